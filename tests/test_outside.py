"""What other programs rely on: names, documents, immutability, and independence of the machine they run on."""

import copy
import decimal
import json
import os
import pickle
import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel, ValidationError

import bt_targets
from bt_targets import BACH_THONG, Observation, Quantity, Report, Scorecard, assess, baseline_report
from bt_targets.ground.model import FrozenMap
from tests.builders import card, figure

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "invented_2026_2027.json"
NAMES = """
BACH_THONG AssessmentError Clause ClauseAssessment Component Counts Indicator Observation Problem Quantity Report
ReportError Resolution Scorecard Target TargetAssessment assess baseline_report Decisions decide
Checked FigureWarning check Number Perspective Verdict
""".split()


def test_the_public_names() -> None:
    assert set(NAMES) <= set(bt_targets.__all__)
    assert all(hasattr(bt_targets, name) for name in NAMES)
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", bt_targets.__version__)
    assert (Path(bt_targets.__file__).parent / "py.typed").exists()


def models() -> list[BaseModel]:
    report = Report.load(EXAMPLE)
    found = assess(report, 2027)
    return [report, *report.observations, found, found[4], found["4b"], BACH_THONG, BACH_THONG[16], BACH_THONG["16"]]


def test_every_public_model_survives_json_pickle_and_copy_and_is_immutable() -> None:
    for model in models():
        again = type(model).model_validate_json(model.model_dump_json())
        assert again == model
        assert again.model_dump_json() == model.model_dump_json()
        assert type(model).model_validate(model.model_dump()) == model
        assert type(model).model_validate(json.loads(model.model_dump_json())) == model
        for twin in (pickle.loads(pickle.dumps(model)), copy.deepcopy(model), copy.copy(model)):
            assert twin == model
            assert hash(twin) == hash(model)
        name = next(iter(type(model).model_fields))
        with pytest.raises(ValidationError):
            setattr(model, name, None)
        for name in type(model).model_fields:
            value = getattr(model, name)
            assert not isinstance(value, list | dict | set)


def test_the_scorecard_document() -> None:
    document = json.loads(assess(Report.load(EXAMPLE), 2027).model_dump_json())
    assert list(document) == [
        "schema", "resolution", "commune", "as_of", "perspective", "counts", "achieved", "total", "targets",
    ]  # fmt: skip
    assert document["schema"] == "bt-targets/scorecard/1"
    assert assess(Report.load(EXAMPLE), 2027).model_dump()["schema"] == "bt-targets/scorecard/1"
    assert list(document["counts"]) == ["targets", "clauses", "pace"]
    assert list(document["counts"]["targets"]) == ["exceeded", "met", "pending", "undetermined", "not_met"]
    assert list(document["counts"]["pace"]) == ["on_track", "behind", "unclear"]
    assert sum(document["counts"]["targets"].values()) == document["total"] == 30
    assert sum(document["counts"]["clauses"].values()) == 53
    assert document["achieved"] == document["counts"]["targets"]["exceeded"] + document["counts"]["targets"]["met"]
    target = document["targets"][3]
    assert list(target) == ["number", "verdict", "final", "pace", "title", "clauses"]
    pigs = target["clauses"][1]
    assert list(pigs) == [
        "id", "name", "warnings", "verdict", "final", "cause", "pace", "signals", "reading", "alternatives", "observed",
        "required",
        "margin", "shortfall", "completion", "path", "needed_per_year", "years", "evidence", "explanation",
    ]  # fmt: skip


def test_the_example_of_the_interchange_page() -> None:
    found = card(
        figure("pigs", 2026, 2377, "con", source="Part one, footnote 22"), figure("pigs", 2027, 5000), as_of=2027
    )["4b"]
    document = json.loads(found.model_dump_json())
    years, evidence, explanation = document.pop("years"), document.pop("evidence"), document.pop("explanation")
    assert document == {
        "id": "4b", "name": {"vi": "Lợn", "en": "Pigs"}, "warnings": ["no_source"],
        "verdict": "not_met", "final": True, "cause": None, "pace": None, "signals": [],
        "reading": "default", "alternatives": {},
        "observed": {"year": 2026, "value": {"magnitude": "2377", "exact": "2377", "unit": "con"}, "bound": "exact"},
        "required": {"magnitude": "5000", "exact": "5000", "unit": "con"},
        "margin": {"magnitude": "-2623", "exact": "-2623", "unit": "con"},
        "shortfall": {"magnitude": "2623", "exact": "2623", "unit": "con"},
        "completion": {"magnitude": "47.54", "exact": "2377/50", "unit": "%"},
        "path": None, "needed_per_year": None,
    }  # fmt: skip
    assert [(year["year"], year["verdict"], year["margin"]["exact"]) for year in years] == [
        (2026, "not_met", "-2623"),
        (2027, "met", "0"),
    ]
    assert evidence[0] == {
        "indicator": "pigs", "year": 2026, "role": "observed", "bound": "exact", "definition": None,
        "value": {"magnitude": "2377", "exact": "2377", "unit": "con"}, "status": "official",
        "source": "Part one, footnote 22", "note": None,
    }  # fmt: skip
    assert set(explanation) == {"vi", "en"}


def test_observations_are_kept_in_their_machine_form() -> None:
    report = Report(
        observations=[
            figure("pigs", 2026, 2377),
            figure("fruit_tree_area", 2026, 705.5, "HA", bound="about"),
            figure("cases_resolved", 2026, {"part": 5, "whole": 6}),
            {
                "indicator": "grain_output",
                "year": 2026,
                "unit": "tạ",
                "components": {"a": 5, "b": {"value": 7, "unit": "kg", "bound": "between", "upper": 8}},
            },
        ]
    )
    assert json.loads(report.model_dump_json())["observations"] == [
        {"indicator": "pigs", "year": 2026, "value": {"magnitude": "2377", "unit": "con"}, "bound": "exact", "status": "official"},
        {"indicator": "fruit_tree_area", "year": 2026, "value": {"magnitude": "705.5", "unit": "ha"}, "bound": "about", "status": "official"},
        {"indicator": "cases_resolved", "year": 2026, "value": {"part": 5, "whole": 6, "excluded": 0}, "bound": "exact", "status": "official"},
        {
            "indicator": "grain_output", "year": 2026, "bound": "exact", "status": "official",
            "components": {
                "a": {"value": {"magnitude": "5", "unit": "tạ"}, "bound": "exact"},
                "b": {"value": {"magnitude": "7", "unit": "kg"}, "bound": "between", "upper": {"magnitude": "8", "unit": "kg"}},
            },
        },
    ]  # fmt: skip
    assert (
        Observation(indicator="pigs", year=2026, value=Quantity(magnitude=2377, unit="con")) == report.observations[0]
    )


def test_what_was_handed_in_can_change_without_harm() -> None:
    raw: dict[str, Any] = {
        "observations": [figure("afforestation_area", 2026, None, components={"a": {"magnitude": "5", "unit": "ha"}})]
    }
    del raw["observations"][0]["value"]
    report = Report.model_validate(raw)
    before = report.model_dump_json()
    raw["observations"][0]["components"]["a"]["magnitude"] = "500"
    raw["observations"].append({})
    assert report.model_dump_json() == before


def test_frozen_maps() -> None:
    given = FrozenMap({"a": 1})
    assert given == {"a": 1} == dict(given)
    assert given != FrozenMap({"a": 2})
    assert given != 1
    assert len(given) == 1
    assert repr(given) == "FrozenMap({'a': 1})"
    assert hash(given) == hash(FrozenMap({"a": 1}))
    with pytest.raises(TypeError):
        given["a"] = 2  # type: ignore[index]


# -- the machine does not matter

DIGEST = """
import sys
from hashlib import sha256
from pathlib import Path
from bt_targets import Report, assess
report = Report.load(sys.argv[1])
cards = [assess(report, year, perspective=p).model_dump_json() for year in range(2025, 2031) for p in ("term", "year")]
print(sha256("".join(cards).encode()).hexdigest())
"""


def digest() -> str:
    report = Report.load(EXAMPLE)
    cards = [
        assess(report, year, perspective=p).model_dump_json() for year in range(2025, 2031) for p in ("term", "year")
    ]
    return sha256("".join(cards).encode()).hexdigest()


@pytest.mark.parametrize(
    ("flags", "environment"),
    [
        ([], {"PYTHONHASHSEED": "0"}),
        ([], {"PYTHONHASHSEED": "4242"}),
        (["-O"], {}),
        ([], {"LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Kiritimati"}),
        (["-X", "utf8"], {"LC_ALL": "vi_VN.UTF-8"}),
    ],
)
def test_answers_do_not_depend_on_how_python_was_started(flags: list[str], environment: dict[str, str]) -> None:
    command = [sys.executable, *flags, "-c", DIGEST, str(EXAMPLE)]
    done = subprocess.run(
        command, env={"PATH": "/usr/bin:/bin", **environment}, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == digest()


def test_answers_do_not_depend_on_the_decimal_context_of_the_caller() -> None:
    expected = digest()
    with decimal.localcontext() as context:
        context.prec = 2
        context.traps[decimal.Inexact] = True
        context.traps[decimal.Rounded] = True
        assert digest() == expected
        kept = Report(observations=[figure("fruit_tree_area", 2026, decimal.Decimal("967.05"), "ha")])
        assert kept.observations[0].value == Quantity(magnitude="967.05", unit="ha")


def test_answers_do_not_depend_on_threads() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: digest(), range(16))) == {digest()}


def test_no_float_is_made_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> float:
        raise AssertionError("a fraction became a float")

    report = Report.load(EXAMPLE)
    monkeypatch.setattr(Fraction, "__float__", refuse, raising=False)
    for year in range(2025, 2031):
        assess(report, year)


def test_no_source_file_makes_a_float_or_a_root_or_reads_the_clock() -> None:
    for path in (ROOT / "src").rglob("*.py"):
        if path.parent.name == "writing":
            continue  # what is decided already may be shown by programs whose numbers are floats
        if path.parts[-2:] == ("xlsx", "cells.py"):
            continue  # workbooks hold binary numbers: each is read once, to find the shortest decimal form of it
        text = path.read_text("utf-8")
        assert not re.search(
            r"\bfloat\(|math\.(log|sqrt|exp|pow)|\*\* *\(?0\.|datetime\.now|time\.time|\beval\(|\bexec\(", text
        ), path


# -- README, examples and packaging


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("block", blocks("python"))
def test_every_python_block_of_the_readme_runs_by_itself(
    block: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "README.md", "exec"), {})


def test_the_readme_has_blocks_to_run() -> None:
    assert len(blocks("python")) == 2
    assert len(blocks("text")) == 1


def test_the_scorecard_of_the_readme_is_the_one_that_is_printed() -> None:
    (shown,) = blocks("text")
    printed = subprocess.run(
        [sys.executable, "-m", "bt_targets"],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80"},
    ).stdout.splitlines()
    for line in shown.splitlines():
        assert line in printed


def test_the_commands_of_the_readme_exist(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from bt_targets.command_line import main

    monkeypatch.chdir(tmp_path)
    for block in blocks("python"):  # what the commands read is written there
        exec(compile(block, "README.md", "exec"), {})
    commands = [
        line.split() for block in blocks("console") for line in block.splitlines() if line.startswith("bt-targets")
    ]
    assert len(commands) == 6
    for command in commands:
        assert main(command[1:]) == 0
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"figures.xlsx", "scorecard.xlsx"}


def test_the_examples_run() -> None:
    script = ROOT / "examples" / "assess_one.py"
    done = subprocess.run([sys.executable, str(script)], check=True, capture_output=True, encoding="utf-8")
    assert "  4b Pigs: 1100 con missing" in done.stdout
    assert "2027: 11 of 30 targets achieved" in done.stdout


def test_the_invented_report_says_that_it_is_invented() -> None:
    report = Report.load(EXAMPLE)
    assert "giả định" in report.commune
    for each in report.observations:
        invented = each.year > 2025 or each not in baseline_report().observations
        assert not invented or "giả định" in (each.source or "")


def test_no_file_holds_an_address_of_a_package_index_or_a_path_of_a_machine() -> None:
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, check=False, capture_output=True, text=True).stdout.split()
    forbidden = re.compile(r"index-url|(?<![\w.])/(?:home|root|Users|work)/|://[\w.]*(?:pypi|pythonhosted)")
    assert files or not (ROOT / ".git").exists()
    for name in files:
        if name != "tests/test_outside.py" and (ROOT / name).is_file():
            assert not forbidden.search((ROOT / name).read_text("utf-8")), name


def test_the_package_says_what_it_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert [re.split(r"[><=]", each)[0] for each in project["dependencies"]] == ["pydantic", "pint"]
    pinned = {line.split("==")[0] for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}
    extras = project["optional-dependencies"]
    assert extras["dev"][0] == "bt-targets[docs,excel,frames,many,testing]"
    wanted = [
        *project["dependencies"],
        *(each for name in ("benchmarks", "docs", "excel", "frames", "many", "testing") for each in extras[name]),
    ]
    wanted += extras["dev"][1:]
    assert {re.split(r"[\[><=]", each)[0] for each in wanted} <= pinned
    assert Scorecard.model_json_schema()["title"] == "Scorecard"


@pytest.mark.parametrize(
    ("model", "mode"),
    [
        (Report, "validation"),
        (Report, "serialization"),
        (Scorecard, "serialization"),
        (type(BACH_THONG), "serialization"),
    ],
)
def test_documents_are_valid_under_their_schemas(model: type[BaseModel], mode: Any) -> None:
    schema = model.model_json_schema(mode=mode)
    jsonschema.Draft202012Validator.check_schema(schema)
    documents: list[str] = []
    if model is Report:
        documents = [Report.load(EXAMPLE).model_dump_json(), baseline_report().model_dump_json()]
        if mode == "validation":
            documents.append(EXAMPLE.read_text("utf-8"))
    elif model is Scorecard:
        documents = [assess(Report.load(EXAMPLE), year).model_dump_json() for year in (2025, 2027, 2030)]
    else:
        documents = [BACH_THONG.model_dump_json()]
    validator = jsonschema.Draft202012Validator(schema)
    for document in documents:
        assert not list(validator.iter_errors(json.loads(document)))
    assert not validator.is_valid({"observations": [{"colour": "black"}], "targets": 5})
