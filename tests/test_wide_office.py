"""The whole way of an office: the wide template, filled in, saved by LibreOffice, assessed, and exported, right in every cell."""

import csv
import io
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bt_targets import BACH_THONG, Report, assess
from bt_targets.command_line import main
from bt_targets.files.writing.template import template
from tests.share import office

FILLED: dict[tuple[str, int], tuple[Any, Any]] = {
    # as it is typed into the cell, and what it stands for
    ("grain_output", 2026): ("3.120,5", "3.120,5 tấn/năm"),
    ("grain_output", 2027): (3200.25, "3.200,25 tấn/năm"),
    ("cattle_and_buffalo", 2026): ("từ 1.200 con trở lên", "từ 1.200 con trở lên"),
    ("pigs", 2026): ("2 377 con", "2.377 con"),
    ("pigs", 2027): (5200, "5.200 con"),
    ("poultry", 2026): ("50,5", "50,5 nghìn con"),
    ("poultry", 2027): ("82,4", "82,4 nghìn con"),
    ("fruit_tree_area", 2026): ("khoảng 705,5", "khoảng 705,5 ha"),
    ("fruit_tree_area", 2027): ("1.200,125 ha", "1.200,125 ha"),
    ("afforestation_area", 2026): ("50-55,5", "từ 50 ha/năm đến 55,5 ha/năm"),
    ("forest_cover", 2026): ("trên 75", "trên 75 %"),
    ("forest_cover", 2027): ("≥ 76,25 %", "từ 76,25 % trở lên"),
    ("hygienic_water", 2026): ("98,5", "98,5 %"),
    ("health_insurance", 2026): (95.25, "95,25 %"),
    ("health_insurance", 2027): ("97-98", "từ 97 % đến 98 %"),
    ("effective_cooperatives", 2026): ("dưới 12", "dưới 12 hợp tác xã"),
    ("effective_cooperatives", 2027): ("không quá 15", "không quá 15 hợp tác xã"),
    ("gross_product_growth", 2026): ("-2,5", "-2,5 %/năm"),
    ("gross_product_growth", 2027): ("11,5 %", "11,5 %/năm"),
    ("income_per_capita", 2026): ("45,75", "45,75 triệu đồng/người/năm"),
    ("advanced_new_rural_status", 2026): ("không", False),
    ("advanced_new_rural_status", 2027): ("có", True),
    ("commune_health_standard", 2026): ("có", True),
    ("par_index_rank", 2026): ("30", "hạng 30"),
    ("par_index_rank", 2027): (28, "hạng 28"),
    ("militia_training", 2026): ("giỏi", "giỏi"),
    ("militia_training", 2027): ("khá trở lên", "khá trở lên"),
}
BESIDE = {
    "pigs": {"Nguồn": "Biểu 01/TK; “chốt” 31/12", "Ghi chú": "2 năm", "Tình trạng": "sơ bộ"},
    "poultry": {"Đơn vị tính": "nghìn con"},
}
COUNTS: dict[str, Any] = {
    "indicator": "online_work_files",
    "year": 2026,
    "part": "950",
    "whole": "1.000",
    "excluded": "50",
}
PARTS = {"Nà Nghè": "12", "Bản Mún": "8"}
EXPORTED = {
    "1": ("pending", "2027", "11,5%/năm", "%/năm"),
    "3": ("exceeded", "2027", "3.200,25 tấn", "tấn/năm"),
    "4b": ("not_met", "2026", "2.377 con", "con"),
    "4c": ("not_met", "2026", "50.500 con", "con"),
    "5": ("exceeded", "2027", "1.200,125 ha", "ha"),
    "6a": ("undetermined", "2026", "từ 50 đến 55,5 ha", "ha/năm"),
    "6b": ("undetermined", "2026", "trên 75%", "%"),
    "8a": ("not_met", "2026", "dưới 12 hợp tác xã", "hợp tác xã"),
    "9": ("met", "2027", "được công nhận", ""),
    "10": ("pending", "2026", "98,5%", "%"),
    "12b": ("met", "2027", "từ 97 đến 98%", "%"),
    "14": ("undetermined", "2026", "45,75 triệu đồng/người/năm", "triệu đồng/người/năm"),
    "17": ("met", "2026", "100%", "%"),
    "23a": ("undetermined", "2026", "hạng 30", "hạng"),
    "23b": ("exceeded", "2027", "hạng 28", "hạng"),
    "25c": ("met", "2027", "từ loại khá trở lên", ""),
    "27": ("undetermined", "2026", "20 người", "người/năm"),
}
"""The verdict, the year and the figure that stand in the exported table."""


def expected() -> Report:
    """The report that stands for what is typed, put together from objects."""
    beside = {"source": "Biểu 01/TK; “chốt” 31/12", "note": "2 năm", "status": "provisional"}
    return Report(
        observations=[
            *(
                {"indicator": id_, "year": year, "value": value, **(beside if id_ == "pigs" else {})}
                for (id_, year), (_, value) in FILLED.items()
            ),
            {"indicator": "online_work_files", "year": 2026, "value": {"part": 950, "whole": 1000, "excluded": 50}},
            {
                "indicator": "new_party_members",
                "year": 2026,
                "components": {name: f"{number} người" for name, number in PARTS.items()},
            },
        ]
    )


def filled() -> bytes:
    """The template of two years, filled in as people do."""
    book = openpyxl.load_workbook(io.BytesIO(template(BACH_THONG, "xlsx", years=(2026, 2027), layout="wide")))
    sheet, second = book.worksheets[:2]
    assert isinstance(sheet, Worksheet)
    assert isinstance(second, Worksheet)
    start, heads = headings(sheet, "Mã số liệu")
    rows = {str(sheet.cell(row, heads["Mã số liệu"]).value): row for row in range(start + 1, sheet.max_row + 1)}
    for (id_, year), (typed, _) in FILLED.items():
        sheet.cell(rows[id_], heads[f"Thực hiện {year}"], typed)
    for id_, cells in BESIDE.items():
        for heading, text in cells.items():
            sheet.cell(rows[id_], heads[heading], text)
    start, heads = headings(second, "Năm")
    names = {"indicator": "Chỉ tiêu", "year": "Năm", "part": "Số đạt", "whole": "Tổng số", "excluded": "Loại trừ"}
    for field, counted in COUNTS.items():
        second.cell(start + 1, heads[names[field]], counted)
    for row, (name, number) in enumerate(PARTS.items(), start=start + 2):
        title = BACH_THONG.indicators["new_party_members"].name.vi
        cells = {"Chỉ tiêu": title, "Năm": "2026", "Thành phần": name, "Giá trị": number, "Đơn vị": "người"}
        for heading, text in cells.items():
            second.cell(row, heads[heading], text)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def headings(sheet: Worksheet, one: str) -> tuple[int, dict[str, int]]:
    """The row of the headings and the column of each."""
    for row in sheet.iter_rows(max_row=10):
        texts = {str(cell.value): int(str(cell.column)) for cell in row}
        if one in texts:
            return int(str(row[0].row)), texts
    raise AssertionError


@pytest.fixture(scope="module")
def by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The filled template as LibreOffice saves it."""
    program = office()
    folder = tmp_path_factory.mktemp("office")
    (folder / "wide.xlsx").write_bytes(filled())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    arguments = ["--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(folder / "wide.xlsx")]
    subprocess.run([program, profile, *arguments], check=True, capture_output=True)
    return folder / "out" / "wide.xlsx"


def plain(report: Report) -> list[Any]:
    return [figure.model_copy(update={"as_written": None}) for figure in report.observations]


def test_what_is_typed_is_what_is_read() -> None:
    again = Report.from_xlsx(filled())
    assert sorted(map(repr, plain(again))) == sorted(map(repr, plain(expected())))
    assert again.unread == ()


def test_what_libreoffice_saves_is_read(by_libreoffice: Path) -> None:
    report = Report.load(by_libreoffice)
    assert sorted(map(repr, plain(report))) == sorted(map(repr, plain(expected())))
    assert report.unread == ()
    assert assess(report, 2027).counts == assess(expected(), 2027).counts


def test_what_libreoffice_saves_is_assessed_and_exported(by_libreoffice: Path, tmp_path: Path) -> None:
    # put together by hand, and read in by another way
    expected().save(tmp_path / "right.json")
    for form in ("csv", "xlsx"):
        for given, out in ((by_libreoffice, "given"), (tmp_path / "right.json", "right")):
            assert main(["assess", str(given), "--as-of", "2027", "-o", str(tmp_path / f"{out}.{form}")]) == 0
    table = [*csv.DictReader(io.StringIO((tmp_path / "given.csv").read_text("utf-8-sig"), newline=""))]
    right = [*csv.DictReader(io.StringIO((tmp_path / "right.csv").read_text("utf-8-sig"), newline=""))]
    assert table == right
    assert cells(tmp_path / "given.xlsx") == cells(tmp_path / "right.xlsx")
    assert {
        row["clause"]: (row["verdict"], row["year"], row["observed_text"], row["unit"])
        for row in table
        if row["clause"] in EXPORTED
    } == EXPORTED


def cells(path: Path) -> list[list[Any]]:
    book = openpyxl.load_workbook(path)
    return [[*map(list, sheet.iter_rows(values_only=True))] for sheet in book.worksheets]
