"""Which figures of a clause stand beside each other: what is required or due, and what was observed."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import Ratio
from bt_targets.ground.shown import IN_DOCUMENTS, IN_SENTENCES
from bt_targets.scorecard.figures import is_stated, path_level, path_unit, required_unit
from bt_targets.scorecard.writer import ExactFigure, Writer


def writers(case: Case, decision: Decision, years: Iterable[Outcome]) -> tuple[Writer, Writer]:
    """The writer of the figures in documents, and the one of those in sentences."""
    outcomes = [*years, *decision.years, *([] if decision.tested is None else [decision.tested])]
    bounds = [*_bounds(case, decision, outcomes)]
    values = [*_values(case, decision, outcomes)]
    return Writer(IN_DOCUMENTS, bounds=bounds, values=values), Writer(IN_SENTENCES, bounds=bounds, values=values)


def _bounds(case: Case, decision: Decision, outcomes: Iterable[Outcome]) -> Iterator[ExactFigure]:
    for outcome in outcomes:
        unit = required_unit(case, outcome)
        if unit is not None and outcome.required is not None and is_stated(outcome):
            yield ExactFigure(Fraction(*outcome.required.low), unit)
    level = path_level(decision.path)
    if level is not None:
        yield ExactFigure(level, path_unit(case))


def _values(case: Case, decision: Decision, outcomes: Iterable[Outcome]) -> Iterator[ExactFigure]:
    unit = case.reading.unit(case.indicator)
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
    ends: list[Ratio] = [value.interval.low]
    if value.interval.high is not None:
        ends.append(value.interval.high)
    yield from (ExactFigure(Fraction(*end), unit) for end in ends)
