"""Figures of a scorecard with as few decimals as printed tables and pages have."""

from collections.abc import Iterator
from fractions import Fraction

from bt_targets.ground.shown import IN_SENTENCES
from bt_targets.scorecard.assessment import ClauseAssessment, Number, Observed, ShownValue
from bt_targets.scorecard.writer import ExactFigure, Writer


def printed(observed: Observed, assessment: ClauseAssessment) -> Observed:
    """An observed value of a clause, beside what is required and due."""
    interval, update = observed.interval, {"value": printed_figure(observed.value, assessment)}
    if observed.upper is not None:
        update["upper"] = printed_figure(observed.upper, assessment)
    if interval is not None:
        ends = {end: printed_figure(getattr(interval, end), assessment) for end in ("lower", "upper")}
        return observed.model_copy(update={**update, "interval": interval.model_copy(update=ends)})
    return observed.model_copy(update=update)


def printed_figure(value: ShownValue, assessment: ClauseAssessment) -> ShownValue:
    """A figure of a clause, beside all others of it; what is no number stays as it is."""
    if not isinstance(value, Number):
        return value
    bounds = [_amount(figure) for figure in _bounds(assessment)]
    values = [_amount(figure) for figure in _values(assessment)]
    number = Writer(IN_SENTENCES, bounds=bounds, values=values).number(*_amount(value))
    return number.model_copy(update={"exact": value.exact})


def _amount(number: Number) -> ExactFigure:
    # A root has no exact form here; the decimals of the document tell it apart from everything beside it.
    return ExactFigure(Fraction(number.exact or number.magnitude).as_integer_ratio(), number.unit)


def _bounds(assessment: ClauseAssessment) -> Iterator[Number]:
    for value in (assessment.required, assessment.path, *(year.required for year in assessment.years)):
        if isinstance(value, Number):
            yield value


def _values(assessment: ClauseAssessment) -> Iterator[Number]:
    for observed in (assessment.observed, *(year.observed for year in assessment.years), *assessment.evidence):
        if observed is None:
            continue
        ends = () if observed.interval is None else (observed.interval.lower, observed.interval.upper)
        for value in (observed.value, observed.upper, *ends):
            if isinstance(value, Number):
                yield value
