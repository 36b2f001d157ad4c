"""Names as people compare them: the same word typed in another way is the same name, and accents count."""

import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from bt_targets.ground.patterns import pattern

MAX_COMPOSED: Final = 200
"""Up to which length letters and marks are composed: a long run of marks takes time by the square of its length."""
MAX_NAME: Final = 1000
"""From how many characters on a text is no name, and compared as it is."""

_INVISIBLE: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u2800\u3164\uffa0") | {
    chr(code) for code in range(0xFE00, 0xFE10)
}
"""What shows nothing although Unicode counts it as a letter or a mark; the rest is of the category of formats."""
_SEEN: Final = pattern("[!-~]")
"""What everybody sees."""
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_TONE_BEFORE: Final = pattern(f"(?:o[{_TONES}][ae]|u[{_TONES}]y)")
"""A tone mark on the first of two vowels, as in hòa; beside it hoà is written."""


def compared(text: str) -> str:
    """The form in which two names are compared; never shown, and never a value.

    Composed, in small letters, blanks trimmed and folded into one, invisible characters left out, tone marks where
    they stand in hoà. Compatibility forms stay what they are: a small raised 1 is no digit.
    """
    return _short(text) if len(text) <= MAX_COMPOSED else _folded(text)


def _folded(text: str) -> str:
    if len(text) > MAX_NAME:
        return text
    if text.isascii():
        return " ".join(text.split()).casefold()
    folded = _visible(text).casefold()
    if len(folded) <= MAX_COMPOSED:
        apart = unicodedata.normalize("NFD", folded)
        folded = unicodedata.normalize("NFC", _TONE_BEFORE.sub(lambda vowels: vowels[0][::2] + vowels[0][1], apart))
    return folded


def is_blank(text: str) -> bool:
    """Whether the text holds nothing that anybody could see."""
    return _SEEN.search(text) is None and (not text.strip() or not _visible(text))


def find(name: str, known: Collection[str]) -> str | None:
    """The one of the known names that this is; None where there is none."""
    if name in known:
        return name
    wanted = compared(name)
    return next((one for one in known if compared(one) == wanted), None)


_short: Final = lru_cache(maxsize=8192)(_folded)
"""The same, remembered: a report says the same few names again and again."""


def _visible(text: str) -> str:
    # Each different character is looked at once: a text may be long.
    unseen = {ord(char) for char in set(text) if char in _INVISIBLE or unicodedata.category(char) == "Cf"}
    return " ".join((text.translate(dict.fromkeys(unseen)) if unseen else text).split())
