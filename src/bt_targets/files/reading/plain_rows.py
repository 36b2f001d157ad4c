"""Rows of a long table that plainly hold one figure: taken in one pass, cells that stand in many rows looked at once.

A row is either turned into what its reader would make of it, or handed over to that. What is wrong, what is not read,
and whatever is only unusual, is the reader's.
"""

from collections.abc import Sequence
from fractions import Fraction
from operator import getitem
from typing import Any, Final, NamedTuple

from bt_targets.files.reading.cells import is_number_for_text
from bt_targets.files.reading.context import is_plan
from bt_targets.files.reading.grid import CellValue, GridRow
from bt_targets.files.reading.long_columns import Columns
from bt_targets.files.reading.long_fields import choice_of, definition_of, year_of
from bt_targets.files.reading.whole_table import OF_THE_TABLE, WholeTable
from bt_targets.report.naming import IndicatorNames
from bt_targets.report.raw import REMARK, TableText

_TAKEN: Final = {
    "indicator",
    "year",
    "value",
    "unit",
    "bound",
    "status",
    "definition",
    "as_written",
    "source",
    "note",
} | {*OF_THE_TABLE}
"""The fields of a plain row; a part, counts or an upper end make it another one."""
_NUMBERS: Final[dict[str, tuple[type, ...]]] = {"year": (int,), "value": (bool, int, Fraction)}
"""The types of cells that are no texts and yet plain, by their field."""
_COMPULSORY: Final = frozenset({"indicator", "year", "value"})


class _OddCellError(Exception):
    """A cell that is not plain."""


class _Shape(NamedTuple):
    """The columns that are filled in a row and read, what their cells say, and the fields of all but the last of them.

    Those last ones say something of the whole table.
    """

    columns: tuple[int, ...]
    cells: tuple["_PlainCells", ...]
    fields: tuple[str, ...]
    naming: int
    """How many of them name the indicator: the first ones."""
    has_unit: bool


class PlainRows:
    """Takes the plain rows of one table."""

    def __init__(self, columns: Columns, names: IndicatorNames, whole: WholeTable) -> None:
        self._columns, self._shifted = columns, columns.shifted
        self._cells = {column: _PlainCells(field, names, whole) for column, field in columns.read.items()}
        self._shapes: dict[tuple[int, ...], _Shape | None] = {}

    def take(self, row: GridRow) -> dict[str, Any] | None:
        """The raw observation of the row; None for its reader to read it."""
        number, filled = row
        key = tuple(filled)
        shape = self._shapes[key] if key in self._shapes else self._shaped(key)
        if shape is None or number in self._shifted:
            return None
        values = filled.values() if key == shape.columns else [filled[column] for column in shape.columns]
        try:
            said = [*map(getitem, shape.cells, values)]
        except _OddCellError:
            return None
        if shape.naming > 1 and len({*said[: shape.naming]}) > 1:
            return None
        raw: dict[str, Any] = dict(zip(shape.fields, said, strict=False))
        value = raw["value"]
        if type(value) is str:
            raw["value"] = TableText(value, raw.pop("unit") if shape.has_unit else None)
        return raw

    def _shaped(self, key: tuple[int, ...]) -> _Shape | None:
        read = self._columns.read
        columns = sorted((column for column in key if column in read), key=lambda column: _order(read[column]))
        fields = [read[column] for column in columns]
        shape = None
        if all(map(self._columns.has, key)) and _COMPULSORY <= {*fields} <= _TAKEN and self._takes_units(fields):
            cells = tuple(self._cells[column] for column in columns)
            own = tuple(field for field in fields if field not in OF_THE_TABLE)
            shape = _Shape(tuple(columns), cells, own, own.count("indicator"), "unit" in own)
        self._shapes[key] = shape
        return shape

    def _takes_units(self, fields: Sequence[str]) -> bool:
        """Whether no unit counts but the one beside a value: another one may be in a heading, or above the table."""
        if self._columns.unit_in_heading("value") is not None:
            return False
        return "unit" in fields or self._columns.unit_of("value") is None


def _order(field: str) -> int:
    return 0 if field == "indicator" else 2 if field in OF_THE_TABLE else 1


class _PlainCells(dict[Any, Any]):
    """What the texts of one column say, each looked at once. Numbers are not kept: 1, 1.0 and True are one key."""

    def __init__(self, field: str, names: IndicatorNames, whole: WholeTable) -> None:
        super().__init__()
        self._field, self._names, self._whole = field, names, whole

    def __missing__(self, cell: CellValue) -> Any:
        if type(cell) is not str:
            if type(cell) in _NUMBERS.get(self._field, ()):
                return cell
            raise _OddCellError
        said = self._said(cell)
        if said is None or cell.lstrip().startswith(REMARK):
            raise _OddCellError
        self[cell] = said
        return said

    def _said(self, text: str) -> Any:
        """What a text says, None where that is not plain."""
        match self._field:
            case "indicator":
                return self._names.find(text)
            case "year":
                year = year_of(text)
                return year if type(year) is int else None
            case "value":
                return text if text[0].isalnum() else None  # no dash
            case "bound" | "status":
                return choice_of(self._field, text)
            case "definition":
                return definition_of(text)
            case "commune" | "resolution":
                # Whether it is the one of the whole table, the first row says.
                return text if text == self._whole.said(self._field) and not is_number_for_text(text) else None
            case "source" | "note":
                return None if is_number_for_text(text) or is_plan(text) else text
            case _:
                return text
