"""Mutation testing of what decides and what reads: `python -m tests.mutation.code [--jobs N] [part of a file's name …]`.

Every operator of cosmic-ray is put to every place of those modules, one at a time, and a change that no test notices
has to stand in `survivors.toml` with a reason. Ends with 1 if there is another one, or one listed that is noticed now.

cosmic-ray's own runner starts a process and changes the file on disk for every mutant. Here a process that has
everything but the library in memory is forked for each, and the changed module is handed to Python's import system; no
file is ever touched. The seeds are fixed, so that two runs say the same. It needs a system that can fork.

What decides is first compared quickly, then tried by the test files of its folder. What reads, and what decides in
columns, is tried by the tests that execute the changed line, the least work first; which those are is watched once, with
nothing changed.
"""

import argparse
import ast
import difflib
import gc
import importlib.abc
import importlib.machinery
import io
import json
import math
import os
import random
import re
import resource
import select
import sys
import tomllib
import warnings
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import spec_from_loader
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import pytest

SEED = 20252030
REPORTS = 14
"""Random reports whose decisions are compared first; with fewer, more mutants go on to the slower tests."""
SCORECARDS = 5
"""Those of them whose whole scorecards are compared too."""
MORE = 20
"""A mutant that takes so many times as many steps in its module as the library as it stands is taken to run for ever."""
STEPS = 100_000
"""What a test that is chosen by line may take besides: one that takes a handful of steps may take a few hundred of a mutant."""
WORK = 300_000
"""A test that enters more functions tries no mutant by line: smaller ones notice what it notices, and sooner."""
ALTOGETHER = 4_000_000
"""So much work of tests chosen by line tries one mutant; what is left are further cases of the same tests."""
LARGEST_EXPONENT = 100_000
"""A power with a greater exponent is one step, and would never end."""
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
"""Where names, headings, rows and cells become figures."""
COLUMNS = (
    *(f"deciding/columns/{name}.py" for name in "answers basis board figures integers one_year paces".split()),
    *(f"deciding/columns/{name}.py" for name in "sheet spans timings values".split()),
    *(f"frames/{name}.py" for name in "answer_columns coded odd_rows plain plain_figures".split()),
)
"""Where many communes are read and decided at once."""
WATCHED = {
    READERS: (
        "names noise parts headings blank_cells cells_as_shown context between encodings bad_input reading_limits"
        " reading_cases workbooks workbook_shapes wide_tables formats"
    ),
    COLUMNS: "columns frame_lanes frames paths",
}
"""Modules that are tried by line, and their test files: each mutant by those tests that execute its line."""
TESTS = {
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

    code = _code(file)
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
            blank = sum(line == "-" for line in lines[3:])  # empty lines go with a decorator that is taken away
            start = int(lines[2].split()[1].lstrip("-").split(",")[0]) + blank
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
        self.path = _path(mutant.file)
        self.code = mutant.code

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        return spec_from_loader(name, self, origin=self.path) if name == self.name else None

    def exec_module(self, module: Any) -> None:
        module.__file__ = self.path
        with warnings.catch_warnings(action="ignore"):
            compiled = compile(ast.fix_missing_locations(Powers().visit(ast.parse(self.code))), self.path, "exec")
        module.__dict__[Powers.name] = power
        exec(compiled, module.__dict__)


class Powers(ast.NodeTransformer):
    """Has powers worked out by a function that refuses those without end."""

    name = "_power_with_an_end"

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.op, ast.Pow):
            return node
        call = ast.Call(ast.Name(self.name, ast.Load()), [node.left, node.right], [])
        return ast.copy_location(call, node)


def power(base: Any, exponent: Any) -> Any:
    """The power.

    Raises:
        OverflowError: where it would take for ever.
    """
    if isinstance(exponent, int) and abs(exponent) > LARGEST_EXPONENT and base not in {-1, 0, 1}:
        raise OverflowError(f"a number to the power of {exponent}")
    return base**exponent


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
    _drop_all()
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


def _drop_all() -> None:
    for name in [name for name in sys.modules if re.match(r"(bt_targets|tests)\b(?!\.mutation)", name)]:
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


def _path(file: str) -> str:
    return str(SOURCE / "bt_targets" / file)


def _code(file: str) -> str:
    return Path(_path(file)).read_text("utf-8")


def _module(file: str) -> str:
    return "bt_targets." + file.removesuffix(".py").replace("/", ".")


def noticed(file: str, known: Known) -> str:
    """Which check notices that something is wrong with a module that decides; empty if none does."""
    tests = next(tests for start, tests in TESTS.items() if file.startswith(start))
    return _quick(known) or _sentences() or next((f"test_{name}.py" for name in tests.split() if _fails(name)), "")


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


def _fails(tests: str, *plugins: object) -> bool:
    """Whether a test of the files fails, or of those that a plugin leaves."""
    # Hypothesis works without its plugin, which reads the whole library for constants before any test.
    without = "cacheprovider unraisableexception hypothesispytest".split()
    options = ["-x", "-q", "--assert=plain", "-o", "addopts=", *(f"-pno:{name}" for name in without)]
    files = [str(ROOT / "tests" / f"test_{name}.py") for name in tests.split()]
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        ended = pytest.main([*options, *files], plugins=plugins)
    # Where none is left, a mutant has changed the names of the cases, which no test states.
    return ended not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


class Seen(NamedTuple):
    """What a test does when nothing is changed."""

    lines: dict[str, list[int]]
    """The lines that it executes of every watched module, by its path."""
    steps: int
    """How many, each as often as it is executed."""
    work: int
    """How many functions are entered, wherever: what the test takes, the same on every machine."""


class Watcher:
    """Watches what every test does with some modules; under no name, what is executed on loading files."""

    def __init__(self, files: Iterable[str]) -> None:
        self.modules = {_path(file) for file in files}
        self.tests: dict[str, Seen] = {}
        self.most: float = math.inf
        self._begin()

    def _begin(self) -> None:
        self.lines: dict[str, set[int]] = {module: set() for module in self.modules}
        self.steps = self.work = 0

    def _end(self, test: str) -> None:
        before = self.tests.get(test, Seen({}, 0, 0))
        lines = {module: sorted(lines.union(before.lines.get(module, ()))) for module, lines in self.lines.items()}
        self.tests[test] = Seen(lines, self.steps + before.steps, self.work + before.work)
        self._begin()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        self._end("")
        for module in [module for name, module in sys.modules.items() if name.startswith("bt_targets")]:
            for kept in vars(module).values():  # what an earlier test had worked out is executed by this one too
                if hasattr(kept, "cache_clear") and callable(kept):
                    kept.cache_clear()
        self.most = WORK
        try:
            return (yield)
        finally:
            self._end(item.nodeid)
            self.most = math.inf
            sys.settrace(self.enter)

    def enter(self, frame: FrameType, _event: str, _argument: object) -> Any:
        """Count the function, and follow those of the modules; what works too much is not watched to its end."""
        self.work += 1
        if self.work > self.most:
            sys.settrace(None)
        return self.step if frame.f_code.co_filename in self.modules else None

    def step(self, frame: FrameType, event: str, _argument: object) -> Any:
        """One line."""
        if event == "line":
            self.lines[frame.f_code.co_filename].add(frame.f_lineno)
            self.steps += 1
        return self.step


def watched(files: Iterable[str], names: str) -> dict[str, Seen]:
    """What every test of some files does with modules as they stand; ends everything if one of them fails."""

    def watch(tell: Callable[[str], None]) -> None:
        watcher = Watcher(files)
        sys.settrace(watcher.enter)
        _load()
        fails = _fails(names, watcher)
        sys.settrace(None)
        tell(json.dumps([fails, watcher.tests]))

    _drop_all()
    fails, tests = json.loads(end(*fork(watch)))
    if fails:
        sys.exit(f"the library as it stands fails: {names}")
    return {test: Seen(*seen) for test, seen in tests.items()}


def choose(mutant: Mutant, tests: dict[str, Seen]) -> list[str]:
    """The tests that execute what is changed, the least work first; all, if it is executed whenever files are loaded.

    A further case of one test counts as so many times its work, so that every test has its turn.
    """
    path = _path(mutant.file)
    lines = _statement(_code(mutant.file), mutant.line)
    at_once = not lines.isdisjoint(tests[""].lines[path])
    small = sorted(
        (test for test, seen in tests.items() if test and seen.work <= WORK), key=lambda test: tests[test].work
    )
    cases: Counter[str] = Counter()
    order: dict[str, tuple[bool, int]] = {}
    for test in small:
        if at_once or not lines.isdisjoint(tests[test].lines[path]):
            function = test.partition("[")[0]
            cases[function] += 1
            order[test] = not tests[test].lines[path], tests[test].work * cases[function]
    left = ALTOGETHER
    return [test for test in sorted(order, key=order.__getitem__) if (left := left - tests[test].work) > 0]


def _statement(code: str, line: int) -> set[int]:
    """The lines of the statement that a line belongs to, without those of statements inside it."""
    statements = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.stmt)]
    begin = {
        node: min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))]) for node in statements
    }
    around = max((node for node in statements if begin[node] <= line <= (node.end_lineno or 0)), key=begin.__getitem__)
    inside = [begin[node] for node in ast.walk(around) if isinstance(node, ast.stmt) and node is not around]
    return set(range(begin[around], min(inside, default=(around.end_lineno or 0) + 1)))


class Chosen:
    """Takes the tests that are named, in the order they are named, and gives each its own number of steps."""

    def __init__(self, chosen: list[str], tests: dict[str, Seen], steps: "Steps") -> None:
        self.place = {test: place for place, test in enumerate(chosen)}
        self.tests, self.steps = tests, steps
        self.noticed = "loading the tests"

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.place), key=lambda item: self.place[item.nodeid]
        )

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self.steps.taken, self.steps.most = 0, MORE * self.tests[item.nodeid].steps + STEPS

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.noticed = report.fspath


class Steps:
    """Counts the lines of a module that are executed, and how often a function of it is entered, until there are too many."""

    def __init__(self, module: str, most: float, ended: Callable[[], None]) -> None:
        self.module, self.most, self.ended = module, most, ended
        self.taken = 0

    def enter(self, frame: FrameType, _event: str, _argument: object) -> Any:
        """Follow the frames of the module, and no others."""
        return self.count() if frame.f_code.co_filename == self.module else None

    def count(self, *_: object) -> Any:
        """One step more."""
        self.taken += 1
        if self.taken > self.most:
            self.ended()
        return self.count


def fork(do: Callable[[Callable[[str], None]], None]) -> tuple[int, int]:
    """Fork a process that tells one thing and ends; returns its id and where it tells it."""
    reading, writing = os.pipe()
    gc.freeze()  # what is there already is no garbage that the tests leave
    if process := os.fork():
        os.close(writing)
        return process, reading

    def tell(what: str) -> None:
        with os.fdopen(writing, "w") as pipe:
            pipe.write(what)
        os._exit(0)

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    do(tell)
    raise AssertionError


def end(process: int, reading: int) -> str:
    """What a process told, when it has ended."""
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    return "crash" if os.WIFSIGNALED(os.waitpid(process, 0)[1]) else told


def start(mutant: Mutant, known: Known, tests: dict[str, Seen], most: float) -> tuple[int, int]:
    """Fork a process for a mutant, which tells what notices it, and how many steps it takes if nothing does."""

    def attempt(tell: Callable[[str], None]) -> None:
        steps = Steps(_path(mutant.file), most, lambda: tell("too many steps"))
        sys.meta_path.insert(0, Changed(mutant))
        sys.settrace(steps.enter)
        try:
            if tests:
                found = _noticed(choose(mutant, tests), tests, steps)
            else:
                _load()
                found = noticed(mutant.file, known)
        except Exception as error:  # noqa: BLE001  whatever a mutant does
            found = type(error).__name__
        sys.settrace(None)
        tell(found or str(steps.taken))

    return fork(attempt)


def _noticed(chosen: list[str], tests: dict[str, Seen], steps: Steps) -> str:
    plugin = Chosen(chosen, tests, steps)
    _load()
    files = {Path(test.partition("::")[0]).stem.removeprefix("test_"): None for test in chosen}
    return plugin.noticed if files and _fails(" ".join(files), plugin) else ""


def _load() -> None:
    importlib.import_module("bt_targets")
    for name, module in list(sys.modules.items()):  # what was kept in memory does not know the new packages
        package, _, own = name.rpartition(".")
        if package.startswith("bt_targets") and not hasattr(sys.modules[package], own):
            setattr(sys.modules[package], own, module)


def warm(*more: str) -> None:
    """Load what every mutant needs and no mutant changes."""
    names = "hypothesis.strategies pint pydantic pytest _pytest.assertion _pytest.config _pytest.python".split()
    for name in (*names, *more):
        importlib.import_module(name)


def main(jobs: int, wanted: list[str], one_in: int = 1) -> int:
    """Try every mutant, or one in so many; returns how the process should end."""
    os.environ |= {"HYPOTHESIS_PROFILE": "mutation", "BT_TARGETS_SEED": str(SEED), "BT_TARGETS_SHARE": "1"}
    files = [file for file in (*MODULES, *READERS, *COLUMNS) if not wanted or any(each in file for each in wanted)]
    listed = tomllib.loads(SURVIVORS.read_text("utf-8")) if SURVIVORS.exists() else {}
    reasons = {(each["file"], each["change"].strip()): each["reason"] for each in listed.get("survivor", ())}
    warm(*("duckdb narwhals pandas polars pyarrow.parquet".split() if set(files).intersection(COLUMNS) else ()))
    known = prepared()
    tests: dict[str, dict[str, Seen]] = {}
    for modules, names in WATCHED.items():
        if set(files).intersection(modules):
            tests |= dict.fromkeys(modules, watched(modules, names))
    print(f"seed {SEED}", flush=True)
    total: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    new: list[Mutant] = []
    for file in files:
        of_file = tests.get(file, {})
        counts, survivors = _run(file, known, jobs, reasons, one_in, of_file, _most(file, known, of_file))
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


def _most(file: str, known: Known, tests: dict[str, Seen]) -> int:
    """How many steps a mutant of a module may take; one that is tried by line, until it is tried by a test."""
    if tests:
        return MORE * tests[""].steps + STEPS
    forget(file, known)
    told = end(*start(Mutant(file, "", 0, (), _code(file)), known, tests, math.inf))
    if not told.isdecimal():
        sys.exit(f"the library as it stands fails: {told} ({file})")
    return MORE * int(told)


def _run(
    file: str,
    known: Known,
    jobs: int,
    reasons: Container[tuple[str, str]],
    one_in: int,
    tests: dict[str, Seen],
    most: int,
) -> tuple[Counter[str], list[Mutant]]:
    counts: Counter[str] = Counter()
    survivors: list[Mutant] = []
    running: dict[int, tuple[Mutant, int]] = {}
    forget(file, known)

    def wait() -> None:
        reading = select.select(list(running), (), ())[0][0]
        mutant, process = running.pop(reading)
        told = end(process, reading)
        found = "" if told.isdecimal() else told
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
        process, reading = start(mutant, known, tests, most)
        running[reading] = mutant, process
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
