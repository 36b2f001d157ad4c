"""A question and the figures known for it: which of them its test takes, and how a single year comes out."""

from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Self, assert_never

from bt_targets.deciding.decision import Outcome
from bt_targets.deciding.history import History, YearValue
from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import (
    Interval,
    LinearBound,
    above_zero,
    along,
    is_at_least,
    plus,
    point,
    scaled,
    times,
)
from bt_targets.ground.verdicts import Cause, Verdict
from bt_targets.rules.measures import GROWING, ShareOfBase


@dataclass(frozen=True)
class Case(Question):
    """A question with the figures that are known."""

    history: History

    @classmethod
    def of(cls, question: Question, history: History) -> Self:
        """The case of a question that others have asked of other figures: what follows from it alone is known."""
        case = object.__new__(cls)
        vars(case).update(vars(question), history=history, _tested={})
        return case

    @cached_property
    def _tested(self) -> dict[int, Outcome]:
        """What was tested so far, by year: it is asked for again to be told."""
        return {}

    @cached_property
    def values(self) -> dict[int, YearValue]:
        """What the clause looks at, by year up to the review year, the earliest first."""
        reported, subject = self.history.reported(self.indicator.id), self.reading.subject
        if subject.other is None:
            return reported
        both = {year: self.history.value(subject, self.indicator.id, year) for year in reported}
        return {year: value for year, value in both.items() if value is not None}

    def value(self, year: int) -> YearValue | None:
        """What the clause looks at in a year."""
        return self.values.get(year)

    def latest(self, *, since: int | None = None, until: int | None = None) -> YearValue | None:
        """The latest value of the years asked for, whatever its definition."""
        for year in reversed(self.values):
            if (until is None or year <= until) and (since is None or year >= since):
                return self.values[year]
        return None

    @cached_property
    def baseline(self) -> YearValue | None:
        """The value of the greatest year up to the baseline year."""
        return self.latest(until=self.term.baseline)

    @cached_property
    def base(self) -> YearValue | None:
        """The baseline of the indicator that a share of a base is taken of."""
        measure = self.reading.measure
        assert isinstance(measure, ShareOfBase)
        known = self.history.reported(measure.base)
        return next((known[year] for year in reversed(known) if year <= self.term.baseline), None)

    def rate(self, year: int) -> YearValue | None:
        """The reported growth rate of a year."""
        return self.history.reported(self.clause.growth_rate.id).get(year) if self.clause.growth_rate else None

    @cached_property
    def uses_growth_rates(self) -> bool:
        """Whether average growth is told by reported rates: where there is no baseline, and a rate of the term."""
        if self.reading.timing != "average" or self.baseline is not None:
            return False
        return any(self.rate(year) is not None for year in self.years_so_far)

    # -- the required level

    def start(self, year: int) -> tuple[YearValue | None, Cause | None]:
        """The figure that the required level of a year is computed from, or why there is none."""
        start = self.reading.measure.start
        assert start != "none", "whatever starts from nothing has a level of its own"
        match start:
            case "previous":
                return self.usable_start(self.value(year - 1), "missing_previous_year")
            case "baseline":
                return self.usable_start(self.baseline, "missing_baseline")
            case "base":
                return self.usable_start(self.base, "missing_baseline")
            case other:
                assert_never(other)

    def usable_start(self, value: YearValue | None, missing: Cause) -> tuple[YearValue | None, Cause | None]:
        """The figure if something can be computed from it, or why not."""
        if value is None or value.interval is None:
            return None, missing
        if not value.comparable:
            return value, "different_definition"
        if isinstance(self.reading.measure, GROWING) and value.interval.high is not None and not value.interval.high[0]:
            return value, missing
        return value, None

    def line(self, year: int) -> LinearBound:
        """The line from the start to the required level of a year."""
        elapsed = year - self.baseline.year if self.baseline else 0
        return self.reading.measure.line(self.bound, elapsed)

    def required(self, year: int) -> Interval | None:
        """The required levels of a year; None where the start for it is missing."""
        return self.level if self.level is not None else self._required(year, *self.start(year))

    def _required(self, year: int, start: YearValue | None, cause: Cause | None) -> Interval | None:
        if start is None or start.interval is None or cause:
            return None
        return along(self.line(year), start.interval)

    # -- the test

    def test_year(self, year: int) -> Outcome:
        """The test of a year, on its own figure; yearly growth takes the reported rate where a level is missing."""
        values = self.values
        if self.reading.measure.kind == "yearly_growth" and (year not in values or year - 1 not in values):
            rate = self.rate(year)
            if rate is not None:
                return self.test_rates(year, (rate,), point(self.bound))
        return self.test(year, values.get(year))

    def test(self, year: int, value: YearValue | None) -> Outcome:
        """The test of a value that counts for a year.

        Where several things stand in the way, the cause is the first of: no observation, its definition, the start
        of the measure, a missing part, an inconclusive bound.
        """
        known = self._tested.get(year)
        if known is None or known.value is not value:
            known = self._tested[year] = self._test(year, value)
        return known

    def _test(self, year: int, value: YearValue | None) -> Outcome:
        start, missing, required = None, None, self.level
        if required is not None:
            if value is not None and value.comparable and value.interval is not None:
                low, _, high, _ = value.interval
                if low is high:
                    # A number beside a level that is the same in every year, as most are.
                    verdict = self._beside(low, required.low)
                    return tuple.__new__(Outcome, (year, verdict, None, value, required, None, ()))
        else:
            start, missing = self.start(year)
            required = self._required(year, start, missing)
        cause: Cause | None = None
        if value is None:
            cause = "missing_observation"
        elif not value.comparable:
            cause = "different_definition"
        elif missing:
            cause = missing
        elif value.part_missing and value.interval is None:
            cause = "missing_part"
        if cause or value is None:
            return Outcome(year, "undetermined", cause, value, required, start)
        if value.interval is None:
            return Outcome(year, "met", None, value, required, start)
        verdict = self._compare(value, start, required, year)
        if verdict == "undetermined":
            cause = "missing_part" if value.part_missing else "inconclusive_bound"
        return Outcome(year, verdict, cause, value, required, start)

    def _beside(self, value: Ratio, level: Ratio) -> Verdict:
        difference = value[0] * level[1] - level[0] * value[1]
        if not difference:
            return "not_met" if self.reading.comparison.strict else "met"
        if (difference > 0) != self.higher_is_better:
            return "not_met"
        return "exceeded" if self.can_be_exceeded else "met"

    def _compare(self, value: YearValue, start: YearValue | None, required: Interval | None, year: int) -> Verdict:
        assert value.interval is not None
        assert required is not None
        beyond = required
        if start is not None:
            assert start.interval is not None
            if self.reading.measure.start != "base" and start.year == value.year:
                # One observation on both sides is one value, and no value is more than itself.
                return "not_met"
            if isinstance(self.reading.measure, GROWING):
                # Nothing grows from 0: what a bounded start may also be decides.
                grown = above_zero(start.interval, whole=self.indicator.is_countable)
                if grown is not start.interval:
                    required = beyond = along(self.line(year), grown)
            elif self.line(year).floor is not None:
                beyond = along(self.line(year), start.interval, floored=False)
        passed = self._better(value.interval, required, strict=self.reading.comparison.strict)
        if passed is None:
            return "undetermined"
        if not passed:
            return "not_met"
        exceeded = self.can_be_exceeded and self._better(value.interval, beyond, strict=True)
        return "exceeded" if exceeded else "met"

    def test_rates(self, year: int, rates: tuple[YearValue, ...], required: Interval) -> Outcome:
        """The test of reported growth rates, compounded if there are several; all are given."""
        grown = compounded([rate.interval for rate in rates if rate.interval])
        needed = compounded([required] * len(rates))
        passed = is_at_least(grown, needed, strict=False)
        verdict: Verdict = "undetermined"
        if passed is not None:
            verdict = "not_met" if not passed else "exceeded" if is_at_least(grown, needed, strict=True) else "met"
        cause: Cause | None = "inconclusive_bound" if passed is None else None
        return Outcome(year, verdict, cause, rates[-1], required, None, rates)

    def _better(self, value: Interval, required: Interval, *, strict: bool) -> bool | None:
        if self.higher_is_better:
            return is_at_least(value, required, strict=strict)
        return is_at_least(required, value, strict=strict)


def compounded(rates: list[Interval]) -> Interval:
    """The growth factors of several years of growth in per cent, multiplied: Π(1 + r/100)."""
    return reduce(times, (plus(point((1, 1)), scaled(rate, (1, 100))) for rate in rates))
