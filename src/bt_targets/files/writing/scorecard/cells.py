"""The cells of a scorecard: how its texts, figures and verdicts are aligned, formatted and coloured."""

from typing import Final, NamedTuple

from bt_targets.files.writing.book import Look
from bt_targets.files.writing.cells import number_format, number_in_cell
from bt_targets.ground.text import sentence
from bt_targets.ground.verdicts import Verdict
from bt_targets.wording.tabulated import TableFigure

SECTION_FILL: Final = "#EDEDED"
BOLD: Final[Look] = {"bold": True}
_NOTHING: Final = "–"
_WHOLE_IN_VIEW: Final[Look] = {"shrink": True}
"""A number with many decimals is written smaller where the column is too narrow, never as `####`."""
_VERDICTS: Final[dict[Verdict, Look]] = {
    "exceeded": {"bg_color": "#A9D08E", "bold": True},
    "met": {"bg_color": "#E2EFDA"},
    "pending": {"bg_color": "#DDEBF7"},
    "undetermined": {"bg_color": "#FFF2CC", "italic": True},
    "not_met": {"bg_color": "#F4B084", "bold": True},
}
"""Light enough for black letters; in print without colours, the two ends of the scale are dark and bold."""


class FormattedCell(NamedTuple):
    """What stands in a cell and how."""

    value: str | float = ""
    align: str = "left"
    form: str = "General"
    look: Look = {}  # noqa: RUF012  never changed; a named tuple has no factories

    @property
    def text(self) -> str:
        """What its height is reckoned from; a number stands on one line."""
        return self.value if isinstance(self.value, str) else ""


def number_cell(number: int, look: Look | None = None) -> FormattedCell:
    """A whole number that counts nothing: a year, the number of a target."""
    return FormattedCell(number, "center", "0", look or {})


def centred(text: str | None) -> FormattedCell:
    """A short text; a dash for None."""
    return FormattedCell(_NOTHING if text is None else text, "center")


def figure_cell(figure: TableFigure | None) -> FormattedCell:
    """A figure as a number where a cell keeps all of its digits, and else in words; a dash for None."""
    if figure is None:
        return centred(None)
    if figure.magnitude is None or (number := number_in_cell(figure.magnitude)) is None:
        return FormattedCell(figure.text, "right")
    return FormattedCell(number, "right", number_format(figure.magnitude), _WHOLE_IN_VIEW)


def verdict_cell(text: str, verdict: Verdict, align: str = "center") -> FormattedCell:
    """A verdict in its colour."""
    return FormattedCell(sentence(text), align, look=_VERDICTS[verdict])
