"""The sentences of an explanation that say what was observed, and what the required level rests on."""

from fractions import Fraction

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Outcome
from bt_targets.ground.text import Lang
from bt_targets.rules.comparisons import AtMost
from bt_targets.rules.measures import ShareOfBase
from bt_targets.scorecard.evidence import single
from bt_targets.wording.facts import SMALLEST_SHOWN, Facts, as_number, as_whole, joined, plain, years_text
from bt_targets.wording.numbers import write_figure, write_observed, write_shown, write_unit
from bt_targets.wording.rules import other_indicator, subject


def finding(facts: Facts, lang: Lang) -> str:
    """What was observed, and how it stands to the required level."""
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
        words = case.indicator.status_words
        assert words is not None
        says = (words.says_it_holds if observed.value is True else words.says_it_fails).in_(lang)
        return f"Năm {observed.year}, {says}." if vi else f"In {observed.year} {says}."
    value = write_observed(observed, case.indicator, lang)
    if case.reading.timing == "cumulative" and observed.year > case.term.first:
        first, last = case.term.first, observed.year
        span = f"Cộng dồn {years_text(first, last, lang)}" if vi else f"{years_text(first, last, lang)} together"
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
    values = joined([write_observed(single(rate.figures[0]), case.clause.rate, lang) for rate in tested.rates], lang)
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
    if case.indicator.counted_in_ones and Fraction(as_number(facts.required).exact or 0).denominator != 1:
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


def _distance(facts: Facts, lang: Lang, *, better: bool) -> str:
    assert facts.margin is not None
    figure = facts.margin if better else facts.shortfall
    assert figure is not None
    if figure.magnitude == "0" and figure.exact != "0":
        # Too little to be seen in the decimals shown, and still a miss or more than required.
        least = write_figure(figure.model_copy(update={"magnitude": SMALLEST_SHOWN}), lang)
        return f"chưa tới {least}" if lang == "vi" else f"less than {least}"
    return write_figure(figure, lang)


def _direction(case: Case, lang: Lang, *, better: bool) -> str:
    if case.indicator.kind == "rank":
        return {"vi": ("thấp hơn", "cao hơn"), "en": ("short of", "better than")}[lang][better]
    above = better is case.reading.higher_is_better
    return {"vi": ("thấp hơn", "cao hơn"), "en": ("below", "above")}[lang][above]


def basis(facts: Facts, lang: Lang) -> str:
    """From which figure the required level was computed."""
    case, tested = facts.case, facts.decision.tested
    if tested is None or tested.start is None or facts.required is None:
        return ""
    start = tested.start
    measure = case.reading.measure
    indicator = other_indicator(case.clause, measure.base) if isinstance(measure, ShareOfBase) else case.indicator
    value = plain(start, indicator, lang)
    level = write_shown(facts.required, case.indicator, lang)
    of = indicator.name.in_(lang) if isinstance(measure, ShareOfBase) else "số liệu" if lang == "vi" else "figure"
    whole = as_whole(as_number(facts.required), up=True)
    at_least = ""
    if whole is not None and whole != facts.required:
        count = write_figure(whole, lang)
        at_least = f", tức là ít nhất {count}" if lang == "vi" else f": at least {count}"
    if lang == "vi":
        return f"Mức yêu cầu {level} được tính từ {of} năm {start.year} ({value}){at_least}."
    return f"The required level of {level} is computed from the {of} of {start.year} ({value}){at_least}."
