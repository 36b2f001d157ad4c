"""trong nhiệm kỳ, cộng dồn: the years of the term add up to what is asked for."""

from functools import reduce

from bt_targets.deciding.case import Case, Decision, Path
from bt_targets.deciding.history import Value
from bt_targets.ground.intervals import Interval, plus, point
from bt_targets.ground.verdicts import Pace


def decide(case: Case) -> Decision:
    """Reached once the sum so far reaches the bound, whatever is missing: what is missing can only add.

    Otherwise every year is owed. As of the baseline year nothing has been counted yet.
    """
    if case.at_start:
        return Decision("pending", False, None, "unclear", None, ())
    given = {year: value for year in case.years_so_far if (value := case.value(year))}
    intervals = [value.interval for value in given.values() if value.interval is not None]
    total = reduce(plus, intervals, point((0, 1)))
    complete = len(given) == len(case.years_so_far)
    figures = tuple(figure for value in given.values() for figure in value.figures)
    value = Value(case.as_of, total, figures)
    outcome = case.test(case.as_of, value)
    if outcome.passed:
        return Decision(outcome.verdict, True, None, None, outcome, ())
    if not complete:
        reported = value if given else None
        tested = outcome._replace(verdict="undetermined", cause="missing_observation", value=reported)
        return Decision("undetermined", False, "missing_observation", None, tested, ())
    if outcome.verdict == "undetermined":
        return Decision("undetermined", False, outcome.cause, None, outcome, ())
    if case.at_end:
        return Decision("not_met", True, None, None, outcome, ())
    path = _path(case, value)
    return Decision("pending", False, None, _pace(path, total), outcome, (), path)


def _path(case: Case, value: Value) -> Path:
    elapsed, length = case.as_of - case.term.baseline, case.term.last - case.term.baseline
    return Path((0, 1), case.bound, elapsed, length, False, value, None)


def _pace(path: Path, total: Interval) -> Pace:
    """By the share of the bound that is due by now: t ≥ q · (Y - B) / (L - B)."""
    due = (path.end[0] * path.elapsed, path.end[1] * path.length)
    assert total.high is not None
    if total.low[0] * due[1] >= due[0] * total.low[1]:
        return "on_track"
    highest, needed = total.high[0] * due[1], due[0] * total.high[1]
    return "behind" if highest < needed or (highest == needed and total.high_open) else "unclear"
