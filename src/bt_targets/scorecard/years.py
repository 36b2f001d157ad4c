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
    level: Ratio | None
    """The required level, exactly, where it is stated."""
    margin: Number | None
    exact_margin: Ratio | None


def tested(case: Case, outcome: Outcome | None, writer: Writer) -> Tested:
    """A test in figures; without one, what is required."""
    level = None if outcome is None else figures.stated_level(outcome)
    exact = figures.margin(case, outcome, level)
    return Tested(
        observed(case, outcome, writer),
        figures.required(case, outcome, level, writer),
        level,
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
    if case.reading.timing == "cumulative":
        return tuple([_counted(year, writer) for year in years])
    has_verdict = case.reading.timing == "every_year"
    rows = []
    for year in years:
        figures_of_year = shown if year is outcome else tested(case, year, writer)
        rows.append(
            made(
                YearAssessment,
                year=year.year,
                verdict=year.verdict if has_verdict else None,
                cause=year.cause if has_verdict else None,
                observed=figures_of_year.observed,
                required=figures_of_year.required,
                margin=figures_of_year.margin,
            )
        )
    return tuple(rows)


def _counted(outcome: Outcome, writer: Writer) -> YearAssessment:
    """A year of what is counted up: its own count, which nothing is required of."""
    reported = single(outcome.value.figures[0], writer) if outcome.value else None
    return made(
        YearAssessment, year=outcome.year, verdict=None, cause=None, observed=reported, required=None, margin=None
    )
