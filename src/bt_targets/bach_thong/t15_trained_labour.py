"""Target 15: the share of trained workers rises by at least 10 percentage points."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease, RelativeIncrease
from bt_targets.rules.targets import Target

TRAINED_LABOUR = Indicator(
    id="trained_labour",
    name=Text(vi="tỷ lệ lao động qua đào tạo", en="share of trained workers"),
    what_is_counted=Text(
        vi="Số lao động đã qua đào tạo, có hay chưa có bằng cấp, chứng chỉ, trên lực lượng lao động của xã vào cuối "
        "năm; số đầu kỳ và các năm sau phải cùng cách tính.",
        en="Workers who have been trained, with or without a certificate, of the labour force of the commune at the "
        "end of the year; the starting figure and the later ones are counted in the same way.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=15,
    section="culture_and_society",
    title=Text(vi="Lao động qua đào tạo", en="Trained workers"),
    summary=Text(
        vi="Khi nhiệm kỳ kết thúc, tỷ lệ lao động qua đào tạo cao hơn đầu kỳ ít nhất 10 %, hiểu là 10 điểm phần trăm.",
        en="When the term ends, the share of trained workers has gone up by at least 10 %, read as 10 percentage "
        "points.",
    ),
    source=item(15),
    clauses=(
        Clause(
            id="15",
            name=Text(vi="Lao động qua đào tạo", en="Trained workers"),
            indicator=TRAINED_LABOUR,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Mức tăng của một tỷ lệ được hiểu là điểm phần trăm: từ 50 % phải lên 60 %. Tỷ lệ đầu kỳ đã "
                        "trên 90 % thì không thể đạt.",
                        en="The rise of a share is taken in percentage points: 50 % has to become 60 %. From a start "
                        "above 90 % it cannot be met.",
                    ),
                    measure=AbsoluteIncrease(),
                    comparison=at_least(10, "điểm phần trăm"),
                    timing="by_end",
                ),
                Reading(
                    name="relative",
                    text=Text(
                        vi="Tăng thêm 10 % của chính tỷ lệ đầu kỳ: từ 50 % phải lên 55 %.",
                        en="The rise is 10 % of the starting share itself: 50 % has to become 55 %.",
                    ),
                    measure=RelativeIncrease(),
                    comparison=at_least(10, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
