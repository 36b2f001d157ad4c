"""Changes of the declarations, one at a time, and who notices: `python -m tests.mutation.data`.

Mutation testing of code leaves constants such as bounds and names alone. Here every bound, comparison, unit, timing,
measure, indicator and reading of the 53 clauses is changed. A change is noticed when the declaration is refused, when a
row of the clause's table in `tests/cases` comes out differently, or when the clause no longer fits what
`tests/test_catalogue.py` says of it.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

from bt_targets import BACH_THONG, Clause, Report, Resolution
from bt_targets.bach_thong.scales import TASK_COMPLETION, TRAINING
from bt_targets.ground.units import unit, unit_names
from bt_targets.rules.clauses import Timing
from tests.builders import report
from tests.tables import Row, assessed, departures, tables
from tests.test_catalogue import CLAUSES, described, facts

Raw = dict[str, Any]
Notice = Literal["refused", "table", "catalogue", ""]

SMALLEST = Fraction(1, 10**9)
SECOND = {"less": "minus", "share_of": "whole"}
"""The field of a subject that names its second indicator."""
MEASURES: tuple[Raw, ...] = (
    {"kind": "level"},
    {"kind": "average_growth"},
    {"kind": "yearly_growth"},
    {"kind": "relative_increase"},
    {"kind": "absolute_increase"},
    {"kind": "rank_gain"},
    {"kind": "rank_gain_since_baseline"},
)
SCALES = {scale.id: scale.model_dump() for scale in (TASK_COMPLETION, TRAINING)}


class Change(NamedTuple):
    """One change of one clause."""

    clause: str
    kind: str
    """What is changed: bound, comparison, unit, timing, measure, subject, indicator or reading."""
    what: str
    apply: Callable[[Raw], None]
    """Puts it into the clause's declaration."""


def changes(clause: Clause) -> Iterator[Change]:
    """Every change of a clause."""

    def change(kind: str, what: str, apply: Callable[[Raw], None]) -> Change:
        return Change(clause.id, kind, what, apply)

    for index, reading in enumerate(clause.model_dump()["readings"]):
        for kind, what, fields in _of_reading(clause, reading):
            yield change(kind, f"{reading['name']}: {what}", _set_reading(index, fields))
    for what, fields in _of_indicator(clause):
        yield change("indicator", what, _set(fields))
    for what, readings in _of_readings(clause):
        yield change("reading", what, _set({"readings": readings}))
    for other in unit_names():
        own = clause.indicator.unit
        if own is not None and other != own and unit(other).dimension == unit(own).dimension:
            yield change("unit", f"the indicator in {other}", _set_unit(other))


def _set(fields: Raw) -> Callable[[Raw], None]:
    return lambda declaration: declaration.update(fields)


def _set_reading(index: int, fields: Raw) -> Callable[[Raw], None]:
    return lambda declaration: declaration["readings"][index].update(fields)


def _set_unit(name: str) -> Callable[[Raw], None]:
    return lambda declaration: declaration["indicator"].update(unit=name)


def _of_reading(clause: Clause, reading: Raw) -> Iterator[tuple[str, str, Raw]]:
    comparison = reading["comparison"]
    if comparison["kind"] == "grade_at_least":
        assert clause.indicator.scale is not None
        for grade in clause.indicator.scale.grades:
            if grade.id != comparison["grade"]:
                yield "bound", f"at least {grade.id}", {"comparison": {**comparison, "grade": grade.id}}
        for kind in ("at_least", "at_most", "more_than"):
            place = {"kind": kind, "bound": {"magnitude": 2, "unit": "bậc"}}
            yield "comparison", kind, {"comparison": place}
        yield "comparison", "holds", {"comparison": {"kind": "holds"}}
    elif comparison["kind"] == "holds":
        yield "comparison", "grade_at_least", {"comparison": {"kind": "grade_at_least", "grade": "good"}}
        yield "comparison", "at_least", {"comparison": {"kind": "at_least", "bound": {"magnitude": 1, "unit": "%"}}}
    else:
        yield from _of_bound(comparison)
    for timing in get_args(Timing):
        if timing != reading["timing"]:
            yield "timing", timing, {"timing": timing}
    for measure in MEASURES:
        if measure["kind"] != reading["measure"]["kind"]:
            yield "measure", measure["kind"], {"measure": measure}
    for other in clause.supporting:
        for kind, field in SECOND.items():
            if (reading["subject"]["kind"], reading["subject"].get(field)) != (kind, other.id):
                yield "subject", f"{kind} {other.id}", {"subject": {"kind": kind, field: other.id}}
    if reading["subject"]["kind"] != "as_reported":
        yield "subject", "as_reported", {"subject": {"kind": "as_reported"}}


def _of_bound(comparison: Raw) -> Iterator[tuple[str, str, Raw]]:
    bound = Fraction(comparison["bound"]["magnitude"])
    own = comparison["bound"]["unit"]
    step = Fraction(1) if unit(own).countable else SMALLEST

    def changed(magnitude: Fraction, name: str = own, kind: str = comparison["kind"]) -> Raw:
        return {"comparison": {"kind": kind, "bound": {"magnitude": str(magnitude), "unit": name}}}

    for magnitude in sorted(
        {bound + step, bound - step, 2 * bound + 1, bound / 2, bound * 10, bound / 10, Fraction(0)}
    ):
        if magnitude != bound:
            yield "bound", f"{float(magnitude):.12g} {own}", changed(magnitude)
    for kind in ("at_least", "more_than", "at_most"):
        if kind != comparison["kind"]:
            yield "comparison", kind, changed(bound, kind=kind)
    for name in ("grade_at_least", "holds"):
        yield "comparison", name, {"comparison": {"kind": name} | ({"grade": "good"} if name != "holds" else {})}
    # With or without /năm a bound is the same; of units of another dimension, one stands for all.
    others = {unit(each).dimension: each for each in reversed(unit_names())}
    others |= {each: each for each in unit_names() if unit(each).dimension == unit(own).dimension}
    for other in dict.fromkeys(others.values()):
        same = bound == 0 and unit(other).dimension == unit(own).dimension  # nothing is nothing in whatever unit
        if other.removesuffix("/năm") != own.removesuffix("/năm") and not same:
            yield "unit", f"a bound in {other}", changed(bound, name=other)


def _of_indicator(clause: Clause) -> Iterator[tuple[str, Raw]]:
    own = clause.indicator
    for other in BACH_THONG.indicators.values():
        if other.id != own.id:
            yield other.id, {"indicator": other.model_dump()}
    declared = own.model_dump()
    if own.whole is not None:
        whole = "events" if own.whole == "population" else "population"
        yield f"a whole of {whole}", {"indicator": {**declared, "whole": whole}}
        passes = not own.may_pass_100
        yield f"may_pass_100 {passes}", {"indicator": {**declared, "may_pass_100": passes}}
    if own.definition is not None:
        yield "no definition", {"indicator": {**declared, "definition": None, "other_definitions": ()}}
        for definition in own.definitions[1:]:
            yield f"definition {definition}", {"indicator": {**declared, "definition": definition}}
    for scale in SCALES.values():
        if own.scale is not None and scale["id"] != own.scale.id:
            yield f"scale {scale['id']}", {"indicator": {**declared, "scale": scale}}
    for name in ("growth_rate", "progress"):
        if (second := getattr(clause, name)) is not None:
            yield f"no {name}", {name: None}
            for other in BACH_THONG.indicators.values():
                if other.kind == second.kind and other.id != second.id:
                    yield f"{name} {other.id}", {name: other.model_dump()}
    if clause.supporting:
        yield "none supporting", {"supporting": ()}
    for reading, other in ((reading, other) for reading in clause.readings for other in clause.supporting):
        if getattr(reading.measure, "base", None) == other.id:
            for base in ("new_party_members", "party_members_completing_well", "poor_households"):
                readings = [
                    {**each.model_dump(), "measure": {"kind": "share_of_base", "base": base}}
                    for each in clause.readings
                ]
                others = [BACH_THONG.indicators[base].model_dump()]
                yield f"base {base}", {"readings": readings, "supporting": others}


def _of_readings(clause: Clause) -> Iterator[tuple[str, list[Raw]]]:
    """Readings in another order, left out, under another name, and with each other's content."""
    given = [reading.model_dump() for reading in clause.readings]
    names = [reading["name"] for reading in given]
    for index, name in enumerate(names):
        yield f"without {name}", given[:index] + given[index + 1 :]
        yield f"{name} renamed", [{**each, "name": "other"} if each["name"] == name else each for each in given]
    if len(given) > 1:
        yield "in another order", given[::-1]
        yield "named after each other", [{**each, "name": name} for each, name in zip(given, names[::-1], strict=True)]
        yield (
            "each with the other's content",
            [{**each, "name": name} for each, name in zip(given[::-1], names, strict=True)],
        )
        yield "twice the first", [given[0], {**given[0], "name": names[1]}]
        yield "twice the second", [{**given[1], "name": names[0]}, given[1]]
    yield "one more", [*given, {**given[0], "name": "one_more"}]


@cache
def _rows(clause: str) -> list[tuple[Row, Report]]:
    """The rows of a clause with their reports, the telling ones first."""
    rows = [row for rows in tables().values() for row in rows if row["clause"] == clause]
    rows.sort(key=lambda row: "bound" not in row["row"])
    return [(row, report(*row["observations"])) for row in rows]


def resolution_of(clause: Clause) -> Resolution:
    """A resolution with this clause and no other."""
    target = next(each for each in BACH_THONG.targets if any(one.id == clause.id for one in each.clauses))
    one = target.model_copy(update={"clauses": (clause,)})
    return BACH_THONG.model_copy(update={"targets": (one,)})


def noticed_by(change: Change) -> Notice:
    """Who notices a change; nobody: empty."""
    declaration = BACH_THONG[change.clause].model_dump()
    change.apply(declaration)
    try:
        clause = Clause.model_validate(declaration)
        resolution = resolution_of(clause)
    except ValueError:
        return "refused"
    for row, given in _rows(change.clause):
        try:
            if departures(row, assessed(row, resolution, given)):
                return "table"
        except ValueError:  # the reading that the row asks for is gone
            return "table"
    fits = described(clause) in _LINES and facts(clause.indicator) == facts(BACH_THONG[change.clause].indicator)
    return "" if fits else "catalogue"


_LINES = {" ".join(line.split()) for line in CLAUSES.strip().splitlines()}


class Tally(NamedTuple):
    """How many changes there were, who noticed how many, and which nobody did."""

    by: dict[str, Counter[Notice]]
    catalogue_only: list[Change]
    unnoticed: list[Change]

    @property
    def total(self) -> int:
        """How many changes there were."""
        return sum(counts.total() for counts in self.by.values())


def try_all() -> Tally:
    """Try every change of every clause."""
    tally = Tally({}, [], [])
    for clause in BACH_THONG.clauses:
        for change in changes(clause):
            notice = noticed_by(change)
            tally.by.setdefault(change.kind, Counter())[notice] += 1
            if notice == "catalogue":
                tally.catalogue_only.append(change)
            if not notice:
                tally.unnoticed.append(change)
    return tally


def counted(tally: Tally) -> list[str]:
    """The numbers of the tally, a line for what was changed."""
    lines = [f"{'changed':<12}{'changes':>9}{'refused':>9}{'tables':>9}{'catalogue':>11}{'unnoticed':>11}"]
    for kind, counts in tally.by.items():
        lines.append(
            f"{kind:<12}{counts.total():>9}{counts['refused']:>9}{counts['table']:>9}"
            f"{counts['catalogue']:>11}{counts['']:>11}"
        )
    lines.append(f"{tally.total} changes, {tally.total - len(tally.unnoticed)} of them noticed")
    return lines


def told(tally: Tally) -> list[str]:
    """The tally in lines, with every change that no table noticed."""
    lines = counted(tally)
    lines += [f"only the catalogue: {each.clause} {each.kind} {each.what}" for each in tally.catalogue_only]
    lines += [f"unnoticed: {each.clause} {each.kind} {each.what}" for each in tally.unnoticed]
    return lines


if __name__ == "__main__":
    result = try_all()
    print("\n".join(told(result)))
    sys.exit(1 if result.unnoticed else 0)
