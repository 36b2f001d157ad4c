"""What drop-downs offer, each list in a column of a hidden sheet: lists inside a check have a length limit."""

from collections.abc import Sequence
from typing import Final

from bt_targets.files.writing.book import Sheet
from bt_targets.files.writing.cells import xlsxwriter

LISTS_SHEET: Final = "Danh mục"


class Lists:
    """The lists that were asked for so far."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._columns: dict[tuple[str, ...], int] = {}
        self._range = xlsxwriter().utility.xl_range_abs

    def range_of(self, offered: Sequence[str]) -> str:
        """Where the list stands, as formulas name it."""
        column = self._columns.setdefault(tuple(offered), len(self._columns))
        return f"'{LISTS_SHEET}'!{self._range(0, column, len(offered) - 1, column)}"

    def write(self) -> None:
        """Write all lists that were asked for."""
        for offered, column in self._columns.items():
            self._sheet.row = 0
            for text in offered:
                self._sheet.put(column, text)
                self._sheet.end_row()
        self._sheet.page.hide()
