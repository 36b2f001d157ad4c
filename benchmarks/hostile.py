"""How long the files made to hurt, and those that ask for much, take to load: `python -m benchmarks.hostile [part of a name …]`.

Prints the dearest first: seconds of the processor and megabytes, and beside them, measured in the same run, how many times
as long as the example report, and as a plain parser that only splits the same bytes (json, tomllib, csv, or zipfile and
expat). It says how many are over the goal, and never fails: how fast a machine is proves nothing. The tests bound the same
files by what does not vary.
"""

import csv
import io
import json
import sys
import tempfile
import time
import tomllib
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple
from xml.parsers import expat

from benchmarks.measuring import Pace
from tests.heavy_files import HEAVY
from tests.hostile_files import FILES, MOST_MEGABYTES, ROOT, Loading, Outcome, loaded, serve

GOAL: Final = 1.0
"""Seconds that no file should take."""
SHOWN: Final = 40
EXAMPLE: Final = ROOT / "examples" / "invented_2026_2027.json"
_SERVE: Final = "--serve"
"""What the process that loads the files is started with."""
_REPEATED: Final = 3
"""How often the example is read; the fastest counts."""


class Cost(NamedTuple):
    """What loading a file took."""

    seconds: float
    megabytes: float
    plain: float | None
    """Seconds that the plain parser takes; None for files made to hurt, which it has no limits against."""
    name: str


def split(content: bytes, suffix: str) -> None:
    """Only split the bytes of a file, as a parser of its format does."""
    match suffix:
        case ".json":
            json.loads(content)
        case ".toml":
            tomllib.loads(content.decode())
        case ".csv":
            for _ in csv.reader(io.StringIO(content.decode(), newline="")):
                pass
        case _:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                for member in archive.infolist():
                    expat.ParserCreate().Parse(archive.read(member), True)


def plain_seconds(path: Path) -> float:
    """How long that takes, whether it succeeds or not."""
    content = path.read_bytes()
    start = time.process_time()
    with suppress(Exception):
        split(content, path.suffix)
    return time.process_time() - start


def timed(path: Path) -> Outcome:
    """Load a file without counting, and say how long the processor took."""
    start = time.process_time()
    outcome = loaded(path, counting=False)
    return outcome._replace(seconds=time.process_time() - start)


def costs_of(parts: list[str]) -> tuple[float, list[Cost]]:
    """The seconds of the example, and the cost of every file whose name has one of these parts; of all without any."""
    costs = []
    with tempfile.TemporaryDirectory() as folder, Loading(("benchmarks.hostile", _SERVE)) as loading:
        example = min(loading.load(EXAMPLE).seconds for _ in range(_REPEATED))
        for file in (*FILES, *HEAVY):
            if parts and not any(part in file.name for part in parts):
                continue
            path = file.write(Path(folder))
            outcome = loading.load(path)
            plain = plain_seconds(path) if file in HEAVY else None
            costs.append(Cost(outcome.seconds, outcome.megabytes, plain, file.name))
    return example, sorted(costs, key=lambda cost: cost.seconds, reverse=True)


def measured(pace: Pace) -> dict[str, Any]:
    """The seconds of the example and of all files, the dearest among them, and how many pass a goal."""
    example, costs = costs_of(["grammar", "sheet"] if pace.quick else [])
    return {
        "example": example,
        "files": len(costs),
        "seconds": sum(cost.seconds for cost in costs),
        "dearest": [[cost.name, cost.seconds, cost.plain] for cost in costs[:5]],
        "most_megabytes": max(cost.megabytes for cost in costs),
        "slow": sum(cost.seconds > GOAL for cost in costs),
        "large": sum(cost.megabytes > MOST_MEGABYTES for cost in costs),
    }


def main(parts: list[str]) -> None:
    """Measure and print."""
    example, costs = costs_of(parts)
    print(f"the example report: {example:.3f} s")
    print(f"{'seconds':>8} {'MB':>6} {'× example':>10} {'× plain':>8}  file")
    for cost in costs[:SHOWN]:
        times = f"{cost.seconds / cost.plain:8.1f}" if cost.plain else f"{'–':>8}"
        print(f"{cost.seconds:8.3f} {cost.megabytes:6.1f} {cost.seconds / example:10.1f} {times}  {cost.name}")
    slow = sum(cost.seconds > GOAL for cost in costs)
    large = sum(cost.megabytes > MOST_MEGABYTES for cost in costs)
    print(
        f"{len(costs)} files, {sum(cost.seconds for cost in costs):.1f} s; "
        f"{slow} over {GOAL} s, {large} over {MOST_MEGABYTES} MB"
    )


if __name__ == "__main__":
    if sys.argv[1:] == [_SERVE]:
        serve(timed)
    else:
        main(sys.argv[1:])
