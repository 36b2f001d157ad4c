"""Workbooks, cell by cell: what the reader makes of them is what openpyxl reads, and every part is read once.

The corpus is written by XlsxWriter and by openpyxl, with cells of all kinds on several sheets.
"""

import io
import random
import re
import threading
import unicodedata
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any, Final, Literal
from xml.parsers import expat

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from bt_targets import Quantity, Report, ReportError
from bt_targets.files.limits import MAX_ATTRIBUTES, MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_ELEMENTS_OF_A_LIST
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.xlsx import markup
from bt_targets.files.reading.xlsx.cells import DamagedCellError
from bt_targets.files.reading.xlsx.dates import date_of, elapsed, write_date
from bt_targets.files.reading.xlsx.reader import read_sheets
from bt_targets.files.reading.xlsx.references import read_reference, write_reference
from bt_targets.files.reading.xlsx.sheet import Merge
from bt_targets.report.raw import UnreadNumber
from tests.hostile_files import (
    HEADER,
    _overlapping,
    figure_row,
    inline,
    long_member,
    packed,
    parts,
    rels_part,
    row,
    sheet_part,
    strings_part,
    styles_part,
    with_member,
    workbook,
    workbook_part,
)

BOOKS = 12
"""How many workbooks each library writes."""

# Number formats, and how each shows a number.
FORMATS: Final[dict[str, str]] = {
    **dict.fromkeys(("General", "0", "0.00", "#,##0", "#,##0.00", "0.00E+00", "# ?/?", "@"), "number"),
    **dict.fromkeys(("[Red]0;[Blue]-0", "_d0", "* #,##0_)", "+0;-0"), "number"),
    **dict.fromkeys(("0%", "0.00%", "[Red]0.0%;-0.0%", "[$-42A]0.0%"), "percentage"),
    **dict.fromkeys(("yyyy-mm-dd", "mm-dd-yy", "d-mmm-yy", "dd/mm", "h:mm", "m/d/yy h:mm", "[$-42A]dd/mm/yyyy", "mm:ss.0"), "date"),
    **dict.fromkeys(("[h]:mm:ss", "[mm]:ss", "[s]", "[h]", "[H]:mm"), "date"),
}  # fmt: skip
TEXTS = (
    "pigs", "Chi cục Thống kê", "a\u0302\u0301", "  hai đầu  ", "dòng\nmới", "a\tb", "<&>\"'", "đ ½ 𝄞 \u2028", "'=1+1", "#N/A ", "a_x000D_b", "_x005F_x", "1.5", "x" * 300,
)  # fmt: skip
RUNS: Final[tuple[tuple[str, Literal["plain", "superscript", "subscript"]], ...]] = (
    ("149", "plain"), ("1", "superscript"), (" ha", "plain"), (" m", "plain"), ("2", "superscript"), (" (ước)", "subscript"),
)  # fmt: skip

MACHINE: Final = str.maketrans({".": "", ",": ".", "−": "-"})
"""From a numeral as people write it to one for machines."""


def numbers(rng: random.Random) -> Iterator[float]:
    """Numbers as people type them and as programs calculate them."""
    while True:
        yield rng.randint(-5, 100_000)
        yield rng.uniform(0, 1)
        yield round(rng.uniform(0, 2000), rng.randint(0, 6))
        yield round(rng.uniform(0, 1), 3) * 100  # with the noise of a calculation
        yield rng.choice(
            [0, 0.1 + 0.2, 1e3, 1e15, 1e17, 123456789012345680, 1e-7, 1e300, 5e-324, -5.25, 56.99999999999999]
        )
        yield float(f"{rng.uniform(0, 1e6):.{rng.randint(14, 17)}g}")


def moments(rng: random.Random) -> Any:
    day = date(rng.randint(1900, 2100), rng.randint(1, 12), rng.randint(1, 28))
    hour = time(rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 59))
    return rng.choice([day, datetime.combine(day, hour), hour, timedelta(hours=rng.randint(0, 100), seconds=7)])


def merges(rng: random.Random) -> Iterator[tuple[int, int, int, int]]:
    """Ranges that touch no other, below and beside the cells: first and last row, first and last column, from 0."""
    for start in range(0, 40, 5):
        if rng.random() < 0.5:
            column = rng.randint(12, 14)
            yield start, start + rng.randint(0, 3), column, column + rng.randint(0, 2)


def by_xlsxwriter(rng: random.Random) -> bytes:
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "constant_memory": rng.random() < 0.3,
        "date_1904": rng.random() < 0.3,
        "nan_inf_to_errors": True,
    }
    book = xlsxwriter.Workbook(buffer, {**options, "strings_to_formulas": False, "strings_to_urls": False})
    looks = {code: book.add_format({"num_format": code}) for code in FORMATS}
    kinds = ("plain", "superscript", "subscript")
    script = {kind: book.add_format({"font_script": number}) for number, kind in enumerate(kinds)}
    number = numbers(rng)
    for sheet_number in range(rng.randint(1, 3)):
        sheet = book.add_worksheet(f"Trang {sheet_number}")
        sheet.freeze_panes(1, 0)
        for line in range(rng.randint(1, 25)):
            for column in sorted(rng.sample(range(10), rng.randint(0, 6))):
                look = looks[rng.choice(list(looks))]
                match rng.randrange(10):
                    case 0:
                        sheet.write_blank(line, column, None, look)
                    case 1:
                        sheet.write_boolean(line, column, rng.random() < 0.5, look)
                    case 2:
                        sheet.write_datetime(line, column, moments(rng), looks["m/d/yy h:mm"])
                    case 3:
                        result = rng.choice([next(number), "", "văn bản", True, "#DIV/0!", "#N/A"])
                        sheet.write_formula(line, column, "=A1+1", look, result)
                    case 4:
                        pieces = [each for text, kind in rng.sample(RUNS, 3) for each in (script[kind], text)]
                        sheet.write_rich_string(line, column, *pieces)
                    case 5 | 6:
                        sheet.write_string(line, column, rng.choice(TEXTS), look)
                    case _:
                        sheet.write_number(line, column, next(number), look)
        for first_row, last_row, first_column, last_column in merges(rng):
            if (first_row, first_column) != (last_row, last_column) and not options["constant_memory"]:
                sheet.merge_range(first_row, first_column, last_row, last_column, "gộp")
    book.close()
    return buffer.getvalue()


def by_openpyxl(rng: random.Random) -> bytes:
    book = openpyxl.Workbook()
    book.iso_dates = rng.random() < 0.3
    if rng.random() < 0.3:
        book.epoch = CALENDAR_MAC_1904
    number = numbers(rng)
    for sheet_number in range(rng.randint(1, 3)):
        sheet = book.create_sheet(f"Trang {sheet_number}")
        for line in range(1, rng.randint(2, 25)):
            for column in sorted(rng.sample(range(1, 10), rng.randint(0, 6))):
                cell = sheet.cell(line, column)
                blocks = [
                    TextBlock(InlineFont(vertAlign=None if kind == "plain" else kind), text)
                    for text, kind in rng.sample(RUNS, 3)
                ]
                cell.value = rng.choice([
                    None, rng.random() < 0.5, moments(rng), "=A1+1", "#REF!", CellRichText("a ", *blocks),
                    rng.choice(TEXTS), rng.choice(TEXTS), *(next(number) for _ in range(5)),
                ])  # fmt: skip
                if cell.data_type != "d":
                    cell.number_format = rng.choice(list(FORMATS))
        for first_row, last_row, first_column, last_column in merges(rng):
            sheet.merge_cells(None, first_row + 1, first_column + 1, last_row + 1, last_column + 1)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def by_openpyxl_reading(content: bytes) -> dict[str, tuple[dict[str, Any], set[Merge]]]:
    """What openpyxl reads: of every sheet its cells by their references, and its merged ranges that span rows."""
    book, formulas = (openpyxl.load_workbook(io.BytesIO(content), data_only=results) for results in (True, False))
    sheets = {}
    for place, sheet in enumerate(book.worksheets, 1):
        cells, stored = {}, results(content, place)
        for cell in (each for line in sheet.iter_rows() for each in line):
            formula = formulas[sheet.title][cell.coordinate]
            # Both libraries write formulas that nobody has calculated, with a 0 that stands for nothing. As a day it is
            # that of the smallest number too, so that what is stored decides.
            if formula.data_type == "f" and stored[cell.coordinate] in {"", "0"}:
                cells[cell.coordinate] = ("formula_without_value", formula.value)
            elif cell.value is not None:
                cells[cell.coordinate] = meant(cell)
        ranges = sheet.merged_cells.ranges
        spans = {
            Merge(area.min_row, area.max_row, area.min_col - 1, area.max_col - 1)
            for area in ranges
            if area.size["columns"] * area.size["rows"] > 1
        }
        sheets[sheet.title] = (cells, spans)
    return sheets


def results(content: bytes, place: int) -> dict[str, str]:
    """What is stored as the result of every formula of a sheet; blank where nothing is."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        part = package.read(f"xl/worksheets/sheet{place}.xml").decode()
    return dict(re.findall(r'<c r="(\w+)"[^>]*><f>[^<]*</f>(?:<v>([^<]*)</v>)?', part))


def flattened(text: str) -> str:
    """A text as openpyxl has it, which knows neither small digits nor all escapes."""
    return unicodedata.normalize("NFKC", text).replace("\r", "_x000D_").replace("x005F_", "")


def meant(cell: Any) -> Any:
    """What a cell of openpyxl stands for, in the words of `read`."""
    match cell.value:
        case bool():
            return cell.value
        case int() | float() as value if FORMATS[cell.number_format] == "percentage":
            return "percentage", 100 * Fraction(repr(value))
        case int() | float() as value:
            return "number", Fraction(repr(value))
        case str() as text:
            return ("cell_error", text) if cell.data_type == "e" else text.strip() and ("text", flattened(text))
        case moment:
            return "cell_is_date", write_date(moment)


def read(content: bytes) -> dict[str, tuple[dict[str, Any], set[Merge]]]:
    """The same by our own reader; a number that is refused still says which it is."""
    sheets, reader = read_sheets(content)
    found = {}
    for sheet in sheets:
        cells = {}
        for cell in (each for line in sheet.rows.values() for each in line):
            value: Any = reader.read(cell, "text" if cell.kind in {"s", "inlineStr", "str"} else "value")
            match value:
                case UnreadNumber("number_has_noise" | "number_too_long" as code, text):
                    is_percentage = FORMATS[reader._styles[cell.style].number_format] == "percentage"
                    number = Fraction(text) if code == "number_has_noise" else Fraction(repr(float(str(cell.text))))
                    value = ("percentage", 100 * number) if is_percentage else ("number", number)
                case UnreadNumber(code, text):
                    value = code, text
                case str() if cell.kind == "n":
                    value = "percentage", Fraction(value.removesuffix(" %").translate(MACHINE))
                case str():
                    value = "text", flattened(value)
                case int() | Fraction() if not isinstance(value, bool):
                    value = "number", Fraction(value)
                case None:
                    value = ""
            cells[write_reference(cell.row, cell.column)] = value
        assert sheet.beyond is None
        found[sheet.title] = (cells, set(sheet.merged))
    return found


@pytest.mark.filterwarnings("ignore:Cell .* is marked as a date")  # of openpyxl, about days beyond all dates
@pytest.mark.parametrize("write", [by_xlsxwriter, by_openpyxl])
def test_a_workbook_holds_what_openpyxl_reads_in_it(write: Callable[[random.Random], bytes], seed: int) -> None:
    kinds: Counter[str] = Counter()
    for number in range(BOOKS):
        content = write(random.Random(f"{seed} {number}"))
        expected = by_openpyxl_reading(content)
        assert read(content) == expected, f"seed {seed}, workbook {number}"
        for cells, spans in expected.values():
            kinds.update(value[0] if isinstance(value, tuple) else "other" for value in cells.values())
            kinds["merged"] += len(spans)
    seen = {"number", "percentage", "text", "cell_error", "cell_is_date", "other", "merged"}
    assert seen <= kinds.keys()


# -- once, and without a trace


def test_every_part_is_unpacked_once_and_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    content = by_xlsxwriter(random.Random(1))
    unpacked: Counter[str] = Counter()
    parsed: list[Any] = []
    unpack, parser = zipfile.ZipFile.open, expat.ParserCreate

    def counted_unpack(archive: zipfile.ZipFile, member: Any, *more: Any) -> Any:
        unpacked[member.filename] += 1
        return unpack(archive, member, *more)

    def counted_parser(**options: Any) -> Any:
        parsed.append(options)
        return parser(**options)

    monkeypatch.setattr(zipfile.ZipFile, "open", counted_unpack)
    monkeypatch.setattr(expat, "ParserCreate", counted_parser)
    sheets, _ = read_sheets(content)
    named = (
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
    )
    assert unpacked == Counter([*named, *(sheet.part for sheet in sheets)])
    assert len(parsed) == unpacked.total()


def test_a_text_of_many_lines_comes_in_few_pieces() -> None:
    texts: list[str] = []
    passed = markup._Pass("part", "a", {("a", "f"): markup.Handlers(text=texts.append)}, markup.Counter())
    passed.over(b"<a><f>" + b"\n" * 100_000 + b"</f></a>")
    assert texts == ["\n" * 100_000]
    assert len(passed._pieces) < 100


def test_warnings_are_left_alone() -> None:
    content = workbook()
    filters, show = list(warnings.filters), warnings.showwarning
    threads = [threading.Thread(target=Report.from_xlsx, args=(content,)) for _ in range(8)]
    for thread in threads:
        thread.start()
        assert warnings.filters == filters
    for thread in threads:
        thread.join()
    assert warnings.filters == filters
    assert warnings.showwarning is show


# -- parts


def codes(content: bytes) -> list[tuple[str, str]]:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(content)
    return [(item.code, item.found) for item in caught.value.items]


def test_parts_are_found_by_what_refers_to_them() -> None:
    named = parts(
        package=rels_part(("officeDocument", "book/list.xml")),
        sheet=sheet_part(HEADER, figure_row("<c><v>5</v></c>", '<c t="s"><v>0</v></c>')),
        rels=rels_part(
            ("worksheet", "/sheets/one.xml"), ("styles", "looks.xml"), ("sharedStrings", "../book/texts.xml")
        ),
    )
    moved = {
        "xl/workbook.xml": "book/list.xml",
        "xl/_rels/workbook.xml.rels": "book/_rels/list.xml.rels",
        "xl/worksheets/sheet1.xml": "sheets/one.xml",
        "xl/styles.xml": "book/looks.xml",
        "xl/sharedStrings.xml": "book/texts.xml",
    }
    (observation,) = Report.from_xlsx(
        packed({moved.get(name, name): part for name, part in named.items()})
    ).observations
    assert observation.value == Quantity(magnitude=5, unit="con")


def test_a_part_of_another_kind_is_named() -> None:
    other = workbook_part().replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://a.b/c")
    assert codes(workbook(workbook=other)) == [("not_readable", "xl/workbook.xml: http://a.b/c workbook")]
    assert codes(workbook(styles=strings_part())) == [
        ("not_readable", "xl/styles.xml: http://schemas.openxmlformats.org/spreadsheetml/2006/main sst")
    ]


RELATED: Final = rels_part().removesuffix("</Relationships>")
DAMAGED: list[tuple[str, dict[str, str], str]] = [
    ("no XML", {"sheet": "figures"}, "xl/worksheets/sheet1.xml: syntax error"),
    ("an encoding that is none", {"sheet": '<?xml version="1.0" encoding="klingon"?><worksheet/>'}, "xl/worksheets/sheet1.xml: unknown encoding: klingon"),
    ("a document type", {"sheet": "<!DOCTYPE a><a/>"}, "xl/worksheets/sheet1.xml"),
    ("levels without end", {"sheet": sheet_part(after="<a>" * MAX_DEPTH)}, "xl/worksheets/sheet1.xml: a"),
    ("namespaces without end", {"sheet": sheet_part(after="<a{}/>".format("".join(f' xmlns:n{number}="u"' for number in range(MAX_ATTRIBUTES + 1))))}, f"xl/worksheets/sheet1.xml: xmlns:n{MAX_ATTRIBUTES}"),
    ("attributes without end", {"sheet": sheet_part(after="<a{}/>".format("".join(f' n{number}=""' for number in range(MAX_ATTRIBUTES + 1))))}, "xl/worksheets/sheet1.xml: a"),
    ("cells in two places", {"sheet": sheet_part(HEADER, after="<sheetData/>")}, "xl/worksheets/sheet1.xml: sheetData"),
    ("a row before the one above", {"sheet": sheet_part(*[row("<c><v>1</v></c>", attributes=' r="2"')] * 2)}, "xl/worksheets/sheet1.xml: row 2"),
    ("a row of no number", {"sheet": sheet_part(row(attributes=' r="two"'))}, "xl/worksheets/sheet1.xml: row two"),
    ("a row that no sheet has", {"sheet": sheet_part(row("<c><v>1</v></c>", attributes=' r="1048577"'))}, "xl/worksheets/sheet1.xml: row 1048577"),
    ("a cell merged twice", {"sheet": sheet_part(HEADER, after='<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="A3:B5"/></mergeCells>')}, "xl/worksheets/sheet1.xml: mergeCell"),
    ("a text that is not shared", {"sheet": sheet_part(row('<c t="s"><v>2</v></c>'))}, "xl/worksheets/sheet1.xml: cell A1 2"),
    ("a format without a number", {"styles": styles_part('<numFmt formatCode="0"/>')}, "xl/styles.xml: numFmtId"),
    ("a format of no number", {"styles": styles_part(cells='<xf numFmtId="-1"/>')}, "xl/styles.xml: numFmtId"),
    ("a format without its code", {"styles": styles_part('<numFmt numFmtId="164"/>')}, "xl/styles.xml: formatCode"),
    ("a sheet without a title", {"workbook": workbook_part('<sheet r:id="rId1"/>')}, "xl/workbook.xml: sheet"),
    ("a sheet that nothing refers to", {"workbook": workbook_part('<sheet name="S" r:id="rId9"/>')}, "xl/workbook.xml: rId9"),
    ("a sheet that stands elsewhere", {"rels": f'{RELATED}<Relationship Id="rId1" TargetMode="External" Target="http://a.b/sheet1.xml"/></Relationships>'}, "xl/workbook.xml: rId1"),
    ("a sheet listed twice", {"workbook": workbook_part('<sheet name="S" r:id="rId1"/>' * 2)}, "xl/workbook.xml: sheets"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "changed", "reason"), DAMAGED, ids=[case[0] for case in DAMAGED])
def test_a_damaged_part_is_named_with_what_is_wrong_in_it(what: str, changed: dict[str, str], reason: str) -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(**changed))
    (item,) = caught.value.items
    part, _, inside = reason.partition(": ")
    assert (item.code, item.found.partition(": ")[0]) == ("not_readable", part), what
    # English words about the part stand in the English message alone.
    assert set(inside.split()) <= set(re.findall(r"[^\s;]+", f"{item.found} {item.expected.en.removesuffix('.')}")), (
        what
    )
    assert item.found in item.message.vi


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK", "zip"),
        (workbook(strings=None), "xl/sharedStrings.xml"),
        (with_member(long_member("xl/workbook.xml", [b"<a/>"], zipfile.ZIP_BZIP2), workbook=None), "xl/workbook.xml"),
        (with_member(long_member("xl/workbook.xml", [b"<a/>"])._replace(crc=1), workbook=None), "zip"),
        (_overlapping(), "zip"),
    ],
)
def test_a_damaged_zip_is_named_with_what_is_wrong_in_it(content: bytes, reason: str) -> None:
    assert codes(content) == [("not_readable", reason)]


@pytest.mark.parametrize(
    ("part", "write", "most"),
    [("sheet", sheet_part, MAX_ELEMENTS), ("workbook", workbook_part, MAX_ELEMENTS_OF_A_LIST)],
)
def test_parts_are_read_up_to_so_many_elements(part: str, write: Callable[[str], str], most: int) -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(**{part: write("<ext/>" * most)}))
    (problem,) = caught.value.items
    assert (problem.code, problem.found) == ("too_many_items", f"{most + 1}")
    assert problem.expected.en.startswith(f"at most {most} XML elements")
    assert ("75000 filled cells" in problem.expected.en) == (part == "sheet")


def test_a_workbook_is_bytes_and_not_too_many() -> None:
    assert codes("PK") == [("not_readable", "str")]  # type: ignore[arg-type]
    assert codes(b"P" * (MAX_BYTES + 1)) == [("file_too_large", f"{MAX_BYTES + 1}")]


def test_a_workbook_may_be_a_template_and_name_sheets_that_hold_no_cells() -> None:
    """As programs store them: the type of the list by default, a sheet without a part, one that is a chart."""
    sheets = '<sheet name="Old"/><sheet name="S" r:id="rId1"/><sheet name="Chart" r:id="rId2"/>'
    listed = rels_part(("worksheet", "worksheets/sheet1.xml"), ("chartsheet", "chartsheets/sheet1.xml"))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="{kind}"/></Types>'
    changed = {"types": types, "package": None, "strings": None, "styles": None}
    content = workbook(workbook=workbook_part(sheets), rels=listed, **changed)
    (sheet,), _ = read_sheets(content)
    assert sheet.title == "S"
    assert len(Report.from_xlsx(content).observations) == 1


def test_the_table_is_read_from_the_sheet_that_has_it_whatever_the_titles() -> None:
    sheets = "".join(f'<sheet name="S" sheetId="{number}" r:id="rId{number}"/>' for number in (1, 2))
    listed = rels_part(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"))
    both = parts(workbook=workbook_part(sheets), rels=listed, sheet=sheet_part(row(inline("ghi chú"))))
    both["xl/worksheets/sheet2.xml"] = sheet_part(HEADER, figure_row()).encode()
    assert len(Report.from_xlsx(packed(both)).observations) == 1


# -- cells


def value_of(cell: str, **changed: str) -> Any:
    """What the reader makes of the first cell of a sheet."""
    (sheet,), reader = read_sheets(workbook(sheet=sheet_part(row(cell)), **changed))
    return reader.read(sheet.rows[1][0])


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("<c><v>1E+3</v></c>", 1000),
        ("<c><v> 5\n</v></c>", 5),
        ("<c><v>.5</v></c>", Fraction(1, 2)),
        ("<c><v>967.04999999999995</v></c>", Fraction("967.05")),
        ('<c s="1"><v>0.955</v></c>', "95,5 %"),
        ('<c t="b"><v>1</v></c>', True),
        ('<c t="str"><f>A1</f><v>a</v></c>', "a"),
        ('<c t="str"><f>1+1</f></c>', UnreadNumber("formula_without_value", "=1+1")),
        ('<c><f t="shared" si="0"/><v></v></c>', UnreadNumber("formula_without_value", "=")),
        ("<c><f>1+1</f><v>2</v></c>", 2),
        ('<c t="inlineStr"><is><t>a</t><!-- b --></is></c>', "a"),
        ('<c t="inlineStr"><is><t>a<!-- b -->c</t></is></c>', "ac"),
        ('<c t="inlineStr"><is><t>a<b>c</b>d</t></is></c>', "a"),
        ('<c t="inlineStr"><is><r><rPr><b/></rPr><t>14</t></r><r><t>9</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', "149"),
        ('<c t="inlineStr"><is><t> </t></is></c>', None),
        ('<c t="e"><v>#N/A</v></c>', UnreadNumber("cell_error", "#N/A")),
        ('<c t="d"><v>2026-01-31T12:00:00Z</v></c>', UnreadNumber("cell_is_date", "31/01/2026 12:00")),
        ('<c t="d"><v>T12:30</v></c>', UnreadNumber("cell_is_date", "12:30")),
        (f"<c><v>{'7' * 5000}</v></c>", UnreadNumber("number_too_long", "7" * 5000)),
        ("<c><v>1e999</v></c>", UnreadNumber("not_finite", "inf")),
    ],
)  # fmt: skip
def test_what_a_cell_holds(cell: str, value: Any) -> None:
    assert value_of(cell) == value


@pytest.mark.parametrize(
    "cell", ["<c/>", "<c><v></v></c>", '<c t="str"><f>A2</f><v></v></c>', '<c t="inlineStr"><v>5</v></c>']
)
def test_cells_that_hold_nothing_are_not_kept(cell: str) -> None:
    (sheet,), _ = read_sheets(workbook(sheet=sheet_part(row(cell, inline("x")))))
    assert [(stored.column, stored.text) for stored in sheet.rows[1]] == [(1, "x")]


@pytest.mark.parametrize(
    "cell",
    [
        "<c><v>5_000</v></c>", "<c><v>٥</v></c>", "<c><v>1,5</v></c>", "<c><v>nan</v></c>", "<c><v>-inf</v></c>", "<c><v>1.e</v></c>",
        '<c t="b"><v>7</v></c>', '<c t="b"><v>true</v></c>', '<c t="s"><v>2</v></c>', '<c t="s"><v>-1</v></c>', '<c t="s"><v> </v></c>',
        '<c t="d"><v>2026</v></c>', '<c t="d"><v>2026-02-30</v></c>', '<c s="2"><v>5</v></c>',
    ],
)  # fmt: skip
def test_what_no_program_writes_into_a_cell(cell: str) -> None:
    with pytest.raises(DamagedCellError):
        value_of(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "<c><v>1</v><v>2</v></c>",
        "<c><is/><is/></c>",
        '<c t="x"/>',
        '<c s="a"/>',
        f'<c s="{"1" * 10}"/>',
        '<c r="A2"><v>1</v></c>',
        '<c r="a1"/>',
    ],
)
def test_what_no_program_writes_into_a_sheet(cell: str) -> None:
    with pytest.raises(NotReadableError, match="not_readable"):
        value_of(cell)


@pytest.mark.filterwarnings("ignore:Cell .* is marked as a date")
@pytest.mark.parametrize("since_1904", [False, True])
@pytest.mark.parametrize(
    "serial", ["0", "0.5", "0.9999999999", "1", "59.25", "60", "61", "45000.123456", "-1", "2958465", "3e6", "1e300"]
)
@pytest.mark.parametrize("code", ["yyyy-mm-dd", "[h]:mm"])
def test_dates_are_those_of_openpyxl(code: str, serial: str, since_1904: bool) -> None:
    styles = styles_part(f'<numFmt numFmtId="164" formatCode="{code}"/>', '<xf/><xf numFmtId="164"/>')
    book = workbook_part() if not since_1904 else re.sub("(?=<sheets>)", '<workbookPr date1904="1"/>', workbook_part())
    content = workbook(sheet=sheet_part(row(f'<c r="A1" s="1"><v>{serial}</v></c>')), styles=styles, workbook=book)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert isinstance(sheet, Worksheet)
    (ours,), reader = read_sheets(content)
    value = reader.read(ours.rows[1][0])
    assert isinstance(value, UnreadNumber)
    theirs: Any = sheet["A1"].value
    if theirs == "#VALUE!":
        assert value == UnreadNumber("cell_error", "#VALUE!")
        return
    assert value == UnreadNumber("cell_is_date", write_date(theirs))
    # To the millisecond, which no message tells.
    days = float(serial)
    assert theirs == (elapsed(days) if code == "[h]:mm" else date_of(days, since_1904=since_1904))


def test_references() -> None:
    for column in (*range(800), 16_383):
        letters = get_column_letter(column + 1)
        assert write_reference(7, column) == f"{letters}7"
        assert read_reference(f"{letters}7") == (7, column)
    assert not any(map(read_reference, ["", "A", "A0", "a1", "7", "AAAA1", "A12345678", "A1 ", "$A$1"]))
