"""trong nhiệm kỳ, cộng dồn: the years of the term add up to what is asked for."""

from functools import reduce

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, RequiredPath, by_test, pending, undetermined
from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import compare
from bt_targets.ground.intervals import Interval, plus, point
from bt_targets.ground.verdicts import Pace


def decide(case: Case) -> Decision:
    """Reached once the sum so far reaches the bound, whatever is missing: what is missing can only add.

    Otherwise every year is owed. As of the baseline year nothing has been counted yet.
    """
    if case.at_baseline:
        return pending(None)
    values = {year: value for year in case.years_so_far if (value := case.value(year))}
    intervals = [value.interval for value in values.values() if value.interval is not None]
    total = reduce(plus, intervals, point((0, 1)))
    complete = len(values) == len(case.years_so_far)
    figures = tuple(figure for value in values.values() for figure in value.figures)
    value = YearValue(case.as_of, total, figures)
    outcome = case.test(case.as_of, value)
    if outcome.passed:
        return by_test(outcome, final=True)
    if not complete:
        reported = value if values else None
        tested = outcome._replace(verdict="undetermined", cause="missing_observation", value=reported)
        return undetermined(tested, "missing_observation")
    if case.at_end or outcome.verdict == "undetermined":
        return by_test(outcome, final=True)
    path = _path(case, value)
    return pending(outcome, _pace(path, total), path)


def _path(case: Case, value: YearValue) -> RequiredPath:
    return RequiredPath(
        start=(0, 1),
        end=case.bound,
        elapsed=case.as_of - case.term.baseline,
        length=case.term.last - case.term.baseline,
        compounds=False,
        observed=value,
        baseline=None,
    )


def _pace(path: RequiredPath, total: Interval) -> Pace:
    """By the share of the bound that is due by now: t ≥ q · (Y - B) / (L - B)."""
    due = (path.end[0] * path.elapsed, path.end[1] * path.length)
    assert total.high is not None
    if compare(total.low, due) >= 0:
        return "on_track"
    difference = compare(total.high, due)
    return "behind" if difference < 0 or (not difference and total.high_open) else "unclear"
