"""Target 3: the commune harvests at least 3,000 tonnes of grain a year."""

from .origins import ANNUAL_CROPS, usual
from .words import Item, Rule, at_least, clause, quantity, reading, target, text

GRAIN_OUTPUT = quantity(
    "grain_output",
    "tấn/năm",
    text("sản lượng lương thực có hạt", "grain output"),
    "Sản lượng lương thực có hạt của xã trong năm.",
    "Grain harvested in the commune during the year.",
    usual(
        ANNUAL_CROPS,
        "Gồm thóc, ngô và cây lương thực có hạt khác, cộng mọi vụ; không tính khoai, sắn và các cây lấy củ khác.",
        "Paddy, maize and other cereals of all seasons count; sweet potatoes, cassava and other root crops do not.",
    ),
)

TARGET = target(
    Item(3, "economy", "Sản lượng lương thực có hạt", "Grain output"),
    "Tổng sản lượng lương thực có hạt của xã ít nhất là 3.000 tấn/năm.",
    "The commune's total grain output is at least 3,000 tonnes a year.",
    clause(
        Rule("3", GRAIN_OUTPUT, at_least("3000 tấn/năm"), "every_year"),
        text("Lương thực có hạt", "Grain"),
        "Số 3.000 tấn/năm không kèm “trở lên” được hiểu là mức tối thiểu của từng năm trong nhiệm kỳ; cao hơn là vượt.",
        "The figure of 3,000 tonnes a year stands without “or more” and is taken as a minimum for every year of "
        "the term; more counts as exceeded.",
        reading(
            "by_end",
            at_least("3000 tấn/năm"),
            "by_end",
            "3.000 tấn/năm là mức phải có vào cuối nhiệm kỳ; các năm trước chỉ là lộ trình.",
            "3,000 tonnes a year is the level to be reached by the end of the term; the years before lead up to it.",
        ),
    ),
)
