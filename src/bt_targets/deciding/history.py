"""The figures known as of the review year. Later ones are not there at all, so they can never change a verdict."""

from typing import NamedTuple

from bt_targets.ground.beside import beside, remembered
from bt_targets.ground.intervals import Interval, capped, minus_not_below_zero, over, point
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
        return self.interval is not None and self.interval.is_point and self.comparable


class History:
    """The observations of a report up to the review year, by indicator and year."""

    def __init__(self, report: Report, resolution: Resolution, as_of: int) -> None:
        self.commune = report.commune
        self._indicators = resolution.indicators
        self._given, self._as_of = _by_indicator(report), as_of
        self._known: dict[str, dict[int, Observation]] = {}
        self._figures = _figures_of(report, resolution)

    def _observations(self, indicator: str) -> dict[int, Observation]:
        """Those of an indicator up to the review year, the earliest first."""
        known = self._known.get(indicator)
        if known is None:
            ordered = sorted(self._given.get(indicator, {}).items())
            known = self._known[indicator] = {year: each for year, each in ordered if year <= self._as_of}
        return known

    def figure(self, indicator: str, year: int) -> Figure | None:
        """The figure of an indicator for a year."""
        observation = self._observations(indicator).get(year)
        if observation is None:
            return None
        key = (indicator, year)
        figure = self._figures.get(key)
        if figure is None:
            known = self._indicators[indicator]
            figure = self._figures[key] = Figure(observation, known, measured(observation, known))
        return figure

    def years(self, indicator: str) -> list[int]:
        """The years of which an indicator is known, in order."""
        return list(self._observations(indicator))

    def value(self, subject: Subject, indicator: str, year: int) -> YearValue | None:
        """The value that a subject has in a year; None where its indicator has no figure."""
        figure = self.figure(indicator, year)
        if figure is None:
            return None
        interval, _, comparable = figure.measured
        if subject.kind == "as_reported":
            return YearValue(year, interval, (figure,), comparable)
        part = self.figure(subject.other, year)
        if isinstance(subject, Less):
            return _less(year, figure, part)
        return _share_of(year, figure, part, is_part=subject.is_part)


@remembered
def _by_indicator(report: Report) -> dict[str, dict[int, Observation]]:
    """All observations of a report by indicator and year."""
    by_indicator: dict[str, dict[int, Observation]] = {}
    for observation in report.observations:
        by_indicator.setdefault(observation.indicator, {})[observation.year] = observation
    return by_indicator


def _figures_of(report: Report, resolution: Resolution) -> dict[tuple[str, int], Figure]:
    """The figures of a report that anybody has looked at under a resolution, each measured once, kept with it."""
    computed = beside(report)
    known: tuple[Resolution, dict[tuple[str, int], Figure]] | None = computed.get("figures")
    if known is None or known[0] is not resolution:
        known = computed["figures"] = resolution, {}
    return known[1]


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
