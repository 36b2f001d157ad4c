"""Exact numbers: integer pairs for deciding, fractions for explaining, decimal text at the border.

No binary float is ever made here. A `Ratio` is a pair (numerator, denominator > 0) that need not be in lowest
terms: cross-multiplying integers is all that a decision takes.
"""

from decimal import Decimal
from fractions import Fraction
from math import gcd, isfinite

from bt_targets.ground.noise import NoiseError, probably_meant
from bt_targets.ground.patterns import pattern

Ratio = tuple[int, int]
"""An exact number as numerator and denominator; the denominator is above 0."""

MAX_DIGITS_BEFORE = 18
"""Maximum number of digits before the decimal mark of a number from outside."""
MAX_DIGITS_AFTER = 30
"""Maximum number of digits after it."""
MAX_DIGITS_OF_FRACTION = 50
"""Maximum number of digits of a numerator or denominator from outside."""

_DECIMAL = pattern(rf"-?[0-9]{{1,{MAX_DIGITS_BEFORE}}}(?:\.[0-9]{{1,{MAX_DIGITS_AFTER}}})?")
_FRACTION = pattern(rf"(-?[0-9]{{1,{MAX_DIGITS_OF_FRACTION}}})/([0-9]{{1,{MAX_DIGITS_OF_FRACTION}}})")


def read_exact(text: str) -> Fraction:
    """Read plain decimal notation (`"1234.5"`) or a fraction (`"280/3"`).

    Raises:
        NoiseError: for a decimal number that shows the noise of a calculation.
        ValueError: for anything else: exponents, signs other than a leading minus, digits of other scripts, more
            digits than the limits of this module allow, a denominator of 0.
    """
    if _DECIMAL.fullmatch(text):
        return _from_decimal(Decimal(text))
    if (match := _FRACTION.fullmatch(text)) and int(match[2]):
        return read_number(Fraction(int(match[1]), int(match[2])))
    raise ValueError("not a plain decimal number or a fraction")


def read_number(number: float | Decimal | Fraction) -> Fraction:
    """The exact value of a Python number; a float counts as its shortest decimal form.

    Raises:
        NoiseError: for a float or a Decimal that shows the noise of a calculation; a Fraction is taken as it is.
        ValueError: if the number is not finite or has more digits than the limits of this module allow.
    """
    if isinstance(number, float):
        if not isfinite(number):
            raise ValueError("not finite")
        return _from_decimal(Decimal(float.__repr__(number)))
    if isinstance(number, Decimal):
        if not number.is_finite():
            raise ValueError("not finite")
        return _from_decimal(number)
    fraction = Fraction(number)
    most = 10**MAX_DIGITS_BEFORE if fraction.denominator == 1 else 10**MAX_DIGITS_OF_FRACTION
    if abs(fraction.numerator) >= most or fraction.denominator >= most:
        raise ValueError("too many digits")
    return fraction


def _from_decimal(number: Decimal) -> Fraction:
    # Looked at before any power is taken: 1E+999999999 is twelve characters and no number of ours.
    exponent = Decimal.as_tuple(number).exponent
    assert isinstance(exponent, int)
    if (meant := probably_meant(number)) is not None:
        raise NoiseError(meant)
    if Decimal.adjusted(number) >= MAX_DIGITS_BEFORE or -exponent > MAX_DIGITS_AFTER:
        raise ValueError("too many digits")
    return Fraction(*Decimal.as_integer_ratio(number))


def compare(one: Ratio, other: Ratio) -> int:
    """Negative, zero or positive, as the first is less than, equal to or greater than the second."""
    return one[0] * other[1] - other[0] * one[1]


def lowest(ratio: Ratio) -> Ratio:
    """The same number in lowest terms."""
    top, bottom = ratio
    divisor = gcd(top, bottom)
    return ratio if divisor == 1 else (top // divisor, bottom // divisor)


def ratio_text(ratio: Ratio) -> str:
    """A number in lowest terms as text: a whole number, or a fraction such as `2377/50`."""
    top, bottom = ratio
    return str(top) if bottom == 1 else f"{top}/{bottom}"


def write_exact(value: Fraction) -> str:
    """Plain decimal notation where `read_exact` takes it back, else a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    scaled = value * 10**MAX_DIGITS_AFTER
    if scaled.denominator != 1 or abs(value) >= 10**MAX_DIGITS_BEFORE:
        return str(value)
    text = decimal_text(scaled.numerator, MAX_DIGITS_AFTER)
    return text if probably_meant(Decimal(text)) is None else str(value)


def decimal_text(units: int, decimals: int) -> str:
    """The text of so many units of the last of some decimals, without trailing zeros."""
    digits = str(abs(units)).rjust(decimals + 1, "0")
    text = f"{digits[:-decimals]}.{digits[-decimals:]}".rstrip("0").rstrip(".")
    return f"-{text}" if units < 0 else text


def round_up(value: Ratio) -> int:
    """The smallest whole number that is not below the value."""
    top, bottom = value
    return -(-top // bottom)


def whole_root(value: int, degree: int) -> int:
    """The greatest whole number whose power of that degree does not exceed the value (value ≥ 0, degree ≥ 1)."""
    if value == 0:
        return 0
    guess = 1 << -(-value.bit_length() // degree)
    while True:
        better = ((degree - 1) * guess + value // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def exact_root(value: Fraction, degree: int) -> Fraction | None:
    """The root of that degree if it is rational, else None (value ≥ 0)."""
    top, bottom = whole_root(value.numerator, degree), whole_root(value.denominator, degree)
    if top**degree == value.numerator and bottom**degree == value.denominator:
        return Fraction(top, bottom)
    return None


def rounded_root(value: Fraction, degree: int, decimals: int) -> Fraction:
    """The root of that degree, correctly rounded to so many decimals (value ≥ 0)."""
    doubled = 2 * 10**decimals
    floor_of_doubled = whole_root(value.numerator * doubled**degree // value.denominator, degree)
    return Fraction((floor_of_doubled + 1) // 2, 10**decimals)
