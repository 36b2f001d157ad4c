"""One run: every part, and what it was measured with. Nothing says on whose machine."""

import datetime as dt
import os
import platform
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from benchmarks.measuring import Pace
from benchmarks.sizes import SEED

PARTS: Final = ("startup", "report", "reading", "many", "deciding", "common", "frames", "streaming", "hostile")
"""The modules, each with a `measured`, in the order in which they run."""
LIBRARIES: Final = ("pydantic", "pint", "numpy", "pandas", "polars", "pyarrow", "duckdb", "narwhals")


def run(names: Iterable[str], pace: Pace, say: Callable[[str], object]) -> dict[str, Any]:
    """What some parts measure."""
    from importlib import import_module  # noqa: PLC0415  a part that cannot be imported is none of the others' business

    parts: dict[str, Any] = {}
    for name in names:
        start = perf_counter()
        try:
            module = import_module(f"benchmarks.{name}")
        except ImportError as error:
            parts[name] = {"missing": error.name}
        else:
            parts[name] = module.measured(pace)
        say(f"{name}: {perf_counter() - start:.0f} s")
    return {"about": about(), "parts": parts}


def about() -> dict[str, Any]:
    """Date, machine and versions."""
    versions = {"Python": platform.python_version()}
    for name in LIBRARIES:
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            continue
    return {
        "date": dt.datetime.now(dt.UTC).date().isoformat(),
        "cores": os.cpu_count(),
        "processor": _processor(),
        "gigabytes": _gigabytes(),
        "system": platform.system(),
        "seed": SEED,
        "versions": versions,
    }


def _processor() -> str:
    """The model of the processor, where the system tells it."""
    path = Path("/proc/cpuinfo")
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    models: Mapping[str, str] = {
        key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)
    }
    return models.get("model name") or platform.processor() or platform.machine()


def _gigabytes() -> int | None:
    if sys.platform == "win32":
        return None
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3)
