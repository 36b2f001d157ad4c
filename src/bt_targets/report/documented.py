"""What the fields of a report take in a JSON document, for its schema: everything that the reader takes is valid.

What is surely wrong is not, where a schema can say so. Names may be typed in another way than they are listed, so a
schema leaves to the reader what has capital letters, blanks or marks that do not show in it.
"""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, Final

from pydantic import ConfigDict, Field, GetJsonSchemaHandler, StrictBool
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bt_targets.ground.document_schema import InDocuments
from bt_targets.ground.exact import MAX_DIGITS_BEFORE
from bt_targets.ground.model import Model
from bt_targets.ground.quantity import EXACT_NUMBER, UNIT_NAME
from bt_targets.ground.units import PER_YEAR, spellings_of, unit, unit_names
from bt_targets.report.default_resolution import default
from bt_targets.report.notation.normal import MAX_WRITTEN
from bt_targets.report.parsing.components import MAX_COMPONENTS
from bt_targets.report.raw import MAX_TEXT, REMARK
from bt_targets.report.values import BOUNDS, STATUSES
from bt_targets.rules.term import EARLIEST

_NULL: Final = {"type": "null"}
_UNSEEN: Final = r"\s\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
"""Blanks and marks that do not show, in the notation of regular expressions."""
_OTHER_SPELLING: Final = {
    "title": "OtherSpelling",
    "description": "A listed name typed in another way: case, blanks around it and unseen marks do not count.",
    "type": "string",
    "pattern": rf"^[a-z0-9_-]*[A-Z{_UNSEEN}][A-Za-z0-9_{_UNSEEN}-]*$",
}
_MOST: Final = 10**MAX_DIGITS_BEFORE


def _named(title: str, names: Iterable[str], **about: str) -> dict[str, Any]:
    return {"title": title, **about, "type": "string", "enum": [*names]}


def _either(*schemas: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [*schemas]}


def _indicator() -> dict[str, Any]:
    names = "\n".join(f"{id_}: {indicator.name.vi}" for id_, indicator in default().indicators.items())
    return _either(_named("IndicatorId", default().indicators, description=names), _OTHER_SPELLING)


def _definition() -> dict[str, Any]:
    ids = dict.fromkeys(id_ for indicator in default().indicators.values() for id_ in indicator.definitions)
    return _either(_named("DefinitionId", ids), _OTHER_SPELLING, _NULL)


def _unit() -> dict[str, Any]:
    spelling = {
        "title": "UnitSpelling",
        "description": "Another accepted spelling of a unit, in any case and with any blanks.",
        "type": "string",
        "pattern": _spellings_of_units(),
    }
    return _either(UNIT_NAME, spelling, _NULL)


def _spellings_of_units() -> str:
    """A regular expression, of Python and of ECMAScript, for every spelling of every unit.

    What is written with letters and marks apart matches as well, since it may be any of them.
    """
    plain = [name for name in unit_names() if "/" not in name]
    money = [each for name in plain if unit(name).dimension == "money" for each in spellings_of(name)]
    others = [each for name in plain if unit(name).dimension != "money" for each in spellings_of(name)]
    of_money = rf"(?:{_any_case(money)})(?:\s*/\s*(?:{_any_case(('ha', 'người'))}))?"
    year = _any_case((PER_YEAR.removeprefix("/"),))
    return rf"^\s*(?:{of_money}|{_any_case(others)})(?:\s*/\s*{year})?\s*$|[\u0300-\u036f]"


def _any_case(words: Iterable[str]) -> str:
    return "|".join("".join(map(_either_case, word)) for word in dict.fromkeys(words))


def _either_case(char: str) -> str:
    cases = "".join(dict.fromkeys((char.lower(), char.upper())))
    return f"[{cases}]" if len(cases) > 1 else {" ": r"\s+", ".": r"\."}.get(char, char)


def _one_text(text: str) -> dict[str, Any]:
    return _either({"type": "string", "const": text}, _OTHER_SPELLING, _NULL)


# -- fields

IndicatorId = InDocuments(_indicator)
Year = InDocuments(lambda: {"type": "integer", "minimum": EARLIEST, "maximum": default().term.last})
UnitBeside = InDocuments(_unit)
AnyBound = InDocuments(lambda: _either(_named("Bound", BOUNDS), _OTHER_SPELLING, _NULL))
AnyStatus = InDocuments(lambda: _either(_named("DataStatus", STATUSES), _OTHER_SPELLING, _NULL))
AnyDefinition = InDocuments(_definition)
FreeText = InDocuments(lambda: _either({"type": "string", "maxLength": MAX_TEXT}, _NULL))
Name = InDocuments(lambda: _either({"type": "string", "pattern": r"\S", "maxLength": MAX_TEXT}, _NULL))
ResolutionId = InDocuments(lambda: _one_text(default().id))


class _NamesOfParts:
    """The names of parts, which are never blank."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "propertyNames": {"type": "string", "pattern": r"\S", "maxLength": MAX_TEXT}}


def or_null(const: str) -> InDocuments:
    """One text, or none."""
    return InDocuments(lambda: _either({"type": "string", "const": const}, _NULL))


def _there(**fields: Any) -> dict[str, Any]:
    """An object that has all these fields."""
    return {"type": "object", "required": [*fields], "properties": fields}


_SOMETHING: Final = {"not": _NULL}
VALUE_OR_COMPONENTS: Final = {
    "if": _there(components=_SOMETHING),
    "then": {
        "type": "object",
        "properties": {
            "value": _NULL,
            "upper": _NULL,
            "bound": {"not": {"enum": [bound for bound in BOUNDS if bound != "exact"]}},
        },
    },
    "else": {
        **_there(value=_SOMETHING),
        "allOf": [
            {"if": _there(upper=_SOMETHING), "then": _there(bound=_one_text("between"))},
            {
                "if": _there(bound={"const": "between"}, value={"not": {"type": "string"}}),
                "then": _there(upper=_SOMETHING),
            },
        ],
    },
}
"""An observation has one of the two. The bound `between` and an upper end go together, but a text may be a range."""


# -- objects


class WithRemarks(Model):
    """An object of a document: fields whose names start with # are remarks."""

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = super().__get_pydantic_json_schema__(schema, handler)
        if handler.mode == "validation":
            handler.resolve_ref_schema(made)["patternProperties"] = {f"^{REMARK}": True}
        return made


_Number = Annotated[float, Field(gt=-100, lt=_MOST)]
"""Growth is above -100 %, and nothing else is below 0."""
_Count = Annotated[int, Field(ge=0, lt=_MOST)]


class WrittenQuantity(WithRemarks):
    """A magnitude and a unit, such as 705,5 ha; what is counted, and a rank, may go without a unit."""

    model_config: ClassVar[ConfigDict] = ConfigDict(title="Quantity")

    magnitude: Annotated[str, InDocuments(lambda: EXACT_NUMBER)] | _Number
    """The exact number: a decimal or a fraction as text, or a number."""
    unit: Annotated[str | None, UnitBeside] = None
    """The name of the unit."""


class WrittenCounts(WithRemarks):
    """A share by counts: so many of a whole, less what is excluded from the whole."""

    model_config: ClassVar[ConfigDict] = ConfigDict(title="Counts")

    part: _Count
    whole: _Count
    excluded: _Count | None = 0


_Text = Annotated[str, Field(max_length=MAX_WRITTEN)]
WrittenPart = _Number | WrittenQuantity | WrittenCounts | _Text
"""The accepted forms of the value of a part."""
WrittenForm = _Number | WrittenQuantity | WrittenCounts | StrictBool | _Text
"""The accepted forms of a value."""


class WrittenComponent(WithRemarks):
    """The value of one part with what stands beside it; a number takes its unit from `unit`."""

    model_config: ClassVar[ConfigDict] = ConfigDict(title="Component")

    value: WrittenPart
    unit: Annotated[str | None, UnitBeside] = None
    bound: Annotated[str | None, AnyBound] = "exact"
    upper: WrittenPart | None = None


WrittenParts = Annotated[
    dict[str, WrittenPart | WrittenComponent], Field(min_length=1, max_length=MAX_COMPONENTS), _NamesOfParts()
]
"""The accepted form of components: the parts by name."""
