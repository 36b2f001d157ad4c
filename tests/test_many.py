"""Many reports: every kind of source gives the same answers in its order, held a few at a time, with errors as results."""

import csv
import gc
import io
import itertools
import json
import multiprocessing
import os
import pickle
import random
import signal
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest

from bt_targets import (
    AssessmentError,
    ManyResult,
    NotInstalledError,
    Report,
    ReportError,
    Verdicts,
    assess,
    assess_many,
    baseline_report,
    decide,
    decide_many,
)
from bt_targets.files.limits import MAX_BYTES, MAX_ROWS
from bt_targets.files.writing.report_file import report_rows
from bt_targets.ground.problems import MAX_PROBLEMS
from bt_targets.many import answering
from bt_targets.many.answering import AHEAD, AT_ONCE
from bt_targets.many.entry import given
from bt_targets.many.request import request_of
from bt_targets.report.default_resolution import default
from tests.builders import alone, figure, workbook
from tests.oracle.figures import random_report
from tests.share import SEED

EXAMPLE = Report.load(Path(__file__).parents[1] / "examples" / "invented_2026_2027.json")
GOOD = (
    baseline_report().model_copy(update={"commune": "Xã A"}),
    EXAMPLE.model_copy(update={"commune": "Xã C"}),
    EXAMPLE.replacing(figure("pigs", 2027, 5200)).model_copy(update={"commune": "Xã D"}),
)
"""What is read before and after the report with errors, which is the second."""
BAD = {"commune": "Xã B", "observations": [figure("pigs", 2026, "967.05 ha"), figure("cows", 2026, 5)]}


def rows(report: Report) -> list[dict[str, str]]:
    return report_rows(report)


BAD_ROWS = [
    {"indicator": "pigs", "year": "2026", "value": "967.05 ha", "commune": "Xã B"},
    {"indicator": "cows", "year": "2026", "value": "5", "commune": "Xã B"},
]
ROWS = [rows(GOOD[0]), BAD_ROWS, rows(GOOD[1]), rows(GOOD[2])]
COLUMNS = ["commune", *{name: None for some in ROWS for row in some for name in row if name != "commune"}]


def as_csv(rows: list[dict[str, str]], columns: list[str] = COLUMNS, delimiter: str = ",") -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, delimiter=delimiter, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def as_table(rows: list[dict[str, Any]], columns: list[str] = COLUMNS) -> pa.Table:
    return pa.table({name: [row.get(name) for row in rows] for name in columns})


# -- a source of every kind, with the same four reports


def mixed(_: Path) -> Any:
    return iter([GOOD[0], BAD, GOOD[1].model_dump_json(), GOOD[2].model_dump_json().encode()])


def lines(folder: Path) -> Path:
    texts = [GOOD[0].model_dump_json(), json.dumps(BAD), *(one.model_dump_json() for one in GOOD[1:])]
    path = folder / "reports.jsonl"
    path.write_text("\ufeff" + "\n\n".join(texts) + "\n  \n", "utf-8")
    return path


def files(folder: Path) -> Path:
    inside = folder / "reports"
    (inside / "b").mkdir(parents=True)
    GOOD[0].save(inside / "a.toml")
    (inside / "b" / "bad.json").write_text(json.dumps(BAD), "utf-8")
    GOOD[1].save(inside / "b" / "good.CSV".replace("CSV", "csv"))
    GOOD[2].save(inside / "c.xlsx")
    (inside / "readme.txt").write_text("no report")
    (inside / ".hidden.json").write_text("{")
    (inside / "~$c.xlsx").write_text("{")
    return inside


def table(folder: Path) -> Path:
    path = folder / "figures.csv"
    path.write_text(as_csv([row for some in ROWS for row in some]), "utf-8-sig")
    return path


def typed(folder: Path) -> Path:
    path = folder / "figures.parquet"
    pa.parquet.write_table(as_table([row for some in ROWS for row in some]), path, row_group_size=7)
    return path


KINDS = (mixed, lines, files, table, typed)
of_every_kind = pytest.mark.parametrize("source", KINDS, ids=lambda kind: kind.__name__)
SOURCES = {
    "mixed": ["[0]", "[1]", "[2]", "[3]"],
    "lines": ["reports.jsonl:1", "reports.jsonl:3", "reports.jsonl:5", "reports.jsonl:7"],
    "files": ["a.toml", "b/bad.json", "b/good.csv", "c.xlsx"],
    "table": [f"figures.csv:{number}" for number in (2, 2 + len(ROWS[0]), 4 + len(ROWS[0]), 4 + len(ROWS[0] + ROWS[2]))],
    "typed": [f"figures.parquet:{number}" for number in (1, 1 + len(ROWS[0]), 3 + len(ROWS[0]), 3 + len(ROWS[0] + ROWS[2]))],
}  # fmt: skip


@of_every_kind
def test_every_report_has_its_answer_in_the_order_of_the_source(source: Callable[[Path], Any], tmp_path: Path) -> None:
    results = list(assess_many(source(tmp_path), 2027))
    assert [result.source for result in results] == SOURCES[source.__name__]
    assert [result.commune for result in results] == ["Xã A", "Xã B", "Xã C", "Xã D"]
    good = [result for result in results if not result.errors]
    assert [result.scorecard for result in good] == [assess(one, 2027) for one in GOOD]
    assert [(result.as_of, result.verdicts, result.left_out) for result in good] == [(2027, None, 0)] * 3
    bad = results[1]
    assert (bad.as_of, bad.scorecard, bad.verdicts, bad.left_out) == (None, None, None, 0)
    assert {"ambiguous_number", "unknown_indicator"} == {error.code for error in bad.errors}
    for error in bad.errors:
        assert error.path
        assert error.message.vi != error.message.en


@of_every_kind
def test_verdicts_are_those_of_decide(source: Callable[[Path], Any], tmp_path: Path) -> None:
    asked: dict[str, Any] = {"perspective": "year", "readings": {"15": "relative"}}
    results = [one for one in decide_many(source(tmp_path), (2027, 2026, 2027), **asked) if one.verdicts is not None]
    assert [result.as_of for result in results] == [2027, 2026] * 3
    for result, report in zip(results, [one for one in GOOD for _ in range(2)], strict=True):
        assert result.verdicts is not None
        assert result.scorecard is None
        decisions = decide(report, result.as_of or 0, **asked)
        for target, decided in zip(result.verdicts.targets, decisions.targets, strict=True):
            assert target[:4] == (decided.number, decided.verdict, decided.final, decided.pace)
            for clause, each in zip(target.clauses, decided.clauses, strict=True):
                assert clause == (each.id, each.verdict, each.final, each.cause, each.pace, each.reading)


@of_every_kind
def test_processes_give_the_same(source: Callable[[Path], Any], tmp_path: Path) -> None:
    place = source(tmp_path)
    reports = list(place) if isinstance(place, Iterator) else place
    assert list(decide_many(reports, 2027, processes=2)) == list(decide_many(reports, 2027))


def test_processes_give_the_same_scorecards_of_random_reports() -> None:
    chance = random.Random(SEED)
    drawn: list[Any] = [random_report(chance) for _ in range(AT_ONCE + 3)]
    drawn.insert(5, {"observations": (7 for _ in "")})  # a generator cannot leave its process
    drawn.insert(AT_ONCE + 2, 7)
    assert list(assess_many(drawn, 2028, processes=2)) == list(assess_many(drawn, 2028))


def test_what_a_process_does_is_what_this_one_does() -> None:
    entries = [*given(GOOD)]
    request = request_of(2027, None, "term", None, in_full=False)
    answers = answering._answer(pickle.dumps(request), pickle.dumps(entries))
    assert answers == [request.answer(entry) for entry in entries]
    before = signal.getsignal(signal.SIGINT)
    try:
        answering._undisturbed()
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_without_a_year_each_report_is_decided_as_of_its_latest() -> None:
    old = Report(observations=[figure("pigs", 2020, 5000)])
    assert [result.as_of for result in decide_many([old, EXAMPLE, Report()], None)] == [2025, 2027, 2025]


def test_reports_of_another_resolution_are_errors() -> None:
    mine = default().model_copy(update={"id": "son-lang"})
    other = Report.built({"resolution": "son-lang", "commune": "Sơn Lang", "observations": ()}, mine)
    ours, theirs = decide_many([Report(), other], 2026)
    assert (ours.errors, theirs.commune) == ((), "Sơn Lang")
    assert [error.code for error in theirs.errors] == ["other_resolution"]
    ours, theirs = decide_many([Report(), other], 2026, resolution=mine)
    assert [error.code for error in ours.errors] == ["other_resolution"]
    assert theirs.verdicts is not None
    (one,) = decide_many([Report()], 2026, resolution=alone("4b"), processes=2)
    assert one.verdicts is not None
    assert one.verdicts.keys() == ("4b",)


# -- what is asked


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"as_of": 2031}, "2030"),
        ({"as_of": [2026, 2024]}, "2025"),
        ({"as_of": []}, "At least one review year"),
        ({"as_of": "2026"}, "whole number"),
        ({"perspective": "decade"}, "term, year"),
        ({"readings": {"99": "default"}}, "99"),
        ({"readings": 7}, "by clause"),
        ({"resolution": "bach-thong-2025-2030"}, "A Resolution is needed"),
        ({"processes": 0}, "from 1 .found: 0"),
        ({"processes": "two"}, "from 1 .found: two"),
    ],
)
def test_what_is_asked_wrongly_is_said_before_anything_is_read(asked: dict[str, Any], expected: str) -> None:
    untouched = iter([1])
    with pytest.raises(AssessmentError, match=expected):
        decide_many(untouched, **{"as_of": 2026, **asked})  # type: ignore[arg-type]
    assert next(untouched) == 1


@pytest.mark.parametrize("wrong", [Report(), {"observations": []}, b"{}", 7, None])
def test_what_are_not_several_reports_is_refused(wrong: Any) -> None:
    with pytest.raises(ReportError) as caught:
        assess_many(wrong, 2026)
    assert [item.code for item in caught.value.items] == ["not_a_list"]


def nowhere(folder: Path) -> Path:
    return folder / "nowhere.jsonl"


def of_no_kind(folder: Path) -> Path:
    path = folder / "reports.pdf"
    path.write_bytes(b"")
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "reports.jsonl")
    return folder / "reports.jsonl"


def with_null(_: Path) -> str:
    return "\x00.jsonl"


def no_parquet(folder: Path) -> Path:
    path = folder / "a.parquet"
    path.write_bytes(b"PAR1 and nothing more PAR1")
    return path


@pytest.mark.parametrize("source", [nowhere, of_no_kind, pipe, with_null, no_parquet], ids=lambda kind: kind.__name__)
def test_a_source_that_cannot_be_read_is_refused_as_a_whole(source: Callable[[Path], Any], tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        assess_many(source(tmp_path), 2026)
    assert [item.code for item in caught.value.items] == ["not_readable"]


def test_a_single_report_file_is_a_source_of_one(tmp_path: Path) -> None:
    for name in ("a.json", "a.toml", "a.csv", "a.xlsx"):
        GOOD[0].save(tmp_path / name)
        if name == "a.csv":  # without a column of communes
            some = [{name: cell for name, cell in row.items() if name != "commune"} for row in ROWS[0]]
            (tmp_path / name).write_text(as_csv(some, COLUMNS[1:]), "utf-8")
        (result,) = decide_many(tmp_path / name, 2025)
        assert (result.source, result.errors) == (name, ())


def test_a_wide_table_is_one_report(tmp_path: Path) -> None:
    (tmp_path / "wide.csv").write_text("chỉ tiêu,đơn vị tính,2026\nTổng đàn lợn,con,5.200\n", "utf-8")
    (result,) = decide_many(tmp_path / "wide.csv", 2026)
    assert result.source == "wide.csv"


# -- what is held


class Counting:
    """A generator of reports that knows how many were asked for, and how many are alive."""

    def __init__(self) -> None:
        self.given, self._alive = 0, weakref.WeakSet[Report]()
        self.most = 0

    def __iter__(self) -> Iterator[Report]:
        while True:
            self.given += 1
            report = GOOD[0].model_copy()
            self._alive.add(report)
            self.most = max(self.most, len(self._alive))
            yield report
            del report


def test_a_generator_is_asked_only_as_far_as_somebody_looks_and_little_is_held() -> None:
    counting = Counting()
    results = decide_many(counting, (2025, 2026))
    assert counting.given == 0
    for number in range(1, 40):
        for _ in range(2):
            next(results)
        assert counting.given == number
    gc.collect()
    assert counting.most <= 2


def test_processes_ask_for_a_bounded_number_ahead() -> None:
    counting = Counting()
    results = decide_many(counting, 2025, processes=2)
    assert counting.given == 0
    for _ in itertools.islice(results, 3 * AT_ONCE):
        pass
    assert counting.given <= (3 + 1 + 2 * AHEAD) * AT_ONCE
    results.close()  # it ends its processes
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("processes", [1, 2])
def test_what_a_generator_raises_comes_after_the_answers_before_it(processes: int) -> None:
    def broken() -> Iterator[Report]:
        yield from GOOD
        raise LookupError("the database has gone")

    results = decide_many(broken(), 2025, processes=processes)
    assert [next(results).commune for _ in GOOD] == ["Xã A", "Xã C", "Xã D"]
    with pytest.raises(LookupError):
        next(results)
    with pytest.raises(ZeroDivisionError):
        next(decide_many((1 // each for each in (0,)), 2025, processes=processes))  # type: ignore[misc]


def test_importing_the_library_loads_none_of_it() -> None:
    heavy = "pyarrow numpy tqdm rich multiprocessing concurrent.futures.process"
    code = (
        f"import sys, bt_targets.many.calls, bt_targets.command_line; print(*{{*{heavy.split()}}} & {{*sys.modules}})"
    )
    code = code.replace("print(*{", "print(*({").replace("})", "}))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_results_are_frozen_small_and_survive_pickling() -> None:
    (result,) = decide_many([baseline_report()], 2025)
    assert (
        repr(result) == "<ManyResult [0], Bạch Thông, 2025: <Verdicts: exceeded 2, met 1, pending 5, undetermined 22>>"
    )
    assert result.verdicts is not None
    assert repr(result.verdicts["12b"]) == "<ClauseVerdict 12b: pending, unclear>"
    assert repr(result.verdicts[12]) == "<TargetVerdict 12: pending, unclear>"
    twin = pickle.loads(pickle.dumps(result))
    assert twin == result
    assert hash(twin.verdicts) == hash(result.verdicts)
    assert result.verdicts != Verdicts(())
    assert result.verdicts != ()
    with pytest.raises(AttributeError):
        result.source = "x"  # type: ignore[misc]
    assert len(pickle.dumps(result)) < 10_000
    (bad,) = decide_many([{"observations": 5}], 2025)
    assert repr(bad) == "<ManyResult [0], Bạch Thông, None: 1 errors>"


# -- hostile JSON Lines


def codes(results: Iterator[ManyResult]) -> list[list[str]]:
    return [[error.code for error in result.errors] for result in results]


def test_lines_that_are_no_reports_stop_nothing(tmp_path: Path) -> None:
    path = tmp_path / "reports.ndjson"
    good = GOOD[0].model_dump_json().encode()
    huge = b'{"note": "' + b"x" * (2 * MAX_BYTES) + b'"}'
    bad = [huge, b"\xff\xfe\xfa", b"[" * 99, b'{"observations": [', b"7", b"\x00", huge]
    path.write_bytes(b"\r\n".join(line for each in bad for line in (each, good)))
    found = codes(decide_many(path, 2025))
    assert found[1::2] == [[]] * len(bad)
    assert [each[0] for each in found[::2]] == [
        "file_too_large", "not_readable", "not_readable", "not_readable", "not_a_report", "not_readable", "file_too_large",
    ]  # fmt: skip


# -- hostile folders


def test_a_folder_with_a_pipe_and_links_that_go_round_ends(tmp_path: Path) -> None:
    files(tmp_path)
    folder = tmp_path / "reports"
    (folder / "again").symlink_to(folder)
    (folder / "round.json").symlink_to("round.json")
    (folder / "other.json").symlink_to("a.toml")
    os.mkfifo(folder / "pipe.json")
    (folder / "folder.json").mkdir()
    results = list(decide_many(folder, 2025))
    assert [result.source for result in results] == [
        "a.toml", "again", "b/bad.json", "b/good.csv", "c.xlsx", "other.json", "pipe.json", "round.json",
    ]  # fmt: skip
    assert [bool(result.errors) for result in results] == [False, True, True, False, False, True, True, True]
    assert "folders behind links are not entered" in results[1].errors[0].message.en
    assert "go round in circles" in results[-1].errors[0].message.en


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path)
    listing = os.scandir

    def refusing(path: Any) -> Any:
        if Path(path).name == "b":
            raise PermissionError(13, "no")
        return listing(path)

    monkeypatch.setattr(os, "scandir", refusing)
    results = list(decide_many(tmp_path / "reports", 2025))
    assert [result.source for result in results] == ["a.toml", "b", "c.xlsx"]
    assert "not permitted" in results[1].errors[0].message.en


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * (sys.getrecursionlimit() + 50))
    subprocess.run(["mkdir", "-p", str(deep)], check=True)
    (deep / "a.json").write_text("{}")
    (result,) = decide_many(tmp_path, 2025)
    assert (result.source, result.errors) == (f"{'d/' * (sys.getrecursionlimit() + 50)}a.json", ())
    subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # Python's own way of removing it is one of calls


def test_what_cannot_be_told_a_folder_is_told_by_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Report().save(tmp_path / "a.json")
    entries = decide_many(tmp_path, 2025)

    def failing(_: Path) -> bool:
        raise OSError(5, "the device has failed")

    monkeypatch.setattr(Path, "is_dir", failing)
    assert [result.source for result in entries] == ["a.json"]


# -- long tables


def many(tmp_path: Path, text: str | bytes, as_of: int = 2026) -> list[ManyResult]:
    path = tmp_path / "t.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(decide_many(path, as_of))


def met(result: ManyResult) -> str:
    return result.verdicts["4b"].verdict if result.verdicts is not None else " ".join(e.code for e in result.errors)


def told(results: list[ManyResult]) -> list[tuple[str, str | None, str]]:
    return [(result.source, result.commune, met(result)) for result in results]


def test_rows_of_one_commune_have_to_stand_together(tmp_path: Path) -> None:
    text = "xã,mã số liệu,năm,giá trị\nA,pigs,2026,5.200\nB,pigs,2026,4.000\na,pigs,2027,1\nC,pigs,2026,5.100\n"
    results = many(tmp_path, text)
    assert told(results) == [
        ("t.csv:2", "A", "rows_apart"),
        ("t.csv:3", "B", "not_met"),
        ("t.csv:4", "a", "rows_apart"),
        ("t.csv:5", "C", "exceeded"),
    ]
    said = "The rows of one commune do not stand together"
    wanted = "Expected: the rows of a commune one below the other; this one"
    assert [error.message.en for error in results[0].errors + results[2].errors] == [
        f"row 2: xã: {said} (found: A). {wanted} goes on below others.",
        f"row 4: xã: {said} (found: a). {wanted} begins in row 2.",
    ]


def test_a_row_of_which_the_commune_is_unclear_is_an_error_of_both_neighbours(tmp_path: Path) -> None:
    head = b"commune,indicator,year,value\n"
    a, b = b"A,pigs,2026,5.200\n", b"B,pigs,2026,5.200\n"
    for bad, code in (
        (b",pigs,2025,7\n", "missing_value"),
        (b"\xff,pigs,2025,7\n", "not_readable"),
        (b'A,"pigs"x,2025,7\n', "not_readable"),
        (b"A,pigs,2025," + b"7" * 200_000 + b"\n", "text_too_long"),
        (b"A,pigs,2025,7" + b"," * 300 + b"\n", "too_many_items"),
        (b"A,pigs,2025,7" + b"," * 140_000 + b"\n", "too_many_items"),
        (b"A,pigs,2025," + b"7" * (MAX_BYTES + 9) + b"\n", "file_too_large"),
    ):
        apart = [("t.csv:2", "A", code), ("t.csv:4", "B", code)]
        assert told(many(tmp_path, head + a + bad + b)) == apart
        assert told(many(tmp_path, head + bad + b)) == [("t.csv:3", "B", code)]
        assert told(many(tmp_path, head + a + bad)) == [("t.csv:2", "A", code)]
        assert told(many(tmp_path, head + a + bad + a.replace(b"2026", b"2027") + b)) == [
            ("t.csv:2", "A", code),
            ("t.csv:5", "B", "exceeded"),
        ]
        assert told(many(tmp_path, head + bad)) == [("t.csv", None, code)]


def test_a_quote_that_is_never_closed_costs_its_line(tmp_path: Path) -> None:
    rows = [f"{name},pigs,2026,5.200,{'x' * 90}\n" for name in "ABCDEFG"]
    rows[2] = rows[2].replace("xx", '"x"').replace(',"', ',"x', 1).replace("C,", 'C,"', 1)
    text = "commune,indicator,year,value,note\n" + "".join(rows)
    assert told(many(tmp_path, text)) == [
        ("t.csv:2", "A", "exceeded"),
        ("t.csv:3", "B", "not_readable"),
        ("t.csv:5", "D", "not_readable"),
        *((f"t.csv:{number}", name, "exceeded") for number, name in ((6, "E"), (7, "F"), (8, "G"))),
    ]
    open_at_the_end = (
        "commune,indicator,year,value\nA,pigs,2026,5.200\nB,pigs,2026,5.200\n" + 'B,pigs,2027,"5.200\nC,pigs,2026,1\n'
    )
    assert told(many(tmp_path, open_at_the_end)) == [
        ("t.csv:2", "A", "exceeded"),
        ("t.csv:3", "B", "not_readable"),
        ("t.csv:5", "C", "not_readable"),
    ]
    bytes_inside = b'commune,indicator,year,value,note\nA,pigs,2026,5.200,"a\n\xff"\nB,pigs,2026,5.200,\n'
    assert [each[1:] for each in told(many(tmp_path, bytes_inside))] == [("B", "not_readable not_readable")]


def test_the_work_for_quotes_that_are_not_closed_grows_with_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bt_targets.many.sources import long_csv

    fed = 0
    original = long_csv._Records._fed

    def counting(self: Any) -> Iterator[str]:
        nonlocal fed
        for text in original(self):
            fed += len(text)
            yield text

    monkeypatch.setattr(long_csv._Records, "_fed", counting)
    filled = "x" * 90
    for pattern in (f'A,pigs,2026,"{filled}\n', f'A,"pigs{filled},2026,x"y\n', f'"{filled}\n', f'{filled}"\n'):
        text = "commune,indicator,year,value\n" + pattern * (150_000 // len(pattern))
        fed = 0
        many(tmp_path, text)
        assert fed < 8 * len(text)


def test_a_comma_that_moves_the_commune_is_noticed(tmp_path: Path) -> None:
    rows = (
        "indicator,year,value,unit,commune\npigs,2026,5.200,con,A\nforest_cover,2026,76,5,%,A\npigs,2026,5.200,con,B\n"
    )
    assert told(many(tmp_path, rows)) == [("t.csv:2", "A", "ragged_row"), ("t.csv:4", "B", "ragged_row")]
    front = (
        "commune,indicator,year,value,unit\nA,pigs,2026,5.200,con\nA,forest_cover,2026,76,5,%\nB,pigs,2026,5.200,con\n"
    )
    assert told(many(tmp_path, front)) == [("t.csv:2", "A", "ragged_row"), ("t.csv:4", "B", "exceeded")]


def test_a_table_of_headings_only_holds_no_report(tmp_path: Path) -> None:
    assert many(tmp_path, "commune,indicator,year,value\n") == []


def test_carriage_returns_end_lines_too(tmp_path: Path) -> None:
    text = "commune,indicator,year,value\rA,pigs,2026,5.200\r\rB,pigs,2026,1\rC,pigs,2026,x"
    expected = [("t.csv:2", "A", "exceeded"), ("t.csv:4", "B", "not_met"), ("t.csv:5", "C", "unreadable_value")]
    assert told(many(tmp_path, text)) == told(many(tmp_path, text.replace("\r", "\r\n"))) == expected


def test_remarks_blank_rows_and_other_separators(tmp_path: Path) -> None:
    text = (
        "# figures of two communes\r\rcommune;indicator;year;value\r\nA;pigs;2026;5.200\r\n\r\n# B;pigs;2026;1\r\n;;;\r\n"
        "A;poultry;2026;7\r\nB;pigs;2026;'=1\r\n"
    )
    assert told(many(tmp_path, text)) == [("t.csv:4", "A", "exceeded"), ("t.csv:9", "B", "unreadable_value")]


def test_the_lines_of_errors_are_those_of_the_whole_file(tmp_path: Path) -> None:
    rows = "".join(f"{name},pigs,2026,5.200 con,\n" for name in "ABC")
    text = f"commune,indicator,year,value,component\n{rows}D,pigs,2026,5 con,x\nD,pigs,2026,x,y\nD,pigs,2026,6 con,x\n"
    *_, bad = many(tmp_path, text)
    assert [(error.code, error.path) for error in bad.errors] == [
        ("duplicate_component", "row 7: component"), ("unreadable_value", "row 6: value"),
    ]  # fmt: skip
    assert "row 5" in bad.errors[0].message.en


def test_a_commune_of_more_rows_than_a_report_is_refused_alone(tmp_path: Path) -> None:
    text = (
        "commune,indicator,year,value\nA,pigs,2026,5.200\n" + "B,pigs,2026,1\n" * (MAX_ROWS + 9) + "C,pigs,2026,5.200\n"
    )
    assert told(many(tmp_path, text)) == [
        ("t.csv:2", "A", "exceeded"),
        ("t.csv:3", "B", "too_many_items"),
        (f"t.csv:{MAX_ROWS + 12}", "C", "exceeded"),
    ]


def test_more_errors_than_are_listed_are_counted(tmp_path: Path) -> None:
    text = "commune,indicator,year,value\n" + ",pigs,2026,1\n" * (MAX_PROBLEMS + 50)
    (result,) = many(tmp_path, text)
    assert (len(result.errors), result.left_out) == (MAX_PROBLEMS, 1)


def test_a_table_of_many_communes_in_another_encoding_is_refused(tmp_path: Path) -> None:
    text = "commune,indicator,year,value\nA,pigs,2026,5.200\nB,pigs,2026,5.200\n"
    assert told(many(tmp_path, text.encode("utf-16"))) == [("t.csv", "A", "rows_disagree duplicate_observation")]
    assert [result.errors[0].code for result in many(tmp_path, "xã,mã\n".encode("utf-16"))] == ["missing_column"]
    assert told(many(tmp_path, "xã,mã\n")) == [("t.csv", None, "missing_column")]


def test_a_line_that_is_no_text_among_the_first_hides_nothing(tmp_path: Path) -> None:
    text = b"commune,indicator,year,value\n\xff\nA,pigs,2026,5.200\nB,pigs,2026,5.200\n"
    assert told(many(tmp_path, text)) == [("t.csv:3", "A", "not_readable"), ("t.csv:4", "B", "exceeded")]


# -- Parquet


def parquet(tmp_path: Path, columns: dict[str, Any]) -> list[ManyResult]:
    path = tmp_path / "t.parquet"
    pa.parquet.write_table(pa.table(columns), path)
    return list(decide_many(path, 2026))


def test_typed_columns_are_exact(tmp_path: Path) -> None:
    numbers = {
        "float64": pa.array([76.1, 5200.0, None], pa.float64()),
        "float32": pa.array([76.1, 5200.0, None], pa.float32()),
        "decimal": pa.array([76.1, 5200, None]).cast(pa.decimal128(9, 3)),
    }
    for values in numbers.values():
        columns = {
            "xã": pa.array(["A"] * 3).dictionary_encode(),
            "indicator": ["forest_cover", "pigs", "poultry"],
            "year": pa.array([2026, 2026, 2026.0]),
            "value": values,
            "unit": ["%", None, " "],
        }
        assert told(parquet(tmp_path, columns)) == [("t.parquet:1", "A", "exceeded")]


def test_values_that_are_none_are_errors_and_nan_is_nothing(tmp_path: Path) -> None:
    def read(value: Any, kind: Any = None) -> str:
        columns = {
            "commune": ["A", None, "B"],
            "indicator": ["pigs", None, "pigs"],
            "year": [2026, None, 2026],
            "value": pa.array([value, None, None], kind),
        }
        first, *_ = parquet(tmp_path, columns)
        return met(first)

    assert read(float("nan"), pa.float64()) == "undetermined"
    assert read(float("inf"), pa.float64()) == "not_finite"
    assert read(0.1 + 0.2, pa.float64()) == "number_has_noise"
    assert read(1e300, pa.float64()) == "number_too_long"
    assert read([5200], pa.list_(pa.int64())) == "unreadable_value"
    assert read(b"5200", pa.binary()) == "unreadable_value"


def test_a_parquet_file_without_communes_is_refused(tmp_path: Path) -> None:
    for columns in ({"indicator": ["pigs"], "year": [2026], "value": [5]}, {"a": [1]}):
        with pytest.raises(ReportError) as caught:
            parquet(tmp_path, columns)
        assert [item.code for item in caught.value.items] == ["missing_column"]


def test_a_true_commune_is_none(tmp_path: Path) -> None:
    columns = {"commune": [True], "indicator": ["pigs"], "year": [2026], "value": [5]}
    assert told(parquet(tmp_path, columns)) == [("t.parquet", None, "missing_value")]


def test_a_damaged_parquet_file_gives_what_is_before(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    communes = [f"Xã {index // 50}" for index in range(6_000)]
    years = [2020 + index % 7 for index in range(6_000)]
    data = {
        "commune": communes,
        "indicator": ["pigs"] * 6_000,
        "year": years,
        "value": [str(y) for y in range(6_000)],
    }
    pa.parquet.write_table(pa.table(data), path, row_group_size=1_500, compression="gzip", use_dictionary=False)
    content = bytearray(path.read_bytes())
    place = len(content) // 2
    content[place : place + 2000] = bytes(2000)
    path.write_bytes(content)
    results = list(decide_many(path, 2026))
    assert results[-1].errors[0].code == "not_readable"
    assert len(results) < 120


def test_without_pyarrow_the_message_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = typed(tmp_path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NotInstalledError) as caught:
        decide_many(path, 2026)
    for text in (caught.value.message.vi, caught.value.message.en):
        assert "pip install 'bt-targets[many]'" in text


def test_workbooks_of_other_programs_are_read_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook([["indicator", "year", "value"], ["pigs", 2026, 5200]]))
    (result,) = decide_many(tmp_path, 2026)
    assert met(result) == "exceeded"
