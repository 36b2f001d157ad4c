"""The sources of many reports, told apart by what they are and by the ending of their name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Any, Final, NamedTuple

from bt_targets.files.access import ENDINGS, read_file
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reasons import reason
from bt_targets.ground.errors import report_error
from bt_targets.ground.problems import finding
from bt_targets.ground.text import Text, printable
from bt_targets.many.entry import Entry, given
from bt_targets.many.sources.folder import in_folder
from bt_targets.many.sources.json_lines import in_lines
from bt_targets.many.sources.long_csv import communes_in_csv
from bt_targets.many.sources.long_parquet import communes_in_parquet
from bt_targets.report.raw import Document
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

JSON_LINES: Final = (".jsonl", ".ndjson")
"""How the names of JSON Lines files end."""
PARQUET: Final = ".parquet"


class ReportSource(NamedTuple):
    """Where reports come from."""

    entries: Callable[[], Iterator[Entry]]
    """Goes through them from the first; anew every time, unless they come from a generator."""
    path: Path | None = None
    """The file or folder; None for what a program hands over."""


def source_of(reports: Any, rules: Resolution) -> ReportSource:
    """The source that somebody names or hands over.

    Raises:
        ReportError: if it cannot be read as a whole.
    """
    if not isinstance(reports, str | PathLike):
        if isinstance(reports, Report | Mapping | bytes) or not isinstance(reports, Iterable):
            vi = "một dãy báo cáo, hoặc đường dẫn đến tệp hay thư mục chứa báo cáo"
            en = "several reports, or the path of a file or a folder of reports"
            raise report_error([finding("not_a_list", (), reports, vi, en)])
        return ReportSource(partial(given, reports))
    try:
        path = Path(reports)
        return ReportSource(_entries(path, rules), path)
    except NotReadableError as problem:
        raise report_error([problem.finding]) from None
    except (OSError, ValueError) as error:
        raise report_error([_unreadable(printable(str(reports)), reason(error)).finding]) from None


def _entries(path: Path, rules: Resolution) -> Callable[[], Iterator[Entry]]:
    name, ending = printable(path.name), path.suffix.lower()
    if path.is_dir():
        return partial(in_folder, path)
    path.stat()  # which says what is the matter where there is no such file
    if not path.is_file():
        raise _unreadable(name)  # a pipe or a device, of which nobody knows whether anything comes
    if ending in JSON_LINES:
        path.open("rb").close()
        return partial(_lines_of, path, name)
    if ending == PARQUET:
        return communes_in_parquet(path, name, rules)
    if ending == ".csv" and (communes := communes_in_csv(path, name, rules)) is not None:
        return communes
    if ending not in ENDINGS:
        raise _unreadable(name)
    return partial(_alone, path, name)


def _lines_of(path: Path, name: str) -> Iterator[Entry]:
    with path.open("rb") as file:
        yield from in_lines(file, name)


def _alone(path: Path, name: str) -> Iterator[Entry]:
    """The one report of a file."""
    yield Entry(name, partial(_read, path))


def _read(path: Path, rules: Resolution) -> Document:
    return read_file(path, rules)


def _unreadable(name: str, because: Text | None = None) -> NotReadableError:
    endings = ", ".join((*JSON_LINES, *ENDINGS, PARQUET))
    vi = f"một thư mục chứa các tệp báo cáo, hoặc một tệp có tên kết thúc bằng {endings}"
    en = f"a folder of report files, or a file whose name ends in one of {endings}"
    if because is not None:
        vi, en = f"{vi}; lý do: {because.vi}", f"{en}; the reason: {because.en}"
    return NotReadableError("not_readable", name, vi, en)
