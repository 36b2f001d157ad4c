"""What is asked of every one of many reports, and the answer of one."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from bt_targets.assess import assess, decide
from bt_targets.deciding.review import review_of
from bt_targets.ground.errors import AssessmentError
from bt_targets.ground.problems import Finding, listed
from bt_targets.ground.text import Text, echo
from bt_targets.ground.verdicts import Perspective
from bt_targets.many.entry import Entry
from bt_targets.many.result import ManyResult, verdicts_of
from bt_targets.report.default_resolution import default, or_default
from bt_targets.report.document import read_document
from bt_targets.report.parsing.expected import exactly
from bt_targets.report.parsing.fields import whole_number
from bt_targets.report.parsing.outside import plain
from bt_targets.report.report import Report, remember
from bt_targets.rules.resolution import Resolution


class Request(NamedTuple):
    """The review years, and how they are looked at."""

    as_of: tuple[int, ...]
    """The review years; none for the latest year of each report, and at least the baseline year."""
    resolution: Resolution | None
    """The resolution of all reports; None for the default, which every process knows."""
    perspective: Perspective
    readings: dict[str, str]
    in_full: bool
    """Whether scorecards are asked for, and not verdicts alone."""

    @property
    def rules(self) -> Resolution:
        """The resolution of all reports."""
        return or_default(self.resolution)

    def answer(self, entry: Entry) -> tuple[ManyResult, ...]:
        """The answers of one report by year, or the one that lists its errors."""
        report = self.report_of(entry)
        if isinstance(report, ManyResult):
            return (report,)
        return tuple(self._answer(entry.source, report, year) for year in self.years_of(report))

    def report_of(self, entry: Entry) -> Report | ManyResult:
        """The report, or the answer that lists its errors."""
        read = entry.read(self.rules)
        if not isinstance(read, Report):
            fields, findings = read_document(read, self.rules)
            if findings:
                return _with_errors(entry, fields.get("commune"), findings)
            report = Report.built(fields, self.rules)
            remember(report, read.unread)
            return report
        if read.resolution != self.rules.id:
            other = Finding("other_resolution", ("resolution",), read.resolution, exactly(self.rules.id))
            return _with_errors(entry, read.commune, [other])
        return read

    def years_of(self, report: Report) -> tuple[int, ...]:
        """The review years of a report."""
        return self.as_of or (_latest(report),)

    def _answer(self, source: str, report: Report, year: int) -> ManyResult:
        asked: dict[str, Any] = {**self._asdict(), "as_of": year}
        del asked["in_full"]
        if self.in_full:
            return ManyResult(source, report.commune, year, None, assess(report, **asked))
        return ManyResult(source, report.commune, year, verdicts_of(decide(report, **asked)), None)


def request_of(
    as_of: Any, resolution: Any, perspective: Any, readings: Mapping[str, str] | None, *, in_full: bool
) -> Request:
    """What is asked, known to be possible of every report.

    Raises:
        AssessmentError: for a year outside the term, no year at all, an unknown perspective, clause or reading, or
            what is no resolution.
    """
    rules = or_default(resolution)
    if not isinstance(rules, Resolution):
        raise AssessmentError(Text(vi="Cần một nghị quyết (Resolution)", en="A Resolution is needed"))
    blank = Report.built({"resolution": rules.id, "commune": rules.commune}, rules)
    several = isinstance(as_of, Iterable) and not isinstance(as_of, str)
    years = () if as_of is None else tuple(as_of) if several else (as_of,)
    if not years and as_of is not None:
        raise AssessmentError(Text(vi="Cần ít nhất một năm đánh giá", en="At least one review year is needed"))
    reviews = [review_of(blank, year, resolution, perspective, readings) for year in years or (rules.term.baseline,)]
    chosen = {str(id_): str(name) for id_, name in (plain(readings, 1) or {}).items()}
    asked = tuple(dict.fromkeys(review.as_of for review in reviews)) if years else ()
    return Request(asked, None if resolution is default() else resolution, reviews[0].perspective, chosen, in_full)


def processes_of(number: Any) -> int:
    """How many processes are asked for.

    Raises:
        AssessmentError: if it is not a whole number from 1.
    """
    asked = whole_number(plain(number))
    if asked is None or asked < 1:
        shown = echo(number)
        vi, en = "Số tiến trình là một số nguyên từ 1", "The number of processes is a whole number from 1"
        raise AssessmentError(Text(vi=f"{vi} (đang ghi: {shown})", en=f"{en} (found: {shown})"))
    return asked


def _latest(report: Report) -> int:
    return max([report.rules.term.baseline, *(observation.year for observation in report.observations)])


def _with_errors(entry: Entry, commune: str | None, findings: list[Finding]) -> ManyResult:
    problems, left_out = listed(findings)
    return ManyResult(entry.source, commune or entry.commune, None, None, None, problems, left_out)
