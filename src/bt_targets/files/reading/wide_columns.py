"""The columns of a wide table: names, fields of a row, figures of a year, and what is not read."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from bt_targets.files.reading.context import context_of, is_plan
from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.headings import NOT_FIGURES, Heading, read_heading
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.table_words import WideWords
from bt_targets.files.reading.whole_table import OF_THE_TABLE
from bt_targets.files.reading.wide_rows import figures_among, units_among
from bt_targets.ground.problems import Finding, Place, ProblemCode, finding
from bt_targets.report.raw import Unread, UnreadKind, not_read
from bt_targets.report.values import DataStatus
from bt_targets.rules.term import Term

_OF_A_ROW: Final = frozenset({"unit", "status", "definition", "source", "note", *OF_THE_TABLE})
"""What may stand beside the figures of a row, and holds for all of them."""


class YearColumn(NamedTuple):
    """A column of figures."""

    column: int
    year: int
    status: DataStatus | None
    unit: str | None


class WideColumns:
    """Which column holds what."""

    def __init__(self, grid: Grid, layout: Layout, term: Term) -> None:
        self._grid, self._layout, self._term = grid, layout, term
        self._context = context_of((grid.title, *layout.above))
        self.unit = layout.unit or self._context.unit
        """The unit of all figures that stand beside no other one."""
        self.findings: list[Finding] = []
        self.unread: list[Unread] = []
        self.naming = layout.naming
        self.years: list[YearColumn] = []
        self.fields: dict[str, int] = {}
        self.people: list[int] = []
        self._unknown: list[int] = []
        self._no_figures: list[tuple[int, UnreadKind]] = []
        self.titles = (grid.title, *layout.above)
        for kind, text in self._context.doubts:
            self._not_read(None, text, kind, serious=True)
        for column, heading in sorted(layout.headings.items()):
            self._sort(column, heading)
        for column, not_figures in self._no_figures:
            self._not_read(column, layout.headings[column].text, not_figures, serious=not self.years)
        self.read = {*self.naming, *self.fields.values(), *(each.column for each in self.years)}
        """The columns that are read."""

    def rank(self, column: int) -> int:
        """The rank of a column that may name the indicator."""
        rank = self._layout.headings[column].naming
        assert rank is not None
        return rank

    def at(self, row: int, column: int | None) -> Place:
        """Where the cell of a row and a column stands; the row where there is none."""
        heading = None if column is None else self._layout.headings.get(column)
        return self._grid.place(row, column, "" if heading is None else heading.text)

    def words(self, cells: Mapping[int, CellValue]) -> WideWords:
        """The words of the table around the cells of a row."""
        texts = {field: self._layout.headings[column].text for field, column in self.fields.items()}
        naming = [("indicator", self._layout.headings[column].text) for column in self.naming[:1]]
        beside = {field: cells[column] for field, column in self.fields.items() if column in cells}
        return WideWords(dict(naming) | texts, beside)

    @property
    def place(self) -> Place:
        """Where the headings stand."""
        return self._heading_place(None)

    def says_plan(self, cells: Mapping[int, CellValue]) -> str | None:
        """What a cell of a row says that is no name and no figure, where it says that the row is of a plan."""
        beside = (cells[column] for column in (*self._unknown, *self._notes) if column in cells)
        return next((cell for cell in beside if isinstance(cell, str) and is_plan(cell)), None)

    @property
    def _notes(self) -> list[int]:
        return [self.fields[name] for name in ("source", "note") if name in self.fields]

    def is_heading(self, row: GridRow) -> bool:
        """Whether a row is one of headings again: a second table, or the first one on another page."""
        read = {column: read_heading(cell) for column, cell in row.cells.items()}
        below_years = [read[each.column] for each in self.years if each.column in read]
        years = [heading for heading in below_years if heading.kind in {"figures", "start", *NOT_FIGURES}]
        names = any(column in read and read[column].naming is not None for column in self.naming)
        return bool(years) and years == below_years and (names or not self.naming_in(row))

    def naming_in(self, row: GridRow) -> list[int]:
        """The columns of names in which something stands in a row."""
        return [column for column in self.naming if column in row.cells]

    def repeats(self, row: GridRow) -> bool:
        """Whether every cell of a row stands in the headings as well."""
        headings = self._layout.headings
        return all(column in headings and read_heading(cell) == headings[column] for column, cell in row.cells.items())

    def has(self, column: int) -> bool:
        """Whether a column has a heading."""
        return column in self._layout.headings

    def say_unknown(self, rows: Iterable[GridRow]) -> None:
        """Say which columns nobody knows, and whether they hold figures or what makes others of them, such as units."""
        filled: dict[int, list[CellValue]] = {column: [] for column in self._unknown}
        for row in rows:
            for column in filled.keys() & row.cells.keys():
                filled[column].append(row.cells[column])
        for column in self._unknown:
            heading, cells = self._layout.headings[column], filled[column]
            serious = figures_among(cells) or units_among(cells) or (heading.field != "" and cells != [])
            self._not_read(column, heading.text, "unknown_column", serious=serious)

    def _sort(self, column: int, heading: Heading) -> None:
        if heading.naming is not None:
            if any(self.rank(other) == heading.naming for other in self.naming if other < column):
                self._twice(column)
        elif heading.field in _OF_A_ROW:
            if self.fields.setdefault(heading.field, column) != column:
                self._twice(column)
        elif heading.kind == "people":
            self.people.append(column)
        elif heading.kind in {"figures", "start"}:
            self._add_year(column, heading)
        elif heading.kind in NOT_FIGURES:
            self._no_figures.append((column, heading.kind))  # type: ignore[arg-type]  # the same words
        else:
            self._unknown.append(column)

    def _add_year(self, column: int, heading: Heading) -> None:
        year = self._start(column, heading) if heading.kind == "start" else heading.year or self._said(column)
        if year is None:
            return
        if year > self._term.last:
            self._wrong("year_outside", column, f"năm đến {self._term.last}", f"a year up to {self._term.last}")
        elif any((each.year, each.status or "official") == (year, heading.status or "official") for each in self.years):
            self._twice(column)
        else:
            self.years.append(YearColumn(column, year, heading.status or self._context.status, heading.unit))

    def _start(self, column: int, heading: Heading) -> int | None:
        baseline = self._term.baseline
        if heading.year in {None, baseline}:
            return baseline
        self._wrong(
            "year_outside", column, f"số đầu nhiệm kỳ là của năm {baseline}", f"the baseline year is {baseline}"
        )
        return None

    def _said(self, column: int) -> int | None:
        """The one year that the name of the sheet or the titles say; months and quarters are no year."""
        if len(self._context.years) == 1 and not self._context.is_part_of_year:
            return next(iter(self._context.years))
        vi = "năm trong tiêu đề cột, như “Thực hiện 2026”; hoặc một năm ở tên trang tính hay dòng tựa đề"
        en = "the year in the heading, such as “Thực hiện 2026”, or one year in the title or the name of the sheet"
        self._wrong("missing_field", column, vi, en)
        return None

    def _twice(self, column: int) -> None:
        self._wrong("duplicate_column", column, "mỗi năm, mỗi nội dung một cột", "every year and field once")

    def _wrong(self, code: ProblemCode, column: int, vi: str, en: str) -> None:
        text = self._layout.headings[column].text
        self.findings.append(finding(code, self._heading_place(column), text, vi, en))

    def _not_read(self, column: int | None, text: str, kind: UnreadKind, *, serious: bool) -> None:
        self.unread.append(not_read(self._heading_place(column), text, kind, serious=serious))

    def _heading_place(self, column: int | None) -> Place:
        return self._grid.place(self._layout.row, column, "" if column is None else str(column + 1))
