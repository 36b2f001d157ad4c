"""Columns of whole numbers in 64 bits that know how far they can be trusted.

Sums and products of 64 bits are right whenever their result fits, whatever passed the end on the way. Whether it fits
is known of a whole column from the greatest number that it can hold; only where that is too much is each row looked at,
by floats near the numbers. Floats never say that two numbers are equal.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
"""A truth a row."""

LIMIT: Final = 2**62
"""Numbers below it are held; twice as many would fit, so that a difference of two does as well."""
_SURE: Final = LIMIT * (1 - 2.0**-40)
_APART: Final = 2.0**-40
"""Far more than some hundred roundings of 2^-53 each can come to."""


class Integers(NamedTuple):
    """Whole numbers, one a row, or a single one for all rows."""

    ints: NDArray[np.int64] | int
    """The numbers; anything where one does not fit."""
    most: int
    """No number is further from 0."""
    near: NDArray[np.float64] | None = None
    """Floats near the numbers where some may not fit, None where all do; NaN where nobody can tell."""


class Standing(NamedTuple):
    """How one column stands to another, row by row."""

    above: Mask
    equal: Mask
    unsure: Mask | None
    """Where neither can be told; None if nowhere."""


def any_of(masks: Iterable[Mask | None]) -> Mask | None:
    """Where any of some masks holds; None if that is nowhere."""
    total: Mask | None = None
    for mask in masks:
        if mask is not None and mask.any():
            total = mask if total is None else total | mask
    return total


def single(number: int) -> Integers:
    """One number for all rows."""
    most = abs(number)
    if most < LIMIT:
        return Integers(number, most)
    try:
        near = np.float64(number)
    except OverflowError:
        near = np.float64(np.inf if number > 0 else -np.inf)
    return Integers(0, most, np.asarray(near))


def column(ints: NDArray[np.int64]) -> Integers:
    """Numbers below the limit, one a row."""
    return Integers(ints, max(int(ints.max(initial=0)), -int(ints.min(initial=0))))


ONE: Final = single(1)


def times(one: Integers, other: Integers) -> Integers:
    """The products."""
    if one is ONE or other is ONE:
        return other if one is ONE else one
    if isinstance(one.ints, int) and isinstance(other.ints, int) and one.near is None and other.near is None:
        return single(one.ints * other.ints)
    most = one.most * other.most
    near = None
    if most >= LIMIT:
        with _beyond_all_floats():
            near = _near(one) * _near(other)
    return Integers(one.ints * other.ints, most, near)


def power(base: Integers, exponent: int) -> Integers:
    """The powers; the exponent is a number of years."""
    if base is ONE or not exponent:
        return ONE
    result = base
    for _ in range(exponent - 1):
        result = times(result, base)
    return result


def plus(one: Integers, other: Integers) -> Integers:
    """The sums."""
    most = one.most + other.most
    ints = one.ints + other.ints
    if most < LIMIT:
        return Integers(ints, most)
    first, second = _near(one), _near(other)
    held = (np.abs(first) < _SURE) & (np.abs(second) < _SURE)
    # Where the signs differ, what is left of two floats may be far from what is left of the numbers.
    with _beyond_all_floats():
        together = first + second
    near = np.where((first < 0) == (second < 0), together, np.where(held, np.asarray(ints, np.float64), np.nan))
    return Integers(ints, most, near)


def chosen(where: Mask, one: Integers, other: Integers) -> Integers:
    """The numbers of the one column where something holds, and those of the other elsewhere."""
    ints = np.where(where, one.ints, other.ints)
    most = max(one.most, other.most)
    return Integers(ints, most, None if most < LIMIT else np.where(where, _near(one), _near(other)))


def compared(one: Integers, other: Integers) -> Standing:
    """How the numbers of the one column stand to those of the other."""
    above, equal = np.greater(one.ints, other.ints), np.equal(one.ints, other.ints)
    if one.near is None and other.near is None:
        return Standing(above, equal, None)
    first, second = _near(one), _near(other)
    with _beyond_all_floats():
        held = (np.abs(first) < _SURE) & (np.abs(second) < _SURE)
        apart = np.abs(first - second) > _APART * (np.abs(first) + np.abs(second))
        above = np.where(held, above, first > second)
    return Standing(above, held & equal, ~held & ~apart)


def held(numbers: Integers) -> Mask:
    """Which of the numbers are what they should be."""
    if numbers.near is None:
        return np.ones_like(numbers.ints, np.bool_)
    with _beyond_all_floats():
        return np.less(np.abs(numbers.near), _SURE)


def _beyond_all_floats() -> np.errstate:
    """Numbers that no float is near to are infinite, and what they leave is unsure: nothing to warn of."""
    return np.errstate(invalid="ignore", over="ignore")


def _near(numbers: Integers) -> NDArray[np.float64]:
    return np.asarray(numbers.ints, np.float64) if numbers.near is None else numbers.near
