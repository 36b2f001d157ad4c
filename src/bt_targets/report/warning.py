"""Warnings: figures that were read without error, and that somebody should look at again."""

from bt_targets.ground.model import Model
from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import Severity, WarningCode


class FigureWarning(Model):
    """Something about a figure that somebody should look at again, although it was read without error."""

    code: WarningCode
    severity: Severity
    """`serious` where the verdict may be of another figure than the one meant; else `notice`."""
    indicator: str | None
    """The id of the indicator; null for something in a table that stands beside no figure."""
    year: int | None
    """The year of the figure; the first year where the message lists several."""
    place: Text | None = None
    """Where it stands in the file: a cell, or a line; null for a report that was not read from one."""
    message: Text
    """What was seen, in which figure, and what to look at."""
