"""The two scales of grades: how well tasks were completed, and how well the militia was trained."""

from bt_targets.rules.declaring import text
from bt_targets.rules.scales import Grade, Scale

TASK_COMPLETION = Scale(
    id="task_completion",
    name=text("mức độ hoàn thành nhiệm vụ", "completion of tasks"),
    grades=(
        Grade(
            id="not_completed", name=text("không hoàn thành nhiệm vụ", "not completed"), spellings=("không hoàn thành",)
        ),
        Grade(id="completed", name=text("hoàn thành nhiệm vụ", "completed"), spellings=("hoàn thành",)),
        Grade(
            id="completed_well", name=text("hoàn thành tốt nhiệm vụ", "completed well"), spellings=("hoàn thành tốt",)
        ),
        Grade(
            id="completed_excellently",
            name=text("hoàn thành xuất sắc nhiệm vụ", "completed excellently"),
            spellings=("hoàn thành xuất sắc",),
        ),
    ),
)
TRAINING = Scale(
    id="training",
    name=text("kết quả huấn luyện", "result of training"),
    grades=(
        Grade(id="not_passed", name=text("không đạt", "not passed")),
        Grade(id="passed", name=text("đạt", "passed")),
        Grade(id="good", name=text("khá", "good")),
        Grade(id="excellent", name=text("giỏi", "excellent")),
    ),
)
