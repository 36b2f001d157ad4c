"""A long table of many communes as CSV, in UTF-8, of any size."""

import csv
import io
from codecs import BOM_UTF8
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from bt_targets.files.guards import unguarded
from bt_targets.files.limits import HEADER_ROWS, MAX_BYTES, MAX_COLUMNS, MAX_DELIMITERS
from bt_targets.files.reading.content import NotReadableError, decode
from bt_targets.files.reading.csv_reader import Head, Line, grid_rows, read_below, read_head
from bt_targets.files.reading.encodings import encoding_of
from bt_targets.ground.names import is_blank
from bt_targets.ground.problems import FileLine, Finding, finding
from bt_targets.many.entry import Entry
from bt_targets.many.sources.communes import CommuneColumn, CommuneRow, by_commune, commune_column, with_findings
from bt_targets.many.sources.long_lines import long_lines
from bt_targets.report.raw import MAX_TEXT, REMARK, Document
from bt_targets.rules.resolution import Resolution


def communes_in_csv(path: Path, name: str, rules: Resolution) -> Callable[[], Iterator[Entry]] | None:
    """What goes through the communes of a table; None for one without such a column, or not in UTF-8: it is one report.

    Raises:
        OSError: if it cannot be read.
    """
    with path.open("rb") as file:
        lines = [line.content for line in islice(long_lines(file, MAX_BYTES), HEADER_ROWS + 1)]
    if encoding_of(b"".join(lines)[:MAX_BYTES])[0] != "utf-8":
        return None
    texts = (text for content in lines for text in _texts(content))
    try:
        # A line that is no text may stand among the first rows; only one among the headings hides them.
        head = read_head("".join("\n" if isinstance(text, Finding) else text for text in texts)[:MAX_BYTES], rules)
    except NotReadableError:
        return None  # reading it as one report will say why
    column = commune_column(head.table.layout)
    if column is None:
        return None
    return partial(by_commune, partial(_rows, path, head, column), column, name, partial(_reader, head))


def _reader(head: Head, lines: list[Line], findings: tuple[Finding, ...]) -> Callable[[Resolution], Document]:
    return partial(_document, head, lines, findings)


def _document(head: Head, lines: list[Line], findings: tuple[Finding, ...], rules: Resolution) -> Document:
    return with_findings(read_below(head, lines, rules), findings)


def _rows(path: Path, head: Head, column: CommuneColumn) -> Iterator[CommuneRow | Finding]:
    """Every row below the headings with its commune, or what is wrong with it."""
    width = max(len(cells) for _, cells in head.lines)
    with path.open("rb") as file:
        texts = (text for line in long_lines(file, MAX_BYTES) for text in _texts(line.content))
        for record in _Records(_numbered(texts), head.delimiter):
            if isinstance(record, Finding):
                yield record
                continue
            number, cells = record
            if number <= head.table.layout.row:
                continue
            plain = _plain_row(record, column) if len(cells) <= width or not column.column else None
            if plain is not None:
                yield plain
                continue
            for row in grid_rows([record]):
                if max(row.cells) >= width and column.column:
                    yield _shifted(number, row.cells[max(row.cells)])
                elif (told := column.row(row, record)) is not None:
                    yield told


def _plain_row(record: Line, column: CommuneColumn) -> CommuneRow | None:
    """A row that names its commune and is no remark, as nearly every one is; None for whoever looks closer."""
    number, cells = record
    first = next((cells[index] for index in column.read if index < len(cells) and not _is_blank(cells[index])), "#")
    if first.lstrip().startswith(REMARK) or len(cells) <= column.column or _is_blank(cells[column.column]):
        return None
    return CommuneRow(number, unguarded(cells[column.column]), record, sum(map(bool, cells)))


_is_blank: Final = lru_cache(maxsize=8192)(is_blank)
"""Remembered: a table says the same few names again and again."""


def _shifted(number: int, cell: object) -> Finding:
    """What is wrong with a row whose cells may have slid, the name of the commune among them."""
    vi = "mỗi ô thuộc một cột có tiêu đề; giá trị có dấu phẩy đặt trong ngoặc kép"
    en = "every cell in a column with a name; a value with a comma stands in quotes"
    return finding("ragged_row", (FileLine(number),), cell, vi, en)


class _Text(NamedTuple):
    """A line of text, or what is wrong with it."""

    number: int
    text: str | Finding


def _numbered(texts: Iterator[str | Finding]) -> Iterator[_Text]:
    for number, text in enumerate(texts, start=1):
        placed = text._replace(at=(FileLine(number),)) if isinstance(text, Finding) else text
        yield _Text(number, placed)


def _texts(content: bytes) -> Iterator[str | Finding]:
    """The text of a line, in several where carriage returns end lines; what is wrong with it where it is none."""
    try:
        text = _decoded(content)
    except NotReadableError as problem:
        yield problem.finding
        return
    if text.count("\r") > text.endswith("\r\n"):
        yield from io.StringIO(text, newline="")
    else:
        yield text


def _decoded(content: bytes) -> str:
    if len(content) <= MAX_BYTES:
        with suppress(UnicodeDecodeError):
            return content.decode().removeprefix("\ufeff")
    # The mark of UTF-8 in front of a line keeps a short one from being taken for another encoding.
    return decode(BOM_UTF8 + content.removeprefix(BOM_UTF8))


def _too_many(cells: object, at: tuple[FileLine, ...]) -> Finding:
    return finding("too_many_items", at, cells, f"nhiều nhất {MAX_COLUMNS} cột", f"at most {MAX_COLUMNS} columns")


class _Records:
    """Every record with the number of the line it starts in, or what is wrong with it.

    After a line that cannot be read as the start of a record, the next line starts one: a quote that is never closed
    costs its own line and not the rest of the table. No more than the length of a cell is read again.
    """

    def __init__(self, lines: Iterator[_Text], delimiter: str) -> None:
        self._lines, self._delimiter = lines, delimiter
        self._again: deque[_Text] = deque()
        """Lines that were read as part of a record which turned out to be none."""
        self._taken: list[_Text] = []
        """The lines of the record at hand."""

    def __iter__(self) -> Iterator[Line | Finding]:
        reader = self._reader()
        while True:
            self._taken.clear()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (csv.Error, _UnreadableLine) as error:
                yield self._wrong(error)
                reader = self._reader()
                continue
            number = self._taken[0].number
            yield (number, cells) if len(cells) <= MAX_COLUMNS else _too_many(len(cells), (FileLine(number),))

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._fed(), delimiter=self._delimiter, strict=True)

    def _fed(self) -> Iterator[str]:
        while True:
            line = self._again.popleft() if self._again else next(self._lines, None)
            if line is None:
                return
            self._taken.append(line)
            if isinstance(line.text, Finding) or line.text.count(self._delimiter) > MAX_DELIMITERS:
                raise _UnreadableLine
            yield line.text

    def _wrong(self, error: Exception) -> Finding:
        first, *rest = self._taken
        self._again.extendleft(reversed(rest))
        if isinstance(first.text, Finding):
            return first.text
        at = (FileLine(first.number),)
        if first.text.count(self._delimiter) > MAX_DELIMITERS:
            return _too_many("…", at)
        if "field limit" in str(error):
            vi, en = f"nhiều nhất {MAX_TEXT} ký tự trong một ô", f"at most {MAX_TEXT} characters in a cell"
            return finding("text_too_long", at, "…", vi, en)
        vi, en = "dấu ngoặc kép mở và đóng theo từng ô", "quotes that open and close around a cell"
        return finding("not_readable", at, None, vi, en)


class _UnreadableLine(Exception):  # noqa: N818  it never leaves this module
    """A line that is no text stands in a record."""
