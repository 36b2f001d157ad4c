"""Target 26: all cases within local authority are resolved in time, and all crime reports received."""

from .origins import USAGE, usual
from .words import Item, Rule, at_least, clause, share_of_events, target, text

CASES_RESOLVED = share_of_events(
    "cases_resolved",
    text(
        "tỷ lệ vụ việc thuộc thẩm quyền được giải quyết dứt điểm, kịp thời",
        "share of cases within local authority resolved fully and in time",
    ),
    "Số vụ việc được giải quyết dứt điểm, kịp thời trên tổng số vụ việc phát sinh trong năm thuộc thẩm quyền của xã.",
    "Cases resolved fully and in time, of all cases of the year within the commune's authority.",
    usual(
        USAGE,
        "Vụ việc vượt thẩm quyền phải chuyển cấp trên không tính vào cả hai số.",
        "Cases beyond the commune's authority that were passed up are left out of both numbers.",
    ),
)
CRIME_REPORTS_RECEIVED = share_of_events(
    "crime_reports_received",
    text("tỷ lệ tố giác, tin báo về tội phạm được tiếp nhận", "share of crime reports received"),
    "Số tố giác, tin báo về tội phạm được tiếp nhận trên tổng số tố giác, tin báo trong năm.",
    "Reports of crime that were received, of all reports made in the year.",
    usual(
        USAGE,
        "Tính tin gửi đến cơ quan có trách nhiệm của xã và được tiếp nhận theo quy định.",
        "Reports are those made to the responsible bodies of the commune; they are received if that was "
        "done as prescribed.",
    ),
)

TARGET = target(
    Item(26, "defence_and_security", "An ninh, trật tự ở cơ sở", "Local security and order"),
    "100% vụ việc phát sinh tại cơ sở, thuộc thẩm quyền của xã, được giải quyết dứt điểm, kịp thời; 100% tố "
    "giác, tin báo về tội phạm được tiếp nhận.",
    "100 % of the local cases within the commune's authority are resolved fully and in time; 100 % of "
    "crime reports are received.",
    clause(
        Rule("26a", CASES_RESOLVED, at_least("100 %"), "every_year"),
        text("Giải quyết vụ việc", "Cases resolved"),
        "Không nêu thời hạn, nhưng vụ việc phát sinh năm nào thì xét năm đó; không được để sót hay để "
        "chậm vụ việc nào.",
        "No time is stated, but cases arise in a year and are judged in it; none may stay open or be late.",
    ),
    clause(
        Rule("26b", CRIME_REPORTS_RECEIVED, at_least("100 %"), "every_year"),
        text("Tiếp nhận tin báo về tội phạm", "Crime reports received"),
        "Không nêu thời hạn, nhưng tin báo gửi đến năm nào thì xét năm đó; không được bỏ sót tố giác, tin báo nào.",
        "No time is stated, but reports are judged in the year in which they are made; none may be turned away.",
    ),
)
