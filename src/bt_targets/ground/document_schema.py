"""JSON Schema as other languages take it: every type under one name, and nothing but the keywords of the standard."""

from collections.abc import Callable, Mapping
from typing import Any, Final, get_args

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema

from bt_targets.ground.patterns import pattern

_CHOICES: Final[dict[tuple[object, ...], str]] = {}
_TYPE_NAME: Final = pattern(r"[A-Z][A-Za-z0-9]+")
_DATA: Final = frozenset({"const", "default", "enum", "examples"})
"""Keywords that hold values and no schemas."""
_BY_NAME: Final = frozenset({"properties", "patternProperties"})


def name_choices(choices: Mapping[str, object]) -> None:
    """Under which names schemas define the literal types among these."""
    _CHOICES.update((get_args(kind), name) for name, kind in choices.items())


class InDocuments:
    """What a field takes in a document, where that is more than what it holds; made when a schema is asked for."""

    def __init__(self, make: Callable[[], JsonSchemaValue]) -> None:
        self._make = make

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return self._make() if handler.mode == "validation" else handler(schema)


class DocumentSchema(GenerateJsonSchema):
    """The generator of the schemas of documents.

    Only types have titles, so that generated code names nothing else. What has a title is a definition, and so is every
    literal type that has a name. A reference stands alone: generators copy a type beside whose reference something is.
    """

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No field has a title: its name is enough."""
        return False

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        """The schema of a model."""
        whole = super().generate(schema, mode)
        types = _Types(whole.pop("$defs", {}), self.ref_template)
        top = types.tidied(whole)
        return {"$defs": types.definitions(), **top} if types.found else top


class _Types:
    """The types of one schema, each under one name."""

    def __init__(self, definitions: Mapping[str, Any], ref_template: str) -> None:
        self.found: dict[str, Any] = {}
        self._ref_template = ref_template
        titles = [about.get("title") for about in definitions.values()]
        names = {
            key: about["title"] if titles.count(about.get("title")) == 1 and _is_name(about["title"]) else key
            for key, about in definitions.items()
        }
        self._references = {self._refer(key): self._refer(name) for key, name in names.items()}
        self.found |= {names[key]: self.tidied(about) for key, about in definitions.items()}

    def _refer(self, name: str) -> str:
        return self._ref_template.format(model=name)

    def definitions(self) -> dict[str, Any]:
        """All of them by name."""
        return dict(sorted(self.found.items()))

    def tidied(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """A schema with everything inside it referring to the types."""
        return {word: self._inside(word, value) for word, value in schema.items() if word != "discriminator"}

    def _inside(self, word: str, value: Any) -> Any:
        if word in _DATA:
            return value
        if word == "$ref":
            return self._references.get(value, value)
        if word in _BY_NAME:
            return {name: self._placed(each, of_field=True) for name, each in value.items()}
        return [self._placed(each) for each in value] if isinstance(value, list) else self._placed(value)

    def _placed(self, schema: Any, *, of_field: bool = False) -> Any:
        """A schema where it stands: a reference, if it is a type with a name. A field has its own description."""
        if not isinstance(schema, dict):
            return schema
        schema = self.tidied(schema)
        name = _CHOICES.get(tuple(schema.get("enum", ())), schema.get("title", ""))
        if not _is_name(name):
            return _alone(schema)
        kind = {"title": name, "type": "string", **schema}
        beside = {word: kind.pop(word) for word in ("default", *["description"] * of_field) if word in kind}
        known = self.found.setdefault(name, kind)
        assert {**known, "description": ""} == {**kind, "description": ""}, f"two types are called {name}"
        self.found[name] = {**known, **kind}
        return _alone({"$ref": self._refer(name), **beside})


def _is_name(title: Any) -> bool:
    return _TYPE_NAME.fullmatch(title or "") is not None


def _alone(schema: dict[str, Any]) -> dict[str, Any]:
    """The same with its reference, if it has one, apart from what stands beside it."""
    if "$ref" not in schema or len(schema) == 1:
        return schema
    beside = {word: value for word, value in schema.items() if word != "$ref"}
    return {"allOf": [{"$ref": schema["$ref"]}], **beside}
