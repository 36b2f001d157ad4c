"""Exact numbers of an interval, the ones that tell most first."""

from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from bt_targets.ground.intervals import Interval
from bt_targets.strategies.choices import Choices

STEPS: Final = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 10**9))
"""Steps from an end: the last decimal reported, one more, and a billionth."""
FAR: Final = 10
"""How far an endless interval is drawn from at least, in the unit of the indicator."""
_PLACES: Final = 100
"""On how many places between its ends an interval is drawn from."""
_NEAREST: Final = 3
"""How many whole numbers from an end on tell more than the others."""


def inside(choices: Choices, interval: Interval, *, whole: bool, from_high: bool = False) -> Fraction:
    """A number of an interval that is not empty. It shrinks towards the lower end, or the upper one.

    Numbers stand at the end itself, a step from it, and in between with few decimals. Endless intervals are drawn from
    as far as twice their end.
    """
    telling, between, first, grain = _numbers(interval, whole=whole, from_high=from_high)
    place = choices.below(2 * len(telling) if between else len(telling))
    return telling[place] if place < len(telling) else first + grain * choices.below(between)


class _Numbers(NamedTuple):
    """The numbers that an interval is drawn from."""

    telling: tuple[Fraction, ...]
    """Those at its ends, from the end on that examples shrink to."""
    between: int
    """How many others there are."""
    first: Fraction
    """The first of the others."""
    grain: Fraction
    """How far the next one is."""


@lru_cache(maxsize=10_000)
def _numbers(interval: Interval, *, whole: bool, from_high: bool) -> _Numbers:
    low = Fraction(*interval.low)
    high = max(2 * low, low + FAR) if interval.high is None else Fraction(*interval.high)
    width = high - low
    if whole:
        count = int(width) + 1
        offsets = [Fraction(offset) for offset in range(min(_NEAREST, count))]
        between, first, grain = max(0, count - _NEAREST), Fraction(_NEAREST), Fraction(1)
    else:
        high_open = interval.high_open and interval.high is not None
        near_open, far_open = (high_open, interval.low_open) if from_high else (interval.low_open, high_open)
        offsets = [] if near_open else [Fraction(0)]
        offsets += [step for step in STEPS if step < width]
        offsets += [] if far_open else [width]
        offsets = offsets or [width / 2]
        grain = max(1, int(10 * width / _PLACES)) * STEPS[0]  # in tenths, where that fits
        if width < _PLACES * STEPS[0]:
            grain = width / _PLACES
        between, first = -(-width // grain) - 1 if width else 0, grain
    start, sign = (high, -1) if from_high else (low, 1)
    telling = tuple(start + sign * offset for offset in offsets)
    return _Numbers(telling, between, start + sign * first, sign * grain)
