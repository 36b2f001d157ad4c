"""Target 2: state budget revenue in the commune grows by at least 10 % a year."""

from .words import AverageGrowth, Item, Rule, YearlyGrowth, at_least, clause, quantity, rate, reading, target, text

STATE_BUDGET_REVENUE = quantity(
    "state_budget_revenue",
    "triệu đồng/năm",
    text("thu ngân sách nhà nước trên địa bàn", "state budget revenue in the commune"),
    "Số thu ngân sách nhà nước thực hiện trên địa bàn xã trong năm; không phải dự toán được giao và không gồm khoản bổ "
    "sung từ ngân sách cấp trên.",
    "State budget revenue actually collected in the commune during the year: not the planned figure, and without "
    "transfers from higher budgets.",
)
STATE_BUDGET_REVENUE_GROWTH = rate(
    "state_budget_revenue_growth",
    text("tốc độ tăng thu ngân sách nhà nước", "growth of state budget revenue"),
    "Mức tăng của số thu ngân sách nhà nước thực hiện trên địa bàn xã so với năm liền trước, tính bằng %; số âm là "
    "giảm.",
    "The increase of the revenue actually collected in the commune on the year before, in per cent; a negative figure "
    "is a fall.",
)

TARGET = target(
    Item(2, "economy", "Tăng thu ngân sách nhà nước", "Growth of state budget revenue"),
    "Qua các năm của nhiệm kỳ, số thu ngân sách nhà nước trên địa bàn xã tăng ít nhất 10% mỗi năm.",
    "Over the years of the term, state budget revenue in the commune grows by at least 10 % a year.",
    clause(
        Rule("2", STATE_BUDGET_REVENUE, at_least("10 %"), "average", AverageGrowth()),
        text("Thu ngân sách nhà nước", "State budget revenue"),
        "Mức tăng nêu chung cho nhiệm kỳ nên là tốc độ bình quân kể từ số thu đầu kỳ; không có số thu đầu kỳ thì tính "
        "từ tốc độ tăng của từng năm.",
        "The growth is set for the term as a whole, so it is the average since the starting revenue; without that "
        "revenue it is worked out from the growth of each year.",
        reading(
            "every_year",
            at_least("10 %"),
            "every_year",
            "Năm nào cũng phải thu cao hơn năm liền trước ít nhất 10%; năm thu vượt không bù cho năm thu thấp.",
            "Every year has to bring at least 10 % more than the year before; a good year does not make up for a poor "
            "one.",
            measure=YearlyGrowth(),
        ),
        growth_rate=STATE_BUDGET_REVENUE_GROWTH,
    ),
)
