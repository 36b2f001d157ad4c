"""The figures that explain a decision: requirement, margin, shortfall, completion, path and the change still needed.

They are computed from what was decided and decide nothing. A figure that rests on a bounded or vacuous value is null.
"""

from fractions import Fraction
from functools import lru_cache

from bt_targets.deciding.case import Case, compounded
from bt_targets.deciding.decision import Decision, Outcome, RequiredPath
from bt_targets.ground.exact import SHOWN_DECIMALS, Ratio, exact_root, round_up, rounded_root, write_rounded
from bt_targets.ground.intervals import point
from bt_targets.ground.units import PER_YEAR, unit
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AverageGrowth, Level, RelativeIncrease
from bt_targets.scorecard.assessment import GradeValue, Number, ShownValue


def number(value: Fraction, unit_name: str) -> Number:
    """A figure for people and programs."""
    return _number((value.numerator, value.denominator), unit_name)


@lru_cache(maxsize=4096)
def _number(ratio: Ratio, unit_name: str) -> Number:
    # The same few figures return year after year; making each once is a third of the time of an assessment.
    value = Fraction(*ratio)
    return Number(magnitude=write_rounded(value), exact=str(value), unit=unit_name)


def shown(value: Ratio, indicator: Indicator, unit_name: str | None) -> Number | GradeValue | bool:
    """A value as what it is: a figure, the grade at a place, or a status."""
    if indicator.kind == "status":
        return value[0] == value[1]
    if indicator.scale is not None:
        return GradeValue(grade=indicator.scale.grades[value[0] // value[1]].id, scale=indicator.scale.id)
    assert unit_name is not None
    return _number(value, unit_name)


def required(case: Case, outcome: Outcome | None) -> ShownValue:
    """The required level; null where it rests on a bounded figure."""
    if outcome is None and isinstance(case.reading.measure, Level):
        outcome = Outcome(case.as_of, "undetermined", required=point(case.bound))
    if outcome is None or outcome.required is None or not _is_stated(outcome):
        return None
    unit_name = "%/năm" if outcome.rates or case.uses_growth_rates else case.reading.unit(case.indicator)
    return shown(outcome.required.low, case.indicator, unit_name)


def _is_stated(outcome: Outcome) -> bool:
    """Whether the required level is one number and rests on an exact figure."""
    assert outcome.required is not None
    return outcome.required.is_point and (outcome.start is None or outcome.start.is_exact)


def margin(case: Case, outcome: Outcome | None) -> Ratio | None:
    """How much better than required the value is."""
    if outcome is None or outcome.verdict == "undetermined" or outcome.rates:
        return None
    if outcome.required is None or not _is_stated(outcome):
        return None
    if outcome.value is None or not outcome.value.is_exact:
        return None
    if case.indicator.kind in {"grade", "status"}:
        return None
    assert outcome.value.interval is not None
    (value, under_value), (level, under_level) = outcome.value.interval.low, outcome.required.low
    difference = value * under_level - level * under_value
    return (difference if case.reading.higher_is_better else -difference), under_value * under_level


def margin_number(case: Case, outcome: Outcome | None) -> Number | None:
    """The margin with its unit."""
    value = margin(case, outcome)
    return None if value is None else _number(value, _difference_unit(case))


def shortfall(case: Case, outcome: Outcome | None) -> Number | None:
    """What is missing, in whole numbers for countables."""
    value = margin(case, outcome)
    if value is None:
        return None
    unit_name = _difference_unit(case)
    if value[0] >= 0:
        return _number((0, 1), unit_name)
    missing = Fraction(-value[0], value[1])
    return number(Fraction(round_up(missing)) if unit(unit_name).countable else missing, unit_name)


def completion(case: Case, outcome: Outcome | None) -> Number | None:
    """Observed ÷ required in per cent."""
    if margin(case, outcome) is None or not case.reading.higher_is_better or case.indicator.kind == "rank":
        return None
    assert outcome is not None
    assert outcome.value is not None
    assert outcome.value.interval is not None
    assert outcome.required is not None
    (value, under_value), (level, under_level) = outcome.value.interval.low, outcome.required.low
    return _number((value * under_level * 100, level * under_value), "%") if level > 0 else None


def path_number(case: Case, path: RequiredPath | None) -> Number | None:
    """The level that is due at the year of the value observed."""
    if path is None or not path.observed.is_exact:
        return None
    unit_name = "%" if case.clause.progress is not None else case.reading.unit(case.indicator)
    assert unit_name is not None
    start, end = Fraction(*path.start), Fraction(*path.end)
    if not path.compounds:
        return number(start + (end - start) * path.elapsed / path.length, unit_name)
    power = start ** (path.length - path.elapsed) * end**path.elapsed
    return _root(power, path.length, unit_name, times=1, less=0)


def needed_per_year(case: Case, decision: Decision) -> Number | None:
    """The change a year, from the value observed, that reaches the required level at the end of the term."""
    tested, timing = decision.tested, case.reading.timing
    if decision.verdict != "pending" or case.at_end or timing not in {"by_end", "average", "cumulative"}:
        return None
    if timing == "cumulative" and case.at_baseline:
        start = Fraction(*case.bound) / (case.term.last - case.as_of)
        return number(start, _difference_unit(case) + PER_YEAR)
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
        return _root(level / value, years, "%/năm", times=100, less=100) if value > 0 else None
    unit_name = _difference_unit(case) + PER_YEAR
    return number((level - value) / years, unit_name)


def _needed_rate(case: Case, tested: Outcome) -> Number | None:
    """The growth rate of each remaining year that brings the reported ones to the required average."""
    if not all(rate.is_exact for rate in tested.rates):
        return None
    grown = compounded([rate.interval for rate in tested.rates if rate.interval])
    due = compounded([point(case.bound)] * (case.term.last - case.term.baseline))
    needed = Fraction(*due.low) / Fraction(*grown.low)
    return _root(needed, case.term.last - tested.year, "%/năm", times=100, less=100)


def _level_at_end(case: Case) -> Fraction | None:
    level = case.required(case.term.last)
    return Fraction(*level.low) if level is not None and level.is_point else None


def _root(power: Fraction, degree: int, unit_name: str, *, times: int, less: int) -> Number:
    """The root times a number, less a number; exact where the root is rational, else correctly rounded."""
    root = exact_root(power, degree)
    if root is not None:
        return number(root * times - less, unit_name)
    rounded = rounded_root(power * times**degree, degree, SHOWN_DECIMALS) - less
    return Number(magnitude=write_rounded(rounded), exact=None, unit=unit_name)


def _difference_unit(case: Case) -> str:
    name = case.reading.difference_unit(case.indicator)
    assert name is not None
    return name
