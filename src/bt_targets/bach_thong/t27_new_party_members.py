"""Target 27: every year brings new Party members of at least 3 % of those at the start."""

from .words import Item, Rule, ShareOfBase, at_least, clause, quantity, target, text

NEW_PARTY_MEMBERS = quantity(
    "new_party_members",
    "người/năm",
    text("số đảng viên mới kết nạp", "number of new Party members"),
    "Số người được kết nạp vào Đảng trong năm tại các tổ chức đảng thuộc Đảng bộ xã; đảng viên từ nơi khác chuyển đến "
    "không tính.",
    "People admitted to the Party in the year by the organisations of the commune; members who moved in from elsewhere "
    "are not counted.",
)
PARTY_MEMBERS = quantity(
    "party_members",
    "người",
    text("tổng số đảng viên", "number of Party members"),
    "Tổng số đảng viên của Đảng bộ xã lúc bắt đầu nhiệm kỳ; số này là gốc để tính chỉ tiêu và giữ nguyên qua các năm.",
    "All Party members of the commune when the term began; the number is the base of the target and stays the same "
    "through the years.",
)

TARGET = target(
    Item(27, "party_and_government", "Kết nạp đảng viên", "New Party members"),
    "Mỗi năm, số đảng viên mới được kết nạp bằng ít nhất 3% số đảng viên có lúc bắt đầu nhiệm kỳ.",
    "Every year the new Party members are at least 3 % of the members there were when the term began.",
    clause(
        Rule("27", NEW_PARTY_MEMBERS, at_least("3 %"), "every_year", ShareOfBase(base=PARTY_MEMBERS.id)),
        text("Đảng viên mới kết nạp", "New Party members"),
        "Xét từng năm, trên số đảng viên đầu nhiệm kỳ: 3% của 738 là 22,14, nên mỗi năm phải kết nạp 23 người; 22 "
        "người là chưa đạt.",
        "Judged in every year, on the members at the start of the term: 3 % of 738 is 22.14, so 23 people have to be "
        "admitted each year; 22 are not enough.",
        supporting=(PARTY_MEMBERS,),
    ),
)
