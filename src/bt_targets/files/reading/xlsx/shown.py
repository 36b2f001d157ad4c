"""What a cell shows of a number or a text under its number format, as a person would write it."""

from collections.abc import Callable
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne
from typing import Final

from bt_targets.files.reading.xlsx.formats import FormatSection, NumberFormat, read_format
from bt_targets.ground.text import echo
from bt_targets.ground.words import Saying
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.raw import UnreadNumber

_HOLDS: Final[dict[str, Callable[[Fraction, Fraction], bool]]] = {
    "<": lt, "<=": le, "=": eq, "<>": ne, ">=": ge, ">": gt,
}  # fmt: skip
_MINUS: Final = frozenset("-\N{EN DASH}\N{MINUS SIGN}")


def section_of(number_format: str, value: Fraction) -> FormatSection | None:
    """The section that shows a number; None where programs differ, or show nothing but marks."""
    sections = read_format(number_format).numbers
    if not sections:
        return None
    first, *others = sections
    if first.condition is None or any(section.condition is not None for section in others[1:]):
        usual = all(section.condition is None for section in sections)
        return sections[_usual_place(value, len(sections))] if usual else None
    if _applies(first, value):
        return first
    for second in others[:1]:
        if (len(others) == 1 or value < 0) if second.condition is None else _applies(second, value):
            return second
    return others[1] if len(others) > 1 else None


def _usual_place(value: Fraction, sections: int) -> int:
    if value < 0:
        return min(1, sections - 1)
    return 2 if value == 0 and sections > 2 else 0


def _applies(section: FormatSection, value: Fraction) -> bool:
    assert section.condition is not None
    sign, bound = section.condition
    return _HOLDS[sign](value, bound)


def show_number(number_format: str, value: Fraction) -> int | Fraction | str | UnreadNumber:
    """The number as its cell shows it: a number, or a text in Vietnamese notation where words stand beside it."""
    formats = read_format(number_format)
    section = section_of(number_format, value) if formats.numbers else _PLAIN
    if section is None or section.kind not in {"number", "words"}:
        return _not_shown(number_format, value)
    before, after, magnitude = section.before.strip(), section.after.rstrip(), value * section.factor
    if section.kind == "words":
        return _words(before, number_format, value)
    if abs(magnitude) < section.hides_below:
        return _not_shown(number_format, value)
    if value < 0 and _drops_the_sign(formats, section):
        if (before, after.strip()) == ("(", ")"):
            before = after = ""
        elif before[:1] in _MINUS:
            before = before[1:].lstrip()
        else:
            return _not_shown(number_format, value)
    elif value >= 0 and before == "+":
        before = ""
    if not before and not after.strip():
        return int(magnitude) if magnitude.denominator == 1 else magnitude
    numeral = write_numeral(magnitude)
    if not section.grouped:
        numeral = numeral.replace(".", "")
    space = " " if section.before[-1:].isspace() else ""
    return f"{before}{space}{numeral}{after}".strip()


def show_text(number_format: str, text: str) -> str | UnreadNumber:
    """The text as its cell shows it."""
    section = read_format(number_format).text
    if section is None:
        return text
    if section.kind != "text":
        return _not_shown(number_format, text)
    return f"{section.before}{text}{section.after}" if f"{section.before}{section.after}".strip() else text


def _words(words: str, number_format: str, value: Fraction) -> str | UnreadNumber:
    """Words in place of the number: 'đạt' for every 1; a mark alone, such as a dash, says nothing."""
    return words if any(map(str.isalpha, words)) else _not_shown(number_format, value)


def _drops_the_sign(formats: NumberFormat, section: FormatSection) -> bool:
    """Whether the section shows a number below 0 without its sign, unless it writes one itself."""
    return len(formats.numbers) > 1 or section.condition is not None


def _not_shown(number_format: str, value: Fraction | str) -> UnreadNumber:
    held = value if isinstance(value, str) else write_numeral(value)
    code = echo(number_format)
    vi = f"ô có định dạng hiện đúng số đã nhập, như 0 hoặc #,##0; định dạng {code} hiện khác hoặc để trống ô"
    en = f"a cell whose format shows the number it holds, such as 0 or #,##0; {code} shows something else or nothing"
    return UnreadNumber("unreadable_value", held, Saying.plain(vi, en))


_PLAIN: Final = read_format("General").numbers[0]
"""How a number is shown where the format speaks of texts alone."""
