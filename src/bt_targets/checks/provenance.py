"""Where a figure comes from: its source, its status, and the definition it was measured under."""

from collections.abc import Iterator

from bt_targets.checks.flag import Flag
from bt_targets.checks.series import Series
from bt_targets.rules.definitions import OTHER
from bt_targets.wording.terms import DATA_STATUS


def no_source(series: Series) -> Iterator[Flag]:
    """A figure that nobody can trace."""
    for year, figure in series.figures.items():
        if figure.observation.source is None:
            yield series.flag("no_source", year)


def provisional(series: Series) -> Iterator[Flag]:
    """A figure that may still change."""
    for year, figure in series.figures.items():
        if figure.observation.status != "official":
            yield series.flag("provisional", year, details=({"status": DATA_STATUS[figure.observation.status]},))


def other_definition(series: Series) -> Iterator[Flag]:
    """A figure under another definition than the indicator's own, which cannot decide."""
    for year, figure in series.figures.items():
        if not figure.measured.comparable:
            used, wanted = (
                series.resolution.definition_name(definition or OTHER.id)
                for definition in (figure.observation.definition, series.indicator.definition)
            )
            yield series.flag("other_definition", year, facts={"used": used, "wanted": wanted})
