"""Target 27: every year brings new Party members of at least 3 % of those at the start."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.targets import Target

NEW_PARTY_MEMBERS = Indicator(
    id="new_party_members",
    name=Text(vi="số đảng viên mới kết nạp", en="number of new Party members"),
    what_is_counted=Text(
        vi="Số người được kết nạp vào Đảng trong năm tại các tổ chức đảng thuộc Đảng bộ xã; đảng viên từ nơi khác "
        "chuyển đến không tính.",
        en="People admitted to the Party in the year by the organisations of the commune; members who moved in from "
        "elsewhere are not counted.",
    ),
    kind="quantity",
    unit="người/năm",
)
PARTY_MEMBERS = Indicator(
    id="party_members",
    name=Text(vi="tổng số đảng viên", en="number of Party members"),
    what_is_counted=Text(
        vi="Tổng số đảng viên của Đảng bộ xã lúc bắt đầu nhiệm kỳ; số này là gốc để tính chỉ tiêu và giữ nguyên qua "
        "các năm.",
        en="All Party members of the commune when the term began; the number is the base of the target and stays the "
        "same through the years.",
    ),
    kind="quantity",
    unit="người",
)

TARGET = Target(
    number=27,
    section="party_and_government",
    title=Text(vi="Kết nạp đảng viên", en="New Party members"),
    summary=Text(
        vi="Mỗi năm, số đảng viên mới được kết nạp bằng ít nhất 3 % số đảng viên có lúc bắt đầu nhiệm kỳ.",
        en="Every year the new Party members are at least 3 % of the members there were when the term began.",
    ),
    source=item(27),
    clauses=(
        Clause(
            id="27",
            name=Text(vi="Đảng viên mới kết nạp", en="New Party members"),
            indicator=NEW_PARTY_MEMBERS,
            supporting=(PARTY_MEMBERS,),
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Xét từng năm, trên số đảng viên đầu nhiệm kỳ: 3 % của 738 là 22,14, nên mỗi năm phải kết "
                        "nạp 23 người; 22 người là chưa đạt.",
                        en="Judged in every year, on the members at the start of the term: 3 % of 738 is 22.14, so 23 "
                        "people have to be admitted each year; 22 are not enough.",
                    ),
                    measure=ShareOfBase(base="party_members"),
                    comparison=at_least(3, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
