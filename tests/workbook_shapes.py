"""One small table of figures as a workbook in the shapes that office programs give it.

Each program names, orders and packs its parts in its own way. These are built by hand after what the programs write, with
what differs between them and nothing else; those of openpyxl, XlsxWriter and LibreOffice are written by the real ones.
"""

import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import openpyxl
import xlsxwriter  # type: ignore[import-untyped]

from bt_targets import Quantity
from tests.hostile_files import inline, parts, rels_part, row, sheet_part, strings_part, workbook_part

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT: Final = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
TABLE: Final = (
    ("indicator", "year", "value", "unit", "note"),
    ("pigs", 2026, "2.377 con", None, "đợt 1"),
    ("forest_cover", 2026, 0.765, None, None),
    ("fruit_tree_area", 2026, 1200.5, "ha", None),
)
FIGURES: Final = {
    "pigs": Quantity(magnitude=2377, unit="con"),
    "forest_cover": Quantity(magnitude="76.5", unit="%"),
    "fruit_tree_area": Quantity(magnitude="1200.5", unit="ha"),
}
"""What the table says, by indicator."""
TEXTS: Final = (
    "indicator",
    "year",
    "value",
    "unit",
    "note",
    "pigs",
    "2.377 con",
    "đợt 1",
    "forest_cover",
    "fruit_tree_area",
    "ha",
)


def shared(reference: str, text: str, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}" t="s"><v>{TEXTS.index(text)}</v></c>'


def number(reference: str, text: str, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}"><v>{text}</v></c>'


def rows(text: Callable[[str, str], str], percent: int = 1) -> tuple[str, ...]:
    """The rows of the table; `text` writes the cell of a text."""
    return (
        row(*(text(f"{letter}1", name) for letter, name in zip("ABCDE", TABLE[0], strict=True)), attributes=' r="1" spans="1:5"'),
        row(text("A2", "pigs"), number("B2", "2026"), text("C2", "2.377 con"), '<c r="D2" s="0"/>', text("E2", "đợt 1"), attributes=' r="2"'),
        row(text("A3", "forest_cover"), number("B3", "2026"), number("C3", "0.765", percent), attributes=' r="3"'),
        row(text("A4", "fruit_tree_area"), number("B4", "2026"), number("C4", "1200.5"), text("D4", "ha"), attributes=' r="4"'),
    )  # fmt: skip


def strings() -> str:
    return strings_part("".join(f"<si><t>{text}</t></si>" for text in TEXTS))


def excel() -> dict[str, bytes]:
    """Shared strings, spans, a conditional namespace, an alternative for what older programs do not know."""
    spaces = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
    sheet = sheet_part(
        *rows(shared),
        before='<dimension ref="A1:E4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
        after='<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    ).replace("<worksheet", f"<worksheet{spaces}")
    more = '<calcPr calcId="191029"/>'
    return parts(sheet=sheet, strings=strings(), workbook=workbook_part(more=more))


def strict() -> dict[str, bytes]:
    """What Excel saves as Strict Open XML: other namespaces, and relationships of other types."""
    changed = {}
    for name, part in excel().items():
        for usual, other in STRICT.items():
            part = part.replace(usual.encode(), other.encode())  # noqa: PLW2901
        changed[name] = part
    return changed


def google() -> dict[str, bytes]:
    """A prefix for every element, cells of empty columns with their styles, absolute targets."""
    sheet = sheet_part(*rows(shared), row('<c r="A5" s="1"/>', '<c r="B5" s="1"/>', attributes=' r="5"'))
    prefixed = sheet.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace(" xmlns=", " xmlns:x=")
    rels = rels_part(
        ("worksheet", "/xl/worksheets/sheet1.xml"),
        ("styles", "/xl/styles.xml"),
        ("sharedStrings", "/xl/sharedStrings.xml"),
    )
    return parts(
        sheet=prefixed, strings=strings(), rels=rels, package=rels_part(("officeDocument", "/xl/workbook.xml"))
    )


def wps() -> dict[str, bytes]:
    """No spans, runs with looks of their own that change nothing, line breaks escaped."""
    items = "".join(
        f'<si><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">{text}_x000D_\n</t></r></si>'
        for text in TEXTS
    )
    return parts(sheet=sheet_part(*rows(shared)), strings=strings_part(items))


def exporter() -> dict[str, bytes]:
    """What programs that only export write: capitals, backslashes, folders of their own, no reference in any cell."""
    sheet = sheet_part(*rows(lambda _, text: inline(text)))
    plain = parts(
        sheet=re.sub(r' (?:r="[A-E]?[0-9]"|spans="1:5")', "", sheet),
        package=rels_part(("officeDocument", "Book\\Workbook.XML")),
        rels=rels_part(("worksheet", "..\\Data\\Trang%20t%C3%ADnh.xml"), ("styles", "\\Book\\STYLES.xml")),
        types=None,
        strings=None,
    )
    moved = {
        "xl/workbook.xml": "BOOK\\workbook.xml",
        "xl/_rels/workbook.xml.rels": "Book\\_rels\\Workbook.xml.rels",
        "xl/worksheets/sheet1.xml": "data\\Trang tính.xml",
        "xl/styles.xml": "book/Styles.xml",
    }
    return {moved.get(name, name): part for name, part in plain.items()}


def by_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in TABLE:
        sheet.append(line)
    sheet["C3"].number_format = "0.0%"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def by_xlsxwriter() -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet, percent = book.add_worksheet(), book.add_format({"num_format": "0.0%"})
    for place, line in enumerate(TABLE):
        sheet.write_row(place, 0, line)
    sheet.write_number(2, 2, 0.765, percent)
    book.close()
    return buffer.getvalue()


def by_libreoffice(folder: Path, form: str) -> bytes:
    """The same workbook, saved by LibreOffice in another form."""
    source = folder / "source.xlsx"
    source.write_bytes(by_xlsxwriter())
    out = folder / "out"
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(out),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (saved,) = out.iterdir()
    return saved.read_bytes()


def stored(given: dict[str, bytes]) -> bytes:
    """Parts as a zip that is not packed, with a folder of its own as some programs add it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.mkdir("xl")
        for name, part in given.items():
            archive.writestr(name, part)
    return buffer.getvalue()


SHAPES: Final[dict[str, Callable[[], bytes]]] = {
    "Excel": lambda: stored(excel()),
    "Excel, strict": lambda: stored(strict()),
    "Google Sheets": lambda: stored(google()),
    "WPS": lambda: stored(wps()),
    "exporters": lambda: stored(exporter()),
    "openpyxl": by_openpyxl,
    "XlsxWriter": by_xlsxwriter,
}
