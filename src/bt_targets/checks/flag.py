"""Flags: what a check detects, before it is put into words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from bt_targets.deciding.history import Figure
from bt_targets.ground.exact import Ratio
from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import WarningCode
from bt_targets.rules.indicators import Indicator


class Amount(NamedTuple):
    """A number above 0 with its unit; one that is too small to be shown is not shown as 0."""

    value: Ratio
    unit: str


class Rounded(NamedTuple):
    """A number with its unit, rounded like every figure that is shown."""

    value: Ratio
    unit: str


class Times(NamedTuple):
    """How many times the lesser of two numbers above 0 the greater one is, to the nearest whole number."""

    one: Ratio
    other: Ratio


Fact = Amount | Rounded | Times | Figure | Text | int | str
"""What a slot of a sentence is filled with: an `int` is a year or another number that is not grouped."""
Facts = Mapping[str, Fact]
"""The facts of a sentence, by slot."""
NO_FACTS: Final[Facts] = MappingProxyType({})


class Flag(NamedTuple):
    """A warning about one figure as bare facts: no text is composed until somebody wants to read it."""

    code: WarningCode
    indicator: Indicator
    year: int
    beside: int
    """The year of the figure to look at: the same, or the next one where the year has none."""
    variant: str = ""
    """Which sentence of the code, where it has several."""
    facts: Facts = NO_FACTS
    """What the sentence needs; figures whose facts are the same may share one sentence."""
    details: tuple[Facts, ...] = ()
    """What is particular to this figure, and stands beside its year in a sentence that is shared."""
