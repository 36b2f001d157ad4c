"""Exact numbers drawn from an interval, the ones that tell most first."""

from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from bt_targets.ground.intervals import Interval
from bt_targets.strategies.choosing import chance, one_of

STEPS: Final = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 10**9))
"""Steps from an end: the last decimal reported, one more, and a billionth."""
FAR: Final = 10
"""How far an endless interval is drawn from at least, in the unit of the indicator."""
_PLACES: Final = 100
"""On how many places between its ends an interval is drawn from."""


def inside(draw: st.DrawFn, given: Interval, *, whole: bool, from_high: bool = False) -> Fraction:
    """A number of an interval that is not empty. It shrinks towards the lower end, or the upper one.

    Numbers stand at the end itself, a step from it, and in between with few decimals. Endless intervals are drawn from
    as far as twice their end.
    """
    low = Fraction(*given.low)
    high = max(2 * low, low + FAR) if given.high is None else Fraction(*given.high)
    if whole:
        steps = draw(st.integers(0, int(high - low)))
        return high - steps if from_high else low + steps
    width = high - low
    high_open = given.high_open and given.high is not None
    near_open, far_open = (high_open, given.low_open) if from_high else (given.low_open, high_open)
    offset = _offset(draw, width, near_open=near_open, far_open=far_open)
    return high - offset if from_high else low + offset


def _offset(draw: st.DrawFn, width: Fraction, *, near_open: bool, far_open: bool) -> Fraction:
    """How far from the one end, at most as far as the other."""
    offsets = [] if near_open else [Fraction(0)]
    offsets += [step for step in STEPS if step < width]
    offsets += [] if far_open else [width]
    if not width or not chance(draw):
        return one_of(draw, offsets or [width / 2])
    grain = max(1, int(10 * width / _PLACES)) * STEPS[0]  # in tenths, where that fits
    if width < _PLACES * STEPS[0]:
        grain = width / _PLACES
    return grain * draw(st.integers(1, -(-width // grain) - 1))
