"""The warnings of a report: figures that were read without error and that somebody should look at again.

Nothing here changes a figure or a verdict. To add a warning: a code in `ground.verdicts`, a function that detects it,
a row in `table`, and a sentence in `sentences`.
"""

from bt_targets.checks.commune import other_commune
from bt_targets.checks.not_read import not_read
from bt_targets.checks.series import series_of
from bt_targets.checks.table import CHECKS
from bt_targets.checks.telling import told
from bt_targets.deciding.history import History
from bt_targets.deciding.review import review_of
from bt_targets.report.document import Places
from bt_targets.report.report import Report
from bt_targets.report.warning import FigureWarning


def warnings_of(report: Report, as_of: int | None = None, places: Places | None = None) -> tuple[FigureWarning, ...]:
    """Every warning of the report, in its order; about one figure, in the order of the codes.

    What holds for all figures stands first, and what was not read, last.

    What is said of several years stands where the first of them stands, and a missing year where the next one does.
    Observations of indicators that the resolution does not know are passed over, and so are years after `as_of`.
    `places` says where the figures stand in their file.

    Raises:
        AssessmentError: if the year is outside the term.
    """
    if as_of is None:
        as_of = max((observation.year for observation in report.observations), default=report.rules.term.last)
    else:
        as_of = review_of(report, as_of, None, "term", None).as_of
    every = tuple(series_of(History(report, report.rules, as_of), report.rules))
    flags = (
        flag
        for series in every
        for check in CHECKS.values()
        if check.only_with in series.traits
        for flag in check.detect(series)
    )
    warnings = told(flags, report, places or {})
    known = {(warning.indicator, warning.year) for warning in warnings if warning.code == "only_a_number"}
    unread = (row for row in report.unread if row.year is None or row.year <= as_of)
    return (*other_commune(report), *warnings, *not_read(unread, known))
