"""Phrases: parts of sentences in both languages at once, made by filling the slots of a text from `sentences`."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVarTuple

from bt_targets.ground.text import Lang, Text
from bt_targets.wording.sentences.formatting import LIST

Arguments = TypeVarTuple("Arguments")


class Phrase(NamedTuple):
    """Words in both languages that are ready to be put into a slot.

    It is no `Text`, so that nothing is filled twice: a name that came from outside may hold braces. And it is light:
    an explanation is made of a dozen phrases.
    """

    vi: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The words in the language asked for."""
        return self.vi if lang == "vi" else self.en


Words = Phrase | Text
"""Words in both languages, made or declared."""


def fill(template: Text, /, **slots: Words | str | int) -> Phrase:
    """The template with its slots filled; slots that it does not have are left aside.

    Raises:
        KeyError: if the template has a slot that is not filled.
    """
    vi: dict[str, str | int] = {}
    en: dict[str, str | int] = {}
    for name, slot in slots.items():
        if isinstance(slot, Phrase):
            vi[name], en[name] = slot
        elif isinstance(slot, (str, int)):
            vi[name] = en[name] = slot
        else:
            vi[name], en[name] = slot.vi, slot.en
    return Phrase(template.vi.format_map(vi), template.en.format_map(en))


def both(write: Callable[[*Arguments, Lang], str], *arguments: *Arguments) -> Phrase:
    """What is written in one language, written in both."""
    return Phrase(write(*arguments, "vi"), write(*arguments, "en"))


def listed(phrases: Sequence[Phrase]) -> Phrase:
    """Two phrases or more in a row."""
    *others, last = phrases
    return fill(LIST, others=Phrase(*map(", ".join, zip(*others, strict=True))), last=last)


def joined(phrases: Sequence[Phrase]) -> Phrase:
    """Clauses of one sentence in a row."""
    if len(phrases) == 1:
        return phrases[0]
    return Phrase(*map("; ".join, zip(*phrases, strict=True)))
