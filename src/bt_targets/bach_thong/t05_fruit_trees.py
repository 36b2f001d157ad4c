"""Target 5: at least 700 ha stay under fruit trees."""

from .words import Item, Rule, at_least, clause, quantity, target, text

FRUIT_TREE_AREA = quantity(
    "fruit_tree_area",
    "ha",
    text("diện tích cây ăn quả", "area under fruit trees"),
    "Diện tích cây ăn quả các loại hiện có trên địa bàn xã vào cuối năm, kể cả vườn mới trồng chưa cho quả và vườn già "
    "cỗi chưa phá bỏ.",
    "Area under fruit trees of all kinds in the commune at the end of the year, including young orchards that do not "
    "bear yet and old ones that still stand.",
)

TARGET = target(
    Item(5, "economy", "Diện tích cây ăn quả", "Area under fruit trees"),
    "Xã luôn giữ được ít nhất 700 ha cây ăn quả, tính chung mọi loại.",
    "The commune keeps at least 700 ha under fruit trees of all kinds.",
    clause(
        Rule("5", FRUIT_TREE_AREA, at_least("700 ha"), "every_year"),
        text("Diện tích cây ăn quả", "Area under fruit trees"),
        "“Duy trì” nghĩa là cuối năm nào của nhiệm kỳ diện tích cũng không dưới 700 ha.",
        "To keep the area means that it is at least 700 ha at the end of every year of the term.",
    ),
)
