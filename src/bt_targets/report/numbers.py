"""The figures of a report as plain numbers, measured once: what compiled decisions read."""

from typing import Final

from bt_targets.ground.beside import beside
from bt_targets.ground.exact import Ratio
from bt_targets.report.measuring import magnitude
from bt_targets.report.observation import Observation, measured
from bt_targets.report.report import Report
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

_NAME: Final = "numbers"


class Numbers:
    """The figures of a report that are one exact number each, measured under the indicators of one resolution."""

    __slots__ = ("_resolution", "series", "unusual")
    series: dict[str, dict[int, Ratio]]
    """By indicator and year, each in the indicator's own unit; every indicator of the resolution is there."""
    unusual: dict[str, int]
    """For indicators with figures that are anything else (bounded, without events, of another definition, or not to be
    measured at all): the year of the earliest."""

    def __init__(self, report: Report, resolution: Resolution) -> None:
        self._resolution = resolution
        indicators = dict(resolution.indicators)
        self.series = {id_: {} for id_ in indicators}
        self.unusual = {}
        for observation in report.observations:
            id_ = observation.indicator
            indicator = indicators.get(id_)
            if indicator is not None:
                try:
                    number = number_of(observation, indicator)
                except Exception:  # noqa: BLE001  what cannot be measured is for whoever looks at it to refuse
                    number = None
                year = observation.year
                if number is not None:
                    self.series[id_][year] = number
                else:
                    self.unusual[id_] = min(year, self.unusual.get(id_, year))

    def unusual_until(self, year: int) -> set[str]:
        """The indicators that have a figure up to a year which is not one exact number."""
        return {id_ for id_, earliest in self.unusual.items() if earliest <= year}

    def are_of(self, resolution: Resolution) -> bool:
        """Whether they were measured under the indicators of this very resolution."""
        return self._resolution is resolution


def numbers_of(report: Report, resolution: Resolution) -> Numbers:
    """The numbers of a report under the indicators of a resolution, kept with it."""
    computed = beside(report)
    known: Numbers | None = computed.get(_NAME)
    if known is None or not known.are_of(resolution):
        known = computed[_NAME] = Numbers(report, resolution)
    return known


def number_of(observation: Observation, indicator: Indicator) -> Ratio | None:
    """The number of a figure; None where it is not exactly one, under the indicator's own definition."""
    if observation.definition is not None and observation.definition != indicator.definition:
        return None
    value = observation.value
    if value is not None and observation.bound in {"exact", "about"}:
        # As most are: without an interval around the number.
        number = magnitude(indicator, value)
        return number if number[1] else None  # of nothing, no share
    interval = measured(observation, indicator).interval
    if interval is None or not interval.is_point or interval.low_open or interval.high_open:
        return None
    return interval.low
