"""Templates: empty reports to fill in, with everything that the rules of a resolution ask for.

The rows of a template are read back as they are: what was left blank counts as not filled in.
"""

from collections.abc import Collection
from typing import Literal

from bt_targets.files.writing.template.documents import json_template, toml_template
from bt_targets.files.writing.template.filled import blank_report
from bt_targets.files.writing.template.table import csv_template
from bt_targets.files.writing.template.wide_sheet import wide_xlsx
from bt_targets.files.writing.template.wide_table import wide_csv
from bt_targets.files.writing.template.workbook import xlsx_template
from bt_targets.report.raw import Format
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

Layout = Literal["long", "wide"]
"""One row an observation, or one row an indicator and a column a year."""


def template(
    resolution: Resolution,
    form: Format,
    *,
    years: Collection[int] | None = None,
    layout: Layout = "long",
    report: Report | None = None,
) -> bytes:
    """The bytes of a report to fill in.

    Args:
        resolution: whose figures are asked for.
        form: the format.
        years: the years to report; without them all that the resolution needs: its baseline and its term.
        layout: a wide one is a table, in CSV or in a workbook.
        report: figures that are filled in already, such as the baseline, whatever their years. Reading the template
            back gives these figures; what stands blank is none.

    Raises:
        ValueError: for a wide layout in a format that has no tables.
        ReportError: for a wide layout in CSV, naming the figures that it cannot hold.
        NotInstalledError: for a workbook, where the extra `excel` is not installed.
    """
    filled = blank_report(resolution) if report is None else report
    match layout, form:
        case "long", "csv":
            return csv_template(resolution, years, filled)
        case "long", "json":
            return json_template(resolution, years, filled)
        case "long", "toml":
            return toml_template(resolution, years, filled)
        case "long", "xlsx":
            return xlsx_template(resolution, years, filled)
        case "wide", "csv":
            return wide_csv(resolution, years, filled)
        case "wide", "xlsx":
            return wide_xlsx(resolution, years, filled)
        case _:
            raise ValueError(f"a wide table is csv or xlsx, not {form}")
