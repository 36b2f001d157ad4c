"""Target 29: every year the Party, government, Front and socio-political organisations complete their tasks well."""

from .origins import PARTY_GRADING, USAGE, usual
from .scales import TASK_COMPLETION
from .words import GradeAtLeast, Item, Rule, clause, grade, target, text

_DECIDED_YEARLY = usual(
    PARTY_GRADING,
    "Mức xếp loại là mức hoàn thành nhiệm vụ do cấp có thẩm quyền quyết định hằng năm.",
    "The grade says how well the body completed its tasks, as the competent authority decides every year.",
)
PARTY_COMMITTEE_GRADE = grade(
    "party_committee_grade",
    TASK_COMPLETION,
    text("kết quả xếp loại Đảng bộ xã", "grade of the commune's Party organisation"),
    "Mức xếp loại của Đảng bộ xã trong năm.",
    "The grade of the Party organisation of the commune for the year.",
    _DECIDED_YEARLY,
)
GOVERNMENT_GRADE = grade(
    "government_grade",
    TASK_COMPLETION,
    text("kết quả xếp loại chính quyền xã", "grade of the commune's government"),
    "Mức xếp loại của chính quyền xã trong năm.",
    "The grade of the government of the commune for the year.",
    _DECIDED_YEARLY,
    usual(
        USAGE,
        "Xếp loại riêng từng cơ quan thì lấy mức thấp nhất.",
        "Where its bodies are graded apart, the lowest grade counts.",
    ),
)
FATHERLAND_FRONT_GRADE = grade(
    "fatherland_front_grade",
    TASK_COMPLETION,
    text("kết quả xếp loại Ủy ban Mặt trận Tổ quốc Việt Nam xã", "grade of the commune's Fatherland Front Committee"),
    "Mức xếp loại của Ủy ban Mặt trận Tổ quốc Việt Nam xã trong năm.",
    "The grade of the Fatherland Front Committee of the commune for the year.",
    _DECIDED_YEARLY,
)
MASS_ORGANISATION_GRADES = grade(
    "mass_organisation_grades",
    TASK_COMPLETION,
    text(
        "kết quả xếp loại thấp nhất trong các tổ chức chính trị - xã hội",
        "lowest grade among the socio-political organisations",
    ),
    "Mức xếp loại của từng tổ chức chính trị - xã hội của xã trong năm.",
    "The grade of each socio-political organisation of the commune for the year.",
    _DECIDED_YEARLY,
    usual(
        USAGE,
        "Mỗi tổ chức được báo là một thành phần; mức thấp nhất quyết định.",
        "Every organisation is reported as a part; the lowest grade decides.",
    ),
)

TARGET = target(
    Item(29, "party_and_government", "Xếp loại hệ thống chính trị xã", "Grades of the commune's political system"),
    "Hằng năm, Đảng bộ, chính quyền, Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã "
    "hội của xã đều được xếp loại “hoàn thành tốt nhiệm vụ” trở lên.",
    "Every year the Party organisation, the government, the Fatherland Front and the socio-political "
    "organisations of the commune are all graded as having completed their tasks well or better.",
    clause(
        Rule("29a", PARTY_COMMITTEE_GRADE, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Đảng bộ xã", "Party organisation"),
        "Mỗi cơ quan, tổ chức được xét riêng: hằng năm, Đảng bộ xã được xếp loại “hoàn thành tốt nhiệm "
        "vụ” trở lên; hoàn thành xuất sắc là vượt.",
        "Each body is judged apart: the Party organisation completes its tasks well in every year; to do "
        "so excellently counts as exceeded.",
    ),
    clause(
        Rule("29b", GOVERNMENT_GRADE, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Chính quyền xã", "Government"),
        "Hằng năm, chính quyền xã được xếp loại “hoàn thành tốt nhiệm vụ” trở lên; hoàn thành xuất sắc là vượt.",
        "The government of the commune completes its tasks well in every year; to do so excellently "
        "counts as exceeded.",
    ),
    clause(
        Rule("29c", FATHERLAND_FRONT_GRADE, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Ủy ban Mặt trận Tổ quốc", "Fatherland Front Committee"),
        "Hằng năm, Ủy ban Mặt trận Tổ quốc Việt Nam xã được xếp loại “hoàn thành tốt nhiệm vụ” trở lên; "
        "hoàn thành xuất sắc là vượt.",
        "The Fatherland Front Committee of the commune completes its tasks well in every year; to do so "
        "excellently counts as exceeded.",
    ),
    clause(
        Rule("29d", MASS_ORGANISATION_GRADES, GradeAtLeast(grade="completed_well"), "every_year"),
        text("Tổ chức chính trị - xã hội", "Socio-political organisations"),
        "Hằng năm, từng tổ chức được xếp loại “hoàn thành tốt nhiệm vụ” trở lên; tổ chức có mức xếp loại "
        "thấp nhất quyết định kết quả chung.",
        "Each organisation completes its tasks well in every year; the one graded lowest decides.",
    ),
)
