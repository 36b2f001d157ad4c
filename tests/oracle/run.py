"""The long comparison of the library with the evaluator: `python -m tests.oracle.run 1000000 [seed]`.

Draws reports until so many decisions have been compared, and prints the seed, how far it is, how many values lay on a
bound or within a billionth of one, what was answered how often, and where the two differ. It ends with 1 if they differ
anywhere, or if one of so many decisions never came to an outcome that has a sentence.
"""

import random
import secrets
import sys
from collections import Counter

from tests.comparison import compare_scorecards, decisions, distance, drawn
from tests.test_explanations import keys

SHOWN = 20
STEPS = 20
ENOUGH_FOR_EVERY_OUTCOME = 500_000
ONE_SCORECARD_IN = 4
"""Whole scorecards are compared for every fourth report; they take four times as long as its decisions."""


def main(wanted: int, seed: int) -> int:
    """Compare at least so many decisions; returns how the process should end."""
    print(f"seed {seed} (repeat with python -m tests.oracle.run {wanted} {seed})", flush=True)
    rng = random.Random(seed)
    answers: Counter[str] = Counter()
    distances: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    differing: list[str] = []
    reports = published = 0
    told = 1
    while answers.total() < wanted:
        where = f"seed {seed}, report {reports}"
        document, report = drawn(rng)
        for each in decisions(document, report):
            answers[each.found.text] += 1
            outcomes[each.outcome] += 1
            distances[distance(each.cell.clause, each.cell.reading, each.result)] += 1
            if each.found != each.expected:
                differing.append(f"{where}: {each.account(document)}")
        if reports % ONE_SCORECARD_IN == 0:
            try:
                published += compare_scorecards(document, report, rng, where).total()
            except AssertionError as error:
                differing.append(str(error))
        reports += 1
        while told < STEPS and answers.total() * STEPS >= told * wanted:
            told += 1
            print(f"{answers.total():>9} decisions, {len(differing)} differences", flush=True)
    total = answers.total()
    print(f"{total} decisions on {reports} reports")
    print(f"{published} of them also as they are published, with their figures")
    for place, words in (("on", "exactly on a bound"), ("near", "within a billionth of one"), ("far", "elsewhere")):
        print(f"{distances[place]:>9} {100 * distances[place] / total:5.1f} %  {words}")
    print("answers")
    for answer, count in answers.most_common():
        print(f"{count:>9} {100 * count / total:5.1f} %  {answer}")
    rarest, least = min(outcomes.items(), key=lambda item: item[1])
    print(f"{len(outcomes)} outcomes of a clause and reading; the rarest, {rarest}, {least} times")
    never = sorted(keys() - outcomes.keys())
    unknown = sorted(outcomes.keys() - keys())
    for outcome in never:
        print(f"never drawn: {outcome}")
    for outcome in unknown:
        print(f"without a sentence in the golden file: {outcome}")
    print(f"{len(differing)} differences")
    for difference in differing[:SHOWN]:
        print(difference)
    rare = never if total >= ENOUGH_FOR_EVERY_OUTCOME else []
    return 1 if differing or unknown or rare else 0


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    sys.exit(main(asked[0] if asked else 1_000_000, asked[1] if len(asked) > 1 else secrets.randbelow(2**32)))
