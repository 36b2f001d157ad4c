"""Cells of tables that are read alike wherever they stand: what cannot be a figure, and what is expected instead."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from bt_targets.files.reading.grid import CellValue, is_dash, shown
from bt_targets.ground.names import compared
from bt_targets.ground.problems import Finding, Place, ProblemCode
from bt_targets.ground.words import Saying, Words
from bt_targets.report.raw import MAX_TEXT, UnreadNumber
from bt_targets.rules.indicators import Indicator

DASH_HINT: Final = Saying(
    "ghi 0 nếu bằng không, để trống nếu chưa có số liệu",
    "0 where there is none, nothing where it is not known",
)
_ONLY_A_NUMBER: Final = re.compile(r"\s*[0-9]{1,15}(?:[.,][0-9]{1,15})?\s*%?\s*")
_MERE_NUMBER: Final = re.compile(r"[\s0-9.,+\-\u2010-\u2015\u2212]+")
_HINTS: Final[dict[ProblemCode, Saying]] = {
    "cell_error": Saying("một giá trị, hoặc để trống", "a value, or nothing"),
    "cell_is_date": Saying(
        'giá trị gõ trong ô định dạng Văn bản, như "06/06"',
        'the value typed into a cell formatted as text, such as "06/06"',
    ),
    "formula_without_value": Saying(
        "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc nhập giá trị",
        "the file saved again by Excel or LibreOffice, or the value itself",
    ),
    "merged_cells": Saying("mỗi số liệu một ô", "a cell of its own for every figure"),
    "not_finite": Saying("một số hữu hạn", "a finite number"),
    "number_has_noise": Saying(
        "số đã làm tròn, chẳng hạn bằng hàm ROUND, hoặc số đếm ở {part} và {whole}",
        "the number rounded, for instance by ROUND, or its counts in {part} and {whole}",
    ),
    "text_too_long": Saying(f"nhiều nhất {MAX_TEXT} ký tự", f"at most {MAX_TEXT} characters"),
    "number_too_long": Saying("một số ít chữ số hơn", "a number of fewer digits"),
}
"""What is expected where a cell cannot be read."""
AS_IN_HEADING: Final = ("như trong tiêu đề: {0}", "as in the heading: {0}")
"""What is expected of a unit that contradicts the one in a heading."""
_NOTHING_KNOWN: Final = frozenset({"…", "...", "n/a", "na", "chưa có", "chưa có số liệu", "không có số liệu"})
_A_VALUE: Final = Saying("một giá trị như người xem thấy trong ô", "a value as it is seen in the cell")


def unreadable(cell: CellValue, place: Callable[[], Place], words: Callable[[], Words]) -> list[Finding]:
    """What is wrong with a cell that holds nothing readable; nothing for one that may be read."""
    if not isinstance(cell, UnreadNumber):
        return []
    expected = cell.expected or _HINTS.get(cell.code, _A_VALUE)
    if cell.meant is not None:
        expected = Saying("{0}; có lẽ là {1}", "{0}; probably {1}", (expected, cell.meant))
    return [Finding(cell.code, place(), cell.text, expected, words())]


def not_a_figure(cell: CellValue, place: Callable[[], Place], words: Callable[[], Words]) -> list[Finding]:
    """The same for the cell of a figure, which must not be a mere dash either, nor say that there is no figure."""
    if is_dash(cell) or (isinstance(cell, str) and compared(cell) in _NOTHING_KNOWN):
        return [Finding("unreadable_value", place(), cell, DASH_HINT, words())]
    return unreadable(cell, place, words)


def takes_unit_of_table(cell: CellValue, indicator: Indicator) -> bool:
    """Whether a unit that stands above a table goes for a figure: for a mere number of something that has a unit."""
    if indicator.unit is None or indicator.kind == "rank" or isinstance(cell, bool):
        return False
    return isinstance(cell, int | Fraction) or (isinstance(cell, str) and _MERE_NUMBER.fullmatch(cell) is not None)


def is_number_for_text(cell: CellValue) -> bool:
    """Whether a number stands where a text should, as what slides out of '76,5' does."""
    return _ONLY_A_NUMBER.fullmatch(shown(cell)) is not None
