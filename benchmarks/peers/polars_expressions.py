"""The eight clauses as polars expressions, in one query on a wide frame."""

import itertools
from typing import Any

import polars as pl

from benchmarks.peers.item import BASELINE, YEARS, Codes, Peer, Table, columns_of


def _expressions() -> list[Any]:
    grain = pl.min_horizontal(columns_of("grain_output"))
    share = pl.col("insured_2030") / pl.col("people_2030") * 100
    founded = pl.sum_horizontal(columns_of("new_cooperatives"))
    income, income_start = pl.col("income_per_capita_2030"), pl.col("income_per_capita_2025")
    product, product_start = pl.col("gross_product_2030"), pl.col("gross_product_2025")
    militia = pl.min_horizontal(columns_of("militia_training"))
    health = pl.min_horizontal(columns_of("commune_health_standard"))
    ranks = [pl.col(each) for each in columns_of("par_index_rank", (BASELINE, *YEARS))]
    pairs = list(itertools.pairwise(ranks))
    held = pl.all_horizontal(rank <= (start - 2).clip(lower_bound=1) for start, rank in pairs)
    ahead = pl.all_horizontal(rank < start - 2 for start, rank in pairs)
    results = {
        "3": (grain >= 3000, grain > 3000),
        "12b": (share > 96, pl.lit(False)),
        "8b": (founded >= 3, founded > 3),
        "14": (income >= income_start * 1.3, income > income_start * 1.3),
        "1": (product >= product_start * 1.11**5, product > product_start * 1.11**5),
        "23a": (held, ahead),
        "25c": (militia >= 2, militia > 2),
        "12a": (health == 1, pl.lit(False)),
    }
    return [
        pl.when(met & beyond).then(2).when(met).then(1).otherwise(0).cast(pl.Int8).alias(clause)
        for clause, (met, beyond) in results.items()
    ]


def prepare(table: Table) -> Any:
    """The frame."""
    return pl.DataFrame(dict(table))


def decide(frame: Any) -> Codes:
    """One query."""
    codes: Codes = frame.select(_expressions()).to_numpy().T
    return codes


PEER = Peer("polars", prepare, decide)
