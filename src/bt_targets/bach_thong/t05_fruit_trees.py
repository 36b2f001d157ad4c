"""Target 5: at least 700 ha stay under fruit trees."""

from .origins import PERENNIAL_CROPS, USAGE, usual
from .words import Item, Rule, at_least, clause, quantity, target, text

FRUIT_TREE_AREA = quantity(
    "fruit_tree_area",
    "ha",
    text("diện tích cây ăn quả", "area under fruit trees"),
    "Diện tích cây ăn quả các loại trên địa bàn xã.",
    "Area under fruit trees of all kinds in the commune.",
    usual(
        PERENNIAL_CROPS,
        "Gồm diện tích trồng mới, đang kiến thiết cơ bản và đang cho sản phẩm; cây phân tán cho sản phẩm "
        "được quy đổi ra diện tích trồng tập trung.",
        "New, immature and bearing orchards all count; scattered trees that bear are converted into an area.",
    ),
    usual(
        USAGE,
        "Lấy số cuối năm; vườn già cỗi chưa phá bỏ vẫn tính.",
        "The figure is that at the end of the year; old orchards that still stand are counted.",
    ),
)

TARGET = target(
    Item(5, "economy", "Diện tích cây ăn quả", "Area under fruit trees"),
    "Xã duy trì ít nhất 700 ha cây ăn quả các loại.",
    "The commune maintains at least 700 ha of fruit trees of all kinds.",
    clause(
        Rule("5", FRUIT_TREE_AREA, at_least("700 ha"), "every_year"),
        text("Diện tích cây ăn quả", "Area under fruit trees"),
        "“Duy trì” được hiểu là cuối mỗi năm của nhiệm kỳ, diện tích không dưới 700 ha.",
        "To maintain the area is taken to mean that it is at least 700 ha at the end of every year of the term.",
    ),
)
