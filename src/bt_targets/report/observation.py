"""Observations: the value of one indicator for one year, with its source."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple, Self

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, StrictBool, ValidationInfo, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bt_targets.ground.errors import validation_error
from bt_targets.ground.intervals import Interval
from bt_targets.ground.model import FrozenMap
from bt_targets.ground.port import Port
from bt_targets.ground.problems import Finding
from bt_targets.ground.quantity import Quantity
from bt_targets.report.default_resolution import WithRules, resolution_in
from bt_targets.report.documented import (
    VALUE_OR_COMPONENTS,
    AnyBound,
    AnyDefinition,
    AnyStatus,
    FreeText,
    IndicatorId,
    UnitBeside,
    WithRemarks,
    WrittenForm,
    WrittenParts,
    Year,
)
from bt_targets.report.measuring import combined, interval_of
from bt_targets.report.parsing.observation import read_observation
from bt_targets.report.raw import Document
from bt_targets.report.values import Bound, Component, Counts, DataStatus, Value
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from pint.facets.plain import PlainQuantity

WrittenValue = float | Quantity | Counts | StrictBool | str
"""The accepted forms of a value, for type checkers: a number with its unit in `unit`, or one of the forms of a value.

A float is never computed with: it is read by its shortest decimal form.
"""


_OF_THE_VALUE: Final = ("value", "bound", "upper", "components", "as_written")
"""What an observation says about its value, beside the unit that the value holds itself."""
READ_JSON: Final[Port[Callable[[Any], Document]]] = Port()
"""Filled by `files` on import: calling the port gives the reader of JSON documents."""


def _is_none(value: object) -> bool:
    return value is None


def _unchanged(raw: Any) -> Any:
    return raw


# They change nothing, and tell the schema what is accepted.
AcceptedValue = BeforeValidator(_unchanged, json_schema_input_type=WrittenForm | None)
AcceptedComponents = BeforeValidator(_unchanged, json_schema_input_type=WrittenParts | None)


class Observation(WithRules, WithRemarks):
    """The value of one indicator for one year.

    It has either a `value` or `components`. A value in another form (a number with `unit`, a pint quantity, a mapping)
    is kept in its machine form, in the unit in which it was reported.
    """

    indicator: Annotated[str, IndicatorId]
    """The id of the indicator."""
    year: Annotated[int, Year]
    """The year of the figure; years before the term serve as baseline."""
    value: Annotated[Value | None, AcceptedValue] = Field(default=None, exclude_if=_is_none)
    """The value; absent where components are given."""
    unit: Annotated[str | None, UnitBeside] = Field(default=None, exclude=True)
    """Input only: the unit of a bare number. Always null afterwards, since `value` holds it."""
    bound: Annotated[Bound, AnyBound] = "exact"
    """Whether the true value is the value itself, or only above it, below it, about it or in a range."""
    upper: Annotated[Value | None, AcceptedValue] = Field(default=None, exclude_if=_is_none)
    """The upper end of a range, with the bound `between`."""
    components: Annotated[FrozenMap[str, Component] | None, AcceptedComponents] = Field(
        default=None, exclude_if=_is_none
    )
    """The value by parts, which are taken to be complete."""
    status: Annotated[DataStatus, AnyStatus] = "official"
    """How settled the figure is."""
    definition: Annotated[str | None, AnyDefinition] = Field(default=None, exclude_if=_is_none)
    """The standard the value was measured under; null stands for the indicator's own."""
    as_written: Annotated[str | None, FreeText] = Field(default=None, exclude_if=_is_none)
    """The text as it was read, kept beside the machine form."""
    source: Annotated[str | None, FreeText] = Field(default=None, exclude_if=_is_none)
    """Where the figure comes from; kept and shown, never interpreted."""
    note: Annotated[str | None, FreeText] = Field(default=None, exclude_if=_is_none)
    """A remark; kept and shown, never interpreted."""

    if TYPE_CHECKING:
        # What callers pass, for type checkers: more than what the fields hold once it has been read.
        _Value = WrittenValue | Decimal | Fraction | PlainQuantity[Any] | Mapping[str, Any]

        def __init__(
            self,
            *,
            indicator: str,
            year: int,
            value: _Value | None = None,
            unit: str | None = None,
            bound: Bound = "exact",
            upper: _Value | None = None,
            components: Mapping[str, _Value | Component] | None = None,
            status: DataStatus = "official",
            definition: str | None = None,
            as_written: str | None = None,
            source: str | None = None,
            note: str | None = None,
        ) -> None: ...

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy; with changes, it is read and checked like anything that comes from outside.

        A new value, or new components, take the place of the old ones with their bound, upper end and text, unless
        those are given as well.
        """
        if update and not {"value", "components"}.isdisjoint(update):
            update = {**dict.fromkeys(_OF_THE_VALUE), **update}
        elif update and not {"bound", "upper", "unit"}.isdisjoint(update):
            update = {"as_written": None, **update}
        return super().model_copy(update=update, deep=deep)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = super().__get_pydantic_json_schema__(schema, handler)
        if handler.mode == "validation":
            handler.resolve_ref_schema(made).update(VALUE_OR_COMPONENTS)
        return made

    @model_validator(mode="before")
    @classmethod
    def _read(cls, raw: Any, info: ValidationInfo) -> Any:
        fields, findings = _read(raw, resolution_in(info.context), from_json=info.mode == "json")
        if findings:
            raise validation_error(cls.__name__, findings)
        return fields

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate a JSON document; its numbers are read as they are written, never through a binary float.

        Raises:
            ValidationError: with everything that is wrong with the document.
        """
        document, findings, *_ = READ_JSON()(json_data)
        # A document that is not even JSON has been reported as such; the literal null is read like any other.
        if document is not None or not findings:
            findings += _read(document, resolution_in(options.get("context")))[1]
        if findings:
            raise validation_error(cls.__name__, findings)
        return cls.model_validate(document, context=options.get("context"))


def _read(raw: Any, resolution: Resolution, *, from_json: bool = False) -> tuple[dict[str, Any], list[Finding]]:
    return read_observation(raw, resolution, from_json=from_json)


class Measured(NamedTuple):
    """An observation in its indicator's own unit."""

    interval: Interval | None
    """The values that it may have; None for a year without events."""
    about: bool
    """Whether it is only about right."""
    comparable: bool
    """Whether it was measured under the indicator's own definition."""


def measured(observation: Observation, indicator: Indicator) -> Measured:
    """The observation as numbers: an interval in the unit of the indicator; components taken together."""
    comparable = observation.definition in {None, indicator.definition}
    if observation.components is not None:
        parts = tuple(observation.components.values())
        return Measured(combined(indicator, parts), any(part.bound == "about" for part in parts), comparable)
    assert observation.value is not None
    interval = interval_of(indicator, observation.value, observation.bound, observation.upper)
    return Measured(interval, observation.bound == "about", comparable)
