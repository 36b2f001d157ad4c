"""Figures for the pages: around the bound of a reading, and through the years. The library decides them."""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from bt_targets import BACH_THONG, Clause, Indicator, Observation, Quantity, Report
from bt_targets.deciding.history import Figure
from bt_targets.exact import write_exact
from bt_targets.figures.observation import measured
from bt_targets.model import Lang
from bt_targets.notation.writing import write_value
from bt_targets.results.assessment import Observed
from bt_targets.results.evidence import single
from bt_targets.results.numbers import number as exact_number
from bt_targets.rules.clauses import Reading
from bt_targets.rules.comparisons import GradeAtLeast, Holds
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.wording.numbers import write_figure

Raw = Fraction | str | bool
Row = dict[str, Any]
TERM: Final = BACH_THONG.term
YEARS: Final = tuple(range(TERM.first, TERM.last + 1))
_STARTS: Final[Mapping[str, Fraction]] = {
    "gross_product": Fraction(800),
    "state_budget_revenue": Fraction(1001, 2),
    "income_per_capita": Fraction(48),
    "trained_labour": Fraction(50),
    "level_2_schools": Fraction(1),
    "ocop_products": Fraction(8),
    "par_index_rank": Fraction(45),
    "party_members": Fraction(738),
}
PARTS: Final[Mapping[str, Fraction]] = {"protected_poor_households": Fraction(20), "schools": Fraction(8)}
"""Second figures of the same year."""


def row(indicator: Indicator, year: int, value: Raw | Row, **fields: Any) -> Row:
    """An observation in its machine form."""
    given: Any = value
    if isinstance(value, Fraction):
        given = {"magnitude": write_exact(value), "unit": indicator.unit}
    return {"indicator": indicator.id, "year": year, "value": given, **fields}


def report(rows: list[Row]) -> Report:
    """A report of these observations, read like a file."""
    return Report.from_json(json.dumps({"observations": rows}, ensure_ascii=False))


def step(indicator: Indicator) -> Fraction:
    """A small difference that a report could show."""
    return Fraction(1) if indicator.counted_in_ones else Fraction(1, 100)


def start(clause: Clause) -> Fraction | None:
    """The starting figure of the pages, where the clause needs one."""
    return _STARTS.get(clause.indicator.id)


def given(clause: Clause, reading: Reading, years: tuple[int, ...]) -> list[Row]:
    """Starting figures and second figures beside the one that varies."""
    rows = []
    figure = start(clause)
    if figure is not None:
        rows.append(row(clause.indicator, TERM.baseline, figure))
    if isinstance(reading.measure, ShareOfBase):
        base = BACH_THONG.indicators[reading.measure.base]
        rows.append(row(base, TERM.baseline, _STARTS[base.id]))
    for other in clause.others:
        if other.id in PARTS:
            rows += [row(other, year, PARTS[other.id]) for year in years]
    return rows


def required(clause: Clause, reading: Reading, before: Fraction | None, years: int) -> Fraction:
    """The level of the indicator at which the test turns."""
    line = reading.measure.line(reading.bound(clause.indicator), years)
    origin = _STARTS[reading.measure.base] if isinstance(reading.measure, ShareOfBase) else before or Fraction(0)
    level = Fraction(*line.scale) * origin + Fraction(*line.shift)
    if line.floor is not None:
        level = max(level, Fraction(*line.floor))
    if isinstance(reading.subject, Less):
        level += PARTS[reading.subject.part]
    if isinstance(reading.subject, ShareOf):
        level = level * PARTS[reading.subject.part] / 100
    return level


def around(clause: Clause, reading: Reading, before: Fraction | None, years: int) -> list[Raw]:
    """Values just below, at and just above the bound; those that cannot occur are left out."""
    indicator = clause.indicator
    if isinstance(reading.comparison, Holds):
        return [False, True]
    if isinstance(reading.comparison, GradeAtLeast):
        assert indicator.scale is not None
        place = indicator.scale.place(reading.comparison.grade)
        return [grade.id for grade in indicator.scale.grades[max(0, place - 1) : place + 2]]
    level, small = required(clause, reading, before, years), step(indicator)
    if indicator.counted_in_ones and level.denominator != 1:
        found = [Fraction(level.__floor__()), Fraction(level.__ceil__())]
    else:
        found = [level - small, level, level + small]
    top = 100 if indicator.kind == "share" and not indicator.may_pass_100 else None
    floor = {"rank": 1}.get(indicator.kind, PARTS["protected_poor_households"] if clause.id == "16" else 0)
    return [value for value in found if value >= floor and (top is None or value <= top)]


def boundary(clause: Clause, reading: Reading) -> Iterator[tuple[Raw, list[Row], int]]:
    """Each value around the bound, the observations that test it, and the review year."""
    first, last = TERM.first, TERM.last
    year = last if reading.timing in {"by_end", "average"} else first
    for value in around(clause, reading, start(clause), year - TERM.baseline):
        rows = [*given(clause, reading, (year,)), row(clause.indicator, year, value)]
        if reading.timing in {"cumulative", "once"}:
            rows += [row(clause.indicator, other, Fraction(0)) for other in YEARS[1:]]
            yield value, rows, last
        else:
            yield value, rows, year


def through_the_years(clause: Clause, reading: Reading) -> list[Row]:
    """Invented figures of the whole term: they come near, miss once where every year counts, and arrive."""
    indicator, figures = clause.indicator, list[Raw]()
    before = start(clause)
    if isinstance(reading.comparison, Holds):
        figures = [True, True, False, True, True] if reading.timing == "every_year" else [False, False, False, True, True]
    elif isinstance(reading.comparison, GradeAtLeast):
        low, *rest = around(clause, reading, None, 0)
        figures = [rest[0], rest[-1], low, rest[0], rest[-1]]
    elif reading.timing == "cumulative":
        figures = [Fraction(each) for each in (1, 0, 1, 0, 1)]
    elif reading.timing == "once":
        level = required(clause, reading, before, 1)
        figures = [Fraction(0), Fraction(0), level, Fraction(0), level]
    elif reading.timing == "every_year":
        for place in (1, 1, 0, 2, 1):
            values = [each for each in around(clause, reading, before, 1) if isinstance(each, Fraction)]
            figures.append(chosen := values[min(place, len(values) - 1)])
            before = chosen if before is not None else None
    else:
        goal = required(clause, reading, before, len(YEARS))
        origin = before if before is not None else _far(clause, goal)
        for tenths in (1, 3, 4, 8, 10):
            value = origin + (goal - origin) * tenths / 10
            if indicator.counted_in_ones:
                value = Fraction(round(value))
            figures.append(_short(value) if tenths < 10 else _reaching(clause, reading, goal))
        if before is None:
            rows = [row(indicator, TERM.baseline, origin)]
            return [*rows, *given(clause, reading, YEARS), *_series(indicator, figures)]
    return [*given(clause, reading, YEARS), *_series(indicator, figures)]


def _series(indicator: Indicator, figures: list[Raw]) -> list[Row]:
    return [row(indicator, year, value) for year, value in zip(YEARS, figures, strict=True)]


def _short(value: Fraction) -> Fraction:
    return Fraction(round(value * 10), 10)


def _reaching(clause: Clause, reading: Reading, goal: Fraction) -> Fraction:
    return goal + step(clause.indicator) if reading.comparison.kind == "more_than" else goal


def _far(clause: Clause, goal: Fraction) -> Fraction:
    """A start some way off the goal, on the worse side of it."""
    if clause.indicator.kind == "rank":
        return goal + 15
    if clause.id == "16":
        return Fraction(99)
    return _short(goal * 8 / 10)


def cases_that_may_differ(clause: Clause) -> Iterator[tuple[list[Row], int]]:
    """Observations and review years among which the readings of a clause may part."""
    for reading in clause.readings:
        for _, rows, year in boundary(clause, reading):
            yield rows, year
    for reading in clause.readings:
        rows = through_the_years(clause, reading)
        for year in reversed(YEARS):
            yield [each for each in rows if each["year"] <= year], year
    if clause.indicator.kind == "rank":  # five places at once, then none
        for figures in ((45, 40, 40), (45, 42, 41)):
            yield [row(clause.indicator, 2025 + at, Fraction(each)) for at, each in enumerate(figures)], 2027


def typical(indicator: Indicator, year: int = 2026) -> Row:
    """A row of the indicator as a report would hold it, with an invented value near what is asked for."""
    values = {"share": Fraction(965, 10), "rate": Fraction(105, 10), "rank": Fraction(35)}
    if indicator.kind == "grade":
        assert indicator.scale is not None
        return row(indicator, year, indicator.scale.grades[-2].id)
    if indicator.kind == "status":
        return row(indicator, year, True)
    if indicator.kind in values:
        return row(indicator, year, values[indicator.kind])
    for clause in BACH_THONG.clauses:
        if clause.indicator == indicator:
            return row(indicator, year, around(clause, clause.readings[0], start(clause), 1)[-1])
    return row(indicator, year, _STARTS.get(indicator.id) or PARTS[indicator.id])


def bounded(clause: Clause) -> Iterator[tuple[str, list[Row], int]]:
    """Bounded figures beside the bound: as text, the observations, and the review year."""
    indicator, reading = clause.indicator, clause.readings[0]
    if indicator.kind in {"grade", "status", "rank"}:
        return
    for words, place in (("trên", 0), ("khoảng", 1)):
        tried = list(boundary(clause, reading))
        level, rows, year = tried[min(place, len(tried) - 1)]
        assert isinstance(level, Fraction)
        text = f"{words} {write_value(Quantity(magnitude=level, unit=indicator.unit or ''), indicator)}"
        at = TERM.first if reading.timing in {"cumulative", "once"} else year
        kept = [each for each in rows if (each["indicator"], each["year"]) != (indicator.id, at)]
        yield text, [*kept, row(indicator, at, text)], year


def as_evidence(given: Observation) -> Observed:
    """What an observation says, as assessments show it."""
    indicator = BACH_THONG.indicators[given.indicator]
    return single(Figure(given, indicator, measured(given, indicator)))


def number(magnitude: Fraction, unit: str, lang: Lang) -> str:
    """A bound as it is written."""
    return write_figure(exact_number(magnitude, unit), lang)
