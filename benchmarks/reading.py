"""How long a full report takes to load, as ratios to reading the same file without looking at what it says.

One full report (every indicator, the baseline year and five years) is saved in each format and loaded, side by side in
one process with the least that somebody would write: json, csv or openpyxl, and one slotted record an observation.

Beside them stand two reports that are not plain: one whose every tenth figure only the full reader takes, and one whose
sources hold quotes, so that JSON is parsed twice.
"""

import csv
import io
import json
from collections.abc import Callable
from typing import Any, Final, NamedTuple

import openpyxl

from benchmarks.measuring import Pace, again, medians
from benchmarks.report import full_report
from bt_targets import Report
from bt_targets.files.writing.report_file import write_report

TENTH: Final = 10


class Record:
    """An observation as somebody would keep it who trusts the file."""

    __slots__ = ("indicator", "source", "unit", "value", "year")

    def __init__(self, indicator: str, year: int, value: object, unit: str | None, source: str | None) -> None:
        self.indicator, self.year, self.value, self.unit, self.source = indicator, year, value, unit, source


class Case(NamedTuple):
    """A file, how the library reads it, and how somebody would who looks at nothing."""

    name: str
    load: Callable[[], object]
    floor: Callable[[], object]


def json_records(content: bytes) -> list[Record]:
    """The observations of a JSON document."""
    records = []
    for raw in json.loads(content)["observations"]:
        value = raw.get("value")
        magnitude, unit = (value["magnitude"], value["unit"]) if type(value) is dict else (value, None)
        records.append(Record(raw["indicator"], raw["year"], magnitude, unit, raw.get("source")))
    return records


def csv_records(content: bytes) -> list[Record]:
    """The rows of a table."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [Record(row["indicator"], int(row["year"]), row["value"], row["unit"], row["source"]) for row in rows]


def bare_cells(content: bytes) -> list[list[Any]]:
    """The cells of a workbook, as openpyxl streams them."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    return [list(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]


def changed(report: Report, **fields: Any) -> Report:
    """The same with other fields in every tenth observation."""
    observations = [
        each.model_copy(update=fields) if index % TENTH == 0 and not isinstance(each.value, bool | str) else each
        for index, each in enumerate(report.observations)
    ]
    return report.model_copy(update={"observations": observations})


def cases() -> list[Case]:
    """What is loaded."""
    report = full_report()
    files = {form: write_report(report, form) for form in ("json", "csv", "xlsx")}
    unusual = write_report(changed(report, bound="about"), "json")
    quoted = write_report(changed(report, source='the "yearbook"'), "json")
    return [
        Case("json", lambda: Report.from_json(files["json"]), lambda: json_records(files["json"])),
        Case("json_unusual", lambda: Report.from_json(unusual), lambda: json_records(unusual)),
        Case("json_quoted", lambda: Report.from_json(quoted), lambda: json_records(quoted)),
        Case("csv", lambda: Report.from_csv(files["csv"]), lambda: csv_records(files["csv"])),
        Case("xlsx", lambda: Report.from_xlsx(files["xlsx"]), lambda: bare_cells(files["xlsx"])),
    ]


def measured(pace: Pace) -> dict[str, dict[str, float]]:
    """Seconds of loading, and of the least, by case."""
    return {
        case.name: medians({"load": again(case.load), "floor": again(case.floor)}, pace._replace(seconds=2))
        for case in cases()
    }
