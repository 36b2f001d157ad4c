"""The columns of a long table: which holds which field, and the cells of a row by field."""

from typing import NamedTuple

from bt_targets.files.reading.context import context_of
from bt_targets.files.reading.grid import CellValue, Grid, GridRow, shown
from bt_targets.files.reading.header import COLUMNS
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.table_words import TableWords
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, Place, finding
from bt_targets.ground.words import Listed, Saying
from bt_targets.report.naming import IndicatorNames
from bt_targets.report.raw import Unread, not_read
from bt_targets.report.values import DataStatus


class Row(NamedTuple):
    """One row of a long table: its number and its cells by field, blank ones left out."""

    number: int
    cells: dict[str, CellValue]
    indicator: str | None
    """The id of the indicator that it names, if it names one."""
    beside: tuple[tuple[int, str], ...] = ()
    """The texts in columns that are not read."""


class Columns:
    """Which column holds which field."""

    def __init__(self, grid: Grid, layout: Layout, names: IndicatorNames) -> None:
        self._grid, self._layout, self._names = grid, layout, names
        self._naming = layout.naming
        self.titles = (grid.title, *layout.above)
        self._context = context_of(self.titles)
        self._named_in: dict[int, int] = {}
        self._others: dict[int, list[tuple[int, CellValue]]] = {}
        self.findings: list[Finding] = []
        self.at: dict[str, int] = {}
        self.read: dict[int, str] = {}
        """The columns that are read, each with its field."""
        seen: set[object] = set()
        unknown: list[tuple[Place, str]] = []
        for column, heading in sorted(layout.headings.items()):
            if heading.kind == "people":
                continue
            place = grid.place(layout.row, column, str(column + 1))
            key = heading.field if heading.naming is None else heading.naming
            if heading.field not in COLUMNS:
                unknown.append((place, heading.text))
            elif key in seen:
                wrong = finding("duplicate_column", place, heading.text, "mỗi cột một lần", "every column once")
                self.findings.append(wrong)
            else:
                self.read[column] = heading.field
                self.at.setdefault(heading.field, column)
            seen.add(key)
        self._naming = [column for column in self._naming if column in self.read]
        self._headings = {name: layout.headings[column].text for name, column in self.at.items()}
        self.findings += [self._unknown(place, text) for place, text in unknown]

    @property
    def unread(self) -> list[Unread]:
        """What stands above the table and may make other figures of its figures."""
        return [not_read(self.head, text, kind, serious=True) for kind, text in self._context.doubts]

    @property
    def head(self) -> Place:
        """Where the headings stand."""
        return self._grid.place(self._layout.row, None, "")

    def beside(self, row: Row, column: int) -> Place:
        """Where a cell stands in a column that is not read."""
        return self._grid.place(row.number, column, self._layout.headings[column].text)

    @property
    def status(self) -> DataStatus | None:
        """How settled the figures are that do not say so themselves, as the sheet or a title says it."""
        return self._context.status

    def unit_of(self, name: str) -> str | None:
        """The unit of the numbers in a column, as its heading or what stands above the table gives it."""
        return self.unit_in_heading(name) or self._layout.unit or self._context.unit

    def unit_in_heading(self, name: str) -> str | None:
        """The unit that the heading of a column gives."""
        return self._layout.headings[self.at[name]].unit

    def row(self, row: GridRow) -> Row | None:
        """The cells of a row by field; None where cells stand in the wrong columns."""
        if row.number in self._grid.shifted:
            self._ragged(row, max(row.cells))
            return None
        cells: dict[str, CellValue] = {}
        beside: list[tuple[int, str]] = []
        for column, cell in row.cells.items():
            if column in self.read:
                cells.setdefault(self.read[column], cell)
            elif column not in self._layout.headings:
                self._ragged(row, column)
            elif isinstance(cell, str):
                beside.append((column, cell))
        named = [(column, self._names.find(row.cells[column])) for column in self._naming if column in row.cells]
        if not named:
            return Row(row.number, cells, None, (*beside,))
        column, id_ = next((each for each in named if each[1] is not None), named[0])
        self._named_in[row.number] = column
        self._others[row.number] = [(other, row.cells[other]) for other, name in named if name not in {None, id_}]
        return Row(row.number, {**cells, "indicator": row.cells[column]}, id_, (*beside,))

    def has(self, column: int) -> bool:
        """Whether a column has a heading."""
        return column in self._layout.headings

    @property
    def shifted(self) -> frozenset[int]:
        """The numbers of the rows that have more cells than there are headings."""
        return self._grid.shifted

    def others(self, row: Row) -> list[tuple[Place, str]]:
        """Where a row names other indicators beside its own, which decides."""
        wrong = self._others.get(row.number, [])
        return [
            (self._grid.place(row.number, column, self._layout.headings[column].text), shown(cell))
            for column, cell in wrong
        ]

    def words(self, row: Row | None) -> TableWords:
        """The words of the table around a row."""
        return TableWords(self._headings, {} if row is None else row.cells)

    def _unknown(self, place: Place, text: str) -> Finding:
        words = self.words(None)
        expected = Saying(
            "một trong các tiêu đề {0}; cột khác thì tiêu đề bắt đầu bằng #",
            "one of the headings {0}; those of other columns start with #",
            (Listed(words.known()),),
        )
        return Finding("unknown_field", place, text, expected, words)

    def place(self, number: int, field: str | None) -> Place:
        """Where the cell of a row and a field stands; the row where there is none."""
        column = None if field is None else self.at.get(field)
        if field == "indicator":
            column = self._named_in.get(number, column)
        name = "" if column is None else self._layout.headings[column].text
        return self._grid.place(number, column, name)

    def _ragged(self, row: GridRow, column: int) -> None:
        if len(self.findings) < MAX_PROBLEMS:
            vi = "mỗi ô thuộc một cột có tiêu đề; giá trị có dấu phẩy đặt trong ngoặc kép"
            en = "every cell in a column with a name; a value with a comma stands in quotes"
            place = self._grid.place(row.number, column, "")
            self.findings.append(finding("ragged_row", place, shown(row.cells[column]), vi, en))
