"""Observations: the value of one indicator for one year, with its source."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, NamedTuple, Self

from pydantic import BeforeValidator, Field, StrictBool, ValidationInfo, model_validator

from bt_targets.ground.errors import validation_error
from bt_targets.ground.intervals import Interval
from bt_targets.ground.model import FrozenMap, Model
from bt_targets.ground.port import Port
from bt_targets.ground.problems import Finding, finding
from bt_targets.ground.quantity import Quantity
from bt_targets.report.default_resolution import WithRules, resolution_in
from bt_targets.report.measuring import combined, interval_of
from bt_targets.report.parsing.observation import read_observation
from bt_targets.report.raw import Document
from bt_targets.report.values import Bound, Component, Counts, DataStatus, Value
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

Written = float | Quantity | Counts | StrictBool | str
"""A value as it may be written: a number with its unit beside it, or one of the forms of a value."""


READ_JSON: Final[Port[Callable[[Any], Document]]] = Port()
"""What reads the text or the bytes of a JSON document."""


class WrittenComponent(Model):
    """A component as it may be written: a bare number takes a unit beside it."""

    value: Written
    unit: str | None = None
    bound: Bound = "exact"
    upper: Written | None = None


def _as_it_is(raw: Any) -> Any:
    return raw


Given = BeforeValidator(_as_it_is, json_schema_input_type=Written | None)
GivenParts = BeforeValidator(_as_it_is, json_schema_input_type=dict[str, Written | WrittenComponent] | None)


class Observation(WithRules):
    """The value of one indicator for one year.

    Exactly one of `value` and `components` is given. What is given in another form (a number with `unit`, a pint
    quantity, a mapping) is kept in its machine form; the unit given is kept.
    """

    indicator: str
    """The id of the indicator."""
    year: int
    """The year that the figure is of; years before the term serve as baseline."""
    value: Annotated[Value | None, Given] = Field(default=None, exclude_if=lambda raw: raw is None)
    """The value; absent where components are given."""
    unit: str | None = Field(default=None, exclude=True)
    """Only on the way in, beside a bare number: its unit. Always null afterwards, since the value has it."""
    bound: Bound = "exact"
    """What the value says of the truth."""
    upper: Annotated[Value | None, Given] = Field(default=None, exclude_if=lambda raw: raw is None)
    """The upper end of a range, with the bound `between`."""
    components: Annotated[FrozenMap[str, Component] | None, GivenParts] = Field(
        default=None, exclude_if=lambda raw: raw is None
    )
    """The value by parts; they are taken to be all there are."""
    status: DataStatus = "official"
    """How settled the figure is."""
    definition: str | None = Field(default=None, exclude_if=lambda raw: raw is None)
    """The standard the value was measured under; null stands for the indicator's own."""
    as_written: str | None = Field(default=None, exclude_if=lambda raw: raw is None)
    """The text as it was read, kept beside the machine form."""
    source: str | None = Field(default=None, exclude_if=lambda raw: raw is None)
    """Where the figure comes from; kept and shown, never interpreted."""
    note: str | None = Field(default=None, exclude_if=lambda raw: raw is None)
    """A remark; kept and shown, never interpreted."""

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
        if document is not None or not findings:
            findings += _read(document, resolution_in(options.get("context")))[1]
        if findings:
            raise validation_error(cls.__name__, findings)
        return cls.model_validate(document, context=options.get("context"))


def _read(raw: Any, resolution: Resolution, *, from_json: bool = False) -> tuple[dict[str, Any], list[Finding]]:
    if isinstance(raw, Mapping):
        return read_observation(raw, resolution, from_json=from_json)
    return {}, [finding("not_a_mapping", (), raw, "một số liệu gồm các trường", "an observation with its fields")]


class Measured(NamedTuple):
    """An observation in its indicator's own unit. `interval` is None for a year without events."""

    interval: Interval | None
    about: bool
    comparable: bool


def measured(observation: Observation, indicator: Indicator) -> Measured:
    """The observation as the interval it stands for, whether it is about a value, and under the right definition."""
    comparable = observation.definition in {None, indicator.definition}
    if observation.components is not None:
        parts = tuple(observation.components.values())
        return Measured(combined(indicator, parts), any(part.bound == "about" for part in parts), comparable)
    assert observation.value is not None
    interval = interval_of(indicator, observation.value, observation.bound, observation.upper)
    return Measured(interval, observation.bound == "about", comparable)
