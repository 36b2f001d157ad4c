"""Templates: empty reports to fill in, with everything that the rules of a resolution ask for.

The rows of a template are read back as they are: what was left blank counts as not filled in.
"""

from collections.abc import Collection
from typing import Literal, assert_never

from bt_targets.files.writing.template.documents import json_template, toml_template
from bt_targets.files.writing.template.table import csv_template
from bt_targets.files.writing.template.wanted import figures_wanted
from bt_targets.files.writing.template.wide_table import wide_csv, wide_xlsx
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
        years: the years to report; all that the resolution needs, if they are left out.
        layout: a wide one is a table, in CSV or in a workbook.
        report: figures that are filled in already, such as the baseline; in the wide layout only.

    Raises:
        ValueError: for a wide layout in a format that has no tables, and for figures in a long one.
        ReportError: for a wide layout in CSV, naming the figures that it cannot hold.
        NotInstalledError: for a workbook, where the extra `excel` is not installed.
    """
    if layout == "wide":
        return _wide(resolution, form, years, report)
    if report is not None:
        raise ValueError("figures are filled in beforehand in the wide layout")
    match form:
        case "csv":
            return csv_template(resolution, years)
        case "json":
            return json_template(resolution, years)
        case "toml":
            return toml_template(resolution, years)
        case "xlsx":
            return xlsx_template(resolution, years)
        case other:
            assert_never(other)


def _wide(resolution: Resolution, form: Format, years: Collection[int] | None, report: Report | None) -> bytes:
    if years is None:
        years = {year for wanted in figures_wanted(resolution) for year in wanted.years}
    if form == "csv":
        return wide_csv(resolution, years, report)
    if form == "xlsx":
        return wide_xlsx(resolution, years, report)
    raise ValueError(f"a wide table is csv or xlsx, not {form}")
