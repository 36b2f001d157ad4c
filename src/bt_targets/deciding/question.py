"""What is asked: one clause under one reading, as of one year, in one perspective, whatever the figures."""

from dataclasses import dataclass
from functools import cached_property

from bt_targets.ground.exact import Ratio
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import AsReported
from bt_targets.rules.term import Term


@dataclass(frozen=True)
class Question:
    """One clause, under one reading, as of one year, in one perspective."""

    clause: Clause
    reading: Reading
    resolution: Resolution
    as_of: int
    perspective: Perspective

    @property
    def term(self) -> Term:
        """The years of the resolution."""
        return self.resolution.term

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.clause.indicator

    @property
    def at_baseline(self) -> bool:
        """Whether the review year is the baseline year."""
        return self.as_of == self.term.baseline

    @property
    def at_end(self) -> bool:
        """Whether the review year is the last of the term."""
        return self.as_of == self.term.last

    @cached_property
    def bound(self) -> Ratio:
        """The bound in the unit it is compared in."""
        return self.reading.bound(self.indicator)

    @cached_property
    def can_be_exceeded(self) -> bool:
        """Whether anything is better than required."""
        return self.reading.can_be_exceeded(self.indicator)

    @property
    def years_so_far(self) -> range:
        """The years of the term up to the review year; none as of the baseline year."""
        return range(self.term.first, self.as_of + 1)

    @property
    def judged_years(self) -> range:
        """Those of them that the perspective looks at: all, or the review year alone."""
        return self.years_so_far if self.perspective == "term" else self.years_so_far[-1:]

    @property
    def is_countable(self) -> bool:
        """Whether only whole numbers make sense for the value."""
        return self.indicator.is_countable and isinstance(self.reading.subject, AsReported)

    def __str__(self) -> str:
        """The question in a few words."""
        return f"{self.clause.id} · {self.reading.name} · {self.perspective} · {self.as_of}"
