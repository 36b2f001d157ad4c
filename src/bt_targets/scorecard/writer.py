"""Writes the figures of a clause, none so that it is taken for the requirement or the path that it stands beside."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from bt_targets.ground.exact import decimal_text
from bt_targets.ground.shown import IN_DOCUMENTS, Decimals, Real, Root, in_units, write_apart
from bt_targets.scorecard.assessment import Number


class ExactFigure(NamedTuple):
    """An exact figure with its unit."""

    value: Real
    unit: str


class Writer:
    """Writes the figures of a clause for one kind of text."""

    def __init__(
        self, decimals: Decimals, *, bounds: Iterable[ExactFigure] = (), values: Iterable[ExactFigure] = ()
    ) -> None:
        """A writer for figures that stand beside each other.

        Args:
            decimals: How many decimals the figures of the text have.
            bounds: What is required, by year, and what is due on the way there.
            values: What was observed. A value is told apart from every bound, but not from another value.
        """
        self.decimals = decimals
        self._bounds = frozenset(bounds)
        self._all = self._bounds.union(values)
        self._looks = {(unit, in_units(value, decimals.usual)) for value, unit in self._bounds}
        """What the bounds would usually be shown as: a figure that looks like none of them needs no comparing."""

    def number(self, value: Real, unit: str) -> Number:
        """A figure that is measured, required or due."""
        number, look = _usual(value, unit, self.decimals.usual)
        if (unit, look) not in self._looks:
            return number
        beside = self._all if (value, unit) in self._bounds else self._bounds
        return self.apart(value, unit, [other for other, name in beside if name == unit])

    def apart(self, value: Real, unit: str, others: Iterable[Real]) -> Number:
        """A figure that is none of the others."""
        return _number(write_apart(value, others, self.decimals), value, unit)


@lru_cache(maxsize=4096)
def _usual(value: Real, unit: str, places: int) -> tuple[Number, int]:
    # The same few figures return year after year; making each once is a third of the time of an assessment.
    units = in_units(value, places)
    return _number(decimal_text(units, places), value, unit), units


def _number(magnitude: str, value: Real, unit: str) -> Number:
    return Number(magnitude=magnitude, exact=None if isinstance(value, Root) else str(value), unit=unit)


ALONE: Final = Writer(IN_DOCUMENTS)
"""Writes figures that stand beside none."""
