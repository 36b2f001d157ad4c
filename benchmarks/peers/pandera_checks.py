"""The eight clauses as checks of a pandera schema: it validates, so a commune passes a check or fails it."""

from typing import Any

import numpy as np
import pandas as pd
import pandera.pandas as pa

from benchmarks.peers.item import BASELINE, CLAUSES, YEARS, Codes, Peer, Table, columns_of


def _rank(frame: Any) -> Any:
    held = True
    for year, before in zip(YEARS, (BASELINE, *YEARS), strict=False):
        held &= frame[f"par_index_rank_{year}"] <= (frame[f"par_index_rank_{before}"] - 2).clip(lower=1)
    return held


_CHECKS = {
    "3": lambda frame: frame[columns_of("grain_output")].min(axis=1) >= 3000,
    "12b": lambda frame: frame["insured_2030"] / frame["people_2030"] * 100 > 96,
    "8b": lambda frame: frame[columns_of("new_cooperatives")].sum(axis=1) >= 3,
    "14": lambda frame: frame["income_per_capita_2030"] >= frame["income_per_capita_2025"] * 1.3,
    "1": lambda frame: frame["gross_product_2030"] >= frame["gross_product_2025"] * 1.11**5,
    "23a": _rank,
    "25c": lambda frame: frame[columns_of("militia_training")].min(axis=1) >= 2,
    "12a": lambda frame: frame[columns_of("commune_health_standard")].min(axis=1) == 1,
}
_SCHEMA = pa.DataFrameSchema(checks=[pa.Check(check, name=clause) for clause, check in _CHECKS.items()])


def prepare(table: Table) -> Any:
    """The frame."""
    return pd.DataFrame(dict(table))


def decide(frame: Any) -> Codes:
    """What lazy validation lists failed, all else passed."""
    codes = np.ones((len(CLAUSES), len(frame)), np.int8)
    try:
        _SCHEMA.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for clause, rows in errors.failure_cases.groupby("check")["index"]:
            codes[CLAUSES.index(clause), rows.to_numpy(np.intp)] = 0
    return codes


PEER = Peer("pandera", prepare, decide, most=3321, told=1)
