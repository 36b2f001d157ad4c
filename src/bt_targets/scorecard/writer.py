"""Writes the figures of a clause, none so that it is taken for the requirement or the path that it stands beside."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from bt_targets.ground.exact import decimal_text, lowest, ratio_text
from bt_targets.ground.model import made
from bt_targets.ground.shown import IN_DOCUMENTS, Decimals, Real, Root, in_units, write_apart
from bt_targets.scorecard.assessment import Number


class ExactFigure(NamedTuple):
    """An exact figure with its unit; a fraction is in lowest terms."""

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
        self._bounds = set(bounds)
        self._all = self._bounds.union(values)
        self._looks: dict[tuple[str, int], list[ExactFigure]] = {}
        """All of them by their unit and by what they would usually be shown as."""
        for each in self._all:
            self._looks.setdefault((each.unit, _usual(*each, decimals.usual)[1]), []).append(each)
        self._written: dict[tuple[Real, str], Number] = {}

    def number(self, value: Real, unit: str) -> Number:
        """A figure that is measured, required or due."""
        if not self._all:
            return _usual(_in_lowest_terms(value), unit, self.decimals.usual)[0]
        # The same figure stands among the years, as the one that decides, and in the evidence.
        number = self._written.get((value, unit))
        if number is None:
            number = self._written[value, unit] = self._number(value, unit)
        return number

    def _number(self, value: Real, unit: str) -> Number:
        exact = ExactFigure(_in_lowest_terms(value), unit)
        number, look = _usual(*exact, self.decimals.usual)
        is_bound = exact in self._bounds
        # What looks like nothing else, written as usual, needs no comparing.
        alike = self._looks.get((unit, look), ())
        if all(other == exact or not (is_bound or other in self._bounds) for other in alike):
            return number
        beside = self._all if is_bound else self._bounds
        return self.apart(exact.value, unit, [other for other, name in beside if name == unit])

    def apart(self, value: Real, unit: str, others: Iterable[Real]) -> Number:
        """A figure that is none of the others."""
        value = _in_lowest_terms(value)
        number, look = _usual(value, unit, self.decimals.usual)
        rivals = [other for other in others if other != value]
        if all(in_units(rival, self.decimals.usual) != look for rival in rivals):
            return number
        return _number(write_apart(value, rivals, self.decimals), value, unit)


def _in_lowest_terms(value: Real) -> Real:
    return value if isinstance(value, Root) else lowest(value)


@lru_cache(maxsize=4096)
def _usual(value: Real, unit: str, places: int) -> tuple[Number, int]:
    # The same few figures return year after year; making each once is a third of the time of an assessment.
    units = in_units(value, places)
    return _number(decimal_text(units, places), value, unit), units


def _number(magnitude: str, value: Real, unit: str) -> Number:
    return made(Number, magnitude=magnitude, exact=None if isinstance(value, Root) else ratio_text(value), unit=unit)


ALONE: Final = Writer(IN_DOCUMENTS)
"""Writes figures that stand beside none."""
