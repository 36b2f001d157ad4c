"""Target 1: the commune's gross product grows by at least 11 % a year."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AverageGrowth, YearlyGrowth
from bt_targets.rules.targets import Target

GROSS_PRODUCT = Indicator(
    id="gross_product",
    name=Text(vi="tổng giá trị sản phẩm trên địa bàn xã", en="gross product of the commune"),
    what_is_counted=Text(
        vi="Giá trị sản phẩm của mọi ngành kinh tế trên địa bàn xã trong năm, theo giá so sánh; các năm dùng cùng một "
        "nguồn và cùng một năm gốc. Giá trị sản xuất riêng của nông, lâm nghiệp không thay được cho số này.",
        en="The product of all branches of the economy in the commune during the year, at constant prices; every year "
        "from the same source and at the prices of the same base year. The output of agriculture and forestry alone "
        "does not stand in for it.",
    ),
    kind="quantity",
    unit="tỷ đồng/năm",
)
GROSS_PRODUCT_GROWTH = Indicator(
    id="gross_product_growth",
    name=Text(vi="tốc độ tăng tổng giá trị sản phẩm", en="growth of gross product"),
    what_is_counted=Text(
        vi="Mức tăng của tổng giá trị sản phẩm trên địa bàn xã so với năm liền trước, theo giá so sánh, tính bằng %; "
        "số âm là giảm.",
        en="The increase of the commune's gross product on the year before, at constant prices, in per cent; a "
        "negative figure is a fall.",
    ),
    kind="rate",
    unit="%/năm",
)

TARGET = Target(
    number=1,
    section="economy",
    title=Text(vi="Tăng trưởng tổng giá trị sản phẩm", en="Growth of gross product"),
    summary=Text(
        vi="Tổng giá trị sản phẩm làm ra trên địa bàn xã tăng với tốc độ không dưới 11 %/năm.",
        en="The gross product of the commune grows by at least 11 % a year.",
    ),
    source=item(1),
    clauses=(
        Clause(
            id="1",
            name=Text(vi="Tổng giá trị sản phẩm", en="Gross product"),
            indicator=GROSS_PRODUCT,
            growth_rate=GROSS_PRODUCT_GROWTH,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Tốc độ mỗi năm nêu chung cho cả nhiệm kỳ là tốc độ bình quân kể từ đầu kỳ, tính theo bình "
                        "quân nhân; không có số liệu đầu kỳ thì tính từ tốc độ tăng của từng năm.",
                        en="A yearly rate set for a whole term is the compound average since the start; without a "
                        "starting level it is worked out from the growth of each year.",
                    ),
                    measure=AverageGrowth(),
                    comparison=at_least(11, "%"),
                    timing="average",
                ),
                Reading(
                    name="every_year",
                    text=Text(
                        vi="Năm nào cũng phải tăng ít nhất 11 % so với năm liền trước; năm tăng cao không bù cho năm "
                        "tăng thấp.",
                        en="Every year has to grow by at least 11 % on the year before; a good year does not make up "
                        "for a poor one.",
                    ),
                    measure=YearlyGrowth(),
                    comparison=at_least(11, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
