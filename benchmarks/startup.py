"""How long it takes until the library is there, as ratios to importing pydantic with one small model.

`python -m benchmarks.startup [ROUNDS]` starts fresh processes, one after the other in turn: an interpreter alone,
pydantic with one model, the library, and the library with a first answer to the baseline. It prints the median of the
processor time of each and its ratio to pydantic; it judges nothing.

Every process writes compiled modules to one folder of its own and a first round, which is not counted, fills it, so
that what is measured is what a user waits for on every start but the first.
"""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from os import environ
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import Final

PYDANTIC: Final = """
from pydantic import BaseModel, ConfigDict

class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    size: int

Model(name="a", size=1)
"""
PROGRAMS: Final = {
    "python": "pass",
    "pydantic, one model": PYDANTIC,
    "import bt_targets": "import bt_targets",
    "first decide()": "import bt_targets as b; b.decide(b.baseline_report(), 2025)",
    "first assess()": "import bt_targets as b; b.assess(b.baseline_report(), 2025)",
}
"""What every process runs, by what the table calls it."""


def processor_time(program: str, environment: Mapping[str, str]) -> float:
    """The seconds of processor time, outside the kernel, of one fresh process."""
    before = getrusage(RUSAGE_CHILDREN).ru_utime
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)  # noqa: S603  the programs above
    return getrusage(RUSAGE_CHILDREN).ru_utime - before


def measured(rounds: int) -> dict[str, float]:
    """The median of each program."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(rounds + 1):
            for name, program in PROGRAMS.items():
                times[name].append(processor_time(program, environment))
    return {name: median(every[1:]) for name, every in times.items()}


def main(rounds: int) -> None:
    """Measure and print."""
    medians = measured(rounds)
    for name, seconds in medians.items():
        print(f"{name:20} {seconds * 1000:6.0f} ms {seconds / medians['pydantic, one model']:6.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
