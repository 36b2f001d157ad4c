"""Target 12: the national health standard is kept every year, and more than 96 % have health insurance."""

from bt_targets.bach_thong.source import item
from bt_targets.bach_thong.statuses import recognised
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import Holds, more_than
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

COMMUNE_HEALTH_STANDARD = Indicator(
    id="commune_health_standard",
    name=Text(
        vi="việc xã đạt Bộ tiêu chí quốc gia về y tế xã", en="recognition under the national commune health standard"
    ),
    what_is_counted=Text(
        vi="Xã được công nhận đạt Bộ tiêu chí quốc gia về y tế xã giai đoạn đến năm 2030 vào cuối năm: có hoặc không.",
        en="Whether the commune is recognised at the end of the year under the national health standard valid to 2030.",
    ),
    kind="status",
    status_words=recognised(
        Text(vi="đạt Bộ tiêu chí quốc gia về y tế xã", en="recognition under the national commune health standard")
    ),
    definition="commune-health-to-2030",
)
HEALTH_INSURANCE = Indicator(
    id="health_insurance",
    name=Text(vi="tỷ lệ người dân tham gia bảo hiểm y tế", en="share of people with health insurance"),
    what_is_counted=Text(
        vi="Số người có thẻ bảo hiểm y tế còn hiệu lực vào cuối năm trên tổng dân số của xã.",
        en="People holding a valid health insurance card at the end of the year, of the whole population.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=12,
    section="culture_and_society",
    title=Text(vi="Y tế xã và bảo hiểm y tế", en="Commune health and health insurance"),
    summary=Text(
        vi="Năm nào xã cũng giữ được chuẩn quốc gia về y tế xã; đến cuối nhiệm kỳ, hơn 96 % người dân có bảo hiểm y "
        "tế.",
        en="The commune keeps the national health standard every year; by the end of the term more than 96 % of its "
        "people have health insurance.",
    ),
    source=item(12),
    clauses=(
        Clause(
            id="12a",
            name=Text(vi="Chuẩn quốc gia về y tế xã", en="National commune health standard"),
            indicator=COMMUNE_HEALTH_STANDARD,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Duy trì” nghĩa là chuẩn được giữ trong từng năm của nhiệm kỳ.",
                        en="To keep the standard means that it holds in every year of the term.",
                    ),
                    comparison=Holds(),
                    timing="every_year",
                ),
            ),
            not_encoded=Text(
                vi="Yêu cầu nâng cao chuẩn y tế xã không kèm thước đo nào.",
                en="The wish to raise the standard further names no measure.",
            ),
        ),
        Clause(
            id="12b",
            name=Text(vi="Bảo hiểm y tế", en="Health insurance"),
            indicator=HEALTH_INSURANCE,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ; “trên 96 %” không gồm đúng 96 %.",
                        en="No time is stated, so the end of the term counts; exactly 96 % is not above 96 %.",
                    ),
                    comparison=more_than(96, "%"),
                    timing="by_end",
                ),
                Reading(
                    name="every_year",
                    text=Text(
                        vi="Tỷ lệ phải vượt 96 % trong từng năm của nhiệm kỳ.",
                        en="The share has to be above 96 % in every year of the term.",
                    ),
                    comparison=more_than(96, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
