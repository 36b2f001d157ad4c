"""Target 7: 100 ha earn 100 million VND per ha every year, and 10 ha earn 200 million once in the term."""

from .origins import USAGE, usual
from .words import Item, Rule, at_least, clause, quantity, target, text

FIELD_AREA_INCOME_100M = quantity(
    "field_area_income_100m",
    "ha",
    text(
        "diện tích đất ruộng, soi bãi cho thu nhập từ 100 triệu đồng/ha",
        "paddy and alluvial land earning at least 100 million VND per ha",
    ),
    "Diện tích đất ruộng và đất soi bãi có thu nhập trong năm từ 100 triệu đồng/ha trở lên.",
    "Paddy and alluvial (soi bãi) land that earns at least 100 million VND per ha in the year.",
    usual(
        USAGE,
        "Thu nhập được hiểu là giá trị sản phẩm thu được trong năm, cộng mọi vụ, theo giá của năm đó; mỗi "
        "thửa tính một lần, thửa đạt 200 triệu đồng/ha cũng tính.",
        "Income is taken as the value of the produce of the year, all seasons together, at the prices of "
        "that year; every plot counts once, those reaching 200 million too.",
    ),
)
FIELD_AREA_INCOME_200M = quantity(
    "field_area_income_200m",
    "ha",
    text(
        "diện tích đất ruộng, soi bãi cho thu nhập từ 200 triệu đồng/ha",
        "paddy and alluvial land earning at least 200 million VND per ha",
    ),
    "Diện tích đất ruộng và đất soi bãi có thu nhập trong năm từ 200 triệu đồng/ha trở lên.",
    "Paddy and alluvial (soi bãi) land that earns at least 200 million VND per ha in the year.",
    usual(
        USAGE,
        "Thu nhập được hiểu là giá trị sản phẩm thu được trong năm, cộng mọi vụ, theo giá của năm đó; mỗi "
        "thửa tính một lần.",
        "Income is taken as the value of the produce of the year, all seasons together, at the prices of "
        "that year; every plot counts once.",
    ),
)

TARGET = target(
    Item(7, "economy", "Thu nhập trên một ha đất ruộng, soi bãi", "Income per hectare of paddy and alluvial land"),
    "Hằng năm, xã có ít nhất 100 ha đất ruộng, soi bãi cho thu nhập từ 100 triệu đồng/ha; trong nhiệm "
    "kỳ, xã làm thí điểm để có từ 10 ha trở lên cho thu nhập từ 200 triệu đồng/ha.",
    "Every year at least 100 ha of paddy and alluvial land earn 100 million VND per ha or more; during "
    "the term at least 10 ha are brought, as a pilot, to 200 million VND per ha or more.",
    clause(
        Rule("7a", FIELD_AREA_INCOME_100M, at_least("100 ha"), "every_year"),
        text("Diện tích đạt từ 100 triệu đồng/ha", "Land earning 100 million VND/ha"),
        "“Hằng năm” là từng năm của nhiệm kỳ; “thu nhập” được hiểu là giá trị sản phẩm thu được trên một ha.",
        "Every year means every single year of the term; income is taken as the value of the produce of one hectare.",
    ),
    clause(
        Rule("7b", FIELD_AREA_INCOME_200M, at_least("10 ha"), "once"),
        text("Diện tích đạt từ 200 triệu đồng/ha", "Land earning 200 million VND/ha"),
        "Đây là thí điểm trong nhiệm kỳ, nên chỉ cần có từ 10 ha trở lên trong ít nhất một năm của nhiệm "
        "kỳ, không đòi giữ qua các năm sau; diện tích được hiểu là của đất ruộng, soi bãi nêu ở vế "
        "trước.",
        "This is a pilot within the term, so at least 10 ha in at least one year of the term are enough "
        "and need not last; the land is taken to be the paddy and alluvial land of the first part.",
    ),
)
