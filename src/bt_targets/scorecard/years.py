"""The years of a clause, one by one, as the scorecard shows them."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.years import shown_years
from bt_targets.scorecard import figures
from bt_targets.scorecard.assessment import YearAssessment
from bt_targets.scorecard.evidence import observed, single


def year_assessments(case: Case, decision: Decision) -> tuple[YearAssessment, ...]:
    """Every year of the term so far; the review year alone in its perspective."""
    return tuple(_year(case, outcome) for outcome in shown_years(case, decision))


def _year(case: Case, outcome: Outcome) -> YearAssessment:
    if case.reading.timing == "cumulative":
        reported = single(outcome.value.figures[0]) if outcome.value else None
        return YearAssessment(
            year=outcome.year, verdict=None, cause=None, observed=reported, required=None, margin=None
        )
    has_verdict = case.reading.timing == "every_year"
    return YearAssessment(
        year=outcome.year,
        verdict=outcome.verdict if has_verdict else None,
        cause=outcome.cause if has_verdict else None,
        observed=observed(case, outcome),
        required=figures.required(case, outcome),
        margin=figures.margin_number(case, outcome),
    )
