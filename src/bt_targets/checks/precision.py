"""How exact a figure is: whether it is one number, and that number itself."""

from collections.abc import Iterator

from bt_targets.checks.flag import Flag
from bt_targets.checks.series import Series
from bt_targets.checks.use import why_unused
from bt_targets.ground.intervals import Interval, is_at_least, point
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import Level
from bt_targets.rules.subjects import AsReported


def approximate(series: Series) -> Iterator[Flag]:
    """A number that is said to be about right, and is judged as if it were exact."""
    for year, figure in series.figures.items():
        _, about, comparable = figure.measured
        if about and comparable and year in series.numbers and why_unused(series, year) is None:
            yield series.flag("approximate", year)


def bounded(series: Series) -> Iterator[Flag]:
    """A bounded figure that leaves open, as the clauses are read by default, what it would have to tell."""
    for year, figure in series.figures.items():
        interval, _, comparable = figure.measured
        if interval is None or year in series.numbers or not comparable or why_unused(series, year) is not None:
            continue
        if any(_leaves_open(clause, series.indicator, interval) for clause in series.clauses):
            yield series.flag("bounded", year, details=({"value": figure},))


def _leaves_open(clause: Clause, indicator: Indicator, interval: Interval) -> bool:
    reading = clause.readings[0]
    is_level = (
        indicator.id == clause.indicator.id
        and isinstance(reading.subject, AsReported)
        and isinstance(reading.measure, Level)
        and reading.timing != "cumulative"
    )
    if not is_level and (clause.growth_rate is None or indicator.id != clause.growth_rate.id):
        return True  # something is computed from it
    ends = interval, point(reading.bound(clause.indicator))
    larger, smaller = ends if reading.higher_is_better else ends[::-1]
    return is_at_least(larger, smaller, strict=reading.comparison.strict) is None
