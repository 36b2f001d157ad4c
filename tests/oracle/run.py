"""The long comparison: `python -m tests.oracle.run 1000000 [seed]`.

Draws reports until so many decisions have been compared, and prints the seed, how many of them lay on a bound or
within a billionth of one, what was answered how often, and every disagreement. Ends with 1 if there is any.
"""

import random
import secrets
import sys
import time
from collections import Counter

from tests.oracle.comparison import compare_scorecards, decisions, drawn
from tests.test_explanations import keys

SHOWN = 20


def main(wanted: int, seed: int) -> int:
    """Compare at least so many decisions; returns how the process should end."""
    rng, started = random.Random(seed), time.monotonic()
    print(f"seed {seed}")
    answers: Counter[str] = Counter()
    distances: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    differing: list[str] = []
    reports = published = 0
    while answers.total() < wanted:
        where = f"seed {seed}, report {reports}"
        document, report = drawn(rng)
        reports += 1
        for each in decisions(document, report):
            answers[" · ".join(filter(None, (each.found.verdict, each.found.cause or each.found.pace)))] += 1
            distances[each.distance] += 1
            outcomes[each.outcome] += 1
            if each.found != each.expected:
                differing.append(f"{where}, {each.cell}: the library {each.found}, the evaluator {each.expected}")
        try:
            published += compare_scorecards(document, report, rng, where).total()
        except AssertionError as difference:
            differing.append(str(difference))
    total = answers.total()
    print(f"{total} decisions on {reports} reports in {time.monotonic() - started:.0f} s")
    print(f"{published} of them also as they are published, with their figures")
    for distance, words in (("on", "exactly on a bound"), ("near", "within a billionth of one"), ("far", "elsewhere")):
        print(f"  {distances[distance]:>9} {100 * distances[distance] / total:5.1f} %  {words}")
    print("answers")
    for answer, count in answers.most_common():
        print(f"  {count:>9} {100 * count / total:5.1f} %  {answer}")
    rarest, least = min(outcomes.items(), key=lambda item: item[1])
    print(f"{len(outcomes)} outcomes of a clause and reading; the rarest, {rarest}, {least} times")
    for missing in sorted(keys() - outcomes.keys()):
        print(f"never drawn: {missing}")
    print(f"{len(differing)} disagreements")
    for each in differing[:SHOWN]:
        print(f"  {each}")
    return 1 if differing else 0


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    sys.exit(main(asked[0] if asked else 1_000_000, asked[1] if len(asked) > 1 else secrets.randbelow(2**32)))
