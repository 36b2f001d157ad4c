"""Exact numbers drawn from an interval, the ones that tell most first."""

from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from bt_targets.figures.intervals import Interval

STEPS: Final = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 10**9))
"""Steps from an end: the last decimal reported, one more, and a billionth."""
FAR: Final = 10
"""How far an endless interval is drawn from at least, in the unit of the indicator."""
_PLACES: Final = 100
"""On how many places between its ends an interval is drawn from."""


def inside(given: Interval, *, whole: bool, from_high: bool = False) -> st.SearchStrategy[Fraction]:
    """A number of an interval that is not empty. It shrinks towards the lower end, or the upper one.

    Numbers stand at the end itself, a step from it, and in between with few decimals. Endless intervals are drawn from
    as far as twice their end.
    """
    low = Fraction(*given.low)
    high = max(2 * low, low + FAR) if given.high is None else Fraction(*given.high)
    if whole:
        far = int(high - low)
        return st.integers(0, far).map(lambda steps: high - steps if from_high else low + steps)
    high_open = given.high_open and given.high is not None
    near, sign, near_open, far_open = (high, -1, high_open, given.low_open) if from_high else (
        low, 1, given.low_open, high_open)  # fmt: skip
    width = high - low
    offsets = [] if near_open else [Fraction(0)]
    offsets += [step for step in STEPS if step < width]
    offsets += [] if far_open else [width]
    ends = st.sampled_from(offsets or [width / 2]).map(lambda offset: near + sign * offset)
    if not width:
        return ends
    grain = max(1, int(10 * width / _PLACES)) * STEPS[0]  # in tenths, where that fits
    if width < _PLACES * STEPS[0]:
        grain = width / _PLACES
    most = -(-width // grain) - 1
    return ends | st.integers(1, most).map(lambda steps: near + sign * steps * grain)
