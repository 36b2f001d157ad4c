"""JSON Lines: a report document a line, in UTF-8."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO

from bt_targets.files.access import read
from bt_targets.files.limits import MAX_BYTES
from bt_targets.files.reading.content import NotReadableError, check_size
from bt_targets.many.entry import Entry, refused
from bt_targets.many.sources.long_lines import long_lines
from bt_targets.report.raw import Document
from bt_targets.rules.resolution import Resolution


def in_lines(file: BinaryIO, name: str) -> Iterator[Entry]:
    """The reports of a file, blank lines left out; a line that is longer than a report may be is refused."""
    for number, line, length in long_lines(file, MAX_BYTES):
        if line.strip():
            yield Entry(f"{name}:{number}", _reading(line, length))


def _reading(line: bytes, length: int) -> Callable[[Resolution], Document]:
    try:
        check_size(length, MAX_BYTES)
    except NotReadableError as problem:
        return refused(problem.finding)
    return partial(_document, line)


def _document(line: bytes, rules: Resolution) -> Document:
    return read(line, "json", rules)
