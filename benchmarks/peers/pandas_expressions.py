"""The eight clauses as plain pandas expressions on a wide frame."""

from typing import Any

import numpy as np
import pandas as pd

from benchmarks.peers.item import BASELINE, YEARS, Codes, Peer, Table, columns_of


def prepare(table: Table) -> Any:
    """The frame."""
    return pd.DataFrame(dict(table))


def decide(frame: Any) -> Codes:
    """As a notebook would have it."""
    grain = frame[columns_of("grain_output")].min(axis=1)
    share = frame["insured_2030"] / frame["people_2030"] * 100
    founded = frame[columns_of("new_cooperatives")].sum(axis=1)
    income, income_start = frame["income_per_capita_2030"], frame["income_per_capita_2025"]
    product, product_start = frame["gross_product_2030"], frame["gross_product_2025"]
    militia = frame[columns_of("militia_training")].min(axis=1)
    health = frame[columns_of("commune_health_standard")].min(axis=1)
    held = ahead = True
    for year, before in zip(YEARS, (BASELINE, *YEARS), strict=False):
        rank, start = frame[f"par_index_rank_{year}"], frame[f"par_index_rank_{before}"]
        held &= rank <= (start - 2).clip(lower=1)
        ahead &= rank < start - 2
    results = (
        (grain >= 3000, grain > 3000),
        (share > 96, False),
        (founded >= 3, founded > 3),
        (income >= income_start * 1.3, income > income_start * 1.3),
        (product >= product_start * 1.11**5, product > product_start * 1.11**5),
        (held, ahead),
        (militia >= 2, militia > 2),
        (health == 1, False),
    )
    return np.stack([np.select([met & beyond, met], [2, 1], 0) for met, beyond in results]).astype(np.int8)


PEER = Peer("pandas", prepare, decide)
