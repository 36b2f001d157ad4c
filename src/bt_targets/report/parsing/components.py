"""The components of an observation: each a value with a bound of its own, and what they make together."""

from collections.abc import Iterable, Mapping
from math import lcm
from typing import Any, Final

from bt_targets.ground.intervals import Interval
from bt_targets.ground.model import FrozenMap
from bt_targets.ground.names import compared, is_blank
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import echo
from bt_targets.report.measuring import combined, magnitude
from bt_targets.report.notation.reading import WrittenAmount
from bt_targets.report.parsing import expected
from bt_targets.report.parsing.bounds import RawValue, read_bounded, shown
from bt_targets.report.parsing.fields import read_choice, read_text, read_unit, unknown_fields
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.values import ReadAs, is_number
from bt_targets.report.parsing.written import read_written
from bt_targets.report.part_names import is_plan_or_period, is_total
from bt_targets.report.raw import TableText
from bt_targets.report.values import BOUNDS, Component, Counts
from bt_targets.rules.indicators import Indicator

MAX_COMPONENTS: Final = 200
"""Maximum number of components of one observation."""
MAX_COMPONENTS_OF_REPORT: Final = 10_000
"""Maximum number of components of all observations of a report together."""
MAX_DIGITS_OF_SUM: Final = 300
"""Maximum number of digits that the sum of components may have on either side of its fraction."""


def read_components(
    raw: Any, unit_name: str | None, read_as: ReadAs, findings: Findings
) -> FrozenMap[str, Component] | None:
    """The components by name; `unit_name` stands beside all of them."""
    if not read_as.indicator.takes_parts:
        findings.add("components_not_allowed", raw, expected.ONE_VALUE)
        return None
    if not isinstance(raw, Mapping) or not raw:
        findings.add("not_a_mapping", raw, expected.PARTS)
        return None
    if len(raw) > MAX_COMPONENTS:
        findings.add("too_many_items", len(raw), expected.at_most(MAX_COMPONENTS))
        return None
    before = len(findings.all)
    of_part = read_as._replace(of_part=True)
    components: dict[str, Component] = {}
    names: dict[str, str] = {}
    for name, part in raw.items():
        inside = findings.at(echo(name))
        if not isinstance(name, str) or is_blank(name):
            inside.add("not_text", name, expected.NAME_OF_PART)
            continue
        read_text(name, inside)
        _check_name(name, names, read_as.indicator, inside)
        component = _component(part, unit_name, of_part, inside)
        if component is not None:
            components[name] = component
    if len(findings.all) > before:
        return None
    _check_together(read_as.indicator, components, findings)
    return FrozenMap(components)


def _check_name(name: str, names: dict[str, str], indicator: Indicator, findings: Findings) -> None:
    """Whether this is one more part: a place or a kind that is not there already, written differently."""
    form = compared(name)
    if is_total(name):
        findings.add("total_among_components", name, expected.NO_TOTAL)
    elif is_plan_or_period(name) and name not in indicator.parts:
        findings.add("not_a_component", name, expected.PLACE_OR_KIND)
    elif form in names:
        findings.add("duplicate_component", name, expected.another_name(names[form]))
    names.setdefault(form, name)


def takes_unit(raw: Any, unit_name: str, indicator: Indicator) -> bool:
    """Whether a component, which has been read, has a bare number that takes the unit of the whole observation."""
    fields = _fields(raw)
    if fields.get("unit") not in {None, unit_name}:
        return False
    return any(is_number(end) or _is_bare(end, indicator) for end in (fields["value"], fields.get("upper")))


def _is_bare(end: Any, indicator: Indicator) -> bool:
    """Whether a text is only a number."""
    written = read_written(end, indicator, Findings()) if isinstance(end, str) else None
    return written is not None and isinstance(written.value, WrittenAmount) and written.value.unit is None


def _fields(raw: Any) -> Mapping[Any, Any]:
    """The fields of a component, or of the bare value that stands for one."""
    if isinstance(raw, Component):
        return {"value": raw.value, "bound": raw.bound, "upper": raw.upper}
    return raw if isinstance(raw, Mapping) and "value" in raw else {"value": raw}


def _component(raw: Any, unit_name: str | None, read_as: ReadAs, findings: Findings) -> Component | None:
    part = _raw_value(_fields(raw), unit_name, findings)
    if part is None:
        return None
    if part.value is None:
        findings.at("value").add("missing_value", None, expected.value_of(read_as.indicator))
        return None
    value, bound, upper = read_bounded(part, read_as, findings)
    if value is None or isinstance(value, bool) or isinstance(upper, bool):
        return None
    if read_as.indicator.kind == "share" and not isinstance(value, Counts):
        findings.add("components_not_allowed", shown(value, read_as.indicator), expected.PART_BY_COUNTS)
        return None
    return Component(value=value, bound=bound, upper=upper)


def _raw_value(fields: Mapping[Any, Any], unit_name: str | None, findings: Findings) -> RawValue | None:
    """The value of a component with what stands beside it; a unit of its own goes before that of all components."""
    unknown_fields(fields, ("value", "unit", "bound", "upper"), findings)
    value, upper, own_unit = (fields.get(name) for name in ("value", "upper", "unit"))
    bound = read_choice(fields.get("bound"), "bound", BOUNDS, findings.at("bound"))
    if bound is None and fields.get("bound") is not None:
        upper = None  # beside a bound that is none, nobody can say whether an upper end belongs there
    if own_unit is not None and read_unit(own_unit, findings.at("unit")) is None:
        return None
    if own_unit is not None and not isinstance(value, str) and not is_number(value) and not is_number(upper):
        findings.at("unit").add("unit_not_allowed", own_unit, expected.UNIT_OF_PART)
        return None
    unit = unit_name if own_unit is None else own_unit
    if isinstance(value, str) and unit is not None:
        value = TableText(value, unit, of_others=own_unit is None)
    if isinstance(upper, str) and unit is not None:
        upper = TableText(upper, unit, of_others=own_unit is None)
    return RawValue(value, bound, upper, unit)


def _check_together(indicator: Indicator, components: Mapping[str, Component], findings: Findings) -> None:
    if _sum_is_long(indicator, components.values()):
        findings.add("number_too_long", len(components), expected.FEWER_DIGITS)
        return
    together = combined(indicator, components.values())
    if together is None and indicator.whole == "population":
        findings.add("empty_whole", 0, expected.WHOLE_ABOVE_0)
    if together is not None and _too_long(together):
        findings.add("number_too_long", len(components), expected.FEWER_DIGITS)


def _sum_is_long(indicator: Indicator, parts: Iterable[Component]) -> bool:
    """Whether the common denominator of the parts is too long: seen before they are added up."""
    bottoms = [1, 1]
    for part in parts:
        for end, value in enumerate((part.value, part.upper)):
            bottoms[end] = lcm(bottoms[end], magnitude(indicator, value)[1] if isinstance(value, Quantity) else 1)
            if bottoms[end] >= 10**MAX_DIGITS_OF_SUM:
                return True
    return False


def _too_long(interval: Interval) -> bool:
    return any(abs(number) >= 10**MAX_DIGITS_OF_SUM for end in (interval.low, interval.high) if end for number in end)
