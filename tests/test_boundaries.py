"""Every clause, reading, review year and perspective, exactly at what is required and one step to each side of it.

The evaluator of `tests/oracle` says what must come out. A step is one for what is counted and for ranks and grades; for
quantities and shares it is one in the last decimal that offices report, and a billionth, in every unit that fits.
"""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

import pytest

from tests.comparison import READINGS, YEARS, Cell, Raw, decisions, read
from tests.oracle.rules import INDICATORS, PER_YEAR, SCALES, UNITS, Indicator, Reading, can_be_exceeded

Series = dict[str, dict[int, Fraction]]

BILLIONTH = Fraction(1, 10**9)
LAST_DECIMALS = (Fraction(1, 10), BILLIONTH)
WHOLE = ("countable", "rank", "grade", "status")
START = {"quantity": 1000, "countable": 10, "share": 50, "rank": 40, "status": 0, "grade": 0, "rate": 0}
"""A starting figure from which growth, increases and gains can be told."""
COUNTS = "counts"
"""The form `{part, whole}` of a share; a step is then one of the part."""


class Anchor(NamedTuple):
    """Figures in which one value lies exactly where an answer turns, or next to it."""

    series: Series
    indicator: str
    year: int
    what: str
    least: Fraction = Fraction(-100)
    """What the value cannot go below beside the other figures."""
    most: Fraction = Fraction(10**9)
    """What it cannot pass beside them."""


def anchors(reading: Reading, year: int) -> Iterator[Anchor]:
    """Where the answers of a reading turn as of a year."""
    yield from _requirements(reading, year)
    yield from _paths(reading, year)


def _requirements(reading: Reading, year: int) -> Iterator[Anchor]:
    own, level = reading.indicator, reading.level
    start = Fraction(START[INDICATORS[own].kind])

    def anchor(what: str, values: dict[int, Fraction], **others: dict[int, Fraction]) -> Anchor:
        return Anchor({own: values, **others}, own, year, what)

    known = range(2025, year + 1)
    if reading.test in ("average_growth", "yearly_growth"):
        for since in (2025, 2024) if reading.test == "average_growth" else (2025,):
            steady = {each: start * (1 + level) ** (each - since) for each in range(since, year + 1)}
            yield anchor(f"steady growth since {since}", steady)
        yield anchor("nothing to grow from", dict.fromkeys(known, Fraction(0)))
        if year > 2025:
            rates = dict.fromkeys(range(2026, year + 1), 100 * level)
            yield Anchor({reading.rates: rates}, reading.rates, year, "rates")
    elif reading.test == "share_of_base":
        for base in (700, 738):  # 21 exactly, and 22.14
            people = dict.fromkeys(known, Fraction(-(-level * base // 1)))
            yield anchor(f"a base of {base}", people, **{reading.base: {2025: Fraction(base)}})
    elif reading.test == "rank_gain":
        for first in (start, Fraction(3), Fraction(2)):
            ranks = {each: max(Fraction(1), first - level * (each - 2025)) for each in known}
            yield anchor(f"from rank {first}", ranks)
    elif reading.test == "rank_gain_since_baseline":
        for first in (start, Fraction(2 * (year - 2025) + 1), Fraction(1)):
            ranks = {each: max(Fraction(1), first - level * (each - 2025)) for each in known}
            yield anchor(f"from rank {first}", ranks)
    elif reading.test in ("absolute_increase", "relative_increase"):
        for first in (start, Fraction(90), Fraction(0)):
            needed = first + level if reading.test == "absolute_increase" else first * (1 + level)
            values = {each: first if each == 2025 else needed for each in known}
            yield anchor(f"from {first}", values)
    elif reading.timing in ("cumulative", "once"):
        yield anchor("reached in this year", {each: level if each == year else Fraction(0) for each in known})
        if year > 2026:
            early = {each: level if each == 2026 else Fraction(0) for each in known}
            yield anchor("reached in the first year", early)
    elif reading.test == "ratio":
        six = dict.fromkeys(known, Fraction(6))
        yield anchor("all schools", six, **{reading.part: six})._replace(most=Fraction(6))
    elif reading.test == "net_at_most":
        three = dict.fromkeys(known, Fraction(3))
        yield anchor("all protected", three, **{reading.part: three})._replace(least=Fraction(3))
        yield anchor("nobody poor", dict.fromkeys(known, Fraction(0)))
    else:
        before = level + 1 if reading.test == "more_than" else level
        yield anchor("at the bound in every year", {each: level if each == year else before for each in known})


def _paths(reading: Reading, year: int) -> Iterator[Anchor]:
    """Values on the path of a clause that is due in the last year; paths that are irrational have one on each side."""
    if reading.timing == "cumulative" and year > 2025:
        due = reading.level * Fraction(year - 2025, 5)
        values = {each: Fraction(due // 1) if each == year else Fraction(0) for each in range(2026, year + 1)}
        yield Anchor({reading.indicator: values}, reading.indicator, year, "due by now")
    if reading.timing != "by_end" or year == 2025:
        return
    own = reading.pace_from or reading.indicator
    kind = INDICATORS[own].kind
    if kind in ("status", "grade"):
        return
    for first_year in (2025, 2023):
        elapsed = Fraction(year - first_year, 2030 - first_year)
        start = Fraction(START[kind])
        end = {"absolute_increase": start + reading.level, "relative_increase": start * (1 + reading.level)}.get(
            reading.test, Fraction(100) if reading.pace_from else reading.level
        )
        if reading.test == "relative_increase":
            on = Fraction(round(float(start) * float(end / start) ** float(elapsed) * 10**9), 10**9)
        else:
            on = start + (end - start) * elapsed
        if kind in WHOLE:
            on = Fraction(on // 1)
        series: Series = {own: {first_year: start, year: on}}
        if reading.pace_from:
            series[reading.indicator] = {year: Fraction(0)}
        if reading.part:
            series[reading.part] = {first_year: Fraction(0), year: Fraction(0)}
        yield Anchor(series, own, year, f"on the path since {first_year}")


# -- one step to each side, in every unit


def placed(anchor: Anchor) -> Iterator[tuple[str, str, Raw]]:
    """The reports of an anchor: the value itself and a step to each side; with the position and the unit."""
    indicator = INDICATORS[anchor.indicator]
    value = anchor.series[anchor.indicator][anchor.year]
    for unit in units(indicator):
        for side in (-1, 0, 1):
            for step in steps(indicator, unit) if side else (Fraction(0),):
                moved = value + side * step
                if anchor.least <= moved <= anchor.most and possible(indicator, moved):
                    yield ("below", "on", "above")[side + 1], unit, document(anchor, moved, unit)


def units(indicator: Indicator) -> list[str]:
    """Every unit that the value can be given in."""
    if indicator.kind == "quantity":
        dimension, _ = UNITS[indicator.unit.removesuffix(PER_YEAR)]
        return [unit for unit, (other, _) in UNITS.items() if other == dimension]
    if indicator.kind == "share":
        return ["%", COUNTS]
    return [indicator.unit]


def steps(indicator: Indicator, unit: str) -> list[Fraction]:
    """The steps of a unit, in the indicator's own."""
    if indicator.kind in WHOLE:
        return [Fraction(1)]
    if unit == COUNTS:
        return [100 * BILLIONTH]
    return [step * factor(indicator, unit) for step in LAST_DECIMALS]


def factor(indicator: Indicator, unit: str) -> Fraction:
    """How many of the indicator's own unit one of a unit is."""
    if indicator.kind != "quantity":
        return Fraction(1)
    return UNITS[unit][1] / UNITS[indicator.unit.removesuffix(PER_YEAR)][1]


def possible(indicator: Indicator, value: Fraction) -> bool:
    """Whether an indicator can have a value."""
    highest = {"status": 1, "share": 100, "grade": len(SCALES.get(indicator.scale, ())) - 1}.get(indicator.kind)
    if highest is not None and value > highest and not indicator.may_pass_100:
        return False
    return value > -100 if indicator.kind == "rate" else value >= (1 if indicator.kind == "rank" else 0)


def document(anchor: Anchor, value: Fraction, unit: str) -> Raw:
    """The report of an anchor with its value moved."""
    observations = []
    for name, values in anchor.series.items():
        indicator = INDICATORS[name]
        for year, own in values.items():
            if (name, year) == (anchor.indicator, anchor.year):
                given = written(indicator, value, unit)
            else:
                given = written(indicator, own, units(indicator)[0])
            observations.append({"indicator": name, "year": year, "value": given})
    return {"schema": "bt-targets/report/1", "resolution": "bach-thong-2025-2030", "observations": observations}


def written(indicator: Indicator, value: Fraction, unit: str) -> Any:
    """A value in the form of a report."""
    if indicator.kind == "status":
        return value == 1
    if indicator.kind == "grade":
        return SCALES[indicator.scale][int(value)]
    if unit == COUNTS:
        share = value / 100
        whole = share.denominator * (10**9 if share.denominator < 10**6 else 1)
        return {"part": int(share * whole), "whole": whole}
    return {"magnitude": str(value / factor(indicator, unit)), "unit": unit}


# -- the matrix


def nothing_turns(reading: Reading, cell: Cell) -> bool:
    """As of the baseline year, clauses that ask for more than a level cannot be near what is required yet."""
    relative = reading.test in ("rank_gain", "rank_gain_since_baseline", "share_of_base", "absolute_increase")
    return cell.as_of == 2025 and (relative or reading.timing in ("once", "cumulative"))


@pytest.mark.parametrize(("clause", "reading"), READINGS, ids=[f"{clause}-{each.name}" for clause, each in READINGS])
def test_both_agree_around_every_bound(clause: str, reading: Reading) -> None:
    answers: dict[Cell, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for year in YEARS:
        for anchor in anchors(reading, year):
            for position, unit, raw in placed(anchor):
                for each in decisions(raw, read(raw), clause, [year]):
                    assert each.found == each.expected, (anchor.what, position, unit, each.account(raw))
                    if each.cell.reading == reading.name:
                        answers[each.cell][anchor.what][position] = each.found.text
    cells = {Cell(clause, reading.name, year, perspective) for year in YEARS for perspective in ("term", "year")}
    assert answers.keys() == cells
    for cell, by_anchor in answers.items():
        turns = any(len(set(by_position.values())) > 1 for by_position in by_anchor.values())
        assert turns != nothing_turns(reading, cell), (cell, {what: dict(given) for what, given in by_anchor.items()})
    if can_be_exceeded(reading):
        assert any("exceeded" in given.values() for by_anchor in answers.values() for given in by_anchor.values())
