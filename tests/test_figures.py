"""Figures: the forms in which they can be given, and the intervals they stand for."""

from fractions import Fraction
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from bt_targets import BACH_THONG, Component, Counts, Observation, Quantity, Report, Scorecard, assess
from bt_targets.ground.intervals import Interval
from bt_targets.report.measuring import domain, interval_of, magnitude
from bt_targets.report.observation import measured
from bt_targets.report.values import Bound
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import AtLeast
from bt_targets.rules.measures import AbsoluteIncrease
from tests.builders import alone, figure, judged, report

HA = {"magnitude": "5", "unit": "ha"}


def interval(raw: dict[str, Any]) -> Interval | None:
    observation = Observation.model_validate(raw)
    return measured(observation, BACH_THONG.indicators[observation.indicator]).interval


def closed(low: int | Fraction, high: int | Fraction) -> Interval:
    return Interval(Fraction(low).as_integer_ratio(), False, Fraction(high).as_integer_ratio(), False)


def same(found: Interval | None, expected: Interval) -> bool:
    assert found is not None
    ends = [
        (Fraction(*each.low), each.low_open, None if each.high is None else Fraction(*each.high), each.high_open)
        for each in (found, expected)
    ]
    return ends[0] == ends[1]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (figure("fruit_tree_area", 2026, 5, "ha"), closed(5, 5)),
        (figure("fruit_tree_area", 2026, 5, "ha", bound="about"), closed(5, 5)),
        (figure("fruit_tree_area", 2026, 5, "ha", bound="above"), Interval((5, 1), True, None, False)),
        (figure("fruit_tree_area", 2026, 5, "ha", bound="at_most"), closed(0, 5)),
        (figure("fruit_tree_area", 2026, 5, "ha", bound="between", upper=7), closed(5, 7)),
        (figure("fruit_tree_area", 2026, 7, "sào Bắc Bộ"), closed(Fraction(63, 250), Fraction(63, 250))),
        (figure("forest_cover", 2026, 75, "%", bound="above"), Interval((75, 1), True, (100, 1), False)),
        (figure("conscription", 2026, 75, "%", bound="above"), Interval((75, 1), True, None, False)),
        (figure("pigs", 2026, 31, bound="below"), closed(0, 30)),
        (figure("pigs", 2026, 31, bound="above"), Interval((32, 1), False, None, False)),
        (figure("par_index_rank", 2026, 31, bound="at_most"), closed(1, 31)),
        (figure("militia_training", 2026, "good", bound="at_least"), closed(2, 3)),
        (figure("militia_training", 2026, "good", bound="above"), closed(3, 3)),
        (figure("militia_training", 2026, "good", bound="below"), closed(0, 1)),
        (figure("commune_health_standard", 2026, True), closed(1, 1)),
        (figure("gross_product_growth", 2026, -5, "%", bound="below"), Interval((-100, 1), True, (-5, 1), True)),
        (figure("forest_cover", 2026, {"part": 84, "whole": 90}), closed(Fraction(280, 3), Fraction(280, 3))),
        (
            figure("forest_cover", 2026, {"part": 84, "whole": 95, "excluded": 5}),
            closed(Fraction(280, 3), Fraction(280, 3)),
        ),
        (
            figure("forest_cover", 2026, {"part": 45, "whole": 90}, bound="between", upper={"part": 84, "whole": 90}),
            closed(50, Fraction(280, 3)),
        ),
        (figure("conscription", 2026, {"part": 3, "whole": 2}), closed(150, 150)),
    ],
)
def test_what_a_value_stands_for(raw: dict[str, Any], expected: Interval) -> None:
    assert same(interval(raw), expected)


def parts(indicator: str, **components: Any) -> dict[str, Any]:
    return {"indicator": indicator, "year": 2026, "components": components}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (parts("afforestation_area", a=HA, b={"magnitude": "10000", "unit": "m²"}), closed(6, 6)),
        (parts("afforestation_area", a=HA, b={"value": HA, "bound": "about"}), closed(10, 10)),
        (parts("afforestation_area", a=HA, b={"value": HA, "bound": "above"}), Interval((10, 1), True, None, False)),
        (
            parts("pigs", a={"value": 3, "bound": "above"}, b={"value": 5, "bound": "below"}),
            Interval((4, 1), False, None, False),
        ),
        (parts("forest_cover", a={"part": 1, "whole": 2}, b={"part": 0, "whole": 2}), closed(25, 25)),
        (parts("forest_cover", a={"part": 1, "whole": 2}, b={"part": 0, "whole": 0}), closed(50, 50)),
        (
            parts("forest_cover", a={"part": 1, "whole": 2}, b={"value": {"part": 1, "whole": 2}, "bound": "at_least"}),
            closed(50, 75),
        ),
        (parts("mass_organisation_grades", a="completed", b="completed_well"), closed(1, 1)),
        (
            parts("mass_organisation_grades", a="completed_well", b={"value": "completed", "bound": "at_least"}),
            closed(1, 2),
        ),
    ],
)
def test_components_combine(raw: dict[str, Any], expected: Interval) -> None:
    assert same(interval(raw), expected)


def test_a_year_without_events_has_no_value() -> None:
    assert interval(figure("cases_resolved", 2026, {"part": 0, "whole": 0})) is None
    assert interval(figure("online_work_files", 2026, {"part": 0, "whole": 50, "excluded": 50})) is None
    assert interval(parts("cases_resolved", a={"part": 0, "whole": 0}, b={"part": 0, "whole": 0})) is None


def test_models_mappings_and_numbers_say_the_same() -> None:
    quantity = Quantity(magnitude="5", unit="ha")
    forms: list[Any] = [
        quantity,
        quantity.model_dump(),
        HA,
        {"magnitude": 5, "unit": "HA"},
        {"magnitude": Fraction(5), "unit": "ha"},
    ]
    observations = [Observation(indicator="fruit_tree_area", year=2026, value=form) for form in forms]
    observations.append(Observation(indicator="fruit_tree_area", year=2026, value=5, unit="ha"))
    assert len(set(observations)) == 1
    counts = Counts(part=1, whole=2)
    assert Observation(indicator="forest_cover", year=2026, value=counts) == Observation.model_validate(
        figure("forest_cover", 2026, {"part": 1, "whole": 2})
    )
    component = Component(value=counts, bound="at_least")
    given = Observation(indicator="forest_cover", year=2026, components={"a": component, "b": counts})
    assert given.components == {"a": component, "b": Component(value=counts)}
    assert Report(observations=[given]).observations == (given,)
    assert Report.model_validate(Report(observations=[given])) == Report(observations=(given,))


def test_countables_and_ranks_need_no_unit() -> None:
    for indicator, unit in (("pigs", "con"), ("par_index_rank", "hạng"), ("new_party_members", "người/năm")):
        assert Observation(indicator=indicator, year=2026, value=7).value == Quantity(magnitude=7, unit=unit)


@pytest.mark.parametrize("given", [5, "pigs", None, [], Quantity(magnitude=5, unit="ha")])
def test_other_things_are_no_observations(given: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        Observation.model_validate(given)
    assert [each["type"] for each in caught.value.errors()] == ["not_a_mapping"]


@pytest.mark.parametrize(("magnitude", "unit"), [("5", "acre"), ("5,5", "ha"), (True, "ha"), (None, "ha"), ([], "ha")])
def test_other_things_are_no_quantities(magnitude: Any, unit: str) -> None:
    with pytest.raises(ValidationError):
        Quantity(magnitude=magnitude, unit=unit)


def test_a_status_or_a_truth_is_no_share() -> None:
    with pytest.raises(ValidationError) as caught:
        Observation(indicator="forest_cover", year=2026, value=True)
    assert '"part": 84' in str(caught.value)


def test_a_baseline_under_another_definition_is_no_baseline() -> None:
    """No clause of this resolution has such a baseline; the order of causes is for all resolutions."""
    text = BACH_THONG["16"].name
    reading = Reading(
        name="default",
        text=text,
        measure=AbsoluteIncrease(),
        comparison=AtLeast(bound=Quantity(magnitude=1, unit="hộ")),
        timing="by_end",
    )
    clause = Clause(id="16", name=text, indicator=BACH_THONG["16"].indicator, readings=(reading,))
    target = BACH_THONG[16].model_copy(update={"clauses": (clause,)})
    resolution = BACH_THONG.model_copy(update={"targets": (target,)})
    given = report(figure("poor_households", 2025, 5, definition="other"), figure("poor_households", 2027, 9))
    found = assess(given, 2027, resolution=resolution)["16"]
    assert (found.verdict, found.cause) == ("undetermined", "different_definition")
    assert "năm 2025" in found.explanation.vi


def test_one_clause_alone_is_judged_as_in_the_whole() -> None:
    given = report(figure("pigs", 2026, 4999), figure("poultry", 2026, 1))
    whole = assess(given, 2026)["4b"]
    assert judged(BACH_THONG["4b"], BACH_THONG["4b"].readings[0], given, 2026) == whole
    assert [clause.id for clause in alone("4b").clauses] == ["4b"]
    assert list(alone("16").indicators) == ["poor_households", "protected_poor_households"]


def test_models_of_other_programs_can_hold_ours() -> None:
    class Holder(BaseModel):
        report: Report
        observation: Observation
        card: Scorecard

    given = report(figure("pigs", 2026, 5))
    holder = Holder(report=given, observation=given.observations[0], card=assess(given, 2026))
    assert holder.report is given
    assert Holder.model_validate_json(holder.model_dump_json()) == holder
    assert Holder.model_validate(holder.model_dump()) == holder
    assert Observation.model_validate(given.observations[0]) is given.observations[0]


DOMAINS = [
    # indicator, the least it can be, whether that belongs to it, the most
    ("pigs", 0, True, None),
    ("fruit_tree_area", 0, True, None),
    ("forest_cover", 0, True, 100),
    ("conscription", 0, True, None),
    ("gross_product_growth", -100, False, None),
    ("par_index_rank", 1, True, None),
    ("militia_training", 0, True, 3),
    ("commune_health_standard", 0, True, 1),
]


@pytest.mark.parametrize(("indicator", "least", "belongs", "most"), DOMAINS)
def test_all_that_a_value_can_be(indicator: str, least: int, belongs: bool, most: int | None) -> None:
    expected = Interval((least, 1), not belongs, None if most is None else (most, 1), False)
    assert domain(BACH_THONG.indicators[indicator]) == expected


SHARES = [
    # bound, upper end, what 30 counted of 60 stands for, and what of a quota
    ("exact", None, Interval((3000, 60), False, (3000, 60), False), None),
    ("about", None, Interval((3000, 60), False, (3000, 60), False), None),
    ("above", None, Interval((3000, 60), True, (6000, 60), False), Interval((3000, 60), True, None, False)),
    ("at_least", None, Interval((3000, 60), False, (6000, 60), False), Interval((3000, 60), False, None, False)),
    ("below", None, Interval((0, 60), False, (3000, 60), True), None),
    ("at_most", None, Interval((0, 60), False, (3000, 60), False), None),
    ("between", 45, Interval((3000, 60), False, (4500, 60), False), None),
]


@pytest.mark.parametrize(("bound", "upper", "expected", "of_a_quota"), SHARES)
def test_counts_of_a_whole(bound: Bound, upper: int | None, expected: Interval, of_a_quota: Interval | None) -> None:
    counts = Counts(part=30, whole=65, excluded=5)
    end = None if upper is None else Counts(part=upper, whole=65, excluded=5)
    for indicator, wanted in (("forest_cover", expected), ("conscription", of_a_quota or expected)):
        known = BACH_THONG.indicators[indicator]
        assert interval_of(known, counts, bound, end) == wanted
        assert magnitude(known, counts) == (3000, 60)
