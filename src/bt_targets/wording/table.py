"""The scorecard as plain text: a row for each target, a line for each clause, in columns of the right width."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from bt_targets.ground.text import Lang
from bt_targets.ground.verdicts import Verdict
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.sentences.view import HEAD
from bt_targets.wording.view import TargetView, scorecard_view

MIN_WIDTH: Final = 72
MAX_WIDTH: Final = 140
_GAP: Final = "  "
_COLOURS: Final[dict[Verdict, str]] = {
    "exceeded": "\x1b[32m",
    "met": "\x1b[32m",
    "pending": "\x1b[36m",
    "undetermined": "\x1b[33m",
    "not_met": "\x1b[31m",
}
_BOLD: Final = "\x1b[1m"
_PLAIN: Final = "\x1b[0m"


class _PrintedRow(NamedTuple):
    cells: tuple[str, ...]
    verdict: Verdict | None = None
    bold: bool = False


def scorecard_table(card: Scorecard, resolution: Resolution, lang: Lang, *, width: int, colour: bool) -> str:
    """The scorecard for a terminal or a plain text file of a given width."""
    view = scorecard_view(card, resolution, lang)
    width = max(MIN_WIDTH, min(MAX_WIDTH, width))
    widths = _widths(width)
    headline = (widths[0], sum(widths[1:4]) + 2 * len(_GAP), widths[4])
    rule = "─" * width
    top = [line for text in (view.heading, view.resolution) for line in wrap(text, width)]
    lines = [
        *top,
        "",
        *_lines(_PrintedRow(tuple(head.in_(lang) for head in HEAD.values()), bold=True), widths, colour=colour),
        rule,
    ]
    for target in view.targets:
        for row in _rows(target):
            lines += _lines(row, widths if len(row.cells) == len(widths) else headline, colour=colour)
    return "\n".join([*lines, rule, *wrap(view.summary, width)]) + "\n"


def _widths(width: int) -> tuple[int, ...]:
    left = width - 4 - 4 * len(_GAP)
    name, seen, asked = left * 25 // 100, left * 22 // 100, left * 25 // 100
    return (4, name, seen, asked, left - name - seen - asked)


def _rows(target: TargetView) -> Iterator[_PrintedRow]:
    """The row of a target, and under it a row for each of its clauses."""
    assessment = target.assessment
    yield _PrintedRow((str(assessment.number), target.title, target.verdict), assessment.verdict, bold=True)
    for clause in target.clauses:
        seen = "–" if clause.observed is None else f"{clause.observed} ({clause.years})"
        cells = (clause.assessment.id, clause.name, seen, clause.requirement, clause.verdict_in_full)
        yield _PrintedRow(cells, clause.assessment.verdict)


# -- columns


def display_width(text: str) -> int:
    """How many columns a text takes: marks that combine take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most so many columns, broken between words; a number keeps its unit."""
    lines, line = [], ""
    for word in re.sub(r"(?<=[0-9]) (?=\S)", "\N{NO-BREAK SPACE}", text).split(" "):
        rest = word
        if line and display_width(line) + 1 + display_width(rest) <= width:
            line = f"{line} {rest}"
            continue
        if line:
            lines.append(line)
        while display_width(rest) > width:
            lines.append(rest[:width])
            rest = rest[width:]
        line = rest
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in (*lines, line)]


def _lines(row: _PrintedRow, widths: tuple[int, ...], *, colour: bool) -> Iterator[str]:
    wrapped = [wrap(cell, width) for cell, width in zip(row.cells, widths, strict=True)]
    for index in range(max(map(len, wrapped))):
        cells = [lines[index] if index < len(lines) else "" for lines in wrapped]
        padded = [cell + " " * (width - display_width(cell)) for cell, width in zip(cells, widths, strict=True)]
        if colour and row.bold:
            padded = [f"{_BOLD}{cell}{_PLAIN}" for cell in padded]
        if colour and row.verdict is not None:
            padded[-1] = f"{_COLOURS[row.verdict]}{padded[-1]}{_PLAIN}"
        yield _GAP.join(padded).rstrip()
