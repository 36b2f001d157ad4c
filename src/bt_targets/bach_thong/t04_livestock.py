"""Target 4: every year the herds are at least 150 buffalo and cattle, 5,000 pigs and 80,000 poultry."""

from .words import Item, Rule, at_least, clause, quantity, target, text

CATTLE_AND_BUFFALO = quantity(
    "cattle_and_buffalo",
    "con",
    text("tổng đàn trâu, bò", "number of buffalo and cattle"),
    "Số trâu và bò hiện có trên địa bàn xã tại thời điểm thống kê chăn nuôi cuối năm, kể cả bê, nghé; con đã bán hoặc "
    "giết mổ trong năm không tính.",
    "Buffalo and cattle kept in the commune at the livestock count at the end of the year, calves included; animals "
    "sold or slaughtered during the year are not counted.",
)
PIGS = quantity(
    "pigs",
    "con",
    text("tổng đàn lợn", "number of pigs"),
    "Số lợn hiện có trên địa bàn xã tại thời điểm thống kê chăn nuôi cuối năm; lợn con chưa tách mẹ và lợn đã xuất "
    "chuồng trong năm không tính.",
    "Pigs kept in the commune at the livestock count at the end of the year; unweaned piglets and pigs sold during the "
    "year are not counted.",
)
POULTRY = quantity(
    "poultry",
    "con",
    text("tổng đàn gia cầm", "number of poultry"),
    "Số gà, vịt, ngan, ngỗng hiện có trên địa bàn xã tại thời điểm thống kê chăn nuôi cuối năm; con đã xuất bán trong "
    "năm không tính.",
    "Chickens, ducks, Muscovy ducks and geese kept in the commune at the livestock count at the end of the year; birds "
    "sold during the year are not counted.",
)

TARGET = target(
    Item(4, "economy", "Đàn gia súc, gia cầm", "Livestock and poultry"),
    "Mỗi năm xã có từ 150 con trâu, bò, 5.000 con lợn và 80.000 con gia cầm trở lên.",
    "Every year the commune has at least 150 buffalo and cattle, 5,000 pigs and 80,000 poultry.",
    clause(
        Rule("4a", CATTLE_AND_BUFFALO, at_least("150 con"), "every_year"),
        text("Trâu, bò", "Buffalo and cattle"),
        "“Hằng năm” ở đầu câu và “trở lên” ở cuối câu được hiểu là dùng cho cả ba đàn: năm nào cũng từ 150 con, nhiều "
        "hơn là vượt.",
        "“Every year” at the head and “or more” at the end are taken to govern all three herds: at least 150 head in "
        "every year, and more counts as exceeded.",
    ),
    clause(
        Rule("4b", PIGS, at_least("5000 con"), "every_year"),
        text("Lợn", "Pigs"),
        "Năm nào cũng từ 5.000 con trở lên. Số đầu kỳ thấp hơn nhiều nên “duy trì” ở đây là đạt được rồi giữ, và xét "
        "ngay từ năm đầu.",
        "At least 5,000 head in every year. The start is far below, so to keep the herd means to reach the level and "
        "hold it, judged from the first year on.",
    ),
    clause(
        Rule("4c", POULTRY, at_least("80000 con"), "every_year"),
        text("Gia cầm", "Poultry"),
        "Năm nào cũng từ 80.000 con trở lên. Số đầu kỳ thấp hơn nhiều nên “duy trì” ở đây là đạt được rồi giữ, và xét "
        "ngay từ năm đầu.",
        "At least 80,000 head in every year. The start is far below, so to keep the flock means to reach the level and "
        "hold it, judged from the first year on.",
    ),
)
