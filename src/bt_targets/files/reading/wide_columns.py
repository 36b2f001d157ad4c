"""The columns of a wide table: names, fields of a row, figures of a year, and what is not read."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.headings import NOT_FIGURES, Heading, says_part_of_year, years_said
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.table_words import WideWords
from bt_targets.files.reading.whole_table import OF_THE_TABLE
from bt_targets.files.reading.wide_rows import figures_among
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
        self._titles = (grid.title, *layout.above)
        self._part_of_year = next((text for text in self._titles if says_part_of_year(text)), None)
        self._years_said = set[int]().union(*map(years_said, self._titles))
        self.findings: list[Finding] = []
        self.unread: list[Unread] = []
        self.naming = layout.naming
        self.years: list[YearColumn] = []
        self.fields: dict[str, int] = {}
        self.people: list[int] = []
        self._unknown: list[int] = []
        if self._part_of_year is not None:
            self._not_read(None, self._part_of_year, "part_of_year", serious=True)
        for column, heading in sorted(layout.headings.items()):
            self._sort(column, heading)
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

    def has(self, column: int) -> bool:
        """Whether a column has a heading."""
        return column in self._layout.headings

    def say_unknown(self, rows: Iterable[GridRow]) -> None:
        """Say which columns nobody knows, and whether they hold figures."""
        filled: dict[int, list[CellValue]] = {column: [] for column in self._unknown}
        for row in rows:
            for column in filled.keys() & row.cells.keys():
                filled[column].append(row.cells[column])
        for column in self._unknown:
            text = self._layout.headings[column].text
            self._not_read(column, text, "unknown_column", serious=figures_among(filled[column]))

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
            kind: UnreadKind = heading.kind  # type: ignore[assignment]  # the same words
            self._not_read(column, heading.text, kind, serious=False)
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
            self.years.append(YearColumn(column, year, heading.status, heading.unit))

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
        if len(self._years_said) == 1 and self._part_of_year is None:
            return next(iter(self._years_said))
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
