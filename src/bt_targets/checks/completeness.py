"""What is not there."""

from collections.abc import Iterator
from itertools import pairwise

from bt_targets.checks.flag import Flag
from bt_targets.checks.series import Series
from bt_targets.rules.clauses import Clause


def gap(series: Series) -> Iterator[Flag]:
    """A year of the term without a figure between two that have one, where every year counts."""
    known = list(series.figures)
    if known[-1] - known[0] < len(known) or not any(_needs_every_year(clause, series) for clause in series.clauses):
        return
    for earlier, later in pairwise(known):
        for year in range(max(earlier + 1, series.first), later):
            yield series.flag("gap", year, beside=later)


def _needs_every_year(clause: Clause, series: Series) -> bool:
    """Whether each year has to be there: judged by itself, counted up, or one growth rate of several."""
    timing, id_ = clause.readings[0].timing, series.indicator.id
    if clause.indicator.id == id_:
        return timing in {"every_year", "cumulative"}
    is_rate = clause.growth_rate is not None and clause.growth_rate.id == id_
    return is_rate and timing == "average" and series.baseline_year(clause.indicator) is None
