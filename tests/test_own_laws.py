"""The laws as users run them: they hold here, and each is noticed where it is broken."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from bt_targets import BACH_THONG, Report, Scorecard, Target, Verdict, assess
from bt_targets.ground.verdicts import VERDICTS, Perspective
from bt_targets.laws import LAWS, Assess, Law, Setting, check_all
from bt_targets.laws.visits import each_answer
from tests.builders import alone
from tests.share import examples, whole_only

FEW = BACH_THONG.model_copy(update={"targets": BACH_THONG.targets[:4]})
"""Targets that are assessed sooner than all of them."""

Wrapper = Callable[[Report, int, Perspective, dict[str, str]], Any]


@pytest.mark.parametrize("law", LAWS, ids=str)
def test_the_library_obeys_its_laws(law: Law) -> None:
    law.check(examples=examples(60))


@pytest.mark.share
@pytest.mark.parametrize("clause", [clause.id for clause in BACH_THONG.clauses])
def test_every_clause_obeys_all_laws(clause: str) -> None:
    check_all(resolution=alone(clause), examples=5)


def changed(card: Scorecard, **update: Any) -> Scorecard:
    """The scorecard with all its clauses changed."""
    targets = [
        target.model_copy(update={"clauses": tuple(each.model_copy(update=update) for each in target.clauses)})
        for target in card.targets
    ]
    return card.model_copy(update={"targets": tuple(targets)})


def rounded(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """Values rounded to whole numbers, as a spreadsheet shows them."""
    given = report.model_dump()
    for each in given["observations"]:
        if (
            isinstance(each.get("value"), dict)
            and "magnitude" in each["value"]
            and "/" not in each["value"]["magnitude"]
        ):
            whole, _, rest = each["value"]["magnitude"].partition(".")
            each["value"]["magnitude"] = str(int(whole) + (rest[:1] >= "5"))
    return assess(Report.model_validate(given), as_of, perspective=perspective, readings=readings)


def strict(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """Just met is not taken for met."""
    card = assess(report, as_of, perspective=perspective, readings=readings)
    targets = tuple(
        target.model_copy(
            update={
                "clauses": tuple(
                    each.model_copy(update={"verdict": "not_met"})
                    if each.verdict == "met" and each.margin is not None and each.margin.exact == "0"
                    else each
                    for each in target.clauses
                )
            }
        )
        for target in card.targets
    )
    return card.model_copy(update={"targets": targets})


def ahead(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """Looks at the latest year there is."""
    latest = max([as_of, *(each.year for each in report.observations)])
    return assess(report, latest, perspective=perspective, readings=readings)


def zeros(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """What is undetermined counts as missed."""
    card = assess(report, as_of, perspective=perspective, readings=readings)
    targets = tuple(
        target.model_copy(
            update={
                "clauses": tuple(
                    each.model_copy(update={"verdict": "not_met", "cause": None})
                    if each.verdict == "undetermined"
                    else each
                    for each in target.clauses
                )
            }
        )
        for target in card.targets
    )
    return card.model_copy(update={"targets": targets})


def first_only(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """Takes only the first figure of each indicator, so that the order matters."""
    seen: dict[str, Any] = {}
    for each in report.observations:
        seen.setdefault(each.indicator, each)
    return assess(Report(observations=tuple(seen.values())), as_of, perspective=perspective, readings=readings)


def unitless(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """Takes every number for one in the unit of the indicator, where it can be one."""
    given = report.model_dump()
    for each in given["observations"]:
        indicator = BACH_THONG.indicators[each["indicator"]]
        unit = indicator.unit
        if indicator.is_countable:
            continue  # 1,5 thousand of them would be half a thing
        if isinstance(each.get("value"), dict) and "unit" in each["value"]:
            each["value"]["unit"] = unit
        if isinstance(each.get("upper"), dict) and "unit" in each["upper"]:
            each["upper"]["unit"] = unit
    return assess(Report.model_validate(given), as_of, perspective=perspective, readings=readings)


def uncomposed(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """A target is taken to be its first clause."""
    card = assess(report, as_of, perspective=perspective, readings=readings)
    targets = tuple(target.model_copy(update={"verdict": target.clauses[0].verdict}) for target in card.targets)
    return card.model_copy(update={"targets": targets})


def upside_down(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """Met and missed the wrong way round."""
    card = assess(report, as_of, perspective=perspective, readings=readings)
    turned = {"met": "not_met", "exceeded": "not_met", "not_met": "met"}
    targets = tuple(
        target.model_copy(
            update={
                "clauses": tuple(
                    each.model_copy(update={"verdict": turned.get(each.verdict, each.verdict)})
                    for each in target.clauses
                )
            }
        )
        for target in card.targets
    )
    return card.model_copy(update={"targets": targets})


def final(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
    """Everything is said to be settled."""
    return changed(assess(report, as_of, perspective=perspective, readings=readings), final=True)


BROKEN: list[tuple[Any, str]] = [
    (rounded, "answers_by_the_rule"),
    (rounded, "exact_at_the_bound"),
    (strict, "exact_at_the_bound"),
    (ahead, "no_look_ahead"),
    (zeros, "missing_never_fails"),
    (zeros, "nothing_from_nothing"),
    (first_only, "order_free"),
    (unitless, "unit_free"),
    (uncomposed, "composition"),
    (upside_down, "monotone"),
    (final, "nothing_from_nothing"),
]


@pytest.mark.parametrize(("wrapper", "law"), BROKEN, ids=lambda each: getattr(each, "__name__", each))
def test_a_broken_law_is_noticed(wrapper: Any, law: str) -> None:
    (found,) = [each for each in LAWS if each.name == law]
    with pytest.raises(AssertionError) as caught:
        found.check(wrapper, examples=400, shrink=False)
    assert str(caught.value).startswith(f"{found.statement.vi} / {found.statement.en}\n{law}: ")


def test_a_wrapper_may_return_the_document() -> None:
    def as_text(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> str:
        return assess(report, as_of, perspective=perspective, readings=readings, resolution=FEW).model_dump_json()

    def as_data(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> dict[str, Any]:
        return assess(report, as_of, perspective=perspective, readings=readings, resolution=FEW).model_dump(mode="json")

    for wrapper in (as_text, as_data):
        for law in LAWS[:2]:
            law.check(wrapper, resolution=FEW, examples=10)


# -- no target is left to luck

Wrong = Callable[[str, Verdict], Verdict]
"""From the id of a clause and its verdict to the one that a wrapper makes of it."""


@cache
def honest(report: str, as_of: int, perspective: Perspective, readings: tuple[tuple[str, str], ...]) -> Scorecard:
    """The right scorecard; the simplest figures of an answer are always the same, and so are worked out once."""
    return assess(Report.from_json(report), as_of, perspective=perspective, readings=dict(readings))


def wrongly(wrong: Wrong) -> Assess:
    """A wrapper that turns verdicts of clauses into others, and is right about how targets follow from clauses."""

    def wrapper(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
        card = honest(report.model_dump_json(), as_of, perspective, tuple(readings.items()))
        targets = list(card.targets)
        for place, target in enumerate(card.targets):
            verdicts = [wrong(clause.id, clause.verdict) for clause in target.clauses]
            if verdicts != [clause.verdict for clause in target.clauses]:
                clauses = [
                    clause.model_copy(update={"verdict": verdict})
                    for clause, verdict in zip(target.clauses, verdicts, strict=True)
                ]
                worst = min(verdicts, key=VERDICTS.index)
                targets[place] = target.model_copy(update={"clauses": tuple(clauses), "verdict": worst})
        return card.model_copy(update={"targets": tuple(targets)})

    return wrapper


def always(verdict: Verdict, *ids: str) -> Assess:
    return wrongly(lambda id_, right: verdict if id_ in ids else right)


BY_NAME = {law.name: law for law in LAWS}
ANSWERS_BY_THE_RULE, ORDER_FREE = BY_NAME["answers_by_the_rule"], BY_NAME["order_free"]


@pytest.mark.share
@pytest.mark.parametrize("target", BACH_THONG.targets, ids=lambda target: str(target.number))
def test_a_wrapper_that_is_wrong_for_one_target_is_noticed(target: Target) -> None:
    """With as few examples as there can be."""
    ids = [clause.id for clause in target.clauses]
    with pytest.raises(AssertionError) as caught:
        ANSWERS_BY_THE_RULE.check(always("met", *ids), examples=1, shrink=False)
    assert re.search(rf"\nanswers_by_the_rule: ({'|'.join(ids)}) .*: met and not ", str(caught.value))


@pytest.mark.parametrize("clause", ["4b", "12b", "16", "30"])
@pytest.mark.parametrize("verdict", VERDICTS)
def test_one_verdict_of_one_clause_is_noticed(clause: str, verdict: Verdict) -> None:
    if not any(visit.clauses == (clause,) and visit.verdict == verdict for visit in each_answer(BACH_THONG)):
        return  # which figures never get
    other: Verdict = "met" if verdict != "met" else "not_met"
    wrapper = wrongly(lambda id_, right: other if (id_, right) == (clause, verdict) else right)
    with pytest.raises(AssertionError, match=rf"\nanswers_by_the_rule: {clause} .*: {other}.* and not {verdict}"):
        ANSWERS_BY_THE_RULE.check(wrapper, examples=1, shrink=False)


@pytest.mark.parametrize("law", LAWS, ids=str)
@pytest.mark.parametrize("wanted", [1, 100])
def test_every_clause_is_visited_in_bounded_work(law: Law, wanted: int) -> None:
    seen: list[str] = []
    times = 0

    def look(setting: Setting) -> None:
        nonlocal times
        times += 1
        seen.extend(setting.visit.clauses)

    visits = law.visits(BACH_THONG)
    replace(law, holds=look).check(examples=wanted)
    assert len(visits) <= times <= wanted + 2 * len(visits)
    if law.name not in {"nothing_from_nothing", "writing_is_the_inverse_of_reading"}:  # which is of all, or of none
        assert {*seen} == {clause.id for clause in BACH_THONG.clauses}


def test_a_check_assesses_a_few_reports_each_time() -> None:
    resolution, calls, times = alone("12b"), 0, 0

    def counted(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
        nonlocal calls
        calls += 1
        return assess(report, as_of, perspective=perspective, readings=readings)

    check_all(counted, resolution=resolution, examples=5)
    for law in LAWS:
        visits = law.visits(resolution)
        times += len(visits) * max(law.least, -(-5 // len(visits)))
    assert calls <= 2 * times


# -- how a broken law is told


def test_all_broken_laws_are_told_in_words_first() -> None:
    with pytest.raises(AssertionError) as caught:
        check_all(upside_down, resolution=FEW, examples=1, shrink=False)
    message, behind = str(caught.value), caught.value.__cause__
    law = ANSWERS_BY_THE_RULE
    assert message.startswith(f"{law.statement.vi} / {law.statement.en}\nanswers_by_the_rule: 1 ")
    assert "Report(observations=" in message
    assert isinstance(behind, ExceptionGroup)
    assert len(behind.exceptions) > 2
    assert all(str(error) in message for error in behind.exceptions)


def test_what_a_wrapper_raises_is_told_with_the_law() -> None:
    def failing(*_: Any, **__: Any) -> Scorecard:
        raise KeyError("no such year")

    with pytest.raises(AssertionError) as caught:
        check_all(failing, examples=1, shrink=False)
    law = ANSWERS_BY_THE_RULE
    assert str(caught.value).startswith(
        f"{law.statement.vi} / {law.statement.en}\nanswers_by_the_rule: KeyError: 'no such year'"
    )
    assert isinstance(caught.value.__cause__, ExceptionGroup)


def indicators_in(error: AssertionError) -> set[str]:
    return {*re.findall(r"indicator='([a-z_0-9]+)'", str(error))}


def test_the_smallest_figures_are_of_one_clause() -> None:
    """Where several clauses are looked at together, one of them alone is tried."""
    with pytest.raises(AssertionError, match="in another order") as caught:
        ORDER_FREE.check(first_only, examples=200)
    told = indicators_in(caught.value)
    assert any(told <= {each.id for each in clause.indicators} for clause in BACH_THONG.clauses), told


@whole_only
def test_what_shows_in_several_clauses_only_is_told_of_them() -> None:
    def crowded(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> Scorecard:
        last = report.observations[-1:]
        left = last if len({each.indicator for each in report.observations}) > 2 else report.observations
        seen = report.model_copy(update={"observations": left})
        return assess(seen, as_of, perspective=perspective, readings=readings)

    with pytest.raises(AssertionError, match="in another order") as caught:
        ORDER_FREE.check(crowded, resolution=FEW, examples=60)
    assert len(indicators_in(caught.value)) > 2


def test_what_does_not_show_again_is_told_as_it_was_found() -> None:
    alone_too: list[str] = []

    def shy(setting: Setting) -> None:
        if len(setting.visit.clauses) == 1:
            alone_too.append(setting.visit.clauses[0])
        assert alone_too, "found among several"

    with pytest.raises(AssertionError, match="order_free: found among several"):
        replace(ORDER_FREE, holds=shy).check(resolution=FEW, examples=1)
    assert {*alone_too} == {clause.id for clause in FEW.clauses[:8]}
