"""The questions of a resolution as of one year, and which answers to them go together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations, product
from typing import Final

from bt_targets.deciding.target import ClauseAnswer, compose
from bt_targets.ground.lookup import unknown_key
from bt_targets.ground.verdicts import PERSPECTIVES, Perspective
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.strategies.answers import ANSWERS, Answer, ReasonCode, question, refusal
from bt_targets.strategies.building import shared
from bt_targets.strategies.spans import Inverse

Answers = dict[str, Answer]
"""One answer for each clause, by id."""

_MOST_WAYS: Final = 200
"""How many ways to make up the answer of a target are chosen from."""


class Questions(Mapping[str, Inverse]):
    """The question of every clause as of one year, by the id of the clause; each is made when it is first asked for."""

    def __init__(
        self, resolution: Resolution, as_of: int, perspective: Perspective, readings: Mapping[str, str] | None
    ) -> None:
        self._clauses = {clause.id: clause for clause in resolution.clauses}
        unknown = set(readings or {}) - set(self._clauses)
        if unknown:
            raise unknown_key(min(map(str, unknown)), resolution.targets)
        term = resolution.term
        if type(as_of) is not int or not term.baseline <= as_of <= term.last:
            raise ValueError(f"as_of has to be a year from {term.baseline} to {term.last}, not {as_of!r}")
        if perspective not in PERSPECTIVES:
            raise ValueError(f"the perspective is one of {', '.join(PERSPECTIVES)}, not {perspective!r}")
        self._readings = {id_: _reading(self._clauses[id_], name) for id_, name in (readings or {}).items()}
        self.resolution, self.as_of, self.perspective = resolution, as_of, perspective
        self._made: dict[str, Inverse] = {}
        self._answers: dict[str, tuple[Answer, ...]] = {}

    def __getitem__(self, id_: str) -> Inverse:
        if id_ not in self._made:
            clause = self._clauses[id_]
            reading = self._readings.get(id_, clause.readings[0])
            self._made[id_] = question(clause, reading, self.resolution, self.as_of, self.perspective)
        return self._made[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._clauses)

    def __len__(self) -> int:
        return len(self._clauses)

    def answers_of(self, clause: Clause) -> tuple[Answer, ...]:
        """The answers that the clause can be given."""
        if clause.id not in self._answers:
            asked = self[clause.id]
            self._answers[clause.id] = tuple(answer for answer in ANSWERS if refusal(asked, answer) is None)
        return self._answers[clause.id]

    def sharing(self, id_: str, among: Answers) -> frozenset[str]:
        """The clauses among those answered that look at an indicator of this one."""
        return self._sharing.get(id_, frozenset()) & among.keys()

    @cached_property
    def _sharing(self) -> dict[str, frozenset[str]]:
        users: dict[str, set[str]] = defaultdict(set)
        for clause in self._clauses.values():
            for indicator in clause.indicators:
                users[indicator.id].add(clause.id)
        sharing: dict[str, frozenset[str]] = defaultdict(frozenset)
        for together in users.values():
            if len(together) > 1:
                for id_ in together:
                    sharing[id_] |= together - {id_}
        return dict(sharing)

    def refusal_together(self, answers: Answers) -> ReasonCode | None:
        """Why answers that can each be had alone cannot be had together."""
        for one, other in combinations([id_ for id_ in answers if id_ in self._sharing], 2):
            if other not in self._sharing[one]:
                continue
            pair = in_order(self[one], self[other])
            if pair is None:
                return "shared_indicator"
            gain, end = pair
            reason = shared.refusal(gain, answers[gain.clause.id], answers[end.clause.id])
            if reason is not None:
                return reason
        return None

    def ways(self, target: Target, wanted: Answer, fixed: Answers) -> list[Answers]:
        """The answers of its clauses that make up the answer of a target."""
        ids = tuple(clause.id for clause in target.clauses)
        choices = [(fixed[clause.id],) if clause.id in fixed else self.answers_of(clause) for clause in target.clauses]
        exceedable = [self[id_].can_be_exceeded for id_ in ids]
        ways = []
        for answers in product(*choices):
            composed = compose(
                ClauseAnswer(answer.verdict, answer.pace, final=False, can_be_exceeded=can_be)
                for answer, can_be in zip(answers, exceedable, strict=True)
            )
            if composed.verdict == wanted.verdict and wanted.pace in {None, composed.pace}:
                together = dict(zip(ids, answers, strict=True))
                if self.refusal_together(together) is None:
                    ways.append(together)
        return ways[:: max(1, len(ways) // _MOST_WAYS)]


def _reading(clause: Clause, name: str) -> Reading:
    try:
        return clause.reading(name)
    except KeyError:
        known = ", ".join(reading.name for reading in clause.readings)
        raise ValueError(f"no reading {name} of {clause.id}, which has: {known}") from None


def in_order(one: Inverse, other: Inverse) -> tuple[Inverse, Inverse] | None:
    """The pair as the builder of shared ranks takes it, if it is one."""
    if shared.can_be_built(one, other):
        return one, other
    return (other, one) if shared.can_be_built(other, one) else None
