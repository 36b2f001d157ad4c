"""Observations: the value of one indicator for one year, with its source."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple, Self

from pydantic import BeforeValidator, Field, StrictBool, ValidationInfo, model_validator

from bt_targets.bach_thong import BACH_THONG
from bt_targets.documents.json_reader import read_json
from bt_targets.errors import Finding, finding, validation_error
from bt_targets.figures.entry import read_observation
from bt_targets.figures.intervals import Interval
from bt_targets.figures.measuring import combined, interval_of
from bt_targets.figures.values import Bound, Component, Counts, DataStatus, Value
from bt_targets.model import FrozenMap, Model
from bt_targets.quantity import Quantity
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

Written = float | Quantity | Counts | StrictBool | str
"""A value as it may be written: a number with its unit beside it, or one of the forms of a value."""


class WrittenComponent(Model):
    """A component as it may be written: a bare number takes a unit beside it."""

    value: Written
    unit: str | None = None
    bound: Bound = "exact"
    upper: Written | None = None


def _as_it_is(given: Any) -> Any:
    return given


Given = BeforeValidator(_as_it_is, json_schema_input_type=Written | None)
GivenParts = BeforeValidator(_as_it_is, json_schema_input_type=dict[str, Written | WrittenComponent] | None)


class Observation(Model):
    """The value of one indicator for one year.

    Exactly one of `value` and `components` is given. What is given in another form (a number with `unit`, a pint
    quantity, a mapping) is kept in its machine form; the unit given is kept.
    """

    indicator: str
    """The id of the indicator."""
    year: int
    """The year that the figure is of; years before the term serve as baseline."""
    value: Annotated[Value | None, Given] = Field(default=None, exclude_if=lambda given: given is None)
    """The value; absent where components are given."""
    unit: str | None = Field(default=None, exclude=True)
    """Only on the way in, beside a bare number: its unit. Always null afterwards, since the value has it."""
    bound: Bound = "exact"
    """What the value says of the truth."""
    upper: Annotated[Value | None, Given] = Field(default=None, exclude_if=lambda given: given is None)
    """The upper end of a range, with the bound `between`."""
    components: Annotated[FrozenMap[str, Component] | None, GivenParts] = Field(
        default=None, exclude_if=lambda given: given is None
    )
    """The value by parts; they are taken to be all there are."""
    status: DataStatus = "official"
    """How settled the figure is."""
    definition: str | None = Field(default=None, exclude_if=lambda given: given is None)
    """The standard the value was measured under; null stands for the indicator's own."""
    as_written: str | None = Field(default=None, exclude_if=lambda given: given is None)
    """The text as it was read, kept beside the machine form."""
    source: str | None = Field(default=None, exclude_if=lambda given: given is None)
    """Where the figure comes from; kept and shown, never interpreted."""
    note: str | None = Field(default=None, exclude_if=lambda given: given is None)
    """A remark; kept and shown, never interpreted."""

    @model_validator(mode="before")
    @classmethod
    def _read(cls, given: Any, info: ValidationInfo) -> Any:
        fields, findings = _read(given, resolution_of(info), from_json=info.mode == "json")
        if findings:
            raise validation_error(cls.__name__, findings)
        return fields

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate a JSON document; its numbers are read as they are written, never through a binary float.

        Raises:
            ValidationError: with everything that is wrong with the document.
        """
        document, findings, *_ = read_json(json_data)
        if document is not None or not findings:
            findings += _read(document, resolution_in(options.get("context")))[1]
        if findings:
            raise validation_error(cls.__name__, findings)
        return cls.model_validate(document, context=options.get("context"))


def _read(given: Any, resolution: Resolution, *, from_json: bool = False) -> tuple[dict[str, Any], list[Finding]]:
    if isinstance(given, Mapping):
        return read_observation(given, resolution, from_json=from_json)
    return {}, [finding("not_a_mapping", (), given, "một số liệu gồm các trường", "an observation with its fields")]


def resolution_of(info: ValidationInfo) -> Resolution:
    """The resolution named in the validation context, by default that of Bạch Thông."""
    return resolution_in(info.context)


def resolution_in(context: Any) -> Resolution:
    """The resolution that a context names, by default that of Bạch Thông."""
    given = context.get("resolution") if isinstance(context, Mapping) else None
    return given if isinstance(given, Resolution) else BACH_THONG


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
