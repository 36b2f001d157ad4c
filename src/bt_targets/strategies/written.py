"""From a number, or from the ends of an interval, to a raw observation in any of the forms that reports hold."""

from fractions import Fraction
from typing import Any, Final

from hypothesis import strategies as st

from bt_targets.exact import MAX_DIGITS_BEFORE
from bt_targets.figures.intervals import Interval
from bt_targets.figures.measuring import domain
from bt_targets.figures.values import STATUSES, Bound, Counts, Value
from bt_targets.quantity import Quantity
from bt_targets.rules.indicators import Indicator
from bt_targets.strategies.texts import texts
from bt_targets.units import factor, unit, unit_names

Raw = dict[str, Any]
"""The fields of one observation before it is read."""

_MOST_COUNTED: Final = 10**6
_SOURCES: Final = ("Báo cáo của Ủy ban nhân dân xã", "Thống kê cơ sở", "Sổ theo dõi")


def exactly(indicator: Indicator, year: int, number: Fraction) -> st.SearchStrategy[Raw]:
    """An observation of exactly this value: in any unit, as text, as counts, by parts, or said to be 'about' it.

    Grades and statuses are given by their place. The simplest form is the machine form in the indicator's own unit.
    """
    value = _value(indicator, number)
    forms: list[st.SearchStrategy[Raw]] = [st.just({"value": value})]
    forms.append(st.builds(_text, texts(value, scales=(indicator.scale,) if indicator.scale else ())))
    if indicator.unit is not None:
        about = [{"value": value, "bound": "about"}]
        if indicator.kind != "rank":
            forms.append(st.builds(_text, texts(value, bound="about")))
        forms.append(st.sampled_from([*about, *_in_other_units(indicator, number)]))
    if indicator.kind == "share" and (counted := _counted(number)) is not None:
        forms.append(st.integers(1, 50).map(lambda times: {"value": _times(counted, times)}))
        forms.append(st.integers(1, 50).map(lambda times: {"components": {"a": counted, "b": _times(counted, times)}}))
    if indicator.kind == "quantity" and not _is_average(indicator) and number > 0:
        forms.append(_by_parts(indicator, number))
    if indicator.kind == "grade":
        assert indicator.scale is not None
        better = st.sampled_from([grade.id for grade in indicator.scale.grades[int(number) :]])
        forms.append(better.map(lambda other: {"components": {"a": other, "b": value}}))
    return _described(indicator, year, st.one_of(forms))


def ranging(indicator: Indicator, year: int, given: Interval) -> st.SearchStrategy[Raw]:
    """An observation that says of its value that it lies in this interval, and nothing more.

    An interval with one open end, or from an end of what the indicator can be, is said as above, at least, below or at
    most; one with two closed ends as a range.
    """
    whole = domain(indicator)
    low, high = Fraction(*given.low), Fraction(*(given.high or whole.high or given.low))
    from_bottom = (given.low, given.low_open) == (whole.low, whole.low_open)
    to_top = (given.high, given.high_open) == (whole.high, whole.high_open)
    if to_top and (given.high is None or not from_bottom):
        return _bounded(indicator, year, _value(indicator, low), "above" if given.low_open else "at_least")
    if from_bottom and not to_top:
        return _bounded(indicator, year, _value(indicator, high), "below" if given.high_open else "at_most")
    return _bounded(indicator, year, _value(indicator, low), "between", _value(indicator, high))


def _bounded(
    indicator: Indicator, year: int, value: Value, bound: Bound, upper: Value | None = None
) -> st.SearchStrategy[Raw]:
    fields: Raw = {"value": value, "bound": bound, **({} if upper is None else {"upper": upper})}
    forms: list[st.SearchStrategy[Raw]] = [st.just(fields)]
    if indicator.kind != "rank" or bound == "between":
        scales = (indicator.scale,) if indicator.scale else ()
        forms.append(st.builds(_text, texts(value, bound=bound, upper=upper, scales=scales)))
    return _described(indicator, year, st.one_of(forms))


def _described(indicator: Indicator, year: int, fields: st.SearchStrategy[Raw]) -> st.SearchStrategy[Raw]:
    """With the fields that no verdict depends on: how settled the figure is, and where it comes from."""
    beside = st.fixed_dictionaries(
        {}, optional={"status": st.sampled_from(STATUSES), "source": st.sampled_from(_SOURCES)}
    )
    return st.builds(lambda raw, other: {"indicator": indicator.id, "year": year, **raw, **other}, fields, beside)


def _text(text: str) -> Raw:
    return {"value": text}


def _value(indicator: Indicator, number: Fraction) -> Value:
    if indicator.kind == "status":
        return number == 1
    if indicator.scale is not None:
        return indicator.scale.grades[int(number)].id
    assert indicator.unit is not None
    return Quantity(magnitude=number, unit=indicator.unit)


def units_of(indicator: Indicator) -> tuple[str, ...]:
    """The units in which the indicator may be given, its own first."""
    if indicator.unit is None:
        return ()
    own = unit(indicator.unit)
    fitting = [name for name in unit_names() if unit(name).dimension == own.dimension]
    return (own.name, *(each for each in fitting if each != own.name and (own.per_year or not unit(each).per_year)))


def _in_other_units(indicator: Indicator, number: Fraction) -> list[Raw]:
    assert indicator.unit is not None
    converted = [Quantity(magnitude=number * factor(indicator.unit, each), unit=each) for each in units_of(indicator)
                 if number * factor(indicator.unit, each) < 10**MAX_DIGITS_BEFORE]  # fmt: skip
    return [{"value": each} for each in converted]


def _counted(number: Fraction) -> Counts | None:
    """The smallest counts of a share in per cent, where they are small."""
    share = number / 100
    if share.denominator > _MOST_COUNTED or share.numerator > _MOST_COUNTED:
        return None
    return Counts(part=share.numerator, whole=share.denominator)


def _times(counts: Counts, times: int) -> Counts:
    left_out = times - 1
    return Counts(part=counts.part * times, whole=counts.whole * times + left_out, excluded=left_out)


def _is_average(indicator: Indicator) -> bool:
    """Whether the value is one of a person, so that values of parts do not add up to it."""
    return indicator.unit is not None and "/người" in indicator.unit


def _by_parts(indicator: Indicator, number: Fraction) -> st.SearchStrategy[Raw]:
    assert indicator.unit is not None
    shares = st.integers(0, 4)

    def split(quarters: int) -> Raw:
        first = number * quarters / 4
        if indicator.counted_in_ones:
            first = Fraction(int(first))
        parts = {"a": first, "b": number - first}
        return {"components": {name: _value(indicator, part) for name, part in parts.items()}}

    return shares.map(split)
