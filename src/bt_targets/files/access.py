"""The way from a report to its file and back, by the ending of the file's name."""

from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import Any, Final

from bt_targets.files.limits import MAX_BYTES
from bt_targets.files.reading.csv_reader import read_csv
from bt_targets.files.reading.json_reader import read_json
from bt_targets.files.reading.toml_reader import read_toml
from bt_targets.files.reading.xlsx.reader import read_xlsx
from bt_targets.files.writing.report_file import write_report
from bt_targets.ground.problems import finding
from bt_targets.report.raw import Document, Format
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

_READERS: Final[dict[Format, Callable[[Any, Resolution], Document]]] = {
    "json": lambda content, _: read_json(content),
    "toml": lambda content, _: read_toml(content),
    "csv": read_csv,
    "xlsx": read_xlsx,
}
ENDINGS: Final = {f".{form}": form for form in _READERS}
"""The endings of the files that are read and written, each with its format."""


def read(content: Any, form: Format, resolution: Resolution) -> Document:
    """The raw document of the text or the bytes of a file; tables name the indicators of the resolution."""
    return _READERS[form](content, resolution)


def read_file(path: str | PathLike[str], resolution: Resolution) -> Document:
    """The raw document of a file, by the ending of its name; what cannot be opened is one of its findings."""
    endings = ", ".join(ENDINGS)
    vi, en = f"một tệp đọc được, tên kết thúc bằng {endings}", f"a readable file whose name ends in {endings}"
    name = str(path)
    try:
        place = Path(path)
        name = place.name  # a long path would push the reason out of the message
        form = ENDINGS.get(place.suffix.lower())
        if form is None:
            return Document(None, [finding("not_readable", (), name, vi, en)])
        if place.exists() and not (place.is_file() or place.is_char_device()):
            return Document(None, [finding("not_readable", (), name, vi, en)])  # a folder, or a pipe that waits
        with place.open("rb") as file:
            if file.isatty():
                return Document(None, [finding("not_readable", (), name, vi, en)])  # somebody would have to type
            content = file.read(MAX_BYTES + 1)
    except (OSError, TypeError, ValueError) as error:
        # a ValueError is what a name with a null character in it ends in
        detail = f"{name}: {getattr(error, 'strerror', None) or error}"
        return Document(None, [finding("not_readable", (), detail, vi, en)])
    return read(content, form, resolution)


def write_file(report: Report, path: str | PathLike[str]) -> None:
    """Write the report to a file, in the format that the ending of its name says.

    Raises:
        ValueError: if the name ends in anything else.
        OSError: if the file cannot be written.
        NotInstalledError: for a workbook, where the extra `excel` is not installed.
    """
    target = Path(path)
    form = ENDINGS.get(target.suffix.lower())
    if form is None:
        raise ValueError(f"the name of a report ends in one of {', '.join(ENDINGS)}")
    target.write_bytes(write_report(report, form))
