"""The pace of what has not been reached by the end yet: the latest value against the path from the baseline."""

import numpy as np

from bt_targets.deciding.columns.answers import PENDING_CODE, Codes
from bt_targets.deciding.columns.integers import Mask, times
from bt_targets.deciding.columns.one_year import View
from bt_targets.deciding.columns.spans import Ratios, added, along, chosen_of, compare, raised, ratio
from bt_targets.deciding.columns.values import Value, latest
from bt_targets.deciding.question import Question
from bt_targets.rules.measures import RelativeIncrease


def pace_by_path(question: Question, view: View, rows: Mask) -> Codes:
    """The answers of pending rows, `unclear` where there is no exact start and value to judge by."""
    answers = view.all_of(PENDING_CODE["unclear"])
    series = view.series if question.clause.progress is None else view.progress
    for since, of_start in latest(series, until=question.term.baseline):
        for value, of_value in latest(series, until=question.as_of):
            here = rows & of_start & of_value
            if value.year <= question.term.baseline or not here.any():
                continue
            here = here & since.exact(view.doubts) & value.exact(view.doubts)
            if here.any():
                answers = np.where(here, _standing(question, view, value, since), answers)
    return answers


def _standing(question: Question, view: View, value: Value, since: Value) -> Codes:
    """`on_track` where a value is at the path or better, else `behind`."""
    start, elapsed, length = since.span.low, value.year - since.year, question.term.last - since.year
    if question.clause.progress is not None:
        end = ratio((100, 1))
    else:
        end = along(question.reading.measure.line(question.bound, elapsed), since.span, view.doubts).low
    better = compare(start, end) if question.higher_is_better else compare(end, start)
    view.doubts.add(better.unsure)
    start = chosen_of(better.above, end, start)
    if isinstance(question.reading.measure, RelativeIncrease):
        value_, path = raised(value.span.low, length), _product(raised(start, length - elapsed), raised(end, elapsed))
    else:
        value_ = value.span.low
        path = added(_product(start, ratio((length - elapsed, length))), _product(end, ratio((elapsed, length))))
    standing = compare(value_, path) if question.higher_is_better else compare(path, value_)
    view.doubts.add(standing.unsure)
    return np.where(standing.above | standing.equal, PENDING_CODE["on_track"], PENDING_CODE["behind"])


def _product(one: Ratios, other: Ratios) -> Ratios:
    return Ratios(times(one.top, other.top), times(one.bottom, other.bottom))
