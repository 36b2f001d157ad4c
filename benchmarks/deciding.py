"""Deciding alone: 53 clauses as of five years for many communes, on columns that are there already.

Beside each other stand the hand-written floor, one commune after the other; numpy that only says who passes; numpy that
gives the same answers; and the library. Input is made outside of what is counted, and measured by itself.
"""

from typing import Any, Final

import numpy as np

from benchmarks import columns
from benchmarks.communes import Wide, generator, of_commune, wide
from benchmarks.floor import by_hand
from benchmarks.measuring import Pace, Work, again, medians
from benchmarks.numpy_floor import CLAUSES, answers, passes
from benchmarks.sizes import COUNTRY, PROVINCE, TEN_COUNTRIES

YEARS: Final = tuple(range(2026, 2031))
FEW: Final = 20
"""Communes that the hand-written floor decides: it goes through them one by one, and one takes as long as another."""


def sizes(pace: Pace) -> tuple[int, ...]:
    """How many communes: one, a province, the country, ten countries."""
    return (1, PROVINCE) if pace.quick else (1, PROVINCE, COUNTRY, TEN_COUNTRIES)


def floor_of(values: Wide) -> Work:
    """The hand-written floor for a few communes and five years."""
    figures = [of_commune(values, row) for row in range(FEW)]
    return again(lambda: [by_hand(each, year) for each in figures for year in YEARS])


def measured(pace: Pace) -> dict[str, Any]:
    """Seconds by number of communes and work, per decision, and how many of the library's answers differ."""
    results: dict[str, Any] = {}
    for communes in sizes(pace):
        values = wide(generator(), communes)
        works: dict[str, Work] = {
            "passes": again(lambda values=values: passes(values, YEARS)),  # type: ignore[misc]
            "answers": again(lambda values=values: answers(values, YEARS)),  # type: ignore[misc]
        }
        if communes >= FEW:
            works["floor"] = floor_of(values)
        different = None
        try:
            ours = columns.decider(YEARS)
        except columns.Unavailable:
            pass
        else:
            different = _different(ours, values)
            made = ours.prepare(values)
            works["library"] = again(lambda ours=ours, made=made: ours.decide(made))  # type: ignore[misc]
            works["input"] = again(lambda ours=ours, values=values: ours.prepare(values))  # type: ignore[misc]
        decided = communes * len(YEARS) * len(CLAUSES)
        times = medians(works, pace._replace(seconds=5))
        by_hand_decided = FEW * len(YEARS) * len(CLAUSES)
        results[str(communes)] = {
            "each": {name: each / (by_hand_decided if name == "floor" else decided) for name, each in times.items()},
            "different": different,
        }
    return results


def _different(ours: columns.Decider, values: Wide) -> int:
    wanted, got = answers(values, YEARS), columns.codes(ours.decide(ours.prepare(values)))
    return sum(int(np.count_nonzero(wanted[year] != got[year])) for year in YEARS)
