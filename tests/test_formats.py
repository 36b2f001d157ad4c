"""One report in four formats: JSON, TOML, CSV and Excel say the same, and what is wrong is named by line or by cell."""

import csv
import io
import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from bt_targets import Counts, Observation, Quantity, Report, ReportError, assess, baseline_report
from bt_targets.files.access import ENDINGS
from bt_targets.files.limits import (
    HEADER_ROWS,
    MAX_CELL,
    MAX_COLUMNS,
    MAX_DELIMITERS,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_ITEMS,
    MAX_MEMBERS,
    MAX_PARTS,
    MAX_ROWS,
    MAX_TOML_BYTES,
)
from bt_targets.files.reading.header import COLUMNS
from bt_targets.files.writing.report_file import write_report
from bt_targets.report.document import MAX_OBSERVATIONS
from bt_targets.report.raw import MAX_TEXT, Format
from tests.builders import figure, report
from tests.oracle.figures import random_report
from tests.share import examples

READ: dict[str, Callable[[bytes], Report]] = {
    "json": Report.from_json,
    "toml": Report.from_toml,
    "csv": Report.from_csv,
    "xlsx": Report.from_xlsx,
}
FORMS: tuple[Format, ...] = ("json", "toml", "csv", "xlsx")
ODD = ' \'a\tb\n"c";d,đ ½ 𝄞\u2028é\x7f=1'


def wrong(read: Callable[[Any], Report], content: Any) -> list[tuple[str, str]]:
    with pytest.raises(ReportError) as caught:
        read(content)
    for item in caught.value.items:
        assert item.message.vi
        assert item.expected.en in item.message.en
    return [(item.code, item.path) for item in caught.value.items]


# -- the four formats together


def decided(given: Report, year: int) -> str:
    """The scorecard but for its warnings: a comma that may be meant for a full stop is only seen in a text."""
    whole = assess(given, year)
    targets = [
        target.model_copy(update={"clauses": [each.model_copy(update={"warnings": ()}) for each in target.clauses]})
        for target in whole.targets
    ]
    return whole.model_copy(update={"targets": targets}).model_dump_json()


def test_every_format_gives_the_same_scorecard(seed: int) -> None:
    rng = random.Random(seed)
    for number in range(examples(25)):
        given = Report.from_json(json.dumps(random_report(rng)))
        cards = [decided(given, year) for year in (2025, 2028, 2030)]
        for form in FORMS:
            again = READ[form](write_report(given, form))
            found = [decided(again, year) for year in (2025, 2028, 2030)]
            assert found == cards, f"seed {seed}, report {number}, {form}"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("given", [baseline_report(), report(figure("pigs", 2026, 5)), Report(commune="Na Phặc")])
def test_a_saved_report_is_loaded_again(form: Format, given: Report, tmp_path: Path) -> None:
    path = tmp_path / f"figures.{form.upper()}"
    given.save(path)
    again = Report.load(path)
    assert (again.commune, again.resolution) == (given.commune, given.resolution)
    for one, other in zip(given.observations, again.observations, strict=True):
        assert one.model_copy(update={"as_written": None}) == other.model_copy(update={"as_written": None})
    assert path.read_bytes() == write_report(again.model_copy(update={"observations": given.observations}), form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "text", [ODD, "=1+1", "'=1", "''@x", "+84 208", "-1", "＝1", "http://a.b", "# no remark", "1.5", "x" * 1000]
)
def test_text_from_outside_comes_back_as_it_was(form: Format, text: str) -> None:
    parts = {text.strip()[:50]: {"magnitude": "1", "unit": "ha"}}
    area = {"indicator": "fruit_tree_area", "year": 2026, "components": parts, "source": text, "note": text}
    given = Report(commune=text, observations=[area])
    content = write_report(given, form)
    again = READ[form](content)
    assert again.commune == text
    (observation,) = again.observations
    assert (observation.source, observation.note) == (text, text)
    assert observation.components == given.observations[0].components
    if form == "csv":
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
            assert not any(cell.startswith(tuple("=+-@\t\r＝＋－＠")) for cell in row)


def test_reports_are_saved_under_known_endings_only(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.json, \.toml, \.csv, \.xlsx"):
        Report().save(tmp_path / "figures.ods")
    assert tuple(ENDINGS) == (".json", ".toml", ".csv", ".xlsx")


def test_remarks_and_empty_entries_are_left_out() -> None:
    entry = {"# name": "đàn lợn", "indicator": "pigs", "year": 2026, "value": " ", "unit": "con"}
    document = {"# how": "…", "observations": [entry, {**entry, "year": 2027, "value": "5 con", "unit": None}]}
    assert Report.from_json(json.dumps(document)) == report({"indicator": "pigs", "year": 2027, "value": "5 con"})
    assert wrong(Report.from_json, json.dumps({"observations": [{**entry, "source": "x"}]})) == [
        ("missing_value", "observations[0].value")
    ]
    assert wrong(Report.from_json, json.dumps({"observations": [{**entry, "unit": None, "source": "x"}]})) == [
        ("missing_value", "observations[0].value")
    ]


# -- TOML


def test_toml_is_read_as_it_is_written() -> None:
    text = """
    commune = "Bạch Thông"
    [[observations]]
    indicator = "fruit_tree_area"  # ha
    year = 2026
    value = 123456789012345.6789012345
    unit = "ha"
    [[observations]]
    indicator = "pigs"
    year = 2_026
    value = 2_377
    [[observations]]
    indicator = "online_work_files"
    year = 2026
    value = { part = 950, whole = 1000, excluded = 50 }
    [[observations]]
    indicator = "grain_output"
    year = 2026
    value = "627–706 tấn"
    """
    found = Report.from_toml(text).observations
    assert found[0].value == Quantity(magnitude="123456789012345.6789012345", unit="ha")
    assert found[1].value == Quantity(magnitude=2377, unit="con")
    assert found[2].value == Counts(part=950, whole=1000, excluded=50)
    assert (found[3].bound, found[3].upper) == ("between", Quantity(magnitude=706, unit="tấn"))
    assert Report.from_toml("\ufeff" + text) == Report.from_toml(text.encode("utf-8-sig")) == Report.from_toml(text)


def observed_in_toml(value: str) -> str:
    return f'[[observations]]\nindicator = "fruit_tree_area"\nyear = 2026\nunit = "ha"\nvalue = {value}\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (observed_in_toml("1e3"), [("not_a_number", "observations[0].value")]),
        (observed_in_toml("nan"), [("not_finite", "observations[0].value")]),
        (observed_in_toml("-inf"), [("not_finite", "observations[0].value")]),
        (observed_in_toml("1." + "1" * 31), [("number_too_long", "observations[0].value")]),
        (observed_in_toml("1" * 19), [("number_too_long", "observations[0].value")]),
        (observed_in_toml("1" * 200_000), [("number_too_long", "")]),
        (observed_in_toml("2026-06-06"), [("unreadable_value", "observations[0].value")]),
        (observed_in_toml('"1.5 ha"'), [("ambiguous_number", "observations[0].value")]),
        ("a = 1\na = 2", [("duplicate_key", "")]),
        ("[a]\n[a]", [("duplicate_key", "")]),
        ("a = ", [("not_readable", "")]),
        ("a = " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), [("not_readable", "")]),
        (".".join(["a"] * (MAX_DEPTH + 2)) + " = 1", [("not_readable", "")]),
        ("a = [" + "[]," * MAX_PARTS + "]", [("too_many_items", "")]),
        ("#" * (MAX_TOML_BYTES + 1), [("file_too_large", "")]),
        (b"\xff", [("not_readable", "")]),
        (5, [("not_readable", "")]),
        ('x = "' + "." * 100 + '" # ' + "." * 100, [("unknown_field", "")]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_toml(text: Any, expected: list[tuple[str, str]]) -> None:
    assert wrong(Report.from_toml, text) == expected


# -- CSV


def values(given: Report) -> list[Any]:
    return [(each.indicator, each.year, each.value, each.bound, each.source) for each in given.observations]


PLAIN = 'indicator,year,value,source\npigs,2026,2.377 con,"a, b"\nforest_cover,2026,"trên 75,5 %",\n'


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff", "sep={}\n", "# Báo cáo\n\n", "Xã Bạch Thông{0}{0}\n"])
def test_csv_with_any_separator(delimiter: str, end: str, start: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(csv.reader(io.StringIO(PLAIN)))
    table = start.format(delimiter).replace("\n", end) + text.getvalue()
    expected = [
        ("pigs", 2026, Quantity(magnitude=2377, unit="con"), "exact", "a, b"),
        ("forest_cover", 2026, Quantity(magnitude="75.5", unit="%"), "above", None),
    ]
    assert values(Report.from_csv(table)) == values(Report.from_csv(table.encode())) == expected


CSV_ROWS: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("no header", "pigs,2026,5\n", [("missing_column", "")]),
    ("a header too late", "\n" * HEADER_ROWS + "indicator,year,value\n", [("missing_column", "")]),
    ("a header that is a text in a cell", 'x,"\nindicator,year,value\n"\npigs,2026,5 con\n', [("missing_column", "")]),
    ("one too late behind a header in a cell", 'x,"\nindicator,year,value\n"' + "\n" * HEADER_ROWS + "indicator,year,value\n", [("missing_column", "")]),
    ("nothing", "", [("missing_column", "")]),
    ("a column that is none", "indicator,year,value,colour\npigs,2026,5,black\n", [("unknown_field", "row 1: 4")]),
    ("a column twice", "indicator,year,value,Value\npigs,2026,5,6\n", [("duplicate_column", "row 1: 4")]),
    ("a cell too many", "indicator,year,value\npigs,2026,5,6\n", [("ragged_row", "row 2")]),
    ("a cell under no name", "indicator,year,,value\npigs,2026,x,6\n", [("ragged_row", "row 2")]),
    ("a comma that separates", "indicator,year,value\nfruit_tree_area,2026,705,5 ha\n", [("ragged_row", "row 2")]),
    ("an open quote", 'indicator,year,value\npigs,2026,"5\npoultry,2026,6\n', [("not_readable", "row 2")]),
    ("text behind a quote", 'indicator,year,value\npigs,2026,"5"x\n', [("not_readable", "row 2")]),
    ("a year that is none", "indicator,year,value\npigs,26,5 con\n", [("not_a_whole_number", "row 2: year")]),
    ("no year", "indicator,year,value\npigs,,5 con\n", [("missing_field", "row 2: year")]),
    ("no indicator", "indicator,year,value\n,2026,5 con\n", [("missing_field", "row 2: indicator")]),
    ("a value that is none", "indicator,year,value\npigs,2026,many\n", [("unreadable_value", "row 2: value")]),
    ("a source without a value", "indicator,year,value,source\npigs,2026,,x\n", [("missing_value", "row 2: value")]),
    ("a source, and no column of values", "indicator,year,part,source\npigs,2026,,x\n", [("missing_value", "row 2")]),
    ("the same observation twice", "indicator,year,value\npigs,2026,5 con\n\npigs,2026,5 con\n", [("duplicate_observation", "row 4")]),
    ("a bound that is none", "indicator,year,value,bound\npigs,2026,5 con,nhiều\n", [("unknown_choice", "row 2: bound")]),
    ("two bounds", "indicator,year,value,bound\npigs,2026,trên 5 con,dưới\n", [("two_bounds", "row 2: bound")]),
    ("a status that is none", "indicator,year,value,status\npigs,2026,5 con,nháp\n", [("unknown_choice", "row 2: status")]),
    ("two units", "indicator,year,value,unit\nfruit_tree_area,2026,5 ha,m2\n", [("unit_not_allowed", "row 2: unit")]),
    ("a unit of another kind", "indicator,year,value,unit\nfruit_tree_area,2026,5,con\n", [("wrong_unit", "row 2: unit")]),
    ("a unit beside a status", "indicator,year,value,unit\ncommune_health_standard,2026,có,%\n", [("unit_not_allowed", "row 2: unit")]),
    ("a unit beside counts in a text", "indicator,year,value,unit\nforest_cover,2026,84/90,hộ\n", [("unit_not_allowed", "row 2: unit")]),
    ("a unit of counts that is none", "indicator,year,part,whole,unit\nforest_cover,2026,1,2,hộ\n", [("unit_not_allowed", "row 2: unit")]),
    ("value and counts", "indicator,year,value,part,whole\nforest_cover,2026,5 %,1,2\n", [("two_values", "row 2: value")]),
    ("counts without a whole", "indicator,year,part,whole\nforest_cover,2026,1,\n", [("missing_field", "row 2: whole")]),
    ("a part above the whole", "indicator,year,part,whole\nforest_cover,2026,3,2\n", [("part_above_whole", "row 2: part")]),
    ("half a part", 'indicator,year,part,whole\nforest_cover,2026,"0,5",2\n', [("not_a_whole_number", "row 2: part")]),
    ("a part in English", "indicator,year,part,whole\nforest_cover,2026,1.5,2\n", [("ambiguous_number", "row 2: part")]),
    ("the upper end below", "indicator,year,value,bound,upper\npigs,2026,5 con,trong khoảng,4 con\n", [("upper_below_lower", "row 2: upper")]),
    ("a component twice", "indicator,year,component,value\npigs,2026,a,5 con\npigs,2026,a,6 con\n", [("duplicate_component", "row 3: component")]),
    ("a component of another kind", "indicator,year,component,value\npigs,2026,a,5 con\npigs,2026,b,6 hộ\n", [("wrong_unit", "row 3: value")]),
    ("a component without a value", "indicator,year,component,value,note\npigs,2026,a,5 con,\npigs,2026,b,,x\n", [("missing_value", "row 3: value")]),
    ("a total beside components", "indicator,year,component,value\npigs,2026,a,5 con\npigs,2026,,6 con\n", [("duplicate_observation", "row 3")]),
    ("statuses that disagree", "indicator,year,component,value,status\npigs,2026,a,5 con,estimate\npigs,2026,b,6 con,\n", [("rows_disagree", "row 3: status")]),
    ("sources that disagree", "indicator,year,component,value,source\npigs,2026,a,5 con,x\npigs,2026,b,6 con,y\n", [("rows_disagree", "row 3: source")]),
    ("components of ranks", "indicator,year,component,value\npar_index_rank,2026,a,5\n", [("components_not_allowed", "row 2: component")]),
    ("communes that disagree", "indicator,year,value,commune\npigs,2026,5 con,A\npigs,2027,5 con,B\n", [("rows_disagree", "row 3: commune")]),
    ("another resolution", "indicator,year,value,resolution\npigs,2026,5 con,na-phac\n", [("other_resolution", "row 2: resolution")]),
    ("lines counted through a cell of two", 'indicator,year,value,note\npigs,2026,5 con,"a\nb"\npigs,2027,x,\n', [("unreadable_value", "row 4: value")]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "expected"), CSV_ROWS, ids=[row[0] for row in CSV_ROWS])
def test_what_is_wrong_with_a_table(what: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(Report.from_csv, text) == expected, what


def test_everything_wrong_with_a_table_is_said_in_one_go() -> None:
    table = "indicator;year;value;unit;colour\npig;2026;5;con;\npigs;2031;967.05;ha;\nfruit_tree_area;2026;5;;\n"
    assert wrong(Report.from_csv, table) == [
        ("unknown_field", "row 1: 5"),
        ("unknown_indicator", "row 2: indicator"),
        ("year_outside", "row 3: year"),
        ("ambiguous_number", "row 3: value"),
        ("missing_unit", "row 4: value"),
    ]


def test_both_rows_of_a_duplicate_are_named_and_lines_are_lines_in_vietnamese() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_csv("indicator,year,value\npigs,2026,5 con\npigs,2026,x\npigs,2026,6 con\n")
    first, second = caught.value.items
    assert first.message.vi.startswith("dòng 3, cột value: ")
    assert second.found == "pigs 2026: row 2, row 4"


def test_components_in_rows() -> None:
    table = (
        "indicator,year,component,value,unit,bound,upper,source,status,part,whole\n"
        'afforestation_area,2026,new_planting,"30,5",ha,,,Hạt kiểm lâm,estimate,,\n'
        "pigs,2026,,5 con,,,,x,,,\n"
        "afforestation_area,2026,replanting,20 ha,ha,,,,ước tính,,\n"
        "afforestation_area,2026,scattered_planting,5,ha,between,6,,ước tính,,\n"
        "forest_cover,2026,a,,%,,,,,84,90\n"
    )
    area: dict[str, Any] = {
        "new_planting": {"magnitude": "30.5", "unit": "ha"},
        "replanting": {"magnitude": "20", "unit": "ha"},
        "scattered_planting": {
            "value": {"magnitude": "5", "unit": "ha"},
            "bound": "between",
            "upper": {"magnitude": "6", "unit": "ha"},
        },
    }
    assert Report.from_csv(table).observations == (
        Observation(indicator="afforestation_area", year=2026, components=area, source="Hạt kiểm lâm", status="estimate"),
        Observation(indicator="pigs", year=2026, value="5 con", source="x"),
        Observation(indicator="forest_cover", year=2026, components={"a": {"part": 84, "whole": 90}}),
    )  # fmt: skip


@pytest.mark.parametrize("extra", [0, 1])
def test_tables_have_limits(extra: int) -> None:
    rows = "indicator,year,value\n" + "\n" * (MAX_ROWS - 2 + extra) + "pigs,2026,5 con\n"
    columns = ",".join(["indicator", "year", "value", *["#"] * (MAX_COLUMNS - 3 + extra)]) + "\npigs,2026,5 con\n"
    observations = json.dumps({"observations": [figure("pigs", 2026, 5)] * (MAX_OBSERVATIONS + extra)})
    commas = 'indicator,year,value,note\npigs,2026,5 con,"' + "," * (MAX_DELIMITERS - 3 + extra) + '"\n'
    items = '{"observations": [' + "0," * (MAX_ITEMS + extra) + "0]}"
    assert wrong(Report.from_csv, commas) == [
        ("too_many_items", "row 2") if extra else ("text_too_long", "row 2: note")
    ]
    assert wrong(Report.from_json, items) == [("too_many_items", "" if extra else "observations")]
    assert wrong(Report.from_json, "[" + "[]," * (MAX_PARTS - 2 + extra) + "[]]") == [
        ("too_many_items" if extra else "not_a_report", "")
    ]
    if extra:
        assert wrong(Report.from_csv, rows) == [("too_many_items", f"row {MAX_ROWS + 1}")]
        assert wrong(Report.from_csv, columns) in ([("too_many_items", "row 1")], [("missing_column", "")])
        assert wrong(Report.from_json, observations) == [("too_many_items", "observations")]
    else:
        assert len(Report.from_csv(rows).observations) == len(Report.from_csv(columns).observations) == 1
        assert wrong(Report.from_json, observations)[0][0] == "duplicate_observation"


# -- Excel


def sheet_of(*rows: list[Any], header: list[Any] | None = None) -> Worksheet:
    sheet = openpyxl.Workbook().active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Số liệu"
    sheet.append(header or ["indicator", "year", "value", "unit", "bound", "source"])
    for row in rows:
        sheet.append(row)
    return sheet


def content_of(sheet: Worksheet) -> bytes:
    assert sheet.parent is not None
    buffer = io.BytesIO()
    sheet.parent.save(buffer)
    return buffer.getvalue()


NUMBERS: list[tuple[str, Any, str, str | None, str]] = [
    ("pigs", 2377, "General", "con", "2377 con"),
    ("fruit_tree_area", 967.05, "0.0", "ha", "967.05 ha"),
    ("fruit_tree_area", 967.04999999999995, "General", "ha", "967.05 ha"),
    ("fruit_tree_area", 1e-7, "General", "ha", "0.0000001 ha"),
    ("forest_cover", 95.5, "General", "%", "95.5 %"),
    ("forest_cover", 0.955, "0.0%", "%", "95.5 %"),
    ("forest_cover", 0.955, "0%", None, "95.5 %"),
    ("forest_cover", 1, "0%", None, "100 %"),
    ("forest_cover", 0.07, '[Red]0.0%;"x"', None, "7 %"),
    ("forest_cover", 95.5, '0.0"%"', "%", "95.5 %"),
    ("forest_cover", 95.5, r"0.0\%", "%", "95.5 %"),
    ("forest_cover", 93.33333333333333, "0.00", "%", "93.33333333333333 %"),
    ("forest_cover", 95.5, "General", None, "share_without_unit"),
    ("forest_cover", 0.955, "0%", "ha", "unit_not_allowed"),
    ("fruit_tree_area", 5, "General", None, "missing_unit"),
    ("pigs", 5.5, "General", "con", "fractional_count"),
    ("pigs", 1e300, "General", "con", "number_too_long"),
    ("fruit_tree_area", 56.99999999999999, "General", "ha", "number_has_noise"),
    ("fruit_tree_area", 57.00000000000001, "General", "ha", "number_has_noise"),
    ("gross_product_growth", -5.25, "General", "%/năm", "-5.25 %/năm"),
    ("commune_health_standard", 1, "General", None, "wrong_kind"),
    ("militia_training", 3, "General", None, "wrong_kind"),
    ("pigs", date(2026, 6, 6), "yyyy-mm-dd", "con", "cell_is_date"),
    ("pigs", datetime(2026, 6, 6, 12), "dd/mm", "con", "cell_is_date"),  # noqa: DTZ001  workbooks know no zones
    ("pigs", time(6, 6), "hh:mm", "con", "cell_is_date"),
    ("pigs", timedelta(hours=30), "[h]:mm", "con", "cell_is_date"),
    ("pigs", "#DIV/0!", "General", "con", "cell_error"),
    ("pigs", "#N/A", "General", "con", "cell_error"),
    ("pigs", "=1+1", "General", "con", "formula_without_value"),
    ("pigs", True, "General", "con", "wrong_kind"),
    ("pigs", True, "General", None, "wrong_kind"),
    ("par_index_rank", 30, "General", None, "30 hạng"),
    ("pigs", "2.377", "@", "con", "2377 con"),
]  # fmt: skip


@pytest.mark.parametrize(("indicator", "cell", "form", "unit", "expected"), NUMBERS)
def test_cells_are_exact(indicator: str, cell: Any, form: str, unit: str | None, expected: str) -> None:
    sheet = sheet_of([indicator, 2026, cell, unit])
    sheet["C2"].number_format = form
    if " " in expected:
        magnitude, _, name = expected.partition(" ")
        (observation,) = Report.from_xlsx(content_of(sheet)).observations
        assert observation.value == Quantity(magnitude=magnitude, unit=name)
    else:
        ((code, path),) = wrong(Report.from_xlsx, content_of(sheet))
        assert (code, path[:10]) == (
            expected,
            "Số liệu!D2" if code in {"unit_not_allowed", "missing_unit"} else "Số liệu!C2",
        )


def test_what_does_no_harm_to_a_sheet() -> None:
    sheet = sheet_of(
        ["I. KINH TẾ", None, None, None, None, None],
        ["pigs", 2026, 2377, "con", None, "Chi cục"],
        [None, 2027, 5000.0, "con", "trên", None],
        [],
        ["# ghi chú", 2026, "không đọc"],
        ["forest_cover", "2026", "trên 75 %", "%", None, 2025],
        ["poultry", 2026, None, "con"],
        ["commune_health_standard", 2026, True],
    )
    sheet.insert_rows(1, 3)
    sheet["A1"] = "BÁO CÁO"
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("A5:F5")
    sheet.merge_cells("A6:A7")
    sheet.row_dimensions[7].hidden = True
    sheet["C7"].comment = Comment("số ước", "cán bộ")
    sheet.column_dimensions["F"].hidden = True
    found = Report.from_xlsx(content_of(sheet))
    assert values(found) == [
        ("pigs", 2026, Quantity(magnitude=2377, unit="con"), "exact", "Chi cục"),
        ("pigs", 2027, Quantity(magnitude=5000, unit="con"), "above", None),
        ("forest_cover", 2026, Quantity(magnitude=75, unit="%"), "above", "2025"),
        ("commune_health_standard", 2026, True, "exact", None),
    ]


def test_a_value_merged_over_rows_belongs_to_none() -> None:
    sheet = sheet_of(["pigs", 2026, 5, "con"], ["pigs", 2027, None, "con"], ["poultry", 2027, 6, "con"])
    sheet.merge_cells("C2:C3")
    assert wrong(Report.from_xlsx, content_of(sheet)) == [
        ("merged_cells", "Số liệu!C2"),
        ("merged_cells", "Số liệu!C3"),
    ]


def test_what_a_merged_cell_says_holds_for_all_of_its_rows() -> None:
    rows: list[list[Any]] = [
        ["pigs", 2026, 5, "con", None, "Chi cục"],
        [None, 2027, 6],
        [],
        ["poultry", 2026, 7, "con"],
    ]
    sheet = sheet_of(*rows, header=["indicator", "year", "value", "unit", "bound", "source", "# ghi chú", None])
    sheet["G2"] = "cho người đọc"
    for merged in (
        *("A2:A3", "D2:D3", "F2:F3"),
        "C5:C6",  # a value and an empty row: it is that of the one row
        *("E2:E3", "B7:B9", "G2:G3", "H2:H3", "K2:K3"),  # nothing, rows without cells, a remark, no name, beyond all
    ):
        sheet.merge_cells(merged)
    assert values(Report.from_xlsx(content_of(sheet))) == [
        ("pigs", 2026, Quantity(magnitude=5, unit="con"), "exact", "Chi cục"),
        ("pigs", 2027, Quantity(magnitude=6, unit="con"), "exact", "Chi cục"),
        ("poultry", 2026, Quantity(magnitude=7, unit="con"), "exact", None),
    ]


def test_numbers_in_columns_that_want_words_or_counts() -> None:
    header = ["indicator", "year", "value", "part", "whole", "bound", "status"]
    sheet = sheet_of(["forest_cover", 2026, None, 84, 90], ["pigs", 2026, "5 con", None, None, 1, 2], header=header)
    assert wrong(Report.from_xlsx, content_of(sheet)) == [
        ("unknown_choice", "Số liệu!F3"),
        ("unknown_choice", "Số liệu!G3"),
    ]
    sheet.delete_rows(3)
    assert Report.from_xlsx(content_of(sheet)).observations[0].value == Counts(part=84, whole=90)


def test_what_has_no_column_is_named_by_its_row() -> None:
    sheet = sheet_of(["pigs", 2026, "Chi cục"], header=["indicator", "year", "source"])
    assert wrong(Report.from_xlsx, content_of(sheet)) == [("missing_value", "Số liệu!2")]


def test_cells_outside_the_table_are_named() -> None:
    sheet = sheet_of(["pigs", 2026, 5, "con"], header=["indicator", "year", "value", "unit", None, "# ghi chú"])
    sheet["E2"] = "x"
    sheet["F2"] = "y"
    sheet["J9"] = 5
    assert wrong(Report.from_xlsx, content_of(sheet)) == [("ragged_row", "Số liệu!E2"), ("ragged_row", "Số liệu!J9")]


def test_one_sheet_holds_the_table() -> None:
    sheet = sheet_of(["pigs", 2026, 5, "con"])
    assert sheet.parent is not None
    other = sheet.parent.create_sheet("Hướng dẫn", 0)
    other.append(["Điền vào trang Số liệu"])
    assert len(Report.from_xlsx(content_of(sheet)).observations) == 1
    other.append(["indicator", "year", "value"])
    assert wrong(Report.from_xlsx, content_of(sheet)) == [("several_tables", "")]
    sheet["A1"] = "x"
    assert wrong(Report.from_xlsx, content_of(sheet_of(header=["a"]))) == [("missing_column", "")]


@pytest.mark.parametrize("extra", [0, 1])
def test_sheets_have_limits(extra: int) -> None:
    sheet = sheet_of(["pigs", 2026, 5, "con"])
    sheet.cell(MAX_ROWS + extra, 6, " ")
    assert len(Report.from_xlsx(content_of(sheet)).observations) == 1 if not extra else True
    sheet.cell(MAX_ROWS + extra, 6, "nguồn")
    found = wrong(Report.from_xlsx, content_of(sheet))
    assert found == ([("too_many_items", f"Số liệu!{MAX_ROWS + 1}")] if extra else [
        ("missing_field", f"Số liệu!A{MAX_ROWS}"),
    ])  # fmt: skip


@pytest.mark.parametrize("extra", [0, 1])
def test_workbooks_have_limits(extra: int) -> None:
    good = content_of(sheet_of(["pigs", 2026, 5, "con"]))
    parts = unpacked(good)
    sheet = "xl/worksheets/sheet1.xml"
    elements = sum(
        sum(1 for _ in ET.fromstring(part).iter())
        for name, part in parts.items()
        if name in (sheet, "xl/sharedStrings.xml")
    )
    padding = b"<extLst>" + b"<ext/>" * (MAX_ELEMENTS - elements - 1 + extra) + b"</extLst></worksheet>"
    crowded = {**parts, sheet: parts[sheet].replace(b"</worksheet>", padding)}
    many = {**parts, **{f"xl/media/{number}.png": b"" for number in range(MAX_MEMBERS - len(parts) + extra)}}
    for changed in (crowded, many):
        if extra:
            assert wrong(Report.from_xlsx, packed(changed)) == [("too_many_items", "")]
        else:
            assert Report.from_xlsx(packed(changed)) == Report.from_xlsx(good)


@pytest.mark.parametrize("extra", [0, 1])
def test_cells_have_limits(extra: int) -> None:
    # Programs that write workbooks cut the text of a cell themselves, so it is put in afterwards.
    parts = unpacked(content_of(sheet_of(["pigs", 2026, 5, "con", None, "a source"])))
    long = b"<t>" + b"x" * (MAX_CELL + extra) + b"</t>"
    changed = {name: part.replace(b"<t>a source</t>", long) for name, part in parts.items()}
    assert changed != parts
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(packed(changed))
    assert [(item.code, item.path, item.expected.en) for item in caught.value.items] == [
        ("text_too_long", "Số liệu!F2", f"at most {MAX_TEXT} characters")
    ]


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


WITHOUT_THE_EXTRA = """
import sys
sys.modules["openpyxl"] = sys.modules["defusedxml"] = sys.modules["xlsxwriter"] = None
from bt_targets import Report
from bt_targets.command_line import main
assert len(Report.load(sys.argv[1]).observations) == 1
assert main(["template", "--format", "xlsx"]) == 2
"""


def test_without_the_extra_a_workbook_is_read_and_for_writing_it_is_said_what_to_install(tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    path.write_bytes(content_of(sheet_of(["pigs", 2026, 5, "con"])))
    command = [sys.executable, "-c", WITHOUT_THE_EXTRA, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert "pip install 'bt-targets[excel]'" in done.stderr


def test_importing_the_library_imports_no_excel() -> None:
    code = "import sys, bt_targets; print({'openpyxl', 'xlsxwriter', 'defusedxml', 'hypothesis'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8")
    assert done.stdout == "set()\n"


def test_the_columns_are_the_fields() -> None:
    fields = set(Observation.model_fields) - {"components"}
    assert set(COLUMNS) == fields | {"component", "part", "whole", "excluded", "commune", "resolution"}


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("≥", "at_least"),
        (">=", "at_least"),
        ("≤", "at_most"),
        ("<", "below"),
        (">", "above"),
        ("~", "about"),
        ("hơn", "above"),
        ("tối thiểu", "at_least"),
        ("Tối đa", "at_most"),
        ("ước", "about"),
        ("trên", "above"),
    ],
)
def test_the_column_of_bounds_takes_the_words_and_signs_of_values(words: str, bound: str) -> None:
    read = Report.from_csv(f"chỉ tiêu,năm,giá trị,giới hạn\nforest_cover,Năm 2026,76%,{words}\n")
    assert [(each.year, each.bound) for each in read.observations] == [(2026, bound)]
