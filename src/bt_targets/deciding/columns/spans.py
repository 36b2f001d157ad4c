"""Columns of exact numbers and of what bounded figures say: the intervals of `ground.intervals`, one a row."""

from typing import Final, NamedTuple

import numpy as np

from bt_targets.deciding.columns.integers import (
    ONE,
    Integers,
    Mask,
    Standing,
    any_of,
    chosen,
    compared,
    plus,
    power,
    single,
    times,
)
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import LinearBound


class Ratios(NamedTuple):
    """Exact numbers as numerators and denominators; those are above 0."""

    top: Integers
    bottom: Integers


class SpanEnds(NamedTuple):
    """Which ends of intervals do not belong to them, and which intervals have no upper end."""

    low_open: Mask
    high_open: Mask
    endless: Mask


class Span(NamedTuple):
    """One interval a row; points where nothing is said of ends."""

    low: Ratios
    high: Ratios
    ends: SpanEnds | None = None


_CLOSED: Final = SpanEnds(np.False_, np.False_, np.False_)  # type: ignore[arg-type]  # one truth for all rows


class Doubts:
    """Collects the rows of which something could not be told."""

    def __init__(self) -> None:
        self.rows: Mask | None = None
        """Those rows; None as long as there is none."""

    def add(self, rows: Mask | None) -> None:
        """Some more."""
        self.rows = any_of([self.rows, rows])


def ratio(number: Ratio) -> Ratios:
    """One number for all rows."""
    return Ratios(single(number[0]), ONE if number[1] == 1 else single(number[1]))


def point(numbers: Ratios) -> Span:
    """The intervals of one number each."""
    return Span(numbers, numbers)


def compare(one: Ratios, other: Ratios) -> Standing:
    """How numbers stand to others: by products, so that nothing is divided."""
    return compared(times(one.top, other.bottom), times(other.top, one.bottom))


def added(one: Ratios, other: Ratios) -> Ratios:
    """The sums."""
    if one.bottom is other.bottom:
        return Ratios(plus(one.top, other.top), one.bottom)
    top = plus(times(one.top, other.bottom), times(other.top, one.bottom))
    return Ratios(top, times(one.bottom, other.bottom))


def negative(number: Ratios) -> Ratios:
    """The numbers with the other sign."""
    return Ratios(times(number.top, single(-1)), number.bottom)


def raised(number: Ratios, exponent: int) -> Ratios:
    """The powers."""
    return Ratios(power(number.top, exponent), power(number.bottom, exponent))


def chosen_of(where: Mask, one: Ratios, other: Ratios) -> Ratios:
    """The numbers of the one where something holds, and those of the other elsewhere."""
    bottom = one.bottom if one.bottom is other.bottom else chosen(where, one.bottom, other.bottom)
    return Ratios(chosen(where, one.top, other.top), bottom)


def is_point(span: Span, doubts: Doubts) -> Mask:
    """Whether each holds one number only."""
    if span.ends is None:
        return np.True_  # type: ignore[return-value]  # one truth for all rows
    standing = compare(span.low, span.high)
    doubts.add(standing.unsure)
    return standing.equal & ~span.ends.endless


def sum_of(one: Span, other: Span) -> Span:
    """Every sum of a number of the one and a number of the other."""
    low = added(one.low, other.low)
    if one.ends is None and other.ends is None:
        return point(low)
    return Span(low, added(one.high, other.high), _either(one, other))


def product_of(one: Span, other: Span) -> Span:
    """Every product of positive numbers of the two."""
    low = Ratios(times(one.low.top, other.low.top), times(one.low.bottom, other.low.bottom))
    if one.ends is None and other.ends is None:
        return point(low)
    high = Ratios(times(one.high.top, other.high.top), times(one.high.bottom, other.high.bottom))
    return Span(low, high, _either(one, other))


def _either(one: Span, other: Span) -> SpanEnds:
    first, second = one.ends or _CLOSED, other.ends or _CLOSED
    return SpanEnds(*(here | there for here, there in zip(first, second, strict=True)))


def along(line: LinearBound, start: Span, doubts: Doubts, *, floored: bool = True) -> Span:
    """Every required level that the starts give; a scale of 0 gives the shift alone."""
    if not line.scale[0]:
        return point(ratio(line.shift))
    floor = line.floor if floored else None
    low, below = _on(line, start.low, floor, doubts)
    if start.ends is None:
        return point(low)
    high, above = _on(line, start.high, floor, doubts)
    ends = SpanEnds(start.ends.low_open & ~below, start.ends.high_open & ~above, start.ends.endless)
    return Span(low, high, ends)


def _on(line: LinearBound, start: Ratios, floor: Ratio | None, doubts: Doubts) -> tuple[Ratios, Mask]:
    """The levels, and which of them stop at the floor."""
    scale, shift = ratio(line.scale), ratio(line.shift)
    level = Ratios(times(start.top, scale.top), times(start.bottom, scale.bottom))
    if line.shift[0]:
        level = added(level, shift)
    if floor is None:
        return level, np.False_  # type: ignore[return-value]  # one truth for all rows
    standing = compare(ratio(floor), level)
    doubts.add(standing.unsure)
    return chosen_of(standing.above, ratio(floor), level), standing.above


def above_zero(span: Span, *, whole: bool) -> Span:
    """The numbers above 0 of intervals that have any."""
    if span.ends is None:
        return span
    from_zero = np.equal(span.low.top.ints, 0)
    if whole:
        return span._replace(low=chosen_of(from_zero, ratio((1, 1)), span.low))
    return span._replace(ends=span.ends._replace(low_open=span.ends.low_open | from_zero))


class Held(NamedTuple):
    """Whether something holds for every pair of numbers of two intervals, or for none of them."""

    for_all: Mask
    for_none: Mask


def is_at_least(larger: Span, smaller: Span, doubts: Doubts, *, strict: bool) -> Held:
    """Whether the numbers of the one are at least (strictly: more than) those of the other."""
    standing = compare(larger.low, smaller.high)
    doubts.add(standing.unsure)
    if larger.ends is None and smaller.ends is None:
        yes = standing.above if strict else standing.above | standing.equal
        return Held(yes, ~yes)
    one, other = larger.ends or _CLOSED, smaller.ends or _CLOSED
    touching = standing.equal & (one.low_open | other.high_open) if strict else standing.equal
    yes = (standing.above | touching) & ~other.endless
    standing = compare(smaller.low, larger.high)
    doubts.add(standing.unsure)
    touching = standing.equal if strict else standing.equal & (one.high_open | other.low_open)
    return Held(yes, (standing.above | touching) & ~one.endless)
