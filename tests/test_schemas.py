"""The JSON Schemas: what the reader takes is valid, what is surely wrong is not, and other languages can use them."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, WithJsonSchema, create_model

from bt_targets import BACH_THONG, Observation, Report, ReportError, Resolution, Scorecard, baseline_report
from bt_targets.command_line import main
from bt_targets.files.writing.template import template
from bt_targets.ground.document_schema import DocumentSchema
from bt_targets.ground.units import spellings_of, unit_names
from bt_targets.schemas import DOCUMENTS, file_name, make_schema, schema_text
from bt_targets.strategies import reports, scorecards
from tests.share import examples
from tests.test_awkward_cells import IN_JSON, as_json

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "invented_2026_2027.json"
AJV = Path(os.environ.get("BT_TARGETS_AJV", ROOT / "build" / "node_modules" / "ajv"))
"""`npm install --no-save --prefix build ajv` puts it there."""
DEMANDED = os.environ.get("BT_TARGETS_BROWSER") == "required"

NAMES = list(DOCUMENTS)


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(schema_text(name))
    return found


@cache
def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema(name))


def wrong(name: str, document: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator(name).iter_errors(document)]


# -- files


@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_what_the_models_say(name: str) -> None:
    assert schema_text(name) == make_schema(name), "python -m tests.write_schemas"


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_the_file(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    assert capsys.readouterr().out == files("bt_targets.schemas").joinpath(file_name(name)).read_text("utf-8")


@pytest.mark.parametrize(("model", "name"), [(Report, "report"), (Scorecard, "scorecard"), (Resolution, "resolution")])
def test_the_models_say_the_same(model: type[BaseModel], name: str) -> None:
    mode = DOCUMENTS[name][1]
    assert model.model_json_schema(mode=mode).items() <= schema(name).items()


# -- what the reader takes is valid

FIELDS: dict[str, list[Any]] = {
    "indicator": ["pigs", " pigs", "PIGS", "Pigs\u200b", "piggs", "lợn", "4b", "", None, 4],
    "year": [2026, 2026.0, 1976, 2030, 1975, 2031, 2026.5, "2026", None, True],
    "value": [
        2377, 2377.0, 0, -1, 1.5, 10**17, 10**18, True, None, "", " ", "2.377 con", "≥ 2.377 con", "5 - 6 con", "1" * 201,
        {"magnitude": "2377", "unit": "con"}, {"magnitude": 2377, "unit": "CON"}, {"magnitude": "2377"},
        {"magnitude": "2377", "unit": None}, {"magnitude": "4754/2", "unit": "con"}, {"magnitude": "4754/0", "unit": "con"},
        {"magnitude": "2.377", "unit": "nghìn con"}, {"magnitude": "1e3", "unit": "con"}, {"unit": "con"},
        {"magnitude": "2377", "unit": "con", "# note": "counted"}, {"magnitude": "2377", "unit": "con", "note": "counted"},
        {"magnitude": None, "unit": "con"}, {"part": 1, "whole": 2}, [2377], {},
    ],
    "unit": ["con", "Con ", "con/năm", "nghìn  con", "ngàn con", "ha", "đàn", "", None, 5],
    "bound": ["exact", "above", "At_Least", " about", "between", "atleast", "", None, 1],
    "upper": [3000, "3.000 con", {"magnitude": "3000", "unit": "con"}, None, "", True],
    "components": [
        None, {}, {"a": 5}, {"a": 5, "b": {"value": 6, "unit": "con"}}, {"a": None}, {" ": 5}, {"a": True}, {"a": "5 con"},
        {"a": {"value": 5, "bound": "Above", "upper": None, "# b": 1}}, {"a": {"value": 5, "status": "official"}}, [5],
        {"a": {"magnitude": "5", "unit": "con"}}, {str(number): number for number in range(201)},
    ],
    "status": ["official", "Provisional", None, "final", ""],
    "definition": [None, "other", "households", "Poverty-2026-2030", "nghèo"],
    "as_written": [None, "hai nghìn", "", "x" * 1000, "x" * 1001, 5],
    "source": [None, "Báo cáo", "", "x" * 1000, "x" * 1001, 5],
    "note": [None, "", "ghi chú", 5],
    "# remark": ["anything", 5, None, [1]],
    "colour": ["black"],
}  # fmt: skip
OTHERS: list[dict[str, Any]] = [
    {"indicator": "forest_cover", "value": "75,5 %"},
    {"indicator": "forest_cover", "value": {"part": 84, "whole": 90}},
    {"indicator": "forest_cover", "value": {"part": 84.0, "whole": 90, "excluded": None, "#": "x"}},
    {"indicator": "gross_product_growth", "value": -99.5, "unit": "%/năm"},
    {"indicator": "poor_households", "value": 5, "definition": "poverty-2021-2025"},
    {"indicator": "grain_output", "value": 3.5, "unit": "Tấn / Năm"},
    {"indicator": "fruit_tree_area", "value": 3.5, "unit": "héc-ta"},
    {"indicator": "state_budget_revenue", "value": 3.5, "unit": "TR.Đ"},
    {"indicator": "militia_training", "value": "khá"},
    {"indicator": "commune_health_standard", "value": True},
]


STARTS: list[dict[str, Any]] = [
    {"indicator": "pigs", "value": 2377},
    {"indicator": "pigs", "components": {"a": 5}},
    *OTHERS,
]


@st.composite
def raw_observations(draw: st.DrawFn) -> dict[str, Any]:
    """A good observation with one or two of its fields as nobody can foresee."""
    base = draw(st.sampled_from(STARTS))
    odd = draw(st.lists(st.sampled_from([*FIELDS]), max_size=3, unique=True))
    return {"year": 2026, **base, **{name: draw(st.sampled_from(FIELDS[name])) for name in odd}}


@given(raw_observations())
@settings(max_examples=examples(4000))
def test_what_is_read_is_valid(raw: dict[str, Any]) -> None:
    document = {"observations": [raw]}
    try:
        Report.from_json(json.dumps(document))
    except ReportError:
        return
    if isinstance(raw.get("value"), str) and not raw["value"].strip():
        return  # an entry that nobody has filled in is passed over, whatever stands in it
    assert wrong("report", document) == []


@pytest.mark.parametrize("name", sorted({spelling for unit in unit_names() for spelling in spellings_of(unit)}))
def test_every_spelling_of_a_unit_is_valid(name: str) -> None:
    for spelling in (name, name.upper(), f" {name} ", name.replace("/", " / ").replace(" ", "  ")):
        raw = {"indicator": "pigs", "year": 2026, "value": 1, "unit": spelling}
        assert wrong("report", {"observations": [raw]}) == []


@pytest.mark.parametrize("field", ["indicator", "bound", "status", "definition", "unit"])
def test_a_plain_name_that_is_none_is_not_valid(field: str) -> None:
    raw = {"indicator": "pigs", "year": 2026, "value": 1, field: "no_such_name"}
    assert len(wrong("report", {"observations": [raw]})) == 1


@pytest.mark.parametrize("bound", ["between", " Between"])
def test_a_bound_is_read_however_it_is_typed(bound: str) -> None:
    """In an observation and in a part, with its upper end."""
    ends = {"value": 5, "bound": bound, "upper": 6}
    document = {"observations": [
        {"indicator": "pigs", "year": 2026, **ends},
        {"indicator": "pigs", "year": 2027, "components": {"a": ends}},
    ]}  # fmt: skip
    whole, by_parts = Report.from_json(json.dumps(document)).observations
    assert whole.bound == "between"
    assert by_parts.components is not None
    assert by_parts.components["a"].bound == "between"
    assert wrong("report", document) == []


HEADS: list[dict[str, Any]] = [
    {},
    {"schema": None, "resolution": None, "commune": None, "observations": None},
    {"schema": "bt-targets/report/1", "resolution": "Bach-Thong-2025-2030 ", "commune": "Sơn Lang", "observations": []},
    {"# 1": "a remark", "observations": []},
]


@pytest.mark.parametrize("document", HEADS, ids=str)
def test_the_head_of_a_document_is_valid(document: dict[str, Any]) -> None:
    Report.from_json(json.dumps(document))
    assert wrong("report", document) == []


@pytest.mark.parametrize("cell", IN_JSON, ids=[cell.name for cell in IN_JSON])
def test_awkward_cells_that_are_read_are_valid(cell: Any) -> None:
    document = as_json(cell.indicator, cell.text, cell.beside)
    if "error" not in cell.row:
        assert wrong("report", json.loads(document)) == []


@pytest.mark.parametrize("years", [None, range(2025, 2031)], ids=["those needed", "every one"])
def test_the_template_is_valid(years: range | None) -> None:
    assert wrong("report", json.loads(template(BACH_THONG, "json", years=years))) == []


def test_the_documents_that_are_shipped_are_valid() -> None:
    assert wrong("report", json.loads(EXAMPLE.read_text("utf-8"))) == []
    assert wrong("report", json.loads(baseline_report().model_dump_json())) == []
    assert wrong("resolution", json.loads(BACH_THONG.model_dump_json())) == []


@given(reports())
@settings(max_examples=examples(200), deadline=None)
def test_what_is_written_is_valid(report: Report) -> None:
    assert wrong("report", json.loads(report.model_dump_json())) == []


@given(scorecards())
@settings(max_examples=examples(100), deadline=None)
def test_scorecards_are_valid(card: Scorecard) -> None:
    assert wrong("scorecard", json.loads(card.model_dump_json())) == []


def test_a_schema_that_holds_a_report_says_the_same() -> None:
    """Whoever embeds reports in models or services of their own gets the same rules."""
    whole = TypeAdapter(dict[str, Report]).json_schema()
    jsonschema.Draft202012Validator.check_schema(whole)
    embedding = jsonschema.Draft202012Validator(whole)
    assert embedding.is_valid(
        {"a": {"observations": [{"indicator": "pigs", "year": 2026.0, "value": 5, "unit": None}]}}
    )
    assert not embedding.is_valid({"a": {"observations": [{"indicator": "piggs", "year": 2026, "value": 5}]}})
    placed = Observation.model_json_schema(ref_template="#/components/schemas/{model}")
    assert {"$ref": "#/components/schemas/IndicatorId"} in placed["properties"]["indicator"]["anyOf"]


# -- what is surely wrong is not

GOOD: dict[str, Any] = {"indicator": "pigs", "year": 2026, "value": 2377}
PARTS: dict[str, Any] = {"indicator": "pigs", "year": 2026, "components": {"a": 5}}
WRONG_PARTS: list[dict[str, Any]] = [
            {"bound": "above"}, {"upper": 5}, {"components": {" ": 5}}, {"components": {"a": True}}, {"components": {"a": None}},
            {"components": {"a": {"value": 5, "status": "official"}}}, {"components": {"a" * 1001: 5}},
            {"components": {str(number): number for number in range(201)}}, {"components": [5]},
]  # fmt: skip
WRONG: list[Any] = [
    [], None, 5, {"schema": "bt-targets/report/2"}, {"resolution": "another"}, {"commune": " "}, {"commune": "x" * 1001},
    {"colour": "black"}, {"observations": {}}, {"observations": [GOOD] * 10_001}, {"observations": [5]},
    *({"observations": [observation]} for observation in [
        {"year": 2026, "value": 1}, {"indicator": "pigs", "value": 1}, {"indicator": "pigs", "year": 2026},
        {**GOOD, "value": None}, {**GOOD, "indicator": "swine"}, {**GOOD, "indicator": "4b"}, {**GOOD, "indicator": "lợn"},
        {**GOOD, "indicator": None}, {**GOOD, "year": 1975}, {**GOOD, "year": 2031}, {**GOOD, "year": 2026.5},
        {**GOOD, "year": "2026"}, {**GOOD, "year": None}, {**GOOD, "year": True}, {**GOOD, "value": -100},
        {**GOOD, "value": 10**18}, {**GOOD, "value": "x" * 201}, {**GOOD, "value": []}, {**GOOD, "value": {}},
        {**GOOD, "value": {"unit": "con"}}, {**GOOD, "value": {"magnitude": "1,5", "unit": "con"}},
        {**GOOD, "value": {"magnitude": "1e5", "unit": "con"}}, {**GOOD, "value": {"magnitude": "1/0", "unit": "con"}},
        {**GOOD, "value": {"magnitude": "1" * 19, "unit": "con"}}, {**GOOD, "value": {"magnitude": "1", "unit": "piece"}},
        {**GOOD, "value": {"magnitude": "1", "unit": "con", "note": "x"}}, {**GOOD, "value": {"part": 1}},
        {**GOOD, "value": {"part": -1, "whole": 2}}, {**GOOD, "value": {"part": 1.5, "whole": 2}},
        {**GOOD, "value": {"part": "1", "whole": 2}}, {**GOOD, "unit": "piece"}, {**GOOD, "unit": ""}, {**GOOD, "unit": 5},
        {**GOOD, "bound": "over"}, {**GOOD, "bound": "between"}, {**GOOD, "upper": 3000}, {**GOOD, "upper": 3000, "bound": "above"},
        {**GOOD, "status": "final"}, {**GOOD, "definition": "mine"}, {**GOOD, "source": 5}, {**GOOD, "note": "x" * 1001},
        {**GOOD, "colour": "black"}, {**GOOD, "components": {"a": 5}}, {**GOOD, "value": None, "components": {}},
        *({**PARTS, **more} for more in WRONG_PARTS),
    ]),
]  # fmt: skip


@pytest.mark.parametrize("document", WRONG, ids=lambda document: json.dumps(document, ensure_ascii=False)[:80])
def test_what_is_surely_wrong_is_not_valid(document: Any) -> None:
    with pytest.raises(ReportError):
        Report.from_json(json.dumps(document))
    assert wrong("report", document)


# -- for other languages


def inner(about: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema inside a schema, with where it stands."""
    if not isinstance(about, dict):
        return
    yield path, about
    for word in ("$defs", "properties", "patternProperties"):
        for name, each in about.get(word, {}).items():
            yield from inner(each, f"{path}/{word}/{name}")
    for word in ("items", "additionalProperties", "propertyNames", "not", "if", "then", "else"):
        yield from inner(about.get(word), f"{path}/{word}")
    for word in ("anyOf", "allOf", "oneOf"):
        for place, each in enumerate(about.get(word, [])):
            yield from inner(each, f"{path}/{word}/{place}")


KEYWORDS: dict[str | None, set[str]] = {
    None: set("$defs $id $schema $ref title description default anyOf allOf oneOf not if then else type enum const".split()),
    "string": {"pattern", "maxLength", "minLength"},
    "number": {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"},
    "integer": {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"},
    "array": {"items", "minItems", "maxItems"},
    "object": set("properties patternProperties additionalProperties propertyNames required minProperties maxProperties".split()),
}  # fmt: skip


def unfit(name: str) -> list[str]:
    """What a strict reader of a schema would find: unknown words, words of another type, and what is passed over."""
    whole, found = schema(name), []
    for path, about in inner(whole):
        kind = about.get("type")
        if not isinstance(kind, str | None):
            found.append(f"{path}: several types in one")
            continue
        beyond = about.keys() - KEYWORDS[None] - KEYWORDS.get(kind, set())
        found += [f"{path}: {word}" for word in sorted(beyond)]
        if "$ref" in about and about.keys() != {"$ref"}:
            found.append(f"{path}: beside a reference")
        if "$ref" in about and about["$ref"].removeprefix("#/$defs/") not in whole["$defs"]:
            found.append(f"{path}: refers to nothing")
        if not {*about.get("required", ())} <= {*about.get("properties", ())}:
            found.append(f"{path}: requires what it does not describe")
        is_condition = path.rsplit("/", 1)[-1] in {"if", "then", "else"}
        if kind == "object" and "additionalProperties" not in about and not is_condition:
            found.append(f"{path}: open")
        if about.get("additionalProperties") is True:
            found.append(f"{path}: open")
        if "pattern" in about:
            assert not re.search(r"\\[^sSu.]|\(\?[^:=]", about["pattern"]), (
                "not in every dialect of regular expressions"
            )
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_schemas_are_strict(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    assert unfit(name) == []


@pytest.mark.parametrize("name", NAMES)
def test_types_and_only_types_have_titles(name: str) -> None:
    """From which generators make the names of types: one each, and none for what is no type."""
    whole = schema(name)
    titled = {path: about["title"] for path, about in inner(whole) if "title" in about}
    assert titled == {"": name.capitalize()} | {f"/$defs/{kind}": kind for kind in whole["$defs"]}
    for title in titled.values():
        assert re.fullmatch(r"[A-Z][a-z]+(?:[A-Z][a-z]+)*", title)


PUBLIC_TYPES = {
    "report": "Bound Component Counts DataStatus ExactNumber IndicatorId Observation Quantity UnitName",
    "scorecard": "Bound Cause ClauseAssessment DataStatus Evidence EvidenceRole GradeValue Number Observed Pace Perspective"
    " Range Signal Tally TargetAssessment Text UnitName Verdict WarningCode YearAssessment",
    "resolution": "Clause Indicator IndicatorKind Quantity Reading Target Term Text Timing UnitName",
}


@pytest.mark.parametrize("name", NAMES)
def test_types_have_the_names_of_python(name: str) -> None:
    assert {*PUBLIC_TYPES[name].split()} <= {*schema(name)["$defs"]}
    assert schema("report")["$defs"]["IndicatorId"]["enum"] == [*BACH_THONG.indicators]


@pytest.mark.parametrize("name", NAMES)
def test_no_words_of_a_closed_set_stand_in_two_places(name: str) -> None:
    listed = [
        tuple(about["enum"])
        for path, about in inner(schema(name))
        if "/not" not in path and len(about.get("enum", ())) > 2
    ]
    assert len(listed) == len(set(listed))


def test_two_types_of_one_name_are_noticed() -> None:
    def named(pattern: str) -> Any:
        return Annotated[str, WithJsonSchema({"title": "Twice", "type": "string", "pattern": pattern})]

    both = create_model("Both", one=(named("a"), ...), other=(named("b"), ...))
    with pytest.raises(AssertionError, match="two types are called Twice"):
        both.model_json_schema(schema_generator=DocumentSchema)


SCRIPT = """
const Ajv = require(process.argv[1] + "/dist/2020").default;
const given = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const told = {};
for (const [name, schema] of Object.entries(given.schemas)) {
  const validate = new Ajv({strict: true}).compile(schema);
  told[name] = given.documents[name].map(document => validate(document));
}
console.log(JSON.stringify(told));
"""


@pytest.mark.skipif(not AJV.exists() and not DEMANDED, reason="ajv is not installed: its strict mode is not tried")
def test_ajv_takes_the_schemas_in_its_strict_mode() -> None:
    right = [{"observations": [{"year": 2026, **raw}]} for raw in OTHERS] + deepcopy(HEADS)
    documents = {
        "report": [json.loads(EXAMPLE.read_text("utf-8")), json.loads(template(BACH_THONG, "json")), *right, *WRONG],
        "scorecard": [],
        "resolution": [json.loads(BACH_THONG.model_dump_json())],
    }
    node = shutil.which("node")
    assert node is not None
    given_ = json.dumps({"schemas": {name: schema(name) for name in NAMES}, "documents": documents})
    done = subprocess.run([node, "-e", SCRIPT, str(AJV)], input=given_, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "report": [True] * (2 + len(right)) + [False] * len(WRONG),
        "scorecard": [],
        "resolution": [True],
    }
