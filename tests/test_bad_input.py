"""Bad input: every mistake is named with its code, its place, what was found and what is expected, all in one go."""

import json
import os
import pickle
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bt_targets import BACH_THONG, AssessmentError, Observation, Quantity, Report, ReportError, assess
from bt_targets.files.limits import MAX_BYTES
from bt_targets.ground.problems import _MESSAGES, CODES, MAX_PROBLEMS
from bt_targets.report.document import MAX_OBSERVATIONS
from bt_targets.report.parsing.components import MAX_COMPONENTS
from bt_targets.report.raw import MAX_TEXT
from bt_targets.rules.term import EARLIEST
from tests.builders import figure, report

PIGS, AREA, COVER = "pigs", "fruit_tree_area", "forest_cover"
HA, PERCENT = {"magnitude": "5", "unit": "ha"}, {"magnitude": "5", "unit": "%"}
COUNTS = {"part": 84, "whole": 90}
BIG = 10**18

# Each row: what is wrong, the code, the path within the observation, the raw observation.
ROWS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("a field that is not one", "unknown_field", "", figure(PIGS, 2026, 5, colour="black")),
    ("no indicator", "missing_field", "indicator", {"year": 2026, "value": 5}),
    ("an indicator misspelt", "unknown_indicator", "indicator", figure("pig", 2026, 5)),
    ("an indicator that is no text", "unknown_indicator", "indicator", figure(7, 2026, 5)),  # type: ignore[arg-type]
    ("a look-alike letter", "unknown_indicator", "indicator", figure("рigs", 2026, 5)),
    ("no year", "missing_field", "year", {"indicator": PIGS, "value": 5}),
    ("a year in text", "not_a_whole_number", "year", figure(PIGS, "2026", 5)),  # type: ignore[arg-type]
    ("a year and a half", "not_a_whole_number", "year", figure(PIGS, 2026.5, 5)),  # type: ignore[arg-type]
    ("a year as a truth value", "not_a_whole_number", "year", figure(PIGS, True, 5)),
    ("a year after the term", "year_outside", "year", figure(PIGS, 2031, 5)),
    ("a year long ago", "year_outside", "year", figure(PIGS, EARLIEST - 1, 5)),
    ("no value", "missing_value", "value", {"indicator": PIGS, "year": 2026}),
    ("two values", "two_values", "components", figure(PIGS, 2026, 5, components={"a": 5})),
    ("a bound that is none", "unknown_choice", "bound", figure(PIGS, 2026, 5, bound="over")),
    ("a status that is none", "unknown_choice", "status", figure(PIGS, 2026, 5, status="draft")),
    ("a definition beside an untied indicator", "definition_not_allowed", "definition", figure(PIGS, 2026, 5, definition="other")),
    ("a definition that is none", "unknown_choice", "definition", figure("poor_households", 2026, 5, definition="households")),
    ("a source that is no text", "not_text", "source", figure(PIGS, 2026, 5, source=7)),
    ("a note with half a character", "not_text", "note", figure(PIGS, 2026, 5, note="\ud800")),
    ("a note too long", "text_too_long", "note", figure(PIGS, 2026, 5, note="n" * (MAX_TEXT + 1))),
    ("a unit that is no text", "not_text", "unit", figure(PIGS, 2026, 5, unit=7)),  # type: ignore[arg-type]
    ("a unit beside a value that has one", "unit_not_allowed", "unit", figure(AREA, 2026, HA, "ha")),
    ("a unit beside a status", "unit_not_allowed", "unit", figure("commune_health_standard", 2026, True, "ha")),
    ("an unknown unit", "unknown_unit", "value.unit", figure(AREA, 2026, 5, "acre")),
    ("a unit of time that is no year", "unknown_unit", "value.unit", figure("grain_output", 2026, 5, "tấn/tháng")),
    ("a bare sào", "unknown_unit", "value.unit", figure(AREA, 2026, 5, "sào")),
    ("a unit of another dimension", "wrong_unit", "value.unit", figure(AREA, 2026, 5, "tấn")),
    ("households for pigs", "wrong_unit", "value.unit", figure(PIGS, 2026, 5, "hộ")),
    ("points for a share", "wrong_unit", "value.unit", figure(COVER, 2026, 5, "điểm phần trăm")),
    ("a stock given per year", "wrong_unit", "value.unit", figure(PIGS, 2026, 5, "con/năm")),
    ("an area without a unit", "missing_unit", "value.unit", figure(AREA, 2026, 5)),
    ("a quantity without a unit", "missing_unit", "value.unit", figure(AREA, 2026, {"magnitude": "5"})),
    ("a unit in a value that is no text", "not_text", "value.unit", figure(AREA, 2026, {"magnitude": "5", "unit": 7})),
    ("a bare number for a share", "share_without_unit", "value", figure(COVER, 2026, 0.95)),
    ("a bare number for a growth rate", "share_without_unit", "value", figure("gross_product_growth", 2026, 11)),
    ("a quantity without a magnitude", "missing_field", "value.magnitude", figure(AREA, 2026, {"unit": "ha"})),
    ("an unknown field of a value", "unknown_field", "value", figure(AREA, 2026, {**HA, "about": True})),
    ("text for a number", "unreadable_value", "value", figure(PIGS, 2026, "many")),
    ("English notation", "not_a_number", "value.magnitude", figure(AREA, 2026, {"magnitude": "1,234.5", "unit": "ha"})),
    ("an exponent", "not_a_number", "value.magnitude", figure(AREA, 2026, {"magnitude": "1e3", "unit": "ha"})),
    ("a magnitude that is no number", "not_a_number", "value", figure(AREA, 2026, {"magnitude": [], "unit": "ha"})),
    ("a list for a value", "unreadable_value", "value", figure(PIGS, 2026, [5])),
    ("an object for a value", "unreadable_value", "value", figure(PIGS, 2026, {"head": 5})),
    ("not a number", "not_finite", "value", figure(AREA, 2026, float("nan"), "ha")),
    ("infinity", "not_finite", "value", figure(AREA, 2026, float("inf"), "ha")),
    ("a decimal that is not finite", "not_finite", "value", figure(AREA, 2026, Decimal("-Infinity"), "ha")),
    ("too many digits", "number_too_long", "value", figure(PIGS, 2026, BIG)),
    ("a monstrous exponent", "number_too_long", "value", figure(AREA, 2026, Decimal("1E+999999999"), "ha")),
    ("a negative area", "negative_value", "value", figure(AREA, 2026, -5, "ha")),
    ("a negative share", "negative_value", "value", figure(COVER, 2026, -5, "%")),
    ("half a pig", "fractional_count", "value", figure(PIGS, 2026, 0.5)),
    ("half a rank", "fractional_count", "value", figure("par_index_rank", 2026, 1.5)),
    ("rank 0", "rank_below_one", "value", figure("par_index_rank", 2026, 0)),
    ("a share above 100 %", "share_above_100", "value", figure(COVER, 2026, 100.001, "%")),
    ("a growth rate of -100 %", "growth_too_low", "value", figure("gross_product_growth", 2026, -100, "%/năm")),
    ("a number for a status", "wrong_kind", "value", figure("commune_health_standard", 2026, 1)),
    ("a status for a number", "wrong_kind", "value", figure(PIGS, 2026, True)),
    ("a number for a grade", "wrong_kind", "value", figure("militia_training", 2026, 3)),
    ("a grade of another scale", "unknown_choice", "value", figure("militia_training", 2026, "completed")),
    ("counts for a quantity", "wrong_kind", "value", figure(PIGS, 2026, COUNTS)),
    ("counts without a whole", "missing_field", "value.whole", figure(COVER, 2026, {"part": 5})),
    ("half a part", "not_a_whole_number", "value.part", figure(COVER, 2026, {"part": 0.5, "whole": 5})),
    ("a negative part", "negative_value", "value.part", figure(COVER, 2026, {"part": -1, "whole": 5})),
    ("a whole too large", "number_too_long", "value.whole", figure(COVER, 2026, {"part": 1, "whole": BIG})),
    ("a part above the whole", "part_above_whole", "value.part", figure(COVER, 2026, {"part": 6, "whole": 5})),
    ("a part above what is left", "part_above_whole", "value.part", figure(COVER, 2026, {"part": 5, "whole": 6, "excluded": 2})),
    ("more excluded than there is", "excluded_above_whole", "value.excluded", figure(COVER, 2026, {"part": 0, "whole": 5, "excluded": 6})),
    ("a population of 0", "empty_whole", "value.whole", figure(COVER, 2026, {"part": 0, "whole": 0})),
    ("a population excluded as a whole", "empty_whole", "value.whole", figure(COVER, 2026, {"part": 0, "whole": 5, "excluded": 5})),
    ("a population of 0 in parts", "empty_whole", "components", {"indicator": COVER, "year": 2026, "components": {"a": {"part": 0, "whole": 0}}}),
    ("a bound on a status", "bound_not_allowed", "bound", figure("commune_health_standard", 2026, True, bound="at_least")),
    ("about a status", "bound_not_allowed", "bound", figure("commune_health_standard", 2026, True, bound="about")),
    ("a bound on a year without events", "bound_not_allowed", "bound", figure("cases_resolved", 2026, {"part": 0, "whole": 0}, bound="above")),
    ("a bound beside components", "bound_not_allowed", "bound", {"indicator": AREA, "year": 2026, "bound": "above", "components": {"a": HA}}),
    ("an upper end beside components", "bound_not_allowed", "upper", {"indicator": AREA, "year": 2026, "upper": HA, "components": {"a": HA}}),
    ("a range without an upper end", "missing_upper", "upper", figure(AREA, 2026, HA, bound="between")),
    ("an upper end without a range", "upper_without_between", "upper", figure(AREA, 2026, HA, upper=HA)),
    ("a range upside down", "upper_below_lower", "upper", figure(AREA, 2026, 5, "ha", bound="between", upper=4)),
    ("a range of grades upside down", "upper_below_lower", "upper", figure("militia_training", 2026, "good", bound="between", upper="passed")),
    ("above 100 %", "empty_interval", "bound", figure(COVER, 2026, 100, "%", bound="above")),
    ("below nothing", "empty_interval", "bound", figure(AREA, 2026, 0, "ha", bound="below")),
    ("better than rank 1", "empty_interval", "bound", figure("par_index_rank", 2026, 1, bound="below")),
    ("above the best grade", "empty_interval", "bound", figure("militia_training", 2026, "excellent", bound="above")),
    ("a range of two forms", "wrong_kind", "upper", figure(COVER, 2026, PERCENT, bound="between", upper=COUNTS)),
    ("a range of two wholes", "wholes_differ", "upper", figure(COVER, 2026, COUNTS, bound="between", upper={"part": 84, "whole": 91})),
    ("ranks in parts", "components_not_allowed", "components", {"indicator": "par_index_rank", "year": 2026, "components": {"a": 5}}),
    ("statuses in parts", "components_not_allowed", "components", {"indicator": "commune_health_standard", "year": 2026, "components": {"a": True}}),
    ("rates in parts", "components_not_allowed", "components", {"indicator": "gross_product_growth", "year": 2026, "components": {"a": PERCENT}}),
    ("percentages in parts", "components_not_allowed", "components.a", {"indicator": COVER, "year": 2026, "components": {"a": PERCENT}}),
    ("no parts", "not_a_mapping", "components", {"indicator": AREA, "year": 2026, "components": {}}),
    ("parts in a list", "not_a_mapping", "components", {"indicator": AREA, "year": 2026, "components": [HA]}),
    ("too many parts", "too_many_items", "components", {"indicator": AREA, "year": 2026, "components": {str(n): HA for n in range(MAX_COMPONENTS + 1)}}),
    ("a part of another dimension", "wrong_unit", "components.a.value.unit", {"indicator": AREA, "year": 2026, "components": {"a": {"magnitude": "5", "unit": "kg"}}}),
    ("a part with a bound that is none", "unknown_choice", "components.a.bound", {"indicator": AREA, "year": 2026, "components": {"a": {"value": HA, "bound": "x"}}}),
    ("a part with a unit that is no text", "not_text", "components.a.unit", {"indicator": AREA, "year": 2026, "components": {"a": {"value": 5, "unit": 5}}}),
    ("a part with a unit too many", "unit_not_allowed", "components.a.unit", {"indicator": AREA, "year": 2026, "components": {"a": {"value": HA, "unit": "ha"}}}),
    ("a part with an unknown field", "unknown_field", "components.a", {"indicator": AREA, "year": 2026, "components": {"a": {"value": HA, "x": 1}}}),
    ("a part with too long a name", "text_too_long", "components." + "a" * 79 + "…", {"indicator": AREA, "year": 2026, "components": {"a" * 1001: HA}}),
    ("a part that is a status", "wrong_kind", "components.a.value", {"indicator": AREA, "year": 2026, "components": {"a": True}}),
    ("a unit beside parts that have one", "unit_not_allowed", "unit", {"indicator": AREA, "year": 2026, "unit": "ha", "components": {"a": HA}}),
]  # fmt: skip


def problems(observation: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        Observation.model_validate(observation)
    return [(each["type"], ".".join(map(str, each["loc"]))) for each in caught.value.errors()]


@pytest.mark.parametrize(("what", "code", "path", "raw"), ROWS, ids=[row[0] for row in ROWS])
def test_each_mistake_has_its_code_and_its_place(what: str, code: str, path: str, raw: dict[str, Any]) -> None:
    assert problems(raw) == [(code, path)], what
    with pytest.raises(ValidationError) as caught:
        Report.model_validate({"observations": [raw]})
    (error,) = caught.value.errors()
    assert (error["type"], ".".join(map(str, error["loc"][2:]))) == (code, path)
    assert error["loc"][:2] == ("observations", 0)
    assert len(str(error["input"])) <= 80


def items(document: Any) -> list[tuple[str, str]]:
    with pytest.raises(ReportError) as caught:
        Report.from_json(document if isinstance(document, str | bytes) else json.dumps(document))
    for item in caught.value.items:
        assert item.message.vi
        assert item.message.en
        assert item.found in item.message.vi
        assert item.expected.en in item.message.en
    return [(item.code, item.path) for item in caught.value.items]


def test_everything_wrong_with_a_document_is_reported_in_one_go() -> None:
    document = {
        "schema": "bt-targets/report/2",
        "resolution": "na-phac-2025-2030",
        "commune": 7,
        "author": "x",
        "observations": [
            figure("pig", 2031, 5, status="draft", source=1),
            figure(PIGS, 2026, -5),
            5,
            figure(PIGS, 2026, 5),
            figure(PIGS, 2026, 6),
        ],
    }
    assert items(document) == [
        ("unknown_field", ""),
        ("not_a_report", "schema"),
        ("other_resolution", "resolution"),
        ("not_text", "commune"),
        ("unknown_indicator", "observations[0].indicator"),
        ("year_outside", "observations[0].year"),
        ("unknown_choice", "observations[0].status"),
        ("not_text", "observations[0].source"),
        ("negative_value", "observations[1].value"),
        ("not_a_mapping", "observations[2]"),
        ("duplicate_observation", "observations[4]"),
    ]


def test_both_duplicates_are_named() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_json(
            json.dumps({"observations": [figure(PIGS, 2026, 5), figure(AREA, 2026, 5, "ha"), figure(PIGS, 2026, 5)]})
        )
    assert caught.value.items[0].found == "pigs 2026: observations[0], observations[2]"


def test_the_nearest_indicators_are_named() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_json(json.dumps({"observations": [figure("party_member", 2026, 5)]}))
    assert "party_members" in caught.value.items[0].expected.vi


@pytest.mark.parametrize(
    ("poor", "protected", "definitions", "refused"),
    [
        (5, 5, (None, None), False),
        (5, 6, (None, None), True),
        (5, 6, ("poverty-2026-2030", None), False),
        (5, 6, ("poverty-2026-2030", "poverty-2026-2030"), True),
    ],
)
def test_more_protected_than_poor(
    poor: int, protected: int, definitions: tuple[str | None, str | None], refused: bool
) -> None:
    document = {
        "observations": [
            figure("protected_poor_households", 2026, protected, definition=definitions[1]),
            figure("poor_households", 2026, poor, definition=definitions[0]),
            figure("poor_households", 2027, 0),
        ]
    }
    if refused:
        assert items(document) == [("part_above_indicator", "observations[0]")]
    else:
        Report.from_json(json.dumps(document))


def test_bounded_counts_contradict_only_when_they_surely_do() -> None:
    protected = figure("protected_poor_households", 2026, 5, bound="at_least")
    report(protected, figure("poor_households", 2026, 5, bound="at_most"))
    report(protected, figure("poor_households", 2026, 2, bound="above"))
    assert items({"observations": [protected, figure("poor_households", 2026, 5, bound="below")]}) == [
        ("part_above_indicator", "observations[0]")
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[]", [("not_a_report", "")]),
        ("null", [("not_a_report", "")]),
        ('{"observations": 5}', [("not_a_list", "observations")]),
        ("{", [("not_readable", "")]),
        ("", [("not_readable", "")]),
        (b"\xff\xfe", [("not_readable", "")]),
        ("[" * 100_000, [("not_readable", "")]),
        ('{"a": "' + "[" * 50 + '"}', [("unknown_field", "")]),
        (" " * (MAX_BYTES + 1), [("file_too_large", "")]),
        ('{"observations": [], "observations": []}', [("duplicate_key", "")]),
        ('{"x": 1, "x": 2, "y": 3}', [("duplicate_key", ""), ("unknown_field", ""), ("unknown_field", "")]),
    ],
)
def test_documents_that_are_no_reports(content: str | bytes, expected: list[tuple[str, str]]) -> None:
    assert items(content) == expected


def test_a_report_may_be_short_and_may_start_with_a_byte_order_mark() -> None:
    assert Report.from_json("\ufeff{}") == Report.from_json(b"\xef\xbb\xbf{}") == Report()


NUMBERS = [
    ("3120.5", "3120.5", None),
    ("0.1", "0.1", None),
    ("123456789012345678", "123456789012345678", None),
    ("0.123456789012", "0.123456789012", None),
    ("1234567890123456.7891", "1234567890123456.7891", None),
    ("0." + "1" * 30, "0." + "1" * 30, None),
    ("0." + "1" * 31, None, "number_too_long"),
    ("1234567890123456789", None, "number_too_long"),
    ("1e3", None, "not_a_number"),
    ("1e999999999", None, "not_a_number"),
    ("NaN", None, "not_finite"),
    ("-Infinity", None, "not_finite"),
]


@pytest.mark.parametrize(("text", "kept", "code"), NUMBERS)
def test_json_numbers_are_kept_as_written_or_refused(text: str, kept: str | None, code: str | None) -> None:
    document = f'{{"observations": [{{"indicator": "fruit_tree_area", "year": 2026, "value": {text}, "unit": "ha"}}]}}'
    if kept is None:
        assert items(document) == [(code, "observations[0].value")]
    else:
        for read in (Report.from_json, Report.model_validate_json):
            assert read(document).observations[0].value == Quantity(magnitude=kept, unit="ha")


def test_a_number_that_cannot_be_kept_is_refused_in_counts_and_magnitudes_too() -> None:
    text = '{"observations": [{"indicator": "forest_cover", "year": 2026, "value": {"part": 1e3, "whole": 2000}},'
    text += '{"indicator": "fruit_tree_area", "year": 2026, "value": {"magnitude": 1e3, "unit": "ha"}}]}'
    assert items(text) == [
        ("not_a_number", "observations[0].value.part"),
        ("not_a_number", "observations[1].value"),
    ]


def test_a_float_from_a_reader_that_may_have_rounded_it_is_refused() -> None:
    # Inside other models pydantic reads the JSON; it has turned the number into a float before we see it.
    adapter = TypeAdapter(list[Report])
    text = '[{"observations": [{"indicator": "forest_cover", "year": 2026, "value": 95.3, "unit": "%"}]}]'
    with pytest.raises(ValidationError, match=r"Report\.load"):
        adapter.validate_json(text)
    exact = text.replace('95.3, "unit": "%"', '{"magnitude": "95.3", "unit": "%"}')
    assert adapter.validate_json(exact)[0].observations[0].value == Quantity(magnitude="95.3", unit="%")


def test_too_many_observations_and_too_many_problems() -> None:
    assert items('{"observations": [' + ",".join(["0"] * (MAX_OBSERVATIONS + 1)) + "]}") == [
        ("too_many_items", "observations")
    ]
    with pytest.raises(ReportError) as caught:
        Report.from_json('{"observations": [' + ",".join(["0"] * (MAX_PROBLEMS + 5)) + "]}")
    assert len(caught.value.items) == MAX_PROBLEMS
    assert caught.value.left_out == 5
    assert "5 more problems" in str(caught.value)
    with pytest.raises(ReportError) as caught:
        Report.from_json(
            json.dumps({"observations": [], **{f"field {number}": 0 for number in range(3 * MAX_PROBLEMS)}})
        )
    assert len(caught.value.items) == MAX_PROBLEMS
    assert "at least 1 more problems" in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a folder with a long name"] * 5)
    with pytest.raises(ReportError) as caught:
        Report.load(deep / "missing.json")
    assert caught.value.items[0].found == "missing.json"
    assert "không có tệp hoặc thư mục này" in caught.value.items[0].message.vi
    assert "there is no such file or folder" in caught.value.items[0].message.en
    assert "No such" not in caught.value.items[0].message.vi
    for name in ("missing.json", "figures.docx"):
        with pytest.raises(ReportError) as caught:
            Report.load(tmp_path / name)
        assert caught.value.items[0].code == "not_readable"
        assert name in caught.value.items[0].found
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(ReportError):
        Report.load(tmp_path / "folder.json")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
def test_nobody_is_made_to_type_a_file(tmp_path: Path) -> None:
    ends = os.openpty()
    try:
        (tmp_path / "typed.csv").symlink_to(os.ttyname(ends[1]))
        with pytest.raises(ReportError) as caught:
            Report.load(tmp_path / "typed.csv")
    finally:
        for end in ends:
            os.close(end)
    assert [(item.code, item.found) for item in caught.value.items] == [("not_readable", "typed.csv")]


def test_errors_survive_pickling_and_show_both_languages() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_json("[]")
    error = caught.value
    copy = pickle.loads(pickle.dumps(error))
    assert copy.items == error.items
    assert str(copy) == str(error)
    assert "Không phải là báo cáo" in str(error)
    assert "not a report" in str(error)
    with pytest.raises(AssessmentError) as asked:
        assess(Report(), 2031)
    assert str(pickle.loads(pickle.dumps(asked.value))) == str(asked.value)


def test_codes_are_a_closed_set_and_every_one_is_used() -> None:
    assert list(CODES) == sorted(CODES)
    assert set(_MESSAGES) == set(CODES)
    source = "".join(path.read_text("utf-8") for path in (Path(__file__).parents[1] / "src").rglob("*.py"))
    for code in CODES:
        assert source.count(f'"{code}"') > 2, code


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((Report(), 2024), "2025"),
        ((Report(), 2031), "2030"),
        ((Report(), "2026"), "2025"),
        ((Report(), True), "2025"),
        ((Report(), 10**5000), "…"),
        (({}, 2026), "Report"),
    ],
)
def test_what_assess_is_asked_wrongly(arguments: tuple[Any, Any], expected: str) -> None:
    with pytest.raises(AssessmentError, match=expected):
        assess(*arguments)


def test_what_was_asked_is_repeated_in_both_languages() -> None:
    for year in (2024, 2031, 2031.0):
        with pytest.raises(AssessmentError) as caught:
            assess(Report(), year)  # type: ignore[arg-type]
        assert caught.value.message.vi == f"Năm đánh giá phải từ 2025 đến 2030 (đang ghi: {year})"
        assert caught.value.message.en == f"The review year has to be from 2025 to 2030 (found: {year})"
    with pytest.raises(AssessmentError) as caught:
        assess(Report(), None)  # type: ignore[arg-type]
    assert caught.value.message.vi == "Năm đánh giá là một số nguyên từ 2025 đến 2030"
    with pytest.raises(AssessmentError) as caught:
        assess(Report(), "2026")  # type: ignore[arg-type]
    assert caught.value.message.en == 'The review year is a whole number from 2025 to 2030 (found: "2026")'


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"perspective": "decade"}, "term, year"),
        ({"readings": {"99": "default"}}, "99"),
        ({"readings": {"15": "absolute"}}, "default, relative"),
        ({"readings": {"15": None}}, "default, relative"),
        ({"readings": {15: "relative"}}, "15"),
        ({"readings": {(): "relative"}}, "29d"),
        ({"readings": ["15"]}, "15"),
    ],
)
def test_options_that_do_not_exist(options: dict[str, Any], expected: str) -> None:
    with pytest.raises(AssessmentError, match=expected):
        assess(Report(), 2026, **options)


def test_a_report_of_another_resolution_is_not_assessed() -> None:
    for name in ("na-phac-2025-2030", "an-loc-2025-2030"):
        other = BACH_THONG.model_copy(update={"id": name})
        given = Report.model_validate({"resolution": other.id}, context={"resolution": other})
        assert assess(given, 2026).resolution == assess(given, 2026, resolution=other).resolution == other.id
        with pytest.raises(AssessmentError, match=BACH_THONG.id):
            assess(given, 2026, resolution=BACH_THONG)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)
FIELDS = st.sampled_from(
    [
        "indicator",
        "year",
        "value",
        "unit",
        "bound",
        "upper",
        "components",
        "status",
        "definition",
        "source",
        "note",
        "x",
    ]
)
LIKELY = st.one_of(
    st.sampled_from([*BACH_THONG.indicators, "between", "above", "about", "ha", "%", "good", "estimate", "other"]),
    st.integers(2020, 2032),
    st.fixed_dictionaries(
        {"magnitude": st.text("0123456789.-/", max_size=6), "unit": st.sampled_from(["ha", "con", "%"])}
    ),
    st.fixed_dictionaries({"part": st.integers(-1, 9), "whole": st.integers(-1, 9)}),
)


@given(st.dictionaries(FIELDS, LIKELY | JSON, max_size=8))
def test_whatever_comes_in_only_the_documented_error_comes_out(raw: dict[str, Any]) -> None:
    try:
        observation = Observation.model_validate(raw)
    except ValidationError as error:
        assert {each["type"] for each in error.errors()} <= set(CODES)
    else:
        assert Observation.model_validate_json(observation.model_dump_json()) == observation
    try:
        Report.from_json(json.dumps({"observations": [raw]}))
    except ReportError as error:
        assert all(item.path.startswith("observations[0]") for item in error.items)


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_whatever_bytes_come_in_only_the_documented_error_comes_out(content: bytes | str) -> None:
    with pytest.raises(ReportError):
        Report.from_json(content)


def mutated(text: bytes) -> Iterator[bytes]:
    for index in range(0, len(text), 7):
        yield text[:index]
        yield text[:index] + b"9" + text[index + 1 :]


def test_damaged_files_end_in_the_documented_error_or_are_read() -> None:
    good = b'{"observations": [{"indicator": "forest_cover", "year": 2026, "value": {"part": 84, "whole": 90}}]}'
    for content in mutated(good):
        try:
            Report.from_json(content)
        except ReportError:
            continue
