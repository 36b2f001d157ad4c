"""The long way: the rows of one commune as the report that they make, decided by the engine, whatever they hold."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby, islice
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from bt_targets.files.reading.grid import GridRow
from bt_targets.files.reading.tables import Table, read_tables
from bt_targets.frames.asked import FrameRequest
from bt_targets.frames.communes import Communes
from bt_targets.frames.long_frame import FrameRow, LongFrame, Numbers
from bt_targets.frames.rows import Row, rows_of, schema_of
from bt_targets.ground.problems import MAX_PROBLEMS, FileLine, Finding, finding
from bt_targets.many.entry import Entry, refused
from bt_targets.many.sources.communes import Part, with_findings
from bt_targets.report.raw import Document
from bt_targets.rules.resolution import Resolution

_AT_ONCE: Final = 16_384
"""How many rows of answers are held in Python's types at a time."""


class Answers(NamedTuple):
    """The answers of some communes."""

    rows: pa.Table
    of_rows: Numbers
    """The commune of each row."""


def by_the_long_way(frame: LongFrame, communes: Communes, which: npt.NDArray[np.bool_], asked: FrameRequest) -> Answers:
    """The answers of some communes of a frame, in their order."""
    schema = schema_of(asked)
    batches: list[pa.RecordBatch] = []
    of_rows: list[Numbers] = []
    answers = _answers(frame, communes, which, asked)
    while some := [*islice(answers, _AT_ONCE)]:
        numbers, rows = zip(*some, strict=True)
        columns = [pa.array(column, kind) for column, kind in zip(zip(*rows, strict=True), schema.types, strict=True)]
        batches.append(pa.record_batch(columns, schema=schema))
        of_rows.append(np.array(numbers, np.int64))
    return Answers(pa.Table.from_batches(batches, schema), np.concatenate([np.empty(0, np.int64), *of_rows]))


def _answers(
    frame: LongFrame, communes: Communes, which: npt.NDArray[np.bool_], asked: FrameRequest
) -> Iterator[tuple[int, Row]]:
    """Each row of the answers with the number of its commune."""
    rows = np.flatnonzero(which[communes.of_rows])
    rows = rows[np.argsort(communes.of_rows[rows], kind="stable")]
    each = zip(communes.of_rows[rows].tolist(), frame.rows(rows), strict=True)
    for commune, group in groupby(each, _commune):
        name = communes.names[commune]
        entry = _entry(frame, name, (row for _, row in group))
        if entry is not None:
            for row in rows_of(name, asked.request.report_of(entry), asked):
                yield commune, row


def _commune(row: tuple[int, FrameRow]) -> int:
    return row[0]


def _entry(frame: LongFrame, name: str | None, rows: Iterable[FrameRow]) -> Entry | None:
    """The report of one commune; None where there are only remarks and blank rows."""
    part: Part | None = None
    findings: list[Finding] = []
    from_texts: set[int] = set()
    for row, value in rows:
        told = frame.column.row(row, row)
        if told is None:
            continue
        part = part or Part(row.number, name, ())
        if isinstance(told, Finding):
            wrong = told
        else:
            part.add(told, ())
            if value == "text":
                from_texts.add(row.number)
            if value != "both":
                continue
            wrong = _two_values(frame, row)
        if len(findings) <= MAX_PROBLEMS:  # no more are listed, and one tells that there are others
            findings.append(wrong)
    if part is None:
        return None
    findings += part.findings
    if not part.rows:
        return Entry("", refused(*findings), name)
    return Entry("", _reader(frame, part.rows, frozenset(from_texts), findings), name)


def _reader(
    frame: LongFrame, rows: list[GridRow], from_texts: frozenset[int], findings: list[Finding]
) -> Callable[[Resolution], Document]:
    return partial(_document, frame, rows, from_texts, findings)


def _document(
    frame: LongFrame, rows: list[GridRow], from_texts: frozenset[int], findings: list[Finding], rules: Resolution
) -> Document:
    return with_findings(read_tables([Table(frame.grid(rows, from_texts), frame.layout)], rules), findings)


def _two_values(frame: LongFrame, row: GridRow) -> Finding:
    assert frame.text is not None
    assert frame.value is not None
    text, value = (str(frame.names[column]) for column in (frame.text, frame.value))
    vi = f"chỉ một trong hai cột “{value}” và “{text}” có nội dung"
    en = f"only one of the columns “{value}” and “{text}” filled"
    return finding("two_values", (FileLine(row.number), text), row.cells[frame.value], vi, en)
