"""From a case to a decision: the timing says how."""

from typing import assert_never

from bt_targets.deciding import average, by_end, cumulative, every_year, once
from bt_targets.deciding.case import Case, Decision
from bt_targets.rules.measures import YearlyGrowth


def as_judged(case: Case) -> Case:
    """The case as its perspective judges it: in that of a year, average growth becomes growth on the year before."""
    if case.perspective == "term" or case.at_start or case.reading.timing != "average":
        return case
    reading = case.reading.model_copy(update={"measure": YearlyGrowth(), "timing": "every_year"})
    return Case(case.clause, reading, case.history, case.term, case.as_of, case.perspective)


def decide(case: Case) -> Decision:
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
