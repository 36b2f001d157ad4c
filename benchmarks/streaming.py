"""A hundred countries streamed: blocks of one country each, one after the other, and the memory that takes.

`python -m benchmarks.streaming BLOCKS` runs so many blocks in a process of its own and prints its seconds of the
processor and the most memory it ever held; the part `streaming` starts it with one block and with a hundred.
"""

import sys
from importlib import import_module
from typing import Any, Final

from benchmarks.columns import Unavailable, frame_assessor
from benchmarks.communes import LongTable, generator, wide
from benchmarks.measuring import Pace, counted, peak_here, run_apart
from benchmarks.sizes import COUNTRY

BLOCKS: Final = 100


def streamed(blocks: int, communes: int) -> float:
    """The seconds that deciding takes; a block is gone when the next one is drawn, and only counts are kept."""
    import polars as pl  # noqa: PLC0415  measured where it is installed

    from benchmarks.frames import decided  # noqa: PLC0415  as above

    table, seconds, verdicts = LongTable(communes), 0.0, 0

    def decide(frame: Any) -> None:
        nonlocal verdicts
        verdicts += len(decided(frame, figures=False))

    decide(pl.from_arrow(LongTable(1).of(wide(generator(), 1))))  # what is made once is there afterwards
    verdicts = 0
    for number in range(blocks):
        frame = pl.from_arrow(table.of(wide(generator(number), communes)))
        seconds += counted([lambda frame=frame: decide(frame)])  # type: ignore[misc]
    assert verdicts == blocks * communes * 5 * 53
    return seconds


def measured(pace: Pace) -> dict[str, Any]:
    """Seconds a block and peaks in megabytes, of one block and of many."""
    try:
        frame_assessor()
        import_module("polars")
    except (Unavailable, ImportError) as missing:
        return {"missing": missing.name if isinstance(missing, ImportError) else str(missing)}
    blocks, communes = (3, 20) if pace.quick else (BLOCKS, COUNTRY)
    (first, low), (all_, high) = (
        run_apart("benchmarks.streaming", str(number), str(communes)) for number in (1, blocks)
    )
    return {"blocks": blocks, "communes": communes, "one": [first, low], "all": [all_, high]}


def main(blocks: int, communes: int) -> None:
    """Run, and print seconds and megabytes."""
    print(streamed(blocks, communes), peak_here())


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
