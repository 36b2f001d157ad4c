"""From a raw document to the fields of a report: everything that is wrong is said in one go."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any, Final

from bt_targets.ground.problems import MAX_SUGGESTED, Finding, Place, finding
from bt_targets.report.consistency import contradictions, duplicates
from bt_targets.report.notation.normal import is_blank
from bt_targets.report.observation import Observation
from bt_targets.report.parsing.fields import read_text, unknown_fields
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.observation import read_observation
from bt_targets.report.raw import REMARK, Document, same_place
from bt_targets.rules.resolution import Resolution

SCHEMA: Final = "bt-targets/report/1"
MAX_OBSERVATIONS: Final = 10_000
"""Maximum number of observations of one report."""


def read_document(document: Document, resolution: Resolution) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of a document; what is wrong with its form and with its content is found in one go."""
    if document.raw is None and document.findings:
        return {}, document.findings
    fields, wrong = read_report(document.raw, resolution, place=document.place)
    placed = [finding._replace(at=document.place(finding.at)) for finding in wrong]
    # A cell that could not be read has been named already.
    known = {finding.at for finding in document.findings if finding.at}
    return fields, [*document.findings, *(finding for finding in placed if finding.at not in known)]


def read_report(
    raw: Any, resolution: Resolution, *, from_json: bool = False, place: Callable[[Place], Place] = same_place
) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of a report in machine form, and everything that is wrong with the raw document.

    `place` says where a field stands in a file, for messages that name two places.
    """
    findings: list[Finding] = []
    if not isinstance(raw, Mapping):
        vi, en = "một đối tượng có trường observations", "an object with the field observations"
        return {}, [finding("not_a_report", (), raw, vi, en)]
    unknown_fields(raw, ("schema", "schema_", "resolution", "commune", "observations"), Findings(findings))
    schema = raw.get("schema", raw.get("schema_"))
    if schema is not None and schema != SCHEMA:
        findings.append(finding("not_a_report", ("schema",), schema, SCHEMA, SCHEMA))
    if (raw_id := raw.get("resolution")) is not None and raw_id != resolution.id:
        findings.append(finding("other_resolution", ("resolution",), raw_id, resolution.id, resolution.id))
    commune = read_text(raw.get("commune"), Findings(findings, ("commune",)))
    observations = _observations(raw.get("observations"), resolution, findings, from_json=from_json)
    fields = {
        "schema_": SCHEMA,
        "resolution": resolution.id,
        "commune": resolution.commune if commune is None else commune,
        "observations": tuple(observation for _, observation in observations),
    }
    findings += chain(duplicates(observations, place), contradictions(observations, resolution))
    return fields, findings


def _observations(
    raw: Any, resolution: Resolution, findings: list[Finding], *, from_json: bool
) -> list[tuple[int, Observation]]:
    if raw is None:
        return []
    if not isinstance(raw, list | tuple):
        vi, en = "một danh sách số liệu", "a list of observations"
        findings.append(finding("not_a_list", ("observations",), raw, vi, en))
        return []
    if len(raw) > MAX_OBSERVATIONS:
        vi, en = f"nhiều nhất {MAX_OBSERVATIONS}", f"at most {MAX_OBSERVATIONS}"
        findings.append(finding("too_many_items", ("observations",), len(raw), vi, en))
        return []
    good: list[tuple[int, Observation]] = []
    for index, entry in enumerate(raw):
        if isinstance(entry, Mapping) and is_unfilled(entry):
            continue
        if isinstance(entry, Observation | Mapping):
            suggest = len(findings) < MAX_SUGGESTED
            fields, wrong = read_observation(_fields(entry), resolution, from_json=from_json, suggest=suggest)
            findings += (item._replace(at=("observations", index, *item.at)) for item in wrong)
            if not wrong:
                good.append((index, Observation.built(fields, resolution)))
        else:
            vi, en = "một số liệu gồm các trường", "an observation with its fields"
            findings.append(finding("not_a_mapping", ("observations", index), entry, vi, en))
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


def _fields(raw: Observation | Mapping[Any, Any]) -> Mapping[Any, Any]:
    # An observation is read again: a copy of it may have been changed without being checked.
    return {name: getattr(raw, name) for name in type(raw).model_fields} if isinstance(raw, Observation) else raw
