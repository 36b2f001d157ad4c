"""From clause verdicts to the verdict of their target: the worst one wins."""

from collections.abc import Iterable
from typing import NamedTuple

from bt_targets.ground.verdicts import VERDICTS, Pace, Verdict


class ClauseAnswer(NamedTuple):
    """The answer of a clause, as far as its target depends on it."""

    verdict: Verdict
    pace: Pace | None
    final: bool
    can_be_exceeded: bool


class TargetAnswer(NamedTuple):
    """The answer of a target."""

    verdict: Verdict
    pace: Pace | None
    final: bool


_WORST_PACES: tuple[Pace, ...] = ("behind", "unclear", "on_track")


def compose(parts: Iterable[ClauseAnswer]) -> TargetAnswer:
    """The target of these clauses.

    The verdict is the worst, save that a clause which can never be exceeded does not keep its target from `exceeded`.
    The pace of a pending target is the worst of its pending clauses. Final: all clauses are, or one is missed for good.
    """
    parts = tuple(parts)
    verdict = min((part.verdict for part in parts), key=VERDICTS.index)
    if verdict == "met":
        exceedable = [part.verdict for part in parts if part.can_be_exceeded]
        if exceedable and set(exceedable) == {"exceeded"}:
            verdict = "exceeded"
    paces = [part.pace for part in parts if part.pace is not None]
    return TargetAnswer(
        verdict,
        min(paces, key=_WORST_PACES.index) if verdict == "pending" else None,
        all(part.final for part in parts) or any(part.final and part.verdict == "not_met" for part in parts),
    )
