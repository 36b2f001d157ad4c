"""Numbers in Vietnamese notation: `.` groups thousands, `,` is the decimal mark."""

import re
from fractions import Fraction
from typing import Final

from bt_targets.ground.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE, MAX_DIGITS_OF_FRACTION, read_exact, write_exact
from bt_targets.ground.patterns import pattern
from bt_targets.ground.problems import ProblemCode

NUMERAL: Final = r"-?[0-9](?:[0-9.,]*[0-9])?"
"""What looks like a number; whether it is one, `read_numeral` says."""

_PLAIN: Final = pattern(r"(-?)(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?|(-?)([0-9]+)()")
"""A number with or without decimals; a whole one may be padded with zeros."""


_LIKE_THOUSANDS: Final = pattern(r"-?(?!0)[0-9]{1,3},[0-9]{3}")


def may_be_thousands(numeral: str) -> bool:
    """Whether a count may be meant by it, with an English comma between the thousands: `1,570`, but not `0,570`."""
    return _LIKE_THOUSANDS.fullmatch(numeral) is not None


class NotANumeralError(Exception):
    """Digits that are no number in Vietnamese notation; carries the code, and ways to write what may be meant."""

    def __init__(self, code: ProblemCode, meant: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.meant = meant


def read_numeral(text: str) -> str:
    """The number as plain decimal text with a point.

    Raises:
        NotANumeralError: for anything else, and for more digits than a number from outside may have.
    """
    match = _PLAIN.fullmatch(text)
    if match is None:
        if not re.fullmatch(NUMERAL, text):
            raise NotANumeralError("unreadable_value")
        raise NotANumeralError("ambiguous_number", _meant(text))
    sign, whole, decimals = match.groups(default="")[0 if match[2] else 3 :][:3]
    whole = whole.replace(".", "").lstrip("0") or "0"
    if len(whole) > MAX_DIGITS_BEFORE or len(decimals) > MAX_DIGITS_AFTER:
        raise NotANumeralError("number_too_long")
    return f"{sign}{whole}.{decimals}" if decimals else sign + whole


def write_numeral(magnitude: Fraction) -> str:
    """The exact number: `1.234,5`; a fraction that does not end in decimals is written with a colon, `280:3`."""
    text = write_exact(magnitude)
    if "/" in text:
        return _minus(text.replace("/", ":"))
    whole, _, decimals = text.removeprefix("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") + (f",{decimals}" if decimals else "")
    return _minus(f"-{grouped}" if magnitude < 0 else grouped)


def read_quotient(top: str, bottom: str) -> str:
    """The fraction written with a colon, as machine text; `bottom` is above 0.

    Raises:
        NotANumeralError: if it is too long, or one that a number with a decimal mark can say.
    """
    if max(len(top), len(bottom)) > MAX_DIGITS_OF_FRACTION:
        raise NotANumeralError("number_too_long")
    text = f"{top}/{bottom}"
    try:
        value = read_exact(text)
    except ValueError:  # a whole number once it is reduced, and too long for one
        raise NotANumeralError("number_too_long") from None
    if "/" not in write_exact(value):
        raise NotANumeralError("unreadable_value")  # 10:05 is a time of day sooner than a fraction
    return text


def _minus(text: str) -> str:
    # The true minus sign: a hyphen in front would make a formula of a cell.
    return text.replace("-", "\N{MINUS SIGN}")


_GROUP: Final = 3
"""How many digits are grouped."""


def _is_grouped(digits: str, heads: list[str]) -> bool:
    """Whether what stands in front of the last mark is a whole number, plain or grouped by one mark."""
    first, *others = heads
    marks = re.findall(r"[.,]", digits)[:-1]
    is_plain = first == "0" or not first.startswith("0")
    in_groups = len(first) <= _GROUP and all(len(group) == _GROUP for group in others)
    return is_plain and (not others or (in_groups and first != "0" and len(set(marks)) == 1))


def _meant(text: str) -> tuple[str, ...]:
    """How the number may be meant: with its last mark as the decimal mark, or with all of them grouping thousands.

    One point alone groups nothing, unless it would have been read; and decimals that are all 0 say nothing. Nothing is
    meant for sure where the groups are not of three digits, a 0 stands in front, or zeros look like thousands.
    """
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    *heads, last = re.split(r"[.,]", digits)
    whole = "".join(heads)
    if not _is_grouped(digits, heads) or (len(last) > _GROUP and not last.strip("0")):
        return ()
    if len(whole + last) > MAX_DIGITS_BEFORE:
        return ()
    if len(heads) > 1 and len(set(re.findall(r"[.,]", digits))) == 1:
        if len(last) != _GROUP:
            return ()
        return (f"{sign}{int(whole + last):,}".replace(",", "."),)
    decimals = f",{last}" if last.strip("0") else ""
    return (f"{sign}{int(whole):,}".replace(",", ".") + decimals,)
