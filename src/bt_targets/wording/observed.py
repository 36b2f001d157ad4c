"""The sentences of an explanation that say what was observed, and what the required level rests on."""

from fractions import Fraction

from bt_targets.deciding.decision import Outcome
from bt_targets.deciding.lacking import measured_from
from bt_targets.rules.clauses import Reading
from bt_targets.rules.comparisons import AtMost
from bt_targets.rules.measures import ShareOfBase
from bt_targets.scorecard.assessment import Observed
from bt_targets.scorecard.evidence import single
from bt_targets.wording.facts import Facts, as_number, as_whole, distance_text, exact_figure, required_text
from bt_targets.wording.formatting import figure_text, unit_text, write_observed
from bt_targets.wording.phrases import Phrase, both, fill, listed
from bt_targets.wording.requirement import subject
from bt_targets.wording.sentences.observed import (
    BASIS,
    COMPARISON,
    OBSERVED,
    RATE_COMPARISON,
    RATES,
    WHEN,
)
from bt_targets.wording.sentences.situations import Basis, ComparedWithRequired


def observed_text(facts: Facts) -> Phrase | None:
    """What was observed, and how it stands to the required level."""
    case, tested, observed = facts.case, facts.decision.tested, facts.observed
    if tested is not None and tested.rates:
        return _rates(facts, tested)
    if observed is None or tested is None or tested.value is None:
        return None
    if tested.value.is_vacuous:
        return fill(OBSERVED["no_cases"], year=observed.year, name=subject(case.clause, case.reading))
    words = case.indicator.status_words
    if words is not None:
        status = words.says_it_holds if observed.value is True else words.says_it_fails
        return fill(OBSERVED["status"], year=observed.year, status=status)
    comparison = _comparison(facts, tested)
    return fill(
        OBSERVED["value" if comparison is None else "value_and_comparison"],
        when=_when(facts, observed),
        name=subject(case.clause, case.reading),
        value=both(write_observed, observed, case.indicator),
        comparison=comparison or "",
    )


def _when(facts: Facts, observed: Observed) -> Phrase:
    first = facts.case.term.first
    added_up = facts.case.reading.timing == "cumulative" and observed.year > first
    return fill(WHEN["years_added_up" if added_up else "one_year"], first=first, year=observed.year)


def _rates(facts: Facts, tested: Outcome) -> Phrase:
    rate = facts.case.clause.growth_rate
    assert rate is not None
    assert tested.verdict != "undetermined"
    assert tested.verdict != "pending"
    figures = [both(write_observed, single(value.figures[0], facts.writer), rate) for value in tested.rates]
    one = len(figures) == 1
    return fill(
        RATES["one_rate" if one else "several_rates"],
        first=tested.rates[0].year,
        last=tested.rates[-1].year,
        name=rate.name,
        rates=figures[0] if one else listed(figures),
        compared=RATE_COMPARISON[tested.verdict],
        required=required_text(facts),
    )


def _comparison(facts: Facts, tested: Outcome) -> Phrase | None:
    if tested.verdict == "undetermined":
        return None
    if facts.margin is None or facts.required is None or facts.margin.exact is None:
        return fill(COMPARISON[_passed(facts, tested)])
    assert facts.shortfall is not None
    margin, comparison = Fraction(facts.margin.exact), facts.case.reading.comparison
    return fill(
        COMPARISON[_beside_required(facts, margin)],
        required=required_text(facts),
        distance=distance_text(facts.margin if margin > 0 else facts.shortfall),
        shortfall=figure_text(facts.shortfall),
        unit=unit_text(comparison.bound.unit) if isinstance(comparison, AtMost) else "",
    )


def _passed(facts: Facts, tested: Outcome) -> ComparedWithRequired:
    """Without a distance: whether the requirement is met."""
    if tested.passed:
        return "beyond" if tested.verdict == "exceeded" else "enough"
    return "not_enough" if facts.decision.verdict == "not_met" else "not_enough_yet"


def _beside_required(facts: Facts, margin: Fraction) -> ComparedWithRequired:
    case = facts.case
    comparison, indicator, better = case.reading.comparison, case.indicator, margin > 0
    if margin == 0:
        return "exactly_but_more_required" if comparison.strict else "exactly"
    if isinstance(comparison, AtMost) and not comparison.bound.magnitude:
        return "none_may_be_left"
    if indicator.is_countable and Fraction(as_number(facts.required).exact or 0).denominator != 1:
        return "above_fraction" if better else "below_fraction"
    if indicator.kind == "rank":
        return "better_rank" if better else "worse_rank"
    return "above" if better is case.reading.higher_is_better else "below"


def basis_text(facts: Facts) -> Phrase | None:
    """From which figure the required level was computed."""
    case, tested = facts.case, facts.decision.tested
    if tested is None or tested.start is None or facts.required is None:
        return None
    required = as_number(facts.required)
    whole = as_whole(required, up=True)
    indicator = measured_from(case.clause, case.reading)
    return fill(
        BASIS[_basis(case.reading, of_whole_things=whole is not None and whole != required)],
        required=required_text(facts),
        base=indicator.name,
        year=tested.start.year,
        value=exact_figure(tested.start, indicator, facts.writer),
        whole="" if whole is None else figure_text(whole),
    )


def _basis(reading: Reading, *, of_whole_things: bool) -> Basis:
    if isinstance(reading.measure, ShareOfBase):
        return "base_of_whole_things" if of_whole_things else "base"
    return "figure_of_whole_things" if of_whole_things else "figure"
