"""Reading one raw observation: everything that is wrong with it is found in one go, and nothing is guessed.

`read_observation` is a plain function from a mapping to the fields of an `Observation` and a list of findings; the
models call it, so that constructing one in Python and loading a file follow the same rules.
"""

from collections.abc import Mapping
from typing import Any, Final

from bt_targets.ground.problems import Finding
from bt_targets.ground.words import Chosen
from bt_targets.report.parsing import expected
from bt_targets.report.parsing.bounds import RawValue, read_bounded
from bt_targets.report.parsing.components import read_components, takes_unit
from bt_targets.report.parsing.fields import (
    read_choice,
    read_definition,
    read_indicator,
    read_text,
    read_unit,
    read_year,
    unknown_fields,
)
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.outside import plain_fields
from bt_targets.report.parsing.values import ReadAs
from bt_targets.report.parsing.written import cell_of
from bt_targets.report.raw import TableText
from bt_targets.report.values import BOUNDS, STATUSES, Bound, Value
from bt_targets.rules.resolution import Resolution

_FIELDS: Final = (
    "indicator",
    "year",
    "value",
    "unit",
    "bound",
    "upper",
    "components",
    "status",
    "definition",
    "as_written",
    "source",
    "note",
)


def read_observation(
    entry: Any, resolution: Resolution, *, from_json: bool = False, suggest: bool = True
) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of an observation in machine form, and everything that is wrong with the raw ones.

    `from_json` says that floats come from a JSON reader which may have rounded them; they are then refused. `suggest`
    says whether to look for the names that were probably meant.
    """
    findings = Findings()
    raw = plain_fields(entry)
    if raw is None:
        findings.add("not_a_mapping", entry, expected.OBSERVATION)
        return {}, findings.all
    unknown_fields(raw, _FIELDS, findings, suggest=suggest)
    indicator = read_indicator(raw.get("indicator"), resolution, findings.at("indicator"), suggest=suggest)
    fields: dict[str, Any] = {
        "indicator": "" if indicator is None else indicator.id,
        "year": read_year(raw.get("year"), resolution.term, findings.at("year")) or 0,
        "value": None,
        "unit": None,
        "bound": read_choice(raw.get("bound"), "bound", BOUNDS, findings.at("bound")) or "exact",
        "upper": None,
        "components": None,
        "status": read_choice(raw.get("status"), "status", STATUSES, findings.at("status")) or "official",
        "definition": indicator and read_definition(raw.get("definition"), indicator, findings.at("definition")),
    }
    for name in ("as_written", "source", "note"):
        fields[name] = read_text(raw.get(name), findings.at(name))
    unit_name = read_unit(raw.get("unit"), findings.at("unit"))
    if indicator is None:
        return fields, findings.all
    read_as = ReadAs(indicator, from_json, unit_unread=unit_name is None and raw.get("unit") is not None)
    _read_value(raw, fields, unit_name, read_as, findings)
    if fields["as_written"] is None:
        fields["as_written"] = _as_written(raw.get("value"), fields["value"])
    return fields, findings.all


def _read_value(
    raw: Mapping[Any, Any], fields: dict[str, Any], unit_name: str | None, read_as: ReadAs, findings: Findings
) -> None:
    """Read the value with its bound and upper end, or the components, into the fields."""
    value, components = raw.get("value"), raw.get("components")
    bound: Bound | None = fields["bound"] if raw.get("bound") is not None else None
    # Beside a bound that is none, nobody can say whether an upper end belongs there.
    upper = None if any(item.at == ("bound",) for item in findings.all) else raw.get("upper")
    before = len(findings.all)
    if components is not None:
        if value is not None:
            findings.at("components").add("two_values", components, expected.ONE_OF_THE_TWO)
        if bound is not None and bound != "exact":
            findings.at("bound").add("bound_not_allowed", Chosen("bound", bound), expected.BOUND_IN_EACH)
        elif upper is not None:
            findings.at("upper").add("bound_not_allowed", upper, expected.BOUND_IN_EACH)
        fields["components"] = read_components(components, unit_name, read_as, findings.at("components"))
    elif value is None:
        findings.at("value").add("missing_value", None, expected.VALUE_OR_COMPONENTS)
    else:
        if isinstance(value, str) and unit_name is not None:
            value = TableText(value, unit_name)
        if isinstance(upper, str) and unit_name is not None:
            upper = TableText(upper, unit_name)
        whole = RawValue(value, bound, upper, unit_name)
        fields["value"], fields["bound"], fields["upper"] = read_bounded(whole, read_as, findings)
    if len(findings.all) == before and unit_name is not None and not isinstance(value, TableText):
        parts = [{"value": value, "upper": upper}] if components is None else components.values()
        if not any(takes_unit(part, unit_name, read_as.indicator) for part in parts):
            findings.at("unit").add("unit_not_allowed", unit_name, expected.UNIT_BESIDE_NUMBER)


def _as_written(raw: Any, value: Value | None) -> str | None:
    """The text that the value was read from, where the value itself is not that text."""
    cell = cell_of(raw)
    return None if cell is None or value is None or cell.text == value else cell.text
