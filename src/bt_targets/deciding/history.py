"""The figures known as of the review year. Later ones are not there at all, so they can never change a verdict."""

from typing import NamedTuple

from bt_targets.ground.beside import beside
from bt_targets.ground.intervals import Interval, capped, minus_not_below_zero, over, point
from bt_targets.report.numbers import numbers_of
from bt_targets.report.observation import Measured, Observation, measured
from bt_targets.report.report import Report
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less, Subject


class Figure(NamedTuple):
    """One observation and what it says in its indicator's own unit."""

    observation: Observation
    indicator: Indicator
    measured: Measured


class YearValue(NamedTuple):
    """What a clause looks at in one year: one figure, or two figures taken together."""

    year: int
    interval: Interval | None
    """None for a year without events, and for a share whose whole is missing."""
    figures: tuple[Figure, ...]
    """The figure of the clause's indicator first."""
    comparable: bool = True
    """Whether all figures were measured under the indicator's own definition."""
    part_missing: bool = False
    """Whether the second figure is not there."""

    @property
    def is_vacuous(self) -> bool:
        """Whether the year had no events."""
        return self.interval is None and not self.part_missing

    @property
    def is_exact(self) -> bool:
        """Whether exactly one number is left, under the right definition."""
        interval = self.interval
        return interval is not None and (interval.low is interval.high or interval.is_point) and self.comparable


class History:
    """The figures of a report up to the review year, by indicator and year."""

    def __init__(self, report: Report, resolution: Resolution, as_of: int) -> None:
        self.commune = report.commune
        self._all, self._as_of = _figures_of(report, resolution), as_of
        self._known: dict[str, dict[int, YearValue]] = {}

    def reported(self, indicator: str) -> dict[int, YearValue]:
        """Every figure of an indicator as the value of its year, the earliest first."""
        known = self._known.get(indicator)
        if known is None:
            known = self._known[indicator] = self._all.until(self._as_of, indicator)
        return known

    def value(self, subject: Subject, indicator: str, year: int) -> YearValue | None:
        """The value that a subject has in a year; None where its indicator has no figure."""
        value = self.reported(indicator).get(year)
        if value is None or subject.other is None:
            return value
        second = self.reported(subject.other).get(year)
        (figure,), part = value.figures, None if second is None else second.figures[0]
        if isinstance(subject, Less):
            return _less(year, figure, part)
        return _share_of(year, figure, part, is_part=subject.is_part)


class _Reported:
    """The figures of a report under one resolution, whatever the review year, each measured once."""

    def __init__(self, report: Report, resolution: Resolution) -> None:
        self.resolution = resolution
        self._indicators, self._numbers = dict(resolution.indicators), numbers_of(report, resolution).series
        self._observations: dict[str, dict[int, Observation]] = {}
        for observation in report.observations:
            self._observations.setdefault(observation.indicator, {})[observation.year] = observation
        self._values: dict[str, dict[int, YearValue]] = {}

    def until(self, last: int, indicator: str) -> dict[int, YearValue]:
        """The figures of an indicator up to a year; later ones are not even measured."""
        known, of_years = self._values.setdefault(indicator, {}), self._observations.get(indicator, {})
        values: dict[int, YearValue] = {}
        for year in sorted(of_years):
            if year > last:
                break
            value = known.get(year)
            if value is None:
                value = known[year] = self._value(of_years[year], self._indicators[indicator])
            values[year] = value
        return values

    def _value(self, observation: Observation, indicator: Indicator) -> YearValue:
        new, year, number = tuple.__new__, observation.year, self._numbers[indicator.id].get(observation.year)
        if number is None or observation.components is not None or observation.bound not in {"exact", "about"}:
            measure = measured(observation, indicator)
        else:
            measure = new(Measured, (point(number), observation.bound == "about", True))
        figure = new(Figure, (observation, indicator, measure))
        return new(YearValue, (year, measure.interval, (figure,), measure.comparable, False))


def _figures_of(report: Report, resolution: Resolution) -> _Reported:
    """The figures of a report under a resolution, kept with it."""
    computed = beside(report)
    known: _Reported | None = computed.get("figures")
    if known is None or known.resolution is not resolution:
        known = computed["figures"] = _Reported(report, resolution)
    return known


def _less(year: int, figure: Figure, part: Figure | None) -> YearValue:
    whole, _, comparable = figure.measured
    assert whole is not None
    if part is not None and _under_one_standard(figure, part):
        assert part.measured.interval is not None
        return YearValue(year, minus_not_below_zero(whole, part.measured.interval), (figure, part), comparable)
    # What is taken off is not known: anything from nothing to all of it.
    net = Interval((0, 1), high=whole.high, high_open=whole.high_open)
    figures = (figure,) if part is None else (figure, part)
    if whole.high is not None and whole.high[0] == 0:
        return YearValue(year, point((0, 1)), figures, comparable)
    return YearValue(year, net, figures, comparable and part is None, part_missing=part is None)


def _under_one_standard(one: Figure, other: Figure) -> bool:
    """Whether each was measured under its indicator's own definition, or both under the same other one."""
    if one.measured.comparable or other.measured.comparable:
        return one.measured.comparable and other.measured.comparable
    return one.observation.definition == other.observation.definition


def _share_of(year: int, figure: Figure, whole: Figure | None, *, is_part: bool) -> YearValue:
    interval, _, comparable = figure.measured
    assert interval is not None
    if whole is None:
        return YearValue(year, None, (figure,), comparable, part_missing=True)
    assert whole.measured.interval is not None
    share = over(interval, whole.measured.interval, 100)
    if share is not None and is_part:
        # Part of a whole is at most all of it; where it is surely more, the two follow different definitions.
        share = capped(share, (100, 1))
    figures = (figure, whole)
    return YearValue(year, share, figures, comparable and whole.measured.comparable, part_missing=share is None)
