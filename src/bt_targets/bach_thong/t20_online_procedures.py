"""Target 20: at least 85 % of the files of administrative procedures are handled online."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

ONLINE_ADMINISTRATIVE_FILES = Indicator(
    id="online_administrative_files",
    name=Text(vi="tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến", en="share of administrative files handled online"),
    what_is_counted=Text(
        vi="Số hồ sơ thủ tục hành chính được tiếp nhận và xử lý trực tuyến, toàn trình hoặc một phần, trên tổng số hồ "
        "sơ tiếp nhận trong năm.",
        en="Files of administrative procedures received and handled online, in full or in part, of all files received "
        "in the year.",
    ),
    kind="share",
    unit="%",
    whole="events",
)

TARGET = Target(
    number=20,
    section="culture_and_society",
    title=Text(vi="Thủ tục hành chính trực tuyến", en="Administrative procedures online"),
    summary=Text(
        vi="Tỷ lệ hồ sơ thủ tục hành chính được giải quyết qua mạng không dưới 85 %.",
        en="At least 85 % of the files of administrative procedures are handled online.",
    ),
    source=item(20),
    clauses=(
        Clause(
            id="20",
            name=Text(vi="Hồ sơ xử lý trực tuyến", en="Files handled online"),
            indicator=ONLINE_ADMINISTRATIVE_FILES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ; trực tuyến gồm cả toàn trình và một phần.",
                        en="No time is stated, so the end of the term counts; online covers full and partial "
                        "processes.",
                    ),
                    comparison=at_least(85, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
