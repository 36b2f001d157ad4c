"""The texts below fields: descriptions of a schema, read when it is asked for."""

import sys
from types import ModuleType
from typing import Annotated

import pytest
from pydantic import Field

from bt_targets import Observation, Report
from bt_targets.ground.field_docs import field_docs


class Noted(Observation):
    """An observation with fields of a user's own."""

    place: str = ""
    """Where the figure was counted,
    by its postal code."""
    size: Annotated[int, Field(description="Said where the field is declared.")] = 0
    """Said below it as well."""
    year: int
    plain: int = 0


def descriptions(kind: type[Observation], *, by_alias: bool = True) -> dict[str, str | None]:
    fields = kind.model_json_schema(by_alias, mode="serialization")["properties"]
    return {name: about.get("description") for name, about in fields.items()}


def test_the_text_below_a_field_describes_it() -> None:
    assert descriptions(Observation)["status"] == "How settled the figure is."


def test_a_subclass_describes_what_it_declares_itself() -> None:
    found = descriptions(Noted)
    assert found["place"] == "Where the figure was counted,\nby its postal code."
    assert found["size"] == "Said where the field is declared."
    assert found["status"] == "How settled the figure is."
    assert found["year"] is None, "it is declared anew, without a text"
    assert found["plain"] is None


def test_a_field_is_described_under_either_of_its_names() -> None:
    for by_alias, name in ((True, "schema"), (False, "schema_")):
        fields = Report.model_json_schema(by_alias)["properties"]
        assert fields[name]["description"] == "The form of this document."


def test_without_a_source_there_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = ModuleType("typed")
    code = 'from bt_targets import Text\nclass Typed(Text):\n    more: str = ""\n    """More."""\n'
    monkeypatch.setitem(sys.modules, "typed", typed)
    exec(code, vars(typed))
    assert field_docs(typed.Typed) == {}
    assert "description" not in typed.Typed.model_json_schema()["properties"]["more"]
    monkeypatch.undo()
    assert field_docs(typed.Typed) == {}, "nor without the module"
