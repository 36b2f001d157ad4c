"""Target 17: all work files of the commune are handled online, secret ones aside."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

ONLINE_WORK_FILES = Indicator(
    id="online_work_files",
    name=Text(vi="tỷ lệ hồ sơ công việc xử lý trên môi trường mạng", en="share of work files handled online"),
    what_is_counted=Text(
        vi="Số hồ sơ công việc cấp xã được xử lý trên môi trường mạng trên tổng số hồ sơ công việc trong năm; hồ sơ "
        "thuộc bí mật nhà nước được loại khỏi tổng số.",
        en="Work files of the commune handled online, of all its work files of the year; files that are state secrets "
        "are taken off the whole.",
    ),
    kind="share",
    unit="%",
    whole="events",
)

TARGET = Target(
    number=17,
    section="culture_and_society",
    title=Text(vi="Xử lý hồ sơ công việc trên mạng", en="Work files handled online"),
    summary=Text(
        vi="Xã xử lý mọi hồ sơ công việc trên mạng, chỉ trừ hồ sơ thuộc diện bí mật nhà nước.",
        en="The commune handles all its work files online, except those that are state secrets.",
    ),
    source=item(17),
    clauses=(
        Clause(
            id="17",
            name=Text(vi="Hồ sơ công việc trên mạng", en="Work files online"),
            indicator=ONLINE_WORK_FILES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ; ngoài hồ sơ mật, không được sót hồ sơ nào.",
                        en="No time is stated, so the end of the term counts; apart from secret files none may be "
                        "missing.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
                Reading(
                    name="every_year",
                    text=Text(
                        vi="Năm nào của nhiệm kỳ cũng không được sót hồ sơ nào ngoài hồ sơ mật.",
                        en="Apart from secret files none may be missing in any year of the term.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
