"""By the end: the last figure passes or fails, and the path to the last year tells the pace."""

from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from bt_targets.ground.exact import whole_root
from bt_targets.ground.intervals import Interval
from bt_targets.ground.verdicts import PACES, Pace
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease, RelativeIncrease
from bt_targets.strategies.answers import UnreachableError, years_with_room
from bt_targets.strategies.building.maker import BIG, NOT_NEGATIVE, ZERO, Letter, Maker, ratio
from bt_targets.strategies.spans import is_whole, values_of, within
from bt_targets.strategies.written import exactly

_FINE: Final = 10**9
"""Roots are cut to billionths."""


def build(make: Maker) -> None:
    """The figure that decides, or one short of it on the way."""
    asked, wanted = make.asked, make.wanted
    if wanted.verdict == "pending":
        _short_of_it(make)
        return
    year = asked.as_of if asked.at_end or asked.at_start else make.one_of(range(asked.as_of, asked.term.first - 1, -1))
    letter: Letter = wanted.verdict
    if letter == "undetermined":
        letter = make.cause()
        make.refuse_margin()
    if asked.at_start and letter != "missing_observation":
        year = make.baseline_year()
    if letter == "missing_observation":
        if asked.at_end and asked.term.first < asked.as_of and make.chance():
            make.come_out(asked.as_of - 1, "met", make.levels(_start_for(make, letter), 0))
        return
    start = _start_for(make, letter)
    if letter == "missing_baseline":
        make.found.clear()
        letter = "not_met"  # without a start any value will do
    make.come_out(year, letter, make.levels(start, 0), margin=True)


def _start_for(make: Maker, letter: Letter) -> Fraction | None:
    if make.asked.reading.measure.start == "none":
        return None
    margin = abs(make.margin or ZERO)
    start = make.start((letter,), 0, at_least=margin)
    make.observe(exactly(make.draw, make.asked.indicator, make.baseline_year(), start))
    return start


def _short_of_it(make: Maker) -> None:
    """Not reached and not due: the last figure fails, and the path says how that looks."""
    asked = make.asked
    paces: tuple[Pace, ...] = PACES if years_with_room(asked) else ("behind", "unclear")
    if asked.at_start or (asked.indicator.unit is None and asked.clause.pace is None):
        paces = ("unclear",)
    pace = make.one_of(paces if make.wanted.pace is None else (make.wanted.pace,))
    if asked.clause.pace is not None:
        make.refuse_margin()
        _of_a_status(make, pace, asked.clause.pace)
    elif pace == "unclear":
        _without_a_path(make)
    elif isinstance(asked.reading.measure, RelativeIncrease):
        _on_a_growing_path(make, on_track=pace == "on_track")
    else:
        _on_a_straight_path(make, on_track=pace == "on_track")


def _without_a_path(make: Maker) -> None:
    asked = make.asked
    if asked.reading.measure.start != "none":
        # The start is the latest figure, and no figure is more than itself.
        make.refuse_margin()
        _start_for(make, "not_met")
        return
    year = make.baseline_year()
    if not asked.at_start and make.chance():
        year = make.draw(st.integers(asked.term.first, asked.as_of))
    make.come_out(year, "not_met", make.levels(None, 0), margin=True)


def _of_a_status(make: Maker, pace: str, share: Indicator) -> None:
    """A status that does not hold; the share of its criteria tells the pace."""
    asked, term = make.asked, make.asked.term
    make.observe(exactly(make.draw, asked.indicator, make.draw(st.integers(term.baseline, asked.as_of)), Fraction(0)))
    since = make.baseline_year()
    if pace == "unclear":
        if make.chance():
            make.observe(exactly(make.draw, share, since, Fraction(make.draw(st.integers(0, 100)))))
        return
    year = make.one_of(range(asked.as_of, term.first - 1, -1))
    gap = make.number(Interval((0, 1), True, (100, 1), False), whole=False)
    left = gap * (term.last - year) / (term.last - since)
    short = _short(make, left, Fraction(100), on_track=pace == "on_track", whole=False, at_bound=True)
    make.observe(exactly(make.draw, share, since, 100 - gap))
    make.observe(exactly(make.draw, share, year, 100 - short))


def _short(
    make: Maker, left: Fraction, most: Fraction | None, *, on_track: bool, whole: bool, at_bound: bool
) -> Fraction:
    """How far a value falls short, where the path leaves so much; `at_bound`: the bound itself may fail."""
    found = Interval((0, 1), not at_bound, ratio(left), False)
    if not on_track:
        found = Interval(ratio(left), True, None if most is None else ratio(most), False)
    narrowed = within(found, NOT_NEGATIVE, whole=whole)
    assert narrowed is not None
    return make.number(narrowed, whole=whole, from_high=on_track)


def _on_a_straight_path(make: Maker, *, on_track: bool) -> None:
    """A start, and a value of the term on the straight way from it to the requirement, or behind it.

    With D from the start to the requirement, and k of m years gone, the path leaves D·(m - k)/m; the value is short
    of the requirement by at most that where it is on track.
    """
    asked, term, whole = make.asked, make.asked.term, is_whole(make.asked)
    sign = 1 if asked.reading.higher_is_better else -1
    at_bound = asked.reading.comparison.strict
    short = None if make.margin is None else -make.margin
    if short is not None and (short < 0 or (not short and not at_bound) or (whole and short.denominator != 1)):
        make.refuse_margin()
    years = years_with_room(asked) if on_track else tuple(range(term.first, min(asked.as_of, term.last - 1) + 1))
    increase = isinstance(asked.reading.measure, AbsoluteIncrease)
    bound = Fraction(*asked.bound)
    if increase and short is not None:
        years = tuple(
            year for year in years if (short <= bound * (term.last - year) / (term.last - term.baseline)) == on_track
        )
        if not years:
            make.refuse_margin()
    year = make.one_of(years[::-1])
    since = term.baseline if whole or short is not None else make.baseline_year()
    left_of_all = Fraction(term.last - year, term.last - since)
    limits = values_of(asked)
    end = limits.low if sign > 0 else limits.high
    most = None if end is None else abs(bound - Fraction(*end))
    if increase:
        start = make.start((), 0, at_least=max(ZERO, (short or ZERO) - bound))
        level, most, gap = start + bound, start + bound, bound
    else:
        gap = _gap(make, most, left_of_all, short, on_track=on_track, whole=whole)
        level = bound
        start = level - sign * gap
    if short is None:
        short = _short(make, gap * left_of_all, most, on_track=on_track, whole=whole, at_bound=at_bound)
    make.put(since, start)
    make.put(year, level - sign * short)


def _gap(
    make: Maker, most: Fraction | None, left_of_all: Fraction, short: Fraction | None, *, on_track: bool, whole: bool
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
            make.refuse_margin()
        high = high if most is None else min(high, most)
    asked = make.asked
    found = within(
        Interval(ratio(low), low_open, None if high is None else ratio(high), high_open),
        NOT_NEGATIVE,
        whole=whole,
    )
    if found is None:
        raise UnreachableError("margin", f"{asked}, {make.margin}")
    return make.number(found, whole=whole)


def _on_a_growing_path(make: Maker, *, on_track: bool) -> None:
    """The same where the path compounds: v on it iff v^m ≥ v0^(m - k) · required^k."""
    asked, term = make.asked, make.asked.term
    year = make.one_of(range(min(asked.as_of, term.last - 1), term.first - 1, -1))
    since = make.baseline_year()
    short = None if make.margin is None else -make.margin
    if short is not None and short <= 0:
        make.refuse_margin()
    if short is None:
        start = make.start((), 0, at_least=Fraction(BIG if asked.only_whole else 1))
    elif on_track:
        start = make.start((), 0, at_least=short * BIG)
    else:
        start = short / (make.levels(Fraction(1), 0).level - 1)  # the value has not moved at all
    level = make.levels(start, 0).level
    if short is not None:
        value = level - short
    else:
        limits = values_of(asked)
        on_path, is_exact = _on_path(start, level, year - since, term.last - since)
        if on_track:
            first = on_path if is_exact else on_path + Fraction(1, _FINE)
            found = Interval(ratio(first), False, ratio(level), True)
        else:
            found = Interval(limits.low, limits.low_open, ratio(on_path), is_exact)
        narrowed = within(found, limits, whole=asked.only_whole)
        assert narrowed is not None
        value = make.number(narrowed, whole=asked.only_whole, from_high=not on_track)
    make.put(since, start)
    make.put(year, value)


def _on_path(start: Fraction, end: Fraction, elapsed: int, length: int) -> tuple[Fraction, bool]:
    """The level of the geometric path, cut to billionths, and whether nothing was cut off."""
    power = start ** (length - elapsed) * end**elapsed * _FINE**length
    root = whole_root(power.numerator // power.denominator, length)
    return Fraction(root, _FINE), Fraction(root) ** length == power
