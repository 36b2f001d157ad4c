"""From a source to its results, one after the other."""

from collections.abc import Generator
from contextlib import closing
from typing import Any

from bt_targets.many.answering import answered
from bt_targets.many.request import Request, processes_of, request_of
from bt_targets.many.result import ManyResult
from bt_targets.many.sources.source import ReportSource, source_of


def stream(
    reports: Any, as_of: Any, *, resolution: Any, perspective: Any, readings: Any, processes: Any, in_full: bool
) -> Generator[ManyResult]:
    """The results of every report, each found when somebody asks for it; the arguments are those of `decide_many`.

    Raises:
        AssessmentError: for what is asked wrongly.
        ReportError: where the source as a whole cannot be read.
    """
    request = request_of(as_of, resolution, perspective, readings, in_full=in_full)
    return _results(request, source_of(reports, request.rules), processes_of(processes))


def _results(request: Request, source: ReportSource, processes: int) -> Generator[ManyResult]:
    with closing(answered(source.entries(), request, processes)) as answers:
        for each in answers:
            yield from each
