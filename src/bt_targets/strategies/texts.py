"""All the ways in which offices write one value."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from itertools import product
from typing import Final, Literal, assert_never

from hypothesis import strategies as st

from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import spellings_of, unit
from bt_targets.report.default_resolution import default
from bt_targets.report.notation.numerals import may_be_thousands
from bt_targets.report.notation.words import BEFORE, FROM, GRADE, HOLDS, LESS, RANK, UNTIL, UPWARDS
from bt_targets.report.notation.writing import numeral_of
from bt_targets.report.values import Bound, Counts, Value
from bt_targets.rules.scales import Scale
from bt_targets.strategies.choices import Choices

_DASHES: Final = ("\N{EN DASH}", "-", "\N{EM DASH}", "\N{MINUS SIGN}")
_UNCLEAR: Final = ("-", "\N{MINUS SIGN}", "0")
_BLANKS: Final = (" ", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", "\N{NARROW NO-BREAK SPACE}", "  ", "\t")
_AROUND: Final = ("", " ", "\N{NO-BREAK SPACE}")
_CASES: Final[tuple[Callable[[str], str], ...]] = (str, str.upper)
_FORMS: Final[tuple[Literal["NFC", "NFD"], ...]] = ("NFC", "NFD")
_DRESSES: Final = tuple(product(_AROUND, _BLANKS, _CASES, _FORMS))
"""What a keyboard or a program may make of a text: blanks around and within it, capitals, letters in parts."""


def texts(
    value: Value, *, bound: Bound = "exact", upper: Value | None = None, scales: Iterable[Scale] = default().scales
) -> st.SearchStrategy[str]:
    """A text in Vietnamese notation that is read as this value: `1.200,5 ha`, `1200,5 hecta`, `84/90`, `khá`, `có`.

    Numbers come with and without points between the thousands, units under every accepted name, bounds in all their
    words, and the text composed or decomposed, in small or capital letters, with blanks of several kinds.

    Args:
        value: a quantity, counts, a status, or the id of a grade.
        bound: what the value says of the truth. A rank takes `exact` and `between` only: in words its bounds mislead.
        upper: the upper end, with the bound `between`.
        scales: where the grade stands; by default the scales of the default resolution.

    Raises:
        ValueError: for a bounded status, a bounded rank, a grade of no scale, and `between` without an upper end.
    """
    known = tuple(scales)
    for end in (value, upper):
        if isinstance(end, str):
            _names(end, known)
    if isinstance(value, bool) and bound != "exact":
        raise ValueError("a status takes no bound")
    if isinstance(value, Quantity) and value.unit == "hạng" and bound not in {"exact", "between"}:
        raise ValueError("the bound of a rank is not written in words")
    if (bound == "between") != (upper is not None):
        raise ValueError("a range has two ends, and nothing else has")
    return _texts(value, bound, upper, known)


@st.composite
def _texts(draw: st.DrawFn, value: Value, bound: Bound, upper: Value | None, scales: tuple[Scale, ...]) -> str:
    return text_of(Choices(draw), value, bound, upper, scales)


def text_of(choices: Choices, value: Value, bound: Bound, upper: Value | None, scales: tuple[Scale, ...]) -> str:
    """One of the texts of a value with its bound."""
    words = choices.one_of(_words(bound))
    ends = [_end(choices, end, scales) for end in ((value,) if upper is None else (value, upper))]
    if upper is not None and ends[0].startswith(_UNCLEAR):
        words = _words(bound)[0]  # a dash could be read as another sign, or as that of a day
    plain = words.format(*ends)
    around, blank, cased, form = choices.one_of(_DRESSES)
    return unicodedata.normalize(form, cased(f"{around}{plain.replace(' ', blank)}{around}"))


@cache
def _words(bound: Bound) -> tuple[str, ...]:
    """The words for a bound, with `{}` for each end; the first are those that the library writes."""
    match bound:
        case "exact":
            return ("{}",)
        case "between":
            return (f"{FROM} {{}} {UNTIL} {{}}", *(f"{{}}{dash}{{}}" for dash in _DASHES), "{} \N{EN DASH} {}")
        case _:
            before = tuple(f"{words} {{}}" for words, meant in BEFORE.items() if meant == bound)
            return (f"{FROM} {{}} {UPWARDS}", f"{{}} {UPWARDS}", *before) if bound == "at_least" else before


def _end(choices: Choices, value: Value, scales: tuple[Scale, ...]) -> str:
    """One of the plain forms of one end; the first is the one that the library writes."""
    match value:
        case bool():
            return choices.one_of([word for word, holds in HOLDS.items() if holds == value])
        case str():
            names = _names(value, scales)
            return choices.one_of([*names, *(f"{GRADE} {name}" for name in names)])
        case Counts(part=part, whole=whole, excluded=excluded):
            counts = choices.one_of(
                (f"{_grouped(part)}/{_grouped(whole)}", f"{part} / {whole}", f"{part:02}/{whole:02}")
            )
            return f"{counts} {LESS} {_grouped(excluded)}" if excluded else counts
        case Quantity(magnitude=magnitude, unit="hạng"):
            return choices.one_of(
                (f"hạng {magnitude}", *(f"{word} {magnitude}" for word in RANK), f"{magnitude} hạng", f"{magnitude}")
            )
        case Quantity(unit=unit):
            numeral, name = _numeral(choices, value), choices.one_of(_spellings(unit))
            return f"{numeral}{name}" if choices.chance() else f"{numeral} {name}"
        case other:
            assert_never(other)


_spellings = cache(spellings_of)


def _names(grade: str, scales: tuple[Scale, ...]) -> list[str]:
    """The names of a grade, the one that the library writes first.

    Raises:
        ValueError: if no scale has it.
    """
    for scale in scales:
        for known in scale.grades:
            if known.id == grade:
                return [known.name.vi, *known.spellings, grade]
    raise ValueError(f"{grade} is no grade of the scales given")


def _numeral(choices: Choices, quantity: Quantity) -> str:
    """A number as the library writes it, or without points, with the minus of keyboards, or with a zero too many."""
    written = numeral_of(quantity)
    way = choices.below(5)
    if not way or ":" in written:
        return written
    if way > 2 and "," in written:
        longer = f"{written}0"
        return written if unit(quantity.unit).countable and may_be_thousands(longer) else longer
    if way > 2 and quantity.magnitude >= 0:
        return f"{written},0" if way == 3 else f"0{written.replace('.', '')}"
    plain = written.replace(".", "")
    return plain if way == 1 else plain.replace("\N{MINUS SIGN}", "-")


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
