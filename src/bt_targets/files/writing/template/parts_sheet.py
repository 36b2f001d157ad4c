"""The sheet beside a wide table for what it cannot hold: parts, counts, and figures with a source of their own."""

from collections.abc import Mapping, Sequence
from typing import Final

from bt_targets.files.reading.header import TITLES
from bt_targets.files.writing.book import HEAD, SIZE, Sheet
from bt_targets.files.writing.cells import xlsxwriter
from bt_targets.files.writing.heights import height
from bt_targets.files.writing.template.checks import Check, advice, choice, year_check
from bt_targets.files.writing.template.columns import of_body
from bt_targets.files.writing.template.filled import filled_rows
from bt_targets.files.writing.template.lists import Lists
from bt_targets.files.writing.template.looks import FILLED_IN, INPUT
from bt_targets.files.writing.template.paper import lay_out
from bt_targets.ground.text import sentence
from bt_targets.report.notation.words import BOUND_NAMES, STATUS_NAMES
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

NAME: Final = "Từng phần"
_COLUMNS: Final = {
    "indicator": 170,
    "year": 46,
    "component": 110,
    "value": 104,
    "unit": 96,
    "part": 54,
    "whole": 54,
    "excluded": 54,
    "status": 74,
    "source": 136,
    "note": 156,
    "bound": 92,
    "upper": 84,
    "definition": 136,
    "commune": 100,
    "resolution": 150,
}
_PRINTED: Final = list(_COLUMNS).index("note") + 1
WIDTHS: Final = tuple(_COLUMNS.values())
"""In pixels."""
_ROWS: Final = 40
"""How many rows there are to fill in."""
_LOWEST: Final = 19.0


def write(sheet: Sheet, lists: Lists, figures: Sequence[Observation], resolution: Resolution, report: Report) -> None:
    """Write the headings, a row for each figure or part of one, and rows to fill in."""
    for column, field in enumerate(_COLUMNS):
        sheet.put(column, _title(field, resolution), HEAD, {"border": 1})
    sheet.end_row(height(sentence(TITLES["definition"]), _COLUMNS["definition"], SIZE, bold=True))
    sheet.page.freeze_panes(1, 0)
    for figure in figures:
        name = _name(resolution.indicators[figure.indicator])
        for row in filled_rows(figure, report):
            own = {"indicator": name, "commune": report.commune, "resolution": report.resolution}
            _write_row(sheet, row | own)
    first = sheet.row
    for _ in range(_ROWS):
        _write_row(sheet, {})
    last = sheet.row - 1
    for field, check in _checks(lists, resolution, first).items():
        column = list(_COLUMNS).index(field)
        sheet.page.data_validation(first, column, last, column, check)
    lay_out(sheet, WIDTHS[:_PRINTED], headings=0, names=3)
    sheet.page.ignore_errors({"number_stored_as_text": xlsxwriter().utility.xl_range(0, 0, last, len(WIDTHS))})


def _title(field: str, resolution: Resolution) -> str:
    if field == "indicator":
        return "Chỉ tiêu"
    return of_body(resolution).partition("\n")[0] if field == "commune" else sentence(TITLES[field])


def _name(indicator: Indicator) -> str:
    """What stands for an indicator: people know it by its name, and the reader does as well."""
    return sentence(indicator.name.vi)


def _write_row(sheet: Sheet, row: Mapping[str, str]) -> None:
    for column, field in enumerate(_COLUMNS):
        text = row.get(field, "")
        sheet.put(column, text, INPUT, FILLED_IN if text else {})
    sheet.end_row(max(_LOWEST, *(height(row.get(field, ""), width, SIZE) for field, width in _COLUMNS.items())))


def _checks(lists: Lists, resolution: Resolution, first: int) -> dict[str, Check]:
    """What may be chosen in the rows to fill in, of which the first one is this."""
    year = xlsxwriter().utility.xl_rowcol_to_cell(first, list(_COLUMNS).index("year"))
    names = tuple(map(_name, resolution.indicators.values()))
    bounds = tuple(name for name, bound in BOUND_NAMES.items() if bound != "exact")
    return {
        "indicator": choice(lists, names, "Chỉ tiêu", "Như ở trang số liệu."),
        "year": year_check(year, resolution.term.last),
        "component": advice("Thành phần", "Tên của phần, ví dụ tên thôn; không có phần thì để trống."),
        "status": choice(lists, tuple(STATUS_NAMES), "Tình trạng", "Để trống nếu là số chính thức."),
        "bound": choice(lists, bounds, "Giới hạn", "Để trống nếu giá trị là chính xác."),
    }
