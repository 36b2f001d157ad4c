"""Warnings: figures that were read without error, and that somebody should look at again."""

from bt_targets.ground.model import Model
from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import WarningCode


class FigureWarning(Model):
    """Something about a figure that somebody should look at again, although it was read without error."""

    code: WarningCode
    indicator: str
    """The id of the indicator."""
    year: int
    """The year of the figure; the first year where the message lists several."""
    message: Text
    """What was seen, in which figure, and what to look at."""
