"""The test of a year in columns: the measure's line from its start, and the comparison."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from bt_targets.deciding.columns.answers import CODE_OF, EXCEEDED, MET, NOT_MET, Codes, caused, of_standing
from bt_targets.deciding.columns.integers import Mask, Standing, any_of, plus, single, times
from bt_targets.deciding.columns.sheet import FigureSheet
from bt_targets.deciding.columns.spans import (
    Doubts,
    Held,
    Ratios,
    Span,
    above_zero,
    along,
    compare,
    is_at_least,
    point,
    ratio,
)
from bt_targets.deciding.columns.values import Series, Value, latest, looked_at, series_of
from bt_targets.deciding.compiled.one_year import AT_LEVEL, MEASURES
from bt_targets.deciding.compiled.values import form
from bt_targets.deciding.question import Question
from bt_targets.ground.intervals import LinearBound
from bt_targets.ground.verdicts import Cause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import GROWING, ShareOfBase


class Start(NamedTuple):
    """What the required levels of a year are computed from, for the rows whose start is of one year."""

    value: Value
    rows: Mask
    """Those that have it, whatever it is."""
    line: LinearBound


class TestedYear(NamedTuple):
    """The test of a year."""

    told: Codes
    by_rate: Mask | None = None
    """Where the reported rate was tested in place of the level; None if nowhere."""


class View:
    """What one reading looks at in a sheet, and the tests of its years, each worked out once for all review years."""

    def __init__(self, question: Question, sheet: FigureSheet) -> None:
        self.question, self.sheet = question, sheet
        self.rows = sheet.rows
        self.doubts = Doubts()
        """Rows in which something could not be told."""
        self.series, self.left = looked_at(question, sheet, self.doubts)
        self.rates, self.progress = self._other(question.clause.growth_rate), self._other(question.clause.progress)
        measure = question.reading.measure
        # What has no compiled form has none in columns: both follow from the same few properties.
        form(MEASURES, measure.kind, "measure")
        form(AT_LEVEL, question.reading.comparison.kind, "comparison")
        self.base: Series = series_of(sheet.cells(measure.base)) if isinstance(measure, ShareOfBase) else {}
        self._grows = isinstance(measure, GROWING)
        self._tests: dict[int, TestedYear] = {}
        self._own: dict[int, Codes] = {}
        self._every: dict[range, Codes] = {}

    def _other(self, indicator: Indicator | None) -> Series:
        return {} if indicator is None else series_of(self.sheet.cells(indicator.id))

    @property
    def has_baseline(self) -> bool:
        """Whether every row has a figure of the baseline year or before."""
        baseline = self.question.term.baseline
        return any(value.everywhere for year, value in self.series.items() if year <= baseline)

    def all_of(self, code: np.int8) -> Codes:
        """One code for all rows."""
        return np.full(self.rows, code, np.int8)

    # -- the start

    @property
    def start_cause(self) -> Cause:
        """Why a level cannot be computed where its start is not there."""
        return "missing_previous_year" if self.question.reading.measure.start == "previous" else "missing_baseline"

    def starts(self, year: int) -> Iterator[Start]:
        """What the required levels of a year start from; several where the starts are of different years."""
        question, measure = self.question, self.question.reading.measure
        bound, baseline = question.bound, question.term.baseline
        match measure.start:
            case "previous":
                if year - 1 in self.series:
                    value = self.series[year - 1]
                    yield Start(value, value.there, measure.line(bound, 1))
            case "base":
                for value, rows in latest(self.base, until=baseline):
                    yield Start(value, rows, measure.line(bound, 0))
            case "baseline":
                for value, rows in latest(self.series, until=baseline):
                    yield Start(value, rows, measure.line(bound, year - value.year))

    def start_told(self, value: Value, missing: Cause) -> Codes | None:
        """The cause for which nothing can be computed from a start, `met` where something can; None if that is all."""
        only_zero = None
        if self._grows:
            only_zero = any_of([np.equal(value.span.high.top.ints, 0)])
            if only_zero is not None and value.span.ends is not None:
                only_zero = only_zero & ~value.span.ends.endless
        if only_zero is None and value.other is None and value.empty is None:
            return None
        told = self.all_of(MET)
        _set(told, only_zero, CODE_OF[missing])
        _set(told, value.other, CODE_OF["different_definition"])
        _set(told, value.empty, CODE_OF[missing])
        return told

    def usable(self, value: Value, missing: Cause) -> Mask:
        """Where something can be computed from a start that is there."""
        told = self.start_told(value, missing)
        return value.there if told is None else value.there & (told == MET)

    def baseline_told(self) -> Codes | None:
        """The cause for which nothing can be computed from the baseline, or that of the base; None if it always can."""
        told = self.all_of(CODE_OF["missing_baseline"])
        series = self.base if self.question.reading.measure.start == "base" else self.series
        for value, rows in latest(series, until=self.question.term.baseline):
            cause = self.start_told(value, "missing_baseline")
            if cause is None and value.everywhere and rows is value.there:
                return None
            told = np.where(rows, MET if cause is None else cause, told)
        return told

    # -- the test

    def test(self, year: int) -> Codes:
        """The test of a year on its own value."""
        told = self._own.get(year)
        if told is None:
            told = self._own[year] = self._test(year)
        return told

    def test_year(self, year: int) -> TestedYear:
        """The same, but that yearly growth takes the reported rate where a level is missing."""
        tested = self._tests.get(year)
        if tested is None:
            tested = self._tests[year] = self._test_year(year)
        return tested

    def _test(self, year: int) -> Codes:
        value = self.series.get(year)
        if value is None:
            return self.all_of(CODE_OF["missing_observation"])
        if self.question.level is not None:
            required = point(ratio(self.question.level.low))
            told = self._flawed(value, self.told(value.span, required, required))
        else:
            told = self._from_starts(value)
        _set(told, value.other, CODE_OF["different_definition"])
        _set(told, None if value.everywhere else ~value.there, CODE_OF["missing_observation"])
        return told

    def test_latest(self, *, until: int, since: int | None = None) -> Codes:
        """The tests of the latest values of some years, each in its year."""
        told: Codes | None = None
        for value, rows in latest(self.series, until=until, since=since):
            if told is None and value.everywhere:
                return self.test(value.year)
            missing = self.all_of(CODE_OF["missing_observation"]) if told is None else told
            told = np.where(rows, self.test(value.year), missing)
        return self.all_of(CODE_OF["missing_observation"]) if told is None else told

    def every_year(self, years: range) -> Codes:
        """A missed year, or else the cause of the earliest that cannot be told, or else the worse of what passed."""
        told = self._every.get(years)
        if told is None:
            of_year = self.test_year(years[-1]).told
            if len(years) == 1:
                told = of_year
            else:
                told = self.every_year(years[:-1])
                least = np.minimum(told, of_year)
                earlier = caused(told)
                told = np.where(earlier & (of_year != NOT_MET), told, least) if earlier.any() else least
            self._every[years] = told
        return told

    def _from_starts(self, value: Value) -> Codes:
        told = self.all_of(CODE_OF[self.start_cause])
        for start in self.starts(value.year):
            from_start = self._from_start(value, start)
            if start.value.everywhere and start.rows is start.value.there:
                return from_start
            told = np.where(start.rows, from_start, told)
        return told

    def _from_start(self, value: Value, start: Start) -> Codes:
        question, line = self.question, start.line
        if start.value.year == value.year and question.reading.measure.start != "base":
            # One observation on both sides is one value, and no value is more than itself.
            told = self.all_of(NOT_MET)
        else:
            span = start.value.span
            if self._grows:
                span = above_zero(span, whole=question.indicator.is_countable)
            beyond = along(line, span, self.doubts, floored=False)
            required = beyond if line.floor is None else along(line, span, self.doubts)
            told = self.told(value.span, required, beyond)
        told = self._flawed(value, told)
        problem = self.start_told(start.value, self.start_cause)
        return told if problem is None else np.where(problem == MET, told, problem)

    def told(self, value: Span, required: Span, beyond: Span) -> Codes:
        """What values come to against required levels; they are exceeded where they are beyond others."""
        question, strict = self.question, self.question.reading.comparison.strict
        if value.ends is None and required.ends is None:
            standing = self._standing(value, required)
            exceedable, equal = question.can_be_exceeded, None if strict else standing.equal
            if beyond is required or not exceedable:
                return of_standing(standing.above, equal, exceedable=exceedable)
            passes = standing.above if equal is None else standing.above | equal
            return of_standing(passes & self._standing(value, beyond).above, passes, exceedable=True)
        passed = self._better(value, required, strict=strict)
        told = np.where(passed.for_all, MET, np.where(passed.for_none, NOT_MET, CODE_OF["inconclusive_bound"]))
        if question.can_be_exceeded:
            told[passed.for_all & self._better(value, beyond, strict=True).for_all] = EXCEEDED
        return told

    def told_of_sum(self, total: Span) -> Codes:
        """What the sum of several years comes to against the bound."""
        required = point(ratio(self.question.bound))
        return self.told(total, required, required)

    def _standing(self, value: Span, required: Span) -> Standing:
        """How single values stand to single levels; above is better."""
        ends = (value.low, required.low) if self.question.higher_is_better else (required.low, value.low)
        standing = compare(*ends)
        self.doubts.add(standing.unsure)
        return standing

    def _better(self, value: Span, required: Span, *, strict: bool) -> Held:
        if self.question.higher_is_better:
            return is_at_least(value, required, self.doubts, strict=strict)
        return is_at_least(required, value, self.doubts, strict=strict)

    def _flawed(self, value: Value, told: Codes) -> Codes:
        """What is told of values that have no number, or not all of it."""
        if value.part_missing is not None:
            told = np.where(value.part_missing & (told == CODE_OF["inconclusive_bound"]), CODE_OF["missing_part"], told)
        if value.empty is not None:
            told = np.where(value.empty, MET, told)  # a year without events
            if value.part_missing is not None:
                told[value.empty & value.part_missing] = CODE_OF["missing_part"]
        return told

    # -- reported rates

    def _test_year(self, year: int) -> TestedYear:
        told = self.test(year)
        rate = self.rates.get(year)
        if rate is None or self.question.reading.measure.kind != "yearly_growth":
            return TestedYear(told)
        lacking = rate.there
        if year in self.series and year - 1 in self.series:
            lacking = lacking & ~(self.series[year].there & self.series[year - 1].there)
        if not lacking.any():
            return TestedYear(told)
        return TestedYear(np.where(lacking, self.grown(factor_of(rate.span), 1), told), lacking)

    def grown(self, factors: Span, years: int) -> Codes:
        """Reported growth over so many years, as factors, against what is asked for."""
        top, bottom = self.question.bound
        due = point(ratio(((100 * bottom + top) ** years, (100 * bottom) ** years)))
        return self.told(factors, due, due)


def _set(told: Codes, rows: Mask | None, code: np.int8) -> None:
    if rows is not None:
        np.copyto(told, code, where=rows)


def factor_of(rates: Span) -> Span:
    """Growth in per cent as factors: 1 + r/100."""

    def factor(rate: Ratios) -> Ratios:
        hundred = times(single(100), rate.bottom)
        return Ratios(plus(hundred, rate.top), hundred)

    low = factor(rates.low)
    return point(low) if rates.ends is None else Span(low, factor(rates.high), rates.ends)
