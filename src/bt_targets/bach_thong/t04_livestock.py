"""Target 4: every year the herds are at least 150 buffalo and cattle, 5,000 pigs and 80,000 poultry."""

from .origins import LIVESTOCK, USAGE, usual
from .words import Item, Rule, at_least, clause, quantity, target, text

CATTLE_AND_BUFFALO = quantity(
    "cattle_and_buffalo",
    "con",
    text("tổng đàn trâu, bò", "number of buffalo and cattle"),
    "Số trâu và bò trên địa bàn xã.",
    "Buffalo and cattle in the commune.",
    usual(
        LIVESTOCK,
        "Đếm số con hiện có tại thời điểm thống kê, kể cả bê, nghé.",
        "Animals present at the time of the count are counted, calves included.",
    ),
    usual(
        USAGE,
        "Lấy thời điểm thống kê cuối năm; con đã bán hoặc giết mổ trong năm không tính.",
        "The count is the one at the end of the year; animals sold or slaughtered during the year are left out.",
    ),
)
PIGS = quantity(
    "pigs",
    "con",
    text("tổng đàn lợn", "number of pigs"),
    "Số lợn trên địa bàn xã.",
    "Pigs in the commune.",
    usual(
        LIVESTOCK,
        "Đếm số con hiện có tại thời điểm thống kê, không kể lợn con chưa tách mẹ.",
        "Animals present at the time of the count are counted, without unweaned piglets.",
    ),
    usual(
        USAGE,
        "Lấy thời điểm thống kê cuối năm; con đã bán hoặc giết mổ trong năm không tính.",
        "The count is the one at the end of the year; animals sold or slaughtered during the year are left out.",
    ),
)
POULTRY = quantity(
    "poultry",
    "con",
    text("tổng đàn gia cầm", "number of poultry"),
    "Số gia cầm trên địa bàn xã.",
    "Poultry in the commune.",
    usual(
        LIVESTOCK,
        "Đếm số con hiện có tại thời điểm thống kê, không kể gà dưới 7 ngày tuổi.",
        "Birds present at the time of the count are counted, without chickens under seven days old.",
    ),
    usual(
        USAGE,
        "Gồm gà, vịt, ngan, ngỗng, lấy thời điểm thống kê cuối năm; con đã bán hoặc giết mổ trong năm không tính.",
        "These are chickens, ducks, Muscovy ducks and geese at the count at the end of the year; birds "
        "sold or slaughtered during the year are left out.",
    ),
)

TARGET = target(
    Item(4, "economy", "Đàn gia súc, gia cầm", "Livestock and poultry"),
    "Hằng năm, xã duy trì đàn trâu, bò từ 150 con, đàn lợn từ 5.000 con và đàn gia cầm từ 80.000 con trở lên.",
    "Every year the commune maintains at least 150 buffalo and cattle, 5,000 pigs and 80,000 poultry.",
    clause(
        Rule("4a", CATTLE_AND_BUFFALO, at_least("150 con"), "every_year"),
        text("Trâu, bò", "Buffalo and cattle"),
        "“Hằng năm” ở đầu câu và “trở lên” ở cuối câu được hiểu là dùng cho cả ba đàn: hằng năm từ 150 "
        "con trở lên, nhiều hơn là vượt.",
        "“Every year” at the head and “or more” at the end are taken to govern all three herds: at least "
        "150 head in every year, and more counts as exceeded.",
    ),
    clause(
        Rule("4b", PIGS, at_least("5000 con"), "every_year"),
        text("Lợn", "Pigs"),
        "Hằng năm, từ 5.000 con trở lên. Số đầu nhiệm kỳ thấp hơn nhiều nên “duy trì” ở đây được hiểu là "
        "đạt được rồi giữ, xét ngay từ năm đầu.",
        "At least 5,000 head in every year. The start is far below, so to maintain the herd is taken to "
        "mean reaching the level and holding it, judged from the first year on.",
    ),
    clause(
        Rule("4c", POULTRY, at_least("80000 con"), "every_year"),
        text("Gia cầm", "Poultry"),
        "Hằng năm, từ 80.000 con trở lên. Số đầu nhiệm kỳ thấp hơn nhiều nên “duy trì” ở đây được hiểu "
        "là đạt được rồi giữ, xét ngay từ năm đầu.",
        "At least 80,000 head in every year. The start is far below, so to maintain the flock is taken "
        "to mean reaching the level and holding it, judged from the first year on.",
    ),
)
