"""Target 20: at least 85 % of the files of administrative procedures are handled online."""

from .origins import ONLINE_SERVICES, USAGE, usual
from .words import Item, Rule, at_least, clause, share_of_events, target, text

ONLINE_ADMINISTRATIVE_FILES = share_of_events(
    "online_administrative_files",
    text("tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến", "share of administrative files handled online"),
    "Số hồ sơ thủ tục hành chính được xử lý trực tuyến trên tổng số hồ sơ.",
    "Files of administrative procedures handled online, of all files.",
    usual(
        ONLINE_SERVICES,
        "Trực tuyến gồm cả toàn trình và một phần.",
        "Online covers both full and partial online processing.",
    ),
    usual(USAGE, "Tổng số là hồ sơ tiếp nhận trong năm.", "The whole is all files received in the year."),
)

TARGET = target(
    Item(20, "culture_and_society", "Thủ tục hành chính trực tuyến", "Administrative procedures online"),
    "Tỷ lệ hồ sơ thủ tục hành chính được xử lý trực tuyến ít nhất là 85%.",
    "At least 85 % of the files of administrative procedures are handled online.",
    clause(
        Rule("20", ONLINE_ADMINISTRATIVE_FILES, at_least("85 %"), "by_end"),
        text("Hồ sơ xử lý trực tuyến", "Files handled online"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; trực tuyến gồm cả toàn trình và một phần.",
        "No time is stated, so the end of the term counts; online covers full and partial processes.",
    ),
)
