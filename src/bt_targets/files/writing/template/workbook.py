"""The template as a workbook: a sheet to fill in, with drop-downs and checks, and the guide beside it.

The cells to fill in hold text, so that no spreadsheet program makes a date of `06/06` or another number of `1,5`; the
reader takes numbers as well. Everything else is locked, without a password: a guard against slips.
"""

from collections.abc import Collection, Sequence

from bt_targets.files.writing.book import FIGURES_SHEET, REPORTS_DATED, Book, Sheet
from bt_targets.files.writing.template import content_sheet, figures_sheet, guide_sheet
from bt_targets.files.writing.template.columns import WIDTHS
from bt_targets.files.writing.template.lists import LISTS_SHEET, Lists
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution


def xlsx_template(resolution: Resolution, years: Collection[int] | None, report: Report) -> bytes:
    """A workbook to fill in, with the figures of a report. The same of both gives the same bytes.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    book = Book(REPORTS_DATED)
    figures = _locked_sheet(book, FIGURES_SHEET, WIDTHS)
    guide = _locked_sheet(book, guide_sheet.NAME, guide_sheet.WIDTHS)
    content = _locked_sheet(book, content_sheet.NAME, content_sheet.WIDTHS)
    lists = Lists(_locked_sheet(book, LISTS_SHEET))
    figures_sheet.write(figures, lists, resolution, years, report)
    guide_sheet.write(guide)
    content_sheet.write(content, resolution)
    lists.write()
    return book.content()


def _locked_sheet(book: Book, name: str, widths: Sequence[int] = ()) -> Sheet:
    """A sheet that is locked but for the cells to fill in."""
    sheet = book.sheet(name, widths)
    allowed = {"autofilter": True, "format_columns": True, "format_rows": True, "format_cells": False}
    sheet.page.protect("", allowed)
    return sheet
