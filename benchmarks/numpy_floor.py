"""The floors in columns: the 53 default clauses for many communes at once, by hand, on whole numbers of 64 bits.

`passes` only says who passes: 53 comparisons a review year. `answers` says what the hand-written floor says, verdict,
final, cause and pace, a small number for each, and a test holds it against the library's decisions. Both know that every
figure is there and is a whole number, and that no product passes 64 bits; `communes.wide` draws such figures.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.communes import Wide
from benchmarks.floor import BASELINE, BY_END, EVERY_YEAR, FIRST, GROWTH, INCREASES, LAST, ONCE

Codes = NDArray[np.int8]
Mask = NDArray[np.bool_]


class Answer(NamedTuple):
    """What a code stands for; no clause whose figures are all there has a cause."""

    verdict: str
    final: bool
    pace: str | None = None


ANSWERS: Final = (
    Answer("not_met", final=True),
    Answer("pending", final=False, pace="behind"),
    Answer("pending", final=False, pace="unclear"),
    Answer("pending", final=False, pace="on_track"),
    Answer("met", final=False),
    Answer("exceeded", final=False),
    Answer("met", final=True),
    Answer("exceeded", final=True),
)
NOT_MET, BEHIND, UNCLEAR, ON_TRACK, MET, EXCEEDED, MET_FINALLY = (np.int8(code) for code in range(7))
_ONE: Final = np.int8(1)
_TWO: Final = np.int8(2)

CLAUSES: Final = (
    *(clause for clause, *_ in (*EVERY_YEAR, *BY_END, *INCREASES, *GROWTH, *ONCE)),
    *"8b 9 12b 14 16 23a 23b 27".split(),
)
"""The order of the rows of an answer."""


def passes(values: Wide, years: Iterable[int]) -> dict[int, Mask]:
    """Which clauses each commune passes as of some years: a row a clause, a column a commune."""
    communes = len(values["party_members", BASELINE])
    kept = np.ones((len(EVERY_YEAR) + 2, communes), np.bool_)
    once = np.zeros((len(ONCE), communes), np.bool_)
    total = np.zeros(communes, np.int64)
    wanted, results = set(years), {}
    for year in range(FIRST, LAST + 1):
        for row, (_, indicator, bound, _) in enumerate(EVERY_YEAR):
            kept[row] &= values[indicator, year] >= bound
        kept[-2] &= values["par_index_rank", year] <= np.maximum(1, values["par_index_rank", year - 1] - 2)
        kept[-1] &= values["new_party_members", year] * 100 >= values["party_members", BASELINE] * 3
        for row, (_, indicator, bound) in enumerate(ONCE):
            once[row] |= values[indicator, year] >= bound
        total = total + values["new_cooperatives", year]
        if year not in wanted:
            continue
        passed = results[year] = np.empty((len(CLAUSES), communes), np.bool_)
        passed[: len(EVERY_YEAR)] = kept[:-2]
        row = len(EVERY_YEAR)
        for _, indicator, bound, _ in BY_END:
            np.greater_equal(values[indicator, year], bound, out=passed[row])
            row += 1
        for _, indicator, more in INCREASES:
            np.greater_equal(values[indicator, year], values[indicator, BASELINE] + more, out=passed[row])
            row += 1
        elapsed = year - BASELINE
        for _, indicator, factor in GROWTH:
            start = values[indicator, BASELINE] * factor**elapsed
            np.greater_equal(values[indicator, year] * 100**elapsed, start, out=passed[row])
            row += 1
        passed[row : row + len(ONCE)] = once
        row += len(ONCE)
        passed[row] = total >= 3
        passed[row + 1] = values["advanced_new_rural_status", year] == 1
        passed[row + 2] = values["health_insurance", year] > 96
        passed[row + 3] = values["income_per_capita", year] * 10 >= values["income_per_capita", BASELINE] * 13
        passed[row + 4] = values["poor_households", year] == values["protected_poor_households", year]
        passed[row + 5] = kept[-2]
        passed[row + 6] = values["par_index_rank", year] <= 30
        passed[row + 7] = kept[-1]
    return results


def answers(values: Wide, years: Iterable[int]) -> dict[int, Codes]:
    """The answers as of some years of the term: a row a clause, a column a commune, each a place in `ANSWERS`."""
    wanted, results = set(years), {}
    running: dict[str, NDArray[np.int64]] = {}
    communes = len(values["party_members", BASELINE])
    missed, ahead = np.zeros(communes, np.bool_), np.ones(communes, np.bool_)
    for year in range(FIRST, LAST + 1):
        for name, value in _of_year(values, year).items():
            running[name] = _COMBINED.get(name, np.minimum)(running[name], value) if name in running else value
        rank, required = values["par_index_rank", year], values["par_index_rank", year - 1] - 2
        missed = missed | (rank > np.maximum(1, required))
        ahead = ahead & (rank < required)
        if year in wanted:
            results[year] = _as_of(values, running, (missed, ahead), year)
    return results


def _of_year(values: Wide, year: int) -> dict[str, NDArray[np.int64]]:
    """What is carried on from year to year: the least of some figures, the greatest of others, and a sum."""
    names = [indicator for _, indicator, _, _ in EVERY_YEAR] + [indicator for _, indicator, _ in ONCE]
    return {name: values[name, year] for name in (*names, "new_cooperatives", "new_party_members")}


_COMBINED: Final = {"new_cooperatives": np.add, **{indicator: np.maximum for _, indicator, _ in ONCE}}


def _as_of(  # noqa: PLR0915  one after the other, by hand
    values: Wide, running: dict[str, NDArray[np.int64]], ranks: tuple[Mask, Mask], year: int
) -> Codes:
    at_end, elapsed, length = year == LAST, year - BASELINE, LAST - BASELINE
    met = MET_FINALLY if at_end else MET
    codes = np.empty((len(CLAUSES), len(ranks[0])), np.int8)
    row = 0

    def pending(passed: Mask, met_or_exceeded: Codes, on_track: Mask | None) -> None:
        """Passed, or else missed at the end and pending before it; the pace is unclear without a path."""
        nonlocal row
        if at_end:
            np.multiply(passed, met_or_exceeded, out=codes[row])
        else:
            short = UNCLEAR if on_track is None else BEHIND + on_track * _TWO
            codes[row] = np.where(passed, met_or_exceeded, short)
        row += 1

    def ever(code: np.int8, beyond: Mask) -> Codes:
        """Met, or exceeded beyond it."""
        return code + beyond.view(np.int8)

    def kept(passed: Mask, beyond: Mask) -> None:
        nonlocal row
        np.multiply(passed, ever(met, beyond), out=codes[row])
        row += 1

    for _, indicator, bound, exceedable in EVERY_YEAR:
        least = running[indicator]
        if exceedable:
            kept(least >= bound, least > bound)
        else:
            np.multiply(least >= bound, met, out=codes[row])
            row += 1
    for _, indicator, bound, exceedable in BY_END:
        value = values[indicator, year]
        beyond = ever(met, value > bound) if exceedable else np.full(len(value), met)
        pending(value >= bound, beyond, None if at_end else _straight(values, indicator, year, bound))
    for _, indicator, more in INCREASES:
        gain = values[indicator, year] - values[indicator, BASELINE]
        pending(gain >= more, ever(met, gain > more), None if at_end else gain * length >= more * elapsed)
    for _, indicator, factor in GROWTH:
        value, required = values[indicator, year] * 100**elapsed, values[indicator, BASELINE] * factor**elapsed
        if at_end:
            kept(value >= required, value > required)
        else:
            codes[row] = BEHIND + (value >= required) * _TWO
            row += 1
    for _, indicator, bound in ONCE:
        most = running[indicator]
        pending(most >= bound, ever(MET_FINALLY, most > bound), None)
    total = running["new_cooperatives"]
    pending(total >= 3, ever(MET_FINALLY, total > 3), total * length >= 3 * elapsed)

    holds = values["advanced_new_rural_status", year] == 1
    pending(
        holds, np.full(len(holds), met), None if at_end else _straight(values, "advanced_new_rural_criteria", year, 100)
    )
    value = values["health_insurance", year]
    pending(value > 96, np.full(len(value), met), None if at_end else _straight(values, "health_insurance", year, 96))
    value, start = values["income_per_capita", year], values["income_per_capita", BASELINE]
    on_path = None if at_end else value**length * 10**elapsed >= start**length * 13**elapsed
    pending(value * 10 >= start * 13, ever(met, value * 10 > start * 13), on_path)
    value = values["poor_households", year] - values["protected_poor_households", year]
    start = values["poor_households", BASELINE] - values["protected_poor_households", BASELINE]
    pending(value == 0, np.full(len(value), met), None if at_end else value * length <= start * (length - elapsed))
    missed, ahead = ranks
    kept(~missed, ahead)
    value, start = values["par_index_rank", year], np.maximum(values["par_index_rank", BASELINE], 30)
    pending(value <= 30, ever(met, value < 30), (value - start) * length <= (30 - start) * elapsed)
    least, base = running["new_party_members"] * 100, values["party_members", BASELINE] * 3
    kept(least >= base, least > base)
    return codes


def _straight(values: Wide, indicator: str, year: int, bound: int) -> Mask:
    """Whether a figure is at or beyond the straight path from its start to the bound."""
    start = np.minimum(values[indicator, BASELINE], bound)
    on_path: Mask = (values[indicator, year] - start) * (LAST - BASELINE) >= (bound - start) * (year - BASELINE)
    return on_path
