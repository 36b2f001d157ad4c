"""…%/năm trong nhiệm kỳ: growth on average since the baseline, from levels or from reported yearly rates."""

from bt_targets.deciding.case import Case, Decision, Outcome, Path
from bt_targets.deciding.history import Value
from bt_targets.ground.intervals import Interval, point


def decide(case: Case) -> Decision:
    """The last year decides over all years since the baseline; before it the same test tells the pace."""
    if case.at_start:
        start, cause = case.usable_start(case.baseline, "missing_baseline")
        tested = Outcome(case.term.baseline, "undetermined", cause, start)
        if cause:
            return Decision("undetermined", False, cause, None, tested, ())
        return Decision("pending", False, None, "unclear", tested, (), _path(case, start))
    outcome = _by_rates(case) if case.by_rates else _by_levels(case)
    if case.at_end or outcome.verdict == "undetermined":
        final = outcome.verdict != "undetermined"
        return Decision(outcome.verdict, final, outcome.cause, None, outcome, ())
    path = None if outcome.rates else _path(case, outcome.value)
    return Decision("pending", False, None, "on_track" if outcome.passed else "behind", outcome, (), path)


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
    given = tuple(rates[year] for year in range(case.term.first, last + 1) if year in rates)
    required = point(case.bound)
    if len(given) < last - case.term.baseline:
        tested = rates.get(last)
        return Outcome(last, "undetermined", "missing_observation", tested, required, None, given)
    return case.test_rates(last, given, required)


def _path(case: Case, value: Value | None) -> Path | None:
    """The growing level from the baseline to the end of the term, where both figures are exact."""
    baseline = case.baseline
    if baseline is None or value is None or not (baseline.is_exact and value.is_exact):
        return None
    assert baseline.interval is not None
    end = case.required(case.term.last)
    assert isinstance(end, Interval)
    length = case.term.last - baseline.year
    return Path(baseline.interval.low, end.low, value.year - baseline.year, length, True, value, baseline)
