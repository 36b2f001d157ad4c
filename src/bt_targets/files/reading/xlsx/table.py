"""The tables of figures of a workbook: its sheets as grids, and what is merged over several rows of them."""

from collections.abc import Mapping, Sequence

from bt_targets.files.limits import HEADER_ROWS, MAX_COLUMNS, MAX_ROWS
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.tables import Table, read_tables, tables_in
from bt_targets.files.reading.xlsx.cells import CellReader, DamagedCellError, Use
from bt_targets.files.reading.xlsx.package import damaged
from bt_targets.files.reading.xlsx.references import write_reference
from bt_targets.files.reading.xlsx.sheet import Merge, StoredCell, StoredSheet
from bt_targets.ground.problems import Place
from bt_targets.ground.text import echo
from bt_targets.report.raw import Document, UnreadNumber
from bt_targets.rules.resolution import Resolution

_OF_ONE_ROW = frozenset({"value", "upper", "part", "whole", "excluded"})
_TEXTS = frozenset({"source", "note", "as_written"})
_OF_A_FIGURE = frozenset({"indicator", "year", "component"})
"""What says of which figure a row is."""


def read_table(sheets: Sequence[StoredSheet], reader: CellReader, resolution: Resolution) -> Document:
    """The document of the table of figures of a workbook, or of a wide one and a long one.

    Raises:
        NotReadableError: if no sheet has one, or several have, or it goes beyond the last row or column.
    """
    heads = [_grid(sheet, reader, HEADER_ROWS + 1, {}) for sheet in sheets]
    tables, unread = tables_in(heads, resolution)
    # Which sheet it is tells the grid itself: two sheets of a damaged workbook may have one title.
    whole = [_whole(sheets[_index(table.grid, heads)], table.layout, reader) for table in tables]
    document = read_tables(whole, resolution)
    return document._replace(unread=(*document.unread, *unread))


def _index(grid: Grid, grids: Sequence[Grid]) -> int:
    return next(index for index, each in enumerate(grids) if each is grid)


def _whole(sheet: StoredSheet, layout: Layout, reader: CellReader) -> Table:
    """The whole table of a sheet, of which only the headings have been seen."""
    if sheet.beyond is not None:
        vi, en = f"nhiều nhất {MAX_ROWS} dòng, {MAX_COLUMNS} cột", f"at most {MAX_ROWS} rows, {MAX_COLUMNS} columns"
        row, column = sheet.beyond
        raise NotReadableError("too_many_items", max(row, column + 1), vi, en, (f"{sheet.title}!{row}",))
    grid = _grid(sheet, reader, MAX_ROWS, _uses(layout))
    rows = {row.number: row for row in grid.rows[layout.body :]}
    _spread(rows, layout, [merge for merges in sheet.over_rows.values() for merge in merges])
    below = [GridRow(row.number, dict(sorted(row.cells.items()))) for row in rows.values()]
    return Table(grid._replace(rows=[*grid.rows[: layout.body], *below]), layout)


def _grid(sheet: StoredSheet, reader: CellReader, last: int, uses: Mapping[int, Use]) -> Grid:
    """The rows of a sheet up to the last one wanted; `uses` says what the cells of a column are read as."""

    def place(number: int, column: int | None, _name: str) -> Place:
        return (f"{sheet.title}!{number if column is None else write_reference(number, column)}",)

    rows = []
    for number, cells in sheet.rows.items():
        if number > last:
            break
        filled = {column: value for column, value in _values(sheet, cells, reader, uses).items() if value is not None}
        if filled:
            rows.append(GridRow(number, filled))
    return Grid(rows, place, sheet.title)


def _uses(layout: Layout) -> dict[int, Use]:
    """What the cells of each column are read as; names, where nothing else is said."""
    uses: dict[int, Use] = {}
    for column, heading in layout.headings.items():
        if heading.kind in {"figures", "start"} or heading.field in _OF_ONE_ROW or heading.field == "year":
            uses[column] = "value"
        elif heading.field in _TEXTS:
            uses[column] = "text"
    return uses


def _values(
    sheet: StoredSheet, cells: Sequence[StoredCell], reader: CellReader, uses: Mapping[int, Use]
) -> dict[int, CellValue | None]:
    values: dict[int, CellValue | None] = {}
    for cell in cells:
        try:
            values[cell.column] = reader.read(cell, uses.get(cell.column, "name"))
        except DamagedCellError as error:
            raise damaged(f"{sheet.part}: cell {write_reference(cell.row, cell.column)} {error}") from None
    return values


def _spread(rows: dict[int, GridRow], layout: Layout, merged: Sequence[Merge]) -> None:
    """What a merged cell says holds for all of its rows; a value, however, can only be that of one."""
    headings = layout.headings
    figures = {
        column
        for column, heading in headings.items()
        if (heading.kind in {"figures", "start"} if layout.wide else heading.field in _OF_ONE_ROW)
    }
    naming = {column for column, heading in headings.items() if heading.field in _OF_A_FIGURE}
    # Names and years first, whatever the order in the file: they tell which rows a value would be that of.
    for merge in sorted(merged, key=lambda merge: merge.column in figures):
        top = rows.get(merge.first_row)
        if merge.column not in headings or top is None or merge.column not in top.cells:
            continue
        value = top.cells[merge.column]
        covered = [rows[number] for number in range(merge.first_row, merge.last_row + 1) if number in rows]
        if merge.column not in figures:
            for row in covered:
                row.cells[merge.column] = value
        elif len([row for row in covered if row.cells.keys() & naming]) > 1:
            for row in covered:
                row.cells[merge.column] = UnreadNumber("merged_cells", echo(value))
