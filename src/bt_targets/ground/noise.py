"""The noise of calculation: what a computer leaves of a number, such as 75.99999999999999 of 76.

Such a number may stand on the wrong side of a bound, so it is refused wherever it comes from. Whether it is one
depends on its digits alone.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final

_CALCULATED_DIGITS: Final = 15
"""From how many significant digits on a number may be that of a calculation; people type fewer."""
_TYPED_DIGITS: Final = 9
"""How many significant digits the number that was meant has at most."""
_NEARNESS: Final = 10**12
"""It differs from the one that was meant by at most one part in so many."""
_SMALLEST: Final = -9
"""Below this power of ten a number of so many digits is what is left of 0."""


class NoiseError(ValueError):
    """A number that was calculated; `meant` is the one that it probably should have been."""

    def __init__(self, meant: Fraction) -> None:
        super().__init__("the noise of a calculation")
        self.meant = meant


def probably_meant(number: Decimal) -> Fraction | None:
    """The short number that a finite one was probably meant to be; None where it shows no noise."""
    sign, coefficient, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    digits = "".join(map(str, coefficient)).rstrip("0")
    exponent += len(coefficient) - len(digits)
    digits = digits.lstrip("0")
    if exponent >= 0 or len(digits) < _CALCULATED_DIGITS:
        return None
    if len(digits) + exponent <= _SMALLEST:
        return Fraction(0)
    units, step = int(digits), 10 ** (len(digits) - _TYPED_DIGITS)
    meant = (units + step // 2) // step * step
    if abs(units - meant) * _NEARNESS > units:
        return None
    return Fraction(-meant if sign else meant, 10**-exponent)
