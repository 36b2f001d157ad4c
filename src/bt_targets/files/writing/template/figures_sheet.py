"""The sheet to fill in: a row for each figure and year, and rows for whatever else there is."""

from collections.abc import Collection, Mapping
from typing import Final

from bt_targets.files.writing.book import FONT, HEAD, SIZE, Look, Sheet
from bt_targets.files.writing.cells import xlsxwriter
from bt_targets.files.writing.heights import INDENT, height
from bt_targets.files.writing.template import guide_sheet
from bt_targets.files.writing.template.columns import COLUMNS, PLACE, PRINTED, WIDTHS
from bt_targets.files.writing.template.examples import how_to_write
from bt_targets.files.writing.template.filled import by_key, filled_rows
from bt_targets.files.writing.template.inputs import Inputs
from bt_targets.files.writing.template.lists import Lists
from bt_targets.files.writing.template.looks import CENTRED, GREY, ONE_LINE, PLAIN, SECTION, SMALL, TARGET
from bt_targets.files.writing.template.notes import title
from bt_targets.files.writing.template.paper import lay_out
from bt_targets.files.writing.template.wanted import WantedFigure, sections_wanted
from bt_targets.ground.text import sentence
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

FURTHER_ROWS: Final = 120
"""How many rows there are for other years and for figures made of parts."""
_LOWEST: Final = 19.0
"""The height of a row to write in, in points."""
_COMMENT: Final = {"author": "", "width": 420, "height": 190, "font_name": FONT, "font_size": 10}
_NAME: Final = PLACE["# số liệu"]
_FROZEN: Final = PLACE["value"]
"""The columns that stay in view: which figure of which year a row is."""


def write(sheet: Sheet, lists: Lists, resolution: Resolution, years: Collection[int] | None, report: Report) -> None:
    """Write the heading, a row for each figure and year, and the further rows."""
    inputs, figures = Inputs(sheet, lists), by_key(report)
    own = {"commune": report.commune, "resolution": report.resolution}
    _write_heading(sheet, resolution, report.commune)
    first = sheet.row
    for section in sections_wanted(resolution, years, report):
        _write_across(sheet, section.heading, SECTION)
        for target, of_target in section.targets:
            _write_across(sheet, f"{target.number}. {target.title.vi}", TARGET)
            for wanted in of_target:
                for year in wanted.years:
                    figure = figures.get((wanted.indicator.id, year))
                    for fields in [{}] if figure is None else filled_rows(figure, report):
                        _write_figure(sheet, inputs, wanted, resolution, {**own, "year": str(year), **fields})
    lay_out(sheet, WIDTHS[:PRINTED], headings=first - 1, names=_FROZEN)
    _write_across(sheet, "Dòng bổ sung: năm khác, hoặc từng phần của một số liệu / Further rows", SECTION)
    for _ in range(FURTHER_ROWS):
        _write_further_row(sheet, inputs, resolution)
    page, last = sheet.page, len(COLUMNS) - 1
    page.autofilter(first - 1, 0, sheet.row - 1, last)
    page.ignore_errors({"number_stored_as_text": xlsxwriter().utility.xl_range(0, 0, sheet.row, last)})


def _write_heading(sheet: Sheet, resolution: Resolution, commune: str) -> None:
    body, guide = resolution.body_kind, guide_sheet.NAME
    how = (
        f"Điền vào các ô nền vàng; chưa có số liệu thì để trống. Cách ghi: xem trang “{guide}”.",
        f"Fill in the yellow cells, and leave blank what is not known. How to write: see the sheet “{guide}”.",
    )
    lines: tuple[tuple[str, Look], ...] = (
        (title(resolution).vi, {"bold": True, "font_size": 14}),
        (f"{sentence(body.vi)} {commune} / {sentence(body.en)} of {commune}", {"bold": True}),
        *((text, {"italic": True}) for text in how),
    )
    for text, look in lines:
        sheet.put(0, text, look, ONE_LINE)
        sheet.end_row()
    for index, column in enumerate(COLUMNS):
        sheet.put(index, column.title(resolution), HEAD, {"border": 1})
    sheet.end_row(36)
    sheet.page.freeze_panes(sheet.row, _FROZEN)


def _write_across(sheet: Sheet, text: str, look: Look) -> None:
    """A heading in the first column for people; it runs over the empty cells to its right."""
    for index in range(len(COLUMNS)):
        sheet.put(index, text if index == 0 else "", look)
    sheet.end_row()


def _write_figure(
    sheet: Sheet, inputs: Inputs, wanted: WantedFigure, resolution: Resolution, fields: Mapping[str, str]
) -> None:
    """The row of the figure of one year, or of a part of it."""
    indicator = wanted.indicator
    name, english = sentence(indicator.name.vi), sentence(indicator.name.en)
    year = int(fields["year"])
    if year == resolution.term.baseline:
        name, english = f"{name} (số đầu nhiệm kỳ)", f"{english} (baseline)"
    if "component" in fields:
        name = f"{name} – {fields['component']}"
    sheet.put(0, ", ".join(wanted.clauses), PLAIN, CENTRED)
    sheet.put(_NAME, name, PLAIN, {"indent": 1})
    sheet.page.write_comment(sheet.row, _NAME, _comment(wanted), _COMMENT)
    sheet.put(PLACE["year"], year, PLAIN, CENTRED, {"num_format": "0"})
    sheet.put(PLACE["# cách ghi"], how_to_write(indicator, with_unit=False), PLAIN, GREY)
    sheet.put(PLACE["indicator"], indicator.id, PLAIN, GREY)
    sheet.put(PLACE["# figure"], english, PLAIN, GREY)
    sheet.put(PLACE["commune"], fields["commune"], PLAIN, GREY)
    sheet.put(PLACE["resolution"], fields["resolution"], PLAIN, GREY)
    inputs.of_figure(indicator, fields)
    tall = [height(name, WIDTHS[_NAME] - INDENT, SIZE), height(english, WIDTHS[PLACE["# figure"]], SMALL)]
    shown = {"unit": indicator.unit or "", "# cách ghi": how_to_write(indicator, with_unit=False), **fields}
    tall += (height(text, WIDTHS[PLACE[field]], SIZE) for field, text in shown.items() if PLACE[field] < PRINTED)
    sheet.end_row(max(*tall, _LOWEST))


def _write_further_row(sheet: Sheet, inputs: Inputs, resolution: Resolution) -> None:
    """A row for another year, or for a part of a figure."""
    sheet.put(0, "", PLAIN)
    sheet.put(_NAME, "Chọn ở cột “Mã số liệu” / choose the id", PLAIN, GREY)
    for field in ("# cách ghi", "# figure", "commune", "resolution"):
        sheet.put(PLACE[field], "", PLAIN)
    inputs.of_further_row(resolution)
    sheet.end_row()


def _comment(wanted: WantedFigure) -> str:
    """What exactly is counted and what the figure is for, in both languages."""
    texts = (wanted.indicator.what_is_counted, wanted.serves)
    return "\n".join(
        [*(text.vi for text in texts if text is not None), *(text.en for text in texts if text is not None)]
    )
