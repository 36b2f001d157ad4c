"""A wide table as a workbook: a sheet to fill in by year, and one for the parts of figures."""

from collections.abc import Collection
from typing import Final

from bt_targets.files.writing.book import FIGURES_SHEET, HEAD, REPORTS_DATED, SIZE, Book, Sheet
from bt_targets.files.writing.cells import xlsxwriter
from bt_targets.files.writing.heights import height
from bt_targets.files.writing.template import parts_sheet
from bt_targets.files.writing.template.checks import choice, text_check, value_check
from bt_targets.files.writing.template.lists import LISTS_SHEET, Lists
from bt_targets.files.writing.template.looks import CENTRED, DISABLED, FILLED_IN, GREY, INPUT, ONE_LINE, PLAIN, SECTION
from bt_targets.files.writing.template.notes import title
from bt_targets.files.writing.template.paper import WIDEST, lay_out
from bt_targets.files.writing.template.wide_table import BEFORE, BESIDE, WideRow, WideTable, wide_table
from bt_targets.ground.text import sentence
from bt_targets.report.notation.words import STATUS_NAMES
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

_WIDTHS: Final = {
    "TT": 44,
    "Chỉ tiêu": 200,
    "Đơn vị tính": 92,
    "Tình trạng": 70,
    "Nguồn": 106,
    "Ghi chú": 116,
    "Mã số liệu": 230,
    "Nghị quyết": 190,
}
_WIDTH: Final = 110
"""The width of any other column, in pixels."""
_NARROWEST: Final = 60
"""How narrow the column of a year may get where there are many, in pixels."""
_LOWEST: Final = 21.0
_HOW: Final = (
    f"Mỗi chỉ tiêu một dòng, mỗi năm một cột; chưa có số liệu thì để trống. Số liệu gồm nhiều phần, tỷ lệ theo số "
    f"lượng: ghi ở trang “{parts_sheet.NAME}”."
)


def wide_xlsx(resolution: Resolution, years: Collection[int] | None, report: Report) -> bytes:
    """A workbook with a wide table, and a long one for what it cannot hold. The same figures give the same bytes.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    wide = wide_table(resolution, years, report)
    widths = _widths(wide)
    book = Book(REPORTS_DATED)
    sheet = book.sheet(FIGURES_SHEET, widths)
    parts = book.sheet(parts_sheet.NAME, parts_sheet.WIDTHS)
    lists = Lists(book.sheet(LISTS_SHEET))
    _write_heading(sheet, wide, resolution, report.commune)
    headings = sheet.row - 1
    for section, rows in wide.sections:
        for column in range(len(wide.headings)):
            sheet.put(column, section if column == 0 else "", SECTION)
        sheet.end_row()
        for row in rows:
            _write_row(sheet, lists, row, wide)
    printed = len(BEFORE) + len(wide.years) + len(BESIDE)
    lay_out(sheet, widths[:printed], headings=headings, names=len(BEFORE))
    sheet.page.ignore_errors({"number_stored_as_text": xlsxwriter().utility.xl_range(0, 0, sheet.row, printed)})
    parts_sheet.write(parts, lists, [figure for figure, _ in wide.left], resolution, report)
    lists.write()
    return book.content()


def _widths(wide: WideTable) -> list[int]:
    """The widths of the columns: those of the years share what is left of the page."""
    fixed = sum(_WIDTHS[heading] for heading in (*BEFORE, *BESIDE))
    of_year = max(_NARROWEST, min(_WIDTH, (WIDEST - fixed) // max(1, len(wide.years))))
    return [of_year if heading in wide.years else _WIDTHS.get(heading, _WIDTH) for heading in wide.headings]


def _write_heading(sheet: Sheet, wide: WideTable, resolution: Resolution, commune: str) -> None:
    body = f"{sentence(resolution.body_kind.vi)} {commune}"
    for text, look in ((title(resolution).vi, {"bold": True, "font_size": 14}), (body, {"bold": True}), (_HOW, {})):
        sheet.put(0, text, look, ONE_LINE)
        sheet.end_row()
    for column, heading in enumerate(wide.headings):
        sheet.put(column, heading, HEAD, {"border": 1})
    pairs = zip(wide.headings, sheet.widths, strict=True)
    sheet.end_row(max(height(heading, width, SIZE, bold=True) for heading, width in pairs))
    sheet.page.freeze_panes(sheet.row, len(BEFORE))


def _write_row(sheet: Sheet, lists: Lists, row: WideRow, wide: WideTable) -> None:
    tall = [_LOWEST]
    for column, heading in enumerate(wide.headings):
        year = wide.years.get(heading)
        text = row.fields.get(heading, "")
        if year is not None:
            text = _write_figure(sheet, lists, row, year, column)
        elif heading in BESIDE:
            sheet.put(column, text, INPUT, FILLED_IN if text else {})
            _check(sheet, column, _status(lists) if heading == "Tình trạng" else text_check())
        elif heading in BEFORE:
            sheet.put(column, text, PLAIN, {} if heading == "Chỉ tiêu" else CENTRED)
        else:
            sheet.put(column, text, PLAIN, GREY)
            continue
        tall.append(height(text, sheet.widths[column], SIZE))
    sheet.end_row(max(tall))


def _write_figure(sheet: Sheet, lists: Lists, row: WideRow, year: int, column: int) -> str:
    """Write the cell of a year, and give the text in it."""
    cell = row.cells.get(year)
    if year not in row.wanted.years:
        sheet.put(column, "", DISABLED)
        return ""
    if cell is None:
        sheet.put(column, "", INPUT)
    elif cell.number is None:
        sheet.put(column, cell.text, INPUT, FILLED_IN)
    else:
        sheet.put(column, cell.number, INPUT, FILLED_IN, {"num_format": "General"})
    indicator = row.wanted.indicator
    _check(sheet, column, value_check(indicator, xlsxwriter().utility.xl_rowcol_to_cell(sheet.row, column), lists))
    return "" if cell is None else cell.text


def _status(lists: Lists) -> dict[str, object]:
    return choice(lists, tuple(STATUS_NAMES), "Tình trạng", "Cho mọi số liệu của dòng; để trống nếu là số chính thức.")


def _check(sheet: Sheet, column: int, check: dict[str, object]) -> None:
    sheet.page.data_validation(sheet.row, column, sheet.row, column, check)
