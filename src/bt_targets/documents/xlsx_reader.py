"""Excel workbooks: the one sheet that holds a table of figures, read exactly and with limits on everything.

A workbook is a zip of XML files that may be made to explode. Its parts are unpacked piece by piece and counted, only
those that a table needs are handed on, and none may declare a document type. openpyxl then streams the rows.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bt_targets.documents.document import (
    MAX_BYTES,
    MAX_ROWS,
    REMARK,
    Document,
    NotReadableError,
    UnreadNumber,
    check_size,
)
from bt_targets.documents.rows import HEADER_ROWS, CellValue, Header, Row, is_header, read_header, read_rows
from bt_targets.errors import MAX_PROBLEMS, Finding, Place, echo, finding
from bt_targets.exact import read_number
from bt_targets.model import Text
from bt_targets.notation.normal import is_blank
from bt_targets.notation.numerals import write_numeral

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_MEMBERS: Final = 200
"""Most files in the zip of a workbook."""
MAX_MEMBER_BYTES: Final = 4 * 1024 * 1024
"""Largest file in the zip of a workbook, unpacked."""
MAX_UNPACKED_BYTES: Final = 12 * 1024 * 1024
"""Most bytes of a workbook, unpacked."""
_PIECE: Final = 64 * 1024
_NEEDED: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(workbook|styles|sharedStrings)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[^/]+\.xml|xl/theme/[^/]+\.xml"
)
_DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FORMULA: Final = re.compile(rb"<(?:\w{1,20}:)?f[\s>/]")
_MERGE: Final = re.compile(rb'mergeCell\s+ref="([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})"')
_LITERALS: Final = re.compile(r'"[^"]*+"|\\.|\[[^\]]*+\]|[_*].')
"""The parts of a number format that are shown as they stand."""
_TYPED_DIGITS: Final = 15
"""Spreadsheet programs keep fifteen digits of what is typed; a number with more was calculated."""
_SHORT_DIGITS: Final = 11
"""A calculated number that is this short but for its last digits carries the error of the calculation."""
_OF_ONE_ROW: Final = frozenset({"value", "upper", "part", "whole", "excluded"})
_DAMAGED: Final = ("một tệp .xlsx còn nguyên vẹn", "an undamaged .xlsx workbook")

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
    return finding("not_readable", (), found, *_DAMAGED)


def _read(content: Any) -> Document:
    try:
        import defusedxml  # noqa: F401, PLC0415  openpyxl refuses entities when it is there
        from openpyxl import load_workbook  # noqa: PLC0415  only with the extra
    except ImportError:
        raise NotReadableError("not_installed", "openpyxl", INSTALL.vi, INSTALL.en) from None
    if not isinstance(content, bytes | bytearray):
        raise NotReadableError("not_readable", type(content).__name__, "dãy byte của tệp .xlsx", "bytes of a workbook")
    check_size(len(content), MAX_BYTES)
    parts = _unpacked(bytes(content))
    safe = _packed(parts)
    shown = load_workbook(io.BytesIO(safe), read_only=True, data_only=True, keep_links=False)
    sheet = _find_table(shown)
    part = parts.get(str(getattr(shown[sheet.title], "_worksheet_path", "")).removeprefix("/"), b"")
    rows = _rows(shown, sheet)
    if _FORMULA.search(part):
        # A formula whose result was never stored reads as an empty cell; only the other view shows that it is there.
        written = load_workbook(io.BytesIO(safe), read_only=True, data_only=False, keep_links=False)
        rows = _with_formulas(rows, _rows(written, sheet))
    return _document(sheet, rows, _merged(part))


# -- the zip


def _unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of a workbook that a table needs. Sizes are counted while unpacking; declared ones are not believed."""
    parts: dict[str, bytes] = {}
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MAX_MEMBERS:
                vi, en = f"nhiều nhất {MAX_MEMBERS} tệp trong tệp nén", f"at most {MAX_MEMBERS} files in the zip"
                raise NotReadableError("too_many_items", len(members), vi, en)
            for member in members:
                if not _NEEDED.fullmatch(member.filename) or member.filename in parts:
                    continue
                parts[member.filename] = part = _unpack(archive, member)
                total += len(part)
                check_size(total, MAX_UNPACKED_BYTES)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise NotReadableError("not_readable", type(error).__name__, *_DAMAGED) from None
    return parts


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    pieces: list[bytes] = []
    size = 0
    with archive.open(member) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            check_size(size, MAX_MEMBER_BYTES)
            pieces.append(piece)
    part = b"".join(pieces)
    if b"\0" in part[:_PIECE] or _DECLARATION.search(part):
        vi, en = "tệp .xlsx không có DOCTYPE, ghi bằng UTF-8", "an .xlsx workbook in UTF-8 without a DOCTYPE"
        raise NotReadableError("not_readable", member.filename, vi, en)
    return part


def _packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


# -- the sheet


def _find_table(workbook: "Workbook") -> _Sheet:
    """The one sheet that has the header of a table of figures."""
    found = []
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            if number > HEADER_ROWS:
                break
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
    for number, row in enumerate(table.iter_rows(), start=1):
        if number > sheet.number and any(cell.value is not None for cell in row):
            if number > MAX_ROWS:
                vi, en = f"nhiều nhất {MAX_ROWS} dòng", f"at most {MAX_ROWS} rows"
                raise NotReadableError("too_many_items", number, vi, en, (f"{sheet.title}!{number}",))
            yield number, row


def _with_formulas(
    shown: Iterator[tuple[int, tuple[Any, ...]]], written: Iterator[tuple[int, tuple[Any, ...]]]
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    results = dict(shown)
    for number, row in written:
        known = results.get(number, ())
        yield (
            number,
            tuple(
                known[index] if index < len(known) and known[index].value is not None else _without_result(cell)
                for index, cell in enumerate(row)
            ),
        )


class _NoResult(NamedTuple):
    """A formula whose result was never stored."""

    value: str


def _without_result(cell: Any) -> Any:
    return _NoResult(str(cell.value)) if getattr(cell, "data_type", "") == "f" else cell


def _document(sheet: _Sheet, rows: Iterator[tuple[int, tuple[Any, ...]]], merged: "list[_Merge]") -> Document:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  only with the extra

    def at(number: int, index: int) -> Place:
        return (f"{sheet.title}!{get_column_letter(index + 1)}{number}",)

    header = read_header(sheet.header, lambda index: at(sheet.number, index))
    findings = [*header.findings]
    read = [_row(number, cells, header, findings, at) for number, cells in rows]
    _spread(read, header, merged)

    def place(number: int, column: str | None) -> Place:
        if column not in header.names:
            return (f"{sheet.title}!{number}",)
        return at(number, header.names.index(column))

    document = read_rows(read, place)
    return document._replace(findings=[*findings, *document.findings])


def _row(
    number: int, cells: tuple[Any, ...], header: Header, findings: list[Finding], at: Callable[[int, int], Place]
) -> Row:
    found: dict[str, CellValue] = {}
    first = True
    for index, cell in enumerate(cells):
        value = _cell(cell)
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
            findings.append(finding("ragged_row", at(number, index), value, vi, en))
    return Row(number, found)


# -- the cells


def _cell(cell: Any) -> CellValue | None:
    value = cell.value
    if isinstance(cell, _NoResult):
        return UnreadNumber("formula_without_value", value)
    match value:
        case None:
            return None
        case bool():
            return value
        case _ if isinstance(value, int | float):
            return _number(value, percent=_is_percent(cell.number_format))
        case str() if cell.data_type == "e":
            return UnreadNumber("cell_error", value)
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


class _Merge(NamedTuple):
    first_row: int
    last_row: int
    column: int


def _merged(part: bytes) -> list[_Merge]:
    """The merged ranges that span rows."""
    found: list[_Merge] = []
    for match in _MERGE.finditer(part):
        column, first, last = match[1].decode(), int(match[2]), int(match[3])
        if first < last and len(found) < MAX_ROWS:
            index = 0
            for letter in column:
                index = index * 26 + ord(letter) - ord("A") + 1
            found.append(_Merge(first, min(last, MAX_ROWS), index - 1))
    return found


def _spread(rows: list[Row], header: Header, merged: list[_Merge]) -> None:
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
