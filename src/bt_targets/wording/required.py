"""The level that a requirement comes to, where it has to be computed from another figure."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.history import YearValue
from bt_targets.deciding.lacking import measured_from
from bt_targets.rules.clauses import Reading
from bt_targets.rules.comparisons import AtMost
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease, RelativeIncrease, ShareOfBase
from bt_targets.scorecard.assessment import Number
from bt_targets.wording.facts import Facts, as_number, as_whole, exact_figure, required_text
from bt_targets.wording.formatting import figure_text
from bt_targets.wording.phrases import Phrase, fill
from bt_targets.wording.requirement import comparison_words
from bt_targets.wording.sentences.formatting import BOUND
from bt_targets.wording.sentences.requirement import CONDITION, LEVEL
from bt_targets.wording.sentences.situations import RequiredLevel


def required_level_text(facts: Facts) -> Phrase | None:
    """The required level, and the figure it was computed from; None where the resolution states the level itself."""
    case, tested = facts.case, facts.decision.tested
    if tested is None or tested.start is None or facts.required is None or facts.decision.verdict == "undetermined":
        return None
    indicator, whole = measured_from(case.clause, case.reading), whole_level(facts)
    return fill(
        LEVEL[_level(case, of_whole_things=whole is not None)],
        required=required_text(facts),
        level=_at_stated_level(facts) if whole is None else _at_whole_level(case.reading, whole),
        base=indicator.name,
        year=tested.start.year,
        judged=tested.year if tested.value is None else tested.value.year,
        value=_start(facts, tested.start, indicator),
    )


def _start(facts: Facts, start: YearValue, indicator: Indicator) -> Phrase:
    """The figure that the level was computed from, with 'about' where it was given so."""
    value = exact_figure(start, indicator, facts.writer)
    is_about = any(figure.measured.about for figure in start.figures)
    return fill(BOUND["about"], value=value) if is_about else value


def whole_level(facts: Facts) -> Number | None:
    """A level that whole things cannot have, as the whole number that amounts to the same; else None."""
    level = facts.level
    if level is None or not level[0] % level[1]:
        return None
    return as_whole(as_number(facts.required), up=not isinstance(facts.case.reading.comparison, AtMost))


def _at_stated_level(facts: Facts) -> Phrase:
    reading, indicator = facts.case.reading, facts.case.indicator
    words = "rank_or_better" if indicator.kind == "rank" else comparison_words(reading, indicator)
    return fill(CONDITION[words], bound=required_text(facts))


def _at_whole_level(reading: Reading, whole: Number) -> Phrase:
    words = CONDITION["at_most" if isinstance(reading.comparison, AtMost) else "at_least"]
    return fill(words, bound=figure_text(whole))


def _level(case: Case, *, of_whole_things: bool) -> RequiredLevel:
    reading = case.reading
    if reading.timing != case.clause.reading(reading.name).timing:
        return "level_of_one_year"  # of a requirement for the whole term
    match reading.measure:
        case ShareOfBase():
            return "whole_things_of_base" if of_whole_things else "level_of_base"
        case AbsoluteIncrease() | RelativeIncrease() if of_whole_things:
            return "whole_things"
        case AbsoluteIncrease() | RelativeIncrease():
            return "level"
        case _:
            return "level_in_year"
