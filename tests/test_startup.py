"""What importing the library does not do: everything here is counted in a fresh process, and nothing is timed."""

import json
import subprocess
import sys
from inspect import signature
from typing import Any

import pytest

import bt_targets
from bt_targets import Verdict
from bt_targets.ground.model import Model
from bt_targets.ground.patterns import pattern
from bt_targets.ground.public import publish

COUNTED = """
import ast, inspect, json, re, sys
from re import _compiler

calls = dict.fromkeys(("source", "parse", "patterns"), 0)

def counted(name, function):
    def wrapper(*arguments, **options):
        calls[name] += 1
        return function(*arguments, **options)
    return wrapper

import difflib, importlib.resources, pydantic, pydantic.json_schema

class First(pydantic.BaseModel):  # what the first model brings along is not counted
    pass

inspect.getsource = counted("source", inspect.getsource)
inspect.findsource = counted("source", inspect.findsource)
ast.parse = counted("parse", ast.parse)
_compiler.compile = counted("patterns", _compiler.compile)
"""
TOLD = """
def kinds(kind):
    return [kind, *(below for each in kind.__subclasses__() for below in kinds(each))]

from bt_targets.ground.model import Model
built = sorted(kind.__name__ for kind in kinds(Model) if kind.__pydantic_complete__)
print(json.dumps({**calls, "modules": sorted(sys.modules), "built": built}))
"""


def process(code: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", COUNTED + code + TOLD], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.fixture(scope="module")
def imported() -> dict[str, Any]:
    return process("import bt_targets")


@pytest.fixture(scope="module")
def assessed() -> dict[str, Any]:
    return process("import bt_targets; bt_targets.assess(bt_targets.baseline_report(), 2025)")


UNUSED = (
    *(
        "bt_targets.command_line",
        "bt_targets.frames",
        "bt_targets.laws",
        "bt_targets.records",
        "bt_targets.schemas",
        "bt_targets.strategies",
    ),
    *("bt_targets.files.writing", "bt_targets.files.reading.csv_reader", "bt_targets.files.reading.toml_reader"),
    *("bt_targets.files.reading.xlsx", "bt_targets.checks.sentences", "bt_targets.checks.warnings", "pint", "openpyxl"),
)


def loaded(told: dict[str, Any], unused: tuple[str, ...]) -> list[str]:
    return [name for name in told["modules"] if any(f"{name}.".startswith(f"{each}.") for each in unused)]


def test_no_layer_is_imported_that_is_not_used(imported: dict[str, Any], assessed: dict[str, Any]) -> None:
    assert loaded(assessed, UNUSED) == []
    assert (
        loaded(
            imported,
            (
                *UNUSED,
                "bt_targets.files",
                "bt_targets.checks.table",
                "bt_targets.describing",
                "bt_targets.wording",
                "bt_targets.bach_thong.resolution",
            ),
        )
        == []
    )


def test_no_source_is_read_until_a_schema_is_asked_for(assessed: dict[str, Any]) -> None:
    assert (assessed["source"], assessed["parse"]) == (0, 0)
    schema = process("import bt_targets; bt_targets.Report.model_json_schema()")
    assert schema["source"] > 0
    assert schema["parse"] > 0


def test_models_are_built_when_something_is_checked_or_written(assessed: dict[str, Any]) -> None:
    used = {"Report", "Observation", "Scorecard", "TargetAssessment", "ClauseAssessment", "YearAssessment", "Problem"}
    assert used.isdisjoint(assessed["built"]), "what is made of parts that were checked is not checked again"
    written = process("import bt_targets; bt_targets.assess(bt_targets.Report(), 2025).model_dump_json()")
    assert set(written["built"]) & used == {"Report", "Scorecard"}, "and one that is built brings its parts along"


def test_looking_at_the_signature_builds_a_model() -> None:
    class Early(Model):
        verdict: Verdict

    class Late(Early):
        year: int

    Early(verdict="met")
    publish("bt_targets", {"Verdict": Verdict, "Early": Early, "Late": Late})
    assert str(signature(Early)) == "(*, verdict: Verdict)"
    assert not Late.__pydantic_complete__
    assert str(signature(Late)) == "(*, verdict: Verdict, year: int)"
    assert Late.__pydantic_complete__

    class Later(Late):
        day: int

    assert "day: int" in str(signature(Later)), "made from a public one, and not public itself"


def test_few_patterns_are_compiled(imported: dict[str, Any], assessed: dict[str, Any]) -> None:
    assert imported["patterns"] <= 3
    assert assessed["patterns"] <= 18


def test_a_pattern_is_one_of_the_standard_library() -> None:
    digits = pattern("([0-9]+)")
    assert digits.sub(r"<\1>", "a1b22") == "a<1>b<22>"
    assert digits.fullmatch("22") is not None
    assert digits.fullmatch is digits.fullmatch, "it is looked for once"
    assert digits.pattern == "([0-9]+)"
    assert pattern(b"[0-9]").search(b"a1") is not None


def test_the_first_use_may_be_in_several_threads() -> None:
    code = """
import threading
import bt_targets
cards, start = [], threading.Barrier(8)
def work():
    start.wait()
    cards.append(bt_targets.assess(bt_targets.baseline_report(), 2025).model_dump_json())
threads = [threading.Thread(target=work) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
calls["cards"] = len(cards)
calls["kinds"] = len(set(cards))
"""
    told = process(code)
    assert (told["cards"], told["kinds"]) == (8, 1)


@pytest.mark.parametrize("module", [bt_targets, bt_targets.bach_thong])
def test_a_module_has_the_catalogue_and_no_other_name_that_comes_later(module: Any) -> None:
    vars(bt_targets.bach_thong).pop("BACH_THONG", None)
    assert module.BACH_THONG is bt_targets.Report().rules
    assert not hasattr(module, "BACH")
    with pytest.raises(AttributeError, match=f"module '{module.__name__}' has no attribute 'BACH'"):
        getattr(module, "BACH")  # noqa: B009
