"""The glossary and the tooltips of the pages, both made from the terms."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from bt_targets.ground.text import Lang, Text, sentence
from docs.maker.terms.figures import FIGURES
from docs.maker.terms.resolution import RESOLUTION
from docs.maker.terms.results import LEVELS, VERDICTS
from docs.maker.terms.term import Term
from docs.maker.terms.values import VALUES

GROUPS: Final = (
    (Text(vi="Nghị quyết", en="The resolution"), RESOLUTION),
    (Text(vi="Số liệu", en="Figures"), FIGURES),
    (Text(vi="Loại giá trị", en="Kinds of value"), VALUES),
    (Text(vi="Kết luận và tiến độ", en="Verdict and pace"), VERDICTS),
    (Text(vi="Mức yêu cầu và các con số giải thích", en="The required level and the figures beside it"), LEVELS),
)
TERMS: Final[tuple[Term, ...]] = tuple(chain.from_iterable(terms for _, terms in GROUPS))
_SYMBOL: Final = re.compile(r"[\w/-]*Đ[\w/-]*")
"""The number of a document, which is Vietnamese in any language."""
_BASIS: Final = Text(vi="Căn cứ", en="From")
_IS_NOT: Final = Text(vi="Không phải là", en="Not")


def glossary(lang: Lang) -> str:
    """Every term under the heading of its group, with its counterpart in the other language."""
    return "\n\n".join(
        f"### {heading.in_(lang)}\n\n" + "\n\n".join(_entry(each, lang) for each in terms) for heading, terms in GROUPS
    )


def _entry(each: Term, lang: Lang) -> str:
    other: Lang = "en" if lang == "vi" else "vi"
    parts = [f"{sentence(each.meaning.in_(lang))}."]
    if each.basis is not None:
        parts.append(f"*{_BASIS.in_(lang)}:* {each.basis.in_(lang)}.")
    if each.is_not is not None:
        parts.append(f"*{_IS_NOT.in_(lang)}:* {each.is_not.in_(lang)}.")
    told = " ".join(parts)
    if lang == "en":
        told = _SYMBOL.sub(r'<span lang="vi">\g<0></span>', told)
    term = f'**{each.term.in_(lang)}** · <span lang="{other}">{each.term.in_(other)}</span>'
    return f"{term}\n:   {told}"


def tooltips(lang: Lang) -> str:
    """What the pages explain where it stands, as abbreviations of Markdown."""
    return "\n".join(
        f"*[{word}]: {each.meaning.in_(lang)}" for each in TERMS if each.tooltip for word in _as_written(each, lang)
    )


def _as_written(each: Term, lang: Lang) -> Iterator[str]:
    """A term within a sentence and at its head; in English also in the plural, where it has one."""
    term = each.term.in_(lang)
    for form in (term, f"{term}s") if lang == "en" and each.plural else (term,):
        yield form
        yield sentence(form)
