"""The cells of a sheet or of a CSV file, as the readers of tables see them."""

import re
from collections.abc import Callable, Container, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from bt_targets.ground.exact import write_exact
from bt_targets.ground.problems import Place
from bt_targets.report.notation.normal import MAX_WRITTEN
from bt_targets.report.raw import REMARK, UnreadNumber

_DASHES_ONLY: Final = re.compile(
    r"[\s\u200b-\u200d\u2060\ufeff]*[\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d][\s\-\u2010-\u2015\u2212]*"
)

CellValue = str | int | Fraction | bool | UnreadNumber


class GridRow(NamedTuple):
    """One row: its number, and its cells by column from the left; blank ones are left out."""

    number: int
    cells: dict[int, CellValue]


class Grid(NamedTuple):
    """What stands in a sheet or a file, from top to bottom."""

    rows: Sequence[GridRow]
    place: Callable[[int, int | None, str], Place]
    """Where the cell of a row and a column stands; the text is what the column is called."""
    title: str = ""
    """The name of the sheet."""
    shifted: frozenset[int] = frozenset()
    """The rows of a CSV file that have more cells than the headings: a comma inside a number looks like two cells."""


def shown(cell: CellValue) -> str:
    """The text that a cell shows."""
    is_number = isinstance(cell, int | Fraction) and not isinstance(cell, bool)
    return write_exact(Fraction(cell)) if is_number else str(cell)  # type: ignore[arg-type]


def is_remark(row: GridRow, columns: Container[int]) -> bool:
    """Whether the first filled cell among the columns that are read starts with a #."""
    first = next((cell for column, cell in row.cells.items() if column in columns), None)
    return isinstance(first, str) and first.lstrip().startswith(REMARK)


def is_dash(cell: CellValue) -> bool:
    """Whether nothing but dashes stands in a cell: it could mean 0, or that nothing is known."""
    return isinstance(cell, str) and len(cell) <= MAX_WRITTEN and _DASHES_ONLY.fullmatch(cell) is not None
