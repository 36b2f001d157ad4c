"""Frames of every kind at the edge: one table of Arrow goes in, and what comes out goes back in the kind that came."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final, NamedTuple

import narwhals as nw
import pyarrow as pa
from narwhals.exceptions import DuplicateError

from bt_targets.frames.long_frame import array_of
from bt_targets.frames.rows import written_out
from bt_targets.ground.errors import AssessmentError
from bt_targets.ground.text import Text, echo
from bt_targets.report.parsing.outside import plain

_SPARK: Final = frozenset({"PYSPARK", "PYSPARK_CONNECT", "SQLFRAME"})


class Incoming(NamedTuple):
    """A frame as it came in."""

    names: tuple[str | int, ...]
    """What its columns are called."""
    table: pa.Table
    """Its columns; one of which Arrow has no type is null here."""
    odd: dict[int, list[Any]]
    """The values of such a column, in plain types."""
    back: Callable[[pa.Table], Any]
    """Makes a frame of the same kind."""


def incoming(frame: Any) -> Incoming:
    """A frame of any kind.

    Raises:
        AssessmentError: if it is none, two of its columns have one name, or it is one of Spark.
    """
    if isinstance(frame, pa.Table | pa.RecordBatch):
        return _table(pa.table(frame))
    try:
        known = nw.from_native(frame)
    except TypeError:
        return _table(_streamed(frame))
    except DuplicateError:
        vi, en = "Mỗi cột của bảng có một tên riêng", "Every column of the frame needs a name of its own"
        raise AssessmentError(Text(vi=vi, en=en)) from None
    back = partial(_back, known.implementation, isinstance(known, nw.LazyFrame), known is frame)
    if isinstance(known, nw.LazyFrame):
        if known.implementation.name in _SPARK:
            vi, en = "Với DataFrame của Spark, dùng assess_spark", "For a DataFrame of Spark there is assess_spark"
            raise AssessmentError(Text(vi=vi, en=en))
        known = known.collect()
    names = tuple(name if isinstance(name, str | int) else str(name) for name in known.columns)
    columns: list[Any] = []
    odd: dict[int, list[Any]] = {}
    for place, series in enumerate(known.iter_columns()):
        column = _column(series)
        if isinstance(column, list):
            odd[place], column = column, pa.nulls(len(column))
        columns.append(column)
    return Incoming(names, pa.table(columns, [*map(str, names)]), odd, back)


def _table(table: pa.Table) -> Incoming:
    return Incoming(tuple(table.column_names), table, {}, written_out)


def _streamed(frame: Any) -> pa.Table:
    """The table of whatever exports a stream of Arrow."""
    if hasattr(frame, "__arrow_c_stream__"):
        try:
            return pa.table(frame)
        except (pa.ArrowException, TypeError, ValueError):
            pass  # a stream of anything but rows
    kinds = "pandas, polars, pyarrow, DuckDB"
    shown = f"{type(frame).__name__}: {echo(frame)}"
    vi = f"Cần một bảng ({kinds}, hoặc đối tượng xuất luồng Arrow) (đang ghi: {shown})"
    en = f"A frame is needed ({kinds}, or whatever exports a stream of Arrow) (found: {shown})"
    raise AssessmentError(Text(vi=vi, en=en))


def _column(series: nw.Series[Any]) -> Any:
    """The values as a column of Arrow; in a list, in plain types, where it has no type for all of them."""
    if series.dtype != nw.Object:
        try:
            return series.to_arrow()
        except Exception:  # noqa: BLE001, S110  every library refuses in its own way what Arrow has no type for
            pass
    values = [None if value != value else value for value in map(plain, series.to_list())]  # noqa: PLR0124  NaN
    column = array_of(values)
    return values if column is None else column


def _series(column: pa.ChunkedArray, pl: Any) -> Any:
    """A column of polars; texts by their places are put there without writing each of them first."""
    if column.null_count == len(column) and pa.types.is_string(column.type):
        return pl.repeat(None, len(column), dtype=pl.String, eager=True)
    if not pa.types.is_dictionary(column.type):
        return pl.from_arrow(column)
    coded = column.combine_chunks()
    coded = coded.chunk(0) if isinstance(coded, pa.ChunkedArray) else coded
    places = pl.from_arrow(coded.indices)
    return pl.Series(coded.dictionary.to_pylist(), dtype=pl.String).gather(places.cast(pl.UInt32))


def _back(kind: nw.Implementation, lazy: bool, wrapped: bool, table: pa.Table) -> Any:  # noqa: FBT001
    """The table as a frame of some kind."""
    frame: Any
    if kind.is_polars():
        pl: Any = kind.to_native_namespace()
        made = pl.DataFrame({name: _series(table.column(name), pl) for name in table.column_names})
        frame = nw.from_native(made.lazy() if lazy else made)
        return frame if wrapped else frame.to_native()
    table = written_out(table)
    if kind.is_pandas():
        # The same types whether or not there are rows of errors, in which years and truths are absent.
        pd: Any = kind.to_native_namespace()
        types = {pa.int32(): pd.Int32Dtype(), pa.bool_(): pd.BooleanDtype()}
        frame = nw.from_native(table.to_pandas(types_mapper=types.get), eager_only=True)
    elif lazy:
        frame = nw.from_arrow(table, backend="pyarrow").lazy(backend=kind)  # type: ignore[arg-type]
    else:
        frame = nw.from_arrow(table, backend=kind)  # type: ignore[arg-type]
    return frame if wrapped else frame.to_native()
