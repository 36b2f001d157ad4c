"""From a raw document to the fields of a report: everything that is wrong is said in one go."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from bt_targets.ground.model import made_of
from bt_targets.ground.names import compared, is_blank
from bt_targets.ground.problems import MAX_PROBLEMS, MAX_SUGGESTED, Finding, Place, finding
from bt_targets.report.accepting import AcceptingLane
from bt_targets.report.consistency import contradictions, duplicates, keyed
from bt_targets.report.observation import Observation
from bt_targets.report.parsing.components import MAX_COMPONENTS, MAX_COMPONENTS_OF_REPORT
from bt_targets.report.parsing.expected import exactly
from bt_targets.report.parsing.fields import read_text, unknown_fields
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.observation import read_observation
from bt_targets.report.parsing.outside import listed, mapping, plain
from bt_targets.report.raw import REMARK, Document, same_place
from bt_targets.rules.resolution import Resolution

SCHEMA: Final = "bt-targets/report/1"
MAX_OBSERVATIONS: Final = 10_000
"""Maximum number of observations of one report."""


Places = dict[tuple[str, int], Place]
"""Where the value of each indicator and year stands in its file."""


def read_document(
    document: Document, resolution: Resolution, places: Places | None = None
) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of a document; what is wrong with its form and with its content is found in one go.

    `places` takes in where the figures stand, for whoever wants to say so.
    """
    if document.raw is None and document.findings:
        return {}, document.findings
    fields, wrong = read_report(document.raw, resolution, place=document.place, places=places, of_file=True)
    placed = [each._replace(at=document.place(each.at), words=document.words(each.at)) for each in wrong]
    # A cell that could not be read has been named already.
    known = {each.at for each in document.findings if each.at}
    return fields, [*document.findings, *(each for each in placed if each.at not in known)]


def read_report(
    raw: Any,
    resolution: Resolution,
    *,
    from_json: bool = False,
    of_file: bool = False,
    place: Callable[[Place], Place] = same_place,
    places: Places | None = None,
) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of a report in machine form, and everything that is wrong with the raw document.

    `place` says where a field stands in a file, for messages that name two places; `of_file` that a file was read, in
    which all names of fields are plain strings.
    """
    findings: list[Finding] = []
    document = mapping(raw)
    if document is None:
        vi, en = "một đối tượng có trường “observations”", "an object with the field observations"
        return {}, [finding("not_a_report", (), raw, vi, en)]
    unknown_fields(document, ("schema", "schema_", "resolution", "commune", "observations"), Findings(findings))
    schema = plain(document.get("schema", document.get("schema_")))
    if schema is not None and schema != SCHEMA:
        findings.append(Finding("not_a_report", ("schema",), schema, exactly(SCHEMA)))
    raw_id = plain(document.get("resolution"))
    if raw_id is not None and not (isinstance(raw_id, str) and compared(raw_id) == compared(resolution.id)):
        findings.append(Finding("other_resolution", ("resolution",), raw_id, exactly(resolution.id)))
    commune = _commune(document, resolution, findings)
    observations = _observations(
        document.get("observations"), resolution, findings, from_json=from_json, of_file=of_file
    )
    fields = {
        "schema_": SCHEMA,
        "resolution": resolution.id,
        "commune": commune,
        "observations": tuple(observation for _, observation in observations),
    }
    if places is not None:
        for index, figure in observations:
            field = "value" if figure.components is None else "components"
            places[figure.indicator, figure.year] = place(("observations", index, field))
    figures = keyed(observations)
    if len(figures) < len(observations):
        findings += duplicates(observations, place)
    findings += contradictions(figures, resolution)
    return fields, findings


def _commune(document: dict[Any, Any], resolution: Resolution, findings: list[Finding]) -> str:
    """The name of the commune; that of the resolution where nothing is said, but not where a blank is."""
    name = plain(document.get("commune"))
    if name is None:
        return resolution.commune
    commune = read_text(name, Findings(findings, ("commune",)))
    if commune is None and isinstance(name, str) and is_blank(name):
        vi, en = "tên xã, hoặc bỏ trường này", "the name of the commune, or no such field"
        findings.append(finding("missing_value", ("commune",), name, vi, en))
    return commune or ""


def _observations(
    raw: Any, resolution: Resolution, findings: list[Finding], *, from_json: bool, of_file: bool
) -> list[tuple[int, Observation]]:
    if raw is None:
        return []
    entries = listed(raw, MAX_OBSERVATIONS)
    if entries is None:
        vi, en = "một danh sách số liệu", "a list of observations"
        if hasattr(raw, "to_dict"):
            vi, en = f'{vi}: to_dict("records")', f'{en}: to_dict("records")'
        findings.append(finding("not_a_list", ("observations",), raw, vi, en))
        return []
    if len(entries) > MAX_OBSERVATIONS:
        vi, en = f"nhiều nhất {MAX_OBSERVATIONS}", f"at most {MAX_OBSERVATIONS}"
        number = len(raw) if isinstance(raw, list | tuple) else f"> {MAX_OBSERVATIONS}"
        findings.append(finding("too_many_items", ("observations",), number, vi, en))
        return []
    taken = [*map(AcceptingLane(resolution, is_named=of_file).take, entries)]
    if all(taken):
        return [*enumerate(taken)]  # type: ignore[list-item]  # no observation is falsy
    entries = [each or _fields(entry) for each, entry in zip(taken, entries, strict=True)]
    parts = sum(_parts(entry) for entry in entries if type(entry) is not Observation)
    if parts > MAX_COMPONENTS_OF_REPORT:
        vi, en = f"nhiều nhất {MAX_COMPONENTS_OF_REPORT} phần", f"at most {MAX_COMPONENTS_OF_REPORT} components"
        expected = f"{vi} trong cả báo cáo", f"{en} in the whole report"
        findings.append(finding("too_many_items", ("observations",), parts, *expected))
        return []
    good: list[tuple[int, Observation]] = []
    for index, entry in enumerate(entries):
        if len(findings) > 2 * MAX_PROBLEMS:
            break  # an error lists no more, and says that there are others
        if type(entry) is Observation:
            good.append((index, entry))  # the lane took it
            continue
        if isinstance(entry, Mapping) and is_unfilled(entry):
            continue
        suggest = len(findings) < MAX_SUGGESTED
        fields, wrong = read_observation(entry, resolution, from_json=from_json, suggest=suggest)
        findings += (item._replace(at=("observations", index, *item.at)) for item in wrong)
        if not wrong:
            good.append((index, made_of(Observation, fields, set(fields), {"_rules": resolution})))
    return good


def is_unfilled(raw: Mapping[Any, Any]) -> bool:
    """Whether nobody has filled in this entry of a template yet: its value is blank, and nothing else is said."""
    value = raw.get("value")
    return (
        isinstance(value, str)
        and is_blank(value)
        and all(
            name in {"indicator", "year", "unit", "value"} or (isinstance(name, str) and name.startswith(REMARK))
            for name in raw
        )
    )


def _parts(entry: Any) -> int:
    """How many components an observation has; one that has too many is refused for itself."""
    parts = entry.get("components") if isinstance(entry, Mapping) else None
    return min(len(parts), MAX_COMPONENTS) if isinstance(parts, Mapping) else 0


def _fields(raw: Any) -> Any:
    # An observation is read again: a copy of it may have been changed without being checked.
    if isinstance(raw, Observation):
        return {name: getattr(raw, name) for name in type(raw).model_fields}
    return plain(raw)
