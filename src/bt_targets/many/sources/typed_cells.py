"""The typed cells of a table in Arrow's memory, as the readers of tables take them."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import isinf
from typing import Any

from bt_targets.files.reading.grid import CellValue
from bt_targets.ground.exact import read_number
from bt_targets.ground.names import is_blank
from bt_targets.ground.noise import NoiseError
from bt_targets.ground.text import echo
from bt_targets.report.parsing.outside import Foreign
from bt_targets.report.raw import UnreadNumber


def values_of(column: Any, arrow: Any) -> Sequence[Any]:
    """The values of a column in Python's types; narrow floats by the shortest text of their own."""
    if arrow.types.is_float16(column.type) or arrow.types.is_float32(column.type):
        texts = column.cast(arrow.float32()).cast(arrow.string()).to_pylist()
        return [None if text is None else Decimal(text) for text in texts]
    if arrow.types.is_timestamp(column.type) or arrow.types.is_time64(column.type):
        # Python has no type for some of them; none is a figure, and all are told by their text.
        return [None if text is None else Foreign(text) for text in column.cast(arrow.string()).to_pylist()]
    values: list[Any] = column.to_pylist()
    return values


def cell_of(value: Any) -> CellValue | None:
    """A value as the readers of tables take it; None where there is none, a NaN and a blank text included."""
    if value is None or value != value or (isinstance(value, str) and is_blank(value)):  # noqa: PLR0124  NaN
        return None
    if isinstance(value, str | bool | int):
        return value
    if not isinstance(value, float | Decimal | Fraction):
        return UnreadNumber("unreadable_value", echo(value))
    try:
        number = read_number(value)
    except NoiseError as error:
        return UnreadNumber("number_has_noise", str(value), meant=error.meant)
    except ValueError:
        infinite = not isinstance(value, Fraction) and isinf(value)
        return UnreadNumber("not_finite" if infinite else "number_too_long", str(value))
    return int(number) if number.denominator == 1 else number
