"""One of many reports before it is read: where it stands, and how it is read when its turn comes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from bt_targets.files.access import read
from bt_targets.ground.problems import Finding
from bt_targets.report.raw import Document
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution


class Entry(NamedTuple):
    """A report of a source. Whoever reads it may be another process."""

    source: str
    """Where it stands."""
    read: Callable[[Resolution], Document | Report]
    commune: str | None = None
    """The commune that the source names, whatever can be read."""


def refused(*findings: Finding) -> Callable[[Resolution], Document]:
    """How to read what is known to be unreadable."""
    return partial(_refused, findings)


def _refused(findings: tuple[Finding, ...], _: Resolution) -> Document:
    return Document(None, [*findings])


def given(reports: Iterable[Report | Mapping[str, Any] | str | bytes]) -> Iterator[Entry]:
    """The entries of reports, raw mappings or JSON texts that a program hands over, asked for one by one."""
    for index, report in enumerate(reports):
        yield Entry(f"[{index}]", partial(_handed_over, report))


def _handed_over(report: Any, rules: Resolution) -> Document | Report:
    if isinstance(report, Report):
        return report
    if isinstance(report, str | bytes | bytearray):
        return read(report, "json", rules)
    return Document(report, [])
