"""The grounds of every verdict: its explanation, and each figure that was used with its source."""

from collections.abc import Sequence
from typing import Final

from bt_targets.files.writing.book import Book
from bt_targets.files.writing.scorecard.cells import (
    BOLD,
    SECTION_FILL,
    FormattedCell,
    centred,
    figure_cell,
    number_cell,
    verdict_cell,
)
from bt_targets.files.writing.scorecard.sheet import ScorecardColumn, ScorecardSheet
from bt_targets.ground.text import Lang, Text
from bt_targets.wording.evidence import EvidenceView
from bt_targets.wording.view import ScorecardView

NAME: Final = Text(vi="Giải thích", en="Explanations")
"""The title of the sheet."""
_COLUMNS: Final = (
    ScorecardColumn(Text(vi="STT", en="No."), 42),
    ScorecardColumn(Text(vi="Chỉ tiêu, số liệu đã dùng", en="Clause, figures used"), 240),
    ScorecardColumn(Text(vi="Năm", en="Year"), 46),
    ScorecardColumn(Text(vi="Dùng làm", en="Used as"), 112),
    ScorecardColumn(Text(vi="Giá trị", en="Value"), 118),
    ScorecardColumn(Text(vi="Đơn vị", en="Unit"), 112),
    ScorecardColumn(Text(vi="Tình trạng số liệu", en="Status of the figure"), 84),
    ScorecardColumn(Text(vi="Nguồn", en="Source"), 240),
    ScorecardColumn(Text(vi="Ghi chú của số liệu", en="Note on the figure"), 300),
)


def write_explanations(book: Book, view: ScorecardView, lang: Lang) -> None:
    """Write the sheet of the explanations."""
    sheet = ScorecardSheet(book, NAME, _COLUMNS, lang)
    sheet.write_heading(f"{NAME.in_(lang)}. {view.heading}")
    look = BOLD | {"bg_color": SECTION_FILL}
    for target in view.targets:
        for clause in target.clauses:
            number = number_cell(target.assessment.number, look)
            if len(target.clauses) > 1:
                number = FormattedCell(clause.assessment.id, "center", look=look)
            verdict = verdict_cell(clause.verdict, clause.assessment.verdict, align="left")
            sheet.write_row([number, FormattedCell(clause.name, look=look), verdict], last_spans=True)
            for paragraph in clause.grounds:
                sheet.write_row([FormattedCell(), FormattedCell(paragraph)], last_spans=True)
            for evidence in clause.evidence:
                sheet.write_row(_evidence_cells(evidence))


def _evidence_cells(view: EvidenceView) -> Sequence[FormattedCell]:
    return (
        FormattedCell(),
        FormattedCell(view.name, look={"indent": 2}),
        number_cell(view.evidence.year),
        FormattedCell(view.role),
        figure_cell(view.value),
        centred(view.unit),
        centred(view.status),
        FormattedCell(view.source),
        FormattedCell(view.note),
    )
