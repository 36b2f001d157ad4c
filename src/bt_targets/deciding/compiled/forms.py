"""The compiled readings of a resolution, each made when it is first asked for and kept from then on."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from bt_targets.deciding.compiled.answers import CompiledAnswer
from bt_targets.deciding.compiled.timings import Timed, timed
from bt_targets.deciding.compiled.values import Figures, Series, values_of
from bt_targets.deciding.question import Question
from bt_targets.deciding.timings import reading_judged
from bt_targets.ground.beside import beside
from bt_targets.ground.verdicts import Perspective
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.resolution import Resolution

_NAME: Final = "compiled readings"


class Form(NamedTuple):
    """One reading as of one year in one perspective, as a function."""

    decide: Timed
    """The answer for the numbers of a report, and those of its indicator; None where something is not one number."""
    indicator: str
    """The id of its indicator."""
    needs: frozenset[str]
    """The ids of all indicators that it looks at; of these all figures up to the review year have to be numbers."""
    can_be_exceeded: bool
    """Whether anything is better than required."""
    judged: Question
    """What is asked, as the perspective judges it."""


class Forms(dict[str, Form]):
    """The readings of a clause by name, as of one year in one perspective."""

    def __init__(self, resolution: Resolution, clause: Clause, as_of: int, perspective: Perspective) -> None:
        super().__init__()
        self._asked = (resolution, as_of, perspective)
        self._clause = clause
        self.names = tuple(reading.name for reading in clause.readings)

    def __missing__(self, name: str) -> Form:
        form = self[name] = compiled(Question(self._clause, self._clause.reading(name), *self._asked))
        return form


class TargetForms(NamedTuple):
    """A target with the readings of its clauses."""

    number: int
    clauses: tuple[tuple[str, Forms], ...]
    """The id of each clause, and its readings."""


class ResolutionForms:
    """All targets and clauses of a resolution as of one year in one perspective."""

    __slots__ = ("clauses", "targets")

    def __init__(self, resolution: Resolution, as_of: int, perspective: Perspective) -> None:
        self.clauses = {clause.id: Forms(resolution, clause, as_of, perspective) for clause in resolution.clauses}
        self.targets = tuple(
            TargetForms(target.number, tuple((clause.id, self.clauses[clause.id]) for clause in target.clauses))
            for target in resolution.targets
        )


def forms_of(resolution: Resolution, as_of: int, perspective: Perspective) -> ResolutionForms:
    """The compiled readings of a resolution as of a year in a perspective."""
    computed, name = beside(resolution), (_NAME, as_of, perspective)
    forms: ResolutionForms | None = computed.get(name)
    if forms is None:
        forms = computed[name] = ResolutionForms(resolution, as_of, perspective)
    return forms


def compiled(question: Question) -> Form:
    """The compiled form of a question.

    Raises:
        NotImplementedError: for a subject, measure, comparison or timing that has none.
    """
    reading = reading_judged(question.reading, at_baseline=question.at_baseline, perspective=question.perspective)
    judged = replace(question, reading=reading).looked_into()
    return Form(_decide(judged), question.indicator.id, needs_of(judged), question.can_be_exceeded, judged)


def needs_of(question: Question) -> frozenset[str]:
    """The ids of the indicators that a question looks at."""
    return frozenset(_needs(question.clause, question.reading))


def _decide(question: Question) -> Timed:
    values, answer = values_of(question), timed(question)
    if question.reading.subject.kind == "as_reported":
        return answer  # without a call that changes nothing

    def decide(figures: Figures, series: Series) -> CompiledAnswer | None:
        looked_at = values(figures, series)
        return None if looked_at is None else answer(figures, looked_at)

    return decide


def _needs(clause: Clause, reading: Reading) -> Iterator[str]:
    """The ids of the indicators that a reading looks at."""
    for indicator in (clause.indicator, clause.growth_rate, clause.progress):
        if indicator is not None:
            yield indicator.id
    if reading.subject.other is not None:
        yield reading.subject.other
    if isinstance(reading.measure, ShareOfBase):
        yield reading.measure.base
