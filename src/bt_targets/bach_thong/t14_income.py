"""Target 14: income per person is at least 30 % higher at the end of the term than at its start."""

from .origins import LIVING_STANDARDS, USAGE, usual
from .words import Item, RelativeIncrease, Rule, at_least, clause, quantity, target, text

INCOME_PER_CAPITA = quantity(
    "income_per_capita",
    "triệu đồng/người/năm",
    text("thu nhập bình quân đầu người", "income per person"),
    "Thu nhập bình quân đầu người của xã trong năm.",
    "Income per person in the commune during the year.",
    usual(
        LIVING_STANDARDS,
        "Thu nhập bình quân là tổng thu nhập trong năm của các hộ, sau khi trừ chi phí sản xuất, chia cho "
        "số nhân khẩu của các hộ.",
        "Income per person is the income of all households in the year, less costs of production, divided "
        "by the number of their members.",
    ),
    usual(
        USAGE,
        "Tính theo giá hiện hành; số nhân khẩu là số bình quân của năm.",
        "Prices are current ones, and the number of members is the average over the year.",
    ),
)

TARGET = target(
    Item(14, "culture_and_society", "Thu nhập bình quân đầu người", "Income per person"),
    "Đến cuối nhiệm kỳ, thu nhập bình quân đầu người của xã cao hơn đầu nhiệm kỳ ít nhất 30%.",
    "By the end of the term income per person is at least 30 % higher than at its start.",
    clause(
        Rule("14", INCOME_PER_CAPITA, at_least("30 %"), "by_end", RelativeIncrease()),
        text("Thu nhập bình quân đầu người", "Income per person"),
        "Mức tăng 30% là của cả nhiệm kỳ so với đầu nhiệm kỳ, không phải của mỗi năm; được hiểu theo giá "
        "hiện hành, không trừ trượt giá.",
        "The 30 % is the rise over the whole term, not that of each year; it is taken at current prices, "
        "inflation not taken off.",
    ),
)
