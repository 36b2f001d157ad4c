"""On average: growth from a start, by levels or by the rates of every year."""

from bt_targets.strategies.answers import takes_rates
from bt_targets.strategies.building.builder import BIG, TOLD, ZERO, Builder, Outcome


def build(builder: Builder) -> None:
    """A start and the last figure, or the rates of all years."""
    question, choices, margin = builder.question, builder.choices, builder.margin
    if question.at_baseline:
        builder.refuse_margin()
        if builder.wanted.verdict == "pending":
            builder.observe(builder.baseline_year(), builder.start((), 1))
        return
    outcome = _outcome(builder)
    first = question.term.first
    year = question.as_of if question.at_end else choices.one_of(range(question.as_of, first - 1, -1))
    if takes_rates(question) and outcome in TOLD and margin is None and choices.chance():
        _rates(builder, year, outcome)
        return
    since = builder.baseline_year()
    start = builder.start((outcome,), year - since, at_least=abs(margin or ZERO) * BIG)
    if outcome != "missing_baseline":
        builder.observe(since, start)
    levels = question.levels(start, year - since)
    builder.come_out(year, "not_met" if outcome == "missing_baseline" else outcome, levels, margin=True)


def _outcome(builder: Builder) -> Outcome:
    """How the growth up to the last figure has to come out."""
    wanted, choices, margin = builder.wanted, builder.choices, builder.margin
    if wanted.verdict == "undetermined":
        builder.refuse_margin()
        return builder.cause()
    if wanted.verdict != "pending":
        return wanted.verdict
    if (wanted.pace or choices.one_of(("on_track", "behind"))) == "behind":
        return "not_met"
    if margin is not None:
        return "exceeded" if margin > 0 else "met"
    return choices.one_of(("met", "exceeded"))


def _rates(builder: Builder, last: int, outcome: Outcome) -> None:
    """Reported growth rates of every year: none on the other side of the bound, and one that tips the scales."""
    years = range(builder.question.term.first, last + 1)
    pivot = builder.choices.one_of(years)
    for year in years:
        builder.put_rate(year, outcome if year == pivot else builder.choices.one_of(("met", outcome)))
