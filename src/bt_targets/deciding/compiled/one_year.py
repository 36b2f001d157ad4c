"""The test of a year: a compiled form of every measure and comparison."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from bt_targets.deciding.compiled.answers import Told
from bt_targets.deciding.compiled.values import Figures, Series, form, latest
from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio, compare
from bt_targets.ground.intervals import LinearBound
from bt_targets.ground.verdicts import Verdict
from bt_targets.rules.comparisons import AtLeast, AtMost, GradeAtLeast, Holds, MoreThan
from bt_targets.rules.measures import GROWING, ShareOfBase

Test = Callable[[Figures, Series, int], Told]
"""The test of a year on its own value, which may not be there."""


def test_of(question: Question) -> Test:
    """The test of a year, the value against the level required of it."""
    return form(MEASURES, question.reading.measure.kind, "measure")(question)


def test_year_of(question: Question) -> Test:
    """The same, but that yearly growth takes the reported rate where a level is missing."""
    rate, test = question.clause.growth_rate, test_of(question)
    if rate is None or question.reading.measure.kind != "yearly_growth":
        return test
    id_, bound = rate.id, question.bound

    def test_year(figures: Figures, series: Series, year: int) -> Told:
        if year not in series or year - 1 not in series:
            reported = figures[id_].get(year)
            if reported is not None:
                return grown(reported, bound)
        return test(figures, series, year)

    return test_year


def grown(reported: Ratio, bound: Ratio) -> Verdict:
    """Reported growth against what is asked for."""
    difference = compare(reported, bound)
    return "exceeded" if difference > 0 else "met" if difference == 0 else "not_met"


# -- comparisons


def _told_by(question: Question) -> tuple[int, Verdict, Verdict]:
    """1 where greater is better, else -1; what a better value comes to, and one at the required level."""
    at_level = form(AT_LEVEL, question.reading.comparison.kind, "comparison")
    better: Verdict = "exceeded" if question.can_be_exceeded else "met"
    return 1 if question.higher_is_better else -1, better, at_level


AT_LEVEL: Final[Mapping[str, Verdict]] = {
    kind.model_fields["kind"].default: "not_met" if kind.strict else "met"
    for kind in (AtLeast, MoreThan, AtMost, GradeAtLeast, Holds)
}
"""By comparison: what a value at the required level comes to. A worse one has not met it, and a better one has."""


# -- measures


def on_level(question: Question) -> tuple[int, int, Verdict, Verdict]:
    """Two integers of which value · bottom - top is above 0 where a value is better than the level, and the verdicts.

    The verdicts are that of a better value, and that of the level itself.
    """
    (top, bottom), (sign, better, at_level) = _level_of(question), _told_by(question)
    return top * sign, bottom * sign, better, at_level


def _on_level(question: Question) -> Test:
    top, bottom, better, at_level = on_level(question)

    def test(_: Figures, series: Series, year: int) -> Told:
        value = series.get(year)
        if value is None:
            return "missing_observation"
        difference = value[0] * bottom - top * value[1]
        return better if difference > 0 else "not_met" if difference else at_level

    return test


def _level_of(question: Question) -> Ratio:
    """The level required by a measure that starts from nothing."""
    return question.reading.measure.line(question.bound, 0).shift


def required_of(question: Question) -> Callable[[Ratio, int], Ratio]:
    """The level required so many years after a start."""
    if question.reading.measure.start == "none":
        level = _level_of(question)
        return lambda _start, _years: level
    line = _line_of(question)
    return lambda start, years: _on(line(years), start)


def _line_of(question: Question) -> Callable[[int], LinearBound]:
    """By the years since the start: the line from it to the required level."""
    measure, bound = question.reading.measure, question.bound
    return cache(lambda years: measure.line(bound, years))


def _on(line: LinearBound, start: Ratio) -> Ratio:
    """The level that a line gives, whatever its floor."""
    (scale, under_scale), (shift, under_shift), _ = line
    under = under_scale * start[1]
    return scale * start[0] * under_shift + shift * under, under * under_shift


def _judge_of(question: Question) -> Callable[[Ratio, Ratio, LinearBound], Verdict]:
    """A value against the level that a line gives for a start."""
    sign, better, at_level = _told_by(question)

    def judge(value: Ratio, start: Ratio, line: LinearBound) -> Verdict:
        level = _on(line, start)
        difference = beyond = compare(value, level) * sign
        if line.floor is not None and compare(level, line.floor) < 0:
            # What is required stops at the floor, and who is there has not done better than the line.
            difference = compare(value, line.floor) * sign
        if difference < 0:
            return "not_met"
        return better if beyond > 0 else at_level

    return judge


def _since_baseline(question: Question) -> Test:
    baseline, line, judge = question.term.baseline, _line_of(question), _judge_of(question)
    start_of = start_in(question)

    def test(_: Figures, series: Series, year: int) -> Told:
        value = series.get(year)
        if value is None:
            return "missing_observation"
        since = latest(series, baseline)
        start = start_of(series, since)
        if start is None or since is None:
            return "missing_baseline"
        # One observation on both sides is one value, and no value is more than itself.
        return "not_met" if since == year else judge(value, start, line(year - since))

    return test


def _since_the_year_before(question: Question) -> Test:
    line, judge, start_of = _line_of(question)(1), _judge_of(question), start_in(question)

    def test(_: Figures, series: Series, year: int) -> Told:
        value = series.get(year)
        if value is None:
            return "missing_observation"
        start = start_of(series, year - 1)
        return "missing_previous_year" if start is None else judge(value, start, line)

    return test


def _of_a_base(question: Question) -> Test:
    measure = question.reading.measure
    assert isinstance(measure, ShareOfBase)
    baseline, line, judge, base = question.term.baseline, _line_of(question)(0), _judge_of(question), measure.base
    start_of = start_in(question)

    def test(figures: Figures, series: Series, year: int) -> Told:
        value = series.get(year)
        if value is None:
            return "missing_observation"
        start = start_of(figures[base], latest(figures[base], baseline))
        return "missing_baseline" if start is None else judge(value, start, line)

    return test


def start_in(question: Question) -> Callable[[Series, int | None], Ratio | None]:
    """The figure of a year where the required level can be computed from it: nothing grows from 0."""
    grows = isinstance(question.reading.measure, GROWING)

    def start(series: Series, year: int | None) -> Ratio | None:
        value = None if year is None else series.get(year)
        return None if value is None or (grows and not value[0]) else value

    return start


MEASURES: Final[Mapping[str, Callable[[Question], Test]]] = {
    "level": _on_level,
    "average_growth": _since_baseline,
    "yearly_growth": _since_the_year_before,
    "relative_increase": _since_baseline,
    "absolute_increase": _since_baseline,
    "share_of_base": _of_a_base,
    "rank_gain": _since_the_year_before,
    "rank_gain_since_baseline": _since_baseline,
}
