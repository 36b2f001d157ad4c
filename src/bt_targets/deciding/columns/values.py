"""What a reading looks at, by year, in columns: a columnar form of every subject."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

import numpy as np

from bt_targets.deciding.columns.integers import ONE, Mask, any_of, chosen, compared, single, times
from bt_targets.deciding.columns.sheet import Cells, FigureSheet
from bt_targets.deciding.columns.spans import (
    Doubts,
    Ratios,
    Span,
    SpanEnds,
    added,
    chosen_of,
    is_point,
    negative,
    point,
    ratio,
)
from bt_targets.deciding.compiled.values import form
from bt_targets.deciding.question import Question


class Value(NamedTuple):
    """What is looked at in a year. A mask is None where it would be false everywhere."""

    year: int
    there: Mask
    span: Span
    empty: Mask | None = None
    """There, and without a number: a year without events, or a share whose whole is missing."""
    other: Mask | None = None
    """Not comparable: measured under another definition."""
    part_missing: Mask | None = None
    """The second figure is not there."""
    about: Mask | None = None
    """One of the figures is only about right."""
    unsettled: Mask | None = None
    """One of the figures is provisional or an estimate."""
    everywhere: bool = False
    """Whether it is there in every row."""

    def counted(self) -> Span:
        """The numbers as a sum takes them: nothing where there is none."""
        if self.everywhere and self.empty is None:
            return self.span
        counts = without(self.there, self.empty)
        low = chosen_of(counts, self.span.low, ratio((0, 1)))
        if self.span.ends is None:
            return point(low)
        ends = SpanEnds(*(end & counts for end in self.span.ends))
        return Span(low, chosen_of(counts, self.span.high, ratio((0, 1))), ends)

    def exact(self, doubts: Doubts) -> Mask:
        """Where exactly one number is left, under the right definition."""
        exact = self.there if self.span.ends is None else self.there & is_point(self.span, doubts)
        return without(without(exact, self.empty), self.other)


def without(mask: Mask, less: Mask | None) -> Mask:
    """A mask where another one does not hold."""
    return mask if less is None else mask & ~less


Series = dict[int, Value]
"""Values by year, the earliest first."""


def series_of(cells: Mapping[int, Cells]) -> Series:
    """An indicator as it is reported."""
    series: Series = {}
    for year, each in cells.items():
        value = Value(year, each.there, each.span, each.vacuous, each.other)
        everywhere = bool(each.there.all())
        series[year] = value._replace(about=each.about, unsettled=each.unsettled, everywhere=everywhere)
    return series


def latest(series: Series, *, until: int, since: int | None = None) -> Iterator[tuple[Value, Mask]]:
    """The latest values of some years, each with the rows that have it."""
    open_: Mask | None = None
    for year in reversed(series):
        if year <= until and (since is None or year >= since):
            value = series[year]
            rows = value.there if open_ is None else value.there & open_
            if rows.any():
                yield value, rows
            if value.everywhere:
                return
            open_ = ~value.there if open_ is None else open_ & ~value.there
            if not open_.any():
                return


class LookedAt(NamedTuple):
    """The values of a reading, and the communes that are left to others."""

    series: Series
    left: Mask | None = None


def looked_at(question: Question, sheet: FigureSheet, doubts: Doubts) -> LookedAt:
    """The values that a reading looks at."""
    return form(SUBJECTS, question.reading.subject.kind, "subject")(question, sheet, doubts)


def unusual(question: Question, needs: Iterable[str], sheet: FigureSheet) -> Mask | None:
    """The communes of which not all that is looked at is single numbers under the right definitions."""
    masks = [sheet.unusual(needs)]
    other = question.reading.subject.other
    if other is not None:
        known = sheet.cells(other)
        for year, cells in sheet.cells(question.indicator.id).items():
            masks.append(cells.there & ~known[year].there if year in known else cells.there)
    return any_of(masks)


def _as_reported(question: Question, sheet: FigureSheet, _: Doubts) -> LookedAt:
    return LookedAt(series_of(sheet.cells(question.indicator.id)))


def _joining(
    join: Callable[[Value, Value | None, Doubts], LookedAt],
) -> Callable[[Question, FigureSheet, Doubts], LookedAt]:
    """Two indicators of the same year taken together."""

    def joined(question: Question, sheet: FigureSheet, doubts: Doubts) -> LookedAt:
        id_, other_id = question.indicator.id, question.reading.subject.other
        assert other_id is not None
        first, second = series_of(sheet.cells(id_)), series_of(sheet.cells(other_id))
        years = {
            year: join(_marked(value, second.get(year)), second.get(year), doubts) for year, value in first.items()
        }
        # What is left of two intervals is for the one who knows more of them than their ends.
        left = any_of([sheet.unusual((id_, other_id)), *(each.left for each in years.values())])
        return LookedAt({year: each.series[year] for year, each in years.items()}, left)

    return joined


def _marked(value: Value, other: Value | None) -> Value:
    """A value with what is said of another figure that it is taken together with."""
    if other is None:
        return value
    about, unsettled = any_of([value.about, other.about]), any_of([value.unsettled, other.unsettled])
    return value._replace(about=about, unsettled=unsettled)


def _less(value: Value, part: Value | None, doubts: Doubts) -> LookedAt:
    net, missing, left = value.span.low, value.there, None
    if part is not None:
        net = added(net, negative(part.span.low))
        standing = compared(single(0), net.top)
        doubts.add(standing.unsure)
        missing, left = value.there & ~part.there, value.there & part.there & standing.above
    if not missing.any():
        return LookedAt({value.year: value._replace(span=point(net))}, left)
    # What is taken off is not known: anything from nothing to all of it. Where all of it is nothing, so is the rest.
    whole, never = value.span.low, np.zeros_like(missing)
    low, high = chosen_of(missing, ratio((0, 1)), net), chosen_of(missing, whole, net)
    is_known = np.equal(whole.top.ints, 0)
    span = Span(low, high, SpanEnds(never, never, never))
    return LookedAt({value.year: value._replace(span=span, part_missing=missing & ~is_known)}, left)


def _share_of(value: Value, whole: Value | None, _: Doubts) -> LookedAt:
    if whole is None:
        return LookedAt({value.year: value._replace(empty=value.there, part_missing=value.there)})
    one, all_ = value.span.low, whole.span.low
    has_whole = whole.there & np.greater(all_.top.ints, 0)
    top, bottom = times(times(one.top, all_.bottom), single(100)), times(one.bottom, all_.top)
    share = Ratios(top, chosen(has_whole, bottom, ONE))
    missing = value.there & ~has_whole
    return LookedAt({value.year: value._replace(span=point(share), empty=missing, part_missing=missing)})


SUBJECTS: Final[Mapping[str, Callable[[Question, FigureSheet, Doubts], LookedAt]]] = {
    "as_reported": _as_reported,
    "less": _joining(_less),
    "share_of": _joining(_share_of),
}
