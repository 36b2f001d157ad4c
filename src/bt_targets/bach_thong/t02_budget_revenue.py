"""Target 2: state budget revenue in the commune grows by at least 10 % a year."""

from .origins import BUDGET_LAW, usual
from .words import AverageGrowth, Item, Rule, YearlyGrowth, at_least, clause, quantity, rate, reading, target, text

STATE_BUDGET_REVENUE = quantity(
    "state_budget_revenue",
    "triệu đồng/năm",
    text("thu ngân sách nhà nước trên địa bàn", "state budget revenue in the commune"),
    "Tổng thu ngân sách nhà nước trên địa bàn xã trong năm.",
    "All state budget revenue in the commune during the year.",
    usual(
        BUDGET_LAW,
        "Số thu là số thực hiện chứ không phải dự toán được giao, và không gồm khoản bổ sung từ ngân sách cấp trên.",
        "Revenue is what was actually collected, not the planned figure, and leaves out transfers from higher budgets.",
    ),
)
STATE_BUDGET_REVENUE_GROWTH = rate(
    "state_budget_revenue_growth",
    text("tốc độ tăng thu ngân sách nhà nước", "growth of state budget revenue"),
    "Mức tăng của tổng thu ngân sách nhà nước trên địa bàn xã so với năm liền trước, tính bằng %; số âm là giảm.",
    "The increase of state budget revenue in the commune on the year before, in per cent; a negative figure is a fall.",
    usual(BUDGET_LAW, "Tính trên số thực hiện.", "Growth is that of the revenue actually collected."),
)

TARGET = target(
    Item(2, "economy", "Tăng thu ngân sách nhà nước", "Growth of state budget revenue"),
    "Trong nhiệm kỳ, tổng thu ngân sách nhà nước trên địa bàn xã tăng ít nhất 10%/năm.",
    "Over the term, total state budget revenue in the commune grows by at least 10 % a year.",
    clause(
        Rule("2", STATE_BUDGET_REVENUE, at_least("10 %"), "average", AverageGrowth()),
        text("Thu ngân sách nhà nước", "State budget revenue"),
        "Mức tăng nêu chung cho nhiệm kỳ được hiểu là tốc độ tăng bình quân kể từ số thu đầu nhiệm kỳ; "
        "không có số thu đầu nhiệm kỳ thì tính từ tốc độ tăng của từng năm.",
        "The growth is set for the term as a whole, so it is taken as the average since the starting "
        "revenue; without that revenue it is worked out from the growth of each year.",
        reading(
            "every_year",
            at_least("10 %"),
            "every_year",
            "Hằng năm, số thu phải cao hơn năm liền trước ít nhất 10%; năm thu vượt không bù cho năm thu thấp.",
            "Every year has to bring in at least 10 % more than the year before; a good year does not "
            "make up for a poor one.",
            measure=YearlyGrowth(),
        ),
        growth_rate=STATE_BUDGET_REVENUE_GROWTH,
    ),
)
