"""Target 17: all work files of the commune are handled online, secret ones aside."""

from .origins import USAGE, usual
from .words import Item, Rule, at_least, clause, reading, share_of_events, target, text

ONLINE_WORK_FILES = share_of_events(
    "online_work_files",
    text("tỷ lệ hồ sơ công việc xử lý trên môi trường mạng", "share of work files handled online"),
    "Số hồ sơ công việc cấp xã xử lý trên môi trường mạng trên tổng số hồ sơ công việc trong năm; hồ sơ "
    "thuộc phạm vi bí mật nhà nước được loại khỏi tổng số.",
    "Work files of the commune handled online, of all its work files of the year; files that are state "
    "secrets are taken off the whole.",
    usual(
        USAGE,
        "Hồ sơ tiếp nhận qua mạng nhưng xử lý trên giấy không tính là xử lý trên môi trường mạng.",
        "A file that came in online and was handled on paper is not handled online.",
    ),
)

TARGET = target(
    Item(17, "culture_and_society", "Xử lý hồ sơ công việc trên môi trường mạng", "Work files handled online"),
    "Xã xử lý 100% hồ sơ công việc trên môi trường mạng, trừ hồ sơ thuộc phạm vi bí mật nhà nước.",
    "The commune handles 100 % of its work files online, except those that are state secrets.",
    clause(
        Rule("17", ONLINE_WORK_FILES, at_least("100 %"), "by_end"),
        text("Hồ sơ công việc trên môi trường mạng", "Work files online"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; ngoài hồ sơ mật, không được sót hồ sơ nào.",
        "No time is stated, so the end of the term counts; apart from secret files, none may be left out.",
        reading(
            "every_year",
            at_least("100 %"),
            "every_year",
            "Hằng năm, ngoài hồ sơ mật, không được sót hồ sơ nào.",
            "Apart from secret files, none may be left out in any year of the term.",
        ),
    ),
)
