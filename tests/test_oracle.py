"""The library against an independent evaluator, written from the specification alone, on random reports.

The reports are drawn around every bound. Verdict, final, cause and pace must never differ, for any clause, reading,
review year and perspective; whole scorecards are compared as they are published, and their figures must be the same
wherever both give one. `BT_TARGETS_REPORTS` sets how many reports are drawn; `python -m tests.oracle.run` draws more.
"""

import os
import random
from collections import Counter

from tests.oracle.comparison import DECISIONS_A_REPORT, compare_scorecards, decisions, drawn
from tests.test_explanations import keys

REPORTS = int(os.environ.get("BT_TARGETS_REPORTS", "400"))
ENOUGH_FOR_EVERY_OUTCOME = 400


def test_the_library_and_the_evaluator_never_differ(seed: int) -> None:
    rng = random.Random(seed)
    reached: Counter[str] = Counter()
    published: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    for number in range(REPORTS):
        where = f"seed {seed}, report {number}"
        document, report = drawn(rng)
        for each in decisions(document, report):
            assert each.found == each.expected, (where, each.cell)
            reached[each.outcome] += 1
            verdicts[each.found.verdict] += 1
        published += compare_scorecards(document, report, rng, where)
    assert not (reached | published).keys() - keys(), "an outcome without a sentence in the golden file"
    assert reached.total() == REPORTS * DECISIONS_A_REPORT
    assert published.total() == REPORTS * 6 * 53
    assert min(verdicts.values()) > verdicts.total() // 50, verdicts
    if REPORTS >= ENOUGH_FOR_EVERY_OUTCOME:
        assert reached.total() >= 200_000
        assert not keys() - reached.keys(), "an outcome that can be reached was never drawn"
