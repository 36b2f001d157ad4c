"""`decide_many` and `assess_many`. What reads files is imported when one of them is called."""

from collections.abc import Generator, Iterable, Mapping
from os import PathLike
from typing import Any

from bt_targets.ground.verdicts import Perspective
from bt_targets.many.result import ManyResult
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution


def decide_many(
    reports: str | PathLike[str] | Iterable[Report | Mapping[str, Any] | str | bytes],
    as_of: int | Iterable[int] | None,
    *,
    resolution: Resolution | None = None,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
    processes: int = 1,
) -> Generator[ManyResult]:
    """Decide reports one after the other: the verdicts of each, or its errors, in the order of the source.

    No more than a few reports are held at a time, and none is asked for before its turn. A report that cannot be read
    is a result with errors; those after it are decided all the same.

    Args:
        reports: reports, mappings of their fields or JSON texts, of which a generator may give as many as it likes;
            or the path of a source: a JSON Lines file (`.jsonl`, a report document a line), a folder of report files, a
            long table of many communes (`.csv`, `.parquet`), or a single report file. The page "Many reports" of the
            docs says what each may hold.
        as_of: the review year, or several, each with a result of its own; None for the latest year of each report.
        resolution: the resolution of all reports, if it is not the default; one of another is a result with errors.
        perspective: as for `assess`.
        readings: as for `assess`.
        processes: how many processes decide. With more than 1 a few reports are asked for ahead, and a script has to
            guard its start by `if __name__ == "__main__":`, since each process imports it.

    Raises:
        AssessmentError: for what is asked wrongly, before anything is read.
        ReportError: where the source as a whole cannot be read.

    Example:
        ```python
        from bt_targets import baseline_report, decide_many

        for result in decide_many([baseline_report(), {"observations": "none"}], as_of=2025):
            if result.verdicts is None:
                print(result.source, [error.code for error in result.errors])
            else:
                print(result.source, result.commune, result.verdicts["12b"].verdict)
        ```
    """
    from bt_targets.many.stream import stream

    asked: dict[str, Any] = {"resolution": resolution, "perspective": perspective, "readings": readings}
    return stream(reports, as_of, **asked, processes=processes, in_full=False)


def assess_many(
    reports: str | PathLike[str] | Iterable[Report | Mapping[str, Any] | str | bytes],
    as_of: int | Iterable[int] | None,
    *,
    resolution: Resolution | None = None,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
    processes: int = 1,
) -> Generator[ManyResult]:
    """Assess reports one after the other: the scorecard of each, or its errors, in the order of the source.

    The arguments, and what is raised, are those of `decide_many`, which is much faster where verdicts are enough.

    Example:
        ```python
        from bt_targets import assess_many, baseline_report

        (result,) = assess_many([baseline_report()], as_of=2025)
        assert result.scorecard is not None
        assert result.scorecard.achieved == 3
        ```
    """
    from bt_targets.many.stream import stream

    asked: dict[str, Any] = {"resolution": resolution, "perspective": perspective, "readings": readings}
    return stream(reports, as_of, **asked, processes=processes, in_full=True)
