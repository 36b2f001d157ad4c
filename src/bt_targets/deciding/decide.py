"""All clauses and targets of a report decided, without words and without figures for people."""

from collections.abc import Iterator
from typing import NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import History
from bt_targets.deciding.review import Review
from bt_targets.deciding.target import ClauseAnswer, compose
from bt_targets.deciding.timings import as_judged, decision_of
from bt_targets.ground.verdicts import Cause, Pace, Verdict
from bt_targets.rules.clauses import Clause, Reading


class ClauseDecision(NamedTuple):
    """The decision of one clause, with the case that it is the decision of."""

    case: Case
    decision: Decision

    @property
    def id(self) -> str:
        """The id of the clause."""
        return self.case.clause.id

    @property
    def verdict(self) -> Verdict:
        """The verdict as of the review year."""
        return self.decision.verdict

    @property
    def final(self) -> bool:
        """Whether passing or failing can no longer change with later years."""
        return self.decision.final

    @property
    def cause(self) -> Cause | None:
        """What is missing, where the verdict is undetermined."""
        return self.decision.cause

    @property
    def pace(self) -> Pace | None:
        """How it moves, where the verdict is pending."""
        return self.decision.pace

    @property
    def reading(self) -> str:
        """The name of the reading that was used."""
        return self.case.reading.name

    @property
    def tested(self) -> Outcome | None:
        """The outcome that the verdict rests on."""
        return self.decision.tested

    def alternatives(self) -> dict[str, Verdict]:
        """The verdict of every other reading."""
        others = [reading for reading in self.case.clause.readings if reading.name != self.reading]
        return {reading.name: decision_of(_case(self.case, reading)).verdict for reading in others}


class TargetDecision(NamedTuple):
    """The decision of one target: the worst of its clauses."""

    number: int
    verdict: Verdict
    final: bool
    pace: Pace | None
    """The worst pace of its pending clauses, where the target is pending."""
    clauses: tuple[ClauseDecision, ...]


def _case(of: Case, reading: Reading) -> Case:
    """The same clause under another reading."""
    return as_judged(Case(of.clause, reading, of.resolution, of.as_of, of.perspective, of.history))


def decided(history: History, review: Review) -> Iterator[TargetDecision]:
    """Every target, in the order of the resolution."""
    for target in review.resolution.targets:
        clauses = tuple(_decided(clause, review, history) for clause in target.clauses)
        composed = compose(
            ClauseAnswer(
                clause.verdict,
                clause.pace,
                clause.final,
                review.readings[clause.id].can_be_exceeded(clause.case.indicator),
            )
            for clause in clauses
        )
        yield TargetDecision(target.number, composed.verdict, composed.final, composed.pace, clauses)


def _decided(clause: Clause, review: Review, history: History) -> ClauseDecision:
    reading = review.readings[clause.id]
    case = as_judged(Case(clause, reading, review.resolution, review.as_of, review.perspective, history))
    return ClauseDecision(case, decision_of(case))
