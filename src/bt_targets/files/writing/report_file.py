"""A report as a file in any of the formats that are read: what is written is read back with the same values."""

import io
from collections.abc import Mapping
from typing import Final, assert_never

from bt_targets.files.reading.header import COLUMNS
from bt_targets.files.writing.book import FIGURES_SHEET, REPORTS_DATED, new_workbook
from bt_targets.files.writing.csv_table import csv_table
from bt_targets.files.writing.toml_text import to_toml
from bt_targets.report.notation.words import LESS
from bt_targets.report.notation.writing import write_value
from bt_targets.report.observation import Observation
from bt_targets.report.raw import Format
from bt_targets.report.report import Report
from bt_targets.report.values import Bound, Counts, Value
from bt_targets.rules.indicators import Indicator

_WIDTHS: Final = {"indicator": 32, "value": 22, "source": 40, "note": 40, "component": 20, "as_written": 22}


def write_report(report: Report, form: Format) -> bytes:
    """The bytes of the file. Tables hold values in Vietnamese notation, documents their machine forms.

    Raises:
        NotInstalledError: for a workbook, where the extra `excel` is not installed.
    """
    match form:
        case "json":
            return (report.model_dump_json(indent=2) + "\n").encode()
        case "toml":
            return to_toml(report.model_dump(mode="json")).encode()
        case "csv":
            return csv_table(COLUMNS, report_rows(report)).encode("utf-8-sig")
        case "xlsx":
            return _xlsx(report_rows(report))
        case other:
            assert_never(other)


def report_rows(report: Report) -> list[dict[str, str]]:
    """One row an observation, or a component of one; absent fields are left out."""
    indicators = report.rules.indicators
    rows = [row for observation in report.observations for row in observation_rows(observation, indicators)]
    whole = {"commune": report.commune, "resolution": report.resolution}
    return [{**row, **whole} for row in rows or [{}]]


def observation_rows(observation: Observation, indicators: Mapping[str, Indicator]) -> list[dict[str, str]]:
    """The rows of one observation: one, or one for each of its components."""
    indicator = indicators[observation.indicator]
    texts = {
        "indicator": observation.indicator,
        "year": str(observation.year),
        "status": observation.status,
        "definition": observation.definition,
        "as_written": observation.as_written,
        "source": observation.source,
        "note": observation.note,
    }
    fields = {name: text for name, text in texts.items() if text is not None}
    if observation.components is None:
        assert observation.value is not None
        return [fields | _value(observation.value, observation.bound, observation.upper, indicator)]
    return [
        fields | {"component": name} | _value(part.value, part.bound, part.upper, indicator)
        for name, part in observation.components.items()
    ]


def _value(value: Value, bound: Bound, upper: Value | None, indicator: Indicator) -> dict[str, str]:
    if not isinstance(value, Counts):
        cells = {"value": write_value(value, indicator), "bound": bound}
        return cells if upper is None else {**cells, "upper": write_value(upper, indicator)}
    # A spreadsheet program takes a cell that is all of 6/6 for a date, so counts stand in columns of their own.
    cells = {"part": str(value.part), "whole": str(value.whole), "bound": bound}
    if value.excluded:
        cells["excluded"] = str(value.excluded)
    if upper is not None:
        assert isinstance(upper, Counts)
        # there are no columns for its counts; words keep it from being a date
        cells["upper"] = f"{upper.part}/{upper.whole} {LESS} {upper.excluded}"
    return cells


def _xlsx(rows: list[dict[str, str]]) -> bytes:
    buffer = io.BytesIO()
    book = new_workbook(buffer, REPORTS_DATED)
    sheet = book.add_worksheet(FIGURES_SHEET)
    head = book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, 12))
        sheet.write_string(0, column, name, head)
        for number, row in enumerate(rows, start=1):
            if name in row:
                sheet.write_string(number, column, row[name], text)
    sheet.freeze_panes(1, 2)
    sheet.ignore_errors({"number_stored_as_text": f"A1:Q{len(rows) + 1}"})
    book.close()
    return buffer.getvalue()
