"""One report: how long deciding and telling takes, as ratios to the floor of `floor.py`.

One full report (every indicator, the baseline year and five years) as of its last year: the floor, `decide` of a report
that has just been loaded (its figures are measured), the same again, in a new resolution (its readings are compiled), one
clause described after it, every clause decided in full, everything, and the scorecard as JSON.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from benchmarks.floor import Values, by_hand
from benchmarks.measuring import Pace, Work, again, medians
from bt_targets import BACH_THONG, Quantity, Report, assess, decide
from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.review import review_of
from bt_targets.report.numbers import Numbers

YEARS = range(2026, 2031)
YEAR = 2030


def full_report() -> Report:
    """Every indicator for the baseline year and all years of the term."""
    observations: list[dict[str, Any]] = []
    for indicator in BACH_THONG.indicators.values():
        for year in (2025, *YEARS):
            value: Any
            if indicator.kind == "status":
                value = True
            elif indicator.scale is not None:
                value = indicator.scale.grades[2].id
            else:
                bounds = [
                    Fraction(*clause.readings[0].bound(clause.indicator))
                    for clause in BACH_THONG.clauses
                    if clause.indicator.id == indicator.id and clause.readings[0].measure.kind == "level"
                ]
                rising = 40 + year - 2025 if indicator.id != "protected_poor_households" else 0
                value = {"magnitude": str(max(bounds, default=rising)), "unit": indicator.unit}
            observations.append({"indicator": indicator.id, "year": year, "value": value, "source": "benchmark"})
    return Report(observations=observations)


def plain_values(report: Report) -> Values:
    """The figures as bare whole numbers."""
    values: Values = {}
    for each in report.observations:
        scale = BACH_THONG.indicators[each.indicator].scale
        if scale is not None and isinstance(each.value, str):
            values[each.indicator, each.year] = scale.position(each.value)
        else:
            assert isinstance(each.value, Quantity | bool)
            bare = each.value if isinstance(each.value, bool) else each.value.magnitude
            values[each.indicator, each.year] = int(bare)
    return values


def in_full(report: Report) -> None:
    """Every clause decided in full, as it is where figures are not plain numbers."""
    deciding = Deciding(report, review_of(report, YEAR, None, "term", None))
    for clause in BACH_THONG.clauses:
        deciding.in_full(clause.id)


def measured(pace: Pace) -> dict[str, float]:
    """Seconds by what is done."""
    report = full_report()
    values = plain_values(report)
    card = assess(report, YEAR)
    decisions = decide(report, YEAR)
    assert {each.clause: each.verdict for each in by_hand(values, YEAR)} == {
        each.id: each.verdict for each in decisions
    }

    def loaded() -> Report:
        return Report.built({"observations": report.observations}, BACH_THONG)

    def described() -> Callable[[], object]:
        fresh = decide(report, YEAR)
        return lambda: fresh.describe("14")

    def first() -> Callable[[], object]:
        fresh = loaded()
        return lambda: decide(fresh, YEAR)

    def new_resolution() -> Callable[[], object]:
        rules = BACH_THONG.model_copy(update={"body_kind": BACH_THONG.body_kind})
        fresh = Report.built({"observations": report.observations}, rules)
        return lambda: decide(fresh, YEAR)

    works: dict[str, Work] = {
        "floor": again(lambda: by_hand(values, YEAR)),
        "decide_again": again(lambda: decide(report, YEAR)),
        "decide_readings": again(lambda: decide(report, YEAR, readings={"15": "relative"})),
        "decide_first": first,
        "numbers": again(lambda: Numbers(report, BACH_THONG)),
        "decide_new_resolution": new_resolution,
        "describe": described,
        "in_full": again(lambda: in_full(report)),
        "assess": again(lambda: assess(report, YEAR)),
        "card_to_json": again(card.model_dump_json),
    }
    return medians(works, pace)
