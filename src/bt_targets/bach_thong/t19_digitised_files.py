"""Target 19: all files of administrative procedures and all their results are digitised."""

from .words import Item, Rule, at_least, clause, share_of_events, target, text

ADMINISTRATIVE_FILES_DIGITISED = share_of_events(
    "administrative_files_digitised",
    text("tỷ lệ hồ sơ thủ tục hành chính được số hóa", "share of administrative files digitised"),
    "Số hồ sơ thủ tục hành chính đã số hóa trên tổng số hồ sơ tiếp nhận trong năm; hồ sơ lưu của các năm trước không "
    "tính.",
    "Files of administrative procedures that were digitised, of all those received in the year; the archives of "
    "earlier years are left out.",
)
ADMINISTRATIVE_RESULTS_DIGITISED = share_of_events(
    "administrative_results_digitised",
    text("tỷ lệ kết quả giải quyết thủ tục hành chính được số hóa", "share of administrative results digitised"),
    "Số kết quả giải quyết thủ tục hành chính đã số hóa trên tổng số kết quả được trả trong năm; kết quả của các năm "
    "trước không tính.",
    "Results of administrative procedures that were digitised, of all results issued in the year; results of earlier "
    "years are left out.",
)

TARGET = target(
    Item(19, "culture_and_society", "Số hóa hồ sơ và kết quả", "Digitised files and results"),
    "Mọi hồ sơ thủ tục hành chính, cùng mọi kết quả giải quyết, đều được chuyển sang dạng số.",
    "All files of administrative procedures and all their results are turned into digital form.",
    clause(
        Rule("19a", ADMINISTRATIVE_FILES_DIGITISED, at_least("100 %"), "by_end"),
        text("Số hóa hồ sơ", "Digitised files"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ, trên hồ sơ phát sinh trong năm; không được sót hồ sơ nào.",
        "No time is stated, so the end of the term counts, on the files of the year; none may be missing.",
    ),
    clause(
        Rule("19b", ADMINISTRATIVE_RESULTS_DIGITISED, at_least("100 %"), "by_end"),
        text("Số hóa kết quả giải quyết", "Digitised results"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ, trên kết quả trả trong năm; không được sót kết quả nào.",
        "No time is stated, so the end of the term counts, on the results of the year; none may be missing.",
    ),
)
