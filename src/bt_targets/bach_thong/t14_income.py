"""Target 14: income per person rises by at least 30 % by the end of the term."""

from .words import Item, RelativeIncrease, Rule, at_least, clause, quantity, target, text

INCOME_PER_CAPITA = quantity(
    "income_per_capita",
    "triệu đồng/người/năm",
    text("thu nhập bình quân đầu người", "income per person"),
    "Tổng thu nhập trong năm của các hộ dân trong xã chia cho số nhân khẩu bình quân của năm, theo giá hiện hành.",
    "Income of all households of the commune in the year, divided by the average number of their members, at current "
    "prices.",
)

TARGET = target(
    Item(14, "culture_and_society", "Thu nhập bình quân đầu người", "Income per person"),
    "Khi nhiệm kỳ kết thúc, thu nhập bình quân đầu người của xã cao hơn đầu kỳ ít nhất 30%.",
    "When the term ends, income per person is at least 30 % higher than at its start.",
    clause(
        Rule("14", INCOME_PER_CAPITA, at_least("30 %"), "by_end", RelativeIncrease()),
        text("Thu nhập bình quân đầu người", "Income per person"),
        "Mức tăng 30% là của cả nhiệm kỳ so với mức đầu kỳ, không phải của mỗi năm; theo giá hiện hành, không trừ "
        "trượt giá.",
        "The 30 % is the rise over the whole term since its start, not that of each year; at current prices, inflation "
        "not taken off.",
    ),
)
