"""Text in two languages, and text from outside as it may be repeated: on one line, printable, cut short."""

from decimal import Decimal
from fractions import Fraction
from reprlib import Repr
from typing import Final, Literal, get_args

from bt_targets.ground.exact import write_exact
from bt_targets.ground.model import Model
from bt_targets.ground.patterns import pattern

Lang = Literal["vi", "en"]
"""Vietnamese or English."""
LANGS: Final[tuple[Lang, ...]] = get_args(Lang)

MAX_ECHO = 80
"""Maximum number of characters of an input that a message repeats."""

_STEERING: Final = pattern("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]")
"""Control characters, the marks that change the direction of letters, and the ends of lines and paragraphs."""
_LINE_END: Final = pattern("\r?\n")


class Text(Model):
    """One text in Vietnamese and in English."""

    vi: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The text in the language asked for."""
        return self.vi if lang == "vi" else self.en


def sentence(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def echo(value: object) -> str:
    """An input as it is repeated in messages: one line, control characters escaped, cut short; nothing for None."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else _shortened(value)
    text = printable(text[:MAX_ECHO])
    return text if len(text) < MAX_ECHO else text[: MAX_ECHO - 1] + "…"


def printable(text: str) -> str:
    """The text with whatever does not print, such as control characters, written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def one_line(text: str) -> str:
    """Text from outside on one line: blanks collapsed, and whatever does not print, such as an escape, written out."""
    return printable(" ".join(text.split()))


def harmless(text: str) -> str:
    """A text on one line for a terminal: what would steer that, the order of letters or the line is written out.

    Other marks that do not print, such as a no-break space, stay as they are.
    """
    return _STEERING.sub(lambda sign: sign[0].encode("unicode_escape").decode(), text)


def harmless_lines(text: str) -> str:
    """A text of several lines for a terminal, each of them harmless."""
    return "\n".join(harmless(line) for line in _LINE_END.split(text))


def harmless_json(document: str) -> str:
    """A document of JSON for a terminal: it says the same, with such characters written as JSON escapes them."""
    return "\n".join(_STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line) for line in _LINE_END.split(document))


class _Short(Repr):
    def repr_Fraction(self, value: Fraction, _level: int) -> str:  # noqa: N802  reprlib looks for the name of the class
        return write_exact(value)

    def repr_Decimal(self, value: Decimal, _level: int) -> str:  # noqa: N802
        return str(value)


_SHORT: Final = _Short()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = MAX_ECHO


def _shortened(value: object) -> str:
    try:
        return _SHORT.repr(value)
    except Exception:  # noqa: BLE001  whatever a stranger's object raises when it is asked for its text
        return "…"
