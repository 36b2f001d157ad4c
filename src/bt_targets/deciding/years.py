"""What each year shows beside the decision: its own test, the rate reported for it, or its share of a count."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.ground.intervals import point


def shown_years(case: Case, decision: Decision) -> tuple[Outcome, ...]:
    """One outcome a year: every year of the term so far, or the review year alone in its perspective."""
    if len(decision.years) == len(case.judged_years):
        return decision.years
    judged = {outcome.year: outcome for outcome in decision.years}
    return tuple([judged.get(year) or _shown(case, year) for year in case.judged_years])


def _shown(case: Case, year: int) -> Outcome:
    """A year that the timing does not judge by itself."""
    if case.reading.timing == "cumulative":
        # The bound is for the sum and not for one year of it.
        return Outcome(year, "undetermined", value=case.value(year))
    if case.uses_growth_rates:
        return Outcome(year, "undetermined", value=case.rate(year), required=point(case.bound))
    return case.test(year, case.value(year))
