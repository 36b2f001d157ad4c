"""The figures of the common item: whole numbers for the speed, and decimals about the bounds for the wrong verdicts."""

import random
from fractions import Fraction
from typing import Any, Final, NamedTuple

import numpy as np

from benchmarks.communes import YEARS, generator, wide
from benchmarks.peers.item import CLAUSES, LAST, Codes, Table
from benchmarks.sizes import SEED
from bt_targets import BACH_THONG, Report, Resolution, decide
from bt_targets.ground.exact import write_exact

_INDICATORS: Final = "grain_output new_cooperatives income_per_capita gross_product par_index_rank militia_training commune_health_standard".split()
ANSWERS: Final = {"not_met": 0, "met": 1, "exceeded": 2}


class Hard(NamedTuple):
    """Decimals about the bounds: what tools get, and what the library says."""

    table: Table
    right: Codes
    reports: list[Report]


def whole_numbers(communes: int) -> Table:
    """A table of whole numbers; a share is that of 10,000 or more people, sometimes exactly at the bound."""
    rng = generator(communes)
    values = wide(rng, communes)
    table = {f"{name}_{year}": values[name, year] for name in _INDICATORS for year in YEARS}
    people = 100 * rng.integers(80, 300, communes)
    table["people_2030"] = people
    table["insured_2030"] = people // 100 * 96 + rng.choice(np.array([-300, -1, 0, 0, 1, 150]), communes)
    return table


def hard(communes: int) -> Hard:
    """Decimals as offices write them, of which about half lie exactly at the bound of a clause."""
    rng = random.Random(SEED)  # noqa: S311  drawn again the same
    drawn = [_drawn(rng) for _ in range(communes)]
    table = {name: np.array([float(each[name]) for each in drawn]) for name in drawn[0]}
    rules = eight()
    reports = [Report(observations=observations(each)) for each in drawn]
    decided = [decide(each, LAST, resolution=rules) for each in reports]
    right = [[ANSWERS[each[clause].verdict] for each in decided] for clause in CLAUSES]
    return Hard(table, np.array(right, np.int8), reports)


def _drawn(rng: random.Random) -> dict[str, Fraction]:
    figures: dict[str, Fraction] = {}

    def decimal(low: int, high: int, places: int) -> Fraction:
        return Fraction(rng.randint(low * 10**places, high * 10**places), 10**places)

    def about(bound: Fraction, places: int) -> Fraction:
        return bound + rng.choice((-1, 0, 0, 0, 1)) * Fraction(1, 10**places)

    kept = rng.random() < 0.9
    for year in YEARS:
        figures[f"grain_output_{year}"] = (
            about(Fraction(3000), rng.choice((1, 2))) if not kept else 3000 + decimal(0, 1, 2) * rng.randint(0, 1)
        )
        figures[f"new_cooperatives_{year}"] = Fraction(rng.choice((0, 0, 1, 1)))
        figures[f"militia_training_{year}"] = Fraction(2 if kept else rng.randint(1, 3))
        figures[f"commune_health_standard_{year}"] = Fraction(1 if kept else rng.randint(0, 1))
    people = 25 * rng.randint(100, 400)
    figures["people_2030"] = Fraction(people)
    figures["insured_2030"] = Fraction(people * 24, 25) + rng.choice((-1, 0, 0, 0, 1))
    start = decimal(20, 60, rng.choice((1, 2)))
    figures["income_per_capita_2025"], figures["income_per_capita_2030"] = start, about(start * Fraction(13, 10), 3)
    start = decimal(100, 900, rng.choice((0, 1)))
    figures["gross_product_2025"], figures["gross_product_2030"] = start, about(start * Fraction(111, 100) ** 5, 8)
    rank = rng.randint(1, 40)
    for year in YEARS:
        figures[f"par_index_rank_{year}"] = Fraction(rank)
        rank = max(1, rank - rng.choice((2, 2, 2, 2, 2, 3, 1) if rng.random() < 0.5 else (2, 3)))
    return figures


def eight() -> Resolution:
    """The resolution with the eight clauses alone."""
    targets = []
    for target in BACH_THONG.targets:
        clauses = tuple(clause for clause in target.clauses if clause.id in CLAUSES)
        if clauses:
            targets.append(target.model_copy(update={"clauses": clauses}))
    return Resolution(
        **{
            **{name: getattr(BACH_THONG, name) for name in Resolution.model_fields},
            "targets": tuple(targets),
            "aliases": {},
        }
    )


def documents(table: Table) -> list[list[dict[str, Any]]]:
    """The observations of each commune of a table of whole numbers."""
    names = list(table)
    rows = zip(*(table[name].tolist() for name in names), strict=True)
    return [observations({name: Fraction(value) for name, value in zip(names, row, strict=True)}) for row in rows]


def observations(figures: dict[str, Fraction]) -> list[dict[str, Any]]:
    """The figures of one commune as the library takes them."""
    made: list[dict[str, Any]] = []
    counts = {"part": int(figures["insured_2030"]), "whole": int(figures["people_2030"])}
    made.append({"indicator": "health_insurance", "year": 2030, "value": counts})
    for column, figure in figures.items():
        name, _, year = column.rpartition("_")
        if name in {"insured", "people"}:
            continue
        indicator = BACH_THONG.indicators[name]
        value: Any
        if indicator.kind == "status":
            value = bool(figure)
        elif indicator.scale is not None:
            value = indicator.scale.grades[int(figure)].id
        else:
            value = {"magnitude": write_exact(figure), "unit": indicator.unit}
        made.append({"indicator": name, "year": int(year), "value": value})
    return made
