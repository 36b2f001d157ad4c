"""The scorecard: the assessments of all targets of a resolution, counted and never weighted."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Final, Literal

from pydantic import Field, WithJsonSchema

from bt_targets.ground.lookup import Lookup
from bt_targets.ground.model import FrozenMap, Model
from bt_targets.ground.verdicts import PACES, VERDICTS, Pace, Perspective, Verdict
from bt_targets.scorecard.assessment import ClauseAssessment, TargetAssessment

SCHEMA: Final = "bt-targets/scorecard/1"


def _counted(title: str, kinds: Iterable[str]) -> WithJsonSchema:
    """The schema of how many there are of each kind; there is a number for every one."""
    number = {"type": "integer", "minimum": 0}
    properties = dict.fromkeys(kinds, number)
    about = {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}
    return WithJsonSchema({"title": title, **about}, mode="serialization")


class Tally(Model):
    """How many targets and clauses have each verdict, and how many pending targets have each pace."""

    targets: Annotated[FrozenMap[Verdict, int], _counted("VerdictCounts", VERDICTS)]
    clauses: Annotated[FrozenMap[Verdict, int], _counted("VerdictCounts", VERDICTS)]
    pace: Annotated[FrozenMap[Pace, int], _counted("PaceCounts", PACES)]


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
