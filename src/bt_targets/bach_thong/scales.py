"""The two scales of grades: how well tasks were completed, and how well the militia was trained."""

from bt_targets.ground.text import Text
from bt_targets.rules.scales import Grade, Scale

TASK_COMPLETION = Scale(
    id="task_completion",
    name=Text(vi="mức độ hoàn thành nhiệm vụ", en="completion of tasks"),
    grades=(
        Grade(
            id="not_completed",
            name=Text(vi="không hoàn thành nhiệm vụ", en="not completed"),
            spellings=("không hoàn thành",),
        ),
        Grade(
            id="completed",
            name=Text(vi="hoàn thành nhiệm vụ", en="completed"),
            spellings=("hoàn thành",),
        ),
        Grade(
            id="completed_well",
            name=Text(vi="hoàn thành tốt nhiệm vụ", en="completed well"),
            spellings=("hoàn thành tốt",),
        ),
        Grade(
            id="completed_excellently",
            name=Text(vi="hoàn thành xuất sắc nhiệm vụ", en="completed excellently"),
            spellings=("hoàn thành xuất sắc",),
        ),
    ),
)
TRAINING = Scale(
    id="training",
    name=Text(vi="kết quả huấn luyện", en="result of training"),
    grades=(
        Grade(id="not_passed", name=Text(vi="không đạt", en="not passed")),
        Grade(id="passed", name=Text(vi="đạt", en="passed")),
        Grade(id="good", name=Text(vi="khá", en="good")),
        Grade(id="excellent", name=Text(vi="giỏi", en="excellent")),
    ),
)
