"""Every year: one missed year settles the clause, one that cannot be told leaves it open."""

from collections.abc import Sequence
from fractions import Fraction

from bt_targets.ground.intervals import Interval
from bt_targets.rules.measures import RankGain, ShareOfBase, YearlyGrowth
from bt_targets.strategies.answers import takes_rates
from bt_targets.strategies.building.builder import BIG, TOLD, ZERO, Builder, Outcome
from bt_targets.strategies.numbers import FAR
from bt_targets.strategies.spans import Levels


def build(builder: Builder) -> None:
    """Figures of the years so far, or of the review year alone."""
    question = builder.question
    if question.at_baseline:
        _at_baseline(builder)
        return
    outcomes = _outcomes(builder, question.judged_years)
    measure = question.reading.measure
    if isinstance(measure, YearlyGrowth | RankGain):
        _chain(builder, outcomes)
        return
    start, since = None, question.term.baseline
    if measure.start != "none":
        since = builder.baseline_year()
        start = builder.start(tuple(outcomes.values()), question.as_of - since)
        if "missing_baseline" not in outcomes.values():
            source = builder.other(measure.base) if isinstance(measure, ShareOfBase) else question.indicator
            builder.exactly(source, since, start)
    for year, outcome in outcomes.items():
        levels = question.levels(start, year - since)
        # Without a start any value will do.
        test = "not_met" if outcome == "missing_baseline" else outcome
        builder.come_out(year, test, levels, margin=year == question.as_of)


def _outcomes(builder: Builder, years: Sequence[int]) -> dict[int, Outcome]:
    """How the years have to come out, for the whole to get its answer."""
    question, one_of = builder.question, builder.choices.one_of
    passing: tuple[Outcome, ...] = ("met", "exceeded") if question.can_be_exceeded else ("met",)
    pivot = years[-1] if builder.margin is not None else one_of(years[::-1])
    chained = isinstance(question.reading.measure, YearlyGrowth | RankGain)
    match builder.wanted.verdict:
        case "exceeded":
            return dict.fromkeys(years, "exceeded")
        case "met":
            return {year: "met" if year == pivot else one_of(passing) for year in years}
        case "not_met":
            others: tuple[Outcome, ...] = (*passing, "not_met")
            others += () if chained else ("missing_observation",)
            return {year: "not_met" if year == pivot else one_of(others) for year in years}
        case _:
            builder.refuse_margin()
            cause = builder.cause()
            if cause == "missing_baseline":
                return dict.fromkeys(years, cause)
            if cause == "missing_previous_year":
                return {year: cause if year == years[0] else one_of(passing) for year in years}
            if chained:
                pivot = years[-1]
            later: tuple[Outcome, ...] = (*passing, "missing_observation")
            return {year: cause if year == pivot else one_of(passing if year < pivot else later) for year in years}


def _chain(builder: Builder, outcomes: dict[int, Outcome]) -> None:
    """Every year starts from the year before."""
    question, choices, years = builder.question, builder.choices, tuple(outcomes)
    if takes_rates(question) and builder.margin is None and TOLD.issuperset(outcomes.values()) and choices.chance():
        for year, outcome in outcomes.items():
            builder.put_rate(year, outcome)
        return
    ranks = isinstance(question.reading.measure, RankGain)
    needs = _least_ranks(builder, tuple(outcomes.values())) if ranks else []
    value = Fraction(needs[0] + choices.between(0, 2 * FAR)) if ranks else _first_level(builder, outcomes)
    if outcomes[years[0]] != "missing_previous_year":
        builder.observe(years[0] - 1, value)
    for place, (year, outcome) in enumerate(outcomes.items()):
        last = year == years[-1]
        levels = question.levels(value, 1)
        if last or outcome not in TOLD:
            builder.come_out(year, outcome, levels, margin=last)
            if outcome == "missing_previous_year":
                # The first year has a value all the same: what it is measured against is missing.
                builder.observe(year, value)
            continue
        least = (needs[place + 1], 1) if ranks else (0, 1)
        grain = 1 if ranks else _grain(builder, len(years) - place - 1)
        in_grains = Levels(levels.level / grain, levels.beyond / grain)
        limits = Interval(least, not ranks, None, False)
        value = grain * builder.value(outcome, in_grains, limits)  # type: ignore[arg-type]
        builder.observe(year, value)


def _first_level(builder: Builder, outcomes: dict[int, Outcome]) -> Fraction:
    """The level before the first year."""
    start = builder.start(tuple(outcomes.values()), 1, at_least=abs(builder.margin or ZERO) * BIG)
    return start * _grain(builder, len(outcomes))


def _grain(builder: Builder, years: int) -> int:
    """What whole numbers have to be multiples of, to grow by the bound in so many years and stay whole."""
    question = builder.question
    scale = Fraction(*question.reading.measure.line(question.bound, 1).scale)
    return scale.denominator**years if question.is_countable else 1


def _least_ranks(builder: Builder, outcomes: Sequence[Outcome]) -> list[int]:
    """The least rank to stand at before each year, so that all later gains are still possible."""
    gain = int(builder.question.limit)
    needs = [1]
    for outcome in reversed(outcomes):
        rest = needs[0]
        match outcome:
            case "exceeded":
                needs.insert(0, rest + gain + 1)
            case "met":
                needs.insert(0, 1 if rest == 1 else rest + gain)
            case "missing_previous_year":
                needs.insert(0, rest)  # the rank itself is there
            case _:
                needs.insert(0, 1)
    return needs


def _at_baseline(builder: Builder) -> None:
    """As of the baseline year: the start itself is tested, or is all that can be asked for."""
    question, wanted, measure = builder.question, builder.wanted, builder.question.reading.measure
    year = builder.baseline_year()
    if wanted.verdict == "undetermined":
        builder.refuse_margin()
    if measure.start == "none":
        outcome: Outcome = "not_met" if wanted.verdict == "pending" else wanted.verdict
        if outcome == "undetermined":
            outcome = builder.cause()
        builder.come_out(year, outcome, question.levels(None, 0), margin=True)
    elif wanted.verdict == "pending":
        builder.refuse_margin()
        source = builder.other(measure.base) if isinstance(measure, ShareOfBase) else question.indicator
        builder.exactly(source, year, builder.start((), 1))
