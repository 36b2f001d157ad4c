"""From a number, or from the ends of an interval, to a raw observation in any of the forms that reports hold."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

from hypothesis import strategies as st

from bt_targets.ground.exact import MAX_DIGITS_BEFORE
from bt_targets.ground.intervals import Interval
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import factor, unit, unit_names
from bt_targets.report.measuring import domain
from bt_targets.report.values import STATUSES, Bound, Counts, Value
from bt_targets.rules.indicators import Indicator, Kind
from bt_targets.strategies.choosing import chance, one_of
from bt_targets.strategies.texts import forms_of, text_of, ways_to_write

Raw = dict[str, Any]
"""The fields of one observation before it is read."""

_MOST_COUNTED: Final = 10**6
_SOURCES: Final = ("Báo cáo của Ủy ban nhân dân", "Thống kê cơ sở", "Sổ theo dõi")


def exactly(draw: st.DrawFn, indicator: Indicator, year: int, number: Fraction) -> Raw:
    """An observation of exactly this value: in any unit, as text, as counts, by parts, or said to be 'about' it.

    Grades and statuses are given by their place. The simplest form is the machine form in the indicator's own unit.
    """
    value = raw_value(indicator, number)
    form = one_of(draw, [_as_it_is, _as_text, *_FORMS[indicator.kind]])
    return _described(draw, indicator, year, form(draw, indicator, value, number))


def ranging(draw: st.DrawFn, indicator: Indicator, year: int, given: Interval) -> Raw:
    """An observation that says of its value that it lies in this interval, and nothing more.

    An interval with one open end, or from an end of what the indicator can be, is said as above, at least, below or at
    most; one with two closed ends as a range.
    """
    whole = domain(indicator)
    low, high = Fraction(*given.low), Fraction(*(given.high or whole.high or given.low))
    from_bottom = (given.low, given.low_open) == (whole.low, whole.low_open)
    to_top = (given.high, given.high_open) == (whole.high, whole.high_open)
    value: Value = raw_value(indicator, low)
    upper: Value | None = None
    bound: Bound = "between"
    if to_top and (given.high is None or not from_bottom):
        bound = "above" if given.low_open else "at_least"
    elif from_bottom and not to_top:
        value, bound = raw_value(indicator, high), "below" if given.high_open else "at_most"
    else:
        upper = raw_value(indicator, high)
    fields: Raw = {"value": value, "bound": bound, **({} if upper is None else {"upper": upper})}
    if (indicator.kind != "rank" or bound == "between") and chance(draw):
        fields = _text(draw, indicator, value, bound, upper)
    return _described(draw, indicator, year, fields)


def _described(draw: st.DrawFn, indicator: Indicator, year: int, fields: Raw) -> Raw:
    """With the fields that no verdict depends on: how settled the figure is, and where it comes from."""
    found = {"indicator": indicator.id, "year": year, **fields}
    status, source = one_of(draw, (None, *STATUSES)), one_of(draw, (None, *_SOURCES))
    return found | {name: given for name, given in (("status", status), ("source", source)) if given is not None}


# -- forms of an exact value


def _as_it_is(_draw: st.DrawFn, _indicator: Indicator, value: Value, _number: Fraction) -> Raw:
    return {"value": value}


def _as_text(draw: st.DrawFn, indicator: Indicator, value: Value, _number: Fraction) -> Raw:
    return _text(draw, indicator, value)


def _about(draw: st.DrawFn, indicator: Indicator, value: Value, _number: Fraction) -> Raw:
    if indicator.kind != "rank" and chance(draw):
        return _text(draw, indicator, value, "about")
    return {"value": value, "bound": "about"}


def _in_another_unit(draw: st.DrawFn, indicator: Indicator, value: Value, number: Fraction) -> Raw:
    assert indicator.unit is not None
    name = one_of(draw, units_of(indicator))
    magnitude = number * factor(indicator.unit, name)
    return {"value": Quantity(magnitude=magnitude, unit=name) if abs(magnitude) < 10**MAX_DIGITS_BEFORE else value}


def _by_counts(draw: st.DrawFn, _indicator: Indicator, value: Value, number: Fraction) -> Raw:
    share = number / 100
    if max(share.numerator, share.denominator) > _MOST_COUNTED:
        return {"value": value}
    counts = Counts(part=share.numerator, whole=share.denominator)
    times = draw(st.integers(1, 50))
    more = Counts(part=counts.part * times, whole=counts.whole * times + times - 1, excluded=times - 1)
    return {"components": {"a": counts, "b": more}} if chance(draw) else {"value": more}


def _by_parts(draw: st.DrawFn, indicator: Indicator, value: Value, number: Fraction) -> Raw:
    assert indicator.unit is not None
    if "/người" in indicator.unit:
        return {"value": value}  # the value of one person; those of parts do not add up to it
    first = number * draw(st.integers(0, 4)) / 4
    if indicator.counted_in_ones:
        first = Fraction(int(first))
    return {"components": {"a": raw_value(indicator, first), "b": raw_value(indicator, number - first)}}


def _by_grades(draw: st.DrawFn, indicator: Indicator, value: Value, number: Fraction) -> Raw:
    assert indicator.scale is not None
    return {"components": {"a": one_of(draw, indicator.scale.grades[int(number) :]).id, "b": value}}


_Form = Callable[[st.DrawFn, Indicator, Value, Fraction], Raw]
_FORMS: Final[dict[Kind, tuple[_Form, ...]]] = {
    "quantity": (_about, _in_another_unit, _by_parts),
    "share": (_about, _by_counts),
    "rate": (_about,),
    "rank": (_about,),
    "grade": (_by_grades,),
    "status": (),
}


def _text(
    draw: st.DrawFn, indicator: Indicator, value: Value, bound: Bound = "exact", upper: Value | None = None
) -> Raw:
    scales = (indicator.scale,) if indicator.scale else ()
    ends = [forms_of(each, scales) for each in (value, *(() if upper is None else (upper,)))]
    return {"value": text_of(draw, ways_to_write(bound), ends)}


def raw_value(indicator: Indicator, number: Fraction) -> Value:
    """The value that a number stands for: a quantity, a grade by its place, or a status."""
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
