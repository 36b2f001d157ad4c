"""The communes of a frame, numbered in the order in which they first appear, and of which of them each row is."""

from typing import NamedTuple

import numpy as np
import pyarrow as pa

from bt_targets.files.reading.grid import CellValue, shown
from bt_targets.frames.long_frame import LongFrame, Numbers
from bt_targets.ground.names import compared
from bt_targets.many.sources.typed_cells import cell_of


class Communes(NamedTuple):
    """The communes of a frame."""

    names: tuple[str | None, ...]
    """What each is called first; None for the rows that name no commune, which are counted as one."""
    of_rows: Numbers
    """The commune of each row."""


def communes_of(frame: LongFrame) -> Communes:
    """The communes of a frame. Remarks are rows like all others here: whoever reads rows passes them over."""
    cells, places = _different(frame)
    numbers: dict[str | None, int] = {}
    names: list[str | None] = []
    provisional = np.empty(len(cells), np.int64)
    for place, cell in enumerate(cells):
        name = None if cell is None or isinstance(cell, bool) else shown(cell)
        provisional[place] = numbers.setdefault(None if name is None else compared(name), len(names))
        if provisional[place] == len(names):
            names.append(name)
    of_rows = provisional[places]
    first = np.full(len(names), len(of_rows))
    first[of_rows[::-1]] = np.arange(len(of_rows))[
        ::-1
    ]  # of several rows the last one written stays, which is the first
    # What no row is of, such as the blank that stands ready, is counted last and cut off.
    order = np.argsort(first, kind="stable")[: int(np.count_nonzero(first < len(of_rows)))]
    ranks = np.empty(len(names), np.int64)
    ranks[order] = np.arange(len(order))
    return Communes(tuple(names[place] for place in order.tolist()), ranks[of_rows])


def _different(frame: LongFrame) -> tuple[list[CellValue | None], Numbers]:
    """The different cells of the column of the commune, and which of them stands in each row."""
    place, types = frame.column.column, pa.types
    column = frame.table.column(place)
    kind = column.type.value_type if types.is_dictionary(column.type) else column.type
    if not len(column) or place in frame.odd or not (types.is_string(kind) or types.is_large_string(kind)):
        cells = frame.cells(place, np.arange(frame.table.num_rows))
        return cells, np.arange(len(cells))
    chunks = (column if types.is_dictionary(column.type) else column.dictionary_encode()).unify_dictionaries().chunks
    values = [*map(cell_of, chunks[0].dictionary.to_pylist()), None]
    indices = (chunk.indices.cast(pa.int64()).fill_null(len(values) - 1) for chunk in chunks)
    return values, np.concatenate([chunk.to_numpy() for chunk in indices])
