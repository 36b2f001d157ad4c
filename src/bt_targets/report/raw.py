"""A report before it is read: the raw document, the parts of it that need a type of their own, and where they stand."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple, get_args

from bt_targets.ground.problems import Finding, Place, ProblemCode, place_text
from bt_targets.ground.text import Text, echo
from bt_targets.ground.words import IN_FIELDS, Saying, Words

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


def in_fields(_place: Place) -> Words:
    """The words of a document whose fields have names of their own."""
    return IN_FIELDS


UnreadKind = Literal[
    "another_indicator",
    "below_plan",
    "below_year",
    "column_numbers",
    "comparison",
    "cumulative",
    "formula_zero",
    "of_comparison",
    "of_cumulative",
    "of_other_body",
    "of_other_year",
    "of_part_of_year",
    "of_status",
    "of_unit",
    "only_a_number",
    "part",
    "part_of_year",
    "plan",
    "plan_sheet",
    "section",
    "sheet",
    "signature",
    "superseded",
    "total",
    "unit_row",
    "unknown_column",
    "unnamed",
    "without_heading",
]
"""Why something in a table was not read, or not as a figure, or may not be the figure that was meant."""


class Unread(NamedTuple):
    """Something in a table that no figure was made of."""

    place: Text
    """Where it stands: a cell, or a line and its column."""
    text: str
    """What stands there, cut short."""
    kind: UnreadKind
    """Why it was not read."""
    serious: bool
    """Whether a figure may have been lost, or another one taken for it."""
    indicator: str | None = None
    """The figure that it stands beside, where it stands beside one."""
    year: int | None = None
    near: str = ""
    """The indicator that was probably meant, where a name is like one."""


def not_read(
    place: Place,
    text: str,
    kind: UnreadKind,
    *,
    serious: bool,
    indicator: str | None = None,
    year: int | None = None,
    near: str = "",
) -> Unread:
    """What was not read, by its place."""
    told = Text(vi=place_text(place, "vi"), en=place_text(place))
    return Unread(told, echo(text), kind, serious, indicator, year, near)


class Document(NamedTuple):
    """A raw report and what is wrong with its form. `raw` is None where nothing could be read."""

    raw: Any
    findings: list[Finding]
    place: Callable[[Place], Place] = same_place
    """From the path of a field to where it stands in the file: a line and column, or a cell."""
    unfilled: int = 0
    """How many rows of a table were left empty beside an indicator and a year."""
    unread: tuple[Unread, ...] = ()
    """What was not read, in the order of the table."""
    words: Callable[[Place], Words] = in_fields
    """The words that the document has for the fields around the path of one of them."""


class UnreadNumber(NamedTuple):
    """A number of a document that cannot be kept exactly; whoever reads the field refuses it by its place."""

    code: ProblemCode
    text: str
    expected: Saying | None = None
    """What should stand there instead, where the code alone does not say it."""
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

    def __repr__(self) -> str:
        return self.text
