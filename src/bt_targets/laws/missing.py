"""Laws of what is missing: it is never zero, and nothing follows from it."""

from bt_targets.laws.law import Setting, law
from bt_targets.laws.visits import each_clause


@law(
    vi="Thiếu số liệu không phải là bằng 0: bỏ đi một số liệu không làm cho kết quả thành không đạt.",
    en="Missing is never zero: taking a figure away does not turn an answer into a miss.",
    visits=each_clause,
)
def missing_never_fails(setting: Setting) -> None:
    """The figures of a clause with and without one of them.

    Two are left where they are, because others with an answer of their own take over: an older start, reported growth
    rates.
    """
    question = setting.question()
    report = setting.report_of(setting.figures(question))
    if not report.observations:
        return
    taken = setting.choices.one_of(report.observations)
    left = [observation for observation in report.observations if observation is not taken]
    older = any(other.indicator == taken.indicator and other.year < taken.year for other in left)
    if (taken.year <= setting.resolution.term.baseline and older) or question.clause.growth_rate is not None:
        return
    before, after = (setting.card(some)[question.clause.id].verdict for some in (report, setting.report_of(left)))
    assert before == "not_met" or after != "not_met", f"{question} without {taken!r}: not_met, of {report!r}"


@law(
    vi="Không có số liệu nào thì không có kết luận nào.",
    en="Without any figure nothing is concluded.",
)
def nothing_from_nothing(setting: Setting) -> None:
    """A report without figures."""
    card = setting.card(setting.report_of([]))
    for target in card.targets:
        for clause in target.clauses:
            assert clause.verdict in {"undetermined", "pending"}, f"{clause.id}: {clause.verdict} without any figure"
            assert not clause.final, f"{clause.id}: final without any figure"
