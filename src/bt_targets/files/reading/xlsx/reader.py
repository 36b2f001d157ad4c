"""Excel workbooks: from the bytes of a file to the raw report of its table of figures."""

from typing import Any

from bt_targets.files.limits import MAX_BYTES
from bt_targets.files.reading.content import NotReadableError, check_size
from bt_targets.files.reading.xlsx.cells import CellReader
from bt_targets.files.reading.xlsx.markup import Counter
from bt_targets.files.reading.xlsx.package import Package
from bt_targets.files.reading.xlsx.sheet import StoredSheet, read_sheet
from bt_targets.files.reading.xlsx.strings import read_strings
from bt_targets.files.reading.xlsx.styles import read_styles
from bt_targets.files.reading.xlsx.table import read_table
from bt_targets.files.reading.xlsx.workbook import read_workbook
from bt_targets.report.raw import Document
from bt_targets.rules.resolution import Resolution


def read_xlsx(content: bytes | bytearray, resolution: Resolution) -> Document:
    """The document of the bytes of an `.xlsx` file."""
    try:
        return read_table(*read_sheets(content), resolution)
    except NotReadableError as problem:
        return Document(None, [problem.finding])


def read_sheets(content: Any) -> tuple[list[StoredSheet], CellReader]:
    """The sheets of the bytes of an `.xlsx` file, and what reads their cells.

    Raises:
        NotReadableError: if it is no workbook, damaged, or beyond a limit.
    """
    if not isinstance(content, bytes | bytearray):
        raise NotReadableError("not_readable", type(content).__name__, "dãy byte của tệp .xlsx", "bytes of a workbook")
    check_size(len(content), MAX_BYTES)
    package = Package(bytes(content))
    workbook = read_workbook(package)
    styles = read_styles(package, workbook.styles) if workbook.styles else []
    counter = Counter()
    strings = read_strings(workbook.strings, package.part(workbook.strings), counter) if workbook.strings else []
    sheets = [read_sheet(title, part, package.part(part), counter) for title, part in workbook.sheets]
    return sheets, CellReader(strings, styles, since_1904=workbook.since_1904, uncalculated=workbook.uncalculated)
