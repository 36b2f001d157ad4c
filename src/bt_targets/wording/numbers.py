"""Numbers, units and values as people write them in Vietnamese and in English."""

from typing import Final, assert_never

from bt_targets.ground.text import Lang, Text
from bt_targets.ground.units import PER_YEAR
from bt_targets.report.values import Bound
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import Evidence, GradeValue, Number, Observed, Range, Shown

_ENGLISH_UNITS: Final = {
    "nghìn đồng": "thousand VND",
    "triệu đồng": "million VND",
    "tỷ đồng": "billion VND",
    "đồng": "VND",
    "điểm phần trăm": "percentage points",
    "tấn": "tonnes",
    "tạ": "quintals",
    "yến": "yến",
    "con": "head",
    "hộ": "households",
    "hợp tác xã": "co-operatives",
    "sản phẩm": "products",
    "trường": "schools",
    "thôn": "villages",
    "bậc": "places",
}
_ENGLISH_SINGULARS: Final = {
    "percentage points": "percentage point",
    "tonnes": "tonne",
    "households": "household",
    "co-operatives": "co-operative",
    "products": "product",
    "schools": "school",
    "villages": "village",
    "places": "place",
    "people": "person",
}


_RANK_BOUNDS: Final[dict[Bound, Text]] = {
    "above": Text(vi="thấp hơn {}", en="worse than {}"),
    "at_least": Text(vi="{} hoặc thấp hơn", en="{} or worse"),
    "below": Text(vi="cao hơn {}", en="better than {}"),
    "at_most": Text(vi="{} hoặc cao hơn", en="{} or better"),
}


def write_number(magnitude: str, lang: Lang) -> str:
    """Decimal text with grouped thousands: 1.234,5 in Vietnamese, 1,234.5 in English."""
    whole, _, decimals = magnitude.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    group, mark = (".", ",") if lang == "vi" else (",", ".")
    grouped = f"{int(whole):,}".replace(",", group)
    return f"{sign}{grouped}{mark + decimals if decimals else ''}"


def write_unit(unit: str, lang: Lang, *, one: bool = False) -> str:
    """The name of a unit after a number; in English for one of it or for several."""
    if lang == "vi":
        # The year stands beside the figure: 2.985 tấn of 2027. Rates and figures per person keep theirs.
        return unit if unit.startswith("%") or unit.count("/") > 1 else unit.removesuffix(PER_YEAR)
    head, *per = unit.removesuffix(PER_YEAR).split("/")
    english = "people" if head == "người" else _ENGLISH_UNITS.get(head, head)
    if one:
        english = _ENGLISH_SINGULARS.get(english, english)
    for each in per:
        english += " per person" if each == "người" else f" per {_ENGLISH_UNITS.get(each, each)}"
    return english + (" a year" if unit.endswith(PER_YEAR) and (per or head == "%") else "")


def write_figure(figure: Number, lang: Lang) -> str:
    """A number with its unit; `hạng 30` for a rank."""
    text = write_number(figure.magnitude, lang)
    if figure.unit == "hạng":
        return f"hạng {text}" if lang == "vi" else f"rank {text}"
    unit = write_unit(figure.unit, lang, one=figure.magnitude in {"1", "-1"})
    return f"{text} {unit}"


def write_shown(value: Shown, indicator: Indicator, lang: Lang) -> str:
    """A figure, the name of a grade, or whether a status holds."""
    if value is None:
        return "không phát sinh" if lang == "vi" else "none arose"
    if isinstance(value, GradeValue):
        assert indicator.scale is not None
        grade = indicator.scale.grades[indicator.scale.place(value.grade)].name.in_(lang)
        return f"loại {grade}" if lang == "vi" else grade
    if isinstance(value, Number):
        return write_figure(value, lang)
    words = indicator.status_words
    assert words is not None
    return (words.holds if value else words.fails).in_(lang)


def write_observed(observed: Observed | Evidence, indicator: Indicator, lang: Lang) -> str:
    """An observed value with what it says of the truth: trên 75 %, khoảng 705,5 ha, từ 627 đến 706 tấn."""
    if observed.interval is not None:
        return _range(observed.interval, indicator, lang)
    value = write_shown(observed.value, indicator, lang)
    if observed.bound == "between":
        return _between(observed.value, observed.upper, indicator, lang)
    if observed.bound == "interval":
        return value
    return bounded(value, observed.bound, lang, rank=indicator.kind == "rank")


def bounded(value: str, bound: Bound, lang: Lang, *, rank: bool = False) -> str:
    """A written value with the words for its bound; a rank above another one is the worse of the two."""
    if rank and bound in _RANK_BOUNDS:
        return _RANK_BOUNDS[bound].in_(lang).format(value)
    match bound:
        case "exact" | "between":
            return value
        case "above":
            return f"trên {value}" if lang == "vi" else f"above {value}"
        case "at_least":
            return f"từ {value} trở lên" if lang == "vi" else f"at least {value}"
        case "below":
            return f"dưới {value}" if lang == "vi" else f"below {value}"
        case "at_most":
            return f"không quá {value}" if lang == "vi" else f"at most {value}"
        case "about":
            return f"khoảng {value}" if lang == "vi" else f"about {value}"
        case other:
            assert_never(other)


def _between(lower: Shown, upper: Shown, indicator: Indicator, lang: Lang) -> str:
    low, high = write_shown(lower, indicator, lang), write_shown(upper, indicator, lang)
    if isinstance(lower, Number) and lower.unit != "hạng":
        low = write_number(lower.magnitude, lang)  # the unit stands once, at the end
    return f"từ {low} đến {high}" if lang == "vi" else f"{low} to {high}"


def _range(given: Range, indicator: Indicator, lang: Lang) -> str:
    if given.upper is None:
        lower = write_shown(given.lower, indicator, lang)
        return bounded(lower, "above" if given.lower_open else "at_least", lang)
    if not given.lower_open and not given.upper_open:
        return _between(given.lower, given.upper, indicator, lang)
    lower, upper = write_shown(given.lower, indicator, lang), write_shown(given.upper, indicator, lang)
    low = bounded(lower, "above" if given.lower_open else "at_least", lang)
    high = bounded(upper, "below" if given.upper_open else "at_most", lang)
    return f"{low} và {high}" if lang == "vi" else f"{low} and {high}"
