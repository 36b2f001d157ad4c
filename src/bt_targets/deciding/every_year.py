"""hằng năm, mỗi năm, duy trì: the test must hold in every year of the term."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome, by_test, pending, undetermined
from bt_targets.rules.measures import ShareOfBase


def decide(case: Case) -> Decision:
    """One missed year settles the clause; one year that cannot be told leaves it undetermined.

    In the perspective of a year only that year counts. As of the baseline year, the starting figure is tested, and
    failing it is not yet a miss.
    """
    if case.at_baseline:
        return _at_baseline(case)
    alone = case.perspective == "year"
    outcomes = tuple([case.test_year(year) for year in case.judged_years])
    verdicts = {outcome.verdict for outcome in outcomes}
    tested = outcomes[-1]
    cause = None
    if "not_met" in verdicts:
        tested = next(outcome for outcome in reversed(outcomes) if outcome.verdict == "not_met")
    elif "undetermined" in verdicts:
        tested = next(outcome for outcome in outcomes if outcome.verdict == "undetermined")
        cause = tested.cause
    verdict = tested.verdict
    if verdict == "exceeded" and verdicts != {"exceeded"}:
        verdict = "met"
    settled = alone or case.at_end
    final = verdict == "not_met" or (settled and verdict != "undetermined")
    return Decision(verdict, final, tested, cause, years=outcomes)


def _at_baseline(case: Case) -> Decision:
    measure = case.reading.measure
    if measure.start == "none":
        outcome = case.test(case.term.baseline, case.baseline)
        return pending(outcome) if outcome.verdict == "not_met" else by_test(outcome, final=False)
    # What a gain, a growth or a share of a base needs to begin with is all that can be asked for now.
    if isinstance(measure, ShareOfBase):
        start, cause = case.usable_start(case.base, "missing_baseline")
        required = case.required(case.term.first) if cause is None else None
        tested = Outcome(case.term.baseline, "undetermined", cause, None, required, start)
    else:
        start, cause = case.usable_start(case.baseline, "missing_baseline")
        tested = Outcome(case.term.baseline, "undetermined", cause, start)
    return undetermined(tested, cause) if cause else pending(tested)
