"""The cells of a row to fill in, each open only where it makes sense for the figure of the row."""

from collections.abc import Mapping, Sequence
from typing import Final

from bt_targets.files.writing.book import Sheet
from bt_targets.files.writing.cells import xlsxwriter
from bt_targets.files.writing.template.checks import (
    Check,
    advice,
    choice,
    count_check,
    text_check,
    value_check,
    year_check,
)
from bt_targets.files.writing.template.columns import COUNTS, PLACE
from bt_targets.files.writing.template.lists import Lists
from bt_targets.files.writing.template.looks import DISABLED, FILLED_IN, INPUT, PLAIN
from bt_targets.ground.units import unit_names
from bt_targets.report.notation.words import BOUND_NAMES, STATUS_NAMES
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

_BOUNDS: Final = tuple(name for name, bound in BOUND_NAMES.items() if bound != "exact")


class Inputs:
    """Writes the inputs of the row that a sheet is at."""

    def __init__(self, sheet: Sheet, lists: Lists) -> None:
        self._sheet, self._lists = sheet, lists
        self._cell_name = xlsxwriter().utility.xl_rowcol_to_cell
        self._fields: Mapping[str, str] = {}

    def of_figure(self, indicator: Indicator, fields: Mapping[str, str]) -> None:
        """The inputs for a figure of a known year, and what stands in them already."""
        units = indicator.units
        self._fields = {"unit": units[0] if units else "", **fields}
        self._open("value", value_check(indicator, self._cell("value"), self._lists))
        if len(units) > 1:
            self._open("unit", self._choice(units, "Đơn vị", "Đổi nếu giá trị theo đơn vị khác."))
        else:
            self._sheet.put(PLACE["unit"], self._fields["unit"], PLAIN)
        if indicator.kind == "status":
            self._disable("bound", "upper")
        else:
            self._open_bound()
            self._open("upper", value_check(indicator, self._cell("upper"), self._lists))
        if indicator.kind == "share":
            self._open_counts()
        else:
            self._disable(*COUNTS)
        self._open_status()
        if indicator.definitions:
            says = "Chỉ chọn khi khác với nội dung chỉ tiêu."
            self._open("definition", self._choice(indicator.definitions, "Chuẩn, cách tính", says))
        else:
            self._disable("definition")
        self._open_texts()
        if "component" in fields:
            self._open("component", None)
        else:
            self._disable("component")

    def of_further_row(self, resolution: Resolution) -> None:
        """The inputs for another year, or for a part of a figure."""
        self._fields = {}
        self._open("year", year_check(self._cell("year"), resolution.term.last))
        self._open("value", advice("Giá trị", "Ghi như các dòng trên, đơn vị ở cột bên. / As above."))
        says = "Chọn đơn vị; xếp loại, có/không thì để trống."
        self._open("unit", self._choice(tuple(unit_names()), "Đơn vị", says))
        self._open_bound()
        self._open("upper", None)
        self._open_counts()
        self._open_status()
        definitions = dict.fromkeys(
            definition for indicator in resolution.indicators.values() for definition in indicator.definitions
        )
        self._open("definition", self._choice(tuple(definitions), "Chuẩn, cách tính", "Xem trang “Nội dung”."))
        self._open_texts()
        says = "Chọn mã; xem trang “Nội dung”. / Choose the id."
        self._open("indicator", self._choice(tuple(resolution.indicators), "Mã số liệu", says))
        self._open("component", advice("Thành phần", "Tên của phần, ví dụ tên thôn; không có phần thì để trống."))

    def _open_bound(self) -> None:
        self._open("bound", self._choice(_BOUNDS, "Giới hạn", "Để trống nếu giá trị là chính xác."))

    def _open_counts(self) -> None:
        for field in COUNTS:
            self._open(field, count_check(self._cell(field)))

    def _open_status(self) -> None:
        self._open("status", self._choice(tuple(STATUS_NAMES), "Tình trạng", "Để trống nếu là số chính thức."))

    def _open_texts(self) -> None:
        for field in ("source", "note"):
            self._open(field, text_check())

    def _open(self, field: str, check: Check | None) -> None:
        column, row, text = PLACE[field], self._sheet.row, self._fields.get(field, "")
        self._sheet.put(column, text, INPUT, FILLED_IN if text else {})
        if check is not None:
            self._sheet.page.data_validation(row, column, row, column, check)

    def _disable(self, *fields: str) -> None:
        for field in fields:
            self._sheet.put(PLACE[field], "", DISABLED)

    def _choice(self, offered: Sequence[str], name: str, says: str) -> Check:
        return choice(self._lists, offered, name, says)

    def _cell(self, field: str) -> str:
        return str(self._cell_name(self._sheet.row, PLACE[field]))
