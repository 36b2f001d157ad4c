"""Target 24: every year at least 45 % of workers have social insurance."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

SOCIAL_INSURANCE = Indicator(
    id="social_insurance",
    name=Text(vi="tỷ lệ người lao động tham gia bảo hiểm xã hội", en="share of workers with social insurance"),
    what_is_counted=Text(
        vi="Số người đang đóng bảo hiểm xã hội bắt buộc hoặc tự nguyện trên lực lượng lao động trong độ tuổi của xã, "
        "vào cuối năm; người đang hưởng lương hưu không tính.",
        en="People paying into compulsory or voluntary social insurance, of the labour force of working age, at the "
        "end of the year; people drawing a pension are not counted.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=24,
    section="culture_and_society",
    title=Text(vi="Bảo hiểm xã hội", en="Social insurance"),
    summary=Text(
        vi="Mỗi năm, ít nhất 45 % người lao động của xã có bảo hiểm xã hội.",
        en="Every year at least 45 % of the workers of the commune have social insurance.",
    ),
    source=item(24),
    clauses=(
        Clause(
            id="24",
            name=Text(vi="Bảo hiểm xã hội", en="Social insurance"),
            indicator=SOCIAL_INSURANCE,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Hàng năm” nghĩa là năm nào của nhiệm kỳ cũng từ 45 % trở lên; bắt buộc và tự nguyện tính "
                        "chung.",
                        en="Every year of the term has to reach at least 45 %; compulsory and voluntary insurance "
                        "count together.",
                    ),
                    comparison=at_least(45, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
