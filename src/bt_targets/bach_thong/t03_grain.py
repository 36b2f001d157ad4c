"""Target 3: the commune harvests at least 3,000 tonnes of grain a year."""

from .words import Item, Rule, at_least, clause, quantity, reading, target, text

GRAIN_OUTPUT = quantity(
    "grain_output",
    "tấn/năm",
    text("sản lượng lương thực có hạt", "grain output"),
    "Sản lượng thóc, ngô và cây lương thực có hạt khác thu hoạch trên địa bàn xã trong năm, cộng mọi vụ; không tính "
    "khoai, sắn và các cây lấy củ khác.",
    "Paddy, maize and other cereals harvested in the commune over all seasons of the year; sweet potatoes, cassava and "
    "other root crops are left out.",
)

TARGET = target(
    Item(3, "economy", "Sản lượng lương thực có hạt", "Grain output"),
    "Xã thu hoạch ít nhất 3.000 tấn lương thực có hạt một năm.",
    "The commune harvests at least 3,000 tonnes of grain a year.",
    clause(
        Rule("3", GRAIN_OUTPUT, at_least("3000 tấn/năm"), "every_year"),
        text("Lương thực có hạt", "Grain"),
        "Mức 3.000 tấn được nêu cho một năm nên năm nào của nhiệm kỳ cũng phải đạt; cao hơn là vượt.",
        "The 3,000 tonnes are set for a year, so every year of the term has to reach them; more exceeds them.",
        reading(
            "by_end",
            at_least("3000 tấn/năm"),
            "by_end",
            "3.000 tấn một năm là mức phải có vào cuối nhiệm kỳ; các năm trước chỉ là lộ trình.",
            "3,000 tonnes a year is the level to be reached by the end of the term; the years before lead up to it.",
        ),
    ),
)
