"""Observations, quantities and counts of any value."""

from fractions import Fraction

from hypothesis import strategies as st

from bt_targets.ground.intervals import Interval
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import unit, unit_names
from bt_targets.report.default_resolution import or_default
from bt_targets.report.measuring import domain
from bt_targets.report.observation import Observation
from bt_targets.report.values import Component, Counts
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields, exactly, ranging
from bt_targets.strategies.numbers import inside
from bt_targets.strategies.spans import ratio

_MOST = 10_000
_EARLIEST_BEFORE = 3


def quantities(dimension: str | None = None) -> st.SearchStrategy[Quantity]:
    """Quantities in any unit of a dimension: `area`, `mass`, `money`, `share`, or what is counted, such as `con`.

    Magnitudes are 0 or more, whole for what is counted, at least 1 for ranks and at most 100 for shares.

    Args:
        dimension: the dimension; by default any.

    Raises:
        ValueError: if no unit has that dimension.
    """
    names = [name for name in unit_names() if dimension in {None, unit(name).dimension}]
    if not names:
        known = sorted({unit(name).dimension for name in unit_names()})
        raise ValueError(f"the dimension is one of {', '.join(known)}, not {dimension!r}")
    return _quantity(tuple(names))


@st.composite
def _quantity(draw: st.DrawFn, names: tuple[str, ...]) -> Quantity:
    choices = Choices(draw)
    known = unit(choices.one_of(names))
    low = 1 if known.dimension == "rank" else 0
    high = 100 if known.dimension == "share" else _MOST
    magnitude = inside(choices, Interval((low, 1), high=(high, 1)), whole=known.countable)
    return Quantity(magnitude=magnitude, unit=known.name)


@st.composite
def counts(draw: st.DrawFn) -> Counts:
    """Shares by counts: a part of a whole, less what is excluded."""
    choices = Choices(draw)
    whole = choices.between(1, _MOST)
    excluded = choices.below(whole)
    return Counts(part=choices.between(0, whole - excluded), whole=whole, excluded=excluded)


def observations(
    indicator: Indicator | str | None = None, *, year: int | None = None, resolution: Resolution | None = None
) -> st.SearchStrategy[Observation]:
    """Observations of an indicator: exact, 'about', bounded, by counts or by parts, in any unit and notation.

    Args:
        indicator: the indicator or its id; by default any of the resolution.
        year: the year; by default any of the term, or up to three before.
        resolution: where the indicator stands.

    Raises:
        KeyError: for an indicator that does not exist.
    """
    rules = or_default(resolution)
    known = tuple(rules.indicators.values())
    if indicator is not None:
        known = (rules.indicators[indicator if isinstance(indicator, str) else indicator.id],)
    return _observation(known, year, rules)


@st.composite
def _observation(
    draw: st.DrawFn, indicators: tuple[Indicator, ...], year: int | None, resolution: Resolution
) -> Observation:
    choices, term = Choices(draw), resolution.term
    indicator = choices.one_of(indicators)
    of = term.last - choices.between(0, term.last - term.first + _EARLIEST_BEFORE) if year is None else year
    return Observation.model_validate(any_figure(choices, indicator, of), context={"resolution": resolution})


def any_figure(choices: Choices, indicator: Indicator, year: int) -> Fields:
    """A figure of any value and form."""
    if indicator.kind == "status":
        return exactly(choices, indicator, year, Fraction(choices.below(2)))
    values, in_whole_numbers = domain(indicator), indicator.is_countable or indicator.kind == "grade"
    near = values if values.high is not None else values._replace(high=(_MOST, 1))
    value = inside(choices, near, whole=in_whole_numbers)
    if not choices.chance():
        return exactly(choices, indicator, year, value)
    at_least = Interval(ratio(value), high=values.high, high_open=values.high_open)
    at_most = Interval(values.low, low_open=values.low_open, high=ratio(value))
    return ranging(choices, indicator, year, choices.one_of((at_least, at_most)))


@st.composite
def components(draw: st.DrawFn) -> Component:
    """Parts of an observation, exact or bounded."""
    value = draw(quantities() | counts())
    return Component(value=value, bound=Choices(draw).one_of(("exact", "at_least", "about")))


def dimensions() -> tuple[str, ...]:
    """The dimensions that `quantities` takes."""
    return tuple(dict.fromkeys(unit(name).dimension for name in unit_names()))
