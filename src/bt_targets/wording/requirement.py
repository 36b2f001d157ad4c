"""What a reading asks for, in a phrase made from its subject, measure, comparison and timing."""

from typing import Final, assert_never

from bt_targets.deciding.lacking import measured_from, other_indicator
from bt_targets.ground.beside import remembered
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import AtLeast, AtMost, GradeAtLeast, Holds, MoreThan
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import Level
from bt_targets.rules.subjects import AsReported
from bt_targets.rules.term import Term
from bt_targets.scorecard.figures import declared
from bt_targets.wording.formatting import figure_text, unit_text
from bt_targets.wording.phrases import Phrase, Words, fill
from bt_targets.wording.sentences.requirement import CONDITION, MEASURE, REQUIREMENT, SUBJECT
from bt_targets.wording.sentences.situations import Condition
from bt_targets.wording.terms import TIMING

_AT_LEAST: Final[dict[str, Condition]] = {"level": "level_at_least", "share_of_base": "at_least_as_much"}
"""Words for 'at least' by the measure, where it has words of its own."""


@remembered
def requirement(clause: Clause, reading: Reading, term: Term) -> Phrase:
    """What must hold and when: 'hằng năm, từ 5.000 con trở lên'."""
    timing = fill(TIMING[reading.timing], first=term.first, last=term.last)
    return fill(REQUIREMENT, condition=_condition(clause, reading), timing=timing)


@remembered
def subject(clause: Clause, reading: Reading) -> Words:
    """What is looked at: the indicator, less another one, or as a share of another one."""
    looked_at, name = reading.subject, clause.indicator.name
    if isinstance(looked_at, AsReported):
        return name
    return fill(SUBJECT[looked_at.kind], name=name, part=other_indicator(clause, looked_at.other).name)


def _condition(clause: Clause, reading: Reading) -> Words:
    indicator, comparison = clause.indicator, reading.comparison
    match comparison:
        case Holds():
            assert indicator.status_words is not None
            return indicator.status_words.holds
        case GradeAtLeast(grade=grade):
            assert indicator.scale is not None
            name = indicator.scale.grades[indicator.scale.position(grade)].name
            return fill(CONDITION["grade_or_better"], grade=name)
        case AtLeast() | MoreThan() | AtMost():
            bound, measure = comparison.bound, reading.measure
            words = comparison_words(reading, indicator)
            if words == "at_least":
                words = _AT_LEAST.get(measure.kind, words)
            compared = fill(
                CONDITION[words],
                bound=figure_text(declared(bound.magnitude.as_integer_ratio(), bound.unit)),
                unit=unit_text(bound.unit),
            )
            if isinstance(measure, Level):
                return compared
            return fill(MEASURE[measure.kind], condition=compared, base=measured_from(clause, reading).name)
        case other:
            assert_never(other)


def comparison_words(reading: Reading, indicator: Indicator) -> Condition:
    """How a number must stand to the level."""
    comparison = reading.comparison
    assert isinstance(comparison, AtLeast | MoreThan | AtMost)
    if reading.higher_is_better and not comparison.strict and not reading.can_be_exceeded(indicator):
        return "all_of_it"
    if isinstance(comparison, AtMost) and indicator.kind == "rank":
        return "rank_or_better"
    if isinstance(comparison, AtMost) and not comparison.bound.magnitude:
        return "none_left"
    return comparison.kind
