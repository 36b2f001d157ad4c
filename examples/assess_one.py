"""Assess one report and use the result: which clauses of a commune need attention in 2027?

Run it with `python examples/assess_one.py [FILE]`; without a file it takes the invented figures beside it.
"""

import sys
from pathlib import Path

from bt_targets import BACH_THONG, Report, assess

HERE = Path(__file__).parent


def main(path: Path) -> None:
    """Print the clauses that are missed, behind or undecided, and what to supply."""
    report = Report.load(path)
    card = assess(report, as_of=2027)
    print(f"{card.commune}, {card.as_of}: {card.achieved} of {card.total} targets achieved")

    for target in card.targets:
        for clause in target.clauses:
            name = BACH_THONG[clause.id].name.en
            if clause.verdict == "not_met" and clause.shortfall is not None:
                print(f"{clause.id:>4} {name}: {clause.shortfall.magnitude} {clause.shortfall.unit} missing")
            elif clause.pace == "behind" and clause.needed_per_year is not None:
                needed = clause.needed_per_year
                print(f"{clause.id:>4} {name}: behind, needs {needed.magnitude} {needed.unit}")
            elif clause.cause == "inconclusive_bound":
                print(f"{clause.id:>4} {name}: {clause.explanation.en}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "invented_2026_2027.json")
