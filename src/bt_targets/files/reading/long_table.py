"""Long tables: one row an observation, or a component of one, under the names of the fields."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from bt_targets.files.reading.between import Between
from bt_targets.files.reading.cells import (
    is_number_for_text,
    not_a_figure,
    takes_unit_of_table,
    unreadable,
)
from bt_targets.files.reading.context import is_achieved, is_plan, is_unit_row
from bt_targets.files.reading.grid import CellValue, Grid, GridRow, is_remark, shown
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.long_columns import Columns, Row
from bt_targets.files.reading.long_fields import year_of
from bt_targets.files.reading.long_groups import Group, LongPlaces, Parts, PlainRow
from bt_targets.files.reading.long_values import COUNTS, RowValues
from bt_targets.files.reading.plain_rows import PlainRows
from bt_targets.files.reading.whole_table import OF_THE_TABLE, WholeTable
from bt_targets.files.reading.wide_rows import figures_among, kind_of_row
from bt_targets.ground.names import compared
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, Place, ProblemCode
from bt_targets.ground.text import echo
from bt_targets.ground.words import Saying
from bt_targets.report.naming import MAX_NEAREST, IndicatorNames, indicator_names
from bt_targets.report.parsing.expected import INDICATOR_ID, KNOWN_INDICATOR, nearest
from bt_targets.report.raw import Document, TableText, Unread, UnreadKind, not_read
from bt_targets.rules.resolution import Resolution

_FIGURES: Final = frozenset({"value", "upper", *COUNTS})
_FILLED_BEFOREHAND: Final = frozenset({"indicator", "year", "unit", "component", *OF_THE_TABLE})
"""What a row holds that nobody has filled in yet."""
_TEXTS: Final = ("as_written", "source", "note")
_SLIDES_INTO: Final = ("component", "source", "note", "commune")
"""Where a number is no figure, so that what slid there out of another column would go unnoticed."""


def read_long(grid: Grid, layout: Layout, resolution: Resolution) -> Document:
    """The raw report of a long table."""
    names = indicator_names(resolution)
    columns = Columns(grid, layout, names)
    whole = WholeTable(resolution)
    reader = _RowReader(columns, names, whole, Between(resolution, columns.titles, columns.head))
    plain = PlainRows(columns, names, whole)
    for raw in grid.rows[layout.body :]:
        taken = plain.take(raw) if reader.plan is None else None
        if taken is not None:
            reader.add_plain(raw, taken)
        elif not is_remark(raw, columns.read):
            row = columns.row(raw)
            if row is not None:
                reader.add(row)
    return reader.document()


@dataclass(slots=True)
class _RowReader:
    columns: Columns
    names: IndicatorNames
    whole: WholeTable
    between: Between
    findings: list[Finding] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    groups: list[PlainRow | Group] = field(default_factory=list)
    with_components: dict[object, Parts] = field(default_factory=dict)
    unfilled: int = 0
    unknown: int = 0
    plan: str | None = None
    """What a row above says whose section is a plan."""
    values: RowValues = field(init=False)

    def __post_init__(self) -> None:
        self.values = RowValues(self.columns, self.names, self.findings)

    def add(self, row: Row) -> None:
        """Read one row."""
        if self._is_planned(row):
            return
        if row.indicator is None and self._names_nothing(row):
            return
        for name in OF_THE_TABLE:
            if name in row.cells:
                self.whole.add(name, row.cells[name], row.number, self._at(row, name))
        blank = row.cells.keys() <= _FILLED_BEFOREHAND
        if blank and "component" not in row.cells:
            if row.indicator is None and row.cells.keys().isdisjoint(("year", "unit")) and "indicator" in row.cells:
                self._section(row)
            else:
                self.unfilled += bool(row.cells.keys() & {"indicator", "year"})
        elif "component" in row.cells:
            self._add_component(row, blank=blank)
        else:
            self._look_over(row)
            raw, value = self.values.fields(row), self.values.value(row)
            self._take(row.indicator, row.cells.get("value"), raw, value)
            self.groups.append(Group({**raw, **value}, row))

    def add_plain(self, row: GridRow, raw: dict[str, Any]) -> None:
        """Take a row that plainly holds one figure, whose raw observation is known already."""
        if self.columns.status is not None:
            raw.setdefault("status", self.columns.status)
        value = raw["value"]
        self._take(raw["indicator"], value.text if isinstance(value, TableText) else value, raw, raw)
        self.groups.append(PlainRow(raw, row, self.columns))

    def _is_planned(self, row: Row) -> bool:
        """Whether a row says that it is of a plan, beside its figure or for those below it, or stands below one."""
        if _FIGURES.isdisjoint(row.cells):
            if row.indicator is not None or "year" in row.cells:
                return False
            said = [*(cell for cell in row.cells.values() if isinstance(cell, str)), *(text for _, text in row.beside)]
            plan = next(filter(is_plan, said), None)
            if plan is None:
                self._ask(row)
            if plan is None and any(is_achieved(text) for text in said):
                self.plan = None
                return True
            self.plan = plan or self.plan
            return plan is not None
        plan = self.plan
        for name in ("source", "note"):
            cell = row.cells.get(name)
            if isinstance(cell, str) and is_plan(cell):
                plan = cell
        if plan is None:
            return False
        self._remark(row, self.columns.place(row.number, None), plan, "below_plan", serious=True)
        return True

    def _ask(self, row: Row) -> None:
        """Take what a row without figures says of those of others."""
        if "unit" in row.cells:
            self.between.unit(row.cells["unit"], self._at(row, "unit"))
            return
        own = ((cell, partial(self._at, row, name)) for name, cell in row.cells.items() if isinstance(cell, str))
        beside = ((text, partial(self.columns.beside, row, column)) for column, text in row.beside)
        self.between.row([*own, *beside])

    def _section(self, row: Row) -> None:
        """Say that a row is none of figures: a section, or a unit that is not applied."""
        text = shown(row.cells["indicator"])
        kind: UnreadKind = "unit_row" if is_unit_row(text) else "section"
        self._remark(row, self._at(row, "indicator"), text, kind, serious=kind == "unit_row")

    def _take(self, id_: str | None, cell: CellValue | None, raw: dict[str, Any], value: dict[str, Any]) -> None:
        """Tell the rows between the figures of one."""
        indicator = self.names.indicator(id_)
        in_table = value.get("value")
        has_unit = "unit" in value or (isinstance(in_table, TableText) and in_table.unit is not None)
        bare = indicator is not None and cell is not None and not has_unit and takes_unit_of_table(cell, indicator)
        self.between.figure(
            raw.get("year"), raw.get("status", "official"), indicator.unit if indicator is not None and bare else None
        )

    def _names_nothing(self, row: Row) -> bool:
        """Whether a row is no observation, which is said once: a signature, a total, words below the table."""
        cells = row.cells
        texts = {name: cell for name, cell in cells.items() if isinstance(cell, str)}
        kind = kind_of_row(texts.values())
        if kind != "signature" and ("year" in cells or (kind == "section" and "indicator" in cells)):
            return False
        if cells.keys() <= _FILLED_BEFOREHAND and kind != "signature":
            return False
        has_figures = figures_among(cells[name] for name in _FIGURES & cells.keys())
        if kind == "signature" or (kind == "total" and not has_figures):
            name, text = next(iter(texts.items()))
            self._remark(row, self._at(row, name), text, kind, serious=False)
        else:
            code: ProblemCode = "unknown_indicator" if "indicator" in cells else "missing_field"
            shows = cells.get("indicator", next(iter([*texts.values(), *cells.values()])))
            self.values.note(code, row, "indicator", shows, INDICATOR_ID)
        return True

    def _look_over(self, row: Row) -> None:
        """Name the cells of a filled row that cannot be read, and those that hold a number for a text."""
        for name, cell in row.cells.items():
            wrong = not_a_figure if name in _FIGURES else unreadable
            self.findings += wrong(cell, partial(self._at, row, name), partial(self.columns.words, row))
        for name in _SLIDES_INTO:
            if name in row.cells and is_number_for_text(row.cells[name]):
                self._remark(row, self._at(row, name), shown(row.cells[name]), "only_a_number", serious=True)
        for place, text in self.columns.others(row):
            self._remark(row, place, text, "another_indicator", serious=True)
        if row.indicator is None and "indicator" in row.cells:
            self._unknown_indicator(row)

    def _remark(self, row: Row, place: Place, text: str, kind: UnreadKind, *, serious: bool) -> None:
        if len(self.unread) < MAX_PROBLEMS:
            year = year_of(row.cells.get("year"))
            of_year = year if isinstance(year, int) else None
            self.unread.append(not_read(place, text, kind, serious=serious, indicator=row.indicator, year=of_year))

    def _unknown_indicator(self, row: Row) -> None:
        text = shown(row.cells["indicator"])
        self.unknown += 1
        near = self.names.nearest(text) if self.unknown <= MAX_NEAREST else []
        self.values.note("unknown_indicator", row, "indicator", text, nearest(near) if near else KNOWN_INDICATOR)

    def _add_component(self, row: Row, *, blank: bool) -> None:
        group = self._group(row, blank=blank)
        name = shown(row.cells["component"])
        first = group.names.setdefault(compared(name), row.number)
        if first != row.number:
            expected = Saying(
                f"mỗi phần một dòng; đã có ở dòng {first}", f"one row a component; it stands in row {first}"
            )
            group.findings.append(Finding("duplicate_component", self._at(row, "component"), name, expected))
            return
        group.rows[echo(name)] = row
        if blank:
            group.blank.append(name)
        else:
            value = self.values.value(row)
            self._take(row.indicator, row.cells.get("value"), group.raw, value)
            group.raw["components"][name] = {"value": None, **value}

    def _group(self, row: Row, *, blank: bool) -> Parts:
        """The rows of the observation that a row belongs to, which take in what the row says of it."""
        named = row.cells.get("indicator")
        key = (row.indicator or (named and compared(shown(named))), year_of(row.cells.get("year")))
        fields = self.values.fields(row)
        group = self.with_components.get(key)
        if group is None:
            group = self.with_components[key] = Parts({**fields, "components": {}}, row, filled=not blank)
            self.groups.append(group)
        elif blank:
            return group
        elif group.filled:
            self._same_in_group(group, fields, row)
        else:
            # So far there were only blank rows, which say nothing but what they are for.
            group.raw, group.first, group.filled = {**fields, "components": {}}, row, True
        if not blank:
            self._look_over(row)
        return group

    def _same_in_group(self, group: Parts, fields: dict[str, Any], row: Row) -> None:
        for name in ("status", "definition", *_TEXTS):
            cell, first = fields.get(name), group.raw.get(name)
            # Nobody repeats a source in every row; a status that is left out, however, would say 'official'.
            if cell is None and name in _TEXTS:
                continue
            if first is None and name in _TEXTS:
                group.raw[name] = cell
            elif cell != first:
                number = group.first.number
                expected = _as_in(number, group.first.cells.get(name))
                self.values.note("rows_disagree", row, name, row.cells.get(name), expected)

    def _at(self, row: Row, name: str) -> Place:
        return self.columns.place(row.number, name)

    def document(self) -> Document:
        """The raw report, what is wrong, and what was not read."""
        for group in self.with_components.values():
            if group.filled:
                self.findings += group.findings
                group.raw["components"].update((name, {"value": None}) for name in group.blank)
            else:
                self.unfilled += len(group.blank)
        unfilled = {id(group) for group in self.with_components.values() if not group.filled}
        self.groups = [group for group in self.groups if id(group) not in unfilled]
        raw: dict[str, Any] = {**self.whole.fields(), "observations": [group.raw for group in self.groups]}
        findings = [*self.columns.findings, *self.findings, *self.whole.findings]
        unread = (*self.columns.unread, *self.between.into(self.unread, raw.get("commune")))
        places = LongPlaces(self.columns, self.whole, self.groups)
        return Document(raw, findings, places.placed, self.unfilled, unread, places.words)


def _as_in(number: int, cell: CellValue | None) -> Saying:
    """What a cell should say: the same as that of another row."""
    if cell is None:
        return Saying(f"để trống như dòng {number}", f"nothing, as in row {number}")
    return Saying(f"như dòng {number}: “{{0}}”", f"as in row {number}: “{{0}}”", (echo(shown(cell)),))
