"""A frame as a long table: what its columns hold, and the cells of its rows as the readers of tables take them."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.headings import read_heading
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.tables import Table, read_tables, tables_in
from bt_targets.ground.errors import report_error
from bt_targets.ground.names import compared
from bt_targets.ground.problems import FileLine, Place, finding
from bt_targets.ground.text import one_line
from bt_targets.many.sources.communes import CommuneColumn, commune_column
from bt_targets.many.sources.typed_cells import cell_of, values_of
from bt_targets.report.raw import Document
from bt_targets.rules.resolution import Resolution

Numbers = npt.NDArray[np.int64]
"""A whole number for each row or commune."""

_TEXT: Final = frozenset({"text", "giá trị bằng chữ"})
"""The heading, as names are compared, of what is written where the column of values holds no number."""
_AT_ONCE: Final = 4096
"""How many rows are held in Python's types at a time."""


class FrameRow(NamedTuple):
    """A row and what its value is taken from."""

    row: GridRow
    value: Literal["value", "text", "both"]


class LongFrame(NamedTuple):
    """A long table in Arrow's memory."""

    names: tuple[str | int, ...]
    table: pa.Table
    """As it came in; a column that Arrow has no type for is null here."""
    odd: dict[int, list[Any]]
    """The values of such columns."""
    numbers: Numbers
    """The number that places tell of each row."""
    head: GridRow
    layout: Layout
    """What each column holds, a field in `layout.headings[column].field`; the one of texts has no heading here."""
    column: CommuneColumn
    value: int | None
    """The column of values."""
    text: int | None
    """The column of what is written where `value` is blank; None where there is none, or no `value` beside it."""

    def cells(self, column: int, rows: Numbers) -> list[CellValue | None]:
        """The cells of some rows of a column."""
        if column in self.odd:
            values = self.odd[column]
            return [cell_of(values[row]) for row in rows.tolist()]
        values = self.table.column(column)
        try:
            return [*map(cell_of, values_of(values.take(pa.array(rows)), pa))]
        except pa.ArrowNotImplementedError:  # a type of which Arrow cannot take some
            return [cell_of(values[row].as_py()) for row in rows.tolist()]

    def rows(self, rows: Numbers) -> Iterator[FrameRow]:
        """Some rows, one after the other."""
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            columns = [self.cells(column, some) for column in range(len(self.names))]
            told: list[Literal["value", "text", "both"]] = ["value"] * len(some)
            if self.text is not None:
                assert self.value is not None
                values, texts = columns[self.value], columns[self.text]
                columns[self.text] = [None] * len(some)
                for place, text in enumerate(texts):
                    if text is not None and values[place] is None:
                        values[place], told[place] = text, "text"
                    elif text is not None:
                        told[place] = "both"
            for number, said, *cells in zip(self.numbers[some].tolist(), told, *columns, strict=True):
                filled = {column: cell for column, cell in enumerate(cells) if cell is not None}
                yield FrameRow(GridRow(number, filled), said)

    def document(self, rows: Sequence[FrameRow], rules: Resolution) -> Document:
        """What the readers of tables make of some rows by themselves."""
        from_texts = frozenset(row.number for row, value in rows if value == "text")
        return read_tables([Table(self.grid([row for row, _ in rows], from_texts), self.layout)], rules)

    def grid(self, rows: Sequence[GridRow], from_texts: frozenset[int]) -> Grid:
        """Some rows below the headings; `from_texts` are the numbers of those whose value is a text."""
        return Grid([self.head, *rows], _Places(self.names, self.value, self.text, from_texts).place)


def array_of(values: Sequence[Any]) -> Any:
    """Values in plain types as a column of Arrow; None where it has no type for all of them."""
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) > 1 and kinds != {int, float}:  # Arrow would make bytes of a text beside some
        return None
    try:
        return pa.array(values)
    except (pa.ArrowException, OverflowError, TypeError, ValueError):
        return None


class _Places(NamedTuple):
    """Where the cells of some rows stand."""

    names: Sequence[str | int]
    value: int | None = None
    text: int | None = None
    from_texts: frozenset[int] = frozenset()

    def place(self, number: int, column: int | None, _name: str) -> Place:
        """The row and what its column is called; in the headings the column alone."""
        if column is None:
            return (FileLine(number),)
        if self.text is not None and column == self.value and number in self.from_texts:
            column = self.text
        called = one_line(str(self.names[column]))
        return (FileLine(number), called) if number else (called,)


def long_frame(
    names: tuple[str | int, ...],
    table: pa.Table,
    odd: dict[int, list[Any]],
    rules: Resolution,
    numbers: Numbers | None = None,
) -> LongFrame:
    """A frame by what its columns are called; without `numbers` its rows are counted from 1.

    Raises:
        ReportError: if they are not those of a long table with a commune.
    """
    headings: dict[int, CellValue] = dict(enumerate(names))
    text = next((place for place, name in headings.items() if compared(str(name)) in _TEXT), None)
    value = next((place for place, name in headings.items() if read_heading(name).field == "value"), None)
    if text is not None and value is None:
        headings[text], value, text = "value", text, None
    elif text is not None:
        del headings[text]
    head = GridRow(0, headings)
    try:
        (long, *_), _ = tables_in([Grid([head], _Places(names).place)], rules)
    except NotReadableError as problem:
        raise report_error([problem.finding]) from None
    column = commune_column(long.layout)
    if column is None:
        vi = "một bảng dọc có cột “xã” (hoặc “commune”), mỗi dòng một số liệu"
        en = "a long table with a column “commune”"
        raise report_error([finding("missing_column", (), ", ".join(map(str, names)), vi, en)])
    for place, field in enumerate(table.schema):
        if pa.types.is_string_view(field.type):
            table = table.set_column(place, field.name, table.column(place).cast(pa.large_string()))
    if numbers is None:
        numbers = np.arange(1, table.num_rows + 1)
    if value in odd and text is None:
        alone = array_of([None if isinstance(each, str) else each for each in odd[value]])
        texts = array_of([each if isinstance(each, str) else None for each in odd[value]])
        if alone is not None and texts is not None:  # numbers beside texts, as if they had come in columns of their own
            called = str(names[value])
            table = table.set_column(value, called, alone).append_column(called, texts)
            odd = {place: values for place, values in odd.items() if place != value}
            text, names = len(names), (*names, called)
    return LongFrame(names, table, odd, numbers, head, long.layout, column, value, text)
