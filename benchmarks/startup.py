"""How long it takes until the library is there, as ratios to importing pydantic with one small model.

Fresh processes are started, one after the other in turn: an interpreter alone, pydantic with one model, the library, the
library with a first answer to the baseline, and what one would pick instead, where it is installed.

Every process writes compiled modules to one folder of its own and a first round, which is not counted, fills it, so
that what is measured is what a user waits for on every start but the first.
"""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.util import find_spec
from os import environ
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import Final

from benchmarks.measuring import Pace

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
    "pydantic": PYDANTIC,
    "bt_targets": "import bt_targets",
    "decide": "import bt_targets as b; b.decide(b.baseline_report(), 2025)",
    "assess": "import bt_targets as b; b.assess(b.baseline_report(), 2025)",
}
"""What every process runs."""
PEERS: Final = {
    "numpy": "numpy",
    "pandas": "pandas",
    "polars": "polars",
    "pandera": "pandera.pandas",
    "OpenFisca-Core": "openfisca_core.simulations",
    "zen-engine": "zen",
}
"""The module of each tool that has the same environment."""
ROUNDS: Final = 9


def processor_time(program: str, environment: Mapping[str, str]) -> float:
    """The seconds of processor time, outside the kernel, of one fresh process."""
    before = getrusage(RUSAGE_CHILDREN).ru_utime
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)  # noqa: S603  the programs above
    return getrusage(RUSAGE_CHILDREN).ru_utime - before


def measured(pace: Pace) -> dict[str, float]:
    """The median of each program."""
    peers = {name: f"import {module}" for name, module in PEERS.items() if find_spec(module.partition(".")[0])}
    programs = {**PROGRAMS, **peers}
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(min(pace.rounds, ROUNDS) + 1):
            for name, program in programs.items():
                times[name].append(processor_time(program, environment))
    return {name: median(every[1:]) for name, every in times.items()}
