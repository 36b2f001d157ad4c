"""How a figure was written."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from bt_targets.checks.flag import Amount, Facts, Flag
from bt_targets.checks.series import Series
from bt_targets.ground.patterns import pattern
from bt_targets.ground.quantity import Quantity
from bt_targets.report.observation import Observation

_GROUPED_LOOK: Final = pattern(r"(?<![0-9.,])[1-9][0-9]{0,2},[0-9]{3}(?![.,]?[0-9])")
"""A comma and three digits behind it, where a thousand would have its point: `3,120`. A grouped number starts with no
0, and one that has points as well, `1.234,567`, was written by somebody who knows what the comma stands for."""


def three_decimals(series: Series) -> Iterator[Flag]:
    """A comma, read as the decimal mark, that may have been meant to group thousands.

    Nobody means 3120 %: shares and rates with three decimals are what they are.
    """
    if series.indicator.kind != "quantity":
        return
    for year, figure in series.figures.items():
        text = figure.observation.as_written
        if text is not None and (details := tuple(_read_as_decimals(text, figure.observation))):
            yield series.flag("three_decimals", year, details=details)


def _read_as_decimals(text: str, observation: Observation) -> Iterator[Facts]:
    read = [end for end in (observation.value, observation.upper) if isinstance(end, Quantity)]
    for match in _GROUPED_LOOK.finditer(text):
        value = Fraction(int(match[0].replace(",", "")), 1000)
        # The text may be one that was given beside the value, and need not be what the value was read from.
        amount = next((end for end in read if end.magnitude == value), None)
        if amount is not None:
            yield {"written": match[0], "value": Amount((value.numerator, value.denominator), amount.unit)}
