"""A long table of many communes as Parquet, of any size: the columns of a long table, typed or as text."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import isinf
from pathlib import Path
from typing import Any, Final

from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.tables import Table, read_tables, tables_in
from bt_targets.ground.exact import read_number
from bt_targets.ground.names import is_blank
from bt_targets.ground.noise import NoiseError
from bt_targets.ground.problems import FileLine, Finding, Place, finding
from bt_targets.ground.text import echo
from bt_targets.many.entry import Entry
from bt_targets.many.optional import pyarrow
from bt_targets.many.sources.communes import CommuneColumn, CommuneRow, by_commune, commune_column, with_findings
from bt_targets.report.raw import Document, UnreadNumber
from bt_targets.rules.resolution import Resolution

_AT_ONCE: Final = 4096
"""How many rows are read at a time."""
_INTACT: Final = ("một tệp Parquet nguyên vẹn", "an intact Parquet file")


def communes_in_parquet(path: Path, name: str, rules: Resolution) -> Callable[[], Iterator[Entry]]:
    """What goes through the communes of a table.

    Raises:
        NotInstalledError: where pyarrow is not installed.
        NotReadableError: if it is no Parquet file, or has not the columns of a long table with a commune.
        OSError: if it cannot be opened.
    """
    arrow = pyarrow()
    with path.open("rb") as file:
        try:
            names = arrow.parquet.ParquetFile(file).schema_arrow.names
        except (arrow.ArrowException, OSError):
            raise NotReadableError("not_readable", name, *_INTACT) from None
    head = GridRow(0, dict[int, CellValue](enumerate(names)))
    (table,), _ = tables_in([Grid([head], _place)], rules)
    column = commune_column(table.layout)
    if column is None:
        vi, en = "một bảng dọc có cột “commune”, mỗi dòng một số liệu", "a long table with a column “commune”"
        raise NotReadableError("missing_column", ", ".join(names), vi, en)
    reader = partial(_reader, head, table.layout)
    return partial(by_commune, partial(_rows, path, column), column, name, reader)


def _place(number: int, _column: int | None, name: str) -> Place:
    return (FileLine(number), name) if name else (FileLine(number),)


def _reader(
    head: GridRow, layout: Layout, rows: list[GridRow], findings: tuple[Finding, ...]
) -> Callable[[Resolution], Document]:
    return partial(_document, head, layout, rows, findings)


def _document(
    head: GridRow, layout: Layout, rows: list[GridRow], findings: tuple[Finding, ...], rules: Resolution
) -> Document:
    return with_findings(read_tables([Table(Grid([head, *rows], _place), layout)], rules), findings)


def _rows(path: Path, column: CommuneColumn) -> Iterator[CommuneRow | Finding]:
    """Every row with its commune, numbered from 1, or what is wrong with it."""
    for number, values in enumerate(_read(path), start=1):
        if values is None:
            yield finding("not_readable", (FileLine(number),), None, *_INTACT)
            return
        row = GridRow(number, dict(_filled(values)))
        told = column.row(row, row)
        if told is not None:
            yield told


def _read(path: Path) -> Iterator[Sequence[Any] | None]:
    """The values of every row; None at the end where the rest cannot be read."""
    arrow = pyarrow()
    with path.open("rb") as file:
        try:
            for batch in arrow.parquet.ParquetFile(file).iter_batches(batch_size=_AT_ONCE):
                yield from zip(*(_values(values, arrow) for values in batch.columns), strict=True)
        except (arrow.ArrowException, OSError):
            yield None


def _values(column: Any, arrow: Any) -> Sequence[Any]:
    """The values of a column in Python's types; narrow floats by the shortest text of their own."""
    if arrow.types.is_float16(column.type) or arrow.types.is_float32(column.type):
        texts = column.cast(arrow.float32()).cast(arrow.string()).to_pylist()
        return [None if text is None else Decimal(text) for text in texts]
    values: list[Any] = column.to_pylist()
    return values


def _filled(values: Sequence[Any]) -> Iterator[tuple[int, CellValue]]:
    for column, value in enumerate(values):
        if value is None or value != value or (isinstance(value, str) and is_blank(value)):  # noqa: PLR0124  NaN
            continue
        yield column, _cell(value)


def _cell(value: Any) -> CellValue:
    """A value as the readers of tables take it."""
    if isinstance(value, str | bool | int):
        return value
    if not isinstance(value, float | Decimal):
        return UnreadNumber("unreadable_value", echo(value))
    try:
        number: Fraction = read_number(value)
    except NoiseError as error:
        return UnreadNumber("number_has_noise", str(value), meant=error.meant)
    except ValueError:
        return UnreadNumber("not_finite" if isinf(value) else "number_too_long", str(value))
    return int(number) if number.denominator == 1 else number
