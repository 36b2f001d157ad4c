"""When the test of a year must hold: a compiled form of every timing."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from bt_targets.deciding.by_end import standing
from bt_targets.deciding.compiled.answers import MISSED, PENDING, UNDETERMINED, CompiledAnswer, Told, by_test
from bt_targets.deciding.compiled.growth import by_levels_of, by_rates_of
from bt_targets.deciding.compiled.one_year import on_level, required_of, start_in, test_of, test_year_of
from bt_targets.deciding.compiled.values import Figures, Series, form, latest
from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio, compare
from bt_targets.ground.verdicts import PASSED, Pace
from bt_targets.rules.measures import RelativeIncrease, ShareOfBase

Timed = Callable[[Figures, Series], CompiledAnswer | None]
"""The answer for all figures and for the values that the reading looks at."""


def timed(question: Question) -> Timed:
    """When the test must hold, by the timing of the reading."""
    return form(TIMINGS, question.reading.timing, "timing")(question)


# -- as of the baseline year


def _start_only(question: Question) -> Timed:
    """What a measure needs to begin with is all that can be asked for."""
    baseline, measure, start_of = question.term.baseline, question.reading.measure, start_in(question)
    base = measure.base if isinstance(measure, ShareOfBase) else None

    def decide(figures: Figures, series: Series) -> CompiledAnswer:
        known = series if base is None else figures[base]
        start = start_of(known, latest(known, baseline))
        return UNDETERMINED["missing_baseline"] if start is None else PENDING["unclear"]

    return decide


def _not_yet(_figures: Figures, _series: Series) -> CompiledAnswer:
    """Nothing has been counted yet."""
    return PENDING["unclear"]


# -- every year


def _every_year(question: Question) -> Timed:
    if question.at_baseline:
        return _every_year_at_baseline(question)
    if question.reading.measure.kind == "level":
        return _every_year_on_level(question)
    years, test = tuple(question.judged_years), test_year_of(question)
    answers, missed = _of_years(question), MISSED

    def decide(figures: Figures, series: Series) -> CompiledAnswer:
        told: Told = "exceeded"
        unknown: Told | None = None
        for year in years:
            of_year = test(figures, series, year)
            if of_year == "not_met":
                return missed
            if of_year == "met":
                told = of_year
            elif of_year != "exceeded":
                unknown = unknown or of_year
        return answers[unknown or told]

    return decide


def _every_year_on_level(question: Question) -> Timed:
    """The same where every year has the same level: without a call for each."""
    years, (top, bottom, better, at_level) = tuple(question.judged_years), on_level(question)
    missed, unknown = MISSED, UNDETERMINED["missing_observation"]
    answers = _of_years(question)
    all_better, some_at_level = answers[better], answers[at_level]

    def decide(_: Figures, series: Series) -> CompiledAnswer:
        answer, known = all_better, series.get
        complete = True
        for year in years:
            value = known(year)
            if value is None:
                complete = False
            else:
                difference = value[0] * bottom - top * value[1]
                if difference <= 0:
                    if difference or at_level == "not_met":
                        return missed
                    answer = some_at_level
        return answer if complete else unknown

    return decide


def _of_years(question: Question) -> Mapping[Told, CompiledAnswer]:
    return by_test(final=question.at_end or question.perspective == "year")


def _every_year_at_baseline(question: Question) -> Timed:
    if question.reading.measure.start != "none":
        return _start_only(question)
    baseline, test, answers = question.term.baseline, test_of(question), by_test(final=False)

    def decide(figures: Figures, series: Series) -> CompiledAnswer:
        year = latest(series, baseline)
        told = test(figures, series, baseline if year is None else year)
        return PENDING["unclear"] if told == "not_met" else answers[told]

    return decide


# -- by the end


def _by_end(question: Question) -> Timed:
    as_of, test, answers = question.as_of, test_of(question), by_test(final=question.at_end)
    if question.at_end:
        return lambda figures, series: answers[test(figures, series, as_of)]
    pace = _pace_of(question)

    def decide(figures: Figures, series: Series) -> CompiledAnswer:
        year = latest(series, as_of)
        told = test(figures, series, as_of if year is None else year)
        return PENDING[pace(figures, series)] if told == "not_met" else answers[told]

    return decide


def _pace_of(question: Question) -> Callable[[Figures, Series], Pace]:
    """The latest value, or that of the share that tells the pace, against the path from the baseline."""
    progress, as_of, term = question.clause.progress, question.as_of, question.term
    compounds = isinstance(question.reading.measure, RelativeIncrease)
    sign, end_of = 1 if question.higher_is_better else -1, required_of(question)

    def pace(figures: Figures, series: Series) -> Pace:
        known = series if progress is None else figures[progress.id]
        year, since = latest(known, as_of), latest(known, term.baseline)
        if year is None or since is None or year <= term.baseline:
            return "unclear"
        start, elapsed, length = known[since], year - since, term.last - since
        end = end_of(start, elapsed) if progress is None else (100, 1)
        if compare(start, end) * sign > 0:
            start = end
        difference = standing(known[year], start, end, elapsed, length, compounds=compounds) * sign
        return "on_track" if difference >= 0 else "behind"

    return pace


# -- on average since the baseline


def _average(question: Question) -> Timed:
    if question.at_baseline:
        return _start_only(question)
    at_end, by_levels, by_rates = question.at_end, by_levels_of(question), by_rates_of(question)
    settled, baseline = by_test(final=True), question.term.baseline

    def decide(figures: Figures, series: Series) -> CompiledAnswer:
        told = by_rates(figures) if latest(series, baseline) is None else None
        told = by_levels(figures, series) if told is None else told
        answer = settled[told]
        if at_end or answer.verdict == "undetermined":
            return answer
        return PENDING["behind" if told == "not_met" else "on_track"]

    return decide


# -- counted up over the term


def _cumulative(question: Question) -> Timed:
    if question.at_baseline:
        return _not_yet
    years, term, as_of = tuple(question.years_so_far), question.term, question.as_of
    test, answers, at_end = test_of(question), by_test(final=True), question.at_end
    top, bottom = question.bound
    due = (top * (as_of - term.baseline), bottom * (term.last - term.baseline))

    def decide(figures: Figures, series: Series) -> CompiledAnswer:
        known = [series[year] for year in years if year in series]
        total = added(known)
        told = test(figures, {as_of: total}, as_of)
        if told in PASSED:
            return answers[told]
        if len(known) < len(years):
            return UNDETERMINED["missing_observation"]
        if at_end:
            return answers[told]
        return PENDING["on_track" if compare(total, due) >= 0 else "behind"]

    return decide


def added(numbers: Iterable[Ratio]) -> Ratio:
    """The sum of numbers."""
    top, bottom = 0, 1
    for one, under in numbers:
        if under == bottom:
            top += one
        else:
            top, bottom = top * under + one * bottom, bottom * under
    return top, bottom


# -- once in the term


def _once(question: Question) -> Timed:
    if question.at_baseline:
        return _not_yet
    years, test = tuple(question.years_so_far), test_year_of(question)
    at_end, answers = question.at_end, by_test(final=True)

    def decide(figures: Figures, series: Series) -> CompiledAnswer:
        of_years = [test(figures, series, year) for year in years]
        if "exceeded" in of_years or "met" in of_years:
            return answers["exceeded" if "exceeded" in of_years else "met"]
        if not at_end:
            return PENDING["unclear"]
        return answers[next((told for told in of_years if told != "not_met"), "not_met")]

    return decide


TIMINGS: Final[Mapping[str, Callable[[Question], Timed]]] = {
    "every_year": _every_year,
    "by_end": _by_end,
    "average": _average,
    "cumulative": _cumulative,
    "once": _once,
}
