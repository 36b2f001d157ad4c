"""What a reading asks for, in a phrase made from its subject, measure, comparison and timing."""

from fractions import Fraction
from typing import assert_never

from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import AtLeast, AtMost, GradeAtLeast, Holds, MoreThan
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import (
    AbsoluteIncrease,
    AverageGrowth,
    Level,
    RankGain,
    RankGainSinceBaseline,
    RelativeIncrease,
    ShareOfBase,
    YearlyGrowth,
)
from bt_targets.rules.subjects import AsReported, Less, ShareOf
from bt_targets.rules.term import Term
from bt_targets.scorecard.figures import number
from bt_targets.wording.numbers import write_figure, write_unit
from bt_targets.wording.terms import TIMING


def requirement(clause: Clause, reading: Reading, term: Term, lang: Lang) -> str:
    """What must hold and when: 'ít nhất 5.000 con trong từng năm'."""
    return f"{condition(clause, reading, lang)} {timing(reading, term, lang)}"


def timing(reading: Reading, term: Term, lang: Lang) -> str:
    """When it must hold."""
    return TIMING[reading.timing].in_(lang).format(last=term.last)


def subject(clause: Clause, reading: Reading, lang: Lang) -> str:
    """What is looked at: the indicator, less another one, or as a share of another one."""
    name = clause.indicator.name.in_(lang)
    match reading.subject:
        case AsReported():
            return name
        case Less(part=part):
            other = other_indicator(clause, part).name.in_(lang)
            return f"{name} sau khi trừ {other}" if lang == "vi" else f"{name} less {other}"
        case ShareOf(part=part):
            other = other_indicator(clause, part).name.in_(lang)
            return f"tỷ lệ {name} trên {other}" if lang == "vi" else f"{name} as a share of {other}"
        case other_subject:
            assert_never(other_subject)


def other_indicator(clause: Clause, id_: str) -> Indicator:
    """One of the further indicators of a clause."""
    return next(indicator for indicator in clause.others if indicator.id == id_)


def condition(clause: Clause, reading: Reading, lang: Lang) -> str:
    """What must hold: 'ít nhất 5.000 con', 'tăng ít nhất 2 bậc so với năm trước'."""
    comparison = reading.comparison
    vi = lang == "vi"
    match comparison:
        case Holds():
            words = clause.indicator.status_words
            assert words is not None
            holds = words.holds.in_(lang)
            if reading.timing == "by_end":
                return f"{holds} chậm nhất" if vi else f"{holds} at the latest"
            return holds
        case GradeAtLeast(grade=grade):
            scale = clause.indicator.scale
            assert scale is not None
            name = scale.grades[scale.place(grade)].name.in_(lang)
            return f"từ loại {name} trở lên" if vi else f"{name} or better"
        case AtLeast() | MoreThan() | AtMost():
            bound = number(Fraction(comparison.bound.magnitude), comparison.bound.unit)
            text = write_figure(bound, lang)
            if reading.higher_is_better and not reading.can_be_exceeded(clause.indicator) and not comparison.strict:
                return f"đạt {text}" if vi else text
            return _measured(clause, reading, _compared(comparison, text, lang), lang)
        case other:
            assert_never(other)


def _compared(comparison: AtLeast | MoreThan | AtMost, text: str, lang: Lang) -> str:
    vi = lang == "vi"
    match comparison:
        case AtLeast():
            return f"ít nhất {text}" if vi else f"at least {text}"
        case MoreThan():
            return f"trên {text}" if vi else f"more than {text}"
        case AtMost(bound=bound) if bound.unit == "hạng":
            return f"đạt {text} hoặc cao hơn" if vi else f"{text} or better"
        case AtMost(bound=bound) if bound.magnitude == 0:
            return f"không còn {bound.unit} nào" if vi else f"no {write_unit(bound.unit, lang)} left"
        case AtMost():
            return f"không quá {text}" if vi else f"at most {text}"
        case other:
            assert_never(other)


def _measured(clause: Clause, reading: Reading, compared: str, lang: Lang) -> str:
    vi = lang == "vi"
    match reading.measure:
        case Level():
            return compared
        case AverageGrowth():
            return f"tăng bình quân {compared} mỗi năm" if vi else f"average growth of {compared} a year"
        case YearlyGrowth():
            return f"tăng {compared} so với năm trước" if vi else f"growth of {compared} on the year before"
        case RelativeIncrease():
            return f"tăng {compared} so với đầu kỳ" if vi else f"an increase of {compared} over the baseline"
        case AbsoluteIncrease():
            return f"tăng thêm {compared} so với đầu kỳ" if vi else f"{compared} more than at the baseline"
        case ShareOfBase(base=base):
            name = other_indicator(clause, base).name.in_(lang)
            return f"bằng {compared} {name} đầu kỳ" if vi else f"{compared} of the {name} at the baseline"
        case RankGain():
            return f"tăng {compared} so với năm trước" if vi else f"a gain of {compared} on the year before"
        case RankGainSinceBaseline():
            if vi:
                return f"tăng cộng dồn từ đầu kỳ {compared} cho mỗi năm, xét"
            return f"a gain since the baseline of {compared} for every year passed, judged"
        case other:
            assert_never(other)
