"""References to cells: 'C5' is the cell of row 5 in column 2, counted from 0."""

import re
from functools import lru_cache
from typing import Final

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_LETTERS: Final = 26


def read_reference(text: str) -> tuple[int, int] | None:
    """The row and the column, or None if it is no reference."""
    match = _REFERENCE.fullmatch(text)
    return None if match is None else (int(match[2]), _column(match[1]))


def write_reference(row: int, column: int) -> str:
    """The reference to a cell."""
    letters = ""
    place = column + 1
    while place:
        place, letter = divmod(place - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


@lru_cache
def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * _LETTERS + ord(letter) - ord("A") + 1
    return place - 1
