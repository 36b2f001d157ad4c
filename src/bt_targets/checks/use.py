"""What use a figure is: whether any clause decides anything by it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from bt_targets.checks.flag import NO_FACTS, Facts, Flag
from bt_targets.checks.series import Series
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less, ShareOf


class Reason(NamedTuple):
    """Why a figure is of no use: which sentence says so, and its facts."""

    variant: str
    facts: Facts = NO_FACTS


_NEVER: Final = Reason("never")
"""The reading does not look at the indicator."""


def not_used(series: Series) -> Iterator[Flag]:
    """A figure that no clause decides anything by."""
    judged_from = series.first if series.is_judged else None
    for year in series.figures:
        if judged_from is not None and year >= judged_from:
            return  # it is decided by, and so are all later ones
        reason = why_unused(series, year)
        if reason is not None:
            yield series.flag("not_used", year, reason.variant, reason.facts)


def why_unused(series: Series, year: int) -> Reason | None:
    """Why no clause decides anything by the figure, under any reading, as of any year; None where one does."""
    if year >= series.first and series.is_judged:
        return None
    first = _NEVER
    for clause in series.clauses:
        for reading in clause.readings:
            reason = _unused_by(clause, reading, series, year)
            if reason is None:
                return None
            if first is _NEVER:
                first = reason
    return first


def _unused_by(clause: Clause, reading: Reading, series: Series, year: int) -> Reason | None:
    id_, measure, subject = series.indicator.id, reading.measure, reading.subject
    in_term = year >= series.first
    if clause.growth_rate is not None and id_ == clause.growth_rate.id:
        return _unused_rate(clause.indicator, series, year)
    if id_ == clause.indicator.id:
        if reading.timing in {"cumulative", "once"} or isinstance(measure, ShareOfBase):
            return _too_early(series)
        return _superseded(series.indicator, series, year)
    if clause.progress is not None and id_ == clause.progress.id:
        return _superseded(series.indicator, series, year)
    if isinstance(measure, ShareOfBase) and measure.base == id_:
        return _too_late(series) if in_term else _superseded(series.indicator, series, year)
    if isinstance(subject, Less | ShareOf) and subject.other == id_:
        if year not in series.history.reported(clause.indicator.id):
            return Reason("alone", {"needed": clause.indicator.name})
        return None if in_term else _superseded(clause.indicator, series, year)
    return _NEVER


def _unused_rate(level: Indicator, series: Series, year: int) -> Reason | None:
    if year < series.first:
        return _too_early(series)
    known = series.history.reported(level.id)
    # Growth on the year before, which the perspective of a year asks for too, takes the rate for a missing level.
    if series.baseline_year(level) is None or year not in known or year - 1 not in known:
        return None
    return Reason("computed", {"level": level.name})


def _too_early(series: Series) -> Reason:
    return Reason("too_early", {"first": series.first})


def _too_late(series: Series) -> Reason:
    return Reason("too_late", {"baseline": series.resolution.term.baseline})


def _superseded(indicator: Indicator, series: Series, year: int) -> Reason | None:
    """Why the figure of a year before the term is no baseline, if it is none: there is a later one."""
    latest = series.baseline_year(indicator)
    return None if latest is None or year >= latest else Reason("superseded", {"latest": latest})
