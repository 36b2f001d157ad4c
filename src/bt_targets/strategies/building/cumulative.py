"""Counted up: the years of the term add up."""

from fractions import Fraction

from hypothesis import strategies as st

from bt_targets.ground.intervals import Interval, point
from bt_targets.ground.verdicts import PACES, Pace
from bt_targets.strategies.answers import room_of_sum
from bt_targets.strategies.building.maker import NOT_NEGATIVE, Levels, Maker, ratio
from bt_targets.strategies.spans import is_whole, within
from bt_targets.strategies.written import exactly


def build(make: Maker) -> None:
    """Figures whose sum is what it has to be."""
    asked, wanted = make.asked, make.wanted
    if asked.at_start:
        make.refuse_margin()
        return
    at = make.levels(None, 0)
    years, whole = tuple(range(asked.term.first, asked.as_of + 1)), is_whole(asked)
    due = at.level * len(years) / (asked.term.last - asked.term.baseline)
    match wanted.verdict:
        case "met" | "exceeded" | "not_met":
            letter = wanted.verdict
            total = make.value(letter, at) if make.margin is None else make.at_margin(letter, at, make.margin)
            if letter != "not_met" and make.chance():
                years = (make.one_of(years),)  # what is missing can only add
            _split(make, total, years)
        case "pending":
            _counted_so_far(make, at, years, due, whole=whole)
        case _:
            make.refuse_margin()
            cause = make.cause()
            pivot = make.one_of(years)
            if cause == "missing_observation":
                others = tuple(year for year in years if year != pivot)
                if others and make.chance():
                    _split(make, make.value("not_met", at), others)
                return
            make.put_range(pivot, make.straddling(at))
            _split(make, Fraction(0), tuple(year for year in years if year != pivot))


def _counted_so_far(make: Maker, at: Levels, years: tuple[int, ...], due: Fraction, *, whole: bool) -> None:
    """Not enough yet: as much as is due by now, or less, or one cannot tell."""
    paces: tuple[Pace, ...] = PACES if room_of_sum(make.asked) else PACES[1:2]
    pace = make.wanted.pace or make.one_of(paces)
    on_track = within(Interval(ratio(due), False, ratio(at.level), True), NOT_NEGATIVE, whole=whole)
    behind = within(Interval((0, 1), False, ratio(due), True), NOT_NEGATIVE, whole=whole)
    assert behind is not None
    if pace == "unclear":
        make.refuse_margin()
        assert on_track is not None
        low = make.number(behind, whole=whole, from_high=True)
        high = make.number(on_track, whole=whole)
        pivot = make.one_of(years)
        make.put_range(pivot, Interval(ratio(low), False, ratio(high), False))
        _split(make, Fraction(0), tuple(year for year in years if year != pivot))
        return
    found = on_track if pace == "on_track" else behind
    assert found is not None
    if make.margin is not None:
        total = make.at_margin("not_met", at, make.margin)
        if within(point(ratio(total)), found, whole=whole) is None:
            make.refuse_margin()
    else:
        total = make.number(found, whole=whole, from_high=pace == "behind")
    _split(make, total, years)


def _split(make: Maker, total: Fraction, years: tuple[int, ...]) -> None:
    """The sum spread over years."""
    rest, whole = total, is_whole(make.asked)
    for year in years:
        share = rest
        if year != years[-1]:
            quarters = make.draw(st.integers(0, 4))
            share = rest * quarters / 4
            share = Fraction(int(share)) if whole else share
        make.observe(exactly(make.draw, make.asked.indicator, year, share))
        rest -= share
