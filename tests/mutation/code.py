"""Mutation testing of the modules that decide and of those that read: `python -m tests.mutation.code [--jobs N] [part of a file's name …]`.

Every operator of cosmic-ray is put to every place of those modules, one at a time, and a change that no test notices
has to stand in `survivors.toml` with a reason. Ends with 1 if there is another one, or one listed that is noticed now.

cosmic-ray's own runner starts a process and changes the file on disk for every mutant. Here a process that has
everything but the library in memory is forked for each, and the changed module is handed to Python's import system; no
file is ever touched. The seeds are fixed, so that two runs say the same. It needs a system that can fork.
"""

import argparse
import ast
import difflib
import importlib.abc
import importlib.machinery
import io
import math
import os
import random
import re
import resource
import sys
import tomllib
import warnings
from collections import Counter
from collections.abc import Callable, Container, Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import spec_from_loader
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

SEED = 20252030
REPORTS = 14
"""Random reports whose decisions are compared first; with fewer, more mutants go on to the slower tests."""
SCORECARDS = 5
"""Those of them whose whole scorecards are compared too."""
MORE = 20
"""A mutant that takes so many times as many steps in its module as the library as it stands is taken to run for ever."""
SENTENCES = frozenset("1 5 7b 8b 8c 9 10 11a 12b 14 15 16 22 23a 23b 25c 27".split())
"""Clauses whose sentences are held against the golden file: one for every way to be decided."""
MEMORY = 3 * 2**30

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
SURVIVORS = Path(__file__).with_name("survivors.toml")
MODULES = (
    *(f"ground/{name}.py" for name in "exact intervals".split()),
    *(
        f"rules/{name}.py"
        for name in "clauses comparisons definitions indicators measures scales subjects term".split()
    ),
    *(f"report/{name}.py" for name in "consistency measuring numbers".split()),
    *(f"deciding/{name}.py" for name in "average by_end case cumulative decide decision every_year".split()),
    *(f"deciding/{name}.py" for name in "history once question review signals target timings years".split()),
    *(f"deciding/compiled/{name}.py" for name in "answers forms growth one_year timings values".split()),
    "assess.py",
)
"""Where figures become numbers, numbers verdicts, and verdicts those of targets."""
_TABLES = "files/reading/"
READERS = (
    *(f"ground/{name}.py" for name in "names noise".split()),
    *(f"{_TABLES}{name}.py" for name in "between bodies context layout headings".split()),
    *(f"{_TABLES}{name}.py" for name in "wide_table wide_columns wide_rows".split()),
    *(f"{_TABLES}{name}.py" for name in "long_table long_columns long_groups long_values tables grid cells".split()),
    *(f"{_TABLES}xlsx/{name}.py" for name in "shown formats looks blanks zeros".split()),
)
"""Where names, headings, rows and cells become figures; of these only their own tests know more than others."""
_LONG = "context parts blank_cells noise headings bad_input encodings wide_tables workbooks awkward_cells formats"
TESTS = {
    "ground/names.py": "names parts headings blank_cells",
    "ground/noise.py": "noise exact",
    f"{_TABLES}xlsx": "cells_as_shown context workbooks workbook_shapes blank_cells noise",
    f"{_TABLES}long": _LONG,
    f"{_TABLES}grid": _LONG,
    f"{_TABLES}cells": _LONG,
    f"{_TABLES}between": "between context",
    f"{_TABLES}bodies": "between context",
    f"{_TABLES}context": "context between headings",
    f"{_TABLES}headings": "headings context wide_tables",
    _TABLES: "headings context blank_cells parts noise encodings workbook_shapes wide_tables",
    "ground": "exact intervals units notation figures records bad_input",
    "rules": "deciding_details catalogue figures records default_resolution",
    "report/numbers": "paths decide",
    "report": "intervals figures records bad_input units",
    "deciding/compiled": "paths decide",
    "deciding/decide.py": "paths decide signals outside",
    "deciding": "deciding_details decide signals history intervals catalogue outside bad_input",
    "assess.py": "decide outside bad_input",
}
"""Test files for what the quick comparisons leave, by the module or its folder; the first that fits counts."""
LEFT_OUT = re.compile(
    r"_(Is_Eq|Eq_Is|IsNot_NotEq|NotEq_IsNot)$"  # identity for equality: nothing here would tell the two apart
    r"|ReplaceBinaryOperator_\w+_(RShift|LShift|BitOr|BitAnd|BitXor)$"  # operations on bits in place of arithmetic
    r"|Variable"  # the two operators on variables need to be told which
)
"""The operators that are not used: they only take time."""


class Mutant(NamedTuple):
    """One change of one module."""

    file: str
    operator: str
    line: int
    change: tuple[str, ...]
    """The lines taken away (`-`) and put in their place (`+`)."""
    code: str
    """The module with the change in it."""

    @property
    def key(self) -> tuple[str, str]:
        """How the list of survivors names it: by its text, so that other changes of the file do not matter."""
        return self.file, "\n".join(self.change)


def mutants(file: str) -> Iterator[Mutant]:
    """Every mutant of a module that can make a difference, each once."""
    # Only this command needs it; the package's other tests run without.
    from cosmic_ray.ast import ast_nodes
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names
    from parso import parse

    code = (SOURCE / "bt_targets" / file).read_text("utf-8")
    nodes = list(ast_nodes(parse(code)))
    seen = {_meaning(code)}
    for name in operator_names():
        if LEFT_OUT.search(name):
            continue
        operator = get_operator(name)()
        for occurrence in range(sum(len(list(operator.mutation_positions(node))) for node in nodes)):
            changed = mutate_code(code, operator, occurrence)
            meaning = _meaning(changed)
            if meaning is None or meaning in seen:
                continue
            seen.add(meaning)
            lines = list(difflib.unified_diff(code.splitlines(), changed.splitlines(), lineterm="", n=0))
            start = int(lines[2].split()[1].lstrip("-").split(",")[0])
            change = tuple(f"{line[0]} {line[1:].strip()}" for line in lines[3:] if line[0] in "+-")
            yield Mutant(file, name.removeprefix("core/"), start, change, changed)


def _meaning(code: str) -> str | None:
    """The code without annotations and without how arguments are passed, which decide nothing; None if it is no Python."""
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(code, "", "exec")
    except SyntaxError:
        return None
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.arguments):
            node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
            node.defaults = [*node.defaults, *filter(None, node.kw_defaults)]
            node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(value=None)
    return ast.dump(tree)


# -- the tests, in a process of their own


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives Python the changed module in place of the file."""

    def __init__(self, mutant: Mutant) -> None:
        self.name = _module(mutant.file)
        self.path = str(SOURCE / "bt_targets" / mutant.file)
        self.code = mutant.code

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        return spec_from_loader(name, self, origin=self.path) if name == self.name else None

    def exec_module(self, module: Any) -> None:
        module.__file__ = self.path
        with warnings.catch_warnings(action="ignore"):
            compiled = compile(self.code, self.path, "exec")
        exec(compiled, module.__dict__)


class Told(NamedTuple):
    """A random report with what the evaluator says of it."""

    document: dict[str, Any]
    decisions: list[tuple[Any, Any]]
    scorecards: list[tuple[int, str, dict[str, Any]]]


class Known(NamedTuple):
    """What is known before any mutant is tried."""

    reports: list[Told]
    rows: list[dict[str, Any]]
    """The rows of the tables of cases."""


def prepared() -> Known:
    """What the quick comparisons need; leaves no module of the library behind."""
    from tests import comparison, tables
    from tests.oracle.evaluator import evaluate

    rng, found = random.Random(SEED), []
    for number in range(REPORTS):
        document, _ = comparison.drawn(rng)
        decisions = [(each.cell, each.answer) for each in comparison.expected(document)]
        cards: list[tuple[int, str, dict[str, Any]]] = []
        if number < SCORECARDS:
            cards = [
                (as_of, perspective, evaluate(document, as_of, perspective))
                for as_of, perspective in zip(comparison.YEARS, ("term", "year") * 3, strict=True)
            ]
        found.append(Told(document, decisions, cards))
    rows = [row for rows in tables.tables().values() for row in rows]
    return Known(found, rows)


def forget(file: str, known: Known) -> None:
    """Load the library and forget the module of a file, and all that build on it: only those are loaded anew."""
    for name in [name for name in sys.modules if re.match(r"(bt_targets|tests)\b(?!\.mutation)", name)]:
        _drop(name)
    assert not _quick(known, thorough=False)
    importlib.import_module(_module(file))
    imports = {
        name: _imported(module)
        for name, module in sys.modules.items()
        if re.match(r"(bt_targets|tests)\b", name) and getattr(module, "__file__", None)
    }
    gone = {_module(file)}
    while more := {name for name, imported in imports.items() if imported & gone} - gone:
        gone |= more
    for name in gone:
        _drop(name)


def _drop(name: str) -> None:
    sys.modules.pop(name, None)
    package, _, own = name.rpartition(".")
    if package in sys.modules:
        vars(sys.modules[package]).pop(own, None)  # or 'from package import own' would still find it


def _imported(module: Any) -> set[str]:
    """The modules that a module imports, in whatever way and place."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = module.__package__ + ("." if node.module else "") if node.level else ""
            found |= {start + (node.module or "")} | {f"{start}{node.module}.{alias.name}" for alias in node.names}
    return found


def _module(file: str) -> str:
    return "bt_targets." + file.removesuffix(".py").replace("/", ".")


def noticed(file: str, known: Known) -> str:
    """Which check notices that something is wrong with the library; empty if none does."""
    try:
        importlib.import_module("bt_targets")
        for name, module in list(sys.modules.items()):  # what was kept in memory does not know the new packages
            package, _, own = name.rpartition(".")
            if package.startswith("bt_targets") and not hasattr(sys.modules[package], own):
                setattr(sys.modules[package], own, module)
        tests = _tests_of(file)
        if file in READERS:
            return _pytest(tests)
        return _quick(known) or _sentences() or _pytest(tests)
    except Exception as error:  # noqa: BLE001  whatever a mutant does
        return f"{type(error).__name__}"


def _tests_of(file: str) -> str:
    return next(tests for start, tests in TESTS.items() if file.startswith(start))


def _quick(known: Known, *, thorough: bool = True) -> str:
    from tests.comparison import Decider, compare, read

    for each in known.reports:
        decider = Decider(read(each.document))
        for cell, answer in each.decisions:
            if decider.decide(cell) != answer or decider.compiled(cell) not in {answer, None}:
                return "evaluator, decisions"
    if not thorough:
        return ""
    import json

    from bt_targets import assess
    from tests.builders import alone
    from tests.tables import assessed, departures

    for row in known.rows:
        if departures(row, assessed(row, alone(row["clause"]))):
            return "tables of cases"
    for each in known.reports:
        for as_of, perspective, wanted in each.scorecards:
            found = assess(read(each.document), as_of, perspective=perspective)  # type: ignore[arg-type]
            try:
                compare(wanted, json.loads(found.model_dump_json()), "")
            except AssertionError:
                return "evaluator, scorecards"
    return ""


def _sentences() -> str:
    from tests.test_explanations import GOLDEN, blocks, explanations

    read = set(GOLDEN.read_text("utf-8").rstrip().split("\n\n"))
    return "" if read.issuperset(blocks(explanations(SENTENCES))) else "golden sentences"


def _pytest(tests: str) -> str:
    import pytest

    for name in tests.split():
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            ended = pytest.main(
                ["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", str(ROOT / "tests" / f"test_{name}.py")]
            )
        if ended != pytest.ExitCode.OK:
            return f"test_{name}.py"
    return ""


class Steps:
    """Counts the lines of a module that are executed, and how often a function of it is entered, until there are too many."""

    def __init__(self, module: str, most: float, ended: Callable[[], None]) -> None:
        self.module, self.most, self.ended = module, most, ended
        self.taken = 0

    def enter(self, frame: FrameType, _event: str, _argument: object) -> Any:
        """Follow the frames of the module, and no others."""
        return self.count() if frame.f_globals.get("__name__") == self.module else None

    def count(self, *_: object) -> Any:
        """One step more."""
        self.taken += 1
        if self.taken > self.most:
            self.ended()
        return self.count


def start(mutant: Mutant, known: Known, most: float) -> tuple[int, int]:
    """Fork a process for a mutant; returns its id and where it writes what noticed it and how many steps it took."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading

    def tell(found: str) -> None:
        os.write(writing, f"{found}\n{steps.taken}".encode())
        os._exit(0)

    steps = Steps(_module(mutant.file), most, lambda: tell("too many steps"))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.meta_path.insert(0, Changed(mutant))
    sys.settrace(steps.enter)
    found = noticed(mutant.file, known)
    sys.settrace(None)
    tell(found)
    raise AssertionError


def end(reading: int, status: int) -> tuple[str, int]:
    """What noticed the mutant, empty if nothing did; and how many steps it took."""
    with os.fdopen(reading) as pipe:
        found, _, steps = pipe.read().partition("\n")
    return ("crash", 0) if os.WIFSIGNALED(status) else (found, int(steps))


def warm() -> None:
    """Load what every mutant needs and no mutant changes."""
    for name in "hypothesis.strategies pint pydantic pytest _pytest.assertion _pytest.config _pytest.python".split():
        importlib.import_module(name)


def main(jobs: int, wanted: list[str], one_in: int = 1) -> int:
    """Try every mutant, or one in so many; returns how the process should end."""
    os.environ |= {"HYPOTHESIS_PROFILE": "mutation", "BT_TARGETS_SEED": str(SEED), "BT_TARGETS_SHARE": "1"}
    files = [file for file in (*MODULES, *READERS) if not wanted or any(each in file for each in wanted)]
    listed = tomllib.loads(SURVIVORS.read_text("utf-8")) if SURVIVORS.exists() else {}
    reasons = {(each["file"], each["change"].strip()): each["reason"] for each in listed.get("survivor", ())}
    warm()
    known = prepared()
    print(f"seed {SEED}", flush=True)
    total: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    new: list[Mutant] = []
    for file in files:
        found, steps = _unchanged(file, known)
        if found:
            print(f"the library as it stands fails: {found} ({file})")
            return 1
        counts, survivors = _run(file, known, jobs, reasons, one_in, MORE * steps)
        total += counts
        explained = [each for each in survivors if each.key in reasons]
        new += [each for each in survivors if each.key not in reasons]
        seen |= {each.key for each in survivors}
        killed = counts["mutants"] - len(survivors)
        print(
            f"{file}: {counts['mutants']} mutants, {killed} killed ({_percent(killed, counts['mutants'])}), "
            f"{len(explained)} explained, {len(survivors) - len(explained)} not",
            flush=True,
        )
    gone = [key for key in reasons if key[0] in files and key not in seen] if one_in == 1 else []
    for file, change in gone:
        print(f"listed but killed: {file}\n    {change}")
    mutants_ = total.pop("mutants", 0)
    survived = total.pop("", 0)
    print(f"{mutants_} mutants, {mutants_ - survived} killed: {_percent(mutants_ - survived, mutants_)}")
    print(f"{len(new)} of {survived} survivors are not explained")
    for how, count in total.most_common():
        print(f"{count:>6}  {how}")
    return 1 if new or gone else 0


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "–"


def _unchanged(file: str, known: Known) -> tuple[str, int]:
    forget(file, known)
    process, reading = start(
        Mutant(file, "", 0, (), (SOURCE / "bt_targets" / file).read_text("utf-8")), known, math.inf
    )
    return end(reading, os.waitpid(process, 0)[1])


def _run(
    file: str, known: Known, jobs: int, reasons: Container[tuple[str, str]], one_in: int, most: int
) -> tuple[Counter[str], list[Mutant]]:
    counts: Counter[str] = Counter()
    survivors: list[Mutant] = []
    running: dict[int, tuple[Mutant, int]] = {}
    forget(file, known)

    def wait() -> None:
        process, status = os.wait()
        mutant, reading = running.pop(process)
        found, _ = end(reading, status)
        counts[found] += 1
        if not found:
            survivors.append(mutant)
            if mutant.key not in reasons:
                print(f"  {file} line {mutant.line}, {mutant.operator}", *mutant.change, sep="\n    ", flush=True)

    draw = random.Random(f"{SEED} {file}")
    for mutant in mutants(file):
        if draw.randrange(one_in):
            continue
        counts["mutants"] += 1
        if len(running) >= jobs:
            wait()
        process, reading = start(mutant, known, most)
        running[process] = mutant, reading
    while running:
        wait()
    return counts, survivors


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.mutation.code", description=__doc__)
    parser.add_argument("--jobs", type=int, default=1, help="mutants tried at the same time")
    parser.add_argument("--one-in", type=int, default=1, metavar="N", help="try one mutant in N, drawn by the seed")
    parser.add_argument("files", nargs="*", help="parts of the names of the modules to try; all without any")
    asked = parser.parse_args()
    sys.exit(main(asked.jobs, asked.files, asked.one_in))
