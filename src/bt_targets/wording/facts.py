"""What an explanation is made from, and the figures that several of its sentences need."""

from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision
from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import Ratio, write_exact
from bt_targets.ground.shown import IN_SENTENCES, vanishes
from bt_targets.ground.units import unit
from bt_targets.ground.verdicts import Signal
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard import figures
from bt_targets.scorecard.assessment import Number, Observed, ShownValue
from bt_targets.scorecard.figures import Ahead
from bt_targets.scorecard.writer import Writer
from bt_targets.scorecard.years import Tested, Tests
from bt_targets.wording.formatting import amount_text, figure_text
from bt_targets.wording.phrases import Phrase, fill
from bt_targets.wording.sentences.observed import LESS_THAN

SMALLEST_SHOWN: Final = write_exact(Fraction(1, 10**IN_SENTENCES.most))
"""The smallest figure above 0 that a sentence shows; a smaller one is less than that."""


class Facts(NamedTuple):
    """A decision and the figures that explain it, with as many decimals as a sentence has."""

    case: Case
    decision: Decision
    signals: tuple[Signal, ...]
    observed: Observed | None
    required: ShownValue
    level: Ratio | None
    """The required level, exactly, where it is stated and a number."""
    margin: Number | None
    exact_margin: Ratio | None
    shortfall: Number | None
    path: Number | None
    needed_per_year: Number | None
    writer: Writer
    """Writes further figures beside them."""


def facts(
    case: Case, decision: Decision, signals: tuple[Signal, ...], writer: Writer, shown: tuple[Tested, Ahead]
) -> Facts:
    """What the explanation of a decision is made from.

    `shown` is its test as documents show it, and what lies ahead. A sentence shows the same test, unless documents have
    decimals that it has not.
    """
    tested, ahead = shown
    if not writer.all_in_full:
        tested = Tests(case, writer).tested(decision.tested)
    return Facts(
        case=case,
        decision=decision,
        signals=signals,
        observed=tested.observed,
        required=tested.required,
        level=tested.level,
        margin=tested.margin,
        exact_margin=tested.exact_margin,
        shortfall=figures.shortfall(case, tested.exact_margin, writer),
        path=figures.path_number(case, ahead, writer),
        needed_per_year=figures.needed_per_year(ahead, writer),
        writer=writer,
    )


def as_number(shown: ShownValue) -> Number:
    """A figure that is a number."""
    assert isinstance(shown, Number)
    return shown


def as_whole(figure: Number, *, up: bool) -> Number | None:
    """A level for things that come whole, as the whole number that amounts to the same."""
    if not unit(figure.unit).countable or figure.exact is None:
        return None
    exact = Fraction(figure.exact)
    return figures.number((ceil(exact) if up else floor(exact), 1), figure.unit)


def exact_figure(value: YearValue, indicator: Indicator, writer: Writer) -> Phrase:
    """An exact figure with its unit."""
    assert value.interval is not None
    assert indicator.unit is not None
    return figure_text(writer.number(value.interval.low, indicator.unit))


def required_text(facts: Facts) -> Phrase:
    """The required level; one that the resolution states, as it states it."""
    required = as_number(facts.required)
    stated = figures.declared(facts.case.bound, required.unit)
    return figure_text(stated if stated.exact == required.exact else required)


def distance_text(figure: Number) -> Phrase:
    """A distance that is not 0; one that no decimals of a sentence show is less than the smallest one they do."""
    size = figure.magnitude.removeprefix("-")
    may_vanish = size in {"0", SMALLEST_SHOWN}
    if may_vanish and figure.exact is not None and vanishes(Fraction(figure.exact).as_integer_ratio(), IN_SENTENCES):
        return fill(LESS_THAN, figure=amount_text(SMALLEST_SHOWN, figure.unit))
    return amount_text(size, figure.unit)
