"""The parts of a workbook: unpacked with limits, and looked over before another library reads them.

A workbook is a zip of XML files, and both may be made to explode. Parts are unpacked piece by piece and counted;
declared sizes are not believed. A first pass over the XML then counts its elements, finds out what the other library
would not say (formulas without a result, merged cells, rows out of order), and leaves of each sheet the cells alone.
"""

import io
import re
import zipfile
import zlib
from itertools import pairwise
from typing import Any, Final, NamedTuple
from xml.parsers import expat

from bt_targets.files.reading.content import MAX_COLUMNS, MAX_DEPTH, MAX_ROWS, NotReadableError, check_size

MAX_MEMBERS: Final = 200
"""Most files in the zip of a workbook."""
MAX_MEMBER_BYTES: Final = 4 * 1024 * 1024
"""Largest file in the zip of a workbook, unpacked."""
MAX_UNPACKED_BYTES: Final = 12 * 1024 * 1024
"""Most bytes of a workbook, unpacked."""
MAX_ELEMENTS: Final = 150_000
"""Most XML elements of a workbook in all; a filled cell takes two."""
MAX_ELEMENTS_OF_A_LIST: Final = 20_000
"""Most XML elements of a part that holds no cells and no texts: the lists of sheets, formats and parts."""
MAX_ATTRIBUTES: Final = 64
"""Most attributes of an XML element."""
MAX_NAME: Final = 255
"""Most characters of the title of a sheet and of a number format; Excel writes none that are longer."""

_PIECE: Final = 64 * 1024
_LAST_ROW: Final = 1_048_576
"""The last row that a sheet of Excel has."""
_NEEDED: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(workbook|styles|sharedStrings)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[^/]+\.xml|xl/theme/[^/]+\.xml"
)
_TEXTS: Final = "xl/sharedStrings.xml"
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ROW: Final = re.compile(r"[1-9][0-9]{0,6}")
_SHOWN_OF_FORMULA: Final = 80
_CELL_KINDS: Final = frozenset({"b", "d", "e", "inlineStr", "n", "s", "str"})
_PACKED_BY: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How Excel packs; other methods may take any amount of memory."""
DAMAGED: Final = ("một tệp .xlsx còn nguyên vẹn", "an undamaged .xlsx workbook")


class Merge(NamedTuple):
    """A merged range that spans rows: its rows, and its first column counted from 0."""

    first_row: int
    last_row: int
    column: int


class SheetNotes(NamedTuple):
    """What the first pass over a sheet has found."""

    merged: list[Merge]
    without_result: dict[tuple[int, int], str]
    """The formulas whose result was never stored, by row and by column counted from 0."""
    beyond: list[tuple[int, int]]
    """The row and the column of the first cell that holds something beyond the last that is read, if there is one."""


class Parts(NamedTuple):
    """The parts of a workbook that a table needs."""

    content: dict[str, bytes]
    notes: dict[str, SheetNotes]
    """What was found in each sheet, by the name of its part."""

    def packed(self) -> bytes:
        """A workbook of these parts alone."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
            for name, part in self.content.items():
                archive.writestr(name, part)
        return buffer.getvalue()


def read_parts(content: bytes) -> Parts:
    """Unpack a workbook and look its parts over.

    Raises:
        NotReadableError: if it is damaged, or beyond a limit.
    """
    parts = _unpacked(content)
    counter = _Counter()
    notes: dict[str, SheetNotes] = {}
    for name, part in parts.items():
        if _SHEET.fullmatch(name):
            scan = _SheetScan(name, part, counter)
            notes[name], parts[name] = scan.notes, scan.cells_alone()
        else:
            _Scan(name, part, counter if name == _TEXTS else _Counter(MAX_ELEMENTS_OF_A_LIST))
    return Parts(parts, notes)


def _unpacked(content: bytes) -> dict[str, bytes]:
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
                if member.compress_type not in _PACKED_BY:
                    raise NotReadableError("not_readable", member.filename, *DAMAGED)
                parts[member.filename] = part = _unpack(archive, member)
                total += len(part)
                check_size(total, MAX_UNPACKED_BYTES)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise NotReadableError("not_readable", type(error).__name__, *DAMAGED) from None
    return parts


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    pieces: list[bytes] = []
    size = 0
    with archive.open(member) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            check_size(size, MAX_MEMBER_BYTES)
            pieces.append(piece)
    return b"".join(pieces)


class _Counter:
    """Counts the elements of one part, or of several together."""

    def __init__(self, most: int = MAX_ELEMENTS) -> None:
        self.elements = 0
        self._most = most

    def add(self) -> None:
        self.elements += 1
        if self.elements > self._most:
            vi, en = f"nhiều nhất {self._most} phần tử XML", f"at most {self._most} XML elements"
            raise NotReadableError("too_many_items", f"{self.elements}", vi, en)


class _Scan:
    """A pass over one part that builds nothing."""

    def __init__(self, name: str, content: bytes, counter: _Counter) -> None:
        self._name, self._content, self._counter = name, content, counter
        self._depth = 0
        self._referred: set[str] = set()
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._started
        parser.EndElementHandler = self._ended
        parser.StartDoctypeDeclHandler = self._declared
        self._parser = parser
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            raise self._damaged(expat.ErrorString(error.code)) from None

    def _damaged(self, found: str) -> NotReadableError:
        return NotReadableError("not_readable", f"{self._name}: {found}", *DAMAGED)

    def _declared(self, *_: Any) -> None:
        vi, en = "tệp .xlsx không có DOCTYPE", "an .xlsx workbook without a DOCTYPE"
        raise NotReadableError("not_readable", self._name, vi, en)

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        self._counter.add()
        self._depth += 1
        if self._depth > MAX_DEPTH or len(attributes) > MAX_ATTRIBUTES:
            raise self._damaged(tag)
        name = tag.rpartition(":")[2]
        if name == "numFmt" and len(attributes.get("formatCode", "")) > MAX_NAME:
            raise self._damaged("formatCode")
        if name == "sheet" and len(attributes.get("name", "")) > MAX_NAME:
            raise self._damaged("sheet")
        if name in {"sheet", "Relationship"}:
            self._refer(attributes)
        self._enter(name, attributes)

    def _ended(self, tag: str) -> None:
        self._depth -= 1
        self._leave(tag.rpartition(":")[2])

    def _refer(self, attributes: dict[str, str]) -> None:
        """A part stands once in the lists: one that is listed often would be read as often."""
        for key, value in attributes.items():
            if key == "Target" or key.endswith(":id"):
                if value in self._referred:
                    raise self._damaged(value[:MAX_NAME])
                self._referred.add(value)

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        """What a part of a certain kind looks at."""

    def _leave(self, name: str) -> None:
        """What a part of a certain kind looks at."""


class _SheetScan(_Scan):
    """A pass over a sheet.

    Rows and cells have to come in order, since the reader would lose others without a word, and what a cell refers to
    is counted from 0 up, since it would count a negative number from the end.
    """

    def __init__(self, name: str, content: bytes, counter: _Counter) -> None:
        self.notes = SheetNotes([], {}, [])
        self._closing = ""
        self._before_children: int | None = None
        self._cells_from: int | None = None
        self._cells_to = 0
        self._row = 0
        self._column = -1
        self._formula: list[str] | None = None
        self._is_text = self._is_shared = False
        self._has_value = False
        super().__init__(name, content, counter)

    def cells_alone(self) -> bytes:
        """The sheet without anything but its rows."""
        if self._before_children is None or self._cells_from is None:
            return self._content
        cells = self._content[self._cells_from : self._cells_to]
        return self._content[: self._before_children] + cells + f"</{self._closing}>".encode()

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        if self._depth == 0:
            self._closing = tag
        elif self._depth == 1 and self._before_children is None:
            self._before_children = self._parser.CurrentByteIndex
        super()._started(tag, attributes)

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "sheetData":
                if self._cells_from is not None:
                    raise self._damaged("sheetData")
                self._cells_from = self._parser.CurrentByteIndex
            case "row":
                self._row = self._next_row(attributes.get("r"))
                self._column = -1
            case "c":
                self._column = self._next_column(attributes.get("r"))
                self._formula, self._has_value = None, False
                kind, style = attributes.get("t", "n"), attributes.get("s", "0")
                if kind not in _CELL_KINDS or not (style.isascii() and style.isdigit()):
                    raise self._damaged(f"cell {kind} {style}")
                self._is_text, self._is_shared = kind == "str", kind == "s"
            case "f":
                self._formula = []
                self._parser.CharacterDataHandler = self._formula_text
                self._holds_something()
            case "v" if self._formula is not None and not self._is_text:
                # An empty result is none, but for one that is text.
                self._parser.CharacterDataHandler = self._value_text
            case "v" | "is":
                self._has_value = True
                self._holds_something()
                if self._is_shared:
                    self._parser.CharacterDataHandler = self._reference_text
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def _leave(self, name: str) -> None:
        match name:
            case "mergeCells":
                self._check_merges()
            case "sheetData":
                self._cells_to = self._content.index(b">", self._parser.CurrentByteIndex) + 1
            case "f" | "v" | "is":
                self._parser.CharacterDataHandler = None
            case "c":
                if self._formula is not None and not self._has_value:
                    text = "".join(self._formula)[:_SHOWN_OF_FORMULA]
                    self.notes.without_result[self._row, self._column] = f"={text}"

    def _holds_something(self) -> None:
        if (self._row > MAX_ROWS or self._column >= MAX_COLUMNS) and not self.notes.beyond:
            self.notes.beyond.append((self._row, self._column))

    def _value_text(self, text: str) -> None:
        self._has_value = self._has_value or bool(text.strip())

    def _reference_text(self, text: str) -> None:
        if text.strip() and not (text.strip().isascii() and text.strip().isdigit()):
            raise self._damaged(f"string {text[:_SHOWN_OF_FORMULA]}")

    def _formula_text(self, text: str) -> None:
        if self._formula is not None and len(self._formula) < _SHOWN_OF_FORMULA:
            self._formula.append(text[:_SHOWN_OF_FORMULA])

    def _next_row(self, given: str | None) -> int:
        if given is None:
            return self._row + 1
        if not _ROW.fullmatch(given) or not self._row < int(given) <= _LAST_ROW:
            raise self._damaged(f"row {given}")
        return int(given)

    def _next_column(self, given: str | None) -> int:
        if given is None:
            column = self._column + 1
        else:
            match = _REFERENCE.fullmatch(given)
            column = -1 if match is None else _column(match[1])
            if match is None or int(match[2]) != self._row or column <= self._column:
                raise self._damaged(f"cell {given}")
        return column

    def _check_merges(self) -> None:
        in_order = sorted(self.notes.merged, key=lambda each: (each.column, each.first_row))
        for before, after in pairwise(in_order):
            if before.column == after.column and after.first_row <= before.last_row:
                raise self._damaged("mergeCell")  # no cell is merged twice

    def _merge(self, area: str) -> None:
        first, _, last = area.partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if start is None or end is None:
            return
        column = _column(start[1])
        if int(start[2]) < int(end[2]) and int(start[2]) <= MAX_ROWS and column < MAX_COLUMNS:
            self.notes.merged.append(Merge(int(start[2]), min(int(end[2]), MAX_ROWS), column))


def _column(letters: str) -> int:
    """The place of a column, counted from 0."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
