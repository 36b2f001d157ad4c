"""Ordinal scales: named grades from worst to best."""

from bt_targets.model import Model, Text


class Grade(Model):
    """One place on a scale."""

    id: str
    name: Text
    spellings: tuple[str, ...] = ()
    """Shorter Vietnamese names that reports use."""


class Scale(Model):
    """Grades in order, the worst first."""

    id: str
    name: Text
    grades: tuple[Grade, ...]

    def place(self, grade: str) -> int:
        """How many grades are worse than this one.

        Raises:
            ValueError: if the scale has no such grade.
        """
        for place, each in enumerate(self.grades):
            if each.id == grade:
                return place
        raise ValueError(f"{grade} is no grade of {self.id}")


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
