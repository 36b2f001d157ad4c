"""Templates: empty reports to fill in, with everything that the rules of a resolution ask for.

The rows of a template are read back as they are: what was left blank counts as not filled in.
"""

from typing import assert_never

from bt_targets.files.writing.template.documents import json_template, toml_template
from bt_targets.files.writing.template.table import csv_template
from bt_targets.files.writing.template.workbook import xlsx_template
from bt_targets.report.raw import Format
from bt_targets.rules.resolution import Resolution


def template(resolution: Resolution, form: Format) -> bytes:
    """The bytes of an empty report to fill in.

    Raises:
        NotInstalledError: for a workbook, where the extra `excel` is not installed.
    """
    match form:
        case "csv":
            return csv_template(resolution)
        case "json":
            return json_template(resolution)
        case "toml":
            return toml_template(resolution)
        case "xlsx":
            return xlsx_template(resolution)
        case other:
            assert_never(other)
