"""The sheet of the guide: how to write a value, what is refused, and where to fill in."""

from typing import Final

from bt_targets.files.writing.book import SIZE, Sheet
from bt_targets.files.writing.heights import height
from bt_targets.files.writing.template.guide import GUIDE, GuideLine
from bt_targets.files.writing.template.looks import INPUT, ONE_LINE, SECTION
from bt_targets.files.writing.template.paper import lay_out

NAME: Final = "Hướng dẫn"
WIDTHS: Final = (134, 460, 460)
"""In pixels: what to write, and what it means in Vietnamese and in English."""


def write(sheet: Sheet) -> None:
    """Write the guide, section by section."""
    sheet.put(0, "Hướng dẫn điền biểu số liệu / How to fill in", {"bold": True, "font_size": 14}, ONE_LINE)
    sheet.end_row()
    for section in GUIDE:
        sheet.end_row()
        for index, text in enumerate((section.heading.vi, "", section.heading.en)):
            sheet.put(index, text, SECTION)
        sheet.end_row()
        for line in section.lines:
            _write_line(sheet, line)
    lay_out(sheet, WIDTHS, headings=0, names=1)


def _write_line(sheet: Sheet, line: GuideLine) -> None:
    """A line; its Vietnamese text takes the first column as well where there is nothing to write."""
    written, vi, en = line.written, line.meaning.vi, line.meaning.en
    wide = WIDTHS[1]
    if written:
        sheet.put(0, written, INPUT, {"locked": True})
        sheet.put(1, vi)
    else:
        wide += WIDTHS[0]
        sheet.span(0, 1, vi)
    sheet.put(2, en, {"font_color": "#595959"})
    sheet.end_row(max(height(written, WIDTHS[0], SIZE), height(vi, wide, SIZE), height(en, WIDTHS[2], SIZE)))
