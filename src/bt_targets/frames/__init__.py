"""Many communes as a frame: the observations of each in rows go in, its verdicts come out in rows of the same kind.

What a frame is made of (narwhals, numpy, pyarrow) is imported when one is assessed.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from bt_targets.ground.errors import not_installed
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.resolution import Resolution

__all__ = ["assess_frame", "assess_spark"]


def assess_frame(
    frame: Any,
    as_of: int | Iterable[int] | None,
    *,
    resolution: Resolution | None = None,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
    by: Literal["clauses", "targets"] = "clauses",
    verdicts_only: bool = False,
) -> Any:
    """Assess the communes of a frame of observations: a row for each commune, review year and clause.

    Args:
        frame: a long table, a row an observation, under the headings of a long table with a column of the commune;
            where the column `value` holds numbers, a further column `text` may hold what is written in words. It may be
            a frame of pandas or polars (eager or lazy), a table of pyarrow, a relation of DuckDB, or whatever else
            narwhals knows or exports a stream of Arrow. The rows of a commune need not stand together.
        as_of: the review year, or several; None for the latest year of each commune.
        resolution: as for `assess_many`.
        perspective: as for `assess_many`.
        readings: as for `assess_many`.
        by: a row for each of the `clauses`, or for each of the `targets`.
        verdicts_only: whether signals, required levels and margins are left out.

    Returns:
        A frame of the kind that came in, and a table of pyarrow for a stream. A commune that cannot be read has a row
        for each of its errors, and stops no other. The page "Frames" of the docs tells every column.

    Raises:
        AssessmentError: for what is asked wrongly, or where what comes in is no frame.
        ReportError: where the frame has not the columns of a long table with communes.
        NotInstalledError: if the extra `frames` is not installed.
    """
    _installed("assess_frame")
    from bt_targets.frames.asked import asked_of
    from bt_targets.frames.assessing import assessed
    from bt_targets.frames.edge import incoming
    from bt_targets.frames.long_frame import long_frame

    asked = asked_of(as_of, resolution, perspective, readings, by, verdicts_only=verdicts_only)
    edge = incoming(frame)
    return edge.back(assessed(long_frame(edge.names, edge.table, edge.odd, asked.request.rules), asked))


def assess_spark(
    frame: Any,
    as_of: int | Iterable[int] | None,
    *,
    resolution: Resolution | None = None,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
    by: Literal["clauses", "targets"] = "clauses",
    verdicts_only: bool = False,
    blocks: int = 64,
    row: str | None = None,
) -> Any:
    """The same for a DataFrame of PySpark, on the machines where it lies; the rows come in no order.

    The communes are divided into blocks by a hash of their names, and each block is assessed as `assess_frame` does.
    This package and its extra `frames` have to be installed wherever Spark runs Python.

    Args:
        frame: the DataFrame; the other arguments, but for two, are those of `assess_frame`.
        as_of: as for `assess_frame`.
        resolution: as for `assess_frame`.
        perspective: as for `assess_frame`.
        readings: as for `assess_frame`.
        by: as for `assess_frame`.
        verdicts_only: as for `assess_frame`.
        blocks: into how many blocks the communes are divided. A block is held in memory as a whole.
        row: a column of whole numbers, each of which tells a row. Errors are placed by it, and rows of a commune are
            read in its order; without it rows are counted as Spark happens to hand them over.

    Returns:
        A DataFrame with the columns that `assess_frame` gives.

    Raises:
        AssessmentError: for what is asked wrongly.
        ReportError: where the DataFrame has not the columns of a long table with communes.
        NotInstalledError: if the extra `frames` is not installed.
    """
    _installed("assess_spark")
    from bt_targets.frames.asked import asked_of
    from bt_targets.frames.spark import assessed_by_blocks

    asked = asked_of(as_of, resolution, perspective, readings, by, verdicts_only=verdicts_only)
    return assessed_by_blocks(frame, asked, blocks, row)


def _installed(what: str) -> None:
    try:
        import narwhals  # noqa: F401
        import numpy  # noqa: F401, ICN001
        import pyarrow  # noqa: F401, ICN001
    except ImportError:
        raise not_installed("frames", what) from None
