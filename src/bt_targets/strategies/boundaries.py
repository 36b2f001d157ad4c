"""Exactly at the bound of a clause, and one step to each side in every unit that fits."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final, NamedTuple

from hypothesis import strategies as st

from bt_targets.deciding.question import Question
from bt_targets.ground.exact import write_exact
from bt_targets.ground.intervals import point
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import PER_YEAR, factor
from bt_targets.ground.verdicts import Perspective, Verdict
from bt_targets.report.belonging import or_default
from bt_targets.report.report import Report
from bt_targets.report.values import Counts, Value
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.strategies.reports import report_of
from bt_targets.strategies.requests import Asked, clause_of
from bt_targets.strategies.spans import is_whole, required, span, values_of, within
from bt_targets.strategies.written import Raw, units_of

BILLIONTH: Final = Fraction(1, 10**9)
LAST_DECIMAL: Final = Fraction(1, 10)
"""One in the last decimal that reports give of quantities and shares."""
_OF_A_SHARE: Final = 1000
"""The whole of counts at a bound: one of it is a tenth of a per cent."""
_VERDICTS: Final[tuple[Verdict, ...]] = ("exceeded", "met", "not_met")


class AtBound(NamedTuple):
    """A report with one value at or beside the bound of a clause, and the verdict that it must get."""

    report: Report
    as_of: int
    perspective: Perspective
    reading: str
    step: str
    """What the value is away from the bound, such as `+0.1 ha`; `0 ha` at the bound itself."""
    verdict: Verdict


def boundary(
    clause: Clause | str,
    *,
    reading: str = "default",
    perspective: Perspective = "term",
    resolution: Resolution | None = None,
) -> st.SearchStrategy[AtBound]:
    """Values exactly at the bound of a clause and one step to each side: the cases of `boundary_cases`, drawn."""
    return st.sampled_from(boundary_cases(clause, reading=reading, perspective=perspective, resolution=resolution))


def boundary_cases(
    clause: Clause | str,
    *,
    reading: str = "default",
    perspective: Perspective = "term",
    resolution: Resolution | None = None,
) -> tuple[AtBound, ...]:
    """Every value at or beside the bound of a clause that an off-by-one would get wrong.

    Steps are one for countables, ranks and grades; one in the last decimal reported (a tenth) of each unit in which
    the indicator may be given, and a billionth of its own, for quantities and shares; and one of 1,000 for shares by
    counts. What is to be reached by the end, on average or in total is judged as of the last year; what is judged every
    year, as of the first. Values beyond what the indicator can be are left out.

    Raises:
        KeyError: for a clause that does not exist.
        ValueError: for an unknown reading.
    """
    rules = or_default(resolution)
    known, term = clause_of(clause, rules), rules.term
    chosen = Asked(rules, term.last, perspective, {known.id: reading}).questions[known.id]
    as_of = term.first if known.reading(reading).timing == "every_year" else term.last
    asked = replace(chosen, as_of=as_of)
    start, raws = _start(asked)
    level, beyond = required(asked, start, as_of - term.baseline)
    found = []
    for value, step, tested in _values(asked, level):
        verdict = next((each for each in _VERDICTS if _comes_out(asked, each, level, beyond, value)), None)
        if verdict is not None:
            report = report_of([*raws, *_other_years(asked), *tested], rules)
            found.append(AtBound(report, as_of, perspective, reading, step, verdict))
    return tuple(found)


def _comes_out(asked: Question, verdict: Verdict, level: Fraction, beyond: Fraction, value: Fraction) -> bool:
    found = span(asked, verdict, level, beyond)
    exactly = point((value.numerator, value.denominator))
    return found is not None and within(exactly, found, whole=False) is not None


def _start(asked: Question) -> tuple[Fraction | None, list[Raw]]:
    """A round starting figure, where the requirement takes one."""
    measure, indicator = asked.reading.measure, asked.indicator
    if measure.start == "none":
        return None, []
    if isinstance(measure, ShareOfBase):
        indicator = next(each for each in asked.clause.others if each.id == measure.base)
    start = Fraction(50 if indicator.kind == "share" else 100)
    if measure.start == "previous":
        return start, [_raw(indicator, asked.as_of - 1, start)]
    return start, [_raw(indicator, asked.term.baseline, start)]


def _other_years(asked: Question) -> list[Raw]:
    """Nothing in the years before, where the years are counted up or one of them is enough."""
    if asked.reading.timing not in {"cumulative", "once"}:
        return []
    return [_raw(asked.indicator, year, Fraction(0)) for year in range(asked.term.first, asked.as_of)]


def _values(asked: Question, level: Fraction) -> Iterator[tuple[Fraction, str, list[Raw]]]:
    """Every value to test, how far it is from the level, and its figures."""
    indicator, limits = asked.indicator, values_of(asked)

    def exactly(value: Fraction, step: str) -> Iterator[tuple[Fraction, str, list[Raw]]]:
        if within(point((value.numerator, value.denominator)), limits, whole=False) is not None:
            yield value, step, _tested(asked, value)

    if is_whole(asked) or indicator.unit is None:
        own = indicator.unit or ""
        lower = Fraction(level.numerator // level.denominator)
        values = {lower - 1, lower, lower + 1, lower + 2} if lower != level else {level - 1, level, level + 1}
        for value in sorted(values):
            yield from exactly(value, _step(value - level, own))
        return
    if isinstance(asked.reading.subject, ShareOf):
        for standing, of in ((5, 6), (6, 6), (999, 1000), (1000, 1000)):
            yield Fraction(100 * standing, of), f"{standing}/{of}", _tested(asked, Fraction(100 * standing, of))
        return
    assert indicator.unit is not None
    yield from exactly(level, f"0 {indicator.unit}")
    for sign in (-1, 1):
        yield from exactly(level + sign * BILLIONTH, _step(sign * BILLIONTH, indicator.unit))
        for unit in units_of(indicator):
            if unit.endswith(PER_YEAR) and not indicator.unit.endswith(PER_YEAR):
                continue
            value = level + sign * LAST_DECIMAL * factor(unit, indicator.unit)
            if within(point((value.numerator, value.denominator)), limits, whole=False) is not None:
                written = Quantity(magnitude=value * factor(indicator.unit, unit), unit=unit)
                yield value, _step(sign * LAST_DECIMAL, unit), [_observed(indicator, asked.as_of, written)]
    if indicator.kind == "share":
        part = level * _OF_A_SHARE / 100
        for counted in (part - 1, part, part + 1):
            share = counted * 100 / _OF_A_SHARE
            inside = within(point((share.numerator, share.denominator)), limits, whole=False)
            if counted.denominator == 1 and inside is not None:
                counts = Counts(part=int(counted), whole=_OF_A_SHARE)
                yield share, f"{counts.part}/{counts.whole}", [_observed(indicator, asked.as_of, counts)]


def _step(step: Fraction, unit: str) -> str:
    sign = "+" if step > 0 else ""
    return f"{sign}{write_exact(step)} {unit}".strip()


def _tested(asked: Question, value: Fraction) -> list[Raw]:
    """The figures of the review year with this value."""
    match asked.reading.subject:
        case Less(part=part):
            other = next(each for each in asked.clause.others if each.id == part)
            return [_raw(other, asked.as_of, Fraction(3)), _raw(asked.indicator, asked.as_of, value + 3)]
        case ShareOf(part=part):
            other = next(each for each in asked.clause.others if each.id == part)
            whole = Fraction((value / 100).denominator)
            return [_raw(other, asked.as_of, whole), _raw(asked.indicator, asked.as_of, value * whole / 100)]
        case _:
            return [_raw(asked.indicator, asked.as_of, value)]


def _raw(indicator: Indicator, year: int, number: Fraction) -> Raw:
    if indicator.kind == "status":
        return _observed(indicator, year, number == 1)
    if indicator.scale is not None:
        return _observed(indicator, year, indicator.scale.grades[int(number)].id)
    assert indicator.unit is not None
    return _observed(indicator, year, Quantity(magnitude=number, unit=indicator.unit))


def _observed(indicator: Indicator, year: int, value: Value) -> Raw:
    return {"indicator": indicator.id, "year": year, "value": value}
