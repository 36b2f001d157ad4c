"""In a few words, why the pace of a pending clause cannot be judged."""

from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Clause
from bt_targets.rules.term import Term
from bt_targets.scorecard.assessment import ClauseAssessment
from bt_targets.wording.phrases import fill
from bt_targets.wording.sentences.situations import WhyUnclear
from bt_targets.wording.sentences.view import UNCLEAR

_STATED = frozenset({"exact", "about"})
"""The bounds under which one number is stated; a pace takes 'about' for it."""


def why_unclear(assessment: ClauseAssessment, clause: Clause, term: Term, as_of: int, lang: Lang) -> str | None:
    """What a path lacks; None where the pace is known, or nothing is pending.

    A baseline that gives no path is not among the figures used, so one that is missing and one that is not exact are
    told in the same words.
    """
    if assessment.pace != "unclear":
        return None
    progress = clause.progress
    words = UNCLEAR[_why(assessment, clause, term, as_of)]
    return fill(words, name=clause.indicator.name if progress is None else progress.name).in_(lang)


def _why(assessment: ClauseAssessment, clause: Clause, term: Term, as_of: int) -> WhyUnclear:
    observed = assessment.observed
    if as_of <= term.baseline:
        return "no_figure_of_term"
    if clause.reading(assessment.reading).timing == "once":
        return "once"
    if clause.progress is not None:
        return "no_progress_figure"
    if observed is None or observed.year <= term.baseline:
        return "no_figure_of_term"
    return "no_baseline" if observed.bound in _STATED else "bounded_figure"
