"""Which values give an outcome: the rule of one test turned round."""

from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio, compare
from bt_targets.ground.intervals import Interval, along, point, to_whole
from bt_targets.ground.verdicts import Verdict
from bt_targets.report.measuring import domain
from bt_targets.rules.measures import GROWING
from bt_targets.rules.subjects import AsReported, ShareOf


class Levels(NamedTuple):
    """The required level of a year, and the level that is to be beaten to exceed; they differ only at a floor."""

    level: Fraction
    beyond: Fraction


class Inverse(Question):
    """A question turned round: from an outcome to the values that have it."""

    @cached_property
    def limit(self) -> Fraction:
        """The bound as one number."""
        return Fraction(*self.bound)

    @cached_property
    def values(self) -> Interval:
        """All numbers that the value of the clause can be; grades and statuses count as their places."""
        if self.indicator.kind == "status":
            return Interval((0, 1), high=(1, 1))
        if isinstance(self.reading.subject, ShareOf) and self.reading.subject.is_part:
            return Interval((0, 1), high=(100, 1))
        if not self.is_reported:
            return Interval((0, 1))
        return domain(self.indicator)

    @cached_property
    def is_reported(self) -> bool:
        """Whether the value stands in the report as it is."""
        return isinstance(self.reading.subject, AsReported)

    @cached_property
    def in_whole_numbers(self) -> bool:
        """Whether the values are whole numbers: of countables and ranks, and as places of grades and statuses."""
        return self.is_countable or self.indicator.unit is None or self.reading.subject.kind == "less"

    @cached_property
    def higher_is_better(self) -> bool:
        """Whether greater values are better."""
        return self.reading.higher_is_better

    @cached_property
    def is_growing(self) -> bool:
        """Whether a start of 0 carries no requirement."""
        return isinstance(self.reading.measure, GROWING)

    def levels(self, start: Fraction | None, elapsed: int) -> Levels:
        """The required level so many years after a start."""
        return self._fixed_levels if self.reading.measure.start == "none" else self._levels(start, elapsed)

    @cached_property
    def _fixed_levels(self) -> Levels:
        return self._levels(None, 0)

    def _levels(self, start: Fraction | None, elapsed: int) -> Levels:
        line = self.reading.measure.line(self.bound, elapsed)
        origin = point((0, 1) if start is None else ratio(start))
        level = Fraction(*along(line, origin).low)
        return Levels(level, level if line.floor is None else Fraction(*along(line, origin, floored=False).low))

    def span(self, outcome: Verdict, levels: Levels) -> Interval | None:
        """The values with this outcome against required levels; None where there are none."""
        if self.reading.measure.start != "none":
            return self._span(outcome, levels)
        if outcome not in self._fixed_spans:
            self._fixed_spans[outcome] = self._span(outcome, levels)
        return self._fixed_spans[outcome]

    @cached_property
    def _fixed_spans(self) -> dict[Verdict, Interval | None]:
        return {}

    def _span(self, outcome: Verdict, levels: Levels) -> Interval | None:
        if outcome == "exceeded" and not self.can_be_exceeded:
            return None
        values, strict = self.values, self.reading.comparison.strict
        level, beyond = ratio(levels.level), ratio(levels.beyond)
        if not self.higher_is_better:
            best = max(Fraction(*values.low), levels.beyond)
            match outcome:
                case "not_met":
                    span = Interval(level, low_open=not strict, high=values.high)
                case "met":
                    span = Interval(ratio(best) if self.can_be_exceeded else values.low, high=level, high_open=strict)
                case _:
                    span = Interval(values.low, low_open=values.low_open, high=beyond, high_open=True)
        else:
            match outcome:
                case "not_met":
                    span = Interval(values.low, low_open=values.low_open, high=level, high_open=not strict)
                case "met":
                    span = Interval(level, low_open=strict, high=beyond if self.can_be_exceeded else values.high)
                case _:
                    span = Interval(beyond, low_open=True, high=values.high)
        return within(span, values, whole=self.in_whole_numbers)


def within(interval: Interval, limits: Interval, *, whole: bool) -> Interval | None:
    """The part of an interval that lies within limits; of whole numbers, the closed one. None where it is empty."""
    low, high = _higher_start(interval, limits), _lower_end(interval, limits)
    part = Interval(*low, *high)
    if whole:
        part = to_whole(part)
    return None if part.is_empty else part


def _higher_start(one: Interval, other: Interval) -> tuple[Ratio, bool]:
    difference = compare(one.low, other.low)
    if not difference:
        return one.low, one.low_open or other.low_open
    return (one.low, one.low_open) if difference > 0 else (other.low, other.low_open)


def _lower_end(one: Interval, other: Interval) -> tuple[Ratio | None, bool]:
    if one.high is None or other.high is None:
        return (one.high, one.high_open) if other.high is None else (other.high, other.high_open)
    difference = compare(one.high, other.high)
    if not difference:
        return one.high, one.high_open or other.high_open
    return (one.high, one.high_open) if difference < 0 else (other.high, other.high_open)


def ratio(number: Fraction) -> Ratio:
    """The integer pair of a fraction."""
    return number.numerator, number.denominator
