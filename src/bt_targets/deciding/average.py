"""…%/năm trong nhiệm kỳ: growth on average since the baseline, from levels or from reported yearly rates."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision, Outcome, RequiredPath, by_test, pending, undetermined
from bt_targets.deciding.history import YearValue
from bt_targets.ground.intervals import Interval, point


def decide(case: Case) -> Decision:
    """The last year decides over all years since the baseline; before it the same test tells the pace."""
    if case.at_baseline:
        start, cause = case.usable_start(case.baseline, "missing_baseline")
        tested = Outcome(case.term.baseline, "undetermined", cause, start)
        return undetermined(tested, cause) if cause else pending(tested, path=_path(case, start))
    outcome = _by_rates(case) if case.uses_growth_rates else _by_levels(case)
    if case.at_end or outcome.verdict == "undetermined":
        return by_test(outcome, final=True)
    path = None if outcome.rates else _path(case, outcome.value)
    return pending(outcome, "on_track" if outcome.passed else "behind", path)


def _by_levels(case: Case) -> Outcome:
    value = case.value(case.as_of) if case.at_end else case.latest(since=case.term.first)
    year = value.year if value else case.as_of
    start, cause = case.start(year)
    if cause:
        return Outcome(year, "undetermined", cause, value, None, start)
    return case.test(year, value)


def _by_rates(case: Case) -> Outcome:
    rates = {year: rate for year in case.years_so_far if (rate := case.rate(year))}
    last = case.as_of if case.at_end else max(rates)
    reported = tuple(rates[year] for year in range(case.term.first, last + 1) if year in rates)
    required = point(case.bound)
    if len(reported) < last - case.term.baseline:
        tested = rates.get(last)
        return Outcome(last, "undetermined", "missing_observation", tested, required, None, reported)
    return case.test_rates(last, reported, required)


def _path(case: Case, value: YearValue | None) -> RequiredPath | None:
    """The growing level from the baseline to the end of the term, where both figures are exact."""
    baseline = case.baseline
    if baseline is None or value is None or not (baseline.is_exact and value.is_exact):
        return None
    assert baseline.interval is not None
    end = case.required(case.term.last)
    assert isinstance(end, Interval)
    return RequiredPath(
        start=baseline.interval.low,
        end=end.low,
        elapsed=value.year - baseline.year,
        length=case.term.last - baseline.year,
        compounds=True,
        observed=value,
        baseline=baseline,
    )
