"""Raw records become observations: plots, counts of grades, pieces of a total; nothing missing counts as zero."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets import Counts, Observation, Quantity, Report, ReportError, assess
from bt_targets.bach_thong.scales import TRAINING
from bt_targets.records import area_by_income, share_at_or_above, total

AREA_100, AREA_200 = "field_area_income_100m", "field_area_income_200m"


def wrong(make: Callable[[], Observation]) -> list[tuple[str, str]]:
    with pytest.raises(ReportError) as caught:
        make()
    return [(item.code, item.path) for item in caught.value.items]


# -- the area that earns a level

PLOTS: list[tuple[str, dict[str, Any], bool]] = [
    ("the level exactly", {"area": "1 ha", "income": "100 triệu đồng"}, True),
    ("a đồng less", {"area": "1 ha", "income": "99.999.999 đồng"}, False),
    ("the level exactly on a third of a hectare", {"area": "3.333 m²", "income": "33,33 triệu đồng"}, True),
    ("a little less on a third of a hectare", {"area": "3.334 m²", "income": "33,33 triệu đồng"}, False),
    ("a sào", {"area": "1 sào Bắc Bộ", "income": "3,6 triệu đồng"}, True),
    ("income per hectare", {"area": "2 ha", "income": "100 triệu đồng/ha"}, True),
    ("income per hectare in tỷ", {"area": "2 ha", "income": "0,0999 tỷ/ha"}, False),
    ("quantities", {"area": Quantity(magnitude=1, unit="km²"), "income": {"magnitude": "10", "unit": "tỷ đồng"}}, True),
    ("twice the level counts too", {"area": "1 ha", "income": "200 triệu đồng", "# name": "Nà Cù"}, True),
]


@pytest.mark.parametrize(("what", "plot", "counts"), PLOTS, ids=[row[0] for row in PLOTS])
def test_a_plot_counts_when_it_reaches_the_level(what: str, plot: dict[str, Any], counts: bool) -> None:
    found = area_by_income([plot], "100 triệu đồng/ha", indicator=AREA_100, year=2026)
    assert isinstance(found.value, Quantity), what
    assert (found.value.magnitude > 0) == counts, what


def test_the_area_of_all_plots_that_reach_the_level() -> None:
    plots = [
        {"area": "60 ha", "income": "6 tỷ đồng"},
        {"area": "40,5 ha", "income": "150 triệu đồng/ha"},
        {"area": "9 ha", "income": "899 triệu đồng"},
        {"area": "12 ha", "income": "2,4 tỷ đồng"},
    ]
    at_100 = area_by_income(plots, "100 triệu đồng/ha", indicator=AREA_100, year=2026, source="sổ theo dõi")
    at_200 = area_by_income(plots, "200 triệu đồng/ha", indicator=AREA_200, year=2026, status="estimate")
    assert at_100 == Observation(
        indicator=AREA_100, year=2026, value="112,5 ha", source="sổ theo dõi", as_written=None
    ).model_copy(update={"as_written": None})
    assert (at_200.value, at_200.status) == (Quantity(magnitude=12, unit="ha"), "estimate")
    card = assess(Report(observations=[at_100, at_200]), 2026)
    assert (card["7a"].verdict, card["7b"].verdict) == ("exceeded", "exceeded")


def test_plots_may_be_pint_quantities() -> None:
    ureg: Any = pint.UnitRegistry()
    plot = {"area": ureg.Quantity(2, "hectare"), "income": "300 triệu"}
    assert area_by_income([plot], "100 triệu/ha", indicator=AREA_100, year=2026).value == Quantity(
        magnitude=2, unit="ha"
    )


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 10**5)), min_size=1, max_size=20), st.integers(1, 3000))
def test_a_higher_level_never_has_more_area(plots: list[tuple[int, int]], level: int) -> None:
    given_plots = [{"area": f"{area} ha", "income": f"{income} triệu đồng"} for area, income in plots]

    def area_at(wanted: int) -> Fraction:
        found = area_by_income(given_plots, f"{wanted} triệu đồng/ha", indicator=AREA_100, year=2026).value
        assert isinstance(found, Quantity)
        return found.magnitude

    assert area_at(level) == sum(area for area, income in plots if income >= level * area)
    assert area_at(level) >= area_at(level + 1)


def test_what_is_wrong_with_plots() -> None:
    plots: list[Any] = [
        {"area": "0 ha", "income": "5 triệu"},
        {"area": "khoảng 5 ha", "income": "trên 5 triệu"},
        {"area": "5 sào", "income": "5"},
        {"area": "5.5 ha", "income": "5 ha"},
        {"income": "5 triệu", "crop": "rice"},
        5,
    ]
    assert wrong(lambda: area_by_income(plots, "100 ha", indicator="fields", year=2031)) == [
        ("wrong_unit", "level"),
        ("empty_whole", "plots[0].area"),
        ("bound_not_allowed", "plots[1].area"),
        ("bound_not_allowed", "plots[1].income"),
        ("unknown_unit", "plots[2].area"),
        ("missing_unit", "plots[2].income"),
        ("ambiguous_number", "plots[3].area"),
        ("wrong_unit", "plots[3].income"),
        ("unknown_field", "plots[4]"),
        ("missing_value", "plots[4].area"),
        ("not_a_mapping", "plots[5]"),
        ("unknown_indicator", "indicator"),
        ("year_outside", "year"),
    ]
    assert wrong(lambda: area_by_income([], "100 triệu/ha", indicator=AREA_100, year=2026)) == [
        ("missing_value", "plots")
    ]
    assert wrong(lambda: area_by_income([PLOTS[0][1]], "100 triệu/ha", indicator="pigs", year=2026)) == [
        ("wrong_unit", "value.unit")
    ]


# -- the share at a grade or better

GRADED = {"không hoàn thành": 1, "completed": 2, "hoàn thành tốt": "19", "hoàn thành xuất sắc nhiệm vụ": 8}


def test_the_share_at_a_grade_or_better() -> None:
    found = share_at_or_above(GRADED, "hoàn thành tốt", indicator="party_cells_completing_well", year=2026, excluded=2)
    assert found.value == Counts(part=27, whole=32, excluded=2)
    card = assess(Report(observations=[found]), 2026)
    assert card["28a"].observed.value.exact == "90"  # type: ignore[union-attr]
    assert card["28a"].verdict == "met"


@given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4).filter(any), st.integers(0, 3))
def test_the_share_is_the_sum_from_the_grade_up(counts: list[int], lowest: int) -> None:
    ids = ["not_passed", "passed", "good", "excellent"]
    found = share_at_or_above(
        dict(zip(ids, counts, strict=True)),
        ids[lowest],
        indicator="party_members_completing_well",
        year=2026,
        scale=TRAINING,
    )
    assert found.value == Counts(part=sum(counts[lowest:]), whole=sum(counts))


def test_what_is_wrong_with_counts_of_grades() -> None:
    def make(counts: dict[Any, Any], grade: Any = "completed_well", **fields: Any) -> Callable[[], Observation]:
        return lambda: share_at_or_above(counts, grade, indicator="party_cells_completing_well", year=2026, **fields)

    assert wrong(make({**GRADED, "khá": 1})) == [("unknown_choice", "counts.khá")]
    assert wrong(make({**GRADED, "hoàn thành": 1})) == [("duplicate_key", "counts.hoàn thành")]
    assert wrong(make({**GRADED, "completed": -1})) == [("not_a_whole_number", "counts.completed")]
    assert wrong(make({**GRADED, "completed": 0.5})) == [("not_a_whole_number", "counts.completed")]
    assert wrong(make({**GRADED, "completed": True})) == [("not_a_whole_number", "counts.completed")]
    assert wrong(make({**GRADED, "completed": "1.5"})) == [("ambiguous_number", "counts.completed")]
    assert wrong(make({"completed": 1})) == [
        ("missing_field", "counts.not_completed"),
        ("missing_field", "counts.completed_well"),
        ("missing_field", "counts.completed_excellently"),
    ]
    assert wrong(make(GRADED, "tốt", excluded="x")) == [
        ("unknown_choice", "grade"),
        ("unreadable_value", "excluded"),
    ]
    assert wrong(make(dict.fromkeys(GRADED, 0))) == [("empty_whole", "value.whole")]
    assert wrong(make(GRADED, source=5)) == [("not_text", "source")]


# -- totals from parts


def test_records_of_one_component_add_up() -> None:
    records = [
        {"component": "new_planting", "value": "3 ha"},
        {"component": "replanting", "value": "20,5 ha"},
        {"component": "new_planting", "value": "5.000 m²", "# plot": "Khuổi Cò"},
    ]
    found = total(records, indicator="afforestation_area", year=2026)
    assert found == Observation(
        indicator="afforestation_area",
        year=2026,
        components={
            "new_planting": {"magnitude": "3.5", "unit": "ha"},
            "replanting": {"magnitude": "20.5", "unit": "ha"},
        },
    )
    counts = total(
        [{"component": "a", "value": "3/4"}, {"component": "a", "value": "5/6 trừ 1"}],
        indicator="forest_cover",
        year=2026,
    )
    assert counts.components is not None
    assert counts.components["a"].value == Counts(part=8, whole=10, excluded=1)


def test_what_is_wrong_with_records() -> None:
    records: list[Any] = [
        {"component": "a", "value": "75 %"},
        {"component": "", "value": "3/4"},
        {"value": "3/4"},
        {"component": "a"},
        {"component": "a", "value": "trên 3/4"},
        7,
    ]
    assert wrong(lambda: total(records, indicator="forest_cover", year=2026)) == [
        ("components_not_allowed", "records[0].value"),
        ("missing_field", "records[1].component"),
        ("missing_field", "records[2].component"),
        ("missing_value", "records[3].value"),
        ("bound_not_allowed", "records[4].value"),
        ("not_a_mapping", "records[5]"),
    ]
    assert wrong(lambda: total([], indicator="pigs", year=2026)) == [("missing_value", "records")]
    assert wrong(lambda: total([{"component": "a", "value": "5 con"}], indicator="pig", year=2026)) == [
        ("unknown_indicator", "indicator")
    ]
    assert wrong(lambda: total([{"component": "a", "value": "khá"}], indicator="militia_training", year=2026)) == [
        ("components_not_allowed", "records[0].value")
    ]
