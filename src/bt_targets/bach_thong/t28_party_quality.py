"""Target 28: every year 90 % of Party cells and 80 % of members complete their tasks well."""

from .origins import PARTY_GRADING, USAGE, usual
from .words import Item, Rule, at_least, clause, share, target, text

_GRADED_YEARLY = usual(
    PARTY_GRADING,
    "Theo kết quả đánh giá, xếp loại hằng năm, tính cả mức hoàn thành xuất sắc.",
    "The yearly grading decides; those completing their tasks excellently are included.",
)
PARTY_CELLS_COMPLETING_WELL = share(
    "party_cells_completing_well",
    text(
        "tỷ lệ chi bộ, đảng bộ trực thuộc hoàn thành tốt nhiệm vụ trở lên",
        "share of Party cells and committees that completed their tasks well or better",
    ),
    "Số chi bộ, đảng bộ trực thuộc hoàn thành tốt nhiệm vụ trở lên trên tổng số chi bộ, đảng bộ trực thuộc.",
    "Party cells and committees that completed their tasks well or better, of all of them.",
    _GRADED_YEARLY,
    usual(
        USAGE,
        "Tổng số là tổ chức được xếp loại năm đó; tổ chức chưa thuộc diện xếp loại không tính.",
        "The whole is the cells and committees graded for the year; those not due to be graded are left out.",
    ),
)
PARTY_MEMBERS_COMPLETING_WELL = share(
    "party_members_completing_well",
    text(
        "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên",
        "share of Party members who completed their tasks well or better",
    ),
    "Số đảng viên hoàn thành tốt nhiệm vụ trở lên trên tổng số đảng viên.",
    "Party members who completed their tasks well or better, of all of them.",
    _GRADED_YEARLY,
    usual(
        USAGE,
        "Tổng số là đảng viên được xếp loại năm đó; đảng viên được miễn hoặc chưa thuộc diện xếp loại không tính.",
        "The whole is the members graded for the year; members exempt from grading or not due for it are left out.",
    ),
)

TARGET = target(
    Item(28, "party_and_government", "Xếp loại tổ chức đảng, đảng viên", "Grades of Party cells and members"),
    "Hằng năm, ít nhất 90% chi bộ, đảng bộ trực thuộc và ít nhất 80% đảng viên được xếp loại “hoàn thành "
    "tốt nhiệm vụ” trở lên.",
    "Every year at least 90 % of Party cells and committees and at least 80 % of Party members are "
    "graded as having completed their tasks well or better.",
    clause(
        Rule("28a", PARTY_CELLS_COMPLETING_WELL, at_least("90 %"), "every_year"),
        text("Tổ chức đảng trực thuộc", "Party cells and committees"),
        "Hằng năm, từ 90% trở lên, tính cả mức hoàn thành xuất sắc nhiệm vụ. Trong 30 tổ chức, 27 tổ chức là đủ.",
        "At least 90 % in every year, those completing excellently included. Of 30 organisations 27 are enough.",
    ),
    clause(
        Rule("28b", PARTY_MEMBERS_COMPLETING_WELL, at_least("80 %"), "every_year"),
        text("Đảng viên", "Party members"),
        "Hằng năm, từ 80% trở lên: con số 80% không kèm “trở lên” vẫn được hiểu là mức tối thiểu.",
        "At least 80 % in every year: the figure of 80 % stands without “or more” and is still taken as a minimum.",
    ),
)
