"""The parts of an explanation that say what is due by now of a pending clause, and which change is still needed."""

from fractions import Fraction
from functools import lru_cache

from bt_targets.ground.exact import round_up
from bt_targets.ground.model import made
from bt_targets.ground.units import PER_YEAR, unit
from bt_targets.scorecard.assessment import Number
from bt_targets.scorecard.figures import number
from bt_targets.wording.facts import Facts, as_whole, distance_text, exact_figure
from bt_targets.wording.formatting import figure_text
from bt_targets.wording.outcome import is_impossible
from bt_targets.wording.phrases import Phrase, fill
from bt_targets.wording.sentences.pace import (
    AMOUNT,
    AMOUNT_MORE,
    DUE,
    MORE_THAN,
    NEEDED,
    YEARS_LEFT,
)
from bt_targets.wording.sentences.situations import Needed, Spread


def due_text(facts: Facts) -> Phrase | None:
    """The level of the path, unless it was already named as the required one."""
    path, indicator = facts.decision.path, facts.case.clause.progress
    if path is None or facts.path is None or facts.path == facts.required or facts.decision.pace == "unclear":
        return None
    shown = as_whole(facts.path, up=facts.case.higher_is_better) or facts.path
    level, year = figure_text(shown), path.observed.year
    if indicator is None or not path.observed.is_exact:
        return fill(DUE["level"], year=year, level=level)
    value = exact_figure(path.observed, indicator, facts.writer)
    return fill(DUE["level_beside_figure"], name=indicator.name, value=value, year=year, level=level)


def needed_text(facts: Facts) -> Phrase | None:
    """The change between the figure and the end of the term, where one is possible."""
    needed = facts.needed_per_year
    if needed is None or is_impossible(facts):
        return None
    last = facts.case.term.last
    if needed.exact == "0":
        # Of a strict requirement, the comparison has said that more is required.
        return None if facts.case.reading.comparison.strict else fill(NEEDED["nothing"], last=last)
    since = _year_seen(facts)
    amount, spread = _amount(needed, last - since)
    change = _change(facts, falls=needed.magnitude.startswith("-"), one=amount.magnitude == "1")
    figure = distance_text(amount)
    if facts.case.reading.comparison.strict and change != "may_fall":
        figure = fill(MORE_THAN, amount=figure_text(amount))
    amounts = AMOUNT_MORE if change in {"one_more", "several_more"} else AMOUNT
    return fill(
        NEEDED[change],
        when=_years_left(since + 1, last),
        amount=fill(amounts[spread], amount=figure),
    )


@lru_cache(maxsize=512)
def _years_left(first: int, last: int) -> Phrase:
    return fill(YEARS_LEFT["one_year" if first == last else "several_years"], first=first, last=last)


def _year_seen(facts: Facts) -> int:
    """The year from which on the change counts."""
    case, tested = facts.case, facts.decision.tested
    if case.reading.timing == "cumulative" or tested is None or tested.value is None:
        return case.as_of
    return tested.value.year


def _amount(needed: Number, years: int) -> tuple[Number, Spread]:
    """The size of the change, and how it spreads over the years: of whole things, all of it at once."""
    unit_name = needed.unit.removesuffix(PER_YEAR).removesuffix(PER_YEAR)
    if unit(unit_name).countable and needed.exact is not None and Fraction(needed.exact).denominator != 1:
        return number((round_up((abs(Fraction(needed.exact)) * years).as_integer_ratio()), 1), unit_name), "in_all"
    size = made(Number, magnitude=needed.magnitude.removeprefix("-"), exact=needed.exact, unit=unit_name)
    return size, "at_once" if years == 1 else "each_year"


def _change(facts: Facts, *, falls: bool, one: bool) -> Needed:
    is_rank = facts.case.indicator.kind == "rank"
    if falls and not is_rank and facts.case.higher_is_better:
        return "may_fall"
    if facts.case.reading.timing == "cumulative":
        return "one_more" if one else "several_more"
    if is_rank:
        return "places"
    return "fall" if falls else "rise"
