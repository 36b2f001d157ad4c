"""Measures: from which starting figure the required level of a year is computed, and how.

Every measure is a straight line through its starting figure: required level = scale · start + shift. Together with
the comparison this is the whole meaning of a numeric test; no other module knows a formula.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import LinearBound
from bt_targets.ground.model import Model

MeasureStart = Literal["none", "baseline", "previous", "base"]
"""The figure a measure starts from: none, the latest of the baseline year or before, the year before, or another
indicator's baseline."""


_ZERO, _ONE = (0, 1), (1, 1)


def _grown(percent: Ratio, years: int) -> Ratio:
    # 1 + percent/100, compounded: powers of integers, no root and no division
    top, bottom = percent
    return (100 * bottom + top) ** years, (100 * bottom) ** years


class Level(Model):
    """The value itself.

    Unit: the indicator's. Formula: required = q. Absent: only the year's own figure is needed.
    """

    kind: Literal["level"] = "level"
    start: ClassVar[MeasureStart] = "none"

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """The required level, whatever the start."""
        return LinearBound(_ZERO, bound)


class AverageGrowth(Model):
    """Average growth since the baseline year b, compounded.

    Unit of the bound: %/năm. Formula: required at y = v0 · (1 + g)^(y - b). Absent: needs a baseline above 0.
    """

    kind: Literal["average_growth"] = "average_growth"
    start: ClassVar[MeasureStart] = "baseline"

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """The baseline, grown over so many years."""
        return LinearBound(_grown(bound, years), _ZERO)


class YearlyGrowth(Model):
    """Growth on the year before.

    Unit of the bound: %/năm. Formula: required at y = u · (1 + g), u the value of y - 1. Absent: needs a value above
    0 of the year before, or else the reported growth rate of the year.
    """

    kind: Literal["yearly_growth"] = "yearly_growth"
    start: ClassVar[MeasureStart] = "previous"

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """The previous value, grown by one year."""
        return LinearBound(_grown(bound, 1), _ZERO)


class RelativeIncrease(Model):
    """Increase over the baseline, in per cent of the baseline.

    Unit of the bound: %. Formula: required = v0 · (1 + p). Absent: needs a baseline above 0.
    """

    kind: Literal["relative_increase"] = "relative_increase"
    start: ClassVar[MeasureStart] = "baseline"

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """The baseline and so many per cent of it."""
        return LinearBound(_grown(bound, 1), _ZERO)


class AbsoluteIncrease(Model):
    """Increase over the baseline, in units (percentage points for a share).

    Formula: required = v0 + d. Absent: needs a baseline.
    """

    kind: Literal["absolute_increase"] = "absolute_increase"
    start: ClassVar[MeasureStart] = "baseline"

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """The baseline and so much more."""
        return LinearBound(_ONE, bound)


class ShareOfBase(Model):
    """The value against a share of another indicator's baseline.

    Unit of the bound: %. Formula: required = p · base. Absent: needs the base indicator at the baseline.
    """

    kind: Literal["share_of_base"] = "share_of_base"
    start: ClassVar[MeasureStart] = "base"
    base: str
    """The indicator whose baseline is the whole."""

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """So many per cent of the base."""
        return LinearBound((bound[0], 100 * bound[1]), _ZERO)


class RankGain(Model):
    """Places gained on the year before; a smaller rank is better.

    Unit of the bound: bậc. Formula: required at y = max(1, u - k), u the rank of y - 1. Absent: needs the rank of the
    year before.
    """

    kind: Literal["rank_gain"] = "rank_gain"
    start: ClassVar[MeasureStart] = "previous"

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """The previous rank less the places to gain; nobody can do better than rank 1."""
        return LinearBound(_ONE, (-bound[0], bound[1]), _ONE)


class RankGainSinceBaseline(Model):
    """Places gained since the baseline year b, so many for every year.

    Unit of the bound: bậc. Formula: required at y = max(1, v0 - k · (y - b)). Absent: needs a baseline.
    """

    kind: Literal["rank_gain_since_baseline"] = "rank_gain_since_baseline"
    start: ClassVar[MeasureStart] = "baseline"

    def line(self, bound: Ratio, years: int) -> LinearBound:
        """The baseline rank less the places to gain in so many years; nobody can do better than rank 1."""
        return LinearBound(_ONE, (-bound[0] * years, bound[1]), _ONE)


Measure = Annotated[
    Level
    | AverageGrowth
    | YearlyGrowth
    | RelativeIncrease
    | AbsoluteIncrease
    | ShareOfBase
    | RankGain
    | RankGainSinceBaseline,
    Field(discriminator="kind"),
]
"""What a reading compares: the value itself, a growth, an increase, a share of a base, or places gained."""

GROWING = (AverageGrowth, YearlyGrowth, RelativeIncrease)
"""Measures that a start of 0 cannot carry, and whose progress compounds."""
