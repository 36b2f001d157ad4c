"""The answer of one of many reports: small where verdicts are enough, and its errors where it has any."""

from typing import NamedTuple

from bt_targets.assess import Decisions
from bt_targets.ground.lookup import Lookup
from bt_targets.ground.problems import Problem
from bt_targets.ground.verdicts import VERDICTS, Cause, Pace, Verdict, in_brief
from bt_targets.scorecard.scorecard import Scorecard


class ClauseVerdict(NamedTuple):
    """The verdict of one clause, without what it rests on."""

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

    def __repr__(self) -> str:
        return f"<ClauseVerdict {self.id}: {in_brief(self.verdict, final=self.final, why=self.cause or self.pace)}>"


class TargetVerdict(NamedTuple):
    """The verdict of one target: the worst of its clauses."""

    number: int
    verdict: Verdict
    final: bool
    pace: Pace | None
    """The worst pace of its pending clauses, where the target is pending."""
    clauses: tuple[ClauseVerdict, ...]

    def __repr__(self) -> str:
        return f"<TargetVerdict {self.number}: {in_brief(self.verdict, final=self.final, why=self.pace)}>"


class Verdicts(Lookup[TargetVerdict, ClauseVerdict]):
    """The verdicts of one report as of one year. `verdicts[12]` is a target, `verdicts["12b"]` a clause.

    It holds nothing of the report, so that many of them take little room; equal verdicts are equal.
    """

    __slots__ = ("targets",)
    targets: tuple[TargetVerdict, ...]
    """All targets, in order."""

    def __init__(self, targets: tuple[TargetVerdict, ...]) -> None:
        self.targets = targets

    def __eq__(self, other: object) -> bool:
        return self.targets == other.targets if isinstance(other, Verdicts) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.targets)

    def __repr__(self) -> str:
        verdicts = [target.verdict for target in self.targets]
        counts = ((verdict, verdicts.count(verdict)) for verdict in VERDICTS[::-1])
        return f"<Verdicts: {', '.join(f'{verdict} {count}' for verdict, count in counts if count)}>"


def verdicts_of(decisions: Decisions) -> Verdicts:
    """The verdicts of decisions, which may go without their report."""
    return Verdicts(
        tuple(
            TargetVerdict(
                target.number,
                target.verdict,
                target.final,
                target.pace,
                tuple(
                    ClauseVerdict(clause.id, clause.verdict, clause.final, clause.cause, clause.pace, clause.reading)
                    for clause in target.clauses
                ),
            )
            for target in decisions.targets
        )
    )


class ManyResult(NamedTuple):
    """What came of one of many reports as of one year: verdicts or a scorecard, or the errors that it has."""

    source: str
    """Where the report stands: `provinces.jsonl:12` and `figures.csv:350` are lines, `[7]` is the eighth of a list."""
    commune: str | None
    """The commune; None where a report with errors does not say it."""
    as_of: int | None
    """The review year; None for a report with errors."""
    verdicts: Verdicts | None
    """The verdicts; None unless `decide_many` gave them."""
    scorecard: Scorecard | None
    """The scorecard; None unless `assess_many` gave it."""
    errors: tuple[Problem, ...] = ()
    """Everything that is wrong with the report; none where it was decided."""
    left_out: int = 0
    """At least how many further errors there are that are not listed."""

    def __repr__(self) -> str:
        said = self.verdicts or self.scorecard or f"{len(self.errors) + self.left_out} errors"
        return f"<ManyResult {self.source}, {self.commune}, {self.as_of}: {said}>"
