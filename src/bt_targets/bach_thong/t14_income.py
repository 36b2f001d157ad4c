"""Target 14: income per person rises by at least 30 % by the end of the term."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import RelativeIncrease
from bt_targets.rules.targets import Target

INCOME_PER_CAPITA = Indicator(
    id="income_per_capita",
    name=Text(vi="thu nhập bình quân đầu người", en="income per person"),
    what_is_counted=Text(
        vi="Tổng thu nhập trong năm của các hộ dân trong xã chia cho số nhân khẩu bình quân của năm, theo giá hiện "
        "hành.",
        en="Income of all households of the commune in the year, divided by the average number of their members, at "
        "current prices.",
    ),
    kind="quantity",
    unit="triệu đồng/người/năm",
)

TARGET = Target(
    number=14,
    section="culture_and_society",
    title=Text(vi="Thu nhập bình quân đầu người", en="Income per person"),
    summary=Text(
        vi="Khi nhiệm kỳ kết thúc, thu nhập bình quân đầu người của xã cao hơn đầu kỳ ít nhất 30 %.",
        en="When the term ends, income per person is at least 30 % higher than at its start.",
    ),
    source=item(14),
    clauses=(
        Clause(
            id="14",
            name=Text(vi="Thu nhập bình quân đầu người", en="Income per person"),
            indicator=INCOME_PER_CAPITA,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Mức tăng 30 % là của cả nhiệm kỳ so với mức đầu kỳ, không phải của mỗi năm; theo giá hiện "
                        "hành, không trừ trượt giá.",
                        en="The 30 % is the rise over the whole term since its start, not that of each year; at "
                        "current prices, inflation not taken off.",
                    ),
                    measure=RelativeIncrease(),
                    comparison=at_least(30, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
