"""Which figures of a clause stand beside each other: what is required or due, and what was observed."""

from collections.abc import Iterable

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import YearValue
from bt_targets.ground.shown import IN_DOCUMENTS, IN_SENTENCES, Real
from bt_targets.scorecard.figures import Ahead, path_unit, required_unit, stated_level
from bt_targets.scorecard.writer import Writer


def writers(case: Case, decision: Decision, years: Iterable[Outcome], ahead: Ahead) -> tuple[Writer, Writer]:
    """The writer of the figures in documents, and the one of those in sentences."""
    all_outcomes = (*years, *decision.years, *([] if decision.tested is None else [decision.tested]))
    bounds: list[tuple[Real, str]] = []
    values: list[tuple[Real, str]] = []
    for outcome in {id(outcome): outcome for outcome in all_outcomes}.values():  # most stand there twice
        level, unit = stated_level(outcome), required_unit(case, outcome)
        if level is not None and unit is not None:
            bounds.append((level, unit))
        if outcome.rates:
            for rate in outcome.rates:
                _add_ends(rate, "%/năm", values)
        elif case.unit is not None:
            _add_ends(outcome.value, case.unit, values)
    if decision.path is not None:
        if ahead.due is not None:
            bounds.append((ahead.due, path_unit(case)))
        _add_ends(decision.path.observed, path_unit(case), values)
    return Writer(IN_DOCUMENTS, bounds=bounds, values=values), Writer(IN_SENTENCES, bounds=bounds, values=values)


def _add_ends(value: YearValue | None, unit: str, values: list[tuple[Real, str]]) -> None:
    if value is not None and value.interval is not None:
        low, _, high, _ = value.interval
        values.append((low, unit))
        if high is not None and high is not low:
            values.append((high, unit))
