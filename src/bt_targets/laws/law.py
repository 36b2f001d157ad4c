"""What a law is, and what the check of one works with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, NamedTuple, Protocol

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bt_targets.assess import assess as assess_here
from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import PERSPECTIVES, Perspective
from bt_targets.laws.visits import Visit, Visits, anything
from bt_targets.report.default_resolution import or_default
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.strategies.building import figures
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields, report_of
from bt_targets.strategies.questions import Questions
from bt_targets.strategies.reports import report_of_clauses
from bt_targets.strategies.spans import Inverse

_EXAMPLES_OF_A_VISIT: Final = 2
"""How many times figures are drawn for a visit at least: first the simplest, which may tell nothing."""


class Assess(Protocol):
    """What is checked: `assess`, or anything around it that is called in the same way."""

    def __call__(
        self, report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]
    ) -> Scorecard | str | dict[str, Any]:
        """The scorecard of a report, or its JSON document as text or as a dictionary."""


class Setting(NamedTuple):
    """Everything that one check needs: the function under test, its arguments, and a source of figures."""

    assess: Assess
    draw: st.DrawFn
    choices: Choices
    questions: Questions
    as_of: int
    perspective: Perspective
    readings: dict[str, str]
    visit: Visit

    @property
    def resolution(self) -> Resolution:
        """The targets."""
        return self.questions.resolution

    def card(self, report: Report) -> Scorecard:
        """The scorecard of a report."""
        card = self.assess(report, self.as_of, perspective=self.perspective, readings=self.readings)
        if isinstance(card, str):
            return Scorecard.model_validate_json(card)
        return card if isinstance(card, Scorecard) else Scorecard.model_validate(card)

    def question(self) -> Inverse:
        """The clause that is looked at, under its reading."""
        return self.questions[self.visit.clauses[0]]

    def figures(self, question: Inverse) -> list[Fields]:
        """The figures of a clause that give it any of its answers."""
        return figures(self.choices, question, self.choices.one_of(self.questions.answers_of(question.clause)))

    def report(self) -> Report:
        """A report of the clauses that are looked at, with any answers as of the year."""
        clauses = [self.questions[id_].clause for id_ in self.visit.clauses]
        return report_of_clauses(self.choices, self.questions, clauses)

    def report_of(self, figures: Iterable[Observation | Fields]) -> Report:
        """A report of figures."""
        return report_of(figures, self.resolution)


@dataclass(frozen=True)
class Law:
    """A law, stated in words, and how it is checked."""

    name: str
    statement: Text
    holds: Callable[[Setting], None]
    """Raises AssertionError where the law is broken."""
    visits: Visits = anything
    """What is looked at, each at least once."""
    least: int = _EXAMPLES_OF_A_VISIT
    """How many times figures are drawn for each visit at least."""

    def __str__(self) -> str:
        """The name."""
        return self.name

    def check(
        self,
        assess: Assess | None = None,
        *,
        resolution: Resolution | None = None,
        examples: int = 100,
        shrink: bool = True,
    ) -> None:
        """Check the law on drawn figures, of every clause.

        Args:
            assess: what is called in place of `bt_targets.assess`, with a report, a year, and the keywords
                `perspective` and `readings`; it returns a scorecard or its document.
            resolution: the targets. Reports are drawn for them, and they are assessed by default.
            examples: how many times figures are drawn; more often, where it takes more to look at every clause.
            shrink: whether to look for the smallest figures that break the law, which may take a minute.

        Raises:
            AssertionError: where the law is broken, with its statement and the figures that break it.
        """
        rules = or_default(resolution)
        subject = assess or partial(assess_here, resolution=rules)
        visits = self.visits(rules)
        times = max(self.least, -(-examples // len(visits)))
        for visit in visits:
            error = self._broken(visit, subject, rules, times, shrink=shrink and not visit.narrower)
            if error is not None:
                smallest = self._smallest(visit, subject, rules, times) if shrink and visit.narrower else None
                error = smallest or error
                raise AssertionError(f"{self.statement.vi} / {self.statement.en}\n{self.name}: {error}") from error

    def _smallest(self, visit: Visit, subject: Assess, rules: Resolution, times: int) -> AssertionError | None:
        """How one clause alone breaks the law, or else several together; None where drawing again does not show it."""
        for less in (*visit.narrower, visit):
            error = self._broken(less, subject, rules, times, shrink=True)
            if error is not None:
                return error
        return None

    def _broken(
        self, visit: Visit, subject: Assess, rules: Resolution, times: int, *, shrink: bool
    ) -> AssertionError | None:
        """How the law is broken on figures drawn so many times, if it is."""

        @settings(
            max_examples=times,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),  # how fast a wrapper is says nothing about it
            report_multiple_bugs=False,
            phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
        )
        @given(st.data())
        def holds(data: st.DataObject) -> None:
            draw: Any = data.draw  # the same as what composite strategies are given
            self.holds(_setting(draw, subject, rules, visit))

        try:
            holds()
        except AssertionError as error:
            return error
        return None


def law(
    *, vi: str, en: str, visits: Visits = anything, least: int = _EXAMPLES_OF_A_VISIT
) -> Callable[[Callable[[Setting], None]], Law]:
    """The law that a function checks, under the name of the function."""
    return lambda holds: Law(holds.__name__, Text(vi=vi, en=en), holds, visits, least)


def _setting(draw: st.DrawFn, subject: Assess, resolution: Resolution, visit: Visit) -> Setting:
    choices, term = Choices(draw), resolution.term
    several = [clause for clause in resolution.clauses if len(clause.readings) > 1]
    chosen: dict[str, str] = {}
    if visit.occasions:
        as_of, perspective, chosen[visit.clauses[0]] = choices.one_of(visit.occasions)
    else:
        as_of = term.last - choices.between(0, term.last - term.baseline)
        perspective = choices.one_of(PERSPECTIVES)
    readings = {clause.id: chosen.get(clause.id) or choices.one_of(clause.readings).name for clause in several}
    questions = Questions(resolution, as_of, perspective, readings)
    return Setting(subject, draw, choices, questions, as_of, perspective, readings, visit)


def in_words(answer: Iterable[str | None]) -> str:
    """A verdict with the pace beside it, if there is one."""
    return ", ".join(filter(None, answer))


def same_answers(before: Scorecard, after: Scorecard, what: str, report: Report) -> None:
    """Nothing, if two scorecards decide the same.

    Raises:
        AssertionError: with the first answer that differs, and the figures.
    """
    for one, other in zip(decided(before), decided(after), strict=True):
        assert one == other, f"{one[0]} {what}: {one[1:]} and then {other[1:]}, for {report!r}"


def decided(card: Scorecard) -> list[tuple[Any, ...]]:
    """Everything that is decided, without the sentences and the evidence."""
    return [
        (clause.id, clause.verdict, clause.final, clause.cause, clause.pace, clause.margin)
        for target in card.targets
        for clause in target.clauses
    ] + [(target.number, target.verdict, target.final, target.pace) for target in card.targets]
