"""From raw records to an observation: plots, counts of grades, and figures listed piece by piece.

Every value is given in a form that an observation takes, text in Vietnamese notation included, and has to be exact.
Nothing that is missing counts as zero. Everything wrong with the records is reported in one go.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

from bt_targets.ground.errors import report_error
from bt_targets.ground.names import find, is_blank
from bt_targets.ground.problems import Finding, Place, finding
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text, echo
from bt_targets.report.default_resolution import or_default
from bt_targets.report.notation.normal import normal
from bt_targets.report.observation import Observation
from bt_targets.report.parsing.bounds import read_alone
from bt_targets.report.parsing.fields import unknown_fields, whole_number
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.observation import read_observation
from bt_targets.report.parsing.outside import listed, plain, without_nan
from bt_targets.report.parsing.written import read_count
from bt_targets.report.values import Counts
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.scales import Scale

__all__ = ["area_by_income", "share_at_or_above", "total"]

MAX_RECORDS: Final = 100_000
"""Maximum number of records that one figure is made of."""


def area_by_income(
    plots: Iterable[Mapping[str, Any]],
    level: Any,
    *,
    indicator: str,
    year: int,
    resolution: Resolution | None = None,
    **fields: Any,
) -> Observation:
    """The area of the plots whose income per hectare reaches a level, for clauses 7a and 7b.

    Args:
        plots: each with its `area` and its `income` of the year: the money of the whole plot (`"45 triệu đồng"`), or
            money per area (`"150 triệu đồng/ha"`). Other keys whose names start with `#` are remarks.
        level: money per area, such as `"100 triệu đồng/ha"`; a plot that reaches it exactly counts.
        indicator: the id of the indicator, such as `field_area_income_100m`.
        year: the year of the records.
        resolution: the resolution that the indicator belongs to.
        **fields: further fields of the observation: `source`, `note`, `status`.

    Raises:
        ReportError: with everything that is wrong with the records; no plot at all, or one of no area, is an error.
    """
    findings: list[Finding] = []
    wanted = _quantity(level, _INCOME_PER_HA, ("level",), findings)
    reaching = Fraction(0)
    known = _rows(plots, ("plots",), findings)
    for index, plot in enumerate(known):
        at: Place = ("plots", index)
        if not isinstance(plot, dict):
            findings.append(finding("not_a_mapping", at, plot, '"area" và "income"', '"area" and "income"'))
            continue
        unknown_fields(plot, ("area", "income"), Findings(findings, at))
        area = _quantity(plot.get("area"), _AREA, (*at, "area"), findings)
        if area == 0:
            vi, en = "diện tích lớn hơn 0", "an area above 0"
            findings.append(finding("empty_whole", (*at, "area"), plot["area"], vi, en))
            area = None
        income = _income_per_ha(plot.get("income"), area, (*at, "income"), findings)
        if area is not None and income is not None and wanted is not None and income >= wanted:
            reaching += area
    if not known and not findings:
        findings.append(finding("missing_value", ("plots",), None, "ít nhất một thửa", "at least one plot"))
    value = {"magnitude": reaching, "unit": "ha"}
    return _observation({**fields, "indicator": indicator, "year": year, "value": value}, findings, resolution)


def share_at_or_above(
    counts: Mapping[str, Any],
    grade: str,
    *,
    indicator: str,
    year: int,
    excluded: int = 0,
    scale: Scale | None = None,
    resolution: Resolution | None = None,
    **fields: Any,
) -> Observation:
    """The share of those graded at a grade or better, for clauses 28a and 28b.

    Formula: part = sum of the counts at `grade` and above; whole = sum of all counts.

    Args:
        counts: how many there are at each grade, by its id or Vietnamese name. Every grade of the scale has to be
            there, with 0 where there is none.
        grade: the lowest grade that counts, by its id or Vietnamese name.
        indicator: the id of the indicator, such as `party_cells_completing_well`.
        year: the year of the records.
        excluded: how many were not graded; they are in no count, and are kept as left out of the whole.
        scale: the scale of the grades; by default the one of the resolution that knows most of their names.
        resolution: the resolution that the indicator belongs to.
        **fields: further fields of the observation: `source`, `note`, `status`.

    Raises:
        ReportError: with everything that is wrong with the counts.
    """
    rules = or_default(resolution)
    findings: list[Finding] = []
    by_name = plain(counts)
    if not isinstance(by_name, dict):
        vi, en = "số lượng ở từng mức", "the count at each grade"
        raise report_error([finding("not_a_mapping", ("counts",), by_name, vi, en)])
    grade = plain(grade)
    scale = scale or _scale_of((grade, *by_name), rules)
    lowest = _grade(grade, scale, ("grade",), findings)
    left_out = _count(plain(excluded), ("excluded",), findings)
    at_grade: dict[str, int] = {}
    for name, value in by_name.items():
        at: Place = ("counts", echo(name))
        known = _grade(name, scale, at, findings)
        count = _count(value, at, findings)
        if known in at_grade:
            findings.append(finding("duplicate_key", at, name, "mỗi mức một lần", "every grade once"))
        elif known is not None:
            at_grade[known] = count
    for step in scale.grades:
        if step.id not in at_grade:
            vi, en = f"số lượng ở mức {step.name.vi}, kể cả khi bằng 0", f"the count at {step.id}, 0 included"
            findings.append(finding("missing_field", ("counts", step.id), None, vi, en))
    passing = scale.grades[scale.position(lowest) :] if lowest is not None else ()
    value = {
        "part": sum(at_grade.get(grade.id, 0) for grade in passing),
        "whole": sum(at_grade.values()) + left_out,
        "excluded": left_out,
    }
    return _observation({**fields, "indicator": indicator, "year": year, "value": value}, findings, resolution)


def total(
    records: Iterable[Mapping[str, Any]],
    *,
    indicator: str,
    year: int,
    resolution: Resolution | None = None,
    **fields: Any,
) -> Observation:
    """An observation by components from records of which several may belong to one component.

    Quantities add up exactly, shares by counts part by part and whole by whole. One component may be named in several
    ways: capitals, blanks and the Unicode form make no other name.

    Args:
        records: each with the name of its `component` and its `value`.
        indicator: the id of the indicator, a quantity or a share.
        year: the year of the records.
        resolution: the resolution that the indicator belongs to.
        **fields: further fields of the observation: `source`, `note`, `status`.

    Raises:
        ReportError: with everything that is wrong with the records; no record at all is an error.
    """
    rules = or_default(resolution)
    findings: list[Finding] = []
    id_ = plain(indicator)
    known = rules.indicators.get(find(id_, rules.indicators) or "") if isinstance(id_, str) else None
    components: dict[str, Quantity | Counts] = {}
    for index, record in enumerate(_rows(records, ("records",), findings)):
        at: Place = ("records", index)
        if not isinstance(record, dict):
            findings.append(finding("not_a_mapping", at, record, '"component" và "value"', '"component" and "value"'))
            continue
        unknown_fields(record, ("component", "value"), Findings(findings, at))
        name = record.get("component")
        if not isinstance(name, str) or is_blank(name):
            findings.append(finding("missing_field", (*at, "component"), name, "tên của phần", "the name of the part"))
            continue
        name = find(name, components) or name
        value = read_alone(record.get("value"), known, Findings(findings, (*at, "value"))) if known else None
        if value is None or known is None:
            continue
        if (isinstance(value, Quantity) and known.kind == "quantity") or (
            isinstance(value, Counts) and known.kind == "share"
        ):
            components[name] = _added(components.get(name), value)
        else:
            vi, en = "đại lượng, hoặc tỷ lệ dạng tử số/mẫu số", "quantities, or shares by counts"
            findings.append(finding("components_not_allowed", (*at, "value"), record["value"], vi, en))
    if not components and not findings and known is not None:
        findings.append(finding("missing_value", ("records",), None, "ít nhất một bản ghi", "at least one record"))
    raw = {**fields, "indicator": indicator, "year": year, "components": components}
    return _observation(raw, findings, resolution)


def _rows(records: Any, at: Place, findings: list[Finding]) -> list[Any]:
    """The records in plain types; none, with a finding, where there is no list of them."""
    rows = listed(records, MAX_RECORDS)
    if rows is None:
        findings.append(finding("not_a_list", at, plain(records), "một danh sách bản ghi", "a list of records"))
        return []
    if len(rows) > MAX_RECORDS:
        vi, en = f"nhiều nhất {MAX_RECORDS} bản ghi", f"at most {MAX_RECORDS} records"
        findings.append(finding("too_many_items", at, f"> {MAX_RECORDS}", vi, en))
        return []
    return [without_nan(row) if isinstance(row, dict) else row for row in map(plain, rows)]


_AREA: Final = Indicator(
    id="area",
    name=Text(vi="diện tích thửa", en="area of the plot"),
    what_is_counted=Text(vi="Diện tích của thửa.", en="The area of the plot."),
    kind="quantity",
    unit="ha",
)
_INCOME: Final = _AREA.model_copy(update={"id": "income", "unit": "triệu đồng"})
_INCOME_PER_HA: Final = _AREA.model_copy(update={"id": "income_per_ha", "unit": "triệu đồng/ha"})


def _quantity(raw: Any, indicator: Indicator, at: Place, findings: list[Finding]) -> Fraction | None:
    value = read_alone(raw, indicator, Findings(findings, at))
    return value.in_unit(str(indicator.unit)) if isinstance(value, Quantity) else None


def _income_per_ha(raw: Any, area: Fraction | None, at: Place, findings: list[Finding]) -> Fraction | None:
    """The income as it is given per area, or that of the whole plot over its area."""
    of_the_plot: list[Finding] = []
    whole = _quantity(raw, _INCOME, at, of_the_plot)
    if [finding.code for finding in of_the_plot] == ["wrong_unit"]:
        return _quantity(raw, _INCOME_PER_HA, at, findings)
    findings += of_the_plot
    return None if whole is None or area is None else whole / area


def _scale_of(names: Iterable[Any], resolution: Resolution) -> Scale:
    """The scale of the resolution that knows most of these names."""
    written = [normal(name) for name in names if isinstance(name, str)]
    return max(resolution.scales, key=lambda scale: sum(name in _spellings(scale) for name in written))


def _spellings(scale: Scale) -> dict[str, str]:
    """The id of each grade, by every way to write it."""
    return {
        normal(spelling): grade.id for grade in scale.grades for spelling in (grade.id, grade.name.vi, *grade.spellings)
    }


def _grade(name: Any, scale: Scale, at: Place, findings: list[Finding]) -> str | None:
    grade = _spellings(scale).get(normal(name)) if isinstance(name, str) else None
    if grade is not None:
        return grade
    vi, en = (", ".join(names) for names in ((g.name.vi for g in scale.grades), (g.id for g in scale.grades)))
    findings.append(finding("unknown_choice", at, name, f"một trong: {vi}", f"one of: {en}"))
    return None


def _count(value: Any, at: Place, findings: list[Finding]) -> int:
    """A number of people or organisations; 0, with a finding, where it cannot be read."""
    if isinstance(value, str):
        return read_count(value, Findings(findings, at)) or 0
    count = whole_number(value)
    if count is not None and count >= 0:
        return count
    findings.append(finding("not_a_whole_number", at, value, "một số nguyên từ 0", "a whole number from 0"))
    return 0


def _added(before: Quantity | Counts | None, value: Quantity | Counts) -> Quantity | Counts:
    """The sum of two values of one indicator; the second itself where there is no first."""
    match before, value:
        case Quantity(magnitude=magnitude, unit=unit), Quantity():
            return Quantity(magnitude=magnitude + value.in_unit(unit), unit=unit)
        case Counts(), Counts():
            sums = (before.part + value.part, before.whole + value.whole, before.excluded + value.excluded)
            return Counts(part=sums[0], whole=sums[1], excluded=sums[2])
        case _:
            assert before is None, "the values of one indicator are all quantities or all counts"
            return value


def _observation(raw: dict[str, Any], findings: list[Finding], resolution: Resolution | None) -> Observation:
    rules = or_default(resolution)
    fields, wrong = read_observation(raw, rules)
    if findings:
        # The value could not be made; what is wrong with the other fields is said all the same.
        wrong = [finding for finding in wrong if finding.at[:1] not in {("value",), ("components",)}]
    if findings or wrong:
        raise report_error([*findings, *wrong])
    return Observation.built(fields, rules)
