"""Ordinal scales: named grades from worst to best."""

from bt_targets.ground.model import Model
from bt_targets.ground.text import Text


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

    def position(self, grade: str) -> int:
        """How many grades are worse than this one.

        Raises:
            ValueError: if the scale has no such grade.
        """
        for position, known in enumerate(self.grades):
            if known.id == grade:
                return position
        raise ValueError(f"{grade} is no grade of {self.id}")
