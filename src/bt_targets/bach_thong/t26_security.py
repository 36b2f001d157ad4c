"""Target 26: all cases within local authority are resolved in time, and all crime reports received."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

CASES_RESOLVED = Indicator(
    id="cases_resolved",
    name=Text(
        vi="tỷ lệ vụ việc thuộc thẩm quyền được giải quyết dứt điểm, kịp thời",
        en="share of cases within local authority resolved fully and in time",
    ),
    what_is_counted=Text(
        vi="Số vụ việc đã giải quyết dứt điểm và kịp thời trên tổng số vụ việc phát sinh trong năm thuộc thẩm quyền "
        "của xã; vụ việc vượt thẩm quyền phải chuyển cấp trên không tính.",
        en="Cases resolved fully and in time, of all cases of the year within the commune's authority; cases beyond "
        "it that were passed up are left out.",
    ),
    kind="share",
    unit="%",
    whole="events",
)
CRIME_REPORTS_RECEIVED = Indicator(
    id="crime_reports_received",
    name=Text(vi="tỷ lệ tố giác, tin báo về tội phạm được tiếp nhận", en="share of crime reports received"),
    what_is_counted=Text(
        vi="Số tố giác, tin báo về tội phạm được tiếp nhận theo quy định trên tổng số tố giác, tin báo gửi đến cơ "
        "quan có trách nhiệm của xã trong năm.",
        en="Reports of crime received as prescribed, of all reports made to the responsible bodies of the commune in "
        "the year.",
    ),
    kind="share",
    unit="%",
    whole="events",
)

TARGET = Target(
    number=26,
    section="defence_and_security",
    title=Text(vi="An ninh, trật tự ở cơ sở", en="Local security and order"),
    summary=Text(
        vi="Mọi vụ việc xảy ra ở cơ sở mà xã có quyền xử lý đều được giải quyết xong, đúng lúc; mọi tố giác và tin "
        "báo về tội phạm đều được nhận.",
        en="All local cases that the commune has the power to handle are resolved fully and in time, and all reports "
        "of crime are received.",
    ),
    source=item(26),
    clauses=(
        Clause(
            id="26a",
            name=Text(vi="Giải quyết vụ việc", en="Cases resolved"),
            indicator=CASES_RESOLVED,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nhưng vụ việc phát sinh năm nào thì xét năm đó; không được để sót hay "
                        "để chậm vụ việc nào.",
                        en="No time is stated, but cases arise in a year and are judged in it; none may stay open or "
                        "be late.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="26b",
            name=Text(vi="Tiếp nhận tin báo về tội phạm", en="Crime reports received"),
            indicator=CRIME_REPORTS_RECEIVED,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Tin báo gửi đến năm nào thì xét năm đó; không được bỏ sót tố giác, tin báo nào.",
                        en="Reports are judged in the year in which they are made; none may be turned away.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
