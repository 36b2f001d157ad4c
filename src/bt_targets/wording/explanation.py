"""One explanation for every decision, in Vietnamese and in English, made from the rule and the figures.

Each starts with what is required, goes on with what was observed, and ends with what follows: of an undetermined
clause, which figure of which year to supply; of a pending one, by when, and how it moves.
"""

from fractions import Fraction
from typing import NamedTuple

from bt_targets.deciding.case import Case, Decision, Outcome
from bt_targets.deciding.history import Figure, Value
from bt_targets.model import Lang, Text
from bt_targets.results.assessment import Number, Observed, Shown
from bt_targets.results.evidence import single, used_figures
from bt_targets.results.numbers import number
from bt_targets.rules.clauses import DEFAULT_READING
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.units import PER_YEAR
from bt_targets.wording.numbers import write_figure, write_number, write_observed, write_shown, write_unit
from bt_targets.wording.rules import other_indicator, requirement, subject
from bt_targets.wording.terms import DEFINITION


class Facts(NamedTuple):
    """A decision and the figures that explain it."""

    case: Case
    decision: Decision
    observed: Observed | None
    required: Shown
    margin: Number | None
    shortfall: Number | None
    path: Number | None
    needed_per_year: Number | None


def explanation(facts: Facts) -> Text:
    """The explanation in both languages."""
    return Text(vi=_sentences(facts, "vi"), en=_sentences(facts, "en"))


def _sentences(facts: Facts, lang: Lang) -> str:
    case, decision = facts.case, facts.decision
    asked = requirement(case.clause, case.reading, case.term, lang)
    sentences = [f"Yêu cầu: {asked}." if lang == "vi" else f"Required: {asked}."]
    if decision.verdict == "undetermined":
        sentences.append(_obstacle(facts, lang))
    else:
        sentences += [_finding(facts, lang), _basis(facts, lang), _consequence(facts, lang), _pace(facts, lang)]
    sentences += [_impossible(facts, lang), _caution(facts, lang)]
    if case.reading.name != DEFAULT_READING:
        text = case.reading.text.in_(lang)
        sentences.append(f"Cách hiểu được áp dụng: {text}" if lang == "vi" else f"Reading applied: {text}")
    return " ".join(filter(None, sentences))


# -- what was observed


def _finding(facts: Facts, lang: Lang) -> str:
    case, tested, observed = facts.case, facts.decision.tested, facts.observed
    if tested is not None and tested.rates:
        return _finding_of_rates(facts, tested, lang)
    if observed is None or tested is None or tested.value is None:
        return ""
    vi = lang == "vi"
    name = subject(case.clause, case.reading, lang)
    if tested.value.is_vacuous:
        if vi:
            return f"Năm {observed.year} không phát sinh trường hợp nào thuộc diện tính {name} nên được coi là đạt."
        return f"In {observed.year} nothing arose that {name} is counted over, which counts as met."
    if case.indicator.kind == "status":
        done = observed.value is True
        if vi:
            return f"Năm {observed.year}, {name} {'được' if done else 'chưa được'} xác nhận."
        return f"In {observed.year}, {name} {'was' if done else 'was not'} confirmed."
    value = write_observed(observed, case.indicator, lang)
    if case.reading.timing == "cumulative":
        first, last = case.term.first, observed.year
        span = f"Cộng dồn từ năm {first} đến năm {last}" if vi else f"From {first} to {last} together"
    else:
        span = f"Năm {observed.year}" if vi else f"In {observed.year}"
    compared = _compared(facts, tested, lang)
    return f"{span}, {name} là {value}{compared}." if vi else f"{span}, {name}: {value}{compared}."


def _finding_of_rates(facts: Facts, tested: Outcome, lang: Lang) -> str:
    first, last = tested.rates[0].year, tested.rates[-1].year
    case = facts.case
    assert case.clause.rate is not None
    name = case.clause.rate.name.in_(lang)
    required = write_shown(facts.required, case.indicator, lang)
    verdict = {
        "exceeded": ("vượt", "beyond"),
        "met": ("đúng bằng", "exactly at"),
        "not_met": ("chưa bằng", "below"),
    }[tested.verdict]
    if len(tested.rates) == 1:
        value = write_observed(facts.observed, case.clause.rate, lang) if facts.observed else ""
        if lang == "vi":
            return f"Năm {last}, {name} được báo cáo là {value}, {verdict[0]} mức {required}."
        return f"In {last}, the reported {name} was {value}, {verdict[1]} {required}."
    if lang == "vi":
        return f"Gộp các năm {first}-{last}, {name} được báo cáo {verdict[0]} mức bình quân {required}."
    return f"Over {first}-{last}, the reported {name} came to an average {verdict[1]} {required}."


def _compared(facts: Facts, tested: Outcome, lang: Lang) -> str:
    case, margin, vi = facts.case, facts.margin, lang == "vi"
    if tested.verdict == "undetermined":
        return ""
    if margin is None or facts.required is None or margin.exact is None:
        if tested.passed:
            return ", đáp ứng yêu cầu" if vi else ", which passes"
        return ", chưa đáp ứng yêu cầu" if vi else ", which does not pass"
    required = write_shown(facts.required, case.indicator, lang)
    difference = Fraction(margin.exact)
    if difference == 0:
        if case.reading.comparison.strict:
            return ", trong khi yêu cầu là phải cao hơn mức này" if vi else ", while more than that is required"
        return ", bằng đúng mức yêu cầu" if vi else ", exactly what is required"
    better = difference > 0
    distance = _distance(facts, lang, better=better)
    words = _direction(case, lang, better=better)
    if vi:
        return f", {words} mức yêu cầu {required} là {distance}"
    return f", {distance} {words} the required {required}"


def _distance(facts: Facts, lang: Lang, *, better: bool) -> str:
    assert facts.margin is not None
    figure = facts.margin if better else facts.shortfall
    assert figure is not None
    return write_figure(figure.model_copy(update={"unit": figure.unit.removesuffix(PER_YEAR)}), lang)


def _direction(case: Case, lang: Lang, *, better: bool) -> str:
    if case.indicator.kind == "rank":
        return {"vi": ("kém", "tốt hơn"), "en": ("short of", "better than")}[lang][better]
    above = better is case.reading.higher_is_better
    return {"vi": ("thấp hơn", "cao hơn"), "en": ("below", "above")}[lang][above]


def _basis(facts: Facts, lang: Lang) -> str:
    """From which figure the required level was computed."""
    case, tested = facts.case, facts.decision.tested
    if tested is None or tested.start is None or facts.required is None:
        return ""
    start = tested.start
    measure = case.reading.measure
    indicator = other_indicator(case.clause, measure.base) if isinstance(measure, ShareOfBase) else case.indicator
    value = _plain(start, indicator, lang)
    level = write_shown(facts.required, case.indicator, lang)
    if lang == "vi":
        return f"Mức yêu cầu {level} được tính từ số liệu năm {start.year} là {value}."
    return f"The required level of {level} is computed from the figure of {start.year}, {value}."


def _plain(value: Value, indicator: Indicator, lang: Lang) -> str:
    assert value.interval is not None
    assert indicator.unit is not None
    return write_figure(number(Fraction(*value.interval.low), indicator.unit), lang)


# -- what follows


def _consequence(facts: Facts, lang: Lang) -> str:
    case, decision, vi = facts.case, facts.decision, lang == "vi"
    first, last = case.term.first, case.term.last
    if decision.verdict == "pending":
        if case.at_start and case.reading.timing != "by_end":
            return (
                f"Nhiệm kỳ tính từ năm {first} nên chưa đến hạn." if vi else f"The term starts in {first}: not due yet."
            )
        if case.reading.timing == "once":
            return f"Chưa năm nào đạt; hạn là năm {last}." if vi else f"No year has passed yet; it is due by {last}."
        return f"Hạn là năm {last} nên chưa kết luận." if vi else f"It is due in {last}, so nothing is concluded yet."
    match case.reading.timing:
        case "every_year":
            return _consequence_every_year(facts, lang)
        case "once" if decision.verdict == "not_met":
            return "Không năm nào của nhiệm kỳ đạt yêu cầu." if vi else "No year of the term passed."
        case "once":
            return "Một năm đạt là đủ cho cả nhiệm kỳ." if vi else "One year is enough for the whole term."
        case "cumulative" if decision.verdict != "not_met":
            return "Kết quả cộng dồn này không thể mất đi." if vi else "What has been counted cannot be lost."
        case _ if case.at_end:
            return "Đây là kết quả của năm cuối nhiệm kỳ." if vi else "This is the last year of the term."
        case _:
            if vi:
                return f"Yêu cầu được xét vào năm {last}; kết quả này cần được giữ đến hết nhiệm kỳ."
            return f"What counts is {last}; until then this has to be kept."


def _consequence_every_year(facts: Facts, lang: Lang) -> str:
    case, decision, vi = facts.case, facts.decision, lang == "vi"
    if case.at_start:
        first, last = case.term.first, case.term.last
        if vi:
            return f"Đây là số liệu đầu kỳ; từ năm {first} đến năm {last} yêu cầu được xét từng năm."
        return f"This is the starting figure; the years {first} to {last} will be judged one by one."
    if case.perspective == "year":
        return f"Chỉ xét riêng năm {case.as_of}." if vi else f"Only the year {case.as_of} is judged."
    if decision.verdict == "not_met":
        failed = ", ".join(str(each.year) for each in decision.years if each.verdict == "not_met")
        if vi:
            return f"Yêu cầu phải đạt trong từng năm nên năm không đạt ({failed}) không bù được bằng năm khác."
        return f"It has to hold in every year: a missed year ({failed}) cannot be made up for."
    if len(decision.years) == 1:
        return ""
    years = f"{decision.years[0].year}-{decision.years[-1].year}"
    if decision.verdict == "exceeded":
        return f"Các năm {years} đều vượt yêu cầu." if vi else f"Every year of {years} went beyond what is required."
    return f"Các năm {years} đều đạt yêu cầu." if vi else f"Every year of {years} passed."


def _pace(facts: Facts, lang: Lang) -> str:
    decision, vi = facts.decision, lang == "vi"
    if decision.pace is None:
        return ""
    sentences = []
    level = write_figure(facts.path, lang) if facts.path else ""
    year = decision.path.observed.year if decision.path else 0
    match decision.pace:
        case "unclear":
            sentences.append("Chưa đánh giá được tiến độ." if vi else "The pace cannot be judged.")
        case "on_track":
            due = f" (mức cần có năm {year}: {level})" if vi else f" (due in {year}: {level})"
            sentences.append(f"Đúng tiến độ{due if level else ''}." if vi else f"On track{due if level else ''}.")
        case "behind":
            due = f" (mức cần có năm {year}: {level})" if vi else f" (due in {year}: {level})"
            sentences.append(f"Chậm tiến độ{due if level else ''}." if vi else f"Behind{due if level else ''}.")
    if facts.needed_per_year is not None:
        sentences.append(_needed(facts.needed_per_year, lang))
    return " ".join(sentences)


def _needed(needed: Number, lang: Lang) -> str:
    unit = needed.unit.removesuffix(PER_YEAR).removesuffix(PER_YEAR)
    falls = needed.magnitude.startswith("-")
    amount = write_number(needed.magnitude.removeprefix("-"), lang)
    unit_text = write_unit(unit, lang, one=amount == "1")
    if lang == "vi":
        verb = "tăng" if not falls or unit == "bậc" else "giảm"
        return f"Mỗi năm còn lại cần {verb} {amount} {unit_text}."
    if unit == "bậc":
        return f"Each remaining year needs a gain of {amount} {unit_text}."
    return f"Each remaining year needs {'a fall' if falls else 'a rise'} of {amount} {unit_text}."


def _impossible(facts: Facts, lang: Lang) -> str:
    required = facts.required
    if facts.case.indicator.kind != "share" or facts.case.indicator.may_pass_100 or not isinstance(required, Number):
        return ""
    if (
        required.exact is None
        or Fraction(required.exact) <= 100
        or facts.case.reading.unit(facts.case.indicator) != "%"
    ):
        return ""
    level = write_figure(required, lang)
    if lang == "vi":
        return f"Mức yêu cầu {level} vượt quá 100 % nên không thể đạt được."
    return f"The required level of {level} is above 100 %, so it cannot be met."


def _caution(facts: Facts, lang: Lang) -> str:
    if not any(figure.measured.about for figure in used_figures(facts.case, facts.decision)):
        return ""
    if lang == "vi":
        return "Có số liệu gần đúng (“khoảng”), được tính theo giá trị đã nêu."
    return "An approximate figure (“about”) was taken at its stated value."


# -- what stands in the way


def _obstacle(facts: Facts, lang: Lang) -> str:
    case, decision = facts.case, facts.decision
    outcome = decision.tested
    if case.reading.timing == "once":
        outcome = next(each for each in decision.years if each.verdict == "undetermined")
    assert outcome is not None
    match decision.cause:
        case "missing_observation":
            return _missing_observation(case, outcome, lang)
        case "missing_baseline":
            return _missing_baseline(case, outcome, lang)
        case "missing_previous_year":
            return _missing_previous_year(case, outcome, lang)
        case "missing_part":
            return _missing_part(case, outcome, lang)
        case "different_definition":
            return _different_definition(outcome, lang)
        case _:
            return _inconclusive(facts, outcome, lang)


def _to_supply(name: str, years: str, lang: Lang) -> str:
    if lang == "vi":
        return f"Chưa có số liệu về {name} năm {years}; cần bổ sung để đánh giá."
    return f"The figure “{name}” of {years} is missing; it has to be supplied."


def _missing_observation(case: Case, outcome: Outcome, lang: Lang) -> str:
    name, years = case.indicator.name.in_(lang), [outcome.year]
    if case.reading.timing == "cumulative":
        years = [year for year in case.judged_years if case.value(year) is None]
    elif outcome.rates:
        assert case.clause.rate is not None
        name = case.clause.rate.name.in_(lang)
        years = [year for year in range(case.term.first, outcome.year + 1) if case.rate(year) is None]
    elif case.reading.timing == "average" and case.baseline is not None:
        years = [case.as_of]
    return _to_supply(name, ", ".join(map(str, years)), lang)


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
        years = f"{case.term.first}-{case.as_of}"
        or_rates = f", hoặc {rate.name.vi} các năm {years}" if lang == "vi" else f", or “{rate.name.en}” of {years},"
    if lang == "vi":
        return (
            f"Chưa có số liệu đầu kỳ về {name} (năm {baseline} hoặc năm trước đó){or_rates}; cần bổ sung để đánh giá."
        )
    return f"The baseline “{name}” ({baseline} or an earlier year){or_rates} is missing; it has to be supplied."


def _missing_previous_year(case: Case, outcome: Outcome, lang: Lang) -> str:
    name, year = case.indicator.name.in_(lang), outcome.year - 1
    if outcome.start is not None:
        if lang == "vi":
            return f"Số liệu năm {year} về {name} bằng 0 nên không tính được mức tăng; cần số liệu lớn hơn 0."
        return f"The figure “{name}” of {year} is 0 and carries no growth; a figure above 0 has to be supplied."
    return _to_supply(name, str(year), lang)


def _missing_part(case: Case, outcome: Outcome, lang: Lang) -> str:
    assert isinstance(case.reading.subject, Less | ShareOf)
    name = other_indicator(case.clause, case.reading.subject.part).name.in_(lang)
    value = outcome.value
    assert value is not None
    if len(value.figures) > 1:
        if lang == "vi":
            return f"Số liệu năm {value.year} về {name} bằng 0 nên không tính được tỷ lệ; cần số liệu lớn hơn 0."
        return f"The figure “{name}” of {value.year} is 0, so there is no share; a figure above 0 has to be supplied."
    return _to_supply(name, str(value.year), lang)


def _different_definition(outcome: Outcome, lang: Lang) -> str:
    values = [value for value in (outcome.value, outcome.start) if value is not None]
    figure = next((each for value in values for each in value.figures if not each.measured.comparable), None)
    assert figure is not None
    given, own = figure.observation.definition or "other", figure.indicator.definition or "other"
    name, year = figure.indicator.name.in_(lang), figure.observation.year
    known = Text(vi=given, en=given), Text(vi=own, en=own)
    found, wanted = DEFINITION.get(given, known[0]).in_(lang), DEFINITION.get(own, known[1]).in_(lang)
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
            return f"Số liệu về {name} năm {years} chỉ nêu giới hạn nên chưa đủ để kết luận; cần số liệu chính xác."
        return f"The figures “{name}” of {years} are bounded and do not decide; exact ones have to be supplied."
    given = write_observed(single(figure), figure.indicator, lang)
    if lang == "vi":
        return f"Số liệu năm {year} về {name} là {given}, chưa đủ để kết luận; cần số liệu chính xác của năm {year}."
    return f"The figure “{name}” of {year}, {given}, does not decide; an exact one has to be supplied."


def _is_bounded(figure: Figure) -> bool:
    return figure.measured.interval is not None and not figure.measured.interval.is_point
