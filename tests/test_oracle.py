"""The library against an independent evaluator, written from the specification alone, on random reports.

The reports are drawn around every bound. Verdict, final, cause and pace must never differ, for any clause, reading,
review year and perspective; whole scorecards are compared as they are published, and their figures must be the same
wherever both give one. The whole draws 280 reports; `python -m tests.oracle.run` draws more.
"""

import ast
import random
from collections import Counter
from pathlib import Path

import pytest

from bt_targets import BACH_THONG
from tests.comparison import (
    DECISIONS_A_REPORT,
    READINGS,
    SCORECARD_DECISIONS_A_REPORT,
    compare_scorecards,
    decisions,
    drawn,
)
from tests.oracle.run import ONE_SCORECARD_IN
from tests.share import WHOLE, examples
from tests.test_explanations import keys

REPORTS = examples(280)


def test_the_library_and_the_evaluator_never_differ(seed: int) -> None:
    rng = random.Random(seed)
    outcomes: Counter[str] = Counter()
    published: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    for number in range(REPORTS):
        where = f"seed {seed}, report {number}"
        document, report = drawn(rng)
        for each in decisions(document, report):
            assert each.found == each.expected, f"{where}: {each.account(document)}"
            outcomes[each.outcome] += 1
            verdicts[each.found.verdict] += 1
        if number % ONE_SCORECARD_IN == 0:
            published += compare_scorecards(document, report, rng, where)
    assert not (outcomes | published).keys() - keys(), "an outcome without a sentence in the golden file"
    assert outcomes.total() == REPORTS * DECISIONS_A_REPORT
    assert published.total() == -(-REPORTS // ONE_SCORECARD_IN) * SCORECARD_DECISIONS_A_REPORT
    assert min(verdicts.values()) > verdicts.total() // 50, verdicts
    if WHOLE:
        assert outcomes.total() >= 200_000
        # The rarest outcome comes up about fifteen times; the long run insists that none is left out.
        assert len(keys() - outcomes.keys()) <= 4, keys() - outcomes.keys()


def test_both_know_the_same_readings() -> None:
    ours = [(clause.id, reading.name) for clause in BACH_THONG.clauses for reading in clause.readings]
    assert [(clause, reading.name) for clause, reading in READINGS] == ours


@pytest.mark.parametrize("module", ["evaluator", "figures", "rules", "shown"])
def test_the_evaluator_shares_no_code_with_the_library(module: str) -> None:
    tree = ast.parse((Path(__file__).parent / "oracle" / f"{module}.py").read_text("utf-8"))
    imported = {
        f"{'.' * node.level}{node.module}" if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert imported <= {
        "collections.abc",
        "dataclasses",
        "fractions",
        "random",
        "typing",
        ".evaluator",
        ".rules",
        ".shown",
    }
