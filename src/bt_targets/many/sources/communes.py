"""Long tables of many communes: the rows of one commune stand together, and are a report.

A table of any size is read commune by commune. Rows that come back after those of another commune could be neither put
together with the first ones, which are long gone, nor assessed by themselves, with figures missing: so the communes
whose rows stand apart are found before anything is read, and all their rows are refused. What is remembered for that is
one name a commune.

A row of which nobody can tell the commune may be of the one before it or of the one after it: it is an error of both.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from bt_targets.files.limits import MAX_CELLS, MAX_ROWS
from bt_targets.files.reading.grid import GridRow, is_remark, shown
from bt_targets.files.reading.header import COLUMNS
from bt_targets.files.reading.layout import Layout
from bt_targets.ground.names import compared
from bt_targets.ground.problems import MAX_PROBLEMS, FileLine, Finding, Place, finding
from bt_targets.ground.text import echo
from bt_targets.many.entry import Entry, refused
from bt_targets.report.raw import Document
from bt_targets.rules.resolution import Resolution


class CommuneRow(NamedTuple):
    """A row of which the commune is known."""

    number: int
    commune: str
    content: Any
    """What the row is read from."""
    filled: int
    """How many of its cells are filled."""


class CommuneColumn(NamedTuple):
    """Where a table names the commune, beside the other columns that are read."""

    column: int
    heading: str
    read: tuple[int, ...]
    """The columns that are read, from the left."""

    def row(self, row: GridRow, content: Any) -> CommuneRow | Finding | None:
        """A row with its commune; what is wrong where it names none; None for a remark or a blank row."""
        if not row.cells or is_remark(row, self.read):
            return None
        cell = row.cells.get(self.column)
        if cell is None or isinstance(cell, bool):
            vi, en = "tên xã ở mỗi dòng", "the name of the commune in every row"
            return finding("missing_value", self.place(row.number), cell, vi, en)
        return CommuneRow(row.number, shown(cell), content, len(row.cells))

    def place(self, number: int) -> Place:
        """The cell of the commune in a row."""
        return (FileLine(number), self.heading)


def commune_column(layout: Layout) -> CommuneColumn | None:
    """The column of the commune; None where the table has none."""
    fields = {column: heading.field for column, heading in layout.headings.items() if heading.field in COLUMNS}
    named = next((column for column, field in sorted(fields.items()) if field == "commune"), None)
    if named is None or layout.wide:
        return None
    return CommuneColumn(named, layout.headings[named].text, tuple(sorted(fields)))


class Part:
    """Rows of one commune that stand together."""

    def __init__(self, first: int, commune: str | None, findings: Iterable[Finding]) -> None:
        self.first = first
        """The number of the first row."""
        self.commune = commune
        self.key = None if commune is None else compared(commune)
        self.rows: list[Any] = []
        self.findings = [*findings]
        """What is wrong with rows between and beside them."""
        self._number = self._filled = 0

    def add(self, row: CommuneRow, between: Iterable[Finding]) -> None:
        """Take one more row; those of more than a report may hold are not kept."""
        self._number += 1
        self._filled += row.filled
        self.findings += between
        if self._number <= MAX_ROWS and self._filled <= MAX_CELLS:
            self.rows.append(row.content)
        elif self.rows:
            self.rows.clear()
            vi = f"nhiều nhất {MAX_ROWS} dòng và {MAX_CELLS} ô có nội dung cho mỗi xã"
            en = f"at most {MAX_ROWS} rows and {MAX_CELLS} filled cells a commune"
            self.findings.append(finding("too_many_items", (FileLine(row.number),), self._number, vi, en))


def parts(rows: Iterable[CommuneRow | Finding]) -> Iterator[Part]:
    """The rows of a table commune by commune."""
    part: Part | None = None
    doubtful: list[Finding] = []
    for row in rows:
        if isinstance(row, Finding):
            if len(doubtful) <= MAX_PROBLEMS:  # an error lists no more, and says that there are others
                doubtful.append(row)
            continue
        if part is None or compared(row.commune) != part.key:
            if part is not None:
                part.findings += doubtful
                yield part
            part = Part(row.number, row.commune, doubtful)
            doubtful = []
        part.add(row, doubtful)
        doubtful = []
    if part is not None:
        part.findings += doubtful
        yield part
    elif doubtful:
        yield Part(0, None, doubtful)


def scattered(every: Iterable[Part]) -> dict[str, int]:
    """The communes whose rows stand apart, each with the number of its first row."""
    first: dict[str, int] = {}
    again: dict[str, int] = {}
    for part in every:
        if part.key is not None and first.setdefault(part.key, part.first) != part.first:
            again[part.key] = first[part.key]
    return again


def by_commune(
    rows: Callable[[], Iterable[CommuneRow | Finding]],
    column: CommuneColumn,
    name: str,
    reader: Callable[[list[Any], tuple[Finding, ...]], Callable[[Resolution], Document]],
) -> Iterator[Entry]:
    """An entry a commune; `rows` goes through the table from its first row, and `reader` says how a part is read."""
    apart = scattered(parts(rows()))
    for part in parts(rows()):
        source = f"{name}:{part.first}" if part.first else name
        if part.key in apart:
            there = apart[part.key] if apart[part.key] != part.first else None
            yield Entry(source, refused(_apart(part, column, there)), part.commune)
        elif part.rows:
            yield Entry(source, reader(part.rows, tuple(part.findings)), part.commune)
        else:
            yield Entry(source, refused(*part.findings), part.commune)


def _apart(part: Part, column: CommuneColumn, first: int | None) -> Finding:
    vi, en = "các dòng của một xã đứng liền nhau", "the rows of a commune one below the other"
    if first is not None:
        vi, en = f"{vi}; xã này đã có từ dòng {first}", f"{en}; this one begins in row {first}"
    else:
        vi, en = f"{vi}; xã này còn có dòng ở dưới các xã khác", f"{en}; this one goes on below others"
    return finding("rows_apart", column.place(part.first), echo(part.commune), vi, en)


def with_findings(document: Document, findings: Iterable[Finding]) -> Document:
    """A document, and what is wrong with rows beside those that it was read from."""
    return document._replace(findings=[*findings, *document.findings])
