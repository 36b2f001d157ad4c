"""Figures that get a wanted answer, built from the rule: one method for each timing.

Nothing is drawn and thrown away. The wanted answer says how the single years have to come out, the rule turned round
says which values do that, and a value is drawn from those.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple, TypeVar

from hypothesis import strategies as st

from bt_targets.exact import whole_root
from bt_targets.figures.intervals import Interval, point
from bt_targets.figures.measuring import domain
from bt_targets.rules.indicators import OTHER_DEFINITION, Indicator
from bt_targets.rules.measures import AbsoluteIncrease, RankGain, RelativeIncrease, ShareOfBase, YearlyGrowth
from bt_targets.rules.subjects import AsReported, Less, ShareOf
from bt_targets.strategies.answers import (
    Answer,
    Question,
    UnreachableError,
    causes,
    room_of_sum,
    takes_rates,
    years_with_room,
)
from bt_targets.strategies.numbers import FAR, inside
from bt_targets.strategies.spans import is_growing, is_whole, required, span, values_of, within
from bt_targets.strategies.written import Raw, exactly, ranging
from bt_targets.verdicts import CAUSES, Cause, Verdict

T = TypeVar("T")
Letter = Verdict | Cause
"""How a year has to come out: a verdict of its test, or the cause for which it cannot be told."""

_FINE: Final = 10**9
"""Roots are cut to billionths."""
_EARLIER: Final = 2
"""How many years before the baseline year a starting figure may be of."""
_BIG: Final = 40
"""How many times a start exceeds a margin that is to look small beside it."""
_NOTHING: Final = Interval((0, 1), False, None, False)


class Levels(NamedTuple):
    """The required level of a year, and the level that is to be beaten to exceed."""

    level: Fraction
    beyond: Fraction


class Builder:
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

    def build(self) -> list[Raw]:
        """The observations."""
        match self.asked.reading.timing:
            case "every_year":
                self._every_year()
            case "by_end":
                self._by_end()
            case "average":
                self._average()
            case "cumulative":
                self._cumulative()
            case "once":
                self._once()
        return self.found

    # -- choices

    def one_of(self, given: Sequence[T]) -> T:
        """One of several; the first is the simplest."""
        return self.draw(st.sampled_from(given))

    def chance(self) -> bool:
        """Yes or no; no is the simpler one."""
        return self.draw(st.booleans())

    def number(self, given: Interval, *, whole: bool, from_high: bool = False) -> Fraction:
        """A number of an interval."""
        return self.draw(inside(given, whole=whole, from_high=from_high))

    def baseline_year(self) -> int:
        """The baseline year or one shortly before."""
        start = self.asked.term.baseline
        return start - self.draw(st.integers(0, _EARLIER))

    # -- figures

    def observe(self, strategy: st.SearchStrategy[Raw], **fields: object) -> None:
        """Adds an observation."""
        self.found.append({**self.draw(strategy), **fields})

    def put(self, year: int, value: Fraction) -> None:
        """What the clause looks at has exactly this value in a year."""
        match self.asked.reading.subject:
            case Less(part=part):
                taken_off = Fraction(self.draw(st.integers(0, FAR)))
                self.observe(exactly(self._other(part), year, taken_off))
                value += taken_off
            case ShareOf(part=part):
                share = value / 100
                whole = Fraction(share.denominator * self.draw(st.integers(1, 5)))
                self.observe(exactly(self._other(part), year, whole))
                value = share * whole
            case AsReported():
                pass
        self.observe(exactly(self.asked.indicator, year, value))

    def put_range(self, year: int, given: Interval) -> None:
        """What the clause looks at is only known to lie in an interval."""
        match self.asked.reading.subject:
            case Less(part=part):
                self.observe(exactly(self._other(part), year, Fraction(0)))
            case ShareOf(part=part):
                whole = Fraction(self.draw(st.integers(1, FAR)))
                self.observe(exactly(self._other(part), year, whole))
                given = Interval((int(whole) - 1, 1), False, (int(whole), 1), False)
            case AsReported():
                pass
        self.observe(ranging(self.asked.indicator, year, given))

    def _other(self, name: str) -> Indicator:
        return next(each for each in self.asked.clause.indicators if each.id == name)

    # -- one year

    def come_out(self, year: int, letter: Letter, at: Levels, *, exact: bool = False, margin: bool = False) -> None:
        """The figures of a year that make its test come out like this."""
        match letter:
            case "missing_observation" | "missing_baseline" | "missing_previous_year" | "pending" | "undetermined":
                pass
            case "different_definition":
                value = self.number(values_of(self.asked), whole=is_whole(self.asked))
                self.observe(exactly(self.asked.indicator, year, value), definition=OTHER_DEFINITION)
            case "missing_part":
                self.observe(exactly(self.asked.indicator, year, Fraction(self.draw(st.integers(1, FAR)))))
            case "inconclusive_bound":
                self.put_range(year, self._straddling(at))
            case "not_met" | "met" | "exceeded":
                if margin and self.margin is not None:
                    self.put(year, self._at_margin(letter, at, self.margin))
                elif letter == "met" and not exact and self._may_be_vacuous() and self.chance():
                    self.observe(st.just({"indicator": self.asked.indicator.id, "year": year}), value=_NO_EVENTS)
                elif not exact and self.asked.indicator.kind != "status" and self._is_reported() and self.chance():
                    self.put_range(year, self._range(letter, at))
                else:
                    self.put(year, self.value(letter, at))

    def _is_reported(self) -> bool:
        return isinstance(self.asked.reading.subject, AsReported)

    def _may_be_vacuous(self) -> bool:
        return self.asked.indicator.whole == "events"

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
        """More than one value, all of which come out like this; met, it may hold better ones beside the bound."""
        whole, from_high = is_whole(self.asked), self._from_high(letter)
        found, all_values = self._span(letter, at), values_of(self.asked)
        near, far = (found.high, found.low) if from_high else (found.low, found.high)
        assert near is not None
        is_open = found.high_open if from_high else found.low_open
        if letter == "met" and self.asked.can_be_exceeded:
            # The bound itself is not exceeded, so an interval that starts with it is met.
            near, is_open = (found.high, False) if from_high else (found.low, False)
            found = Interval(all_values.low, all_values.low_open, found.high, False) if from_high else Interval(
                found.low, False, all_values.high, all_values.high_open)  # fmt: skip
        else:
            shape = self.one_of(("from the bound", "from a value"))
            if shape == "from a value" or (is_open and whole):
                value = self.number(found, whole=whole, from_high=from_high)
                near, is_open = (value.numerator, value.denominator), False
        assert near is not None
        far = found.low if from_high else found.high
        if is_open or self.chance():
            # As far as values go: above, at least, below, at most.
            if from_high:
                return Interval(found.low, found.low_open, near, is_open)
            return Interval(near, is_open, found.high, found.high_open)
        rest = Interval(far, found.low_open, near, False) if from_high else Interval(near, False, far, found.high_open)
        other = self.number(rest, whole=whole, from_high=from_high)
        ends = sorted([Fraction(*near), other])
        return Interval(_ratio(ends[0]), False, _ratio(ends[1]), False)

    def _straddling(self, at: Levels) -> Interval:
        """An interval of values that fail and values that pass."""
        whole = is_whole(self.asked)
        better = self.asked.reading.higher_is_better
        failing = self.number(self._span("not_met", at), whole=whole, from_high=better)
        best: Verdict = "met" if span(self.asked, "met", at.level, at.beyond) is not None else "exceeded"
        passing = self.number(self._span(best, at), whole=whole, from_high=not better)
        low, high = sorted([failing, passing])
        all_values = domain(self.asked.indicator) if self.asked.indicator.kind != "status" else values_of(self.asked)
        if self._is_reported() and self.chance():
            if better:
                return Interval(_ratio(low), False, all_values.high, all_values.high_open)
            return Interval(all_values.low, all_values.low_open, _ratio(high), False)
        return Interval(_ratio(low), False, _ratio(high), False)

    def _at_margin(self, letter: Verdict, at: Levels, margin: Fraction) -> Fraction:
        value = at.level + margin if self.asked.reading.higher_is_better else at.level - margin
        if (
            self.asked.indicator.unit is None
            or within(point(_ratio(value)), self._span(letter, at), whole=False) is None
        ):
            raise UnreachableError("margin", f"{self.asked}, {letter}, {margin}")
        if is_whole(self.asked) and value.denominator != 1:
            raise UnreachableError("margin", f"{self.asked}, {letter}, {margin}")
        return value

    # -- starts

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
            grain = scale.denominator if "met" in letters else 1
            return Fraction(grain * (-(-low // grain) + self.draw(st.integers(0, FAR * FAR))))
        return self.number(Interval(_ratio(low), False, None if high is None else _ratio(high), False), whole=False)

    def levels(self, start: Fraction | None, elapsed: int) -> Levels:
        """The required level after so many years."""
        return Levels(*required(self.asked, start, elapsed))

    # -- every year

    def _every_year(self) -> None:
        asked = self.asked
        if asked.at_start:
            self._at_start()
            return
        letters = self._letters(asked.years)
        match asked.reading.measure:
            case YearlyGrowth() | RankGain():
                self._chain(letters)
                return
            case measure:
                start_kind = measure.start
        without_start = "missing_baseline" in letters.values()
        start, since = None, asked.term.baseline
        if start_kind != "none":
            since = self.baseline_year()
            start = self.start(tuple(letters.values()), asked.as_of - since)
            if not without_start:
                source = self._other(measure.base) if isinstance(measure, ShareOfBase) else asked.indicator
                self.observe(exactly(source, since, start))
        last = max(asked.years)
        for year, letter in letters.items():
            at = self.levels(start, year - since)
            self.come_out(year, "met" if letter == "missing_baseline" else letter, at, margin=year == last)

    def _letters(self, years: tuple[int, ...]) -> dict[int, Letter]:
        """How the years have to come out, for the whole to get its answer."""
        asked, wanted = self.asked, self.wanted
        passing: tuple[Letter, ...] = ("met", "exceeded") if asked.can_be_exceeded else ("met",)
        pivot = years[-1] if self.margin is not None else self.one_of(years[::-1])
        chained = isinstance(asked.reading.measure, YearlyGrowth | RankGain)
        match wanted.verdict:
            case "exceeded":
                return dict.fromkeys(years, "exceeded")
            case "met":
                return {year: "met" if year == pivot else self.one_of(passing) for year in years}
            case "not_met":
                others: tuple[Letter, ...] = (*passing, "not_met")
                others += () if chained else ("missing_observation",)
                return {year: "not_met" if year == pivot else self.one_of(others) for year in years}
            case _:
                cause = wanted.cause or self.one_of(causes(asked))
                if cause == "missing_baseline":
                    return dict.fromkeys(years, cause)
                if cause == "missing_previous_year":
                    return {year: cause if year == years[0] else self.one_of(passing) for year in years}
                if chained:
                    pivot = years[-1]
                later: tuple[Letter, ...] = (*passing, "missing_observation")
                return {
                    year: cause if year == pivot else self.one_of(passing if year < pivot else later) for year in years
                }

    def _chain(self, letters: dict[int, Letter]) -> None:
        """Every year starts from the year before."""
        asked, years = self.asked, tuple(letters)
        if takes_rates(asked) and self.margin is None and set(letters.values()) <= _TOLD and self.chance():
            for year, letter in letters.items():
                self._put_rate(year, letter)
            return
        ranks = isinstance(asked.reading.measure, RankGain)
        needs = self._least_ranks(tuple(letters.values())) if ranks else ()
        if ranks:
            value = Fraction(self.draw(st.integers(needs[0], needs[0] + 2 * FAR)))
        else:
            grown = tuple(letters.values())
            value = self.start(grown, 1, at_least=abs(self.margin or 0) * _BIG)
            if asked.only_whole:
                value *= Fraction(*asked.reading.measure.line(asked.bound, 1).scale).denominator ** len(years)
        if letters[years[0]] != "missing_previous_year":
            self.observe(exactly(asked.indicator, years[0] - 1, value))
        for place, (year, letter) in enumerate(letters.items()):
            last = year == years[-1]
            at = self.levels(value, 1)
            if last or letter not in _TOLD:
                self.come_out(year, letter, at, margin=last)
                if letter == "missing_previous_year":
                    # The first year has a value all the same: what it is measured against is missing.
                    self.observe(exactly(asked.indicator, year, value))
                continue
            least = (needs[place + 1], 1) if ranks else (0, 1)
            limits = Interval(least, not ranks, None, False)
            value = self.value(letter, at, limits)  # type: ignore[arg-type]
            self.observe(exactly(asked.indicator, year, value))

    def _least_ranks(self, letters: tuple[Letter, ...]) -> list[int]:
        """The least rank to stand at before each year, so that all later gains are still possible."""
        gain = int(Fraction(*self.asked.bound))
        needs = [1]
        for letter in reversed(letters):
            rest = needs[0]
            match letter:
                case "exceeded":
                    needs.insert(0, rest + gain + 1)
                case "met":
                    needs.insert(0, 1 if rest == 1 else rest + gain)
                case _:
                    needs.insert(0, 1)
        return needs

    def _put_rate(self, year: int, letter: Letter) -> None:
        rate, (top, bottom) = self.asked.clause.rate, self.asked.bound
        assert rate is not None
        bound, whole = Fraction(top, bottom), domain(rate)
        found = {
            "not_met": Interval((0, 1), False, _ratio(bound), True),
            "met": point(_ratio(bound)),
            "exceeded": Interval(_ratio(bound), True, None, False),
        }[letter]
        if letter == "not_met" and self.chance():
            found = found._replace(low=whole.low, low_open=True)
        self.observe(exactly(rate, year, self.number(found, whole=False, from_high=letter == "not_met")))

    def _at_start(self) -> None:
        """As of the baseline year: the start itself is tested, or is all that can be asked for."""
        asked, wanted, measure = self.asked, self.wanted, self.asked.reading.measure
        year = self.baseline_year()
        if measure.start == "none":
            letter: Letter = "not_met" if wanted.verdict == "pending" else wanted.verdict
            if letter == "undetermined":
                letter = wanted.cause or self.one_of(causes(asked))
            self.come_out(year, letter, self.levels(None, 0), margin=True)
        elif wanted.verdict == "pending":
            source = self._other(measure.base) if isinstance(measure, ShareOfBase) else asked.indicator
            self.observe(exactly(source, year, self.start((), 1)))
            self._refuse_margin()

    def _refuse_margin(self) -> None:
        if self.margin is not None:
            raise UnreachableError("margin", f"{self.asked}, {self.margin}")

    # -- by the end

    def _by_end(self) -> None:
        asked, wanted = self.asked, self.wanted
        if wanted.verdict == "pending":
            self._short_of_it()
            return
        year = (
            asked.as_of if asked.at_end or asked.at_start else self.one_of(range(asked.as_of, asked.term.first - 1, -1))
        )
        letter: Letter = wanted.verdict
        if letter == "undetermined":
            letter = wanted.cause or self.one_of(causes(asked))
            self._refuse_margin()
        if asked.at_start and letter != "missing_observation":
            year = self.baseline_year()
        if letter == "missing_observation":
            if asked.at_end and asked.term.first < asked.as_of and self.chance():
                self.come_out(asked.as_of - 1, "met", self.levels(self._start_for(letter), 0))
            return
        start = self._start_for(letter)
        if letter == "missing_baseline":
            self.found.clear()
            letter = "met"
        self.come_out(year, letter, self.levels(start, 0), margin=True)

    def _start_for(self, letter: Letter) -> Fraction | None:
        if self.asked.reading.measure.start == "none":
            return None
        margin = abs(self.margin or Fraction(0))
        start = self.start((letter,), 0, at_least=margin)
        self.observe(exactly(self.asked.indicator, self.baseline_year(), start))
        return start

    def _short_of_it(self) -> None:
        """Not reached and not due: the last figure fails, and the path says how that looks."""
        asked, wanted = self.asked, self.wanted
        pace = wanted.pace
        if pace is None:
            unclear = asked.at_start or (asked.indicator.unit is None and asked.clause.pace is None)
            pace = "unclear" if unclear else self.one_of(_PACED if years_with_room(asked) else _PACED[1:])
        if asked.clause.pace is not None:
            self._refuse_margin()
            self._of_a_status(pace, asked.clause.pace)
        elif pace == "unclear":
            self._without_a_path()
        elif isinstance(asked.reading.measure, RelativeIncrease):
            self._on_a_growing_path(on_track=pace == "on_track")
        else:
            self._on_a_straight_path(on_track=pace == "on_track")

    def _without_a_path(self) -> None:
        asked = self.asked
        if asked.reading.measure.start != "none":
            # The start is the latest figure, and no figure is more than itself.
            self._refuse_margin()
            self._start_for("not_met")
            return
        year = self.baseline_year()
        if not asked.at_start and self.chance():
            year = self.draw(st.integers(asked.term.first, asked.as_of))
        self.come_out(year, "not_met", self.levels(None, 0), margin=True)

    def _of_a_status(self, pace: str, share: Indicator) -> None:
        """A status that does not hold; the share of its criteria tells the pace."""
        asked, term = self.asked, self.asked.term
        self.observe(exactly(asked.indicator, self.draw(st.integers(term.baseline, asked.as_of)), Fraction(0)))
        since = self.baseline_year()
        if pace == "unclear":
            if self.chance():
                self.observe(exactly(share, since, Fraction(self.draw(st.integers(0, 100)))))
            return
        year = self.one_of(range(asked.as_of, term.first - 1, -1))
        gap = self.number(Interval((0, 1), True, (100, 1), False), whole=False)
        left = gap * (term.last - year) / (term.last - since)
        short = self._short(left, Fraction(100), on_track=pace == "on_track", whole=False, at_bound=True)
        self.observe(exactly(share, since, 100 - gap))
        self.observe(exactly(share, year, 100 - short))

    def _short(self, left: Fraction, most: Fraction | None, *, on_track: bool, whole: bool, at_bound: bool) -> Fraction:
        """How far a value falls short, where the path leaves so much; `at_bound`: the bound itself may fail."""
        found = Interval((0, 1), not at_bound, _ratio(left), False)
        if not on_track:
            found = Interval(_ratio(left), True, None if most is None else _ratio(most), False)
        narrowed = within(found, _NOTHING, whole=whole)
        assert narrowed is not None
        return self.number(narrowed, whole=whole, from_high=on_track)

    def _on_a_straight_path(self, *, on_track: bool) -> None:
        """A start, and a value of the term on the straight way from it to the requirement, or behind it.

        With D from the start to the requirement, and k of m years gone, the path leaves D·(m - k)/m; the value is short
        of the requirement by at most that where it is on track.
        """
        asked, term, whole = self.asked, self.asked.term, is_whole(self.asked)
        sign = 1 if asked.reading.higher_is_better else -1
        at_bound = asked.reading.comparison.strict
        short = None if self.margin is None else -self.margin
        if short is not None and (short < 0 or (not short and not at_bound) or (whole and short.denominator != 1)):
            self._refuse_margin()
        years = years_with_room(asked) if on_track else tuple(range(term.first, min(asked.as_of, term.last - 1) + 1))
        increase = isinstance(asked.reading.measure, AbsoluteIncrease)
        bound = Fraction(*asked.bound)
        if increase and short is not None:
            years = tuple(year for year in years if (short <= bound * (term.last - year) / self._length()) == on_track)
            if not years:
                self._refuse_margin()
        year = self.one_of(years[::-1])
        since = term.baseline if whole or short is not None else self.baseline_year()
        left_of_all = Fraction(term.last - year, term.last - since)
        limits = values_of(asked)
        end = limits.low if sign > 0 else limits.high
        most = None if end is None else abs(bound - Fraction(*end))
        if increase:
            start = self.start((), 0, at_least=max(Fraction(0), (short or 0) - bound))
            level, most, gap = start + bound, start + bound, bound
        else:
            gap = self._gap(most, left_of_all, short, on_track=on_track, whole=whole)
            level = bound
            start = level - sign * gap
        if short is None:
            short = self._short(gap * left_of_all, most, on_track=on_track, whole=whole, at_bound=at_bound)
        self.put(since, start)
        self.put(year, level - sign * short)

    def _length(self) -> int:
        return self.asked.term.last - self.asked.term.baseline

    def _gap(
        self, most: Fraction | None, left_of_all: Fraction, short: Fraction | None, *, on_track: bool, whole: bool
    ) -> Fraction:
        """How far the start is from the requirement: so far that the value is on track, or behind."""
        low, low_open, high, high_open = Fraction(0), True, most, False
        if on_track:
            # Of whole numbers, one has to fit between the path and the requirement.
            low, low_open = (1 / left_of_all, False) if whole else (low, True)
            if short:
                low, low_open = max(low, short / left_of_all), False
        elif short is not None:
            high, high_open = short / left_of_all, True
            if most is not None and most < short:
                self._refuse_margin()
            high = high if most is None else min(high, most)
        found = within(
            Interval(_ratio(low), low_open, None if high is None else _ratio(high), high_open), _NOTHING, whole=whole
        )
        if found is None:
            raise UnreachableError("margin", f"{self.asked}, {self.margin}")
        return self.number(found, whole=whole)

    def _on_a_growing_path(self, *, on_track: bool) -> None:
        """The same where the path compounds: v on it iff v^m ≥ v0^(m - k) · required^k."""
        asked, term = self.asked, self.asked.term
        year = self.one_of(range(min(asked.as_of, term.last - 1), term.first - 1, -1))
        since = self.baseline_year()
        short = None if self.margin is None else -self.margin
        if short is not None and short <= 0:
            self._refuse_margin()
        if short is None:
            start = self.start((), 0, at_least=Fraction(_BIG if asked.only_whole else 1))
        elif on_track:
            start = self.start((), 0, at_least=short * _BIG)
        else:
            start = short / (self.levels(Fraction(1), 0).level - 1)  # the value has not moved at all
        level = self.levels(start, 0).level
        if short is not None:
            value = level - short
        else:
            limits = values_of(asked)
            on_path, is_exact = self._on_path(start, level, year - since, term.last - since)
            if on_track:
                first = on_path if is_exact else on_path + Fraction(1, _FINE)
                found = Interval(_ratio(first), False, _ratio(level), True)
            else:
                found = Interval(limits.low, limits.low_open, _ratio(on_path), is_exact)
            narrowed = within(found, limits, whole=asked.only_whole)
            assert narrowed is not None
            value = self.number(narrowed, whole=asked.only_whole, from_high=not on_track)
        self.put(since, start)
        self.put(year, value)

    def _on_path(self, start: Fraction, end: Fraction, elapsed: int, length: int) -> tuple[Fraction, bool]:
        """The level of the geometric path, cut to billionths, and whether nothing was cut off."""
        power = start ** (length - elapsed) * end**elapsed * _FINE**length
        root = whole_root(power.numerator // power.denominator, length)
        return Fraction(root, _FINE), Fraction(root) ** length == power

    # -- on average

    def _average(self) -> None:
        asked, wanted, term = self.asked, self.wanted, self.asked.term
        if asked.at_start:
            self._refuse_margin()
            if wanted.verdict == "pending":
                self.observe(exactly(asked.indicator, self.baseline_year(), self.start((), 1)))
            return
        letter: Letter = wanted.verdict
        if letter == "pending":
            on_track = (wanted.pace or self.one_of(("on_track", "behind"))) == "on_track"
            letter = self.one_of(("met", "exceeded")) if on_track else "not_met"
            if self.margin is not None:
                letter = "not_met" if not on_track else "exceeded" if self.margin > 0 else "met"
        elif letter == "undetermined":
            letter = wanted.cause or self.one_of(causes(asked))
            self._refuse_margin()
        year = asked.as_of if asked.at_end else self.one_of(range(asked.as_of, term.first - 1, -1))
        if takes_rates(asked) and letter in _TOLD and self.margin is None and self.chance():
            self._rates(year, letter)
            return
        since = self.baseline_year()
        start = self.start((letter,), year - since, at_least=abs(self.margin or 0) * _BIG)
        if letter != "missing_baseline":
            self.observe(exactly(asked.indicator, since, start))
        at = self.levels(start, year - since)
        self.come_out(year, "met" if letter == "missing_baseline" else letter, at, margin=True)

    def _rates(self, last: int, letter: Letter) -> None:
        """Reported growth rates of every year: none on the other side of the bound, and one that tips the scales."""
        years = range(self.asked.term.first, last + 1)
        pivot = self.one_of(years)
        for year in years:
            self._put_rate(year, letter if year == pivot else self.one_of(("met", letter)))

    # -- counted up

    def _cumulative(self) -> None:
        asked, wanted = self.asked, self.wanted
        if asked.at_start:
            self._refuse_margin()
            return
        at = self.levels(None, 0)
        years, whole = tuple(range(asked.term.first, asked.as_of + 1)), is_whole(asked)
        due = at.level * len(years) / self._length()
        match wanted.verdict:
            case "met" | "exceeded" | "not_met":
                letter = wanted.verdict
                total = self.value(letter, at) if self.margin is None else self._at_margin(letter, at, self.margin)
                if letter != "not_met" and self.chance():
                    years = (self.one_of(years),)  # what is missing can only add
                self._split(total, years)
            case "pending":
                self._counted_so_far(at, years, due, whole=whole)
            case _:
                self._refuse_margin()
                cause = wanted.cause or self.one_of(causes(asked))
                pivot = self.one_of(years)
                if cause == "missing_observation":
                    others = tuple(year for year in years if year != pivot)
                    if others and self.chance():
                        self._split(self.value("not_met", at), others)
                    return
                self.put_range(pivot, self._straddling(at))
                self._split(Fraction(0), tuple(year for year in years if year != pivot))

    def _counted_so_far(self, at: Levels, years: tuple[int, ...], due: Fraction, *, whole: bool) -> None:
        """Not enough yet: as much as is due by now, or less, or one cannot tell."""
        paces = _PACED if room_of_sum(self.asked) else ("behind",)
        pace = self.wanted.pace or self.one_of(paces)
        on_track = within(Interval(_ratio(due), False, _ratio(at.level), True), _NOTHING, whole=whole)
        behind = within(Interval((0, 1), False, _ratio(due), True), _NOTHING, whole=whole)
        assert behind is not None
        if pace == "unclear":
            self._refuse_margin()
            assert on_track is not None
            low = self.number(behind, whole=whole, from_high=True)
            high = self.number(on_track, whole=whole)
            pivot = self.one_of(years)
            self.put_range(pivot, Interval(_ratio(low), False, _ratio(high), False))
            self._split(Fraction(0), tuple(year for year in years if year != pivot))
            return
        found = on_track if pace == "on_track" else behind
        assert found is not None
        if self.margin is not None:
            total = self._at_margin("not_met", at, self.margin)
            if within(point(_ratio(total)), found, whole=whole) is None:
                self._refuse_margin()
        else:
            total = self.number(found, whole=whole, from_high=pace == "behind")
        self._split(total, years)

    def _split(self, total: Fraction, years: tuple[int, ...]) -> None:
        """The sum spread over years."""
        rest, whole = total, is_whole(self.asked)
        for year in years:
            share = rest
            if year != years[-1]:
                quarters = self.draw(st.integers(0, 4))
                share = rest * quarters / 4
                share = Fraction(int(share)) if whole else share
            self.observe(exactly(self.asked.indicator, year, share))
            rest -= share

    # -- once

    def _once(self) -> None:
        asked, wanted = self.asked, self.wanted
        if asked.at_start:
            self._refuse_margin()
            return
        at = self.levels(None, 0)
        years = tuple(range(asked.term.first, asked.as_of + 1))
        pivot = self.one_of(years)
        nothing: tuple[Letter, ...] = ("missing_observation", "not_met")
        others: dict[str, tuple[Letter, ...]] = {
            "exceeded": (*nothing, "met", "exceeded"),
            "met": (*nothing, "met"),
            "pending": (*nothing, "inconclusive_bound"),
            "not_met": ("not_met",),
        }
        letter: Letter = wanted.verdict
        if letter == "undetermined":
            letter = wanted.cause or self.one_of(causes(asked))
        if letter == "pending" or letter in CAUSES:
            self._refuse_margin()
        for year in years:
            chosen = letter
            if year != pivot or letter == "pending":
                allowed = others.get(wanted.verdict, ("not_met",) if year < pivot else nothing)
                chosen = self.one_of(nothing[::-1] if self.margin is not None and year < pivot else allowed)
            self.come_out(year, chosen, at, margin=year == pivot)


_TOLD: Final = frozenset({"not_met", "met", "exceeded"})
_PACED: Final = ("on_track", "behind", "unclear")
_NO_EVENTS: Final = {"part": 0, "whole": 0}


def _ratio(given: Fraction) -> tuple[int, int]:
    return given.numerator, given.denominator
