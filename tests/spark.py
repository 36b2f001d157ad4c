"""The same communes on a local Spark and here: every row of the answers has to be the same.

    python -m tests.spark [communes [seed]]

It needs Java and, beside the extra `frames`, pyspark; it is no part of `.ci/run`. It ends with 1 where a row differs.
What Spark costs, `python -m benchmarks.spark` says.
"""

import os
import random
import sys
from collections import Counter
from typing import Any

import pyarrow as pa

from bt_targets import Report
from bt_targets.files.writing.report_file import report_rows
from bt_targets.frames import assess_frame, assess_spark
from tests.oracle.figures import random_report

Rows = list[dict[str, Any]]
DAMAGE = ("?", "967.05 ha", "-1", "khá", "ước 5", "trên 4", "từ 3 đến 5", "")
ASKED: tuple[dict[str, Any], ...] = (
    {"as_of": 2028},
    {"as_of": (2026, 2030), "perspective": "year", "readings": {"15": "relative"}, "verdicts_only": True},
    {"as_of": None, "by": "targets"},
)


def figures(communes: int, rng: random.Random) -> pa.Table:
    """Random communes, some of them with bounded figures, damaged cells and rows that name no commune, all shuffled."""
    rows: list[dict[str, Any]] = []
    for number in range(communes):
        for row in report_rows(Report.model_validate(random_report(rng))):
            if rng.random() < 0.0005:
                row["value"] = rng.choice(DAMAGE)
            name = f"Xã {number}"
            rows.append({**row, "commune": rng.choice(["", " "]) if rng.random() < 0.0001 else name})
    rng.shuffle(rows)
    names = [*dict.fromkeys(name for row in rows for name in row)]
    table = pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in names})
    return table.append_column("at", pa.array(range(1, len(rows) + 1)))


def by_commune(table: pa.Table) -> dict[str | None, Rows]:
    """The rows of each commune in their order, which is that of its block; a Spark gives the blocks in no order."""
    rows: dict[str | None, Rows] = {}
    for row in table.to_pylist():
        rows.setdefault(row["commune"], []).append(row)
    return rows


def run(communes: int, seed: int) -> int:
    """Assess them in both ways, and say how many rows there are of each kind, and how many differ."""
    table = figures(communes, random.Random(seed))
    alone = table.drop_columns("at")
    print(f"{communes} communes, {table.num_rows} rows, seed {seed}")
    spark, differ = started(), 0
    try:
        frame = spark.createDataFrame(table).cache()
        for asked in ASKED:
            here, there = assess_frame(alone, **asked), in_spark(frame, asked)
            differ += compare(by_commune(here), by_commune(there), asked)
    finally:
        spark.stop()
    return 1 if differ else 0


def started() -> Any:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # this Python and no other one on the path
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(f"local[{os.cpu_count()}]").appName("bt_targets")
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
    for name, value in quiet.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def in_spark(frame: Any, asked: dict[str, Any]) -> pa.Table:
    return assess_spark(frame, **asked, blocks=16, row="at").toArrow()


def compare(here: dict[str | None, Rows], there: dict[str | None, Rows], asked: dict[str, Any]) -> int:
    """How many communes differ."""
    counts = Counter(row.get("error") or row["verdict"] for rows in here.values() for row in rows)
    apart = [name for name in {*here, *there} if here.get(name) != there.get(name)]
    print(asked, dict(counts.most_common()))
    print(f"{counts.total()} rows of {len(here)} communes; differing communes: {len(apart)}")
    for name in apart[:3]:
        print("here", here.get(name), "there", there.get(name), sep="\n")
    return len(apart)


if __name__ == "__main__":
    numbers = [*map(int, sys.argv[1:3])]
    sys.exit(run(numbers[0] if numbers else 60, numbers[1] if len(numbers) > 1 else random.randrange(2**32)))
