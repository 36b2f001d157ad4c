"""What type checkers make of the public names. mypy and pyright read this file, and pytest runs it."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, assert_type

import pint
import pytest
from pydantic import ValidationError

from bt_targets import (
    BACH_THONG,
    BtTargetsError,
    Checked,
    Clause,
    ClauseAssessment,
    ClauseDecision,
    Component,
    Counts,
    Decisions,
    FigureWarning,
    Indicator,
    Number,
    Observation,
    Outcome,
    Problem,
    Quantity,
    Report,
    ReportError,
    Resolution,
    Scorecard,
    Target,
    TargetAssessment,
    TargetDecision,
    Text,
    Verdict,
    assess,
    baseline_report,
    check,
    decide,
)

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "invented_2026_2027.json"


def test_figures_go_in_in_every_form() -> None:
    # pint does not say what its magnitudes are.
    area = pint.UnitRegistry().Quantity(705, "hectare")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    observations = [
        Observation(indicator="pigs", year=2026, value=2377),
        Observation(indicator="pigs", year=2027, value="trên 2.300 con"),
        Observation(indicator="forest_cover", year=2026, value=Decimal("75.5"), unit="%", bound="at_least"),
        Observation(indicator="forest_cover", year=2027, value=Fraction(151, 2), unit="%"),
        Observation(indicator="forest_cover", year=2028, value=75, unit="%", bound="between", upper=76.5),
        Observation(indicator="health_insurance", year=2026, value=Counts(part=7985, whole=8251)),
        Observation(indicator="health_insurance", year=2027, value={"part": 7985, "whole": 8251}),
        Observation(
            indicator="grain_output", year=2026, value=Quantity(magnitude=3120, unit="tấn"), status="estimate", note="x"
        ),
        Observation(indicator="grain_output", year=2027, value={"magnitude": "3120.5", "unit": "tấn"}),
        Observation(indicator="fruit_tree_area", year=2026, value=area),  # pyright: ignore[reportUnknownArgumentType]
        Observation(indicator="advanced_new_rural_status", year=2026, value=True),
        Observation(
            indicator="afforestation_area",
            year=2026,
            components={
                "new_planting": "30 ha",
                "replanting": {"value": 20, "unit": "ha", "bound": "about"},
                "scattered_planting": Component(value=Quantity(magnitude=Decimal("5.5"), unit="ha")),
            },
        ),
    ]
    assert Report(observations=observations) == Report(observations=tuple(observations))


def test_reports_take_models_and_mappings() -> None:
    report = Report(
        commune="Bạch Thông",
        observations=[
            Observation(indicator="pigs", year=2026, value="2.377 con"),
            {"indicator": "forest_cover", "year": 2026, "value": 75, "unit": "%", "bound": "above"},
            {"indicator": "health_insurance", "year": 2026, "value": {"part": 7985, "whole": 8251}},
        ],
    )
    rows = [{"indicator": "pigs", "year": year, "value": f"{count} con"} for year, count in ((2026, 40), (2027, 50))]
    assert_type(Report(observations=rows), Report)
    assert_type(report.observations, tuple[Observation, ...])
    assert_type(report.rules, Resolution)
    assert_type(report.warnings(as_of=2026), tuple[FigureWarning, ...])
    assert_type(Report(), Report)
    assert_type(baseline_report(), Report)
    assert_type(Report.load(EXAMPLE), Report)
    assert_type(Report.load(str(EXAMPLE)), Report)
    assert_type(Report.from_json(report.model_dump_json()), Report)
    assert_type(Report.model_validate({"observations": rows}), Report)
    assert_type(report.model_copy(update={"commune": "Bạch Thông"}), Report)
    assert_type(report.model_dump(), dict[str, Any])
    assert_type(report.model_dump_json(), str)


def test_what_was_read_is_narrower_than_what_was_written() -> None:
    pigs = Observation(indicator="pigs", year=2026, value="trên 2.300 con")
    assert_type(pigs.value, Quantity | Counts | bool | str | None)
    assert isinstance(pigs.value, Quantity)
    assert_type(pigs.value.magnitude, Fraction)
    assert_type(pigs.value.unit, str)
    assert_type(pigs.value.in_unit("con"), Fraction)
    forest = Observation(indicator="afforestation_area", year=2026, components={"new_planting": "30 ha"})
    assert forest.components is not None
    assert_type(forest.components["new_planting"], Component)


def test_mistakes_are_seen() -> None:
    # An ignored error that is none would be an error itself, to both type checkers.
    with pytest.raises(ValidationError):
        Observation(indicator="pigs", yaer=2026, value=5)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(ValidationError):
        Observation(indicator="pigs", year=2026, value=5, bound="over")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValidationError):
        Report(observations="pigs")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValidationError):
        Quantity(magnitude="5", unit=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_scorecards_targets_and_clauses() -> None:
    report = Report.load(EXAMPLE)
    card = assess(report, as_of=2027, perspective="year", readings={"15": "relative"})
    assert_type(card, Scorecard)
    assert_type(card[4], TargetAssessment)
    assert_type(card["4b"], ClauseAssessment)
    assert_type(card[4].clauses, tuple[ClauseAssessment, ...])
    assert_type(card.targets, tuple[TargetAssessment, ...])
    assert_type(card.clauses, tuple[ClauseAssessment, ...])
    assert_type(card.get("4b"), ClauseAssessment | None)
    assert_type(card.get(4, "none"), TargetAssessment | str)
    assert_type(next(iter(card)), ClauseAssessment)
    for clause in card:
        assert_type(clause.verdict, Verdict)
    assert_type("4b" in card, bool)
    assert_type(dict(card), dict[str, ClauseAssessment])
    assert_type(card.achieved, int)
    assert_type(card["4b"].shortfall, Number | None)
    assert_type(card["4b"].explanation.vi, str)
    assert_type(card.model_dump(), dict[str, Any])
    assert_type(card.model_dump_json(), str)
    assert_type(Scorecard.model_json_schema(mode="serialization"), dict[str, Any])
    assert_type(Scorecard.model_validate_json(card.model_dump_json()), Scorecard)


def test_decisions() -> None:
    decisions = decide(Report.load(EXAMPLE), as_of=2027)
    assert_type(decisions, Decisions)
    assert_type(decisions.describe("4b"), ClauseAssessment)
    assert_type(decisions["4b"].final, bool)
    assert_type(decisions["4b"].verdict, Verdict)
    assert_type(decisions[4].verdict, Verdict)
    assert_type(decisions["4b"], ClauseDecision)
    assert_type(decisions["4b"].tested, Outcome | None)
    assert_type(decisions.get(4), TargetDecision | None)
    assert_type(decisions.targets, tuple[TargetDecision, ...])
    assert_type(next(iter(decisions)), ClauseDecision)


def test_resolutions() -> None:
    assert_type(BACH_THONG, Resolution)
    assert_type(BACH_THONG[4], Target)
    assert_type(BACH_THONG["4b"], Clause)
    assert_type(BACH_THONG.clauses, tuple[Clause, ...])
    assert_type(BACH_THONG.indicators["pigs"], Indicator)
    assert_type(next(iter(BACH_THONG)), Clause)
    assert_type(BACH_THONG.get("4b"), Clause | None)
    assert_type(dict(BACH_THONG), dict[str, Clause])


def test_checks_and_errors() -> None:
    checked = check(EXAMPLE, as_of=2027)
    assert_type(checked, Checked)
    assert_type(checked.problems, tuple[Problem, ...])
    assert_type(checked.warnings, tuple[FigureWarning, ...])
    try:
        Report.from_csv("indicator,year,value\npigs,2026,\n")
    except ReportError as error:
        assert_type(error.items, tuple[Problem, ...])
        assert_type(error.items[0].message.en, str)
    try:
        _ = BACH_THONG["4d"]
    except BtTargetsError as error:
        assert_type(error.message, Text)
