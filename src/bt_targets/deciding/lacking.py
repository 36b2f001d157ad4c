"""Which figure of which years would have to be there for an undetermined clause, where one is missing."""

from typing import NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less, ShareOf


class Lack(NamedTuple):
    """The figures of an indicator that stand in the way of a verdict."""

    indicator: Indicator
    years: tuple[int, ...]


def stopped_at(case: Case, decision: Decision) -> Outcome:
    """The outcome that left the clause undetermined."""
    outcome = decision.tested
    if case.reading.timing == "once":
        outcome = next(outcome for outcome in decision.years if outcome.verdict == "undetermined")
    assert outcome is not None
    return outcome


def lacking(case: Case, decision: Decision) -> Lack | None:
    """What an undetermined clause is missing; None where something is there and does not do."""
    outcome = stopped_at(case, decision)
    match decision.cause:
        case "missing_observation":
            return _observation(case, decision, outcome)
        case "missing_baseline" if outcome.start is None:
            return Lack(measured_from(case.clause, case.reading), (case.term.baseline,))
        case "missing_previous_year" if outcome.start is None:
            return Lack(case.indicator, (outcome.year - 1,))
        case "missing_part" if outcome.value is not None and len(outcome.value.figures) == 1:
            assert isinstance(case.reading.subject, Less | ShareOf)
            return Lack(other_indicator(case.clause, case.reading.subject.other), (outcome.value.year,))
        case _:
            return None


def other_indicator(clause: Clause, id_: str) -> Indicator:
    """One of the further indicators of a clause."""
    return next(indicator for indicator in clause.supporting if indicator.id == id_)


def measured_from(clause: Clause, reading: Reading) -> Indicator:
    """The indicator that the measure starts from: the clause's own, or the base of a share."""
    measure = reading.measure
    return other_indicator(clause, measure.base) if isinstance(measure, ShareOfBase) else clause.indicator


def _observation(case: Case, decision: Decision, outcome: Outcome) -> Lack:
    indicator, years = case.indicator, [outcome.year]
    if case.reading.timing == "cumulative":
        years = [year for year in case.years_so_far if case.value(year) is None]
    elif outcome.rates:
        assert case.clause.growth_rate is not None
        indicator = case.clause.growth_rate
        years = [year for year in range(case.term.first, outcome.year + 1) if case.rate(year) is None]
    elif case.reading.timing == "average" and case.baseline is not None:
        years = [case.as_of]
    elif decision.years:
        years = [judged.year for judged in decision.years if judged.cause == "missing_observation"] or years
    return Lack(indicator, tuple(years))
