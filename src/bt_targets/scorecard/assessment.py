"""Assessments: the structured answer for a clause and for a target."""

from typing import Annotated, Final, Literal

from pydantic import Field, StrictBool, WithJsonSchema

from bt_targets.ground.model import FrozenMap, Model
from bt_targets.ground.quantity import UNIT_NAME
from bt_targets.ground.shown import IN_DOCUMENTS
from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import Cause, Pace, Signal, Verdict, WarningCode, in_brief
from bt_targets.report.values import Bound, DataStatus

EvidenceRole = Literal["observed", "baseline", "previous", "base", "part"]
"""What an observation was used as: the value tested, the start of a growth, an increase or a path, the value of the
year before, the base of a share, or a second figure of the same year."""

ExactText = Annotated[
    str,
    WithJsonSchema(
        {
            "title": "ExactText",
            "description": "An exact number as text: a whole number or a fraction such as 2377/50.",
            "type": "string",
            "pattern": r"^-?[0-9]+(/[1-9][0-9]*)?$",
        }
    ),
]
"""An exact number as text: a whole number or a fraction such as 2377/50."""
_SHOWN: Final = rf"^-?[0-9]+(\.[0-9]{{1,{IN_DOCUMENTS.most}}})?$"


class Number(Model):
    """A figure with its unit."""

    magnitude: Annotated[str, WithJsonSchema({"type": "string", "pattern": _SHOWN})]
    """Decimal text for people, rounded half away from zero to at most four decimals; to at most twelve where it would
    look like the required level, the path, 0 or 100 %, and is not."""
    exact: ExactText | None
    """The exact rational, such as 2377/50; null where the figure is irrational."""
    unit: Annotated[str, WithJsonSchema(UNIT_NAME)]


class GradeValue(Model):
    """A grade and the scale it belongs to."""

    grade: str
    scale: str


ShownValue = Number | GradeValue | StrictBool | None
"""A quantity, share or rank; a grade; a status; null for a year without events and where bounded figures combine."""


class Range(Model):
    """All values between two ends; an upper end of null is open to infinity."""

    lower: Number | GradeValue
    lower_open: bool
    upper: Number | GradeValue | None
    upper_open: bool


class Observed(Model):
    """The value that a verdict rests on."""

    year: int
    value: ShownValue
    bound: Bound | Literal["interval"]
    """What the value says of the truth; `interval` where several bounded figures combine."""
    upper: ShownValue = Field(default=None, exclude_if=lambda value: value is None)
    """The upper end, with `between`."""
    interval: Range | None = Field(default=None, exclude_if=lambda value: value is None)
    """The combined interval, with `interval`."""


class YearAssessment(Model):
    """One year of the term."""

    year: int
    verdict: Verdict | None
    """The verdict of the year, where the timing gives one."""
    cause: Cause | None
    observed: Observed | None
    required: ShownValue
    margin: Number | None


class Evidence(Model):
    """One observation that was used, in its indicator's own unit."""

    indicator: str
    year: int
    role: EvidenceRole
    value: ShownValue
    bound: Bound | Literal["interval"]
    upper: ShownValue = Field(default=None, exclude_if=lambda value: value is None)
    interval: Range | None = Field(default=None, exclude_if=lambda value: value is None)
    definition: str | None
    """The definition it was measured under, where it names one."""
    status: DataStatus
    source: str | None
    note: str | None


class ClauseAssessment(Model):
    """The answer for one clause."""

    id: str
    name: Text
    """What the clause is about, short enough for a table."""
    warnings: tuple[WarningCode, ...] = ()
    """What somebody should look at again in the figures of the clause; none of it changes the verdict."""
    verdict: Verdict
    final: bool
    """Whether passing or failing can no longer change with later years."""
    cause: Cause | None
    """What is missing, where the verdict is undetermined."""
    pace: Pace | None
    """How it moves, where the verdict is pending."""
    signals: tuple[Signal, ...]
    reading: str
    """The reading that was used."""
    alternatives: FrozenMap[str, Verdict]
    """The verdict of every other reading."""
    observed: Observed | None
    required: ShownValue
    margin: Number | None
    """How far the observed value is from the required level; positive is better than required. Shares differ in
    percentage points, ranks in places."""
    shortfall: Number | None
    """How much is missing: 0 where nothing is, rounded up to a whole for countables."""
    completion: Number | None
    """Observed in per cent of required, where higher is better and something above 0 is required."""
    path: Number | None
    """The level that is due on the way to the end of the term, where the verdict is pending."""
    needed_per_year: Number | None
    """The change in each remaining year that would reach the required level at the end of the term: signed, so a value
    that has to fall shows a negative change."""
    years: tuple[YearAssessment, ...]
    evidence: tuple[Evidence, ...]
    explanation: Text

    def __repr__(self) -> str:
        answer = in_brief(self.verdict, final=self.final, why=self.cause or self.pace)
        return f"<ClauseAssessment {self.id}: {answer}>"

    __str__ = __repr__


class TargetAssessment(Model):
    """The answer for one target: the worst of its clauses."""

    number: int
    verdict: Verdict
    final: bool
    pace: Pace | None
    """The worst pace of its pending clauses, where the target is pending."""
    title: Text
    clauses: tuple[ClauseAssessment, ...]

    def __repr__(self) -> str:
        answer = in_brief(self.verdict, final=self.final, why=self.pace)
        clauses = ", ".join(f"{clause.id} {clause.verdict}" for clause in self.clauses)
        return f"<TargetAssessment {self.number}: {answer} ({clauses})>"

    __str__ = __repr__
