"""The sheet that tells what every figure counts, with the units and the years, grouped as in the resolution."""

from typing import Final

from bt_targets.files.writing.book import HEAD, SIZE, Sheet
from bt_targets.files.writing.heights import height
from bt_targets.files.writing.template.examples import how_to_write
from bt_targets.files.writing.template.looks import PLAIN, SECTION
from bt_targets.files.writing.template.paper import lay_out
from bt_targets.files.writing.template.wanted import WantedFigure, sections_wanted
from bt_targets.ground.text import Text, sentence
from bt_targets.rules.resolution import Resolution

NAME: Final = "Nội dung"
_COLUMNS: Final = (
    (Text(vi="Chỉ tiêu", en="Clause"), 50),
    (Text(vi="Mã số liệu", en="Id"), 160),
    (Text(vi="Số liệu", en="Figure"), 156),
    (Text(vi="Nội dung", en="What is counted"), 310),
    (Text(vi="Đơn vị nhận được", en="Units accepted"), 110),
    (Text(vi="Cách ghi", en="How to write"), 96),
    (Text(vi="Năm cần báo cáo", en="Years"), 66),
    (Text(vi="Chuẩn, cách tính", en="Definitions"), 106),
    (Text(vi="Tiếng Anh", en="In English"), 420),
)
WIDTHS: Final = tuple(width for _, width in _COLUMNS)
"""In pixels."""
_PRINTED: Final = len(_COLUMNS) - 1
"""How many columns are printed: all but what is the same in English."""


def write(sheet: Sheet, resolution: Resolution) -> None:
    """Write the header and a row for each figure."""
    for index, (name, _) in enumerate(_COLUMNS):
        sheet.put(index, f"{name.vi}\n{name.en}", HEAD, {"border": 1})
    sheet.end_row(50)
    sheet.page.freeze_panes(1, 3)
    for section in sections_wanted(resolution):
        for index in range(len(_COLUMNS)):
            sheet.put(index, section.heading if index == 0 else "", SECTION)
        sheet.end_row()
        for target in section.targets:
            for wanted in target.figures:
                cells = _cells(wanted)
                for index, text in enumerate(cells):
                    sheet.put(index, text, PLAIN, {"valign": "top"})
                sheet.end_row(max(height(text, width, SIZE) for text, width in zip(cells, WIDTHS, strict=True)))
    lay_out(sheet, WIDTHS[:_PRINTED], headings=0, names=3)


def _cells(wanted: WantedFigure) -> tuple[str, ...]:
    indicator, years = wanted.indicator, wanted.years
    counted, english = indicator.what_is_counted.vi, f"{sentence(indicator.name.en)}: {indicator.what_is_counted.en}"
    if wanted.serves is not None:
        counted, english = f"{counted} {wanted.serves.vi}", f"{english} {wanted.serves.en}"
    return (
        ", ".join(wanted.clauses),
        indicator.id,
        sentence(indicator.name.vi),
        counted,
        "; ".join(indicator.units),
        how_to_write(indicator, with_unit=False),
        str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}",
        "; ".join(indicator.definitions),
        english,
    )
