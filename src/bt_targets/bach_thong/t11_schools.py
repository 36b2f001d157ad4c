"""Target 11: six schools keep the national standard, and one more reaches its level 2."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease
from bt_targets.rules.subjects import ShareOf
from bt_targets.rules.targets import Target

NATIONAL_STANDARD_SCHOOLS = Indicator(
    id="national_standard_schools",
    name=Text(vi="số trường đạt chuẩn quốc gia", en="number of schools at national standard"),
    what_is_counted=Text(
        vi="Số trường mầm non và phổ thông trên địa bàn xã có quyết định công nhận đạt chuẩn quốc gia, mức độ 1 hoặc "
        "mức độ 2, còn hiệu lực vào cuối năm.",
        en="Kindergartens and schools in the commune whose recognition under the national standard, at level 1 or 2, "
        "is valid at the end of the year.",
    ),
    kind="quantity",
    unit="trường",
)
SCHOOLS = Indicator(
    id="schools",
    name=Text(vi="tổng số trường mầm non, phổ thông", en="number of all schools"),
    what_is_counted=Text(
        vi="Số trường mầm non và phổ thông trên địa bàn xã vào cuối năm, dù đạt chuẩn hay chưa; điểm trường lẻ không "
        "tính là một trường.",
        en="Kindergartens and schools in the commune at the end of the year, at standard or not; outlying classes of "
        "a school do not count as schools.",
    ),
    kind="quantity",
    unit="trường",
)
LEVEL_2_SCHOOLS = Indicator(
    id="level_2_schools",
    name=Text(vi="số trường đạt chuẩn quốc gia mức độ 2", en="number of schools at level 2 of the national standard"),
    what_is_counted=Text(
        vi="Số trường mầm non và phổ thông trên địa bàn xã có quyết định công nhận đạt chuẩn quốc gia mức độ 2 còn "
        "hiệu lực vào cuối năm, kể cả trường được nâng từ mức độ 1.",
        en="Kindergartens and schools in the commune whose recognition at level 2 of the national standard is valid "
        "at the end of the year, those raised from level 1 included.",
    ),
    kind="quantity",
    unit="trường",
)

TARGET = Target(
    number=11,
    section="culture_and_society",
    title=Text(vi="Trường đạt chuẩn quốc gia", en="Schools at national standard"),
    summary=Text(
        vi="Cả 6 trường của xã giữ được chuẩn quốc gia, và có thêm một trường lên mức độ 2 của chuẩn này.",
        en="All 6 schools of the commune keep the national standard, and one more school reaches level 2 of it.",
    ),
    source=item(11),
    clauses=(
        Clause(
            id="11a",
            name=Text(vi="Trường đạt chuẩn quốc gia", en="Schools at national standard"),
            indicator=NATIONAL_STANDARD_SCHOOLS,
            supporting=(SCHOOLS,),
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“06/06” được hiểu theo số trường: năm nào cũng có ít nhất 6 trường đạt chuẩn.",
                        en="The six of six are read as a number: at least 6 schools are at standard in every year.",
                    ),
                    comparison=at_least(6, "trường"),
                    timing="every_year",
                ),
                Reading(
                    name="all_schools",
                    text=Text(
                        vi="“06/06” được hiểu theo tỷ lệ: năm nào mọi trường của xã cũng đạt chuẩn, dù tổng số trường "
                        "thay đổi.",
                        en="The six of six are read as a share: all schools are at standard in every year, however "
                        "many there are.",
                    ),
                    subject=ShareOf(whole="schools"),
                    comparison=at_least(100, "%"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="11b",
            name=Text(vi="Tăng thêm trường chuẩn mức độ 2", en="Additional level 2 schools"),
            indicator=LEVEL_2_SCHOOLS,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ, so với số trường mức độ 2 đầu kỳ; nâng từ "
                        "mức độ 1 cũng là tăng thêm.",
                        en="No time is stated, so the end of the term counts, against the level 2 schools at the "
                        "start; a school raised from level 1 is one more.",
                    ),
                    measure=AbsoluteIncrease(),
                    comparison=at_least(1, "trường"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
