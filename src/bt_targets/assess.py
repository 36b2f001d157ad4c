"""From a report to its decisions, and from decisions to a scorecard: decided, described, and put together.

What describes clauses is imported when one is described: whoever decides only does not wait for it.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bt_targets.deciding.decide import ClauseDecision, Deciding, TargetDecision
from bt_targets.deciding.review import review_of
from bt_targets.ground.lookup import Lookup, unknown_key
from bt_targets.ground.model import FrozenMap, made
from bt_targets.ground.verdicts import PACES, PASSED, VERDICTS, Perspective
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.assessment import ClauseAssessment
from bt_targets.scorecard.scorecard import Scorecard, Tally

if TYPE_CHECKING:
    from bt_targets.checks.codes import WarningCodes


def assess(
    report: Report,
    as_of: int,
    *,
    resolution: Resolution | None = None,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
) -> Scorecard:
    """Assess all targets of a resolution as of a year.

    Args:
        report: the figures; those of later years than `as_of` are not used.
        as_of: the review year, from the baseline year of the term to its last.
        resolution: targets to assess in place of the report's own; they have to be of the same resolution.
        perspective: `term` judges the term so far, `year` the review year alone where the timing allows.
        readings: for single clauses, the name of another reading: `{"15": "relative"}`.

    Raises:
        AssessmentError: for a year outside the term, an unknown perspective, clause or reading, or a report of another
            resolution.

    Example:
        ```python
        from bt_targets import Report, assess

        report = Report(observations=[{"indicator": "pigs", "year": 2026, "value": "2.377 con"}])
        pigs = assess(report, as_of=2026)["4b"]
        assert pigs.verdict == "not_met"
        assert pigs.shortfall is not None
        assert pigs.shortfall.magnitude == "2623"
        ```
    """
    decisions = decide(report, as_of, resolution=resolution, perspective=perspective, readings=readings)
    return decisions.scorecard()


def decide(
    report: Report,
    as_of: int,
    *,
    resolution: Resolution | None = None,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
) -> "Decisions":
    """Decide all targets of a resolution as of a year: what `assess` answers, without words and without figures.

    The arguments are those of `assess`.

    Raises:
        AssessmentError: as `assess` does.

    Example:
        ```python
        from bt_targets import baseline_report, decide

        decisions = decide(baseline_report(), as_of=2025)
        assert decisions["12b"].verdict == "pending"
        assert "95 %" in decisions.describe("12b").explanation.en
        ```
    """
    return Decisions(report, as_of, resolution=resolution, perspective=perspective, readings=readings)


class Decisions(Lookup[TargetDecision, ClauseDecision]):
    """The decisions of all targets as of one year. `decisions[12]` is a target, `decisions["12b"]` a clause.

    `for clause in decisions` goes through its clauses, and `dict(decisions)` gives them by id.
    """

    __slots__ = ("_codes", "_deciding", "_report", "_review", "targets")
    targets: tuple[TargetDecision, ...]
    """All targets, in order."""

    def __init__(
        self,
        report: Report,
        as_of: int,
        *,
        resolution: Resolution | None = None,
        perspective: Perspective = "term",
        readings: Mapping[str, str] | None = None,
    ) -> None:
        self._report, self._review = report, review_of(report, as_of, resolution, perspective, readings)
        self._deciding = Deciding(report, self._review)
        self.targets = tuple(self._deciding.targets())
        self._codes: WarningCodes | None = None

    def __repr__(self) -> str:
        counts = _count(VERDICTS[::-1], (target.verdict for target in self.targets)).items()
        shown = ", ".join(f"{verdict} {count}" for verdict, count in counts if count)
        year = f"{self._review.as_of} alone" if self._review.perspective == "year" else f"{self._review.as_of}"
        return f"<Decisions of {self._report.commune} as of {year}: {shown}>"

    def describe(self, clause: str) -> ClauseAssessment:
        """One clause with its figures, signals, evidence and explanation, as the scorecard has it.

        Raises:
            UnknownKeyError: a `KeyError`, if there is no such clause.
        """
        if clause not in self._review.readings:
            raise unknown_key(str(clause), self.targets)
        from bt_targets.describing import described

        return described(clause, self._deciding, self._warnings())

    def _warnings(self) -> "WarningCodes":
        # Whoever decides only need not wait for them, and what is looked over for one clause is known for the next.
        if self._codes is None:
            from bt_targets.checks.codes import WarningCodes

            year = self._review.as_of
            unread = (row for row in self._report.unread if row.year is None or row.year <= year)
            self._codes = WarningCodes(self._deciding.history, self._review.resolution, unread)
        return self._codes

    def scorecard(self) -> Scorecard:
        """All clauses described, and counted."""
        from bt_targets.describing import described, target_of

        warnings = self._warnings()
        clauses = {id_: described(id_, self._deciding, warnings) for id_ in self._review.readings}
        targets = tuple(
            target_of(target, declared, clauses)
            for target, declared in zip(self.targets, self._review.resolution.targets, strict=True)
        )
        return made(
            Scorecard,
            resolution=self._review.resolution.id,
            commune=self._report.commune,
            as_of=self._review.as_of,
            perspective=self._review.perspective,
            counts=made(
                Tally,
                targets=_count(VERDICTS[::-1], (target.verdict for target in self.targets)),
                clauses=_count(VERDICTS[::-1], (clause.verdict for clause in self)),
                pace=_count(PACES, (target.pace for target in self.targets)),
            ),
            achieved=sum(target.verdict in PASSED for target in self.targets),
            total=len(self.targets),
            targets=targets,
        )


def _count(names: tuple[Any, ...], values: Iterable[Any]) -> FrozenMap[Any, int]:
    listed = list(values)
    return FrozenMap({name: listed.count(name) for name in names})
