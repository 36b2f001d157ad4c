"""Target 7: 100 ha earn 100 million đồng per ha every year, and 10 ha earn 200 million once in the term."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

FIELD_AREA_INCOME_100M = Indicator(
    id="field_area_income_100m",
    name=Text(
        vi="diện tích đất ruộng, soi bãi cho thu nhập từ 100 triệu đồng/ha",
        en="paddy and alluvial land earning at least 100 million VND per ha",
    ),
    what_is_counted=Text(
        vi="Diện tích đất ruộng và đất soi bãi mà giá trị sản phẩm cả năm, cộng mọi vụ, theo giá của năm đó, từ 100 "
        "triệu đồng/ha trở lên; mỗi thửa tính một lần, thửa đạt 200 triệu đồng/ha cũng tính.",
        en="Paddy and alluvial (soi bãi) land whose produce of the year, all seasons together and at the prices of "
        "that year, is worth at least 100 million VND per ha; every plot counts once, those reaching 200 million "
        "too.",
    ),
    kind="quantity",
    unit="ha",
)
FIELD_AREA_INCOME_200M = Indicator(
    id="field_area_income_200m",
    name=Text(
        vi="diện tích đất canh tác cho thu nhập từ 200 triệu đồng/ha",
        en="farmland earning at least 200 million VND per ha",
    ),
    what_is_counted=Text(
        vi="Diện tích đất canh tác mà giá trị sản phẩm cả năm, cộng mọi vụ, theo giá của năm đó, từ 200 triệu đồng/ha "
        "trở lên; mỗi thửa tính một lần.",
        en="Farmland whose produce of the year, all seasons together and at the prices of that year, is worth at "
        "least 200 million VND per ha; every plot counts once.",
    ),
    kind="quantity",
    unit="ha",
)

TARGET = Target(
    number=7,
    section="economy",
    title=Text(vi="Thu nhập trên một ha đất canh tác", en="Income per hectare of farmland"),
    summary=Text(
        vi="Mỗi năm có ít nhất 100 ha đất ruộng, đất soi bãi thu được từ 100 triệu đồng/ha; trong nhiệm kỳ làm thí "
        "điểm để có tối thiểu 10 ha thu được từ 200 triệu đồng/ha.",
        en="Each year at least 100 ha of paddy and alluvial land earn 100 million VND per ha or more; during the "
        "term at least 10 ha are brought, as a pilot, to 200 million VND per ha or more.",
    ),
    source=item(7),
    clauses=(
        Clause(
            id="7a",
            name=Text(vi="Diện tích đạt từ 100 triệu đồng/ha", en="Land earning 100 million VND/ha"),
            indicator=FIELD_AREA_INCOME_100M,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Hằng năm” nghĩa là năm nào cũng có từ 100 ha trở lên; “thu nhập” hiểu là giá trị sản "
                        "phẩm trên một ha.",
                        en="Every year of the term has at least 100 ha; income is taken as the value of the produce "
                        "of one hectare.",
                    ),
                    comparison=at_least(100, "ha"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="7b",
            name=Text(vi="Diện tích đạt từ 200 triệu đồng/ha", en="Land earning 200 million VND/ha"),
            indicator=FIELD_AREA_INCOME_200M,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Đây là thí điểm trong nhiệm kỳ nên một năm có từ 10 ha trở lên là đủ, không đòi giữ qua "
                        "các năm sau.",
                        en="This is a pilot within the term, so one year with at least 10 ha is enough; it need not "
                        "last.",
                    ),
                    comparison=at_least(10, "ha"),
                    timing="once",
                ),
            ),
        ),
    ),
)
