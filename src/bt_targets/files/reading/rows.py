"""What tables have in common: a header of field names, one row an observation or a component of one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final, NamedTuple

from bt_targets.files.reading.header import COLUMNS
from bt_targets.ground.exact import write_exact
from bt_targets.ground.problems import Finding, Place, ProblemCode, finding
from bt_targets.ground.text import echo
from bt_targets.ground.units import find_unit
from bt_targets.report.notation.normal import normal
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.notation.reading import NotReadError, read_count
from bt_targets.report.notation.words import BOUND_NAMES, STATUS_NAMES
from bt_targets.report.raw import MAX_TEXT, Document, TableText, UnreadNumber

_OF_THE_TABLE: Final = ("commune", "resolution")
_COUNTS: Final = ("part", "whole", "excluded")
_FILLED_BEFOREHAND: Final = frozenset({"indicator", "year", "unit", "component", *_OF_THE_TABLE})
"""What a row holds that nobody has filled in yet."""

CellValue = str | int | Fraction | bool | UnreadNumber


class Row(NamedTuple):
    """One row of a table: its number and its cells by column, empty ones left out."""

    number: int
    cells: dict[str, CellValue]


def read_rows(rows: Iterable[Row], place: Callable[[int, str | None], Place]) -> Document:
    """The raw report of the rows of a table; `place` says where the cell of a row and column stands."""
    reader = _RowReader(place)
    for row in rows:
        reader.add(row)
    return reader.document()


@dataclass(slots=True)
class _Group:
    """The rows of one observation."""

    raw: dict[str, Any]
    first: Row
    rows: dict[str, int] = field(default_factory=dict)
    """The row of each component."""


@dataclass(slots=True)
class _RowReader:
    place: Callable[[int, str | None], Place]
    findings: list[Finding] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)
    with_components: dict[tuple[CellValue | None, CellValue | None], _Group] = field(default_factory=dict)
    about_all: dict[str, tuple[CellValue, int]] = field(default_factory=dict)
    unfilled: int = 0

    def add(self, row: Row) -> None:
        for name in _OF_THE_TABLE:
            if name in row.cells:
                self._same_in_all(name, row)
        if row.cells.keys() <= _FILLED_BEFOREHAND:
            self.unfilled += bool(row.cells.keys() & {"indicator", "year", "component"})
            return
        for name, cell in row.cells.items():
            if isinstance(cell, UnreadNumber):
                self._note(cell.code, row, name, cell.text, *_hint(cell))
        if "component" in row.cells:
            self._add_component(row)
        else:
            self.groups.append(_Group({**self._fields(row), **self._value(row)}, row))

    def _same_in_all(self, name: str, row: Row) -> None:
        cell = row.cells[name]
        first, number = self.about_all.setdefault(name, (cell, row.number))
        if cell != first:
            vi, en = f"như dòng {number}: {echo(first)}", f"as in row {number}: {echo(first)}"
            self._note("rows_disagree", row, name, cell, vi, en)

    def _add_component(self, row: Row) -> None:
        name = _text(row.cells["component"])
        fields = self._fields(row)
        key = (fields.get("indicator"), fields.get("year"))  # 2026 is one year as a number and as text
        group = self.with_components.get(key)
        if group is None:
            group = _Group({**fields, "components": {}}, row)
            self.with_components[key] = group
            self.groups.append(group)
        else:
            self._same_in_group(group, fields, row)
        if name in group.raw["components"]:
            number = group.rows[echo(name)]
            vi, en = f"mỗi phần một dòng; đã có ở dòng {number}", f"one row a component; it stands in row {number}"
            self._note("duplicate_component", row, "component", name, vi, en)
            return
        value = self._value(row)
        group.raw["components"][name] = {"value": None, **value}
        group.rows[echo(name)] = row.number

    def _same_in_group(self, group: _Group, fields: dict[str, Any], row: Row) -> None:
        for name in ("status", "definition", "as_written", "source", "note"):
            cell, first = fields.get(name), group.raw.get(name)
            # Nobody repeats a source in every row; a status that is left out, however, would say 'official'.
            if cell is None and name in {"as_written", "source", "note"}:
                continue
            if first is None and name in {"as_written", "source", "note"}:
                group.raw[name] = cell
            elif cell != first:
                number = group.first.number
                vi, en = f"như dòng {number}: {echo(first)}", f"as in row {number}: {echo(first)}"
                self._note("rows_disagree", row, name, cell, vi, en)

    def _fields(self, row: Row) -> dict[str, Any]:
        """The fields of the observation itself, in the types they have in a document."""
        fields: dict[str, Any] = {}
        for name, cell in row.cells.items():
            match name:
                case "year":
                    fields[name] = _year(cell)
                case "status":
                    fields[name] = _named(cell, STATUS_NAMES)
                case "indicator":
                    fields[name] = cell.strip() if isinstance(cell, str) else cell
                case "definition":
                    fields[name] = normal(cell) if isinstance(cell, str) else cell
                case "as_written" | "source" | "note":
                    fields[name] = _text(cell)
        return fields

    def _value(self, row: Row) -> dict[str, Any]:
        """The value of the row with its unit, bound and upper end."""
        cells = row.cells
        unit = cells.get("unit")
        fields: dict[str, Any] = {}
        if "bound" in cells:
            fields["bound"] = _named(cells["bound"], BOUND_NAMES)
        counts = {name: self._count(row, name) for name in _COUNTS if name in cells}
        if counts and "value" in cells:
            vi, en = "chỉ value, hoặc chỉ part và whole", "either value, or part and whole"
            self._note("two_values", row, "value", cells["value"], vi, en)
        ends = {name: cells[name] for name in ("value", "upper") if name in cells}
        for name, cell in ends.items():
            fields[name] = TableText(cell, _text(unit) if unit is not None else None) if isinstance(cell, str) else cell
        if counts:
            fields["value"] = counts
            known = find_unit(unit) if isinstance(unit, str) else None
            if known is not None and known.dimension == "share":
                unit = None  # counts are a share, and a share is one in %
        texts = [name for name in ends if isinstance(fields[name], TableText)]
        if unit is not None and (counts or not ends or len(texts) < len(ends)):
            fields["unit"] = unit
        return fields

    def _count(self, row: Row, name: str) -> object:
        cell = row.cells[name]
        if not isinstance(cell, str):
            return cell
        try:
            return read_count(cell)
        except NotReadError as error:
            self._note(error.code, row, name, cell, error.vi, error.en)
            return UnreadNumber(error.code, cell)

    def _note(self, code: ProblemCode, row: Row, name: str, found: object, *expected: str) -> None:
        vi, en = expected
        self.findings.append(finding(code, self.place(row.number, name), found, vi, en))

    def document(self) -> Document:
        raw: dict[str, Any] = {name: _text(cell) for name, (cell, _) in self.about_all.items()}
        raw["observations"] = [group.raw for group in self.groups]
        return Document(raw, self.findings, self._placed, self.unfilled)

    def _placed(self, at: Place) -> Place:
        """From the path of a field to its cell."""
        match at:
            case ("observations", int(index), *rest):
                group = self.groups[index]
                number = group.first.number
                if len(rest) > 1 and rest[0] == "components":
                    number = group.rows.get(str(rest[1]), number)
                    rest = rest[2:] or ["component"]
                elif rest[:1] == ["components"]:
                    rest = ["component"]
                named = [step for step in rest if step in COLUMNS]
                return self.place(number, str(named[-1]) if named else None)
            case _:  # only what holds for the whole table stands outside its observations
                name = str(at[0])
                return self.place(self.about_all[name][1], name)


def _text(cell: CellValue) -> Any:
    # A number in a column of text, such as a note that says 2025, is the text it shows.
    is_number = isinstance(cell, int | Fraction) and not isinstance(cell, bool)
    return write_exact(Fraction(cell)) if is_number else cell  # type: ignore[arg-type]


def _year(cell: CellValue) -> object:
    if isinstance(cell, str):
        plain = normal(cell)
        return int(plain) if plain.isascii() and plain.isdigit() and len(plain) == len("2030") else cell
    return cell


def _named(cell: CellValue, names: dict[str, Any]) -> object:
    if not isinstance(cell, str):
        return cell
    return names.get(normal(cell), normal(cell))


def _hint(cell: UnreadNumber) -> tuple[str, str]:
    vi, en = cell.expected or _HINTS[cell.code]
    if cell.meant is None:
        return vi, en
    return f"{vi}; có lẽ là {write_numeral(cell.meant)}", f"{en}; probably {write_exact(cell.meant)}"


_HINTS: Final = {
    "cell_error": ("một giá trị, hoặc để trống", "a value, or nothing"),
    "cell_is_date": (
        'giá trị gõ trong ô định dạng Văn bản, như "06/06"',
        'the value typed into a cell formatted as text, such as "06/06"',
    ),
    "formula_without_value": (
        "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc nhập giá trị",
        "the file saved again by Excel or LibreOffice, or the value itself",
    ),
    "merged_cells": ("mỗi dòng một ô giá trị", "a value of its own in every row"),
    "not_finite": ("một số hữu hạn", "a finite number"),
    "number_has_noise": (
        "số đã làm tròn, chẳng hạn bằng hàm ROUND, hoặc tử số và mẫu số ở cột part, whole",
        "the number rounded, for instance by ROUND, or its counts in the columns part and whole",
    ),
    "text_too_long": (f"nhiều nhất {MAX_TEXT} ký tự", f"at most {MAX_TEXT} characters"),
    "number_too_long": ("một số ít chữ số hơn", "a number of fewer digits"),
}
"""What is expected where a cell cannot be read."""
