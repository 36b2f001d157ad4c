"""Workbooks: how they are opened, the looks that all of them share, and sheets that are written from top to bottom."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from bt_targets.files.writing.cells import xlsxwriter

REPORTS_DATED: Final = datetime(2025, 1, 1, tzinfo=UTC)
"""The creation date of workbooks of figures. It is fixed, so that the same content gives the same bytes."""
SCORECARDS_DATED: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""The creation date of workbooks of results, fixed as well."""
FIGURES_SHEET: Final = "Số liệu"
"""The sheet that holds the figures of a report or a template."""

Look = dict[str, Any]
"""Properties of a cell format, by their names in xlsxwriter."""
FONT: Final = "Times New Roman"
SIZE: Final = 11
HEAD: Final[Look] = {"bold": True, "align": "center", "bg_color": "#D9E1F2"}
"""The header of a table."""

_LETTERS: Final[Look] = {"font_name": FONT, "font_size": SIZE, "text_wrap": True}
_A4: Final = 9


def new_workbook(file: io.BytesIO, created: datetime, **options: Any) -> Any:
    """A workbook of xlsxwriter in which text stays text: it becomes no formula, no link and no number.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    as_written = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter().Workbook(file, {"in_memory": True, **as_written, **options})
    workbook.set_properties({"created": created})
    return workbook


class Book:
    """A workbook of printed pages, which holds each format once."""

    def __init__(self, created: datetime, *, one_font: bool = False) -> None:
        """Open it; with `one_font`, cells that nobody writes to have the font of the others as well.

        Raises:
            NotInstalledError: if the extra `excel` is not installed.
        """
        self._file = io.BytesIO()
        options = {"default_format_properties": {"font_name": FONT, "font_size": SIZE}} if one_font else {}
        self._workbook = new_workbook(self._file, created, **options)
        self._formats: dict[str, Any] = {}
        self._empty = self._format(_LETTERS) if one_font else None

    def sheet(self, name: str, widths: Sequence[int] = ()) -> "Sheet":
        """A new sheet, printed on A4 in landscape as wide as the page; its columns have these widths in pixels."""
        page = self._workbook.add_worksheet(name)
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        page.fit_to_pages(1, 0)
        page.set_footer(f'&C&"{FONT}"&10&P/&N')
        for column, width in enumerate(widths):
            page.set_column_pixels(column, column, width, self._empty)
        return Sheet(self, page, widths)

    def format(self, *looks: Look) -> Any:
        """The format of looks; a later one wins over an earlier one."""
        look = _LETTERS | {"valign": "vcenter"}
        for further in looks:
            look |= further
        return self._format(look)

    def _format(self, look: Look) -> Any:
        key = repr(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format(look)
        return self._formats[key]

    def content(self) -> bytes:
        """Close it and give its bytes."""
        self._workbook.close()
        return self._file.getvalue()


class Sheet:
    """A sheet that is written from top to bottom; `row` is the row that is being written."""

    def __init__(self, book: Book, page: Any, widths: Sequence[int]) -> None:
        self.page = page
        """The worksheet of xlsxwriter, for whatever is not the content of a cell."""
        self.widths = widths
        self.row = 0
        self._book = book

    def put(self, column: int, value: str | float, *looks: Look) -> None:
        """Write a text or a number into a cell of the row; an empty text leaves it blank."""
        self._put(self.row, column, value, self._book.format(*looks))

    def span(self, column: int, last: int, text: str, *looks: Look, rows: int = 1) -> None:
        """Write a text over several columns of the row, and over further rows below it."""
        look = self._book.format(*looks)
        self.page.merge_range(self.row, column, self.row + rows - 1, last, "", look)
        self._put(self.row, column, text, look)

    def end_row(self, height: float | None = None) -> None:
        """Go on to the next row; without a height, that of the row is left to whoever opens the file."""
        if height is not None:
            self.page.set_row(self.row, height)
        self.row += 1

    def _put(self, row: int, column: int, value: str | float, look: Any) -> None:
        if not isinstance(value, str):
            self.page.write_number(row, column, value, look)
        elif value:
            self.page.write_string(row, column, value, look)
        else:
            self.page.write_blank(row, column, None, look)
