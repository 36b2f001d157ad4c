"""The table of many results: a row for every clause and review year, and a row for every error of a report.

Its columns are those of the scorecard as CSV, with the source of the report in front, the codes of the warnings, and
what is said of errors at the end. Where verdicts alone are asked for, it has no columns of figures and sentences.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from bt_targets.files.writing.csv_table import csv_table
from bt_targets.files.writing.scorecard.csv_rows import FIELDS, NUMBERS, scorecard_rows
from bt_targets.ground.text import Lang, one_line
from bt_targets.many.request import Request
from bt_targets.many.result import ManyResult

TextForm = Literal["csv", "jsonl"]
"""The forms in which rows are written one after the other."""
_OF_VERDICTS: Final = frozenset(
    (
        *("resolution", "commune", "as_of", "perspective", "target", "target_verdict", "target_final", "target_pace"),
        *("clause", "verdict", "final", "cause", "pace", "reading"),
    )
)
"""The columns of the scorecard that verdicts alone fill."""
_OF_ERRORS: Final = ("error", "place", "message_vi", "message_en", "errors_left_out")
INTEGERS: Final = frozenset(("as_of", "target", "year", "errors_left_out"))
"""The columns of whole numbers; numbers with decimals are text, so that nobody rounds them."""
TRUTHS: Final = frozenset(("target_final", "final"))

Cells = dict[str, str]
"""The cells of a row by column; what is absent is left out or empty."""


def columns_of(request: Request) -> tuple[str, ...]:
    """The columns of the table, in order."""
    fields = (*FIELDS, "warnings") if request.in_full else (name for name in FIELDS if name in _OF_VERDICTS)
    return ("source", *fields, *_OF_ERRORS)


def rows_of(result: ManyResult, request: Request, lang: Lang) -> Iterator[Cells]:
    """The rows of one result."""
    whole = {
        "source": result.source,
        "resolution": request.rules.id,
        "commune": one_line(result.commune or ""),
        "perspective": request.perspective,
    }
    if result.scorecard is not None:
        rows = scorecard_rows(result.scorecard, request.rules, lang)
        for row, clause in zip(rows, result.scorecard.clauses, strict=True):
            yield whole | row | {"warnings": " ".join(clause.warnings)}
    elif result.verdicts is not None:
        for row in _of_verdicts(result):
            yield whole | row
    for error in result.errors:
        yield whole | {
            "error": error.code,
            "place": error.path,
            "message_vi": error.message.vi,
            "message_en": error.message.en,
            "errors_left_out": str(result.left_out),
        }


def _of_verdicts(result: ManyResult) -> Iterator[Cells]:
    assert result.verdicts is not None
    for target in result.verdicts.targets:
        of_target = {
            "as_of": str(result.as_of),
            "target": str(target.number),
            "target_verdict": target.verdict,
            "target_final": _truth(target.final),
            "target_pace": target.pace or "",
        }
        for clause in target.clauses:
            yield of_target | {
                "clause": clause.id,
                "verdict": clause.verdict,
                "final": _truth(clause.final),
                "cause": clause.cause or "",
                "pace": clause.pace or "",
                "reading": clause.reading,
            }


def _truth(value: bool) -> str:  # noqa: FBT001  it is what is written
    return "true" if value else "false"


def head_text(form: TextForm, request: Request) -> str:
    """What stands above all rows: in CSV the mark that Excel looks for and the header."""
    return "\ufeff" + csv_table(columns_of(request), ()) if form == "csv" else ""


def rows_text(form: TextForm, results: Iterable[ManyResult], request: Request, lang: Lang) -> str:
    """The rows of some results, as they follow one another in the file."""
    rows = (row for result in results for row in rows_of(result, request, lang))
    columns = columns_of(request)
    if form == "csv":
        return csv_table(columns, rows, numbers=NUMBERS, header=False)
    return "".join(json.dumps(_typed(row, columns), ensure_ascii=False) + "\n" for row in rows)


def _typed(row: Cells, columns: Iterable[str]) -> dict[str, str | int | bool | None]:
    """The cells of every column in the types of JSON; what is absent is null."""
    return {column: _value(column, row.get(column, "")) for column in columns}


def _value(column: str, cell: str) -> str | int | bool | None:
    if not cell:
        return None
    if column in INTEGERS:
        return int(cell)
    return cell == "true" if column in TRUTHS else cell
