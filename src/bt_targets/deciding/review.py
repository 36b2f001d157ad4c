"""What is asked of a report: as of which year, in which perspective, and by which reading of each clause."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bt_targets.ground.beside import remembered
from bt_targets.ground.errors import AssessmentError
from bt_targets.ground.text import Text, echo
from bt_targets.ground.verdicts import PERSPECTIVES, Perspective
from bt_targets.report.parsing.fields import whole_number
from bt_targets.report.parsing.outside import plain
from bt_targets.report.report import Report
from bt_targets.rules.clauses import Reading
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.term import Term


class Review(NamedTuple):
    """A review of a report."""

    resolution: Resolution
    as_of: int
    perspective: Perspective
    readings: Mapping[str, Reading]
    """The reading of every clause, by its id."""


def review_of(report: Any, as_of: Any, resolution: Any, perspective: Any, readings: Any) -> Review:
    """The review that is asked for.

    Raises:
        AssessmentError: if the request is invalid.
    """
    if not isinstance(report, Report):
        raise _error("Cần một báo cáo số liệu (Report)", "A Report is needed", type(report).__name__)
    if resolution is None:
        resolution = report.rules
    if not isinstance(resolution, Resolution):
        raise _error("Cần một nghị quyết (Resolution)", "A Resolution is needed", type(resolution).__name__)
    if report.resolution != resolution.id:
        vi, en = f"Báo cáo phải thuộc nghị quyết {resolution.id}", f"The report has to belong to {resolution.id}"
        raise _error(vi, en, report.resolution)
    year, perspective = _year(as_of, resolution.term), plain(perspective)
    if perspective not in PERSPECTIVES:
        listed = ", ".join(PERSPECTIVES)
        raise _error(f"Góc đánh giá là một trong: {listed}", f"The perspective is one of: {listed}", perspective)
    return Review(resolution, year, perspective, _chosen(resolution, plain(readings, 1)))


def _year(as_of: Any, term: Term) -> int:
    as_of = plain(as_of)
    year, first, last = whole_number(as_of), term.baseline, term.last
    if year is None:
        vi = f"Năm đánh giá là một số nguyên từ {first} đến {last}"
        text = f'"{as_of}"' if isinstance(as_of, str) else as_of
        raise _error(vi, f"The review year is a whole number from {first} to {last}", text)
    if not first <= year <= last:
        vi, en = f"Năm đánh giá phải từ {first} đến {last}", f"The review year has to be from {first} to {last}"
        raise _error(vi, en, as_of)
    return year


def _chosen(resolution: Resolution, readings: Any) -> dict[str, Reading]:
    """The reading of every clause: the one asked for, or else its first."""
    chosen = dict(_defaults(resolution))
    if readings is not None and not isinstance(readings, dict):
        raise _error("Cách hiểu được chọn theo từng chỉ tiêu thành phần", "Readings are chosen by clause", readings)
    for clause_id, name in (readings or {}).items():
        if clause_id not in chosen:
            listed = ", ".join(chosen)
            raise _error(f"Chỉ tiêu thành phần là một trong: {listed}", f"The clause is one of: {listed}", clause_id)
        clause = resolution[str(clause_id)]
        known = [reading.name for reading in clause.readings]
        if name not in known:
            listed = ", ".join(known)
            vi = f"Cách hiểu của {clause_id} là một trong: {listed}"
            raise _error(vi, f"The reading of {clause_id} is one of: {listed}", name)
        chosen[clause_id] = clause.reading(name)
    return chosen


@remembered
def _defaults(resolution: Resolution) -> dict[str, Reading]:
    return {clause.id: clause.readings[0] for clause in resolution.clauses}


def _error(vi: str, en: str, wrong: object) -> AssessmentError:
    shown = echo(wrong)
    if not shown:
        return AssessmentError(Text(vi=vi, en=en))
    return AssessmentError(Text(vi=f"{vi} (đang ghi: {shown})", en=f"{en} (found: {shown})"))
