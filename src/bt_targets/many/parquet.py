"""The table of many results as Parquet, made of its rows as JSON Lines: text, whole numbers and truths."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final

from bt_targets.files.reading.headings import read_heading
from bt_targets.many.optional import pyarrow
from bt_targets.many.request import Request
from bt_targets.many.table import INTEGERS, TRUTHS, columns_of

_IN_A_GROUP: Final = 32_768
"""How many rows a group holds."""


def write_parquet(lines: BinaryIO, file: BinaryIO, request: Request) -> None:
    """Write what stands in the lines, group by group.

    Raises:
        NotInstalledError: if the extra `many` is not installed.
    """
    arrow = pyarrow()
    schema = arrow.schema([(name, _kind(name, arrow)) for name in columns_of(request)])
    with arrow.parquet.ParquetWriter(file, schema) as writer:
        for group in _groups(lines):
            writer.write_table(arrow.Table.from_pylist(group, schema))


def holds_figures(path: Path) -> bool:
    """Whether a file is a table of figures, which nobody should lose; False for what is no Parquet file."""
    arrow = pyarrow()
    try:
        return any(read_heading(name).field == "indicator" for name in arrow.parquet.read_schema(path).names)
    except (arrow.ArrowException, OSError):
        return False


def _kind(column: str, arrow: Any) -> Any:
    if column in INTEGERS:
        return arrow.int32()
    return arrow.bool_() if column in TRUTHS else arrow.string()


def _groups(lines: BinaryIO) -> Iterator[list[dict[str, Any]]]:
    while group := [_row(line) for line in islice(lines, _IN_A_GROUP)]:
        yield group


def _row(line: bytes) -> dict[str, Any]:
    row: dict[str, Any] = json.loads(line)
    return row
