"""One figure of a report made worse, better, missing, bounded or provisional."""

from fractions import Fraction
from typing import Literal, NamedTuple

from hypothesis import strategies as st

from bt_targets.ground.exact import MAX_DIGITS_BEFORE
from bt_targets.ground.intervals import Interval
from bt_targets.report.measuring import domain, magnitude
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.report.values import Counts
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less
from bt_targets.strategies.choosing import one_of
from bt_targets.strategies.numbers import STEPS, inside
from bt_targets.strategies.reports import report_of
from bt_targets.strategies.spans import within
from bt_targets.strategies.written import Raw, raw_value

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
    change, chosen = one_of(draw, possible)
    raws = [_raw(each) for each in report.observations if each is not chosen]
    place = report.observations.index(chosen)
    if change != "missing":
        raws.insert(place, _changed(draw, change, chosen, resolution))
    return Mutation(change, chosen.indicator, chosen.year, report_of(raws, resolution))


def _raw(observation: Observation) -> Raw:
    return observation.model_dump()


def _changes(observation: Observation, report: Report, resolution: Resolution) -> list[Change]:
    """What can be done to a figure."""
    found: list[Change] = ["missing"]
    if observation.status == "official":
        found.append("provisional")
    indicator = resolution.indicators[observation.indicator]
    number = _number(observation, indicator)
    if number is None:
        return found
    if indicator.kind != "status":
        found.append("bounded")
    if _tied(observation, report, resolution):
        return found
    higher = _higher_is_better(indicator, resolution)
    if higher is not None:
        sides: tuple[Change, ...] = ("worse", "better")
        found += [each for each in sides if _room(number, indicator, up=(each == "better") == higher) is not None]
    return found


def _number(observation: Observation, indicator: Indicator) -> Fraction | None:
    """The one number that the figure states."""
    value = observation.value
    if value is None or observation.bound not in {"exact", "about"}:
        return None
    if isinstance(value, Counts) and not value.net_whole:
        return None
    return Fraction(*magnitude(indicator, value))


def _tied(observation: Observation, report: Report, resolution: Resolution) -> bool:
    """Whether another figure of the year limits this one: a part is no greater than what it is taken off."""
    pairs = [
        {clause.indicator.id, reading.subject.part}
        for clause in resolution.clauses
        for reading in clause.readings
        if isinstance(reading.subject, Less)
    ]
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
        if indicator in {clause.rate, clause.pace}:
            return True
    return None


def _room(number: Fraction, indicator: Indicator, *, up: bool) -> Interval | None:
    """The numbers on one side of a number that the indicator can be."""
    whole = Interval((0, 1), False, (1, 1), False) if indicator.kind == "status" else domain(indicator)
    most = 10**MAX_DIGITS_BEFORE - 1
    limits = whole if whole.high is not None else whole._replace(high=(most, 1))
    end = (number.numerator, number.denominator)
    beyond = (
        Interval(end, True, limits.high, limits.high_open) if up else Interval(limits.low, limits.low_open, end, True)
    )
    return within(beyond, limits, whole=_is_whole(indicator))


def _is_whole(indicator: Indicator) -> bool:
    return indicator.counted_in_ones or indicator.unit is None


def _changed(draw: st.DrawFn, change: Change, chosen: Observation, resolution: Resolution) -> Raw:
    raw = _raw(chosen)
    if change == "provisional":
        return raw | {"status": one_of(draw, ("provisional", "estimate"))}
    raw.pop("as_written", None)
    indicator = resolution.indicators[chosen.indicator]
    number = _number(chosen, indicator)
    assert number is not None
    if change == "bounded":
        return raw | _around(draw, number, indicator)
    higher = _higher_is_better(indicator, resolution)
    up = (change == "better") == higher
    room = _room(number, indicator, up=up)
    assert room is not None
    near = room._replace(high=_capped(number, room)) if up else room
    value = inside(draw, near, whole=_is_whole(indicator), from_high=not up)
    return raw | {"value": raw_value(indicator, value)}


def _capped(number: Fraction, room: Interval) -> tuple[int, int] | None:
    """Not beyond twice the number and ten more, however far the indicator goes."""
    assert room.high is not None
    high = min(2 * number + 10, Fraction(*room.high)) if number >= 0 else Fraction(*room.high)
    return high.numerator, high.denominator


def _around(draw: st.DrawFn, number: Fraction, indicator: Indicator) -> Raw:
    """A range that holds the number."""
    value = raw_value(indicator, number)
    step = Fraction(1) if _is_whole(indicator) else STEPS[0]
    whole = domain(indicator)
    forms: list[Raw] = [{"value": value, "bound": "at_least"}, {"value": value, "bound": "at_most"}]
    if whole.high is None or number + step <= Fraction(*whole.high):
        forms.append({"value": value, "bound": "between", "upper": raw_value(indicator, number + step)})
    return one_of(draw, forms)
