"""Target 19: all files of administrative procedures and all their results are digitised."""

from .origins import DIGITISING, usual
from .words import Item, Rule, at_least, clause, share_of_events, target, text

ADMINISTRATIVE_FILES_DIGITISED = share_of_events(
    "administrative_files_digitised",
    text("tỷ lệ hồ sơ thủ tục hành chính được số hóa", "share of administrative files digitised"),
    "Số hồ sơ thủ tục hành chính đã số hóa trên tổng số hồ sơ.",
    "Files of administrative procedures that were digitised, of all files.",
    usual(
        DIGITISING,
        "Tính trên hồ sơ tiếp nhận trong năm; hồ sơ lưu của các năm trước không tính.",
        "Files received in the year count; the archives of earlier years do not.",
    ),
)
ADMINISTRATIVE_RESULTS_DIGITISED = share_of_events(
    "administrative_results_digitised",
    text("tỷ lệ kết quả giải quyết thủ tục hành chính được số hóa", "share of administrative results digitised"),
    "Số kết quả giải quyết thủ tục hành chính đã số hóa trên tổng số kết quả.",
    "Results of administrative procedures that were digitised, of all results.",
    usual(
        DIGITISING,
        "Tính trên kết quả được trả trong năm; kết quả của các năm trước còn hiệu lực, dù được số hóa thêm "
        "trong năm, không tính vào cả hai số.",
        "Results issued in the year count; older results still in force are left out of both numbers, even "
        "where they were digitised in the year.",
    ),
)

TARGET = target(
    Item(19, "culture_and_society", "Số hóa hồ sơ và kết quả", "Digitised files and results"),
    "100% hồ sơ thủ tục hành chính và 100% kết quả giải quyết được số hóa.",
    "100 % of the files of administrative procedures and 100 % of their results are digitised.",
    clause(
        Rule("19a", ADMINISTRATIVE_FILES_DIGITISED, at_least("100 %"), "by_end"),
        text("Số hóa hồ sơ", "Digitised files"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ, trên hồ sơ phát sinh trong năm; không được sót hồ sơ nào.",
        "No time is stated, so the end of the term counts, on the files of the year; none may be left out.",
    ),
    clause(
        Rule("19b", ADMINISTRATIVE_RESULTS_DIGITISED, at_least("100 %"), "by_end"),
        text("Số hóa kết quả giải quyết", "Digitised results"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ, trên kết quả trả trong năm; không được sót kết quả nào.",
        "No time is stated, so the end of the term counts, on the results of the year; none may be left out.",
    ),
)
