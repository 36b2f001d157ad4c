"""From a number, or from the ends of an interval, to an observation in any of the forms that reports hold."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, Final

from bt_targets.ground.exact import MAX_DIGITS_BEFORE
from bt_targets.ground.intervals import Interval
from bt_targets.ground.model import FrozenMap
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import factor
from bt_targets.report.document import SCHEMA
from bt_targets.report.measuring import domain
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.report.values import STATUSES, Bound, Component, Counts, Value
from bt_targets.rules.indicators import Indicator, IndicatorKind
from bt_targets.rules.resolution import Resolution
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.texts import text_of

Fields = dict[str, Any]
"""What is said of an observation, as it is once it has been read."""

_NOT_SAID: Final[Fields] = {
    name: None if field.is_required() else field.default for name, field in Observation.model_fields.items()
}
_MOST_COUNTED: Final = 10**6
_SOURCES: Final = ("Báo cáo của Ủy ban nhân dân", "Thống kê cơ sở", "Sổ theo dõi")
_DESCRIPTIONS: Final[tuple[Fields, ...]] = tuple(
    {name: said for name, said in (("status", status), ("source", source)) if said is not None}
    for status in (None, *STATUSES)
    for source in (None, *_SOURCES)
)
"""What no verdict depends on: how settled a figure is, and where it comes from."""


def observation_of(fields: Fields, resolution: Resolution) -> Observation:
    """The observation of fields that are good as they are: nothing is read, which would take most of the time."""
    return Observation.built({**_NOT_SAID, **fields}, resolution)


def report_of(figures: Iterable[Fields | Observation], resolution: Resolution) -> Report:
    """The report of figures that are good as they are and go together."""
    observations = tuple(
        figure if isinstance(figure, Observation) else observation_of(figure, resolution) for figure in figures
    )
    fields = {
        "schema_": SCHEMA,
        "resolution": resolution.id,
        "commune": resolution.commune,
        "observations": observations,
    }
    return Report.built(fields, resolution)


def exactly(choices: Choices, indicator: Indicator, year: int, number: Fraction) -> Fields:
    """An observation of exactly this value: in any unit, as text, as counts, by parts, or said to be 'about' it.

    Grades and statuses are given by their place. The simplest form is the machine form in the indicator's own unit.
    """
    figure = described(choices, indicator, year)
    form = choices.one_of(_FORMS[indicator.kind])
    return figure | form(choices, indicator, value_of(indicator, number), number)


def ranging(choices: Choices, indicator: Indicator, year: int, interval: Interval) -> Fields:
    """An observation that says of its value that it lies in this interval, and nothing more.

    An interval with one open end, or from an end of what the indicator can be, is said as above, at least, below or at
    most; one with two closed ends as a range.
    """
    figure, whole = described(choices, indicator, year), domain(indicator)
    from_bottom = (interval.low, interval.low_open) == (whole.low, whole.low_open)
    to_top = (interval.high, interval.high_open) == (whole.high, whole.high_open)
    value = value_of(indicator, Fraction(*interval.low))
    upper: Value | None = None
    bound: Bound = "between"
    if to_top and (interval.high is None or not from_bottom):
        bound = "above" if interval.low_open else "at_least"
    else:
        high = value_of(indicator, Fraction(*(interval.high or whole.high or interval.low)))
        if from_bottom and not to_top:
            value, bound = high, "below" if interval.high_open else "at_most"
        else:
            upper = high
    if (indicator.kind != "rank" or bound == "between") and choices.chance():
        return figure | _text(choices, indicator, value, bound, upper)
    return figure | {"value": value, "bound": bound, "upper": upper}


def described(choices: Choices, indicator: Indicator, year: int) -> Fields:
    """An observation of a year that lacks its value, and says something that no verdict depends on."""
    return {"indicator": indicator.id, "year": year, **choices.one_of(_DESCRIPTIONS)}


# -- forms of an exact value


def _as_it_is(_choices: Choices, _indicator: Indicator, value: Value, _number: Fraction) -> Fields:
    return {"value": value}


def _as_text(choices: Choices, indicator: Indicator, value: Value, _number: Fraction) -> Fields:
    return _text(choices, indicator, value)


def _about(choices: Choices, indicator: Indicator, value: Value, _number: Fraction) -> Fields:
    if indicator.kind != "rank" and choices.chance():
        return _text(choices, indicator, value, "about")
    return {"value": value, "bound": "about"}


def _in_another_unit(choices: Choices, indicator: Indicator, value: Value, number: Fraction) -> Fields:
    assert indicator.unit is not None
    name = choices.one_of(indicator.units)
    magnitude = number * factor(indicator.unit, name)
    return {"value": Quantity(magnitude=magnitude, unit=name) if abs(magnitude) < 10**MAX_DIGITS_BEFORE else value}


def _by_counts(choices: Choices, _indicator: Indicator, value: Value, number: Fraction) -> Fields:
    share = number / 100
    if max(share.numerator, share.denominator) > _MOST_COUNTED:
        return {"value": value}
    counts = Counts(part=share.numerator, whole=share.denominator)
    times = choices.between(1, 50)
    more = Counts(part=counts.part * times, whole=counts.whole * times + times - 1, excluded=times - 1)
    return _parts(counts, more) if choices.chance() else {"value": more}


def _by_parts(choices: Choices, indicator: Indicator, value: Value, number: Fraction) -> Fields:
    assert indicator.unit is not None
    if "/người" in indicator.unit:
        return {"value": value}  # the value of one person; those of parts do not add up to it
    first = number * choices.between(0, 4) / 4
    if indicator.is_countable:
        first = Fraction(int(first))
    return _parts(*(Quantity(magnitude=part, unit=indicator.unit) for part in (first, number - first)))


def _by_grades(choices: Choices, indicator: Indicator, value: Value, number: Fraction) -> Fields:
    assert indicator.scale is not None
    assert isinstance(value, str)
    return _parts(choices.one_of(indicator.scale.grades[int(number) :]).id, value)


def _parts(*values: Quantity | Counts | str) -> Fields:
    parts = {name: Component(value=value, bound="exact", upper=None) for name, value in zip("ab", values, strict=True)}
    return {"components": FrozenMap(parts)}


_Form = Callable[[Choices, Indicator, Value, Fraction], Fields]
_FORMS: Final[dict[IndicatorKind, tuple[_Form, ...]]] = {
    "quantity": (_as_it_is, _as_text, _about, _in_another_unit, _by_parts),
    "share": (_as_it_is, _as_text, _about, _by_counts),
    "rate": (_as_it_is, _as_text, _about),
    "rank": (_as_it_is, _as_text, _about),
    "grade": (_as_it_is, _as_text, _by_grades),
    "status": (_as_it_is, _as_text),
}


def _text(
    choices: Choices, indicator: Indicator, value: Value, bound: Bound = "exact", upper: Value | None = None
) -> Fields:
    """The same said in words, which are kept beside what they are read as."""
    text = text_of(choices, value, bound, upper, (indicator.scale,) if indicator.scale else ())
    return {"value": value, "bound": bound, "upper": upper, "as_written": None if text == value else text}


def value_of(indicator: Indicator, number: Fraction) -> Value:
    """The value that a number stands for: a quantity, a grade by its place, or a status."""
    if indicator.kind == "status":
        return number == 1
    if indicator.scale is not None:
        return indicator.scale.grades[int(number)].id
    assert indicator.unit is not None
    return Quantity(magnitude=number, unit=indicator.unit)
