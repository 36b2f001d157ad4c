"""The cells of a long table as the fields of a raw observation, in the types that they have in a document."""

from typing import Any, Final

from bt_targets.files.reading.grid import CellValue, shown
from bt_targets.report.notation.normal import normal
from bt_targets.report.notation.words import BOUND_WORDS, STATUS_NAMES
from bt_targets.report.raw import UnreadNumber

_CHOICES: Final[dict[str, dict[str, Any]]] = {"bound": {**BOUND_WORDS}, "status": {**STATUS_NAMES}}
"""What a choice may be called in a table beside its id, by its field."""


def text_of(cell: CellValue) -> Any:
    """A free text. A number in a column of text, such as a note that says 2025, is the text it shows."""
    return cell if isinstance(cell, str | bool | UnreadNumber) else shown(cell)


def year_of(cell: CellValue | None) -> object:
    """A year, with the word for it in front or without."""
    if isinstance(cell, str):
        plain = normal(cell).removeprefix("năm ")
        return int(plain) if len(plain) == len("2030") and plain.isascii() and plain.isdigit() else cell
    return cell


def choice_of(field: str, cell: CellValue) -> object:
    """The id of a bound or a status."""
    if not isinstance(cell, str):
        return cell
    plain = normal(cell)
    return _CHOICES[field].get(plain, plain)


def definition_of(cell: CellValue) -> object:
    """The id of a definition."""
    return normal(cell) if isinstance(cell, str) else cell
