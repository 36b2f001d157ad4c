"""What a caller sees of the package: its names, and that whatever these are made of is public as well."""

import ast
import copy
import importlib
import inspect
import pickle
import pydoc
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

import bt_targets
from bt_targets import (
    BACH_THONG,
    AssessmentError,
    BtTargetsError,
    NotInstalledError,
    Problem,
    Report,
    ReportError,
    Text,
    UnknownKeyError,
    assess,
    baseline_report,
    check,
    decide,
)
from bt_targets.strategies import UnreachableError
from tests.builders import figure, report

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "bt_targets"
CARD = assess(baseline_report(), 2025)
DECISIONS = decide(baseline_report(), 2025)


# -- every type of a public thing is public


@cache
def tree(module: str) -> ast.Module:
    path = PACKAGE.joinpath(*module.split(".")[1:])
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(file.read_text("utf-8"))


def home(module: str, name: str) -> tuple[str, ast.stmt] | None:
    """Where a name that a module uses is defined in the package; None if it comes from elsewhere."""
    body = tree(module).body
    checked = [inner for node in body if isinstance(node, ast.If) for inner in node.body]  # what is imported when used
    for node in (*body, *checked):
        match node:
            case ast.ImportFrom(module=str(other)) if other.split(".")[0] == "bt_targets":
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return home(other, alias.name)
            case ast.ClassDef() | ast.FunctionDef() if node.name == name:
                return module, node
            case ast.Assign(targets=[ast.Name(id=target)]) | ast.AnnAssign(target=ast.Name(id=target)):
                if target == name:
                    return module, node
    return None


def named(annotation: ast.expr | None) -> Iterator[str]:
    """The names of types in an annotation."""
    match annotation:
        case ast.Constant(value=str(quoted)):
            yield from named(ast.parse(quoted, mode="eval").body)
        case ast.Subscript(value=ast.Name(id="Literal")):
            return
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[kind, *_])):
            yield from named(kind)
        case ast.Name(id=name):
            yield name
        case ast.expr():
            for child in ast.iter_child_nodes(annotation):
                if isinstance(child, ast.expr):
                    yield from named(child)


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def annotations(module: str, node: ast.stmt) -> Iterator[tuple[str, ast.expr | None]]:
    """What is annotated in the outside of a class or function, or named by an alias, with the module that does it."""
    match node:
        case ast.FunctionDef(args=inputs):
            listed = (*inputs.posonlyargs, *inputs.args, *inputs.kwonlyargs, inputs.vararg, inputs.kwarg)
            yield from ((module, one.annotation) for one in listed if one is not None)
            yield module, node.returns
        case ast.ClassDef():
            checked = [part for inner in node.body if isinstance(inner, ast.If) for part in inner.body]
            for inner in (*node.body, *checked):  # what only type checkers see is seen by callers as well
                if isinstance(inner, ast.FunctionDef) and not is_private(inner.name):
                    yield from annotations(module, inner)
                elif isinstance(inner, ast.AnnAssign | ast.Assign):
                    targets = [inner.target] if isinstance(inner, ast.AnnAssign) else inner.targets
                    # A private alias among them stands for what it is made of; a private attribute is nobody's business.
                    if inner in checked or not any(is_private(ast.unparse(target)) for target in targets):
                        yield from annotations(module, inner)
            for base in node.bases:
                for name in named(base):  # what is inherited is seen as well
                    inherited = home(module, name)
                    if inherited is not None:
                        yield from annotations(*inherited)
                    if inherited is None or isinstance(base, ast.Subscript):
                        yield module, base.slice if isinstance(base, ast.Subscript) else None
        case ast.AnnAssign():
            yield module, node.annotation
        case ast.Assign(value=ast.Subscript() | ast.BinOp()):
            yield module, node.value


def not_public(package: str) -> set[str]:
    """What the public things of a package are made of and a caller cannot import."""
    names = sys.modules[package].__all__
    missing = set()
    for public in names:
        place = home(package, public)
        assert place is not None, public
        for module, annotation in annotations(*place):
            for name in named(annotation):
                origin = home(module, name)
                if origin is None or is_type_variable(origin[1]):
                    continue
                mine = getattr(sys.modules[origin[0]], name)
                if not any(getattr(other, name, None) is mine for other in (bt_targets, sys.modules[package])):
                    missing.add(f"{public}: {name}")
    return missing


def is_type_variable(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("TypeVar(")


@pytest.mark.parametrize("package", ["bt_targets", "bt_targets.records", "bt_targets.strategies"])
def test_whatever_a_public_thing_is_made_of_is_public(package: str) -> None:
    importlib.import_module(package)
    assert not_public(package) == set()


def test_the_walk_sees_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("Verdict", "Outcome", "Lang", "TargetDecision", "ProblemCode", "Ratio", "Definition", "Perspective"):
        with monkeypatch.context() as hidden:
            hidden.delattr(bt_targets, name)
            hidden.setattr(bt_targets, "__all__", [other for other in bt_targets.__all__ if other != name])
            assert {each.partition(": ")[2] for each in not_public("bt_targets")} == {name}


def test_names_of_the_interchange_page_are_public() -> None:
    names = """Verdict Pace Cause Signal Perspective Text Number Quantity Counts Report Observation Scorecard
    TargetAssessment ClauseAssessment Resolution Target Clause Indicator ReportError AssessmentError decide check"""
    assert set(names.split()) <= set(bt_targets.__all__)


# -- what is listed, and how it looks


def test_a_listing_shows_public_names_only() -> None:
    code = "import bt_targets; print(*dir(bt_targets)); import bt_targets.records; print('records' in dir(bt_targets))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    listed, records = done.stdout.splitlines()
    assert {name for name in listed.split() if not name.startswith("__")} == set(bt_targets.__all__)
    assert "__version__" in listed.split()
    assert records == "True"
    # What else has been imported by now, such as the strategies of these tests, is listed if it is public.
    here = {name for name in dir(bt_targets) if not name.startswith("__")}
    assert {*bt_targets.__all__} <= here <= {*bt_targets.__all__, "laws", "records", "strategies"}


SIGNED = [name for name in bt_targets.__all__ if isinstance(getattr(bt_targets, name), type | FunctionType)]


@pytest.mark.parametrize("name", [name for name in SIGNED if name != "BtTargetsError"])  # which nobody raises
def test_signatures_fit_the_eye(name: str) -> None:
    thing = getattr(bt_targets, name)
    assert thing.__module__ == "bt_targets"
    shown = str(inspect.signature(thing))
    assert len(shown) < 500
    assert "FieldInfo" not in shown
    assert "Annotated" not in shown
    assert re.search(r"bt_targets\.[a-z]", shown) is None, "where a type is written is nobody's business"
    told = pydoc.plain(pydoc.render_doc(thing))  # on several lines since Python 3.13
    assert re.sub(r"[\s|]", "", shown) in re.sub(r"[\s|]", "", told)


def test_help_names_types_as_they_are_imported() -> None:
    assert str(inspect.signature(bt_targets.Observation)).startswith(
        "(*, indicator: str, year: int, value: Value | None = None, unit: str | None = None, bound: Bound = 'exact', "
    )
    assert str(inspect.signature(bt_targets.Quantity)) == "(*, magnitude: ExactNumber, unit: UnitName)"
    assert "measure: Measure = Level(), comparison: Comparison" in str(inspect.signature(bt_targets.Reading))
    assert "bound: Bound | Literal['interval']" in str(inspect.signature(bt_targets.Evidence))
    assert "verdict: Verdict, final: bool, cause: Cause | None" in str(inspect.signature(bt_targets.ClauseDecision))


REPRS: list[tuple[object, str]] = [
    (BACH_THONG, "<Resolution bach-thong-2025-2030: 30 targets, 53 clauses, 2026-2030>"),
    (BACH_THONG[12], '<Target 12 "Commune health and health insurance": 12a, 12b>'),
    (BACH_THONG["12b"], '<Clause 12b "Health insurance": default, every_year>'),
    (BACH_THONG["4b"].indicator, '<Indicator pigs "number of pigs": quantity, con>'),
    (baseline_report(), "<Report of Bạch Thông: 25 observations, 2024-2025>"),
    (Report(), "Report()"),
    (
        report(figure("pigs", 2026, 2377)),
        "Report(observations=(Observation(indicator='pigs', year=2026, value=Quantity(magnitude='2377', unit='con')),))",
    ),
    (CARD, "<Scorecard of Bạch Thông as of 2025: 3 of 30 achieved (exceeded 2, met 1, pending 5, undetermined 22)>"),
    (assess(Report(), 2026, perspective="year"), "<Scorecard of Bạch Thông as of 2026 alone: 0 of 30 achieved (undetermined 30)>"),
    (CARD[12], "<TargetAssessment 12: pending, unclear (12a met, 12b pending)>"),
    (assess(report(figure("pigs", 2026, 1)), 2026)["4b"], "<ClauseAssessment 4b: not_met, final>"),
    (CARD["1"], "<ClauseAssessment 1: undetermined, missing_baseline>"),
    (DECISIONS, "<Decisions of Bạch Thông as of 2025: exceeded 2, met 1, pending 5, undetermined 22>"),
    (decide(Report(), 2026, perspective="year"), "<Decisions of Bạch Thông as of 2026 alone: undetermined 30>"),
    (DECISIONS[12], "<TargetDecision 12: pending, unclear (12a met, 12b pending)>"),
    (DECISIONS["12b"], "<ClauseDecision 12b: pending, unclear>"),
    (check(ROOT / "examples/nowhere.json"), "<Checked: 0 observations read, 1 problems, 0 warnings>"),
]  # fmt: skip


@pytest.mark.parametrize(("thing", "shown"), REPRS, ids=[type(thing).__name__ for thing, _ in REPRS])
def test_what_is_printed_is_short(thing: object, shown: str) -> None:
    assert repr(thing) == shown
    assert str(thing) == shown


def test_what_a_test_boils_down_to_is_printed_whole() -> None:
    boiled = report(*(figure("pigs", year, 2377) for year in range(2020, 2031)))
    names = {name: getattr(bt_targets, name) for name in ("Report", "Observation", "Quantity")}
    assert eval(repr(boiled), names) == boiled


# -- errors


def errors() -> list[BtTargetsError]:
    text = Text(vi="sai", en="wrong")
    problem = Problem(code="missing_field", path="a", found="b", expected=text, message=text)
    return [
        ReportError((problem, problem), left_out=3),
        AssessmentError(text),
        NotInstalledError(text),
        UnknownKeyError("4d", text),
        UnreachableError("margin", "12b"),
    ]


def test_all_errors_have_one_base_and_are_what_python_calls_them() -> None:
    kinds = [ValueError, ValueError, RuntimeError, KeyError, ValueError]
    for error, kind in zip(errors(), kinds, strict=True):
        assert isinstance(error, kind)
        for line in (*error.message.vi.splitlines(), *error.message.en.splitlines()):
            assert line.removeprefix("… ").removeprefix("12b: ") in str(error)
    declared = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error") and not is_private(node.name):
                declared.add((node.name, *(ast.unparse(base) for base in node.bases)))
    outside = {name for name, *bases in declared if "BtTargetsError" in bases}
    assert outside == {type(error).__name__ for error in errors()}
    inside = {
        "BtTargetsError",
        "DamagedCellError",
        "NoiseError",
        "NotANumeralError",
        "NotReadError",
        "NotReadableError",
        "NotResumedError",
        "UsageError",
    }
    assert {name for name, *_ in declared} - outside <= inside, "what never leaves the library, and the base"


@pytest.mark.parametrize("error", errors(), ids=lambda error: type(error).__name__)
def test_errors_survive_pickling_and_copying(error: BtTargetsError) -> None:
    error.add_note("clause 12b")
    copies = [pickle.loads(pickle.dumps(error, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    for twin in (*copies, copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert (str(twin), twin.args, vars(twin)) == (str(error), error.args, vars(error))
        assert twin.__notes__ == ["clause 12b"]


def test_the_message_of_a_report_error_counts_what_it_leaves_out() -> None:
    error = errors()[0]
    assert error.message.vi.splitlines() == ["sai", "sai", "… còn ít nhất 3 lỗi khác"]
    assert error.message.en.splitlines() == ["wrong", "wrong", "… at least 3 more problems"]


def test_what_cannot_be_pickled_tells_where_it_is_imported_from() -> None:
    for name in ("Report", "ReportError", "ClauseDecision", "assess"):
        assert b"cbt_targets\n" + name.encode() in pickle.dumps(getattr(bt_targets, name), 0)


# -- containers

CONTAINERS: list[Any] = [CARD, DECISIONS, BACH_THONG]
IDS = [clause.id for clause in BACH_THONG.clauses]
names_of_containers = pytest.mark.parametrize("container", CONTAINERS, ids=lambda one: type(one).__name__)


@names_of_containers
def test_targets_and_clauses_are_looked_up(container: Any) -> None:
    assert container[4].clauses[1] is container["4b"]
    assert container.get("4b") is container["4b"]
    assert container.get(4) is container[4]
    missing: Any
    for missing in ("4d", "12", 31, 0, 4.0, True, None, "", " 4b", (), [1], {}):
        assert container.get(missing) is None
        assert container.get(missing, default="none") == "none"
        assert missing not in container
        with pytest.raises(UnknownKeyError) as caught:
            container[missing]
        assert caught.value.args == (missing,)
    assert 4 in container
    assert "4b" in container


@names_of_containers
def test_a_container_holds_its_clauses(container: Any) -> None:
    assert [clause.id for clause in container] == [clause.id for clause in container.clauses] == IDS
    assert len(container) == len(IDS)
    assert all(clause in container for clause in container)
    assert container.keys() == tuple(IDS)
    assert dict(container) == {clause.id: clause for clause in container.clauses}
    assert container
    assert [clause for target in container.targets for clause in target.clauses] == [*container]


def test_subclasses_of_text_and_numbers_are_what_they_are() -> None:
    class Name(str):
        __slots__ = ()

    class Number(int):
        __slots__ = ()

    assert CARD[Name("4b")] is CARD["4b"]
    assert CARD[Number(4)] is CARD[4]


def test_the_document_of_a_container_is_made_of_its_fields() -> None:
    assert list(CARD.model_dump()) == [
        "schema", "resolution", "commune", "as_of", "perspective", "counts", "achieved", "total", "targets",
    ]  # fmt: skip
    assert list(BACH_THONG.model_dump()) == list(type(BACH_THONG).model_fields)


MESSAGES = [
    ("4d", 'Chỉ tiêu [4] gồm "4a", "4b", "4c"', 'There is no clause "4d". Target [4] has "4a", "4b", "4c".'),
    ("12", 'Chỉ tiêu [12] gồm "12a", "12b"', 'There is no clause "12". Target [12] has "12a", "12b".'),
    (" 4B", 'Gần nhất: "4b"', 'There is no clause " 4B". Nearest: "4b".'),
    ("khoản 04", 'Chỉ tiêu [4] gồm "4a"', 'There is no clause "khoản 04". Target [4] has'),
    ("pigs", "Có: 1, 2, 3, 4a", 'There is no clause "pigs". There are: 1, 2, 3, 4a'),
    (31, "Không có chỉ tiêu số 31. Có từ 1 đến 30", "There is no target 31. There are 1 to 30."),
    (4.0, 'Ghi [4] cho một chỉ tiêu, ["4a"]', '4.0 is neither an int nor an id. Write [4] for a target, ["4a"]'),
    (True, "True không phải", 'True is neither an int nor an id. Write [1] for a target, ["1"] for a clause.'),
    (None, "None không phải", "None is neither an int nor an id. Write [1] for a target"),
]


@names_of_containers
@pytest.mark.parametrize(("key", "vi", "en"), MESSAGES)
def test_a_key_error_helps(container: Any, key: object, vi: str, en: str) -> None:
    with pytest.raises(KeyError) as caught:
        container[key]
    assert isinstance(caught.value, UnknownKeyError)
    assert vi in caught.value.message.vi
    assert caught.value.message.en.startswith(en)
    assert str(caught.value) == f"{caught.value.message.vi} / {caught.value.message.en}"


@pytest.mark.parametrize("key", ["a" * 10**6, "9" * 10**6, "\ud800", "\x1b[31m", "4\n", -(10**5000)], ids=range(6))
def test_hostile_keys_are_told_in_short(key: Any) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        CARD[key]
    assert len(str(caught.value)) < 1000
    assert str(caught.value).isprintable()


def test_few_targets_are_listed_one_by_one() -> None:
    some = BACH_THONG.model_copy(update={"targets": (BACH_THONG[3], BACH_THONG[7])})
    with pytest.raises(UnknownKeyError, match="There are: 3, 7"):
        some[4]
    none = BACH_THONG.model_copy(update={"targets": ()})
    for key in (1, "1", None):
        with pytest.raises(UnknownKeyError):
            none[key]  # type: ignore[index]


def test_what_is_described_is_asked_for_by_the_id_of_a_clause() -> None:
    for key in ("12c", 12, "12"):
        with pytest.raises(UnknownKeyError, match=r'Target \[12\] has "12a", "12b"'):
            DECISIONS.describe(key)  # type: ignore[arg-type]


def test_readings_and_definitions_are_named_where_one_is_unknown() -> None:
    with pytest.raises(UnknownKeyError, match=r'Clause 15 has no reading "relativ". It has: default, relative'):
        BACH_THONG["15"].reading("relativ")
    with pytest.raises(UnknownKeyError, match=r'The resolution has no definition "cats". It has: poverty-2021-2025'):
        BACH_THONG.definition_name("cats")
