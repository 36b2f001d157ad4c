"""Series: the figures of one indicator over the years, as the checks look at them."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from bt_targets.checks.flag import NO_FACTS, Facts, Flag
from bt_targets.deciding.history import Figure, History
from bt_targets.ground.beside import remembered
from bt_targets.ground.exact import Ratio
from bt_targets.ground.verdicts import WarningCode
from bt_targets.report.values import Counts
from bt_targets.rules.clauses import Clause
from bt_targets.rules.comparisons import AtLeast, MoreThan
from bt_targets.rules.indicators import Indicator, IndicatorKind
from bt_targets.rules.measures import Level
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import AsReported

Trait = (
    IndicatorKind
    | Literal[
        "figures",
        "about",
        "as_written",
        "bounded",
        "counts",
        "no_source",
        "not_official",
        "other_definition",
        "parts",
        "zero",
    ]
)
"""What may be said of a series: of which kind it is, and that one of its figures at least is of this sort."""


class RequiredLevel(NamedTuple):
    """What a reading asks for at least of the indicator itself."""

    level: Ratio
    every_year: bool
    """Whether it has to be kept from the first year on."""


class Step(NamedTuple):
    """A figure above 0 beside the nearest earlier one that is one number under the same definition."""

    year: int
    now: Ratio
    before: tuple[int, Ratio] | None
    """The year of the earlier figure, and its number."""


class Series:
    """The figures of one indicator, and the clauses that may use them."""

    def __init__(self, use: "Use", resolution: Resolution, history: History) -> None:
        self.indicator, self.clauses, self.is_judged, self.levels = use
        self.resolution = resolution
        self.first = resolution.term.first
        self.history = history
        self.figures: dict[int, Figure] = {}
        """By year, the earliest first."""
        self.numbers: dict[int, Ratio] = {}
        """The figures that are one number, exact or about; not bounded ones, nor years without events."""
        self.traits: set[Trait] = {"figures", self.indicator.kind}
        """All that may be said of it: most checks look for what most series do not have."""
        for year, value in history.reported(self.indicator.id).items():
            self._take(year, value.figures[0])

    def _take(self, year: int, figure: Figure) -> None:
        traits, (observation, _, (interval, about, comparable)) = self.traits, figure
        self.figures[year] = figure
        if interval is not None:
            if interval.low is interval.high or interval.is_point:
                self.numbers[year] = interval.low
                if not interval.low[0]:
                    traits.add("zero")
            else:
                traits.add("bounded")
        if about:
            traits.add("about")
        if not comparable:
            traits.add("other_definition")
        if observation.components is not None:
            traits.update(("parts", "counts"))
        elif isinstance(observation.value, Counts):
            traits.add("counts")
        if observation.as_written is not None:
            traits.add("as_written")
        if observation.source is None:
            traits.add("no_source")
        if observation.status != "official":
            traits.add("not_official")

    def flag(
        self,
        code: WarningCode,
        year: int,
        variant: str = "",
        facts: Facts = NO_FACTS,
        *,
        details: tuple[Facts, ...] = (),
        beside: int | None = None,
    ) -> Flag:
        """A warning about the figure of a year; about a year without one, `beside` is that of the figure to look at."""
        return Flag(code, self.indicator, year, year if beside is None else beside, variant, facts, details)

    def baseline_year(self, indicator: Indicator) -> int | None:
        """The year of the figure that an indicator, this or another one, starts the term from."""
        baseline = self.resolution.term.baseline
        return next((year for year in reversed(self.history.reported(indicator.id)) if year <= baseline), None)

    @cached_property
    def steps(self) -> list[Step]:
        """Every number above 0 beside the one before it."""
        steps: list[Step] = []
        latest: dict[str | None, tuple[int, Ratio]] = {}
        for year, now in self.numbers.items():
            definition = self.figures[year].observation.definition or self.indicator.definition
            if now[0] > 0:
                steps.append(Step(year, now, latest.get(definition)))
            latest[definition] = year, now
        return steps


class Use(NamedTuple):
    """What an indicator is to the clauses of a resolution."""

    indicator: Indicator
    clauses: tuple[Clause, ...]
    """Those that may use it."""
    is_judged: bool
    """Whether a clause judges the figures of the term themselves, or tells its pace by them."""
    levels: tuple[RequiredLevel, ...]
    """The levels that the readings ask for at least of the indicator itself."""


def series_of(history: History, resolution: Resolution) -> Iterator[Series]:
    """The figures of every indicator that has any; of one that the resolution does not know, none count."""
    for id_ in uses_of(resolution):
        series = series_of_one(id_, history, resolution)
        if series is not None:
            yield series


def series_of_one(indicator: str, history: History, resolution: Resolution) -> Series | None:
    """The figures of an indicator, if it has any."""
    return Series(uses_of(resolution)[indicator], resolution, history) if history.reported(indicator) else None


@remembered
def uses_of(resolution: Resolution) -> Mapping[str, Use]:
    """What each indicator is to the clauses."""
    using: dict[str, list[Clause]] = {}
    for clause in resolution.clauses:
        for indicator in clause.indicators:
            using.setdefault(indicator.id, []).append(clause)
    return {id_: _use(resolution.indicators[id_], tuple(clauses)) for id_, clauses in using.items()}


def _use(indicator: Indicator, clauses: tuple[Clause, ...]) -> Use:
    own = [clause for clause in clauses if clause.indicator.id == indicator.id]
    levels = tuple(
        RequiredLevel(reading.bound(indicator), reading.timing == "every_year")
        for clause in own
        for reading in clause.readings
        if isinstance(reading.subject, AsReported)
        and isinstance(reading.measure, Level)
        and isinstance(reading.comparison, AtLeast | MoreThan)
    )
    tells_pace = any(clause.progress is not None and clause.progress.id == indicator.id for clause in clauses)
    return Use(indicator, clauses, bool(own) or tells_pace, levels)
