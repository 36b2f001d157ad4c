"""The figures that a resolution needs: every indicator that a report has to give, and for which years.

They follow from the rules alone; the formats of templates only differ in how they show them.
"""

from collections.abc import Collection, Iterator
from itertools import groupby
from typing import NamedTuple

from bt_targets.files.writing.template.purpose import purpose
from bt_targets.ground.text import Text, sentence
from bt_targets.report.report import Report
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.resolution import Resolution, Section
from bt_targets.rules.targets import Target
from bt_targets.rules.term import Term
from bt_targets.wording.numbering import section_number


class WantedFigure(NamedTuple):
    """One indicator that a report has to give, where the resolution first needs it."""

    section: Section
    target: Target
    clauses: tuple[str, ...]
    """The ids of the clauses that use it."""
    indicator: Indicator
    years: tuple[int, ...]
    """The years to report, the baseline year among them where anything starts from it."""
    serves: Text | None
    """What it is for, where no clause is about the indicator itself."""

    @property
    def label(self) -> Text:
        """The clauses and the name: '4b. Tổng đàn lợn'."""
        head, name = ", ".join(self.clauses), self.indicator.name
        return Text(vi=f"{head}. {sentence(name.vi)}", en=f"{head}. {sentence(name.en)}")


class WantedTarget(NamedTuple):
    """A target and the figures that are first needed for it."""

    target: Target
    figures: tuple[WantedFigure, ...]


class WantedSection(NamedTuple):
    """A section of the resolution and the figures of its targets."""

    number: str
    section: Section
    targets: tuple[WantedTarget, ...]

    @property
    def heading(self) -> str:
        """The number and the name, in both languages."""
        return f"{self.number}. {self.section.name.vi} / {self.section.name.en}"


def figures_wanted(
    resolution: Resolution, only: Collection[int] | None = None, report: Report | None = None
) -> tuple[WantedFigure, ...]:
    """Every indicator of a resolution once, section by section, in the order in which the clauses name them.

    With years, only these are asked for, and those of the figures that a report has already; indicators without any
    of them are left out.
    """
    every = _figures_wanted(resolution)
    had: dict[str, set[int]] = {}
    for figure in () if report is None else report.observations:
        had.setdefault(figure.indicator, set()).add(figure.year)
    return tuple(
        wanted._replace(years=tuple(sorted(years)))
        for wanted in every
        if (
            years := {year for year in wanted.years if only is None or year in only}
            | had.get(wanted.indicator.id, set())
        )
    )


def _figures_wanted(resolution: Resolution) -> tuple[WantedFigure, ...]:
    places = [section.id for section in resolution.sections]
    targets = sorted(resolution.targets, key=lambda target: places.index(target.section))
    wanted: dict[str, WantedFigure] = {}
    for target in targets:
        section = resolution.sections[places.index(target.section)]
        for clause in target.clauses:
            for indicator in clause.indicators:
                if indicator.id not in wanted:
                    users = [user for user in resolution.clauses if indicator in user.indicators]
                    years = {year for user in users for year in _years(user, indicator, resolution.term)}
                    wanted[indicator.id] = WantedFigure(
                        section,
                        target,
                        tuple(user.id for user in users),
                        indicator,
                        tuple(sorted(years)),
                        purpose(indicator, users, resolution.term),
                    )
    return tuple(wanted.values())


def sections_wanted(
    resolution: Resolution, only: Collection[int] | None = None, report: Report | None = None
) -> Iterator[WantedSection]:
    """The same, grouped by section and target."""
    by_section = groupby(figures_wanted(resolution, only, report), key=lambda figure: figure.section)
    for place, (section, of_section) in enumerate(by_section):
        by_target = groupby(of_section, key=lambda figure: figure.target)
        targets = tuple(WantedTarget(target, tuple(figures)) for target, figures in by_target)
        yield WantedSection(section_number(place), section, targets)


def _years(clause: Clause, indicator: Indicator, term: Term) -> Iterator[int]:
    """The years for which a clause can use an indicator, whatever its reading."""
    of_term = range(term.first, term.last + 1)
    for reading in clause.readings:
        if indicator == clause.indicator or indicator.id == reading.subject.other:
            # what is taken off, or is the whole, is needed for the same years
            yield from of_term
            if _looks_at_baseline(reading):
                yield term.baseline
        if indicator.id == getattr(reading.measure, "base", None):
            yield term.baseline
    if indicator == clause.growth_rate:
        yield from of_term  # the rate of the baseline year leads up to the start and says nothing of the term
    if indicator == clause.progress:
        yield from (term.baseline, *of_term)  # a path runs from its baseline


def _looks_at_baseline(reading: Reading) -> bool:
    """Whether a reading ever looks at the baseline year of its own indicator.

    Growth, increases and gains start from it; the pace of a `by_end` clause needs a start; and the level that is kept
    in every year is judged as of the baseline year too. What is counted up over the term, or has to happen once in
    it, begins with nothing, and a share of a base starts from the base alone.
    """
    return reading.timing not in {"cumulative", "once"} and not isinstance(reading.measure, ShareOfBase)
