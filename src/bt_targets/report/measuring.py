"""What a value says in its indicator's own unit: an interval of exact numbers.

Grades count as their place on the scale and statuses as 1 (holds) or 0, so that one comparison serves all kinds.
"""

from collections.abc import Iterable
from functools import reduce
from typing import assert_never

from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, plus, point, to_whole
from bt_targets.ground.quantity import Quantity
from bt_targets.report.values import Bound, Component, Counts, Value
from bt_targets.rules.indicators import Indicator


def combined(indicator: Indicator, parts: Iterable[Component]) -> Interval | None:
    """All parts together: quantities and counts add up, grades combine to the lowest.

    None for a year without events; the whole of a share by counts is the sum of the wholes.
    """
    parts = tuple(parts)
    if indicator.kind == "share":
        counts = [part.value for part in parts if isinstance(part.value, Counts)]
        whole = sum(one.net_whole for one in counts)
        parts_of_whole = [
            _part_of(indicator, part.value, part.bound, part.upper) for part in parts if isinstance(part.value, Counts)
        ]
        return _share(reduce(plus, parts_of_whole), whole)
    intervals = [interval_of(indicator, part.value, part.bound, part.upper) for part in parts]
    known = [interval for interval in intervals if interval is not None]
    return reduce(_lower_of if indicator.kind == "grade" else plus, known)


def interval_of(indicator: Indicator, value: Value, bound: Bound, upper: Value | None) -> Interval | None:
    """The numbers that a value with its bound stands for; None for a year without events."""
    if isinstance(value, Counts):
        return _share(_part_of(indicator, value, bound, upper), value.net_whole)
    if bound in {"exact", "about"}:
        return point(magnitude(indicator, value))
    end = None if upper is None else magnitude(indicator, upper)
    interval = _bounded(magnitude(indicator, value), bound, end, domain(indicator))
    return to_whole(interval) if indicator.is_countable or indicator.kind == "grade" else interval


def magnitude(indicator: Indicator, value: Value) -> Ratio:
    """The number as it stands, without its bound; a share by counts needs a whole."""
    if isinstance(value, Quantity):
        assert indicator.unit is not None
        exact = value.magnitude if value.unit == indicator.unit else value.in_unit(indicator.unit)
        return exact.as_integer_ratio()
    if isinstance(value, bool):
        return (int(value), 1)
    if isinstance(value, str):
        assert indicator.scale is not None
        return (indicator.scale.position(value), 1)
    return (value.part * 100, value.net_whole)


def domain(indicator: Indicator) -> Interval:
    """All numbers that a value of the indicator can be."""
    low, low_open = _lowest(indicator)
    return Interval(low, low_open=low_open, high=_highest(indicator))


def _lowest(indicator: Indicator) -> tuple[Ratio, bool]:
    if indicator.kind == "rate":
        return (-100, 1), True
    return ((1, 1) if indicator.kind == "rank" else (0, 1)), False


def _highest(indicator: Indicator) -> Ratio | None:
    if indicator.kind == "status":
        return (1, 1)
    if indicator.scale is not None:
        return (len(indicator.scale.grades) - 1, 1)
    return (100, 1) if indicator.kind == "share" and not indicator.may_pass_100 else None


def _bounded(value: Ratio, bound: Bound, upper: Ratio | None, domain: Interval) -> Interval:
    match bound:
        case "exact" | "about":
            return point(value)
        case "above" | "at_least":
            return Interval(value, low_open=bound == "above", high=domain.high)
        case "below" | "at_most":
            return Interval(domain.low, low_open=domain.low_open, high=value, high_open=bound == "below")
        case "between":
            return Interval(value, high=upper)
        case other:
            assert_never(other)


def _part_of(indicator: Indicator, counts: Counts, bound: Bound, upper: Value | None) -> Interval:
    high = (upper.part, 1) if isinstance(upper, Counts) else None
    most = None if indicator.may_pass_100 else (counts.net_whole, 1)
    return _bounded((counts.part, 1), bound, high, Interval((0, 1), high=most))


def _share(part: Interval, whole: int) -> Interval | None:
    if whole == 0:
        return None
    high = None if part.high is None else (part.high[0] * 100, part.high[1] * whole)
    return Interval(
        (part.low[0] * 100, part.low[1] * whole), low_open=part.low_open, high=high, high_open=part.high_open
    )


def _lower_of(one: Interval, other: Interval) -> Interval:
    assert one.high is not None
    assert other.high is not None
    return Interval(min(one.low, other.low), high=min(one.high, other.high))
