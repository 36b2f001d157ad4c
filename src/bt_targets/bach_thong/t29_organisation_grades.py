"""Target 29: every year the Party, government, Front and mass organisations complete their tasks well."""

from .scales import TASK_COMPLETION
from .words import GradeAtLeast, Item, Rule, clause, grade, target, text

PARTY_COMMITTEE_GRADE = grade(
    "party_committee_grade",
    TASK_COMPLETION,
    text("kết quả xếp loại Đảng bộ xã", "grade of the commune's Party organisation"),
    "Mức xếp loại hoàn thành nhiệm vụ trong năm của Đảng bộ xã, do cấp có thẩm quyền quyết định.",
    "How well the Party organisation of the commune completed its tasks in the year, as decided by the competent "
    "level.",
)
GOVERNMENT_GRADE = grade(
    "government_grade",
    TASK_COMPLETION,
    text("kết quả xếp loại chính quyền xã", "grade of the commune's government"),
    "Mức xếp loại hoàn thành nhiệm vụ trong năm của chính quyền xã, do cấp có thẩm quyền quyết định; xếp loại riêng "
    "từng cơ quan thì lấy mức thấp nhất.",
    "How well the government of the commune completed its tasks in the year, as decided by the competent level; where "
    "its bodies are graded apart, the lowest grade counts.",
)
FATHERLAND_FRONT_GRADE = grade(
    "fatherland_front_grade",
    TASK_COMPLETION,
    text("kết quả xếp loại Mặt trận Tổ quốc xã", "grade of the commune's Fatherland Front"),
    "Mức xếp loại hoàn thành nhiệm vụ trong năm của Ủy ban Mặt trận Tổ quốc xã, do cấp có thẩm quyền quyết định.",
    "How well the Fatherland Front committee of the commune completed its tasks in the year, as decided by the "
    "competent level.",
)
MASS_ORGANISATION_GRADES = grade(
    "mass_organisation_grades",
    TASK_COMPLETION,
    text(
        "kết quả xếp loại thấp nhất trong các tổ chức chính trị - xã hội", "lowest grade among the mass organisations"
    ),
    "Mức xếp loại hoàn thành nhiệm vụ trong năm của từng tổ chức chính trị - xã hội của xã, báo mỗi tổ chức là một "
    "phần; mức thấp nhất quyết định.",
    "How well each mass (socio-political) organisation of the commune completed its tasks in the year, every "
    "organisation reported as a part; the lowest grade decides.",
)

TARGET = target(
    Item(29, "party_and_government", "Xếp loại hệ thống chính trị xã", "Grades of the commune's political system"),
    "Mỗi năm, Đảng bộ, chính quyền, Mặt trận Tổ quốc và từng tổ chức chính trị - xã hội của xã đều được xếp loại hoàn "
    "thành tốt nhiệm vụ trở lên.",
    "Every year the Party organisation, the government, the Fatherland Front and each mass organisation of the commune "
    "are graded as having completed their tasks well or better.",
    clause(
        Rule("29a", PARTY_COMMITTEE_GRADE, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Đảng bộ xã", "Party organisation"),
        "Mỗi cơ quan, tổ chức được xét riêng: năm nào Đảng bộ xã cũng hoàn thành tốt nhiệm vụ; xuất sắc là vượt.",
        "Each body is judged apart: the Party organisation completes its tasks well in every year; to do so "
        "excellently counts as exceeded.",
    ),
    clause(
        Rule("29b", GOVERNMENT_GRADE, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Chính quyền xã", "Government"),
        "Năm nào chính quyền xã cũng hoàn thành tốt nhiệm vụ; hoàn thành xuất sắc là vượt.",
        "The government of the commune completes its tasks well in every year; to do so excellently counts as "
        "exceeded.",
    ),
    clause(
        Rule("29c", FATHERLAND_FRONT_GRADE, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Mặt trận Tổ quốc", "Fatherland Front"),
        "Năm nào Mặt trận Tổ quốc xã cũng hoàn thành tốt nhiệm vụ; hoàn thành xuất sắc là vượt.",
        "The Fatherland Front of the commune completes its tasks well in every year; to do so excellently counts as "
        "exceeded.",
    ),
    clause(
        Rule("29d", MASS_ORGANISATION_GRADES, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Tổ chức chính trị - xã hội", "Mass organisations"),
        "Năm nào từng tổ chức cũng phải hoàn thành tốt nhiệm vụ; tổ chức xếp loại thấp nhất quyết định kết quả chung.",
        "Each organisation has to complete its tasks well in every year; the one graded lowest decides.",
    ),
)
