"""The tables of figures of a workbook: its sheets as grids, and what is merged over several rows of them."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from bt_targets.files.limits import HEADER_ROWS, MAX_COLUMNS, MAX_ROWS
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.headings import Heading
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.tables import Table, read_tables, tables_in
from bt_targets.files.reading.xlsx.cells import CellReader, DamagedCellError, Use, is_zero
from bt_targets.files.reading.xlsx.package import damaged_at
from bt_targets.files.reading.xlsx.references import write_reference
from bt_targets.files.reading.xlsx.sheet import Merge, StoredCell, StoredSheet
from bt_targets.files.reading.xlsx.zeros import formula_zeros
from bt_targets.ground.problems import Place
from bt_targets.ground.text import echo
from bt_targets.ground.words import Saying
from bt_targets.report.raw import Document, UnreadNumber
from bt_targets.rules.resolution import Resolution

_OF_ONE_ROW = frozenset({"value", "upper", "part", "whole", "excluded"})
_TEXTS = frozenset({"source", "note", "as_written"})
_HIDDEN_ZERO = UnreadNumber(
    "unreadable_value",
    "0",
    Saying(
        "số 0 nhìn thấy được; trang tính này đang tắt tùy chọn hiện số 0 (showZeros) nên ô trông như để trống: bật "
        "lại nếu đúng là 0, xóa số 0 nếu chưa có số liệu",
        "a 0 that can be seen; the option of this sheet to show zeros (showZeros) is off, so the cell looks blank: "
        "switch it on if it is 0, delete the 0 if there is no figure",
    ),
)
"""A 0 in a sheet that shows none."""
_OF_A_FIGURE = frozenset({"indicator", "year", "component"})
"""What says of which figure a row is."""


def read_table(sheets: Sequence[StoredSheet], reader: CellReader, resolution: Resolution) -> Document:
    """The document of the table of figures of a workbook, or of a wide one and a long one.

    Raises:
        NotReadableError: if no sheet has one, or several have, or it goes beyond the last row or column.
    """
    heads = [_grid(sheet, reader, HEADER_ROWS + 1) for sheet in sheets]
    tables, unread = tables_in(heads, resolution)
    # Which sheet it is tells the grid itself: two sheets of a damaged workbook may have one title.
    whole = [_whole(sheets[_index(table.grid, heads)], table, reader) for table in tables]
    document = read_tables(whole, resolution)
    return document._replace(unread=(*document.unread, *unread, *formula_zeros(document, _zeros(sheets))))


def _zeros(sheets: Sequence[StoredSheet]) -> dict[Place, str]:
    """The formulas whose stored result is 0, by the places of their cells."""
    return {
        (f"{sheet.title}!{write_reference(cell.row, cell.column)}",): cell.formula
        for sheet in sheets
        for cells in sheet.rows.values()
        for cell in cells
        if cell.formula is not None and is_zero(cell)
    }


def _index(grid: Grid, grids: Sequence[Grid]) -> int:
    return next(index for index, each in enumerate(grids) if each is grid)


def _whole(sheet: StoredSheet, table: Table, reader: CellReader) -> Table:
    """The whole table of a sheet, of which only the headings have been seen."""
    head, layout = table
    if sheet.beyond is not None:
        vi, en = f"nhiều nhất {MAX_ROWS} dòng, {MAX_COLUMNS} cột", f"at most {MAX_ROWS} rows, {MAX_COLUMNS} columns"
        row, column = sheet.beyond
        raise NotReadableError("too_many_items", max(row, column + 1), vi, en, (f"{sheet.title}!{row}",))
    above = head.rows[: layout.body]
    uses = {column: _use(heading, wide=layout.wide) for column, heading in layout.headings.items()}
    below = _rows(sheet, reader, above[-1].number + 1, MAX_ROWS, uses)
    _spread({row.number: row for row in below}, layout, sheet)
    in_order = [GridRow(row.number, dict(sorted(row.cells.items()))) for row in below]
    return Table(head._replace(rows=[*above, *in_order]), layout)


def _use(heading: Heading, *, wide: bool) -> Use:
    """What the cells of a column are read as."""
    values = heading.kind in {"figures", "start"}, heading.field == "year" or heading.field in _OF_ONE_ROW
    is_value = values[0] if wide else values[1]
    return "value" if is_value else "text" if heading.field in _TEXTS else "name"


def _grid(sheet: StoredSheet, reader: CellReader, last: int) -> Grid:
    """The rows of a sheet up to the last one wanted."""

    def place(number: int, column: int | None, _name: str) -> Place:
        return (f"{sheet.title}!{number if column is None else write_reference(number, column)}",)

    return Grid(_rows(sheet, reader, 1, last, {}), place, sheet.title)


def _rows(sheet: StoredSheet, reader: CellReader, first: int, last: int, uses: Mapping[int, Use]) -> list[GridRow]:
    """The rows of a sheet from the first to the last one wanted, blank ones left out."""
    rows: list[GridRow] = []
    for number, cells in sheet.rows.items():
        if number > last:
            break
        if number >= first and (values := _values(sheet, cells, reader, uses)):
            rows.append(GridRow(number, values))
    return rows


def _values(
    sheet: StoredSheet, cells: Sequence[StoredCell], reader: CellReader, uses: Mapping[int, Use]
) -> dict[int, CellValue]:
    values: dict[int, CellValue] = {}
    for cell in cells:
        use = uses.get(cell.column, "name")
        if use == "value" and sheet.hides_zeros and is_zero(cell):
            values[cell.column] = _HIDDEN_ZERO
            continue
        try:
            value = reader.read(cell, use)
        except DamagedCellError as error:
            raise damaged_at(sheet.part, "ô", "cell", f"{write_reference(cell.row, cell.column)} {error}") from None
        if value is not None:
            values[cell.column] = value
    return values


def _spread(rows: dict[int, GridRow], layout: Layout, sheet: StoredSheet) -> None:
    """What a merged cell says holds for all of its rows; a value, however, can only be that of one row and column."""
    headings = layout.headings
    figures = {
        column
        for column, heading in headings.items()
        if (heading.kind in {"figures", "start"} if layout.wide else heading.field in _OF_ONE_ROW)
    }
    naming = {column for column, heading in headings.items() if heading.field in _OF_A_FIGURE}
    _spread_over_columns(rows, figures, sheet.merged)
    # Names and years first, whatever the order in the file: they tell which rows a value would be that of.
    merged = [merge for merges in sheet.over_rows.values() for merge in merges]
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


def _spread_over_columns(rows: Mapping[int, GridRow], figures: AbstractSet[int], merged: Sequence[Merge]) -> None:
    """A figure that is merged over several years could be that of any of them."""
    for merge in merged:
        covered = [column for column in range(merge.column, merge.last_column + 1) if column in figures]
        top = rows.get(merge.first_row)
        if len(covered) > 1 and top is not None and merge.column in figures and merge.column in top.cells:
            value = UnreadNumber("merged_cells", echo(top.cells[merge.column]))
            top.cells.update(dict.fromkeys(covered, value))
