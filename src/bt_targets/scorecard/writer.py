"""Writes the figures of a clause, none so that it is taken for the requirement or the path that it stands beside."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from bt_targets.ground.exact import Ratio, decimal_text, lowest, ratio_text
from bt_targets.ground.model import made
from bt_targets.ground.shown import IN_DOCUMENTS, Decimals, Real, Root, in_units, write_apart
from bt_targets.scorecard.assessment import Number

NONE: Final = (0, 1)


class ExactFigure(NamedTuple):
    """An exact figure with its unit."""

    value: Real
    unit: str


class Writer:
    """Writes the figures of a clause for one kind of text."""

    def __init__(
        self, decimals: Decimals, *, bounds: Sequence[tuple[Real, str]] = (), values: Sequence[tuple[Real, str]] = ()
    ) -> None:
        """A writer for figures that stand beside each other, each with its unit; none need be in lowest terms.

        Args:
            decimals: How many decimals the figures of the text have.
            bounds: What is required, by year, and what is due on the way there.
            values: What was observed. A value is told apart from every bound, but not from another value.
        """
        self.decimals = decimals
        self._bounds, self._values = bounds, values
        self._scale = scale = 10**decimals.usual
        # Whether none of the figures has more decimals than are shown: all are whole, or looked at one by one.
        figures = [value for value, _ in bounds] + [value for value, _ in values]
        self.all_in_full = {value[1] for value in figures} == {1} or not any(_is_cut(each, scale) for each in figures)

    def number(self, value: Real, unit: str) -> Number:
        """A figure that is measured, required or due."""
        # Figures that are written with all their decimals look like no other.
        if self.all_in_full and (value[1] == 1 or not _is_cut(value, self._scale)):
            return _usual(value, unit, self.decimals.usual)[0]
        exact = ExactFigure(_in_lowest_terms(value), unit)
        number, look = _usual(*exact, self.decimals.usual)
        bounds, beside, looks = self._beside
        is_bound = exact in bounds
        for other in looks.get((unit, look), ()):
            if (is_bound or other in bounds) and other != exact:
                rivals = [other for other, name in (beside if is_bound else bounds) if name == unit]
                return _number(write_apart(exact.value, rivals, self.decimals), *exact)
        return number

    @cached_property
    def _beside(self) -> tuple[set[ExactFigure], set[ExactFigure], dict[tuple[str, int], list[ExactFigure]]]:
        """The bounds, all figures, and all by their unit and by what they would usually be shown as."""
        bounds, values = (
            {ExactFigure(_in_lowest_terms(value), unit) for value, unit in figures}
            for figures in (self._bounds, self._values)
        )
        looks: dict[tuple[str, int], list[ExactFigure]] = {}
        for each in (together := bounds | values):
            looks.setdefault((each.unit, _usual(*each, self.decimals.usual)[1]), []).append(each)
        return bounds, together, looks

    def distance(self, value: Ratio, unit: str) -> Number:
        """A figure that is shown as 0 only where it is 0."""
        number, look = _usual(value, unit, self.decimals.usual)
        return number if look or not value[0] else self.apart(value, unit, (NONE,))

    def apart(self, value: Real, unit: str, others: Iterable[Real]) -> Number:
        """A figure that is none of the others, which are in lowest terms."""
        value = _in_lowest_terms(value)
        number, look = _usual(value, unit, self.decimals.usual)
        rivals = [other for other in others if other != value]
        if all(in_units(rival, self.decimals.usual) != look for rival in rivals):
            return number
        return _number(write_apart(value, rivals, self.decimals), value, unit)


def _is_cut(value: Real, scale: int) -> bool:
    """Whether a number has more decimals than are shown."""
    return value[1] != 1 and (isinstance(value, Root) or value[0] * scale % value[1] != 0)


def _in_lowest_terms(value: Real) -> Real:
    return value if isinstance(value, Root) else lowest(value)


@lru_cache(maxsize=4096)
def _usual(value: Real, unit: str, places: int) -> tuple[Number, int]:
    # The same few figures return year after year; making each once is a third of the time of an assessment.
    value = _in_lowest_terms(value)
    if not isinstance(value, Root) and value[1] == 1:
        whole = str(value[0])
        return made(Number, magnitude=whole, exact=whole, unit=unit), value[0] * 10**places
    units = in_units(value, places)
    return _number(decimal_text(units, places), value, unit), units


def _number(magnitude: str, value: Real, unit: str) -> Number:
    return made(Number, magnitude=magnitude, exact=None if isinstance(value, Root) else ratio_text(value), unit=unit)


ALONE: Final = Writer(IN_DOCUMENTS)
"""Writes figures that stand beside none."""
