"""Target 10: at least 99 % of the people use hygienic water."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

HYGIENIC_WATER = Indicator(
    id="hygienic_water",
    name=Text(vi="tỷ lệ dân số sử dụng nước sinh hoạt hợp vệ sinh", en="share of people using hygienic water"),
    what_is_counted=Text(
        vi="Số người được sử dụng nước sinh hoạt hợp vệ sinh trên tổng dân số của xã vào cuối năm. Tỷ lệ tính theo số "
        "hộ là cách đo khác (households), được ghi lại nhưng không dùng để kết luận.",
        en="People using hygienic water, of the whole population, at the end of the year. A share of households is "
        "another measure (households): it is kept but decides nothing.",
    ),
    kind="share",
    unit="%",
    whole="population",
    definition="population",
    other_definitions=("households",),
)

TARGET = Target(
    number=10,
    section="economy",
    title=Text(vi="Nước sinh hoạt hợp vệ sinh", en="Hygienic water"),
    summary=Text(
        vi="Ít nhất 99 % người dân trong xã được dùng nước hợp vệ sinh cho sinh hoạt.",
        en="At least 99 % of the people of the commune use hygienic water in daily life.",
    ),
    source=item(10),
    clauses=(
        Clause(
            id="10",
            name=Text(vi="Nước sinh hoạt hợp vệ sinh", en="Hygienic water"),
            indicator=HYGIENIC_WATER,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ, tính trên số dân chứ không trên số hộ.",
                        en="No time is stated, so the end of the term counts; the share is one of people, not of "
                        "households.",
                    ),
                    comparison=at_least(99, "%"),
                    timing="by_end",
                ),
                Reading(
                    name="every_year",
                    text=Text(
                        vi="Tỷ lệ phải từ 99 % trở lên trong từng năm của nhiệm kỳ.",
                        en="The share has to be at least 99 % in every year of the term.",
                    ),
                    comparison=at_least(99, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
