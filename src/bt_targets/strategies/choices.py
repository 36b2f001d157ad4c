"""Choices among things at hand, many of them out of one draw.

To hypothesis a draw costs about as much as building a figure, and a report of every clause takes two thousand choices.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")

_BLOCK: Final = st.binary(min_size=16, max_size=16)
"""Enough for the simplest figures of most clauses: an example is no longer than it has to be."""


class Choices:
    """Choices out of blocks of bytes that are drawn as they are needed.

    Each choice takes as few bytes as it can be made of. Hypothesis shrinks them one by one towards 0, which stands for
    the first of several, the least number, and no; and a whole block to zeros at once.
    """

    __slots__ = ("_bytes", "_draw")

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._bytes: Iterator[int] = iter(b"")

    def apart(self) -> None:
        """Make the choices from here on out of a block of their own: they shrink whatever becomes of those before."""
        self._bytes = iter(b"")

    def below(self, count: int) -> int:
        """A whole number from 0 to one less than the count."""
        number, reach = 0, 1
        while reach < count:
            byte = next(self._bytes, None)
            if byte is None:
                self._bytes = iter(self._draw(_BLOCK))
                byte = next(self._bytes)
            number, reach = number << 8 | byte, reach << 8
        return number * count // reach

    def between(self, low: int, high: int) -> int:
        """A whole number from the one to the other, both included; it shrinks towards the lower."""
        return low + self.below(high - low + 1)

    def one_of(self, several: Sequence[T]) -> T:
        """One of several; it shrinks towards the first."""
        return several[self.below(len(several))]

    def chance(self) -> bool:
        """Yes or no; it shrinks towards no."""
        return self.below(2) == 1
