"""The same on the machines of a Spark: communes divided into blocks by a hash of their names, each block a frame."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from typing import Any, Final
from zlib import crc32

import numpy as np
import pyarrow as pa

from bt_targets.frames.asked import FrameRequest
from bt_targets.frames.assessing import assessed
from bt_targets.frames.communes import communes_of
from bt_targets.frames.long_frame import long_frame
from bt_targets.frames.rows import schema_of, written_out
from bt_targets.ground.errors import AssessmentError
from bt_targets.ground.names import compared
from bt_targets.ground.text import Text, echo
from bt_targets.report.parsing.fields import whole_number
from bt_targets.report.parsing.outside import plain

_BLOCK: Final = "#block"
"""The column of the block; a heading with such a sign is read as a remark."""
_TYPES: Final = {
    pa.string(): "string",
    pa.int32(): "int",
    pa.float64(): "double",
    pa.bool_(): "boolean",
}


def assessed_by_blocks(frame: Any, asked: FrameRequest, blocks: Any, row: str | None) -> Any:
    """The answers of all communes of a DataFrame, in no order.

    Raises:
        AssessmentError: where `blocks` is no whole number from 1, or `row` no column.
        ReportError: if the columns are not those of a long table with a commune.
    """
    number = whole_number(plain(blocks))
    if number is None or number < 1:
        shown = echo(blocks)
        vi, en = "Số khối (blocks) là một số nguyên từ 1", "The number of blocks is a whole number from 1"
        raise AssessmentError(Text(vi=f"{vi} (đang ghi: {shown})", en=f"{en} (found: {shown})"))
    names = tuple(name for name in frame.columns if name != row)
    if row is not None and row not in frame.columns:
        vi, en = f"Không có cột {echo(row)}", f"There is no column {echo(row)}"
        raise AssessmentError(Text(vi=vi, en=en))
    long_frame(names, pa.table({name: pa.nulls(0) for name in names}), {}, asked.request.rules)
    divided = frame.mapInArrow(_divider(asked, number, row), deepcopy(frame.schema).add(_BLOCK, "integer"))
    columns = ", ".join(f"{field.name} {_TYPES[field.type]}" for field in schema_of(asked))
    # By number, since Spark would put blocks of few bytes together again, and leave the other processors idle.
    return divided.repartition(number, _BLOCK).groupBy(_BLOCK).applyInArrow(_assessor(asked, row), columns)


def _divider(
    asked: FrameRequest, blocks: int, row: str | None
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def divide(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield batch.append_column(_BLOCK, pa.array(_blocks(batch, asked, blocks, row), pa.int32()))

    return divide


def _blocks(batch: pa.RecordBatch, asked: FrameRequest, blocks: int, row: str | None) -> Any:
    """The block of each row. It depends on nothing but the name of the commune, wherever it is taken."""
    table = pa.table(batch)
    without = table if row is None else table.drop_columns(row)
    communes = communes_of(long_frame(tuple(without.column_names), without, {}, asked.request.rules))
    hashes = (crc32(compared(name or "").encode("utf-8", "backslashreplace")) for name in communes.names)
    return np.array([number % blocks for number in hashes], np.int32)[communes.of_rows]


def _assessor(asked: FrameRequest, row: str | None) -> Callable[[pa.Table], pa.Table]:
    def assess(block: pa.Table) -> pa.Table:
        block = block.drop_columns(_BLOCK)
        numbers = None
        if row is not None:
            block = block.sort_by(row)
            numbers = block.column(row).cast(pa.int64()).to_numpy()
            block = block.drop_columns(row)
        rows = assessed(long_frame(tuple(block.column_names), block, {}, asked.request.rules, numbers), asked)
        return written_out(rows)

    return assess
