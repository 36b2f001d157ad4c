"""What the checks of a law look at, one after the other, so that no target is left to luck."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from bt_targets.ground.verdicts import PERSPECTIVES, VERDICTS, Perspective, Verdict
from bt_targets.rules.clauses import Clause
from bt_targets.rules.resolution import Resolution
from bt_targets.strategies.questions import Questions

_TOGETHER: Final = 8
"""How many clauses have figures in one report."""
_SIDES: Final[tuple[Verdict, ...]] = ("not_met", "met", "exceeded")
"""What is decided at a bound and on either side of it."""


class Occasion(NamedTuple):
    """As of which year and how a clause is judged."""

    as_of: int
    perspective: Perspective
    reading: str


class Visit(NamedTuple):
    """What one check looks at."""

    clauses: tuple[str, ...] = ()
    """The clauses that have figures; where a law is about one clause, it is the first."""
    verdict: Verdict | None = None
    """The verdict that is wanted, where the check is about one."""
    occasions: tuple[Occasion, ...] = ()
    """When the clause can be given that verdict; the simplest comes first."""

    @property
    def narrower(self) -> tuple["Visit", ...]:
        """The same for each of several clauses alone, to find the smallest figures that break a law."""
        return tuple(Visit((id_,)) for id_ in self.clauses) if len(self.clauses) > 1 else ()


Visits = Callable[[Resolution], tuple[Visit, ...]]


def anything(_resolution: Resolution) -> tuple[Visit, ...]:
    """No clause before others: each check looks at all of them, or at none."""
    return (Visit(),)


def each_clause(resolution: Resolution) -> tuple[Visit, ...]:
    """Every clause."""
    return tuple(Visit((clause.id,)) for clause in resolution.clauses)


def each_group(resolution: Resolution) -> tuple[Visit, ...]:
    """Every clause, in a report with its neighbours."""
    ids = [clause.id for clause in resolution.clauses]
    return tuple(Visit(tuple(ids[first : first + _TOGETHER])) for first in range(0, len(ids), _TOGETHER))


def each_answer(resolution: Resolution) -> tuple[Visit, ...]:
    """Every clause with every verdict that it can be given at any time."""
    visited: dict[tuple[str, Verdict], list[Occasion]] = {}
    for clause, occasion, verdicts in _reachable(resolution):
        for verdict in verdicts:
            visited.setdefault((clause.id, verdict), []).append(occasion)
    return tuple(
        Visit((clause.id,), verdict, tuple(visited[clause.id, verdict]))
        for clause in resolution.clauses
        for verdict in VERDICTS
        if (clause.id, verdict) in visited
    )


def each_side(resolution: Resolution) -> tuple[Visit, ...]:
    """Every clause at its bound and on either side."""
    return tuple(Visit((clause.id,), verdict) for clause in resolution.clauses for verdict in _SIDES)


def _reachable(resolution: Resolution) -> Iterator[tuple[Clause, Occasion, frozenset[Verdict]]]:
    term = resolution.term
    for number in range(max(len(clause.readings) for clause in resolution.clauses)):
        clauses = [clause for clause in resolution.clauses if number < len(clause.readings)]
        readings = {clause.id: clause.readings[number].name for clause in clauses}
        for perspective in PERSPECTIVES:
            for as_of in range(term.last, term.baseline - 1, -1):
                questions = Questions(resolution, as_of, perspective, readings)
                for clause in clauses:
                    verdicts = frozenset(answer.verdict for answer in questions.answers_of(clause))
                    yield clause, Occasion(as_of, perspective, readings[clause.id]), verdicts
