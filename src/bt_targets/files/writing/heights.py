"""Estimated heights of rows with wrapped text: not every program that opens a workbook works them out by itself."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from math import ceil
from typing import Final

MAX_HEIGHT: Final = 409.0
"""The highest row that Excel knows, in points."""
_PIXELS_PER_POINT: Final = 96 / 72
_PADDING: Final = 8
"""Pixels at the sides of a cell that hold no text."""
INDENT: Final = 9
"""Pixels that one step of indentation takes."""
_SPARE: Final = 1.08
"""How much wider a text may come out than estimated: fonts differ from one office to the next."""
_WIDTHS: Final = {
    char: width
    for chars, width in (("ijlt.,:;/'| ", 0.28), ("frsIJ()[]-!", 0.37), ("acez", 0.444), ("mwMW%@—…", 0.86))
    for char in chars
}


def height(text: str, width: int, size: int, *, bold: bool = False) -> float:
    """The height in points of text that is wrapped in so many pixels."""
    em = size * _PIXELS_PER_POINT * _SPARE * (1.06 if bold else 1)
    lines = sum(_lines(paragraph, (width - _PADDING) / em) for paragraph in text.split("\n"))
    return min(MAX_HEIGHT, ceil(size * 1.36) * lines + 4.0)


def _lines(paragraph: str, width: float) -> int:
    """How many lines of a width in ems a paragraph takes, broken between words and inside words that are too long."""
    lines, used = 1, 0.0
    for word in _words(paragraph):
        wide = sum(map(_char_width, word))
        if used and used + wide > width:
            lines, used = lines + 1, 0.0
        if wide > width:
            more = ceil(wide / width) - 1
            lines, wide = lines + more, wide - more * width
        used += wide + _char_width(" ")
    return lines


def _words(paragraph: str) -> Iterator[str]:
    return iter(unicodedata.normalize("NFD", paragraph).split(" "))


@cache
def _char_width(char: str) -> float:
    """About how wide a letter of a common serif typeface is, in ems."""
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return _WIDTHS.get(char, 0.7 if char.isupper() else 0.5)
