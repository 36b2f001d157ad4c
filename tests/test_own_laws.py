"""The laws as users run them: they hold here, and each is noticed where it is broken."""

from collections.abc import Callable
from typing import Any

import pytest

from bt_targets import BACH_THONG, Report, Scorecard, assess
from bt_targets.ground.verdicts import Perspective
from bt_targets.laws import LAWS, Law, check_all
from tests.builders import alone
from tests.share import examples

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
    """Takes every number for one in the unit of the indicator."""
    given = report.model_dump()
    for each in given["observations"]:
        unit = BACH_THONG.indicators[each["indicator"]].unit
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
    assert any(found.statement.en in note for note in caught.value.__notes__)


def test_a_wrapper_may_return_the_document() -> None:
    def as_text(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> str:
        return assess(report, as_of, perspective=perspective, readings=readings).model_dump_json()

    def as_data(report: Report, as_of: int, *, perspective: Perspective, readings: dict[str, str]) -> dict[str, Any]:
        return assess(report, as_of, perspective=perspective, readings=readings).model_dump(mode="json")

    for wrapper in (as_text, as_data):
        for law in LAWS[:2]:
            law.check(wrapper, examples=10)


def test_all_broken_laws_are_reported_in_one_go() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        check_all(upside_down, examples=60, shrink=False)
    assert len(caught.value.exceptions) > 2
