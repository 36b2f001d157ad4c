"""The sentences of an explanation that say what follows: by when, whether it is kept, and how it moves."""

from fractions import Fraction

from bt_targets.ground.text import Lang
from bt_targets.ground.units import PER_YEAR, unit
from bt_targets.scorecard.assessment import Number
from bt_targets.scorecard.figures import number
from bt_targets.wording.facts import Facts, as_whole, plain
from bt_targets.wording.numbers import write_figure, write_number, write_unit


def consequence(facts: Facts, lang: Lang) -> str:
    """What follows from the verdict."""
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


def pace(facts: Facts, lang: Lang) -> str:
    """How a pending clause moves, and what is still needed."""
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
    if facts.needed_per_year is not None and not impossible(facts, lang):
        sentences.append(_needed(facts, facts.needed_per_year, lang))
    return " ".join(filter(None, sentences))


def _due(facts: Facts, lang: Lang) -> str:
    """The level of the path, unless it was already named as the required one."""
    if facts.path is None or facts.path == facts.required:
        return ""
    return write_figure(as_whole(facts.path, up=facts.case.reading.higher_is_better) or facts.path, lang)


def _seen_on_path(facts: Facts, lang: Lang) -> str:
    """The other figure that tells the pace, where there is one."""
    indicator, path = facts.case.clause.pace, facts.decision.path
    if indicator is None or path is None or not path.observed.is_exact:
        return ""
    name, value = indicator.name.in_(lang), plain(path.observed, indicator, lang)
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
        if strict or needed.exact != "0":
            return ""  # the comparison has said that more is required, if only by less than is shown
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


def impossible(facts: Facts, lang: Lang) -> str:
    """That the required level is out of reach, where a share would have to pass 100 %."""
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
