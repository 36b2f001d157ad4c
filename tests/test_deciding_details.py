"""Details of a decision that no verdict shows, and that the figures beside it rest on."""

from dataclasses import FrozenInstanceError

import pytest

from bt_targets import BACH_THONG
from bt_targets.deciding.case import Case
from bt_targets.deciding.history import History
from tests.builders import card, figure, report

MONEY = "triệu đồng/người"


def test_a_start_that_carries_nothing_requires_nothing() -> None:
    found = card(figure("income_per_capita", 2025, 0, MONEY), figure("income_per_capita", 2030, 65, MONEY), as_of=2030)[
        "14"
    ]
    assert found.cause == "missing_baseline"
    assert found.required is None
    other = card(
        figure("poor_households", 2025, 5, definition="other"),
        figure("poor_households", 2030, 1),
        figure("protected_poor_households", 2030, 0),
        as_of=2030,
    )["16"]
    assert other.required is not None  # at most none, whatever the start


def test_what_is_observed_of_an_average_without_a_start() -> None:
    """By the end the figure of the last year is what lacks a start; before it, the latest one."""
    levels = [figure("gross_product", year, 100 + year, "tỷ đồng") for year in (2026, 2028)]
    before = card(*levels, as_of=2029)["1"]
    assert before.cause == "missing_baseline"
    assert before.observed is not None
    assert before.observed.year == 2028
    assert card(*levels, as_of=2030)["1"].observed is None
    last = card(*levels, figure("gross_product", 2030, 200, "tỷ đồng"), as_of=2030)["1"].observed
    assert last is not None
    assert last.year == 2030


def test_a_case_cannot_change() -> None:
    clause = BACH_THONG["5"]
    case = Case(clause, clause.readings[0], History(report(), BACH_THONG, 2027), BACH_THONG.term, 2027)
    with pytest.raises(FrozenInstanceError):
        case.as_of = 2028  # type: ignore[misc]
