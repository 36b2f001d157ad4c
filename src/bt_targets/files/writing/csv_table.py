"""Tables as CSV by RFC 4180, in which no cell that holds text is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from bt_targets.files.guards import guarded


def csv_table(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, str]],
    *,
    remarks: Iterable[str] = (),
    numbers: frozenset[str] = frozenset(),
    header: bool = True,
) -> str:
    """A table with a header, or further rows of one; what a row leaves out is empty.

    Args:
        columns: The names of the columns, in order.
        rows: The cells of each row by the name of their column.
        remarks: Lines above the header.
        numbers: The columns that hold numbers, which may be below 0. All others are guarded.
        header: Whether the names of the columns stand above the rows.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([remark] for remark in remarks)
    if header:
        writer.writerow(columns)
    for row in rows:
        cells = ((column, row.get(column, "")) for column in columns)
        writer.writerow(cell if column in numbers else guarded(cell) for column, cell in cells)
    return text.getvalue()
