"""The number by itself, beside the one before it, and beside what is required."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from bt_targets.checks.flag import Amount, Facts, Flag, Rounded, Times
from bt_targets.checks.series import RequiredLevel, Series
from bt_targets.deciding.history import Figure
from bt_targets.ground.beside import remembered
from bt_targets.ground.exact import Ratio, compare
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import factor, unit
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease

JUMP: Final = 10
"""Ratio between consecutive figures above which a change is flagged."""
FACTOR_FROM: Final = 300
"""Ratios from here on suggest an error by a factor of 1.000, or of more: đồng for millions, m² for ha."""
FEW: Final = (50, 1)
"""Counts below this may well rise or fall tenfold: two new members, then 23."""
DOUBLED: Final = (100, 1)
"""Growth at or above this (%) is probably an index (111,4) entered as growth (11,4)."""
SMALL_GROWTH: Final = (1, 2)
"""Growth below this (%), up or down, may be a fraction of 1 where far more is required; 0,5 would be growth by half."""
SMALL_SHARE: Final = (1, 1)
"""A share at or below this (%) may be a fraction of 1."""
FULL_SHARE: Final = (2, 1)
"""The same for a share that may pass 100 %, of which 1,2 may be the fraction, where at least half is required."""
HALF: Final = (50, 1)
INDEX: Final = ((51, 50), (13, 10))
"""Growth in this range with two decimals or more may be an index, 1,115 of the year before, where much is required."""
FACTOR_OF_COUNTS: Final = 100
"""A count of less than this part of what is required from the first year on may be one of thousands."""
PER_PERSON: Final = ((1, 1), (1000, 1))
"""An income per person, in million đồng, is nowhere below the first or above the second."""
REQUIRED_SHARE: Final = (10, 1)
"""A small share is odd only where more than this (%) is required."""
ASKED_GROWTH: Final = (5, 1)
"""Small growth is odd only where at least this (%) is required."""
_ALL: Final = (100, 1)


def factor_1000(series: Series) -> Iterator[Flag]:
    """A figure that is 1.000 times or more too great or too small: beside the one before it, or what is required.

    Ranks have no unit to mistake, and nobody counts in thousands of per cent.
    """
    if series.indicator.kind != "quantity":
        return
    for year, now, before in series.steps:
        if before is not None:
            earlier, known = before
            if _is_factor(now, known):
                variant = "above_earlier" if compare(now, known) > 0 else "below_earlier"
                facts = {**_beside(series.indicator, now, known), "earlier": earlier, "times": Times(now, known)}
                yield series.flag("factor_1000", year, variant, facts)
        elif (level := _missed_by_far(series, now)) is not None:
            variant = "above_required" if compare(now, level) > 0 else "below_required"
            facts = {**_beside(series.indicator, now, level), "times": Times(now, level)}
            yield series.flag("factor_1000", year, variant, facts)
        elif _is_no_income(series.indicator, now):
            value = {"value": Amount(now, str(series.indicator.unit))}
            yield series.flag("factor_1000", year, "per_person", value)


def _is_no_income(indicator: Indicator, value: Ratio) -> bool:
    assert indicator.unit is not None
    if unit(indicator.unit).dimension != "money_per_person":
        return False
    million = Fraction(*value) * factor(indicator.unit, "triệu đồng/người")
    least, most = (Fraction(*end) for end in PER_PERSON)
    return not least <= million <= most


def jump(series: Series) -> Iterator[Flag]:
    """A figure beyond ten times the one before it or below a tenth of it, or growth that may be an index.

    A rank is a place and not an amount: from 3 to 35 is no more than from 35 to 67.
    """
    if series.indicator.kind == "rate":
        yield from _indices(series)
    elif series.indicator.kind in {"quantity", "share"}:
        yield from _jumps(series)


def _jumps(series: Series) -> Iterator[Flag]:
    jumps: list[Flag] = []
    for year, now, before in series.steps:
        if before is not None and _is_jump(series.indicator, now, before[1]):
            earlier, known = before
            facts = {**_beside(series.indicator, now, known), "earlier": earlier, "limit": JUMP}
            jumps.append(series.flag("jump", year, "rise" if compare(now, known) > 0 else "fall", facts))
    if jumps:
        explained = {flag.year for check in (factor_1000, small_share) for flag in check(series)}
        yield from (flag for flag in jumps if flag.year not in explained)


def small_growth(series: Series) -> Iterator[Flag]:
    """A growth rate that may be a fraction of 1, written without making per cent of it."""
    own = series.indicator.unit
    assert own is not None, "a rate has a unit"
    rates = series.numbers if _asks_for_growth(series.indicator, series.clauses) else {}
    for year, rate in rates.items():
        size = abs(rate[0]), rate[1]
        if rate[0] and compare(size, SMALL_GROWTH) < 0:
            facts = {"value": Rounded(rate, own), "meant": Rounded(_times(100, rate), own)}
            yield series.flag("small_growth", year, facts=facts)
        elif _is_index(rate):
            growth = 100 * (rate[0] - rate[1]), rate[1]
            ratio: Facts = {"value": Amount(rate, own), "meant": Rounded(growth, own)}
            yield series.flag("small_growth", year, "index", ratio)


def _is_index(rate: Ratio) -> bool:
    least, most = INDEX
    return compare(rate, least) >= 0 and compare(rate, most) <= 0 and (10 * Fraction(*rate)).denominator != 1


@remembered
def _asks_for_growth(indicator: Indicator, clauses: tuple[Clause, ...]) -> bool:
    return any(
        clause.growth_rate is not None
        and clause.growth_rate.id == indicator.id
        and compare(clause.readings[0].bound(clause.indicator), ASKED_GROWTH) >= 0
        for clause in clauses
    )


def small_share(series: Series) -> Iterator[Flag]:
    """A share that may be a fraction of 1, written without making per cent of it."""
    if series.indicator.kind != "share":
        return
    most = _most_of_fraction(series.indicator, series.levels)
    for year, figure in series.figures.items():
        if _is_small(figure, most) and _asks_for_much(series):
            value = figure.observation.upper or figure.observation.value
            assert isinstance(value, Quantity)
            share = value.magnitude.numerator, value.magnitude.denominator
            facts = {"value": Amount(share, value.unit), "meant": Amount(_times(100, share), value.unit)}
            yield series.flag("small_share", year, facts=facts)


def _times(factor: int, value: Ratio) -> Ratio:
    return factor * value[0], value[1]


def _beside(indicator: Indicator, now: Ratio, known: Ratio) -> Facts:
    assert indicator.unit is not None
    return {"value": Amount(now, indicator.unit), "known": Amount(known, indicator.unit)}


def _is_factor(now: Ratio, before: Ratio) -> bool:
    if before[0] <= 0:
        return False
    one, other = now[0] * before[1], before[0] * now[1]  # over the same denominator
    return max(one, other) >= FACTOR_FROM * min(one, other)


def _missed_by_far(series: Series, value: Ratio) -> Ratio | None:
    """The required level that the value is far above or far below, if it is so of every level required.

    Far below counts only where the level has to hold from the first year on and so says how great the figure is
    today. One that is to be reached some time may start from next to nothing, such as the first field that earns
    200 million.
    """
    levels = [required.level for required in series.levels]
    if levels and all(compare(value, _times(FACTOR_FROM, level)) > 0 for level in levels):
        return levels[0]
    held = [required.level for required in series.levels if required.every_year]
    least = FACTOR_OF_COUNTS if series.indicator.is_countable else FACTOR_FROM
    if held and all(compare(_times(least, value), level) < 0 for level in held):
        return held[0]
    return None


def _is_jump(indicator: Indicator, now: Ratio, before: Ratio) -> bool:
    """Whether a figure is beyond ten times an earlier one, or below a tenth of it, where that is odd.

    A share may rise tenfold from next to nothing, as with a new service, and ends at 100 %; its fall to a tenth is
    odd. Of a few things, see `FEW`.
    """
    if before[0] <= 0:
        return False
    one, other = now[0] * before[1], before[0] * now[1]  # over the same denominator
    rises, falls = one > JUMP * other, JUMP * one < other
    if indicator.kind == "share":
        return falls or (rises and compare(now, _ALL) > 0)
    if indicator.is_countable and compare(now, FEW) < 0 and compare(before, FEW) < 0:
        return False
    return rises or falls


def _indices(series: Series) -> Iterator[Flag]:
    own = series.indicator.unit
    assert own is not None
    for year, rate, _ in series.steps:
        if compare(rate, DOUBLED) >= 0:
            growth = rate[0] - 100 * rate[1], rate[1]
            yield series.flag("jump", year, "index", {"value": Amount(rate, own), "growth": Rounded(growth, own)})


@remembered
def _most_of_fraction(indicator: Indicator, levels: tuple[RequiredLevel, ...]) -> Ratio:
    """Up to which size a share may be a fraction of 1."""
    half = any(compare(required.level, HALF) >= 0 for required in levels)
    return FULL_SHARE if indicator.may_pass_100 and half else SMALL_SHARE


def _is_small(figure: Figure, most: Ratio) -> bool:
    observation, interval = figure.observation, figure.measured.interval
    if interval is None or compare(interval.low, most) > 0:
        return False
    # Who writes 'below 1 %' means a small share.
    if observation.bound in {"below", "at_most"}:
        return False
    ends = [end.magnitude for end in (observation.value, observation.upper) if isinstance(end, Quantity)]
    return bool(ends) and all(0 <= end <= Fraction(*most) for end in ends) and ends[-1] > 0


def _asks_for_much(series: Series) -> bool:
    """Whether a clause asks for so much of the share that next to nothing is odd."""
    if any(compare(required.level, REQUIRED_SHARE) > 0 for required in series.levels):
        return True
    # An increase by ten points asks for more than ten per cent of whoever has something; a pace leads to 100 %.
    return any(
        (clause.progress is not None and clause.progress.id == series.indicator.id)
        or (
            clause.indicator.id == series.indicator.id
            and any(
                isinstance(reading.measure, AbsoluteIncrease)
                and compare(reading.bound(series.indicator), REQUIRED_SHARE) >= 0
                for reading in clause.readings
            )
        )
        for clause in series.clauses
    )
