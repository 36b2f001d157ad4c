"""Number formats, taken apart: their sections, and what each makes of a number.

A format has up to four sections: for numbers above 0, below 0, for 0 and for text, or with conditions of their own. A
section may show the number as per cent or in thousands, and puts words before and behind it. A number that it rounds
is still the number that is stored.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from bt_targets.files.limits import MAX_FORMATS

Kind = Literal["number", "date", "elapsed", "text", "words", "other"]


class FormatSection(NamedTuple):
    """What a section shows: `before`, the number times `factor`, and `after`."""

    kind: Kind
    """A number; a date or a time; a time that goes on beyond a day; whatever text there is; words alone; or a number
    in a form that shows another one."""
    before: str
    after: str
    factor: Fraction
    grouped: bool
    """Whether thousands are grouped."""
    condition: tuple[str, Fraction] | None
    """For which numbers it is, where it says so itself."""
    hides_below: Fraction = Fraction(0)
    """Of a number whose size, times `factor`, is less than this, no digit is shown: `#` shows nothing of 0."""


class NumberFormat(NamedTuple):
    """The sections of a format."""

    numbers: tuple[FormatSection, ...]
    text: FormatSection | None
    """That of texts; None if they are shown as they are."""


_PIECE: Final = re.compile(
    r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]|General|AM/PM|A/P|E[+-][0#?]+|[0#?]+|[1-9]+|.', re.IGNORECASE | re.DOTALL
)
_CONDITION: Final = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[0-9]{1,18}(?:\.[0-9]{1,18})?)\]")
_CURRENCY: Final = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_ELAPSED: Final = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_OF_DATES: Final = frozenset("dmhysDMHYS")
_METRES: Final = re.compile(r"\b[kcd]?m[23]\b")
_SAYS_DIGITS: Final = re.compile(r"\d")


@lru_cache(maxsize=2 * MAX_FORMATS)
def read_format(code: str) -> NumberFormat:
    """The sections of the code of a format."""
    sections: list[list[str]] = [[]]
    for piece in _PIECE.findall(code or "General"):  # an empty format says nothing
        if piece == ";":
            sections.append([])
        else:
            sections[-1].append(piece)
    read = [_read_section(pieces) for pieces in sections]
    if "@" in sections[-1] or len(read) > 3:
        return NumberFormat(tuple(read[:-1]), read[-1])
    return NumberFormat(tuple(read), None)


def _read_section(pieces: list[str]) -> FormatSection:
    """A section of its parts."""
    reader = _SectionReader()
    for place, piece in enumerate(pieces):
        reader.add(piece, pieces[place + 1] if place + 1 < len(pieces) else "")
    return reader.section()


class _SectionReader:
    def __init__(self) -> None:
        self._pattern = ""
        self._before = self._after = ""
        self._percents = 0
        self._kind: Kind = "words"
        self._is_odd = self._in_fraction = False
        self._condition: tuple[str, Fraction] | None = None

    def add(self, piece: str, following: str) -> None:
        match piece[0]:
            case '"':
                self._say(piece.strip('"'))
            case "\\" if len(piece) > 1:
                self._say(piece[1])
            case "_" | "*" if len(piece) > 1:
                self._is_odd |= piece[0] == "*" and piece[1] != " "
                self._say(" ")
            case "[" if len(piece) > 1:
                self._bracket(piece)
            case "0" | "#" | "?" | "." | ",":
                self._place(piece)
            case "E" | "e" if len(piece) > 1:
                self._is_odd |= not self._pattern
            case "%":
                self._percents += 1
                self._say(" %")
            case "/" if self._pattern and following[:1] and following[0] in "0#?123456789":
                self._in_fraction = True  # which is the same number
            case "@":
                self._is_odd |= self._kind == "text" or bool(self._pattern)
                self._kind = "text"
            case _ if piece.casefold() == "general":
                self._place("0")
            case "A" | "a" if len(piece) > 1:
                self._kind = "date"
            case letter if letter in _OF_DATES:
                self._kind = "elapsed" if self._kind == "elapsed" else "date"
            case _ if piece.isdigit() and self._in_fraction and not self._after:
                pass  # the lower part of a fraction
            case _:
                self._say(piece)

    def _say(self, text: str) -> None:
        if self._pattern or self._kind == "text":
            self._after += text
        else:
            self._before += text

    def _place(self, piece: str) -> None:
        """A place of a digit, or a mark among them."""
        self._is_odd |= bool(self._after.strip()) or self._kind == "text"
        self._is_odd |= piece == "," and (not self._pattern or bool(self._after))
        self._after = ""
        self._pattern += piece

    def _bracket(self, piece: str) -> None:
        if currency := _CURRENCY.fullmatch(piece):
            self._say(currency[1])
        elif _ELAPSED.fullmatch(piece):
            self._kind = "elapsed"
        elif condition := _CONDITION.fullmatch(piece.replace(" ", "")):
            self._condition = condition[1], Fraction(condition[2])
        else:  # a colour, or a condition that is none
            self._is_odd |= piece[1] in "<>="

    def section(self) -> FormatSection:
        whole, _, decimals = self._pattern.partition(".")
        left = decimals.rstrip(",")
        scaled = len(whole) - len(whole.rstrip(",")) + len(decimals) - len(left)
        kind = self._kind
        if kind == "words" and self._pattern:
            kind = "number"
        words = _METRES.sub("", f"{self._before} {self._after}")
        beside = self._before.rstrip()[-1:] + self._after.lstrip()[:1]
        is_odd = self._is_odd or self._percents > 1 or "," in left or "." in left
        is_odd |= _SAYS_DIGITS.search(words) is not None or any(mark in beside for mark in ".,")
        if is_odd and kind in {"number", "words", "text"}:
            kind = "other"
        factor = Fraction(100**self._percents, 1000**scaled)
        grouped = "," in whole.rstrip(",")
        return FormatSection(kind, self._before, self._after, factor, grouped, self._condition, self._hides_below(left))

    def _hides_below(self, decimals: str) -> Fraction:
        """From which size on a number is seen: one that is rounded to 0 is not, unless a place is always filled."""
        if "0" in self._pattern or self._in_fraction or not self._pattern:
            return Fraction(0)
        return Fraction(1, 2 * 10 ** sum(place in "#?" for place in decimals))
