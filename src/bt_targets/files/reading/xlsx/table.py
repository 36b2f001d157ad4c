"""The table of figures of a workbook: the one sheet with its header, the rows below, and what is merged over them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from bt_targets.files.limits import HEADER_ROWS, MAX_COLUMNS, MAX_ROWS
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.header import Header, is_header, read_header
from bt_targets.files.reading.rows import CellValue, Row, read_rows
from bt_targets.files.reading.xlsx.cells import CellReader, DamagedCellError, Use
from bt_targets.files.reading.xlsx.package import damaged
from bt_targets.files.reading.xlsx.references import write_reference
from bt_targets.files.reading.xlsx.sheet import Merge, StoredCell, StoredSheet
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, Place, finding
from bt_targets.ground.text import echo
from bt_targets.report.raw import REMARK, Document, UnreadNumber

Values = Mapping[int, CellValue | None]
"""What the cells of a row hold, by column."""

_OF_ONE_ROW = frozenset({"value", "upper", "part", "whole", "excluded"})
_USES: Mapping[str | None, Use] = {
    **dict.fromkeys(("year", *_OF_ONE_ROW), "value"),
    **dict.fromkeys(("source", "note", "as_written"), "text"),
}
"""What the cells of a column are read as; names, if they are not listed here."""


class _Table(NamedTuple):
    sheet: StoredSheet
    number: int
    """The row of the header."""
    header: Values


def read_table(sheets: Sequence[StoredSheet], reader: CellReader) -> Document:
    """The document of the one sheet that has a table of figures.

    Raises:
        NotReadableError: if no sheet has one, or several have, or it goes beyond the last row or column.
    """
    table = _find_table(sheets, reader)
    sheet = table.sheet
    if sheet.beyond is not None:
        vi, en = f"nhiều nhất {MAX_ROWS} dòng, {MAX_COLUMNS} cột", f"at most {MAX_ROWS} rows, {MAX_COLUMNS} columns"
        row, column = sheet.beyond
        raise NotReadableError("too_many_items", max(row, column + 1), vi, en, (f"{sheet.title}!{row}",))

    def at(number: int, column: int) -> Place:
        return (f"{sheet.title}!{write_reference(number, column)}",)

    width = max(table.header) + 1
    header = read_header([table.header.get(column) for column in range(width)], partial(at, table.number))
    findings = [*header.findings]
    rows = [
        _row(number, _values(sheet, cells, reader, header.names), header, findings, partial(at, number))
        for number, cells in sheet.rows.items()
        if number > table.number
    ]
    _spread(rows, header, [merge for merges in sheet.over_rows.values() for merge in merges])

    def place(number: int, name: str | None) -> Place:
        if name not in header.names:
            return (f"{sheet.title}!{number}",)
        return at(number, header.names.index(name))

    document = read_rows(rows, place)
    return document._replace(findings=[*findings, *document.findings])


def _find_table(sheets: Sequence[StoredSheet], reader: CellReader) -> _Table:
    """The one sheet that has the header of a table of figures."""
    tables = [table for sheet in sheets if (table := _header(sheet, reader)) is not None]
    if not tables:
        vi = "một trang tính có dòng tiêu đề với ít nhất hai cột indicator và year"
        raise NotReadableError("missing_column", "", vi, "a sheet with at least the columns indicator and year")
    if len(tables) > 1:
        titles = ", ".join(table.sheet.title for table in tables)
        vi, en = "chỉ một trang tính chứa bảng số liệu", "one sheet with a table of figures"
        raise NotReadableError("several_tables", titles, vi, en)
    return tables[0]


def _header(sheet: StoredSheet, reader: CellReader) -> _Table | None:
    for number, cells in sheet.rows.items():
        if number > HEADER_ROWS:
            break
        values = _values(sheet, [cell for cell in cells if cell.text is not None], reader)
        if is_header(values.values()):
            return _Table(sheet, number, values)
    return None


def _values(
    sheet: StoredSheet, cells: Sequence[StoredCell], reader: CellReader, names: Sequence[str | None] = ()
) -> Values:
    values: dict[int, CellValue | None] = {}
    for cell in cells:
        try:
            name = names[cell.column] if cell.column < len(names) else None
            values[cell.column] = reader.read(cell, _USES.get(name, "name"))
        except DamagedCellError as error:
            raise damaged(f"{sheet.part}: cell {write_reference(cell.row, cell.column)} {error}") from None
    return values


def _row(number: int, values: Values, header: Header, findings: list[Finding], at: Callable[[int], Place]) -> Row:
    named: dict[str, CellValue] = {}
    first = True
    for column, value in values.items():
        if value is None:
            continue
        if first and isinstance(value, str) and value.lstrip().startswith(f"{REMARK} "):
            return Row(number, {})
        first = False
        name = header.names[column] if column < len(header.names) else ""
        if name:
            named[name] = value
        elif name is not None and len(findings) < MAX_PROBLEMS:
            vi, en = "ô trong các cột có tiêu đề, hoặc cột có tiêu đề bắt đầu bằng #", "a cell in a column with a name"
            findings.append(finding("ragged_row", at(column), value, vi, en))
    return Row(number, named)


def _spread(rows: Sequence[Row], header: Header, merged: Sequence[Merge]) -> None:
    """What a merged cell says holds for all of its rows; a value, however, can only be that of one.

    Values come last, whatever the order in the file: only then is it known which rows are of a figure.
    """
    by_number = {row.number: row for row in rows}
    of_several: list[tuple[str, Merge]] = []
    for merge in merged:
        name = header.names[merge.column] if merge.column < len(header.names) else None
        if name:
            of_several.append((name, merge))
    for name, merge in sorted(of_several, key=lambda each: each[0] in _OF_ONE_ROW):
        covered = [by_number[n] for n in range(merge.first_row, merge.last_row + 1) if n in by_number]
        top = by_number.get(merge.first_row)
        if top is None or name not in top.cells:
            continue
        value = top.cells[name]
        if name not in _OF_ONE_ROW:
            for row in covered:
                row.cells[name] = value
        elif len([row for row in covered if row.cells.keys() & {"indicator", "year", "component"}]) > 1:
            for row in covered:
                row.cells[name] = UnreadNumber("merged_cells", echo(value))
