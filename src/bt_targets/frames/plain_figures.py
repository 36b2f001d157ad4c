"""The figures of a frame that are plainly good, read in columns; a text that stands in many rows is read once.

A row is either turned into what the readers of tables make of it, or said to be odd, so that they read it; or else it
is irregular: what it says of other rows, or what is wrong with it, takes all rows of its commune.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from bt_targets.deciding.columns.integers import LIMIT
from bt_targets.files.reading.context import is_plan
from bt_targets.files.reading.long_columns import Columns
from bt_targets.files.reading.long_fields import choice_of, definition_of, year_of
from bt_targets.frames.coded import MOST, NOTHING, Coded, Mask, NumberColumn, coded, column_of, empty_in
from bt_targets.frames.long_frame import LongFrame, Numbers
from bt_targets.ground.exact import Ratio
from bt_targets.ground.names import compared
from bt_targets.ground.units import factor, find_unit
from bt_targets.report.accepting import AcceptingLane
from bt_targets.report.naming import indicator_names
from bt_targets.report.numbers import number_of
from bt_targets.report.parsing.fields import read_text
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.plain_values import plain_values
from bt_targets.report.raw import REMARK, TableText
from bt_targets.report.values import STATUSES
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.term import EARLIEST

_TEXTS: Final = ("as_written", "source", "note")
_COUNTS: Final = ("part", "whole", "excluded")
_OF_TEXT: Final = ("resolution", "indicator", "unit", "bound", "status", "definition", *_TEXTS)
"""The fields that are nothing but texts where a table is plain."""
_SAID: Final = ("status", "definition", "bound", *_TEXTS)
_KNOWN: Final = {*_OF_TEXT, *_COUNTS, "commune", "year", "value", "upper", "component"}


class PlainGroup(NamedTuple):
    """Rows of one indicator and year that are one number each, in the unit of the indicator."""

    indicator: str
    year: int
    rows: Numbers
    top: Numbers
    bottom: Numbers


class ReadFigures(NamedTuple):
    """What was made of the rows of a frame."""

    ids: tuple[str, ...]
    """The ids of the indicators."""
    indicator: npt.NDArray[np.int16]
    """The place of the indicator of each row among them; -1 for none."""
    year: Numbers
    groups: list[PlainGroup]
    """The rows that are plainly one number each."""
    unsettled: Mask
    """The rows that are provisional or an estimate."""
    odd: Mask
    """The rows that are for the readers of tables."""
    irregular: Mask
    """The rows that need all those of their commune."""


def read_figures(frame: LongFrame, rules: Resolution) -> ReadFigures | None:
    """The figures of a frame; None where its headings say more than what each column holds."""
    columns = Columns(frame.grid((), frozenset()), frame.layout, indicator_names(rules))
    fields = [*columns.read.values()]
    says_more = columns.findings or columns.unread or columns.status is not None or len({*fields}) < len(fields)
    if says_more or not {"indicator", "year"} <= {*fields} <= _KNOWN or _unit_above(columns) is not None:
        return None
    arrays = {field: column_of(frame, column) for column, field in columns.read.items() if field != "commune"}
    if any(array is None for array in arrays.values()):
        return None
    texts = {field: coded(array) for field, array in arrays.items() if field in _OF_TEXT}
    known = {field: text for field, text in texts.items() if text is not None}
    beside = None if frame.text is None else column_of(frame, frame.text)
    if len(known) < len(texts) or (frame.text is not None and beside is None):
        return None
    return _Reader(frame.table.num_rows, rules, arrays, known, beside).read()


def _unit_above(columns: Columns) -> str | None:
    return columns.unit_of("value") if "value" in columns.read.values() else None


class _Reader:
    def __init__(
        self, size: int, rules: Resolution, arrays: dict[str, Any], texts: dict[str, Coded], beside: Any | None
    ) -> None:
        self.rules, self.size = rules, size
        self.arrays, self.texts = arrays, texts
        self.beside = beside
        """The column of texts beside one of numbers."""
        self.ids = tuple(rules.indicators)
        self.values = [plain_values(rules)[id_] for id_ in self.ids]
        self.unit = texts.get("unit") or Coded(np.full(size, NOTHING, np.int32), ())
        self.indicator, self.year = self._indicator(), self._year()

    def read(self) -> ReadFigures:
        """All rows."""
        said = self._any(self.texts[name].places != NOTHING for name in _SAID if name in self.texts)
        apart = self._any(self._there(name) for name in ("upper", "component"))
        filled, several, readers = self._nowhere(), self._nowhere(), [*self._readers()]
        for column, _ in readers:
            several |= filled & column
            filled |= column
        is_named, blank = self.indicator != NOTHING, ~(said | apart | filled)
        regular = is_named & (self.year >= EARLIEST) & (self.year <= self.rules.term.last)
        irregular = self._speaks_of_others() | several | ~(regular | (is_named & blank))
        plainly = ~(irregular | blank | apart | self._asks_for_more())
        odd = ~irregular & ~blank
        groups: list[PlainGroup] = []
        for column, take in readers:
            for group in take(np.flatnonzero(column & plainly)):
                odd[group.rows] = False
                groups.append(group)
        unsettled = self._at("status", lambda text: choice_of("status", text) != "official", nothing=False)
        return ReadFigures(self.ids, self.indicator, self.year, groups, unsettled, odd, irregular)

    # -- what a row says

    def _nowhere(self) -> Mask:
        return np.zeros(self.size, np.bool_)

    def _any(self, masks: Iterable[Mask]) -> Mask:
        total = self._nowhere()
        for mask in masks:
            total |= mask
        return total

    def _at(self, name: str, holds: Callable[[str], bool], *, nothing: bool) -> Mask:
        """Where the text of a field has a property."""
        texts = self.texts.get(name)
        mask: Mask = np.full(self.size, nothing) if texts is None else texts.at(holds, nothing, np.bool_)
        return mask

    def _there(self, name: str) -> Mask:
        """Where a field of any type holds anything."""
        array = self.arrays.get(name)
        if array is None:
            return self._nowhere()
        texts = coded(array)
        if texts is not None:
            return np.not_equal(texts.places, NOTHING)
        numbers = NumberColumn.of(array)
        return ~empty_in(array) if numbers is None else numbers.filled

    def _indicator(self) -> npt.NDArray[np.int16]:
        names, places = indicator_names(self.rules), {id_: place for place, id_ in enumerate(self.ids)}
        return self.texts["indicator"].at(lambda text: places.get(names.find(text) or "", NOTHING), NOTHING, np.int16)

    def _year(self) -> Numbers:
        array = self.arrays["year"]
        texts = coded(array)
        if texts is not None:
            years = (year_of(text) for text in texts.texts)
            return np.array([*(year if isinstance(year, int) else 0 for year in years), 0], np.int64)[texts.places]
        numbers = NumberColumn.of(array)
        if numbers is None:
            return np.zeros(self.size, np.int64)
        years_, plain = numbers.whole()
        return years_ if plain.all() else np.where(plain, years_, 0)

    def _speaks_of_others(self) -> Mask:
        """Remarks and plans, what is wrong with a text, another resolution: nothing that is for one row alone."""
        masks = [self._at(name, _is_remark, nothing=False) for name in self.texts]
        masks += [self._at(name, _is_bad, nothing=False) for name in _TEXTS]
        masks += [self._at(name, is_plan, nothing=False) for name in ("source", "note")]
        own = compared(self.rules.id)
        return self._any([*masks, self._at("resolution", lambda text: compared(text) != own, nothing=False)])

    def _asks_for_more(self) -> Mask:
        """Bounds, other definitions than the indicator's own, and what is no status."""
        bounded = self._at("bound", lambda text: choice_of("bound", text) != "exact", nothing=False)
        unknown = self._at("status", lambda text: choice_of("status", text) not in STATUSES, nothing=False)
        definitions = self.texts.get("definition")
        if definitions is None:
            return bounded | unknown
        ids = [definition_of(text) for text in definitions.texts]
        own = [self.rules.indicators[id_].definition for id_ in self.ids]
        other: Mask = np.array([[id_ != each for id_ in [*ids, each]] for each in [*own, None]], np.bool_)
        asks: Mask = bounded | unknown | other[self.indicator, definitions.places]
        return asks

    # -- values

    def _readers(self) -> Iterator[tuple[Mask, Callable[[Numbers], Iterable[PlainGroup]]]]:
        """Each way to give a value: the rows that do, and what makes groups of those of them that are plain."""
        array = self.arrays.get("value")
        for column in (array, self.beside):
            if column is not None:
                texts, numbers = coded(column), NumberColumn.of(column)
                if texts is not None:
                    yield texts.places != NOTHING, partial(self._written, texts)
                elif numbers is not None and column is array:
                    yield numbers.filled, partial(self._measured, numbers)
                elif pa.types.is_boolean(column.type) and column is array:
                    yield ~empty_in(column), partial(self._statuses, column)
                else:
                    yield ~empty_in(column), _none
        counts = [NumberColumn.of(self.arrays[name]) for name in _COUNTS if name in self.arrays]
        if counts:
            known = all(column is not None for column in counts) and {"part", "whole"} <= self.arrays.keys()
            yield self._any(self._there(name) for name in _COUNTS), self._counts if known else _none

    def _grouped(self, rows: Numbers, top: Numbers, bottom: Numbers) -> Iterator[PlainGroup]:
        for (place, year, _), some in self._apart(rows, None):
            yield PlainGroup(self.ids[place], year, rows[some], top[some], bottom[some])

    def _apart(self, rows: Numbers, unit: Coded | None) -> Iterator[tuple[tuple[int, int, int], Numbers]]:
        """Rows by indicator, year and, where that is asked for, the place of their unit: their places among these."""
        if not len(rows):
            return
        everywhere = len(rows) == self.size
        indicator, year = (self.indicator, self.year) if everywhere else (self.indicator[rows], self.year[rows])
        first = int(year.min())
        years, units = int(year.max()) - first + 1, 1 if unit is None else len(unit.texts) + 1
        most = len(self.ids) * years * units
        kind: Any = np.int16 if most < 2**15 else np.int64
        key: npt.NDArray[Any] = (indicator.astype(kind) * years + (year - first).astype(kind)) * units
        if unit is not None:
            key += (unit.places if everywhere else unit.places[rows]).astype(kind) + 1
        order = np.argsort(key, kind="stable")
        key = key[order]
        starts = np.flatnonzero(key[1:] != key[:-1]) + 1
        for start, end in zip([0, *starts.tolist()], [*starts.tolist(), len(key)], strict=True):
            rest, of_unit = divmod(int(key[start]), units)
            place, of_year = divmod(rest, years)
            yield (place, of_year + first, of_unit - 1), order[start:end]

    def _measured(self, numbers: NumberColumn, rows: Numbers) -> Iterator[PlainGroup]:
        """Numbers in their units as numbers in those of their indicators."""
        for (place, year, unit), some in self._apart(rows, self.unit):
            scale = self._scale(place, self.unit.texts[unit] if unit != NOTHING else None)
            if scale is None:
                continue
            of_these, values = rows[some], self.values[place]
            top, bottom, plain = numbers.at(of_these)
            plain &= top >= values.least * bottom
            if values.most < MOST:
                plain &= top <= values.most * bottom
            if values.is_countable:
                plain &= bottom == 1
            if scale != (1, 1):
                plain &= (np.abs(top) < LIMIT // scale[0]) & (bottom < LIMIT // scale[1])
                top, bottom = top * scale[0], bottom * scale[1]
            if plain.all():
                yield PlainGroup(self.ids[place], year, of_these, top, bottom)
            elif plain.any():
                yield PlainGroup(self.ids[place], year, of_these[plain], top[plain], bottom[plain])

    def _scale(self, place: int, unit: str | None) -> tuple[int, int] | None:
        """What turns numbers of a unit into those of an indicator's own; None where the unit does not plainly fit."""
        own = self.rules.indicators[self.ids[place]].unit
        name = None if own is None else self.values[place].unit_of(unit)
        return None if own is None or name is None else factor(name, own).as_integer_ratio()

    def _of_kind(self, kind: str, rows: Numbers) -> Mask:
        """Whether the indicators of rows are of a kind."""
        return np.array([self.rules.indicators[id_].kind == kind for id_ in self.ids], np.bool_)[self.indicator[rows]]

    def _statuses(self, array: Any, rows: Numbers) -> Iterator[PlainGroup]:
        rows = rows[self._of_kind("status", rows) & (self.unit.places[rows] == NOTHING)]
        holds = array.fill_null(False).to_numpy(zero_copy_only=False)[rows]
        yield from self._grouped(rows, holds.astype(np.int64), np.ones(len(rows), np.int64))

    def _counts(self, rows: Numbers) -> Iterator[PlainGroup]:
        """Shares by counts."""
        is_share = self.unit.at(_is_share, True, np.bool_)[rows]
        rows = rows[self._of_kind("share", rows) & is_share]
        columns = {name: NumberColumn(self.arrays[name]) for name in _COUNTS if name in self.arrays}
        plain = np.ones(len(rows), np.bool_)
        counts: dict[str, Numbers] = {}
        for name, column in columns.items():
            numbers, good = column.whole()
            counts[name] = numbers[rows]
            plain &= good[rows] | ~column.filled[rows] if name == "excluded" else good[rows]
        part, excluded = counts["part"], counts.get("excluded", np.zeros(len(rows), np.int64))
        net = counts["whole"] - excluded
        plain &= (part >= 0) & (part <= net) & (net > 0) & (excluded >= 0)
        yield from self._grouped(rows[plain], part[plain] * 100, net[plain])

    def _written(self, texts: Coded, rows: Numbers) -> Iterator[PlainGroup]:
        """Texts, each read once for an indicator and a unit beside it."""
        units = len(self.unit.texts) + 1
        key = (texts.places[rows].astype(np.int64) * units + self.unit.places[rows] + 1) * len(self.ids)
        different, of_rows = np.unique(key + self.indicator[rows], return_inverse=True)
        lane = AcceptingLane(self.rules, is_named=True)
        numbers, known = np.zeros((len(different), 2), np.int64), np.zeros(len(different), np.bool_)
        for at, each in enumerate(different.tolist()):
            rest, place = divmod(each, len(self.ids))
            text, unit = divmod(rest, units)
            number = self._number(lane, place, texts.texts[text], self.unit.texts[unit - 1] if unit else None)
            if number is not None:
                numbers[at], known[at] = number, True
        plain = known[of_rows]
        of_plain = numbers[of_rows[plain]]
        yield from self._grouped(rows[plain], of_plain[:, 0], of_plain[:, 1])

    def _number(self, lane: AcceptingLane, place: int, text: str, unit: str | None) -> Ratio | None:
        """The number that a text and the unit beside it plainly are."""
        id_ = self.ids[place]
        if not text[0].isalnum():
            return None
        observation = lane.take({"indicator": id_, "year": self.rules.term.first, "value": TableText(text, unit)})
        return None if observation is None else number_of(observation, self.rules.indicators[id_])


def _none(_: Numbers) -> Iterable[PlainGroup]:
    """Nothing is plain in a column of which no value is."""
    return ()


def _is_remark(text: str) -> bool:
    return text.lstrip().startswith(REMARK)


def _is_bad(text: str) -> bool:
    return bool(text) and read_text(text, Findings()) is None


def _is_share(text: str) -> bool:
    unit = find_unit(text)
    return unit is not None and unit.dimension == "share"
