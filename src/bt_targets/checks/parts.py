"""Figures given by parts, of which one may be the total of the others."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from bt_targets.checks.flag import Flag
from bt_targets.checks.series import Series
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text, echo
from bt_targets.report.values import Component, Counts

_OTHERS: Final = 3
"""From how many other parts on it is no chance that they add up to one more."""


def part_is_total(series: Series) -> Iterator[Flag]:
    """A part that equals the sum of all others, these being three or more and all above 0.

    Parts that the indicator declares are what they are.
    """
    indicator = series.indicator
    for year, figure in series.figures.items():
        parts = figure.observation.components
        if parts is None or indicator.unit is None or len(parts) <= _OTHERS:
            continue
        amounts = _amounts(parts, indicator.unit)
        for name in _totals(amounts):
            if name not in indicator.parts:
                shown = echo(name)
                yield series.flag("part_is_total", year, details=({"part": Text(vi=shown, en=shown)},))


def _amounts(parts: Mapping[str, Component], unit: str) -> dict[str, tuple[Fraction, Fraction]]:
    """Every part as part and whole; empty where one is no single number above 0."""
    amounts: dict[str, tuple[Fraction, Fraction]] = {}
    for name, part in parts.items():
        match part.value:
            case Quantity() as value if part.bound in {"exact", "about"} and value.magnitude > 0:
                amounts[name] = value.in_unit(unit), Fraction(0)
            case Counts(part=counted) as counts if part.bound in {"exact", "about"} and counted > 0:
                amounts[name] = Fraction(counted), Fraction(counts.net_whole)
            case _:
                return {}
    return amounts


def _totals(amounts: Mapping[str, tuple[Fraction, Fraction]]) -> Iterator[str]:
    all_parts = sum((part for part, _ in amounts.values()), Fraction(0))
    all_wholes = sum((whole for _, whole in amounts.values()), Fraction(0))
    for name, (part, whole) in amounts.items():
        if 2 * part == all_parts and 2 * whole == all_wholes:
            yield name
