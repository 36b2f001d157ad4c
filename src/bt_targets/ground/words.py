"""What messages say in the words of the document at hand.

A saying names fields and choices by their role. Which words those have is filled in when it is told: the names of
fields in a document for programs, the headings in a table.
"""

import json
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from string import Formatter
from typing import Any, Final, NamedTuple, Self

from bt_targets.ground.exact import write_exact
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import MAX_ECHO, Lang, Text, echo

_MAX_SHOWN: Final = 6
"""How many fields or items of a document are shown."""
_MAX_DEPTH: Final = 3


class Saying(NamedTuple):
    """What is said, in two languages: `{part}` names a field, `{bound:between}` a choice, and `{0}` is filled in."""

    vi: str
    en: str
    filled: tuple[object, ...] = ()
    """What the numbers stand for: texts, numbers, choices, values, or sayings again."""
    in_table: "Saying | None" = None
    """What is said instead where figures stand in a table, if another form is asked for there."""

    @classmethod
    def plain(cls, vi: str, en: str) -> Self:
        """One that says the same of every document."""
        return cls("{0}", "{1}", (vi, en))

    def told(self, words: "Words") -> Text:
        """The text in the words of a document."""
        if self.in_table is not None and words.in_table:
            return self.in_table.told(words)
        return Text(vi=self._told(words, "vi"), en=self._told(words, "en"))

    def _told(self, words: "Words", lang: Lang) -> str:
        filled: list[Any] = [words.shown(each, lang) for each in self.filled]
        return Formatter().vformat(self.vi if lang == "vi" else self.en, filled, _Roles(words, lang))


class Choice(NamedTuple):
    """One of the choices of a field: its id, and its name in Vietnamese where only the caller knows it."""

    field: str
    id: str
    vi: str = ""


class Chosen(NamedTuple):
    """What somebody has chosen: told as it was written, whatever it means."""

    field: str
    id: str


class Listed(NamedTuple):
    """Several choices or texts, one after the other."""

    items: tuple[object, ...]


class Words:
    """The words of a document for programs, and of Python: fields and choices by their names, in quotes."""

    in_table: bool = False

    def field(self, name: str, lang: Lang) -> str:
        """What a field is called."""
        return f'"{name}"'

    def choice(self, choice: Choice, lang: Lang) -> str:
        """What is to be written for a choice."""
        return f'"{choice.id}"'

    def chosen(self, chosen: Chosen, lang: Lang) -> str:
        """What was written for a choice."""
        return chosen.id

    def number(self, value: Fraction, lang: Lang) -> str:
        """A number as the document writes it."""
        return write_exact(value)

    def truth(self, *, holds: bool) -> str:
        """A truth value as the document writes it."""
        return "true" if holds else "false"

    def fields(self, fields: Mapping[object, object], lang: Lang, depth: int) -> str:
        """Some fields and what stands in them."""
        some = islice(fields.items(), _MAX_SHOWN)
        inside = (f"{_key(name)}: {self._item(each, lang, depth - 1)}" for name, each in some)
        return f"{{{', '.join(inside)}{', …' * (len(fields) > _MAX_SHOWN)}}}"

    def shown(self, value: object, lang: Lang, depth: int = _MAX_DEPTH) -> str:
        """Anything as messages repeat it; nothing for None."""
        try:
            return self._shown(value, lang, depth)
        except Exception:  # noqa: BLE001  whatever a stranger's object raises when it is asked what it is
            return "…"

    def _shown(self, value: object, lang: Lang, depth: int) -> str:
        match value:
            case None:
                return ""
            case bool():
                return self.truth(holds=value)
            case str():
                return str.__str__(value)
            case int() if abs(value) >= 10**MAX_ECHO:
                return echo(value)  # Python does not show numbers of thousands of digits
            case int() | Fraction():
                return self.number(Fraction(value), lang)
            case Decimal():
                return str(value)
            case Saying():
                return value.told(self).in_(lang)
            case Choice():
                return self.choice(value, lang)
            case Chosen():
                return self.chosen(value, lang)
            case Listed(items):
                return ", ".join(self.shown(each, lang) for each in items)
            case Quantity(magnitude=magnitude, unit=unit):
                return f"{self.number(magnitude, lang)}{'' if unit == '%' and lang == 'vi' else ' '}{unit}"
            case dict() if depth:
                return self.fields(value, lang, depth)
            case list() if depth:
                inside = (self._item(each, lang, depth - 1) for each in value[:_MAX_SHOWN])
                return f"[{', '.join(inside)}{', …' * (len(value) > _MAX_SHOWN)}]"
            case dict() | list():
                return "…"
            case date() | time():
                return value.isoformat(*((" ",) if hasattr(value, "hour") and hasattr(value, "year") else ()))
            case _:
                return echo(value)

    def _item(self, value: object, lang: Lang, depth: int) -> str:
        if value is None:
            return "null"
        if isinstance(value, str):
            return json.dumps(value[:MAX_ECHO], ensure_ascii=False)
        return self.shown(value, lang, depth)


def _key(name: object) -> str:
    return json.dumps(name[:MAX_ECHO], ensure_ascii=False) if isinstance(name, str) else echo(name)


class _Role:
    """A field of a saying, or one of its choices where one is named behind the colon."""

    def __init__(self, words: Words, lang: Lang, name: str) -> None:
        self._words, self._lang, self._name = words, lang, name

    def __format__(self, choice: str) -> str:
        if choice:
            return self._words.choice(Choice(self._name, choice), self._lang)
        return self._words.field(self._name, self._lang)


class _Roles(dict[str, Any]):
    def __init__(self, words: Words, lang: Lang) -> None:
        super().__init__()
        self._words, self._lang = words, lang

    def __missing__(self, name: str) -> _Role:
        return _Role(self._words, self._lang, name)


IN_FIELDS: Final = Words()
"""The words of documents for programs."""
