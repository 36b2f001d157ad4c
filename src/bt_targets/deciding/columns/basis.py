"""What answers rest on: which year was tested, what that came to, and which figures were used."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bt_targets.deciding.columns.answers import CODE_OF, EXCEEDED, MET, NOT_MET, PENDING_CODE, Codes, caused, passed
from bt_targets.deciding.columns.integers import Mask
from bt_targets.deciding.columns.one_year import View
from bt_targets.deciding.columns.timings import rates_told, total_of
from bt_targets.deciding.columns.values import Value, latest, without
from bt_targets.deciding.compiled.values import form
from bt_targets.deciding.question import Question

Used = list[tuple[Value, Mask]]
"""Values, each with the rows whose answer rests on it."""


class Basis(NamedTuple):
    """What the answers to a question rest on."""

    year: NDArray[np.int64]
    """The year that was tested; 0 where none was."""
    told: Codes
    """What that test came to."""
    there: Mask
    """Where there was a value to test."""
    now: Codes
    """What the latest year that could be judged came to; the test itself where no year is judged apart."""
    by_rate: Mask
    """Where reported rates were tested in place of levels."""
    used: Used
    """What was tested, and what it is held against."""
    starts: Used
    """Those of them that levels and paths start from, and that may be older than the baseline year."""


def basis_of(question: Question, view: View, codes: Codes) -> Basis:
    """What answers rest on."""
    basis = form(BASES, question.reading.timing, "timing")(question, view)
    return _with_path(question, view, codes, basis) if question.reading.timing == "by_end" else basis


def _years(view: View, year: int) -> NDArray[np.int64]:
    return np.full(view.rows, year, np.int64)


def _nowhere(view: View) -> Mask:
    return np.zeros(view.rows, np.bool_)


def _nothing(view: View) -> Basis:
    told = view.all_of(CODE_OF["missing_observation"])
    return Basis(_years(view, 0), told, _nowhere(view), told, _nowhere(view), [], [])


def _starts(view: View, year: int, rows: Mask | None = None) -> Used:
    """What the level required of a year is computed from, as far as it has a number."""
    return [
        (start.value, without(start.rows if rows is None else start.rows & rows, start.value.empty))
        for start in view.starts(year)
    ]


def _of_latest(question: Question, view: View, groups: Iterator[tuple[Value, Mask]]) -> Basis:
    """The latest values, tested each in its year; the review year where there is none."""
    year, told, there = _years(view, question.as_of), view.test(question.as_of), _nowhere(view)
    used: Used = []
    starts: Used = []
    for value, rows in groups:
        year[rows] = value.year
        told = np.where(rows, view.test(value.year), told)
        there = there | rows
        used.append((value, rows))
        starts += _starts(view, value.year, rows)
    if not there.all():
        starts += _starts(view, question.as_of, ~there)
    return Basis(year, told, there, told, _nowhere(view), [*used, *starts], starts)


def _at_baseline(question: Question, view: View) -> Basis:
    """As of the baseline year: the starting figure is tested, or only has to be there."""
    baseline, measure = question.term.baseline, question.reading.measure
    if measure.start == "none":
        tested = _of_latest(question, view, latest(view.series, until=baseline))
        return tested._replace(starts=tested.used)
    series = view.base if measure.start == "base" else view.series
    groups = [(value, without(rows, value.empty)) for value, rows in latest(series, until=baseline)]
    basis = _nothing(view)._replace(year=_years(view, baseline), used=groups, starts=groups)
    if measure.start == "base":
        return basis
    year, there = basis.year, basis.there
    for value, rows in groups:
        year[rows] = value.year
        there = there | rows
    return basis._replace(there=there)


def _every_year(question: Question, view: View) -> Basis:
    if question.at_baseline:
        return _at_baseline(question, view)
    overall, years = view.every_year(question.judged_years), question.judged_years
    of_years = {year: view.test_year(year) for year in years}
    year, by_rate = _years(view, years[-1]), _nowhere(view)
    for each, tested in of_years.items():
        year[(overall == NOT_MET) & (tested.told == NOT_MET)] = each
    for each in reversed(years):
        year[caused(overall) & caused(of_years[each].told)] = each
    now = told = overall
    there = _nowhere(view)
    used: Used = []
    starts: Used = []
    for each, tested in of_years.items():
        now = np.where(caused(tested.told), now, tested.told)
        here, value = year == each, view.series.get(each)
        told = np.where(here, tested.told, told)
        by_levels = None if tested.by_rate is None else ~tested.by_rate
        if value is not None:
            there = there | (here & value.there)
            used.append((value, value.there if by_levels is None else value.there & by_levels))
        starts += _starts(view, each, by_levels)
        if tested.by_rate is not None:
            there, by_rate = there | (here & tested.by_rate), by_rate | (here & tested.by_rate)
            used.append((view.rates[each], tested.by_rate))
    if years[0] == years[-1]:
        now = told
    from_baseline = question.reading.measure.start in {"baseline", "base"}
    return Basis(year, told, there, now, by_rate, [*used, *starts], starts if from_baseline else [])


def _by_end(question: Question, view: View) -> Basis:
    since = question.as_of if question.at_end else None
    return _of_latest(question, view, latest(view.series, until=question.as_of, since=since))


def _with_path(question: Question, view: View, codes: Codes, basis: Basis) -> Basis:
    """What is on the path or behind it rests on both of its ends."""
    on_path = (codes == PENDING_CODE["on_track"]) | (codes == PENDING_CODE["behind"])
    if not on_path.any():
        return basis
    series = view.series if question.clause.progress is None else view.progress
    starts = [(value, rows & on_path) for value, rows in latest(series, until=question.term.baseline)]
    values = [(value, rows & on_path) for value, rows in latest(series, until=question.as_of)]
    return basis._replace(used=[*basis.used, *starts, *values], starts=[*basis.starts, *starts])


def _average(question: Question, view: View) -> Basis:
    if question.at_baseline:
        return _at_baseline(question, view)
    since = question.as_of if question.at_end else question.term.first
    basis = _of_latest(question, view, latest(view.series, until=question.as_of, since=since))
    start = view.baseline_told()
    told = basis.told if start is None else np.where(start == MET, basis.told, start)
    rated = rates_told(question, view)
    if rated is None:
        return basis._replace(told=told, now=told)
    by_rate = rated.rows
    told = np.where(by_rate, rated.told, told)
    year, there = basis.year, basis.there & ~by_rate
    used = [(value, rows & ~by_rate) for value, rows in basis.used]
    year[by_rate] = question.as_of
    for value, rows in latest(view.rates, until=question.as_of, since=since):
        year[rows & by_rate] = value.year
        there = there | (rows & by_rate)
    rates = [view.rates[each] for each in question.years_so_far if each in view.rates]
    used += [(rate, rate.there & by_rate) for rate in rates]
    starts = [(value, rows & ~by_rate) for value, rows in basis.starts]
    return Basis(year, told, there, told, by_rate, used, starts)


def _cumulative(question: Question, view: View) -> Basis:
    if question.at_baseline:
        return _nothing(view)
    total, complete = total_of(question, view)
    told = view.told_of_sum(total)
    told = np.where(complete | passed(told), told, CODE_OF["missing_observation"])
    values = [view.series[year] for year in question.years_so_far if year in view.series]
    there = _nowhere(view)
    for value in values:
        there = there | value.there
    used = [(value, value.there) for value in values]
    return Basis(_years(view, question.as_of), told, there, told, _nowhere(view), used, [])


def _once(question: Question, view: View) -> Basis:
    if question.at_baseline:
        return _nothing(view)
    year, told, there = _years(view, 0), view.all_of(NOT_MET), _nowhere(view)
    now, used = view.all_of(CODE_OF["missing_observation"]), []
    for each in question.years_so_far:
        tested, value = view.test_year(each).told, view.series.get(each)
        now = np.where(caused(tested), now, tested)
        better = (told < EXCEEDED) & (tested == EXCEEDED) | (told < MET) & (tested == MET)
        if value is not None:
            better = better | ((told < MET) & value.there)
            used.append((value, value.there))
            there = there | value.there
        year[better] = each
        told = np.where(better, tested, told)
    told = np.where(year == 0, CODE_OF["missing_observation"], told)
    return Basis(year, told, there, np.where(caused(now), told, now), _nowhere(view), used, [])


BASES: Final[Mapping[str, Callable[[Question, View], Basis]]] = {
    "every_year": _every_year,
    "by_end": _by_end,
    "average": _average,
    "cumulative": _cumulative,
    "once": _once,
}
