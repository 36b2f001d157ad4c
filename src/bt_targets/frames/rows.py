"""The rows that come out: of every clause or target a row, and of every error."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pyarrow as pa

from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.review import review_of
from bt_targets.describing import figures_in_brief
from bt_targets.frames.asked import FrameRequest
from bt_targets.ground.verdicts import Signal
from bt_targets.many.result import ManyResult
from bt_targets.report.report import Report
from bt_targets.scorecard.assessment import Number

Row = tuple[Any, ...]
"""The cells of a row, in the order of the columns."""

_OF_TARGETS: Final = {
    "commune": pa.string(),
    "as_of": pa.int32(),
    "target": pa.int32(),
    "verdict": pa.string(),
    "final": pa.bool_(),
    "pace": pa.string(),
}
_OF_CLAUSES: Final = {
    "commune": pa.string(),
    "as_of": pa.int32(),
    "target": pa.int32(),
    "clause": pa.string(),
    "reading": pa.string(),
    "verdict": pa.string(),
    "final": pa.bool_(),
    "cause": pa.string(),
    "pace": pa.string(),
}
_FIGURES: Final = {
    "signals": pa.string(),
    "required": pa.float64(),
    "margin": pa.float64(),
    "required_unit": pa.string(),
    "margin_unit": pa.string(),
}
_OF_ERRORS: Final = {
    "error": pa.string(),
    "place": pa.string(),
    "message_vi": pa.string(),
    "message_en": pa.string(),
    "errors_left_out": pa.int32(),
}
_NO_ERROR: Final = (None,) * len(_OF_ERRORS)


def schema_of(asked: FrameRequest) -> pa.Schema:
    """The columns, in order, each with its type."""
    if asked.by == "targets":
        columns = _OF_TARGETS | _OF_ERRORS
    elif asked.verdicts_only:
        columns = _OF_CLAUSES | _OF_ERRORS
    else:
        columns = _OF_CLAUSES | _FIGURES | _OF_ERRORS
    return pa.schema([*columns.items()])


def written_out(table: pa.Table) -> pa.Table:
    """The table with the texts themselves where they stand by their places in lists."""
    types = (field.type.value_type if pa.types.is_dictionary(field.type) else field.type for field in table.schema)
    return table.cast(pa.schema([*zip(table.column_names, types, strict=True)]))


def rows_of(commune: str | None, answer: Report | ManyResult, asked: FrameRequest) -> Iterator[Row]:
    """The rows of a commune by year, or those of its errors."""
    commune = None if commune is None else encodable(commune)
    if isinstance(answer, ManyResult):
        yield from _of_errors(commune, answer, asked)
        return
    _, resolution, perspective, readings, _ = asked.request
    for year in asked.request.years_of(answer):
        deciding = Deciding(answer, review_of(answer, year, resolution, perspective, readings))
        for target in deciding.targets():
            head = (commune, year, target.number)
            if asked.by == "targets":
                yield (*head, target.verdict, target.final, target.pace, *_NO_ERROR)
                continue
            for clause in target.clauses:
                decided = (clause.id, clause.reading, clause.verdict, clause.final, clause.cause, clause.pace)
                yield (*head, *decided, *_figures(clause.id, deciding, asked), *_NO_ERROR)


def _figures(clause: str, deciding: Deciding, asked: FrameRequest) -> Row:
    if asked.verdicts_only:
        return ()
    signals, *figures = figures_of_clause(clause, deciding)
    return (" ".join(signals) or None, *figures)


class FiguresOfClause(NamedTuple):
    """What is told beside the answer of a clause, each figure as the nearest double."""

    signals: tuple[Signal, ...]
    required: float | None
    margin: float | None
    required_unit: str | None
    margin_unit: str | None


def figures_of_clause(clause: str, deciding: Deciding) -> FiguresOfClause:
    """What is told beside the answer of a clause."""
    signals, required, margin, margin_unit = figures_in_brief(clause, deciding)
    nearest, unit = (_nearest(required), required.unit) if isinstance(required, Number) else (None, None)
    return FiguresOfClause(signals, nearest, None if margin is None else margin[0] / margin[1], unit, margin_unit)


def _nearest(figure: Number) -> float:
    """The binary number that is nearest to a figure: a quotient of whole numbers is rounded once."""
    assert figure.exact is not None, "a required level is rational"
    top, _, bottom = figure.exact.partition("/")
    return int(top) / int(bottom or 1)


def _of_errors(commune: str | None, answer: ManyResult, asked: FrameRequest) -> Iterator[Row]:
    blank = (None,) * (len(schema_of(asked)) - 1 - len(_OF_ERRORS))
    for error in answer.errors:
        texts = map(encodable, (error.code, error.path, error.message.vi, error.message.en))
        yield (commune, *blank, *texts, answer.left_out)


def encodable(text: str) -> str:
    """The text; half characters, which Python may hold and Arrow not, are written out."""
    return text.encode("utf-8", "backslashreplace").decode()
