"""When the test of a year must hold, in columns: a columnar form of every timing."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

import numpy as np

from bt_targets.deciding.columns.answers import (
    CODE_OF,
    MET,
    NOT_MET,
    PENDING_CODE,
    Codes,
    by_test,
    caused,
    passed,
)
from bt_targets.deciding.columns.integers import Mask
from bt_targets.deciding.columns.one_year import View, factor_of
from bt_targets.deciding.columns.paces import pace_by_path
from bt_targets.deciding.columns.spans import Span, compare, point, product_of, ratio, sum_of
from bt_targets.deciding.columns.values import latest
from bt_targets.deciding.compiled.values import form
from bt_targets.deciding.question import Question

Timed = Callable[[Question, View], Codes]
"""The answers to a question, which asks of a view as of one year."""


def timed(question: Question, view: View) -> Codes:
    """The answers by the timing of the reading."""
    return form(TIMINGS, question.reading.timing, "timing")(question, view)


# -- as of the baseline year


def _start_only(_: Question, view: View) -> Codes:
    told = view.baseline_told()
    if told is None:
        return view.all_of(PENDING_CODE["unclear"])
    return np.where(told == MET, PENDING_CODE["unclear"], by_test(told, final=False))


# -- every year


def _every_year(question: Question, view: View) -> Codes:
    if question.at_baseline:
        if question.reading.measure.start != "none":
            return _start_only(question, view)
        told = view.test_latest(until=question.term.baseline)
        return np.where(told == NOT_MET, PENDING_CODE["unclear"], by_test(told, final=False))
    final = question.at_end or question.perspective == "year"
    return by_test(view.every_year(question.judged_years), final=final)


# -- by the end


def _by_end(question: Question, view: View) -> Codes:
    as_of = question.as_of
    if question.at_end:
        return by_test(view.test(as_of), final=True)
    told = view.test_latest(until=as_of)
    missed = told == NOT_MET
    answers = by_test(told, final=False)
    return np.where(missed, pace_by_path(question, view, missed), answers) if missed.any() else answers


# -- on average since the baseline


def _average(question: Question, view: View) -> Codes:
    if question.at_baseline:
        return _start_only(question, view)
    told = _by_levels(question, view)
    rated = rates_told(question, view)
    if rated is not None:
        told = np.where(rated.rows, rated.told, told)
    if question.at_end:
        return by_test(told, final=True)
    pace = np.where(told == NOT_MET, PENDING_CODE["behind"], PENDING_CODE["on_track"])
    return np.where(caused(told), by_test(told, final=False), pace)


def _by_levels(question: Question, view: View) -> Codes:
    as_of, first = question.as_of, question.term.first
    start = view.baseline_told()
    told = view.test_latest(until=as_of, since=as_of if question.at_end else first)
    # The baseline is looked for before the observation.
    return told if start is None else np.where(start == MET, told, start)


class Rated(NamedTuple):
    """What reported rates of all years come to, compounded."""

    told: Codes
    rows: Mask
    """The rows that they tell: those without a baseline that have a rate."""


def rates_told(question: Question, view: View) -> Rated | None:
    """What reported rates come to; None where they tell nothing."""
    if view.has_baseline or not view.rates:
        return None
    told, baseline = view.all_of(CODE_OF["missing_observation"]), question.term.baseline
    has_start, has_rate = np.zeros(view.rows, np.bool_), np.zeros(view.rows, np.bool_)
    for _, rows in latest(view.series, until=baseline):
        has_start |= rows
    complete, factors = ~has_rate, point(ratio((1, 1)))
    by_year: dict[int, Codes] = {}
    for year in question.years_so_far:
        rate = view.rates.get(year)
        if rate is None:
            complete = np.zeros_like(complete)
            continue
        has_rate = has_rate | rate.there
        complete = complete & rate.there
        if complete.any():
            factors = product_of(factors, factor_of(rate.span))
            grown = view.grown(factors, year - baseline)
            by_year[year] = np.where(complete, grown, CODE_OF["missing_observation"])
    last = question.as_of if question.at_end else question.term.first
    for value, rows in latest(view.rates, until=question.as_of, since=last):
        if value.year in by_year:
            told = np.where(rows, by_year[value.year], told)
    rows = has_rate & ~has_start
    return Rated(told, rows) if rows.any() else None


# -- counted up over the term


def _cumulative(question: Question, view: View) -> Codes:
    if question.at_baseline:
        return view.all_of(PENDING_CODE["unclear"])
    total, complete = total_of(question, view)
    told = view.told_of_sum(total)
    settled = by_test(told, final=True)
    answers = settled if question.at_end else np.where(told == NOT_MET, _pace_of(question, view, total), settled)
    lacking = by_test(view.all_of(CODE_OF["missing_observation"]), final=False)
    return np.where(passed(told), settled, np.where(complete, answers, lacking))


def total_of(question: Question, view: View) -> tuple[Span, Mask]:
    """The sum of the years so far, and where all of them are there."""
    total, complete = point(ratio((0, 1))), np.ones(view.rows, np.bool_)
    for year in question.years_so_far:
        value = view.series.get(year)
        if value is None:
            complete = np.zeros_like(complete)
        else:
            complete = complete & value.there
            total = sum_of(total, value.counted())
    return total, complete


def _pace_of(question: Question, view: View, total: Span) -> Codes:
    """By the share of the bound that is due by now."""
    (top, bottom), term = question.bound, question.term
    due = ratio((top * (question.as_of - term.baseline), bottom * (term.last - term.baseline)))
    reached = compare(total.low, due)
    view.doubts.add(reached.unsure)
    short = compare(due, total.high)
    view.doubts.add(short.unsure)
    behind = short.above if total.ends is None else short.above | (short.equal & total.ends.high_open)
    return np.where(
        reached.above | reached.equal,
        PENDING_CODE["on_track"],
        np.where(behind, PENDING_CODE["behind"], PENDING_CODE["unclear"]),
    )


# -- once in the term


def _once(question: Question, view: View) -> Codes:
    if question.at_baseline:
        return view.all_of(PENDING_CODE["unclear"])
    best = unknown = view.all_of(NOT_MET)
    for year in question.years_so_far:
        told = view.test_year(year).told
        best = np.where(passed(told), np.maximum(best, told), best)
        unknown = np.where((unknown == NOT_MET) & caused(told), told, unknown)
    if question.at_end:
        return by_test(np.where(best == NOT_MET, unknown, best), final=True)
    return np.where(best == NOT_MET, PENDING_CODE["unclear"], by_test(best, final=True))


TIMINGS: Final[Mapping[str, Timed]] = {
    "every_year": _every_year,
    "by_end": _by_end,
    "average": _average,
    "cumulative": _cumulative,
    "once": _once,
}
