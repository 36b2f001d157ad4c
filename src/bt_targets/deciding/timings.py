"""From a case to a decision: the timing says how, and the perspective which years."""

from dataclasses import replace
from typing import assert_never

from bt_targets.deciding import average, by_end, cumulative, every_year, once
from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision
from bt_targets.ground.beside import remembered
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.clauses import Reading
from bt_targets.rules.measures import YearlyGrowth


def as_judged(case: Case) -> Case:
    """The case as its perspective judges it: in that of a year, average growth becomes growth on the year before."""
    reading = reading_judged(case.reading, at_baseline=case.at_baseline, perspective=case.perspective)
    if reading is case.reading:
        return case
    return replace(case, reading=reading)


def reading_judged(reading: Reading, *, at_baseline: bool, perspective: Perspective) -> Reading:
    """The reading that a perspective judges by."""
    if perspective == "term" or at_baseline or reading.timing != "average":
        return reading
    return _year_by_year(reading)


@remembered
def _year_by_year(reading: Reading) -> Reading:
    return reading.model_copy(update={"measure": YearlyGrowth(), "timing": "every_year"})


def decision_of(case: Case) -> Decision:
    """The decision of a clause under one reading as of one year."""
    match case.reading.timing:
        case "every_year":
            return every_year.decide(case)
        case "by_end":
            return by_end.decide(case)
        case "average":
            return average.decide(case)
        case "cumulative":
            return cumulative.decide(case)
        case "once":
            return once.decide(case)
        case other:
            assert_never(other)
