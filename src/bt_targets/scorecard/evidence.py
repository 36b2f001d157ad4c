"""Observed values and evidence: the figures that were used, as they are shown."""

from collections.abc import Iterator
from typing import Any, Final

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome
from bt_targets.deciding.history import Figure, YearValue
from bt_targets.ground.beside import remembered
from bt_targets.ground.intervals import Interval
from bt_targets.ground.model import made, made_of
from bt_targets.report.measuring import magnitude
from bt_targets.report.values import Bound
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import Evidence, EvidenceRole, GradeValue, Number, Observed, Range
from bt_targets.scorecard.figures import shown
from bt_targets.scorecard.writer import ALONE, Writer


def observed(case: Case, outcome: Outcome | None, writer: Writer) -> Observed | None:
    """The value that was tested; of reported rates, the last one."""
    if outcome is None or outcome.value is None:
        return None
    value = outcome.value
    is_alone = len(value.figures) == 1 and case.reading.timing != "cumulative" and not value.part_missing
    if outcome.rates or value.interval is None or (is_alone and value.interval == value.figures[0].measured.interval):
        return single(value.figures[0], writer)
    about = any(figure.measured.about for figure in value.figures)
    return made(Observed, year=value.year, **_combined(value.interval, case.indicator, case.unit, writer, about=about))


def single(figure: Figure, writer: Writer = ALONE) -> Observed:
    """A figure as it was given, in its indicator's own unit."""
    observation, indicator, (interval, about, _) = figure
    if interval is not None and interval.low is interval.high and indicator.unit is not None:
        # One number, as most are.
        fields = {
            "year": observation.year,
            "value": writer.number(interval.low, indicator.unit),
            "bound": "about" if about else "exact",
            "upper": None,
            "interval": None,
        }
        return made_of(Observed, fields, _OF_ONE_NUMBER)
    return made(Observed, year=figure.observation.year, **_shown(figure, writer))


_OF_ONE_NUMBER: Final = {"year", "value", "bound"}


def _shown(figure: Figure, writer: Writer) -> dict[str, Any]:
    observation, indicator, (interval, about, _) = figure
    if interval is None:
        return {"value": None, "bound": "exact"}
    if interval.low is interval.high and indicator.unit is not None:
        return {"value": writer.number(interval.low, indicator.unit), "bound": "about" if about else "exact"}
    if observation.bound in {"exact", "about"} or observation.components is not None:
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
    places = _places(case.clause)
    by_place: dict[tuple[int, int], tuple[EvidenceRole, Figure]] = {}
    for role, value in _roles_in(case, decision):
        if value is not None:
            for figure in value.figures:
                is_part = figure.indicator.id != value.figures[0].indicator.id
                place = places[figure.indicator.id], figure.observation.year
                by_place.setdefault(place, ("part" if is_part else role, figure))
    return tuple(by_place[place] for place in sorted(by_place))


@remembered
def _places(clause: Clause) -> dict[str, int]:
    """In which place each indicator of a clause stands; the first, where it stands in several."""
    ids = [indicator.id for indicator in clause.indicators]
    return {id_: ids.index(id_) for id_ in ids}


def _roles_in(case: Case, decision: Decision) -> Iterator[tuple[EvidenceRole, YearValue | None]]:
    outcomes = decision.years
    if decision.tested is not None and not any(outcome is decision.tested for outcome in outcomes):
        outcomes = (*outcomes, decision.tested)
    for outcome in outcomes:
        yield "observed", outcome.value
        for rate in outcome.rates:
            yield "observed", rate
    if decision.path is not None:
        yield "observed", decision.path.observed
        yield "baseline", decision.path.baseline
    start = case.reading.measure.start
    for outcome in outcomes:
        if outcome.start is not None:
            yield "baseline" if start == "none" else start, outcome.start


def evidence(figures: tuple[tuple[EvidenceRole, Figure], ...], writer: Writer) -> tuple[Evidence, ...]:
    """The figures that were used, with their sources."""
    return tuple([_evidence(role, figure, writer) for role, figure in figures])


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
