"""What a row of a wide table is that names no indicator: a section, a total, a part, a signature, or nobody knows."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bt_targets.files.reading.grid import CellValue
from bt_targets.ground.names import MAX_NAME, compared
from bt_targets.ground.units import find_unit
from bt_targets.report.notation.normal import DASHES, MAX_WRITTEN, normal
from bt_targets.report.notation.words import HOLDS
from bt_targets.report.raw import UnreadKind, UnreadNumber

_PART: Final = re.compile(r"[-+•●▪·*]|trong đó")
_PART_ALONE: Final = re.compile(r"[-+•●▪·* ]+|trong đó.*")
_TOTAL: Final = re.compile(r"(?:tổng cộng|cộng)(?: .*)?|tổng|tổng số|toàn xã|toàn tỉnh|total")
_SIGNATURE: Final = re.compile(
    r"(?:[^0-9,]{0,60}, ?)?ngày ?[0-9. …]{0,6}[/-][0-9. …]{0,6}[/-][0-9. …]{0,6}"
    r"|.*(?:ngày .{0,20}tháng .{0,20}năm|người lập|lập biểu|thủ trưởng|chủ tịch|bí thư|kế toán|ký tên|đóng dấu"
    r"|ký, ghi rõ|tm\. |kt\. |nơi nhận).*"
)
_COLUMN_NUMBER: Final = re.compile(r"\(?([a-z]|[0-9]{1,3})\)?(?: ?=.*)?")
_FEWEST: Final = 3
"""How many columns are numbered at least."""


def marks_part(cell: CellValue, *, alone: bool) -> bool:
    """Whether a cell makes its row a part: a name with a dash or 'trong đó' in front, or the mark `alone`."""
    if not isinstance(cell, str):
        return False
    plain = compared(cell[:MAX_NAME]).translate(DASHES)
    return (_PART_ALONE.fullmatch(plain) if alone else _PART.match(plain)) is not None


def kind_of_row(texts: Iterable[str]) -> UnreadKind:
    """What the row is, by what stands in the columns of names."""
    plain = [compared(text[:MAX_NAME]) for text in texts]
    if any(_SIGNATURE.fullmatch(text) for text in plain):
        return "signature"
    if any(_TOTAL.fullmatch(text) for text in plain):
        return "total"
    return "section"


def figures_among(cells: Iterable[CellValue]) -> bool:
    """Whether a figure stands among the cells: a number, a text with a digit, a grade's or a status's word."""
    return any(_is_figure(cell) for cell in cells)


def units_among(cells: Iterable[CellValue]) -> bool:
    """Whether a unit stands among the cells, which makes another figure of the number beside it."""
    return any(isinstance(cell, str) and len(cell) <= MAX_WRITTEN and find_unit(cell) is not None for cell in cells)


def _is_figure(cell: CellValue) -> bool:
    if isinstance(cell, str):
        if len(cell) > MAX_WRITTEN:
            return False  # a remark, whatever stands in it
        plain = normal(cell)
        return any(map(str.isdigit, plain)) or plain in HOLDS or plain in _WORDS
    return isinstance(cell, UnreadNumber) or cell is not None


_WORDS: Final = frozenset(
    {"khá", "giỏi", "hoàn thành", "hoàn thành tốt", "hoàn thành xuất sắc", "không hoàn thành", "chưa đạt"}
)


def numbers_columns(cells: Sequence[CellValue]) -> bool:
    """Whether a row numbers the columns: A, B, 1, 2, 3 or (1), (2), (3)=(2)/(1)."""
    matches = [_COLUMN_NUMBER.fullmatch(compared(str(cell))) for cell in cells if isinstance(cell, str | int)]
    if len(matches) < max(_FEWEST, len(cells)) or not all(matches):
        return False
    marks = [match[1] for match in matches if match is not None]
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    letters = marks[: len(marks) - len(numbers)]
    return (
        all(not mark.isdigit() for mark in letters)
        and bool(numbers)
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )
