"""The cells of a sheet as they stand in the file, row by row, and its merged ranges."""

import re
from bisect import bisect_right
from itertools import pairwise
from typing import Final, NamedTuple

from bt_targets.files.limits import MAX_COLUMNS, MAX_ROWS
from bt_targets.files.reading.xlsx.blanks import without_blanks
from bt_targets.files.reading.xlsx.looks import CellText
from bt_targets.files.reading.xlsx.markup import Attributes, Counter, Elements, Handlers, read_markup
from bt_targets.files.reading.xlsx.package import damaged, damaged_at
from bt_targets.files.reading.xlsx.references import read_reference
from bt_targets.files.reading.xlsx.strings import Runs, unescaped

_LAST_ROW: Final = 1_048_576
"""The last row that a sheet of Excel has."""
_ROW: Final = re.compile(r"[1-9][0-9]{0,6}")
_STYLE: Final = re.compile(r"[0-9]{1,9}")
_KINDS: Final = frozenset({"b", "d", "e", "inlineStr", "n", "s", "str"})
_SHOWN: Final = 80
"""How much of what is wrong a message repeats, and of a formula."""


class StoredCell(NamedTuple):
    """A cell that holds something, as it stands in the file."""

    row: int
    column: int
    """Counted from 0."""
    kind: str
    """What the text is: a number (n), a truth (b), an error (e), a date (d), or a text, which stands in the cell itself
    (inlineStr), among those that cells share (s), or comes from a formula (str)."""
    style: int
    text: CellText | None
    """None where the result of a formula was never stored."""
    formula: str | None
    """The first characters of its formula, if it has one."""


class Merge(NamedTuple):
    """A merged range of several cells: its rows, and its columns counted from 0. Its first cell holds what it says."""

    first_row: int
    last_row: int
    column: int
    last_column: int


class StoredSheet(NamedTuple):
    """What stands in a sheet."""

    title: str
    part: str
    """The name of its part."""
    rows: dict[int, list[StoredCell]]
    """The cells of every row that has any, in order."""
    merged: list[Merge]
    over_rows: dict[int, list[Merge]]
    """The merged ranges over several rows by their first columns, from above."""
    beyond: tuple[int, int] | None
    """The row and the column of the first cell that holds something beyond the last that is read, if there is one."""
    hides_zeros: bool = False
    """Whether its cells show nothing where they hold 0."""

    def merged_over_rows(self, row: int, column: int) -> Merge | None:
        """The merged range over several rows that has this row and begins in this column, None if there is none."""
        of_column = self.over_rows.get(column, [])
        place = bisect_right(of_column, row, key=lambda merge: merge.first_row) - 1
        return of_column[place] if place >= 0 and row <= of_column[place].last_row else None


def read_sheet(title: str, part: str, content: bytes, counter: Counter) -> StoredSheet:
    """The sheet of the bytes of a part.

    Raises:
        NotReadableError: if the part is damaged, or beyond a limit.
    """
    reader = _SheetReader(part)
    elements: Elements = {
        ("sheetViews", "sheetView"): Handlers(reader.view),
        ("worksheet", "sheetData"): Handlers(reader.start_cells),
        ("sheetData", "row"): Handlers(reader.start_row),
        ("row", "c"): Handlers(reader.start_cell, end=reader.end_cell),
        ("c", "v"): Handlers(text=reader.value),
        ("c", "f"): Handlers(text=reader.formula),
        ("c", "is"): Handlers(reader.start_own_text),
        **reader.own_text.elements,
        ("mergeCells", "mergeCell"): Handlers(reader.merge),
    }
    read_markup(part, without_blanks(content), "worksheet", elements, counter)
    merged, beyond = reader.merged, reader.beyond
    return StoredSheet(title, part, reader.rows, merged, reader.over_rows(), beyond, reader.hides_zeros)


class _SheetReader:
    """Rows and cells have to come in order and once: whoever takes them as they come would lose others."""

    def __init__(self, part: str) -> None:
        self.rows: dict[int, list[StoredCell]] = {}
        self.merged: list[Merge] = []
        self.beyond: tuple[int, int] | None = None
        self.hides_zeros = False
        self.own_text = Runs("is")
        self._part = part
        self._has_cells = False
        self._row, self._column = 0, -1
        self._kind, self._style = "n", 0
        self._styles: dict[str, int] = {}
        """The numbers of styles by how they are written."""
        self._value: str | None = None
        self._formula: str | None = None
        self._has_own_text = False

    def view(self, attributes: Attributes) -> None:
        self.hides_zeros |= attributes.get("showZeros") in {"0", "false"}

    def start_cells(self, _: Attributes) -> None:
        if self._has_cells:
            raise damaged(f"{self._part}: sheetData")
        self._has_cells = True

    def start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r")
        if number is None:
            self._row += 1
        elif not _ROW.fullmatch(number) or not self._row < int(number) <= _LAST_ROW:
            raise damaged_at(self._part, "dòng", "row", number[:_SHOWN])
        else:
            self._row = int(number)
        self._column = -1

    def start_cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            row, column = read_reference(reference) or (0, 0)
            if row != self._row or column <= self._column:
                raise damaged_at(self._part, "ô", "cell", reference[:_SHOWN])
            self._column = column
        self._kind, style = attributes.get("t", "n"), attributes.get("s", "0")
        number = self._styles.get(style)
        if self._kind not in _KINDS or (number is None and not _STYLE.fullmatch(style)):
            raise damaged_at(self._part, "ô", "cell", f"{self._kind[:_SHOWN]} {style[:_SHOWN]}")
        self._style = self._styles.setdefault(style, int(style)) if number is None else number
        self._value = self._formula = None
        self._has_own_text = False

    def start_own_text(self, attributes: Attributes) -> None:
        if self._has_own_text:
            raise damaged(f"{self._part}: is")
        self.own_text.start(attributes)
        self._has_own_text = True

    def value(self, text: str) -> None:
        if self._value is not None:
            raise damaged_at(self._part, "giá trị", "value", text[:_SHOWN])
        self._value = text

    def formula(self, text: str) -> None:
        self._formula = f"={text[:_SHOWN]}"

    def end_cell(self) -> None:
        if self._value is None and self._formula is None and not self._has_own_text:
            return
        if self._row > MAX_ROWS or self._column >= MAX_COLUMNS:
            self.beyond = self.beyond or (self._row, self._column)
            return
        text: CellText | None = self._value or None
        if self._kind == "str" and self._value is not None:
            text = unescaped(self._value) or None
        if self._kind == "inlineStr":
            text = self.own_text.text() if self._has_own_text else None
        if text is None and (self._formula is None or (self._kind == "str" and self._value == "")):
            return  # an empty text is a result of a formula, and nothing to be read
        cell = StoredCell(self._row, self._column, self._kind, self._style, text, self._formula)
        self.rows.setdefault(self._row, []).append(cell)

    def merge(self, attributes: Attributes) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        start, end = read_reference(first), read_reference(last)
        if start is None or end is None:
            return
        (first_row, column), (last_row, last_column) = start, end
        if start != end and first_row <= MAX_ROWS and column < MAX_COLUMNS:
            ends = min(last_row, MAX_ROWS), min(last_column, MAX_COLUMNS - 1)
            self.merged.append(Merge(first_row, ends[0], column, ends[1]))

    def over_rows(self) -> dict[int, list[Merge]]:
        by_column: dict[int, list[Merge]] = {}
        for merge in sorted(self.merged):
            if merge.first_row < merge.last_row:
                by_column.setdefault(merge.column, []).append(merge)
        for merges in by_column.values():
            if any(after.first_row <= before.last_row for before, after in pairwise(merges)):
                raise damaged(f"{self._part}: mergeCell")  # no cell is merged twice
        return by_column
