"""What all builders of figures share: choices, figures, and how the test of a year is made to come out."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple, TypeVar

from hypothesis import strategies as st

from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, point
from bt_targets.ground.verdicts import Cause, Verdict
from bt_targets.report.measuring import domain
from bt_targets.rules.definitions import OTHER
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import AsReported, Less, ShareOf
from bt_targets.strategies.answers import (
    Answer,
    UnreachableError,
    causes,
)
from bt_targets.strategies.choosing import chance, one_of
from bt_targets.strategies.numbers import FAR, inside
from bt_targets.strategies.spans import is_growing, is_whole, required, span, values_of, within
from bt_targets.strategies.written import Raw, exactly, ranging

T = TypeVar("T")
Letter = Verdict | Cause
"""How a year has to come out: a verdict of its test, or the cause for which it cannot be told."""

TOLD: Final = frozenset({"not_met", "met", "exceeded"})
"""How a year comes out that can be told."""
ZERO: Final = Fraction(0)
NOT_NEGATIVE: Final = Interval((0, 1), False, None, False)
BIG: Final = 40
"""How many times a start exceeds a margin that is to look small beside it."""
_EARLIER: Final = 2
"""How many years before the baseline year a starting figure may be of."""
_NO_EVENTS: Final = {"part": 0, "whole": 0}


def ratio(given: Fraction) -> Ratio:
    """The integer pair of a fraction."""
    return given.numerator, given.denominator


class Levels(NamedTuple):
    """The required level of a year, and the level that is to be beaten to exceed."""

    level: Fraction
    beyond: Fraction


class Maker:
    """Draws the observations that give a question its wanted answer.

    Raises:
        UnreachableError: where a margin does not fit. Answers are checked by `refusal` before.
    """

    def __init__(self, draw: st.DrawFn, asked: Question, wanted: Answer, margin: Fraction | None = None) -> None:
        self.draw = draw
        self.asked = asked
        self.wanted = wanted
        self.margin = margin
        self.found: list[Raw] = []

    # -- choices

    def one_of(self, given: Sequence[T]) -> T:
        """One of several; the first is the simplest."""
        return one_of(self.draw, given)

    def chance(self) -> bool:
        """Yes or no; no is the simpler one."""
        return chance(self.draw)

    def number(self, given: Interval, *, whole: bool, from_high: bool = False) -> Fraction:
        """A number of an interval."""
        return inside(self.draw, given, whole=whole, from_high=from_high)

    def baseline_year(self) -> int:
        """The baseline year or one shortly before."""
        start = self.asked.term.baseline
        return start - self.draw(st.integers(0, _EARLIER))

    def cause(self) -> Cause:
        """The wanted cause, or one that occurs."""
        return self.one_of(causes(self.asked) if self.wanted.cause is None else (self.wanted.cause,))

    # -- figures

    def observe(self, raw: Raw, **fields: object) -> None:
        """Adds an observation."""
        self.found.append({**raw, **fields})

    def put(self, year: int, value: Fraction) -> None:
        """What the clause looks at has exactly this value in a year."""
        match self.asked.reading.subject:
            case Less(part=part):
                taken_off = Fraction(self.draw(st.integers(0, FAR)))
                self.observe(exactly(self.draw, self.other(part), year, taken_off))
                value += taken_off
            case ShareOf(part=part):
                share = value / 100
                whole = Fraction(share.denominator * self.draw(st.integers(1, 5)))
                self.observe(exactly(self.draw, self.other(part), year, whole))
                value = share * whole
            case AsReported():
                pass
        self.observe(exactly(self.draw, self.asked.indicator, year, value))

    def put_range(self, year: int, given: Interval) -> None:
        """What the clause looks at is only known to lie in an interval."""
        match self.asked.reading.subject:
            case Less(part=part):
                self.observe(exactly(self.draw, self.other(part), year, Fraction(0)))
            case ShareOf(part=part):
                whole = Fraction(self.draw(st.integers(1, FAR)))
                self.observe(exactly(self.draw, self.other(part), year, whole))
                given = Interval((int(whole) - 1, 1), False, (int(whole), 1), False)
            case AsReported():
                pass
        self.observe(ranging(self.draw, self.asked.indicator, year, given))

    def other(self, name: str) -> Indicator:
        """Another indicator of the clause."""
        return next(each for each in self.asked.clause.indicators if each.id == name)

    # -- one year

    def come_out(self, year: int, letter: Letter, at: Levels, *, margin: bool = False) -> None:
        """The figures of a year that make its test come out like this."""
        match letter:
            case "missing_observation" | "missing_baseline" | "missing_previous_year" | "pending" | "undetermined":
                pass
            case "different_definition":
                value = self.number(values_of(self.asked), whole=is_whole(self.asked))
                self.observe(exactly(self.draw, self.asked.indicator, year, value), definition=OTHER.id)
            case "missing_part":
                self.observe(exactly(self.draw, self.asked.indicator, year, Fraction(self.draw(st.integers(1, FAR)))))
            case "inconclusive_bound":
                self.put_range(year, self.straddling(at))
            case "not_met" | "met" | "exceeded":
                if margin and self.margin is not None:
                    self.put(year, self.at_margin(letter, at, self.margin))
                else:
                    self._come_out_somehow(year, letter, at)

    def _come_out_somehow(self, year: int, letter: Verdict, at: Levels) -> None:
        """By an exact value, by a range, or because there were no events.

        The value is drawn in any case: examples shrink to the fewest choices, and the exact value
        is to be the simplest.
        """
        value = self.value(letter, at)
        shapes = ["exact"]
        if self.asked.indicator.kind != "status" and self._is_reported():
            shapes.append("range")
        if letter == "met" and self.asked.indicator.whole == "events":
            shapes.append("no events")
        match self.one_of(shapes):
            case "exact":
                self.put(year, value)
            case "range":
                self.put_range(year, self._range(letter, at))
            case _:
                raw = exactly(self.draw, self.asked.indicator, year, value)
                beside = {name: raw[name] for name in ("status", "source") if name in raw}
                self.observe({"indicator": raw["indicator"], "year": year, "value": _NO_EVENTS}, **beside)

    def _is_reported(self) -> bool:
        return isinstance(self.asked.reading.subject, AsReported)

    def value(self, letter: Verdict, at: Levels, limits: Interval | None = None) -> Fraction:
        """A value that comes out like this. It shrinks towards the required level."""
        whole = is_whole(self.asked)
        found = self._span(letter, at)
        if limits is not None:
            narrowed = within(found, limits, whole=whole)
            assert narrowed is not None, "the limits leave room, by how the figures before were chosen"
            found = narrowed
        return self.number(found, whole=whole, from_high=self._from_high(letter))

    def _from_high(self, letter: Verdict) -> bool:
        return (letter == "not_met") == self.asked.reading.higher_is_better

    def _span(self, letter: Verdict, at: Levels) -> Interval:
        found = span(self.asked, letter, at.level, at.beyond)
        assert found is not None, f"{self.asked}: no value is {letter} against {at.level}"
        return found

    def _range(self, letter: Verdict, at: Levels) -> Interval:
        """Values that all come out like this; met, there may be better ones among them beside the bound itself."""
        whole, from_high = is_whole(self.asked), self._from_high(letter)
        found, values = self._span(letter, at), values_of(self.asked)
        if letter == "met" and self.asked.can_be_exceeded:
            # The bound itself is not exceeded, so an interval that starts with it is met.
            end = self._near(found, from_high=from_high)
            found = Interval(end, False, values.high, values.high_open)
            if from_high:
                found = Interval(values.low, values.low_open, end, False)
        elif whole or self.chance():
            start = ratio(self.number(found, whole=whole, from_high=from_high))
            found = (
                found._replace(high=start, high_open=False) if from_high else found._replace(low=start, low_open=False)
            )
        if (found.high_open if from_high else found.low_open) or self.chance():
            return found  # as far as values go: above, at least, below, at most
        near = Fraction(*self._near(found, from_high=from_high))
        ends = sorted([near, self.number(found, whole=whole, from_high=from_high)])
        return Interval(ratio(ends[0]), False, ratio(ends[1]), False)

    def _near(self, found: Interval, *, from_high: bool) -> Ratio:
        end = found.high if from_high else found.low
        assert end is not None, "the required level is an end"
        return end

    def straddling(self, at: Levels) -> Interval:
        """An interval of values that fail and values that pass."""
        whole = is_whole(self.asked)
        better = self.asked.reading.higher_is_better
        failing = self.number(self._span("not_met", at), whole=whole, from_high=better)
        best: Verdict = "met" if span(self.asked, "met", at.level, at.beyond) is not None else "exceeded"
        passing = self.number(self._span(best, at), whole=whole, from_high=not better)
        low, high = sorted([failing, passing])
        values = values_of(self.asked)
        if self._is_reported() and self.chance():
            if better:
                return Interval(ratio(low), False, values.high, values.high_open)
            return Interval(values.low, values.low_open, ratio(high), False)
        return Interval(ratio(low), False, ratio(high), False)

    def at_margin(self, letter: Verdict, at: Levels, margin: Fraction) -> Fraction:
        """The value that is better than required by the margin.

        Raises:
            UnreachableError: if it comes out differently, or is none that the indicator can have.
        """
        value = at.level + margin if self.asked.reading.higher_is_better else at.level - margin
        if (
            self.asked.indicator.unit is None
            or within(point(ratio(value)), self._span(letter, at), whole=False) is None
        ):
            raise UnreachableError("margin", f"{self.asked}, {letter}, {margin}")
        if is_whole(self.asked) and value.denominator != 1:
            raise UnreachableError("margin", f"{self.asked}, {letter}, {margin}")
        return value

    def refuse_margin(self) -> None:
        """A margin means nothing here, or cannot be had."""
        if self.margin is not None:
            raise UnreachableError("margin", f"{self.asked}, {self.margin}")

    # -- growth rates and starts

    def put_rate(self, year: int, letter: Letter) -> None:
        """A reported growth rate that alone makes a year come out like this."""
        rate, bound = self.asked.clause.rate, Fraction(*self.asked.bound)
        assert rate is not None
        if letter == "met":
            found = point(ratio(bound))
        elif letter == "exceeded":
            found = Interval(ratio(bound), True, None, False)
        else:
            low = domain(rate) if self.chance() else NOT_NEGATIVE
            found = Interval(low.low, low.low_open, ratio(bound), True)
        self.observe(exactly(self.draw, rate, year, self.number(found, whole=False, from_high=letter == "not_met")))

    def start(self, letters: Sequence[Letter], elapsed: int, *, at_least: Fraction = Fraction(1)) -> Fraction:
        """A starting figure that leaves room for how the years shall come out."""
        asked = self.asked
        line = asked.reading.measure.line(asked.bound, elapsed)
        scale, shift = Fraction(*line.scale), Fraction(*line.shift)
        if line.floor is not None:
            least = -shift + 2 if "exceeded" in letters else Fraction(1)
            return Fraction(self.draw(st.integers(int(least), int(least) + 2 * FAR)))
        limit = values_of(asked).high
        if isinstance(asked.reading.measure, ShareOfBase):
            limit = None
        high = None if limit is None else (Fraction(*limit) * 9 / 10 - shift) / scale
        low = max(at_least, Fraction(1)) if is_growing(asked) or scale != 1 else max(at_least, Fraction(0))
        if asked.only_whole:
            grain = scale.denominator if "met" in letters or self.margin is not None else 1
            return Fraction(grain * (-(-low // grain) + self.draw(st.integers(0, FAR * FAR))))
        return self.number(Interval(ratio(low), False, None if high is None else ratio(high), False), whole=False)

    def levels(self, start: Fraction | None, elapsed: int) -> Levels:
        """The required level after so many years."""
        return Levels(*required(self.asked, start, elapsed))
