"""Which of two layouts a sheet has, told by its headings: long, one row an observation, or wide, a column a year."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from bt_targets.files.limits import HEADER_ROWS, MAX_TITLES
from bt_targets.files.reading.context import says_plan
from bt_targets.files.reading.grid import Grid, GridRow
from bt_targets.files.reading.headings import NOT_FIGURES, Heading, asked_for, read_heading, under
from bt_targets.files.reading.vocabulary import UNTIL
from bt_targets.ground.names import MAX_NAME, compared
from bt_targets.report.raw import REMARK
from bt_targets.rules.resolution import Resolution

NEITHER: Final = (
    (
        "bảng dọc, có ít nhất hai cột “mã số liệu” (hoặc “chỉ tiêu”) và “năm”; hoặc bảng ngang, có cột “chỉ tiêu” và "
        "mỗi năm một cột như “Thực hiện 2026”; mẫu để điền: bt-targets template, hoặc bt-targets template --layout wide"
    ),
    (
        "a long table with at least the columns indicator and year, or a wide one with a column “chỉ tiêu” and a "
        "column a year such as “Thực hiện 2026”; for one to fill in: "
        "bt-targets template, or bt-targets template --layout wide"
    ),
)
"""What a file needs to have a table of figures, in Vietnamese and in English."""
_BESIDE_A_YEAR: Final = frozenset({"value", "part"})
"""What a long table has beside its year."""

_OF_SCORECARDS: Final = frozenset({"mức yêu cầu", "mức phải đạt", "required level"})
"""The heading that scorecards have and no table of figures has."""
_HAS_DIGIT: Final = re.compile("[0-9]")

Headings = dict[int, Heading]
"""The headings of a table, by column."""


class Layout(NamedTuple):
    """The headings of a table and where they stand."""

    wide: bool
    headings: Headings
    row: int
    """The number of the row in which the fields are named."""
    body: int
    """The index of the first row below them."""
    above: tuple[str, ...]
    """What the rows above say: titles."""
    unclear: Heading | None = None
    """What stands below the headings of years and is no heading of a year: nobody knows whose figures follow."""
    unclear_at: tuple[int, int] | None = None
    """The row and the column in which that stands."""

    @property
    def naming(self) -> list[int]:
        """The columns that may name the indicator; the first of these that does decides."""
        ranks = {column: heading.naming for column, heading in self.headings.items() if heading.naming is not None}
        return sorted(ranks, key=ranks.__getitem__)

    @property
    def unit(self) -> str | None:
        """The unit that stands beside the name of a column of names: 'Chỉ tiêu (nghìn con)'."""
        units = {self.headings[column].unit for column in self.naming} - {None}
        return units.pop() if len(units) == 1 else None


def find_layout(rows: Sequence[GridRow]) -> Layout | None:
    """The headings of the first table, None where the first rows have none."""
    above: Headings = {}
    for index, row in enumerate(rows):
        if row.number > HEADER_ROWS:
            return None
        headings = _read(row)
        if any(heading.naming is not None for heading in headings.values()):
            seen = _layout(rows, index, headings, above)
            if seen is not None:
                return seen
        above = headings
    return None


def _read(row: GridRow) -> Headings:
    return {column: read_heading(cell) for column, cell in row.cells.items()}


def _layout(rows: Sequence[GridRow], index: int, headings: Headings, above: Headings) -> Layout | None:
    row = rows[index]
    fields = {heading.field for heading in headings.values()}
    following = rows[index + 1] if index + 1 < len(rows) else row
    below = {} if following is row else _read(following)
    if "year" in fields and (fields & _BESIDE_A_YEAR or not _continues(headings, below)):
        # The first template names the fields once more, in English, below what it shows.
        again = {heading.field for heading in below.values() if heading.kind == "field"}
        if {"indicator", "year"} <= again:
            return Layout(False, below, following.number, index + 2, _texts(rows[:index]))
        return Layout(False, headings, row.number, index + 1, _texts(rows[:index]))
    if _continues(headings, below):
        both = _joined(headings, below)
        if _has_figures(both):
            return Layout(True, both, row.number, index + 2, _texts(rows[:index]))
        if _has_figures(headings):  # the two rows are one heading, and leave no column of a year
            divides = max(below)
            at = (following.number, divides)
            return Layout(True, both, row.number, index + 2, _texts(rows[:index]), below[divides], at)
    if _are_parents(above, headings):
        both = _joined(above, headings)
        if _has_figures(both) or _has_figures(headings):  # years below 'Kế hoạch' are no figures, and nothing else is
            return Layout(True, both, row.number, index + 1, _texts(rows[: index - 1]))
    if _has_figures(headings):
        column = _unclear(headings, below)
        if column is None:
            return Layout(True, headings, row.number, index + 1, _texts(rows[:index]))
        at = (following.number, column)
        return Layout(True, headings, row.number, index + 1, _texts(rows[:index]), below[column], at)
    return None


def _has_figures(headings: Headings) -> bool:
    return any(heading.kind in {"figures", "start"} for heading in headings.values())


def _continues(headings: Headings, below: Headings) -> bool:
    """Whether the row below is a second row of headings: nothing under the indicator, and nothing but headings."""
    named = {column for column, heading in headings.items() if heading.naming is not None}
    kinds = {heading.kind for heading in below.values()}
    if not below or named & below.keys() or max(below) < min(named, default=0):
        return False  # a section before the names, such as 'A. Kế hoạch', is no heading
    return kinds <= {"figures", "start", "people", "field", *NOT_FIGURES}


def _unclear(headings: Headings, below: Headings) -> int | None:
    """The column of what divides the years further in the row below, such as the names of former communes."""
    named = [column for column, heading in headings.items() if heading.naming is not None]
    first = min(column for column, heading in headings.items() if heading.kind in {"figures", "start"})
    if any(column in below for column in named):
        return None
    known = {column for column, heading in headings.items() if heading.kind == "field"}
    columns = (
        column
        for column, heading in below.items()
        if column >= first and column not in known
        if heading.kind == "field" or (heading.kind == "unknown" and _is_no_figure(heading.text))
    )
    return next(columns, None)


def _is_no_figure(text: str) -> bool:
    return not _HAS_DIGIT.search(text) or UNTIL.search(compared(text)) is not None


def _are_parents(upper: Headings, headings: Headings) -> bool:
    """Whether the row above groups columns to the right of the indicator's."""
    first = min(column for column, heading in headings.items() if heading.naming is not None)
    return bool(upper) and all(
        column > first and (heading.kind in {"figures", "start", *NOT_FIGURES} or heading.field)
        for column, heading in upper.items()
    )


def _joined(upper: Headings, lower: Headings) -> Headings:
    """Two rows of headings as one: what stands above goes for the columns to its right, up to the next one."""
    both: Headings = {}
    parent: Heading | None = None
    for column in sorted(upper.keys() | lower.keys()):
        own = lower.get(column)
        if column in upper:
            parent = upper[column]
            if own is not None and own.kind in {"figures", "start"}:
                parent = asked_for(parent)
            both[column] = parent if own is None else under(parent, own)
            if own is None or (parent.kind == "field" and parent.field != "year"):
                parent = None
        else:
            assert own is not None
            stands_alone = own.kind in {"field", "people"} or (parent is not None and _both_years(parent, own))
            both[column] = own if parent is None or stands_alone else under(parent, own)
    return both


def _both_years(upper: Heading, lower: Heading) -> bool:
    return upper.year is not None and lower.year is not None and upper.year != lower.year


def _texts(rows: Sequence[GridRow]) -> tuple[str, ...]:
    """What the rows above a table say; of remarks only what stands in the very first cell."""
    texts: list[str] = []
    for index, row in enumerate(rows):
        if len(texts) > MAX_TITLES:
            break
        cells = [cell for cell in row.cells.values() if isinstance(cell, str | int)]
        first = str(cells[0]).lstrip() if cells else ""
        if not first.startswith(REMARK):
            texts += map(str, cells[:MAX_TITLES])
        elif index == 0:
            texts.append(first)
    return tuple(texts)


def is_scorecard(grid: Grid) -> bool:
    """Whether the headings are those of a scorecard, whose 'Thực hiện' is no column of figures for a report."""
    heads = (row.cells.values() for row in grid.rows if row.number <= HEADER_ROWS)
    return any(isinstance(cell, str) and compared(cell) in _OF_SCORECARDS for cells in heads for cell in cells)


def plan_said(grid: Grid, layout: Layout, resolution: Resolution) -> str | None:
    """What the name of the sheet, the titles or the headings above all years say where they say that it holds a plan.

    The name of the resolution itself says nothing: a plan may be what is reported on.
    """
    own = compared(resolution.title.vi)
    for text in (grid.title, *layout.above):
        if says_plan(compared(text[:MAX_NAME]).replace(own, " ")):
            return text
    if not layout.wide or _has_figures(layout.headings):
        return None
    return next((heading.text for heading in layout.headings.values() if heading.kind == "plan"), None)
