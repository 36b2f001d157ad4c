"""The scorecard: the assessments of all targets of a resolution, counted and never weighted."""

from typing import Final, Literal, overload

from pydantic import Field

from bt_targets.ground.model import FrozenMap, Model
from bt_targets.ground.verdicts import Pace, Perspective, Verdict
from bt_targets.scorecard.assessment import ClauseAssessment, TargetAssessment

SCHEMA: Final = "bt-targets/scorecard/1"


class Tally(Model):
    """How many targets and clauses have each verdict, and how many pending targets have each pace."""

    targets: FrozenMap[Verdict, int]
    clauses: FrozenMap[Verdict, int]
    pace: FrozenMap[Pace, int]


class Scorecard(Model):
    """The assessments of all targets as of one year. `card[12]` is a target, `card["12b"]` a clause."""

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

    @overload
    def __getitem__(self, key: int) -> TargetAssessment: ...
    @overload
    def __getitem__(self, key: str) -> ClauseAssessment: ...
    def __getitem__(self, key: int | str) -> TargetAssessment | ClauseAssessment:
        """The assessment of the target of a number, or of the clause of an id.

        Raises:
            KeyError: if there is none.
        """
        if type(key) not in {int, str}:
            raise KeyError(key)
        for target in self.targets:
            if target.number == key:
                return target
            for clause in target.clauses:
                if clause.id == key:
                    return clause
        raise KeyError(key)
