"""Target 1: the commune's gross product grows by at least 11 % a year."""

from .origins import STATISTICS_DECREE, USAGE, usual
from .words import AverageGrowth, Item, Rule, YearlyGrowth, at_least, clause, quantity, rate, reading, target, text

GROSS_PRODUCT = quantity(
    "gross_product",
    "tỷ đồng/năm",
    text("tổng giá trị sản phẩm trên địa bàn xã", "gross product of the commune"),
    "Giá trị sản phẩm của mọi ngành kinh tế trên địa bàn xã trong năm.",
    "The product of all branches of the economy in the commune during the year.",
    usual(
        STATISTICS_DECREE,
        "Tính theo giá so sánh; các năm dùng cùng một nguồn và cùng một năm gốc.",
        "The product is measured at constant prices, every year from the same source and with the same base year.",
    ),
    usual(
        USAGE,
        "Giá trị sản xuất riêng của nông, lâm nghiệp không thay được cho số này.",
        "The output of agriculture and forestry alone does not stand in for the product.",
    ),
)
GROSS_PRODUCT_GROWTH = rate(
    "gross_product_growth",
    text("tốc độ tăng tổng giá trị sản phẩm", "growth of gross product"),
    "Mức tăng của tổng giá trị sản phẩm trên địa bàn xã so với năm liền trước, tính bằng %; số âm là giảm.",
    "The increase of the commune's gross product on the year before, in per cent; a negative figure is a fall.",
    usual(STATISTICS_DECREE, "Tính theo giá so sánh.", "Growth is measured at constant prices."),
)

TARGET = target(
    Item(1, "economy", "Tăng trưởng tổng giá trị sản phẩm", "Growth of gross product"),
    "Tổng giá trị sản phẩm trên địa bàn xã tăng ít nhất 11%/năm.",
    "The commune's gross product grows by at least 11 % a year.",
    clause(
        Rule("1", GROSS_PRODUCT, at_least("11 %"), "average", AverageGrowth()),
        text("Tổng giá trị sản phẩm", "Gross product"),
        "Tốc độ mỗi năm nêu chung cho cả nhiệm kỳ được hiểu là tốc độ tăng bình quân kể từ đầu nhiệm kỳ, "
        "tính theo bình quân nhân; không có số liệu đầu nhiệm kỳ thì tính từ tốc độ tăng của từng năm.",
        "A yearly rate set for a whole term is taken as the compound average since its start; without a "
        "starting level it is worked out from the growth of each year.",
        reading(
            "every_year",
            at_least("11 %"),
            "every_year",
            "Hằng năm phải tăng ít nhất 11% so với năm liền trước; năm tăng cao không bù cho năm tăng thấp.",
            "Every year has to grow by at least 11 % on the year before; a good year does not make up for a poor one.",
            measure=YearlyGrowth(),
        ),
        growth_rate=GROSS_PRODUCT_GROWTH,
    ),
)
