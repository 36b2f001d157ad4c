"""The template as a table in CSV."""

from collections.abc import Collection
from typing import Final

from bt_targets.files.writing.csv_table import csv_table
from bt_targets.files.writing.template.examples import how_to_write
from bt_targets.files.writing.template.filled import by_key, filled_rows
from bt_targets.files.writing.template.notes import BASELINE, table_notes
from bt_targets.files.writing.template.wanted import WantedFigure, figures_wanted
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

FIELDS: Final = (
    "indicator",
    "year",
    "value",
    "unit",
    "bound",
    "upper",
    "part",
    "whole",
    "excluded",
    "component",
    "status",
    "definition",
    "source",
    "note",
    "commune",
    "resolution",
)
"""The columns that are read. `as_written` is not among them: the reader fills it in."""
FOR_PEOPLE: Final = ("# mục", "# chỉ tiêu", "# số liệu", "# lưu ý", "# cách ghi")
AT_THE_END: Final = ("# nội dung", "# figure", "# what is counted", "# remark")


def csv_template(resolution: Resolution, years: Collection[int] | None, report: Report) -> bytes:
    """A table with a row for each indicator and year, in UTF-8 with a byte order mark, which Excel looks for."""
    figures = by_key(report)
    remarks = (f"# {note.vi} / {note.en}" for note in table_notes(resolution))
    columns = (*FOR_PEOPLE, *FIELDS, *AT_THE_END)
    rows = []
    for wanted in figures_wanted(resolution, years, report):
        for year in wanted.years:
            figure = figures.get((wanted.indicator.id, year))
            filled = [{}] if figure is None else filled_rows(figure, report)
            row = _row(wanted, year, resolution) | {"commune": report.commune}
            rows.append(row | filled[0])
            rows += [{**row, "# nội dung": "", "# what is counted": ""} | fields for fields in filled[1:]]
    return csv_table(columns, rows, remarks=remarks).encode("utf-8-sig")


def _row(wanted: WantedFigure, year: int, resolution: Resolution) -> dict[str, str]:
    indicator, label = wanted.indicator, wanted.label
    row = {
        "# mục": wanted.section.name.vi,
        "# chỉ tiêu": f"{wanted.target.number}. {wanted.target.title.vi}",
        "# số liệu": label.vi,
        "# cách ghi": how_to_write(indicator, with_unit=False),
        "indicator": indicator.id,
        "year": str(year),
        "unit": indicator.unit or "",
        "resolution": resolution.id,
        "# figure": label.en,
    }
    remarks = []
    if year == resolution.term.baseline:
        remarks.append(BASELINE)
    if year == wanted.years[0]:
        # once is enough: repeated in every row, the long texts would hide the figures
        row |= {"# nội dung": indicator.what_is_counted.vi, "# what is counted": indicator.what_is_counted.en}
        if wanted.serves is not None:
            remarks.append(wanted.serves)
    row["# lưu ý"] = " ".join(remark.vi for remark in remarks)
    row["# remark"] = " ".join(remark.en for remark in remarks)
    return row
