"""The scorecard as plain text: a row for each target, and one for each clause of a target that has several."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from bt_targets.ground.text import Lang
from bt_targets.ground.verdicts import Verdict
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.columns import GAP, fitting, padded_lines, wrap
from bt_targets.wording.sentences.view import HEAD
from bt_targets.wording.view import ClauseView, TargetView, scorecard_view

MIN_WIDTH: Final = 40
_WIDTH_OF_COLUMNS: Final = 72
"""Below it, what else would be the columns of a row stands one under the other."""
_NUMBER: Final = 4
_COLOURS: Final[dict[Verdict, str]] = {
    "exceeded": "\x1b[32m",
    "met": "\x1b[32m",
    "pending": "\x1b[36m",
    "undetermined": "\x1b[33m",
    "not_met": "\x1b[31m",
}
_BOLD: Final = "\x1b[1m"
_PLAIN: Final = "\x1b[0m"


class _Row(NamedTuple):
    """The cells under the heads; a target of several clauses has neither a figure nor a requirement of its own."""

    cells: tuple[str, ...]
    verdict: Verdict | None = None
    bold: int = 0
    """How many cells from the left are bold."""


def scorecard_table(card: Scorecard, resolution: Resolution, lang: Lang, *, width: int, colour: bool) -> str:
    """The scorecard for a terminal or a plain text file of a given width."""
    view = scorecard_view(card, resolution, lang)
    width = max(MIN_WIDTH, width)
    paces = [view.paces] if card.counts.targets["pending"] else []
    top = (view.heading, view.resolution, "", view.summary, *paces, "")
    heads = tuple(head.in_(lang) for head in HEAD.values())
    rows = [row for target in view.targets for row in _rows(target)]
    lay_out = _in_columns if width >= _WIDTH_OF_COLUMNS else _as_list
    lines = [line for text in top for line in wrap(text, width)]
    return "\n".join((*lines, *lay_out(heads, rows, width, colour=colour))) + "\n"


def _rows(target: TargetView) -> Iterator[_Row]:
    """A target of one clause in a row; any other in a row of its own, and under it a row for each clause."""
    assessment, number = target.assessment, str(target.assessment.number)
    if len(target.clauses) == 1:
        (clause,) = target.clauses
        yield _Row((number, target.title, *_cells(clause)), assessment.verdict, bold=2)
        return
    yield _Row((number, target.title, target.verdict_and_clauses), assessment.verdict, bold=2)
    for clause in target.clauses:
        yield _Row((clause.assessment.id, clause.name, *_cells(clause)), clause.assessment.verdict)


def _cells(clause: ClauseView) -> tuple[str, ...]:
    return (clause.observed_and_latest or "–", clause.requirement, clause.verdict_in_full)


def _in_columns(heads: tuple[str, ...], rows: list[_Row], width: int, *, colour: bool) -> Iterator[str]:
    widths = fitting([heads, *(row.cells for row in rows if len(row.cells) == len(heads))], width)
    headline = (widths[0], sum(widths[1:4]) + 2 * len(GAP), widths[4])
    rule = "─" * (sum(widths) + 4 * len(GAP))
    yield from _lines(_Row(heads, bold=len(heads)), widths, colour=colour)
    yield rule
    for row in rows:
        yield from _lines(row, widths if len(row.cells) == len(heads) else headline, colour=colour)
    yield rule


def _as_list(heads: tuple[str, ...], rows: list[_Row], width: int, *, colour: bool) -> Iterator[str]:
    widths = (_NUMBER, width - _NUMBER - len(GAP))
    for row in rows:
        number, name, *figures, verdict = row.cells
        yield from _lines(row._replace(cells=(number, f"{name}: {verdict}")), widths, colour=colour)
        for head, figure in zip(heads[2:], figures, strict=False):
            yield from _lines(_Row(("", f"{head}: {figure}")), widths, colour=colour)


def _lines(row: _Row, widths: tuple[int, ...], *, colour: bool) -> Iterator[str]:
    for cells in padded_lines(row.cells, widths):
        if colour:
            cells[: row.bold] = [f"{_BOLD}{cell}{_PLAIN}" for cell in cells[: row.bold]]
            if row.verdict is not None:
                cells[-1] = f"{_COLOURS[row.verdict]}{cells[-1]}{_PLAIN}"
        yield GAP.join(cells).rstrip()
