"""The years of a clause, one by one, as the scorecard shows them."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Outcome
from bt_targets.scorecard import figures
from bt_targets.scorecard.assessment import YearAssessment
from bt_targets.scorecard.evidence import observed, single
from bt_targets.scorecard.writer import Writer


def year_assessments(case: Case, years: tuple[Outcome, ...], writer: Writer) -> tuple[YearAssessment, ...]:
    """Every year of the term so far; the review year alone in its perspective."""
    return tuple(_year(case, outcome, writer) for outcome in years)


def _year(case: Case, outcome: Outcome, writer: Writer) -> YearAssessment:
    if case.reading.timing == "cumulative":
        reported = single(outcome.value.figures[0], writer) if outcome.value else None
        return YearAssessment(
            year=outcome.year, verdict=None, cause=None, observed=reported, required=None, margin=None
        )
    has_verdict = case.reading.timing == "every_year"
    return YearAssessment(
        year=outcome.year,
        verdict=outcome.verdict if has_verdict else None,
        cause=outcome.cause if has_verdict else None,
        observed=observed(case, outcome, writer),
        required=figures.required(case, outcome, writer),
        margin=figures.margin_number(case, outcome, writer),
    )
