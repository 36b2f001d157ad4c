"""The command line: what it prints, where, and with which exit status."""

import csv
import io
import json
import os
import re
import runpy
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import openpyxl
import pytest

import bt_targets
from bt_targets import BACH_THONG, Report, Scorecard, assess, baseline_report
from bt_targets.command_line import main
from bt_targets.wording.formatting import write_number

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "invented_2026_2027.json"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bt_targets", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


def test_without_a_command_the_baseline_is_assessed() -> None:
    done = run()
    assert (done.returncode, done.stderr) == (0, "")
    assert "Xã Bạch Thông" in done.stdout
    assert "Đạt và vượt 3/30 chỉ tiêu" in done.stdout
    assert "trên 75% (2025)" in done.stdout
    assert "\x1b" not in done.stdout
    assert run("--lang", "en").stdout.startswith("Commune of Bạch Thông")


def test_the_version_has_one_source(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"bt-targets {bt_targets.__version__}\n"
    assert version("bt-targets") == bt_targets.__version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = re.search(
        project["tool"]["hatch"]["version"]["pattern"],
        (ROOT / project["tool"]["hatch"]["version"]["path"]).read_text("utf-8"),
    )
    assert named is not None
    assert named["version"] == bt_targets.__version__


@pytest.mark.parametrize("locale", ["C", "POSIX", "vi_VN.ISO-8859-1"])
def test_the_locale_of_the_machine_does_not_matter(locale: str) -> None:
    assert run(LC_ALL=locale, LANG=locale, PYTHONIOENCODING="ascii", PYTHONUTF8="0").stdout == run().stdout


def test_json_is_the_scorecard(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(EXAMPLE), "--format", "json"]) == 0
    card = Scorecard.model_validate_json(capsys.readouterr().out)
    assert card == assess(Report.load(EXAMPLE), 2027)


def test_options_of_assess(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--as-of", "2026", "--perspective", "year", "--reading", "15=relative", "--reading", "3=by_end"]
    assert main(["assess", str(EXAMPLE), *arguments, "--format", "json"]) == 0
    card = Scorecard.model_validate_json(capsys.readouterr().out)
    assert card == assess(Report.load(EXAMPLE), 2026, perspective="year", readings={"15": "relative", "3": "by_end"})


def test_without_as_of_the_latest_year_counts_but_not_before_the_term(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for year, expected in ((2020, 2025), (2028, 2028)):
        path = tmp_path / f"{year}.json"
        path.write_text(json.dumps({"observations": [{"indicator": "pigs", "year": year, "value": 5000}]}))
        assert main(["assess", str(path), "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["as_of"] == expected
    (tmp_path / "empty.json").write_text("{}")
    assert main(["assess", str(tmp_path / "empty.json"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == 2025


def columns(table: str, seen: str, asked: str, said: str) -> str:
    """What stands in the columns of observed values and verdicts, read downwards."""
    lines = table.splitlines()
    head = next(line for line in lines if seen in line and said in line)
    first, second, third = head.index(seen), head.index(asked), head.index(said)
    return " ".join(" ".join([*(line[first:second] for line in lines), *(line[third:] for line in lines)]).split())


def test_the_table_names_what_is_missing_in_both_languages(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    observations = [
        {"indicator": "par_index_rank", "year": 2026, "value": 40},
        {"indicator": "poor_households", "year": 2026, "value": 40},
        {"indicator": "forest_cover", "year": 2026, "value": 76, "unit": "%", "bound": "at_least"},
        {"indicator": "hygienic_water", "year": 2026, "value": 76, "unit": "%", "definition": "households"},
        {"indicator": "health_insurance", "year": 2026, "value": 96, "unit": "%", "bound": "below"},
        {"indicator": "militia_training", "year": 2026, "value": "good", "bound": "at_most"},
        {"indicator": "fruit_tree_area", "year": 2026, "value": 710, "unit": "ha", "bound": "at_most"},
        {"indicator": "grain_output", "year": 2026, "value": 3000, "unit": "tấn", "bound": "above"},
    ]
    path.write_text(json.dumps({"observations": observations}))
    assert main(["assess", str(path), "--lang", "vi"]) == 0
    text = columns(capsys.readouterr().out, "Thực hiện", "Yêu cầu", "Đánh giá")
    for expected in (
        "thiếu số liệu năm 2025",
        "thiếu số liệu về số hộ nghèo bảo trợ",
        "dưới 96%",
        "từ 76% trở lên",
        "không quá loại khá",
    ):
        assert expected in text
    assert main(["assess", str(path), "--lang", "en"]) == 0
    text = columns(capsys.readouterr().out, "Observed", "Required", "Verdict")
    for expected in ("figure of 2025 missing", "below 96 %", "at least 76 %", "other definition", "at most good"):
        assert expected in text


def test_output_goes_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "card.json"
    assert main(["assess", str(EXAMPLE), "--format", "json", "-o", str(out)]) == 0
    assert capsys.readouterr().out == ""
    assert Scorecard.model_validate_json(out.read_text("utf-8")).as_of == 2027
    assert main(["assess", str(EXAMPLE), "-o", str(tmp_path / "no" / "card.txt")]) == 2
    assert "cannot be written" in capsys.readouterr().err


READ = {"json": Report.from_json, "toml": Report.from_toml, "csv": Report.from_csv, "xlsx": Report.from_xlsx}


@pytest.mark.parametrize("form", ["csv", "json", "toml", "xlsx"])
def test_a_template_is_asked_for_by_its_format_or_by_the_name_of_the_file(form: str, tmp_path: Path) -> None:
    by_name, by_option = tmp_path / f"mẫu.{form.upper()}", tmp_path / "mẫu"
    assert main(["template", "-o", str(by_name)]) == 0
    assert main(["template", "--format", form, "-o", str(by_option)]) == 0
    assert by_name.read_bytes() == by_option.read_bytes()
    assert READ[form](by_name.read_bytes()).observations == ()
    printed = subprocess.run(
        [sys.executable, "-m", "bt_targets", "template", "--format", form], capture_output=True, check=True
    )
    assert printed.stdout == by_name.read_bytes()


def test_the_scorecard_in_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = assess(Report.load(EXAMPLE), 2027)
    for form in ("table", "json", "csv", "xlsx"):
        out = tmp_path / f"card.{form}"
        assert main(["assess", str(EXAMPLE), "--format", form, "-o", str(out)]) == 0
        assert capsys.readouterr().out == ""
    assert Scorecard.model_validate_json((tmp_path / "card.json").read_bytes()) == expected
    rows = list(csv.DictReader(io.StringIO((tmp_path / "card.csv").read_text("utf-8-sig"), newline="")))
    assert {row["clause"]: row["verdict"] for row in rows} == {
        clause.id: clause.verdict for target in expected.targets for clause in target.clauses
    }
    assert "Đạt và vượt" in (tmp_path / "card.table").read_text("utf-8")
    assert openpyxl.load_workbook(tmp_path / "card.xlsx").sheetnames == ["Bảng tổng hợp", "Giải thích"]
    assert main(["assess", str(EXAMPLE), "--lang", "en", "-o", str(tmp_path / "by_name.xlsx")]) == 0
    assert openpyxl.load_workbook(tmp_path / "by_name.xlsx").sheetnames == ["Scorecard", "Explanations"]


def test_a_workbook_is_not_printed_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for arguments in (["assess", str(EXAMPLE)], ["template"]):
        assert main([*arguments, "--format", "xlsx"]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert "-o OUT.xlsx" in printed.err


def test_the_report_itself_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "figures.json"
    path.write_bytes(EXAMPLE.read_bytes())
    assert main(["assess", str(path), "-o", str(path)]) == 2
    assert "is the input file itself" in capsys.readouterr().err
    assert path.read_bytes() == EXAMPLE.read_bytes()


def test_a_file_is_checked_without_being_assessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "figures.csv"
    good = "indicator,year,value,unit,source\npigs,2026,5.200,con,Biểu 3\nforest_cover,2026,trên 75,%,\n"
    path.write_text(good, encoding="utf-8")
    assert main(["check", str(path)]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "Đọc được 2 số liệu của 2 chỉ tiêu thống kê, năm 2026." in printed.out
    assert "Không có lỗi." in printed.out
    assert "chưa ghi nguồn" in printed.out
    path.write_text(good + "pig,2026,1,con,\npigs,2031,967.05,con,\n", encoding="utf-8")
    assert main(["check", str(path), "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert [line.partition(":")[0] for line in printed.err.splitlines()] == ["row 4", "row 5", "row 5"]
    assert "Errors to fix before assessing: 3." in printed.out
    assert "Figures read: 2, indicators: 2, 2026." in printed.out
    assert main(["assess", str(path), "--lang", "en"]) == 2
    assert capsys.readouterr().err == printed.err
    assert main(["check", str(tmp_path / "nowhere.xls")]) == 2
    printed = capsys.readouterr()
    assert ".xlsx" in printed.err
    assert printed.out == "Không đọc được số liệu nào.\nCó 1 lỗi phải sửa trước khi đánh giá.\n"


def test_targets_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets"]) == 0
    listed = capsys.readouterr().out
    for clause in BACH_THONG.clauses:
        assert f"{clause.id:>8}  " in listed
    for target in BACH_THONG.targets:
        for lang in ("vi", "en"):
            assert main(["targets", str(target.number), "--lang", lang]) == 0
            text = " ".join(capsys.readouterr().out.split())
            assert target.summary.in_(lang) in text
            for clause in target.clauses:
                for indicator in clause.indicators:
                    assert indicator.id in text
                    assert indicator.what_is_counted.in_(lang) in text
                for reading in clause.readings:
                    assert reading.text.in_(lang) in text
    assert main(["targets", "23a"]) == 0
    assert "since_baseline" in capsys.readouterr().out
    assert main(["targets", "31"]) == 2
    assert "29d" in capsys.readouterr().err


@pytest.mark.parametrize("document", ["report", "scorecard", "resolution"])
def test_schemas_are_json_schema_documents(document: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", document]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["$id"] == f"urn:bt-targets:{document}:1"
    assert schema["properties"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["assess", "nowhere.json"], "nowhere.json"),
        (["assess", "nowhere.xls"], "nowhere.xls"),
        (["assess", str(EXAMPLE), "--as-of", "2031"], "2030"),
        (["assess", str(EXAMPLE), "--as-of", "next"], "next"),
        (["assess", str(EXAMPLE), "--as-of", "9" * 5000], "2030"),
        (["assess", str(EXAMPLE), "--reading", "15"], "15=relative"),
        (["assess", str(EXAMPLE), "--reading", "15=best"], "default, relative"),
        (["assess", str(EXAMPLE), "--reading", "99=best"], "29d"),
        (["assess", str(EXAMPLE), "--reading", "15=default", "--reading", "15=relative"], "15=relative"),
        (["assess", "nul\0.json"], "nul"),
        (["template", "-o", "no/such/folder/t.csv"], "cannot be written"),
    ],
)
def test_mistakes_end_with_status_2_and_a_message(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert expected in printed.err


@pytest.mark.parametrize("arguments", [["--format", "pdf"], ["check"], ["nonsense"], ["schema", "car"]])
def test_bad_usage_ends_with_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().out == ""


def test_errors_of_a_file_are_printed_one_a_line_in_the_language_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"observations": [{"indicator": "pig", "year": 2040, "value": 1}]}')
    assert main(["assess", str(path)]) == 2
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "observations[0].indicator",
        "observations[0].year",
    ]
    assert main(["assess", str(path), "--lang", "en"]) == 2
    assert "no such indicator" in capsys.readouterr().err


def test_what_cannot_be_printed_ends_with_status_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)  # closed before the process was started
        assert main(["targets", "1"]) == 2
        assert "cannot be written" in capsys.readouterr().err
        patched.setattr(sys, "stderr", None)
        assert main(["targets", "1"]) == 2
    assert capsys.readouterr() == ("", "")


def test_without_the_extra_a_workbook_ends_with_status_2_and_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert main(["template", "--format", "xlsx"]) == 2
    assert capsys.readouterr() == ("", "Cần cài phần mở rộng cho Excel: pip install 'bt-targets[excel]'\n")
    assert main(["template", "--format", "xlsx", "--lang", "en"]) == 2
    assert capsys.readouterr() == ("", "The extra for Excel is needed: pip install 'bt-targets[excel]'\n")


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, status in ((["targets", "1"], 0), (["targets", "31"], 2)):
        monkeypatch.setattr(sys, "argv", ["bt-targets", *arguments])
        with pytest.raises(SystemExit) as stopped:
            runpy.run_module("bt_targets", run_name="__main__")
        assert stopped.value.code == status
        printed = capsys.readouterr()
        assert main(arguments) == status
        assert capsys.readouterr() == printed


def test_a_reader_that_goes_away_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    end, start = os.pipe()
    os.close(end)
    with os.fdopen(start, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["targets"]) == 0
        pipe.flush()  # what is left goes nowhere, when the process ends
    assert capsys.readouterr().err == ""


def test_a_closed_pipe_is_no_error() -> None:
    command = f'"{sys.executable}" -m bt_targets | head -n 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main([]) == 0
    assert "\x1b[32m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert main([]) == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("magnitude", "vi", "en"),
    [
        ("1234567.5", "1.234.567,5", "1,234,567.5"),
        ("-2623", "-2.623", "-2,623"),
        ("0", "0", "0"),
        ("-0.25", "-0,25", "-0.25"),
        ("999", "999", "999"),
    ],
)
def test_numbers_are_written_in_the_notation_of_the_language(magnitude: str, vi: str, en: str) -> None:
    assert (write_number(magnitude, "vi"), write_number(magnitude, "en")) == (vi, en)


def test_every_line_of_the_table_is_aligned() -> None:
    lines = run().stdout.splitlines()
    head = next(index for index, line in enumerate(lines) if line.startswith("STT"))
    start = lines[head].index("Đánh giá")
    for line in lines[head:]:
        assert len(line) <= start or line[start - 1] in " ─", line
    assert baseline_report().commune in lines[0]
