"""The library deciding alone, on columns of whole numbers: the one place that knows what it is called there.

`Unavailable` says that this version has none; all else runs without it, and the page says so.

To fill in: `decider` and `decider_of_the_item` return what makes the library's own columns from numpy's (the input) and
what then decides (the bare deciding), and `codes` turns an answer into the codes of `numpy_floor.ANSWERS` by year.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from benchmarks.communes import Wide
from benchmarks.numpy_floor import Codes
from benchmarks.peers.item import Table


class Unavailable(Exception):  # noqa: N818  it says what is not there
    """This version of the library does not decide in columns."""


class Decider(NamedTuple):
    """How columns are decided."""

    prepare: Callable[[Any], Any]
    """The library's own columns of numpy's."""
    decide: Callable[[Any], Any]
    """Verdict, final, cause and pace of all that is asked, from them."""


def decider(years: tuple[int, ...]) -> Decider:
    """The 53 clauses as of some years, from `communes.wide`.

    Raises:
        Unavailable: where the library does not.
    """
    raise Unavailable


def decider_of_the_item() -> Decider:
    """The eight clauses of `peers/item.py` as of the last year; `codes_of_the_item` reads what it decides.

    Raises:
        Unavailable: where the library does not.
    """
    raise Unavailable


def codes(decided: Any) -> Mapping[int, Codes]:
    """The answers by year: a row a clause in the order of `numpy_floor.CLAUSES`, each a place in its `ANSWERS`."""
    raise Unavailable


def codes_of_the_item(decided: Any) -> Codes:
    """The answers of the common item, 0 to 2."""
    raise Unavailable


__all__ = ["Decider", "Table", "Unavailable", "Wide", "codes", "codes_of_the_item", "decider", "decider_of_the_item"]
