"""A sheet of a scorecard: heading lines, a header that stays in view, and rows as high as their texts need."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from bt_targets.files.writing.book import HEAD, SIZE, Book, Look
from bt_targets.files.writing.heights import INDENT, height
from bt_targets.files.writing.scorecard.cells import BOLD, SECTION_FILL, FormattedCell
from bt_targets.ground.text import Lang, Text

_MOST_OF_HEADING: Final = 60.0
"""The highest row of the heading: it stays in view, and must leave room for the table."""
_HEADING_LOOKS: Final[tuple[Look, ...]] = ({"bold": True, "font_size": 14}, {"italic": True})
"""The looks of the first lines of the heading."""


class ScorecardColumn(NamedTuple):
    """A column of the table."""

    name: Text
    width: int
    """In pixels."""
    group: Text | None = None
    """What stands above the names of neighbouring columns."""


class ScorecardSheet:
    """A sheet that is written from top to bottom."""

    def __init__(self, book: Book, name: Text, columns: Sequence[ScorecardColumn], lang: Lang) -> None:
        self._columns, self._lang = columns, lang
        self._last = len(columns) - 1
        self._sheet = book.sheet(name.in_(lang), [column.width for column in columns])
        self._sheet.page.center_horizontally()

    def write_heading(self, *lines: str) -> None:
        """The heading lines and the header of the columns, which stay in view and are printed on every page."""
        for index, text in enumerate(lines):
            look = _HEADING_LOOKS[index] if index < len(_HEADING_LOOKS) else {}
            self._write_across(text, {"align": "center", **look}, _MOST_OF_HEADING)
        self._sheet.end_row()
        first = self._sheet.row
        self._write_header()
        self._sheet.page.repeat_rows(first, self._sheet.row - 1)
        self._sheet.page.freeze_panes(self._sheet.row, 2)

    def _write_header(self) -> None:
        sheet, look = self._sheet, HEAD | {"border": 1}
        groups = [column.group for column in self._columns]
        names = [column.name.in_(self._lang) for column in self._columns]
        top = sheet.row
        bottom = top + 1 if any(groups) else top
        for index, (name, group) in enumerate(zip(names, groups, strict=True)):
            if group is None and bottom > top:
                sheet.span(index, index, name, look, rows=2)
                continue
            sheet.row = bottom
            sheet.put(index, name, look)
            sheet.row = top
            if group is not None and group not in groups[:index]:
                sheet.span(index, index + groups.count(group) - 1, group.in_(self._lang), look)
        if bottom > top:
            sheet.end_row(19)
        heights = (height(name, width, SIZE, bold=True) for name, width in zip(names, sheet.widths, strict=True))
        sheet.end_row(max(heights))

    def write_section(self, number: str, name: str) -> None:
        """A row that heads a section."""
        look = BOLD | {"bg_color": SECTION_FILL}
        self.write_row([FormattedCell(number, "center", look=look), FormattedCell(name, look=look)], last_spans=True)

    def write_row(self, cells: Sequence[FormattedCell], *, last_spans: bool = False) -> None:
        """A row of the table; its last cell may span all columns that are left."""
        heights = []
        for index, cell in enumerate(cells):
            indent = 0 if cell.align == "center" else 1
            look: Look = {"align": cell.align, "indent": indent, "border": 1, "num_format": cell.form, **cell.look}
            width = self._sheet.widths[index]
            if last_spans and index == len(cells) - 1:
                width = sum(self._sheet.widths[index:])
                self._sheet.span(index, self._last, cell.text, look)
            elif isinstance(cell.value, str):
                self._sheet.put(index, cell.value, look)
            else:
                self._sheet.put(index, cell.value, look, {"text_wrap": False})
            heights.append(height(cell.text, width - look["indent"] * INDENT, SIZE, bold="bold" in look))
        self._sheet.end_row(max(heights))

    def write_foot(self, text: str) -> None:
        """A line below the table."""
        self._write_across(text, {"italic": True, "font_size": 10})

    def _write_across(self, text: str, look: Look, most: float | None = None) -> None:
        self._sheet.span(0, self._last, text, look)
        needed = height(text, sum(self._sheet.widths), look.get("font_size", SIZE), bold="bold" in look)
        self._sheet.end_row(needed if most is None else min(needed, most))
