"""From a value to text in Vietnamese notation: exactly what `reading` reads back."""

from typing import Final

from bt_targets.ground.patterns import pattern
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import unit
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.notation.words import FROM, LESS, UNTIL, UPWARDS
from bt_targets.report.values import Bound, Counts, Value
from bt_targets.rules.indicators import Indicator

_LIKE_THOUSANDS: Final = pattern(r"[0-9]{1,3},[0-9]{3}")
_IN_WORDS: Final[dict[Bound, str]] = {
    "exact": "{}",
    "at_least": f"{FROM} {{}} {UPWARDS}",
    "above": "trên {}",
    "below": "dưới {}",
    "at_most": "không quá {}",
    "about": "khoảng {}",
}


def numeral_of(quantity: Quantity) -> str:
    """The number of a quantity. Of what is counted, 3,901 thousand has a zero more: 3,901 may be meant as 3.901."""
    numeral = write_numeral(quantity.magnitude)
    return f"{numeral}0" if unit(quantity.unit).countable and _LIKE_THOUSANDS.fullmatch(numeral) else numeral


def write_value(value: Value, indicator: Indicator, *, with_unit: bool = True) -> str:
    """A value without its bound, and without its unit where that stands somewhere else.

    It reads `1.200,5 ha`, `95,5%`, `hạng 30`, `84/90`, `khá`, `có`.
    """
    match value:
        case Quantity() if not with_unit:
            return numeral_of(value)
        case Quantity(unit="hạng"):
            return f"hạng {numeral_of(value)}"
        case Quantity(unit=name):
            return f"{numeral_of(value)}{'' if name.startswith('%') else ' '}{name}"
        case Counts(part=part, whole=whole, excluded=excluded):
            text = f"{_grouped(part)}/{_grouped(whole)}"
            return f"{text} {LESS} {_grouped(excluded)}" if excluded else text
        case bool():
            return "có" if value else "không"
        case grade:
            assert indicator.scale is not None
            return indicator.scale.grades[indicator.scale.position(grade)].name.vi


def write_bounded(
    value: Value, bound: Bound, upper: Value | None, indicator: Indicator, *, with_unit: bool = True
) -> str:
    """A value with its bound in words: `trên 75%`, `từ 627 tấn đến 706 tấn`; the unit may stand somewhere else.

    Raises:
        ValueError: for a bounded rank, whose words would be misread; its bound goes into a field of its own.
    """
    text = write_value(value, indicator, with_unit=with_unit)
    if indicator.kind == "rank" and bound not in {"exact", "between"}:
        raise ValueError("a bound of a rank is not written in words")
    if bound == "between":
        assert upper is not None
        return f"{FROM} {text} {UNTIL} {write_value(upper, indicator, with_unit=with_unit)}"
    return _IN_WORDS[bound].format(text)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
