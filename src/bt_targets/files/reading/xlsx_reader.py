"""Excel workbooks: the one sheet that holds a table of figures, read exactly and with limits on everything.

`xlsx_parts` unpacks the workbook and looks it over; openpyxl then streams the rows of what is left.
"""

import io
import re
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bt_targets.files.reading.content import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, NotReadableError, check_size
from bt_targets.files.reading.rows import HEADER_ROWS, CellValue, Header, Row, is_header, read_header, read_rows
from bt_targets.files.reading.xlsx_parts import DAMAGED, Merge, SheetNotes, read_parts
from bt_targets.ground.exact import read_number
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, Place, finding
from bt_targets.ground.text import MAX_ECHO, Text, echo
from bt_targets.report.notation.normal import is_blank
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.raw import REMARK, Document, UnreadNumber

if TYPE_CHECKING:
    from openpyxl import Workbook

_LITERALS: Final = re.compile(r'"[^"]*+"|\\.|\[[^\]]*+\]|[_*].')
"""The parts of a number format that are shown as they stand."""
_TYPED_DIGITS: Final = 15
"""Spreadsheet programs keep fifteen digits of what is typed; a number with more was calculated."""
_SHORT_DIGITS: Final = 11
"""A calculated number that is this short but for its last digits carries the error of the calculation."""
_OF_ONE_ROW: Final = frozenset({"value", "upper", "part", "whole", "excluded"})
MAX_CELL: Final = 32_767
"""Most characters of a cell, as in Excel."""
INSTALL: Final = Text(
    vi="cài bằng lệnh: pip install 'bt-targets[excel]'", en="the extra installed: pip install 'bt-targets[excel]'"
)


class _Sheet(NamedTuple):
    title: str
    number: int
    """The row of the header."""
    header: tuple[object, ...]


def read_xlsx(content: bytes | bytearray) -> Document:
    """The document of the bytes of an `.xlsx` file."""
    try:
        return _read(content)
    except NotReadableError as problem:
        return Document(None, [problem.finding])
    except Exception as error:  # noqa: BLE001  whatever a damaged workbook makes openpyxl stumble over
        return Document(None, [_damaged(type(error).__name__)])


def _damaged(found: str) -> Finding:
    return finding("not_readable", (), found, *DAMAGED)


def _read(content: Any) -> Document:
    try:
        import defusedxml  # noqa: F401, PLC0415  openpyxl refuses entities when it is there
        from openpyxl import load_workbook  # noqa: PLC0415  only with the extra
    except ImportError:
        raise NotReadableError("not_installed", "openpyxl", INSTALL.vi, INSTALL.en) from None
    if not isinstance(content, bytes | bytearray):
        raise NotReadableError("not_readable", type(content).__name__, "dãy byte của tệp .xlsx", "bytes of a workbook")
    check_size(len(content), MAX_BYTES)
    parts = read_parts(bytes(content))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of openpyxl, about styles and other things that no figure depends on
        workbook = load_workbook(io.BytesIO(parts.packed()), read_only=True, data_only=True, keep_links=False)
        paths = [_part_of(sheet) for sheet in workbook.worksheets]
        if len(set(paths)) < len(paths):
            return Document(None, [_damaged("sheets")])
        sheet = _find_table(workbook)
        notes = parts.notes[_part_of(workbook[sheet.title])]
        if notes.beyond:
            vi, en = f"nhiều nhất {MAX_ROWS} dòng, {MAX_COLUMNS} cột", f"at most {MAX_ROWS} rows, {MAX_COLUMNS} columns"
            row, column = notes.beyond[0]
            raise NotReadableError("too_many_items", max(row, column + 1), vi, en, (f"{sheet.title}!{row}",))
        return _document(sheet, _rows(workbook, sheet), notes)


def _part_of(sheet: Any) -> str:
    return str(getattr(sheet, "_worksheet_path", "")).removeprefix("/")


# -- the sheet


def _find_table(workbook: "Workbook") -> _Sheet:
    """The one sheet that has the header of a table of figures."""
    found = []
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()
        head = sheet.iter_rows(max_row=HEADER_ROWS, max_col=MAX_COLUMNS, values_only=True)
        for number, row in enumerate(head, start=1):
            if is_header(row):
                found.append(_Sheet(sheet.title, number, tuple(row)))
                break
    if not found:
        vi = "một trang tính có dòng tiêu đề với ít nhất hai cột indicator và year"
        raise NotReadableError("missing_column", "", vi, "a sheet with at least the columns indicator and year")
    if len(found) > 1:
        titles = ", ".join(sheet.title for sheet in found)
        vi, en = "chỉ một trang tính chứa bảng số liệu", "one sheet with a table of figures"
        raise NotReadableError("several_tables", titles, vi, en)
    return found[0]


def _rows(workbook: "Workbook", sheet: _Sheet) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows below the header that hold anything, as the program that saved the file wrote them."""
    table = workbook[sheet.title]
    table.reset_dimensions()
    for number, row in enumerate(table.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS), start=1):
        if number > sheet.number and any(cell.value is not None for cell in row):
            yield number, row


def _document(sheet: _Sheet, rows: Iterator[tuple[int, tuple[Any, ...]]], notes: SheetNotes) -> Document:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  only with the extra

    def at(number: int, index: int) -> Place:
        return (f"{sheet.title}!{get_column_letter(index + 1)}{number}",)

    header = read_header(sheet.header, lambda index: at(sheet.number, index))
    findings = [*header.findings]
    cells_of = dict(rows)
    without_result: dict[int, dict[int, str]] = {}
    for (number, index), formula in notes.without_result.items():
        if number > sheet.number:
            cells_of.setdefault(number, ())
            without_result.setdefault(number, {})[index] = formula
    read = [
        _row(number, _values(cells, without_result.get(number, {})), header, findings, partial(at, number))
        for number, cells in sorted(cells_of.items())
    ]
    _spread(read, header, notes.merged)

    def place(number: int, column: str | None) -> Place:
        if column not in header.names:
            return (f"{sheet.title}!{number}",)
        return at(number, header.names.index(column))

    document = read_rows(read, place)
    return document._replace(findings=[*findings, *document.findings])


def _values(cells: tuple[Any, ...], without_result: dict[int, str]) -> list[CellValue | None]:
    """What the cells of a row hold. A formula whose result was never stored reads as empty, and is named instead."""
    values = [_cell(cell) for cell in cells]
    for index, formula in without_result.items():
        values += [None] * (index + 1 - len(values))
        values[index] = UnreadNumber("formula_without_value", formula)
    return values


def _row(
    number: int,
    values: list[CellValue | None],
    header: Header,
    findings: list[Finding],
    at: Callable[[int], Place],
) -> Row:
    found: dict[str, CellValue] = {}
    first = True
    for index, value in enumerate(values):
        if value is None:
            continue
        if first and isinstance(value, str) and value.lstrip().startswith(f"{REMARK} "):
            return Row(number, {})
        first = False
        name = header.names[index] if index < len(header.names) else ""
        if name:
            found[name] = value
        elif name is not None and len(findings) < MAX_PROBLEMS:
            vi, en = "ô trong các cột có tiêu đề, hoặc cột có tiêu đề bắt đầu bằng #", "a cell in a column with a name"
            findings.append(finding("ragged_row", at(index), value, vi, en))
    return Row(number, found)


# -- the cells


def _cell(cell: Any) -> CellValue | None:
    value = cell.value
    match value:
        case None:
            return None
        case bool():
            return value
        case _ if isinstance(value, int | float):
            return _number(value, percent=_is_percent(cell.number_format))
        case str() if cell.data_type == "e":
            return UnreadNumber("cell_error", value)
        case str() if len(value) > MAX_CELL:
            return UnreadNumber("text_too_long", value[:MAX_ECHO])
        case str():
            return None if is_blank(value) else value
        case datetime() | date() | time() | timedelta():
            return UnreadNumber("cell_is_date", str(value))
        case _:
            return UnreadNumber("cell_error", type(value).__name__)


def _number(value: float, *, percent: bool) -> CellValue:
    """The number as it was typed; a float counts as its shortest decimal form."""
    try:
        exact = read_number(value)
    except ValueError:
        finite = isinstance(value, int) or isfinite(value)
        return UnreadNumber("number_too_long" if finite else "not_finite", echo(value))
    if isinstance(value, float) and _has_noise(value):
        return UnreadNumber("number_has_noise", repr(value))
    if percent:
        # The cell shows 95 % where it holds 0.95; what counts is what is shown.
        return f"{write_numeral(exact * 100)} %"
    return int(exact) if exact.denominator == 1 else exact


def _has_noise(value: float) -> bool:
    """Whether a number is that of a calculation which should have given a shorter one: 0.30000000000000004.

    What is typed has at most fifteen digits. One with more that is round at the fourteenth digit but for the last ones
    stands a hair beside the number that was meant, and may stand on the wrong side of a bound.
    """
    digits = Decimal(repr(value)).normalize().as_tuple().digits
    if len(digits) <= _TYPED_DIGITS:
        return False
    rounded = f"{Decimal(repr(value)):.{_TYPED_DIGITS - 2}e}".partition("e")[0].rstrip("0")
    return len(rounded.replace(".", "").lstrip("-")) <= _SHORT_DIGITS


def _is_percent(number_format: str) -> bool:
    return "%" in _LITERALS.sub("", number_format)


# -- merged cells


def _spread(rows: list[Row], header: Header, merged: list[Merge]) -> None:
    """What a merged cell says holds for all of its rows; a value, however, can only be that of one."""
    by_number = {row.number: row for row in rows}
    for merge in merged:
        name = header.names[merge.column] if merge.column < len(header.names) else None
        if not name:
            continue
        covered = [by_number[n] for n in range(merge.first_row, merge.last_row + 1) if n in by_number]
        top = by_number.get(merge.first_row)
        if top is None or name not in top.cells:
            continue
        value = top.cells[name]
        if name not in _OF_ONE_ROW:
            for row in covered:
                row.cells[name] = value
        elif len([row for row in covered if row.cells.keys() & {"year", "component"}]) > 1:
            for row in covered:
                row.cells[name] = UnreadNumber("merged_cells", echo(value))
