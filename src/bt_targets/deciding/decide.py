"""All clauses and targets of a report decided, without words and without figures for people."""

from collections.abc import Iterator
from typing import NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import History
from bt_targets.deciding.review import Review
from bt_targets.deciding.target import ClauseAnswer, compose
from bt_targets.deciding.timings import as_judged, decision_of
from bt_targets.ground.verdicts import Cause, Pace, Verdict, in_brief
from bt_targets.rules.clauses import Clause, Reading


class ClauseDecision(NamedTuple):
    """The decision of one clause."""

    id: str
    verdict: Verdict
    final: bool
    """Whether passing or failing can no longer change with later years."""
    cause: Cause | None
    """What is missing, where the verdict is undetermined."""
    pace: Pace | None
    """How it moves, where the verdict is pending."""
    reading: str
    """The name of the reading that was used."""
    tested: Outcome | None
    """The outcome that the verdict rests on."""

    def __repr__(self) -> str:
        return f"<ClauseDecision {self.id}: {in_brief(self.verdict, final=self.final, why=self.cause or self.pace)}>"


class TargetDecision(NamedTuple):
    """The decision of one target: the worst of its clauses."""

    number: int
    verdict: Verdict
    final: bool
    pace: Pace | None
    """The worst pace of its pending clauses, where the target is pending."""
    clauses: tuple[ClauseDecision, ...]

    def __repr__(self) -> str:
        answer = in_brief(self.verdict, final=self.final, why=self.pace)
        clauses = ", ".join(f"{clause.id} {clause.verdict}" for clause in self.clauses)
        return f"<TargetDecision {self.number}: {answer} ({clauses})>"


class Decided(NamedTuple):
    """A case and the decision of it: what a clause is described from."""

    case: Case
    decision: Decision

    def alternatives(self) -> dict[str, Verdict]:
        """The verdict of every other reading."""
        others = [reading for reading in self.case.clause.readings if reading.name != self.case.reading.name]
        return {reading.name: decision_of(_case(self.case, reading)).verdict for reading in others}


def _case(of: Case, reading: Reading) -> Case:
    """The same clause under another reading."""
    return as_judged(Case(of.clause, reading, of.resolution, of.as_of, of.perspective, of.history))


def decided(history: History, review: Review) -> dict[str, Decided]:
    """Every clause by its id, in the order of the resolution."""
    return {clause.id: _decided(clause, review, history) for clause in review.resolution.clauses}


def _decided(clause: Clause, review: Review, history: History) -> Decided:
    reading = review.readings[clause.id]
    case = as_judged(Case(clause, reading, review.resolution, review.as_of, review.perspective, history))
    return Decided(case, decision_of(case))


def target_decisions(clauses: dict[str, Decided], review: Review) -> Iterator[TargetDecision]:
    """Every target, in the order of the resolution, put together from its clauses."""
    for target in review.resolution.targets:
        rows = tuple(_row(clauses[clause.id]) for clause in target.clauses)
        composed = compose(
            ClauseAnswer(
                row.verdict,
                row.pace,
                row.final,
                review.readings[row.id].can_be_exceeded(clause.indicator),
            )
            for row, clause in zip(rows, target.clauses, strict=True)
        )
        yield TargetDecision(target.number, composed.verdict, composed.final, composed.pace, rows)


def _row(clause: Decided) -> ClauseDecision:
    case, decision = clause
    return ClauseDecision(
        id=case.clause.id,
        verdict=decision.verdict,
        final=decision.final,
        cause=decision.cause,
        pace=decision.pace,
        reading=case.reading.name,
        tested=decision.tested,
    )
