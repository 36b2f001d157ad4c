"""Target 7: 100 ha earn 100 million đồng per ha every year, and 10 ha earn 200 million once in the term."""

from .words import Item, Rule, at_least, clause, quantity, target, text

FIELD_AREA_INCOME_100M = quantity(
    "field_area_income_100m",
    "ha",
    text(
        "diện tích đất ruộng, soi bãi cho thu nhập từ 100 triệu đồng/ha",
        "paddy and alluvial land earning at least 100 million VND per ha",
    ),
    "Diện tích đất ruộng và đất soi bãi mà giá trị sản phẩm cả năm, cộng mọi vụ, theo giá của năm đó, từ 100 triệu "
    "đồng/ha trở lên; mỗi thửa tính một lần, thửa đạt 200 triệu đồng/ha cũng tính.",
    "Paddy and alluvial (soi bãi) land whose produce of the year, all seasons together and at the prices of that year, "
    "is worth at least 100 million VND per ha; every plot counts once, those reaching 200 million too.",
)
FIELD_AREA_INCOME_200M = quantity(
    "field_area_income_200m",
    "ha",
    text(
        "diện tích đất canh tác cho thu nhập từ 200 triệu đồng/ha", "farmland earning at least 200 million VND per ha"
    ),
    "Diện tích đất canh tác mà giá trị sản phẩm cả năm, cộng mọi vụ, theo giá của năm đó, từ 200 triệu đồng/ha trở "
    "lên; mỗi thửa tính một lần.",
    "Farmland whose produce of the year, all seasons together and at the prices of that year, is worth at least 200 "
    "million VND per ha; every plot counts once.",
)

TARGET = target(
    Item(7, "economy", "Thu nhập trên một ha đất canh tác", "Income per hectare of farmland"),
    "Mỗi năm có ít nhất 100 ha đất ruộng, đất soi bãi thu được từ 100 triệu đồng/ha; trong nhiệm kỳ làm thí điểm để có "
    "tối thiểu 10 ha thu được từ 200 triệu đồng/ha.",
    "Each year at least 100 ha of paddy and alluvial land earn 100 million VND per ha or more; during the term at "
    "least 10 ha are brought, as a pilot, to 200 million VND per ha or more.",
    clause(
        Rule("7a", FIELD_AREA_INCOME_100M, at_least("100 ha"), "every_year"),
        text("Diện tích đạt từ 100 triệu đồng/ha", "Land earning 100 million VND/ha"),
        "“Hằng năm” nghĩa là năm nào cũng có từ 100 ha trở lên; “thu nhập” hiểu là giá trị sản phẩm trên một ha.",
        "Every year of the term has at least 100 ha; income is taken as the value of the produce of one hectare.",
    ),
    clause(
        Rule("7b", FIELD_AREA_INCOME_200M, at_least("10 ha"), "once"),
        text("Diện tích đạt từ 200 triệu đồng/ha", "Land earning 200 million VND/ha"),
        "Đây là thí điểm trong nhiệm kỳ nên một năm có từ 10 ha trở lên là đủ, không đòi giữ qua các năm sau.",
        "This is a pilot within the term, so one year with at least 10 ha is enough; it need not last.",
    ),
)
