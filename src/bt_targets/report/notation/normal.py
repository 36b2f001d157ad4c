"""One Unicode form for text that people typed or copied: composed letters, plain spaces, plain dashes."""

import unicodedata
from functools import lru_cache
from typing import Final

from bt_targets.ground.patterns import pattern

MAX_WRITTEN: Final = 200
"""Maximum length of a value in Vietnamese notation."""

DASHES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_BLANKS: Final = pattern("[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]+")
"""All that Unicode calls a blank, tabs and line breaks."""
_NOTHING: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Marks without width that editors leave at the ends of a text."""


def normal(text: str) -> str:
    """The text as the grammar sees it: composed, in small letters, with single plain spaces and plain dashes.

    Tabs and line breaks are blanks too; marks without width inside the text stay, so that nothing is read over them.
    Text that is too long to be a value or a name is left as it is: composing long runs of marks takes quadratic time.
    """
    return text if len(text) > MAX_WRITTEN else _short(text)


def _composed(text: str) -> str:
    composed = unicodedata.normalize("NFC", _trimmed(text)).translate(DASHES)
    return _BLANKS.sub(" ", composed).strip().casefold()


_short: Final = lru_cache(maxsize=8192)(_composed)
"""The same, remembered: a report says the same few words again and again."""


def is_blank(text: str) -> bool:
    """Whether the text holds nothing that anybody could see."""
    return not _trimmed(text)


def _trimmed(text: str) -> str:
    return text.strip().strip(_NOTHING).strip()
