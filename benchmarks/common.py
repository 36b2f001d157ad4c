"""What somebody would pick instead, on the common item of eight clauses: speed, and wrong verdicts beside it.

Speed is measured on whole numbers, bare (the input is in the tool already) and with the input, which is wide columns of
numpy. Wrong verdicts are counted on decimals about the bounds, against `decide`.
"""

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks import apart, columns, frames
from benchmarks.measuring import Pace, Work, again, medians
from benchmarks.peers.item import CLAUSES, LAST, Codes, Peer, Table
from benchmarks.peers.numpy_integers import PEER as NUMPY
from benchmarks.peers.tables import Hard, documents, eight, hard, whole_numbers
from benchmarks.sizes import COUNTRY, PROVINCE, TEN_COUNTRIES
from bt_targets import Report, decide
from bt_targets.ground.version import VERSION

PEERS: Final = {
    "pandas": "pandas_expressions",
    "polars": "polars_expressions",
    "pandera": "pandera_checks",
    "OpenFisca-Core": "openfisca",
    "zen-engine": "zen_engine",
}
"""The module of each tool that has the environment of the library."""
LIBRARY: Final = "bt_targets"
REPORTS: Final = "bt_targets, reports"
FRAMES: Final = "bt_targets, frames"
HARD: Final = 400


def loaded() -> tuple[list[Peer], dict[str, str]]:
    """The tools that are there, and what each of the others lacks."""
    peers, lacking = [], {}
    for name, module in PEERS.items():
        try:
            peers.append(import_module(f"benchmarks.peers.{module}").PEER)
        except ImportError as error:
            lacking[name] = error.name or str(error)
    return peers, lacking


def sizes(pace: Pace) -> tuple[int, ...]:
    """One report, a province, the country, ten countries."""
    return (1, PROVINCE) if pace.quick else (1, PROVINCE, COUNTRY, TEN_COUNTRIES)


def works_of(peer: Peer, table: Table) -> dict[str, Work]:
    """Deciding alone, and with the input."""

    def bare() -> Callable[[], object]:
        ready = peer.prepare(table)
        return lambda: peer.decide(ready)

    return {f"{peer.name} bare": bare, f"{peer.name} input": again(lambda: peer.decide(peer.prepare(table)))}


def wrong(peer: Peer, figures: Hard) -> dict[str, int]:
    """How many answers of each clause are not the library's; of a tool that only tells who passes, in that alone."""
    return _wrong(peer.decide(peer.prepare(figures.table)), figures.right, peer.told)


def _wrong(got: Codes, right: Codes, told: int) -> dict[str, int]:
    return dict(zip(CLAUSES, (np.minimum(right, told) != got).sum(axis=1).tolist(), strict=True))


def measured(pace: Pace) -> dict[str, Any]:
    """Seconds per decision by tool and number of communes, and wrong verdicts."""
    peers, lacking = loaded()
    results: dict[str, Any] = {"sizes": {}, "wrong": {}, "lacking": lacking, "told": {}}
    figures = hard(20 if pace.quick else HARD)
    results["communes"] = figures.right.shape[1]
    for peer in peers:
        results["wrong"][peer.name] = wrong(peer, figures)
        results["told"][peer.name] = peer.told
    with suppress(columns.Unavailable):
        results["wrong"][FRAMES] = _wrong(frames.codes_of_the_item(figures.reports), figures.right, 2)
    for communes in sizes(pace):
        table = whole_numbers(communes)
        works = works_of(NUMPY, table)
        for peer in peers:
            if communes <= peer.most:
                works |= works_of(peer, table)
        works |= _library(table, communes)
        times = medians(works, pace._replace(seconds=6))
        results["sizes"][str(communes)] = {name: each / (communes * len(CLAUSES)) for name, each in times.items()}
    _apart(results, figures, pace)
    results["versions"] = {peer.name: version(peer.name) for peer in peers} | {FRAMES: VERSION}
    results["versions"] |= {name: each for name, (each, *_) in apart.PEERS.items()}
    return results


def _library(table: Table, communes: int) -> dict[str, Work]:
    works: dict[str, Work] = {}
    if communes <= PROVINCE:
        given, rules = documents(table), eight()
        reports = [Report(observations=each) for each in given]
        works[f"{REPORTS} bare"] = again(lambda: [decide(each, LAST, resolution=rules) for each in reports])
        works[f"{REPORTS} input"] = again(
            lambda: [decide(Report(observations=each), LAST, resolution=rules) for each in given]
        )
    try:
        ours = columns.decider_of_the_item()
    except columns.Unavailable:
        return works
    wanted = NUMPY.decide(NUMPY.prepare(table))
    assert np.array_equal(columns.codes_of_the_item(ours.decide(ours.prepare(table))), wanted)
    made = ours.prepare(table)
    works[f"{LIBRARY} bare"] = again(lambda: ours.decide(made))
    works[f"{LIBRARY} input"] = again(lambda: ours.decide(ours.prepare(table)))
    return works


def _apart(results: dict[str, Any], figures: Hard, pace: Pace) -> None:
    """The tools that need other versions than the library's tests, each in an environment of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _save(folder / "hard.npz", figures.table)
        for communes in sizes(pace):
            _save(folder / f"{communes}.npz", whole_numbers(communes))
        for peer in apart.PEERS:
            try:
                answer = json.loads(apart.run(peer, folder, pace))
            except apart.NotInstalledError as error:
                results["lacking"][peer] = str(error)
                continue
            results["wrong"][peer] = _wrong(np.array(answer["codes"], np.int8), figures.right, answer["told"])
            results["told"][peer] = answer["told"]
            for communes, times in answer["sizes"].items():
                # on the scale of this process: what numpy takes for the same item in both
                here = results["sizes"][communes]
                scale = here["numpy bare"] / times["numpy bare"]
                here |= {name: each * scale for name, each in times.items() if not name.startswith("numpy")}


def _save(path: Path, table: Table) -> None:
    arrays: dict[str, Any] = dict(table)
    np.savez(path, **arrays)
