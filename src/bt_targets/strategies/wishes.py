"""From what a caller wants of targets and clauses to one answer for each clause, or the reason why that cannot be."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from bt_targets.ground.lookup import unknown_key
from bt_targets.ground.verdicts import CAUSES, PACES, VERDICTS, Verdict
from bt_targets.rules.clauses import Clause
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.strategies.answers import Answer, ReasonCode, UnreachableError, refusal
from bt_targets.strategies.questions import Answers, Questions

Wanted = Verdict | Answer | tuple[Any, ...]
"""A verdict, or an answer: a verdict with the pace of what is pending, such as `("pending", "behind")`."""


def clause_of(clause: Clause | str, resolution: Resolution) -> Clause:
    """A clause of the resolution, by itself or by its id.

    Raises:
        KeyError: if there is none.
    """
    id_ = clause.id if isinstance(clause, Clause) else clause
    if not isinstance(id_, str):
        raise unknown_key(str(id_), resolution.targets)
    return resolution[id_]


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


def _choose(what: str, chosen: object, known: tuple[object, ...]) -> None:
    if chosen not in known:
        listed = ", ".join(str(name) for name in known if name is not None)
        raise ValueError(f"{what} is one of {listed}, not {chosen!r}")


def resolve(questions: Questions, verdicts: Mapping[str | int, Wanted]) -> list[list[Answers]]:
    """For every target and clause that something is wanted of, the ways in which that can be had, one to be chosen.

    Raises:
        KeyError: for a target or clause that does not exist.
        UnreachableError: for what no figures can bring about.
    """
    of_clauses, of_targets = _sorted_out(questions, verdicts)
    groups: list[list[Answers]] = []
    settled: set[str] = set()
    for target, answer in of_targets:
        ids = {clause.id for clause in target.clauses}
        ways = questions.ways(target, answer, {id_: of_clauses[id_] for id_ in of_clauses if id_ in ids})
        if not ways:
            raise UnreachableError(_why(questions, target, answer), f"{target.number} · {_said(answer)}")
        groups.append(ways)
        settled |= ids
    alone = {id_: answer for id_, answer in of_clauses.items() if id_ not in settled}
    reason = questions.refusal_together(alone)
    if reason is not None:
        raise UnreachableError(reason, ", ".join(f"{id_} · {_said(answer)}" for id_, answer in alone.items()))
    groups += [[alone]] if alone else []
    _refuse_sharing(questions, [ways[0] for ways in groups])
    return groups


def _sorted_out(
    questions: Questions, verdicts: Mapping[str | int, Wanted]
) -> tuple[Answers, list[tuple[Target, Answer]]]:
    """What is wanted of clauses, none of which is refused, and what is wanted of targets."""
    of_clauses: Answers = {}
    of_targets: list[tuple[Target, Answer]] = []
    for key, wanted in verdicts.items():
        rule, answer = questions.resolution[key], as_answer(wanted)
        if isinstance(rule, Target):
            of_targets.append((rule, answer))
            continue
        of_clauses[rule.id] = answer
        reason = refusal(questions[rule.id], answer)
        if reason is not None:
            raise UnreachableError(reason, f"{questions[rule.id]} · {_said(answer)}")
    return of_clauses, of_targets


def _refuse_sharing(questions: Questions, groups: list[Answers]) -> None:
    """Figures of clauses that share an indicator are built for the clauses of one group only."""
    for one, other in combinations(groups, 2):
        if any(questions.sharing(id_, other) for id_ in one):
            raise UnreachableError("shared_indicator", f"{', '.join(one)} · {', '.join(other)}")


def _why(questions: Questions, target: Target, answer: Answer) -> ReasonCode:
    if len(target.clauses) == 1:
        return refusal(questions[target.clauses[0].id], answer) or "composition"
    return "composition"


def _said(answer: Answer) -> str:
    return " ".join(filter(None, answer))
