"""Target 27: every year the new Party members are at least 3 % of all members at the start."""

from .origins import USAGE, usual
from .words import Item, Rule, ShareOfBase, at_least, clause, quantity, target, text

NEW_PARTY_MEMBERS = quantity(
    "new_party_members",
    "người/năm",
    text("số đảng viên mới kết nạp", "number of new Party members"),
    "Số người được kết nạp vào Đảng trong năm tại Đảng bộ xã.",
    "People admitted to the Party in the commune during the year.",
    usual(
        USAGE, "Đảng viên từ nơi khác chuyển đến không tính.", "Members who moved in from elsewhere are not counted."
    ),
)
PARTY_MEMBERS = quantity(
    "party_members",
    "người",
    text("tổng số đảng viên", "number of Party members"),
    "Tổng số đảng viên của Đảng bộ xã lúc bắt đầu nhiệm kỳ; số này là gốc để tính và giữ nguyên qua các năm.",
    "All Party members of the commune when the term began; the number is the base of the target and "
    "stays the same through the years.",
)

TARGET = target(
    Item(27, "party_and_government", "Kết nạp đảng viên", "New Party members"),
    "Hằng năm, số đảng viên mới kết nạp ít nhất bằng 3% tổng số đảng viên đầu nhiệm kỳ.",
    "Every year the number of new Party members is at least 3 % of all members at the start of the term.",
    clause(
        Rule("27", NEW_PARTY_MEMBERS, at_least("3 %"), "every_year", ShareOfBase(base=PARTY_MEMBERS.id)),
        text("Đảng viên mới kết nạp", "New Party members"),
        "Xét từng năm, trên tổng số đảng viên đầu nhiệm kỳ: 3% của 738 là 22,14 người, tức là ít nhất 23 "
        "người mỗi năm; 22 người là chưa đạt.",
        "Judged in every year, on all members at the start of the term: 3 % of 738 is 22.14, so at least "
        "23 people each year; 22 are not enough.",
        supporting=(PARTY_MEMBERS,),
    ),
)
