"""Target 28: every year 90 % of Party cells and 80 % of members complete their tasks well."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

PARTY_CELLS_COMPLETING_WELL = Indicator(
    id="party_cells_completing_well",
    name=Text(
        vi="tỷ lệ chi bộ, đảng bộ trực thuộc hoàn thành tốt nhiệm vụ trở lên",
        en="share of Party cells and committees that completed their tasks well or better",
    ),
    what_is_counted=Text(
        vi="Số chi bộ, đảng bộ trực thuộc xếp loại hoàn thành tốt hoặc hoàn thành xuất sắc nhiệm vụ trên tổng số chi "
        "bộ, đảng bộ trực thuộc được xếp loại năm đó; tổ chức chưa thuộc diện xếp loại không tính.",
        en="Party cells and committees graded as having completed their tasks well or excellently, of all those "
        "graded for the year; those not due to be graded are left out.",
    ),
    kind="share",
    unit="%",
    whole="population",
)
PARTY_MEMBERS_COMPLETING_WELL = Indicator(
    id="party_members_completing_well",
    name=Text(
        vi="tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên",
        en="share of Party members who completed their tasks well or better",
    ),
    what_is_counted=Text(
        vi="Số đảng viên xếp loại hoàn thành tốt hoặc hoàn thành xuất sắc nhiệm vụ trên tổng số đảng viên được xếp "
        "loại năm đó; đảng viên được miễn hoặc chưa thuộc diện xếp loại không tính.",
        en="Party members graded as having completed their tasks well or excellently, of all those graded for the "
        "year; members exempt from grading or not due for it are left out.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=28,
    section="party_and_government",
    title=Text(vi="Xếp loại tổ chức đảng, đảng viên", en="Grades of Party cells and members"),
    summary=Text(
        vi="Mỗi năm, ít nhất 90 % chi bộ, đảng bộ trực thuộc và 80 % đảng viên được xếp loại hoàn thành tốt nhiệm vụ "
        "trở lên.",
        en="Every year at least 90 % of Party cells and committees and 80 % of Party members are graded as having "
        "completed their tasks well or better.",
    ),
    source=item(28),
    clauses=(
        Clause(
            id="28a",
            name=Text(vi="Tổ chức đảng trực thuộc", en="Party cells and committees"),
            indicator=PARTY_CELLS_COMPLETING_WELL,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào cũng từ 90 % trở lên; loại hoàn thành xuất sắc được tính chung. Với 30 tổ chức "
                        "thì 27 là đủ.",
                        en="At least 90 % in every year, those completing excellently included. Of 30 organisations "
                        "27 are enough.",
                    ),
                    comparison=at_least(90, "%"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="28b",
            name=Text(vi="Đảng viên", en="Party members"),
            indicator=PARTY_MEMBERS_COMPLETING_WELL,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào cũng từ 80 % trở lên: con số 80 % không kèm “trở lên” vẫn được hiểu là mức tối "
                        "thiểu.",
                        en="At least 80 % in every year: the 80 % stand without “or more” and are still taken as a "
                        "minimum.",
                    ),
                    comparison=at_least(80, "%"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
