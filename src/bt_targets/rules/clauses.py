"""Clauses: the smallest parts of a target that can be decided, each with all its readings."""

from typing import Literal, Self

from pydantic import model_validator

from bt_targets.ground.exact import Ratio
from bt_targets.ground.lookup import unknown_name
from bt_targets.ground.model import Model
from bt_targets.ground.text import Text
from bt_targets.ground.units import unit
from bt_targets.rules.comparisons import AtMost, Comparison, GradeAtLeast, Holds, MoreThan
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import GROWING, Level, Measure, RankGain, RankGainSinceBaseline, ShareOfBase
from bt_targets.rules.subjects import AsReported, ShareOf, Subject

Timing = Literal["every_year", "by_end", "average", "cumulative", "once"]
"""When a test must hold: in every year, by the end of the term, on average since the baseline, counted up over the
term, or in one year of the term at least."""

DEFAULT_READING = "default"

_TIMINGS: dict[str, frozenset[Timing]] = {
    "level": frozenset({"every_year", "by_end", "cumulative", "once"}),
    "average_growth": frozenset({"average"}),
    "yearly_growth": frozenset({"every_year"}),
    "relative_increase": frozenset({"by_end"}),
    "absolute_increase": frozenset({"by_end"}),
    "share_of_base": frozenset({"every_year"}),
    "rank_gain": frozenset({"every_year"}),
    "rank_gain_since_baseline": frozenset({"every_year"}),
}
"""The timings that a measure makes sense with. Any other pair is refused when a rule is declared."""


class Reading(Model):
    """One way to read the words of a clause: what is looked at, the test, and when it must hold."""

    name: str
    """`default` for the first reading of a clause."""
    text: Text
    """What this reading takes the words to mean."""
    subject: Subject = AsReported()
    measure: Measure = Level()
    comparison: Comparison
    timing: Timing

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.timing not in _TIMINGS[self.measure.kind]:
            raise ValueError(f"{self.measure.kind} makes no sense with the timing {self.timing}")
        if self.measure.kind != "level":
            if self.comparison.kind != "at_least":
                raise ValueError("growth, increases, gains and shares of a base are asked for as at least so much")
            if self.comparison.bound.magnitude <= 0:
                raise ValueError("growth, increases, gains and shares of a base are above 0")
        return self

    def bound(self, indicator: Indicator) -> Ratio:
        """The bound as an integer pair: in the unit of what is compared, a place on a scale, or 1 for 'holds'."""
        match self.comparison:
            case Holds():
                return (1, 1)
            case GradeAtLeast(grade=grade):
                assert indicator.scale is not None
                return (indicator.scale.position(grade), 1)
            case comparison:
                magnitude = comparison.bound.in_unit(self.bound_unit(indicator))
                return (magnitude.numerator, magnitude.denominator)

    def bound_unit(self, indicator: Indicator) -> str:
        """The unit in which the bound is compared: the value's own, or that of the growth, increase or gain."""
        match self.measure:
            case measure if isinstance(measure, (*GROWING, ShareOfBase)):
                return "%"
            case RankGain() | RankGainSinceBaseline():
                return "bậc"
            case Level():
                return self.unit(indicator) or ""
            case _:
                return indicator.difference_unit or ""

    def unit(self, indicator: Indicator) -> str | None:
        """The unit of the value this reading looks at."""
        return "%" if isinstance(self.subject, ShareOf) else indicator.unit

    def difference_unit(self, indicator: Indicator) -> str | None:
        """The unit of a difference of two such values."""
        return "điểm phần trăm" if isinstance(self.subject, ShareOf) else indicator.difference_unit

    @property
    def higher_is_better(self) -> bool:
        """Whether greater values are better; of ranks, smaller ones are."""
        return self.comparison.higher_is_better and not isinstance(self.measure, RankGain | RankGainSinceBaseline)

    def is_part_of_whole(self, indicator: Indicator) -> bool:
        """Whether the value is a share that never passes 100 %."""
        return isinstance(self.measure, Level) and self.unit(indicator) == "%" and not indicator.may_pass_100

    def can_be_exceeded(self, indicator: Indicator) -> bool:
        """Whether anything is better than required: not for strict floors, all of a whole, none at all, statuses."""
        match self.comparison:
            case MoreThan() | Holds():
                return False
            case AtMost(bound=bound):
                return bound.magnitude > 0
            case GradeAtLeast(grade=grade):
                return indicator.scale is not None and grade != indicator.scale.grades[-1].id
            case _:
                return not (self.is_part_of_whole(indicator) and self.bound(indicator) == (100, 1))


class Clause(Model):
    """One independently decidable part of a target, such as 12b."""

    id: str
    name: Text
    """What the clause is about, short enough for a table."""
    indicator: Indicator
    """What is measured."""
    growth_rate: Indicator | None = None
    """The growth rate that may be reported in place of the level."""
    supporting: tuple[Indicator, ...] = ()
    """The other indicators that the readings of the clause need."""
    progress: Indicator | None = None
    """The share, with a path to 100 %, that tells the pace of a status."""
    readings: tuple[Reading, ...]
    """Every way to read the words; the first is the default."""
    not_encoded: Text | None = None
    """What the words say beyond this and no figure can decide, if anything."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        names = [reading.name for reading in self.readings]
        if names[:1] != [DEFAULT_READING] or len(set(names)) != len(names):
            raise ValueError("the first reading is 'default', and every reading has a name of its own")
        known = {indicator.id for indicator in self.supporting}
        for reading in self.readings:
            needed = {reading.subject.other, getattr(reading.measure, "base", None)} - {None}
            if not needed <= known:
                raise ValueError(f"the reading {reading.name} needs an indicator that the clause does not list")
            self._check_units(reading)
        return self

    def _check_units(self, reading: Reading) -> None:
        match reading.comparison:
            case GradeAtLeast():
                fits = self.indicator.kind == "grade"
            case Holds():
                fits = self.indicator.kind == "status"
            case comparison:
                # Growth is in % whatever grows, but grades and statuses have no numbers that could.
                wanted = reading.bound_unit(self.indicator) if self.indicator.unit else ""
                fits = bool(wanted) and unit(comparison.bound.unit).dimension == unit(wanted).dimension
        if not fits:
            raise ValueError(f"the bound of the reading {reading.name} is not one for {self.indicator.id}")
        top, bottom = reading.bound(self.indicator)
        if top < 0:
            raise ValueError(f"the bound of the reading {reading.name} is below 0")
        too_much = top >= 100 * bottom if reading.comparison.strict else top > 100 * bottom
        if reading.is_part_of_whole(self.indicator) and too_much:
            raise ValueError(f"the reading {reading.name} asks for a share of more than 100 %")

    def __repr__(self) -> str:
        return f'<Clause {self.id} "{self.name.en}": {", ".join(reading.name for reading in self.readings)}>'

    __str__ = __repr__

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Every indicator that the clause may use."""
        return (self.indicator, *filter(None, (self.growth_rate, self.progress)), *self.supporting)

    def reading(self, name: str) -> Reading:
        """The reading of that name.

        Raises:
            UnknownKeyError: a `KeyError`, if the clause has none.
        """
        for reading in self.readings:
            if reading.name == name:
                return reading
        lacking = Text(vi=f"Chỉ tiêu thành phần {self.id} không có cách hiểu", en=f"Clause {self.id} has no reading")
        raise unknown_name(name, (reading.name for reading in self.readings), lacking)
