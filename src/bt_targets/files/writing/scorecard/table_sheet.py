"""The table of a scorecard: sections, a row for each target, and under it a row for each clause.

A target of a single clause takes one row.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from bt_targets.files.writing.book import Book
from bt_targets.files.writing.scorecard.cells import (
    BOLD,
    FormattedCell,
    centred,
    figure_cell,
    number_cell,
    verdict_cell,
)
from bt_targets.files.writing.scorecard.sheet import ScorecardColumn, ScorecardSheet
from bt_targets.ground.text import Lang, Text, sentence
from bt_targets.wording.view import ClauseView, ScorecardView, TargetView

NAME: Final = Text(vi="Bảng tổng hợp", en="Scorecard")
"""The title of the sheet."""
_PLAN: Final = Text(vi="Kế hoạch", en="Plan")
_ACTUAL: Final = Text(vi="Thực hiện", en="Actual")
_COLUMNS: Final = (
    ScorecardColumn(Text(vi="STT", en="No."), 42),
    ScorecardColumn(Text(vi="Chỉ tiêu", en="Target"), 225),
    ScorecardColumn(Text(vi="Đơn vị", en="Unit"), 112),
    ScorecardColumn(Text(vi="Yêu cầu của nghị quyết", en="What the resolution asks for"), 236, _PLAN),
    ScorecardColumn(Text(vi="Mức yêu cầu", en="Required level"), 98, _PLAN),
    ScorecardColumn(Text(vi="Kết quả", en="Result"), 118, _ACTUAL),
    ScorecardColumn(Text(vi="Năm", en="Year"), 76, _ACTUAL),
    ScorecardColumn(Text(vi="Tỷ lệ hoàn thành (%)", en="Completion (%)"), 86),
    ScorecardColumn(Text(vi="Đánh giá", en="Verdict"), 134),
    ScorecardColumn(Text(vi="Ghi chú", en="Remarks"), 196),
)
_FOOT: Final = Text(
    vi="Mức yêu cầu và kết quả là các số mà đánh giá dựa vào; căn cứ của từng đánh giá ở trang “Giải thích”. "
    "Dấu “–”: không có hoặc không tính được.",
    en="Required level and result are the figures that a verdict rests on; its grounds are on the sheet "
    "“Explanations”. A dash “–”: none, or cannot be computed.",
)


def write_table(book: Book, view: ScorecardView, lang: Lang) -> None:
    """Write the sheet of the table."""
    sheet = ScorecardSheet(book, NAME, _COLUMNS, lang)
    sheet.write_heading(view.heading, view.resolution, f"{view.summary} {view.paces}")
    for section in view.sections:
        sheet.write_section(section.number, section.name)
        for target in section.targets:
            for row in _rows(target):
                sheet.write_row(row)
    sheet.write_foot(_FOOT.in_(lang))


def _rows(target: TargetView) -> Iterator[Sequence[FormattedCell]]:
    head = (number_cell(target.assessment.number, BOLD), FormattedCell(target.title, look=BOLD))
    verdict = verdict_cell(target.verdict_and_clauses, target.assessment.verdict)
    if len(target.clauses) == 1:
        *cells, _, remarks = _clause_cells(target.clauses[0])
        yield [*head, *cells, verdict, remarks]
        return
    yield [*head, *[FormattedCell()] * 6, verdict, FormattedCell()]
    for clause in target.clauses:
        yield [FormattedCell(clause.assessment.id, "center"), FormattedCell(clause.name), *_clause_cells(clause)]


def _clause_cells(clause: ClauseView) -> tuple[FormattedCell, ...]:
    """The cells behind the name of a clause."""
    years = clause.years
    return (
        centred(clause.unit),
        FormattedCell(sentence(clause.requirement)),
        figure_cell(clause.required),
        figure_cell(clause.result),
        number_cell(int(years)) if years is not None and years.isdigit() else centred(years),
        figure_cell(clause.completion),
        verdict_cell(clause.verdict, clause.assessment.verdict),
        FormattedCell(sentence(clause.remarks)),
    )
