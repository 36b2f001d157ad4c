"""What an explanation is made from, and the small words that its sentences share."""

from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision
from bt_targets.deciding.history import Value
from bt_targets.ground.exact import SHOWN_DECIMALS, write_exact
from bt_targets.ground.text import Lang
from bt_targets.ground.units import unit
from bt_targets.ground.verdicts import Signal
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import Number, Observed, Shown
from bt_targets.scorecard.figures import number
from bt_targets.wording.numbers import write_figure

SMALLEST_SHOWN: Final = write_exact(Fraction(1, 10**SHOWN_DECIMALS))
"""The smallest figure above 0 that is shown; below it stands 0."""


class Facts(NamedTuple):
    """A decision and the figures that explain it."""

    case: Case
    decision: Decision
    signals: tuple[Signal, ...]
    observed: Observed | None
    required: Shown
    margin: Number | None
    shortfall: Number | None
    path: Number | None
    needed_per_year: Number | None


def as_number(shown: Shown) -> Number:
    """A figure that is a number."""
    assert isinstance(shown, Number)
    return shown


def as_whole(figure: Number, *, up: bool) -> Number | None:
    """A level for things that come whole, as the whole number that amounts to the same."""
    if not unit(figure.unit).counted or figure.exact is None:
        return None
    exact = Fraction(figure.exact)
    return number(Fraction(ceil(exact) if up else floor(exact)), figure.unit)


def years_text(first: int, last: int, lang: Lang) -> str:
    """One year or a span of years."""
    if first == last:
        return f"năm {last}" if lang == "vi" else f"In {last}"
    return f"các năm {first}-{last}" if lang == "vi" else f"Over {first}-{last}"


def joined(parts: list[str], lang: Lang) -> str:
    """Parts as a list in words."""
    return ", ".join(parts[:-1]) + (" và " if lang == "vi" else " and ") + parts[-1]


def plain(value: Value, indicator: Indicator, lang: Lang) -> str:
    """An exact figure with its unit."""
    assert value.interval is not None
    assert indicator.unit is not None
    return write_figure(number(Fraction(*value.interval.low), indicator.unit), lang)
