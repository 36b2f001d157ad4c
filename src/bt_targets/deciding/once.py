"""ít nhất một lần trong nhiệm kỳ: one year of the term is enough."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, by_test, pending, undetermined


def decide(case: Case) -> Decision:
    """One year that passes settles it; before the end, anything else may still come."""
    if case.at_baseline:
        return pending(None)
    outcomes = tuple(case.test_year(year) for year in case.years_so_far)
    for wanted in ("exceeded", "met"):
        for outcome in outcomes:
            if outcome.verdict == wanted:
                return by_test(outcome, final=True)._replace(years=outcomes)
    latest = next((outcome for outcome in reversed(outcomes) if outcome.value is not None), None)
    if not case.at_end:
        return pending(latest)._replace(years=outcomes)
    unknown = next((outcome for outcome in outcomes if outcome.verdict == "undetermined"), None)
    if unknown is not None:
        return undetermined(latest, unknown.cause)._replace(years=outcomes)
    return Decision("not_met", final=True, tested=latest, years=outcomes)
