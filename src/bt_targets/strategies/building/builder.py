"""What all builders share: choices, figures, and how the test of a year is made to come out."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, TypeVar

from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, point
from bt_targets.ground.verdicts import Cause, Verdict
from bt_targets.report.measuring import domain
from bt_targets.report.values import Counts
from bt_targets.rules.definitions import OTHER
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.strategies.answers import Answer, UnreachableError, causes
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields, described, exactly, ranging
from bt_targets.strategies.numbers import FAR, inside
from bt_targets.strategies.spans import Inverse, Levels, ratio, within

T = TypeVar("T")
Outcome = Verdict | Cause
"""How a year has to come out: a verdict of its test, or the cause for which it cannot be told."""

TOLD: Final = frozenset({"not_met", "met", "exceeded"})
"""How a year comes out that can be told."""
ZERO: Final = Fraction(0)
NOT_NEGATIVE: Final = Interval((0, 1), False, None, False)
BIG: Final = 40
"""How many times a start exceeds a margin that is to look small beside it."""
_EARLIER: Final = 2
"""How many years before the baseline year a starting figure may be of."""
_NO_EVENTS: Final = Counts(part=0, whole=0, excluded=0)


class Builder:
    """Chooses the figures that give a question its wanted answer.

    Raises:
        UnreachableError: where a margin does not fit. Answers are checked by `refusal` before.
    """

    def __init__(self, choices: Choices, question: Inverse, wanted: Answer, margin: Fraction | None = None) -> None:
        self.choices = choices
        self.question = question
        self.wanted = wanted
        self.margin = margin
        self.figures: list[Fields] = []

    # -- choices

    def number(self, interval: Interval, *, whole: bool, from_high: bool = False) -> Fraction:
        """A number of an interval."""
        return inside(self.choices, interval, whole=whole, from_high=from_high)

    def baseline_year(self) -> int:
        """The baseline year or one shortly before."""
        return self.question.term.baseline - self.choices.between(0, _EARLIER)

    def cause(self) -> Cause:
        """The wanted cause, or one that occurs."""
        wanted = self.wanted.cause
        return self.choices.one_of(causes(self.question)) if wanted is None else wanted

    # -- figures

    def exactly(self, indicator: Indicator, year: int, number: Fraction) -> Fields:
        """Adds a figure of exactly this value."""
        return self._add(exactly(self.choices, indicator, year, number))

    def _add(self, figure: Fields) -> Fields:
        self.figures.append(figure)
        self.choices.apart()
        return figure

    def observe(self, year: int, number: Fraction) -> None:
        """Adds a figure of exactly this value of what is measured."""
        self.exactly(self.question.indicator, year, number)

    def put(self, year: int, value: Fraction) -> None:
        """What the clause looks at has exactly this value in a year."""
        match self.question.reading.subject:
            case Less(minus=part):
                taken_off = Fraction(self.choices.between(0, FAR))
                self.exactly(self.other(part), year, taken_off)
                value += taken_off
            case ShareOf(whole=part):
                share = value / 100
                whole = Fraction(share.denominator * self.choices.between(1, 5))
                self.exactly(self.other(part), year, whole)
                value = share * whole
        self.observe(year, value)

    def put_range(self, year: int, interval: Interval) -> None:
        """What the clause looks at is only known to lie in an interval."""
        match self.question.reading.subject:
            case Less(minus=part):
                self.exactly(self.other(part), year, ZERO)
            case ShareOf(whole=part):
                whole = self.choices.between(1, FAR)
                self.exactly(self.other(part), year, Fraction(whole))
                interval = Interval((whole - 1, 1), False, (whole, 1), False)
        self._add(ranging(self.choices, self.question.indicator, year, interval))

    def other(self, name: str) -> Indicator:
        """Another indicator of the clause."""
        return next(indicator for indicator in self.question.clause.supporting if indicator.id == name)

    # -- one year

    def come_out(self, year: int, outcome: Outcome, levels: Levels, *, margin: bool = False) -> None:
        """The figures of a year that make its test come out like this."""
        match outcome:
            case "missing_observation" | "missing_baseline" | "missing_previous_year" | "pending" | "undetermined":
                pass
            case "different_definition":
                value = self.number(self.question.values, whole=self.question.in_whole_numbers)
                self.exactly(self.question.indicator, year, value)["definition"] = OTHER.id
            case "missing_part":
                self.observe(year, Fraction(self.choices.between(1, FAR)))
            case "inconclusive_bound":
                self.put_range(year, self.straddling(levels))
            case _:
                if margin and self.margin is not None:
                    self.put(year, self.at_margin(outcome, levels, self.margin))
                else:
                    self._come_out_somehow(year, outcome, levels)

    def _come_out_somehow(self, year: int, outcome: Verdict, levels: Levels) -> None:
        """By an exact value, by a range, or because there were no events."""
        indicator = self.question.indicator
        shapes = ["exact"]
        if indicator.kind != "status" and self.question.is_reported:
            shapes.append("range")
        if outcome == "met" and indicator.whole == "events":
            shapes.append("no events")
        match self.choices.one_of(shapes):
            case "exact":
                self.put(year, self.value(outcome, levels))
            case "range":
                self.put_range(year, self._range(outcome, levels))
            case _:
                self._add(described(self.choices, indicator, year) | {"value": _NO_EVENTS})

    def value(self, outcome: Verdict, levels: Levels, limits: Interval | None = None) -> Fraction:
        """A value that comes out like this. It shrinks towards the required level."""
        whole = self.question.in_whole_numbers
        span = self._span(outcome, levels)
        if limits is not None:
            narrowed = within(span, limits, whole=whole)
            assert narrowed is not None, "the limits leave room, by how the figures before were chosen"
            span = narrowed
        return self.number(span, whole=whole, from_high=self._from_high(outcome))

    def _from_high(self, outcome: Verdict) -> bool:
        return (outcome == "not_met") == self.question.higher_is_better

    def _span(self, outcome: Verdict, levels: Levels) -> Interval:
        span = self.question.span(outcome, levels)
        assert span is not None, f"{self.question}: no value is {outcome} against {levels.level}"
        return span

    def _range(self, outcome: Verdict, levels: Levels) -> Interval:
        """Values that all come out like this; met, there may be better ones among them beside the bound itself."""
        whole, from_high = self.question.in_whole_numbers, self._from_high(outcome)
        span, values = self._span(outcome, levels), self.question.values
        if outcome == "met" and self.question.can_be_exceeded:
            # The bound itself is not exceeded, so an interval that starts with it is met.
            end = _near(span, from_high=from_high)
            if from_high:
                span = Interval(values.low, values.low_open, end, False)
            else:
                span = Interval(end, False, values.high, values.high_open)
        elif whole or self.choices.chance():
            start = ratio(self.number(span, whole=whole, from_high=from_high))
            span = span._replace(high=start, high_open=False) if from_high else span._replace(low=start, low_open=False)
        if (span.high_open if from_high else span.low_open) or self.choices.chance():
            return span  # as far as values go: above, at least, below, at most
        near = Fraction(*_near(span, from_high=from_high))
        ends = sorted([near, self.number(span, whole=whole, from_high=from_high)])
        return Interval(ratio(ends[0]), False, ratio(ends[1]), False)

    def straddling(self, levels: Levels) -> Interval:
        """An interval of values that fail and values that pass."""
        whole, better = self.question.in_whole_numbers, self.question.higher_is_better
        failing = self.number(self._span("not_met", levels), whole=whole, from_high=better)
        best: Verdict = "met" if self.question.span("met", levels) is not None else "exceeded"
        passing = self.number(self._span(best, levels), whole=whole, from_high=not better)
        low, high = sorted([failing, passing])
        values = self.question.values
        if self.question.is_reported and self.choices.chance():
            if better:
                return Interval(ratio(low), False, values.high, values.high_open)
            return Interval(values.low, values.low_open, ratio(high), False)
        return Interval(ratio(low), False, ratio(high), False)

    # -- margins

    def at_margin(self, outcome: Verdict, levels: Levels, margin: Fraction) -> Fraction:
        """The value that is better than required by the margin.

        Raises:
            UnreachableError: if it comes out differently, or is none that the indicator can have.
        """
        value = levels.level + margin if self.question.higher_is_better else levels.level - margin
        fits = self.question.indicator.unit is not None and (
            within(point(ratio(value)), self._span(outcome, levels), whole=False) is not None
        )
        if not fits or (self.question.in_whole_numbers and value.denominator != 1):
            raise UnreachableError("margin", f"{self.question}, {outcome}, {margin}")
        return value

    def refuse_margin(self) -> None:
        """A margin means nothing here, or cannot be had."""
        if self.margin is not None:
            raise UnreachableError("margin", f"{self.question}, {self.margin}")

    # -- growth rates and starts

    def put_rate(self, year: int, outcome: Outcome) -> None:
        """A reported growth rate that alone makes a year come out like this."""
        rate, bound = self.question.clause.growth_rate, self.question.bound
        assert rate is not None
        if outcome == "met":
            rates = point(bound)
        elif outcome == "exceeded":
            rates = Interval(bound, True, None, False)
        else:
            least = domain(rate) if self.choices.chance() else NOT_NEGATIVE
            rates = Interval(least.low, least.low_open, bound, True)
        self.exactly(rate, year, self.number(rates, whole=False, from_high=outcome == "not_met"))

    def start(self, outcomes: Sequence[Outcome], elapsed: int, *, at_least: Fraction = Fraction(1)) -> Fraction:
        """A starting figure that leaves room for how the years shall come out."""
        question = self.question
        line = question.reading.measure.line(question.bound, elapsed)
        scale, shift = Fraction(*line.scale), Fraction(*line.shift)
        if line.floor is not None:
            least = int(-shift) + 2 if "exceeded" in outcomes else 1
            return Fraction(least + self.choices.between(0, 2 * FAR))
        limit = None if isinstance(question.reading.measure, ShareOfBase) else question.values.high
        high = None if limit is None else (Fraction(*limit) * 9 / 10 - shift) / scale
        low = max(at_least, Fraction(1 if question.is_growing or scale != 1 else 0))
        if question.is_countable:
            grain = scale.denominator if "met" in outcomes or self.margin is not None else 1
            return Fraction(grain * (-(-low // grain) + self.choices.between(0, FAR * FAR)))
        if high is not None and low > high:
            self.refuse_margin()
        return self.number(Interval(ratio(low), False, None if high is None else ratio(high), False), whole=False)


def _near(interval: Interval, *, from_high: bool) -> Ratio:
    end = interval.high if from_high else interval.low
    assert end is not None, "the required level is an end"
    return end
