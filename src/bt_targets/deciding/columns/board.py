"""All readings of a resolution over the figures of many communes, and what of the answers is left to others."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bt_targets.deciding.columns.answers import Codes
from bt_targets.deciding.columns.figures import Figures, figures_of
from bt_targets.deciding.columns.integers import Mask, any_of
from bt_targets.deciding.columns.one_year import View
from bt_targets.deciding.columns.sheet import FigureSheet, Rows
from bt_targets.deciding.columns.timings import timed
from bt_targets.deciding.columns.values import unusual
from bt_targets.deciding.compiled.forms import needs_of
from bt_targets.deciding.question import Question
from bt_targets.deciding.timings import reading_judged
from bt_targets.ground.beside import beside
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.resolution import Resolution


class CodedAnswers(NamedTuple):
    """The answers of a clause, one a commune."""

    codes: Codes
    """Places in the list of answers."""
    left: Mask | None
    """The communes whose answer is left to others; None if there is none."""


class BoardPart(NamedTuple):
    """Some of the communes: all whose figures are single numbers, or all others."""

    rows: Rows | None
    """Which they are; None for all."""
    view: View


class Board:
    """The answers of all clauses over one sheet."""

    def __init__(self, resolution: Resolution, sheet: FigureSheet) -> None:
        self.resolution, self.sheet = resolution, sheet
        self._sheets: dict[tuple[frozenset[str], str | None], tuple[tuple[Rows | None, FigureSheet], ...]] = {}
        self._parts: dict[tuple[str, str, str], tuple[tuple[BoardPart, ...], Mask | None]] = {}

    def answers(self, clause: Clause, reading: Reading, as_of: int, perspective: Perspective) -> CodedAnswers:
        """The answers of a clause under one reading."""
        question = self.question(clause, reading, as_of, perspective)
        parts = self.parts(question)
        if parts[0].rows is None:  # one part of all
            return CodedAnswers(timed(question, parts[0].view), self._left(question))
        codes = np.zeros(self.sheet.rows, np.int8)
        for rows, view in parts:
            codes[rows] = timed(question, view)
        return CodedAnswers(codes, self._left(question))

    def left(self, clause: Clause, reading: Reading, as_of: int, perspective: Perspective) -> Mask | None:
        """The communes that are left once the figures beside the answers have been asked for too."""
        return self._left(self.question(clause, reading, as_of, perspective))

    def _left(self, question: Question) -> Mask | None:
        parts, left = self._parts_of(question)
        for rows, view in parts:
            for mask in (view.left, view.doubts.rows):
                if mask is not None:
                    left = any_of([left, mask if rows is None else _spread(mask, rows, self.sheet.rows)])
        return left

    def figures(self, clause: Clause, reading: Reading, as_of: int, perspective: Perspective, codes: Codes) -> Figures:
        """What is told beside these answers; of some communes it may be left to others as well."""
        question, size = self.question(clause, reading, as_of, perspective), self.sheet.rows
        required, margin = np.full(size, np.nan), np.full(size, np.nan)
        told = Figures(np.zeros(size, np.int16), required, margin, np.zeros(size, np.bool_))
        for rows, view in self.parts(question):
            if rows is None:
                return figures_of(question, view, codes)
            for whole, part in zip(_arrays(told), _arrays(figures_of(question, view, codes[rows])), strict=True):
                whole[rows] = part
        return told

    def question(self, clause: Clause, reading: Reading, as_of: int, perspective: Perspective) -> Question:
        """What is asked, with the reading that the perspective judges by: the same object for every board."""
        known: dict[object, tuple[Clause, Reading, Question]] = beside(self.resolution).setdefault("questions", {})
        key = clause.id, reading.name, as_of, perspective
        entry = known.get(key)
        if entry is None or entry[0] is not clause or entry[1] is not reading:
            at_baseline = as_of == self.resolution.term.baseline
            judged = reading_judged(reading, at_baseline=at_baseline, perspective=perspective)
            entry = known[key] = clause, reading, Question(clause, judged, self.resolution, as_of, perspective)
        return entry[2]

    def parts(self, question: Question) -> tuple[BoardPart, ...]:
        """What the reading looks at, apart for communes with unusual figures: most have none and are faster."""
        return self._parts_of(question)[0]

    def _parts_of(self, question: Question) -> tuple[tuple[BoardPart, ...], Mask | None]:
        """The same, and the communes with a figure that no column holds."""
        key = question.clause.id, question.reading.name, question.reading.timing
        known = self._parts.get(key)
        if known is None:
            parts = tuple(BoardPart(rows, View(question, sheet)) for rows, sheet in self._split(question))
            known = self._parts[key] = parts, self.sheet.unheld(needs_of(question))
        return known

    def _split(self, question: Question) -> tuple[tuple[Rows | None, FigureSheet], ...]:
        needs = needs_of(question)
        key = needs, question.reading.subject.other
        split = self._sheets.get(key)
        if split is None:
            split = self._sheets[key] = tuple(self._sheets_of(question, needs))
        return split

    def _sheets_of(self, question: Question, needs: frozenset[str]) -> Iterator[tuple[Rows | None, FigureSheet]]:
        apart = unusual(question, needs, self.sheet)
        if apart is None or apart.all():
            yield None, self.sheet
            return
        for rows in (np.flatnonzero(~apart), np.flatnonzero(apart)):
            yield rows, self.sheet.taken(rows, needs)


def _arrays(figures: Figures) -> tuple[NDArray[Any], ...]:
    return figures


def _spread(mask: Mask, rows: Rows, number: int) -> Mask:
    spread = np.zeros(number, np.bool_)
    spread[rows] = mask
    return spread
