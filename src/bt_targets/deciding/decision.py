"""What is decided: the outcome of the test of one year, the path to the end of the term, and the answer of a clause."""

from typing import NamedTuple

from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval
from bt_targets.ground.verdicts import PASSED, Cause, Pace, Verdict


class Outcome(NamedTuple):
    """The outcome of the test of one year (exceeded, met, not_met or undetermined), and what it rests on."""

    year: int
    verdict: Verdict
    cause: Cause | None = None
    value: YearValue | None = None
    """What was tested; None where there was nothing."""
    required: Interval | None = None
    """The required levels, several where they start from a bounded figure; None where they are not known."""
    start: YearValue | None = None
    """The figure that the required level was computed from, if any."""
    rates: tuple[YearValue, ...] = ()
    """The growth rates that were tested in place of levels, where only rates were reported."""

    @property
    def passed(self) -> bool:
        """Whether the test passed."""
        return self.verdict in PASSED


class RequiredPath(NamedTuple):
    """The path from the baseline to the level required at the end, and a value to hold against it."""

    start: Ratio
    """The level of the baseline; 0 for what is counted up."""
    end: Ratio
    """The level required at the end."""
    elapsed: int
    """The years from the baseline to the value."""
    length: int
    """The years from the baseline to the end."""
    compounds: bool
    """Geometric instead of straight."""
    observed: YearValue
    baseline: YearValue | None
    """The figure at the start; None for what is counted up from 0."""


class Decision(NamedTuple):
    """The answer of a clause, and what it rests on."""

    verdict: Verdict
    final: bool
    """Whether later years can no longer change it."""
    tested: Outcome | None
    """The outcome that the verdict rests on; None where nothing could be tested."""
    cause: Cause | None = None
    """What is missing, if the clause is undetermined."""
    pace: Pace | None = None
    """Whether it is on its way, if the clause is pending."""
    path: RequiredPath | None = None
    """The path by which the pace was judged."""
    years: tuple[Outcome, ...] = ()
    """The outcome of every year, where the timing judges each year separately."""


def by_test(tested: Outcome, *, final: bool) -> Decision:
    """The verdict of a test; what is undetermined is never final."""
    return Decision(tested.verdict, final and tested.verdict != "undetermined", tested, tested.cause)


def pending(tested: Outcome | None, pace: Pace = "unclear", path: RequiredPath | None = None) -> Decision:
    """Not reached yet, and not due yet; without figures to judge by, the pace is unclear."""
    return Decision("pending", final=False, tested=tested, pace=pace, path=path)


def undetermined(tested: Outcome | None, cause: Cause | None) -> Decision:
    """The figures do not decide, for this cause."""
    return Decision("undetermined", final=False, tested=tested, cause=cause)
