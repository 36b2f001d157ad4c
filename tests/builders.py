"""Short ways to write a report in a test."""

import io
import zipfile
from collections.abc import Iterable
from functools import cache
from typing import Any

import openpyxl

from bt_targets import BACH_THONG, Clause, ClauseAssessment, Report, Resolution, Scorecard, assess
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.clauses import Reading


def figure(indicator: str, year: int, value: Any, unit: str | None = None, **fields: Any) -> dict[str, Any]:
    """One raw observation."""
    given = {"indicator": indicator, "year": year, "value": value, **fields}
    return given if unit is None else {**given, "unit": unit}


def report(*figures: dict[str, Any]) -> Report:
    """A report of raw observations."""
    return Report(observations=figures)


def card(
    *figures: dict[str, Any],
    as_of: int,
    perspective: Perspective = "term",
    readings: dict[str, str] | None = None,
) -> Scorecard:
    """The scorecard of raw observations."""
    return assess(report(*figures), as_of, perspective=perspective, readings=readings)


@cache
@cache
def alone(clause_id: str) -> Resolution:
    """The resolution with nothing in it but one clause: the same answer for it, sooner."""
    target = next(each for each in BACH_THONG.targets if BACH_THONG[clause_id] in each.clauses)
    one = target.model_copy(update={"clauses": (BACH_THONG[clause_id],)})
    return BACH_THONG.model_copy(update={"targets": (one,)})


def judged(
    clause: Clause, reading: Reading, given: Report, as_of: int, perspective: Perspective = "term"
) -> ClauseAssessment:
    """The assessment of one clause under one reading."""
    chosen = {clause.id: reading.name}
    return assess(given, as_of, resolution=alone(clause.id), perspective=perspective, readings=chosen)[clause.id]


def workbook(rows: Iterable[Iterable[Any]], title: str = "Data") -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def replaced_in(book: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with something replaced in its parts that no program would write like this."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(content, "w") as after:
        parts = {name: before.read(name) for name in before.namelist()}
        assert any(old in part for part in parts.values())
        for name, part in parts.items():
            after.writestr(name, part.replace(old, new))
    return content.getvalue()
