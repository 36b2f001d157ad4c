"""One explanation for every decision, in Vietnamese and in English, made from the rule and the figures.

Each starts with what is required, goes on with what was observed, and ends with what follows: of an undetermined
clause, which figure of which year to supply; of a pending one, by when, and how it moves.
"""

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from bt_targets.deciding.case import Case, Decision, Outcome
from bt_targets.deciding.history import Figure, Value
from bt_targets.model import Lang, Text
from bt_targets.results.assessment import Number, Observed, Shown
from bt_targets.results.evidence import single
from bt_targets.results.numbers import number
from bt_targets.rules.clauses import DEFAULT_READING
from bt_targets.rules.comparisons import AtMost
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.units import PER_YEAR, unit
from bt_targets.verdicts import Signal
from bt_targets.wording.numbers import write_figure, write_number, write_observed, write_shown, write_unit
from bt_targets.wording.rules import other_indicator, requirement, subject
from bt_targets.wording.terms import DEFINITION


class Facts(NamedTuple):
    """A decision and the figures that explain it."""

    case: Case
    decision: Decision
    signals: tuple[Signal, ...]
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
            return f"Năm {observed.year} không phát sinh trường hợp nào để tính {name} nên được coi là đạt."
        return f"In {observed.year} nothing arose to work out the {name} from, which counts as met."
    if case.indicator.kind == "status":
        done = observed.value is True
        if vi:
            return f"Năm {observed.year}, xã {'đã' if done else 'chưa'} {name.removeprefix('việc xã ')}."
        return f"In {observed.year} there was {'' if done else 'no '}{name}."
    value = write_observed(observed, case.indicator, lang)
    if case.reading.timing == "cumulative" and observed.year > case.term.first:
        first, last = case.term.first, observed.year
        span = f"Cộng dồn {_span(first, last, lang)}" if vi else f"{_span(first, last, lang)} together"
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
        "exceeded": ("cao hơn", "above"),
        "met": ("bằng đúng", "exactly at"),
        "not_met": ("thấp hơn", "below"),
    }[tested.verdict]
    if len(tested.rates) == 1:
        value = write_observed(facts.observed, case.clause.rate, lang) if facts.observed else ""
        if lang == "vi":
            return f"Năm {last}, {name} được báo cáo là {value}, {verdict[0]} mức yêu cầu {required}."
        return f"In {last}, the reported {name} was {value}, {verdict[1]} the required {required}."
    values = _joined([write_observed(single(rate.figures[0]), case.clause.rate, lang) for rate in tested.rates], lang)
    if lang == "vi":
        return (
            f"Các năm {first}-{last}, {name} được báo cáo lần lượt là {values}; tính bình quân {verdict[0]} "
            f"mức yêu cầu {required}."
        )
    return (
        f"Over {first}-{last}, the reported {name} was {values}; the average is {verdict[1]} the required {required}."
    )


def _compared(facts: Facts, tested: Outcome, lang: Lang) -> str:
    case, margin, vi = facts.case, facts.margin, lang == "vi"
    if tested.verdict == "undetermined":
        return ""
    if margin is None or facts.required is None or margin.exact is None:
        if tested.verdict == "exceeded":
            return ", vượt yêu cầu" if vi else ", beyond what is required"
        if tested.passed:
            return ", đáp ứng yêu cầu" if vi else ", which is enough"
        not_yet = "không" if facts.decision.verdict == "not_met" else "chưa"
        return f", {not_yet} đáp ứng yêu cầu" if vi else ", which is not enough"
    required = write_shown(facts.required, case.indicator, lang)
    difference = Fraction(margin.exact)
    if difference == 0:
        if case.reading.comparison.strict:
            assert facts.shortfall is not None
            nothing = write_figure(facts.shortfall, lang)
            if vi:
                return f", đúng bằng mức {required} (còn thiếu {nothing}) trong khi yêu cầu là phải cao hơn mức này"
            return f", exactly {required}: {nothing} short, while more than that is required"
        return ", bằng đúng mức yêu cầu" if vi else ", exactly what is required"
    better = difference > 0
    if isinstance(case.reading.comparison, AtMost) and not case.reading.comparison.bound.magnitude:
        unit_name = case.reading.comparison.bound.unit
        none_left = f"không còn {unit_name} nào" if vi else f"no {write_unit(unit_name, lang)} may be left"
        return f", trong khi yêu cầu là {none_left}" if vi else f", while {none_left}"
    if case.indicator.counted_in_ones and Fraction(_number(facts.required).exact or 0).denominator != 1:
        return _compared_with_fraction(facts, required, lang, better=better)
    distance = _distance(facts, lang, better=better)
    words = _direction(case, lang, better=better)
    if vi:
        return f", {words} {distance} so với mức yêu cầu {required}"
    return f", {distance} {words} the required {required}"


def _compared_with_fraction(facts: Facts, required: str, lang: Lang, *, better: bool) -> str:
    """Whole things against a level that is not whole: no distance, but how many are missing."""
    if better:
        return f", cao hơn mức yêu cầu {required}" if lang == "vi" else f", above the required {required}"
    assert facts.shortfall is not None
    missing = write_figure(facts.shortfall, lang)
    if lang == "vi":
        return f", thấp hơn mức yêu cầu {required}, còn thiếu {missing}"
    return f", below the required {required}, {missing} short"


def _number(shown: Shown) -> Number:
    assert isinstance(shown, Number)
    return shown


def _distance(facts: Facts, lang: Lang, *, better: bool) -> str:
    assert facts.margin is not None
    figure = facts.margin if better else facts.shortfall
    assert figure is not None
    return write_figure(figure, lang)


def _direction(case: Case, lang: Lang, *, better: bool) -> str:
    if case.indicator.kind == "rank":
        return {"vi": ("thấp hơn", "cao hơn"), "en": ("short of", "better than")}[lang][better]
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
    of = indicator.name.in_(lang) if isinstance(measure, ShareOfBase) else "số liệu" if lang == "vi" else "figure"
    whole = _whole(_number(facts.required), up=True)
    at_least = ""
    if whole is not None and whole != facts.required:
        count = write_figure(whole, lang)
        at_least = f", tức là ít nhất {count}" if lang == "vi" else f": at least {count}"
    if lang == "vi":
        return f"Mức yêu cầu {level} được tính từ {of} năm {start.year} ({value}){at_least}."
    return f"The required level of {level} is computed from the {of} of {start.year} ({value}){at_least}."


def _whole(figure: Number, *, up: bool) -> Number | None:
    """A level for things that come whole, as the whole number that amounts to the same."""
    if not unit(figure.unit).counted or figure.exact is None:
        return None
    exact = Fraction(figure.exact)
    return number(Fraction(ceil(exact) if up else floor(exact)), figure.unit)


def _span(first: int, last: int, lang: Lang) -> str:
    if first == last:
        return f"năm {last}" if lang == "vi" else f"In {last}"
    return f"các năm {first}-{last}" if lang == "vi" else f"Over {first}-{last}"


def _joined(parts: list[str], lang: Lang) -> str:
    return ", ".join(parts[:-1]) + (" và " if lang == "vi" else " and ") + parts[-1]


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
                f"Yêu cầu được xét từ năm {first} nên chưa đến hạn."
                if vi
                else f"Judging starts with {first}: not due yet."
            )
        if case.reading.timing == "once":
            return (
                f"Chưa có năm nào được ghi nhận là đạt; thời hạn là năm {last}."
                if vi
                else f"No year is known to have passed yet; it is due by {last}."
            )
        return (
            f"Thời hạn là năm {last} nên chưa kết luận." if vi else f"It is due in {last}, so nothing is concluded yet."
        )
    match case.reading.timing:
        case "every_year":
            return _consequence_every_year(facts, lang)
        case "once" if decision.verdict == "not_met":
            return "Không năm nào của nhiệm kỳ đạt yêu cầu." if vi else "No year of the term passed."
        case "once":
            return "Một năm đạt là đủ cho cả nhiệm kỳ." if vi else "One year is enough for the whole term."
        case "cumulative" if decision.verdict != "not_met":
            return (
                "Số cộng dồn không giảm ở các năm sau nên đã đạt cho cả nhiệm kỳ."
                if vi
                else "What has been counted cannot be lost."
            )
        case "cumulative":
            return "Đây là số cộng dồn của cả nhiệm kỳ." if vi else "This is the total of the whole term."
        case "average":
            return "Đây là kết quả bình quân của cả nhiệm kỳ." if vi else "This is the average of the whole term."
        case _ if case.at_end:
            return "Đây là kết quả của năm cuối nhiệm kỳ." if vi else "This is the last year of the term."
        case _:
            if vi:
                return f"Yêu cầu được xét vào năm {last}; cần giữ kết quả này đến hết nhiệm kỳ."
            return f"What counts is {last}; until then this has to be kept."


def _consequence_every_year(facts: Facts, lang: Lang) -> str:
    case, decision, vi = facts.case, facts.decision, lang == "vi"
    if case.at_start:
        first, last = case.term.first, case.term.last
        if vi:
            return f"Đây là số liệu đầu kỳ; từ năm {first} đến năm {last} yêu cầu được xét theo từng năm."
        return f"This is the starting figure; the years {first} to {last} will be judged one by one."
    if case.perspective == "year":
        return f"Chỉ xét riêng năm {case.as_of}." if vi else f"Only the year {case.as_of} is judged."
    if decision.verdict == "not_met":
        failed = ", ".join(str(each.year) for each in decision.years if each.verdict == "not_met")
        if vi:
            return f"Yêu cầu phải đạt trong từng năm; năm không đạt: {failed}."
        return f"It has to hold in every year; missed in {failed}."
    if len(decision.years) == 1:
        return ""
    years = f"{decision.years[0].year}-{decision.years[-1].year}"
    if decision.verdict == "exceeded":
        return f"Các năm {years} đều vượt yêu cầu." if vi else f"Every year of {years} went beyond what is required."
    beyond = ", ".join(str(each.year) for each in decision.years if each.verdict == "exceeded")
    if vi:
        return f"Các năm {years} đều đạt yêu cầu{f', trong đó chỉ vượt ở năm {beyond}' if beyond else ''}."
    return f"Every year of {years} passed{f', but only {beyond} went beyond' if beyond else ''}."


def _pace(facts: Facts, lang: Lang) -> str:
    decision, vi = facts.decision, lang == "vi"
    if decision.pace is None:
        return ""
    sentences = []
    level, year = _due(facts, lang), decision.path.observed.year if decision.path else 0
    seen = _seen_on_path(facts, lang)
    match decision.pace:
        case "unclear":
            sentences.append("Chưa đánh giá được tiến độ." if vi else "The pace cannot be judged.")
        case "on_track":
            due = f" ({seen}mức cần có năm {year}: {level})" if vi else f" ({seen}due in {year}: {level})"
            sentences.append(f"Đúng tiến độ{due if level else ''}." if vi else f"On track{due if level else ''}.")
        case "behind":
            due = f" ({seen}mức cần có năm {year}: {level})" if vi else f" ({seen}due in {year}: {level})"
            sentences.append(f"Chậm tiến độ{due if level else ''}." if vi else f"Behind{due if level else ''}.")
    if facts.needed_per_year is not None and not _impossible(facts, lang):
        sentences.append(_needed(facts, facts.needed_per_year, lang))
    return " ".join(filter(None, sentences))


def _due(facts: Facts, lang: Lang) -> str:
    """The level of the path, unless it was already named as the required one."""
    if facts.path is None or facts.path == facts.required:
        return ""
    return write_figure(_whole(facts.path, up=facts.case.reading.higher_is_better) or facts.path, lang)


def _seen_on_path(facts: Facts, lang: Lang) -> str:
    """The other figure that tells the pace, where there is one."""
    indicator, path = facts.case.clause.pace, facts.decision.path
    if indicator is None or path is None or not path.observed.is_exact:
        return ""
    name, value = indicator.name.in_(lang), _plain(path.observed, indicator, lang)
    return f"{name} {'năm' if lang == 'vi' else 'in'} {path.observed.year}: {value}; "


def _needed(facts: Facts, needed: Number, lang: Lang) -> str:
    """The change of each year between the figure and the end of the term."""
    case, tested = facts.case, facts.decision.tested
    cumulative = case.reading.timing == "cumulative"
    seen = case.as_of if cumulative or tested is None or tested.value is None else tested.value.year
    first, last = seen + 1, case.term.last
    unit_name = needed.unit.removesuffix(PER_YEAR).removesuffix(PER_YEAR)
    falls, amount = needed.magnitude.startswith("-"), needed.magnitude.removeprefix("-")
    text = f"{write_number(amount, lang)} {write_unit(unit_name, lang, one=amount == '1')}"
    strict, single = case.reading.comparison.strict, first == last
    if amount == "0":
        if strict:
            return ""  # the comparison has said that more is required
        return f"Chỉ cần giữ mức này đến năm {last}." if lang == "vi" else f"It only has to be kept until {last}."
    spare = falls and case.reading.higher_is_better and unit_name != "bậc"
    in_all = ""
    if unit(unit_name).counted and needed.exact is not None and Fraction(needed.exact).denominator != 1:
        total = number(abs(Fraction(needed.exact)) * (last - seen), unit_name)
        in_all = write_figure(total, lang)
    if lang == "vi":
        span = f"Năm {last}" if single else f"Từ năm {first} đến năm {last}"
        average, each = ("", "") if single else ("bình quân ", " mỗi năm")
        if in_all:
            average, text, each = "", f"tổng cộng {in_all}", ""
        if spare:
            return f"{span}, dù có giảm {average}{text}{each} thì vẫn đạt yêu cầu."
        verb = "có thêm" if cumulative else "giảm" if falls and unit_name != "bậc" else "tăng"
        return f"{span} cần {verb} {average}{'trên ' if strict else ''}{text}{each}."
    span = f"In {last}" if single else f"From {first} to {last}"
    each = "" if single else " a year on average"
    if in_all:
        text, each = in_all, " in all"
    if spare:
        return f"{span} even a fall of {text}{each} would still pass."
    noun = "more" if cumulative else "a gain" if unit_name == "bậc" else "a fall" if falls else "a rise"
    if cumulative:
        return f"{span}, {text} more{each} {'is' if text.startswith('1 ') else 'are'} needed."
    return f"{span} {noun} of {'more than ' if strict else ''}{text}{each} is needed."


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
    if "approximate" not in facts.signals:
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
            return _missing_observation(facts, outcome, lang)
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
        years = [year for year in case.judged_years if case.value(year) is None]
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
            f", cũng chưa có số liệu {_span(first, last, lang)} về {rate.name.vi}; cần bổ sung một trong hai"
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
            when = f"các năm {years}" if "," in years else f"năm {years}"
            return f"Số liệu {when} về {name} chưa phải là con số cụ thể nên chưa đủ để kết luận; cần số liệu cụ thể."
        return f"The figures “{name}” of {years} are bounded and do not decide; exact ones have to be supplied."
    given = write_observed(single(figure), figure.indicator, lang)
    if lang == "vi":
        return f"Số liệu năm {year} về {name} là {given}, chưa đủ để kết luận; cần số liệu cụ thể."
    return f"The figure “{name}” of {year}, {given}, does not decide; an exact one has to be supplied."


def _is_bounded(figure: Figure) -> bool:
    return figure.measured.interval is not None and not figure.measured.interval.is_point
