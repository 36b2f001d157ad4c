"""Names are compared as people read them; values never are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets.ground.names import MAX_COMPOSED, compared, find, is_blank

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
