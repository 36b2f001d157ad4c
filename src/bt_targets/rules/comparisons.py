"""Comparisons: how a value must stand to the required level. The words are those of the resolution."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bt_targets.ground.model import Model
from bt_targets.ground.quantity import Quantity


class AtLeast(Model):
    """từ … trở lên. Boundary: the bound itself passes; more than it exceeds."""

    kind: Literal["at_least"] = "at_least"
    higher_is_better: ClassVar[bool] = True
    strict: ClassVar[bool] = False
    bound: Quantity


class MoreThan(Model):
    """trên …. Boundary: the bound itself does not pass. Nothing exceeds a strict floor."""

    kind: Literal["more_than"] = "more_than"
    higher_is_better: ClassVar[bool] = True
    strict: ClassVar[bool] = True
    bound: Quantity


class AtMost(Model):
    """không quá …. Boundary: the bound itself passes; less than it exceeds."""

    kind: Literal["at_most"] = "at_most"
    higher_is_better: ClassVar[bool] = False
    strict: ClassVar[bool] = False
    bound: Quantity


class GradeAtLeast(Model):
    """đạt loại … trở lên. Boundary: the grade itself passes; a better one exceeds."""

    kind: Literal["grade_at_least"] = "grade_at_least"
    higher_is_better: ClassVar[bool] = True
    strict: ClassVar[bool] = False
    grade: str
    """The id of the lowest grade that passes."""


class Holds(Model):
    """có, giữ vững. Boundary: the status holds or it does not; nothing exceeds it."""

    kind: Literal["holds"] = "holds"
    higher_is_better: ClassVar[bool] = True
    strict: ClassVar[bool] = False


Comparison = Annotated[AtLeast | MoreThan | AtMost | GradeAtLeast | Holds, Field(discriminator="kind")]


def at_least(magnitude: int, unit: str) -> AtLeast:
    """At least so much; the bound itself passes."""
    return AtLeast(bound=Quantity(magnitude=magnitude, unit=unit))


def more_than(magnitude: int, unit: str) -> MoreThan:
    """More than so much; the bound itself does not pass."""
    return MoreThan(bound=Quantity(magnitude=magnitude, unit=unit))


def at_most(magnitude: int, unit: str) -> AtMost:
    """At most so much; the bound itself passes."""
    return AtMost(bound=Quantity(magnitude=magnitude, unit=unit))
