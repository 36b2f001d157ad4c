"""The two ways in which growth on average is told: from levels, or from the rates that were reported in their place."""

from collections.abc import Callable, Iterable

from bt_targets.deciding.compiled.answers import Told
from bt_targets.deciding.compiled.one_year import grown, start_in, test_of
from bt_targets.deciding.compiled.values import Figures, Series, latest
from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio


def by_levels_of(question: Question) -> Callable[[Figures, Series], Told]:
    """The latest level of the term, or that of its last year, against the baseline."""
    as_of, at_end, term, test = question.as_of, question.at_end, question.term, test_of(question)
    start_of = start_in(question)

    def by_levels(figures: Figures, series: Series) -> Told:
        if start_of(series, latest(series, term.baseline)) is None:
            return "missing_baseline"
        year = as_of if at_end else latest(series, as_of)
        # Where the term has no value, that of the baseline says nothing of its growth.
        return "missing_observation" if year is None or year < term.first else test(figures, series, year)

    return by_levels


def by_rates_of(question: Question) -> Callable[[Figures], Told | None]:
    """Reported rates of all years, compounded; None where none is reported."""
    rate, at_end, years = question.clause.growth_rate, question.at_end, tuple(question.years_so_far)
    if rate is None:
        return lambda _: None
    id_, bound = rate.id, question.bound

    def by_rates(figures: Figures) -> Told | None:
        reported = [(year, figures[id_][year]) for year in years if year in figures[id_]]
        if not reported:
            return None
        if reported[-1][0] != years[len(reported) - 1] or (at_end and len(reported) < len(years)):
            return "missing_observation"
        rates = [number for _, number in reported]
        return grown(compounded(rates), compounded([bound] * len(rates)))

    return by_rates


def compounded(rates: Iterable[Ratio]) -> Ratio:
    """The growth factors of several years of growth in per cent, multiplied: Π(1 + r/100)."""
    top = bottom = 1
    for of_year, under in rates:
        top, bottom = top * (100 * under + of_year), bottom * 100 * under
    return top, bottom
