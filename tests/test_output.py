"""Where results go: formats by endings, what is not overwritten, standard streams, and what may reach a terminal."""

import io
import json
import os
import pty
import re
import stat
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import openpyxl
import pytest

from bt_targets import Report, ReportError, Scorecard, assess, baseline_report
from bt_targets.command_line import main
from bt_targets.command_line.streams import discard
from bt_targets.ground.text import harmless, harmless_json, harmless_lines
from tests.test_command_line import EXAMPLE, run

STEERING = "\x00\x07\x08\x0b\x0c\x1b\x7f\x85\x9b\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069"
STEERS = re.compile(f"[{re.escape(STEERING)}]")


def on_a_terminal(*arguments: str, stream: str = "stdout", **environment: str) -> str:
    """What a command prints to a terminal."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "bt_targets", *arguments],
        stdin=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", **environment},
        stdout=follower if stream == "stdout" else subprocess.DEVNULL,
        stderr=follower if stream == "stderr" else subprocess.DEVNULL,
    ) as process:
        os.close(follower)
        printed = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:  # that is how a terminal ends
                break
            printed += piece
        process.wait()
    os.close(leader)
    return printed.decode().replace("\r\n", "\n")


def awkward_report(path: Path) -> Report:
    report = Report(
        commune=f"Xã{STEERING}",
        observations=[
            {
                "indicator": "pigs",
                "year": 2026,
                "value": "trên 5.200 con",
                "source": f"s{STEERING}",
                "note": f"n\nforged: line{STEERING}",
            }
        ],
    )
    report.save(path)
    return report


# -- formats and endings


@pytest.mark.parametrize("name", ["out.docx", "out.html", "out.md", "out.pdf", "out", "out.toml", ".json", "out.csv "])
def test_an_ending_that_nobody_knows_is_an_error(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(EXAMPLE), "-o", str(tmp_path / name)]) == 2
    assert ".txt, .json, .csv, .xlsx" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert main(["assess", str(EXAMPLE), "--format", "json", "-o", str(tmp_path / name)]) == 0
    assert Scorecard.model_validate_json((tmp_path / name).read_bytes()).as_of == 2027


def test_a_template_is_no_text_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("out.txt", "out.ods"):
        assert main(["template", "-o", str(tmp_path / name)]) == 2
        assert ".csv, .json, .toml, .xlsx" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_text_file_is_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(EXAMPLE), "-o", str(tmp_path / "card.TXT")]) == 0
    assert main(["assess", str(EXAMPLE), "-o", "-"]) == 0
    assert (tmp_path / "card.TXT").read_text("utf-8") == capsys.readouterr().out


def test_the_format_that_is_asked_for_wins_over_the_ending(tmp_path: Path) -> None:
    assert main(["assess", str(EXAMPLE), "--format", "json", "-o", str(tmp_path / "card.csv")]) == 0
    assert Scorecard.model_validate_json((tmp_path / "card.csv").read_bytes()).as_of == 2027


@pytest.mark.parametrize("command", [["assess", str(EXAMPLE)], ["template"]])
def test_a_name_is_needed(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "-o", ""]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "file name" in printed.err


def test_devices_and_pipes_need_a_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for name in (str(pipe), os.devnull, "/dev/stdout"):
        assert main(["assess", str(EXAMPLE), "-o", name]) == 2
        assert "--format" in capsys.readouterr().err
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert main(["assess", str(EXAMPLE), "--format", "json", "-o", str(pipe)]) == 0
    reader.join()
    assert Scorecard.model_validate_json(read[0]) == assess(Report.load(EXAMPLE), 2027)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert main(["assess", str(EXAMPLE), "--format", "xlsx", "-o", os.devnull]) == 0


def test_a_pipe_whose_reader_goes_away_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("bt_targets.command_line.output.replace_file", gone)
    assert main(["assess", str(EXAMPLE), "-o", str(tmp_path / "pipe.json")]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)  # how many notices there are


def test_the_standard_output_by_its_name() -> None:
    for name in ("-", "/dev/stdout"):
        done = run("assess", str(EXAMPLE), "--format", "json", "-o", name)
        assert Scorecard.model_validate_json(done.stdout) == assess(Report.load(EXAMPLE), 2027)


# -- what is not overwritten


@pytest.mark.parametrize("name", ["figures.json", "figures.toml", "figures.csv", "figures.xlsx"])
@pytest.mark.parametrize("command", [["template"], ["assess", str(EXAMPLE)], ["assess"]])
def test_a_report_is_overwritten_only_by_force(
    name: str, command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    baseline_report().save(path)
    before = path.read_bytes()
    arguments = [*command, "--format", "csv", "-o", str(path)]
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "--force" in printed.err
    assert path.read_bytes() == before
    assert main([*arguments, "--force"]) == 0
    assert path.read_bytes() != before


def test_the_report_that_is_read_is_not_overwritten_by_force_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "figures.json"
    baseline_report().save(path)
    (tmp_path / "link.json").symlink_to(path)
    for name in (path, tmp_path / "link.json"):
        assert main(["assess", str(path), "-o", str(name), "--force"]) == 2
        assert "is the input file itself" in capsys.readouterr().err
    assert Report.load(path) == baseline_report()


@pytest.mark.parametrize("name", ["card.txt", "card.json", "card.csv", "card.xlsx"])
def test_a_scorecard_is_written_anew_without_force(name: str, tmp_path: Path) -> None:
    for _ in range(2):
        assert main(["assess", str(EXAMPLE), "-o", str(tmp_path / name)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_that_cannot_be_written_is_told_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "card.json").mkdir()
    for name, vi, en in (
        (tmp_path / "card.json", "đây là thư mục", "it is a folder"),
        (tmp_path / "no" / "card.json", "không có tệp hoặc thư mục này", "there is no such file or folder"),
        (f"{tmp_path}/{'n' * 300}.json", "tên tệp quá dài", "the name is too long"),
        ("nul\0.json", "ký tự không dùng được", "cannot have"),
    ):
        assert main(["assess", str(EXAMPLE), "-o", str(name)]) == 2
        told = capsys.readouterr().err
        assert f"không ghi được ({vi}" in told or vi in told
        assert en in told
        assert "Errno" not in told
        assert "directory" not in told


# -- standard input


@pytest.mark.parametrize("form", ["json", "toml", "csv", "xlsx"])
def test_a_report_comes_from_standard_input(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"r.{form}"
    Report.load(EXAMPLE).save(path)
    by_name = run("assess", str(path), "--format", "json").stdout
    done = subprocess.run(
        [sys.executable, "-m", "bt_targets", "assess", "-", "--input-format", form, "--format", "json"],
        input=path.read_bytes(),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode() == by_name


def test_standard_input_is_checked_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def given(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    given("indicator,year,value\npigs,2026,5.200 con\n")
    assert main(["check", "-", "--input-format", "csv", "--as-of", "2026"]) == 0
    assert "Đọc được 1 số liệu" in capsys.readouterr().out
    given("indicator,year,value\npig,2026,5.200 con\n")
    assert main(["assess", "-", "--input-format", "csv"]) == 2
    assert capsys.readouterr().err.startswith("dòng 2, cột indicator")


def test_standard_input_needs_its_format_and_has_to_be_open(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", "-"]) == 2
    assert "--input-format json|toml|csv|xlsx" in capsys.readouterr().err
    assert main(["assess", str(EXAMPLE), "--input-format", "json"]) == 2
    assert "--input-format" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["check", "-", "--input-format", "json"]) == 2
    assert "đã đóng" in capsys.readouterr().err


def test_check_as_of_a_year_leaves_later_years_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "r.csv"
    path.write_text("indicator,year,value\npigs,2028,5.200 con\n", "utf-8")
    assert main(["check", str(path), "--as-of", "2027"]) == 0
    assert "chưa ghi nguồn" not in capsys.readouterr().out
    assert main(["check", str(path), "--as-of", "2028"]) == 0
    assert "chưa ghi nguồn" in capsys.readouterr().out
    assert main(["check", str(path), "--as-of", "2031"]) == 2
    assert "2030" in capsys.readouterr().err


def test_without_a_file_the_baseline_is_assessed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", "--format", "json"]) == 0
    assert Scorecard.model_validate_json(capsys.readouterr().out) == assess(baseline_report(), 2025)
    assert main(["assess", "--as-of", "2026", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == 2026


# -- standard streams that are full, closed or gone


@pytest.mark.share
@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("assess nofile.json 2>/dev/full", 2),
        ("assess nofile.json 2>&-", 2),
        ("nonsense 2>/dev/full", 2),
        ("targets 1 >/dev/full", 2),
        ("targets 1 >/dev/full 2>/dev/full", 2),
        ("targets 1 >&-", 2),
        ("targets 1 >&- 2>&-", 2),
        ("template >/dev/full", 2),
        ("assess --format xlsx -o /dev/full", 2),
        ("--version >/dev/full", 2),
        ("assess --help >/dev/full", 2),
        ("--version >&-", 2),
        ("assess - --input-format json <&-", 2),
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_the_exit_status_does_not_depend_on_where_streams_lead(command: str, status: int, unbuffered: str) -> None:
    line = f'"{sys.executable}" -m bt_targets {command}'
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    assert "Errno" not in done.stderr


def test_an_interrupted_command_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bt_targets.command_line.commands.assess", interrupted)
    assert main([]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_stream_without_a_file_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    discard("stdout")
    monkeypatch.setattr(sys, "stdout", None)
    discard("stdout")


def test_a_stream_that_fails_is_told_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError

    monkeypatch.setattr(sys, "stderr", Full())
    assert main(["targets", "31"]) == 2


def on_a_terminal_of_our_own(*arguments: str) -> tuple[int, str]:
    """The exit status of a command whose OUT is a terminal, and what is printed there."""
    leader, follower = pty.openpty()
    pieces: list[bytes] = []

    def watch() -> None:
        while piece := os.read(leader, 65536):
            pieces.append(piece)
            if piece.endswith(b"\x04"):
                return

    watching = threading.Thread(target=watch)
    watching.start()
    status = main([*arguments, "-o", os.ttyname(follower)])
    os.write(follower, b"\x04")
    watching.join()
    os.close(leader)
    os.close(follower)
    return status, b"".join(pieces).decode().replace("\r\n", "\n").removesuffix("\x04")


# -- what may reach a terminal


def test_what_steers_is_written_out() -> None:
    for sign in STEERING:
        assert not STEERS.search(harmless(sign))
        assert STEERS.sub("", harmless_lines(f"a{sign}\r\nb\nc")).count("\n") == 2
        assert json.loads(harmless_json(f'"a{sign if sign > " " else ""}"')) == f"a{sign if sign > ' ' else ''}"
    assert harmless("\x1b[31m\u202e\n\x85") == "\\x1b[31m\\u202e\\n\\x85"
    assert harmless("1\u00a0200 Việt Nam – “75 %”") == "1\u00a0200 Việt Nam – “75 %”"


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_nothing_from_a_file_steers_the_terminal(form: str, tmp_path: Path) -> None:
    report = awkward_report(tmp_path / "r.json")
    arguments = ("assess", str(tmp_path / "r.json"), "--format", form)
    printed = on_a_terminal(*arguments, NO_COLOR="1")
    assert not STEERS.search(printed)
    assert not re.search("^forged: line", printed, re.MULTILINE)
    if form == "json":  # it is the same document, there and in a pipe
        card = assess(report, 2026)
        assert Scorecard.model_validate_json(printed) == card
        assert run(*arguments).stdout == card.model_dump_json(indent=2) + "\n"


def test_documents_for_a_terminal_and_for_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = awkward_report(tmp_path / "r.json")
    assert main(["template"]) == 0
    assert capsys.readouterr().out.startswith('\ufeff"# ')
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["template"]) == 0
    assert capsys.readouterr().out.startswith('"# ')
    assert main(["assess", str(tmp_path / "r.json"), "--format", "json"]) == 0
    printed = capsys.readouterr().out
    assert not STEERS.search(printed)
    assert Scorecard.model_validate_json(printed) == assess(report, 2026)


def test_a_terminal_as_a_file_is_a_terminal_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    awkward_report(tmp_path / "r.json")
    printed = on_a_terminal("assess", str(tmp_path / "r.json"), "--format", "json", "-o", "/dev/stdout")
    assert json.loads(printed)["as_of"] == 2026
    assert not STEERS.search(printed)
    status, printed = on_a_terminal_of_our_own("template", "--format", "csv")
    assert (status, printed[:3]) == (0, '"# ')
    status, printed = on_a_terminal_of_our_own("template", "--format", "xlsx")
    assert (status, printed) == (2, "")
    assert "-o OUT.xlsx" in capsys.readouterr().err


def test_check_shows_nothing_that_steers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    awkward_report(tmp_path / "r.json")
    assert main(["check", str(tmp_path / "r.json")]) == 0
    assert not STEERS.search(capsys.readouterr().out)


def titled(path: Path, title: str) -> None:
    """A workbook with a mistake in it, and a title that no program would allow."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Title"
    for row in (("indicator", "year", "value"), ("pig", 2026, "1 con")):
        sheet.append(row)
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    escaped = "".join(f"&#{ord(sign)};" for sign in title)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'"Title"', f'"{escaped}"'.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_the_title_of_a_sheet_forges_no_line_and_steers_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "a\n\r\t\x85\x9b2J\u2028\u2029\u202e\u2066"
    titled(tmp_path / "r.xlsx", title)
    for command in ("assess", "check"):
        for lang in ("vi", "en"):
            assert main([command, str(tmp_path / "r.xlsx"), "--lang", lang]) == 2
            told = capsys.readouterr().err
            assert len(told.splitlines()) == 1
            assert not STEERS.search(told)
            assert "\\u202e" in told
    with pytest.raises(ReportError) as caught:
        Report.load(tmp_path / "r.xlsx")
    (item,) = caught.value.items
    for text in (item.path, item.message.vi, item.message.en, str(caught.value)):
        assert not STEERS.search(text.replace("\n", ""))
    assert "\n" not in item.path + item.message.vi


def test_what_was_typed_is_repeated_harmlessly(capsys: pytest.CaptureFixture[str]) -> None:
    typed = "\x1b[2J\u202e\nforged"
    for arguments in ([typed], ["assess", "x.json", f"--{typed}"], ["schema", typed], ["assess", "--format", typed]):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
        told = capsys.readouterr().err
        assert not STEERS.search(told)
        assert "\nforged" not in told
    for arguments in (
        ["assess", f"{typed}.json"], ["assess", typed], ["check", typed], ["targets", typed],
        ["assess", "--reading", typed], ["assess", "--reading", f"15={typed}"], ["assess", "--reading", f"{typed}=x"],
        ["assess", "--as-of", typed], ["assess", "-o", typed], ["template", "-o", f"no/{typed}.csv"],
    ):  # fmt: skip
        assert main(arguments) == 2
        told = capsys.readouterr().err
        assert not STEERS.search(told)
        assert "\nforged" not in told


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colours_where_they_are_wanted(environment: dict[str, str], expected: bool) -> None:
    printed = on_a_terminal(**{"NO_COLOR": "", **environment})
    assert ("\x1b[32m" in printed) is expected
    assert "\\x1b" not in printed
