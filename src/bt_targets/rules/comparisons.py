"""Comparisons: how a value must stand to the required level. The words are those of the resolution."""

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from bt_targets.ground.model import Model
from bt_targets.ground.patterns import pattern
from bt_targets.ground.quantity import Quantity

_WRITTEN: Final = pattern(r"(-?[0-9]+) (.+)")


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
"""How a value has to stand to the required level."""


def at_least(bound: str) -> AtLeast:
    """At least so much, such as "10 điểm phần trăm"; the bound itself passes."""
    return AtLeast(bound=_quantity(bound))


def more_than(bound: str) -> MoreThan:
    """More than so much, such as "96 %"; the bound itself does not pass."""
    return MoreThan(bound=_quantity(bound))


def at_most(bound: str) -> AtMost:
    """At most so much, such as "30 hạng"; the bound itself passes."""
    return AtMost(bound=_quantity(bound))


def _quantity(written: str) -> Quantity:
    # Whole numbers without marks only: 3.000 and 3,000 are three thousand to some and three to others.
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(f"{written!r} is not a whole number and a unit, such as '3000 tấn/năm'")
    return Quantity(magnitude=int(match[1]), unit=match[2])
