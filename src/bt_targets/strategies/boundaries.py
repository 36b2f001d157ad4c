"""Exactly at the bound of a clause, and one step to each side in every unit that fits."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final, NamedTuple

from hypothesis import strategies as st

from bt_targets.ground.exact import write_exact
from bt_targets.ground.intervals import point
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import factor
from bt_targets.ground.verdicts import Perspective, Verdict
from bt_targets.report.default_resolution import or_default
from bt_targets.report.report import Report
from bt_targets.report.values import Counts, Value
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.strategies.forms import Fields, report_of, value_of
from bt_targets.strategies.questions import Questions
from bt_targets.strategies.spans import Inverse, Levels, ratio, within
from bt_targets.strategies.wishes import clause_of

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
    chosen = Questions(rules, term.last, perspective, {known.id: reading})[known.id]
    as_of = term.first if known.reading(reading).timing == "every_year" else term.last
    question = replace(chosen, as_of=as_of)
    start, figures = _start(question)
    levels = question.levels(start, as_of - term.baseline)
    cases = []
    for value, step, tested in _values(question, levels.level):
        # The spans of the three verdicts cover all that the indicator can be.
        verdict = next(answer for answer in _VERDICTS if _comes_out(question, answer, levels, value))
        report = report_of([*figures, *_other_years(question), *tested], rules)
        cases.append(AtBound(report, as_of, perspective, reading, step, verdict))
    return tuple(cases)


def _comes_out(question: Inverse, verdict: Verdict, levels: Levels, value: Fraction) -> bool:
    span = question.span(verdict, levels)
    return span is not None and within(point(ratio(value)), span, whole=False) is not None


def _start(question: Inverse) -> tuple[Fraction | None, list[Fields]]:
    """A round starting figure, where the requirement takes one."""
    measure, indicator = question.reading.measure, question.indicator
    if measure.start == "none":
        return None, []
    if isinstance(measure, ShareOfBase):
        indicator = _other(question, measure.base)
    start = Fraction(50 if indicator.kind == "share" else 100)
    if measure.start == "previous":
        return start, [_figure(indicator, question.as_of - 1, start)]
    return start, [_figure(indicator, question.term.baseline, start)]


def _other(question: Inverse, name: str) -> Indicator:
    return next(indicator for indicator in question.clause.supporting if indicator.id == name)


def _other_years(question: Inverse) -> list[Fields]:
    """Nothing in the years before, where the years are counted up or one of them is enough."""
    if question.reading.timing not in {"cumulative", "once"}:
        return []
    return [_figure(question.indicator, year, Fraction(0)) for year in range(question.term.first, question.as_of)]


def _values(question: Inverse, level: Fraction) -> Iterator[tuple[Fraction, str, list[Fields]]]:
    """Every value to test, how far it is from the level, and its figures."""
    indicator, limits = question.indicator, question.values

    def fits(value: Fraction) -> bool:
        return within(point(ratio(value)), limits, whole=False) is not None

    def exactly(value: Fraction, step: str) -> Iterator[tuple[Fraction, str, list[Fields]]]:
        if fits(value):
            yield value, step, _tested(question, value)

    if question.in_whole_numbers:
        own = indicator.unit or ""
        lower = Fraction(level.numerator // level.denominator)
        values = {lower - 1, lower, lower + 1, lower + 2} if lower != level else {level - 1, level, level + 1}
        for value in sorted(values):
            yield from exactly(value, _step(value - level, own))
        return
    if isinstance(question.reading.subject, ShareOf):
        for standing, of in ((5, 6), (6, 6), (999, 1000), (1000, 1000)):
            yield Fraction(100 * standing, of), f"{standing}/{of}", _tested(question, Fraction(100 * standing, of))
        return
    assert indicator.unit is not None
    yield from exactly(level, f"0 {indicator.unit}")
    for sign in (-1, 1):
        yield from exactly(level + sign * BILLIONTH, _step(sign * BILLIONTH, indicator.unit))
        for unit in indicator.units:
            value = level + sign * LAST_DECIMAL * factor(unit, indicator.unit)
            if fits(value):
                written = Quantity(magnitude=value * factor(indicator.unit, unit), unit=unit)
                yield value, _step(sign * LAST_DECIMAL, unit), [_observed(indicator, question.as_of, written)]
    if indicator.kind == "share":
        part = level * _OF_A_SHARE / 100
        for counted in (part - 1, part, part + 1):
            share = counted * 100 / _OF_A_SHARE
            if counted.denominator == 1 and fits(share):
                counts = Counts(part=int(counted), whole=_OF_A_SHARE)
                yield share, f"{counts.part}/{counts.whole}", [_observed(indicator, question.as_of, counts)]


def _step(step: Fraction, unit: str) -> str:
    sign = "+" if step > 0 else ""
    return f"{sign}{write_exact(step)} {unit}".strip()


def _tested(question: Inverse, value: Fraction) -> list[Fields]:
    """The figures of the review year with this value."""
    year, indicator = question.as_of, question.indicator
    match question.reading.subject:
        case Less(minus=part):
            return [_figure(_other(question, part), year, Fraction(3)), _figure(indicator, year, value + 3)]
        case ShareOf(whole=part):
            whole = Fraction((value / 100).denominator)
            return [_figure(_other(question, part), year, whole), _figure(indicator, year, value * whole / 100)]
        case _:
            return [_figure(indicator, year, value)]


def _figure(indicator: Indicator, year: int, number: Fraction) -> Fields:
    return _observed(indicator, year, value_of(indicator, number))


def _observed(indicator: Indicator, year: int, value: Value) -> Fields:
    return {"indicator": indicator.id, "year": year, "value": value}
