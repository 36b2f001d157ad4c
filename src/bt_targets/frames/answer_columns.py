"""The answers of many communes, decided in columns, as the columns that come out."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from bt_targets.deciding.columns.answers import ANSWERS, composed
from bt_targets.deciding.columns.board import Board
from bt_targets.deciding.columns.figures import BIT_OF
from bt_targets.deciding.columns.integers import any_of
from bt_targets.deciding.columns.sheet import FigureSheet
from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.question import asked as asked_of
from bt_targets.deciding.review import Review, review_of
from bt_targets.frames.asked import FrameRequest
from bt_targets.frames.coded import NOTHING, Mask
from bt_targets.frames.long_frame import Numbers
from bt_targets.frames.rows import figures_of_clause, schema_of
from bt_targets.ground.verdicts import SIGNALS
from bt_targets.report.report import Report

_RATE: Final = "%/năm"
_PLACE_OF: Final = {answer: place for place, answer in enumerate(ANSWERS)}


class CommunesInColumns(NamedTuple):
    """Some communes whose figures stand in columns."""

    names: Sequence[str]
    sheet: FigureSheet
    latest: Numbers
    """The latest year of which each has a figure."""
    report_of: Callable[[int], Report]
    """The report of one of them, for what columns leave."""


class _Answers:
    """The answers of all clauses as of several years: an array for each, by clause, year and commune."""

    def __init__(self, decided: CommunesInColumns, asked: FrameRequest, years: Sequence[int]) -> None:
        rules, self.years, self.asked = asked.request.rules, years, asked
        blank = Report.built({"resolution": rules.id, "commune": rules.commune}, rules)
        _, resolution, perspective, readings, _ = asked.request
        self.reviews = [review_of(blank, year, resolution, perspective, readings) for year in years]
        self.clauses = rules.clauses
        shape = len(self.clauses), len(years), len(decided.names)
        self.codes = np.empty(shape, np.int8)
        if not asked.verdicts_only:
            self.signals, self.rated = np.zeros(shape, np.int16), np.zeros(shape, np.bool_)
            self.required, self.margin = np.empty(shape), np.empty(shape)
        self._decided, self._board = decided, Board(rules, decided.sheet)
        for at, review in enumerate(self.reviews):
            for place in range(len(self.clauses)):
                left = self._decide(place, at, review)
                if left is not None:
                    self._by_the_engine(place, at, review, np.flatnonzero(left))

    def _decide(self, place: int, at: int, review: Review) -> Mask | None:
        """Decide a clause as of a year; the communes that are left."""
        clause, board = self.clauses[place], self._board
        reading = review.readings[clause.id]
        codes, left = board.answers(clause, reading, review.as_of, review.perspective)
        self.codes[place, at] = codes
        if self.asked.verdicts_only:
            return left
        told = board.figures(clause, reading, review.as_of, review.perspective, codes)
        self.required[place, at], self.margin[place, at], self.rated[place, at] = told.required, told.margin, told.rated
        lefts = [board.left(clause, reading, review.as_of, review.perspective)]
        signals = self.signals[place, at]
        signals[:] = told.signals
        for other in clause.readings:
            if other.name != reading.name:
                others, left = board.answers(clause, other, review.as_of, review.perspective)
                signals[_VERDICT_OF[others] != _VERDICT_OF[codes]] |= BIT_OF["reading_matters"]
                lefts.append(left)
        return any_of(lefts)

    def _by_the_engine(self, place: int, at: int, review: Review, rows: Numbers) -> None:
        id_ = self.clauses[place].id
        for row in rows.tolist():
            deciding = Deciding(self._decided.report_of(row), review)
            self.codes[place, at, row] = _PLACE_OF[deciding.answer(id_)]
            if not self.asked.verdicts_only:
                signals, required, margin, unit, _ = figures_of_clause(id_, deciding)
                self.signals[place, at, row] = sum(BIT_OF[signal] for signal in signals)
                self.required[place, at, row] = np.nan if required is None else required
                self.margin[place, at, row] = np.nan if margin is None else margin
                self.rated[place, at, row] = unit == _RATE


_VERDICT_OF: Final = np.array([[each.verdict for each in ANSWERS].index(answer.verdict) for answer in ANSWERS], np.int8)
"""The first answer that has the same verdict as each."""


def rows_of_answers(decided: CommunesInColumns, asked: FrameRequest) -> tuple[pa.Table, Numbers]:
    """The rows of some communes, with texts by their places in lists, and the place of the commune of each row."""
    years = asked.request.as_of or tuple(np.unique(decided.latest).tolist())
    answers = _Answers(decided, asked, years)
    columns = _of_targets(answers) if asked.by == "targets" else _of_clauses(answers)
    schema, size = schema_of(asked), (len(decided.names), len(years))
    in_a_row = columns["target"].shape[2]
    commune = np.broadcast_to(np.arange(size[0], dtype=np.int32)[:, None, None], (*size, in_a_row))
    columns["commune"] = _Texts(decided.names, commune)
    columns["as_of"] = np.broadcast_to(np.array(years, np.int32)[None, :, None], (*size, in_a_row))
    wanted = None
    if not asked.request.as_of:
        wanted = (np.array(years)[None, :] == decided.latest[:, None]).repeat(in_a_row)
    arrays = [_array(columns.get(field.name), field.type, commune.size, wanted) for field in schema]
    of_rows = commune.reshape(-1).astype(np.int64)
    return pa.Table.from_arrays(arrays, schema.names), of_rows if wanted is None else of_rows[wanted]


class _Texts(NamedTuple):
    """A column of texts, by the place of each in a list; -1 for none."""

    texts: Sequence[str]
    places: npt.NDArray[Any]


def _array(column: Any, kind: Any, size: int, wanted: Mask | None) -> Any:
    """A column in Arrow's memory, texts by their places."""
    if column is None:
        return pa.nulls(size if wanted is None else int(wanted.sum()), kind)
    texts, values = column if isinstance(column, _Texts) else (None, column)
    flat = values.reshape(-1) if wanted is None else values.reshape(-1)[wanted]
    if texts is not None:
        places = pa.array(flat, mask=flat == NOTHING) if (flat == NOTHING).any() else pa.array(flat)
        return pa.DictionaryArray.from_arrays(places, pa.array([*texts], kind))
    return pa.array(flat, kind, mask=np.isnan(flat) if flat.dtype == np.float64 else None)


def _by_commune(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Values by clause, year and commune in the order of the rows."""
    return np.ascontiguousarray(values.transpose(2, 1, 0))


def _listed(texts: Iterator[str | None]) -> tuple[list[str], npt.NDArray[np.int8]]:
    """The different texts, and the place of each."""
    different: list[str] = []
    places = []
    for text in texts:
        if text is not None and text not in different:
            different.append(text)
        places.append(NOTHING if text is None else different.index(text))
    return different, np.array(places, np.int8)


def _column_of(texts: Iterator[str | None], codes: npt.NDArray[Any]) -> _Texts:
    """A column that follows from the answer, or from the clause."""
    different, places = _listed(texts)
    return _Texts(different, places[codes])


def _answer_columns(codes: npt.NDArray[np.int8]) -> dict[str, Any]:
    return {
        "verdict": _column_of((answer.verdict for answer in ANSWERS), codes),
        "final": np.array([answer.final for answer in ANSWERS])[codes],
        "cause": _column_of((answer.cause for answer in ANSWERS), codes),
        "pace": _column_of((answer.pace for answer in ANSWERS), codes),
    }


def _of_clauses(answers: _Answers) -> dict[str, Any]:
    codes = _by_commune(answers.codes)
    clauses = np.broadcast_to(np.arange(len(answers.clauses), dtype=np.int8), codes.shape)
    targets = {clause.id: target.number for target in answers.asked.request.rules.targets for clause in target.clauses}
    readings = [answers.reviews[0].readings[clause.id] for clause in answers.clauses]
    columns = _answer_columns(codes) | {
        "target": np.array([targets[clause.id] for clause in answers.clauses], np.int32)[clauses],
        "clause": _column_of((clause.id for clause in answers.clauses), clauses),
        "reading": _column_of((reading.name for reading in readings), clauses),
    }
    if answers.asked.verdicts_only:
        return columns
    signals, required, margin = _by_commune(answers.signals), _by_commune(answers.required), _by_commune(answers.margin)
    asked = [asked_of(clause, reading) for clause, reading in zip(answers.clauses, readings, strict=True)]
    units, of_clause = _listed(iter([*(each.unit for each in asked), _RATE]))
    unit = np.where(_by_commune(answers.rated), of_clause[-1], of_clause[clauses])
    difference, of_difference = _listed(each.difference_unit for each in asked)
    return columns | {
        "signals": _signals(signals),
        "required": required,
        "margin": margin,
        "required_unit": _Texts(units, np.where(np.isnan(required), np.int8(NOTHING), unit)),
        "margin_unit": _Texts(difference, np.where(np.isnan(margin), np.int8(NOTHING), of_difference[clauses])),
    }


def _signals(bits: npt.NDArray[np.int16]) -> _Texts:
    texts = [" ".join(signal for signal in SIGNALS if each & BIT_OF[signal]) for each in range(1 << len(SIGNALS))]
    return _Texts(texts, np.where(bits == 0, np.int16(NOTHING), bits))


def _of_targets(answers: _Answers) -> dict[str, Any]:
    rules, place_of = answers.asked.request.rules, {clause.id: at for at, clause in enumerate(answers.clauses)}
    readings = answers.reviews[0].readings
    codes = []
    for target in rules.targets:
        of_clauses = [answers.codes[place_of[clause.id]] for clause in target.clauses]
        exceedable = [asked_of(clause, readings[clause.id]).can_be_exceeded for clause in target.clauses]
        codes.append(composed(zip(of_clauses, exceedable, strict=True)))
    told = _by_commune(np.stack(codes))
    numbers = np.array([target.number for target in rules.targets], np.int32)
    columns = _answer_columns(told) | {"target": np.broadcast_to(numbers, told.shape)}
    del columns["cause"]
    return columns
