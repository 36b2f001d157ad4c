"""Target 5: at least 700 ha stay under fruit trees."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

FRUIT_TREE_AREA = Indicator(
    id="fruit_tree_area",
    name=Text(vi="diện tích cây ăn quả", en="area under fruit trees"),
    what_is_counted=Text(
        vi="Diện tích cây ăn quả các loại hiện có trên địa bàn xã vào cuối năm, kể cả vườn mới trồng chưa cho quả và "
        "vườn già cỗi chưa phá bỏ.",
        en="Area under fruit trees of all kinds in the commune at the end of the year, including young orchards that "
        "do not bear yet and old ones that still stand.",
    ),
    kind="quantity",
    unit="ha",
)

TARGET = Target(
    number=5,
    section="economy",
    title=Text(vi="Diện tích cây ăn quả", en="Area under fruit trees"),
    summary=Text(
        vi="Xã luôn giữ được ít nhất 700 ha cây ăn quả, tính chung mọi loại.",
        en="The commune keeps at least 700 ha under fruit trees of all kinds.",
    ),
    source=item(5),
    clauses=(
        Clause(
            id="5",
            name=Text(vi="Diện tích cây ăn quả", en="Area under fruit trees"),
            indicator=FRUIT_TREE_AREA,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Duy trì” nghĩa là cuối năm nào của nhiệm kỳ diện tích cũng không dưới 700 ha.",
                        en="To keep the area means that it is at least 700 ha at the end of every year of the term.",
                    ),
                    comparison=at_least(700, "ha"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
