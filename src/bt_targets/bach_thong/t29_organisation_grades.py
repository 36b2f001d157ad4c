"""Target 29: every year the Party, government, Front and mass organisations complete their tasks well."""

from bt_targets.bach_thong.scales import TASK_COMPLETION
from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import GradeAtLeast
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

PARTY_COMMITTEE_GRADE = Indicator(
    id="party_committee_grade",
    name=Text(vi="kết quả xếp loại Đảng bộ xã", en="grade of the commune's Party organisation"),
    what_is_counted=Text(
        vi="Mức xếp loại hoàn thành nhiệm vụ trong năm của Đảng bộ xã, do cấp có thẩm quyền quyết định.",
        en="How well the Party organisation of the commune completed its tasks in the year, as decided by the "
        "competent level.",
    ),
    kind="grade",
    scale=TASK_COMPLETION,
)
GOVERNMENT_GRADE = Indicator(
    id="government_grade",
    name=Text(vi="kết quả xếp loại chính quyền xã", en="grade of the commune's government"),
    what_is_counted=Text(
        vi="Mức xếp loại hoàn thành nhiệm vụ trong năm của chính quyền xã, do cấp có thẩm quyền quyết định; xếp loại "
        "riêng từng cơ quan thì lấy mức thấp nhất.",
        en="How well the government of the commune completed its tasks in the year, as decided by the competent "
        "level; where its bodies are graded apart, the lowest grade counts.",
    ),
    kind="grade",
    scale=TASK_COMPLETION,
)
FATHERLAND_FRONT_GRADE = Indicator(
    id="fatherland_front_grade",
    name=Text(vi="kết quả xếp loại Mặt trận Tổ quốc xã", en="grade of the commune's Fatherland Front"),
    what_is_counted=Text(
        vi="Mức xếp loại hoàn thành nhiệm vụ trong năm của Ủy ban Mặt trận Tổ quốc xã, do cấp có thẩm quyền quyết "
        "định.",
        en="How well the Fatherland Front committee of the commune completed its tasks in the year, as decided by the "
        "competent level.",
    ),
    kind="grade",
    scale=TASK_COMPLETION,
)
MASS_ORGANISATION_GRADES = Indicator(
    id="mass_organisation_grades",
    name=Text(
        vi="kết quả xếp loại thấp nhất trong các tổ chức chính trị - xã hội",
        en="lowest grade among the mass organisations",
    ),
    what_is_counted=Text(
        vi="Mức xếp loại hoàn thành nhiệm vụ trong năm của từng tổ chức chính trị - xã hội của xã, báo mỗi tổ chức là "
        "một phần; mức thấp nhất quyết định.",
        en="How well each mass (socio-political) organisation of the commune completed its tasks in the year, every "
        "organisation reported as a part; the lowest grade decides.",
    ),
    kind="grade",
    scale=TASK_COMPLETION,
)

TARGET = Target(
    number=29,
    section="party_and_government",
    title=Text(vi="Xếp loại hệ thống chính trị xã", en="Grades of the commune's political system"),
    summary=Text(
        vi="Mỗi năm, Đảng bộ, chính quyền, Mặt trận Tổ quốc và từng tổ chức chính trị - xã hội của xã đều được xếp "
        "loại hoàn thành tốt nhiệm vụ trở lên.",
        en="Every year the Party organisation, the government, the Fatherland Front and each mass organisation of the "
        "commune are graded as having completed their tasks well or better.",
    ),
    source=item(29),
    clauses=(
        Clause(
            id="29a",
            name=Text(vi="Đảng bộ xã", en="Party organisation"),
            indicator=PARTY_COMMITTEE_GRADE,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Mỗi cơ quan, tổ chức được xét riêng: năm nào Đảng bộ xã cũng hoàn thành tốt nhiệm vụ; "
                        "xuất sắc là vượt.",
                        en="Each body is judged apart: the Party organisation completes its tasks well in every year; "
                        "to do so excellently counts as exceeded.",
                    ),
                    comparison=GradeAtLeast(grade="completed_well"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="29b",
            name=Text(vi="Chính quyền xã", en="Government"),
            indicator=GOVERNMENT_GRADE,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào chính quyền xã cũng hoàn thành tốt nhiệm vụ; hoàn thành xuất sắc là vượt.",
                        en="The government of the commune completes its tasks well in every year; to do so "
                        "excellently counts as exceeded.",
                    ),
                    comparison=GradeAtLeast(grade="completed_well"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="29c",
            name=Text(vi="Mặt trận Tổ quốc", en="Fatherland Front"),
            indicator=FATHERLAND_FRONT_GRADE,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào Mặt trận Tổ quốc xã cũng hoàn thành tốt nhiệm vụ; hoàn thành xuất sắc là vượt.",
                        en="The Fatherland Front of the commune completes its tasks well in every year; to do so "
                        "excellently counts as exceeded.",
                    ),
                    comparison=GradeAtLeast(grade="completed_well"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="29d",
            name=Text(vi="Tổ chức chính trị - xã hội", en="Mass organisations"),
            indicator=MASS_ORGANISATION_GRADES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào từng tổ chức cũng phải hoàn thành tốt nhiệm vụ; tổ chức xếp loại thấp nhất quyết "
                        "định kết quả chung.",
                        en="Each organisation has to complete its tasks well in every year; the one graded lowest "
                        "decides.",
                    ),
                    comparison=GradeAtLeast(grade="completed_well"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
