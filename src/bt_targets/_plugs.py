"""How the layers are put together: what a lower one can do only with the help of one above it.

Each is imported when it is asked for.
"""

from collections.abc import Callable
from typing import Any

from bt_targets.report.observation import READ_JSON
from bt_targets.report.raw import Document
from bt_targets.report.report import FILES, WARNINGS, Files, Report
from bt_targets.report.warning import FigureWarning


def plug() -> None:
    """Fill every port."""
    READ_JSON.plug(_read_json)
    FILES.plug(_files)
    WARNINGS.plug(_warnings)


def _read_json() -> Callable[[Any], Document]:
    from bt_targets.files.reading.json_reader import read_json

    return read_json


def _files() -> Files:
    from bt_targets.files import access

    return access


def _warnings() -> Callable[[Report, int | None], tuple[FigureWarning, ...]]:
    from bt_targets.checks.warnings import warnings_of

    return warnings_of
