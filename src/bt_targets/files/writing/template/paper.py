"""Templates on paper: as wide as the page, and in letters that can be read."""

from collections.abc import Sequence
from typing import Final

from bt_targets.files.writing.book import FONT, SIZE, Sheet

SMALLEST: Final = 8
"""The size of the smallest letters on paper, in points."""
_SIDES: Final = 0.3
"""The margins at both sides, in inches."""
_PIXELS_PER_INCH: Final = 96
_A4_ACROSS: Final = 297 / 25.4
"""The width of a page in landscape, in inches."""
_SPARE: Final = 0.72
"""How much of the page columns take: a program that lacks the font of the workbook makes them up to a third wider."""
WIDEST: Final = int((_A4_ACROSS - 2 * _SIDES) * _PIXELS_PER_INCH * _SPARE * SIZE / SMALLEST)
"""How many pixels of columns a page takes before the letters are too small."""
_SCALE: Final = -(-100 * SMALLEST // SIZE)
"""The size of a page on which the letters are as small as they may be, in per cent."""


def lay_out(sheet: Sheet, widths: Sequence[int], *, headings: int, names: int) -> None:
    """Print the first columns, of these widths, down to the row that the sheet is at.

    Args:
        sheet: what is printed.
        widths: the widths of the columns that are printed, in pixels.
        headings: the row of headings, which every page repeats.
        names: how many columns at the left are repeated, where not all of them go on one page.
    """
    page = sheet.page
    page.set_margins(left=_SIDES, right=_SIDES, top=0.5, bottom=0.6)
    page.set_footer(f'&C&"{FONT}"&{SIZE + 1}Trang &P/&N', {"scale_with_doc": False})
    page.repeat_rows(headings)
    page.print_area(0, 0, sheet.row - 1, len(widths) - 1)
    if sum(widths) > WIDEST:
        page.set_print_scale(_SCALE)
        page.repeat_columns(0, names - 1)
