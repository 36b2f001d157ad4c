"""How a figure is written: examples, and the units in which it may be given."""

from typing import Final

from bt_targets.rules.indicators import Indicator
from bt_targets.wording.formatting import write_unit

_MANY: Final = frozenset({"con", "người"})
"""Countables that come by the thousand."""


def examples(indicator: Indicator, *, with_unit: bool) -> tuple[str, ...]:
    """How a value is written: in documents with its unit, in tables with the unit in a column of its own."""
    match indicator.kind:
        case "status":
            return ("có", "không")
        case "grade":
            assert indicator.scale is not None
            return (indicator.scale.grades[-2:][0].name.vi,)
        case "rank":
            return ("hạng 30",) if with_unit else ("30",)
        case kind:
            assert indicator.unit is not None
            name = f" {write_unit(indicator.unit, 'vi')}" if with_unit else ""
            if kind == "share":
                return (f"95,5{name}", "84/90")
            if kind == "rate":
                return (f"11,5{name}", f"-2,5{name}")
            if not indicator.is_countable:
                return (f"1.200,5{name}",)
            return (f"{'1.250' if indicator.unit in _MANY else '12'}{name}",)


def how_to_write(indicator: Indicator, *, with_unit: bool) -> str:
    """The examples in one line."""
    return " hoặc ".join(examples(indicator, with_unit=with_unit))
