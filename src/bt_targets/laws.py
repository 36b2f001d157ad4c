"""The laws that every verdict obeys, as checks to run against a resolution of one's own or a wrapper around `assess`.

One line runs them all: `check_all(my_assess)`, or in pytest `@pytest.mark.parametrize("law", LAWS, ids=str)`. Each law
is stated in words. The figures come from `bt_targets.strategies`, so this needs the extra `testing`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any, Final, NamedTuple, Protocol

import bt_targets.strategies  # noqa: F401  first of all, since it says what to install where hypothesis is missing

# isort: split
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bt_targets.assess import assess as assess_here
from bt_targets.deciding.compose import Part, compose
from bt_targets.deciding.question import Question
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text
from bt_targets.ground.units import factor
from bt_targets.ground.verdicts import PERSPECTIVES, VERDICTS, Perspective
from bt_targets.report.belonging import or_default
from bt_targets.report.measuring import domain
from bt_targets.report.notation.writing import write_bounded, write_value
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.report.values import Component, Counts
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less
from bt_targets.scorecard.assessment import ClauseAssessment
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.strategies.boundaries import boundary_cases
from bt_targets.strategies.building import figures
from bt_targets.strategies.choosing import one_of
from bt_targets.strategies.numbers import FAR, inside
from bt_targets.strategies.observing import any_figure
from bt_targets.strategies.reports import report_of, reports
from bt_targets.strategies.requests import Asked
from bt_targets.strategies.texts import texts
from bt_targets.strategies.written import raw_value, units_of

_WITHOUT_SHRINKING: Final = (Phase.explicit, Phase.reuse, Phase.generate)


class Assess(Protocol):
    """What is checked: `assess`, or anything around it that is called in the same way."""

    def __call__(
        self, report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]
    ) -> Scorecard | str | dict[str, Any]:
        """The scorecard of a report, or its JSON document as text or as a dictionary."""


class Setting(NamedTuple):
    """What one check has to do with: something to assess with, and as of when and how."""

    assess: Assess
    draw: st.DrawFn
    asked: Asked
    as_of: int
    perspective: Perspective
    readings: dict[str, str]

    @property
    def resolution(self) -> Resolution:
        """The targets."""
        return self.asked.resolution

    def card(self, report: Report) -> Scorecard:
        """The scorecard of a report."""
        found = self.assess(report, self.as_of, perspective=self.perspective, readings=self.readings)
        if isinstance(found, str):
            return Scorecard.model_validate_json(found)
        return found if isinstance(found, Scorecard) else Scorecard.model_validate(found)

    def question(self) -> Question:
        """Any clause under its reading."""
        return one_of(self.draw, tuple(self.asked.questions.values()))

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

    def report_of(self, observations: Iterable[Observation | dict[str, Any]]) -> Report:
        """A report of observations."""
        return report_of((_raw(each) for each in observations), self.resolution)


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


def check_all(
    assess: Assess | None = None, *, resolution: Resolution | None = None, examples: int = 100, shrink: bool = True
) -> None:
    """Check every law; the arguments are those of `Law.check`.

    Raises:
        ExceptionGroup: with one error for each law that is broken.
    """
    broken: list[Exception] = []
    for law in LAWS:
        try:
            law.check(assess, resolution=resolution, examples=examples, shrink=shrink)
        except Exception as error:  # noqa: BLE001  all broken laws are reported in one go
            broken.append(error)
    if broken:
        raise ExceptionGroup("laws are broken", broken)


def _setting(draw: st.DrawFn, subject: Assess, resolution: Resolution) -> Setting:
    term = resolution.term
    as_of = term.last - draw(st.integers(0, term.last - term.baseline))
    perspective = one_of(draw, PERSPECTIVES)
    several = [clause for clause in resolution.clauses if len(clause.readings) > 1]
    readings = {clause.id: one_of(draw, clause.readings).name for clause in several}
    return Setting(subject, draw, Asked(resolution, as_of, perspective, readings), as_of, perspective, readings)


# -- what is compared


def _raw(given: Observation | dict[str, Any]) -> dict[str, Any]:
    return given if isinstance(given, dict) else given.model_dump()


def _answers(card: Scorecard) -> list[tuple[Any, ...]]:
    """Everything that is decided, without the sentences and the evidence."""
    return [
        (clause.id, clause.verdict, clause.final, clause.cause, clause.pace, clause.margin)
        for target in card.targets
        for clause in target.clauses
    ] + [(target.number, target.verdict, target.final, target.pace) for target in card.targets]


def _rank(assessment: ClauseAssessment) -> int:
    return VERDICTS.index(assessment.verdict)


# -- the laws


def _answers_by_the_rule(setting: Setting) -> None:
    question = setting.question()
    wanted = one_of(setting.draw, setting.asked.answers_of(question.clause))
    report = setting.report_of(figures(setting.draw, question, wanted))
    found = setting.card(report)[question.clause.id]
    told = (found.verdict, found.pace if wanted.pace else None)
    assert told == (wanted.verdict, wanted.pace), f"{question}: {told} and not {wanted}, for {report!r}"


def _exact_at_the_bound(setting: Setting) -> None:
    question = setting.question()
    name = setting.readings.get(question.clause.id, "default")
    cases = boundary_cases(
        question.clause, reading=name, perspective=setting.perspective, resolution=setting.resolution
    )
    case = one_of(setting.draw, cases)
    found = setting._replace(as_of=case.as_of).card(case.report)[question.clause.id]
    assert found.verdict == case.verdict, f"{question}, {case.step}: {found.verdict} and not {case.verdict}"


def _monotone(setting: Setting) -> None:
    question = setting.question()
    indicator, as_of = question.indicator, setting.as_of
    if as_of == setting.resolution.term.baseline:
        return  # a better start asks for more
    wanted = one_of(setting.draw, setting.asked.answers_of(question.clause))
    # Exact figures only: beside a bounded start a better value may turn a sure miss into one that cannot be told.
    others = [
        _raw(each) | {"bound": "exact", "upper": None}
        for each in setting.report_of(figures(setting.draw, question, wanted)).observations
        if each.components is None and not (each.year == as_of and _looked_at(question.clause, each.indicator))
    ]
    pair = [_any_number(setting.draw, indicator) for _ in range(2)]
    worse, better = sorted(pair, reverse=not question.reading.higher_is_better)
    found = [
        setting.card(
            setting.report_of(
                [*others, {"indicator": indicator.id, "year": as_of, "value": raw_value(indicator, value)}]
            )
        )[question.clause.id]
        for value in (worse, better)
    ]
    assert _rank(found[0]) <= _rank(found[1]), f"{question}: {worse} is {found[0].verdict}, {better} {found[1].verdict}"


def _looked_at(clause: Clause, indicator: str) -> bool:
    """Whether an indicator is the value of a clause, or taken off it."""
    parts = {reading.subject.part for reading in clause.readings if isinstance(reading.subject, Less)}
    return indicator == clause.indicator.id or indicator in parts


def _any_number(draw: st.DrawFn, indicator: Indicator) -> Fraction:
    if indicator.kind == "status":
        return Fraction(draw(st.integers(0, 1)))
    limits = domain(indicator)
    near = limits if limits.high is not None else limits._replace(high=(100 * FAR, 1))
    return inside(draw, near, whole=indicator.counted_in_ones or indicator.kind == "grade")


def _no_look_ahead(setting: Setting) -> None:
    report = setting.report()
    known = [each for each in report.observations if each.year <= setting.as_of]
    later = [
        any_figure(setting.draw, indicator, year)
        for year in range(setting.as_of + 1, setting.resolution.term.last + 1)
        for indicator in [one_of(setting.draw, tuple(setting.resolution.indicators.values()))]
    ]
    before, after = setting.card(setting.report_of(known)), setting.card(setting.report_of([*known, *later]))
    assert _answers(before) == _answers(after), f"later figures changed the answer: {later}"


def _order_free(setting: Setting) -> None:
    report = setting.report()
    mixed = setting.draw(st.permutations(report.observations))
    assert _answers(setting.card(setting.report_of(mixed))) == _answers(setting.card(report))


def _unit_free(setting: Setting) -> None:
    report = setting.report()
    converted = [
        _in_another_unit(setting.draw, each, setting.resolution.indicators[each.indicator])
        for each in report.observations
    ]
    assert _answers(setting.card(setting.report_of(converted))) == _answers(setting.card(report))


def _in_another_unit(draw: st.DrawFn, observation: Observation, indicator: Indicator) -> dict[str, Any]:
    name = one_of(draw, units_of(indicator)[::-1] or ("",))

    def converted(value: Any) -> Any:
        if not isinstance(value, Quantity):
            return value
        magnitude = value.magnitude * factor(value.unit, name)
        return Quantity(magnitude=magnitude, unit=name) if abs(magnitude) < Fraction(10**18) else value

    raw = _raw(observation) | {"value": converted(observation.value), "upper": converted(observation.upper)}
    raw.pop("as_written", None)
    if observation.components is not None:
        raw["components"] = {
            part: Component(value=converted(each.value), bound=each.bound, upper=converted(each.upper))
            for part, each in observation.components.items()
        }
    return raw


def _missing_never_fails(setting: Setting) -> None:
    question = setting.question()
    wanted = one_of(setting.draw, setting.asked.answers_of(question.clause))
    report = setting.report_of(figures(setting.draw, question, wanted))
    if not report.observations:
        return
    taken = one_of(setting.draw, report.observations)
    baseline = setting.resolution.term.baseline
    older = any(each.indicator == taken.indicator and each.year < taken.year for each in report.observations)
    if (taken.year <= baseline and older) or question.clause.rate is not None:
        return  # others with an answer of their own take over: an older start, reported growth rates
    before = setting.card(report)[question.clause.id]
    left = [each for each in report.observations if each is not taken]
    after = setting.card(setting.report_of(left))[question.clause.id]
    assert before.verdict == "not_met" or after.verdict != "not_met", f"without {taken!r} {question} is not_met"


def _nothing_from_nothing(setting: Setting) -> None:
    card = setting.card(setting.report_of([]))
    for target in card.targets:
        for clause in target.clauses:
            assert clause.verdict in {"undetermined", "pending"}, f"{clause.id}: {clause.verdict} without any figure"
            assert not clause.final, f"{clause.id}: final without any figure"


def _composition(setting: Setting) -> None:
    card = setting.card(setting.report())
    for target in card.targets:
        rules = setting.resolution[target.number].clauses
        composed = compose(
            Part(clause.verdict, clause.pace, clause.final, setting.asked.questions[rule.id].can_be_exceeded)
            for clause, rule in zip(target.clauses, rules, strict=True)
        )
        found = (target.verdict, target.pace, target.final)
        assert found == tuple(composed), f"{target.number}: {found} and not {composed}"
    achieved = sum(target.verdict in {"met", "exceeded"} for target in card.targets)
    assert (card.achieved, card.total) == (achieved, len(card.targets))


def _round_trips(setting: Setting) -> None:
    report = setting.report()
    text = report.model_dump_json()
    again = Report.from_json(text, resolution=setting.resolution)
    assert again == report
    assert again.model_dump_json() == text
    card = setting.card(report)
    assert Scorecard.model_validate_json(card.model_dump_json()) == card
    assert _answers(setting.card(again)) == _answers(card)


def _writing_is_the_inverse_of_reading(setting: Setting) -> None:
    indicator = one_of(setting.draw, tuple(setting.resolution.indicators.values()))
    observation = setting.report_of([any_figure(setting.draw, indicator, setting.as_of)]).observations[0]
    value, bound, upper = observation.value, observation.bound, observation.upper
    if value is None:
        return  # given by parts, of which each is a value of its own
    if indicator.kind == "rank" and bound not in {"exact", "between"}:
        bound, upper = "exact", None  # the bound of a rank is not written in words
    scales = (indicator.scale,) if indicator.scale is not None else ()
    by_hand = setting.draw(texts(value, bound=bound, upper=upper, scales=scales))
    for text in (write_bounded(value, bound, upper, indicator), by_hand):
        read = setting.report_of([{"indicator": indicator.id, "year": setting.as_of, "value": text}]).observations[0]
        same = (_number(read.value, indicator), read.bound, _number(read.upper, indicator))
        assert same == (_number(value, indicator), bound, _number(upper, indicator)), f"{text!r} is read as {read!r}"
    assert write_value(value, indicator)


def _number(value: Any, indicator: Indicator) -> Any:
    if isinstance(value, Quantity):
        return value.in_unit(indicator.unit or value.unit)
    return (value.part, value.whole, value.excluded) if isinstance(value, Counts) else value


LAWS: Final[tuple[Law, ...]] = (
    Law(
        "answers_by_the_rule",
        Text(
            vi="Số liệu dựng theo quy tắc để có một kết quả thì được đánh giá đúng kết quả ấy.",
            en="Figures made by the rule for an answer get that answer.",
        ),
        _answers_by_the_rule,
    ),
    Law(
        "exact_at_the_bound",
        Text(
            vi="Đúng tại mức yêu cầu thì đánh giá theo câu chữ; lệch một bước nhỏ nhất về phía nào cũng thế.",
            en="Exactly at the bound it is decided as written, and the smallest step to either side as the words say.",
        ),
        _exact_at_the_bound,
    ),
    Law(
        "monotone",
        Text(
            vi="Số liệu của năm đánh giá tốt hơn, các số khác giữ nguyên, thì kết quả không kém đi.",
            en="A better figure of the review year, all else equal, is never judged worse.",
        ),
        _monotone,
    ),
    Law(
        "no_look_ahead",
        Text(
            vi="Số liệu của các năm sau năm đánh giá không làm thay đổi kết quả.",
            en="Figures of later years never change an answer.",
        ),
        _no_look_ahead,
    ),
    Law(
        "order_free",
        Text(
            vi="Thứ tự ghi số liệu không ảnh hưởng đến kết quả.",
            en="The order of the figures does not matter.",
        ),
        _order_free,
    ),
    Law(
        "unit_free",
        Text(
            vi="Cùng một giá trị ghi theo đơn vị khác thì kết quả như nhau.",
            en="The same value in another unit gets the same answer.",
        ),
        _unit_free,
    ),
    Law(
        "missing_never_fails",
        Text(
            vi="Thiếu số liệu không phải là bằng 0: bỏ đi một số liệu không làm cho kết quả thành không đạt.",
            en="Missing is never zero: taking a figure away does not turn an answer into a miss.",
        ),
        _missing_never_fails,
    ),
    Law(
        "nothing_from_nothing",
        Text(
            vi="Không có số liệu nào thì không có kết luận nào.",
            en="Without any figure nothing is concluded.",
        ),
        _nothing_from_nothing,
    ),
    Law(
        "composition",
        Text(
            vi="Kết quả của chỉ tiêu là kết quả kém nhất trong các chỉ tiêu thành phần; chỉ tiêu thành phần không thể "
            "vượt thì không cản trở chỉ tiêu được đánh giá là vượt.",
            en="A target is the worst of its clauses; one that cannot be exceeded does not hold its target back.",
        ),
        _composition,
    ),
    Law(
        "round_trips",
        Text(
            vi="Ghi ra JSON rồi đọc lại thì không mất gì và kết quả không đổi.",
            en="Written as JSON and read again, nothing is lost and the answers are the same.",
        ),
        _round_trips,
    ),
    Law(
        "writing_is_the_inverse_of_reading",
        Text(
            vi="Viết một giá trị bằng chữ rồi đọc lại thì được đúng giá trị ấy, dù viết theo cách nào được chấp nhận.",
            en="A value written as text, in any accepted way, is read as the same value.",
        ),
        _writing_is_the_inverse_of_reading,
    ),
)
"""All laws, each with its statement."""
