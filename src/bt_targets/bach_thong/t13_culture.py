"""Target 13: every year all villages, 95 % of families and 95 % of agencies hold their cultural title."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

CULTURAL_VILLAGES = Indicator(
    id="cultural_villages",
    name=Text(vi="tỷ lệ thôn văn hóa", en="share of cultural villages"),
    what_is_counted=Text(
        vi="Số thôn được công nhận danh hiệu thôn văn hóa của năm trên tổng số thôn của xã.",
        en="Villages awarded the title of cultural village for the year, of all villages of the commune.",
    ),
    kind="share",
    unit="%",
    whole="population",
)
CULTURAL_FAMILIES = Indicator(
    id="cultural_families",
    name=Text(vi="tỷ lệ gia đình văn hóa", en="share of cultural families"),
    what_is_counted=Text(
        vi="Số hộ gia đình được công nhận danh hiệu gia đình văn hóa của năm trên tổng số hộ gia đình của xã, kể cả "
        "hộ không đăng ký.",
        en="Families awarded the title of cultural family for the year, of all families of the commune, those that "
        "did not register included.",
    ),
    kind="share",
    unit="%",
    whole="population",
)
CULTURAL_AGENCIES = Indicator(
    id="cultural_agencies",
    name=Text(
        vi="tỷ lệ cơ quan, đơn vị đạt chuẩn văn hóa", en="share of agencies and units meeting the cultural standard"
    ),
    what_is_counted=Text(
        vi="Số cơ quan, đơn vị được công nhận đạt chuẩn văn hóa của năm trên tổng số cơ quan, đơn vị trên địa bàn xã.",
        en="Agencies and units recognised under the cultural standard for the year, of all agencies and units in the "
        "commune.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=13,
    section="culture_and_society",
    title=Text(vi="Thôn, gia đình, cơ quan văn hóa", en="Cultural villages, families and agencies"),
    summary=Text(
        vi="Mỗi năm mọi thôn đều là thôn văn hóa; ít nhất 95 % gia đình là gia đình văn hóa và ít nhất 95 % cơ quan, "
        "đơn vị được công nhận đạt chuẩn về văn hóa.",
        en="Every year all villages are cultural villages, at least 95 % of families are cultural families, and at "
        "least 95 % of agencies and units meet the cultural standard.",
    ),
    source=item(13),
    clauses=(
        Clause(
            id="13a",
            name=Text(vi="Thôn văn hóa", en="Cultural villages"),
            indicator=CULTURAL_VILLAGES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="100 % nghĩa là năm nào cũng không sót thôn nào; tỷ lệ làm tròn lên thành 100 % thì chưa "
                        "đạt.",
                        en="100 % means that no village is missing in any year; a share that is only rounded up to "
                        "100 % fails.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="13b",
            name=Text(vi="Gia đình văn hóa", en="Cultural families"),
            indicator=CULTURAL_FAMILIES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Hằng năm” dùng cho cả ba vế: tỷ lệ gia đình văn hóa từ 95 % trở lên trong từng năm.",
                        en="“Every year” governs all three parts: at least 95 % of families in every year of the term.",
                    ),
                    comparison=at_least(95, "%"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="13c",
            name=Text(vi="Cơ quan, đơn vị đạt chuẩn văn hóa", en="Cultural agencies and units"),
            indicator=CULTURAL_AGENCIES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Hằng năm” dùng cho cả ba vế: tỷ lệ cơ quan, đơn vị đạt chuẩn từ 95 % trở lên trong từng "
                        "năm.",
                        en="“Every year” governs all three parts: at least 95 % of agencies and units in every year "
                        "of the term.",
                    ),
                    comparison=at_least(95, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
