"""Text in columns of a fixed width, as terminals count it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

GAP: Final = "  "
"""What stands between two columns."""
_TAKE_NONE: Final = frozenset({"Mn", "Me", "Cf"})
"""The categories of characters that take no column: marks on the letter before, and marks that are not seen."""


def display_width(text: str) -> int:
    """How many columns a text takes: marks that combine take none, wide letters two."""
    return sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in _TAKE_NONE:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most so many columns, broken between words; a number keeps its unit."""
    lines, line = [], ""
    for word in re.sub(r"(?<=[0-9]) (?=\S)", "\N{NO-BREAK SPACE}", text).split(" "):
        if line and display_width(line) + 1 + display_width(word) <= width:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width)
        lines += full
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in (*lines, line)]


def _pieces(word: str, width: int) -> list[str]:
    """A word that is too long, cut where a line is full; a mark stays with its letter."""
    pieces = [""]
    for char in word:
        if pieces[-1] and display_width(pieces[-1]) + _width(char) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces


def fitting(rows: Sequence[Sequence[str]], width: int) -> tuple[int, ...]:
    """Widths of the columns of these rows: each as wide as it needs, and who needs most shares what is left."""
    needed = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    left = width - (len(needed) - 1) * len(GAP)
    widths = dict.fromkeys(range(len(needed)), 0)
    by_need = sorted(widths, key=needed.__getitem__)
    for place, column in enumerate(by_need):
        widths[column] = min(needed[column], left // (len(needed) - place))
        left -= widths[column]
    return tuple(widths.values())


def padded_lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[list[str]]:
    """The lines of a row, each cell as wide as its column."""
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for index in range(max(map(len, wrapped))):
        line = [lines[index] if index < len(lines) else "" for lines in wrapped]
        yield [cell + " " * (width - display_width(cell)) for cell, width in zip(line, widths, strict=True)]
