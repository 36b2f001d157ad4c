"""Figures given by parts, of which one may be the total of the others, or part of another one."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from bt_targets.checks.flag import Flag
from bt_targets.checks.series import Series
from bt_targets.ground.names import compared
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text, echo
from bt_targets.report.part_names import inside_others, total_like
from bt_targets.report.values import Component, Counts

_OTHERS: Final = 3
"""From how many other parts on it is no chance that they add up to one more."""


def part_is_total(series: Series) -> Iterator[Flag]:
    """A part that is counted twice, as far as its amount or its name tells.

    It equals the sum of all others, these being three or more and all above 0; or it is called a total, or by the name
    of the figure or of its commune; or its name says that it is part of another one. Parts that the indicator declares
    are what they are.
    """
    for year, figure in series.figures.items():
        parts = figure.observation.components
        if parts is None or len(parts) == 1:
            continue
        names = [name for name in parts if name not in series.indicator.parts]
        sums = set(_sums(series, parts)) & set(names)
        totals = total_like(names, _own_names(series))
        inside = inside_others(names)
        for name in names:
            shown = {"part": Text(vi=echo(name), en=echo(name))}
            if name in sums:
                yield series.flag("part_is_total", year, details=(shown,))
            elif name in totals:
                yield series.flag("part_is_total", year, "named", details=(shown,))
            elif name in inside:
                yield series.flag("part_is_total", year, "inside", details=(shown,))


def _own_names(series: Series) -> Iterator[str]:
    """The names of the figure as a whole, and that of its commune unless one of those merged into it had it too."""
    indicator, resolution = series.indicator, series.resolution
    yield from (indicator.id, indicator.name.vi, indicator.name.en, *resolution.aliases.get(indicator.id, ()))
    commune = series.history.commune
    if compared(commune) not in map(compared, resolution.merged_from):
        yield commune


def _sums(series: Series, parts: Mapping[str, Component]) -> Iterator[str]:
    if series.indicator.unit is not None and len(parts) > _OTHERS:
        yield from _totals(_amounts(parts, series.indicator.unit))


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
