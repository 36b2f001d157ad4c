"""The figures of many communes in columns: by indicator and year, a row for each commune."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bt_targets.deciding.columns.integers import LIMIT, ONE, Mask, any_of, column
from bt_targets.deciding.columns.spans import Ratios, Span, SpanEnds, point
from bt_targets.ground.exact import lowest
from bt_targets.report.observation import Measured

Rows = NDArray[np.intp]
"""The numbers of some rows, in order."""


class Cells(NamedTuple):
    """The figures of an indicator for a year. A mask is None where it would be false everywhere."""

    there: Mask
    span: Span
    """The numbers; anything where there is none."""
    vacuous: Mask | None = None
    """A year without events: there, and without a number."""
    other: Mask | None = None
    """Measured under another definition than the indicator's own."""
    about: Mask | None = None
    unsettled: Mask | None = None
    """Provisional, or an estimate."""


class FigureSheet:
    """The figures of so many communes."""

    def __init__(self, rows: int, cells: Mapping[str, Mapping[int, Cells]], unheld: Mapping[str, Mask]) -> None:
        self.rows, self._cells, self._unheld = rows, cells, unheld
        self._unusual: dict[str, Mask | None] = {}

    def cells(self, indicator: str) -> Mapping[int, Cells]:
        """The figures of an indicator by year, the earliest first."""
        return self._cells.get(indicator, {})

    def unheld(self, indicators: Iterable[str]) -> Mask | None:
        """The communes with a figure of these indicators that no column holds; None if none has."""
        return any_of(self._unheld.get(id_) for id_ in indicators)

    def unusual(self, indicators: Iterable[str]) -> Mask | None:
        """The communes with a figure of these indicators that is not one number under the right definition."""
        for id_ in indicators:
            if id_ not in self._unusual:
                cells = self.cells(id_).values()
                masks = [mask for each in cells for mask in (each.vacuous, each.other, _bounded(each))]
                self._unusual[id_] = any_of(masks)
        return any_of(self._unusual[id_] for id_ in indicators)

    def taken(self, rows: Rows, indicators: Iterable[str]) -> "FigureSheet":
        """The figures of some communes, of these indicators alone."""
        chosen = {id_: {year: _taken(each, rows) for year, each in self.cells(id_).items()} for id_ in indicators}
        unheld = {id_: self._unheld[id_][rows] for id_ in chosen if id_ in self._unheld}
        return FigureSheet(len(rows), chosen, unheld)


def _bounded(cells: Cells) -> Mask | None:
    ends = cells.span.ends
    if ends is None:
        return None
    low, high = cells.span.low, cells.span.high
    closed = ~(ends.low_open | ends.high_open | ends.endless)
    same = np.equal(low.top.ints, high.top.ints) & np.equal(low.bottom.ints, high.bottom.ints)
    return cells.there & ~(closed & same)


def _taken(cells: Cells, rows: Rows) -> Cells:
    there, span, *masks = cells
    low, bounded = _ratios_taken(span.low, rows), _bounded(cells)
    if span.ends is None or bounded is None or not bounded[rows].any():
        span = point(low)
    else:
        span = Span(low, _ratios_taken(span.high, rows), SpanEnds(*(end[rows] for end in span.ends)))
    return Cells(there[rows], span, *(None if mask is None else any_of([mask[rows]]) for mask in masks))


def _ratios_taken(numbers: Ratios, rows: Rows) -> Ratios:
    assert not isinstance(numbers.top.ints, int)
    bottom = numbers.bottom
    return Ratios(column(numbers.top.ints[rows]), bottom if isinstance(bottom.ints, int) else column(bottom.ints[rows]))


# -- making one

_WITHOUT: Final = (0, 1)


@dataclass
class _Columns:
    """The figures of an indicator for a year, as they come in."""

    there: Mask
    top: NDArray[np.int64]
    bottom: NDArray[np.int64]
    high_top: NDArray[np.int64] | None = None
    high_bottom: NDArray[np.int64] | None = None
    ends: SpanEnds | None = None


class SheetInMaking:
    """Takes figures in any order; each commune has one of an indicator and year at most."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._columns: dict[tuple[str, int], _Columns] = {}
        self._masks: dict[tuple[str, int, str], Mask] = {}
        self._unheld: dict[str, Mask] = {}

    def put(
        self, indicator: str, year: int, rows: Rows, top: NDArray[np.int64], bottom: NDArray[np.int64] | int
    ) -> None:
        """Single numbers of some communes, each below the limit."""
        columns = self._at(indicator, year)
        columns.there[rows] = True
        columns.top[rows] = top
        columns.bottom[rows] = bottom

    def put_one(self, indicator: str, year: int, row: int, figure: Measured) -> None:
        """The figure of one commune, whatever it is."""
        interval, about, comparable = figure
        columns = self._at(indicator, year)
        columns.there[row] = True
        for mark, holds in (("about", about), ("other", not comparable), ("vacuous", interval is None)):
            if holds:
                self.mark(indicator, year, row, mark)
        if interval is None:
            return
        low, high = lowest(interval.low), lowest(interval.low if interval.high is None else interval.high)
        if max(abs(number) for number in (*low, *high)) >= LIMIT:
            self._unheld.setdefault(indicator, np.zeros(self._rows, np.bool_))[row] = True
            return
        columns.top[row], columns.bottom[row] = low
        is_open = interval.low_open, interval.high_open, interval.high is None
        if low != high or any(is_open):
            if columns.high_top is None or columns.high_bottom is None or columns.ends is None:
                columns.high_top, columns.high_bottom = np.zeros_like(columns.top), np.zeros_like(columns.bottom)
                columns.ends = SpanEnds(*(np.zeros(self._rows, np.bool_) for _ in is_open))
            columns.high_top[row], columns.high_bottom[row] = high
            for end, holds in zip(columns.ends, is_open, strict=True):
                end[row] = holds

    def mark(self, indicator: str, year: int, rows: Rows | int, name: str) -> None:
        """Say of the figures of some communes that they are `vacuous`, `other`, `about` or `unsettled`."""
        self._masks.setdefault((indicator, year, name), np.zeros(self._rows, np.bool_))[rows] = True

    def made(self) -> FigureSheet:
        """The sheet of what was put in."""
        cells: dict[str, dict[int, Cells]] = {}
        for indicator, year in sorted(self._columns):
            masks = {
                name: self._masks.get((indicator, year, name)) for name in ("vacuous", "other", "about", "unsettled")
            }
            columns = self._columns[indicator, year]
            cells.setdefault(indicator, {})[year] = Cells(columns.there, _span(columns), **masks)
        return FigureSheet(self._rows, cells, self._unheld)

    def _at(self, indicator: str, year: int) -> _Columns:
        columns = self._columns.get((indicator, year))
        if columns is None:
            there = np.zeros(self._rows, np.bool_)
            top, bottom = np.full(self._rows, _WITHOUT[0], np.int64), np.full(self._rows, _WITHOUT[1], np.int64)
            columns = self._columns[indicator, year] = _Columns(there, top, bottom)
        return columns


def _span(columns: _Columns) -> Span:
    low = _ratios(columns.top, columns.bottom)
    if columns.ends is None or columns.high_top is None or columns.high_bottom is None:
        return point(low)
    bounded = columns.high_bottom != 0
    top = np.where(bounded, columns.high_top, columns.top)
    bottom = np.where(bounded, columns.high_bottom, columns.bottom)
    return Span(low, _ratios(top, bottom), columns.ends)


def _ratios(top: NDArray[np.int64], bottom: NDArray[np.int64]) -> Ratios:
    under = column(bottom)
    return Ratios(column(top), ONE if under.most == 1 else under)
