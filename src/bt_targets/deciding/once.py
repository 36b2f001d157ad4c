"""ít nhất một lần trong nhiệm kỳ: one year of the term is enough."""

from bt_targets.deciding.case import Case, Decision


def decide(case: Case) -> Decision:
    """One year that passes settles it; before the end, anything else may still come."""
    if case.at_start:
        return Decision("pending", False, None, "unclear", None, ())
    outcomes = tuple(case.test_year(year) for year in case.years_so_far)
    for wanted in ("exceeded", "met"):
        for outcome in outcomes:
            if outcome.verdict == wanted:
                return Decision(outcome.verdict, True, None, None, outcome, outcomes)
    latest = next((outcome for outcome in reversed(outcomes) if outcome.value is not None), None)
    if not case.at_end:
        return Decision("pending", False, None, "unclear", latest, outcomes)
    unknown = next((outcome for outcome in outcomes if outcome.verdict == "undetermined"), None)
    if unknown is not None:
        return Decision("undetermined", False, unknown.cause, None, latest, outcomes)
    return Decision("not_met", True, None, None, latest, outcomes)
