"""Target 6: at least 55 ha are planted every year, and forest covers at least 76 % of the commune."""

from .words import Item, Rule, at_least, clause, quantity, reading, share, target, text

AFFORESTATION_AREA = quantity(
    "afforestation_area",
    "ha/năm",
    text("diện tích trồng rừng", "area afforested"),
    "Diện tích rừng trồng trong năm, cộng trồng mới (new_planting), trồng lại sau khai thác (replanting) và trồng phân "
    "tán (scattered_planting); cây trồng phân tán quy đổi ra ha.",
    "Area planted with forest in the year: new planting (new_planting), planting after felling (replanting) and "
    "scattered planting (scattered_planting) together; scattered trees are converted into ha.",
    parts=("new_planting", "replanting", "scattered_planting"),
)
FOREST_COVER = share(
    "forest_cover",
    text("độ che phủ rừng", "forest cover"),
    "Diện tích có rừng trên tổng diện tích tự nhiên của xã vào cuối năm; diện tích đã trồng nhưng chưa thành rừng "
    "không tính vào diện tích có rừng.",
    "Forested area, of the whole natural area of the commune, at the end of the year; plantations that are not forest "
    "yet do not count as forested.",
)

TARGET = target(
    Item(6, "economy", "Trồng rừng và độ che phủ rừng", "Afforestation and forest cover"),
    "Mỗi năm xã trồng ít nhất 55 ha rừng, kể cả trồng lại sau khai thác và trồng phân tán; rừng luôn che phủ từ 76% "
    "diện tích trở lên.",
    "Each year the commune plants at least 55 ha of forest, replanting after felling and scattered planting included; "
    "forest keeps covering at least 76 % of the land.",
    clause(
        Rule("6a", AFFORESTATION_AREA, at_least("55 ha/năm"), "every_year"),
        text("Diện tích trồng rừng", "Area afforested"),
        "“Mỗi năm” là từng năm, không phải bình quân nhiệm kỳ; cộng cả ba hình thức trồng.",
        "Each year means every single year and not the average of the term; all three kinds of planting add up.",
    ),
    clause(
        Rule("6b", FOREST_COVER, at_least("76 %"), "every_year"),
        text("Độ che phủ rừng", "Forest cover"),
        "“Duy trì” nghĩa là cuối năm nào của nhiệm kỳ độ che phủ cũng không dưới 76%; cao hơn là vượt.",
        "To keep the cover means that it is at least 76 % at the end of every year of the term; more counts as "
        "exceeded.",
        reading(
            "by_end",
            at_least("76 %"),
            "by_end",
            "Đầu kỳ chỉ biết là trên 75%, nên 76% có thể hiểu là mức phải đạt vào cuối nhiệm kỳ.",
            "The start is only known to be above 75 %, so 76 % may be the level to reach by the end of the term.",
        ),
    ),
)
