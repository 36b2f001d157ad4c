"""Laws of one decision: the answer follows from the rule, exactly, and a target's from those of its clauses."""

from fractions import Fraction

from bt_targets.deciding.target import ClauseAnswer, compose
from bt_targets.ground.verdicts import VERDICTS
from bt_targets.laws.law import Setting, in_words, law
from bt_targets.laws.visits import each_answer, each_clause, each_group, each_side
from bt_targets.report.measuring import domain
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.subjects import Less
from bt_targets.strategies.boundaries import boundary_cases
from bt_targets.strategies.building import figures
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import value_of
from bt_targets.strategies.numbers import FAR, inside


@law(
    vi="Số liệu dựng theo quy tắc để có một kết quả thì được đánh giá đúng kết quả ấy.",
    en="Figures made by the rule for an answer get that answer.",
    visits=each_answer,
    least=1,
)
def answers_by_the_rule(setting: Setting) -> None:
    """Every verdict that a clause can be given, and figures built for it."""
    question = setting.question()
    answers = setting.questions.answers_of(question.clause)
    wanted = setting.choices.one_of([answer for answer in answers if answer.verdict == setting.visit.verdict])
    report = setting.report_of(figures(setting.choices, question, wanted))
    clause = setting.card(report)[question.clause.id]
    told = (clause.verdict, clause.pace if wanted.pace else None)
    expected = (wanted.verdict, wanted.pace)
    assert told == expected, f"{question}: {in_words(told)} and not {in_words(expected)}, for {report!r}"


@law(
    vi="Đúng tại mức yêu cầu thì đánh giá theo câu chữ; lệch một bước nhỏ nhất về phía nào cũng thế.",
    en="Exactly at the bound it is decided as written, and the smallest step to either side as the words say.",
    visits=each_side,
    least=1,
)
def exact_at_the_bound(setting: Setting) -> None:
    """One of the values at the bound of a clause or on one side of it."""
    question = setting.question()
    name = setting.readings.get(question.clause.id, "default")
    cases = boundary_cases(
        question.clause, reading=name, perspective=setting.perspective, resolution=setting.resolution
    )
    case = setting.choices.one_of([case for case in cases if case.verdict == setting.visit.verdict] or cases)
    verdict = setting._replace(as_of=case.as_of).card(case.report)[question.clause.id].verdict
    told = f"{question}, {case.step}: {verdict} and not {case.verdict}"
    assert verdict == case.verdict, f"{told}, as of {case.as_of}, for {case.report!r}"


@law(
    vi="Số liệu của năm đánh giá tốt hơn, các số khác giữ nguyên, thì kết quả không kém đi.",
    en="A better figure of the review year, all else equal, is never judged worse.",
    visits=each_clause,
)
def monotone(setting: Setting) -> None:
    """Two figures of the review year, one at least as good as the other, beside the same other figures."""
    question = setting.question()
    clause, indicator, as_of = question.clause, question.indicator, setting.as_of
    if as_of == setting.resolution.term.baseline:
        return  # a better start asks for more
    # Exact figures only: beside a bounded start a better value may turn a sure miss into one that cannot be told.
    others = [
        figure | {"bound": "exact", "upper": None, "as_written": None}
        for figure in setting.figures(question)
        if "components" not in figure and not (figure["year"] == as_of and _looked_at(clause, figure["indicator"]))
    ]
    values = [_any_number(setting.choices, indicator) for _ in range(2)]
    worse, better = sorted(values, reverse=not question.higher_is_better)
    first, second = (
        setting.card(
            setting.report_of(
                [*others, {"indicator": indicator.id, "year": as_of, "value": value_of(indicator, value)}]
            )
        )[clause.id].verdict
        for value in (worse, better)
    )
    assert VERDICTS.index(first) <= VERDICTS.index(second), f"{question}: {worse} is {first}, {better} {second}"


def _looked_at(clause: Clause, indicator: str) -> bool:
    """Whether an indicator is the value of a clause, or taken off it."""
    parts = {reading.subject.minus for reading in clause.readings if isinstance(reading.subject, Less)}
    return indicator == clause.indicator.id or indicator in parts


def _any_number(choices: Choices, indicator: Indicator) -> Fraction:
    if indicator.kind == "status":
        return Fraction(choices.below(2))
    values = domain(indicator)
    near = values if values.high is not None else values._replace(high=(100 * FAR, 1))
    return inside(choices, near, whole=indicator.is_countable or indicator.kind == "grade")


@law(
    vi="Kết quả của chỉ tiêu là kết quả kém nhất trong các chỉ tiêu thành phần; chỉ tiêu thành phần không thể "
    "vượt thì không cản trở chỉ tiêu được đánh giá là vượt.",
    en="A target is the worst of its clauses; one that cannot be exceeded does not hold its target back.",
    visits=each_group,
)
def composition(setting: Setting) -> None:
    """Every target of a report, and how many are achieved."""
    report = setting.report()
    card = setting.card(report)
    for target in card.targets:
        rules = setting.resolution[target.number].clauses
        composed = compose(
            ClauseAnswer(clause.verdict, clause.pace, clause.final, setting.questions[rule.id].can_be_exceeded)
            for clause, rule in zip(target.clauses, rules, strict=True)
        )
        told = (target.verdict, target.pace, target.final)
        assert told == tuple(composed), f"{target.number}: {told} and not {tuple(composed)}, for {report!r}"
    achieved = sum(target.verdict in {"met", "exceeded"} for target in card.targets)
    counted = (card.achieved, card.total)
    assert counted == (achieved, len(card.targets)), f"{counted} achieved and not {achieved}, for {report!r}"
