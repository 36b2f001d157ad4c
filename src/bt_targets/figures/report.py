"""Reports: the observations of one commune, and how they are loaded."""

from collections.abc import Callable, Mapping
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any, Final, Literal, Self, cast

from pydantic import Field, ValidationInfo, model_validator

from bt_targets.bach_thong import BACH_THONG
from bt_targets.documents.csv_reader import read_csv
from bt_targets.documents.document import MAX_BYTES, REMARK, Document, same_place
from bt_targets.documents.json_reader import read_json
from bt_targets.documents.toml_reader import read_toml
from bt_targets.documents.xlsx_reader import read_xlsx
from bt_targets.errors import (
    MAX_SUGGESTED,
    Finding,
    Place,
    finding,
    path_text,
    report_error,
    validation_error,
)
from bt_targets.exact import Ratio
from bt_targets.figures.entry import read_observation, read_text, unknown_fields
from bt_targets.figures.observation import Observation, measured, resolution_in, resolution_of
from bt_targets.model import Model
from bt_targets.notation.normal import is_blank
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less

SCHEMA: Final = "bt-targets/report/1"
MAX_OBSERVATIONS: Final = 10_000
"""Most observations of one report."""
_READERS: Final[dict[str, Callable[[Any], Document]]] = {
    ".json": read_json,
    ".toml": read_toml,
    ".csv": read_csv,
    ".xlsx": read_xlsx,
}
FORMATS: Final = tuple(_READERS)
"""The endings of the files that are read."""


class Report(Model):
    """The observations of one commune.

    Two observations of one indicator and year are an error, and so is everything that cannot be read exactly; all
    of it is reported in one go.
    """

    schema_: Literal["bt-targets/report/1"] = Field(default=SCHEMA, alias="schema")
    """The form of this document."""
    resolution: str = BACH_THONG.id
    """The id of the resolution that the figures belong to."""
    commune: str = BACH_THONG.commune
    """The commune that the figures are of."""
    observations: tuple[Observation, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _read(cls, given: Any, info: ValidationInfo) -> Any:
        fields, findings = read_report(given, resolution_of(info), from_json=info.mode == "json")
        if findings:
            raise validation_error(cls.__name__, findings)
        return fields

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate a JSON document; its numbers are read as they are written, never through a binary float.

        Raises:
            ValidationError: with everything that is wrong with the document.
        """
        context = options.get("context")
        fields, findings = read_fields(read_json(json_data), resolution_in(context))
        if findings:
            raise validation_error(cls.__name__, findings)
        return cls._built(fields)

    @classmethod
    def load(cls, path: str | PathLike[str], *, resolution: Resolution = BACH_THONG) -> Self:
        """Read a report from a file whose name ends in `.json`, `.toml`, `.csv` or `.xlsx`.

        Raises:
            ReportError: with everything that is wrong with the file.
        """
        return cls._of(read_file(path), resolution)

    @classmethod
    def from_json(cls, content: str | bytes, *, resolution: Resolution = BACH_THONG) -> Self:
        """Read a report from the text or the bytes of a JSON document.

        Raises:
            ReportError: with everything that is wrong with the document.
        """
        return cls._of(read_json(content), resolution)

    @classmethod
    def from_toml(cls, content: str | bytes, *, resolution: Resolution = BACH_THONG) -> Self:
        """Read a report from the text or the bytes of a TOML document.

        Raises:
            ReportError: with everything that is wrong with the document.
        """
        return cls._of(read_toml(content), resolution)

    @classmethod
    def from_csv(cls, content: str | bytes, *, resolution: Resolution = BACH_THONG) -> Self:
        r"""Read a report from the text or the bytes of a table separated by commas, semicolons or tabs.

        Raises:
            ReportError: with everything that is wrong with the table.

        Example:
            ```python
            from bt_targets import Report

            report = Report.from_csv('indicator,year,value\npigs,2026,"trên 2.300 con"\n')
            (pigs,) = report.observations
            assert (pigs.bound, pigs.value.magnitude, pigs.value.unit) == ("above", 2300, "con")
            ```
        """
        return cls._of(read_csv(content), resolution)

    @classmethod
    def from_xlsx(cls, content: bytes, *, resolution: Resolution = BACH_THONG) -> Self:
        """Read a report from the bytes of an Excel workbook; this needs the extra `excel`.

        Raises:
            ReportError: with everything that is wrong with the workbook, and where the extra is not installed.
        """
        return cls._of(read_xlsx(content), resolution)

    def save(self, path: str | PathLike[str], *, resolution: Resolution = BACH_THONG) -> None:
        """Write the report to a file whose name ends in `.json`, `.toml`, `.csv` or `.xlsx`.

        Loading the file gives the same figures; in tables they stand in Vietnamese notation.

        Raises:
            ValueError: if the name ends in anything else.
            OSError: if the file cannot be written.
            NotInstalledError: for a workbook, where the extra `excel` is not installed.
        """
        from bt_targets.export.report_file import write_report  # noqa: PLC0415  what writes reports imports them

        target = Path(path)
        form: Any = target.suffix.lower().removeprefix(".")
        if f".{form}" not in FORMATS:
            raise ValueError(f"the name of a report ends in one of {', '.join(FORMATS)}")
        target.write_bytes(write_report(self, form, resolution))

    @classmethod
    def _of(cls, document: Document, resolution: Resolution) -> Self:
        fields, findings = read_fields(document, resolution)
        if findings:
            raise report_error(findings)
        return cls._built(fields)

    @classmethod
    def _built(cls, fields: dict[str, Any]) -> Self:
        """The report of fields that have been read and checked."""
        return cast("Self", cls.model_construct(**fields))


def read_file(path: str | PathLike[str]) -> Document:
    """The raw document of a file, by the ending of its name; what cannot be opened is one of its findings."""
    endings = ", ".join(FORMATS)
    vi, en = f"một tệp đọc được, tên kết thúc bằng {endings}", f"a readable file whose name ends in {endings}"
    name = str(path)
    try:
        place = Path(path)
        name = place.name  # a long path would push the reason out of the message
        reader = _READERS.get(place.suffix.lower())
        if reader is None:
            return Document(None, [finding("not_readable", (), name, vi, en)])
        if place.exists() and not (place.is_file() or place.is_char_device()):
            return Document(None, [finding("not_readable", (), name, vi, en)])  # a folder, or a pipe that waits
        with place.open("rb") as file:
            if file.isatty():
                return Document(None, [finding("not_readable", (), name, vi, en)])  # somebody would have to type
            content = file.read(MAX_BYTES + 1)
    except (OSError, TypeError, ValueError) as error:
        # a ValueError is what a name with a null character in it ends in
        found = f"{name}: {getattr(error, 'strerror', None) or error}"
        return Document(None, [finding("not_readable", (), found, vi, en)])
    return reader(content)


def read_fields(document: Document, resolution: Resolution) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of a document; what is wrong with its form and with its content is found in one go."""
    if document.raw is None and document.findings:
        return {}, document.findings
    fields, wrong = read_report(document.raw, resolution, place=document.place)
    placed = [each._replace(at=document.place(each.at)) for each in wrong]
    # A cell that could not be read has been named already.
    known = {each.at for each in document.findings if each.at}
    return fields, [*document.findings, *(each for each in placed if each.at not in known)]


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
    unknown_fields(raw, ("schema", "schema_", "resolution", "commune", "observations"), (), findings)
    schema = raw.get("schema", raw.get("schema_"))
    if schema is not None and schema != SCHEMA:
        findings.append(finding("not_a_report", ("schema",), schema, SCHEMA, SCHEMA))
    if (given := raw.get("resolution")) is not None and given != resolution.id:
        findings.append(finding("other_resolution", ("resolution",), given, resolution.id, resolution.id))
    commune = read_text(raw.get("commune"), ("commune",), findings)
    observations = _observations(raw.get("observations"), resolution, findings, from_json=from_json)
    fields = {
        "schema_": SCHEMA,
        "resolution": resolution.id,
        "commune": resolution.commune if commune is None else commune,
        "observations": tuple(observation for _, observation in observations),
    }
    findings += chain(_duplicates(observations, place), _contradictions(observations, resolution))
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
    for index, each in enumerate(raw):
        if isinstance(each, Mapping) and is_unfilled(each):
            continue
        if isinstance(each, Observation | Mapping):
            suggest = len(findings) < MAX_SUGGESTED
            fields, wrong = read_observation(_fields(each), resolution, from_json=from_json, suggest=suggest)
            findings += (item._replace(at=("observations", index, *item.at)) for item in wrong)
            if not wrong:
                good.append((index, Observation.model_construct(**fields)))
        else:
            vi, en = "một số liệu gồm các trường", "an observation with its fields"
            findings.append(finding("not_a_mapping", ("observations", index), each, vi, en))
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


def _fields(given: Observation | Mapping[Any, Any]) -> Mapping[Any, Any]:
    # An observation is read again: a copy of it may have been changed without being checked.
    return (
        {name: getattr(given, name) for name in type(given).model_fields} if isinstance(given, Observation) else given
    )


def _duplicates(observations: list[tuple[int, Observation]], place: Callable[[Place], Place]) -> list[Finding]:
    seen: dict[tuple[str, int], int] = {}
    found = []
    for index, observation in observations:
        key = (observation.indicator, observation.year)
        first = seen.setdefault(key, index)
        if first != index:
            places = (path_text(place(("observations", each))) for each in (first, index))
            text = f"{key[0]} {key[1]}: {', '.join(places)}"
            vi, en = "mỗi chỉ tiêu một số liệu cho một năm", "one observation of an indicator for a year"
            found.append(finding("duplicate_observation", ("observations", index), text, vi, en))
    return found


def _contradictions(observations: list[tuple[int, Observation]], resolution: Resolution) -> list[Finding]:
    """Parts that are surely greater than what they are taken off, measured under one definition."""
    by_key = {(each.indicator, each.year): (index, each) for index, each in observations}
    found = []
    pairs = dict.fromkeys(
        (clause.indicator.id, reading.subject.part)
        for clause in resolution.clauses
        for reading in clause.readings
        if isinstance(reading.subject, Less)
    )
    for (indicator, year), (_, whole) in by_key.items():
        for wanted, part_id in pairs:
            if indicator != wanted or (part_id, year) not in by_key:
                continue
            index, part = by_key[part_id, year]
            most = _most(whole, resolution)
            least = measured(part, resolution.indicators[part_id])
            if most is not None and least.interval is not None and _same_definition(whole, part, resolution):
                if least.interval.low[0] * most[1] > most[0] * least.interval.low[1]:
                    text = f"{part_id} > {indicator}, {year}"
                    vi, en = f"{part_id} ≤ {indicator}", f"{part_id} ≤ {indicator}"
                    found.append(finding("protected_above_poor", ("observations", index), text, vi, en))
    return found


def _most(observation: Observation, resolution: Resolution) -> Ratio | None:
    interval = measured(observation, resolution.indicators[observation.indicator]).interval
    return None if interval is None else interval.high


def _same_definition(one: Observation, other: Observation, resolution: Resolution) -> bool:
    own = [resolution.indicators[each.indicator].definition for each in (one, other)]
    return (one.definition or own[0]) == (other.definition or own[1])
