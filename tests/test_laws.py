"""The laws that every verdict obeys, whatever the figures.

Each test quotes the rule of the specification that it guards. Figures are drawn for all indicators and years, close to
the bounds, exact and bounded, so that the laws meet every measure, comparison and timing.
"""

import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bt_targets import BACH_THONG, ClauseAssessment, Report, Scorecard, assess, baseline_report
from bt_targets.ground.units import factor
from bt_targets.ground.verdicts import PASSED, VERDICTS, Perspective, Verdict
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.wording.table import scorecard_table
from tests import builders
from tests.builders import card, figure, report
from tests.share import examples

READINGS = [(clause, reading) for clause in BACH_THONG.clauses for reading in clause.readings]
IDS = [f"{clause.id}-{reading.name}" for clause, reading in READINGS]
YEARS = st.integers(2023, 2030)
REVIEW_YEARS = st.integers(2025, 2030)
PERSPECTIVES: st.SearchStrategy[Perspective] = st.sampled_from(["term", "year"])
ORDER = {verdict: place for place, verdict in enumerate(VERDICTS)}


def near(indicator: Indicator) -> list[Fraction]:
    """Values around every bound that the resolution puts on an indicator."""
    around: set[Fraction] = {Fraction(0), Fraction(1)}
    for clause, reading in READINGS:
        if indicator in clause.indicators and indicator.unit is not None:
            bound = Fraction(*reading.bound(clause.indicator))
            around |= {bound, bound / 2, bound * 2, 10 * bound}
    steps = [Fraction(0), Fraction(1), Fraction(1, 10), Fraction(1, 10**9)]
    if indicator.is_countable:
        around, steps = {Fraction(int(each)) for each in around}, [Fraction(0), Fraction(1), Fraction(2)]
    values = {each + sign * step for each in around for step in steps for sign in (1, -1)}
    low = 1 if indicator.kind == "rank" else 0
    high = 100 if indicator.kind == "share" and not indicator.may_pass_100 else 10**6
    return sorted(each for each in values if low <= each <= high)


NEAR = {indicator.id: near(indicator) for indicator in BACH_THONG.indicators.values() if indicator.unit}


def written(indicator: Indicator, value: Fraction) -> dict[str, str]:
    assert indicator.unit is not None
    return {"magnitude": str(value), "unit": indicator.unit}


@st.composite
def figures(draw: st.DrawFn, indicator: Indicator, year: int) -> dict[str, Any]:
    if indicator.kind == "status":
        return figure(indicator.id, year, draw(st.booleans()))
    if indicator.scale is not None:
        return figure(indicator.id, year, draw(st.sampled_from([grade.id for grade in indicator.scale.grades])))
    values = NEAR[indicator.id]
    value = draw(st.sampled_from(values))
    bound = draw(st.sampled_from(["exact", "exact", "exact", "about", "at_least", "at_most", "between"]))
    fields: dict[str, Any] = {}
    if bound == "between":
        fields["upper"] = written(indicator, draw(st.sampled_from([each for each in values if each >= value])))
    return figure(indicator.id, year, written(indicator, value), bound=bound, **fields)


@st.composite
def clause_figures(draw: st.DrawFn, clause: Clause) -> list[dict[str, Any]]:
    """Figures for what a clause looks at; some years are missing."""
    found: list[dict[str, Any]] = []
    for indicator in clause.indicators:
        if indicator.id == "protected_poor_households":
            continue  # never more than the poor: added by the tests that need it
        years = draw(st.sets(YEARS))
        if indicator.id == "schools":  # never fewer than those at standard
            least = {each["year"]: whole_number(each.get("upper", each["value"])) for each in found}
            found += [figure("schools", year, least.get(year, 6) + draw(st.integers(0, 1))) for year in years]
        else:
            found += [draw(figures(indicator, year)) for year in years]
    return found


def whole_number(value: Any) -> int:
    return int(value["magnitude"] if isinstance(value, dict) else value)


def judged(
    clause: Clause, reading: Reading, figures: list[dict[str, Any]], as_of: int, perspective: Perspective
) -> ClauseAssessment:
    return builders.judged(clause, reading, report(*figures), as_of, perspective)


def verdicts_of(
    clause: Clause, reading: Reading, several: list[list[dict[str, Any]]], as_of: int, perspective: Perspective
) -> list[Verdict]:
    """The verdicts of several reports; none where one of them has more schools at the standard than schools."""
    try:
        return [judged(clause, reading, figures, as_of, perspective).verdict for figures in several]
    except ValidationError as error:
        assert {each["type"] for each in error.errors()} == {"part_above_indicator"}
        return []


EVERY_CLAUSE = st.sampled_from(READINGS)


@given(st.data(), EVERY_CLAUSE, REVIEW_YEARS, PERSPECTIVES)
def test_later_years_never_change_a_verdict(
    data: st.DataObject, pair: tuple[Clause, Reading], as_of: int, perspective: Perspective
) -> None:
    """Only observations of years ≤ Y are ever used."""
    clause, reading = pair
    given_figures = data.draw(clause_figures(clause))
    known = [each for each in given_figures if each["year"] <= as_of]
    assert judged(clause, reading, given_figures, as_of, perspective) == judged(
        clause, reading, known, as_of, perspective
    )


@given(st.data(), EVERY_CLAUSE, REVIEW_YEARS, st.randoms())
def test_the_order_of_observations_does_not_matter(
    data: st.DataObject, pair: tuple[Clause, Reading], as_of: int, shuffler: random.Random
) -> None:
    clause, reading = pair
    given_figures = data.draw(clause_figures(clause))
    mixed = given_figures.copy()
    shuffler.shuffle(mixed)
    assert judged(clause, reading, mixed, as_of, "term") == judged(clause, reading, given_figures, as_of, "term")


@given(st.data(), EVERY_CLAUSE, REVIEW_YEARS, PERSPECTIVES)
def test_a_missing_value_never_fails_a_clause(
    data: st.DataObject, pair: tuple[Clause, Reading], as_of: int, perspective: Perspective
) -> None:
    """Missing is never zero: taking a figure away never turns what was not a miss into a miss.

    Two figures are left where they are, because others with an answer of their own take over without them: levels beside
    reported growth rates, and a baseline with an older one behind it.
    """
    clause, reading = pair
    given_figures = data.draw(clause_figures(clause).filter(bool))
    taken = data.draw(st.sampled_from(given_figures))
    if clause.growth_rate is not None and taken["indicator"] == clause.indicator.id:
        return
    older = [each for each in given_figures if each["indicator"] == taken["indicator"] and each["year"] < taken["year"]]
    if taken["year"] <= 2025 and older:
        return
    before = judged(clause, reading, given_figures, as_of, perspective)
    after = judged(clause, reading, [each for each in given_figures if each is not taken], as_of, perspective)
    assert before.verdict == "not_met" or after.verdict != "not_met"


@given(EVERY_CLAUSE, REVIEW_YEARS, PERSPECTIVES)
def test_nothing_known_is_never_a_verdict(pair: tuple[Clause, Reading], as_of: int, perspective: Perspective) -> None:
    clause, reading = pair
    found = judged(clause, reading, [], as_of, perspective)
    assert found.verdict in {"undetermined", "pending"}
    assert not found.final


@given(st.data(), EVERY_CLAUSE, REVIEW_YEARS, PERSPECTIVES)
def test_better_never_worsens_a_verdict(
    data: st.DataObject, pair: tuple[Clause, Reading], as_of: int, perspective: Perspective
) -> None:
    """A better value of the review year, all else equal, is never judged worse."""
    clause, reading = pair
    indicator = clause.indicator
    # Exact figures only: beside a bounded baseline a better value may turn a sure miss into one that cannot be told.
    others = [
        {name: field for name, field in each.items() if name not in {"bound", "upper"}}
        for each in data.draw(clause_figures(clause))
        if (each["indicator"], each["year"]) != (indicator.id, as_of)
    ]
    if as_of <= 2025:
        return  # a better baseline asks for more
    if indicator.kind == "status":
        worse, better = False, True
    elif indicator.scale is not None:
        grades = [grade.id for grade in indicator.scale.grades]
        low, high = sorted((data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3))))
        worse, better = grades[low], grades[high]  # type: ignore[assignment]
    else:
        low_value, high_value = sorted(
            (data.draw(st.sampled_from(NEAR[indicator.id])), data.draw(st.sampled_from(NEAR[indicator.id])))
        )
        values = (low_value, high_value) if reading.higher_is_better else (high_value, low_value)
        worse, better = (written(indicator, each) for each in values)  # type: ignore[assignment]
    both = [[*others, figure(indicator.id, as_of, value)] for value in (worse, better)]
    ranks = [ORDER[verdict] for verdict in verdicts_of(clause, reading, both, as_of, perspective)]
    assert ranks == sorted(ranks)


@pytest.mark.share
@pytest.mark.parametrize(("clause", "reading"), READINGS, ids=IDS)
@given(data=st.data())
@settings(max_examples=20)
def test_the_same_figures_in_other_units_are_judged_the_same(
    data: st.DataObject, clause: Clause, reading: Reading
) -> None:
    others = {
        "ha": ["m²", "km²", "sào Bắc Bộ"],
        "tấn/năm": ["kg", "tạ", "yến/năm"],
        "triệu đồng/năm": ["đồng", "tỷ đồng"],
    }
    given_figures = data.draw(clause_figures(clause))
    as_of = data.draw(REVIEW_YEARS)
    changed = []
    for each in given_figures:
        own = BACH_THONG.indicators[each["indicator"]].unit
        other = data.draw(st.sampled_from(others[own])) if own in others else own
        converted = dict(each)
        for name in ("value", "upper"):
            if own is not None and other is not None and isinstance(each.get(name), dict):
                magnitude = Fraction(each[name]["magnitude"]) * factor(own, other)
                converted[name] = {"magnitude": str(magnitude), "unit": other}
        changed.append(converted)
    assert judged(clause, reading, changed, as_of, "term") == judged(clause, reading, given_figures, as_of, "term")


@pytest.mark.share
@pytest.mark.parametrize(("clause", "reading"), READINGS, ids=IDS)
@given(data=st.data())
@settings(max_examples=20)
def test_a_wider_value_only_blurs(data: st.DataObject, clause: Clause, reading: Reading) -> None:
    """A test is passed only if every value passes and failed only if none does."""
    if clause.indicator.kind in {"status", "grade"} or clause.growth_rate is not None:
        return
    given_figures = data.draw(clause_figures(clause).filter(bool))
    as_of = data.draw(st.integers(2026, 2030))
    index = data.draw(st.integers(0, len(given_figures) - 1))
    chosen = given_figures[index]
    if not isinstance(chosen["value"], dict) or chosen.get("bound") != "exact":
        return
    values = NEAR[chosen["indicator"]]
    low, high = sorted((data.draw(st.sampled_from(values)), data.draw(st.sampled_from(values))))
    inside = data.draw(st.sampled_from([each for each in values if low <= each <= high]))
    indicator = BACH_THONG.indicators[chosen["indicator"]]
    exact = {**chosen, "value": written(indicator, inside)}
    wide = {**chosen, "value": written(indicator, low), "bound": "between", "upper": written(indicator, high)}
    both = [[*given_figures[:index], each, *given_figures[index + 1 :]] for each in (exact, wide)]
    outcomes = verdicts_of(clause, reading, both, as_of, "term")
    if outcomes and outcomes[1] in {"not_met", "met", "exceeded"} and high > low:
        assert outcomes[0] == outcomes[1] or {*outcomes} == {"met", "exceeded"}


@given(st.data(), REVIEW_YEARS, PERSPECTIVES)
@settings(max_examples=examples(30))
def test_a_target_is_the_worst_of_its_clauses(data: st.DataObject, as_of: int, perspective: Perspective) -> None:
    clause = data.draw(st.sampled_from(BACH_THONG.clauses))
    target = next(each for each in BACH_THONG.targets if clause in each.clauses)
    drawn = [each for one in target.clauses for each in data.draw(clause_figures(one))]
    unique = list({(each["indicator"], each["year"]): each for each in drawn}.values())
    found = card(*unique, as_of=as_of, perspective=perspective)[target.number]
    verdicts = [each.verdict for each in found.clauses]
    worst = min(verdicts, key=ORDER.__getitem__)
    if found.verdict != worst:
        assert (worst, found.verdict) == ("met", "exceeded")
    if set(verdicts) <= PASSED:
        exceedable = [
            each.verdict
            for each, rule in zip(found.clauses, target.clauses, strict=True)
            if rule.readings[0].can_be_exceeded(rule.indicator)
        ]
        assert (found.verdict == "exceeded") == (bool(exceedable) and set(exceedable) == {"exceeded"})
    assert (found.pace is not None) == (found.verdict == "pending")
    if found.pace is not None:
        paces = [each.pace for each in found.clauses if each.pace is not None]
        assert found.pace == ("behind" if "behind" in paces else "unclear" if "unclear" in paces else "on_track")
    assert found.final == (
        all(each.final for each in found.clauses)
        or any(each.final and each.verdict == "not_met" for each in found.clauses)
    )


@given(st.data(), EVERY_CLAUSE, REVIEW_YEARS, PERSPECTIVES)
def test_reports_and_scorecards_survive_json(
    data: st.DataObject, pair: tuple[Clause, Reading], as_of: int, perspective: Perspective
) -> None:
    clause, reading = pair
    given_report = report(*data.draw(clause_figures(clause)))
    text = given_report.model_dump_json()
    assert Report.model_validate_json(text) == Report.from_json(text) == given_report
    assert Report.from_json(text).model_dump_json() == text
    found = assess(given_report, as_of, perspective=perspective, readings={clause.id: reading.name})
    assert Scorecard.model_validate_json(found.model_dump_json()) == found
    assert Scorecard.model_validate(found.model_dump()) == found


@given(st.data(), EVERY_CLAUSE, REVIEW_YEARS, PERSPECTIVES)
def test_causes_paces_and_figures_stand_where_they_belong(
    data: st.DataObject, pair: tuple[Clause, Reading], as_of: int, perspective: Perspective
) -> None:
    clause, reading = pair
    found = judged(clause, reading, data.draw(clause_figures(clause)), as_of, perspective)
    assert (found.cause is not None) == (found.verdict == "undetermined")
    assert (found.pace is not None) == (found.verdict == "pending")
    assert not (found.final and as_of == 2025)
    assert set(found.alternatives) == {each.name for each in clause.readings} - {reading.name}
    differs = any(verdict != found.verdict for verdict in found.alternatives.values())
    assert ("reading_matters" in found.signals) == differs
    if found.margin is not None and found.shortfall is not None:
        margin, shortfall = Fraction(found.margin.exact or "0"), Fraction(found.shortfall.exact or "0")
        assert shortfall >= max(Fraction(0), -margin)
        assert (shortfall == 0) == (margin >= 0)
        if found.verdict == "exceeded" and reading.timing != "every_year":
            assert margin > 0
    if found.needed_per_year is not None:
        assert found.verdict == "pending"
        assert as_of < 2030
    expected_years = [*range(2026, as_of + 1)] if perspective == "term" else [as_of] if as_of > 2025 else []
    assert [year.year for year in found.years] == expected_years
    assert found.explanation.vi.startswith("Yêu cầu về ")
    assert found.explanation.en.startswith("Requirement for the ")


# -- exact at the bound

LEVELS = [
    (clause, reading)
    for clause, reading in READINGS
    if reading.measure.kind == "level" and clause.indicator.unit and reading.subject.kind == "as_reported"
]


@pytest.mark.parametrize(
    ("clause", "reading"), LEVELS, ids=[f"{clause.id}-{reading.name}" for clause, reading in LEVELS]
)
def test_a_level_is_exact_at_its_bound(clause: Clause, reading: Reading) -> None:
    """A boundary is decided as written: the bound itself passes unless it is strict, and a billionth decides."""
    indicator = clause.indicator
    bound = Fraction(*reading.bound(indicator))
    step = Fraction(1) if indicator.is_countable else Fraction(1, 10**9)
    better = step if reading.higher_is_better else -step
    strict = reading.comparison.strict
    expected = {
        bound - better: "not_met",
        bound: "not_met" if strict else "met",
        bound + better: "exceeded" if reading.can_be_exceeded(indicator) else "met",
    }
    for value, verdict in expected.items():
        if value < 0 or (indicator.kind == "share" and value > 100 and not indicator.may_pass_100):
            continue
        each_year = [figure(indicator.id, year, written(indicator, value)) for year in range(2026, 2031)]
        if reading.timing == "cumulative":
            each_year[1:] = [figure(indicator.id, year, written(indicator, Fraction(0))) for year in range(2027, 2031)]
        found = judged(clause, reading, each_year, 2030, "term")
        assert found.verdict == verdict, value
        assert found.final


@given(st.fractions(min_value=Fraction(1, 1000), max_value=10**6, max_denominator=10**6), st.integers(2023, 2025))
def test_growth_is_exact_at_its_bound(base: Fraction, baseline_year: int) -> None:
    """v ≥ v0·(1+g)^n, compared exactly: the product itself passes, and nothing below it does."""
    unit = {"unit": "triệu đồng/năm"}
    clause, reading = BACH_THONG["2"], BACH_THONG["2"].readings[0]
    base = Fraction(round(base * 10**6), 10**6)
    needed = base * Fraction(11, 10) ** (2030 - baseline_year)
    for value, verdict in (
        (needed, "met"),
        (needed - Fraction(1, 10**12), "not_met"),
        (needed + Fraction(1, 10**12), "exceeded"),
    ):
        found = judged(
            clause,
            reading,
            [
                figure("state_budget_revenue", baseline_year, {"magnitude": str(base), **unit}),
                figure("state_budget_revenue", 2030, {"magnitude": str(value), **unit}),
            ],
            2030,
            "term",
        )
        assert found.verdict == verdict


def test_the_table_holds_every_target_and_clause() -> None:
    found = assess(baseline_report(), 2025)
    for width in (20, 60, 72, 100, 140, 400):
        text = scorecard_table(found, BACH_THONG, "vi", width=width, colour=False)
        starts = [line.split(" ", 1)[0] for line in text.splitlines()]
        for target in BACH_THONG.targets:
            assert str(target.number) in starts
            assert {clause.id for clause in target.clauses} <= set(starts)
        assert max(map(len, text.splitlines())) <= max(40, width)
