"""The forms a value has once it is read."""

from collections.abc import Mapping
from typing import Any, Literal, Self, get_args

from pydantic import Field, StrictBool, StrictInt

from bt_targets.ground.model import Model
from bt_targets.ground.quantity import Quantity

Bound = Literal["exact", "above", "at_least", "below", "at_most", "about", "between"]
"""What a value says of the truth: the truth itself, an end of an interval, about it, or the lower of two ends."""
DataStatus = Literal["official", "provisional", "estimate"]
"""How settled a figure is."""
BOUNDS: tuple[Bound, ...] = get_args(Bound)
STATUSES: tuple[DataStatus, ...] = get_args(DataStatus)


class Counts(Model):
    """A share by counts: so many of a whole, less what is excluded from the whole."""

    part: StrictInt = Field(ge=0)
    whole: StrictInt = Field(ge=0)
    excluded: StrictInt = Field(default=0, ge=0)

    @property
    def net_whole(self) -> int:
        """The whole without what is excluded."""
        return self.whole - self.excluded


Value = Quantity | Counts | StrictBool | str
"""A quantity, share, rate or rank; a share by counts; a status; a grade by its id."""


class Component(Model):
    """The value of one part of an observation, with a bound of its own."""

    value: Quantity | Counts | str
    bound: Bound = "exact"
    upper: Quantity | Counts | str | None = Field(default=None, exclude_if=lambda value: value is None)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy; a new value takes the place of the old one with its bound, unless that is given as well."""
        if update and "value" in update:
            update = {"bound": "exact", "upper": None, **update}
        return super().model_copy(update=update, deep=deep)
