"""The rows of each observation of a long table, and the cell in which a field of it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bt_targets.files.reading.grid import GridRow
from bt_targets.files.reading.header import COLUMNS
from bt_targets.files.reading.long_columns import Columns, Row
from bt_targets.files.reading.table_words import TableWords
from bt_targets.files.reading.whole_table import WholeTable
from bt_targets.ground.problems import Finding, Place


class PlainRow(NamedTuple):
    """A row that was taken for the observation it plainly holds."""

    raw: dict[str, Any]
    row: GridRow
    columns: Columns

    @property
    def first(self) -> Row:
        """The row by its fields."""
        row = self.columns.row(self.row)
        assert row is not None
        return row


@dataclass(slots=True)
class Group:
    """The row of one observation, or the first of its rows."""

    raw: dict[str, Any]
    first: Row


@dataclass(slots=True)
class Parts(Group):
    """The rows of the components of one observation."""

    filled: bool = True
    names: dict[str, int] = field(default_factory=dict)
    """The row of each component, by its name as names are compared."""
    rows: dict[str, Row] = field(default_factory=dict)
    """The row of each component by its name as it stands in the path of a finding."""
    blank: list[str] = field(default_factory=list)
    """The components without a value."""
    findings: list[Finding] = field(default_factory=list)


class LongPlaces(NamedTuple):
    """From the path of a field to its row and its cell."""

    columns: Columns
    whole: WholeTable
    groups: Sequence[PlainRow | Group]

    def words(self, at: Place) -> TableWords:
        """The words of the row that holds a field."""
        match at:
            case ("observations", int(index), *rest):
                return self.columns.words(self._row(index, rest))
            case _:
                return self.columns.words(None)

    def _row(self, index: int, rest: Sequence[object]) -> Row:
        group = self.groups[index]
        if isinstance(group, Parts) and len(rest) > 1 and rest[0] == "components":
            return group.rows.get(str(rest[1]), group.first)
        return group.first

    def _standing(self, row: Row, name: str) -> str:
        """The column in which a row has a field: counts stand in their own, and a text may say its bound itself."""
        if name == "unit" and "unit" not in self.columns.at:
            name = "value"  # a unit may stand behind its number
        if name == "value" and "value" not in row.cells and "part" in row.cells:
            return "part"
        in_text = name in {"bound", "upper"} and "value" in row.cells and not {"bound", "upper"} & row.cells.keys()
        return "value" if in_text else name

    def placed(self, at: Place) -> Place:
        """From the path of a field to its cell."""
        match at:
            case ("observations", int(index), *rest):
                row = self._row(index, rest)
                if rest[:1] == ["components"]:
                    rest = rest[2:] or ["component"]
                named = [str(step) for step in rest if step in COLUMNS]
                return self.columns.place(row.number, self._standing(row, named[-1]) if named else None)
            case _:  # only what holds for the whole table stands outside its observations
                return self.whole.place(str(at[0]))
