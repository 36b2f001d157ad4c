"""Looking a file over without assessing it: what is wrong with it, and what is merely odd."""

from collections.abc import Mapping
from os import PathLike
from typing import NamedTuple

from bt_targets.checks.warnings import Oddity, oddities
from bt_targets.files.access import read_file
from bt_targets.ground.problems import Problem, listed
from bt_targets.report.belonging import or_default
from bt_targets.report.document import is_unfilled, read_document
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution


class Checked(NamedTuple):
    """What a look at a file has found."""

    report: Report
    """What could be read: without the observations that have errors."""
    problems: tuple[Problem, ...]
    """Everything that is wrong; none for a file that can be assessed."""
    left_out: int
    """How many further problems were found and not listed."""
    oddities: tuple[Oddity, ...]
    """What a careful reader would look at again, in the observations that could be read."""
    unfilled: int
    """How many rows or entries were left empty beside an indicator and a year."""


def check_file(path: str | PathLike[str], resolution: Resolution | None = None) -> Checked:
    """Look a report file over. Nothing is raised because of the file."""
    rules = or_default(resolution)
    document = read_file(path)
    fields, findings = read_document(document, rules)
    report = Report.built(fields or {"resolution": rules.id, "commune": "-"}, rules)
    problems, left_out = listed(findings)
    given = document.raw.get("observations") if isinstance(document.raw, Mapping) else None
    entries = given if isinstance(given, list) else []
    unfilled = document.unfilled + sum(isinstance(each, Mapping) and is_unfilled(each) for each in entries)
    return Checked(report, problems, left_out, oddities(report), unfilled)
