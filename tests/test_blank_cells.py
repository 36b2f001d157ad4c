"""Blank cells with a colour or a frame cost nothing and move no other cell; work is counted in elements."""

from typing import Any

import pytest

from bt_targets import Report, ReportError
from bt_targets.files.limits import MAX_ELEMENTS, MAX_MEMBER_BYTES
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.xlsx.blanks import without_blanks
from bt_targets.files.reading.xlsx.markup import Counter
from bt_targets.files.reading.xlsx.sheet import read_sheet
from tests.hostile_files import XML, inline, sheet_part, workbook

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HEADER = f'<row r="1">{inline("indicator", "A1")}{inline("year", "B1")}{inline("value", "C1")}</row>'
FIGURE = f'<row r="2">{inline("pigs", "A2")}<c r="B2"><v>2026</v></c>{inline("5 con", "C2")}<c r="D2" s="1"/></row>'


def blank_row(
    number: int, form: str = '<c r="{}" s="1"/>', attributes: str = ' spans="1:26" ht="15.75" customHeight="1"'
) -> str:
    cells = "".join(form.format(f"{letter}{number}") for letter in LETTERS)
    return f'<row r="{number}"{attributes}>{cells}</row>'


def cells(content: bytes) -> Any:
    sheet = read_sheet("S", "part", content, Counter())
    return sheet.rows, sheet.beyond


@pytest.mark.parametrize(
    "form", ['<c r="{}" s="1"/>', '<c s="1" r="{}" />', '<c r="{}" s="1" t="n"></c>\n', '<c r="{}"/>']
)
def test_blank_cells_do_not_count_whatever_their_number(form: str) -> None:
    counts = []
    for times in (10, 1000):
        counter = Counter()
        rows = (blank_row(number, form) for number in range(3, times + 3))
        sheet = read_sheet("S", "part", sheet_part(HEADER, FIGURE, *rows).encode(), counter)
        assert list(sheet.rows) == [1, 2]
        counts.append(counter.count)
    assert counts[0] == counts[1] < 40


def test_a_sheet_of_more_blank_cells_than_a_workbook_may_have_elements_is_read() -> None:
    rows = [blank_row(number, '<c r="{}" s="1"/>', "") for number in range(3, 6500)]
    assert len(rows) * len(LETTERS) > MAX_ELEMENTS
    assert len(Report.from_xlsx(workbook(sheet=sheet_part(HEADER, FIGURE, *rows))).observations) == 1


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c><c r="C1" s="1"/></row>',
        '<row r="1"><c r="A1" s="1"/><c><v>1</v></c><c s="1"/><c><v>2</v></c></row>',  # cells that do not say where
        '<row r="1"><c r="A1" s="1"/><c s="1"><v>1</v></c></row><row r="5"/><row><c><v>2</v></c></row>',
        '<row r="7" s="1" customFormat="1"/><row r="8"><c r="A8"><v>1</v></c></row><row r="9"></row>',
        '<row r="1"><c r="A1" s="1"/><c t="s" s="1" r="B1"><v>0</v></c></row>',
    ],
)
def test_no_other_cell_is_moved_or_lost(rows: str) -> None:
    written = sheet_part(rows)
    kept = cells(written.replace("<sheetData>", "<!-- kept as it is --><sheetData>").encode())
    assert cells(written.encode()) == kept
    assert cells(written.removeprefix(XML).encode()) == kept
    assert cells(written.encode("utf-8-sig")) == kept
    assert cells(written.replace("UTF-8", "UTF-16").encode("utf-16")) == kept


@pytest.mark.parametrize(
    "content",
    [
        b'<a><c r="A1"/><c r="B1"/><![CDATA[<c r="A1"/><c r="B1"/>]]></a>',
        b'<a><?b <c r="A1"/><c r="B1"/>?></a>',
        b'<!-- <c r="A1"/><c r="B1"/> --><a/>',
        '<a><c r="A1"/></row></a>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="iso-8859-1"?><a><c r="A1"/></row></a>',
        b"",
    ],
)
def test_what_could_be_no_markup_is_left_as_it_is(content: bytes) -> None:
    assert without_blanks(content) == content


def test_a_sheet_that_is_too_large_says_what_to_delete() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(sheet=sheet_part(HEADER, before=" " * MAX_MEMBER_BYTES)))
    (problem,) = caught.value.items
    assert problem.code == "file_too_large"
    assert problem.found.startswith("xl/worksheets/sheet1.xml: ")
    assert "tô màu" in problem.expected.vi


def test_cells_that_hold_something_count() -> None:
    rows = "".join(f'<row r="{number}"><c r="A{number}"><v>1</v></c></row>' for number in range(1, 1001))
    counter = Counter(2000)
    with pytest.raises(NotReadableError):
        read_sheet("S", "part", sheet_part(rows).encode(), counter)
    assert counter.count == 2001
