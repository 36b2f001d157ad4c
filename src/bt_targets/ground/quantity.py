"""A quantity: an exact magnitude and a unit."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import AfterValidator, PlainSerializer, PlainValidator, WithJsonSchema

from bt_targets.ground.exact import (
    MAX_DIGITS_AFTER,
    MAX_DIGITS_BEFORE,
    MAX_DIGITS_OF_FRACTION,
    read_exact,
    read_number,
    write_exact,
)
from bt_targets.ground.model import Model
from bt_targets.ground.units import factor, find_unit, to_pint, unit_names

if TYPE_CHECKING:
    import pint


def _exact(value: Any) -> Fraction:
    if isinstance(value, str):
        return read_exact(value)
    if isinstance(value, int | float | Decimal | Fraction) and not isinstance(value, bool):
        return read_number(value)
    raise ValueError("not a number")


def _unit_name(value: str) -> str:
    known = find_unit(value)
    if known is None:
        raise ValueError("not a unit of this library")
    return known.name


_TOP, _BOTTOM = rf"[0-9]{{1,{MAX_DIGITS_OF_FRACTION}}}", rf"(?=[0-9]*[1-9])[0-9]{{1,{MAX_DIGITS_OF_FRACTION}}}"
_DECIMAL = rf"[0-9]{{1,{MAX_DIGITS_BEFORE}}}(\.[0-9]{{1,{MAX_DIGITS_AFTER}}})?"
EXACT_NUMBER: Final = {
    "title": "ExactNumber",
    "description": "An exact number: plain decimal notation, or a fraction such as 280/3.",
    "type": "string",
    "pattern": rf"^-?({_DECIMAL}|{_TOP}/{_BOTTOM})$",
}
"""The schema of an exact number as text."""

ExactNumber = Annotated[
    Fraction,
    PlainValidator(_exact),
    PlainSerializer(write_exact, return_type=str),
    WithJsonSchema(EXACT_NUMBER),
]
"""An exact rational number; text in JSON."""

UNIT_NAME: Final = {"title": "UnitName", "type": "string", "enum": list(unit_names())}
"""The schema of the name of a unit."""
UnitName = Annotated[
    str,
    AfterValidator(_unit_name),
    WithJsonSchema(UNIT_NAME),
]
"""The name of a unit; other accepted spellings are replaced by the canonical one."""


class Quantity(Model):
    """A magnitude and a unit, such as 705,5 ha.

    Two quantities are equal when magnitude and unit are the same: 1 ha and 10.000 m² are the same area, but not the
    same entry of a report. Hashing, comparing and pickling do not need pint.
    """

    magnitude: ExactNumber
    """The exact number: a decimal or a fraction as text; Python numbers are accepted, floats by their shortest form."""
    unit: UnitName
    """The canonical name of the unit."""

    if TYPE_CHECKING:
        # What callers pass, for type checkers.
        def __init__(self, *, magnitude: float | Decimal | Fraction | str, unit: str) -> None: ...

    def __repr_args__(self) -> Iterator[tuple[str, Any]]:
        """The fields that `repr` shows, the magnitude as it would be written."""
        yield from {**dict(super().__repr_args__()), "magnitude": write_exact(self.magnitude)}.items()

    def in_unit(self, unit: str) -> Fraction:
        """The magnitude in another unit of the same dimension, exactly.

        Raises:
            ValueError: if the dimensions differ.
        """
        return self.magnitude if unit == self.unit else self.magnitude * factor(self.unit, unit)

    def to_pint(self) -> "pint.Quantity[Fraction]":
        """The same as a pint quantity in the library's own registry."""
        return to_pint(self.magnitude, self.unit)
