"""What stands in the row of a target or a clause: its verdict and its figure, with what a reader has to see beside."""

from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.term import Term
from bt_targets.scorecard.assessment import ClauseAssessment, Observed, TargetAssessment
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.formatting import write_observed
from bt_targets.wording.phrases import fill
from bt_targets.wording.printed import printed
from bt_targets.wording.sentences.view import DECIDING, FIGURE_OF_YEAR
from bt_targets.wording.terms import PACE, VERDICT


def verdict_and_pace(assessment: ClauseAssessment | TargetAssessment, lang: Lang) -> str:
    """The verdict and, where it is pending, the pace."""
    verdict = VERDICT[assessment.verdict].in_(lang)
    return verdict if assessment.pace is None else f"{verdict}, {PACE[assessment.pace].in_(lang)}"


def verdict_and_clauses(assessment: TargetAssessment, lang: Lang) -> str:
    """The verdict of a target with the worst of its clauses, unless all agree, or all exceed that can."""
    words, answer = verdict_and_pace(assessment, lang), (assessment.verdict, assessment.pace)
    worst = [clause.id for clause in assessment.clauses if (clause.verdict, clause.pace) == answer]
    if assessment.verdict == "exceeded" or len(worst) == len(assessment.clauses):
        return words
    return fill(DECIDING, verdict=words, clauses=", ".join(worst)).in_(lang)


def observed_and_latest(
    assessment: ClauseAssessment, clause: Clause, years: str | None, as_of: int, lang: Lang
) -> str | None:
    """The figure that decides, and beside it that of the review year where it is another one."""
    observed = assessment.observed
    if observed is None:
        return None
    deciding = f"{write_observed(printed(observed, assessment), clause.indicator, lang)} ({years})"
    latest = next((year.observed for year in assessment.years if year.year == as_of), None)
    if latest is None or observed.year == as_of:
        return deciding
    figure = write_observed(printed(latest, assessment), clause.indicator, lang)
    return fill(FIGURE_OF_YEAR, deciding=deciding, year=as_of, figure=figure).in_(lang)


def is_out_of_reach(assessment: ClauseAssessment, card: Scorecard, term: Term) -> bool:
    """Whether the term is lost while it still goes on; a year that is judged alone says nothing of it."""
    failed = assessment.verdict == "not_met" and assessment.final
    return failed and card.perspective == "term" and card.as_of < term.last


def years_of(observed: Observed, reading: Reading, term: Term) -> str:
    """The year of a figure; of a total, the years that were added up."""
    summed = reading.timing == "cumulative" and term.first < observed.year
    return f"{term.first}-{observed.year}" if summed else str(observed.year)
