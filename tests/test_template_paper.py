"""Templates on paper: A4, one page wide, headings on every page, and letters of at least 8 points."""

import io
import re
import subprocess
import zlib
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from bt_targets import BACH_THONG, Report, baseline_report
from bt_targets.files.reading.headings import read_heading
from bt_targets.files.writing.template import Layout, template
from bt_targets.files.writing.template.columns import COLUMNS
from bt_targets.files.writing.template.paper import SMALLEST
from tests.share import office

MANY_YEARS = Report(
    observations=[{"indicator": "pigs", "year": year, "value": 2000 + year} for year in range(2008, 2025)]
)
BOOKS: dict[str, tuple[Layout, range | None, Report | None]] = {
    "long": ("long", None, None),
    "long of two years": ("long", range(2026, 2028), baseline_report()),
    "wide of a year": ("wide", range(2026, 2027), None),
    "wide of two years": ("wide", range(2026, 2028), None),
    "wide of all years": ("wide", None, baseline_report()),
    "wide of very many years": ("wide", None, MANY_YEARS),
}


def content(name: str) -> bytes:
    layout, years, report = BOOKS[name]
    return template(BACH_THONG, "xlsx", years=years, layout=layout, report=report)


def points(sheet: Worksheet) -> tuple[float, float]:
    """The width of what is printed in pixels, and the size of its smallest letters, before scaling."""
    left, top, right, bottom = range_boundaries(str(sheet.print_area).rpartition("!")[2])
    assert left == top == 1
    assert right is not None
    wide = 0
    for group in sheet.column_dimensions.values():  # columns of one width stand together
        first, last = int(group.min or 0), int(group.max or 0)
        wide += round(group.width * 7) * max(0, min(last, right) - first + 1)
    sizes = {
        float(cell.font.sz)
        for row in sheet.iter_rows(max_row=bottom, max_col=right)
        for cell in row
        if cell.value is not None
    }
    return wide, min(sizes)


@pytest.mark.parametrize("name", BOOKS)
def test_the_pages_are_set_up_to_be_read(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content(name)))
    for sheet in book.worksheets:
        if sheet.sheet_state == "hidden":
            continue
        wide, smallest = points(sheet)
        setup = sheet.page_setup
        assert (setup.orientation, str(setup.paperSize)) == ("landscape", "9")
        assert sheet.print_title_rows is not None
        assert sheet.oddFooter is not None
        assert "&P" in str(sheet.oddFooter.center.text)
        across = (297 / 25.4 - sheet.page_margins.left - sheet.page_margins.right) * 96
        if name == "wide of very many years" and sheet is book.worksheets[0]:
            assert setup.scale is not None
            scale = setup.scale / 100
            assert sheet.print_title_cols == "$A:$C"
        else:
            assert (setup.fitToWidth, setup.fitToHeight) == (None, 0) or (setup.fitToWidth, setup.fitToHeight) == (1, 0)
            assert sheet.sheet_properties.pageSetUpPr is not None
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            scale = min(1, across / (wide * 4 / 3))  # where the font of the workbook is not installed
        assert smallest * scale >= SMALLEST


def test_the_reader_finds_every_column_by_its_heading_and_no_row_is_for_machines() -> None:
    for column in COLUMNS:
        heading = read_heading(column.title(BACH_THONG))
        assert heading.kind == ("people" if column.field.startswith("#") else "field")
        assert heading.kind == "people" or heading.field == column.field
    for name in ("long of two years", "wide of two years"):
        sheet = openpyxl.load_workbook(io.BytesIO(content(name))).worksheets[0]
        printed = {str(cell.value) for row in sheet.iter_rows(max_row=8) for cell in row if cell.value}
        assert not printed & {"indicator", "year", "value", "unit", "# stt"}


def letters(pdf: bytes) -> tuple[int, set[float]]:
    """How many pages there are, and the sizes of the letters in points."""
    sizes: set[float] = set()
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            text = zlib.decompress(stream)
        except zlib.error:
            continue
        sizes |= {float(size) for size in re.findall(rb"/F\d+ ([\d.]+) Tf", text)}
    return len(re.findall(rb"/Type ?/Page\b", pdf)), sizes


PAGES = {"long of two years": 22, "wide of two years": 7, "wide of all years": 10}
"""No more than so many, the guide and what every figure counts among them."""


def test_libreoffice_prints_letters_that_can_be_read(tmp_path: Path) -> None:
    program = office()
    for name in PAGES:
        (tmp_path / f"{name}.xlsx").write_bytes(content(name))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.xlsx") for name in PAGES]
    arguments = ["--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run([program, profile, *arguments], check=True, capture_output=True)
    for name, most in PAGES.items():
        pages, sizes = letters((tmp_path / f"{name}.pdf").read_bytes())
        assert 1 < pages <= most, name
        assert min(sizes) >= SMALLEST, name
