"""CSV: values separated by commas, semicolons or tabs, as spreadsheet programs save them."""

import csv
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from bt_targets.files.guards import unguarded
from bt_targets.files.limits import HEADER_ROWS, MAX_COLUMNS, MAX_DELIMITERS, MAX_ROWS
from bt_targets.files.reading.content import NotReadableError, decode
from bt_targets.files.reading.header import Header, is_header, read_header
from bt_targets.files.reading.rows import Row, read_rows
from bt_targets.ground.problems import FileLine, Finding, Place, finding
from bt_targets.report.notation.normal import is_blank
from bt_targets.report.raw import MAX_TEXT, REMARK, Document

_DELIMITERS: Final = (",", ";", "\t")


def read_csv(content: str | bytes | bytearray) -> Document:
    """The document of the text or the bytes of a `.csv` file."""
    header: Header | None = None
    rows: list[Row] = []
    findings: list[Finding] = []
    try:
        text = decode(content)
        for number, cells in _lines(text, _delimiter(text)):
            if header is not None:
                rows.append(_row(number, cells, header, findings))
            elif is_header(cells):
                header = read_header(cells, _in_header(number))
            elif number > HEADER_ROWS:
                break
        if header is None:
            raise _no_header()
    except NotReadableError as problem:
        return Document(None, [problem.finding])

    def place(number: int, column: str | None) -> Place:
        return (FileLine(number), column) if column is not None and column in header.names else (FileLine(number),)

    document = read_rows(rows, place)
    return document._replace(findings=[*header.findings, *findings, *document.findings])


def _delimiter(text: str) -> str:
    """The one that separates the names of the header."""
    for line in islice(_physical_lines(text), HEADER_ROWS):
        for delimiter in _DELIMITERS:
            if is_header(cell.strip().strip('"') for cell in line.split(delimiter, MAX_COLUMNS + 1)):
                return delimiter
    raise _no_header()


def _no_header() -> NotReadableError:
    vi = "dòng tiêu đề có ít nhất hai cột indicator và year, cách nhau bằng dấu phẩy, dấu chấm phẩy hoặc tab"
    en = "a header with at least the columns indicator and year, separated by commas, semicolons or tabs"
    return NotReadableError("missing_column", "", vi, en)


def _physical_lines(text: str) -> Iterator[str]:
    # The csv module wants lines with their ends; only line breaks end one, not every mark that str.splitlines knows.
    return (match[0] for match in re.finditer(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++", text))


def _limited(lines: Iterator[str], delimiter: str) -> Iterator[str]:
    """The lines, as long as none has far more delimiters than a row of full cells."""
    for number, line in enumerate(lines, start=1):
        if line.count(delimiter) > MAX_DELIMITERS:
            vi, en = f"nhiều nhất {MAX_COLUMNS} cột", f"at most {MAX_COLUMNS} columns"
            raise NotReadableError("too_many_items", f"{delimiter}…", vi, en, (FileLine(number),))
        yield line


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Every record with the number of the line it starts in."""
    reader = csv.reader(_limited(_physical_lines(text), delimiter), delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "field limit" in str(error):  # that of the csv module, which is one for the whole process
                vi, en = f"nhiều nhất {MAX_TEXT} ký tự trong một ô", f"at most {MAX_TEXT} characters in a cell"
                raise NotReadableError("text_too_long", "…", vi, en, (FileLine(number),)) from None
            vi, en = "dấu ngoặc kép mở và đóng theo từng ô", "quotes that open and close around a cell"
            raise NotReadableError("not_readable", error, vi, en, (FileLine(number),)) from None
        if number > MAX_ROWS:
            vi, en = f"nhiều nhất {MAX_ROWS} dòng", f"at most {MAX_ROWS} rows"
            raise NotReadableError("too_many_items", number, vi, en, (FileLine(number),))
        if len(cells) > MAX_COLUMNS:
            vi, en = f"nhiều nhất {MAX_COLUMNS} cột", f"at most {MAX_COLUMNS} columns"
            raise NotReadableError("too_many_items", len(cells), vi, en, (FileLine(number),))
        yield number, cells


def _row(number: int, cells: list[str], header: Header, findings: list[Finding]) -> Row:
    first = next((cell for cell in cells if cell.strip()), "")
    if first.lstrip().startswith(f"{REMARK} "):
        return Row(number, {})
    names = (*header.names, *("" for _ in cells[len(header.names) :]))
    if any(name == "" and not is_blank(cell) for name, cell in zip(names, cells, strict=False)):
        vi = "mỗi ô thuộc một cột có tiêu đề; giá trị có dấu phẩy đặt trong ngoặc kép"
        en = "every cell in a column with a name; a value with a comma stands in quotes"
        findings.append(finding("ragged_row", (FileLine(number),), f"{len(cells)} > {len(header.names)}", vi, en))
        return Row(number, {})
    named = zip(names, cells, strict=False)
    return Row(number, {name: unguarded(cell) for name, cell in named if name and not is_blank(cell)})


def _in_header(number: int) -> Callable[[int], Place]:
    return lambda index: (FileLine(number), f"{index + 1}")
