"""From text in Vietnamese notation to a value: `trên 75 %`, `627–706 tấn`, `84/90`, `khá trở lên`.

The grammar is closed: what it does not list is refused with a hint that shows how to write it.
"""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final, NamedTuple

from bt_targets.ground.patterns import pattern
from bt_targets.ground.problems import ProblemCode
from bt_targets.ground.units import THOUSAND
from bt_targets.ground.words import Saying
from bt_targets.report.notation.hints import how_to_write
from bt_targets.report.notation.normal import DASHES, MAX_WRITTEN, normal
from bt_targets.report.notation.numerals import NUMERAL, NotANumeralError, may_be_thousands, read_numeral, read_quotient
from bt_targets.report.notation.words import BEFORE, FROM, GRADE, HOLDS, LESS, RANK, SIGNS, UNTIL, UPWARDS
from bt_targets.report.values import Bound
from bt_targets.rules.indicators import Indicator


class WrittenAmount(NamedTuple):
    """A number in machine notation and the unit as it was written; None where there is none."""

    magnitude: str
    unit: str | None


class WrittenShare(NamedTuple):
    """A share by counts."""

    part: int
    whole: int
    excluded: int


End = WrittenAmount | WrittenShare | str | bool
"""One value: an amount, counts, the id of a grade, or a status."""


class Written(NamedTuple):
    """What a text says: a value with its bound, and the upper end of a range."""

    value: End
    bound: Bound
    upper: End | None


class NotReadError(Exception):
    """A text that is not in the grammar."""

    def __init__(self, code: ProblemCode, expected: Saying) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected


_RANK: Final = f"(?:(?:{'|'.join(RANK)}) ?)?"
_AMOUNT: Final = pattern(rf"({NUMERAL}) ?([^0-9]*)")
_QUOTIENT: Final = pattern(r"(-?[1-9][0-9]*) ?: ?([1-9][0-9]*) ?([^0-9]*)")
_PLACE: Final = pattern(rf"{_RANK}({NUMERAL})(?: hạng)?")
_COUNTS: Final = pattern(rf"({NUMERAL}) ?/ ?({NUMERAL})(?: {LESS} ({NUMERAL}))?")
_SPACED: Final = pattern(r"(?<![0-9.,])([0-9]{1,3}(?: [0-9]{3})+)(?![0-9.]| [0-9])")
"""A number whose thousands are grouped by blanks, as the yearbooks of statistics print it."""
_DASH: Final = pattern(rf"-(?= ?{_RANK}-? ?[0-9])")
"""A dash that has a number behind it; another dash right after it is a minus."""
_DATE: Final = pattern(r"(0[0-9]+) ?- ?\1(?![0-9.,])")
"""A range of one number that has a 0 in front: a day sooner than a range."""
_TWO_MINUSES: Final = pattern(
    rf"\s*([-{''.join(map(chr, DASHES))}])([0-9][0-9.,]*)(?:\1|\s\1|\1\s)([0-9].*)", re.DOTALL
)
"""A minus, and the same sign again without a blank on either side, which may be a dash or a minus."""
_NO_UNIT: Final = pattern(r"[()\[\]{};:!?*+=<>\"'&|~]")
_AT_LEAST: Final = pattern(rf"(?:{FROM} )?(.+) {UPWARDS}")
_WHOLE_NUMBER: Final = Saying('một số nguyên như "8.251"', 'a whole number such as "8.251"')
_RANK_ALONE: Final = Saying(
    'số hạng, như "hạng 30"; giới hạn ghi ở {bound}: hạng 30 hoặc cao hơn là {bound:at_most}',
    'the rank alone, such as "hạng 30"; a bound goes into {bound}: rank 30 or better is {bound:at_most}',
)
_RANGE: Final = pattern(rf"{FROM} (.+) {UNTIL} (.+)")


def read_value(text: str, indicator: Indicator) -> Written:
    """What the text says of the indicator. Numbers are not judged here, nor are units looked up.

    Raises:
        NotReadError: if the text is not in the grammar, is blank, or is too long.
    """
    if len(text) > MAX_WRITTEN:
        vi, en = f"nhiều nhất {MAX_WRITTEN} ký tự", f"at most {MAX_WRITTEN} characters"
        raise NotReadError("text_too_long", Saying(vi, en))
    plain = normal(text)
    if not plain:
        raise NotReadError("missing_value", how_to_write(indicator))
    if not plain.isprintable():
        raise NotReadError("unreadable_value", how_to_write(indicator))  # something that nobody can see is in the text
    plain = _in_words(plain, indicator)
    match indicator.kind:
        case "status":
            return Written(_status(plain, indicator), "exact", None)
        case "grade":
            return _bounded(plain, lambda end: _grade(end, indicator), _parts_at_dashes)
        case _:
            squared = re.sub("m2(?![0-9])", "m²", _SPACED.sub(_grouped, plain))
            _refuse_unclear_range(text, squared, indicator)
            written = _bounded(squared, lambda end: _number(end, indicator), _parts_at_range)
            if indicator.kind == "rank" and written.bound not in {"exact", "between"}:
                raise NotReadError("bound_not_allowed", _RANK_ALONE)
            return written


def read_count(text: str) -> int:
    """A whole number of 0 or more, in Vietnamese notation.

    Raises:
        NotReadError: if it is anything else.
    """
    plain = _SPACED.sub(_grouped, normal(text[: MAX_WRITTEN + 1]))
    try:
        magnitude = _numeral(plain, countable=True)
    except NotANumeralError as error:
        raise _refused(error, _WHOLE_NUMBER) from None
    if "." in magnitude:
        raise NotReadError("not_a_whole_number", _WHOLE_NUMBER)
    if magnitude.startswith("-"):
        raise NotReadError("negative_value", _WHOLE_NUMBER)
    return int(magnitude)


def _in_words(plain: str, indicator: Indicator) -> str:
    """The text with the sign in front of it, if any, in words."""
    if indicator.kind == "rate" and plain.startswith("+"):
        return plain.removeprefix("+").lstrip()
    for sign, words in SIGNS.items():
        if plain.startswith(sign):
            return f"{words} {plain.removeprefix(sign).lstrip()}"
    return plain


def _grouped(match: re.Match[str]) -> str:
    return match[1].replace(" ", ".")


def _bounded(plain: str, read: Callable[[str], End], parts: Callable[[str], tuple[str, str] | None]) -> Written:
    if match := _AT_LEAST.fullmatch(plain):
        return Written(read(match[1]), "at_least", None)
    for words, bound in BEFORE.items():
        if plain.startswith(f"{words} "):
            return Written(read(plain.removeprefix(f"{words} ")), bound, None)
    if match := _RANGE.fullmatch(plain):
        return _between(match[1], match[2], read)
    if (ends := parts(plain)) is not None:
        return _between(*ends, read)
    return Written(read(plain), "exact", None)


def _between(lower: str, upper: str, read: Callable[[str], End]) -> Written:
    low, high = read(lower), read(upper)
    if isinstance(low, WrittenAmount) and isinstance(high, WrittenAmount) and low.unit is None:
        low = WrittenAmount(low.magnitude, high.unit)  # `627–706 tấn`: the unit stands once, at the end
    return Written(low, "between", high)


def _parts_at_dashes(plain: str) -> tuple[str, str] | None:
    lower, dash, upper = plain.partition("-")
    return (lower.strip(), upper.strip()) if dash else None


def _parts_at_range(plain: str) -> tuple[str, str] | None:
    """The two sides of the first dash that has a number on either side; a dash right after it is a minus."""
    dash = _DASH.search(plain, 1)
    return None if dash is None else (plain[: dash.start()].strip(), plain[dash.end() :].strip())


def _refuse_unclear_range(text: str, plain: str, indicator: Indicator) -> None:
    if _DATE.match(plain):
        raise NotReadError("ambiguous_number", how_to_write(indicator))
    if minuses := _TWO_MINUSES.fullmatch(text):
        _, lower, upper = minuses.groups()
        upper = normal(upper)
        meant = f'"{FROM} -{lower} {UNTIL} {upper}", "{FROM} -{lower} {UNTIL} -{upper}"'
        raise NotReadError("ambiguous_number", Saying.plain(f"ghi {meant}", f"write {meant}"))


def _status(plain: str, indicator: Indicator) -> bool:
    if plain not in HOLDS:
        raise NotReadError("unknown_choice", how_to_write(indicator))
    return HOLDS[plain]


def _grade(plain: str, indicator: Indicator) -> str:
    assert indicator.scale is not None
    name = plain.removeprefix(f"{GRADE} ")
    for grade in indicator.scale.grades:
        if name in (normal(spelling) for spelling in (grade.id, grade.name.vi, *grade.spellings)):
            return grade.id
    raise NotReadError("unknown_choice", how_to_write(indicator))


def _number(plain: str, indicator: Indicator) -> End:
    try:
        return _amount(plain, indicator)
    except NotANumeralError as error:
        expected, most = how_to_write(indicator), None if "/" in plain else _most(indicator)
        raise _refused(error, expected, behind=_behind(plain), most=most) from None


def _amount(plain: str, indicator: Indicator) -> End:
    countable = indicator.is_countable
    if indicator.kind == "share" and (match := _COUNTS.fullmatch(plain)):
        return WrittenShare(*(_whole(number, indicator) for number in match.groups(default="0")))
    if indicator.kind == "rank" and (match := _PLACE.fullmatch(plain)):
        return WrittenAmount(_numeral(match[1], countable=countable), None)
    if match := _QUOTIENT.fullmatch(plain):
        return WrittenAmount(read_quotient(match[1], match[2]), _unit(match[3]))
    if match := _AMOUNT.fullmatch(plain):
        return WrittenAmount(_numeral(match[1], countable=countable), _unit(match[2]))
    raise NotANumeralError("unreadable_value")


def _numeral(text: str, *, countable: bool) -> str:
    if countable and may_be_thousands(text):
        raise NotANumeralError("ambiguous_number", (text.replace(",", "."),))
    return read_numeral(text)


def _whole(numeral: str, indicator: Indicator) -> int:
    magnitude = _numeral(numeral, countable=True)
    if "." in magnitude or magnitude.startswith("-"):
        code: ProblemCode = "not_a_whole_number" if "." in magnitude else "negative_value"
        raise NotReadError(code, how_to_write(indicator))
    return int(magnitude)


def _unit(text: str) -> str | None:
    if text and (text[0] in ".,/-" or text[-1] in ",/-" or _NO_UNIT.search(text)):
        raise NotANumeralError("unreadable_value")
    return text or None


def _refused(error: NotANumeralError, expected: Saying, *, behind: str = "", most: int | None = None) -> NotReadError:
    """The refusal, with the ways to write what may be meant if any are known; `behind` is their unit."""
    meant = [f"{way}{behind}" for way in error.meant if most is None or Fraction(read_numeral(way)) <= most]
    if meant:
        return NotReadError(error.code, Saying.plain(f"ghi {' hoặc '.join(meant)}", f"write {' or '.join(meant)}"))
    return NotReadError(error.code, expected)


def _behind(plain: str) -> str:
    """The unit that goes behind the number that may be meant: 53.125 con for 53,125 nghìn con."""
    match = _AMOUNT.fullmatch(plain)
    if match is None or "/" in plain or _NO_UNIT.search(match[2]):
        return ""
    if may_be_thousands(match[1]):
        return f" {match[2].removeprefix(THOUSAND)}".rstrip()
    return match[2] if match[2][:1] == "%" else f" {match[2]}".rstrip()


def _most(indicator: Indicator) -> int | None:
    """The most that a figure can be."""
    return 100 if indicator.kind == "share" and not indicator.may_pass_100 else None
