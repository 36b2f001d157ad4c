"""The way from a report to its file and back, by the ending of the file's name.

Every format is imported when a file has it: whoever reads JSON does not wait for workbooks.
"""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Final, assert_never

from bt_targets.files.limits import HEADER_ROWS, MAX_BYTES
from bt_targets.files.reading.content import NotReadableError, decode
from bt_targets.files.reading.json_reader import read_json
from bt_targets.files.reasons import reason
from bt_targets.ground.problems import FileLine, finding
from bt_targets.ground.text import Text
from bt_targets.report.default_resolution import default
from bt_targets.report.document import SCHEMA
from bt_targets.report.raw import FORMATS, Document, Format
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

ENDINGS: Final = {f".{form}": form for form in FORMATS}
"""The endings of the files that are read and written, each with its format."""
_NAMES: Final = (b"observations", b"indicator")
"""What stands in every document with figures."""
_RESULTS: Final = (b"\xef\xbb\xbfsource,resolution,", b'{"source": ', b"PAR1")
"""How the tables of many results begin, whose errors name those too; of Parquet somebody else looks at the columns."""
_NO_TABLE: Final = frozenset(
    {
        "columns_of_parts",
        "holds_plan",
        "missing_column",
        "not_a_report",
        "not_readable",
        "file_too_large",
        "too_many_items",
    }
)
"""What readers say of content that is none of theirs: plans and tables of something else than years among it."""


def read(content: Any, form: Format, resolution: Resolution) -> Document:
    """The raw document of the text or the bytes of a file; tables name the indicators of the resolution."""
    match form:
        case "json":
            return read_json(content)
        case "toml":
            from bt_targets.files.reading.toml_reader import read_toml

            return read_toml(content)
        case "csv":
            from bt_targets.files.reading.csv_reader import read_csv

            return read_csv(content, resolution)
        case "xlsx":
            from bt_targets.files.reading.xlsx.reader import read_xlsx

            return read_xlsx(content, resolution)
        case other:
            assert_never(other)


def read_file(path: str | PathLike[str], resolution: Resolution) -> Document:
    """The raw document of a file, by the ending of its name; what cannot be opened is one of its findings."""
    name = str(path)
    try:
        place = Path(path)
        name = place.name  # a long path would push the reason out of the message
        form = ENDINGS.get(place.suffix.lower())
        if form is None:
            return _not_readable(name)
        if place.exists() and not (place.is_file() or place.is_char_device()):
            return _not_readable(name)  # a folder, or a pipe that waits
        with place.open("rb") as file:
            if file.isatty():
                return _not_readable(name)  # somebody would have to type
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        return _not_readable(name, reason(error))
    except TypeError:
        return _not_readable(name)  # no name of a file
    return read(content, form, resolution)


def _not_readable(name: str, because: Text | None = None) -> Document:
    endings = ", ".join(ENDINGS)
    vi, en = f"một tệp đọc được, tên kết thúc bằng {endings}", f"a readable file whose name ends in {endings}"
    if because is not None:
        vi, en = f"{vi}; lý do: {because.vi}", f"{en}; the reason: {because.en}"
    return Document(None, [finding("not_readable", (), name, vi, en)])


def write_file(report: Report, path: str | PathLike[str]) -> None:
    """Write the report to a file, in the format that the ending of its name says; a failure leaves an old file as is.

    Raises:
        ValueError: if the name ends in anything else.
        OSError: if the file cannot be written.
        NotInstalledError: for a workbook, where the extra `excel` is not installed.
    """
    from bt_targets.files.writing.replacing import replace_file
    from bt_targets.files.writing.report_file import write_report

    form = ENDINGS.get(Path(path).suffix.lower())
    if form is None:
        endings = ", ".join(ENDINGS)
        raise ValueError(f"tên tệp kết thúc bằng {endings} / the name of a report ends in one of {endings}")
    replace_file(path, write_report(report, form))


def is_report_file(path: str | PathLike[str]) -> bool:
    """Whether a file holds a report of figures, with or without errors in it, whatever its name ends in.

    False for what is no file, cannot be read, or holds another kind of table or document.
    """
    try:
        place = Path(path)
        if not place.is_file():
            return False
        with place.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return False
    return _holds_report(content)


def _holds_report(content: bytes) -> bool:
    if content.startswith(_RESULTS):
        return False
    for document in (read_json(content), read(content, "toml", default())):
        if isinstance(document.raw, Mapping) and document.raw:
            return "observations" in document.raw and document.raw.get("schema", SCHEMA) == SCHEMA
    if all(name in content for name in _NAMES):
        return True  # somebody is writing it by hand, and it may have a mistake that hides all the rest
    return _is_table_of_text(content) or _is_workbook(content)


def _is_table_of_text(content: bytes) -> bool:
    try:
        lines = decode(content).splitlines(keepends=True)[:HEADER_ROWS]
    except NotReadableError:
        return False
    document = read("".join(lines), "csv", default())
    for problem in document.findings:
        if document.raw is None and problem.at and isinstance(problem.at[0], FileLine):
            # A mistake further down does not make it another file.
            document = read("".join(lines[: problem.at[0].number - 1]), "csv", default())
    return _is_table(document)


def _is_workbook(content: bytes) -> bool:
    from bt_targets.files.reading.xlsx.reader import read_sheets
    from bt_targets.files.writing.scorecard.workbook import is_scorecard

    try:
        sheets, _ = read_sheets(content)
    except NotReadableError:
        return False
    # The table of a scorecard has the headings of a wide one.
    return not is_scorecard(sheet.title for sheet in sheets) and _is_table(read(content, "xlsx", default()))


def _is_table(document: Document) -> bool:
    return document.raw is not None or any(problem.code not in _NO_TABLE for problem in document.findings)
