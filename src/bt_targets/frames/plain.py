"""The fast lane: communes of whose rows each can be read by itself, decided in columns of integers."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
import pyarrow as pa

from bt_targets.deciding.columns.sheet import FigureSheet, SheetInMaking
from bt_targets.deciding.columns.spans import compare
from bt_targets.files.limits import MAX_CELLS, MAX_ROWS
from bt_targets.frames.answer_columns import CommunesInColumns, rows_of_answers
from bt_targets.frames.asked import FrameRequest
from bt_targets.frames.coded import NOTHING, Mask
from bt_targets.frames.communes import Communes
from bt_targets.frames.long_frame import LongFrame, Numbers
from bt_targets.frames.odd_rows import OddFigure, read_odd
from bt_targets.frames.plain_figures import PlainGroup, ReadFigures, read_figures
from bt_targets.frames.rows import encodable, schema_of, written_out
from bt_targets.report.consistency import parts_and_wholes
from bt_targets.report.document import MAX_OBSERVATIONS, read_document
from bt_targets.report.parsing.fields import read_text
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.raw import REMARK
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution

_IN_A_BLOCK: Final = 4096
"""How many communes are decided at a time: so many that their columns lie near at hand."""


class Answered(NamedTuple):
    """The communes of a frame that are answered."""

    which: Mask
    """Of each commune of the frame, whether it is one of them."""
    rows: pa.Table
    """Their rows, in the columns that are asked for and in the order of the communes."""
    of_rows: Numbers
    """The commune of each of these rows."""


def answered(frame: LongFrame, communes: Communes, asked: FrameRequest) -> Answered:
    """The answers of the communes that can be answered in columns; all others go the long way."""
    rules, schema = asked.request.rules, schema_of(asked)
    read = read_figures(frame, rules)
    if read is None:
        return Answered(np.zeros(len(communes.names), np.bool_), schema.empty_table(), np.empty(0, np.int64))
    which = _regular(frame, communes, read)
    odd = read_odd(frame, communes, np.flatnonzero(read.odd & which[communes.of_rows]), rules)
    which[[*odd.wrong]] = False
    tables: list[pa.Table] = []
    of_rows = [np.empty(0, np.int64)]
    for block in _blocks(communes, read, odd.figures, which, rules):
        which[block.communes[block.wrong]] = False
        good = np.flatnonzero(~block.wrong)
        if not len(good):
            continue
        numbers = block.communes[good]
        sheet = block.sheet if len(good) == len(block.wrong) else block.sheet.taken(good, read.ids)
        names = [encodable(communes.names[number] or "") for number in numbers.tolist()]
        reports = _Reports(frame, communes, numbers, rules)
        table, places = rows_of_answers(CommunesInColumns(names, sheet, block.latest[good], reports.of), asked)
        tables.append(table)
        of_rows.append(numbers[places])
    if len(tables) > 1:
        tables = [written_out(table) for table in tables]  # each has lists of its own
    return Answered(which, pa.concat_tables(tables or [schema.empty_table()]), np.concatenate(of_rows))


class _Reports:
    """The reports of communes of which columns leave something to the engine, each read when it is first asked for."""

    def __init__(self, frame: LongFrame, communes: Communes, numbers: Numbers, rules: Resolution) -> None:
        self._frame, self._communes, self._numbers, self._rules = frame, communes, numbers, rules
        self._known: dict[int, Report] = {}

    def of(self, place: int) -> Report:
        """The report of the commune at a place of the sheet, which nothing is wrong with."""
        report = self._known.get(place)
        if report is None:
            rows = np.flatnonzero(self._communes.of_rows == self._numbers[place])
            document = self._frame.document([*self._frame.rows(rows)], self._rules)
            fields, _ = read_document(document, self._rules)
            report = self._known[place] = Report.built(fields, self._rules)
        return report


def _regular(frame: LongFrame, communes: Communes, read: ReadFigures) -> Mask:
    """The communes of which every row can be read by itself, and which are no larger than a report may be."""
    size = len(communes.names)
    rows = np.bincount(communes.of_rows, minlength=size)
    regular = (rows <= min(MAX_ROWS, MAX_OBSERVATIONS)) & (rows * len(frame.names) <= MAX_CELLS)
    regular &= np.bincount(communes.of_rows[read.irregular], minlength=size) == 0
    is_good = (
        name is not None and not name.startswith(REMARK) and read_text(name, Findings()) is not None
        for name in communes.names
    )
    return regular & np.fromiter(is_good, np.bool_, size)


class _Block(NamedTuple):
    communes: Numbers
    sheet: FigureSheet
    latest: Numbers
    """The latest year of which each commune has a figure."""
    wrong: Mask
    """The communes with two figures of an indicator and year, or a part that may be more than its whole."""


def _blocks(
    communes: Communes, read: ReadFigures, odd: list[OddFigure], which: Mask, rules: Resolution
) -> Iterator[_Block]:
    """The figures of so many communes at a time."""
    wanted = np.flatnonzero(which)
    for start in range(0, len(wanted), _IN_A_BLOCK):
        some = wanted[start : start + _IN_A_BLOCK]
        place = np.full(len(communes.names), NOTHING, np.int64)
        place[some] = np.arange(len(some))
        making = _Making(len(some), rules)
        for group in read.groups:
            making.put(group, place[communes.of_rows[group.rows]], read.unsettled)
        for each in odd:
            making.put_one(each._replace(commune=int(place[each.commune])))
        yield _Block(some, *making.made())


class _Making:
    """Puts the figures of some communes into a sheet."""

    def __init__(self, size: int, rules: Resolution) -> None:
        self.rules, self.making = rules, SheetInMaking(size)
        self.latest = np.full(size, rules.term.baseline, np.int64)
        self.wrong = np.zeros(size, np.bool_)
        self.there: dict[tuple[str, int], Mask] = {}

    def put(self, group: PlainGroup, places: Numbers, unsettled: Mask) -> None:
        """A group of rows; `places` are those of their communes in the sheet, -1 where that is none of it."""
        indicator, year, rows, top, bottom = group
        here = places != NOTHING
        if not here.all():
            rows, top, bottom, places = rows[here], top[here], bottom[here], places[here]
        if len(rows):
            self._put(indicator, year, places)
            self.making.put(indicator, year, places, top, bottom)
            marked = unsettled[rows]
            if marked.any():
                self.making.mark(indicator, year, places[marked], "unsettled")

    def put_one(self, figure: OddFigure) -> None:
        """A figure whatever it is, of the commune at that place of the sheet; -1 is none of it."""
        row, indicator, year, told, unsettled = figure
        if row == NOTHING:
            return
        self._put(indicator, year, np.array([row]))
        self.making.put_one(indicator, year, row, told)
        if unsettled:
            self.making.mark(indicator, year, row, "unsettled")

    def _put(self, indicator: str, year: int, rows: Numbers) -> None:
        there = self.there.setdefault((indicator, year), np.zeros_like(self.wrong))
        before = int(there.sum())
        again = there[rows]
        there[rows] = True
        if again.any() or int(there.sum()) - before < len(rows):
            counts = np.bincount(rows, minlength=len(there))
            counts[rows[again]] += 1
            self.wrong |= counts > 1
        self.latest[rows] = np.maximum(self.latest[rows], year)

    def made(self) -> tuple[FigureSheet, Numbers, Mask]:
        """The sheet, the latest year of each commune, and the communes with which something may be wrong."""
        sheet = self.making.made()
        for part, whole in parts_and_wholes(self.rules):
            wholes = sheet.cells(whole)
            for year, cells in sheet.cells(part).items():
                if year in wholes:
                    of = wholes[year]
                    more = compare(cells.span.low, of.span.low)
                    doubtful = more.above if more.unsure is None else more.above | more.unsure
                    self.wrong |= cells.there & of.there & doubtful
        return sheet, self.latest, self.wrong
