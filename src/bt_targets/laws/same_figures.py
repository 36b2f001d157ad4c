"""Laws of figures that tell the same: later ones beside them, another order, another unit."""

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from bt_targets.ground.model import FrozenMap
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import factor
from bt_targets.laws.law import Setting, law, same_answers
from bt_targets.laws.visits import each_group
from bt_targets.report.observation import Observation
from bt_targets.report.values import Component
from bt_targets.rules.indicators import Indicator
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields
from bt_targets.strategies.observing import any_figure


@law(
    vi="Số liệu của các năm sau năm đánh giá không làm thay đổi kết quả.",
    en="Figures of later years never change an answer.",
    visits=each_group,
)
def no_look_ahead(setting: Setting) -> None:
    """A report without its later figures, and with one of any indicator for every later year."""
    report, choices = setting.report(), setting.choices
    indicators = tuple(setting.resolution.indicators.values())
    known = [observation for observation in report.observations if observation.year <= setting.as_of]
    later = [
        any_figure(choices, choices.one_of(indicators), year)
        for year in range(setting.as_of + 1, setting.resolution.term.last + 1)
    ]
    whole = setting.report_of([*known, *later])
    same_answers(setting.card(setting.report_of(known)), setting.card(whole), "with later figures", whole)


@law(
    vi="Thứ tự ghi số liệu không ảnh hưởng đến kết quả.",
    en="The order of the figures does not matter.",
    visits=each_group,
)
def order_free(setting: Setting) -> None:
    """The figures of a report in any order."""
    report = setting.report()
    mixed = setting.report_of(setting.draw(st.permutations(report.observations)))
    same_answers(setting.card(report), setting.card(mixed), "in another order", mixed)


@law(
    vi="Cùng một giá trị ghi theo đơn vị khác thì kết quả như nhau.",
    en="The same value in another unit gets the same answer.",
    visits=each_group,
)
def unit_free(setting: Setting) -> None:
    """The figures of a report, each in any unit of its indicator."""
    report, indicators = setting.report(), setting.resolution.indicators
    converted = [
        _in_another_unit(setting.choices, observation, indicators[observation.indicator])
        for observation in report.observations
    ]
    again = setting.report_of(converted)
    same_answers(setting.card(report), setting.card(again), "in other units", again)


def _in_another_unit(choices: Choices, observation: Observation, indicator: Indicator) -> Fields:
    name = choices.one_of(indicator.units[::-1] or ("",))

    def converted(value: Any) -> Any:
        if not isinstance(value, Quantity):
            return value
        magnitude = value.magnitude * factor(value.unit, name)
        return Quantity(magnitude=magnitude, unit=name) if abs(magnitude) < Fraction(10**18) else value

    fields = {field: getattr(observation, field) for field in Observation.model_fields}
    fields |= {"value": converted(observation.value), "upper": converted(observation.upper), "as_written": None}
    if observation.components is not None:
        fields["components"] = FrozenMap(
            {
                name: Component(value=converted(part.value), bound=part.bound, upper=converted(part.upper))
                for name, part in observation.components.items()
            }
        )
    return fields
