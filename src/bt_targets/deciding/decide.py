"""All clauses and targets of a report decided, without words and without figures for people."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.compiled.answers import CompiledAnswer
from bt_targets.deciding.compiled.forms import forms_of
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import History
from bt_targets.deciding.review import Review
from bt_targets.deciding.target import ClauseAnswer, TargetAnswer, compose
from bt_targets.deciding.timings import decision_of
from bt_targets.ground.verdicts import Cause, Pace, Verdict, in_brief
from bt_targets.report.numbers import numbers_of
from bt_targets.report.report import Report


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


class Deciding:
    """The decisions of one review of a report.

    Answers come from compiled readings where all figures are plain numbers. What an answer rests on is found out when
    somebody asks for it.
    """

    __slots__ = ("_figures", "_forms", "_history", "_in_full", "_unusual", "report", "review")

    def __init__(self, report: Report, review: Review) -> None:
        self.report, self.review = report, review
        numbers = numbers_of(report, review.resolution)
        self._figures, self._unusual = numbers.series, numbers.unusual_until(review.as_of)
        self._forms = forms_of(review.resolution, review.as_of, review.perspective)
        self._history: History | None = None
        self._in_full: dict[str, Decided] = {}

    def __reduce__(self) -> tuple[type["Deciding"], tuple[Report, Review]]:
        return Deciding, (self.report, self.review)

    @property
    def history(self) -> History:
        """The figures up to the review year."""
        if self._history is None:
            self._history = History(self.report, self.review.resolution, self.review.as_of)
        return self._history

    def in_full(self, clause: str) -> Decided:
        """A clause, and what its decision rests on."""
        known = self._in_full.get(clause)
        if known is None:
            known = self._in_full[clause] = self._decided(clause, self.review.readings[clause].name)
        return known

    def _decided(self, clause: str, reading: str) -> Decided:
        case = Case.of(self._forms.clauses[clause][reading].judged, self.history)
        return Decided(case, decision_of(case))

    def answers(self) -> dict[str, CompiledAnswer]:
        """The answer of every clause by its id, in the order of the resolution."""
        return {id_: self._answer(id_, reading.name) for id_, reading in self.review.readings.items()}

    def alternatives(self, clause: str) -> dict[str, Verdict]:
        """The verdict of every other reading of a clause."""
        used, names = self.review.readings[clause].name, self._forms.clauses[clause].names
        return {name: self._answer(clause, name).verdict for name in names if name != used}

    def answer(self, clause: str) -> CompiledAnswer:
        """The answer of one clause."""
        return self._answer(clause, self.review.readings[clause].name)

    def _answer(self, clause: str, reading: str) -> CompiledAnswer:
        answer = self.compiled(clause, reading)
        if answer is not None:
            return answer
        is_asked = reading == self.review.readings[clause].name
        decision = (self.in_full(clause) if is_asked else self._decided(clause, reading)).decision
        return CompiledAnswer(decision.verdict, decision.final, decision.cause, decision.pace)

    def compiled(self, clause: str, reading: str) -> CompiledAnswer | None:
        """The answer of a clause under the reading of that name; None where not all figures are plain numbers."""
        decide, indicator, needs, *_ = self._forms.clauses[clause][reading]
        return decide(self._figures, self._figures[indicator]) if self._unusual.isdisjoint(needs) else None

    def targets(self) -> Iterator[TargetDecision]:
        """Every target, in the order of the resolution, put together from its clauses."""
        readings, figures, is_plain, new = self.review.readings, self._figures, self._unusual.isdisjoint, tuple.__new__
        for number, clauses in self._forms.targets:
            rows, parts = [], []
            for id_, forms in clauses:
                name = readings[id_].name
                decide, indicator, needs, can_be_exceeded, _ = forms[name]
                answer = decide(figures, figures[indicator]) if is_plain(needs) else None
                if answer is None:
                    answer = self._answer(id_, name)
                verdict, final, cause, pace = answer
                rows.append(new(_Later, (id_, verdict, final, cause, pace, name, self)))
                parts.append((answer, can_be_exceeded))
            verdict, pace, final = _composed(tuple(parts))
            yield new(TargetDecision, (number, verdict, final, pace, tuple(rows)))


@lru_cache(maxsize=4096)
def _composed(parts: tuple[tuple[CompiledAnswer, bool], ...]) -> TargetAnswer:
    """The target of clauses of which each has its answer and can be exceeded or not."""
    return compose(
        ClauseAnswer(answer.verdict, answer.pace, answer.final, can_be_exceeded) for answer, can_be_exceeded in parts
    )


class _Later(ClauseDecision):
    """A decision whose `tested` is found out when somebody looks at it; otherwise like any other."""

    __slots__ = ()

    @property
    def tested(self) -> Outcome | None:
        """The outcome that the verdict rests on."""
        held: Any = tuple.__getitem__(self, -1)
        return held.in_full(self.id).decision.tested if isinstance(held, Deciding) else held

    def __iter__(self) -> Iterator[Any]:
        yield from tuple.__getitem__(self, slice(-1))
        yield self.tested

    def __getitem__(self, key: Any) -> Any:
        return tuple(self)[key]

    def __eq__(self, other: object) -> bool:
        return tuple(self) == other

    def __ne__(self, other: object) -> bool:
        return tuple(self) != other

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type[ClauseDecision], tuple[Any, ...]]:
        return ClauseDecision, tuple(self)
