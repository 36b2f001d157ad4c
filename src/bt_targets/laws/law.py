"""What a law is, and what the check of one works with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, NamedTuple, Protocol

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bt_targets.assess import assess as assess_here
from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import PERSPECTIVES, Perspective
from bt_targets.report.default_resolution import or_default
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.strategies.building import figures
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields, report_of
from bt_targets.strategies.questions import Questions
from bt_targets.strategies.reports import reports
from bt_targets.strategies.spans import Inverse

_WITHOUT_SHRINKING: Final = (Phase.explicit, Phase.reuse, Phase.generate)


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
        """Any clause under its reading."""
        return self.questions[self.choices.one_of(tuple(self.questions))]

    def figures(self, question: Inverse) -> list[Fields]:
        """The figures of a clause that give it any of its answers."""
        return figures(self.choices, question, self.choices.one_of(self.questions.answers_of(question.clause)))

    def report(self) -> Report:
        """Any report that tells something as of the year."""
        return self.draw(
            reports(
                as_of=self.as_of,
                perspective=self.perspective,
                readings=self.readings,
                resolution=self.resolution,
            )
        )

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
        """Check the law on drawn figures.

        Args:
            assess: what is called in place of `bt_targets.assess`, with a report, a year, and the keywords
                `perspective` and `readings`; it returns a scorecard or its document.
            resolution: the targets. Reports are drawn for them, and they are assessed by default.
            examples: how many times figures are drawn.
            shrink: whether to look for the smallest figures that break the law, which may take a minute.

        Raises:
            AssertionError: where the law is broken, with the figures that break it.
        """
        rules = or_default(resolution)
        subject = assess or partial(assess_here, resolution=rules)

        @settings(max_examples=examples, deadline=None, phases=list(Phase) if shrink else _WITHOUT_SHRINKING)
        @given(st.data())
        def holds(data: st.DataObject) -> None:
            draw: Any = data.draw  # the same as what composite strategies are given
            self.holds(_setting(draw, subject, rules))

        try:
            holds()
        except AssertionError as error:
            error.add_note(f"{self.name}: {self.statement.vi} / {self.statement.en}")
            raise


def law(*, vi: str, en: str) -> Callable[[Callable[[Setting], None]], Law]:
    """The law that a function checks, under the name of the function."""
    return lambda holds: Law(holds.__name__, Text(vi=vi, en=en), holds)


def _setting(draw: st.DrawFn, subject: Assess, resolution: Resolution) -> Setting:
    choices, term = Choices(draw), resolution.term
    as_of = term.last - choices.between(0, term.last - term.baseline)
    perspective = choices.one_of(PERSPECTIVES)
    several = [clause for clause in resolution.clauses if len(clause.readings) > 1]
    readings = {clause.id: choices.one_of(clause.readings).name for clause in several}
    questions = Questions(resolution, as_of, perspective, readings)
    return Setting(subject, draw, choices, questions, as_of, perspective, readings)


def decided(card: Scorecard) -> list[tuple[Any, ...]]:
    """Everything that is decided, without the sentences and the evidence."""
    return [
        (clause.id, clause.verdict, clause.final, clause.cause, clause.pace, clause.margin)
        for target in card.targets
        for clause in target.clauses
    ] + [(target.number, target.verdict, target.final, target.pace) for target in card.targets]
