"""The library against an independent evaluator, written from the specification alone, on random reports.

The reports are drawn around every bound. Verdict, final, cause, pace and alternatives must never differ, for any review
year, perspective and reading; figures must be the same wherever both give one. `BT_TARGETS_REPORTS` sets how many
reports are drawn; each gives 6 review years of 53 clauses.
"""

import json
import os
import random
from collections import Counter
from typing import Any

from bt_targets import BACH_THONG, Report, assess
from bt_targets.verdicts import Perspective
from tests.oracle.evaluator import evaluate
from tests.oracle.figures import random_report
from tests.test_explanations import keys

REPORTS = int(os.environ.get("BT_TARGETS_REPORTS", "400"))
DECIDED = ("id", "verdict", "final", "cause", "pace", "reading", "alternatives")
FIGURES = ("required", "margin", "shortfall", "completion", "path", "needed_per_year")


def test_the_library_and_the_evaluator_never_differ(seed: int) -> None:
    rng = random.Random(seed)
    reached: set[str] = set()
    decisions: Counter[str] = Counter()
    for number in range(REPORTS):
        document = random_report(rng)
        report = Report.from_json(json.dumps(document))
        for as_of in range(2025, 2031):
            perspective: Perspective = rng.choice(["term", "year"])
            readings = {
                clause.id: rng.choice(clause.readings).name for clause in BACH_THONG.clauses if rng.random() < 0.5
            }
            expected = evaluate(document, as_of, perspective, readings)
            found = json.loads(assess(report, as_of, perspective=perspective, readings=readings).model_dump_json())
            where = f"seed {seed}, report {number}, as of {as_of}, {perspective}, {readings}"
            compare(expected, found, where)
            for target in found["targets"]:
                for clause in target["clauses"]:
                    decisions[clause["verdict"]] += 1
                    outcome = " · ".join(filter(None, (clause["verdict"], clause["cause"] or clause["pace"])))
                    reached.add(f"{clause['id']} {clause['reading']} · {outcome}")
    assert not reached - keys(), "an outcome without a sentence in the golden file"
    assert decisions.total() == REPORTS * 6 * len(BACH_THONG.clauses)
    assert min(decisions.values()) > decisions.total() // 50, decisions


def compare(expected: dict[str, Any], found: dict[str, Any], where: str) -> None:
    for key in ("counts", "achieved", "total"):
        assert found[key] == expected[key], where
    for wanted, target in zip(expected["targets"], found["targets"], strict=True):
        assert [target[key] for key in ("number", "verdict", "final", "pace")] == [
            wanted[key] for key in ("number", "verdict", "final", "pace")
        ], where
        for one, other in zip(wanted["clauses"], target["clauses"], strict=True):
            assert {key: other[key] for key in DECIDED} == {key: one[key] for key in DECIDED}, where
            if found["as_of"] > 2025 and other["verdict"] != "undetermined" and other["id"] != "16":
                # What is shown of a starting figure, and of a net count of 16 that is bounded, is a matter of choice.
                assert other["observed"] == one["observed"], (where, one["id"])
            for key in FIGURES:
                if may_be_left_out(key, other, found["as_of"]):
                    continue
                assert other[key] == one[key], (where, one["id"], key)
            assert [year["year"] for year in other["years"]] == [year["year"] for year in one["years"]], where
            assert [year["verdict"] for year in other["years"]] == [year["verdict"] for year in one["years"]], where
            assert [year["cause"] for year in other["years"]] == [year["cause"] for year in one["years"]], where


def may_be_left_out(key: str, clause: dict[str, Any], as_of: int) -> bool:
    """Where one of the two gives no figure by choice: paths without a pace, and starting figures that are not judged."""
    if key == "path":
        return clause["path"] is None or as_of == 2025
    return as_of == 2025 and key in {"required", "needed_per_year"}
