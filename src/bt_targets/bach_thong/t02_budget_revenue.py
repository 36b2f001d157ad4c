"""Target 2: state budget revenue in the commune grows by at least 10 % a year."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AverageGrowth, YearlyGrowth
from bt_targets.rules.targets import Target

STATE_BUDGET_REVENUE = Indicator(
    id="state_budget_revenue",
    name=Text(vi="thu ngân sách nhà nước trên địa bàn", en="state budget revenue in the commune"),
    what_is_counted=Text(
        vi="Số thu ngân sách nhà nước thực hiện trên địa bàn xã trong năm; không phải dự toán được giao và không gồm "
        "khoản bổ sung từ ngân sách cấp trên.",
        en="State budget revenue actually collected in the commune during the year: not the planned figure, and "
        "without transfers from higher budgets.",
    ),
    kind="quantity",
    unit="triệu đồng/năm",
)
STATE_BUDGET_REVENUE_GROWTH = Indicator(
    id="state_budget_revenue_growth",
    name=Text(vi="tốc độ tăng thu ngân sách nhà nước", en="growth of state budget revenue"),
    what_is_counted=Text(
        vi="Mức tăng của số thu ngân sách nhà nước thực hiện trên địa bàn xã so với năm liền trước, tính bằng %; số "
        "âm là giảm.",
        en="The increase of the revenue actually collected in the commune on the year before, in per cent; a negative "
        "figure is a fall.",
    ),
    kind="rate",
    unit="%/năm",
)

TARGET = Target(
    number=2,
    section="economy",
    title=Text(vi="Tăng thu ngân sách nhà nước", en="Growth of state budget revenue"),
    summary=Text(
        vi="Qua các năm của nhiệm kỳ, số thu ngân sách nhà nước trên địa bàn xã tăng ít nhất 10 % mỗi năm.",
        en="Over the years of the term, state budget revenue in the commune grows by at least 10 % a year.",
    ),
    source=item(2),
    clauses=(
        Clause(
            id="2",
            name=Text(vi="Thu ngân sách nhà nước", en="State budget revenue"),
            indicator=STATE_BUDGET_REVENUE,
            growth_rate=STATE_BUDGET_REVENUE_GROWTH,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Mức tăng nêu chung cho nhiệm kỳ nên là tốc độ bình quân kể từ số thu đầu kỳ; không có số "
                        "thu đầu kỳ thì tính từ tốc độ tăng của từng năm.",
                        en="The growth is set for the term as a whole, so it is the average since the starting "
                        "revenue; without that revenue it is worked out from the growth of each year.",
                    ),
                    measure=AverageGrowth(),
                    comparison=at_least(10, "%"),
                    timing="average",
                ),
                Reading(
                    name="every_year",
                    text=Text(
                        vi="Năm nào cũng phải thu cao hơn năm liền trước ít nhất 10 %; năm thu vượt không bù cho năm "
                        "thu thấp.",
                        en="Every year has to bring at least 10 % more than the year before; a good year does not "
                        "make up for a poor one.",
                    ),
                    measure=YearlyGrowth(),
                    comparison=at_least(10, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
