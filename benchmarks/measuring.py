"""Times of the processor, side by side in one run, and the memory of a process by itself.

Seconds say little on a machine that others use too. What is compared is therefore done in turns in one process, the
time of the processor is counted (of all threads), and medians are compared with one another.
"""

import gc
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import process_time
from typing import Final, NamedTuple

Work = Callable[[], Callable[[], object]]
"""Makes what is then done: only what is done is counted."""

LEAST: Final = 0.02
"""Seconds that are counted at once; what takes less is done several times in a row, and what others did is forgotten."""
FEWEST: Final = 3
"""Rounds, but two for what takes long."""
LONG: Final = 1.0
_MOST: Final = 500


class Pace(NamedTuple):
    """How thoroughly to measure: at most so many rounds, and no further one after so many seconds of the processor."""

    rounds: int
    seconds: float
    quick: bool = False
    """Small sizes, to see whether everything runs."""


WHOLE: Final = Pace(15, 8)
QUICK: Final = Pace(1, 0, quick=True)


def again(work: Callable[[], object]) -> Work:
    """Work that needs nothing made first."""
    return lambda: work


def counted(works: list[Callable[[], object]]) -> float:
    """The seconds of the processor that all of them take."""
    start = process_time()
    for work in works:
        work()
    return process_time() - start


def medians(works: Mapping[str, Work], pace: Pace) -> dict[str, float]:
    """The median seconds of each, in turns. A first turn, which is not counted, says how often a short one is done."""
    first = {name: counted([prepare()]) for name, prepare in works.items()}
    often = {name: 1 if pace.quick else _often(seconds) for name, seconds in first.items()}
    times: dict[str, list[float]] = {name: [] for name in works}
    start = process_time()
    for number in range(pace.rounds):
        if number >= FEWEST and process_time() - start > pace.seconds:
            break
        for name, prepare in works.items():
            if first[name] > LONG and number > 1:
                continue
            prepared = [prepare() for _ in range(often[name])]
            gc.collect()
            if often[name] > 1:  # what the others left in the caches is gone by then
                prepare()()
            times[name].append(counted(prepared) / len(prepared))
    return {name: median(each) for name, each in times.items()}


def _often(seconds: float) -> int:
    return max(1, min(_MOST, int(LEAST / max(seconds, 1e-7))))


def run_apart(module: str, *arguments: str) -> list[float]:
    """The numbers that a module prints at its end, in a process of its own."""
    done = subprocess.run(  # noqa: S603  our own interpreter, our own module
        [sys.executable, "-m", module, *arguments], check=True, capture_output=True, encoding="utf-8"
    )
    return [float(each) for each in done.stdout.splitlines()[-1].split()]


def peak_here() -> float:
    """The most memory that this process ever held, in megabytes."""
    status = Path("/proc/self/status")
    if (
        status.exists()
    ):  # what the system counts for the process itself is on Linux handed down by the one that starts it
        lines = status.read_text("utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    from resource import RUSAGE_SELF, getrusage  # noqa: PLC0415  there is none on Windows

    return getrusage(RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
