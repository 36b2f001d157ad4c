"""đến cuối nhiệm kỳ, đến năm 2030: the test must hold in the last year; before that, there is a path to it."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, RequiredPath, by_test, pending
from bt_targets.deciding.history import YearValue
from bt_targets.ground.exact import Ratio, compare
from bt_targets.ground.intervals import Interval, point
from bt_targets.ground.verdicts import Pace
from bt_targets.rules.measures import RelativeIncrease


def decide(case: Case) -> Decision:
    """The last year decides; before it the latest figure is tested, and failing means not reached yet."""
    value = case.value(case.as_of) if case.at_end else case.latest()
    outcome = case.test(value.year if value else case.as_of, value)
    if outcome.verdict != "not_met" or case.at_end:
        return by_test(outcome, final=case.at_end)
    path = _path(case, outcome.value, outcome.required)
    return pending(outcome, pace(path, higher_is_better=case.higher_is_better), path)


def pace(path: RequiredPath | None, *, higher_is_better: bool) -> Pace:
    """On track at the path or better; compared by powers where the path compounds, so that no root is taken."""
    if path is None:
        return "unclear"
    assert path.observed.interval is not None
    difference = standing(
        path.observed.interval.low, path.start, path.end, path.elapsed, path.length, compounds=path.compounds
    )
    return "on_track" if (difference >= 0 if higher_is_better else difference <= 0) else "behind"


def standing(observed: Ratio, start: Ratio, end: Ratio, elapsed: int, length: int, *, compounds: bool) -> int:
    """Negative, zero or positive, as what is observed is below, on or above the path after so many of its years."""
    rest = length - elapsed
    (value, under), (start_top, under_start), (end_top, under_end) = observed, start, end
    if compounds:
        # v ≥ v0 · (end / v0)^(k/m)  ⟺  v^m ≥ v0^(m - k) · end^k
        level = start_top**rest * end_top**elapsed, under_start**rest * under_end**elapsed
        return compare((value**length, under**length), level)
    top = start_top * rest * under_end + end_top * elapsed * under_start
    return compare(observed, (top, under_start * under_end * length))


def _path(case: Case, value: YearValue | None, required: Interval | None) -> RequiredPath | None:
    """The path, where an exact baseline and an exact figure of the term are there to judge by."""
    baseline = case.baseline
    if case.clause.progress is not None:
        value, baseline = _latest_pair(case, case.clause.progress.id)
        required = point((100, 1))
    if baseline is None or value is None or required is None or value.year <= case.term.baseline:
        return None
    if not (baseline.is_exact and value.is_exact and required.is_point):
        return None
    assert baseline.interval is not None
    start, end = baseline.interval.low, required.low
    difference = compare(start, end)
    if difference > 0 if case.higher_is_better else difference < 0:
        start = end
    return RequiredPath(
        start=start,
        end=end,
        elapsed=value.year - baseline.year,
        length=case.term.last - baseline.year,
        compounds=isinstance(case.reading.measure, RelativeIncrease),
        observed=value,
        baseline=baseline,
    )


def _latest_pair(case: Case, indicator: str) -> tuple[YearValue | None, YearValue | None]:
    known = case.history.reported(indicator)
    before = next((known[year] for year in reversed(known) if year <= case.term.baseline), None)
    return next(reversed(known.values()), None), before
