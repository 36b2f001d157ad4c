"""What holds for a whole table, the same in every row: the commune and the resolution."""

from bt_targets.files.reading.grid import CellValue, shown
from bt_targets.ground.names import compared
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, Place, finding
from bt_targets.ground.text import echo
from bt_targets.rules.resolution import Resolution

OF_THE_TABLE = ("commune", "resolution")
"""The fields that hold for a whole table."""


class WholeTable:
    """The commune and the resolution of a table, as its rows name them."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._first: dict[str, tuple[str, int, Place]] = {}
        self.findings: list[Finding] = []

    def add(self, name: str, cell: CellValue, number: int, place: Place) -> None:
        """Take what a row says; a finding where an earlier row says another name."""
        text = shown(cell)
        first, row, _ = self._first.setdefault(name, (text, number, place))
        if text != first and compared(text) != compared(first) and len(self.findings) < MAX_PROBLEMS:
            vi, en = f"như dòng {row}: “{echo(first)}”", f"as in row {row}: “{echo(first)}”"
            self.findings.append(finding("rows_disagree", place, text, vi, en))

    def said(self, name: str) -> str | None:
        """What the first row that names it says."""
        return self._first[name][0] if name in self._first else None

    def fields(self) -> dict[str, str]:
        """The fields of the report."""
        fields = {name: text for name, (text, _, _) in self._first.items()}
        if compared(fields.get("resolution", "")) == compared(self._resolution.id):
            fields["resolution"] = self._resolution.id
        return fields

    def place(self, name: str) -> Place:
        """Where a field stands first."""
        return self._first[name][2]
