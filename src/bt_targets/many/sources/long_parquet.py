"""A long table of many communes as Parquet, of any size: the columns of a long table, typed or as text."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.grid import CellValue, Grid, GridRow
from bt_targets.files.reading.layout import Layout
from bt_targets.files.reading.tables import Table, read_tables, tables_in
from bt_targets.ground.problems import FileLine, Finding, Place, finding
from bt_targets.many.entry import Entry
from bt_targets.many.optional import pyarrow
from bt_targets.many.sources.communes import CommuneColumn, CommuneRow, by_commune, commune_column, with_findings
from bt_targets.many.sources.typed_cells import cell_of, values_of
from bt_targets.report.raw import Document
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
        vi = "một bảng dọc có cột “xã” (hoặc “commune”), mỗi dòng một số liệu"
        en = "a long table with a column “commune”"
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
        cells = enumerate(map(cell_of, values))
        row = GridRow(number, {place: cell for place, cell in cells if cell is not None})
        told = column.row(row, row)
        if told is not None:
            yield told


def _read(path: Path) -> Iterator[Sequence[Any] | None]:
    """The values of every row; None at the end where the rest cannot be read."""
    arrow = pyarrow()
    with path.open("rb") as file:
        try:
            for batch in arrow.parquet.ParquetFile(file).iter_batches(batch_size=_AT_ONCE):
                yield from zip(*(values_of(values, arrow) for values in batch.columns), strict=True)
        except (arrow.ArrowException, OSError):
            yield None
