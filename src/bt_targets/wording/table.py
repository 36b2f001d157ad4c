"""The scorecard as plain text: a row for each target, a line for each clause, in columns of the right width."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from bt_targets.ground.text import Lang, Text, printable, sentence
from bt_targets.ground.verdicts import VERDICTS, Verdict
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.rules.term import Term
from bt_targets.scorecard.assessment import ClauseAssessment, Observed, TargetAssessment
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.numbers import write_observed
from bt_targets.wording.rules import other_indicator, requirement
from bt_targets.wording.terms import CAUSE, PACE, SIGNAL, VERDICT

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


class _Row(NamedTuple):
    cells: tuple[str, ...]
    verdict: Verdict | None = None
    bold: bool = False


def scorecard_table(card: Scorecard, resolution: Resolution, lang: Lang, *, width: int, colour: bool) -> str:
    """The scorecard for a terminal or a plain text file of a given width."""
    width = max(MIN_WIDTH, min(MAX_WIDTH, width))
    widths = _widths(width)
    headline = (widths[0], sum(widths[1:4]) + 2 * len(_GAP), widths[4])
    heads = ("STT", "Chỉ tiêu", "Thực hiện", "Yêu cầu", "Đánh giá")
    if lang == "en":
        heads = ("No.", "Target", "Observed", "Required", "Verdict")
    rule = "─" * width
    top = [line for text in heading(card, resolution, lang) for line in wrap(text, width)]
    lines = [*top, "", *_lines(_Row(heads, bold=True), widths, colour=colour), rule]
    for target in card.targets:
        for row in _rows(card, target, resolution, lang):
            lines += _lines(row, widths if len(row.cells) == len(widths) else headline, colour=colour)
    return "\n".join([*lines, rule, *wrap(summary(card, lang), width)]) + "\n"


def _widths(width: int) -> tuple[int, ...]:
    left = width - 4 - 4 * len(_GAP)
    name, seen, asked = left * 25 // 100, left * 22 // 100, left * 25 // 100
    return (4, name, seen, asked, left - name - seen - asked)


def heading(card: Scorecard, resolution: Resolution, lang: Lang) -> tuple[str, str]:
    """What the scorecard is of: the commune with the years, and the resolution."""
    commune = printable(card.commune)
    if lang == "vi":
        scope = f"đến năm {card.as_of}" if card.perspective == "term" else f"riêng năm {card.as_of}"
        text = f"{sentence(resolution.body.vi)} {commune}: kết quả thực hiện các chỉ tiêu của nghị quyết, {scope}"
    else:
        scope = f"as of {card.as_of}" if card.perspective == "term" else f"the year {card.as_of} alone"
        text = f"{sentence(resolution.body.en)} of {commune}: the targets of the resolution, {scope}"
    return text, resolution.title.in_(lang)


def summary(card: Scorecard, lang: Lang) -> str:
    """How many targets are achieved, and how many have each verdict."""
    counted = ", ".join(f"{VERDICT[name].in_(lang)} {card.counts.targets[name]}" for name in reversed(VERDICTS))
    if lang == "vi":
        return f"Đạt và vượt {card.achieved}/{card.total} chỉ tiêu: {counted}."
    return f"Achieved {card.achieved} of {card.total} targets: {counted}."


def _rows(card: Scorecard, target: TargetAssessment, resolution: Resolution, lang: Lang) -> Iterator[_Row]:
    cells = (str(target.number), target.title.in_(lang), verdict_and_pace(target, lang))
    yield _Row(cells, target.verdict, bold=True)
    for assessment in target.clauses:
        clause = resolution[assessment.id]
        asked = requirement(clause, clause.reading(assessment.reading), resolution.term, lang)
        yield _Row(
            (
                assessment.id,
                clause.name.in_(lang),
                _seen(assessment, clause, resolution, lang),
                asked,
                said(assessment, clause, card.as_of, lang),
            ),
            assessment.verdict,
        )


def _seen(assessment: ClauseAssessment, clause: Clause, resolution: Resolution, lang: Lang) -> str:
    if assessment.observed is None:
        return "–"
    when = years_seen(assessment.observed, clause.reading(assessment.reading), resolution.term)
    return f"{write_observed(assessment.observed, clause.indicator, lang)} ({when})"


def years_seen(observed: Observed, reading: Reading, term: Term) -> str:
    """The year of an observed value; the years that were added up, where it is a total of several."""
    summed = reading.timing == "cumulative" and term.first < observed.year
    return f"{term.first}-{observed.year}" if summed else str(observed.year)


def verdict_and_pace(assessment: ClauseAssessment | TargetAssessment, lang: Lang) -> str:
    """The verdict and, where it is pending, how it moves."""
    text = VERDICT[assessment.verdict].in_(lang)
    return text if assessment.pace is None else f"{text}, {PACE[assessment.pace].in_(lang)}"


def said(assessment: ClauseAssessment, clause: Clause, as_of: int, lang: Lang) -> str:
    """The verdict with everything that stands beside it: pace, what is missing, signals."""
    text = verdict_and_pace(assessment, lang)
    if assessment.cause is not None:
        text += f": {missing(assessment, clause, as_of).in_(lang)}"
    for signal in assessment.signals:
        text += f"; {SIGNAL[signal].in_(lang)}"
    return text


def missing(assessment: ClauseAssessment, clause: Clause, as_of: int) -> Text:
    """In a few words, what stands in the way of a verdict."""
    assert assessment.cause is not None
    year = _year_to_supply(assessment, clause, as_of)
    subject = clause.reading(assessment.reading).subject
    match assessment.cause:
        case "missing_observation":
            return Text(vi=f"thiếu số liệu năm {year}", en=f"figure of {year} missing")
        case "missing_previous_year":
            return Text(vi=f"thiếu số liệu năm {year - 1}", en=f"figure of {year - 1} missing")
        case "missing_part" if isinstance(subject, Less | ShareOf):
            name = other_indicator(clause, subject.part).name
            return Text(vi=f"thiếu số liệu về {name.vi}", en=f"{name.en} missing")
        case cause:
            return CAUSE[cause]


def _year_to_supply(assessment: ClauseAssessment, clause: Clause, as_of: int) -> int:
    """The earliest year whose figure is missing: that of the cause, or the first gap in what counts as a whole."""
    judged = next((each.year for each in assessment.years if each.cause == assessment.cause), None)
    if judged is not None:
        return judged
    timing = clause.reading(assessment.reading).timing
    by_rates = any(clause.rate is not None and each.indicator == clause.rate.id for each in assessment.evidence)
    if timing in {"cumulative", "once"} or by_rates:
        return next((each.year for each in assessment.years if each.observed is None), as_of)
    return as_of


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
    return [each.replace("\N{NO-BREAK SPACE}", " ") for each in (*lines, line)]


def _lines(row: _Row, widths: tuple[int, ...], *, colour: bool) -> Iterator[str]:
    wrapped = [wrap(cell, width) for cell, width in zip(row.cells, widths, strict=True)]
    for index in range(max(map(len, wrapped))):
        cells = [lines[index] if index < len(lines) else "" for lines in wrapped]
        padded = [cell + " " * (width - display_width(cell)) for cell, width in zip(cells, widths, strict=True)]
        if colour and row.bold:
            padded = [f"{_BOLD}{cell}{_PLAIN}" for cell in padded]
        if colour and row.verdict is not None:
            padded[-1] = f"{_COLOURS[row.verdict]}{padded[-1]}{_PLAIN}"
        yield _GAP.join(padded).rstrip()
