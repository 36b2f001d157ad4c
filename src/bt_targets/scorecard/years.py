"""The years of a clause, one by one, as the scorecard shows them."""

from typing import NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Outcome
from bt_targets.ground.exact import Ratio
from bt_targets.ground.model import made
from bt_targets.scorecard import figures
from bt_targets.scorecard.assessment import Number, Observed, ShownValue, YearAssessment
from bt_targets.scorecard.evidence import observed, single
from bt_targets.scorecard.writer import Writer


class Tested(NamedTuple):
    """A test in figures."""

    observed: Observed | None
    required: ShownValue
    margin: Number | None
    exact_margin: Ratio | None


def tested(case: Case, outcome: Outcome | None, writer: Writer) -> Tested:
    """A test in figures; without one, what is required."""
    exact = figures.margin(case, outcome)
    return Tested(
        observed(case, outcome, writer),
        figures.required(case, outcome, writer),
        figures.margin_number(case, exact, writer),
        exact,
    )


def year_assessments(
    case: Case, years: tuple[Outcome, ...], rests_on: tuple[Outcome | None, Tested], writer: Writer
) -> tuple[YearAssessment, ...]:
    """Every year of the term so far; the review year alone in its perspective.

    `rests_on` is the test that the verdict rests on: mostly one of the years.
    """
    outcome, shown = rests_on
    return tuple(_year(case, year, shown if year is outcome else None, writer) for year in years)


def _year(case: Case, outcome: Outcome, shown: Tested | None, writer: Writer) -> YearAssessment:
    if case.reading.timing == "cumulative":
        reported = single(outcome.value.figures[0], writer) if outcome.value else None
        return made(
            YearAssessment,
            year=outcome.year,
            verdict=None,
            cause=None,
            observed=reported,
            required=None,
            margin=None,
        )
    has_verdict = case.reading.timing == "every_year"
    shown = shown or tested(case, outcome, writer)
    return made(
        YearAssessment,
        year=outcome.year,
        verdict=outcome.verdict if has_verdict else None,
        cause=outcome.cause if has_verdict else None,
        observed=shown.observed,
        required=shown.required,
        margin=shown.margin,
    )
