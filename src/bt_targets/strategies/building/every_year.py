"""Every year: one missed year settles the clause, one that cannot be told leaves it open."""

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from bt_targets.ground.intervals import Interval
from bt_targets.rules.measures import RankGain, ShareOfBase, YearlyGrowth
from bt_targets.strategies.answers import takes_rates
from bt_targets.strategies.building.maker import BIG, TOLD, ZERO, Letter, Maker
from bt_targets.strategies.numbers import FAR
from bt_targets.strategies.written import exactly


def build(make: Maker) -> None:
    """Figures of the years so far, or of the review year alone."""
    asked = make.asked
    if asked.at_start:
        _at_start(make)
        return
    letters = _letters(make, asked.judged_years)
    match asked.reading.measure:
        case YearlyGrowth() | RankGain():
            _chain(make, letters)
            return
        case measure:
            start_kind = measure.start
    without_start = "missing_baseline" in letters.values()
    start, since = None, asked.term.baseline
    if start_kind != "none":
        since = make.baseline_year()
        start = make.start(tuple(letters.values()), asked.as_of - since)
        if not without_start:
            source = make.other(measure.base) if isinstance(measure, ShareOfBase) else asked.indicator
            make.observe(exactly(make.draw, source, since, start))
    last = max(asked.judged_years)
    for year, letter in letters.items():
        at = make.levels(start, year - since)
        # Without a start any value will do.
        make.come_out(year, "not_met" if letter == "missing_baseline" else letter, at, margin=year == last)


def _letters(make: Maker, years: Sequence[int]) -> dict[int, Letter]:
    """How the years have to come out, for the whole to get its answer."""
    asked, wanted = make.asked, make.wanted
    passing: tuple[Letter, ...] = ("met", "exceeded") if asked.can_be_exceeded else ("met",)
    pivot = years[-1] if make.margin is not None else make.one_of(years[::-1])
    chained = isinstance(asked.reading.measure, YearlyGrowth | RankGain)
    match wanted.verdict:
        case "exceeded":
            return dict.fromkeys(years, "exceeded")
        case "met":
            return {year: "met" if year == pivot else make.one_of(passing) for year in years}
        case "not_met":
            others: tuple[Letter, ...] = (*passing, "not_met")
            others += () if chained else ("missing_observation",)
            return {year: "not_met" if year == pivot else make.one_of(others) for year in years}
        case _:
            cause = make.cause()
            if cause == "missing_baseline":
                return dict.fromkeys(years, cause)
            if cause == "missing_previous_year":
                return {year: cause if year == years[0] else make.one_of(passing) for year in years}
            if chained:
                pivot = years[-1]
            later: tuple[Letter, ...] = (*passing, "missing_observation")
            return {year: cause if year == pivot else make.one_of(passing if year < pivot else later) for year in years}


def _chain(make: Maker, letters: dict[int, Letter]) -> None:
    """Every year starts from the year before."""
    asked, years = make.asked, tuple(letters)
    if takes_rates(asked) and make.margin is None and set(letters.values()) <= TOLD and make.chance():
        for year, letter in letters.items():
            make.put_rate(year, letter)
        return
    ranks = isinstance(asked.reading.measure, RankGain)
    needs = _least_ranks(make, tuple(letters.values())) if ranks else []
    if ranks:
        value = Fraction(make.draw(st.integers(needs[0], needs[0] + 2 * FAR)))
    else:
        grown = tuple(letters.values())
        value = make.start(grown, 1, at_least=abs(make.margin or ZERO) * BIG)
        if asked.only_whole:
            value *= Fraction(*asked.reading.measure.line(asked.bound, 1).scale).denominator ** len(years)
    if letters[years[0]] != "missing_previous_year":
        make.observe(exactly(make.draw, asked.indicator, years[0] - 1, value))
    for place, (year, letter) in enumerate(letters.items()):
        last = year == years[-1]
        at = make.levels(value, 1)
        if last or letter not in TOLD:
            make.come_out(year, letter, at, margin=last)
            if letter == "missing_previous_year":
                # The first year has a value all the same: what it is measured against is missing.
                make.observe(exactly(make.draw, asked.indicator, year, value))
            continue
        least = (needs[place + 1], 1) if ranks else (0, 1)
        limits = Interval(least, not ranks, None, False)
        value = make.value(letter, at, limits)  # type: ignore[arg-type]
        make.observe(exactly(make.draw, asked.indicator, year, value))


def _least_ranks(make: Maker, letters: tuple[Letter, ...]) -> list[int]:
    """The least rank to stand at before each year, so that all later gains are still possible."""
    gain = int(Fraction(*make.asked.bound))
    needs = [1]
    for letter in reversed(letters):
        rest = needs[0]
        match letter:
            case "exceeded":
                needs.insert(0, rest + gain + 1)
            case "met":
                needs.insert(0, 1 if rest == 1 else rest + gain)
            case "missing_previous_year":
                needs.insert(0, rest)  # the rank itself is there
            case _:
                needs.insert(0, 1)
    return needs


def _at_start(make: Maker) -> None:
    """As of the baseline year: the start itself is tested, or is all that can be asked for."""
    asked, wanted, measure = make.asked, make.wanted, make.asked.reading.measure
    year = make.baseline_year()
    if measure.start == "none":
        letter: Letter = "not_met" if wanted.verdict == "pending" else wanted.verdict
        if letter == "undetermined":
            letter = make.cause()
        make.come_out(year, letter, make.levels(None, 0), margin=True)
    elif wanted.verdict == "pending":
        source = make.other(measure.base) if isinstance(measure, ShareOfBase) else asked.indicator
        make.observe(exactly(make.draw, source, year, make.start((), 1)))
        make.refuse_margin()
