"""One value in machine form: a number with its unit, a share by counts, a status, in all the ways Python and JSON have.

A text is read in `written`, with what a text may say beside its value.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Any, Final, NamedTuple

from bt_targets.ground.exact import MAX_DIGITS_BEFORE, read_exact, read_number
from bt_targets.ground.noise import NoiseError
from bt_targets.ground.problems import ProblemCode
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import Unit, factor, find_unit, from_pint, is_ambiguous, is_pint, unit
from bt_targets.ground.words import Saying
from bt_targets.report.parsing import expected
from bt_targets.report.parsing.fields import read_unit, unknown_fields, whole_number
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.raw import UnreadNumber
from bt_targets.report.values import Counts, Value
from bt_targets.rules.indicators import Indicator

_COUNTS: Final = ("part", "whole", "excluded")


class ReadAs(NamedTuple):
    """What a raw value is read as."""

    indicator: Indicator
    rounded_floats: bool = False
    """Whether a float may have been rounded before it came here; it is then refused."""
    unit_unread: bool = False
    """Whether the unit beside the value could not be read: that has been said, and the rest is still looked at."""
    of_part: bool = False
    """Whether it is the value of one part, of which the whole may be 0."""


def is_number(raw: Any) -> bool:
    """Whether this is a bare number, which takes a unit beside it."""
    return isinstance(raw, int | float | Decimal | Fraction) and not isinstance(raw, bool)


def read_value(raw: Any, unit_name: str | None, read_as: ReadAs, findings: Findings) -> Value | None:
    """A value in machine form; `unit_name` stands beside it."""
    raw = _by_fields(raw)
    if isinstance(raw, UnreadNumber):
        _add_unread(raw, findings)
    elif isinstance(raw, bool):
        if read_as.indicator.kind == "status":
            return raw
        findings.add("wrong_kind", raw, expected.value_of(read_as.indicator))
    elif is_number(raw):
        return read_quantity(raw, unit_name, read_as, findings)
    elif isinstance(raw, Mapping) and ("magnitude" in raw or "unit" in raw):
        return _quantity_of_fields(raw, read_as, findings)
    elif isinstance(raw, Mapping) and ("part" in raw or "whole" in raw):
        return read_counts(raw, read_as, findings)
    else:
        shown = dict(raw) if isinstance(raw, Mapping) else raw
        findings.add("unreadable_value", shown, expected.value_of(read_as.indicator))
    return None


def _by_fields(raw: Any) -> Any:
    """What has fields of its own as the mapping of them."""
    if isinstance(raw, Quantity):
        return {"magnitude": raw.magnitude, "unit": raw.unit}
    if isinstance(raw, Counts):
        return {"part": raw.part, "whole": raw.whole, "excluded": raw.excluded}
    if is_pint(raw):
        return dict(zip(("magnitude", "unit"), from_pint(raw), strict=True))
    return raw


def _quantity_of_fields(raw: Mapping[Any, Any], read_as: ReadAs, findings: Findings) -> Quantity | None:
    unknown_fields(raw, ("magnitude", "unit"), findings)
    if raw.get("magnitude") is None:
        findings.at("magnitude").add("missing_field", None, expected.ANY_NUMBER)
        return None
    unit_name = read_unit(raw.get("unit"), findings.at("unit"))
    if unit_name is None and raw.get("unit") is not None:
        return None
    return read_quantity(raw["magnitude"], unit_name, read_as, findings)


def read_quantity(
    raw: Any,
    unit_name: str | None,
    read_as: ReadAs,
    findings: Findings,
    *,
    text: str | None = None,
    at_unit: Findings | None = None,
) -> Quantity | None:
    """A number and its unit. `text` is what both were read from, and `at_unit` where the unit stands."""
    indicator = read_as.indicator
    if indicator.unit is None:
        findings.add("wrong_kind", raw, expected.value_of(indicator))
        return None
    magnitude = read_magnitude(raw, findings, rounded_floats=read_as.rounded_floats)
    if magnitude is None:
        return None
    shown = raw if text is None else text
    chosen = fitting_unit(unit_name, read_as)
    if chosen is None:
        if unit_name is None and indicator.kind in {"share", "rate"}:
            own = unit(indicator.unit)
            percent = expected.PERCENT_FIELD if findings.in_text is None else expected.unit_behind(own)
            findings.add("share_without_unit", shown, expected.not_a_date(magnitude, percent))
        else:
            _add_unfit(unit_name, shown, indicator, at_unit or findings.at("unit"))
        return None
    code = impossible(magnitude, chosen, indicator)
    if code is not None:
        possible = expected.POSSIBLE[code]
        if code == "fractional_count" and text is None:
            possible = expected.whole_number(magnitude, chosen)
        findings.add(code, shown, expected.not_a_date(magnitude, possible) if indicator.kind == "share" else possible)
        return None
    return Quantity(magnitude=magnitude, unit=chosen.name)


def impossible(magnitude: Fraction, chosen: Unit, indicator: Indicator) -> ProblemCode | None:
    """Why a value of the indicator cannot be this number of the unit, or None where it can."""
    if indicator.kind == "rank" and magnitude < 1:
        return "rank_below_one"
    if indicator.kind == "rate" and magnitude <= -100:  # growth of -100 % leaves nothing
        return "growth_too_low"
    if indicator.kind != "rate" and magnitude < 0:
        return "negative_value"
    if chosen.countable and (magnitude * factor(chosen.name, str(indicator.unit))).denominator != 1:
        return "fractional_count"
    if indicator.kind == "share" and magnitude > 100 and not indicator.may_pass_100:
        return "share_above_100"
    return None


def read_magnitude(raw: Any, findings: Findings, *, rounded_floats: bool) -> Fraction | None:
    """An exact number, from text in machine notation or from a number."""
    if isinstance(raw, UnreadNumber):
        _add_unread(raw, findings)
    elif isinstance(raw, str):
        try:
            return read_exact(raw)
        except NoiseError as error:
            findings.at("magnitude").add("number_has_noise", raw, expected.meant(error.meant))
        except ValueError:
            findings.at("magnitude").add("not_a_number", raw, expected.NUMBER)
    elif not is_number(raw):
        findings.add("not_a_number", raw, expected.NUMBER)
    elif (isinstance(raw, float) and not isfinite(raw)) or (isinstance(raw, Decimal) and not raw.is_finite()):
        findings.add("not_finite", raw, expected.NUMBER)
    elif rounded_floats and isinstance(raw, float):
        findings.add("not_a_number", raw, expected.UNROUNDED_NUMBER)
    else:
        try:
            return read_number(raw)
        except NoiseError as error:
            findings.add("number_has_noise", raw, expected.meant(error.meant))
        except ValueError:
            findings.add("number_too_long", raw, expected.NUMBER)
    return None


def _add_unread(raw: UnreadNumber, findings: Findings) -> None:
    findings.add(raw.code, raw.text, expected.NUMBER if raw.meant is None else expected.meant(raw.meant))


def fitting_unit(name: str | None, read_as: ReadAs) -> Unit | None:
    """The unit of a number that has this name beside it, or none; None where that is no unit for the indicator."""
    assert read_as.indicator.unit is not None
    own = unit(read_as.indicator.unit)
    if name is None:
        return own if own.countable or read_as.unit_unread else None
    known = find_unit(name)
    fits = known is not None and known.dimension == own.dimension and (own.per_year or not known.per_year)
    return known if fits else None


def _add_unfit(name: str | None, shown: Any, indicator: Indicator, at_unit: Findings) -> None:
    """Say why no unit fits. `shown` is the value that has it."""
    assert indicator.unit is not None
    own = unit(indicator.unit)
    if name is None:
        at_unit.add("missing_unit", shown, expected.unit_beside(own))
    elif find_unit(name) is None:
        at_unit.add("unknown_unit", name, expected.CLEAR_AREA if is_ambiguous(name) else expected.unit_like(own))
    else:
        at_unit.add("wrong_unit", name, expected.unit_like(own))


def read_counts(raw: Mapping[Any, Any], read_as: ReadAs, findings: Findings) -> Counts | None:
    """A share by counts."""
    indicator = read_as.indicator
    if indicator.kind != "share":
        findings.add("wrong_kind", dict(raw), expected.value_of(indicator))
        return None
    unknown_fields(raw, _COUNTS, findings)
    numbers: dict[str, int] = {}
    for name in _COUNTS:
        number = _count(0 if name == "excluded" and raw.get(name) is None else raw.get(name), findings.at(name))
        if number is not None:
            numbers[name] = number
    if len(numbers) < len(_COUNTS):
        return None
    counts = Counts(**numbers)
    left = counts.net_whole
    if left < 0:
        more = _more(counts.excluded, counts.whole)
        findings.at("excluded").add("excluded_above_whole", findings.in_text or more, expected.EXCLUDED_IN_WHOLE)
    elif counts.part > left and not indicator.may_pass_100:
        wanted = expected.PART_IN_WHOLE if findings.in_text is None else expected.FIRST_IN_SECOND
        findings.at("part").add("part_above_whole", findings.in_text or _more(counts.part, left), wanted)
    elif left == 0 and indicator.whole == "population" and not read_as.of_part:
        findings.at("whole").add("empty_whole", findings.in_text or 0, expected.WHOLE_ABOVE_0)
    else:
        return counts
    return None


def _more(one: int, other: int) -> Saying:
    return Saying("{0} > {1}", "{0} > {1}", (one, other))


def _count(raw: Any, findings: Findings) -> int | None:
    number = whole_number(raw)
    if raw is None:
        findings.add("missing_field", None, expected.WHOLE_NUMBER)
    elif isinstance(raw, UnreadNumber):
        _add_unread(raw, findings)
    elif number is None:
        findings.add("not_a_whole_number", raw, expected.WHOLE_NUMBER)
    elif number < 0:
        findings.add("negative_value", raw, expected.NOT_NEGATIVE)
    elif number >= 10**MAX_DIGITS_BEFORE:
        findings.add("number_too_long", "…", expected.AT_MOST_DIGITS)
    else:
        return number
    return None
