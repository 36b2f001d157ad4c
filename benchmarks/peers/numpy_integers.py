"""The eight clauses by hand in numpy, on whole numbers: exact, and the least that the others are compared with."""

import itertools

import numpy as np

from benchmarks.peers.item import BASELINE, YEARS, Codes, Peer, Table, columns_of


def decide(table: Table) -> Codes:
    """Integers alone decide; a share is compared by its counts."""
    grain = np.minimum.reduce([table[each] for each in columns_of("grain_output")])
    insured, people = table["insured_2030"], table["people_2030"]
    founded = np.add.reduce([table[each] for each in columns_of("new_cooperatives")])
    income, income_start = table["income_per_capita_2030"] * 10, table["income_per_capita_2025"] * 13
    product, product_start = table["gross_product_2030"] * 100**5, table["gross_product_2025"] * 111**5
    militia = np.minimum.reduce([table[each] for each in columns_of("militia_training")])
    health = np.minimum.reduce([table[each] for each in columns_of("commune_health_standard")])
    ranks = [table[each] for each in columns_of("par_index_rank", (BASELINE, *YEARS))]
    held, ahead = np.ones(len(grain), np.bool_), np.ones(len(grain), np.bool_)
    for before, rank in itertools.pairwise(ranks):
        held &= rank <= np.maximum(1, before - 2)
        ahead &= rank < before - 2
    results = (
        (grain >= 3000, grain > 3000),
        (insured * 100 > people * 96, None),
        (founded >= 3, founded > 3),
        (income >= income_start, income > income_start),
        (product >= product_start, product > product_start),
        (held, ahead),
        (militia >= 2, militia > 2),
        (health >= 1, None),
    )
    codes = np.empty((len(results), len(grain)), np.int8)
    for row, (met, beyond) in enumerate(results):
        codes[row] = met.view(np.int8) if beyond is None else met.view(np.int8) + beyond.view(np.int8)
    return codes


PEER = Peer("numpy", dict, decide)
