"""The grounds of an undetermined clause: which figure of which year stands in the way and has to be supplied."""

from collections.abc import Iterable
from typing import Final

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Outcome
from bt_targets.deciding.history import Figure
from bt_targets.deciding.lacking import lacking, measured_from, other_indicator, stopped_at
from bt_targets.ground.beside import remembered
from bt_targets.rules.definitions import OTHER
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.subjects import AsReported, Less, ShareOf
from bt_targets.scorecard.evidence import single
from bt_targets.wording.facts import Facts
from bt_targets.wording.formatting import write_observed
from bt_targets.wording.phrases import Phrase, Words, both, fill
from bt_targets.wording.sentences.missing import ABOUT, MISSING


def missing_text(facts: Facts) -> Phrase:
    """Which figure of which year to supply."""
    case, decision = facts.case, facts.decision
    outcome = stopped_at(case, decision)
    lack = lacking(case, decision)
    match decision.cause:
        case "missing_baseline":
            return _baseline(case, outcome)
        case "different_definition":
            return _other_definition(case, outcome)
        case "inconclusive_bound":
            return _bounded(facts, outcome)
        case _ if lack is not None:
            return _to_supply(_about(case, lack.indicator), list(lack.years))
        case "missing_previous_year":
            return fill(MISSING["previous_is_zero"], about=_about(case, case.indicator), year=outcome.year - 1)
        case _:
            return _part_is_zero(case, outcome)


def _about(case: Case, indicator: Indicator) -> Words:
    """Whose figure is missing; nothing where the requirement has just named it."""
    named = indicator.id == case.indicator.id and isinstance(case.reading.subject, AsReported)
    return _NOBODY if named else _about_another(indicator)


_NOBODY: Final = Phrase("", "")


@remembered
def _about_another(indicator: Indicator) -> Phrase:
    about = fill(ABOUT, name=indicator.name)
    return Phrase(f" {about.vi}", f" {about.en}")


def _to_supply(about: Words, years: list[int]) -> Phrase:
    return fill(MISSING["figures" if len(years) > 1 else "figure"], about=about, years=_list(years))


def _list(years: Iterable[int]) -> str:
    return ", ".join(map(str, years))


def _baseline(case: Case, outcome: Outcome) -> Phrase:
    about = _about(case, measured_from(case.clause, case.reading))
    if outcome.start is not None:
        return fill(MISSING["baseline_is_zero"], about=about, year=outcome.start.year)
    rate, baseline = case.clause.growth_rate, case.term.baseline
    if rate is None or case.reading.timing != "average" or case.at_baseline:
        return fill(MISSING["baseline"], about=about, baseline=baseline)
    first, last = case.term.first, case.as_of
    situation = MISSING["baseline_and_rate" if first == last else "baseline_and_rates"]
    return fill(situation, about=about, baseline=baseline, rate=rate.name, first=first, last=last)


def _part_is_zero(case: Case, outcome: Outcome) -> Phrase:
    assert isinstance(case.reading.subject, Less | ShareOf)
    assert outcome.value is not None
    about = _about(case, other_indicator(case.clause, case.reading.subject.other))
    return fill(MISSING["part_is_zero"], about=about, year=outcome.value.year)


def _other_definition(case: Case, outcome: Outcome) -> Phrase:
    values = [value for value in (outcome.value, outcome.start) if value is not None]
    figure = next(figure for value in values for figure in value.figures if not figure.measured.comparable)
    return fill(
        MISSING["other_definition"],
        about=_about(case, figure.indicator),
        year=figure.observation.year,
        used=case.resolution.definition_name(figure.observation.definition or OTHER.id),
        wanted=case.resolution.definition_name(figure.indicator.definition or OTHER.id),
    )


def _bounded(facts: Facts, outcome: Outcome) -> Phrase:
    value, start = outcome.value, outcome.start
    assert value is not None
    vague = value
    if value.interval is not None and value.interval.is_point and start is not None:
        vague = start
    figures = [figure for figure in vague.figures if _is_bounded(figure)]
    figure = figures[0] if figures else vague.figures[0]
    about = _about(facts.case, figure.indicator)
    if facts.case.reading.timing == "cumulative" or outcome.rates:
        years = [figure.observation.year for figure in figures] or [rate.year for rate in outcome.rates]
        situation = MISSING["bounded_in_several_years" if len(years) > 1 else "bounded_in_one_year"]
        return fill(situation, about=about, years=_list(years))
    return fill(
        MISSING["bounded"],
        about=about,
        year=figure.observation.year,
        value=both(write_observed, single(figure, facts.writer), figure.indicator),
    )


def _is_bounded(figure: Figure) -> bool:
    return figure.measured.interval is not None and not figure.measured.interval.is_point
