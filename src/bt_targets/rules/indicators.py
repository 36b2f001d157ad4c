"""Indicators: what is measured, in which unit, and which values make sense."""

from typing import Literal, Self

from pydantic import model_validator

from bt_targets.ground.model import Model
from bt_targets.ground.quantity import UnitName
from bt_targets.ground.text import Text
from bt_targets.ground.units import unit, units_like
from bt_targets.rules.definitions import OTHER
from bt_targets.rules.scales import Scale
from bt_targets.rules.usage import UsualDefinition

IndicatorKind = Literal["quantity", "share", "rate", "rank", "grade", "status"]
"""Which values an indicator takes."""


class StatusWords(Model):
    """How a status is put into words, in a table and behind its name and year in a sentence."""

    holds: Text
    """Where it holds."""
    fails: Text
    """Where it does not."""


class Indicator(Model):
    """A statistical indicator. It never holds a number: observations do."""

    id: str
    name: Text
    what_is_counted: Text
    """What exactly is counted; for a share also what it is a share of, and what is left out."""
    usual: tuple[UsualDefinition, ...] = ()
    """Those of its statements that come from practice; whatever else is counted stands in the resolution."""
    kind: IndicatorKind
    """`quantity` (≥ 0), `share` (0 to 100 %), `rate` (growth in %/năm, above -100 %), `rank` (1 is best), `grade` or
    `status`."""
    unit: UnitName | None = None
    """The unit in which every result is given; null for grades and statuses."""
    scale: Scale | None = None
    """The scale of a grade."""
    status_words: StatusWords | None = None
    """The words of a status."""
    whole: Literal["population", "events"] | None = None
    """What the whole of a share counts. A year without events passes; a population of 0 is an error."""
    may_pass_100: bool = False
    """Whether the share is fulfilment of a quota, which may pass 100 %."""
    definition: str | None = None
    """The standard that the indicator is tied to, where it is tied to one."""
    other_definitions: tuple[str, ...] = ()
    """Other standards under which figures of this name are known to appear."""
    parts: tuple[str, ...] = ()
    """The parts that a figure is usually given by, where the resolution names them."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.unit is None) != (self.kind in {"grade", "status"}):
            raise ValueError("every indicator but grades and statuses has a unit")
        if (self.scale is not None) != (self.kind == "grade"):
            raise ValueError("grades, and only grades, have a scale")
        if (self.status_words is not None) != (self.kind == "status"):
            raise ValueError("statuses, and only statuses, have words for holding and failing")
        if not all(self._is_stated(each.statement) for each in self.usual):
            raise ValueError("every usual definition is a part of what is counted")
        if (self.whole is not None) != (self.kind == "share"):
            raise ValueError("shares, and only shares, have a whole")
        return self

    def _is_stated(self, statement: Text) -> bool:
        return statement.vi in self.what_is_counted.vi and statement.en in self.what_is_counted.en

    def __repr__(self) -> str:
        return f'<Indicator {self.id} "{self.name.en}": {", ".join(filter(None, (self.kind, self.unit)))}>'

    __str__ = __repr__

    @property
    def is_countable(self) -> bool:
        """Whether only whole numbers make sense: countables and ranks."""
        return self.unit is not None and unit(self.unit).countable

    @property
    def takes_parts(self) -> bool:
        """Whether a figure may be given by parts. An average, a growth rate, a rank and a status may not."""
        if self.unit is not None and unit(self.unit).is_per_something:
            return False
        return self.kind in {"quantity", "share", "grade"}

    @property
    def units(self) -> tuple[str, ...]:
        """The units in which a figure may be given, its own first; none for grades and statuses."""
        return () if self.unit is None else units_like(self.unit)

    @property
    def definitions(self) -> tuple[str, ...]:
        """The definitions an observation may name, `other` the last; empty where the indicator is tied to none."""
        return (self.definition, *self.other_definitions, OTHER.id) if self.definition else ()

    @property
    def declared_definitions(self) -> tuple[str, ...]:
        """Those of them that a resolution has to declare."""
        return self.definitions[:-1]

    @property
    def difference_unit(self) -> str | None:
        """The unit of a difference of two values: percentage points for shares, places for ranks."""
        if self.kind == "share":
            return "điểm phần trăm"
        return "bậc" if self.kind == "rank" else self.unit
