"""The common item: eight clauses as of the last year, one of each kind, on a wide table of which nothing is missing.

| Clause | Asks |
| --- | --- |
| 3 | a level in every year: grain at least 3,000 tấn |
| 12b | a share of the last year, by counts: more than 96 % |
| 8b | a sum over the years: at least 3 |
| 14 | a relative increase since the baseline: at least 30 % |
| 1 | average growth: at least 11 % a year |
| 23a | a rank that gains two places a year, or is 1 |
| 25c | a grade in every year: at least the third of four |
| 12a | a status in every year |

An answer is 0 where missed, 1 where met and 2 where exceeded; a column a commune.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Table = Mapping[str, NDArray[Any]]
"""Columns `indicator_year`, whole numbers of 64 bits or floats; grades by their place, statuses as 1 or 0."""
Codes = NDArray[np.int8]

CLAUSES: Final = tuple("3 12b 8b 14 1 23a 25c 12a".split())
BASELINE: Final = 2025
YEARS: Final = tuple(range(2026, 2031))
LAST: Final = YEARS[-1]


class Peer(NamedTuple):
    """A tool: how its input is made from the wide columns, and how it then answers."""

    name: str
    prepare: Callable[[Table], Any]
    """What it decides on. Each is decided on once, where it keeps what it has calculated."""
    decide: Callable[[Any], Codes]
    most: int = 10**9
    """From how many communes on it is no longer tried: it takes one after the other, and long."""
    told: int = 2
    """The greatest answer that it gives: 1 where it only tells passed from missed."""


def columns_of(indicator: str, years: tuple[int, ...] = YEARS) -> list[str]:
    """The columns of an indicator."""
    return [f"{indicator}_{year}" for year in years]


def rows_of(table: Table) -> list[dict[str, Any]]:
    """A document a commune, as JSON gives it: an indicator of several years as a list, a figure of one by its year."""
    lists = {
        "grain": columns_of("grain_output"),
        "founded": columns_of("new_cooperatives"),
        "rank": columns_of("par_index_rank", (BASELINE, *YEARS)),
        "militia": columns_of("militia_training"),
        "health": columns_of("commune_health_standard"),
    }
    single = {
        "insured": "insured_2030",
        "people": "people_2030",
        "income_start": "income_per_capita_2025",
        "income": "income_per_capita_2030",
        "product_start": "gross_product_2025",
        "product": "gross_product_2030",
    }
    columns = {name: np.stack([table[each] for each in names], axis=1).tolist() for name, names in lists.items()}
    columns |= {name: table[column].tolist() for name, column in single.items()}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
