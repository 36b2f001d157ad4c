"""Numbers, units and values as people write them in Vietnamese and in English."""

from functools import cache, lru_cache

from bt_targets.ground.text import Lang
from bt_targets.ground.units import THOUSAND
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import Evidence, GradeValue, Number, Observed, Range, ShownValue
from bt_targets.wording.phrases import Phrase, both, fill
from bt_targets.wording.sentences.formatting import (
    BOUND,
    BOUND_OF_RANK,
    FIGURE,
    FIGURE_IN_PER_CENT,
    FIGURE_OF_UNIT,
    FROM_TO,
    GRADE,
    NO_CASES,
    SEPARATORS,
    THOUSANDS,
    TWO_BOUNDS,
    UNIT,
    UNIT_OF_ONE,
    UNIT_PER,
)
from bt_targets.wording.sentences.situations import Bounded


def write_number(magnitude: str, lang: Lang) -> str:
    """Decimal text with grouped thousands: 1.234,5 in Vietnamese, 1,234.5 in English."""
    marks = SEPARATORS[lang]
    whole, _, decimals = magnitude.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}".replace(",", marks.thousands)
    return f"{sign}{grouped}{marks.decimals + decimals if decimals else ''}"


def write_unit(unit: str, lang: Lang) -> str:
    """The name of a unit after a number."""
    return unit_text(unit).in_(lang)


@cache
def unit_text(unit: str, *, one: bool = False) -> Phrase:
    """The name of a unit after a number; `one` after 1, for languages that have another name then."""
    base, *per = unit.split("/")
    if per == ["năm"] and base != "%":
        per = []  # the year stands beside the figure: 2.985 tấn of 2027; rates and figures per person keep theirs
    counted = base.removeprefix(THOUSAND)
    if base in UNIT or counted == base:
        text = fill(UNIT_OF_ONE[base] if one and base in UNIT_OF_ONE else UNIT[base])
    else:
        text = fill(THOUSANDS, unit=fill(UNIT[counted]))
    for part in per:
        text = fill(UNIT_PER[part], unit=text)
    return text


def write_figure(figure: Number, lang: Lang) -> str:
    """A number with its unit; `hạng 30` for a rank."""
    return figure_text(figure).in_(lang)


def figure_text(figure: Number) -> Phrase:
    """A number with its unit, in both languages."""
    return amount_text(figure.magnitude, figure.unit)


@lru_cache(maxsize=4096)
def amount_text(magnitude: str, unit: str) -> Phrase:
    """Decimal text with its unit, in both languages."""
    # The same few figures return year after year and clause after clause.
    name = unit_text(unit, one=magnitude in {"1", "-1"})
    template = FIGURE_IN_PER_CENT if unit.startswith("%") else FIGURE_OF_UNIT.get(unit, FIGURE)
    return fill(template, number=both(write_number, magnitude), unit=name)


def write_shown(value: ShownValue, indicator: Indicator, lang: Lang) -> str:
    """A figure, the name of a grade, or whether a status holds."""
    if value is None:
        return NO_CASES.in_(lang)
    if isinstance(value, GradeValue):
        assert indicator.scale is not None
        name = indicator.scale.grades[indicator.scale.position(value.grade)].name
        return GRADE.in_(lang).format(grade=name.in_(lang))
    if isinstance(value, Number):
        return write_figure(value, lang)
    words = indicator.status_words
    assert words is not None
    return (words.holds if value else words.fails).in_(lang)


def write_observed(observed: Observed | Evidence, indicator: Indicator, lang: Lang) -> str:
    """An observed value with what it says of the truth: trên 75 %, khoảng 705,5 ha, từ 627 đến 706 tấn."""
    if observed.bound == "interval":
        assert observed.interval is not None
        return _range(observed.interval, indicator, lang)
    if observed.bound == "between":
        return _from_to(observed.value, observed.upper, indicator, lang)
    value = write_shown(observed.value, indicator, lang)
    return bounded(value, observed.bound, lang, rank=indicator.kind == "rank")


def observed_phrase(observed: Observed, indicator: Indicator) -> Phrase:
    """An observed value in both languages."""
    if observed.bound == "exact" and isinstance(observed.value, Number):
        return figure_text(observed.value)  # as most are
    return both(write_observed, observed, indicator)


def bounded(value: str, bound: Bounded, lang: Lang, *, rank: bool = False) -> str:
    """A written value with the words for its bound; a rank above another one is the worse of the two."""
    return (BOUND_OF_RANK if rank else BOUND)[bound].in_(lang).format(value=value)


def _from_to(lower: ShownValue, upper: ShownValue, indicator: Indicator, lang: Lang) -> str:
    low, high = write_shown(lower, indicator, lang), write_shown(upper, indicator, lang)
    if isinstance(lower, Number) and lower.unit not in FIGURE_OF_UNIT:
        low = write_number(lower.magnitude, lang)  # the unit stands once, at the end
    return FROM_TO.in_(lang).format(lower=low, upper=high)


def _range(ends: Range, indicator: Indicator, lang: Lang) -> str:
    if ends.upper is not None and not ends.lower_open and not ends.upper_open:
        return _from_to(ends.lower, ends.upper, indicator, lang)
    lower = bounded(write_shown(ends.lower, indicator, lang), "above" if ends.lower_open else "at_least", lang)
    if ends.upper is None:
        return lower
    upper = bounded(write_shown(ends.upper, indicator, lang), "below" if ends.upper_open else "at_most", lang)
    return TWO_BOUNDS.in_(lang).format(lower=lower, upper=upper)
