"""All the ways in which offices write one value."""

import unicodedata
from collections.abc import Iterable
from fractions import Fraction
from itertools import chain
from typing import Final

from hypothesis import strategies as st

from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import spellings_of
from bt_targets.report.belonging import DEFAULT
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.notation.words import BEFORE, FROM, GRADE, HOLDS, LESS, RANK, UNTIL, UPWARDS
from bt_targets.report.values import Bound, Counts, Value
from bt_targets.rules.scales import Scale
from bt_targets.strategies.choosing import chance, one_of

_DASHES: Final = ("\N{EN DASH}", "-", "\N{EM DASH}", "\N{MINUS SIGN}")
_BLANKS: Final = (" ", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", "\N{NARROW NO-BREAK SPACE}", "  ", "\t")


def texts(
    value: Value, *, bound: Bound = "exact", upper: Value | None = None, scales: Iterable[Scale] = DEFAULT.scales
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
    ends = [forms_of(each, tuple(scales)) for each in (value, *([] if upper is None else [upper]))]
    if isinstance(value, bool) and bound != "exact":
        raise ValueError("a status takes no bound")
    if isinstance(value, Quantity) and value.unit == "hạng" and bound not in {"exact", "between"}:
        raise ValueError("the bound of a rank is not written in words")
    if (bound == "between") != (upper is not None):
        raise ValueError("a range has two ends, and nothing else has")
    return _texts(ways_to_write(bound), ends)


@st.composite
def _texts(draw: st.DrawFn, ways: list[str], ends: list[list[str]]) -> str:
    return text_of(draw, ways, ends)


def text_of(draw: st.DrawFn, ways: list[str], ends: list[list[str]]) -> str:
    """One of the ways to write a bound, with one of the forms of each end, as any keyboard or program may leave it."""
    plain = one_of(draw, ways).format(*(one_of(draw, forms) for forms in ends))
    around = one_of(draw, ("", " ", "\N{NO-BREAK SPACE}"))
    dressed = around + plain.replace(" ", one_of(draw, _BLANKS)) + around
    if chance(draw):
        dressed = dressed.upper()
    return unicodedata.normalize("NFD" if chance(draw) else "NFC", dressed)


def ways_to_write(bound: Bound) -> list[str]:
    """The words for a bound, with `{}` for each end."""
    match bound:
        case "exact":
            return ["{}"]
        case "between":
            return [f"{FROM} {{}} {UNTIL} {{}}", *(f"{{}}{dash}{{}}" for dash in _DASHES), "{} \N{EN DASH} {}"]
        case _:
            around = [f"{words} {{}}" for words, meant in BEFORE.items() if meant == bound]
            if bound == "at_least":
                around = [f"{FROM} {{}} {UPWARDS}", f"{{}} {UPWARDS}", *around]
            return around


def forms_of(value: Value, scales: tuple[Scale, ...]) -> list[str]:
    """The plain forms of one end, the one that the library writes first."""
    match value:
        case bool():
            return [word for word, holds in HOLDS.items() if holds == value]
        case str():
            grades = [grade for scale in scales for grade in scale.grades if grade.id == value]
            if not grades:
                raise ValueError(f"{value} is no grade of the scales given")
            names = [grades[0].name.vi, *grades[0].spellings, value]
            return [*names, *(f"{GRADE} {name}" for name in names)]
        case Counts(part=part, whole=whole, excluded=excluded):
            forms = [f"{_grouped(part)}/{_grouped(whole)}", f"{part} / {whole}", f"{part:02}/{whole:02}"]
            return [f"{form} {LESS} {_grouped(excluded)}" if excluded else form for form in forms]
        case Quantity(magnitude=magnitude, unit="hạng"):
            return [f"hạng {magnitude}", *(f"{word} {magnitude}" for word in RANK), f"{magnitude} hạng", f"{magnitude}"]
        case Quantity(magnitude=magnitude, unit=unit):
            units = spellings_of(unit)
            numerals = _numerals(magnitude)
            joined = (f"{number} {name}" for number in numerals for name in units)
            close = (f"{number}{name}" for number in numerals for name in units)
            return list(chain(joined, close))
    raise ValueError("not a value of an observation")  # pragma: no cover  the union is closed


def _numerals(magnitude: Fraction) -> list[str]:
    written = write_numeral(magnitude)
    if ":" in written:
        return [written]
    plain = written.replace(".", "")
    forms = [written, plain, plain.replace("\N{MINUS SIGN}", "-")]
    if "," in written:
        forms.append(f"{written}0")
    elif magnitude >= 0:
        forms += [f"{written},0", f"0{plain}"]
    return forms


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
