"""Templates with figures in them: what stands there is read back as it was, beside blank rows for the years to report."""

from pathlib import Path
from typing import Any

import pytest

from bt_targets import BACH_THONG, Report, ReportError, assess, baseline_report
from bt_targets.command_line import main
from bt_targets.files.writing.template import Layout, template
from bt_targets.files.writing.template.filled import by_key
from bt_targets.files.writing.template.wanted import figures_wanted
from bt_targets.report.raw import FORMATS, Format
from tests.test_template import READ, without_text

SHAPES: list[tuple[Layout, Format]] = [*(("long", form) for form in FORMATS), ("wide", "csv"), ("wide", "xlsx")]
HOLDS_ALL = [shape for shape in SHAPES if shape != ("wide", "csv")]
YEARS = ((2026, 2027), range(2025, 2031), None)


@pytest.mark.share
@pytest.mark.parametrize(("layout", "form"), HOLDS_ALL)
@pytest.mark.parametrize("years", YEARS)
def test_the_baseline_is_read_back_from_every_template(layout: Layout, form: Format, years: Any) -> None:
    baseline = baseline_report()
    content = template(BACH_THONG, form, years=years, layout=layout, report=baseline)
    again = READ[form](content)
    assert again.unread == ()
    assert without_text(again) == without_text(baseline)
    assert (again.commune, again.resolution) == (baseline.commune, baseline.resolution)
    assert assess(again, 2025).counts == assess(baseline, 2025).counts
    # documents hold the machine forms, beside which nothing is said as it was written
    assert form not in {"json", "toml"} or again == baseline
    assert content == template(BACH_THONG, form, years=years, layout=layout, report=baseline)


MANY = [
    {"indicator": "pigs", "year": 2026, "components": {"Nà Nghè": "1.250 con", "Bản Mún": "từ 100 con trở lên"}},
    {"indicator": "pigs", "year": 2027, "value": "dưới 2.400 con", "status": "estimate", "note": "a;b", "source": "=1"},
    {"indicator": "fruit_tree_area", "year": 2026, "value": "khoảng 705,5 ha"},
    {"indicator": "fruit_tree_area", "year": 2027, "value": "từ 70 ha đến 800.000 m²"},
    {"indicator": "fruit_tree_area", "year": 2028, "value": {"magnitude": "1200.125", "unit": "ha"}},
    {"indicator": "grain_output", "year": 2026, "value": {"magnitude": "280/3", "unit": "tấn"}},
    {"indicator": "par_index_rank", "year": 2026, "value": 30, "bound": "at_most"},
    {"indicator": "par_index_rank", "year": 2027, "value": "hạng 28"},
    {"indicator": "militia_training", "year": 2026, "value": "khá trở lên"},
    {"indicator": "advanced_new_rural_status", "year": 2026, "value": False, "status": "provisional"},
    {"indicator": "online_work_files", "year": 2026, "value": {"part": 950, "whole": 1000, "excluded": 50}},
    {
        "indicator": "online_work_files",
        "year": 2027,
        "value": {"part": 5, "whole": 9},
        "upper": {"part": 7, "whole": 9},
        "bound": "between",
    },
    {"indicator": "hygienic_water", "year": 2026, "value": "99 %", "definition": "households"},
    {"indicator": "gross_product_growth", "year": 2026, "value": "-2,5 %/năm"},
    {"indicator": "forest_cover", "year": 2024, "value": "75–76 %"},
]


@pytest.mark.parametrize(("layout", "form"), HOLDS_ALL)
def test_every_kind_of_figure_is_read_back(layout: Layout, form: Format) -> None:
    given = Report(commune="Na Phặc", observations=MANY)
    again = READ[form](template(BACH_THONG, form, years=(2026,), layout=layout, report=given))
    assert {key: figure.model_copy(update={"as_written": None}) for key, figure in by_key(again).items()} == {
        key: figure.model_copy(update={"as_written": None}) for key, figure in by_key(given).items()
    }
    assert (again.commune, again.unread) == ("Na Phặc", ())


def test_a_figure_of_parts_says_where_it_comes_from_once() -> None:
    table = template(BACH_THONG, "csv", years=(2026,), report=baseline_report()).decode("utf-8-sig")
    rows = [line for line in table.splitlines() if ",grain_output,2025," in line]
    assert [("Dương Phong" in row, "chú thích 21" in row, "cây lương thực" in row) for row in rows] == [
        (True, True, True),  # the note speaks of it
        (True, False, False),
        (False, False, False),
    ]


def test_only_the_years_that_are_asked_for_and_those_of_the_figures() -> None:
    given = Report(observations=[{"indicator": "forest_cover", "year": 2024, "value": "75 %"}])
    wanted = {each.indicator.id: each.years for each in figures_wanted(BACH_THONG, (2026,), given)}
    assert wanted["forest_cover"] == (2024, 2026)
    assert wanted["pigs"] == (2026,)
    assert "party_members" not in wanted
    assert {year for each in figures_wanted(BACH_THONG) for year in each.years} == set(range(2025, 2031))


# -- by the command


def written(tmp_path: Path, name: str, *options: str) -> Report:
    path = tmp_path / name
    assert main(["template", "-o", str(path), *options]) == 0
    return Report.load(path)


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.toml", "a.xlsx"])
def test_the_command_fills_in_the_baseline(name: str, tmp_path: Path) -> None:
    assert without_text(written(tmp_path, name, "--baseline", "--years", "2026")) == without_text(baseline_report())


def test_the_command_fills_in_the_baseline_of_a_wide_workbook(tmp_path: Path) -> None:
    again = written(tmp_path, "a.xlsx", "--baseline", "--layout", "wide")
    assert without_text(again) == without_text(baseline_report())


def test_what_a_wide_csv_cannot_hold_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "-o", str(tmp_path / "a.csv"), "--baseline", "--layout", "wide"]) == 2
    said = capsys.readouterr().err
    assert "grain_output 2025" in said
    assert len(said.splitlines()) == 7
    assert not (tmp_path / "a.csv").exists()


def rows(capsys: pytest.CaptureFixture[str], *options: str) -> list[tuple[str, str]]:
    assert main(["template", "--format", "csv", *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    return [(id_, year) for id_ in ("pigs", "poor_households") for year in _years_of(lines, id_)]


def _years_of(lines: list[str], id_: str) -> list[str]:
    return [line.partition(f",{id_},")[2][:4] for line in lines if f",{id_}," in line]


def test_the_years_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    term = [str(year) for year in range(2026, 2031)]
    assert rows(capsys) == [(id_, year) for id_ in ("pigs", "poor_households") for year in ("2025", *term)]
    assert rows(capsys, "--years", "2026") == [("pigs", "2026"), ("poor_households", "2026")]
    assert ("pigs", "2025") in rows(capsys, "--years", "2025-2027")
    assert [year for id_, year in rows(capsys, "--years", "2026", "--baseline") if id_ == "pigs"] == ["2025", "2026"]
    assert ("poor_households", "2024") in rows(capsys, "--years", "2026", "--baseline")


@pytest.mark.parametrize(
    "typed", ["2024", "2031", "2027-2026", "2026-", "-2026", "nay", "", "2026-2031", "٢٠٢٦", "²026"]
)
def test_a_wrong_range_of_years_names_what_is_allowed(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "--format", "csv", f"--years={typed}"]) == 2
    said = capsys.readouterr().err
    assert "từ 2025 đến 2030, như 2026 hoặc 2026-2027" in said
    assert "from 2025 to 2030, such as 2026 or 2026-2027" in said


@pytest.mark.parametrize("form", ["json", "toml"])
def test_a_wide_document_is_wrong_usage(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "--format", form, "--layout", "wide"]) == 2
    said = capsys.readouterr().err
    assert f"không có ở dạng {form}" in said
    assert f"not in {form}" in said


def test_a_wide_template_says_which_field_has_no_place() -> None:
    given = Report(observations=[MANY[0]])
    with pytest.raises(ReportError) as caught:
        template(BACH_THONG, "csv", layout="wide", report=given)
    assert [(item.code, item.found) for item in caught.value.items] == [("not_in_wide_table", "components")]
