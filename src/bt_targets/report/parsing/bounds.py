"""A value with its bound and its upper end, from fields of their own or from one text, and whether they go together."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from bt_targets.ground.problems import Finding
from bt_targets.ground.words import Choice, Chosen, Saying
from bt_targets.report.measuring import interval_of
from bt_targets.report.notation.reading import Written
from bt_targets.report.parsing import expected
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.outside import plain
from bt_targets.report.parsing.values import ReadAs, read_value
from bt_targets.report.parsing.written import cell_of, read_end, read_written
from bt_targets.report.raw import TableText
from bt_targets.report.values import Bound, Counts, Value
from bt_targets.rules.indicators import Indicator


class RawValue(NamedTuple):
    """A value as it came, and what stands beside it."""

    value: Any
    bound: Bound | None = None
    upper: Any = None
    unit: str | None = None


class Bounded(NamedTuple):
    """A value as it was read; None for what could not be read."""

    value: Value | None
    bound: Bound
    upper: Value | None


class Ends(NamedTuple):
    """What stands beside a value that was read."""

    bound: Bound
    upper: Value | None


def read_bounded(raw: RawValue, read_as: ReadAs, findings: Findings) -> Bounded:
    """A value with its bound and its upper end, checked for themselves and together."""
    if (cell := cell_of(raw.value)) is not None:
        return _from_text(raw, cell, read_as, findings)
    bound, before = raw.bound or "exact", len(findings.all)
    value = read_value(raw.value, raw.unit, read_as, findings.at("value"))
    raw, read_as = _without_unit(raw, read_as, findings.all[before:])
    return Bounded(value, bound, _upper(raw, value, bound, read_as, findings))


def _from_text(raw: RawValue, cell: TableText, read_as: ReadAs, findings: Findings) -> Bounded:
    """The same of a text, which may say its own bound and both ends of a range."""
    at_value, at_unit, before = findings.at("value"), findings.at("unit"), len(findings.all)
    written = read_written(cell.text, read_as.indicator, at_value)
    if written is None:
        # Without a bound beside it nobody can say whether an upper end belongs there.
        upper = None if raw.bound is None else _upper(raw, None, raw.bound, read_as, findings)
        return Bounded(None, raw.bound or "exact", upper)
    bound = _bound(raw, written, findings)
    value = read_end(written.value, cell, read_as, at_value, at_unit)
    if written.upper is None:
        raw, read_as = _without_unit(raw, read_as, findings.all[before:])
        return Bounded(value, bound, _upper(raw, value, bound, read_as, findings))
    upper = None if value is None else read_end(written.upper, cell, read_as, at_value, at_unit)
    if value is not None and upper is not None:
        _check_together(read_as.indicator, value, Ends(bound, upper), findings, cell.text)
    return Bounded(value, bound, upper)


def _without_unit(raw: RawValue, read_as: ReadAs, said: Sequence[Finding]) -> tuple[RawValue, ReadAs]:
    """The same for the upper end, where it has been said already that the unit beside both is none."""
    if not any(each.at[-1:] == ("unit",) and each.code != "missing_unit" for each in said):
        return raw, read_as
    upper = raw.upper._replace(unit=None) if isinstance(raw.upper, TableText) else raw.upper
    return raw._replace(unit=None, upper=upper), read_as._replace(unit_unread=True)


def _bound(raw: RawValue, written: Written, findings: Findings) -> Bound:
    """The bound of a text, which has to be the one beside it, or that one where the text says none."""
    if written.bound == "exact":
        return raw.bound or "exact"
    if raw.bound not in {None, written.bound}:
        chosen = Chosen("bound", str(raw.bound))
        findings.at("bound").add("two_bounds", chosen, expected.bound_as_written(written.bound))
    if written.bound == "between" and raw.upper is not None:
        findings.at("upper").add("two_bounds", raw.upper, expected.NO_UPPER_END)
    return written.bound


def _upper(raw: RawValue, value: Value | None, bound: Bound, read_as: ReadAs, findings: Findings) -> Value | None:
    """The upper end that stands in a field of its own, and whether the two ends and the bound go together."""
    upper = None
    if bound == "between":
        if raw.upper is None:
            findings.at("upper").add("missing_upper", None, expected.UPPER_END)
            return None
        upper = _unbounded(raw, read_as, findings)
    elif raw.upper is not None:
        findings.at("upper").add("upper_without_between", raw.upper, expected.BOUND_BETWEEN)
    if value is not None and bound != "exact" and (bound != "between" or upper is not None):
        # Without a bound beside it, it is the text that says one.
        cell = cell_of(raw.value) if raw.bound is None else None
        _check_together(read_as.indicator, value, Ends(bound, upper), findings, cell and cell.text)
    return upper


def _unbounded(raw: RawValue, read_as: ReadAs, findings: Findings) -> Value | None:
    """The upper end, which has no bound of its own."""
    at_upper = findings.at("upper")
    if (cell := cell_of(raw.upper)) is None:
        return read_value(raw.upper, raw.unit, read_as, at_upper)
    written = read_written(cell.text, read_as.indicator, at_upper)
    if written is None:
        return None
    if written.bound != "exact":
        at_upper.add("bound_not_allowed", cell.text, expected.UNBOUNDED_TEXT)
        return None
    return read_end(written.value, cell, read_as, at_upper, findings.at("unit"))


def _check_together(
    indicator: Indicator, value: Value, ends: Ends, findings: Findings, text: str | None = None
) -> None:
    """Whether a value takes its bound, whether its upper end is one for it, and whether they leave anything.

    `text` is what the value was read from with its bound, where both stand in one text.
    """
    bound, upper = ends
    at_bound, at_upper = findings.at("bound"), findings.at("upper")
    if isinstance(value, bool) or (isinstance(value, Counts) and value.net_whole == 0):
        at_bound.add("bound_not_allowed", text or Chosen("bound", bound), expected.THE_EXACT_VALUE)
    elif upper is not None and type(upper) is not type(value):
        at_upper.add("wrong_kind", text or shown(upper, indicator), expected.SAME_FORM)
    elif isinstance(value, Counts) and isinstance(upper, Counts) and _wholes(value) != _wholes(upper):
        at_upper.add("wholes_differ", text or shown(upper, indicator), expected.SAME_WHOLE)
    else:
        interval = interval_of(indicator, value, bound, upper)
        assert interval is not None
        if interval.is_empty and upper is not None:
            both = Saying("{0} - {1}", "{0} - {1}", (shown(value, indicator), shown(upper, indicator)))
            at_upper.add("upper_below_lower", text or both, expected.UPPER_NOT_BELOW)
        elif interval.is_empty:
            both = Saying("{0} {1}", "{0} {1}", (Chosen("bound", bound), shown(value, indicator)))
            at_bound.add("empty_interval", text or both, expected.POSSIBLE_BOUND)


def shown(value: Value, indicator: Indicator) -> object:
    """A value as messages repeat it."""
    if isinstance(value, str) and indicator.scale is not None:
        return Choice("grade", value, indicator.scale.grades[indicator.scale.position(value)].name.vi)
    return expected.counts(value) if isinstance(value, Counts) else value


def _wholes(counts: Counts) -> tuple[int, int]:
    return counts.whole, counts.excluded


def read_alone(raw: Any, indicator: Indicator, findings: Findings) -> Value | None:
    """One exact value outside an observation."""
    raw, read_as, own = plain(raw), ReadAs(indicator), Findings(place=findings.place)
    value: Value | None = None
    if raw is None:
        own.add("missing_value", None, expected.value_of(indicator))
    elif cell_of(raw) is None:
        value = read_value(raw, None, read_as, own)
    else:
        value, bound, _ = read_bounded(RawValue(raw), read_as, own.of_text(str(raw)))
        if bound != "exact" and not own.all:
            own.add("bound_not_allowed", raw, expected.EXACT_VALUE)
    findings.all += own.all
    return None if own.all else value
