"""Target 3: the commune harvests at least 3,000 tonnes of grain a year."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

GRAIN_OUTPUT = Indicator(
    id="grain_output",
    name=Text(vi="sản lượng lương thực có hạt", en="grain output"),
    what_is_counted=Text(
        vi="Sản lượng thóc, ngô và cây lương thực có hạt khác thu hoạch trên địa bàn xã trong năm, cộng mọi vụ; không "
        "tính khoai, sắn và các cây lấy củ khác.",
        en="Paddy, maize and other cereals harvested in the commune over all seasons of the year; sweet potatoes, "
        "cassava and other root crops are left out.",
    ),
    kind="quantity",
    unit="tấn/năm",
)

TARGET = Target(
    number=3,
    section="economy",
    title=Text(vi="Sản lượng lương thực có hạt", en="Grain output"),
    summary=Text(
        vi="Xã thu hoạch ít nhất 3.000 tấn lương thực có hạt một năm.",
        en="The commune harvests at least 3,000 tonnes of grain a year.",
    ),
    source=item(3),
    clauses=(
        Clause(
            id="3",
            name=Text(vi="Lương thực có hạt", en="Grain"),
            indicator=GRAIN_OUTPUT,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Mức 3.000 tấn được nêu cho một năm nên năm nào của nhiệm kỳ cũng phải đạt; cao hơn là "
                        "vượt.",
                        en="The 3,000 tonnes are set for a year, so every year of the term has to reach them; more "
                        "exceeds them.",
                    ),
                    comparison=at_least(3000, "tấn/năm"),
                    timing="every_year",
                ),
                Reading(
                    name="by_end",
                    text=Text(
                        vi="3.000 tấn một năm là mức phải có vào cuối nhiệm kỳ; các năm trước chỉ là lộ trình.",
                        en="3,000 tonnes a year is the level to be reached by the end of the term; the years before "
                        "lead up to it.",
                    ),
                    comparison=at_least(3000, "tấn/năm"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
