"""Intervals and their comparison, exhaustively over small ones: the answer must be that of every pair of numbers.

Each interval is represented by samples that include its ends (or points as near to them as any other end can tell),
so that 'every pair', 'no pair' and 'some pairs' are decided by enumeration, independently of the code.
"""

from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest

from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import (
    Interval,
    LinearBound,
    along,
    capped,
    is_at_least,
    minus_not_below_zero,
    over,
    plus,
    point,
    scaled,
    times,
    to_whole,
)

ENDS: list[Ratio] = [(0, 1), (1, 1), (3, 2), (2, 1)]
FAR = Fraction(10**6)
NEAR = Fraction(1, 10**6)
INTERVALS = [
    Interval(low, low_open, high, high_open)
    for low, high in product(ENDS, [*ENDS, None])
    for low_open, high_open in product((False, True), repeat=2)
    if not Interval(low, low_open, high, high_open).is_empty and not (high is None and high_open)
]


def samples(given: Interval) -> list[Fraction]:
    low = Fraction(*given.low)
    high = FAR if given.high is None else Fraction(*given.high)
    first = low + NEAR if given.low_open else low
    last = high - NEAR if given.high_open else high
    return [first, (first + last) / 2, last]


@pytest.mark.parametrize("strict", [False, True])
def test_every_pair_is_what_enumerating_pairs_gives(strict: bool) -> None:
    checked = 0
    for one, other in product(INTERVALS, INTERVALS):
        pairs = {(a > b) if strict else (a >= b) for a, b in product(samples(one), samples(other))}
        # Samples stop short of an open end; where two such ends meet, the order of all pairs is known.
        if one.low_open and other.high_open and one.low == other.high:
            pairs = {True}
        if one.high_open and other.low_open and one.high == other.low:
            pairs = {False}
        found = is_at_least(one, other, strict=strict)
        expected = None if len(pairs) > 1 else next(iter(pairs))
        assert found is expected, (one, other)
        checked += 1
    assert checked > 1000


def test_whole_numbers_of_an_interval() -> None:
    assert to_whole(Interval((0, 1), False, (31, 1), True)) == Interval((0, 1), False, (30, 1), False)
    assert to_whole(Interval((30, 1), True, None, False)) == Interval((31, 1), False, None, False)
    assert to_whole(Interval((5, 2), False, (7, 2), False)) == Interval((3, 1), False, (3, 1), False)
    assert to_whole(Interval((0, 1), False, (0, 1), True)).is_empty


def contains(given: Interval, number: Fraction) -> bool:
    low, high = Fraction(*given.low), None if given.high is None else Fraction(*given.high)
    above = number > low if given.low_open else number >= low
    return above and (high is None or (number < high if given.high_open else number <= high))


def closure(given: Interval) -> list[Fraction]:
    return [Fraction(*given.low), FAR if given.high is None else Fraction(*given.high)]


def snapped(value: Fraction) -> Fraction | None:
    """The limit that a value stands for in which a missing end counts as `FAR`; None is infinity."""
    return None if value > FAR / 10 else Fraction(0) if 0 < value < Fraction(1, 1000) else value


@pytest.mark.parametrize(
    ("combine", "operation"),
    [
        (plus, lambda a, b: a + b),
        (times, lambda a, b: a * b),
        (minus_not_below_zero, lambda a, b: a - b),
        (lambda one, other: over(one, other, 100), lambda a, b: a * 100 / b if b else FAR if a else None),
    ],
)
def test_combined_intervals_hold_every_combination_and_nothing_else(
    combine: Callable[[Interval, Interval], Interval | None], operation: Callable[[Fraction, Fraction], Fraction | None]
) -> None:
    for one, other in product(INTERVALS, INTERVALS):
        if combine is times and not (one.low[0] and other.low[0]):
            continue  # growth factors are positive
        found = combine(one, other)
        results = {operation(a, b) for a, b in product(samples(one), samples(other))} - {None}
        possible = [each for each in results if each is not None and each >= 0]
        if found is None:
            assert {each for each in possible if each < FAR} == set()
            continue
        if not possible:
            continue
        corners = [operation(a, b) for a, b in product(closure(one), closure(other))]
        ends = [each for each in corners if each is not None]
        low, high = max(Fraction(0), min(ends)), max(ends)
        assert Fraction(*found.low) == snapped(low), (one, other, found)
        assert (None if found.high is None else Fraction(*found.high)) == snapped(high), (one, other, found)
        # An end belongs to it if some combination is that end; a difference is 0 if the two share a number.
        reached = {snapped(each) for each in possible if each == 0 or each > NEAR * 1000}
        clipped = min(ends) < 0 and combine is minus_not_below_zero
        assert found.low_open == (not clipped and snapped(low) not in reached), (one, other, found)
        if found.high is not None:
            assert found.high_open == (Fraction(*found.high) not in reached), (one, other, found)


def test_multiples_of_an_interval() -> None:
    for given, by in product(INTERVALS, [(3, 2), (1, 100), (5, 1)]):
        found, factor = scaled(given, by), Fraction(*by)
        assert Fraction(*found.low) == Fraction(*given.low) * factor
        assert (found.high is None) == (given.high is None)
        if found.high is not None and given.high is not None:
            assert Fraction(*found.high) == Fraction(*given.high) * factor
        assert (found.low_open, found.high_open) == (given.low_open, given.high_open)


def test_the_whole_numbers_of_every_interval() -> None:
    thirds = [(each, 3) for each in range(10)] + [(each, 1) for each in range(4)]
    for low, high in product(thirds, [*thirds, None]):
        for low_open, high_open in product((False, True), repeat=2):
            given = Interval(low, low_open, high, high_open and high is not None)
            found = to_whole(given)
            assert not found.low_open
            assert not found.high_open
            assert (found.high is None) == (high is None)
            for number in range(6):
                assert contains(found, Fraction(number)) == contains(given, Fraction(number)), (given, found)


def test_one_number_or_none() -> None:
    assert point((6, 4)).is_point
    assert Interval((6, 4), False, (3, 2), False).is_point
    assert not Interval((2, 1), False, (1, 1), False).is_point
    assert Interval((2, 1), False, (1, 1), False).is_empty
    assert not Interval((1, 1), True, (2, 1), True).is_empty
    for low_open, high_open in product((False, True), repeat=2):
        assert Interval((1, 1), low_open, (2, 2), high_open).is_empty == (low_open or high_open)


def test_every_level_along_a_line() -> None:
    for start, scale, shift in product(INTERVALS, [(1, 1), (3, 2), (2, 3)], [(0, 1), (-2, 3), (1, 2)]):
        for floor in (None, (1, 1), (7, 6), (5, 2)):
            line = LinearBound(scale, shift, floor)
            found, free = along(line, start), along(line, start, floored=False)
            for level, least in ((found, floor), (free, None)):
                assert (level.high is None) == (start.high is None)
                ends = (start.low, start.low_open, level.low, level.low_open)
                others = (start.high, start.high_open, level.high, level.high_open)
                for end, is_open, reached, reached_open in (ends, others):
                    if end is None or reached is None:
                        continue
                    on = Fraction(*end) * Fraction(*scale) + Fraction(*shift)
                    below = least is not None and on < Fraction(*least)
                    assert Fraction(*reached) == (Fraction(*least) if below and least else on), (line, start)
                    assert reached_open == (is_open and not below), (line, start)


def test_an_interval_is_cut_at_the_most_there_can_be() -> None:
    for given, most in product(INTERVALS, [(1, 1), (4, 3), (6, 4), (2, 1)]):
        found, limit = capped(given, most), Fraction(*most)
        if not any(each <= limit for each in samples(given)):
            assert found == given  # nothing would be left
            continue
        for each in {*samples(given), limit}:
            assert contains(found, each) == (contains(given, each) and each <= limit), (given, most, found)


def test_a_quotient_by_nothing_is_nothing() -> None:
    assert over(point((5, 1)), point((0, 1)), 100) is None
    assert over(point((0, 1)), Interval((0, 1), False, (5, 1), False), 100) == point((0, 1))
    assert over(point((5, 1)), Interval((0, 1), False, (5, 1), False), 100) == Interval((500, 5), False, None, False)
    assert over(Interval((5, 1), False, None, False), point((5, 1)), 100) == Interval((500, 5), False, None, False)
    assert over(point((5, 1)), Interval((5, 1), False, None, False), 100) == Interval(
        (0, 1), True, None, False
    )._replace(high=(500, 5))


def test_levels_along_a_line() -> None:
    gain = LinearBound((1, 1), (-2, 1), (1, 1))
    assert along(gain, point((40, 1))) == point((38, 1))
    assert along(gain, point((2, 1))) == point((1, 1))
    assert along(gain, point((2, 1)), floored=False) == point((0, 1))
    assert along(gain, Interval((2, 1), False, None, False)) == Interval((1, 1), False, None, False)
    assert along(LinearBound((0, 1), (76, 1)), Interval((2, 1), True, None, False)) == point((76, 1))


def test_an_end_that_is_missing_is_no_end() -> None:
    assert not Interval((5, 1), True, None, False).is_empty
    assert not Interval((5, 1), True, None, False).is_point
    assert plus(point((1, 1)), Interval((5, 1), True, None, False)) == Interval((6, 1), True, None, False)
    assert times(point((2, 1)), Interval((5, 1), True, None, False)) == Interval((10, 1), True, None, False)
    assert minus_not_below_zero(Interval((5, 1), True, None, False), point((1, 1))) == Interval(
        (4, 1), True, None, False
    )
    assert minus_not_below_zero(point((5, 1)), Interval((1, 1), True, None, False)) == Interval(
        (0, 1), False, (4, 1), True
    )
