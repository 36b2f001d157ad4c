"""The scorecard: the assessments of all targets of a resolution, counted and never weighted."""

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import Field

from bt_targets.ground.lookup import Lookup
from bt_targets.ground.model import FrozenMap, Model
from bt_targets.ground.verdicts import Pace, Perspective, Verdict
from bt_targets.scorecard.assessment import ClauseAssessment, TargetAssessment

SCHEMA: Final = "bt-targets/scorecard/1"


class Tally(Model):
    """How many targets and clauses have each verdict, and how many pending targets have each pace."""

    targets: FrozenMap[Verdict, int]
    clauses: FrozenMap[Verdict, int]
    pace: FrozenMap[Pace, int]


class Scorecard(Model, Lookup[TargetAssessment, ClauseAssessment]):
    """The assessments of all targets as of one year. `card[12]` is a target, `card["12b"]` a clause.

    `for clause in card` goes through its clauses, and `dict(card)` gives them by id; the fields are in `model_dump()`.
    """

    schema_: Literal["bt-targets/scorecard/1"] = Field(default=SCHEMA, alias="schema")
    resolution: str
    commune: str
    as_of: int
    """The review year: only figures up to it were used."""
    perspective: Perspective
    counts: Tally
    achieved: int
    """How many targets are met or exceeded."""
    total: int
    """How many targets there are."""
    targets: tuple[TargetAssessment, ...]

    def __iter__(self) -> Iterator[ClauseAssessment]:  # type: ignore[override]  # pydantic would give the fields
        return iter(self.clauses)

    def __repr__(self) -> str:
        counts = ", ".join(f"{verdict} {count}" for verdict, count in self.counts.targets.items() if count)
        year = f"{self.as_of} alone" if self.perspective == "year" else f"{self.as_of}"
        return f"<Scorecard of {self.commune} as of {year}: {self.achieved} of {self.total} achieved ({counts})>"

    __str__ = __repr__
