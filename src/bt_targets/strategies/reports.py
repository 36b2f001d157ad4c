"""Reports by wanted answer, reports of a clause, and reports of any kind."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from bt_targets.deciding.question import Question
from bt_targets.ground.exact import read_exact, read_number
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.verdicts import PERSPECTIVES, Cause, Pace, Perspective, Verdict
from bt_targets.report.belonging import or_default
from bt_targets.report.measuring import domain
from bt_targets.report.report import Report
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.strategies.answers import Answer, UnreachableError, refusal
from bt_targets.strategies.building import figures, shared
from bt_targets.strategies.choosing import chance, one_of
from bt_targets.strategies.numbers import inside
from bt_targets.strategies.requests import Answers, Asked, Wanted, as_answer, clause_of, in_order, resolve
from bt_targets.strategies.written import Raw, exactly

Margin = int | str | Decimal | Fraction | Quantity


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
        return _any_report(rules) if as_of is None else _mixed(Asked(rules, as_of, perspective, readings))
    if as_of is None:
        raise ValueError("say as of which year the verdicts are wanted: as_of=2028")
    asked = Asked(rules, as_of, perspective, readings)
    return _wanted_report(asked, resolve(asked, verdicts), fill=fill)


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
    asked = Asked(rules, year, perspective, {known.id: reading})
    if verdict is None:
        wanted = asked.answers_of(known)
    else:
        wanted = (as_answer((verdict, pace, cause)),)
        reason = refusal(asked.questions[known.id], wanted[0])
        if reason is not None:
            raise UnreachableError(reason, f"{asked.questions[known.id]} · {verdict}")
    return _clause_report(asked, known, wanted, _margin(asked.questions[known.id], margin))


def _margin(question: Question, given: Margin | None) -> Fraction | None:
    if given is None:
        return None
    unit = question.reading.difference_unit(question.indicator)
    if unit is None:
        raise UnreachableError("margin", f"{question} · {given}")
    try:
        match given:
            case Quantity():
                return given.in_unit(unit)
            case str():
                return read_exact(given)
            case _:
                return read_number(given)
    except (TypeError, ValueError):
        raise ValueError(f"a margin is a number or a quantity in {unit}, not {given!r}") from None


def report_of(raws: Iterable[Raw], resolution: Resolution) -> Report:
    """The report of raw observations of a resolution."""
    given = {"resolution": resolution.id, "commune": resolution.commune, "observations": tuple(raws)}
    return Report.model_validate(given, context={"resolution": resolution})


@st.composite
def _clause_report(
    draw: st.DrawFn, asked: Asked, clause: Clause, wanted: tuple[Answer, ...], margin: Fraction | None
) -> Report:
    question = asked.questions[clause.id]
    raws = figures(draw, question, one_of(draw, wanted), margin)
    return report_of([*raws, *_later(draw, asked, [clause.indicator])], asked.resolution)


@st.composite
def _wanted_report(draw: st.DrawFn, asked: Asked, groups: list[list[Answers]], *, fill: bool) -> Report:
    answers: Answers = {}
    for ways in groups:
        answers |= one_of(draw, ways)
    if fill:
        answers |= _others(draw, asked, answers)
    return report_of(_all_figures(draw, asked, answers), asked.resolution)


@st.composite
def _mixed(draw: st.DrawFn, asked: Asked) -> Report:
    clauses = asked.resolution.clauses
    first, most = draw(st.integers(0, len(clauses) - 1)), draw(st.integers(1, 8))
    answers: Answers = {}
    for clause in (*clauses, *clauses)[first : first + most]:
        answer = one_of(draw, asked.answers_of(clause))
        if asked.refusal_together({**answers, clause.id: answer}) is None:
            answers[clause.id] = answer
    return report_of(_all_figures(draw, asked, answers), asked.resolution)


@st.composite
def _any_report(draw: st.DrawFn, resolution: Resolution) -> Report:
    term = resolution.term
    as_of = term.last - draw(st.integers(0, term.last - term.baseline))
    readings = {
        clause.id: one_of(draw, clause.readings).name for clause in resolution.clauses if len(clause.readings) > 1
    }
    return draw(_mixed(Asked(resolution, as_of, one_of(draw, PERSPECTIVES), readings)))


def _others(draw: st.DrawFn, asked: Asked, answers: Answers) -> Answers:
    """Answers of every kind for the clauses of which nothing is wanted."""
    taken = {each.id for name in answers for each in asked.questions[name].clause.indicators}
    found: Answers = {}
    for clause in asked.resolution.clauses:
        own = {each.id for each in clause.indicators}
        if clause.id not in answers and not own & taken:
            found[clause.id] = one_of(draw, asked.answers_of(clause))
            taken |= own
    return found


def _all_figures(draw: st.DrawFn, asked: Asked, answers: Answers) -> list[Raw]:
    """The figures of several clauses; two that share an indicator are built together."""
    raws: list[Raw] = []
    left = dict(answers)
    for name in answers:
        if name not in left:
            continue
        question, answer = asked.questions[name], left.pop(name)
        own = {each.id for each in question.clause.indicators}
        other = next((each for each in left if own & {one.id for one in asked.questions[each].clause.indicators}), None)
        if other is None:
            raws += figures(draw, question, answer)
            continue
        wanted = {name: answer, other: left.pop(other)}
        pair = in_order(question, asked.questions[other])
        assert pair is not None, "pairs that cannot be built are refused"
        gain, end = pair
        raws += shared.figures(draw, gain, wanted[gain.clause.id], end, wanted[end.clause.id])
    return [*raws, *_later(draw, asked, [asked.questions[name].indicator for name in answers])]


def _later(draw: st.DrawFn, asked: Asked, indicators: list[Indicator]) -> list[Raw]:
    """Now and then a figure of a year after the review year, which must not change anything."""
    as_of, last = next(iter(asked.questions.values())).as_of, asked.resolution.term.last
    if not indicators or as_of == last or not chance(draw):
        return []
    indicator, year = one_of(draw, indicators), draw(st.integers(as_of + 1, last))
    if indicator.kind == "status":
        return [exactly(draw, indicator, year, Fraction(draw(st.integers(0, 1))))]
    whole = indicator.counted_in_ones or indicator.kind == "grade"
    return [exactly(draw, indicator, year, inside(draw, domain(indicator), whole=whole))]
