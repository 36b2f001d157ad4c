"""The header of a table: the row that names its columns."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from bt_targets.ground.problems import Finding, Place, finding
from bt_targets.report.notation.normal import normal
from bt_targets.report.raw import REMARK

COLUMNS: Final = (
    "indicator",
    "year",
    "component",
    "value",
    "unit",
    "bound",
    "upper",
    "part",
    "whole",
    "excluded",
    "status",
    "definition",
    "as_written",
    "source",
    "note",
    "commune",
    "resolution",
)
"""The columns that a table may have, in the order in which they are written."""


class Header(NamedTuple):
    """The header of a table: for each place the name of its column, None where it is not read, "" if it has none."""

    names: tuple[str | None, ...]
    findings: list[Finding]


def is_header(cells: Iterable[object]) -> bool:
    """Whether a row names the columns of a table of figures."""
    names = {normal(cell) for cell in cells if isinstance(cell, str)}
    return {"indicator", "year"} <= names


def read_header(cells: Sequence[object], place: Callable[[int], Place]) -> Header:
    """The columns of a table; `place` says where the cell of an index stands."""
    names: list[str | None] = []
    findings: list[Finding] = []
    for index, cell in enumerate(cells):
        name = normal(cell) if isinstance(cell, str) else "" if cell is None else str(cell)
        if not name:
            names.append("")
        elif name.startswith(REMARK):
            names.append(None)
        elif name not in COLUMNS:
            names.append(None)
            listed = ", ".join(COLUMNS)
            vi, en = f"một trong: {listed}; hoặc tên bắt đầu bằng #", f"one of: {listed}; or a name starting with #"
            findings.append(finding("unknown_field", place(index), cell, vi, en))
        elif name in names:
            names.append(None)
            findings.append(finding("duplicate_column", place(index), cell, "mỗi cột một lần", "every column once"))
        else:
            names.append(name)
    return Header(tuple(names), findings)
