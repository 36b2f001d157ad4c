"""The signals of answers, and what is required and by how much it is passed or missed, in columns.

Figures are the doubles nearest to the exact numbers, for sorting and adding up; nothing is decided by them.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bt_targets.deciding.columns.answers import ANSWERS, NOT_MET, Codes, caused, passed
from bt_targets.deciding.columns.basis import Basis, basis_of
from bt_targets.deciding.columns.integers import Mask, held
from bt_targets.deciding.columns.one_year import View
from bt_targets.deciding.columns.spans import Doubts, Ratios, added, along, compare, is_point, negative, ratio
from bt_targets.deciding.columns.timings import total_of
from bt_targets.deciding.columns.values import latest, without
from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio
from bt_targets.ground.verdicts import PASSED, SIGNALS, Signal

Floats = NDArray[np.float64]

BIT_OF: Final[Mapping[Signal, np.int16]] = {signal: np.int16(1 << place) for place, signal in enumerate(SIGNALS)}
"""A signal as a bit, so that several make one number."""
_EXACT_FLOATS: Final = 2**53
_PASSED: Final = np.array([answer.verdict in PASSED for answer in ANSWERS], np.bool_)


class Figures(NamedTuple):
    """What is told beside the answers of a clause."""

    signals: NDArray[np.int16]
    """The sum of the bits of the signals."""
    required: Floats
    """The required level; NaN where there is none."""
    margin: Floats
    """How much better than required the value is; NaN where that cannot be told."""
    rated: Mask
    """Where the required level is a growth rate."""


def figures_of(question: Question, view: View, codes: Codes) -> Figures:
    """What is told beside answers, apart from whether another reading gives another verdict."""
    basis = basis_of(question, view, codes)
    required, margin = _required_and_margin(question, view, basis)
    return Figures(_signals(question, view, codes, basis), required, margin, basis.by_rate)


# -- signals


def _signals(question: Question, view: View, codes: Codes, basis: Basis) -> NDArray[np.int16]:
    signals = np.zeros(view.rows, np.int16)

    def give(signal: Signal, rows: Mask) -> None:
        signals[rows] |= BIT_OF[signal]

    for value, rows in basis.used:
        if value.about is not None:
            give("approximate", rows & value.about)
        if value.unsettled is not None:
            give("provisional", rows & value.unsettled)
        if value.empty is not None:
            give("vacuous", without(rows & value.empty, value.part_missing))
    baseline = question.term.baseline
    if _tests_the_latest(question):
        give("stale", basis.there & (basis.year < question.as_of))
    give("old_baseline", basis.there & (basis.year < baseline))
    for value, rows in basis.starts:
        if value.year < baseline:
            give("old_baseline", rows)
    if question.reading.timing != "cumulative":
        give("slipping", _slipping(question, view, basis))
        give("lost", _lost(question, view, codes, basis))
    return signals


def _tests_the_latest(question: Question) -> bool:
    timing = question.reading.timing
    if question.at_baseline and question.reading.measure.start != "none":
        return timing == "by_end"
    return timing in {"by_end", "average"} or question.at_baseline


def _slipping(question: Question, view: View, basis: Basis) -> Mask:
    """Passed, and worse than the latest earlier figure, both exact."""
    slipping = np.zeros(view.rows, np.bool_)
    candidates = basis.there & passed(basis.told) & ~basis.by_rate
    for year, now in view.series.items():
        here = candidates & (basis.year == year)
        if here.any():
            here = here & now.exact(view.doubts)
            for before, rows in latest(view.series, until=year - 1):
                pair = (now.span.low, before.span.low)
                standing = compare(*(pair[::-1] if question.higher_is_better else pair))
                view.doubts.add(standing.unsure)
                slipping |= here & rows & before.exact(view.doubts) & standing.above
    return slipping


def _lost(question: Question, view: View, codes: Codes, basis: Basis) -> Mask:
    """Missed now, and passed at the baseline or in another year."""
    missed = (basis.now == NOT_MET) & ~basis.by_rate & (basis.year > 0)
    if not missed.any():
        return np.zeros(view.rows, np.bool_)
    has_passed = np.zeros(view.rows, np.bool_)
    for year, value in view.series.items():
        # What starts from another figure cannot pass before the first year of the term.
        if year <= question.as_of and (year >= question.term.first or question.reading.measure.start == "none"):
            tested = view.test_year(year)
            has_passed |= value.there & without(passed(tested.told), tested.by_rate)
    lost: Mask = missed & has_passed & ~_PASSED[codes]
    return lost


# -- figures


def _required_and_margin(question: Question, view: View, basis: Basis) -> tuple[Floats, Floats]:
    figures = _Exact(view.rows, view.doubts)
    if question.indicator.kind in {"grade", "status"}:
        return figures.required, figures.margin
    measure, by_levels = question.reading.measure, ~basis.by_rate
    level = None if question.level is None else ratio(question.level.low)
    figures.required[:] = np.nan if question.level is None else _near(question.level.low)
    figures.required[basis.by_rate] = _near(question.bound)
    if question.reading.timing == "cumulative":
        if not question.at_baseline and level is not None:
            total, _ = total_of(question, view)
            figures.put_margin(question, total.low, level, ~caused(basis.told) & is_point(total, view.doubts))
    elif question.at_baseline and level is None and question.reading.timing != "by_end":
        # Before the term begins, only a share of a base has a level.
        for start in view.starts(question.term.first) if measure.start == "base" else ():
            stated = start.rows & start.value.exact(view.doubts)
            figures.put_required(along(start.line, start.value.span, view.doubts).low, stated)
    else:
        for year in np.unique(basis.year):
            rows, value = by_levels & (basis.year == year), view.series.get(int(year))
            exact = None if value is None else rows & value.exact(view.doubts) & ~caused(basis.told)
            levels = _levels(view, int(year), rows) if level is None else [(level, rows)]
            for required, stated in levels:
                if level is None:
                    figures.put_required(required, stated)
                if value is not None and exact is not None:
                    figures.put_margin(question, value.span.low, required, exact & stated)
    return figures.required, figures.margin


def _levels(view: View, year: int, rows: Mask) -> Iterator[tuple[Ratios, Mask]]:
    """The levels required of a year, where their starts are exact."""
    for start in view.starts(year):
        usable = view.usable(start.value, view.start_cause)
        stated = rows & start.rows & start.value.exact(view.doubts) & usable
        if stated.any():
            yield along(start.line, start.value.span, view.doubts).low, stated


class _Exact:
    """Figures as the doubles nearest to exact numbers."""

    def __init__(self, rows: int, doubts: Doubts) -> None:
        self.required, self.margin = np.full(rows, np.nan), np.full(rows, np.nan)
        self._doubts = doubts

    def put_required(self, level: Ratios, rows: Mask) -> None:
        """The levels of some rows."""
        self._put(self.required, level, rows)

    def put_margin(self, question: Question, value: Ratios, level: Ratios, rows: Mask) -> None:
        """How much better than their levels the values of some rows are."""
        margin = added(value, negative(level)) if question.higher_is_better else added(level, negative(value))
        self._put(self.margin, margin, rows)

    def _put(self, figures: Floats, numbers: Ratios, rows: Mask) -> None:
        for each in numbers:
            if each.near is not None:
                self._doubts.add(rows & ~held(each))
                rows = rows & held(each)
        top, bottom = (np.broadcast_to(np.asarray(each.ints, np.int64), rows.shape)[rows] for each in numbers)
        quotients = top / bottom
        if max(numbers.top.most, numbers.bottom.most) >= _EXACT_FLOATS:
            # Two doubles that are rounded themselves need not give the nearest; a quotient of Python's integers does.
            for row in np.flatnonzero((np.abs(top) >= _EXACT_FLOATS) | (bottom >= _EXACT_FLOATS)):
                quotients[row] = int(top[row]) / int(bottom[row])
        figures[rows] = quotients


def _near(number: Ratio) -> float:
    return number[0] / number[1]
