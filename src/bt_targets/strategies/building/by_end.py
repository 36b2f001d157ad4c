"""By the end: the last figure passes or fails, and the path to the last year tells the pace."""

from fractions import Fraction
from typing import Final

from bt_targets.ground.exact import whole_root
from bt_targets.ground.intervals import Interval
from bt_targets.ground.verdicts import PACES, Pace
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease, RelativeIncrease
from bt_targets.strategies.answers import UnreachableError, years_with_room
from bt_targets.strategies.building.builder import BIG, NOT_NEGATIVE, ZERO, Builder, Outcome
from bt_targets.strategies.spans import ratio, within

_FINE: Final = 10**9
"""Roots are cut to billionths."""


def build(builder: Builder) -> None:
    """The figure that decides, or one short of it on the way."""
    question, choices = builder.question, builder.choices
    if builder.wanted.verdict == "pending":
        _short_of_it(builder)
        return
    year = question.as_of
    if not (question.at_end or question.at_baseline):
        year = choices.one_of(range(question.as_of, question.term.first - 1, -1))
    outcome: Outcome = builder.wanted.verdict
    if outcome == "undetermined":
        outcome = builder.cause()
        builder.refuse_margin()
    if outcome == "missing_observation":
        if question.at_end and question.term.first < question.as_of and choices.chance():
            builder.come_out(question.as_of - 1, "met", question.levels(_start_for(builder, outcome), 0))
        return
    if question.at_baseline:
        year = builder.baseline_year()
    start = _start_for(builder, outcome)
    if outcome == "missing_baseline":
        builder.figures.clear()
        outcome = "not_met"  # without a start any value will do
    builder.come_out(year, outcome, question.levels(start, 0), margin=True)


def _start_for(builder: Builder, outcome: Outcome) -> Fraction | None:
    if builder.question.reading.measure.start == "none":
        return None
    start = builder.start((outcome,), 0, at_least=abs(builder.margin or ZERO))
    builder.observe(builder.baseline_year(), start)
    return start


def _short_of_it(builder: Builder) -> None:
    """Not reached and not due: the last figure fails, and the path says how that looks."""
    question = builder.question
    paces: tuple[Pace, ...] = PACES if years_with_room(question) else ("behind", "unclear")
    if question.at_baseline or (question.indicator.unit is None and question.clause.progress is None):
        paces = ("unclear",)
    pace = builder.choices.one_of(paces) if builder.wanted.pace is None else builder.wanted.pace
    if question.clause.progress is not None:
        builder.refuse_margin()
        _of_a_status(builder, pace, question.clause.progress)
    elif pace == "unclear":
        _without_a_path(builder)
    elif isinstance(question.reading.measure, RelativeIncrease):
        _on_a_growing_path(builder, on_track=pace == "on_track")
    else:
        _on_a_straight_path(builder, on_track=pace == "on_track")


def _without_a_path(builder: Builder) -> None:
    question = builder.question
    if question.reading.measure.start != "none":
        # The start is the latest figure, and no figure is more than itself.
        builder.refuse_margin()
        _start_for(builder, "not_met")
        return
    year = builder.baseline_year()
    if not question.at_baseline and builder.choices.chance():
        year = builder.choices.between(question.term.first, question.as_of)
    builder.come_out(year, "not_met", question.levels(None, 0), margin=True)


def _of_a_status(builder: Builder, pace: Pace, share: Indicator) -> None:
    """A status that does not hold; the share of its criteria tells the pace."""
    question, choices, term = builder.question, builder.choices, builder.question.term
    builder.observe(choices.between(term.baseline, question.as_of), ZERO)
    since = builder.baseline_year()
    if pace == "unclear":
        if choices.chance():
            builder.exactly(share, since, Fraction(choices.between(0, 100)))
        return
    year = choices.one_of(range(question.as_of, term.first - 1, -1))
    gap = builder.number(Interval((0, 1), True, (100, 1), False), whole=False)
    left = gap * (term.last - year) / (term.last - since)
    short = _short(builder, left, Fraction(100), on_track=pace == "on_track", whole=False, at_bound=True)
    builder.exactly(share, since, 100 - gap)
    builder.exactly(share, year, 100 - short)


def _short(
    builder: Builder, left: Fraction, most: Fraction | None, *, on_track: bool, whole: bool, at_bound: bool
) -> Fraction:
    """How far a value falls short, where the path leaves so much; `at_bound`: the bound itself may fail."""
    if on_track:
        gaps = Interval((0, 1), not at_bound, ratio(left), False)
    else:
        gaps = Interval(ratio(left), True, None if most is None else ratio(most), False)
    narrowed = within(gaps, NOT_NEGATIVE, whole=whole)
    assert narrowed is not None
    return builder.number(narrowed, whole=whole, from_high=on_track)


def _on_a_straight_path(builder: Builder, *, on_track: bool) -> None:
    """A start, and a value of the term on the straight way from it to the requirement, or behind it.

    With D from the start to the requirement, and k of m years gone, the path leaves D·(m - k)/m; the value is short
    of the requirement by at most that where it is on track.
    """
    question, term, whole = builder.question, builder.question.term, builder.question.in_whole_numbers
    sign = 1 if question.higher_is_better else -1
    at_bound = question.reading.comparison.strict
    short = None if builder.margin is None else -builder.margin
    if short is not None and (short < 0 or (not short and not at_bound) or (whole and short.denominator != 1)):
        builder.refuse_margin()
    years = years_with_room(question) if on_track else tuple(range(term.first, min(question.as_of, term.last - 1) + 1))
    increase = isinstance(question.reading.measure, AbsoluteIncrease)
    bound = question.limit
    if increase and short is not None:
        years = tuple(
            year for year in years if (short <= bound * (term.last - year) / (term.last - term.baseline)) == on_track
        )
        if not years:
            builder.refuse_margin()
    year = builder.choices.one_of(years[::-1])
    since = term.baseline if whole or short is not None else builder.baseline_year()
    left_of_all = Fraction(term.last - year, term.last - since)
    limits = question.values
    end = limits.low if sign > 0 else limits.high
    most = None if end is None else abs(bound - Fraction(*end))
    if increase:
        start = builder.start((), 0, at_least=max(ZERO, (short or ZERO) - bound))
        level, most, gap = start + bound, start + bound, bound
    else:
        gap = _gap(builder, most, left_of_all, short, on_track=on_track)
        level = bound
        start = level - sign * gap
    if short is None:
        short = _short(builder, gap * left_of_all, most, on_track=on_track, whole=whole, at_bound=at_bound)
    builder.put(since, start)
    builder.put(year, level - sign * short)


def _gap(
    builder: Builder, most: Fraction | None, left_of_all: Fraction, short: Fraction | None, *, on_track: bool
) -> Fraction:
    """How far the start is from the requirement: so far that the value is on track, or behind."""
    whole = builder.question.in_whole_numbers
    low, low_open, high, high_open = ZERO, True, most, False
    if on_track:
        # Of whole numbers, one has to fit between the path and the requirement.
        low, low_open = (1 / left_of_all, False) if whole else (low, True)
        if short:
            low, low_open = max(low, short / left_of_all), False
    elif short is not None:
        high, high_open = short / left_of_all, True
        if most is not None and most < short:
            builder.refuse_margin()
        high = high if most is None else min(high, most)
    gaps = within(
        Interval(ratio(low), low_open, None if high is None else ratio(high), high_open), NOT_NEGATIVE, whole=whole
    )
    if gaps is None:
        raise UnreachableError("margin", f"{builder.question}, {builder.margin}")
    return builder.number(gaps, whole=whole)


def _on_a_growing_path(builder: Builder, *, on_track: bool) -> None:
    """The same where the path compounds: v on it iff v^m ≥ v0^(m - k) · required^k."""
    question, term = builder.question, builder.question.term
    year = builder.choices.one_of(range(min(question.as_of, term.last - 1), term.first - 1, -1))
    since = builder.baseline_year()
    short = None if builder.margin is None else -builder.margin
    if short is not None and short <= 0:
        builder.refuse_margin()
    if short is None:
        start = builder.start((), 0, at_least=Fraction(BIG if question.is_countable else 1))
    elif on_track:
        start = builder.start((), 0, at_least=_start_on_track(builder, short, year - since, term.last - since))
    else:
        start = short / (question.levels(Fraction(1), 0).level - 1)  # the value has not moved at all
    level = question.levels(start, 0).level
    if question.values.high is not None and level > Fraction(*question.values.high):
        builder.refuse_margin()
    if short is not None:
        value = level - short
    else:
        limits = question.values
        on_path, is_exact = _on_path(start, level, year - since, term.last - since)
        if on_track:
            first = on_path if is_exact else on_path + Fraction(1, _FINE)
            values = Interval(ratio(first), False, ratio(level), True)
        else:
            values = Interval(limits.low, limits.low_open, ratio(on_path), is_exact)
        narrowed = within(values, limits, whole=question.is_countable)
        assert narrowed is not None
        value = builder.number(narrowed, whole=question.is_countable, from_high=not on_track)
    builder.put(since, start)
    builder.put(year, value)


def _start_on_track(builder: Builder, short: Fraction, elapsed: int, length: int) -> Fraction:
    """From which start on the growing path leaves so much to be short of the requirement."""
    one = Fraction(1)
    level = builder.question.levels(one, 0).level
    left_of_one = level - _on_path(one, level, elapsed, length)[0] - Fraction(1, _FINE)
    if left_of_one <= 0:
        builder.refuse_margin()
    return Fraction(-(-short // left_of_one))


def _on_path(start: Fraction, end: Fraction, elapsed: int, length: int) -> tuple[Fraction, bool]:
    """The level of the geometric path, cut to billionths, and whether nothing was cut off."""
    power = start ** (length - elapsed) * end**elapsed * _FINE**length
    root = whole_root(power.numerator // power.denominator, length)
    return Fraction(root, _FINE), Fraction(root) ** length == power
