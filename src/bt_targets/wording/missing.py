"""The sentence of an undetermined clause: which figure of which year stands in the way and has to be supplied."""

from collections.abc import Iterable

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Outcome
from bt_targets.deciding.history import Figure
from bt_targets.deciding.lacking import lacking, measured_from, other_indicator, stopped_at
from bt_targets.ground.text import Text
from bt_targets.rules.definitions import OTHER
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.scorecard.evidence import single
from bt_targets.wording.facts import Facts
from bt_targets.wording.formatting import write_observed
from bt_targets.wording.phrases import Phrase, both, fill
from bt_targets.wording.sentences.missing import MISSING


def missing_text(facts: Facts) -> Phrase:
    """Which figure of which year to supply."""
    case, decision = facts.case, facts.decision
    outcome = stopped_at(case, decision)
    lack = lacking(case, decision)
    match decision.cause:
        case "missing_baseline":
            return _baseline(case, outcome)
        case "different_definition":
            return _other_definition(case.resolution, outcome)
        case "inconclusive_bound":
            return _bounded(facts, outcome)
        case _ if lack is not None:
            return _to_supply(lack.indicator.name, list(lack.years))
        case "missing_previous_year":
            return fill(MISSING["previous_is_zero"], name=case.indicator.name, year=outcome.year - 1)
        case _:
            return _part_is_zero(case, outcome)


def _to_supply(name: Text, years: list[int]) -> Phrase:
    return fill(MISSING["figures" if len(years) > 1 else "figure"], name=name, years=_list(years))


def _list(years: Iterable[int]) -> str:
    return ", ".join(map(str, years))


def _baseline(case: Case, outcome: Outcome) -> Phrase:
    name = measured_from(case.clause, case.reading).name
    if outcome.start is not None:
        return fill(MISSING["baseline_is_zero"], name=name, year=outcome.start.year)
    rate, baseline = case.clause.growth_rate, case.term.baseline
    if rate is None or case.reading.timing != "average" or case.at_baseline:
        return fill(MISSING["baseline"], name=name, baseline=baseline)
    first, last = case.term.first, case.as_of
    situation = MISSING["baseline_and_rate" if first == last else "baseline_and_rates"]
    return fill(situation, name=name, baseline=baseline, rate=rate.name, first=first, last=last)


def _part_is_zero(case: Case, outcome: Outcome) -> Phrase:
    assert isinstance(case.reading.subject, Less | ShareOf)
    assert outcome.value is not None
    name = other_indicator(case.clause, case.reading.subject.other).name
    return fill(MISSING["part_is_zero"], name=name, year=outcome.value.year)


def _other_definition(resolution: Resolution, outcome: Outcome) -> Phrase:
    values = [value for value in (outcome.value, outcome.start) if value is not None]
    figure = next(figure for value in values for figure in value.figures if not figure.measured.comparable)
    return fill(
        MISSING["other_definition"],
        name=figure.indicator.name,
        year=figure.observation.year,
        used=resolution.definition_name(figure.observation.definition or OTHER.id),
        wanted=resolution.definition_name(figure.indicator.definition or OTHER.id),
    )


def _bounded(facts: Facts, outcome: Outcome) -> Phrase:
    value, start = outcome.value, outcome.start
    assert value is not None
    vague = value
    if value.interval is not None and value.interval.is_point and start is not None:
        vague = start
    figures = [figure for figure in vague.figures if _is_bounded(figure)]
    figure = figures[0] if figures else vague.figures[0]
    name = figure.indicator.name
    if facts.case.reading.timing == "cumulative" or outcome.rates:
        years = [figure.observation.year for figure in figures] or [rate.year for rate in outcome.rates]
        situation = MISSING["bounded_in_several_years" if len(years) > 1 else "bounded_in_one_year"]
        return fill(situation, name=name, years=_list(years))
    return fill(
        MISSING["bounded"],
        name=name,
        year=figure.observation.year,
        value=both(write_observed, single(figure, facts.writer), figure.indicator),
    )


def _is_bounded(figure: Figure) -> bool:
    return figure.measured.interval is not None and not figure.measured.interval.is_point
