"""A report as a file in any of the formats that are read: what is written is read back with the same values."""

import csv
import io
import json
from datetime import UTC, datetime
from typing import Any, Final, assert_never

from bt_targets.files.reading.rows import COLUMNS
from bt_targets.files.writing.cells import guarded, xlsxwriter
from bt_targets.report.notation.writing import write_value
from bt_targets.report.observation import Observation
from bt_targets.report.raw import Format
from bt_targets.report.report import Report
from bt_targets.report.values import Bound, Value
from bt_targets.rules.indicators import Indicator

MADE_ON: Final = datetime(2025, 1, 1, tzinfo=UTC)
"""What a workbook says of its making, so that the same content gives the same bytes."""
SHEET: Final = "Số liệu"
"""The sheet that holds the figures."""
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
            return _csv(report_rows(report))
        case "xlsx":
            return _xlsx(report_rows(report))
        case other:
            assert_never(other)


def report_rows(report: Report) -> list[dict[str, str]]:
    """One row an observation, or a component of one; absent fields are left out."""
    rows = [row for each in report.observations for row in _rows(each, report.rules.indicators[each.indicator])]
    whole = {"commune": report.commune, "resolution": report.resolution}
    return [{**row, **whole} for row in rows or [{}]]


def _rows(observation: Observation, indicator: Indicator) -> list[dict[str, str]]:
    given = {
        "indicator": observation.indicator,
        "year": str(observation.year),
        "status": observation.status,
        "definition": observation.definition,
        "as_written": observation.as_written,
        "source": observation.source,
        "note": observation.note,
    }
    fields = {name: text for name, text in given.items() if text is not None}
    if observation.components is None:
        assert observation.value is not None
        return [fields | _value(observation.value, observation.bound, observation.upper, indicator)]
    return [
        fields | {"component": name} | _value(part.value, part.bound, part.upper, indicator)
        for name, part in observation.components.items()
    ]


def _value(value: Value, bound: Bound, upper: Value | None, indicator: Indicator) -> dict[str, str]:
    found = {"value": write_value(value, indicator), "bound": bound}
    return found if upper is None else {**found, "upper": write_value(upper, indicator)}


def _csv(rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({name: guarded(cell) for name, cell in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _xlsx(rows: list[dict[str, str]]) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter().Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": MADE_ON})
    sheet = book.add_worksheet(SHEET)
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


def to_toml(document: dict[str, Any]) -> str:
    """A document of text, whole numbers, truth values and tables of them as TOML; lists of tables come last.

    There is no writer of TOML in the standard library, and the report document needs no more than this.
    """
    lines = [f"{_key(name)} = {_toml(value)}" for name, value in document.items() if not isinstance(value, list)]
    for name, value in document.items():
        for table in value if isinstance(value, list) else ():
            lines += ["", f"[[{_key(name)}]]"]
            lines += [f"{_key(field)} = {_toml(each)}" for field, each in table.items() if each is not None]
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{_key(name)} = {_toml(each)}" for name, each in value.items() if each is not None)
        return f"{{ {inner} }}"
    # A string of JSON is a basic string of TOML, but for one control character that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(name: str) -> str:
    plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if plain else _toml(name)
