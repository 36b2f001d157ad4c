"""Observed values and evidence: the figures that were used, as they are shown."""

from collections.abc import Iterator
from typing import Any

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import Figure, YearValue
from bt_targets.ground.intervals import Interval
from bt_targets.ground.model import made
from bt_targets.report.measuring import magnitude
from bt_targets.report.values import Bound
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import Evidence, EvidenceRole, GradeValue, Number, Observed, Range
from bt_targets.scorecard.figures import shown
from bt_targets.scorecard.writer import ALONE, Writer


def observed(case: Case, outcome: Outcome | None, writer: Writer) -> Observed | None:
    """The value that was tested; of reported rates, the last one."""
    if outcome is None or outcome.value is None:
        return None
    value = outcome.value
    if outcome.rates or value.interval is None:
        return single(value.figures[0], writer)
    is_sum = case.reading.timing == "cumulative"
    if (
        len(value.figures) == 1
        and not is_sum
        and not value.part_missing
        and value.interval == value.figures[0].measured.interval
    ):
        return single(value.figures[0], writer)
    assert value.interval is not None
    about = any(figure.measured.about for figure in value.figures)
    return made(Observed, year=value.year, **_combined(value.interval, case.indicator, case.unit, writer, about=about))


def single(figure: Figure, writer: Writer = ALONE) -> Observed:
    """A figure as it was given, in its indicator's own unit."""
    return made(Observed, year=figure.observation.year, **_shown(figure, writer))


def _shown(figure: Figure, writer: Writer) -> dict[str, Any]:
    observation, indicator, (interval, about, _) = figure
    if interval is None:
        return {"value": None, "bound": "exact"}
    if observation.components is not None or observation.bound in {"exact", "about"}:
        return _combined(interval, indicator, indicator.unit, writer, about=about)
    assert observation.value is not None
    fields: dict[str, Any] = {
        "value": shown(magnitude(indicator, observation.value), indicator, indicator.unit, writer),
        "bound": observation.bound,
    }
    if observation.upper is not None:
        fields["upper"] = shown(magnitude(indicator, observation.upper), indicator, indicator.unit, writer)
    return fields


def _combined(
    interval: Interval, indicator: Indicator, unit_name: str | None, writer: Writer, *, about: bool
) -> dict[str, Any]:
    if interval.is_point:
        bound: Bound = "about" if about else "exact"
        return {"value": shown(interval.low, indicator, unit_name, writer), "bound": bound}
    lower = shown(interval.low, indicator, unit_name, writer)
    upper = None if interval.high is None else shown(interval.high, indicator, unit_name, writer)
    assert isinstance(lower, Number | GradeValue)
    assert upper is None or isinstance(upper, Number | GradeValue)
    ends = made(Range, lower=lower, lower_open=interval.low_open, upper=upper, upper_open=interval.high_open)
    return {"value": None, "bound": "interval", "interval": ends}


def used(case: Case, decision: Decision) -> tuple[tuple[EvidenceRole, Figure], ...]:
    """Every figure that was used, once, in the role that comes first, in the order of indicator and year."""
    by_key: dict[tuple[str, int], tuple[EvidenceRole, Figure]] = {}
    for role, figure in _roles_in(case, decision):
        by_key.setdefault((figure.indicator.id, figure.observation.year), (role, figure))
    order = [indicator.id for indicator in case.clause.indicators]
    return tuple(by_key[key] for key in sorted(by_key, key=lambda key: (order.index(key[0]), key[1])))


def evidence(figures: tuple[tuple[EvidenceRole, Figure], ...], writer: Writer) -> tuple[Evidence, ...]:
    """The figures that were used, with their sources."""
    return tuple(_evidence(role, figure, writer) for role, figure in figures)


def _roles_in(case: Case, decision: Decision) -> Iterator[tuple[EvidenceRole, Figure]]:
    outcomes = decision.years
    if decision.tested is not None and not any(outcome is decision.tested for outcome in outcomes):
        outcomes = (*outcomes, decision.tested)
    for outcome in outcomes:
        yield from _roles(outcome.value, "observed")
        for rate in outcome.rates:
            yield from _roles(rate, "observed")
    if decision.path is not None:
        yield from _roles(decision.path.observed, "observed")
        yield from _roles(decision.path.baseline, "baseline")
    start: EvidenceRole = "baseline" if case.reading.measure.start == "none" else case.reading.measure.start
    for outcome in outcomes:
        yield from _roles(outcome.start, start)


def _roles(value: YearValue | None, role: EvidenceRole) -> Iterator[tuple[EvidenceRole, Figure]]:
    if value is None:
        return
    for figure in value.figures:
        is_part = figure.indicator.id != value.figures[0].indicator.id
        yield ("part" if is_part else role), figure


def _evidence(role: EvidenceRole, figure: Figure, writer: Writer) -> Evidence:
    observation = figure.observation
    return made(
        Evidence,
        indicator=observation.indicator,
        year=observation.year,
        role=role,
        **_shown(figure, writer),
        definition=observation.definition,
        status=observation.status,
        source=observation.source,
        note=observation.note,
    )
