"""Whose figures a report holds."""

from collections.abc import Iterator

from bt_targets.checks.sentences import OTHER_COMMUNE
from bt_targets.ground.names import compared
from bt_targets.ground.text import Text, echo
from bt_targets.report.report import Report
from bt_targets.report.warning import FigureWarning


def other_commune(report: Report) -> Iterator[FigureWarning]:
    """A warning where the figures are said to be those of another commune than the one that adopted the targets."""
    named, own = report.commune, report.rules.commune
    if compared(own) not in compared(named):  # what kind of body it is may stand in front
        said = {"named": echo(named), "own": echo(own)}
        message = Text(vi=OTHER_COMMUNE.vi.format(**said), en=OTHER_COMMUNE.en.format(**said))
        yield FigureWarning(code="other_commune", severity="serious", indicator=None, year=None, message=message)
