"""How long the files made to hurt take to load, and how much memory: `python -m benchmarks.hostile [part of a name …]`.

Prints the dearest first, in seconds of the processor, in megabytes, and in seconds for a million bytes, and says how many
are over the goal. It never fails: how fast a machine is proves nothing. The tests bound the same files by what does not
vary.
"""

import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile_files import FILES, MOST_MEGABYTES, Loading

GOAL: Final = 1.0
"""Seconds that no file should take."""
SHOWN: Final = 25


class Cost(NamedTuple):
    """What loading a file took."""

    seconds: float
    megabytes: float
    size: int
    name: str


def measured(parts: list[str]) -> list[Cost]:
    """The cost of every file whose name has one of these parts; of all without any."""
    costs = []
    with tempfile.TemporaryDirectory() as folder, Loading(counting=False) as loading:
        for file in FILES:
            if parts and not any(part in file.name for part in parts):
                continue
            path = file.write(Path(folder))
            outcome = loading.load(path)
            size = path.stat().st_size if path.is_file() else 0
            costs.append(Cost(outcome.seconds, outcome.megabytes, size, file.name))
    return sorted(costs, reverse=True)


def main(parts: list[str]) -> None:
    """Measure and print."""
    costs = measured(parts)
    print(f"{'seconds':>8} {'MB':>6} {'s per million bytes':>20}  file")
    for cost in costs[:SHOWN]:
        print(f"{cost.seconds:8.3f} {cost.megabytes:6.1f} {cost.seconds * 1e6 / max(cost.size, 1):20.3f}  {cost.name}")
    slow = sum(cost.seconds > GOAL for cost in costs)
    large = sum(cost.megabytes > MOST_MEGABYTES for cost in costs)
    print(
        f"{len(costs)} files, {sum(cost.seconds for cost in costs):.1f} s; "
        f"{slow} over {GOAL} s, {large} over {MOST_MEGABYTES} MB"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
