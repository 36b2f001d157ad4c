"""What a local Spark costs beside one process: `python -m benchmarks.spark [communes [seed]]`.

It needs Java and, beside the extra `frames`, pyspark. Ratios of the clock, since Spark works in other processes; they
mean something where nothing else runs. Whether the rows are the same, `python -m tests.spark` says.
"""

import random
import secrets
import sys
from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import Any

from bt_targets.frames import assess_frame
from tests.spark import ASKED, figures, in_spark, started


def run(communes: int, seed: int) -> None:
    """Assess them in both ways, and say how long Spark takes, and how long it starts."""
    table = figures(communes, random.Random(seed))  # noqa: S311  a drawing that can be repeated
    alone = table.drop_columns("at")
    print(f"{communes} communes, {table.num_rows} rows, seed {seed}")
    assess_frame(alone.slice(0, 0), 2028)  # what is worked out of the rules once
    spark, starting = timed(started)
    try:
        frame = spark.createDataFrame(table).cache()
        _, warming = timed(partial(in_spark, frame.limit(1), {"as_of": 2028}))
        for asked in ASKED:
            _, there = timed(partial(in_spark, frame, asked))
            _, here = timed(partial(assess_frame, alone, **asked))
            print(f"{asked}: a local Spark took {there / here:.1f} times as long as one process")
            print(f"before, it started for as long as {(starting + warming) / here * communes:.0f} communes take here")
    finally:
        spark.stop()


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """What comes of some work, and how long it takes."""
    start = perf_counter()
    return work(), perf_counter() - start


if __name__ == "__main__":
    numbers = [*map(int, sys.argv[1:3])]
    run(numbers[0] if numbers else 60, numbers[1] if len(numbers) > 1 else secrets.randbelow(2**32))
