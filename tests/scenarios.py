"""Small fixed reports that lead every clause, under every reading, to every verdict and cause it can have."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from pydantic import ValidationError

from bt_targets import BACH_THONG, ClauseAssessment, Report
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from tests.builders import figure, judged

Raw = dict[str, Any]
YEARS = range(2025, 2031)


def situations(
    clauses: frozenset[str] | None = None,
) -> Iterator[tuple[Clause, Reading, int, Perspective, ClauseAssessment]]:
    """Every situation of every clause and reading, or of some clauses, with its assessment."""
    perspectives: tuple[Perspective, ...] = ("term", "year")
    for clause in BACH_THONG.clauses:
        if clauses is not None and clause.id not in clauses:
            continue
        reports = list(_reports(clause))
        for reading, given, as_of, perspective in product(clause.readings, reports, (2025, 2027, 2030), perspectives):
            if perspective == "year" and (as_of == 2025 or clause.id not in {"1", "2", "3", "29d"}):
                continue  # the sentences of the other clauses are the same
            yield clause, reading, as_of, perspective, judged(clause, reading, given, as_of, perspective)


class Told(NamedTuple):
    """A situation, and what it comes to."""

    outcome: str
    clause: Clause
    reading: Reading
    as_of: int
    perspective: Perspective
    assessment: ClauseAssessment


@cache
def explained(clauses: frozenset[str] | None = None) -> list[Told]:
    """The situations whose outcome or whose explanation is met for the first time."""
    found: dict[tuple[str, str], Told] = {}
    for clause, reading, as_of, perspective, assessment in situations(clauses):
        scope = "" if perspective == "term" else f", the year {as_of} alone"
        answer = " · ".join(filter(None, (assessment.verdict, assessment.cause, assessment.pace)))
        outcome = f"{clause.id} {reading.name} · {answer}{scope}"
        told = Told(outcome, clause, reading, as_of, perspective, assessment)
        found.setdefault((outcome, assessment.explanation.vi), told)
    return [*found.values()]


def _reports(clause: Clause) -> Iterator[Report]:
    for figures in reports_for(clause):
        try:
            yield Report(observations=figures)
        except ValidationError as error:
            # More schools at the standard than schools are refused, which is tried elsewhere.
            assert {each["type"] for each in error.errors()} == {"part_above_indicator"}


def reports_for(clause: Clause) -> Iterator[list[Raw]]:
    """The reports for one clause: series of its indicator, with and without the other figures it needs."""
    indicator = clause.indicator
    for series in [*_series(clause), {}]:
        observations = [figure(indicator.id, year, **value) for year, value in series.items()]
        for others in _others(clause, list(series)):
            yield [*observations, *others]
    if indicator.definition:
        given = {"value": True} if indicator.kind == "status" else _number(indicator, 1)
        yield [figure(indicator.id, year, **given, definition="other") for year in YEARS]


def _series(clause: Clause) -> Iterator[dict[int, Raw]]:
    values = list(_values(clause))
    for value in values:
        for years in (YEARS, [2025], [2024], [2025, 2026], range(2026, 2031), [2025, 2027, 2028]):
            yield dict.fromkeys(years, value)
    for early, late in product(values, values):
        yield {year: early if year < 2027 else late for year in YEARS}
        yield {year: early if year < 2026 else late for year in YEARS}
    if clause.growth_rate is not None:
        for start, percent in product((0, 100), (9, 10, 11, 12)):
            yield {
                year: _number(clause.indicator, start * Fraction(100 + percent, 100) ** (year - 2025)) for year in YEARS
            }
    if clause.indicator.kind == "rank":
        for start, gain in product((3, 12, 41), (1, 2, 3)):
            yield {year: _number(clause.indicator, max(1, start - gain * (year - 2025))) for year in YEARS}


def _values(clause: Clause) -> Iterator[Raw]:
    indicator = clause.indicator
    if indicator.kind == "status":
        yield from ({"value": True}, {"value": False})
        return
    if indicator.scale is not None:
        yield from ({"value": grade.id} for grade in indicator.scale.grades)
        yield {"value": indicator.scale.grades[1].id, "bound": "at_least"}
        return
    bound = _bound(clause)
    step = Fraction(1) if indicator.is_countable else Fraction(1, 2)
    high = 100 if indicator.kind == "share" and not indicator.may_pass_100 else 10**6
    low = 1 if indicator.kind == "rank" else 0
    values = {bound - step, bound, bound + step, bound * Fraction(13, 10), Fraction(low)}
    if clause.readings[0].measure.kind == "absolute_increase":
        values |= {bound + Fraction(*reading.bound(indicator)) for reading in clause.readings}
        values |= {bound * Fraction(11, 10)}
    if not bound:
        values.add(Fraction(10))
    for value in sorted(values):
        if low <= value <= high and not (indicator.is_countable and value.denominator != 1):
            yield _number(indicator, value)
    upper = _number(indicator, min(Fraction(high), bound + step))["value"]
    yield {**_number(indicator, max(Fraction(low), bound - step)), "bound": "between", "upper": upper}
    yield {**_number(indicator, max(bound, Fraction(low))), "bound": "about"}
    if indicator.whole == "events":
        yield {"value": {"part": 0, "whole": 0}}


def _bound(clause: Clause) -> Fraction:
    """A value at which something changes: the bound of a level, or a round starting figure."""
    reading = clause.readings[0]
    if reading.measure.kind == "share_of_base":
        return Fraction(24)
    if reading.measure.kind != "level":
        return Fraction(20 if clause.indicator.kind == "share" else 10)
    return Fraction(*reading.bound(clause.indicator))


def _number(indicator: Indicator, value: Fraction | int) -> Raw:
    return {"value": {"magnitude": str(value), "unit": indicator.unit}}


def _others(clause: Clause, years: list[int]) -> Iterator[list[Raw]]:
    """The other figures that a clause may need: none, plain, bounded, under another definition."""
    yield []
    if clause.growth_rate is not None:
        for percent in (9, 10, 11, 12):
            yield [figure(clause.growth_rate.id, year, percent, "%") for year in range(2026, 2031)]
        yield [figure(clause.growth_rate.id, year, 11, "%") for year in (2026, 2028, 2030)]
        yield [figure(clause.growth_rate.id, year, 9, "%", bound="at_least") for year in range(2026, 2031)]
    if clause.progress is not None:
        for start, gain in product((50, 70), (2, 12)):
            yield [figure(clause.progress.id, year, min(100, start + gain * (year - 2025)), "%") for year in YEARS]
    for other in clause.supporting:
        base = 800 if other.id == "party_members" else 0 if other.id == "protected_poor_households" else 6
        yield [figure(other.id, year, base) for year in years]
        if other.id == "party_members":
            yield [figure(other.id, 2024, base)]
            yield [figure(other.id, 2025, 780, bound="between", upper=850)]
        if other.id == "schools":
            yield [figure(other.id, year, 7) for year in years]
            yield [figure(other.id, year, 0) for year in years]
            yield [figure(other.id, year, 5, bound="between", upper=8) for year in years]
        if other.id == "protected_poor_households":
            yield [figure(other.id, year, 0, definition="poverty-2026-2030") for year in years]
