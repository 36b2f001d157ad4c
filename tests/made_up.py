"""Made-up resolutions, with reports of small numbers: every subject, measure, comparison and timing that fit together.

Bounds and figures are a few small numbers, so that values lie exactly on what is required, or on the path to it, all the
time.
"""

import random
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any, Final, get_args

from pydantic import ValidationError

from bt_targets import BACH_THONG, Clause, Indicator, Observation, Quantity, Reading, Report, Resolution, Term
from bt_targets.rules.clauses import Timing
from bt_targets.rules.comparisons import AtLeast, AtMost, Comparison, GradeAtLeast, Holds, MoreThan
from bt_targets.rules.measures import Measure
from bt_targets.rules.subjects import Subject

OWN: Final = tuple(
    BACH_THONG.indicators[id_]
    for id_ in "pigs grain_output hygienic_water conscription par_index_rank militia_training commune_health_standard".split()
)
"""One indicator of every kind that a clause may measure."""
OTHER: Final = BACH_THONG.indicators["poultry"]
BASE: Final = BACH_THONG.indicators["party_members"]
RATE: Final = BACH_THONG.indicators["gross_product_growth"]
PROGRESS: Final = BACH_THONG.indicators["social_insurance"]
INDICATORS: Final = (*OWN, OTHER, BASE, RATE, PROGRESS)
FORMS: Final[dict[str, Any]] = {
    "less": {"minus": OTHER.id},
    "share_of": {"whole": OTHER.id},
    "share_of_base": {"base": BASE.id},
}
NUMBERS: Final = ("0", "1", "2", "3", "4", "5", "6", "9", "3/2", "10/3")
WHOLE: Final = ("0", "1", "2", "3", "4", "5", "6", "9")
RATES: Final = ("-50", "0", "50", "100", "125")


def _of(union: Any) -> list[Any]:
    """One of every kind of a union, some with parameters of their own."""
    kinds = get_args(get_args(union)[0])
    names = [kind.model_fields["kind"].default for kind in kinds]
    return [kind(**FORMS.get(name, {})) for kind, name in zip(kinds, names, strict=True)]


def _comparisons(indicator: Indicator, unit: str, bound: str) -> Iterator[Comparison]:
    if indicator.kind == "status":
        yield Holds()
    elif indicator.scale is not None:
        yield from (GradeAtLeast(grade=grade.id) for grade in indicator.scale.grades)
    else:
        yield from (kind(bound=Quantity(magnitude=bound, unit=unit)) for kind in (AtLeast, MoreThan, AtMost))


@cache
def readings(indicator: Indicator) -> tuple[Reading, ...]:
    """Every reading of an indicator that can be declared, each with a few bounds."""
    found = []
    subjects = _of(Subject) if indicator.kind == "quantity" else _of(Subject)[:1]
    for subject, measure, timing in product(subjects, _of(Measure), get_args(Timing)):
        for bound in ("1", "2", "3", "50", "100"):
            for unit in {indicator.unit or "", "%", "bậc", indicator.difference_unit or ""}:
                for comparison in _comparisons(indicator, unit, bound):
                    if timing == "cumulative" and not comparison.higher_is_better:
                        continue  # what is counted up can only be asked for at least
                    try:
                        reading = Reading(
                            name="default",
                            text=indicator.name,
                            subject=subject,
                            measure=measure,
                            comparison=comparison,
                            timing=timing,
                        )
                        _clause("1", indicator, (reading,))
                    except (ValidationError, ValueError):
                        continue
                    found.append(reading)
    return tuple(found)


def _clause(id_: str, indicator: Indicator, readings: tuple[Reading, ...], **others: Any) -> Clause:
    return Clause(
        id=id_, name=indicator.name, indicator=indicator, supporting=(OTHER, BASE), readings=readings, **others
    )


def resolution(rng: random.Random) -> Resolution:
    """A resolution over a term of any length, of clauses with two readings each."""
    baseline = rng.choice((2019, 2025, 2026))
    term = Term(baseline=baseline, first=baseline + 1, last=baseline + rng.randint(1, 7))
    targets = []
    for number in range(1, 9):
        clauses = []
        for place in "abc"[: rng.randint(1, 3)]:
            indicator = rng.choice(OWN)
            one, other = _reading(rng, indicator), _reading(rng, indicator)
            clauses.append(
                _clause(
                    f"{number}{place}",
                    indicator,
                    (one, other.model_copy(update={"name": "other"})),
                    growth_rate=rng.choice((None, RATE)),
                    progress=rng.choice((None, None, PROGRESS)),
                )
            )
        targets.append(BACH_THONG.targets[0].model_copy(update={"number": number, "clauses": tuple(clauses)}))
    made: Resolution = BACH_THONG.model_copy(
        update={"id": "made-up", "term": term, "targets": tuple(targets), "aliases": {}}
    )
    return made


def _reading(rng: random.Random, indicator: Indicator) -> Reading:
    """A reading of an indicator, by any measure as soon as by any other."""
    kind = rng.choice(sorted({reading.measure.kind for reading in readings(indicator)}))
    return rng.choice([reading for reading in readings(indicator) if reading.measure.kind == kind])


def _value(rng: random.Random, indicator: Indicator) -> Any:
    if indicator.kind == "status":
        return rng.random() < 0.7
    if indicator.scale is not None:
        return rng.choice(indicator.scale.grades).id
    if indicator.kind == "share" and rng.random() < 0.1:
        return {"part": rng.choice((0, 1, 2)), "whole": rng.choice((2, 4))}
    numbers: tuple[str, ...] = RATES if indicator.kind == "rate" else WHOLE if indicator.is_countable else NUMBERS
    if indicator.kind == "rank":
        numbers = WHOLE[1:]
    return {"magnitude": rng.choice((*numbers, "100") if indicator.unit == "%" else numbers), "unit": indicator.unit}


def made_up(rng: random.Random) -> tuple[Report, Resolution]:
    """A report of small numbers under a made-up resolution."""
    rules = resolution(rng)
    known, bounded = rng.choice((0.3, 0.7, 0.9, 1.0)), rng.choice((0.0, 0.0, 0.1))
    observations = []
    for indicator in rules.indicators.values():
        own = 0.95 if indicator is RATE else known
        from_first = rng.random() < 0.25  # nothing to start from, so that rates have to tell
        for year in range(rules.term.baseline - 2, rules.term.last + 1):
            if rng.random() > (own if year >= rules.term.baseline else own / 3):
                continue
            if from_first and year < rules.term.first:
                continue
            one = {"indicator": indicator.id, "year": year, "value": _value(rng, indicator)}
            if rng.random() < bounded and indicator.kind not in {"status", "grade"}:
                one["bound"] = rng.choice(("about", "at_least", "at_most"))
            observations.append(one)
    # Each is checked, but not whether a part is more than its whole: that is decided too, whatever it means.
    read = tuple(Observation.model_validate(each, context={"resolution": rules}) for each in observations)
    return Report.built({"resolution": rules.id, "commune": rules.commune, "observations": read}, rules), rules
