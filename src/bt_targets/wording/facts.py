"""What an explanation is made from, and the figures that several of its sentences need."""

from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision
from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import SHOWN_DECIMALS, write_exact
from bt_targets.ground.units import unit
from bt_targets.ground.verdicts import Signal
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import Number, Observed, ShownValue
from bt_targets.scorecard.figures import number
from bt_targets.wording.formatting import figure_text
from bt_targets.wording.phrases import Phrase

SMALLEST_SHOWN: Final = write_exact(Fraction(1, 10**SHOWN_DECIMALS))
"""The smallest figure above 0 that is shown; below it stands 0."""


class Facts(NamedTuple):
    """A decision and the figures that explain it."""

    case: Case
    decision: Decision
    signals: tuple[Signal, ...]
    observed: Observed | None
    required: ShownValue
    margin: Number | None
    shortfall: Number | None
    path: Number | None
    needed_per_year: Number | None


def as_number(shown: ShownValue) -> Number:
    """A figure that is a number."""
    assert isinstance(shown, Number)
    return shown


def as_whole(figure: Number, *, up: bool) -> Number | None:
    """A level for things that come whole, as the whole number that amounts to the same."""
    if not unit(figure.unit).countable or figure.exact is None:
        return None
    exact = Fraction(figure.exact)
    return number(Fraction(ceil(exact) if up else floor(exact)), figure.unit)


def exact_figure(value: YearValue, indicator: Indicator) -> Phrase:
    """An exact figure with its unit."""
    assert value.interval is not None
    assert indicator.unit is not None
    return figure_text(number(Fraction(*value.interval.low), indicator.unit))
