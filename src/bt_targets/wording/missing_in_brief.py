"""In a few words, what stands in the way of a verdict: which figure of which year."""

from typing import Final

from bt_targets.deciding.lacking import other_indicator
from bt_targets.ground.text import Lang
from bt_targets.ground.verdicts import Cause
from bt_targets.rules.clauses import Clause
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.scorecard.assessment import ClauseAssessment
from bt_targets.wording.phrases import fill
from bt_targets.wording.sentences.missing import MISSING_IN_BRIEF
from bt_targets.wording.terms import CAUSE

_YEARS_BACK: Final[dict[Cause, int]] = {"missing_observation": 0, "missing_previous_year": 1}
"""The causes that a figure of one year would remove, and how far it lies before the year that was judged."""


def missing_in_brief(assessment: ClauseAssessment, clause: Clause, as_of: int, lang: Lang) -> str | None:
    """What an undetermined clause lacks; None where nothing is missing."""
    cause = assessment.cause
    if cause is None:
        return None
    if cause in _YEARS_BACK:
        year = _year_judged(assessment, clause, as_of) - _YEARS_BACK[cause]
        return fill(MISSING_IN_BRIEF["figure_of_year"], year=year).in_(lang)
    subject = clause.reading(assessment.reading).subject
    if cause == "missing_part" and isinstance(subject, Less | ShareOf):
        return fill(MISSING_IN_BRIEF["second_figure"], name=other_indicator(clause, subject.other).name).in_(lang)
    return CAUSE[cause].in_(lang)


def _year_judged(assessment: ClauseAssessment, clause: Clause, as_of: int) -> int:
    """The earliest year that the cause stopped, or the first gap in what counts as a whole."""
    stopped = next((year.year for year in assessment.years if year.cause == assessment.cause), None)
    if stopped is not None:
        return stopped
    timing = clause.reading(assessment.reading).timing
    uses_growth_rates = any(
        clause.growth_rate is not None and used.indicator == clause.growth_rate.id for used in assessment.evidence
    )
    if timing in {"cumulative", "once"} or uses_growth_rates:
        return next((year.year for year in assessment.years if year.observed is None), as_of)
    return as_of
