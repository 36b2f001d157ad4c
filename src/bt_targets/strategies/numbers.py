"""Exact numbers drawn from an interval, the ones that tell most first."""

from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from bt_targets.figures.intervals import Interval
from bt_targets.strategies.spans import WIDE

STEPS: Final = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 10**9))
"""Steps from an end: the last decimal reported, one more, and a billionth."""


def inside(given: Interval, *, whole: bool, from_high: bool = False) -> st.SearchStrategy[Fraction]:
    """A number of an interval that is not empty. It shrinks towards the lower end, or the upper one.

    Numbers stand at the end itself, a step from it, and anywhere in between with few decimals. Endless intervals are
    drawn from as far as twice their end.
    """
    low = Fraction(*given.low)
    high = max(2 * low, low + WIDE) if given.high is None else Fraction(*given.high)
    high_open = given.high_open and given.high is not None
    if whole:
        return st.integers(0, int(high - low)).map(lambda far: high - far if from_high else low + far)
    near, far = (high, low) if from_high else (low, high)
    near_open, far_open = (high_open, given.low_open) if from_high else (given.low_open, high_open)
    width, sign = high - low, -1 if from_high else 1
    offsets = [] if near_open else [Fraction(0)]
    offsets += [step for step in STEPS if step < width]
    if not far_open and width:
        offsets.append(width)
    if not offsets:
        offsets.append(width / 2)
    ends = st.sampled_from(offsets).map(lambda offset: near + sign * offset)
    if width <= STEPS[0]:
        return ends
    grain = STEPS[0] if width > 1 else width / 100
    between = st.integers(1, max(1, min(10_000, -(-width // grain) - 1)))
    return ends | between.map(lambda steps: near + sign * _stretched(steps, width, grain))


def _stretched(steps: int, width: Fraction, grain: Fraction) -> Fraction:
    # Wide intervals are crossed in longer steps, so that few choices reach all of them.
    longest = -(-width // grain) - 1
    return grain * (steps if longest <= 10_000 else steps * (longest // 10_000))
