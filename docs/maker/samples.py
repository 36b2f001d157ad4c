"""Figures for the pages: around the bound of a reading, and through the years. The library decides them."""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from bt_targets import (
    BACH_THONG,
    Clause,
    ClauseAssessment,
    Counts,
    Indicator,
    Observation,
    Quantity,
    Report,
    Resolution,
    Scorecard,
    assess,
    baseline_report,
)
from bt_targets.deciding.history import Figure
from bt_targets.ground.exact import write_exact
from bt_targets.ground.intervals import along, point
from bt_targets.ground.text import Lang
from bt_targets.ground.verdicts import PASSED
from bt_targets.report.notation.writing import write_value
from bt_targets.report.observation import measured
from bt_targets.rules.clauses import Reading
from bt_targets.rules.comparisons import GradeAtLeast, Holds
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.scorecard.assessment import Observed
from bt_targets.scorecard.evidence import single
from bt_targets.scorecard.figures import number as exact_number
from bt_targets.wording.formatting import write_figure

Raw = Fraction | str | bool
Row = dict[str, Any]
TERM: Final = BACH_THONG.term
YEARS: Final = tuple(range(TERM.first, TERM.last + 1))
_STARTS: Final[Mapping[str, Fraction]] = {
    "gross_product": Fraction(1000),
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


def row(indicator: Indicator, year: int, value: Raw | Row | None, **fields: Any) -> Row:
    """An observation in its machine form; of parts, without a value of its own."""
    given = {
        "indicator": indicator.id,
        "year": year,
        **({} if value is None else {"value": _machine(value, indicator)}),
    }
    if "components" in fields:
        fields["components"] = {name: _machine(each, indicator) for name, each in fields["components"].items()}
    return {**given, **fields}


def _machine(value: Raw | Row, indicator: Indicator) -> Any:
    return {"magnitude": write_exact(value), "unit": indicator.unit} if isinstance(value, Fraction) else value


def report(rows: list[Row]) -> Report:
    """A report of these observations, read like a file."""
    return Report.from_json(json.dumps({"observations": rows}, ensure_ascii=False))


def judged(clause: Clause, rows: list[Row], year: int) -> ClauseAssessment:
    """What the library says of a clause on these observations."""
    (number,) = (each.number for each in BACH_THONG.targets if clause in each.clauses)
    return _card(json.dumps({"observations": rows}, ensure_ascii=False), year, number)[clause.id]


@lru_cache(maxsize=4096)
def _card(document: str, year: int, number: int) -> Scorecard:
    # the pages of both languages, their pictures and their examples ask for the same few hundred scorecards
    return assess(Report.from_json(document), year, resolution=_alone(number))


@cache
def _alone(number: int) -> Resolution:
    """The resolution with a single target, so that 29 others are not judged beside it."""
    return BACH_THONG.model_copy(update={"targets": (BACH_THONG[number],)})


def step(indicator: Indicator) -> Fraction:
    """A small difference that a report could show."""
    return Fraction(1) if indicator.is_countable else Fraction(1, 100)


def start(clause: Clause) -> Fraction | None:
    """The starting figure of the pages, where a reading of the clause needs one."""
    needed = any(reading.measure.start in {"baseline", "previous"} for reading in clause.readings)
    return _STARTS[clause.indicator.id] if needed else None


def given(clause: Clause, reading: Reading, years: tuple[int, ...]) -> list[Row]:
    """Starting figures and second figures beside the one that varies."""
    rows = []
    figure = start(clause)
    if figure is not None:
        rows.append(row(clause.indicator, TERM.baseline, figure))
    if isinstance(reading.measure, ShareOfBase):
        base = BACH_THONG.indicators[reading.measure.base]
        rows.append(row(base, TERM.baseline, _STARTS[base.id]))
    for other in clause.supporting:
        if other.id in PARTS:
            rows += [row(other, year, PARTS[other.id]) for year in years]
    return rows


def required(clause: Clause, reading: Reading, before: Fraction | None, years: int) -> Fraction:
    """The level of the indicator at which the test turns."""
    line = reading.measure.line(reading.bound(clause.indicator), years)
    origin = _STARTS[reading.measure.base] if isinstance(reading.measure, ShareOfBase) else before or Fraction(0)
    level = Fraction(*along(line, point((origin.numerator, origin.denominator))).low)
    if isinstance(reading.subject, Less):
        level += PARTS[reading.subject.minus]
    if isinstance(reading.subject, ShareOf):
        level = level * PARTS[reading.subject.whole] / 100
    return level


def around(clause: Clause, reading: Reading, before: Fraction | None, years: int) -> list[Raw]:
    """Values just below, at and just above the bound; those that cannot occur are left out."""
    indicator = clause.indicator
    if isinstance(reading.comparison, Holds):
        return [False, True]
    if isinstance(reading.comparison, GradeAtLeast):
        assert indicator.scale is not None
        place = indicator.scale.position(reading.comparison.grade)
        return [grade.id for grade in indicator.scale.grades[max(0, place - 1) : place + 2]]
    level, small = required(clause, reading, before, years), step(indicator)
    if indicator.is_countable and level.denominator != 1:
        found = [Fraction(level.__floor__()), Fraction(level.__ceil__())]
    else:
        found = [level - small, level, level + small]
    top = _most(clause, reading)
    floor = {"rank": 1}.get(indicator.kind, PARTS["protected_poor_households"] if clause.id == "16" else 0)
    return [value for value in found if value >= floor and (top is None or value <= top)]


def _most(clause: Clause, reading: Reading) -> Fraction | None:
    """The most that a figure of the clause can be beside the second figures."""
    if isinstance(reading.subject, ShareOf) and reading.subject.is_part:
        return PARTS[reading.subject.whole]
    return Fraction(100) if clause.indicator.kind == "share" and not clause.indicator.may_pass_100 else None


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
    indicator = clause.indicator
    if clause.progress is not None:
        counts = dict(zip((TERM.baseline, *YEARS), (12, 14, 14, 16, 19, 19), strict=True))
        criteria = [row(clause.progress, year, {"part": part, "whole": 19}) for year, part in counts.items()]
        return [*criteria, *_series(indicator, [False, False, False, True, True])]
    if isinstance(reading.comparison, Holds):
        return _series(indicator, [True, True, False, True, True])
    if isinstance(reading.comparison, GradeAtLeast):
        low, *rest = around(clause, reading, None, 0)
        return _series(indicator, [rest[0], rest[-1], low, rest[0], rest[-1]])
    rows = given(clause, reading, (TERM.baseline, *YEARS))
    match reading.timing:
        case "every_year":
            return [*rows, *_series(indicator, list(_year_by_year(clause, reading)))]
        case "cumulative":
            return [*rows, *_series(indicator, [Fraction(each) for each in (1, 0, 1, 0, 1)])]
        case "once":
            level = required(clause, reading, start(clause), 1)
            tenths = (0, 0, 10, 10, 10) if indicator.is_countable else (4, 8, 12, 9, 11)
            return [*rows, *_series(indicator, [level * each / 10 for each in tenths])]
        case "average":
            before = start(clause)
            assert before is not None
            return [*rows, *_series(indicator, list(_growing(before)))]
        case _:
            return [*rows, *_towards(clause, reading)]


def _year_by_year(clause: Clause, reading: Reading) -> Iterator[Raw]:
    """Better than required, just enough, a miss, and better again."""
    before, origin = start(clause), start(clause)
    for years, (better, places) in enumerate(zip((20, 10, -15, 40, 0), (0, 1, -1, 2, 0), strict=True), start=1):
        from_start = reading.measure.kind == "rank_gain_since_baseline"
        level = required(clause, reading, origin if from_start else before, years)
        if clause.indicator.is_countable and level < 100:
            whole = Fraction(level.__ceil__())
            value = whole - places if clause.indicator.kind == "rank" else whole + places
        else:
            value = _rounded(level * (1000 + better) / 1000, clause.indicator, down=better < 0)
        most = _most(clause, reading)
        before = _possible(value if most is None else min(value, most), clause.indicator)
        yield before


def _growing(before: Fraction) -> Iterator[Raw]:
    """Growth that starts slowly and catches up."""
    for growth in (9, 10, 12, 12, 14):
        before = Fraction(round(before * (100 + growth) / 10), 10)
        yield before


def _towards(clause: Clause, reading: Reading) -> list[Row]:
    """From the start to the level due at the end: on track, behind, and there in the last year."""
    indicator, before, rows = clause.indicator, start(clause), list[Row]()
    goal = required(clause, reading, before, len(YEARS))
    if before is None:
        before = known_start(indicator) or _far(clause, goal)
        rows.append(row(indicator, TERM.baseline, before))
    figures: list[Raw] = []
    for tenths in (2, 3, 5, 8, 10):
        value = _rounded(before + (goal - before) * tenths / 10, indicator, down=False)
        figures.append(value if tenths < 10 else _reaching(reading, goal))
    return [*rows, *_series(indicator, figures)]


def _series(indicator: Indicator, figures: list[Raw]) -> list[Row]:
    return [row(indicator, year, value) for year, value in zip(YEARS, figures, strict=True)]


def _rounded(value: Fraction, indicator: Indicator, *, down: bool) -> Fraction:
    """As a report would write it: whole numbers, or one decimal of a small figure."""
    if indicator.is_countable or (value >= 1000 and indicator.kind != "share"):
        return Fraction(value.__floor__() if down else round(value))
    return Fraction((value * 10).__floor__() if down else round(value * 10), 10)


def _possible(value: Fraction, indicator: Indicator) -> Fraction:
    """No share above 100 % and no rank below 1."""
    if indicator.kind == "rank":
        return max(value, Fraction(1))
    return min(value, Fraction(100)) if indicator.kind == "share" and not indicator.may_pass_100 else value


def _reaching(reading: Reading, goal: Fraction) -> Fraction:
    return goal + Fraction(3, 10) if reading.comparison.kind == "more_than" else goal


def known_start(indicator: Indicator) -> Fraction | None:
    """The commune's own baseline figure, where it is one exact number under the right definition."""
    for each in baseline_report().observations:
        if each.indicator != indicator.id or each.bound != "exact" or each.definition is not None:
            continue
        match each.value:
            case Quantity(magnitude=magnitude):
                return magnitude
            case Counts(part=part, net_whole=whole):
                return Fraction(100 * part, whole)
    return None


def _far(clause: Clause, goal: Fraction) -> Fraction:
    """A start some way off the goal, on the worse side of it."""
    return goal + 15 if clause.indicator.kind == "rank" else _rounded(goal * 8 / 10, clause.indicator, down=True)


def case_that_differs(clause: Clause) -> tuple[list[Row], int]:
    """The fewest observations, of those tried, on which the readings of a clause part."""
    tried = [each for each in _cases(clause) if "reading_matters" in judged(clause, *each).signals]
    return min(tried, key=lambda each: (_leaves_open(judged(clause, *each)), len(each[0])))


def _leaves_open(found: ClauseAssessment) -> bool:
    """Whether a reading only differs because it lacks figures."""
    return "undetermined" in {found.verdict, *found.alternatives.values()}


def _cases(clause: Clause) -> Iterator[tuple[list[Row], int]]:
    for reading in clause.readings:
        for _, rows, year in boundary(clause, reading):
            yield rows, year
        rows = through_the_years(clause, reading)
        for year in YEARS:
            yield [each for each in rows if each["year"] <= year], year
    if clause.indicator.kind == "rank":  # five places at once, then one
        figures = ((2025, 45), (2026, 40), (2027, 39))
        yield [row(clause.indicator, year, Fraction(place)) for year, place in figures], 2027


def typical(indicator: Indicator, year: int = TERM.first) -> Row:
    """A row of the indicator as a report would hold it, with an invented value near what is asked for."""
    if indicator.kind == "share" and not indicator.may_pass_100:
        return row(indicator, year, Fraction(965, 10))
    for clause in BACH_THONG.clauses:
        if clause.indicator == indicator:
            rows = through_the_years(clause, clause.readings[0])
            return next(each for each in rows if _id(each) == (indicator.id, year))
    if indicator.kind == "rate":
        return row(indicator, year, Fraction(105, 10))
    return row(indicator, year, _STARTS.get(indicator.id) or PARTS[indicator.id])


class Special(NamedTuple):
    """Figures that are not simply there: missing, bounded, rounded, or of another kind."""

    name: str
    """The sentence that says what is special."""
    shown: str
    """The figure as it is written in the report, in Vietnamese notation."""
    rows: list[Row]
    year: int


def special(clause: Clause) -> Iterator[Special]:
    """What may be wrong with a figure of this clause, each with the observations and the review year."""
    indicator, reading = clause.indicator, clause.readings[0]
    yield Special("missing_all", "", given(clause, reading, YEARS), TERM.last)
    tried = list(boundary(clause, reading))
    passing = next(each for each in reversed(tried) if passes(clause, each[1], each[2]))
    failing = next(each for each in tried if not passes(clause, each[1], each[2]))
    at = TERM.first if reading.timing in {"every_year", "cumulative", "once"} else TERM.last
    if reading.timing in {"every_year", "cumulative"}:
        series = [*given(clause, reading, YEARS), *_series(indicator, [passing[0]] * len(YEARS))]
        if indicator.kind == "rank" or reading.timing == "cumulative":
            series = through_the_years(clause, reading)
        gap = TERM.first + 1
        yield Special("missing_one", "", [each for each in series if _id(each) != (indicator.id, gap)], gap)

    def put(value: Any, **fields: Any) -> list[Row]:
        kept = [each for each in passing[1] if _id(each) != (indicator.id, at)]
        return [*kept, row(indicator, at, value, **fields)]

    year = passing[2]
    if isinstance(passing[0], Fraction) and indicator.kind != "rank":
        at_bound = _bound_of(clause, reading, tried)
        upwards = (("above", "trên {}", failing[0]), ("at_least", "từ {} trở lên", at_bound))
        downwards = (("below", "dưới {}", failing[0]), ("at_most", "không quá {}", at_bound))
        bounds = upwards if reading.higher_is_better else downwards
        for name, words, level in (*bounds, ("about", "khoảng {}", at_bound)):
            assert isinstance(level, Fraction)
            text = words.format(write_value(Quantity(magnitude=level, unit=indicator.unit or ""), indicator))
            yield Special(name, text, put(text), year)
        if not indicator.is_countable and reading.measure.kind == "level":
            level = at_bound - Fraction(4, 1000)
            text = write_value(Quantity(magnitude=level, unit=indicator.unit or ""), indicator)
            yield Special("rounds_up", text, put(level), year)
    if indicator.whole == "events":
        yield Special("vacuous", "0/0", put({"part": 0, "whole": 0}), year)
    for definition in indicator.definitions[1:2]:
        yield Special("definition", definition, put(passing[0], definition=definition), year)
    for other in clause.supporting:
        if other.id == "protected_poor_households":
            kept = [each for each in passing[1] if each["indicator"] != other.id]
            yield Special("without_part", other.id, kept, year)
    yield Special("provisional", "", put(passing[0], status="provisional"), year)


def _id(given: Row) -> tuple[str, int]:
    return given["indicator"], given["year"]


def _bound_of(clause: Clause, reading: Reading, tried: list[tuple[Raw, list[Row], int]]) -> Fraction:
    """The figure exactly at the bound, or the one next to it where the bound itself cannot occur."""
    level = required(clause, reading, start(clause), tried[0][2] - TERM.baseline)
    return min((value for value, _, _ in tried if isinstance(value, Fraction)), key=lambda value: abs(value - level))


def passes(clause: Clause, rows: list[Row], year: int) -> bool:
    """Whether the library lets these figures pass."""
    return judged(clause, rows, year).verdict in PASSED


def as_evidence(given: Observation) -> Observed:
    """What an observation says, as assessments show it."""
    indicator = BACH_THONG.indicators[given.indicator]
    return single(Figure(given, indicator, measured(given, indicator)))


def number(magnitude: Fraction, unit: str, lang: Lang) -> str:
    """A bound as it is written."""
    return write_figure(exact_number(magnitude.as_integer_ratio(), unit), lang)
