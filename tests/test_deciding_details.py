"""Details of a decision that no verdict shows, and that the figures beside it rest on."""

from dataclasses import FrozenInstanceError
from fractions import Fraction
from itertools import product

import pytest

from bt_targets import BACH_THONG
from bt_targets.deciding import by_end, cumulative
from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import RequiredPath
from bt_targets.deciding.history import History, YearValue
from bt_targets.deciding.question import Question
from bt_targets.deciding.target import ClauseAnswer, compose
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, point
from bt_targets.rules.measures import AverageGrowth, RelativeIncrease, ShareOfBase, YearlyGrowth
from tests.builders import card, figure, report

MONEY = "triệu đồng/người"


def test_a_start_that_carries_nothing_requires_nothing() -> None:
    found = card(figure("income_per_capita", 2025, 0, MONEY), figure("income_per_capita", 2030, 65, MONEY), as_of=2030)[
        "14"
    ]
    assert found.cause == "missing_baseline"
    assert found.required is None
    other = card(
        figure("poor_households", 2025, 5, definition="other"),
        figure("poor_households", 2030, 1),
        figure("protected_poor_households", 2030, 0),
        as_of=2030,
    )["16"]
    assert other.required is not None  # at most none, whatever the start


def test_what_is_observed_of_an_average_without_a_start() -> None:
    """By the end the figure of the last year is what lacks a start; before it, the latest one."""
    levels = [figure("gross_product", year, 100 + year, "tỷ đồng") for year in (2026, 2028)]
    before = card(*levels, as_of=2029)["1"]
    assert before.cause == "missing_baseline"
    assert before.observed is not None
    assert before.observed.year == 2028
    assert card(*levels, as_of=2030)["1"].observed is None
    last = card(*levels, figure("gross_product", 2030, 200, "tỷ đồng"), as_of=2030)["1"].observed
    assert last is not None
    assert last.year == 2030


def test_the_years_of_an_average_told_by_rates() -> None:
    rates = [figure("gross_product_growth", year, 12, "%") for year in (2026, 2028)]
    level = figure("gross_product", 2027, 100, "tỷ đồng")
    years = card(*rates, level, as_of=2028)["1"].years
    assert [None if each.observed is None else each.observed.value.magnitude for each in years] == ["12", None, "12"]  # type: ignore[union-attr]
    assert [(each.required.magnitude, each.required.unit) for each in years] == [("11", "%/năm")] * 3  # type: ignore[union-attr]
    assert {each.margin for each in years} == {None}
    # without any rate they show the levels, from which nothing follows
    years = card(level, as_of=2028)["1"].years
    assert [None if each.observed is None else each.observed.value.magnitude for each in years] == [None, "100", None]  # type: ignore[union-attr]
    assert {each.required for each in years} == {None}


def test_a_level_beside_rates_is_required_in_its_own_unit() -> None:
    levels = [figure("gross_product", year, each, "tỷ đồng") for year, each in ((2026, 100), (2027, 120))]
    given = [figure("gross_product_growth", 2026, 12, "%"), *levels]
    found = card(*given, as_of=2027, readings={"1": "every_year"})["1"]
    assert [(each.required.magnitude, each.required.unit) for each in found.years] == [  # type: ignore[union-attr]
        ("11", "%/năm"),
        ("111", "tỷ đồng/năm"),
    ]


def test_the_years_of_a_sum_show_what_was_reported() -> None:
    years = card(
        figure("new_cooperatives", 2026, 1, bound="between", upper=1), figure("new_cooperatives", 2028, 2), as_of=2028
    )["8b"].years
    assert [None if each.observed is None else each.observed.bound for each in years] == ["between", None, "exact"]
    assert {(each.verdict, each.cause, each.required, each.margin) for each in years} == {(None, None, None, None)}


def test_what_a_question_is_about() -> None:
    is_countable = {
        (clause.id, reading.name)
        for clause in BACH_THONG.clauses
        for reading in clause.readings
        if Question(clause, reading, BACH_THONG, 2027, "term").is_countable
    }
    assert {clause for clause, _ in is_countable} == set("4a 4b 4c 8a 8b 8c 8d 11a 11b 23a 23b 27".split())
    assert ("11a", "all_schools") not in is_countable
    asked = Question(BACH_THONG["4a"], BACH_THONG["4a"].readings[0], BACH_THONG, 2027, "year")
    assert list(asked.years_so_far) == [2026, 2027]
    assert list(asked.judged_years) == [2027]
    assert str(asked) == "4a · default · year · 2027"


def test_a_case_cannot_change() -> None:
    clause = BACH_THONG["5"]
    case = Case(clause, clause.readings[0], BACH_THONG, 2027, "term", History(report(), BACH_THONG, 2027))
    with pytest.raises(FrozenInstanceError):
        case.as_of = 2028  # type: ignore[misc]


# -- the pace, for figures that no clause of Bạch Thông has: fractions where less is better, sums with open ends

SOME = [Fraction(each) for each in ("0", "1/2", "3/5", "6/5", "7/5", "12/5", "3", "10/3")]


def ratio(value: Fraction, times: int = 3) -> Ratio:
    """A ratio that is not in lowest terms."""
    return value.numerator * times, value.denominator * times


def path(start: Fraction, end: Fraction, elapsed: int, observed: Fraction, *, compounds: bool = False) -> RequiredPath:
    value = YearValue(2027, point(ratio(observed, 2)), ())
    return RequiredPath(ratio(start), ratio(end), elapsed, 5, compounds, value, None)


@pytest.mark.parametrize("elapsed", [1, 2, 5])
def test_the_pace_of_a_straight_path_is_exact(elapsed: int) -> None:
    for start, end, observed in product(SOME, SOME, SOME):
        level = start + (end - start) * Fraction(elapsed, 5)
        given = path(start, end, elapsed, observed)
        assert (by_end.pace(given, higher_is_better=True) == "on_track") == (observed >= level)
        assert (by_end.pace(given, higher_is_better=False) == "on_track") == (observed <= level)
        exactly = path(start, end, elapsed, level)
        assert by_end.pace(exactly, higher_is_better=True) == "on_track"
        assert by_end.pace(exactly, higher_is_better=False) == "on_track"


def test_the_pace_of_a_growing_path_is_exact() -> None:
    for start, growth in product(SOME[1:], (Fraction(3, 2), Fraction(11, 10))):
        on = start * growth**2  # after two of five years, with the end after five
        for moved, wanted in ((on, "on_track"), (on - Fraction(1, 10**9), "behind"), (on + 1, "on_track")):
            assert (
                by_end.pace(path(start, start * growth**5, 2, moved, compounds=True), higher_is_better=True) == wanted
            )


@pytest.mark.parametrize("elapsed", [1, 2, 4])
def test_the_pace_of_a_sum_counts_every_value_it_may_have(elapsed: int) -> None:
    due = 3 * Fraction(elapsed, 5)
    for low, high in product([*SOME, due], [*SOME, due]):
        for low_open, high_open in product((False, True), repeat=2):
            total = Interval(ratio(low), low_open, ratio(high, 2), high_open)
            if low > high or (low == high and (low_open or high_open)):
                continue
            under = high < due or (high == due and high_open)
            wanted = "on_track" if low >= due else "behind" if under else "unclear"
            given = RequiredPath((0, 1), (6, 2), elapsed, 5, False, YearValue(2027, total, ()), None)
            assert cumulative._pace(given, total) == wanted, (total, due)


def test_what_is_observed_of_a_sum_with_a_year_missing() -> None:
    given = [figure("new_cooperatives", 2027, 1)]
    found = card(*given, as_of=2027)["8b"]
    assert found.cause == "missing_observation"
    assert found.observed is not None
    assert card(as_of=2027)["8b"].observed is None


def test_a_bounded_average_has_no_path() -> None:
    unit = "triệu đồng"
    exact, bounded = {"bound": "exact"}, {"bound": "above"}
    about_a_range = {"bound": "between", "upper": {"magnitude": "101", "unit": unit}}
    for start, now, has_path in ((exact, exact, True), (exact, bounded, False), (about_a_range, exact, False)):
        found = card(
            figure("state_budget_revenue", 2025, 100, unit, **start),
            figure("state_budget_revenue", 2027, 200, unit, **now),
            as_of=2027,
        )["2"]
        assert found.pace == "on_track"
        assert (found.path is not None) == has_path


COMPOSED = [
    # verdicts of the clauses, each with * where it can be exceeded; the verdict of the target
    ("exceeded* exceeded*", "exceeded"),
    ("exceeded* met", "exceeded"),
    ("exceeded* met*", "met"),
    ("met met", "met"),
    ("exceeded* not_met", "not_met"),
    ("exceeded* pending", "pending"),
    ("exceeded* undetermined", "undetermined"),
    ("pending undetermined*", "undetermined"),
    ("undetermined not_met*", "not_met"),
]


@pytest.mark.parametrize(("clauses", "expected"), COMPOSED)
def test_a_target_is_the_worst_of_its_clauses_save_those_that_cannot_be_exceeded(clauses: str, expected: str) -> None:
    parts = [ClauseAnswer(each.rstrip("*"), None, False, each.endswith("*")) for each in clauses.split()]  # type: ignore[arg-type]
    if expected == "pending":
        parts = [part._replace(pace="behind" if part.verdict == "pending" else None) for part in parts]
    assert compose(parts).verdict == expected


def test_bounds_may_be_fractions() -> None:
    for measure, scale in (
        (AverageGrowth(), Fraction(211, 200) ** 3),
        (YearlyGrowth(), Fraction(211, 200)),
        (RelativeIncrease(), Fraction(211, 200)),
        (ShareOfBase(base="party_members"), Fraction(11, 200)),
    ):
        line = measure.line((11, 2), 3)
        assert Fraction(*line.scale) == scale
        assert Fraction(*line.shift) == 0
