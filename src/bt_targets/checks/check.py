"""Looking a file over without assessing it: what is wrong with it, and what should be looked at again."""

from collections.abc import Mapping
from os import PathLike
from typing import NamedTuple

from bt_targets.checks.missing import MissingFigures, missing_figures
from bt_targets.ground.problems import Problem, listed
from bt_targets.report.default_resolution import or_default
from bt_targets.report.document import Places, is_unfilled, read_document
from bt_targets.report.raw import Document
from bt_targets.report.report import Report, remember
from bt_targets.report.warning import FigureWarning
from bt_targets.rules.resolution import Resolution


class Checked(NamedTuple):
    """What a look at a file has found."""

    report: Report
    """What could be read: without the observations that have errors."""
    problems: tuple[Problem, ...]
    """Everything that is wrong; none for a file that can be assessed."""
    left_out: int
    """How many further problems were found and not listed."""
    warnings: tuple[FigureWarning, ...]
    """What should be looked at again, in the observations that could be read."""
    unfilled: int
    """How many rows or entries were left empty beside an indicator and a year."""
    as_of: int
    """The review year."""
    missing: tuple[MissingFigures, ...]
    """Which figures are missing for which clauses as of the review year, under the default readings."""

    def __repr__(self) -> str:
        read = len(self.report.observations)
        problems = len(self.problems) + self.left_out
        return f"<Checked: {read} observations read, {problems} problems, {len(self.warnings)} warnings>"


def check(path: str | PathLike[str], as_of: int | None = None, resolution: Resolution | None = None) -> Checked:
    """Look a report file over without assessing it. Nothing is raised because of the file.

    Args:
        path: a file whose name ends in `.json`, `.toml`, `.csv` or `.xlsx`.
        as_of: the review year; there are no warnings about figures of later years. Without it, none is left out, and
            what is missing is told as of the latest year in the file.
        resolution: the resolution that the figures belong to, if it is not the default.

    Raises:
        AssessmentError: if the year is outside the term.
    """
    from bt_targets.files.access import read_file

    rules = or_default(resolution)
    return check_document(read_file(path, rules), as_of, rules)


def check_document(document: Document, as_of: int | None, rules: Resolution) -> Checked:
    """Look over what was read from a file, or from anywhere else."""
    from bt_targets.checks.warnings import warnings_of

    places: Places = {}
    fields, findings = read_document(document, rules, places)
    report = Report.built(fields or {"resolution": rules.id, "commune": rules.commune}, rules)
    remember(report, document.unread)
    problems, left_out = listed(findings)
    rows = document.raw.get("observations") if isinstance(document.raw, Mapping) else None
    rows = rows if isinstance(rows, list) else []
    unfilled = document.unfilled + sum(isinstance(row, Mapping) and is_unfilled(row) for row in rows)
    warnings = warnings_of(report, as_of, places)
    term = rules.term
    year = max([term.baseline, *(figure.year for figure in report.observations)]) if as_of is None else as_of
    missing = missing_figures(report, year) if report.observations else ()
    return Checked(report, problems, left_out, warnings, unfilled, year, missing)
