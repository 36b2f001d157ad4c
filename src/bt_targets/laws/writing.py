"""Laws of writing: what is written and read again is the same."""

from typing import Any

from bt_targets.ground.quantity import Quantity
from bt_targets.laws.law import Setting, law, same_answers
from bt_targets.laws.visits import each_group
from bt_targets.report.notation.writing import write_bounded, write_value
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.report.values import Counts
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.strategies.observing import any_figure
from bt_targets.strategies.texts import texts


@law(
    vi="Ghi ra JSON rồi đọc lại thì không mất gì và kết quả không đổi.",
    en="Written as JSON and read again, nothing is lost and the answers are the same.",
    visits=each_group,
)
def round_trips(setting: Setting) -> None:
    """A report and its scorecard, written and read."""
    report = setting.report()
    text = report.model_dump_json()
    again = Report.from_json(text, resolution=setting.resolution)
    assert again == report
    assert again.model_dump_json() == text
    card = setting.card(report)
    assert Scorecard.model_validate_json(card.model_dump_json()) == card
    same_answers(card, setting.card(again), "read again", report)


@law(
    vi="Viết một giá trị bằng chữ rồi đọc lại thì được đúng giá trị ấy, dù viết theo cách nào được chấp nhận.",
    en="A value written as text, in any accepted way, is read as the same value.",
)
def writing_is_the_inverse_of_reading(setting: Setting) -> None:
    """A figure of any value, as the library writes it and in any of the ways of offices."""
    resolution = setting.resolution
    indicator = setting.choices.one_of(tuple(resolution.indicators.values()))
    figure = any_figure(setting.choices, indicator, setting.as_of)
    (observation,) = setting.report_of([figure]).observations
    value, bound, upper = observation.value, observation.bound, observation.upper
    if value is None:
        return  # given by parts, of which each is a value of its own
    if indicator.kind == "rank" and bound not in {"exact", "between"}:
        bound, upper = "exact", None  # the bound of a rank is not written in words
    scales = (indicator.scale,) if indicator.scale is not None else ()
    by_hand = setting.draw(texts(value, bound=bound, upper=upper, scales=scales))
    written = (_number(value, indicator), bound, _number(upper, indicator))
    for text in (write_bounded(value, bound, upper, indicator), by_hand):
        raw = {"indicator": indicator.id, "year": setting.as_of, "value": text}
        read = Observation.model_validate(raw, context={"resolution": resolution})
        said = (_number(read.value, indicator), read.bound, _number(read.upper, indicator))
        assert said == written, f"{text!r} is read as {read!r}"
    assert write_value(value, indicator)


def _number(value: Any, indicator: Indicator) -> Any:
    if isinstance(value, Quantity):
        return value.in_unit(indicator.unit or value.unit)
    return (value.part, value.whole, value.excluded) if isinstance(value, Counts) else value
