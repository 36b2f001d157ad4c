"""In a few words, why the pace of a pending clause cannot be judged."""

from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Clause, Timing
from bt_targets.rules.term import Term
from bt_targets.scorecard.assessment import ClauseAssessment, Observed
from bt_targets.wording.facts import Facts
from bt_targets.wording.phrases import Phrase, fill
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
    timing = clause.reading(assessment.reading).timing
    return _filled(clause, _why(assessment.observed, clause, timing, term, as_of)).in_(lang)


def unclear_text(facts: Facts) -> Phrase | None:
    """The same for an explanation; nothing where it says anyway that nothing is judged yet or no year has passed."""
    case, decision = facts.case, facts.decision
    timing = case.reading.timing
    if decision.pace != "unclear" or timing == "once" or (case.at_baseline and timing != "by_end"):
        return None
    return _filled(case.clause, _why(facts.observed, case.clause, timing, case.term, case.as_of))


def _filled(clause: Clause, why: WhyUnclear) -> Phrase:
    progress = clause.progress
    return fill(UNCLEAR[why], name=clause.indicator.name if progress is None else progress.name)


def _why(observed: Observed | None, clause: Clause, timing: Timing, term: Term, as_of: int) -> WhyUnclear:
    if as_of <= term.baseline:
        return "no_figure_of_term"
    if timing == "once":
        return "once"
    if clause.progress is not None:
        return "no_progress_figure"
    if observed is None or observed.year <= term.baseline:
        return "no_figure_of_term"
    return "no_baseline" if observed.bound in _STATED else "bounded_figure"
