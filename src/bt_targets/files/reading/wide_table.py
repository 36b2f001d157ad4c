"""Wide tables, as offices keep them: one row an indicator, a column a year."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from bt_targets.files.reading.between import Between
from bt_targets.files.reading.cells import is_number_for_text, not_a_figure, takes_unit_of_table, unreadable
from bt_targets.files.reading.context import is_achieved, is_plan, is_unit_row
from bt_targets.files.reading.grid import CellValue, Grid, GridRow, is_dash, is_remark, shown
from bt_targets.files.reading.header import CODED
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.table_words import WideWords
from bt_targets.files.reading.whole_table import OF_THE_TABLE, WholeTable
from bt_targets.files.reading.wide_columns import WideColumns, YearColumn
from bt_targets.files.reading.wide_rows import figures_among, kind_of_row, marks_part, numbers_columns, units_among
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, Place, finding
from bt_targets.ground.units import find_unit
from bt_targets.report.naming import MAX_NEAREST, indicator_names
from bt_targets.report.notation.normal import normal
from bt_targets.report.notation.words import RANK, STATUS_NAMES
from bt_targets.report.raw import Document, TableText, Unread, UnreadKind, UnreadNumber, not_read
from bt_targets.report.values import DataStatus
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

_ORDER: Final[tuple[DataStatus, ...]] = ("official", "provisional", "estimate")
"""Which figure counts where a year has several."""
PARTS_HINT: Final = (
    "mỗi chỉ tiêu một dòng; số liệu gồm nhiều phần thì ghi ở bảng dọc, mỗi phần một dòng, có cột “thành phần”",
    "one row an indicator; parts go into a long table, one row each, with a column “thành phần”",
)
"""The way out for a table of parts."""
YEARS_HINT: Final = (
    "mỗi năm một cột số liệu cả năm; hai dòng tiêu đề liền nhau phải cho biết điều đó, như “Năm 2026” ở trên và “Thực "
    "hiện” ở dưới; đơn vị tính ghi ở cột đơn vị tính; " + PARTS_HINT[0],
    "a column of whole years for each year; two rows of headings have to say so together, such as “Năm 2026” above "
    "“Thực hiện”; units stand in their own column; " + PARTS_HINT[1],
)
"""The way out for columns of which nobody knows whether they are of a year."""

Cells = dict[int, CellValue]


class _Figure(NamedTuple):
    """An observation of the table and where its parts stand."""

    raw: dict[str, Any]
    row: int
    column: int
    naming: int
    cells: Cells


def read_wide(grid: Grid, layout: Layout, resolution: Resolution) -> Document:
    """The raw report of a wide table."""
    columns = WideColumns(grid, layout, resolution.term)
    reader = _WideRows(columns, resolution)
    rows = grid.rows[layout.body :]
    columns.say_unknown(rows)
    for index, row in enumerate(rows):
        if index == 0 and numbers_columns([*row.cells.values()]):
            reader.not_read(row, None, " ".join(map(shown, row.cells.values())), "column_numbers", serious=False)
        elif row.number in grid.shifted:
            reader.shifted(row)
        else:
            reader.add(row)
    return reader.document()


class _WideRows:
    def __init__(self, columns: WideColumns, resolution: Resolution) -> None:
        self.columns, self.resolution = columns, resolution
        self.names = indicator_names(resolution)
        self.whole = WholeTable(resolution)
        self.between = Between(resolution, columns.titles, columns.place)
        self.findings: list[Finding] = []
        self.unread: list[Unread] = []
        self.figures: list[_Figure] = []
        self.rows_of: dict[str, int] = {}
        self.unfilled = self.unnamed = 0
        self.plan: str | None = None
        """What a row above says whose section is a plan."""

    def not_read(
        self, row: GridRow, column: int | None, text: str, kind: UnreadKind, *, serious: bool, near: str = ""
    ) -> None:
        """Say that something was not read."""
        self._remark(row, column, text, kind, serious=serious, near=near)

    def _remark(
        self,
        row: GridRow,
        column: int | None,
        text: str,
        kind: UnreadKind,
        *,
        serious: bool,
        indicator: str | None = None,
        year: int | None = None,
        near: str = "",
    ) -> None:
        if len(self.unread) < MAX_PROBLEMS:
            place = self.columns.at(row.number, column)
            self.unread.append(not_read(place, text, kind, serious=serious, indicator=indicator, year=year, near=near))

    def shifted(self, row: GridRow) -> None:
        """Refuse a row with more cells than headings: nobody knows which of them stand where they should."""
        if len(self.findings) < MAX_PROBLEMS:
            vi = "mỗi ô thuộc một cột có tiêu đề; giá trị có dấu phẩy đặt trong ngoặc kép"
            en = "every cell in a column with a heading; a value with a comma stands in quotes"
            text = shown(row.cells[max(row.cells)])
            self.findings.append(finding("ragged_row", self.columns.at(row.number, None), text, vi, en))

    def add(self, row: GridRow) -> None:
        """Read the figures of a row, or say why it has none."""
        beyond = {column: cell for column, cell in row.cells.items() if not self.columns.has(column)}
        if figures_among(beyond.values()) or units_among(beyond.values()):
            column = min(beyond)
            self.not_read(row, column, shown(beyond[column]), "without_heading", serious=True)
        cells = {column: cell for column, cell in row.cells.items() if column in self.columns.read}
        if not any(each.column in row.cells for each in self.columns.years):
            self._opens(row)
        if not cells or is_remark(row, self.columns.read) or self._is_heading(row):
            return
        for field in OF_THE_TABLE:
            column = self.columns.fields.get(field, -1)
            if column in cells:
                self.whole.add(field, cells[column], row.number, self.columns.at(row.number, column))
        self._add(row, cells)

    def _is_heading(self, row: GridRow) -> bool:
        """Whether the headings stand there again, as on another page; those of another table are refused."""
        if not self.columns.is_heading(row) or kind_of_row(map(shown, row.cells.values())) == "signature":
            return False  # place and day stand at the right, below the last of the years
        if not self.columns.repeats(row) and len(self.findings) < MAX_PROBLEMS:
            vi = "mỗi trang tính một bảng; bảng này có tiêu đề thứ hai, số liệu dưới đó là của năm khác"
            en = "one table a sheet; here are headings for a second time, and the figures below are of other years"
            text = " ".join(map(shown, row.cells.values()))
            self.findings.append(finding("several_tables", self.columns.at(row.number, None), text, vi, en))
        return True

    def _is_planned(self, row: GridRow, figures: list[CellValue]) -> bool:
        """Whether the figures of a row are said to be those of a plan, beside them or in a row above."""
        plan = self.columns.says_plan(row.cells) or self.plan
        if plan is None or not figures:
            return False
        self.not_read(row, None, plan, "below_plan", serious=True)
        return True

    def _add(self, row: GridRow, cells: Cells) -> None:
        figures = [cells[each.column] for each in self.columns.years if each.column in cells]
        if self._is_planned(row, figures):
            return
        named = [(column, self.names.find(cells[column])) for column in self.columns.naming if column in cells]
        by_code = any(id_ is not None and self.columns.rank(column) < CODED for column, id_ in named)
        if not by_code and self._is_part(row):
            self._not_named(row, cells, "part")
            return
        for column, id_ in named:
            if id_ is not None:
                self._say_others(row, cells, named, id_)
                self._named(row, cells, self.resolution.indicators[id_], column)
                return
        self._not_named(row, cells, None)

    def _opens(self, row: GridRow) -> None:
        """Take what a row without figures says of those below it: planned, or achieved."""
        said = [cell for cell in row.cells.values() if isinstance(cell, str)]
        plan = next((text for text in said if is_plan(text)), None)
        if plan is not None:
            self.plan = plan
            return
        if any(map(is_achieved, said)):
            self.plan = None
        column, at = self.columns.fields.get("unit", -1), partial(self.columns.at, row.number)
        if self._names_one(row):
            return
        if column in row.cells:
            self.between.unit(row.cells[column], at(column))
        else:
            self.between.row((cell, partial(at, column)) for column, cell in row.cells.items() if isinstance(cell, str))

    def _names_one(self, row: GridRow) -> bool:
        """Whether a row is that of an indicator."""
        return any(self.names.find(row.cells[column]) is not None for column in self.columns.naming_in(row))

    def _say_others(self, row: GridRow, cells: Cells, named: Sequence[tuple[int, str | None]], id_: str) -> None:
        """Say where a row names another indicator too: the first one decides, and it may not be the one meant."""
        for column, name in named:
            if name not in {None, id_}:
                text = shown(cells[column])
                self._remark(row, column, text, "another_indicator", serious=True, indicator=id_)

    def _is_part(self, row: GridRow) -> bool:
        """Whether a dash or 'trong đó' stands in front of the name, or alone in a column for people."""
        names = [column for column in self.columns.naming if self.columns.rank(column) >= CODED]
        return any(marks_part(row.cells[column], alone=False) for column in names if column in row.cells) or any(
            marks_part(row.cells[column], alone=True) for column in self.columns.people if column in row.cells
        )

    def _not_named(self, row: GridRow, cells: Cells, kind: UnreadKind | None) -> None:
        column = next((column for column in self.columns.naming if column in cells), None)
        texts = [shown(cells[each]) for each in self.columns.naming if each in cells]
        kind = kind or kind_of_row(texts or map(shown, row.cells.values()))
        figures = [cells[each.column] for each in self.columns.years if each.column in cells]
        serious = kind != "signature" and figures_among(figures)
        text, near = texts[0] if texts else shown(next(iter(cells.values()))), ""
        if kind == "section" and self._is_unit_row(row, named=texts != []):
            kind, serious = "unit_row", True
        divides = kind == "section" and not serious and not self.rows_of and next(self._below_years(row), None)
        if divides:
            self.not_read(row, divides, shown(row.cells[divides]), "below_year", serious=True)
            return
        if serious and kind == "section":
            kind = "unnamed"
            self.unnamed += 1
            names = self.names.nearest(text) if texts and self.unnamed <= MAX_NEAREST else []
            near = names[0] if names else ""
        self.not_read(row, column, text, kind, serious=serious, near=near)

    def _below_years(self, row: GridRow) -> Iterator[int]:
        """The columns of years in which a row has words; letters number columns."""
        for each in self.columns.years:
            cell = row.cells.get(each.column)
            if isinstance(cell, str) and len(cell.strip(" ().")) > 1:
                yield each.column

    def _is_unit_row(self, row: GridRow, *, named: bool) -> bool:
        """Whether a row gives a unit to others; beside a name, the column of units gives it to that row alone."""
        own = self.columns.fields.get("unit") if named else None
        return any(isinstance(cell, str) and is_unit_row(cell) for column, cell in row.cells.items() if column != own)

    def _named(self, row: GridRow, cells: Cells, indicator: Indicator, naming: int) -> None:
        chosen = self._chosen(row, cells, indicator.id)
        if not chosen:
            return
        first = self.rows_of.setdefault(indicator.id, row.number)
        if first != row.number:
            both = f"{indicator.id}: {first}, {row.number}"
            place = self.columns.at(row.number, naming)
            self.findings.append(finding("duplicate_observation", place, both, *PARTS_HINT))
            return
        beside = self._beside(row, cells, indicator.id)
        unit = self._unit(cells, indicator)
        for each in chosen:
            at = partial(self.columns.at, row.number, each.column)
            self.findings += not_a_figure(cells[each.column], at, partial(self.columns.words, cells))
            raw = {"indicator": indicator.id, "year": each.year, **beside}
            raw |= _value(cells[each.column], self._unit_of(row, each, unit, indicator))
            if each.status is not None:
                raw["status"] = each.status
            self._take(raw, cells[each.column], indicator)
            self.figures.append(_Figure(raw, row.number, each.column, naming, cells))

    def _take(self, raw: dict[str, Any], cell: CellValue, indicator: Indicator) -> None:
        """Tell the rows between the figures of one."""
        value = raw["value"]
        has_unit = "unit" in raw or (isinstance(value, TableText) and value.unit is not None)
        bare = not has_unit and takes_unit_of_table(cell, indicator)
        status = raw.get("status", "official")
        self.between.figure(raw["year"], status, indicator.unit if bare else None)

    def _chosen(self, row: GridRow, cells: Cells, id_: str) -> list[YearColumn]:
        """The column that counts for each year: of several that are filled, the most settled one."""
        chosen: dict[int, YearColumn] = {}
        for each in sorted(self.columns.years, key=lambda column: _ORDER.index(column.status or "official")):
            if each.column in cells and chosen.setdefault(each.year, each) != each:
                text = shown(cells[each.column])
                self._remark(row, each.column, text, "superseded", serious=False, indicator=id_, year=each.year)
        self.unfilled += len({each.year for each in self.columns.years}) - len(chosen)
        return sorted(chosen.values(), key=lambda column: column.column)

    def _beside(self, row: GridRow, cells: Cells, id_: str) -> dict[str, Any]:
        """The fields that hold for all figures of a row."""
        beside: dict[str, Any] = {}
        for field in ("status", "definition", "source", "note"):
            column = self.columns.fields.get(field, -1)
            if column not in cells:
                continue
            cell = cells[column]
            place = partial(self.columns.at, row.number, column)
            self.findings += unreadable(cell, place, partial(self.columns.words, cells))
            if field in {"source", "note"}:
                beside[field] = cell if isinstance(cell, UnreadNumber) else shown(cell)
                if is_number_for_text(cell):
                    self._remark(row, column, shown(cell), "only_a_number", serious=True, indicator=id_)
            else:
                plain = normal(shown(cell))
                beside[field] = STATUS_NAMES.get(plain, plain) if field == "status" else plain
        return beside

    def _unit(self, cells: Cells, indicator: Indicator) -> str | None:
        """The unit in the column of units."""
        column = self.columns.fields.get("unit", -1)
        if column not in cells:
            return None
        unit = shown(cells[column])
        if find_unit(unit) is None:
            if indicator.unit is None or is_dash(unit):
                return None  # 'xếp loại' or a dash beside a grade, which has no unit
            if indicator.kind == "rank" and normal(unit) in RANK:
                return "hạng"
        return unit

    def _unit_of(self, row: GridRow, each: YearColumn, unit: str | None, indicator: Indicator) -> str | None:
        """The unit of a figure: that of its heading, which no other one may contradict, of the row, or of the table."""
        if each.unit is None:
            if unit is None and takes_unit_of_table(row.cells[each.column], indicator):
                return self.columns.unit
            return unit
        if unit is not None and find_unit(unit) != find_unit(each.unit):
            vi, en = f"như trong tiêu đề: {each.unit}", f"as in the heading: {each.unit}"
            place = self.columns.at(row.number, self.columns.fields["unit"])
            self.findings.append(finding("unit_not_allowed", place, unit, vi, en))
        return each.unit

    def document(self) -> Document:
        """The raw report, what is wrong, and what was not read."""
        raw: dict[str, Any] = {**self.whole.fields(), "observations": [figure.raw for figure in self.figures]}
        findings = [*self.columns.findings, *self.findings, *self.whole.findings]
        unread = (*self.columns.unread, *self.between.into(self.unread, raw.get("commune")))
        return Document(raw, findings, self._placed, self.unfilled, unread, self._words)

    def _words(self, at: Place) -> WideWords:
        """The words of the row that holds a field."""
        match at:
            case ("observations", int(index), *_):
                return self.columns.words(self.figures[index].cells)
            case _:
                return self.columns.words({})

    def _placed(self, at: Place) -> Place:
        """From the path of a field to its cell."""
        match at:
            case ("observations", int(index), *rest):
                return self.columns.at(self.figures[index].row, self._column_of(self.figures[index], rest))
            case _:
                return self.whole.place(str(at[0]))

    def _column_of(self, figure: _Figure, rest: Sequence[object]) -> int | None:
        fields = self.columns.fields
        column = next((fields[step] for step in rest if isinstance(step, str) and step in fields), figure.column)
        return figure.naming if rest[:1] == ["indicator"] else column if rest else None


def _value(cell: CellValue, unit: str | None) -> dict[str, Any]:
    if isinstance(cell, str):
        return {"value": TableText(cell, unit)}
    return {"value": cell} if unit is None else {"value": cell, "unit": unit}
