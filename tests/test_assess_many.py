"""The command `assess-many`: its rows in every format, what it says beside them, and going on after an interruption."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from bt_targets import BACH_THONG, assess, decide_many
from bt_targets.command_line import main, many, progress
from bt_targets.files.access import is_report_file
from bt_targets.files.writing.scorecard.csv_rows import FIELDS, scorecard_csv
from bt_targets.many import draft, parquet
from bt_targets.many.answering import answered
from bt_targets.many.request import request_of
from bt_targets.many.table import INTEGERS, TRUTHS, columns_of
from tests.test_many import GOOD, KINDS, SOURCES, files, lines, mixed, table, typed

CLAUSES = len(BACH_THONG.clauses)
ERRORS = ("error", "place", "message_vi", "message_en", "errors_left_out")


def run(*arguments: str | Path) -> int:
    return main(["assess-many", *map(str, arguments)])


def rows_of(path: Path) -> list[dict[str, Any]]:
    match path.suffix:
        case ".csv":
            return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        case ".jsonl":
            return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        case _:
            read: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
            return read


def as_text(row: dict[str, Any]) -> dict[str, str]:
    """A typed row as CSV holds it."""
    shown = {None: "", True: "true", False: "false"}
    return {name: shown[cell] if cell is None or isinstance(cell, bool) else str(cell) for name, cell in row.items()}


# -- what is written


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_rows_are_those_of_the_scorecards(lang: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    assert run(lines(tmp_path), "--as-of", "2027", "--lang", lang, "-o", out) == 1
    rows = rows_of(out)
    good = [row for row in rows if not row["error"]]
    assert list(rows[0]) == ["source", *FIELDS, "warnings", *ERRORS]
    expected = [
        row
        for report in GOOD
        for row in csv.DictReader(io.StringIO(scorecard_csv(assess(report, 2027), BACH_THONG, lang)))
    ]
    assert [{name: row[name] for name in FIELDS} for row in good] == expected
    warned = [" ".join(clause.warnings) for report in GOOD for clause in assess(report, 2027)]
    assert any(warned)
    assert [row["warnings"] for row in good] == warned
    bad = [row for row in rows if row["error"]]
    assert [row["error"] for row in bad] == ["ambiguous_number", "unknown_indicator"]
    (broken,) = (result for result in decide_many(lines(tmp_path), 2027) if result.errors)
    for row, error in zip(bad, broken.errors, strict=True):
        assert (row["source"], row["commune"], row["as_of"], row["clause"]) == ("reports.jsonl:3", "Xã B", "", "")
        assert (row["place"], row["message_vi"], row["message_en"]) == (error.path, error.message.vi, error.message.en)
        assert row["errors_left_out"] == "0"
    assert rows.index(bad[0]) == CLAUSES
    said = capsys.readouterr()
    assert said.out == ""
    first, second, third = said.err.splitlines()
    assert (first, second) == (
        ("Đã đọc 4 báo cáo.", "1 báo cáo có lỗi nên chưa được đánh giá; mỗi lỗi là một dòng có cột error.")
        if lang == "vi"
        else ("Reports read: 4.", "With errors and not assessed: 1; each error is a row with the column error.")
    )
    assert "159" in third


@pytest.mark.parametrize("only", [[], ["--verdicts-only"]])
def test_every_format_holds_the_same(only: list[str], tmp_path: Path) -> None:
    for form in ("csv", "jsonl", "parquet"):
        assert run(files(tmp_path / form), "--as-of", "2026,2027", *only, "-o", tmp_path / f"out.{form}") == 1
    tables = [rows_of(tmp_path / f"out.{form}") for form in ("csv", "jsonl", "parquet")]
    assert tables[1] == tables[2]
    # the guards of CSV are for spreadsheet programs
    assert [as_text(row).keys() for row in tables[1]] == [row.keys() for row in tables[0]]
    for plain, full in zip(tables[0], tables[1], strict=True):
        for name, cell in as_text(full).items():
            assert plain[name] in {cell, f"'{cell}"} or cell.startswith(("-", "+")) or "'" in plain[name]
    assert len(tables[0]) == 3 * 2 * CLAUSES + 2
    schema = pyarrow.parquet.read_schema(tmp_path / "out.parquet")
    assert {name for name in schema.names if str(schema.field(name).type) == "int32"} == INTEGERS & {*schema.names}
    assert {name for name in schema.names if str(schema.field(name).type) == "bool"} == TRUTHS


def test_verdicts_only_are_those_of_decide_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.jsonl"
    options = ["--perspective", "year", "--reading", "15=relative", "--processes", "2"]
    assert run(lines(tmp_path), "--verdicts-only", *options, "-o", out) == 1
    rows = iter(rows_of(out))
    for result in decide_many(lines(tmp_path), None, perspective="year", readings={"15": "relative"}):
        for target in result.verdicts.targets if result.verdicts is not None else ():
            for clause in target.clauses:
                row = next(rows)
                assert (row["source"], row["commune"], row["as_of"]) == (result.source, result.commune, result.as_of)
                assert (row["target"], row["target_verdict"], row["target_final"], row["target_pace"]) == target[:4]
                told = tuple(row[name] for name in ("clause", "verdict", "final", "cause", "pace", "reading"))
                assert told == clause
        for error in result.errors:
            assert next(rows)["error"] == error.code
    assert next(rows, None) is None
    assert "1" in capsys.readouterr().err


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not mixed], ids=lambda kind: kind.__name__)
def test_sources_of_every_kind(
    kind: Callable[[Path], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(kind(tmp_path), "--as-of", "2027", "--verdicts-only", "--format", "jsonl") == 1
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [*dict.fromkeys(row["source"] for row in printed)] == SOURCES[kind.__name__]


def test_all_reports_read_is_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.jsonl").write_text(GOOD[0].model_dump_json())
    assert run(tmp_path / "r.jsonl", "-o", "-", "--lang", "en") == 0
    said = capsys.readouterr()
    assert said.err.startswith("Reports read: 1.\nNone has errors.\nVerdicts on clauses: 53; exceeded 4, met 6,")
    assert said.out.startswith("\ufeffsource,resolution,commune")
    (tmp_path / "empty.jsonl").write_text("\n")
    assert run(tmp_path / "empty.jsonl", "-o", "-", "--format", "jsonl") == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Đã đọc 0 báo cáo.\nKhông báo cáo nào có lỗi.\n")


def test_standard_input_is_json_lines() -> None:
    text = "\n".join(report.model_dump_json() for report in GOOD)
    command = [sys.executable, "-m", "bt_targets", "assess-many", "-", "--verdicts-only", "--as-of", "2027"]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    assert [*dict.fromkeys(row["source"] for row in csv.DictReader(io.StringIO(done.stdout[1:])))] == [
        "stdin:1",
        "stdin:2",
        "stdin:3",
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--as-of", "2031"], "2030"),
        (["--as-of", "2026,,"], "whole number|số nguyên"),
        (["--reading", "15"], "15=relative"),
        (["--processes", "0"], "Số tiến trình"),
        (["--processes", "x"], "Số tiến trình"),
        (["--format", "parquet"], "-o OUT.parquet"),
        (["-o", "out.xlsx"], ".parquet"),
    ],
)
def test_wrong_options(options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(lines(tmp_path), *options) == 2
    err = capsys.readouterr().err
    assert any(each in err for each in said.split("|"))


def test_a_source_that_cannot_be_read_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path / "nowhere.jsonl", "-o", tmp_path / "out.csv") == 2
    assert "không có tệp" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_figures_are_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inside = files(tmp_path)
    assert run(inside, "-o", inside / "out.csv") == 2
    assert "thư mục nguồn" in capsys.readouterr().err
    GOOD[0].save(tmp_path / "figures.csv")
    assert run(inside, "-o", tmp_path / "figures.csv") == 2
    assert "--force" in capsys.readouterr().err
    source = lines(tmp_path)
    assert run(source, "-o", source) == 2
    assert run(inside, "-o", tmp_path / "figures.csv", "--force", "--verdicts-only") == 1
    assert rows_of(tmp_path / "figures.csv")


def test_results_are_overwritten_and_tables_of_figures_are_not(tmp_path: Path) -> None:
    source = lines(tmp_path)
    (tmp_path / "other").mkdir()
    for form in ("csv", "jsonl", "parquet"):
        out = tmp_path / f"out.{form}"
        for _ in range(2):
            assert run(source, "--verdicts-only", "-o", out) == 1
        assert not is_report_file(out)
    for figures in (lines(tmp_path / "other"), table(tmp_path / "other"), typed(tmp_path / "other")):
        before = figures.read_bytes()
        assert run(source, "--verdicts-only", "-o", figures) == 2
        assert figures.read_bytes() == before
        assert run(source, "--verdicts-only", "-o", figures, "--force") == 1
    (tmp_path / "none.parquet").write_text("no Parquet")
    assert run(source, "--verdicts-only", "-o", tmp_path / "none.parquet") == 1


def test_a_place_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(lines(tmp_path), "-o", tmp_path / "no" / "out.csv") == 2
    assert "cannot be written" in capsys.readouterr().err
    (tmp_path / ".out.csv.draft").mkdir()
    assert run(lines(tmp_path), "-o", tmp_path / "out.csv") == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_device_takes_the_rows_too(tmp_path: Path) -> None:
    assert run(lines(tmp_path), "--verdicts-only", "-o", "/dev/null", "--format", "csv") == 1


def test_without_pyarrow_nothing_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(lines(tmp_path), "-o", tmp_path / "out.parquet", "--lang", "en") == 2
    assert "pip install 'bt-targets[many]'" in capsys.readouterr().err
    assert not (tmp_path / "out.parquet").exists()


def test_text_that_cannot_be_encoded_or_steers_is_written_out(tmp_path: Path) -> None:
    source = tmp_path / "r.jsonl"
    source.write_text('{"commune": "A\\ud800", "observations": 5}\n{"commune": "\\u001b[1m", "observations": 5}')
    for form in ("csv", "jsonl", "parquet"):
        assert run(source, "-o", tmp_path / f"o.{form}") == 1
        first, *_, second = rows_of(tmp_path / f"o.{form}")
        assert (first["commune"] or "").isascii()
        assert second["commune"] == "\\x1b[1m"


# -- on a terminal


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_terminal_is_not_steered(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "r.jsonl"
    source.write_text('{"commune": "A", "observations": [{"indicator": "\\u001b[1m", "year": 2026, "value": 5}]}')
    shown = Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    assert run(source, "--format", form) == 1
    text = shown.getvalue()
    assert "\x1b" not in text
    assert "\ufeff" not in text
    assert "unknown_indicator" in text


@pytest.mark.parametrize("name", ["reports.jsonl", "-"])
def test_a_bar_is_drawn_on_a_terminal_only(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = lines(tmp_path)
    error, out = Terminal(), tmp_path / "out.csv"
    if name == "-":
        monkeypatch.setattr(many, "standard_input", lambda: io.BytesIO(source.read_bytes()))
    options = ["--verdicts-only", "--as-of", "2027", "-o", str(out)]
    with monkeypatch.context() as on_terminal:
        on_terminal.setattr(sys, "stderr", error)
        assert run(source if name != "-" else "-", *options) == 1
    drawn = error.getvalue()
    assert "báo cáo" in drawn.split("Đã đọc")[0]
    assert ("0/4" in drawn) is (name != "-")
    first = out.read_bytes()
    if name == "-":
        assert "\r" not in capsys.readouterr().err
        assert run("-", *options, "--resume") == 2
        assert "--resume" in capsys.readouterr().err
        return
    assert run(source, *options) == 1
    assert "\r" not in capsys.readouterr().err
    assert out.read_bytes() == first
    monkeypatch.setitem(sys.modules, "tqdm", None)
    error = Terminal()
    monkeypatch.setattr(sys, "stderr", error)
    assert run(source, *options) == 1
    assert "\r" not in error.getvalue()
    monkeypatch.setattr(sys, "stderr", None)
    assert run(source, *options) == 1


# -- going on


def interrupted_after(
    number: int, monkeypatch: pytest.MonkeyPatch, kind: type[BaseException] = KeyboardInterrupt
) -> None:
    """Let a run be interrupted when it has answered so many reports."""

    def interrupted(*arguments: Any) -> Iterator[Any]:
        for done, answers in enumerate(answered(*arguments)):
            if done == number:
                raise kind
            yield answers

    monkeypatch.setattr(many, "answered", interrupted)


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
@pytest.mark.parametrize("kind", [lines, files], ids=lambda kind: kind.__name__)
def test_what_was_interrupted_goes_on_to_the_same_bytes(
    kind: Callable[[Path], Path],
    form: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source, whole, out = kind(tmp_path), tmp_path / f"whole.{form}", tmp_path / f"out.{form}"
    options = ["--as-of", "2027,2026"]
    assert run(source, *options, "-o", whole) == 1
    summary, ended = capsys.readouterr().err, 0
    for number in (1, 0, 2, 9):  # the second is interrupted at once, the last not at all
        with monkeypatch.context() as patched:
            interrupted_after(number, patched)
            ended = run(source, *options, "-o", out, "--resume")
        if number < 9:
            assert ended == 130
            said = capsys.readouterr().err
            assert "--resume" in said
            assert not out.exists()
            with (tmp_path / f".out.{form}.draft").open("ab") as rest:
                rest.write(b"half a row")  # what a process that was killed may leave
    assert ended == 1
    assert out.read_bytes() == whole.read_bytes()
    assert capsys.readouterr().err == summary
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_journal_is_kept_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft, "_EVERY", 2)
    noted: list[int] = []
    original = draft.Draft._note

    def noting(self: draft.Draft) -> None:
        original(self)
        noted.append(json.loads((tmp_path / ".out.csv.journal").read_bytes())["state"][0])

    monkeypatch.setattr(draft.Draft, "_note", noting)
    assert run(lines(tmp_path), "-o", tmp_path / "out.csv") == 1
    assert noted == [2, 4, 4]


def test_another_request_does_not_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = lines(tmp_path), tmp_path / "out.csv"
    with monkeypatch.context() as patched:
        interrupted_after(2, patched)
        assert run(source, "--as-of", "2027", "-o", out) == 130
    journal, left = tmp_path / ".out.csv.journal", (tmp_path / ".out.csv.draft").read_bytes()
    for options in (["--as-of", "2026"], ["--as-of", "2027", "--lang", "en"], ["--as-of", "2027", "--verdicts-only"]):
        assert run(source, *options, "-o", out, "--resume") == 2
        assert "--resume" in capsys.readouterr().err
    kept = journal.read_bytes()
    for damaged in (b"{", b"{}", b"[]", b'{"asked": 1}'):
        journal.write_bytes(damaged)
        assert run(source, "--as-of", "2027", "-o", out, "--resume") == 2
    journal.write_bytes(kept)
    (tmp_path / ".out.csv.draft").write_bytes(left[:-9])
    assert run(source, "--as-of", "2027", "-o", out, "--resume") == 2
    (tmp_path / ".out.csv.draft").write_bytes(left)
    os.utime(source, ns=(1, 1))
    assert run(source, "--as-of", "2027", "-o", out, "--resume") == 2
    assert not out.exists()
    assert run(source, "--as-of", "2027", "-o", out) == 1  # from the first again
    assert len(rows_of(out)) == 3 * CLAUSES + 2


def test_a_folder_that_has_changed_does_not_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = files(tmp_path), tmp_path / "out.jsonl"
    (source / "nowhere.json").symlink_to("no.json")
    with monkeypatch.context() as patched:
        interrupted_after(2, patched)
        assert run(source, "-o", out) == 130
    GOOD[0].save(source / "new.json")
    assert run(source, "-o", out, "--resume") == 2
    (source / "new.json").unlink()
    assert run(source, "-o", out, "--resume") == 1


def test_a_draft_is_never_what_a_link_leads_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out, other = lines(tmp_path), tmp_path / "out.csv", tmp_path / "other"
    with monkeypatch.context() as patched:
        interrupted_after(2, patched)
        assert run(source, "-o", out) == 130
    left = tmp_path / ".out.csv.draft"
    left.rename(other)
    left.symlink_to(other)
    before = other.read_bytes()
    assert run(source, "-o", out, "--resume") == 2
    left.unlink()
    os.mkfifo(left)
    journal = json.loads((tmp_path / ".out.csv.journal").read_bytes())
    journal["state"][1] = 0
    (tmp_path / ".out.csv.journal").write_text(json.dumps(journal))
    assert run(source, "-o", out, "--resume") == 2
    assert other.read_bytes() == before
    assert run(source, "-o", out) == 1


def test_when_the_disk_is_full_the_old_file_stays_and_the_rest_can_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = lines(tmp_path), tmp_path / "out.csv"
    out.write_text("before")

    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr(draft, "replace_file", full)
        assert run(source, "-o", out) == 2
    assert "no space left" in capsys.readouterr().err
    assert out.read_text() == "before"
    assert run(source, "-o", out, "--resume") == 1
    assert len(rows_of(out)) == 3 * CLAUSES + 2


def test_a_process_that_is_killed_is_said_and_its_work_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from concurrent.futures.process import BrokenProcessPool

    source, out = lines(tmp_path), tmp_path / "out.csv"
    with monkeypatch.context() as patched:
        interrupted_after(3, patched, BrokenProcessPool)
        assert run(source, "-o", out) == 2
    err = capsys.readouterr().err
    assert "--processes" in err
    assert "--resume" in err
    assert run(source, "-o", out, "--resume") == 1


def test_groups_of_rows_follow_one_another_in_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_IN_A_GROUP", 50)
    assert run(lines(tmp_path), "--verdicts-only", "-o", tmp_path / "out.parquet") == 1
    file = pyarrow.parquet.ParquetFile(tmp_path / "out.parquet")
    assert (file.num_row_groups, file.metadata.num_rows) == (4, 3 * CLAUSES + 2)


def test_the_unit_of_the_bar_is_in_the_language() -> None:
    assert progress._UNIT.in_("en") == " reports"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_names_every_column_in_order(lang: str) -> None:
    page = (Path(__file__).parents[1] / "docs" / lang / "many.md").read_text("utf-8")
    for in_full in (True, False):
        *columns, error, place, vi, en, left_out = columns_of(request_of(2026, None, "term", None, in_full=in_full))
        assert re.search(",\\s".join(f"`{name}`" for name in columns), page)
        assert f"`{error}` |" in page
        assert f"`{place}` |" in page
        assert f"`{vi}`, `{en}` |" in page
        assert f"`{left_out}` |" in page
