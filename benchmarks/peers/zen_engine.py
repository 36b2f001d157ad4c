"""The eight clauses as one decision of zen-engine, whose numbers are decimals of 28 digits."""

import json
from typing import Any

import numpy as np
import zen

from benchmarks.peers.item import CLAUSES, Codes, Peer, rows_of

_EXPRESSIONS = {
    "3": "min(grain) > 3000 ? 2 : min(grain) >= 3000 ? 1 : 0",
    "12b": "insured / people * 100 > 96 ? 1 : 0",
    "8b": "sum(founded) > 3 ? 2 : sum(founded) >= 3 ? 1 : 0",
    "14": "income > income_start * 1.3 ? 2 : income >= income_start * 1.3 ? 1 : 0",
    "1": "product > product_start * 1.11 ^ 5 ? 2 : product >= product_start * 1.11 ^ 5 ? 1 : 0",
    "23a": "all([1, 2, 3, 4, 5], rank[#] < rank[# - 1] - 2) ? 2 : "
    "all([1, 2, 3, 4, 5], rank[#] <= max([1, rank[# - 1] - 2])) ? 1 : 0",
    "25c": "min(militia) > 2 ? 2 : min(militia) >= 2 ? 1 : 0",
    "12a": "min(health) == 1 ? 1 : 0",
}


def _node(kind: str, **content: Any) -> dict[str, Any]:
    return {"id": kind, "type": f"{kind}Node", "name": kind, "position": {"x": 0, "y": 0}, **content}


def _decision() -> Any:
    expressions = [{"id": clause, "key": f"clause_{clause}", "value": text} for clause, text in _EXPRESSIONS.items()]
    edges = [("input", "expression"), ("expression", "output")]
    model = {
        "nodes": [_node("input"), _node("expression", content={"expressions": expressions}), _node("output")],
        "edges": [{"id": source, "sourceId": source, "targetId": target, "type": "edge"} for source, target in edges],
    }
    return zen.ZenEngine().create_decision(json.dumps(model))


_DECISION = _decision()


def decide(rows: list[dict[str, Any]]) -> Codes:
    """One commune after the other."""
    results = [_DECISION.evaluate(row)["result"] for row in rows]
    return np.array([[result[f"clause_{clause}"] for result in results] for clause in CLAUSES], np.int8)


PEER = Peer("zen-engine", rows_of, decide, most=3321)
