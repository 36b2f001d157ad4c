"""Templates: every figure that the rules ask for is there, and what is filled in is read back, whoever saved the file."""

import csv
import io
import json
import subprocess
import tomllib
from collections.abc import Callable
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import bt_targets
from bt_targets import BACH_THONG, Observation, Report, ReportError
from bt_targets.files.writing.book import REPORTS_DATED, Book
from bt_targets.files.writing.template import content_sheet, guide_sheet, template
from bt_targets.files.writing.template.checks import value_check
from bt_targets.files.writing.template.columns import COLUMNS
from bt_targets.files.writing.template.examples import examples
from bt_targets.files.writing.template.figures_sheet import FURTHER_ROWS
from bt_targets.files.writing.template.guide import ACCEPTED, BOUNDED, GUIDE, REFUSED
from bt_targets.files.writing.template.lists import LISTS_SHEET, Lists
from bt_targets.files.writing.template.wanted import WantedFigure, figures_wanted
from bt_targets.ground.text import Text
from bt_targets.ground.units import find_unit
from bt_targets.report.notation.normal import normal
from bt_targets.report.raw import FORMATS, Format
from bt_targets.rules.indicators import Indicator
from tests import share

READ: dict[Format, Callable[[Any], Report]] = {
    "csv": Report.from_csv,
    "json": Report.from_json,
    "toml": Report.from_toml,
    "xlsx": Report.from_xlsx,
}
ROWS = sum(len(wanted.years) for wanted in figures_wanted(BACH_THONG))
SHEET = "Số liệu"


# -- what is asked for


def test_every_indicator_is_asked_for_once_in_the_order_of_the_sections() -> None:
    wanted = figures_wanted(BACH_THONG)
    assert {each.indicator.id for each in wanted} == set(BACH_THONG.indicators)
    assert len(wanted) == len(BACH_THONG.indicators)
    sections = [each.section.id for each in wanted]
    assert list(dict.fromkeys(sections)) == [section.id for section in BACH_THONG.sections]
    assert sections == sorted(sections, key=[section.id for section in BACH_THONG.sections].index)


YEARS = {
    "pigs": (2025, 2030, None),
    "gross_product_growth": (2026, 2030, "Chỉ cần khi"),
    "new_cooperatives": (2026, 2030, None),
    "ocop_four_star_products": (2026, 2030, None),
    "party_members": (2025, 2025, "Số gốc"),
    "new_party_members": (2026, 2030, None),
    "protected_poor_households": (2025, 2030, "Số đi kèm, được trừ"),
    "schools": (2025, 2030, "Số đi kèm, là tổng số"),
    "advanced_new_rural_criteria": (2025, 2030, "Chỉ dùng để xét tiến độ"),
    "par_index_rank": (2025, 2030, None),
}


@pytest.mark.parametrize("id_", YEARS)
def test_the_years_asked_for_and_what_they_are_for(id_: str) -> None:
    (wanted,) = (each for each in figures_wanted(BACH_THONG) if each.indicator.id == id_)
    first, last, serves = YEARS[id_]
    assert (wanted.years[0], wanted.years[-1]) == (first, last)
    assert wanted.serves is None if serves is None else wanted.serves is not None and serves in wanted.serves.vi


@pytest.mark.parametrize(
    "wanted", figures_wanted(BACH_THONG), ids=[each.indicator.id for each in figures_wanted(BACH_THONG)]
)
def test_what_the_template_offers_for_an_indicator_is_read(wanted: WantedFigure) -> None:
    indicator, year = wanted.indicator, wanted.years[0]
    for text in examples(indicator, with_unit=True):
        Report(observations=[{"indicator": indicator.id, "year": year, "value": text}])
    for name in indicator.units:
        found = find_unit(name)
        assert found is not None
        assert found.name == name
        number = "12" if found.countable else "12,5"
        table = f'indicator,year,value,unit\n{indicator.id},{year},"{number}",{name}\n'
        assert len(Report.from_csv(table).observations) == 1
    for text in examples(indicator, with_unit=False):
        table = f'indicator,year,value,unit\n{indicator.id},{year},"{text}",{indicator.unit or ""}\n'
        assert len(Report.from_csv(table).observations) == 1


# -- blank templates


@pytest.mark.parametrize("form", FORMATS)
def test_a_blank_template_is_a_report_without_figures(form: Format, tmp_path: Path) -> None:
    content = template(BACH_THONG, form)
    assert content == template(BACH_THONG, form)
    report = READ[form](content)
    assert (report.observations, report.commune, report.resolution) == ((), BACH_THONG.commune, BACH_THONG.id)
    path = tmp_path / f"blank.{form}"
    path.write_bytes(content)
    checked = bt_targets.check(path)
    assert (checked.problems, checked.warnings, checked.unfilled) == ((), (), ROWS)


def test_documents_speak_both_languages_and_name_every_unit() -> None:
    for form in FORMATS[1:3]:
        text = template(BACH_THONG, form).decode()
        for indicator in BACH_THONG.indicators.values():
            assert indicator.what_is_counted.vi in text
            assert indicator.what_is_counted.en in text
            assert indicator.unit is None or indicator.unit in text
    table = template(BACH_THONG, "csv").decode("utf-8-sig")
    assert all(indicator.what_is_counted.vi in table for indicator in BACH_THONG.indicators.values())


# -- filled in


WRITTEN: dict[str, tuple[str, ...]] = {
    "status": ("có", "không", "đạt", "không đạt"),
    "grade:training": ("khá", "giỏi", "khá trở lên", "không đạt"),
    "grade:task_completion": ("hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc", "từ hoàn thành tốt trở lên"),
    "rank": ("30", "hạng 12", "28-30"),
    "share": ("95,5{u}", "84/90", "trên 75{u}", "từ 90{u} trở lên", "06/06", "950/1.000 trừ 50", "75,5-77{u}"),
    "rate": ("11,5{u}", "-2,5{u}", "từ 10{u} đến 12{u}", "khoảng 11{u}"),
    "counted": ("1.250{u}", "12{u}", "dưới 31{u}", "không quá 5{u}", "từ 5{u} đến 7{u}", "0{u}"),
    "quantity": ("1.200,5{u}", "khoảng 705,5{u}", "627-706{u}", "ít nhất 3{u}", "280:3{u}", "0,125{u}"),
}
"""What an office may write, by the kind of figure; the unit stands behind it, or in a column of its own."""


def forms_of(indicator: Indicator) -> tuple[str, ...]:
    if indicator.scale is not None:
        return WRITTEN[f"grade:{indicator.scale.id}"]
    return WRITTEN["counted" if indicator.kind == "quantity" and indicator.is_countable else indicator.kind]


def figures() -> list[tuple[Indicator, int, str]]:
    """A figure for every row of the template, all forms in turn; the protected never above the poor."""
    turn = count()
    return [
        (each.indicator, year, "0{u}" if each.indicator.id == "protected_poor_households" else form)
        for each in figures_wanted(BACH_THONG)
        for year in each.years
        for form in [forms_of(each.indicator)[next(turn) % len(forms_of(each.indicator))]]
    ]


FIGURES = figures()


def expected() -> Report:
    """The report that the filled template stands for."""
    return Report(
        observations=[
            {"indicator": each.id, "year": year, "value": form.format(u=f" {each.unit}"), "source": f"Biểu {year}"}
            for each, year, form in FIGURES
        ]
    )


def without_text(report: Report) -> list[Observation]:
    return [each.model_copy(update={"as_written": None}) for each in report.observations]


def filled_document(content: dict[str, Any]) -> str:
    texts = {(each.id, year): form.format(u=f" {each.unit}") for each, year, form in FIGURES}
    for entry in content["observations"]:
        entry["value"] = texts[entry["indicator"], entry["year"]]
        entry["source"] = f"Biểu {entry['year']}"
    return json.dumps(content, ensure_ascii=False)


def test_a_filled_json_or_toml_template() -> None:
    assert without_text(Report.from_json(filled_document(json.loads(template(BACH_THONG, "json"))))) == without_text(
        expected()
    )
    text = template(BACH_THONG, "toml").decode()
    again = filled_document(tomllib.loads(text))
    assert without_text(Report.from_json(again)) == without_text(expected())
    filled = text
    for each, year, form in FIGURES:
        entry = f'value = "{form.format(u=f" {each.unit}")}"\nsource = "Biểu {year}"'
        filled = filled.replace('\nvalue = ""\n', f"\n{entry}\n", 1)
    assert 'value = ""' not in filled
    assert without_text(Report.from_toml(filled)) == without_text(expected())


def test_a_filled_csv_template() -> None:
    texts = {(each.id, str(year)): form.format(u="") for each, year, form in FIGURES}
    lines = template(BACH_THONG, "csv").decode("utf-8-sig").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if ",indicator," in line)
    out = io.StringIO(newline="")
    rows = list(csv.DictReader(io.StringIO("".join(lines[start:]), newline="")))
    writer = csv.DictWriter(out, rows[0].keys())
    writer.writeheader()
    for row in rows:
        text = texts[row["indicator"], row["year"]]
        writer.writerow(row | {"value": text, "source": f"Biểu {row['year']}"})
    again = Report.from_csv("".join(lines[:start]) + out.getvalue())
    assert without_text(again) == without_text(expected())


def columns_of(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """The row of the headings, and the column of each field."""
    for row in sheet.iter_rows(max_row=20):
        titles = [str(cell.value) for cell in row]
        if "Năm\nYear" in titles:
            return int(str(row[0].row)), {column.field: at for at, column in enumerate(COLUMNS, start=1)}
    raise AssertionError


@cache
def blank_workbook() -> bytes:
    return template(BACH_THONG, "xlsx")


def opened(content: bytes) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(content))[SHEET]
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(sheet: Worksheet) -> bytes:
    assert sheet.parent is not None
    buffer = io.BytesIO()
    sheet.parent.save(buffer)
    return buffer.getvalue()


def rows_of(sheet: Worksheet) -> dict[tuple[str, int], int]:
    """The row of every figure and year."""
    start, place = columns_of(sheet)
    found = {}
    for row in range(start + 1, sheet.max_row + 1):
        indicator, year = (sheet.cell(row, place[name]).value for name in ("indicator", "year"))
        if indicator and year:
            found[str(indicator), int(str(year))] = row
    return found


def filled_workbook() -> Worksheet:
    sheet = opened(blank_workbook())
    _, place = columns_of(sheet)
    rows = rows_of(sheet)
    for indicator, year, form in FIGURES:
        row = rows[indicator.id, year]
        sheet.cell(row, place["value"], form.format(u=""))
        sheet.cell(row, place["source"], f"Biểu {year}")
    return sheet


def test_a_filled_workbook() -> None:
    assert without_text(Report.from_xlsx(saved(filled_workbook()))) == without_text(expected())


def test_the_other_columns_of_the_workbook() -> None:
    sheet = opened(blank_workbook())
    start, place = columns_of(sheet)
    rows = rows_of(sheet)

    def fill(indicator: str, year: int, **cells: Any) -> None:
        for name, value in cells.items():
            sheet.cell(rows[indicator, year], place[name], value)

    fill("forest_cover", 2026, part="8.251", whole="10.000", excluded="0", status="sơ bộ")
    fill("pigs", 2026, value="2377", bound="ít nhất", note="đến 31/12")
    fill("pigs", 2027, value=5200)
    fill("fruit_tree_area", 2026, value="700,25", bound="trong khoảng", upper="705")
    fill("fruit_tree_area", 2027, value="7.050.000", unit="m²")
    fill("hygienic_water", 2026, value="99", definition="households")
    fill("par_index_rank", 2026, value="30", bound="không quá")
    first = next(row for row in range(max(rows.values()) + 1, sheet.max_row + 1) if not sheet.cell(row, 1).value)
    parts = {"Quang Thuận": "30", "Đồng Thắng": "20,5"}
    for row, (name, value) in enumerate(parts.items(), start=first):
        cells = {"indicator": "afforestation_area", "year": "2026", "component": name, "value": value, "unit": "ha/năm"}
        for field, cell in cells.items():
            sheet.cell(row, place[field], cell)
    assert start < first
    again = Report.from_xlsx(saved(sheet))
    assert without_text(again) == without_text(
        Report(
            observations=[
                {"indicator": "pigs", "year": 2026, "value": 2377, "bound": "at_least", "note": "đến 31/12"},
                {"indicator": "pigs", "year": 2027, "value": 5200},
                {"indicator": "fruit_tree_area", "year": 2026, "value": "từ 700,25 ha đến 705 ha"},
                {"indicator": "fruit_tree_area", "year": 2027, "value": "7.050.000 m²"},
                {
                    "indicator": "forest_cover",
                    "year": 2026,
                    "value": {"part": 8251, "whole": 10000},
                    "status": "provisional",
                },
                {"indicator": "hygienic_water", "year": 2026, "value": "99 %", "definition": "households"},
                {"indicator": "par_index_rank", "year": 2026, "value": 30, "bound": "at_most"},
                {
                    "indicator": "afforestation_area",
                    "year": 2026,
                    "components": {name: f"{value} ha/năm" for name, value in parts.items()},
                },
            ]
        )
    )


# -- the workbook as it is met


def test_the_sheet_is_pleasant_to_fill_in() -> None:
    sheet = opened(blank_workbook())
    start, place = columns_of(sheet)
    rows = rows_of(sheet)
    assert len(rows) == ROWS
    assert sheet.freeze_panes == f"D{start + 1}"
    assert sheet.protection.sheet
    assert not sheet.protection.autoFilter  # what is not protected may be used
    assert sheet.auto_filter.ref is not None
    assert sheet.auto_filter.ref.startswith(f"A{start}:")
    for (id_, year), row in rows.items():
        indicator = BACH_THONG.indicators[id_]
        assert sheet.cell(row, place["# số liệu"]).value in {
            f"{indicator.name.vi[:1].upper()}{indicator.name.vi[1:]}{end}" for end in ("", " (số đầu nhiệm kỳ)")
        }
        comment = sheet.cell(row, place["# số liệu"]).comment
        assert comment is not None
        assert indicator.what_is_counted.vi in comment.text
        assert indicator.what_is_counted.en in comment.text
        value = sheet.cell(row, place["value"])
        assert (value.value, value.number_format, value.protection.locked) == (None, "@", False)
        for name in ("year", "indicator", "# số liệu", "resolution", "commune", "component"):
            assert sheet.cell(row, place[name]).protection.locked, (id_, year, name)
        for name in ("part", "whole", "excluded"):
            assert sheet.cell(row, place[name]).protection.locked == (indicator.kind != "share")
        assert sheet.cell(row, place["definition"]).protection.locked == (not indicator.definitions)
        assert sheet.cell(row, place["bound"]).protection.locked == (indicator.kind == "status")
    headings = [str(sheet.cell(row, 1).value) for row in range(start + 1, sheet.max_row + 1)]
    for section, number in zip(BACH_THONG.sections, ("I", "II", "III", "IV"), strict=True):
        assert f"{number}. {section.name.vi} / {section.name.en}" in headings
    for target in BACH_THONG.targets:
        assert f"{target.number}. {target.title.vi}" in headings
    open_rows = [
        row
        for row in range(max(rows.values()) + 1, sheet.max_row + 1)
        if not sheet.cell(row, place["indicator"]).protection.locked
    ]
    assert len(open_rows) == FURTHER_ROWS
    book = sheet.parent
    assert book is not None
    assert book.sheetnames == [SHEET, guide_sheet.NAME, content_sheet.NAME, LISTS_SHEET]
    assert book[LISTS_SHEET].sheet_state == "hidden"


def test_the_column_of_the_body_is_called_by_its_kind() -> None:
    ward = BACH_THONG.model_copy(update={"body_kind": Text(vi="phường", en="ward"), "commune": "Đức Xuân"})
    estate = BACH_THONG.model_copy(update={"body_kind": Text(vi="cù lao", en="estate")})
    names = ("Xã\nCommune", "Phường\nWard", "Đơn vị hành chính\nAdministrative unit")
    for resolution, name in zip((BACH_THONG, ward, estate), names, strict=True):
        sheet = opened(template(resolution, "xlsx"))
        start, place = columns_of(sheet)
        assert sheet.cell(start, place["commune"]).value == name


def offered(sheet: Worksheet, formula: str) -> list[str]:
    assert sheet.parent is not None
    name, _, area = formula.rpartition("!")
    cells = sheet.parent[name.strip("='")][area.replace("$", "")]
    return [str(row[0].value) for row in (cells if isinstance(cells, tuple) else ((cells,),))]


def test_every_choice_that_a_drop_down_offers_is_read() -> None:
    sheet = opened(blank_workbook())
    _, place = columns_of(sheet)
    rows = {row: key for key, row in rows_of(sheet).items()}
    names = {column: name for name, column in place.items()}
    lists: dict[tuple[str, str], list[str]] = {}
    for check in sheet.data_validations.dataValidation:
        if check.type == "list":
            for area in check.sqref.ranges:
                key = (rows.get(area.min_row, ("further", 0))[0], names[area.min_col])
                lists[key] = offered(sheet, check.formula1)
    numbers = {"quantity": "5", "share": "5", "rate": "5", "rank": "5"}
    tried = 0
    for (id_, column), choices in lists.items():
        if id_ == "further":
            continue
        indicator = BACH_THONG.indicators[id_]
        for choice in choices:
            given = {"indicator": id_, "year": "2025", "unit": indicator.unit or ""}
            given["value"] = numbers.get(indicator.kind) or indicator.name.vi
            if indicator.kind == "status":
                given["value"] = "có"
            elif indicator.scale is not None:
                given["value"] = indicator.scale.grades[1].name.vi
            if column == "upper" and indicator.scale is not None:
                given["value"] = indicator.scale.grades[0].name.vi
            if column == "upper" or choice == "trong khoảng":
                given |= {"bound": "trong khoảng", "upper": choice if column == "upper" else given["value"]}
            if column != "upper":
                given[column] = choice
            line = ",".join(f'"{cell}"' for cell in given.values())
            assert len(Report.from_csv(f"{','.join(given)}\n{line}\n").observations) == 1, given
            tried += 1
    assert tried > 500
    assert lists["militia_training", "value"] == ["giỏi", "khá", "đạt", "không đạt"]
    assert lists["commune_health_standard", "value"] == ["có", "không"]
    assert lists["further", "indicator"] == list(BACH_THONG.indicators)
    assert {column for _, column in lists} == {"value", "upper", "unit", "bound", "status", "definition", "indicator"}


def test_excel_opens_the_checks() -> None:
    """Excel takes a workbook for damaged where the texts of a check are longer than this."""
    sheet = opened(blank_workbook())
    checks = sheet.data_validations.dataValidation
    assert len(checks) > 1000
    for check in checks:
        assert len(check.promptTitle or "") <= 32
        assert len(check.prompt or "") <= 255
        assert len(check.errorTitle or "") <= 32
        assert len(check.error or "") <= 225
        assert len(check.formula1 or "") <= 255


# -- the guide tells the truth


def readable(text: str) -> set[str]:
    """The kinds of figures for which a table may hold the text beside the unit of the indicator."""
    found: set[str] = set()
    for indicator in BACH_THONG.indicators.values():
        line = f'{indicator.id},2026,"{text}",{indicator.unit or ""}'
        try:
            Report.from_csv(f"indicator,year,value,unit\n{line}\n")
        except ReportError:
            continue
        found.add(indicator.kind)
    return found


def test_what_the_guide_shows_is_read() -> None:
    for line in (*ACCEPTED, *BOUNDED):
        assert readable(line.written), line.written
        for other in normal(line.meaning.vi).split("“")[1:]:
            text = other.partition("”")[0]
            if text not in {"đơn vị", "không"}:
                assert readable(text), text


def test_what_the_guide_refuses_is_refused_and_what_it_offers_instead_is_read() -> None:
    kinds = {"84/90 thôn": "share", "12/92": "rank", "hạng 30 trở lên": "rank"}
    for line in REFUSED:
        found = readable(line.written)
        assert kinds.get(line.written, "") not in found or not found
        if line.written not in kinds:
            assert found == set(), line.written
    meant = {
        "1200.5": "1.200,5",
        "80,000 con": "80.000 con",
        "1,234.5": "1.234,5",
        "gần 95": "khoảng 95",
    }
    for line in REFUSED:
        if line.written in meant:
            assert meant[line.written] in line.meaning.vi
            assert readable(meant[line.written])


def test_the_guide_is_complete_in_the_workbook() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook()))
    texts = {str(cell) for row in book[guide_sheet.NAME].iter_rows(values_only=True) for cell in row if cell}
    for part in GUIDE:
        for line in part.lines:
            assert {line.meaning.vi, line.meaning.en} <= texts
            assert not line.written or line.written in texts
    content = "\n".join(
        str(cell) for row in book[content_sheet.NAME].iter_rows(values_only=True) for cell in row if cell
    )
    for indicator in BACH_THONG.indicators.values():
        assert indicator.id in content
        assert indicator.what_is_counted.vi in content


# -- another program in between


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str], bytes]:
    """LibreOffice: opens a workbook and saves it in another format, or as a workbook of its own."""
    program = share.office()
    folder = tmp_path_factory.mktemp("office")

    def convert(content: bytes, form: str) -> bytes:
        source = folder / "given.xlsx"
        source.write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        arguments = ["--headless", "--convert-to", form, "--outdir", str(folder / "out"), str(source)]
        subprocess.run([program, profile, *arguments], check=True, capture_output=True)
        return (folder / "out" / f"given.{form.partition(':')[0]}").read_bytes()

    return convert


def test_libreoffice_loses_nothing(office: Callable[[bytes, str], bytes], tmp_path: Path) -> None:
    blank = tmp_path / "blank.xlsx"
    blank.write_bytes(office(blank_workbook(), "xlsx"))
    checked = bt_targets.check(blank)
    assert (checked.problems, checked.report.observations, checked.unfilled) == ((), (), ROWS)
    sheet = opened(blank.read_bytes())
    assert sheet.protection.sheet
    assert any(check.type == "list" for check in sheet.data_validations.dataValidation)
    again = Report.from_xlsx(office(saved(filled_workbook()), "xlsx"))
    assert without_text(again) == without_text(expected())


TYPED: list[tuple[str, Any, bool]] = [
    ("fruit_tree_area", "1.200,5", True),
    ("fruit_tree_area", "1200,5", True),
    ("fruit_tree_area", "1.200.000", True),
    ("fruit_tree_area", "khoảng 705,5", True),
    ("fruit_tree_area", "từ 1.200 đến 1.300,5", True),
    ("fruit_tree_area", "280:3", True),
    ("fruit_tree_area", 700.5, True),
    ("fruit_tree_area", 0, True),
    ("fruit_tree_area", -1, False),
    ("fruit_tree_area", "1200.5", False),
    ("fruit_tree_area", "967.05 ha", False),
    ("fruit_tree_area", "1.2005", False),
    ("fruit_tree_area", "không có số liệu", False),
    ("fruit_tree_area", "-", False),
    ("pigs", 5, True),
    ("pigs", 5.5, False),
    ("pigs", "dưới 31", True),
    ("forest_cover", "84/90", True),
    ("forest_cover", "950/1.000 trừ 50", True),
    ("forest_cover", 100, True),
    ("forest_cover", 101, False),
    ("conscription", 101, True),
    ("par_index_rank", 1, True),
    ("par_index_rank", 0, False),
    ("gross_product_growth", -2.5, True),
    ("gross_product_growth", "-2,5", True),
    ("gross_product_growth", -100, False),
]


def test_the_checks_of_the_cells_let_pass_what_is_right(office: Callable[[bytes, str], bytes]) -> None:
    """The formulas are worked out by LibreOffice, over cells that hold what somebody typed."""
    book = Book(REPORTS_DATED)
    sheet, lists = book.sheet(SHEET), Lists(book.sheet(LISTS_SHEET))
    for row, (id_, typed, _) in enumerate(TYPED, start=1):
        sheet.put(0, typed)
        check = value_check(BACH_THONG.indicators[id_], f"A{row}", lists)
        sheet.page.write_formula(row - 1, 1, check["value"])
        sheet.end_row()
    lists.write()
    content = saved(opened(book.content()))  # this library keeps no results, so that they are worked out anew
    rows = csv.reader(io.StringIO(office(content, "csv:Text - txt - csv (StarCalc):44,34,76").decode()))
    found = [row[-1] for row in rows]
    assert list(zip([typed for _, typed, _ in TYPED], found, strict=True)) == [
        (typed, str(good).upper()) for _, typed, good in TYPED
    ]
