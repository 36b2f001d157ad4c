"""Target 26: all cases within local authority are resolved in time, and all crime reports received."""

from .words import Item, Rule, at_least, clause, share_of_events, target, text

CASES_RESOLVED = share_of_events(
    "cases_resolved",
    text(
        "tỷ lệ vụ việc thuộc thẩm quyền được giải quyết dứt điểm, kịp thời",
        "share of cases within local authority resolved fully and in time",
    ),
    "Số vụ việc đã giải quyết dứt điểm và kịp thời trên tổng số vụ việc phát sinh trong năm thuộc thẩm quyền của xã; "
    "vụ việc vượt thẩm quyền phải chuyển cấp trên không tính.",
    "Cases resolved fully and in time, of all cases of the year within the commune's authority; cases beyond it that "
    "were passed up are left out.",
)
CRIME_REPORTS_RECEIVED = share_of_events(
    "crime_reports_received",
    text("tỷ lệ tố giác, tin báo về tội phạm được tiếp nhận", "share of crime reports received"),
    "Số tố giác, tin báo về tội phạm được tiếp nhận theo quy định trên tổng số tố giác, tin báo gửi đến cơ quan có "
    "trách nhiệm của xã trong năm.",
    "Reports of crime received as prescribed, of all reports made to the responsible bodies of the commune in the "
    "year.",
)

TARGET = target(
    Item(26, "defence_and_security", "An ninh, trật tự ở cơ sở", "Local security and order"),
    "Mọi vụ việc xảy ra ở cơ sở mà xã có quyền xử lý đều được giải quyết xong, đúng lúc; mọi tố giác và tin báo về tội "
    "phạm đều được nhận.",
    "All local cases that the commune has the power to handle are resolved fully and in time, and all reports of crime "
    "are received.",
    clause(
        Rule("26a", CASES_RESOLVED, at_least("100 %"), "every_year"),
        text("Giải quyết vụ việc", "Cases resolved"),
        "Không nêu thời hạn nhưng vụ việc phát sinh năm nào thì xét năm đó; không được để sót hay để chậm vụ việc nào.",
        "No time is stated, but cases arise in a year and are judged in it; none may stay open or be late.",
    ),
    clause(
        Rule("26b", CRIME_REPORTS_RECEIVED, at_least("100 %"), "every_year"),
        text("Tiếp nhận tin báo về tội phạm", "Crime reports received"),
        "Tin báo gửi đến năm nào thì xét năm đó; không được bỏ sót tố giác, tin báo nào.",
        "Reports are judged in the year in which they are made; none may be turned away.",
    ),
)
