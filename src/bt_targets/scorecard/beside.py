"""Which figures of a clause stand beside each other: what is required or due, and what was observed."""

from collections.abc import Iterable, Iterator

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import lowest
from bt_targets.ground.shown import IN_DOCUMENTS, IN_SENTENCES
from bt_targets.scorecard.figures import path_level, path_unit, required_unit, stated_level
from bt_targets.scorecard.writer import ExactFigure, Writer


def writers(case: Case, decision: Decision, years: Iterable[Outcome]) -> tuple[Writer, Writer]:
    """The writer of the figures in documents, and the one of those in sentences."""
    all_outcomes = (*years, *decision.years, *([] if decision.tested is None else [decision.tested]))
    outcomes = {id(outcome): outcome for outcome in all_outcomes}.values()  # most stand there twice
    bounds, values = {*_bounds(case, decision, outcomes)}, {*_values(case, decision, outcomes)}
    return Writer(IN_DOCUMENTS, bounds=bounds, values=values), Writer(IN_SENTENCES, bounds=bounds, values=values)


def _bounds(case: Case, decision: Decision, outcomes: Iterable[Outcome]) -> Iterator[ExactFigure]:
    for outcome in outcomes:
        level = stated_level(outcome)
        unit = None if level is None else required_unit(case, outcome)
        if level is not None and unit is not None:
            yield ExactFigure(lowest(level), unit)
    due = path_level(decision.path)
    if due is not None:
        yield ExactFigure(due, path_unit(case))


def _values(case: Case, decision: Decision, outcomes: Iterable[Outcome]) -> Iterator[ExactFigure]:
    unit = case.unit
    for outcome in outcomes:
        if outcome.rates:
            for rate in outcome.rates:
                yield from _ends(rate, "%/năm")
        elif unit is not None:
            yield from _ends(outcome.value, unit)
    if decision.path is not None:
        yield from _ends(decision.path.observed, path_unit(case))


def _ends(value: YearValue | None, unit: str) -> Iterator[ExactFigure]:
    if value is None or value.interval is None:
        return
    low, _, high, _ = value.interval
    yield ExactFigure(lowest(low), unit)
    if high is not None and high != low:
        yield ExactFigure(lowest(high), unit)
