"""Figures that stand in a template already: how they are written into its cells, tried by reading them back."""

from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import ValidationError

from bt_targets.files.writing.report_file import observation_rows
from bt_targets.ground.quantity import Quantity
from bt_targets.report.notation.words import BOUND_NAMES, STATUS_NAMES
from bt_targets.report.notation.writing import write_bounded
from bt_targets.report.observation import Observation
from bt_targets.report.raw import TableText
from bt_targets.report.report import Report
from bt_targets.report.values import Component, Counts, DataStatus
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

Key = tuple[str, int]
"""The indicator and the year of a figure."""

STATUS_TEXTS: Final[Mapping[DataStatus, str]] = {
    status: "" if status == "official" else name for name, status in STATUS_NAMES.items()
}
"""What stands for a status in a table; one that is official needs no word."""
_BOUND_TEXTS: Final = {bound: "" if bound == "exact" else name for name, bound in BOUND_NAMES.items()}


def blank_report(resolution: Resolution) -> Report:
    """A report without figures."""
    return Report.built({"resolution": resolution.id, "commune": resolution.commune}, resolution)


def by_key(report: Report) -> dict[Key, Observation]:
    """The figures of a report."""
    return {(figure.indicator, figure.year): figure for figure in report.observations}


def filled_rows(figure: Observation, report: Report) -> list[dict[str, str]]:
    """The rows of a long table that stand for a figure, one for each of its parts, by the fields of the table.

    What it comes from and what is remarked stand in the first of them only: on paper they take most of the room.
    """
    rows = observation_rows(figure, report.rules.indicators)
    for row in rows[1:]:
        row.pop("source", None)
        row.pop("note", None)
    values: list[Observation | Component] = [figure] if figure.components is None else [*figure.components.values()]
    return [_row(row, value, figure, report) for row, value in zip(rows, values, strict=True)]


def written_back(
    value: Observation | Component, unit: str | None, figure: Observation, report: Report, *, with_unit: bool
) -> str | None:
    """The text beside a unit that is read as a value of a figure, with its bound in words; None where there is none."""
    texts = _ways_to_write(value, report.rules.indicators[figure.indicator], with_unit=with_unit)
    return next((text for text in texts if _is_read_back(value, text, unit, figure, report)), None)


def _row(row: dict[str, str], value: Observation | Component, figure: Observation, report: Report) -> dict[str, str]:
    """A row with the words that people write, and the unit in a column of its own."""
    row = {name: text for name, text in row.items() if name != "as_written"}
    row |= {"status": STATUS_TEXTS[figure.status], "bound": _BOUND_TEXTS[value.bound]}
    if isinstance(value.value, Counts):
        return row
    unit = value.value.unit if isinstance(value.value, Quantity) and value.value.unit != "hạng" else ""
    text = written_back(value, unit or None, figure, report, with_unit=False)
    if text is None:
        return row | {"unit": ""}  # the bound and the upper end keep columns of their own, each with its unit
    return row | {"value": text, "bound": "", "upper": "", "unit": unit}


def _ways_to_write(value: Observation | Component, indicator: Indicator, *, with_unit: bool) -> Iterator[str]:
    if isinstance(value, Observation) and value.as_written is not None:
        yield value.as_written
    assert value.value is not None
    for unit_too in dict.fromkeys((with_unit, True)):
        try:
            yield write_bounded(value.value, value.bound, value.upper, indicator, with_unit=unit_too)
        except ValueError:
            return  # the bound of a rank has no words


def _is_read_back(
    value: Observation | Component, text: str, unit: str | None, figure: Observation, report: Report
) -> bool:
    """Whether the text beside the unit of its row is read as the value that it was written for."""
    fields = {name: getattr(figure, name) for name in ("indicator", "year", "status", "source", "note")}
    try:
        again = Observation.model_validate(
            {**fields, "value": TableText(text, unit)}, context={"resolution": report.rules}
        )
    except ValidationError:
        return False
    return (again.value, again.bound, again.upper) == (value.value, value.bound, value.upper)
