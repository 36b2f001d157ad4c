"""Every way to a decision beside the one that decides whatever the figures: `python -m tests.paths 1000000 [seed]`.

With `--spark` the reports under the resolution itself are in the end decided once more, all at once, on a local Spark;
that needs Java and pyspark.

Draws reports until so many decisions have been compared: reports around every bound as the evaluator's are, the same
with nothing left but plain numbers, and reports of small numbers under made-up resolutions with every subject, measure,
comparison and timing that fit together, over terms of other years. Prints the seed, how far it is, how much was decided
in which way, and where two differ, and ends with 1 if any do.
"""

import random
import secrets
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Any, Final, NamedTuple

import pyarrow as pa

from bt_targets import BACH_THONG, Report, Resolution
from bt_targets.deciding.columns.answers import ANSWERS
from bt_targets.deciding.columns.board import Board
from bt_targets.deciding.columns.sheet import SheetInMaking
from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.review import review_of
from bt_targets.files.writing.report_file import report_rows
from bt_targets.frames import assess_frame
from bt_targets.ground.verdicts import PERSPECTIVES, Perspective
from bt_targets.report.numbers import number_of
from bt_targets.report.observation import measured
from tests.comparison import Answer, Cell, Decider, drawn
from tests.made_up import made_up

SHOWN = 20
STEPS = 20


class Asked(NamedTuple):
    """All clauses of a report as of one year in one perspective, each under one reading."""

    report: Report
    resolution: Resolution
    as_of: int
    perspective: Perspective
    readings: dict[str, str]
    """By the id of a clause: the name of the reading."""


Path = Callable[[Asked], Mapping[str, Answer | None]]
"""The answers by the id of a clause; None where the path leaves one to others."""


def decided(asked: Asked) -> dict[str, Answer | None]:
    """As `decide` answers, compiled where that can be."""
    deciding = _deciding(asked)
    return {id_: Answer(*answer) for id_, answer in deciding.answers().items()}


def compiled(asked: Asked) -> dict[str, Answer | None]:
    """By compiled readings alone."""
    deciding = _deciding(asked)
    found = {id_: deciding.compiled(id_, name) for id_, name in asked.readings.items()}
    return {id_: None if each is None else Answer(*each) for id_, each in found.items()}


def _deciding(asked: Asked) -> Deciding:
    report, resolution, as_of, perspective, readings = asked
    return Deciding(report, review_of(report, as_of, resolution, perspective, readings))


def in_columns(asked: Asked) -> dict[str, Answer | None]:
    """In columns alone, of one row each."""
    report, resolution, as_of, perspective, readings = asked
    board = _board(report, resolution)
    found: dict[str, Answer | None] = {}
    for clause in resolution.clauses:
        codes, left = board.answers(clause, clause.reading(readings[clause.id]), as_of, perspective)
        found[clause.id] = None if left is not None and left[0] else Answer(*ANSWERS[codes[0]])
    return found


@lru_cache(maxsize=1)
def _board(report: Report, resolution: Resolution) -> Board:
    making = SheetInMaking(1)
    for each in report.observations:
        if each.indicator in resolution.indicators:
            making.put_one(each.indicator, each.year, 0, measured(each, resolution.indicators[each.indicator]))
    return Board(resolution, making.made())


def framed(asked: Asked) -> dict[str, Answer | None]:
    """As the rows of a frame, all review years at once."""
    report, resolution, as_of, perspective, readings = asked
    return _framed(report, resolution, perspective, tuple(readings.items()))[as_of]


@lru_cache(maxsize=1)
def _framed(
    report: Report, resolution: Resolution, perspective: Perspective, readings: tuple[tuple[str, str], ...]
) -> dict[int, dict[str, Answer | None]]:
    years = range(resolution.term.baseline, resolution.term.last + 1)
    found: dict[int, dict[str, Answer | None]] = {year: dict.fromkeys(dict(readings)) for year in years}
    rows = [{**row, "commune": "Xã A"} for row in report_rows(report)]
    names = [*dict.fromkeys(name for row in rows for name in row)]
    if not report.observations:
        return found
    table = pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in names})
    answers = assess_frame(
        table, years, resolution=resolution, perspective=perspective, readings=dict(readings), verdicts_only=True
    )
    for row in answers.to_pylist():
        if row["error"] is not None:  # made-up figures need not go together, and no file of them could be read
            assert resolution.id != BACH_THONG.id, row["message_en"]
            break
        found[row["as_of"]][row["clause"]] = Answer(row["verdict"], row["final"], row["cause"], row["pace"])
    return found


PATHS: Final[Mapping[str, Path]] = {
    "decide": decided,
    "compiled": compiled,
    "columns": in_columns,
    "frame": framed,
}


def asked_of(report: Report, resolution: Resolution) -> Iterator[Asked]:
    """Everything that can be asked of a report: every reading as of every year in both perspectives."""
    most = max(len(clause.readings) for clause in resolution.clauses)
    for perspective, number in product(PERSPECTIVES, range(most)):
        readings = {
            clause.id: clause.readings[min(number, len(clause.readings) - 1)].name for clause in resolution.clauses
        }
        for as_of in range(resolution.term.baseline, resolution.term.last + 1):
            yield Asked(report, resolution, as_of, perspective, readings)


def reports(rng: random.Random) -> Iterator[tuple[Report, Resolution]]:
    """Random reports without end, each under its resolution."""
    while True:
        _, report = drawn(rng)
        yield report, report.rules
        yield plain(report), report.rules
        for _ in range(4):
            yield made_up(rng)


def plain(report: Report) -> Report:
    """The report without the figures that are not one comparable number each."""
    indicators = report.rules.indicators
    kept = [each for each in report.observations if number_of(each, indicators[each.indicator]) is not None]
    return Report(observations=kept)


class Compared:
    """What has been compared so far."""

    def __init__(self) -> None:
        self.decisions = 0
        self.by_path: Counter[str] = Counter()
        self.answers: Counter[str] = Counter()
        self.differing: list[str] = []
        self.kept: list[tuple[Report, dict[Cell, Answer]]] = []
        """The reports under the resolution itself, with what was decided of them."""

    def add(self, report: Report, resolution: Resolution, where: str, *, keep: bool = False) -> None:
        """Compare everything that can be asked of a report."""
        decider = Decider(report, resolution)
        seen: dict[Cell, Answer] = {}
        for asked in asked_of(report, resolution):
            cells = {id_: Cell(id_, name, asked.as_of, asked.perspective) for id_, name in asked.readings.items()}
            for cell in cells.values():
                if cell not in seen:
                    seen[cell] = decider.decide(cell)
            self.decisions += len(cells)
            self.answers.update(seen[cell].text for cell in cells.values())
            for path, answers_of in PATHS.items():
                answers = answers_of(asked)
                for id_, cell in cells.items():
                    found = answers[id_]
                    self.by_path[path] += found is not None
                    if found is not None and found != seen[cell]:
                        self.differing.append(f"{where}: {path} {cell}: {found}, and not {seen[cell]}")
        if keep and resolution.id == BACH_THONG.id:
            self.kept.append((report, seen))

    def add_spark(self) -> None:
        """Decide all reports that were kept on a local Spark."""
        from tests.spark import in_spark, started

        rows = [
            {**row, "commune": f"Xã {number}"}
            for number, (report, _) in enumerate(self.kept)
            for row in report_rows(report)
        ]
        names = [*dict.fromkeys(name for row in rows for name in row)]
        table = pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in names})
        spark = started()
        try:
            frame = spark.createDataFrame(table.append_column("at", pa.array(range(1, len(rows) + 1)))).cache()
            for asked in asked_of(self.kept[0][0], BACH_THONG):
                if asked.as_of == BACH_THONG.term.baseline:
                    years = tuple(range(BACH_THONG.term.baseline, BACH_THONG.term.last + 1))
                    wanted = {"as_of": years, "perspective": asked.perspective, "readings": asked.readings}
                    for row in in_spark(frame, {**wanted, "verdicts_only": True}).to_pylist():
                        self._compare_row(row, asked)
        finally:
            spark.stop()

    def _compare_row(self, row: dict[str, Any], asked: Asked) -> None:
        found = Answer(row["verdict"], row["final"], row["cause"], row["pace"])
        cell = Cell(row["clause"], row["reading"], row["as_of"], asked.perspective)
        expected = self.kept[int(row["commune"].removeprefix("Xã "))][1][cell]
        self.by_path["spark"] += 1
        if found != expected:
            self.differing.append(f"{row['commune']}: spark {cell}: {found}, and not {expected}")


def main(wanted: int, seed: int, *, spark: bool = False) -> int:
    """Compare at least so many decisions; returns how the process should end."""
    print(f"seed {seed} (repeat with python -m tests.paths {wanted} {seed})", flush=True)
    compared, told = Compared(), 1
    for number, (report, resolution) in enumerate(reports(random.Random(seed))):
        compared.add(report, resolution, f"seed {seed}, report {number}", keep=spark)
        while told < STEPS and compared.decisions * STEPS >= told * wanted:
            told += 1
            print(f"{compared.decisions:>9} decisions, {len(compared.differing)} differences", flush=True)
        if compared.decisions >= wanted:
            break
    if spark:
        compared.add_spark()
    for answer, count in compared.answers.most_common():
        print(f"{count:>9} {100 * count / compared.decisions:5.1f} %  {answer}")
    for path, count in compared.by_path.items():
        print(f"{count:>9} {100 * count / compared.decisions:5.1f} %  decided by the path '{path}'")
    print(f"{len(compared.differing)} differences")
    print(*compared.differing[:SHOWN], sep="\n")
    return 1 if compared.differing else 0


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each != "--spark"]
    seed = numbers[1] if len(numbers) > 1 else secrets.randbelow(2**32)
    sys.exit(main(numbers[0] if numbers else 1_000_000, seed, spark="--spark" in sys.argv))
