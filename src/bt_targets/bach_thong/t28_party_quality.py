"""Target 28: every year 90 % of Party cells and 80 % of members complete their tasks well."""

from .words import Item, Rule, at_least, clause, share, target, text

PARTY_CELLS_COMPLETING_WELL = share(
    "party_cells_completing_well",
    text(
        "tỷ lệ chi bộ, đảng bộ trực thuộc hoàn thành tốt nhiệm vụ trở lên",
        "share of Party cells and committees that completed their tasks well or better",
    ),
    "Số chi bộ, đảng bộ trực thuộc xếp loại hoàn thành tốt hoặc hoàn thành xuất sắc nhiệm vụ trên tổng số chi bộ, đảng "
    "bộ trực thuộc được xếp loại năm đó; tổ chức chưa thuộc diện xếp loại không tính.",
    "Party cells and committees graded as having completed their tasks well or excellently, of all those graded for "
    "the year; those not due to be graded are left out.",
)
PARTY_MEMBERS_COMPLETING_WELL = share(
    "party_members_completing_well",
    text(
        "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên",
        "share of Party members who completed their tasks well or better",
    ),
    "Số đảng viên xếp loại hoàn thành tốt hoặc hoàn thành xuất sắc nhiệm vụ trên tổng số đảng viên được xếp loại năm "
    "đó; đảng viên được miễn hoặc chưa thuộc diện xếp loại không tính.",
    "Party members graded as having completed their tasks well or excellently, of all those graded for the year; "
    "members exempt from grading or not due for it are left out.",
)

TARGET = target(
    Item(28, "party_and_government", "Xếp loại tổ chức đảng, đảng viên", "Grades of Party cells and members"),
    "Mỗi năm, ít nhất 90% chi bộ, đảng bộ trực thuộc và 80% đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên.",
    "Every year at least 90 % of Party cells and committees and 80 % of Party members are graded as having completed "
    "their tasks well or better.",
    clause(
        Rule("28a", PARTY_CELLS_COMPLETING_WELL, at_least("90 %"), "every_year"),
        text("Tổ chức đảng trực thuộc", "Party cells and committees"),
        "Năm nào cũng từ 90% trở lên; loại hoàn thành xuất sắc được tính chung. Với 30 tổ chức thì 27 là đủ.",
        "At least 90 % in every year, those completing excellently included. Of 30 organisations 27 are enough.",
    ),
    clause(
        Rule("28b", PARTY_MEMBERS_COMPLETING_WELL, at_least("80 %"), "every_year"),
        text("Đảng viên", "Party members"),
        "Năm nào cũng từ 80% trở lên: con số 80% không kèm “trở lên” vẫn được hiểu là mức tối thiểu.",
        "At least 80 % in every year: the 80 % stand without “or more” and are still taken as a minimum.",
    ),
)
