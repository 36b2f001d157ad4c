"""Target 6: at least 55 ha are planted every year, and forest covers at least 76 % of the commune."""

from .origins import FOREST_COUNT, USAGE, usual
from .words import Item, Rule, at_least, clause, quantity, reading, share, target, text

AFFORESTATION_AREA = quantity(
    "afforestation_area",
    "ha/năm",
    text("diện tích trồng rừng", "area afforested"),
    "Diện tích rừng trồng trong năm, cộng trồng mới, trồng lại sau khai thác và trồng phân tán.",
    "Area planted with forest in the year: new planting, replanting after felling and scattered planting together.",
    usual(USAGE, "Cây trồng phân tán được quy đổi ra ha.", "Scattered trees are converted into ha."),
    parts=("new_planting", "replanting", "scattered_planting"),
)
FOREST_COVER = share(
    "forest_cover",
    text("độ che phủ rừng", "forest cover"),
    "Diện tích có rừng trên tổng diện tích tự nhiên của xã.",
    "Forested area, of the whole natural area of the commune.",
    usual(
        FOREST_COUNT,
        "Diện tích đã trồng nhưng chưa thành rừng không tính vào diện tích có rừng.",
        "Plantations that are not forest yet do not count as forested.",
    ),
    usual(USAGE, "Lấy số cuối năm.", "The figure is that at the end of the year."),
)

TARGET = target(
    Item(6, "economy", "Trồng rừng và độ che phủ rừng", "Afforestation and forest cover"),
    "Hằng năm, xã trồng ít nhất 55 ha rừng, tính cả trồng mới, trồng lại sau khai thác và trồng phân "
    "tán; độ che phủ rừng được duy trì từ 76% trở lên.",
    "Every year the commune plants at least 55 ha of forest, counting new planting, replanting after "
    "felling and scattered planting; forest cover is maintained at 76 % or more.",
    clause(
        Rule("6a", AFFORESTATION_AREA, at_least("55 ha/năm"), "every_year"),
        text("Diện tích trồng rừng", "Area afforested"),
        "“Mỗi năm” là từng năm, không phải bình quân nhiệm kỳ; cộng cả ba hình thức trồng.",
        "Each year means every single year and not the average of the term; all three kinds of planting add up.",
    ),
    clause(
        Rule("6b", FOREST_COVER, at_least("76 %"), "every_year"),
        text("Độ che phủ rừng", "Forest cover"),
        "“Duy trì” được hiểu là cuối mỗi năm của nhiệm kỳ, độ che phủ không dưới 76%; cao hơn là vượt.",
        "To maintain the cover is taken to mean that it is at least 76 % at the end of every year of the "
        "term; more counts as exceeded.",
        reading(
            "by_end",
            at_least("76 %"),
            "by_end",
            "Đầu nhiệm kỳ chỉ biết là trên 75%, nên 76% có thể hiểu là mức phải đạt vào cuối nhiệm kỳ.",
            "The start is only known to be above 75 %, so 76 % may be the level to reach by the end of the term.",
        ),
    ),
)
