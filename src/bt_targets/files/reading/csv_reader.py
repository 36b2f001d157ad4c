"""CSV: values separated by commas, semicolons or tabs, as spreadsheet programs save them."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Final, NamedTuple

from bt_targets.files.guards import unguarded
from bt_targets.files.limits import HEADER_ROWS, MAX_CELLS, MAX_COLUMNS, MAX_DELIMITERS, MAX_ROWS
from bt_targets.files.reading.content import NotReadableError, decode
from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.layout import find_layout
from bt_targets.files.reading.tables import Table, read_tables, tables_in
from bt_targets.ground.names import is_blank
from bt_targets.ground.problems import FileLine, Place
from bt_targets.report.raw import MAX_TEXT, Document
from bt_targets.rules.resolution import Resolution

_DELIMITERS: Final = (",", ";", "\t")
_COLUMNS: Final = range(MAX_COLUMNS)
_LOOKED_AT: Final = 10_000
"""In how many characters separators are counted where no headings were found."""


Line = tuple[int, list[str]]
"""A record: the number of the line it starts in, and its cells."""


class Head(NamedTuple):
    """The headings of a table: what separates its cells, the records down to the headings, and the table there."""

    delimiter: str
    lines: list[Line]
    table: Table


def read_csv(content: str | bytes | bytearray, resolution: Resolution) -> Document:
    """The document of the text or the bytes of a `.csv` file."""
    try:
        text = decode(content)
        delimiter, head = _head(text)
        (table,), _ = tables_in([head], resolution)
        lines = list(_lines(text, delimiter))
        grid = Grid(grid_rows(lines), _place, shifted=_shifted(lines, table))
        return read_tables([Table(grid, table.layout)], resolution)
    except NotReadableError as problem:
        return Document(None, [problem.finding])


def read_head(text: str, resolution: Resolution) -> Head:
    """The headings of a table of which the text holds the first lines.

    Raises:
        NotReadableError: if there are none of a table of figures.
    """
    delimiter, head = _head(text)
    (table,), _ = tables_in([head], resolution)
    lines, _ = _first_lines(text, delimiter)
    return Head(delimiter, [line for line in lines if line[0] <= table.layout.row], table)


def read_below(head: Head, lines: Sequence[Line], resolution: Resolution) -> Document:
    """The document of some of the rows below the headings of a long table, each with its number in the whole."""
    every = [*head.lines, *lines]
    grid = Grid(grid_rows(every), _place, shifted=_shifted(every, head.table))
    return read_tables([Table(grid, head.table.layout)], resolution)


def _place(number: int, _column: int | None, name: str) -> Place:
    return (FileLine(number), name) if name else (FileLine(number),)


class _Cells(dict[str, str]):
    """What the cells of a file say, nothing for blank ones; those that stand in many rows are looked at once."""

    def __missing__(self, cell: str) -> str:
        said = self[cell] = "" if is_blank(cell) else unguarded(cell)
        return said


def grid_rows(lines: Sequence[Line]) -> list[GridRow]:
    """The rows of records, blank ones left out."""
    rows, known = [], _Cells()
    for number, cells in lines:
        filled: dict[int, CellValue] = dict(
            zip(compress(_COLUMNS, cells), map(known.__getitem__, filter(None, cells)), strict=True)
        )
        if not all(filled.values()):
            filled = {column: said for column, said in filled.items() if said}
        if filled:
            rows.append(GridRow(number, filled))
    return rows


def _head(text: str) -> tuple[str, Grid]:
    """What separates the headings, and the rows among which they stand.

    Where no headings are found, it is what stands there most often, so that what is wrong is found.
    """
    for delimiter in _DELIMITERS:
        head = Grid(grid_rows(_first_lines(text, delimiter)[0]), _place)
        if find_layout(head.rows) is not None:
            return delimiter, head
    delimiter = max(_DELIMITERS, key=text[:_LOOKED_AT].count)
    lines, problem = _first_lines(text, delimiter)
    if problem is not None and problem.finding.code == "too_many_items":
        raise problem
    return delimiter, Grid(grid_rows(lines), _place)


def _first_lines(text: str, delimiter: str) -> tuple[list[Line], NotReadableError | None]:
    """The records among which the headings stand, as far as they can be read, and why not further."""
    lines: list[Line] = []
    try:
        for line in _lines(text, delimiter):
            lines.append(line)
            if line[0] > HEADER_ROWS:
                break
    except NotReadableError as problem:
        return lines, problem
    return lines, None


def _shifted(lines: Sequence[Line], table: Table) -> frozenset[int]:
    """The rows with more cells than the headings have; where all have more, some program ends them so."""
    head = table.layout.row
    width = max(len(cells) for number, cells in lines if number <= head)
    body = [(number, cells) for number, cells in lines if number > head and any(cells)]
    wide = [(number, cells) for number, cells in body if len(cells) > width]
    fitting = len(wide) < len(body)
    return frozenset(number for number, cells in wide if fitting or any(cells[width:]))


def _physical_lines(text: str, delimiter: str) -> Iterator[str]:
    """The lines with their ends, as long as none has far more delimiters than a row of full cells."""
    # The csv module wants lines with their ends; only line breaks end one, not every mark that str.splitlines knows.
    lines = io.StringIO(text, newline="")
    return lines if text.count(delimiter) <= MAX_DELIMITERS else _limited(lines, delimiter)


def _limited(lines: Iterable[str], delimiter: str) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        if line.count(delimiter) > MAX_DELIMITERS:
            vi, en = f"nhiều nhất {MAX_COLUMNS} cột", f"at most {MAX_COLUMNS} columns"
            raise NotReadableError("too_many_items", f"{delimiter}…", vi, en, (FileLine(number),))
        yield line


def _lines(text: str, delimiter: str) -> Iterator[Line]:
    """Every record with the number of the line it starts in."""
    filled = 0
    reader = csv.reader(_physical_lines(text, delimiter), delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "field limit" in str(error):  # that of the csv module, which is one for the whole process
                vi, en = f"nhiều nhất {MAX_TEXT} ký tự trong một ô", f"at most {MAX_TEXT} characters in a cell"
                raise NotReadableError("text_too_long", "…", vi, en, (FileLine(number),)) from None
            vi, en = "dấu ngoặc kép mở và đóng theo từng ô", "quotes that open and close around a cell"
            en += f": {error}"
            raise NotReadableError("not_readable", None, vi, en, (FileLine(number),)) from None
        if number > MAX_ROWS:
            vi, en = f"nhiều nhất {MAX_ROWS} dòng", f"at most {MAX_ROWS} rows"
            raise NotReadableError("too_many_items", number, vi, en, (FileLine(number),))
        if len(cells) > MAX_COLUMNS:
            vi, en = f"nhiều nhất {MAX_COLUMNS} cột", f"at most {MAX_COLUMNS} columns"
            raise NotReadableError("too_many_items", len(cells), vi, en, (FileLine(number),))
        filled += sum(map(bool, cells)) if len(text) > MAX_CELLS else 0
        if filled > MAX_CELLS:
            vi, en = f"nhiều nhất {MAX_CELLS} ô có nội dung", f"at most {MAX_CELLS} filled cells"
            raise NotReadableError("too_many_items", filled, vi, en, (FileLine(number),))
        yield number, cells
