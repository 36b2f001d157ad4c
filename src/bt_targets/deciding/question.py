"""What is asked: one clause under one reading, as of one year, in one perspective, whatever the figures."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from bt_targets.ground.beside import remembered
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, point
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import AsReported
from bt_targets.rules.term import Term


class Asked(NamedTuple):
    """What a reading asks of the indicator of its clause, whatever the year."""

    bound: Ratio
    """The bound in the unit it is compared in."""
    unit: str | None
    """The unit of the value that the reading looks at."""
    difference_unit: str | None
    """The unit of a difference of two such values."""
    higher_is_better: bool
    can_be_exceeded: bool
    """Whether anything is better than required."""
    is_countable: bool
    """Whether only whole numbers make sense for the value."""


@remembered
def asked(clause: Clause, reading: Reading) -> Asked:
    """What a reading of a clause asks."""
    indicator = clause.indicator
    return Asked(
        bound=reading.bound(indicator),
        unit=reading.unit(indicator),
        difference_unit=reading.difference_unit(indicator),
        higher_is_better=reading.higher_is_better,
        can_be_exceeded=reading.can_be_exceeded(indicator),
        is_countable=indicator.is_countable and isinstance(reading.subject, AsReported),
    )


@dataclass(frozen=True)
class Question:
    """One clause, under one reading, as of one year, in one perspective."""

    clause: Clause
    reading: Reading
    resolution: Resolution
    as_of: int
    perspective: Perspective

    @cached_property
    def term(self) -> Term:
        """The years of the resolution."""
        return self.resolution.term

    @cached_property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.clause.indicator

    @cached_property
    def at_baseline(self) -> bool:
        """Whether the review year is the baseline year."""
        return self.as_of == self.term.baseline

    @cached_property
    def at_end(self) -> bool:
        """Whether the review year is the last of the term."""
        return self.as_of == self.term.last

    @cached_property
    def asked(self) -> Asked:
        """What the reading asks, whatever the year."""
        return asked(self.clause, self.reading)

    @cached_property
    def bound(self) -> Ratio:
        """The bound in the unit it is compared in."""
        return self.asked.bound

    @cached_property
    def unit(self) -> str | None:
        """The unit of the value that the reading looks at."""
        return self.asked.unit

    @property
    def difference_unit(self) -> str:
        """The unit of a difference of two such values, which are numbers."""
        assert self.asked.difference_unit is not None
        return self.asked.difference_unit

    @cached_property
    def higher_is_better(self) -> bool:
        """Whether greater values are better."""
        return self.asked.higher_is_better

    @cached_property
    def can_be_exceeded(self) -> bool:
        """Whether anything is better than required."""
        return self.asked.can_be_exceeded

    @cached_property
    def years_so_far(self) -> range:
        """The years of the term up to the review year; none as of the baseline year."""
        return range(self.term.first, self.as_of + 1)

    @cached_property
    def judged_years(self) -> range:
        """Those of them that the perspective looks at: all, or the review year alone."""
        return self.years_so_far if self.perspective == "term" else self.years_so_far[-1:]

    @cached_property
    def is_countable(self) -> bool:
        """Whether only whole numbers make sense for the value."""
        return self.asked.is_countable

    @cached_property
    def level(self) -> Interval | None:
        """The required level of a measure that starts from nothing, the same in every year; None for all others."""
        measure = self.reading.measure
        return point(measure.line(self.bound, 0).shift) if measure.start == "none" else None

    def looked_into(self) -> Self:
        """The question itself, with all that follows from it known from now on."""
        for name, member in vars(Question).items():
            if isinstance(member, cached_property):
                getattr(self, name)
        return self

    def __str__(self) -> str:
        """The question in a few words."""
        return f"{self.clause.id} · {self.reading.name} · {self.perspective} · {self.as_of}"
