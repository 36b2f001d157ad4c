"""Apostrophes in CSV that keep a spreadsheet program from taking text for a formula or for a date.

A program that separates by semicolons or tabs what was written with commas finds the beginnings of cells in the middle
of ours, and quotes do not stop it there. So an apostrophe goes in front of every sign that starts a formula, wherever
a cell could begin under any separator; blanks, marks without width and quotes before the sign are passed over as
programs do. A text that is all of `6/6` or `12-2026` gets one too: such a cell is made a date when the file is saved.
Reading takes one apostrophe off wherever writing puts one, so that every text comes back as it was.
"""

import re
from operator import itemgetter
from typing import Final

_ENDS: Final = ",;\\t\\r\\n\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029"
"""What may end a cell or a row."""
_PASSED: Final = f'{_ENDS}\\s\\x00-\\x20"\\xad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff'
_PLACE: Final = re.compile(f"((?:^|[{_ENDS}])[{_PASSED}]*+)('*+)(?=([=+\\-@＝＋－＠])?)")
"""Where a cell could begin: what comes before its text, apostrophes, and whether a formula follows.

Runs are taken whole, so that every character is looked at once."""
_GUARDED: Final = re.compile(f"((?:^|[{_ENDS}])[{_PASSED}]*+)(?:'(?='*+[=+\\-@＝＋－＠]))?")
"""The same, its first apostrophe apart where a formula follows."""
_DATE: Final = re.compile(r"('*+)\d{1,4} ?[/-] ?\d{1,4}(?: ?[/-] ?\d{1,4})?", re.ASCII)


def guarded(text: str) -> str:
    """The text for a cell of CSV."""
    if _DATE.fullmatch(text):
        return f"'{text}"
    return _PLACE.sub(lambda place: f"{place[1]}'{place[2]}" if place[3] else place[0], text)


def unguarded(text: str) -> str:
    """The text that a cell of CSV was written for; a text without such an apostrophe is what it is."""
    if "'" not in text:
        return text
    if date := _DATE.fullmatch(text):
        return text[1:] if date[1] else text
    return _GUARDED.sub(itemgetter(1), text)
