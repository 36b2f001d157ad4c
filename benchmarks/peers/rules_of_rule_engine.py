"""The eight clauses as rules of rule-engine, whose numbers are decimals of 28 digits."""

from typing import Any

import numpy as np
import rule_engine

from benchmarks.peers.item import Codes, Peer, rows_of

_PASSED = {
    "3": "$min(grain) >= 3000",
    "12b": "insured / people * 100 > 96",
    "8b": "$sum(founded) >= 3",
    "14": "income >= income_start * 1.3",
    "1": "product >= product_start * 1.11 ** 5",
    "23a": " and ".join(f"rank[{y}] <= $max([1, rank[{y - 1}] - 2])" for y in range(1, 6)),
    "25c": "$min(militia) >= 2",
    "12a": "$min(health) == 1",
}
_EXCEEDED = {
    "3": "$min(grain) > 3000",
    "8b": "$sum(founded) > 3",
    "14": "income > income_start * 1.3",
    "1": "product > product_start * 1.11 ** 5",
    "23a": " and ".join(f"rank[{y}] < rank[{y - 1}] - 2" for y in range(1, 6)),
    "25c": "$min(militia) > 2",
}
_RULES = [
    (rule_engine.Rule(text), rule_engine.Rule(_EXCEEDED[clause]) if clause in _EXCEEDED else None)
    for clause, text in _PASSED.items()
]


def decide(rows: list[dict[str, Any]]) -> Codes:
    """One commune after the other; whether a clause is exceeded is asked where it passes."""
    codes = np.zeros((len(_RULES), len(rows)), np.int8)
    for number, (passed, exceeded) in enumerate(_RULES):
        for place, row in enumerate(rows):
            if passed.matches(row):
                codes[number, place] = 2 if exceeded is not None and exceeded.matches(row) else 1
    return codes


PEER = Peer("rule-engine", rows_of, decide, most=3321)
