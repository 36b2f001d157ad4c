"""What the rows between the figures of a table say of them: another year, a quarter, a unit, that they are estimates.

Such a row is no figure, and what it says is not applied. Where it may make others of the figures that were read, it is
said; whether it does is known only when all of them are.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from bt_targets.files.reading.bodies import Bodies
from bt_targets.files.reading.context import Spoken, spoken_in
from bt_targets.files.reading.grid import CellValue, shown
from bt_targets.files.reading.wide_rows import kind_of_row
from bt_targets.ground.names import compared
from bt_targets.ground.problems import MAX_PROBLEMS, Place
from bt_targets.ground.units import find_unit, unit
from bt_targets.report.raw import Unread, UnreadKind, not_read
from bt_targets.report.values import DataStatus
from bt_targets.rules.resolution import Resolution

_MOST_CELLS: Final = 4
"""So many texts of a row are looked at: what it says of others stands at its beginning."""
_ITS_OWN: Final = frozenset({"section", "signature", "total"})
"""What is said of such a row where it says nothing."""


class _Said(NamedTuple):
    """A row that says something, and where it stands."""

    place: Place
    text: str
    spoken: Spoken


class _Figures:
    """The figures below such a row, as far as it could be of them."""

    def __init__(self) -> None:
        self.years: set[int] = set()
        self.statuses: set[DataStatus] = set()
        self.units: set[str] = set()
        """The units of numbers that have none beside them."""

    def add(self, others: "_Figures") -> None:
        """Take in others."""
        self.years |= others.years
        self.statuses |= others.statuses
        self.units |= others.units


class Between:
    """The titles and the rows of one table that say something of its figures."""

    def __init__(self, resolution: Resolution, titles: Sequence[str], place: Place) -> None:
        self._bodies = Bodies(resolution)
        self._rows: list[_Said] = []
        self._figures = [_Figures()]
        self._titles = [
            not_read(place, title, "of_other_body", serious=True)
            for title in titles
            if self._bodies.names_another(title)
        ]
        for title in titles:
            self._take(place, title, Spoken(units=spoken_in(title).units))

    def row(self, texts: Iterable[tuple[str, Callable[[], Place]]]) -> None:
        """Take the texts of a row without figures; the first that says something speaks for the row."""
        cells = [*islice(texts, _MOST_CELLS)]
        signed = kind_of_row(text for text, _ in cells) == "signature"
        for text, place in cells:
            if self._bodies.is_own_title(text):
                continue
            spoken = spoken_in(text, signed=signed)
            if not signed and self._bodies.names_another(text):
                spoken = spoken._replace(kinds=(*spoken.kinds, "of_other_body"))
            if spoken.says_something:
                self._take(place(), text, spoken)
                return

    def unit(self, cell: CellValue, place: Place) -> None:
        """Take the unit in its column beside a name that nobody knows and without a figure: a section's, perhaps."""
        known = find_unit(cell) if isinstance(cell, str) else None
        if known is not None:
            self._take(place, shown(cell), Spoken(units=frozenset({known.name})))

    def _take(self, place: Place, text: str, spoken: Spoken) -> None:
        if spoken.says_something:
            self._rows.append(_Said(place, text, spoken))
            self._figures.append(_Figures())

    def figure(self, year: object, status: DataStatus, own_unit: str | None) -> None:
        """Take a figure; `own_unit` is the one it is read in where none stands anywhere."""
        figures = self._figures[-1]
        if isinstance(year, int):
            figures.years.add(year)
        figures.statuses.add(status)
        if own_unit is not None:
            figures.units.add(own_unit)

    def into(self, unread: Sequence[Unread], commune: str | None) -> list[Unread]:
        """What was not read, with what the rows say; a remark about a row itself gives way to it.

        Nothing is said of a title with the name of the commune that the table gives for itself: that is looked at.
        """
        own = compared(commune or "") or None
        doubts = [not_read(row.place, row.text, kind, serious=True) for row, kind in self._doubts()]
        said = {doubt.place.vi: doubt for doubt in reversed(doubts[:MAX_PROBLEMS])}
        every = [said.pop(one.place.vi, one) if one.kind in _ITS_OWN else one for one in unread]
        titles = [title for title in self._titles if own is None or own not in compared(title.text)]
        return [*titles, *every, *reversed(said.values())]

    def _doubts(self) -> list[tuple[_Said, UnreadKind]]:
        """The rows that may make others of the figures, from the last to the first and back: each meets its own."""
        every = _Figures()
        for figures in self._figures:
            every.add(figures)
        years, statuses, units = _Figures(), _Figures(), _Figures()
        doubts: list[tuple[_Said, UnreadKind]] = []
        follow = False
        for row, figures in zip(reversed(self._rows), reversed(self._figures), strict=False):
            follow = follow or bool(figures.statuses)
            for below in (years, statuses, units):
                below.add(figures)
            spoken = row.spoken
            if follow or spoken.is_note:
                # What stands below every figure speaks of all of them.
                of = (below if below.statuses else every for below in (years, statuses, units))
                kind = next(_kinds(spoken, *of, follow=follow), None)
                doubts += [] if kind is None else [(row, kind)]
            years = _Figures() if spoken.years else years
            statuses = _Figures() if spoken.status else statuses
            units = _Figures() if spoken.units else units
        return doubts[::-1]


def _kinds(
    spoken: Spoken, of_years: _Figures, of_statuses: _Figures, of_units: _Figures, *, follow: bool
) -> Iterator[UnreadKind]:
    yield from (kind for kind in spoken.kinds if follow or kind != "of_comparison")
    years = of_years.years
    if spoken.years and (years - spoken.years if spoken.only_years else years and not years & spoken.years):
        yield "of_other_year"
    if spoken.status is not None and of_statuses.statuses - {spoken.status}:
        yield "of_status"
    dimensions = {unit(name).dimension for name in spoken.units}
    if any(unit(name).dimension in dimensions for name in of_units.units - spoken.units):
        yield "of_unit"
