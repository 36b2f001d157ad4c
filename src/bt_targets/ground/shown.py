"""How many decimals a shown figure has: so many that nobody takes it for a figure it is not.

A rounded figure stands beside a requirement, a path or a verdict. It has the usual number of decimals, and more where
it would look like a figure that it stands beside and differs from: 75,99999 % beside a required 76 %. Where even the
most decimals there may be do not tell the two apart, it is rounded away from the other one.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, NamedTuple

from bt_targets.ground.exact import Ratio, compare, decimal_text, rounded_root, whole_root


class Root(NamedTuple):
    """An irrational number: the root of a degree of a number, less a whole number."""

    power: Fraction
    degree: int
    less: int = 0


Real = Ratio | Root
"""A number that can be rounded and compared exactly."""


class Decimals(NamedTuple):
    """How many decimals the figures of one kind of text have."""

    usual: int
    """The most where nothing asks for more."""
    most: int
    """The most that tell a figure apart from another one."""


IN_DOCUMENTS: Final = Decimals(4, 12)
"""Documents for programs, CSV and workbooks."""
IN_SENTENCES: Final = Decimals(2, 6)
"""Sentences, printed tables and pages."""


def write_apart(value: Real, others: Iterable[Real], decimals: Decimals) -> str:
    """Decimal text, rounded half away from zero and without trailing zeros, that none of the others has.

    Two figures written so, each beside the other, keep their order, whatever their numbers of decimals come to.

    Args:
        value: The figure.
        others: The figures that it stands beside, in the same unit. One that is equal to it asks for nothing; at most
            one of all figures is a root.
        decimals: How many decimals it may have.
    """
    rivals = [other for other in others if not _is_same(other, value)]
    for places in range(decimals.usual, decimals.most + 1):
        units = in_units(value, places)
        if all(in_units(rival, places) != units for rival in rivals):
            return decimal_text(units, places)
    places = decimals.most
    units = in_units(value, places)
    sides = {_is_less(value, rival) for rival in rivals if in_units(rival, places) == units}
    if len(sides) == 1:
        units = _floor(value, places) if sides.pop() else -_floor_of_opposite(value, places)
    return decimal_text(units, places)


def write_rounded(value: Ratio, places: int) -> str:
    """Decimal text of at most so many decimals, rounded half away from zero, without trailing zeros."""
    return decimal_text(in_units(value, places), places)


def vanishes(distance: Ratio, decimals: Decimals) -> bool:
    """Whether a distance is not 0 and would still be shown as 0, whatever decimals there may be."""
    return distance[0] != 0 and in_units(distance, decimals.most) == 0


def in_units(value: Real, places: int) -> int:
    """The number of units of the last decimal, rounded half away from zero."""
    scale: int = 10**places
    if isinstance(value, Root):
        # An irrational number lies on no half, so taking the whole number off changes nothing.
        return (rounded_root(value.power, value.degree, places) * scale).numerator - value.less * scale
    top, bottom = value
    units = (2 * abs(top) * scale + bottom) // (2 * bottom)
    return -units if top < 0 else units


def _floor(value: Real, places: int) -> int:
    scale: int = 10**places
    if isinstance(value, Root):
        power = value.power * scale**value.degree
        return whole_root(power.numerator // power.denominator, value.degree) - value.less * scale
    return value[0] * scale // value[1]


def _floor_of_opposite(value: Real, places: int) -> int:
    return -_floor(value, places) - 1 if isinstance(value, Root) else _floor((-value[0], value[1]), places)


def _is_same(one: Real, other: Real) -> bool:
    if isinstance(one, Root) or isinstance(other, Root):
        return one == other
    return not compare(one, other)


def _is_less(value: Real, other: Real) -> bool:
    if isinstance(value, Root):
        assert not isinstance(other, Root)
        level = Fraction(*other) + value.less
        return level > 0 and value.power < level**value.degree
    return not _is_less(other, value) if isinstance(other, Root) else compare(value, other) < 0
