"""Counted up: the years of the term add up."""

from collections.abc import Sequence
from fractions import Fraction

from bt_targets.ground.intervals import Interval, point
from bt_targets.ground.verdicts import PACES, Pace
from bt_targets.strategies.answers import room_of_sum
from bt_targets.strategies.building.builder import NOT_NEGATIVE, ZERO, Builder
from bt_targets.strategies.spans import Levels, ratio, within


def build(builder: Builder) -> None:
    """Figures whose sum is what it has to be."""
    question, choices, margin = builder.question, builder.choices, builder.margin
    if question.at_baseline:
        builder.refuse_margin()
        return
    levels = question.levels(None, 0)
    years: Sequence[int] = question.years_so_far
    match builder.wanted.verdict:
        case "met" | "exceeded" | "not_met" as outcome:
            total = builder.value(outcome, levels) if margin is None else builder.at_margin(outcome, levels, margin)
            if outcome != "not_met" and choices.chance():
                years = (choices.one_of(years),)  # what is missing can only add
            _split(builder, total, years)
        case "pending":
            _counted_so_far(builder, levels, years)
        case _:
            builder.refuse_margin()
            cause = builder.cause()
            pivot = choices.one_of(years)
            others = [year for year in years if year != pivot]
            if cause == "missing_observation":
                if others and choices.chance():
                    _split(builder, builder.value("not_met", levels), others)
                return
            builder.put_range(pivot, builder.straddling(levels))
            _split(builder, ZERO, others)


def _counted_so_far(builder: Builder, levels: Levels, years: Sequence[int]) -> None:
    """Not enough yet: as much as is due by now, or less, or one cannot tell."""
    question, choices, whole = builder.question, builder.choices, builder.question.in_whole_numbers
    paces: tuple[Pace, ...] = PACES if room_of_sum(question) else PACES[1:2]
    pace = builder.wanted.pace or choices.one_of(paces)
    due = levels.level * len(years) / (question.term.last - question.term.baseline)
    on_track = within(Interval(ratio(due), False, ratio(levels.level), True), NOT_NEGATIVE, whole=whole)
    behind = within(Interval((0, 1), False, ratio(due), True), NOT_NEGATIVE, whole=whole)
    assert behind is not None
    if pace == "unclear":
        builder.refuse_margin()
        assert on_track is not None
        low = builder.number(behind, whole=whole, from_high=True)
        high = builder.number(on_track, whole=whole)
        pivot = choices.one_of(years)
        builder.put_range(pivot, Interval(ratio(low), False, ratio(high), False))
        _split(builder, ZERO, [year for year in years if year != pivot])
        return
    sums = on_track if pace == "on_track" else behind
    assert sums is not None
    if builder.margin is None:
        total = builder.number(sums, whole=whole, from_high=pace == "behind")
    else:
        total = builder.at_margin("not_met", levels, builder.margin)
        if within(point(ratio(total)), sums, whole=whole) is None:
            builder.refuse_margin()
    _split(builder, total, years)


def _split(builder: Builder, total: Fraction, years: Sequence[int]) -> None:
    """The sum spread over years."""
    rest = total
    for year in years:
        share = rest
        if year != years[-1]:
            share = rest * builder.choices.between(0, 4) / 4
            share = Fraction(int(share)) if builder.question.in_whole_numbers else share
        builder.observe(year, share)
        rest -= share
