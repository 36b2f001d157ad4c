"""A report before it is read: the raw document, the parts of it that need a type of their own, and where they stand."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple, get_args

from bt_targets.ground.problems import Finding, Place, ProblemCode

Format = Literal["json", "toml", "csv", "xlsx"]
"""The formats in which reports are read and written."""
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

MAX_TEXT: Final = 1000
"""Maximum number of characters of a source, a note, a name or the text as it was written."""
REMARK: Final = "#"
"""Prefix of fields, columns and rows that are comments."""


def same_place(place: Place) -> Place:
    """The place of a document whose fields are their own places."""
    return place


class Document(NamedTuple):
    """A raw report and what is wrong with its form. `raw` is None where nothing could be read."""

    raw: Any
    findings: list[Finding]
    place: Callable[[Place], Place] = same_place
    """From the path of a field to where it stands in the file: a line and column, or a cell."""
    unfilled: int = 0
    """How many rows of a table were left empty beside an indicator and a year."""


class UnreadNumber(NamedTuple):
    """A number of a document that cannot be kept exactly; whoever reads the field refuses it by its place."""

    code: ProblemCode
    text: str
    expected: tuple[str, str] | None = None
    """What should stand there instead, in Vietnamese and in English, where the code alone does not say it."""
    meant: Fraction | None = None
    """The number that was probably meant, where one was calculated."""

    def __repr__(self) -> str:
        return self.text


class TableText(NamedTuple):
    """The text of a value in a table, and the unit in a column of its own."""

    text: str
    unit: str | None
    of_others: bool = False
    """Whether the unit is that of other values too: what the text says itself goes before it."""
