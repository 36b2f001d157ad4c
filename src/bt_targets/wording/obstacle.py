"""The sentence of an undetermined clause: which figure of which year stands in the way and has to be supplied."""

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Outcome
from bt_targets.deciding.history import Figure
from bt_targets.ground.text import Lang
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.scorecard.evidence import single
from bt_targets.wording.facts import Facts, years_text
from bt_targets.wording.numbers import write_observed
from bt_targets.wording.rules import other_indicator


def obstacle(facts: Facts, lang: Lang) -> str:
    """Which figure of which year to supply."""
    case, decision = facts.case, facts.decision
    outcome = decision.tested
    if case.reading.timing == "once":
        outcome = next(each for each in decision.years if each.verdict == "undetermined")
    assert outcome is not None
    match decision.cause:
        case "missing_observation":
            return _missing_observation(facts, outcome, lang)
        case "missing_baseline":
            return _missing_baseline(case, outcome, lang)
        case "missing_previous_year":
            return _missing_previous_year(case, outcome, lang)
        case "missing_part":
            return _missing_part(case, outcome, lang)
        case "different_definition":
            return _different_definition(case.resolution, outcome, lang)
        case _:
            return _inconclusive(facts, outcome, lang)


def _to_supply(name: str, years: list[int], lang: Lang) -> str:
    listed = ", ".join(map(str, years))
    many = len(years) > 1
    if lang == "vi":
        return f"Chưa có số liệu {'các năm' if many else 'năm'} {listed} về {name}; cần bổ sung để đánh giá."
    if many:
        return f"The figures “{name}” of {listed} are missing; they have to be supplied."
    return f"The figure “{name}” of {listed} is missing; it has to be supplied."


def _missing_observation(facts: Facts, outcome: Outcome, lang: Lang) -> str:
    case = facts.case
    name, years = case.indicator.name.in_(lang), [outcome.year]
    if case.reading.timing == "cumulative":
        years = [year for year in case.years_so_far if case.value(year) is None]
    elif outcome.rates:
        assert case.clause.rate is not None
        name = case.clause.rate.name.in_(lang)
        years = [year for year in range(case.term.first, outcome.year + 1) if case.rate(year) is None]
    elif case.reading.timing == "average" and case.baseline is not None:
        years = [case.as_of]
    elif facts.decision.years:
        years = [each.year for each in facts.decision.years if each.cause == "missing_observation"] or years
    return _to_supply(name, years, lang)


def _missing_baseline(case: Case, outcome: Outcome, lang: Lang) -> str:
    measure = case.reading.measure
    indicator = other_indicator(case.clause, measure.base) if isinstance(measure, ShareOfBase) else case.indicator
    name, baseline = indicator.name.in_(lang), case.term.baseline
    if outcome.start is not None:
        year = outcome.start.year
        if lang == "vi":
            return f"Số liệu đầu kỳ (năm {year}) về {name} bằng 0 nên không tính được mức tăng; cần số liệu lớn hơn 0."
        return f"The baseline “{name}” of {year} is 0 and carries no growth; a figure above 0 has to be supplied."
    rate = case.clause.rate
    or_rates = ""
    if rate is not None and case.reading.timing == "average" and not case.at_start:
        first, last = case.term.first, case.as_of
        years = str(last) if first == last else f"{first}-{last}"
        or_rates = (
            f", cũng chưa có số liệu {years_text(first, last, lang)} về {rate.name.vi}; cần bổ sung một trong hai"
            if lang == "vi"
            else f", or “{rate.name.en}” of {years},"
        )
    if lang == "vi":
        supply = or_rates or "; cần bổ sung"
        return f"Chưa có số liệu đầu kỳ về {name} (năm {baseline} hoặc năm trước đó){supply} để đánh giá."
    return f"The baseline “{name}” ({baseline} or an earlier year){or_rates} is missing; it has to be supplied."


def _missing_previous_year(case: Case, outcome: Outcome, lang: Lang) -> str:
    name, year = case.indicator.name.in_(lang), outcome.year - 1
    if outcome.start is not None:
        if lang == "vi":
            return f"Số liệu năm {year} về {name} bằng 0 nên không tính được mức tăng; cần số liệu lớn hơn 0."
        return f"The figure “{name}” of {year} is 0 and carries no growth; a figure above 0 has to be supplied."
    return _to_supply(name, [year], lang)


def _missing_part(case: Case, outcome: Outcome, lang: Lang) -> str:
    assert isinstance(case.reading.subject, Less | ShareOf)
    name = other_indicator(case.clause, case.reading.subject.part).name.in_(lang)
    value = outcome.value
    assert value is not None
    if len(value.figures) > 1:
        if lang == "vi":
            return f"Số liệu năm {value.year} về {name} bằng 0 nên không tính được tỷ lệ; cần số liệu lớn hơn 0."
        return f"The figure “{name}” of {value.year} is 0, so there is no share; a figure above 0 has to be supplied."
    return _to_supply(name, [value.year], lang)


def _different_definition(resolution: Resolution, outcome: Outcome, lang: Lang) -> str:
    values = [value for value in (outcome.value, outcome.start) if value is not None]
    figure = next((each for value in values for each in value.figures if not each.measured.comparable), None)
    assert figure is not None
    given, own = figure.observation.definition or "other", figure.indicator.definition or "other"
    name, year = figure.indicator.name.in_(lang), figure.observation.year
    found, wanted = (resolution.definition_name(each).in_(lang) for each in (given, own))
    if lang == "vi":
        return f"Số liệu năm {year} về {name} áp dụng {found}; cần số liệu năm {year} áp dụng {wanted}."
    return f"The figure “{name}” of {year} rests on {found}; one that rests on {wanted} has to be supplied."


def _inconclusive(facts: Facts, outcome: Outcome, lang: Lang) -> str:
    case, value, start = facts.case, outcome.value, outcome.start
    assert value is not None
    vague = value
    if value.interval is not None and value.interval.is_point and start is not None:
        vague = start
    figures = [each for each in vague.figures if _is_bounded(each)]
    figure = figures[0] if figures else vague.figures[0]
    name, year = figure.indicator.name.in_(lang), figure.observation.year
    if case.reading.timing == "cumulative" or outcome.rates:
        years = ", ".join(str(each.observation.year) for each in figures)
        if not years and outcome.rates:
            years = ", ".join(str(each.year) for each in outcome.rates)
        if lang == "vi":
            when = f"các năm {years}" if "," in years else f"năm {years}"
            return f"Số liệu {when} về {name} chưa phải là con số cụ thể nên chưa đủ để kết luận; cần số liệu cụ thể."
        return f"The figures “{name}” of {years} are bounded and do not decide; exact ones have to be supplied."
    given = write_observed(single(figure), figure.indicator, lang)
    if lang == "vi":
        return f"Số liệu năm {year} về {name} là {given}, chưa đủ để kết luận; cần số liệu cụ thể."
    return f"The figure “{name}” of {year}, {given}, does not decide; an exact one has to be supplied."


def _is_bounded(figure: Figure) -> bool:
    return figure.measured.interval is not None and not figure.measured.interval.is_point
