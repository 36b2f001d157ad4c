"""How long deciding takes, as ratios to the floor: `python -m benchmarks.deciding [ROUNDS]`.

One full report (every indicator, the baseline year and five years) as of its last year: the floor of `floor.py`, every
clause decided in full, `decide` of a report that has just been loaded (its figures are measured), the same again, in a
new resolution (its readings are compiled), and one clause described after it. All in one process, in turns; medians of
processor time, as ratios. It judges nothing.
"""

import sys
from collections.abc import Callable
from statistics import median
from time import process_time

from benchmarks.assess import full_report, plain_values
from benchmarks.floor import by_hand
from bt_targets import BACH_THONG, Report, assess, decide
from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.review import review_of
from bt_targets.report.numbers import Numbers

YEAR = 2030


def in_full(report: Report) -> None:
    """Every clause decided in full, as it is where figures are not plain numbers."""
    deciding = Deciding(report, review_of(report, YEAR, None, "term", None))
    for clause in BACH_THONG.clauses:
        deciding.in_full(clause.id)


TIMES = 5


def medians(works: dict[str, Callable[[], Callable[[], object]]], rounds: int) -> dict[str, float]:
    """The median processor time of every work, in turns.

    Each makes first what it works on, which is not counted, and is done a few times in a row: what others did in
    between is forgotten by then.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, prepare in works.items():
            prepare()()
            prepared = [prepare() for _ in range(TIMES)]
            start = process_time()
            for work in prepared:
                work()
            times[name].append((process_time() - start) / TIMES)
    return {name: median(of_work) for name, of_work in times.items()}


def main(rounds: int) -> None:
    """Measure and print."""
    report = full_report()
    values = plain_values(report)
    decisions = decide(report, YEAR)
    assert {each.clause: each.verdict for each in by_hand(values, YEAR)} == {
        each.id: each.verdict for each in decisions
    }

    def loaded() -> Report:
        return Report.built({"observations": report.observations}, BACH_THONG)

    def described() -> Callable[[], object]:
        fresh = decide(report, YEAR)
        return lambda: fresh.describe("14")

    def first() -> Callable[[], object]:
        fresh = loaded()
        return lambda: decide(fresh, YEAR)

    def new_resolution() -> Callable[[], object]:
        rules = BACH_THONG.model_copy(update={"body_kind": BACH_THONG.body_kind})
        fresh = Report.built({"observations": report.observations}, rules)
        return lambda: decide(fresh, YEAR)

    works: dict[str, Callable[[], Callable[[], object]]] = {
        "the floor": lambda: lambda: by_hand(values, YEAR),
        "decide(), again": lambda: lambda: decide(report, YEAR),
        "decide(), readings chosen": lambda: lambda: decide(report, YEAR, readings={"15": "relative"}),
        "decide(), first of a report": first,
        "of that, measuring its figures": lambda: lambda: Numbers(report, BACH_THONG),
        "decide(), first of a resolution": new_resolution,
        "one clause described after it": described,
        "every clause decided in full": lambda: lambda: in_full(report),
        "assess()": lambda: lambda: assess(report, YEAR),
    }
    found = medians(works, rounds)
    floor = found["the floor"]
    print(f"the floor: {floor * 1000:.3f} ms")
    for name, time in found.items():
        print(f"{time / floor:8.1f}  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
