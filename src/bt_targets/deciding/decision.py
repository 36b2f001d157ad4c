"""What is decided: how the test of one year came out, the path to the end of the term, and the answer of a clause."""

from typing import NamedTuple

from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval
from bt_targets.ground.verdicts import PASSED, Cause, Pace, Verdict


class Outcome(NamedTuple):
    """How the test of one year came out: exceeded, met, not_met or undetermined, and on what it rests."""

    year: int
    verdict: Verdict
    cause: Cause | None = None
    value: YearValue | None = None
    """What was tested; None where there was nothing."""
    required: Interval | None = None
    """The required levels; None where they are not known, or not stated for this year."""
    start: YearValue | None = None
    """The figure that the required level was computed from, if any."""
    rates: tuple[YearValue, ...] = ()
    """The growth rates that were tested in place of levels, if they were."""

    @property
    def passed(self) -> bool:
        """Whether the test passed."""
        return self.verdict in PASSED


class RequiredPath(NamedTuple):
    """The way from the baseline to the level required at the end, as far as the year of an observation."""

    start: Ratio
    end: Ratio
    elapsed: int
    length: int
    compounds: bool
    """Geometric instead of straight."""
    observed: YearValue
    baseline: YearValue | None


class Decision(NamedTuple):
    """What was decided of a clause, and on what it rests."""

    verdict: Verdict
    final: bool
    tested: Outcome | None
    """The outcome that the verdict rests on."""
    cause: Cause | None = None
    """Of an undetermined clause."""
    pace: Pace | None = None
    """Of a pending clause."""
    path: RequiredPath | None = None
    """The path by which the pace was judged."""
    years: tuple[Outcome, ...] = ()
    """The outcome of each year that the timing judges by itself; empty where it judges none."""


def by_test(tested: Outcome, *, final: bool) -> Decision:
    """The verdict of a test; one that cannot be told is never final."""
    return Decision(tested.verdict, final and tested.verdict != "undetermined", tested, tested.cause)


def pending(tested: Outcome | None, pace: Pace = "unclear", path: RequiredPath | None = None) -> Decision:
    """Not reached yet, and not due yet."""
    return Decision("pending", final=False, tested=tested, pace=pace, path=path)


def undetermined(tested: Outcome | None, cause: Cause | None) -> Decision:
    """It cannot be told, for this cause."""
    return Decision("undetermined", final=False, tested=tested, cause=cause)
