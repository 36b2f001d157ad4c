"""Only the codes of warnings, as scorecards have them: no sentence is imported for them."""

from collections.abc import Iterable

from bt_targets.checks.series import series_of
from bt_targets.checks.table import CHECKS
from bt_targets.deciding.history import History
from bt_targets.ground.verdicts import WARNING_CODES, WarningCode
from bt_targets.report.raw import Unread
from bt_targets.rules.resolution import Resolution


def warning_codes(
    history: History, resolution: Resolution, unread: Iterable[Unread] = ()
) -> dict[str, tuple[WarningCode, ...]]:
    """By clause, the codes of the warnings about the figures of its indicators; nothing is told."""
    codes: dict[str, set[WarningCode]] = {
        series.indicator.id: {code for code, check in CHECKS.items() if next(check.detect(series), None) is not None}
        for series in series_of(history, resolution)
    }
    for row in unread:
        # What slid into the source of a figure is said of the figure itself.
        of_figure = codes.get(row.indicator or "", set())
        if row.serious and row.indicator is not None and not (row.kind == "only_a_number" and row.kind in of_figure):
            codes.setdefault(row.indicator, set()).add(code_of(row))
    by_clause: dict[str, tuple[WarningCode, ...]] = {}
    for clause in resolution.clauses:
        concerned = set().union(*(codes.get(indicator.id, ()) for indicator in clause.indicators))
        by_clause[clause.id] = tuple(code for code in WARNING_CODES if code in concerned)
    return by_clause


def code_of(row: Unread) -> WarningCode:
    """The code of the warning about what was not read: a 0 that a formula gave was read."""
    return "formula_zero" if row.kind == "formula_zero" else "not_read"
