"""One figure of a report made worse, better, missing, bounded or provisional."""

from fractions import Fraction
from typing import Literal, NamedTuple

from hypothesis import strategies as st

from bt_targets.ground.exact import MAX_DIGITS_BEFORE
from bt_targets.ground.intervals import Interval
from bt_targets.report.consistency import parts_and_wholes
from bt_targets.report.measuring import domain, magnitude
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.report.values import Counts
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields, value_of
from bt_targets.strategies.numbers import STEPS, inside
from bt_targets.strategies.spans import ratio, within

Change = Literal["missing", "provisional", "bounded", "worse", "better"]


class Mutation(NamedTuple):
    """A report in which one figure has been changed."""

    change: Change
    indicator: str
    year: int
    report: Report


def mutations(report: Report, *, resolution: Resolution | None = None) -> st.SearchStrategy[Mutation]:
    """The report with one of its figures changed.

    `worse` and `better` go by the clauses that look at the indicator; a figure that only serves as the base or the part
    of another one is not changed in this way, nor is one that is bounded, given by parts, or without events. `bounded`
    turns an exact figure into a range that holds it, `missing` takes the figure away, `provisional` keeps the value.

    Raises:
        ValueError: for a report without figures.
    """
    rules = resolution or report.rules
    possible = [
        (change, observation) for observation in report.observations for change in _changes(observation, report, rules)
    ]
    if not possible:
        raise ValueError("a report without figures cannot be changed")
    return _mutation(report, rules, possible)


@st.composite
def _mutation(
    draw: st.DrawFn, report: Report, resolution: Resolution, possible: list[tuple[Change, Observation]]
) -> Mutation:
    choices = Choices(draw)
    change, chosen = choices.one_of(possible)
    figures: list[Observation | Fields] = []
    for observation in report.observations:
        if observation is not chosen:
            figures.append(observation)
        elif change != "missing":
            figures.append(_changed(choices, change, chosen, resolution))
    # Read like anything that comes from outside: the report is the caller's, and so is the resolution.
    fields = {"resolution": resolution.id, "commune": resolution.commune, "observations": figures}
    changed = Report.model_validate(fields, context={"resolution": resolution})
    return Mutation(change, chosen.indicator, chosen.year, changed)


def _changes(observation: Observation, report: Report, resolution: Resolution) -> list[Change]:
    """What can be done to a figure."""
    changes: list[Change] = ["missing"]
    if observation.status == "official":
        changes.append("provisional")
    indicator = resolution.indicators[observation.indicator]
    number = _number(observation, indicator)
    if number is None:
        return changes
    if indicator.kind != "status":
        changes.append("bounded")
    higher = _higher_is_better(indicator, resolution)
    if higher is not None and not _tied(observation, report, resolution):
        sides: tuple[Change, ...] = ("worse", "better")
        changes += [side for side in sides if _room(number, indicator, up=(side == "better") == higher) is not None]
    return changes


def _number(observation: Observation, indicator: Indicator) -> Fraction | None:
    """The one number that the figure states."""
    value = observation.value
    if value is None or observation.bound not in {"exact", "about"}:
        return None
    if isinstance(value, Counts) and not value.net_whole:
        return None
    return Fraction(*magnitude(indicator, value))


def _tied(observation: Observation, report: Report, resolution: Resolution) -> bool:
    """Whether another figure of the year limits this one: a part is no greater than what it is part of."""
    pairs = parts_and_wholes(resolution)
    return any(
        observation.indicator in pair and other.indicator in pair and other.indicator != observation.indicator
        for pair in pairs
        for other in report.observations
        if other.year == observation.year
    )


def _higher_is_better(indicator: Indicator, resolution: Resolution) -> bool | None:
    for clause in resolution.clauses:
        if indicator == clause.indicator:
            return clause.readings[0].higher_is_better
        if indicator in {clause.growth_rate, clause.progress}:
            return True
    return None


def _room(number: Fraction, indicator: Indicator, *, up: bool) -> Interval | None:
    """The numbers on one side of a number that the indicator can be."""
    values = domain(indicator)
    limits = values if values.high is not None else values._replace(high=(10**MAX_DIGITS_BEFORE - 1, 1))
    end = ratio(number)
    beyond = (
        Interval(end, low_open=True, high=limits.high, high_open=limits.high_open)
        if up
        else Interval(limits.low, low_open=limits.low_open, high=end, high_open=True)
    )
    return within(beyond, limits, whole=_in_whole_numbers(indicator))


def _in_whole_numbers(indicator: Indicator) -> bool:
    return indicator.is_countable or indicator.unit is None


def _changed(choices: Choices, change: Change, chosen: Observation, resolution: Resolution) -> Fields:
    fields: Fields = {name: getattr(chosen, name) for name in Observation.model_fields}
    if change == "provisional":
        return fields | {"status": choices.one_of(("provisional", "estimate"))}
    fields["as_written"] = None
    indicator = resolution.indicators[chosen.indicator]
    number = _number(chosen, indicator)
    assert number is not None
    if change == "bounded":
        return fields | _around(choices, number, indicator)
    up = (change == "better") == _higher_is_better(indicator, resolution)
    room = _room(number, indicator, up=up)
    assert room is not None
    near = room._replace(high=_capped(number, room)) if up else room
    value = inside(choices, near, whole=_in_whole_numbers(indicator), from_high=not up)
    return fields | {"value": value_of(indicator, value)}


def _capped(number: Fraction, room: Interval) -> tuple[int, int]:
    """Not beyond twice the number and ten more, however far the indicator goes."""
    assert room.high is not None
    high = Fraction(*room.high)
    return ratio(min(2 * number + 10, high) if number >= 0 else high)


def _around(choices: Choices, number: Fraction, indicator: Indicator) -> Fields:
    """A range that holds the number."""
    value = value_of(indicator, number)
    step = Fraction(1) if _in_whole_numbers(indicator) else STEPS[0]
    whole = domain(indicator)
    forms: list[Fields] = [{"value": value, "bound": "at_least"}, {"value": value, "bound": "at_most"}]
    if whole.high is None or number + step <= Fraction(*whole.high):
        forms.append({"value": value, "bound": "between", "upper": value_of(indicator, number + step)})
    return choices.one_of(forms)
