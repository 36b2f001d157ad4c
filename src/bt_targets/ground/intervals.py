"""Intervals of exact numbers: what a bounded value says, in integer pairs."""

from math import lcm
from typing import NamedTuple

from bt_targets.ground.exact import Ratio, compare


class Interval(NamedTuple):
    """All numbers between two ends; an open end does not belong to it, and a missing upper end is infinity."""

    low: Ratio
    low_open: bool = False
    high: Ratio | None = None
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it holds one number only."""
        low, high = self.low, self.high
        return high is not None and (low is high or not low[0] * high[1] - high[0] * low[1])

    @property
    def is_empty(self) -> bool:
        """Whether it holds no number."""
        if self.high is None:
            return False
        difference = compare(self.low, self.high)
        return difference > 0 or (not difference and (self.low_open or self.high_open))


class LinearBound(NamedTuple):
    """required level = scale · start + shift, but never below `floor`. All are integer pairs."""

    scale: Ratio
    shift: Ratio
    floor: Ratio | None = None


def point(value: Ratio) -> Interval:
    """The interval of one number."""
    return tuple.__new__(Interval, (value, False, value, False))


def to_whole(interval: Interval) -> Interval:
    """The closed interval of the whole numbers in it: 'below 31' is at most 30."""
    top, bottom = interval.low
    low = top // bottom + 1 if interval.low_open else -(-top // bottom)
    if interval.high is None:
        return Interval((low, 1))
    top, bottom = interval.high
    high = -(-top // bottom) - 1 if interval.high_open else top // bottom
    return Interval((low, 1), high=(high, 1))


def above_zero(interval: Interval, *, whole: bool) -> Interval:
    """The numbers of an interval of numbers ≥ 0 that are above 0; there has to be one."""
    if interval.low[0]:
        return interval
    return interval._replace(low=(1, 1)) if whole else interval._replace(low_open=True)


def capped(interval: Interval, most: Ratio) -> Interval:
    """The numbers up to the most there can be; as it is given where there are none."""
    if interval.high is not None and compare(interval.high, most) <= 0:
        return interval
    up_to = interval._replace(high=most, high_open=False)
    return interval if up_to.is_empty else up_to


def plus(one: Interval, other: Interval) -> Interval:
    """Every sum of a number of the one and a number of the other."""
    high, high_open = None, False
    if one.high is not None and other.high is not None:
        high, high_open = _sum(one.high, other.high), one.high_open or other.high_open
    return Interval(_sum(one.low, other.low), low_open=one.low_open or other.low_open, high=high, high_open=high_open)


def minus_not_below_zero(one: Interval, other: Interval) -> Interval:
    """Every difference that is not negative of a number of the one and a number of the other."""
    if other.high is None:
        low, low_open = (0, 1), False
    else:
        low, low_open = _difference(one.low, other.high), one.low_open or other.high_open
        if low[0] < 0:
            low, low_open = (0, 1), False
    if one.high is None:
        return Interval(low, low_open=low_open)
    return Interval(
        low, low_open=low_open, high=_difference(one.high, other.low), high_open=one.high_open or other.low_open
    )


def over(one: Interval, other: Interval, scale: int) -> Interval | None:
    """Every quotient, times the scale, of numbers ≥ 0; None where the divisor can only be 0."""
    if other.high is not None and other.high[0] == 0:
        return None
    if other.high is None:
        low, low_open = (0, 1), one.low[0] > 0 or one.low_open
    else:
        low = (one.low[0] * other.high[1] * scale, one.low[1] * other.high[0])
        low_open = one.low_open or (other.high_open and one.low[0] > 0)
    if one.high is None or other.low[0] == 0:
        is_zero = one.high is not None and one.high[0] == 0
        return point((0, 1)) if is_zero else Interval(low, low_open=low_open)
    high = (one.high[0] * other.low[1] * scale, one.high[1] * other.low[0])
    return Interval(low, low_open=low_open, high=high, high_open=one.high_open or (other.low_open and one.high[0] > 0))


def times(one: Interval, other: Interval) -> Interval:
    """Every product of positive numbers of the two."""
    low = (one.low[0] * other.low[0], one.low[1] * other.low[1])
    if one.high is None or other.high is None:
        return Interval(low, low_open=one.low_open or other.low_open)
    high = (one.high[0] * other.high[0], one.high[1] * other.high[1])
    return Interval(low, low_open=one.low_open or other.low_open, high=high, high_open=one.high_open or other.high_open)


def scaled(interval: Interval, by: Ratio) -> Interval:
    """Every number of the interval times a positive one."""
    low, high = interval.low, interval.high
    return interval._replace(
        low=(low[0] * by[0], low[1] * by[1]), high=None if high is None else (high[0] * by[0], high[1] * by[1])
    )


def along(line: LinearBound, start: Interval, *, floored: bool = True) -> Interval:
    """Every required level that the starts give; a scale of 0 gives the shift alone."""
    if line.scale[0] == 0:
        return point(line.shift)
    low, low_open = _on(line, start.low, is_open=start.low_open, floored=floored)
    if start.high is None:
        return Interval(low, low_open=low_open)
    return Interval(low, low_open, *_on(line, start.high, is_open=start.high_open, floored=floored))


def _on(line: LinearBound, start: Ratio, *, is_open: bool, floored: bool) -> tuple[Ratio, bool]:
    level = _sum((line.scale[0] * start[0], line.scale[1] * start[1]), line.shift)
    if floored and line.floor is not None and compare(level, line.floor) < 0:
        return line.floor, False
    return level, is_open


def _sum(one: Ratio, other: Ratio) -> Ratio:
    bottom = lcm(one[1], other[1])  # a product would grow with every number of a long sum
    return one[0] * (bottom // one[1]) + other[0] * (bottom // other[1]), bottom


def _difference(one: Ratio, other: Ratio) -> Ratio:
    return _sum(one, (-other[0], other[1]))


def is_at_least(larger: Interval, smaller: Interval, *, strict: bool) -> bool | None:
    """Whether the numbers of the one interval are at least (strictly: more than) those of the other.

    True if that holds for every pair of them, False if for none, None if for some only.
    """
    low, low_open, high, high_open = larger
    if smaller.high is not None:
        difference = low[0] * smaller.high[1] - smaller.high[0] * low[1]
        if difference > 0 or (not difference and (not strict or low_open or smaller.high_open)):
            return True
    if high is not None:
        difference = high[0] * smaller.low[1] - smaller.low[0] * high[1]
        if difference < 0 or (not difference and (strict or high_open or smaller.low_open)):
            return False
    return None
