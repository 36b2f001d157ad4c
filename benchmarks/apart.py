"""Tools that do not fit beside what the library's tests pin: each has an environment of its own under `build`.

`python -m benchmarks.apart MODULE FOLDER QUICK` is what runs there, with numpy and the tool alone.
"""

import json
import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks.measuring import QUICK, WHOLE, Pace, Work, again, medians
from benchmarks.peers.item import CLAUSES, Peer, Table
from benchmarks.peers.numpy_integers import PEER as NUMPY

ROOT: Final = Path(__file__).parents[1]
PEERS: Final = {
    "rule-engine": ("5.1.0", "rules_of_rule_engine", ("python-dateutil==2.9.0.post0", "six==1.17.0")),
}
"""The version of each, its module, and what else is pinned: rule-engine wants python-dateutil 2, the tests have 4."""


class NotInstalledError(Exception):
    """Why a tool is not measured."""


def run(name: str, folder: Path, pace: Pace) -> str:
    """What the module prints about a tool.

    Raises:
        NotInstalledError: where it cannot be installed or does not run.
    """
    _, module, _ = PEERS[name]
    try:
        done = subprocess.run(  # noqa: S603  our own module
            [_interpreter(name), "-m", "benchmarks.apart", module, str(folder), str(int(pace.quick))],
            check=True,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotInstalledError(type(error).__name__) from error
    return done.stdout


def _interpreter(name: str) -> str:
    """The interpreter of its environment, which is made the first time."""
    version, _, others = PEERS[name]
    home = ROOT / "build" / "benchmarks" / f"{name}-{version}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (home / "ready").exists():
        shutil.rmtree(home, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)  # noqa: S603  our own
        wanted = [f"{name}=={version}", *others, f"numpy=={np.__version__}"]
        pip = [*_pip(), "--python", str(python), "install", "-q", *wanted]
        subprocess.run(pip, check=True, capture_output=True)  # noqa: S603  pinned above
        (home / "ready").touch()
    return str(python)


def _pip() -> list[str]:
    """The pip of this environment, or else of the Python on the path: the README makes environments without one."""
    here = subprocess.run([sys.executable, "-m", "pip", "--version"], check=False, capture_output=True)
    python = sys.executable if here.returncode == 0 else shutil.which("python3", path=_outside()) or sys.executable
    return [python, "-m", "pip"]


def _outside() -> str:
    """The path without the folder of this environment."""
    inside = str(Path(sys.executable).parent)
    return os.pathsep.join(each for each in os.environ.get("PATH", "").split(os.pathsep) if each != inside)


def main(module: str, folder: Path, pace: Pace) -> dict[str, Any]:
    """Seconds per decision by number of communes, and the answers about the hard figures."""
    peer: Peer = import_module(f"benchmarks.peers.{module}").PEER
    results: dict[str, Any] = {"sizes": {}, "told": peer.told}
    for path in sorted(folder.glob("[0-9]*.npz")):
        communes = int(path.stem)
        if communes <= peer.most:
            table = _read(path)
            times = medians(_works(peer, table) | _works(NUMPY, table), pace._replace(seconds=6))
            results["sizes"][path.stem] = {name: each / (communes * len(CLAUSES)) for name, each in times.items()}
    results["codes"] = peer.decide(peer.prepare(_read(folder / "hard.npz"))).tolist()
    return results


def _works(peer: Peer, table: Table) -> dict[str, Work]:
    ready = peer.prepare(table)
    return {
        f"{peer.name} bare": again(lambda: peer.decide(ready)),
        f"{peer.name} input": again(lambda: peer.decide(peer.prepare(table))),
    }


def _read(path: Path) -> Table:
    with np.load(path) as file:
        return {name: file[name] for name in file.files}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), QUICK if sys.argv[3] == "1" else WHOLE)))
