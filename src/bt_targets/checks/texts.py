"""The texts beside a figure: what may have slid there out of another column, and what was typed in an old font."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bt_targets.checks.flag import Flag
from bt_targets.checks.series import Series
from bt_targets.ground.names import is_blank
from bt_targets.ground.patterns import pattern
from bt_targets.ground.text import Text, echo

_ONLY_A_NUMBER: Final = pattern(r"\s*[-+]?[0-9]{1,15}(?:[.,  ][0-9]{1,15})*\s*%?\s*")
_TCVN3: Final = pattern("[A-Za-z][µ¸¶·¹¨»¾¼½©®ª«¬§¡¢£¤¥¦]|[µ¸¶·¹¨»¾¼½©®ª«¬§¡¢£¤¥¦][A-Za-z]")
"""Letters of TCVN3 fonts (ABC) as they look in Unicode: signs inside words."""
_VNI: Final = pattern("[aAeE][ùøûõïÙØÛÕÏ]|[aAeEoO][âÂ]|[a-zA-Z]ñ|ñ[a-zA-Z]|[uo]o[ùøûõï]")
"""The same of VNI fonts: pairs of letters that no Vietnamese word has."""


def only_a_number(series: Series) -> Iterator[Flag]:
    """A source or note that is a number, as what a decimal comma leaves in the next column is."""
    for year, figure in series.figures.items():
        texts = (figure.observation.source, figure.observation.note)
        numbers = [text for text in texts if text is not None and _is_number(text)]
        if numbers:
            shown = [echo(text.strip()) for text in numbers]
            yield series.flag("only_a_number", year, details=tuple({"text": Text(vi=each, en=each)} for each in shown))


def old_font(series: Series) -> Iterator[Flag]:
    """A source or note typed in a font of before Unicode, which nobody can read any more."""
    for year, figure in series.figures.items():
        for text in (figure.observation.source, figure.observation.note):
            if text is not None and _is_old(text):
                yield series.flag("old_font", year)
                break


@lru_cache(maxsize=1024)
def _is_number(text: str) -> bool:
    return _ONLY_A_NUMBER.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def _is_old(text: str) -> bool:
    # Most figures of a report name the same few sources.
    return bool(_TCVN3.search(text) or _VNI.search(text)) and not is_blank(text)
