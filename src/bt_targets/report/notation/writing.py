"""From a value to text in Vietnamese notation: exactly what `reading` reads back."""

from typing import Final

from bt_targets.ground.quantity import Quantity
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.notation.words import FROM, LESS, UNTIL, UPWARDS
from bt_targets.report.values import Bound, Counts, Value
from bt_targets.rules.indicators import Indicator

_IN_WORDS: Final[dict[Bound, str]] = {
    "exact": "{}",
    "at_least": f"{FROM} {{}} {UPWARDS}",
    "above": "trên {}",
    "below": "dưới {}",
    "at_most": "không quá {}",
    "about": "khoảng {}",
}


def write_value(value: Value, indicator: Indicator, *, with_unit: bool = True) -> str:
    """A value without its bound, and without its unit where that stands somewhere else.

    It reads `1.200,5 ha`, `95,5%`, `hạng 30`, `84/90`, `khá`, `có`.
    """
    match value:
        case Quantity(magnitude=magnitude) if not with_unit:
            return write_numeral(magnitude)
        case Quantity(magnitude=magnitude, unit="hạng"):
            return f"hạng {write_numeral(magnitude)}"
        case Quantity(magnitude=magnitude, unit=unit):
            return f"{write_numeral(magnitude)}{'' if unit.startswith('%') else ' '}{unit}"
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
