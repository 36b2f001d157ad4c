"""Only the codes of warnings, as scorecards have them: no sentence is imported for them."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from bt_targets.checks.series import series_of_one
from bt_targets.checks.table import CHECKS
from bt_targets.deciding.history import History
from bt_targets.ground.verdicts import WARNING_CODES, WarningCode
from bt_targets.report.raw import Unread
from bt_targets.rules.clauses import Clause
from bt_targets.rules.resolution import Resolution


class WarningCodes:
    """The codes of the warnings about the figures of a clause's indicators; nothing is told.

    An indicator is looked over when a clause of it is asked for, and once.
    """

    def __init__(self, history: History, resolution: Resolution, unread: Iterable[Unread] = ()) -> None:
        self._history, self._resolution, self._unread = history, resolution, tuple(unread)
        self._of: dict[str, set[WarningCode]] = {}

    def __getitem__(self, clause: Clause) -> tuple[WarningCode, ...]:
        concerned: set[WarningCode] = set()
        for indicator in clause.indicators:
            concerned |= self._of_indicator(indicator.id)
        return _in_order(frozenset(concerned))

    def _of_indicator(self, id_: str) -> set[WarningCode]:
        known = self._of.get(id_)
        if known is not None:
            return known
        codes: set[WarningCode] = set()
        series = series_of_one(id_, self._history, self._resolution)
        if series is not None:
            for trait in series.traits:
                for code, detect in _BY_TRAIT.get(trait, ()):
                    if next(detect(series), None) is not None:
                        codes.add(code)
        for row in self._unread:
            # What slid into the source of a figure is said of the figure itself.
            if row.indicator == id_ and row.serious and not (row.kind == "only_a_number" and row.kind in codes):
                codes.add(code_of(row))
        self._of[id_] = codes
        return codes


_BY_TRAIT: Final = {
    trait: tuple((code, check.detect) for code, check in CHECKS.items() if check.only_with == trait)
    for trait in {check.only_with for check in CHECKS.values()}
}
"""The checks by what they are only made with."""


@lru_cache(maxsize=1024)
def _in_order(codes: frozenset[WarningCode]) -> tuple[WarningCode, ...]:
    return tuple(code for code in WARNING_CODES if code in codes)


def code_of(row: Unread) -> WarningCode:
    """The code of the warning about what was not read: a 0 that a formula gave was read."""
    return "formula_zero" if row.kind == "formula_zero" else "not_read"
