"""The entry point for hypothesis: models are known without more ado, and nothing breaks whatever happens."""

import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from types import SimpleNamespace
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import bt_targets
import bt_targets_hypothesis
from bt_targets import _hypothesis, strategies
from bt_targets.strategies.models import strategy_for

MODELS = _hypothesis._MODELS


def run(code: str) -> str:
    """What a process of its own prints; warnings are errors there."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_entry_point_is_the_module_that_imports_nothing() -> None:
    (found,) = [each for each in entry_points(group="hypothesis") if each.name == "bt_targets"]
    assert found.value == "bt_targets_hypothesis:register"


@pytest.mark.parametrize("name", MODELS)
@given(data=st.data())
@settings(max_examples=5)
def test_every_public_model_has_a_strategy(data: st.DataObject, name: str) -> None:
    model = getattr(bt_targets, name)
    found = data.draw(st.from_type(model))
    assert type(found) is model
    assert model.model_validate_json(found.model_dump_json()) == found


def parts(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, and those that they are made of."""
    for inner in get_args(annotation):
        yield from parts(inner)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from parts(field.annotation)


def test_all_public_models_are_among_them() -> None:
    public = {name for name in bt_targets.__all__ if isinstance(getattr(bt_targets, name), type)}
    public = {name for name in public if issubclass(getattr(bt_targets, name), BaseModel)}
    drawn = {part.__name__ for name in MODELS for part in parts(getattr(bt_targets, name))}
    assert set(MODELS) <= public
    assert public - {"FigureWarning", "Problem"} == drawn, "a model is drawn by itself, or as a part of one that is"
    with pytest.raises(KeyError):
        strategy_for(int)


def test_models_are_told_of_once_both_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type] = []
    hypothesis = SimpleNamespace(register_type_strategy=lambda model, _: told.append(model))
    for half in (None, SimpleNamespace()):  # not imported, and in the middle of its import
        monkeypatch.setitem(sys.modules, "hypothesis.strategies", half)
        _hypothesis.register()
    assert told == []
    monkeypatch.setitem(sys.modules, "hypothesis.strategies", hypothesis)
    _hypothesis.register()
    assert told == [getattr(bt_targets, name) for name in MODELS]


def test_the_entry_point_tells_once_the_library_is_there_and_never_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    for register in (None, lambda: told.append("models"), lambda: 1 / 0):
        library = None if register is None else SimpleNamespace(register=register)
        monkeypatch.setitem(sys.modules, "bt_targets._hypothesis", library)
        bt_targets_hypothesis.register()
    assert told == ["models"]


def test_importing_either_does_not_import_the_other() -> None:
    assert run("import hypothesis, sys; print('bt_targets' in sys.modules, 'pydantic' in sys.modules)") == "False False"
    assert run("import bt_targets, sys; print('hypothesis' in sys.modules)") == "False"


@pytest.mark.parametrize("first", ["import hypothesis, bt_targets", "import bt_targets, hypothesis"])
def test_the_order_of_imports_does_not_matter(first: str) -> None:
    code = f"{first}\nfrom hypothesis import find, strategies as st\n"
    code += "print(find(st.from_type(bt_targets.Counts), lambda each: each.part > 2).part)"
    assert run(code) == "3"


@pytest.mark.parametrize(
    "broken",
    [
        "sys.modules['bt_targets._hypothesis'] = 5",
        "sys.modules['bt_targets._hypothesis'] = types.SimpleNamespace(register=lambda: 1 / 0)",
        "import bt_targets; del bt_targets.Report",
        "import bt_targets; bt_targets._hypothesis._MODELS = ('Nothing',)",
    ],
)
def test_nothing_breaks_the_import_of_hypothesis(broken: str) -> None:
    assert run(f"import sys, types\n{broken}\nimport hypothesis\nprint(hypothesis.given.__name__)") == "given"


@pytest.mark.parametrize("module", ["bt_targets.strategies", "bt_targets.laws"])
def test_without_the_extra_it_is_said_what_to_install(module: str) -> None:
    code = f"import sys\nsys.modules['hypothesis'] = None\nimport bt_targets\ntry:\n    import {module}\n"
    code += "except ImportError as error:\n    print(error)"
    assert "pip install 'bt-targets[testing]'" in run(code)


def test_what_to_install_is_the_reason_why_it_cannot_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ImportError, match=re.escape("pip install 'bt-targets[testing]'")) as caught:
        runpy.run_path(strategies.__file__)
    assert caught.value.__suppress_context__
