"""Names are compared as people read them; values never are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets.ground import names
from bt_targets.ground.names import MAX_COMPOSED, MAX_NAME, compared, find, is_blank

SAME = [
    ("QT", "QT "),
    ("Quang Thuận", " quang  thuận"),
    ("Quang Thuận", "Quang\u00a0Thuận"),
    ("Quang Thuận", "Quang\u2009Thuận\t"),
    ("Quang Thuận", "Quang\nThuận"),
    ("Quang Thuận", "\ufeffQuang Thuận\u200b"),
    ("Quang Thuận", "Qu\u200bang Thu\u00adận"),
    ("Quang Thuận", "QUANG THUẬN"),
    ("Quang Thuận", unicodedata.normalize("NFD", "Quang Thuận")),
    ("Hoà Bình", "Hòa Bình"),
    ("khoẻ", "khỏe"),
    ("Thuỵ", "Thụy"),
    ("HOÀ", unicodedata.normalize("NFD", "hòa")),
    ("quý", "qúy"),
    ("pigs", "Pigs "),
    ("a", "a\ufe0f"),
]
OTHER = [("Đồng Thắng", "Dong Thang"), ("149¹", "1491"), ("①", "1"), ("ma", "má"), ("của", "cuả"), ("a b", "ab")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_name(one: str, other: str) -> None:
    assert compared(one) == compared(other)
    assert find(other, ["x", one]) == one


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_name(one: str, other: str) -> None:
    assert compared(one) != compared(other)
    assert find(other, ["x", one]) is None


def test_names_of_two_hundred_characters_are_composed_and_longer_ones_are_not() -> None:
    assert compared("x" * (MAX_COMPOSED - 2) + "e\u0301") == "x" * (MAX_COMPOSED - 2) + "é"
    longer = "x" * (MAX_COMPOSED - 1) + "e\u0301"
    assert compared(longer) == longer
    assert compared("X" * MAX_COMPOSED + "e\u0301") == "x" * MAX_COMPOSED + "e\u0301"
    assert MAX_COMPOSED == 200


def test_a_text_of_more_than_a_thousand_characters_is_compared_as_it_is() -> None:
    assert compared("A" * MAX_NAME) == "a" * MAX_NAME
    for longer in ("A" * (MAX_NAME + 1), "A" * (2 * MAX_NAME), "Ế " * MAX_NAME):
        assert compared(longer) == longer
    assert MAX_NAME == 1000


@pytest.mark.parametrize(
    ("length", "kept"), [(1, 1), (MAX_COMPOSED - 1, 1), (MAX_COMPOSED, 1), (MAX_COMPOSED + 1, 0), (900, 0)]
)
def test_only_short_names_are_kept_in_memory(length: int, kept: int) -> None:
    names._short.cache_clear()
    assert compared("x" * length) == compared("x" * length)
    assert names._short.cache_info().currsize == kept


@pytest.mark.parametrize(
    "code", [0x34F, 0x115F, 0x17B4, 0x180B, 0x2800, 0x3164, 0xFFA0, 0xFE00, 0xFE01, 0xFE0E, 0xFE0F]
)
def test_what_shows_nothing_is_left_out(code: int) -> None:
    assert compared(f"a{chr(code)}b") == "ab"
    assert is_blank(chr(code))


@pytest.mark.parametrize("code", [0xFDFF, 0xFE10, 0x27FF, 0x2801])
def test_what_shows_something_stays(code: int) -> None:
    assert compared(f"a{chr(code)}b") == f"a{chr(code)}b"
    assert not is_blank(chr(code))


def test_an_exact_name_goes_first() -> None:
    assert find("A", ["a", "A"]) == "A"


@given(st.text(max_size=40))
def test_the_form_is_settled(text: str) -> None:
    assert compared(compared(text)) == compared(text)
    assert compared(f"\u200b {text}\u00a0") == compared(text)
    assert is_blank(text) == (compared(text) == "")


@pytest.mark.parametrize("text", ["", " ", "\u00a0\u200b", "\u2800", "\u3164\t", "\u200e\u202a"])
def test_nothing_to_see_is_blank(text: str) -> None:
    assert is_blank(text)


def test_long_names_are_not_composed() -> None:
    marks = "o" + "\u0323\u0300" * MAX_COMPOSED
    assert compared(marks) == marks
