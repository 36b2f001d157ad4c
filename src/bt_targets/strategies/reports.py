"""Reports by wanted answer, reports of a clause, and reports of any kind."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from bt_targets.deciding.question import Question
from bt_targets.ground.exact import read_exact, read_number
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.verdicts import PERSPECTIVES, Cause, Pace, Perspective, Verdict
from bt_targets.report.default_resolution import or_default
from bt_targets.report.measuring import domain
from bt_targets.report.report import Report
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.strategies.answers import Answer, UnreachableError, refusal
from bt_targets.strategies.building import figures, shared
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields, exactly, report_of
from bt_targets.strategies.numbers import inside
from bt_targets.strategies.questions import Answers, Questions, in_order
from bt_targets.strategies.wishes import Wanted, as_answer, clause_of, resolve

Margin = int | str | Decimal | Fraction | Quantity

_SOME: Final = 8
"""How many clauses have figures in a report of which nothing is wanted, at most."""


def reports(
    verdicts: Mapping[str | int, Wanted] | None = None,
    *,
    as_of: int | None = None,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
    fill: bool = False,
    resolution: Resolution | None = None,
) -> st.SearchStrategy[Report]:
    """Reports whose targets and clauses get the answers that are wanted of them.

    `reports(verdicts={"12b": "met", 4: "not_met", 15: ("pending", "behind")}, as_of=2028)` draws reports which,
    assessed as of 2028, meet clause 12b, miss target 4, and leave target 15 pending and behind. Nothing is drawn and
    thrown away. They shrink to the fewest figures, in their simplest form, closest to the bounds.

    Args:
        verdicts: by the number of a target or the id of a clause, a verdict, or a verdict with a pace (of what is
            pending) and a cause (of a clause that is undetermined). Without it, any report.
        as_of: the review year; needed with `verdicts`. Without them, reports that are telling as of some year.
        perspective: the perspective of the assessment.
        readings: the readings of the assessment, by clause.
        fill: whether the clauses of which nothing is wanted have figures too, with answers of all kinds.
        resolution: the targets; by default those that reports belong to by themselves.

    Raises:
        UnreachableError: for answers that no figures get; its `reason` says why.
        KeyError: for a target or clause that does not exist.
        ValueError: for verdicts without a year, a year outside the term, an unknown reading or verdict.
    """
    rules = or_default(resolution)
    if not verdicts:
        return _any_report(rules) if as_of is None else _mixed(Questions(rules, as_of, perspective, readings))
    if as_of is None:
        raise ValueError("say as of which year the verdicts are wanted: as_of=2028")
    questions = Questions(rules, as_of, perspective, readings)
    return _wanted_report(questions, resolve(questions, verdicts), fill=fill)


def from_clause(
    clause: Clause | str,
    verdict: Verdict | None = None,
    *,
    pace: Pace | None = None,
    cause: Cause | None = None,
    margin: Margin | None = None,
    as_of: int | None = None,
    perspective: Perspective = "term",
    reading: str = "default",
    resolution: Resolution | None = None,
) -> st.SearchStrategy[Report]:
    """Reports with the figures of one clause only, which get the wanted answer.

    Args:
        clause: the clause or its id.
        verdict: what the clause shall be judged; any verdict that it can get by default.
        pace: of a pending clause.
        cause: of an undetermined clause.
        margin: by how much better (or, below 0, worse) than required the value tested shall be: a number in the unit of
            the margin, which for shares is percentage points, or a quantity.
        as_of: the review year; by default the last of the term, and the year before it for what is pending.
        perspective: the perspective of the assessment.
        reading: the reading of the clause.
        resolution: where the clause stands.

    Raises:
        UnreachableError: for an answer that no figures get, or a margin that does not fit it; the latter is raised when
            the strategy is drawn from.
        KeyError: for a clause that does not exist.
        ValueError: for a year outside the term or an unknown reading.
    """
    rules = or_default(resolution)
    known = clause_of(clause, rules)
    last = rules.term.last
    year = as_of if as_of is not None else last - 1 if verdict == "pending" else last
    questions = Questions(rules, year, perspective, {known.id: reading})
    question = questions[known.id]
    if verdict is None:
        wanted = questions.answers_of(known)
    else:
        wanted = (as_answer((verdict, pace, cause)),)
        reason = refusal(question, wanted[0])
        if reason is not None:
            raise UnreachableError(reason, f"{question} · {verdict}")
    return _clause_report(questions, known, wanted, _margin(question, margin))


def _margin(question: Question, margin: Margin | None) -> Fraction | None:
    if margin is None:
        return None
    unit = question.reading.difference_unit(question.indicator)
    if unit is None:
        raise UnreachableError("margin", f"{question} · {margin}")
    try:
        match margin:
            case Quantity():
                return margin.in_unit(unit)
            case str():
                return read_exact(margin)
            case _:
                return read_number(margin)
    except (TypeError, ValueError):
        raise ValueError(f"a margin is a number or a quantity in {unit}, not {margin!r}") from None


@st.composite
def _clause_report(
    draw: st.DrawFn, questions: Questions, clause: Clause, wanted: tuple[Answer, ...], margin: Fraction | None
) -> Report:
    choices = Choices(draw)
    built = figures(choices, questions[clause.id], choices.one_of(wanted), margin)
    return report_of([*built, *_later(choices, questions, [clause.indicator])], questions.resolution)


@st.composite
def _wanted_report(draw: st.DrawFn, questions: Questions, groups: list[list[Answers]], *, fill: bool) -> Report:
    choices = Choices(draw)
    answers: Answers = {}
    for ways in groups:
        answers |= choices.one_of(ways)
    if fill:
        for clause in questions.resolution.clauses:
            if clause.id not in answers and not questions.sharing(clause.id, answers):
                answers[clause.id] = choices.one_of(questions.answers_of(clause))
    return report_of(_all_figures(choices, questions, answers), questions.resolution)


@st.composite
def _mixed(draw: st.DrawFn, questions: Questions) -> Report:
    return _some_clauses(Choices(draw), questions)


@st.composite
def _any_report(draw: st.DrawFn, resolution: Resolution) -> Report:
    choices, term = Choices(draw), resolution.term
    as_of = term.last - choices.between(0, term.last - term.baseline)
    readings = {
        clause.id: choices.one_of(clause.readings).name for clause in resolution.clauses if len(clause.readings) > 1
    }
    return _some_clauses(choices, Questions(resolution, as_of, choices.one_of(PERSPECTIVES), readings))


def _some_clauses(choices: Choices, questions: Questions) -> Report:
    """A report of a few clauses, with any answers that go together."""
    clauses = questions.resolution.clauses
    first, most = choices.below(len(clauses)), choices.between(1, _SOME)
    return report_of_clauses(choices, questions, (*clauses, *clauses)[first : first + most])


def report_of_clauses(choices: Choices, questions: Questions, clauses: Iterable[Clause]) -> Report:
    """A report of clauses, with any answers that go together; one whose answer does not is left out."""
    answers: Answers = {}
    for clause in clauses:
        answer = choices.one_of(questions.answers_of(clause))
        if questions.refusal_together({**answers, clause.id: answer}) is None:
            answers[clause.id] = answer
    return report_of(_all_figures(choices, questions, answers), questions.resolution)


def _all_figures(choices: Choices, questions: Questions, answers: Answers) -> list[Fields]:
    """The figures of several clauses; two that share an indicator are built together."""
    later = _later(choices, questions, [questions[id_].indicator for id_ in answers])
    built: list[Fields] = []
    left = dict(answers)
    for id_ in answers:
        if id_ not in left:
            continue
        choices.apart()
        question, answer = questions[id_], left.pop(id_)
        others = questions.sharing(id_, left)
        if not others:
            built += figures(choices, question, answer)
            continue
        (other,) = others
        wanted = {id_: answer, other: left.pop(other)}
        pair = in_order(question, questions[other])
        assert pair is not None, "pairs that cannot be built are refused"
        gain, end = pair
        built += shared.figures(choices, gain, wanted[gain.clause.id], end, wanted[end.clause.id])
    return [*built, *later]


def _later(choices: Choices, questions: Questions, indicators: Sequence[Indicator]) -> list[Fields]:
    """Now and then a figure of a year after the review year, which must not change anything."""
    as_of, last = questions.as_of, questions.resolution.term.last
    if not indicators or as_of == last or not choices.chance():
        return []
    indicator, year = choices.one_of(indicators), choices.between(as_of + 1, last)
    if indicator.kind == "status":
        return [exactly(choices, indicator, year, Fraction(choices.below(2)))]
    in_whole_numbers = indicator.is_countable or indicator.kind == "grade"
    return [exactly(choices, indicator, year, inside(choices, domain(indicator), whole=in_whole_numbers))]
