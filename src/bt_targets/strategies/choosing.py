"""Choices among things at hand, by their place: hypothesis keeps its strategies for numbers, so this is quick."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


def one_of(draw: st.DrawFn, given: Sequence[T]) -> T:
    """One of several; it shrinks towards the first."""
    return given[draw(st.integers(0, len(given) - 1))]


def chance(draw: st.DrawFn) -> bool:
    """Yes or no; it shrinks towards no."""
    return draw(st.booleans())
