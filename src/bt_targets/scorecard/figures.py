"""The figures that explain a decision: requirement, margin, shortfall, completion, path and the change still needed.

They are computed from what was decided and decide nothing. A figure that rests on a bounded or vacuous value is null.
How many decimals each has is for the writer to say.
"""

from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from bt_targets.deciding.case import Case, compounded
from bt_targets.deciding.decision import Decision, Outcome, RequiredPath
from bt_targets.ground.exact import Ratio, exact_root, lowest, round_up, write_exact
from bt_targets.ground.intervals import point
from bt_targets.ground.model import made
from bt_targets.ground.shown import Real, Root
from bt_targets.ground.units import PER_YEAR, unit
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AverageGrowth, RelativeIncrease
from bt_targets.scorecard.assessment import GradeValue, Number, ShownValue
from bt_targets.scorecard.writer import ALONE, NONE, Writer

_ALL: Final = (100, 1)


def number(value: Ratio, unit_name: str) -> Number:
    """A figure that stands beside none."""
    return ALONE.number(value, unit_name)


@lru_cache(maxsize=1024)
def declared(value: Ratio, unit_name: str) -> Number:
    """A figure of the resolution: with all its decimals, or with as many as there may be."""
    text, number = write_exact(Fraction(*value)), ALONE.number(value, unit_name)
    return number if "/" in text else made(Number, magnitude=text, exact=number.exact, unit=number.unit)


def shown(
    value: Ratio, indicator: Indicator, unit_name: str | None, writer: Writer = ALONE
) -> Number | GradeValue | bool:
    """A value as what it is: a figure, the grade at a place, or a status."""
    if indicator.kind == "status":
        return value[0] == value[1]
    if indicator.scale is not None:
        return made(GradeValue, grade=indicator.scale.grades[value[0] // value[1]].id, scale=indicator.scale.id)
    assert unit_name is not None
    return writer.number(value, unit_name)


def required(case: Case, outcome: Outcome | None, level: Ratio | None, writer: Writer) -> ShownValue:
    """The required level, where it is stated; without a test, that which is the same in every year."""
    if level is None:
        return None
    return shown(level, case.indicator, case.unit if outcome is None else required_unit(case, outcome), writer)


def required_unit(case: Case, outcome: Outcome) -> str | None:
    """The unit of the required level; None for grades and statuses."""
    return "%/năm" if outcome.rates or case.uses_growth_rates else case.unit


def stated_level(outcome: Outcome) -> Ratio | None:
    """The required level where it is one number and rests on an exact figure."""
    required, start = outcome.required, outcome.start
    if required is None or not (start is None or start.is_exact):
        return None
    return required.low if required.low is required.high or required.is_point else None


def margin(case: Case, outcome: Outcome | None, level: Ratio | None) -> Ratio | None:
    """How much better than the level that is stated the value is."""
    if outcome is None or level is None or outcome.value is None or case.indicator.unit is None:
        return None
    interval = outcome.value.interval
    if interval is None or outcome.verdict == "undetermined" or outcome.rates or not outcome.value.is_exact:
        return None
    (value, under_value), (of_level, under_level) = interval.low, level
    difference = value * under_level - of_level * under_value
    return (difference if case.higher_is_better else -difference), under_value * under_level


def shortfall(case: Case, margin: Ratio | None, writer: Writer) -> Number | None:
    """What a margin lacks, in whole numbers for countables."""
    if margin is None:
        return None
    if margin[0] >= 0:
        return writer.distance(NONE, case.difference_unit)
    missing = (-margin[0], margin[1])
    if unit(case.difference_unit).countable:
        missing = (round_up(missing), 1)
    return writer.distance(missing, case.difference_unit)


def completion(case: Case, outcome: Outcome | None, margin: Ratio | None, writer: Writer) -> Number | None:
    """Observed ÷ required in per cent, where the two differ by a margin."""
    if margin is None or not case.higher_is_better or case.indicator.kind == "rank":
        return None
    assert outcome is not None
    assert outcome.value is not None
    assert outcome.value.interval is not None
    assert outcome.required is not None
    (value, under_value), (level, under_level) = outcome.value.interval.low, outcome.required.low
    if level <= 0:
        return None
    return writer.apart((value * under_level * 100, level * under_value), "%", (_ALL,))


class Change(NamedTuple):
    """A change a year, exactly."""

    value: Real
    unit: str
    others: tuple[Real, ...]
    """What it is not, and must not look like."""


class Ahead(NamedTuple):
    """What lies ahead of a clause, exactly."""

    due: Real | None
    """The level of the path that is due at the year of the value observed."""
    needed: Change | None
    """The change a year, from the value observed, that reaches the required level at the end of the term."""


def ahead(case: Case, decision: Decision) -> Ahead:
    """What lies ahead; all of it is for whoever is pending."""
    return Ahead(path_level(decision.path), _needed_per_year(case, decision))


def path_number(case: Case, ahead: Ahead, writer: Writer) -> Number | None:
    """The level that is due, with its unit."""
    return None if ahead.due is None else writer.number(ahead.due, path_unit(case))


def needed_per_year(ahead: Ahead, writer: Writer) -> Number | None:
    """The change a year, with its unit."""
    return None if ahead.needed is None else writer.apart(*ahead.needed)


def path_unit(case: Case) -> str:
    """The unit of the path, and of the figure that is held against it."""
    unit_name = "%" if case.clause.progress is not None else case.unit
    assert unit_name is not None
    return unit_name


def path_level(path: RequiredPath | None) -> Real | None:
    """The level that is due, before it is rounded."""
    if path is None or not path.observed.is_exact:
        return None
    (start, under_start), (end, under_end) = path.start, path.end
    if not path.compounds:
        start, end = start * under_end, end * under_start
        return lowest((start * path.length + (end - start) * path.elapsed, under_start * under_end * path.length))
    power = Fraction(start, under_start) ** (path.length - path.elapsed) * Fraction(end, under_end) ** path.elapsed
    return _root(power, path.length)


def _needed_per_year(case: Case, decision: Decision) -> Change | None:
    tested, timing = decision.tested, case.reading.timing
    if decision.verdict != "pending" or case.at_end or timing not in {"by_end", "average", "cumulative"}:
        return None
    if timing == "cumulative" and case.at_baseline:
        count, under_count = case.bound
        return _change(case, (count, under_count * (case.term.last - case.as_of)))
    if tested is not None and tested.rates:
        return _needed_rate(case, tested)
    if tested is None or tested.value is None or not tested.value.is_exact:
        return None
    if case.indicator.kind in {"grade", "status"}:
        return None
    assert tested.value.interval is not None
    value, year = Fraction(*tested.value.interval.low), tested.value.year
    level = _level_at_end(case)
    if level is None:
        return None
    years = case.term.last - year
    if isinstance(case.reading.measure, AverageGrowth | RelativeIncrease):
        return _growth(case, level / value, years) if value > 0 else None
    return _change(case, ((level - value) / years).as_integer_ratio())


def _change(case: Case, value: Ratio) -> Change:
    return Change(value, case.difference_unit + PER_YEAR, (NONE,))


def _needed_rate(case: Case, tested: Outcome) -> Change | None:
    """The growth rate of each remaining year that brings the reported ones to the required average."""
    if not all(rate.is_exact for rate in tested.rates):
        return None
    grown = compounded([rate.interval for rate in tested.rates if rate.interval])
    due = compounded([point(case.bound)] * (case.term.last - case.term.baseline))
    needed = Fraction(*due.low) / Fraction(*grown.low)
    return _growth(case, needed, case.term.last - tested.year)


def _growth(case: Case, factor: Fraction, years: int) -> Change:
    """The growth a year that multiplies by a factor; it is none only where the factor is 1, nor the required one."""
    asked = [case.bound] if isinstance(case.reading.measure, AverageGrowth) else []
    return Change(_root(factor * 100**years, years, less=100), "%/năm", (NONE, *asked))


def _level_at_end(case: Case) -> Fraction | None:
    level = case.required(case.term.last)
    return Fraction(*level.low) if level is not None and level.is_point else None


def _root(power: Fraction, degree: int, less: int = 0) -> Real:
    """The root, less a whole number; a fraction where it is rational."""
    root = exact_root(power, degree)
    return Root(power, degree, less) if root is None else (root - less).as_integer_ratio()
