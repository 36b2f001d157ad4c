"""From what a caller wants of targets and clauses to one answer for each clause, or the reason why that cannot be."""

from collections.abc import Mapping
from itertools import combinations, product
from typing import Any, Final

from bt_targets.deciding.compose import Part, compose
from bt_targets.deciding.question import Question
from bt_targets.ground.verdicts import CAUSES, PACES, PERSPECTIVES, VERDICTS, Perspective, Verdict
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.strategies.answers import (
    ANSWERS,
    Answer,
    ReasonCode,
    UnreachableError,
    question,
    refusal,
)
from bt_targets.strategies.building import shared

Wanted = Verdict | Answer | tuple[Any, ...]
"""A verdict, or an answer: a verdict with the pace of what is pending, such as `("pending", "behind")`."""
Answers = dict[str, Answer]
"""One answer for each clause, by id."""

_MOST_WAYS: Final = 200
"""How many ways to make up the answer of a target are chosen from."""


class Asked:
    """The questions of a resolution as of one year."""

    def __init__(
        self,
        resolution: Resolution,
        as_of: int,
        perspective: Perspective,
        readings: Mapping[str, str] | None,
    ) -> None:
        chosen = dict(readings or {})
        unknown = set(chosen) - {clause.id for clause in resolution.clauses}
        if unknown:
            raise KeyError(f"no clause {', '.join(map(str, unknown))} in {resolution.id}")
        term = resolution.term
        if type(as_of) is not int or not term.baseline <= as_of <= term.last:
            raise ValueError(f"as_of has to be a year from {term.baseline} to {term.last}, not {as_of!r}")
        _choose("the perspective", perspective, PERSPECTIVES)
        self.resolution = resolution
        self.questions: dict[str, Question] = {
            clause.id: question(clause, _reading(clause, chosen), resolution, as_of, perspective)
            for clause in resolution.clauses
        }

    def answers_of(self, clause: Clause) -> tuple[Answer, ...]:
        """The answers that the clause can be given."""
        return tuple(answer for answer in ANSWERS if refusal(self.questions[clause.id], answer) is None)

    def refusal_together(self, answers: Answers) -> ReasonCode | None:
        """Why answers that can each be had alone cannot be had together."""
        for one, other in combinations(answers, 2):
            first, second = self.questions[one], self.questions[other]
            if not {each.id for each in first.clause.indicators} & {each.id for each in second.clause.indicators}:
                continue
            pair = in_order(first, second)
            if pair is None:
                return "shared_indicator"
            wanted = {one: answers[one], other: answers[other]}
            gain, end = pair
            reason = shared.refusal(gain, wanted[gain.clause.id], wanted[end.clause.id])
            if reason is not None:
                return reason
        return None

    def ways(self, target: Target, wanted: Answer, fixed: Answers) -> list[Answers]:
        """The answers of its clauses that make up the answer of a target."""
        choices = [
            [fixed[clause.id]] if clause.id in fixed else list(self.answers_of(clause)) for clause in target.clauses
        ]
        found = []
        for answers in product(*choices):
            together = dict(zip((clause.id for clause in target.clauses), answers, strict=True))
            composed = compose(
                Part(answer.verdict, answer.pace, final=False, can_be_exceeded=self.questions[each].can_be_exceeded)
                for each, answer in together.items()
            )
            fits = composed.verdict == wanted.verdict and wanted.pace in {None, composed.pace}
            if fits and self.refusal_together(together) is None:
                found.append(together)
        return found[:: max(1, len(found) // _MOST_WAYS)]


def _reading(clause: Clause, chosen: Mapping[str, str]) -> Reading:
    name = chosen.get(clause.id)
    try:
        return clause.readings[0] if name is None else clause.reading(name)
    except KeyError:
        known = ", ".join(each.name for each in clause.readings)
        raise ValueError(f"no reading {name} of {clause.id}, which has: {known}") from None


def in_order(one: Question, other: Question) -> tuple[Question, Question] | None:
    """The pair as the builder of shared ranks takes it, if it is one."""
    if shared.can_be_built(one, other):
        return one, other
    return (other, one) if shared.can_be_built(other, one) else None


def clause_of(clause: Clause | str, resolution: Resolution) -> Clause:
    """The clause of a resolution that is given, or meant by its id.

    Raises:
        KeyError: if there is none.
    """
    name = clause.id if isinstance(clause, Clause) else clause
    found = resolution[name]
    if not isinstance(found, Clause):
        raise KeyError(name)
    return found


def as_answer(wanted: Wanted) -> Answer:
    """What is wanted, as an answer.

    Raises:
        ValueError: if it is no verdict, or its pace or cause is none.
    """
    try:
        answer = Answer(wanted) if isinstance(wanted, str) else Answer(*wanted)
    except TypeError:
        raise ValueError(f"an answer is a verdict, or a verdict with a pace and a cause, not {wanted!r}") from None
    _choose("a verdict", answer.verdict, VERDICTS)
    _choose("a pace", answer.pace, (None, *PACES))
    _choose("a cause", answer.cause, (None, *CAUSES))
    return answer


def _choose(what: str, given: object, known: tuple[object, ...]) -> None:
    if given not in known:
        listed = ", ".join(str(each) for each in known if each is not None)
        raise ValueError(f"{what} is one of {listed}, not {given!r}")


def resolve(asked: Asked, verdicts: Mapping[str | int, Wanted]) -> list[list[Answers]]:
    """For every target and clause that something is wanted of, the ways in which that can be had, one to be chosen.

    Raises:
        KeyError: for a target or clause that does not exist.
        UnreachableError: for what no figures can bring about.
    """
    resolution = asked.resolution
    fixed: Answers = {}
    targets: dict[int, Answer] = {}
    for key, wanted in verdicts.items():
        found = resolution[key]
        if isinstance(found, Target):
            targets[found.number] = as_answer(wanted)
            continue
        fixed[found.id] = answer = as_answer(wanted)
        reason = refusal(asked.questions[found.id], answer)
        if reason is not None:
            raise UnreachableError(reason, f"{asked.questions[found.id]} · {_said(answer)}")
    groups: list[list[Answers]] = []
    for number, answer in targets.items():
        target = resolution[number]
        ways = asked.ways(
            target, answer, {each: given for each, given in fixed.items() if resolution[each] in target.clauses}
        )
        if not ways:
            raise UnreachableError(_why(asked, target, answer), f"{number} · {_said(answer)}")
        groups.append(ways)
    settled = {clause.id for number in targets for clause in resolution[number].clauses}
    alone = {each: answer for each, answer in fixed.items() if each not in settled}
    reason = asked.refusal_together(alone)
    if reason is not None:
        raise UnreachableError(reason, ", ".join(f"{each} · {_said(answer)}" for each, answer in alone.items()))
    groups += [[alone]] if alone else []
    for one, other in combinations(groups, 2):
        if _indicators(asked, one[0]) & _indicators(asked, other[0]):
            raise UnreachableError("shared_indicator", f"{', '.join(one[0])} · {', '.join(other[0])}")
    return groups


def _indicators(asked: Asked, answers: Answers) -> set[str]:
    return {each.id for name in answers for each in asked.questions[name].clause.indicators}


def _why(asked: Asked, target: Target, answer: Answer) -> ReasonCode:
    if len(target.clauses) == 1:
        return refusal(asked.questions[target.clauses[0].id], answer) or "composition"
    return "composition"


def _said(answer: Answer) -> str:
    return " ".join(filter(None, answer))
