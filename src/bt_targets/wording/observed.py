"""The part of an explanation that says what was observed, and how it stands to the required level."""

from functools import lru_cache

from bt_targets.deciding.decision import Outcome
from bt_targets.rules.comparisons import AtMost
from bt_targets.scorecard.assessment import Observed
from bt_targets.scorecard.evidence import single
from bt_targets.wording.facts import Facts, distance_text, required_text
from bt_targets.wording.formatting import observed_phrase
from bt_targets.wording.phrases import Phrase, fill, listed
from bt_targets.wording.required import whole_level
from bt_targets.wording.sentences.observed import COMPARISON, OBSERVED, RATE_COMPARISON, RATES, WHEN
from bt_targets.wording.sentences.situations import ComparedWithRequired, Span


def observed_text(facts: Facts) -> Phrase | None:
    """What was observed, and how it stands to the required level."""
    case, tested, observed = facts.case, facts.decision.tested, facts.observed
    if tested is not None and tested.rates:
        return _rates(facts, tested)
    if observed is None or tested is None or tested.value is None:
        return None
    if tested.value.is_vacuous:
        return fill(OBSERVED["no_cases"], year=observed.year)
    words = case.indicator.status_words
    if words is not None:
        status = words.holds if observed.value is True else words.fails
        return fill(OBSERVED["status"], when=_when(facts, observed), status=status)
    value = observed_phrase(observed, case.indicator)
    if case.indicator.scale is not None:
        return fill(OBSERVED["grade"], when=_when(facts, observed), value=value)
    comparison = _comparison(facts)
    return fill(
        OBSERVED["value" if comparison is None else "value_and_comparison"],
        when=_when(facts, observed),
        value=value,
        comparison=comparison or "",
    )


def _when(facts: Facts, observed: Observed) -> Phrase:
    case, first = facts.case, facts.case.term.first
    if case.reading.timing == "cumulative" and observed.year > first:
        return _within("years_added_up", first, observed.year, case.as_of)
    return _within("latest" if "stale" in facts.signals else "one_year", first, observed.year, case.as_of)


@lru_cache(maxsize=512)
def _within(span: Span, first: int, year: int, as_of: int) -> Phrase:
    # There are few years, and they are named in every explanation; so it is wherever a phrase is remembered.
    return fill(WHEN[span], first=first, year=year, as_of=as_of)


def _rates(facts: Facts, tested: Outcome) -> Phrase:
    rate = facts.case.clause.growth_rate
    assert rate is not None
    assert tested.verdict != "undetermined"
    assert tested.verdict != "pending"
    figures = [observed_phrase(single(value.figures[0], facts.writer), rate) for value in tested.rates]
    one = len(figures) == 1
    return fill(
        RATES["one_rate" if one else "several_rates"],
        first=tested.rates[0].year,
        last=tested.rates[-1].year,
        rates=figures[0] if one else listed(figures),
        compared=RATE_COMPARISON[tested.verdict],
    )


def _comparison(facts: Facts) -> Phrase | None:
    """How the figure stands to the requirement, where that is known exactly."""
    if facts.exact_margin is None or facts.required is None:
        return _whatever_the_base(facts)
    assert facts.margin is not None
    assert facts.shortfall is not None
    margin = facts.exact_margin[0]
    return fill(
        COMPARISON[_beside_required(facts, margin)],
        required=required_text(facts),
        distance=distance_text(facts.margin if margin > 0 else facts.shortfall),
    )


def _whatever_the_base(facts: Facts) -> Phrase | None:
    """That the figure it is compared with is not known exactly, and that this makes no difference."""
    tested = facts.decision.tested
    if facts.decision.verdict == "pending" or tested is None or tested.start is None or tested.start.is_exact:
        return None
    return fill(COMPARISON["whatever_the_base"], base_year=tested.start.year)


def _beside_required(facts: Facts, margin: int) -> ComparedWithRequired:
    case = facts.case
    comparison, better = case.reading.comparison, margin > 0
    if margin == 0:
        if comparison.strict:
            return "exactly_but_more_required"
        about = facts.observed is not None and facts.observed.bound == "about"
        return "as_required" if about else "exactly"
    if isinstance(comparison, AtMost) and not comparison.bound.magnitude:
        return "none_may_be_left"
    if not better:
        return "short" if case.higher_is_better or case.indicator.kind == "rank" else "over"
    if case.indicator.kind == "rank":
        return "better_rank"
    if not case.higher_is_better:
        return "under"
    if comparison.strict:
        return "above"
    return "beyond" if whole_level(facts) is None else "above_fraction"
