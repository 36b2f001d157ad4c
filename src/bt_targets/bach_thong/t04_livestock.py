"""Target 4: every year the herds are at least 150 buffalo and cattle, 5,000 pigs and 80,000 poultry."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

CATTLE_AND_BUFFALO = Indicator(
    id="cattle_and_buffalo",
    name=Text(vi="tổng đàn trâu, bò", en="number of buffalo and cattle"),
    what_is_counted=Text(
        vi="Số trâu và bò hiện có trên địa bàn xã tại thời điểm thống kê chăn nuôi cuối năm, kể cả bê, nghé; con đã "
        "bán hoặc giết mổ trong năm không tính.",
        en="Buffalo and cattle kept in the commune at the livestock count at the end of the year, calves included; "
        "animals sold or slaughtered during the year are not counted.",
    ),
    kind="quantity",
    unit="con",
)
PIGS = Indicator(
    id="pigs",
    name=Text(vi="tổng đàn lợn", en="number of pigs"),
    what_is_counted=Text(
        vi="Số lợn hiện có trên địa bàn xã tại thời điểm thống kê chăn nuôi cuối năm; lợn con chưa tách mẹ và lợn đã "
        "xuất chuồng trong năm không tính.",
        en="Pigs kept in the commune at the livestock count at the end of the year; unweaned piglets and pigs sold "
        "during the year are not counted.",
    ),
    kind="quantity",
    unit="con",
)
POULTRY = Indicator(
    id="poultry",
    name=Text(vi="tổng đàn gia cầm", en="number of poultry"),
    what_is_counted=Text(
        vi="Số gà, vịt, ngan, ngỗng hiện có trên địa bàn xã tại thời điểm thống kê chăn nuôi cuối năm; con đã xuất "
        "bán trong năm không tính.",
        en="Chickens, ducks, Muscovy ducks and geese kept in the commune at the livestock count at the end of the "
        "year; birds sold during the year are not counted.",
    ),
    kind="quantity",
    unit="con",
)

TARGET = Target(
    number=4,
    section="economy",
    title=Text(vi="Đàn gia súc, gia cầm", en="Livestock and poultry"),
    summary=Text(
        vi="Mỗi năm xã có từ 150 con trâu, bò, 5.000 con lợn và 80.000 con gia cầm trở lên.",
        en="Every year the commune has at least 150 buffalo and cattle, 5,000 pigs and 80,000 poultry.",
    ),
    source=item(4),
    clauses=(
        Clause(
            id="4a",
            name=Text(vi="Trâu, bò", en="Buffalo and cattle"),
            indicator=CATTLE_AND_BUFFALO,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Hằng năm” ở đầu câu và “trở lên” ở cuối câu được hiểu là dùng cho cả ba đàn: năm nào "
                        "cũng từ 150 con, nhiều hơn là vượt.",
                        en="“Every year” at the head and “or more” at the end are taken to govern all three herds: at "
                        "least 150 head in every year, and more counts as exceeded.",
                    ),
                    comparison=at_least(150, "con"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="4b",
            name=Text(vi="Lợn", en="Pigs"),
            indicator=PIGS,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào cũng từ 5.000 con trở lên. Số đầu kỳ thấp hơn nhiều nên “duy trì” ở đây là đạt "
                        "được rồi giữ, và xét ngay từ năm đầu.",
                        en="At least 5,000 head in every year. The start is far below, so to keep the herd means to "
                        "reach the level and hold it, judged from the first year on.",
                    ),
                    comparison=at_least(5000, "con"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="4c",
            name=Text(vi="Gia cầm", en="Poultry"),
            indicator=POULTRY,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào cũng từ 80.000 con trở lên. Số đầu kỳ thấp hơn nhiều nên “duy trì” ở đây là đạt "
                        "được rồi giữ, và xét ngay từ năm đầu.",
                        en="At least 80,000 head in every year. The start is far below, so to keep the flock means to "
                        "reach the level and hold it, judged from the first year on.",
                    ),
                    comparison=at_least(80000, "con"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
