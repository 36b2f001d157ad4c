"""Signals: what a careful reader would want to see beside a verdict. None of them changes it."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Decision
from bt_targets.deciding.history import Figure, YearValue
from bt_targets.ground.exact import compare
from bt_targets.ground.verdicts import PASSED, SIGNALS, Signal


def signals(case: Case, decision: Decision, used: tuple[Figure, ...], *, reading_matters: bool) -> tuple[Signal, ...]:
    """The signals of a decision, in the order of the vocabulary.

    `used` are the figures that the decision rests on; `reading_matters` says that another reading decides differently.
    """
    tested = decision.tested
    codes: set[Signal] = set()
    for observation, _, (interval, about, _) in used:
        if about:
            codes.add("approximate")
        if observation.status != "official":
            codes.add("provisional")
        if interval is None:
            codes.add("vacuous")
    if tested is not None and tested.value is not None and tested.value.year < case.as_of and _tests_the_latest(case):
        codes.add("stale")
    if any(value is not None and value.year < case.term.baseline for value in _starts(case, decision)):
        codes.add("old_baseline")
    if reading_matters:
        codes.add("reading_matters")
    # A total only grows, and reported rates are no levels: neither can be worse than before.
    if tested is not None and case.reading.timing != "cumulative" and not tested.rates:
        if tested.passed and _is_slipping(case, tested.value):
            codes.add("slipping")
        if _is_lost(case, decision):
            codes.add("lost")
    return tuple([signal for signal in SIGNALS if signal in codes]) if codes else ()


def _tests_the_latest(case: Case) -> bool:
    """Whether the latest figure is tested, of whatever year; what a year has settled permanently is never stale."""
    if case.at_baseline and case.reading.measure.start != "none":
        return case.reading.timing == "by_end"
    return case.reading.timing in {"by_end", "average"} or case.at_baseline


def _starts(case: Case, decision: Decision) -> list[YearValue | None]:
    """The figures that may be older than the baseline year: what was tested, and what anything starts from."""
    starts: list[YearValue | None] = [decision.tested.value if decision.tested else None]
    if decision.path is not None:
        starts.append(decision.path.baseline)
    if case.reading.measure.start in {"baseline", "base"} or case.at_baseline:
        starts += (outcome.start for outcome in (*decision.years, *filter(None, (decision.tested,))))
    return starts


def _is_slipping(case: Case, now: YearValue | None) -> bool:
    """Worse than the latest earlier figure, where both are exact."""
    if now is None or not now.is_exact:
        return False
    before = case.latest(until=now.year - 1)
    if before is None or not before.is_exact:
        return False
    assert now.interval is not None
    assert before.interval is not None
    difference = compare(now.interval.low, before.interval.low)
    return difference < 0 if case.higher_is_better else difference > 0


def _is_lost(case: Case, decision: Decision) -> bool:
    """Missed now, and passed at the baseline or in another year."""
    known = [outcome for outcome in decision.years if outcome.verdict != "undetermined"]
    now = known[-1] if known else decision.tested
    if now is None or now.verdict != "not_met" or decision.verdict in PASSED:
        return False
    # Years after the last one that could be judged have not passed, so that every year may be looked at.
    return any(_passed_in(case, year) for year in case.history.reported(case.indicator.id))


def _passed_in(case: Case, year: int) -> bool:
    # What starts from another figure cannot pass before the first year of the term.
    if year < case.term.first and case.reading.measure.start != "none":
        return False
    outcome = case.test_year(year)
    return outcome.passed and not outcome.rates
