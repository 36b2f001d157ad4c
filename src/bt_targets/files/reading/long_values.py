"""What one row of a long table says of its observation: the fields, and the value with its unit, bound and counts."""

from dataclasses import dataclass
from typing import Any, Final

from bt_targets.files.reading.cells import AS_IN_HEADING, takes_unit_of_table
from bt_targets.files.reading.grid import shown
from bt_targets.files.reading.long_columns import Columns, Row
from bt_targets.files.reading.long_fields import choice_of, definition_of, text_of, year_of
from bt_targets.ground.problems import Finding, ProblemCode
from bt_targets.ground.units import find_unit
from bt_targets.ground.words import Saying
from bt_targets.report.naming import IndicatorNames
from bt_targets.report.notation.reading import NotReadError, read_count
from bt_targets.report.raw import TableText, UnreadNumber

COUNTS: Final = ("part", "whole", "excluded")


@dataclass(frozen=True, slots=True)
class RowValues:
    """Reads the cells of rows, and notes what is wrong with them."""

    columns: Columns
    names: IndicatorNames
    findings: list[Finding]

    def fields(self, row: Row) -> dict[str, Any]:
        """The fields of the observation itself, in the types they have in a document."""
        fields: dict[str, Any] = {}
        for name, cell in row.cells.items():
            match name:
                case "year":
                    fields[name] = year_of(cell)
                case "status":
                    fields[name] = choice_of(name, cell)
                case "indicator":
                    # What names none has been said, and no document looks for it once more.
                    fields[name] = row.indicator or UnreadNumber("unknown_indicator", shown(cell))
                case "definition":
                    fields[name] = definition_of(cell)
                case "as_written" | "source" | "note":
                    fields[name] = text_of(cell)
        if self.columns.status is not None:
            fields.setdefault("status", self.columns.status)
        return fields

    def value(self, row: Row) -> dict[str, Any]:
        """The value of the row with its unit, bound and upper end."""
        cells = row.cells
        unit = cells.get("unit", self._unit_above(row))
        stated = self.columns.unit_in_heading("value") if "value" in cells else None
        if stated is not None and isinstance(unit, str) and find_unit(unit) != find_unit(stated):
            self.note("unit_not_allowed", row, "unit", unit, Saying(*AS_IN_HEADING, (stated,)))
        fields: dict[str, Any] = {}
        if "bound" in cells:
            fields["bound"] = choice_of("bound", cells["bound"])
        counts = {name: self._count(row, name) for name in COUNTS if name in cells}
        if counts and "value" in cells:
            expected = Saying("chỉ {value}, hoặc chỉ {part} và {whole}", "either {value}, or {part} and {whole}")
            self.note("two_values", row, "value", cells["value"], expected)
        ends = {name: cells[name] for name in ("value", "upper") if name in cells}
        beside = None if unit is None else shown(unit)
        for name, cell in ends.items():
            fields[name] = TableText(cell, beside) if isinstance(cell, str) else cell
        if counts:
            fields["value"] = counts
            known = find_unit(unit) if isinstance(unit, str) else None
            if known is not None and known.dimension == "share":
                unit = None  # counts are a share, and a share is one in %
        texts = [name for name in ends if isinstance(fields[name], TableText)]
        if unit is not None and (counts or len(texts) < len(ends)):
            fields["unit"] = unit
        return fields

    def _unit_above(self, row: Row) -> str | None:
        """The unit that stands above the table or in the heading, for a number that has none beside it."""
        indicator = self.names.indicator(row.indicator)
        if indicator is None or "value" not in row.cells or not takes_unit_of_table(row.cells["value"], indicator):
            return None
        return self.columns.unit_of("value")

    def _count(self, row: Row, name: str) -> object:
        cell = row.cells[name]
        if not isinstance(cell, str):
            return cell
        try:
            return read_count(cell)
        except NotReadError as error:
            self.note(error.code, row, name, cell, error.expected)
            return UnreadNumber(error.code, cell)

    def note(self, code: ProblemCode, row: Row, name: str, text: object, expected: Saying) -> None:
        """Note what is wrong with the cell of a field."""
        self.findings.append(
            Finding(code, self.columns.place(row.number, name), text, expected, self.columns.words(row))
        )
