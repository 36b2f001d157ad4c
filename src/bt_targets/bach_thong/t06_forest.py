"""Target 6: at least 55 ha are planted every year, and forest covers at least 76 % of the commune."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

AFFORESTATION_AREA = Indicator(
    id="afforestation_area",
    name=Text(vi="diện tích trồng rừng", en="area afforested"),
    what_is_counted=Text(
        vi="Diện tích rừng trồng trong năm, cộng trồng mới (new_planting), trồng lại sau khai thác (replanting) và "
        "trồng phân tán (scattered_planting); cây trồng phân tán quy đổi ra ha.",
        en="Area planted with forest in the year: new planting (new_planting), planting after felling (replanting) "
        "and scattered planting (scattered_planting) together; scattered trees are converted into ha.",
    ),
    kind="quantity",
    unit="ha/năm",
)
FOREST_COVER = Indicator(
    id="forest_cover",
    name=Text(vi="độ che phủ rừng", en="forest cover"),
    what_is_counted=Text(
        vi="Diện tích có rừng trên tổng diện tích tự nhiên của xã vào cuối năm; diện tích đã trồng nhưng chưa thành "
        "rừng không tính vào diện tích có rừng.",
        en="Forested area, of the whole natural area of the commune, at the end of the year; plantations that are not "
        "forest yet do not count as forested.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=6,
    section="economy",
    title=Text(vi="Trồng rừng và độ che phủ rừng", en="Afforestation and forest cover"),
    summary=Text(
        vi="Mỗi năm xã trồng ít nhất 55 ha rừng, kể cả trồng lại sau khai thác và trồng phân tán; rừng luôn che phủ "
        "từ 76 % diện tích trở lên.",
        en="Each year the commune plants at least 55 ha of forest, replanting after felling and scattered planting "
        "included; forest keeps covering at least 76 % of the land.",
    ),
    source=item(6),
    clauses=(
        Clause(
            id="6a",
            name=Text(vi="Diện tích trồng rừng", en="Area afforested"),
            indicator=AFFORESTATION_AREA,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Mỗi năm” là từng năm, không phải bình quân nhiệm kỳ; cộng cả ba hình thức trồng.",
                        en="Each year means every single year and not the average of the term; all three kinds of "
                        "planting add up.",
                    ),
                    comparison=at_least(55, "ha/năm"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="6b",
            name=Text(vi="Độ che phủ rừng", en="Forest cover"),
            indicator=FOREST_COVER,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Duy trì” nghĩa là cuối năm nào của nhiệm kỳ độ che phủ cũng không dưới 76 %; cao hơn là "
                        "vượt.",
                        en="To keep the cover means that it is at least 76 % at the end of every year of the term; "
                        "more counts as exceeded.",
                    ),
                    comparison=at_least(76, "%"),
                    timing="every_year",
                ),
                Reading(
                    name="by_end",
                    text=Text(
                        vi="Đầu kỳ chỉ biết là trên 75 %, nên 76 % có thể hiểu là mức phải đạt vào cuối nhiệm kỳ.",
                        en="The start is only known to be above 75 %, so 76 % may be the level to reach by the end of "
                        "the term.",
                    ),
                    comparison=at_least(76, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
