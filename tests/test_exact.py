"""Exact numbers: read as written, written so that they are read back, rounded once and for people only."""

from decimal import Decimal
from fractions import Fraction
from math import isqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets.ground.exact import (
    MAX_DIGITS_AFTER,
    MAX_DIGITS_BEFORE,
    exact_root,
    read_exact,
    read_number,
    round_up,
    rounded_root,
    whole_root,
    write_exact,
)
from bt_targets.ground.noise import NoiseError, probably_meant
from bt_targets.ground.shown import write_rounded

decimals = st.builds(Fraction, st.integers(-(10**20), 10**20), st.just(10**12)).filter(lambda each: abs(each) < 10**18)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", Fraction(0)),
        ("-0", Fraction(0)),
        ("007", Fraction(7)),
        ("1234.5", Fraction(2469, 2)),
        ("-0.000000000001", Fraction(-1, 10**12)),
        ("280/3", Fraction(280, 3)),
        ("-6/4", Fraction(-3, 2)),
        ("9" * 18, Fraction(10**18 - 1)),
    ],
)
def test_plain_notation_is_read_exactly(text: str, value: Fraction) -> None:
    assert read_exact(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 1",
        "1 ",
        "1\n",
        "+1",
        ".5",
        "1.",
        "1e5",
        "1E-2",
        "1_000",
        "1,5",
        "1.2.3",
        "nan",
        "inf",
        "٣",
        "１２",
        "1/0",
        "1/-2",
        "1/2/3",
        "0x10",
        "9" * 19,
        "1." + "0" * 31,
        "1/" + "9" * 51,
        "½",
        "--1",
        "1 000",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a plain decimal"):
        read_exact(text)


@given(decimals)
def test_decimals_are_written_as_they_are_read(value: Fraction) -> None:
    text = write_exact(value)
    # A number that shows the noise of a calculation is refused as a decimal, so it is written as a fraction.
    assert ("/" in text) == (probably_meant(Decimal(value.numerator) / Decimal(value.denominator)) is not None)
    assert read_exact(text) == value


@given(st.fractions(max_denominator=10**9, min_value=-(10**9), max_value=10**9))
def test_every_fraction_survives_text(value: Fraction) -> None:
    assert read_exact(write_exact(value)) == value


@given(st.floats(min_value=-1e11, max_value=1e11))
def test_a_float_is_its_shortest_decimal_form(value: float) -> None:
    expected = Fraction(repr(value)) if "e" not in repr(value) else Fraction(Decimal(repr(value)))
    if probably_meant(Decimal(repr(value))) is not None:
        with pytest.raises(NoiseError):
            read_number(value)
    elif (expected * 10**MAX_DIGITS_AFTER).denominator == 1:
        assert read_number(value) == expected
    else:
        with pytest.raises(ValueError, match="too many digits"):
            read_number(value)


@pytest.mark.parametrize(
    "number",
    [
        float("nan"),
        float("inf"),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("-Infinity"),
        Decimal("1E+999999999"),
        Decimal("1E-999999999"),
        Decimal("9" * 40),
        10**18,
        -(10**18),
        Fraction(1, 10**51),
        1e300,
        1e-300,
    ],
)
def test_numbers_beyond_the_limits_are_refused_at_once(number: float | Decimal | Fraction) -> None:
    with pytest.raises(ValueError, match=r"not finite|too many digits"):
        read_number(number)


def test_the_limits_themselves_are_accepted() -> None:
    assert read_number(10**MAX_DIGITS_BEFORE - 1) == 10**18 - 1
    assert read_number(Decimal("1E-30")) == Fraction(1, 10**30)
    assert read_number(Decimal("1.50")) == Fraction(3, 2)
    assert read_number(Decimal("12E+3")) == 12000
    assert read_number(Decimal("-0.5")) == Fraction(-1, 2)
    assert read_number(Decimal("9" * 8 + "8" * 10 + "." + "9" * 30)) == Fraction("9" * 8 + "8" * 10 + "." + "9" * 30)
    assert read_number(Decimal("-0." + "0" * 30)) == 0
    assert read_number(Fraction(1, 10**50 - 1)) == Fraction(1, 10**50 - 1)
    assert read_number(Fraction(10**50 - 1, 7)) == Fraction(10**50 - 1, 7)
    for beyond in (Decimal("1E-31"), Decimal("1." + "0" * 31), Decimal("1E+18"), Decimal("0E+18"), Decimal("-1E+18")):
        with pytest.raises(ValueError, match="too many"):
            read_number(beyond)
    for whole in (10**18 + 1, -(10**18) - 1, Fraction(10**19)):
        with pytest.raises(ValueError, match="too many"):
            read_number(whole)
    for fraction in (Fraction(1, 10**50), Fraction(10**50, 7), Fraction(-(10**50), 7), Fraction(10**50 + 1, 7)):
        with pytest.raises(ValueError, match="too many"):
            read_number(fraction)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(2377, 50), "47.54"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(2, 3), "0.6667"),
        (Fraction(5, 100000), "0.0001"),
        (Fraction(-5, 100000), "-0.0001"),
        (Fraction(4, 100000), "0"),
        (Fraction(-4, 100000), "0"),
        (Fraction(100), "100"),
        (Fraction(-12345678, 10000), "-1234.5678"),
    ],
)
def test_rounding_is_half_away_from_zero_to_four_decimals(value: Fraction, text: str) -> None:
    assert write_rounded(value.as_integer_ratio(), 4) == text


@given(st.fractions(max_denominator=1000))
def test_rounding_moves_by_half_a_unit_at_most(value: Fraction) -> None:
    assert abs(Fraction(write_rounded(value.as_integer_ratio(), 4)) - value) <= Fraction(1, 20000)


@pytest.mark.parametrize(
    ("value", "whole"), [(Fraction(-7, 50), 0), (Fraction(7, 50), 1), (Fraction(3), 3), (Fraction(0), 0)]
)
def test_rounding_up(value: Fraction, whole: int) -> None:
    assert round_up(value.as_integer_ratio()) == whole


@given(st.integers(0, 10**40), st.integers(1, 8))
def test_whole_roots_are_the_greatest_that_fit(value: int, degree: int) -> None:
    root = whole_root(value, degree)
    assert root**degree <= value < (root + 1) ** degree


@pytest.mark.parametrize("degree", range(1, 9))
def test_whole_roots_of_small_numbers(degree: int) -> None:
    for value in range(1300):
        root = whole_root(value, degree)
        assert root**degree <= value < (root + 1) ** degree


def test_a_root_is_rational_only_if_both_parts_are() -> None:
    assert exact_root(Fraction(4, 9), 2) == Fraction(2, 3)
    assert exact_root(Fraction(4, 3), 2) is None
    assert exact_root(Fraction(3, 4), 2) is None
    assert exact_root(Fraction(2), 2) is None


def test_numbers_beyond_eighteen_digits_are_written_as_fractions() -> None:
    assert write_exact(Fraction(2 * 10**18 - 10**8 + 1, 2)) == "999999999950000000.5"
    assert write_exact(Fraction(2 * 10**18 + 1, 2)) == "2000000000000000001/2"
    assert write_exact(Fraction(-(2 * 10**18 + 1), 2)) == "-2000000000000000001/2"
    assert write_exact(Fraction(3 * 10**18 + 1, 2)) == "3000000000000000001/2"


@given(st.integers(0, 10**30))
def test_whole_square_roots_agree_with_the_standard_library(value: int) -> None:
    assert whole_root(value, 2) == isqrt(value)


@given(st.fractions(min_value=0, max_value=1000, max_denominator=1000), st.integers(1, 6))
def test_rational_roots_are_found(root: Fraction, degree: int) -> None:
    assert exact_root(root**degree, degree) == root


@given(st.fractions(min_value=0, max_value=1000, max_denominator=1000), st.integers(2, 6))
def test_irrational_roots_are_rounded_correctly(value: Fraction, degree: int) -> None:
    rounded = rounded_root(value, degree, 4)
    half = Fraction(1, 20000)
    assert max(Fraction(0), rounded - half) ** degree <= value < (rounded + half) ** degree
    if exact_root(value, degree) is None:
        assert rounded**degree != value
