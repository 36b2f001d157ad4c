"""Figures as tables show them whose units stand in a column of their own."""

from typing import NamedTuple

from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Clause
from bt_targets.rules.comparisons import AtMost, MoreThan
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import ClauseAssessment, Evidence, Number, Observed, ShownValue
from bt_targets.wording.formatting import bounded, write_number, write_observed, write_shown, write_unit

_RANK = "hạng"


class TableFigure(NamedTuple):
    """What stands in the cell of a figure."""

    text: str
    magnitude: str | None = None
    """The decimal text of one exact number; None where the cell says more, or something else."""


def unit_of_row(assessment: ClauseAssessment, clause: Clause, lang: Lang) -> str | None:
    """The unit of the row of a clause; None for grades and statuses."""
    return unit_in_column(_unit_of_row(assessment, clause), lang)


def unit_in_column(unit: str | None, lang: Lang) -> str | None:
    """What a column of units says."""
    return None if unit is None else write_unit(unit, lang)


def required_level(assessment: ClauseAssessment, clause: Clause, lang: Lang) -> TableFigure | None:
    """The required level; in words where reaching it is not enough, or where it is not in the unit of the row."""
    value, indicator = assessment.required, clause.indicator
    if value is None:
        return None
    text = write_shown(value, indicator, lang)
    match clause.reading(assessment.reading).comparison:
        case MoreThan():
            return TableFigure(bounded(text, "above", lang))
        case AtMost(bound=bound) if bound.unit != _RANK and bound.magnitude > 0:
            return TableFigure(bounded(text, "at_most", lang))
        case _ if isinstance(value, Number) and value.unit not in {_unit_of_row(assessment, clause), _RANK}:
            return TableFigure(text)
        case _:
            return _shown(value, indicator, lang)


def observed_figure(observed: Observed | Evidence, indicator: Indicator, lang: Lang) -> TableFigure:
    """An observed value: one exact number as a number, anything else in words."""
    if observed.bound == "exact":
        return _shown(observed.value, indicator, lang)
    return TableFigure(write_observed(observed, indicator, lang))


def number_figure(number: Number, lang: Lang) -> TableFigure:
    """A number without its unit."""
    return TableFigure(write_number(number.magnitude, lang), number.magnitude)


def _shown(value: ShownValue, indicator: Indicator, lang: Lang) -> TableFigure:
    if isinstance(value, Number) and value.unit != _RANK:
        return number_figure(value, lang)
    return TableFigure(write_shown(value, indicator, lang))


def _unit_of_row(assessment: ClauseAssessment, clause: Clause) -> str | None:
    """The unit of the result, or of what is required where there is no result yet."""
    observed, required = assessment.observed, assessment.required
    if observed is not None:
        value = observed.value if observed.interval is None else observed.interval.lower
        if isinstance(value, Number):
            return value.unit
    if isinstance(required, Number):
        return required.unit
    return clause.reading(assessment.reading).unit(clause.indicator)
