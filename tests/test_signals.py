"""Signals, in a table: what a careful reader is told beside the verdict, and what is left unsaid."""

from typing import Any

import pytest

from tests.builders import card, figure

Figures = list[dict[str, Any]]


def series(indicator: str, values: dict[int, Any], unit: str | None = None, **fields: Any) -> Figures:
    return [figure(indicator, year, value, unit, **fields) for year, value in values.items()]


def hectares(top: int, bottom: int) -> dict[str, str]:
    return {"magnitude": f"{top}/{bottom}", "unit": "ha"}


RANKS = "par_index_rank"
VNEID = "vneid_accounts"
INCOME = "income_per_capita"
MONEY = "triệu đồng/người"

CASES: list[tuple[str, str, Figures, int, str, str]] = [
    # -- a figure of an earlier year: stale where it stands for the review year, old where it is the start
    ("a start of 2024 for a gain in rank", "23a", series(RANKS, {2024: 40}), 2025, "pending", "old_baseline"),
    ("a start of 2025", "23a", series(RANKS, {2025: 40}), 2025, "pending", ""),
    (
        "a level of 2024 is the state in 2025",
        "4a",
        series("cattle_and_buffalo", {2024: 150}),
        2025,
        "met",
        "stale old_baseline",
    ),
    ("growth by the end, from 2024", "14", series(INCOME, {2024: 40}, MONEY), 2025, "pending", "stale old_baseline"),
    (
        "average growth from 2024",
        "2",
        series("state_budget_revenue", {2024: 400}, "triệu đồng"),
        2025,
        "pending",
        "old_baseline",
    ),
    ("due at the end, known of the year before", "21", series(VNEID, {2026: 80}, "%"), 2027, "met", "stale"),
    ("due at the end, known of the review year", "21", series(VNEID, {2027: 80}, "%"), 2027, "met", ""),
    ("a start that decides nothing is not old", "21", series(VNEID, {2024: 60, 2027: 80}, "%"), 2027, "met", ""),
    (
        "a start that the pace rests on is",
        "21",
        series(VNEID, {2024: 60, 2027: 70}, "%"),
        2027,
        "pending",
        "old_baseline",
    ),
    (
        "a figure that settled the clause permanently is never stale",
        "8d",
        series("ocop_four_star_products", {2026: 1}),
        2029,
        "met",
        "",
    ),
    # -- passed before, failed now
    ("lost after 2026", "4a", series("cattle_and_buffalo", {2026: 150, 2027: 149}), 2027, "not_met", "lost"),
    ("lost since the baseline", "4a", series("cattle_and_buffalo", {2025: 150, 2026: 149}), 2026, "not_met", "lost"),
    ("had again", "4a", series("cattle_and_buffalo", {2025: 150, 2026: 149, 2027: 150}), 2027, "not_met", ""),
    ("never had", "4a", series("cattle_and_buffalo", {2025: 149, 2026: 149}), 2026, "not_met", ""),
    ("lost, with a gap since", "4a", series("cattle_and_buffalo", {2026: 150, 2027: 149}), 2028, "not_met", "lost"),
    (
        "lost, with a year since that cannot be told",
        "4a",
        [
            *series("cattle_and_buffalo", {2026: 150, 2027: 149}),
            figure("cattle_and_buffalo", 2028, 140, bound="at_least"),
        ],
        2028,
        "not_met",
        "lost",
    ),
    ("a settled clause loses nothing", "8d", series("ocop_four_star_products", {2026: 1, 2027: 0}), 2027, "met", ""),
    ("had before the term only", "8d", series("ocop_four_star_products", {2024: 1, 2026: 0}), 2026, "pending", "lost"),
    ("a gain before the term is none of it", "23a", series(RANKS, {2024: 40, 2025: 30, 2026: 30}), 2026, "not_met", ""),
    (
        "a gain of the term",
        "23a",
        series(RANKS, {2025: 40, 2026: 30, 2027: 30}),
        2027,
        "not_met",
        "lost reading_matters",
    ),
    # -- passed, and worse than before
    (
        "down, and still enough",
        "4a",
        series("cattle_and_buffalo", {2026: 160, 2027: 155}),
        2027,
        "exceeded",
        "slipping",
    ),
    ("as before", "4a", series("cattle_and_buffalo", {2026: 155, 2027: 155}), 2027, "exceeded", ""),
    (
        "down from a bounded figure",
        "4a",
        [figure("cattle_and_buffalo", 2026, 160, bound="at_least"), figure("cattle_and_buffalo", 2027, 155)],
        2027,
        "exceeded",
        "",
    ),
    ("a greater rank is worse", "23b", series(RANKS, {2026: 20, 2027: 25}), 2027, "exceeded", "slipping"),
    ("a smaller rank is better", "23b", series(RANKS, {2026: 25, 2027: 20}), 2027, "exceeded", ""),
    (
        "down by less than one, in fractions",
        "5",
        series("fruit_tree_area", {2026: hectares(2104, 3), 2027: hectares(1401, 2)}),
        2027,
        "exceeded",
        "slipping",
    ),
    (
        "up by less than one, in fractions",
        "5",
        series("fruit_tree_area", {2026: hectares(1401, 2), 2027: hectares(2104, 3)}),
        2027,
        "exceeded",
        "",
    ),
    # -- what was used
    ("an estimate", "4a", series("cattle_and_buffalo", {2026: 150}, status="estimate"), 2026, "met", "provisional"),
    ("about so many", "4a", series("cattle_and_buffalo", {2026: 150}, bound="about"), 2026, "met", "approximate"),
    ("a year without events", "26a", series("cases_resolved", {2026: {"part": 0, "whole": 0}}), 2026, "met", "vacuous"),
]


@pytest.mark.parametrize(
    ("clause", "figures", "as_of", "verdict", "signals"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_is_said_beside_a_verdict(clause: str, figures: Figures, as_of: int, verdict: str, signals: str) -> None:
    found = card(*figures, as_of=as_of)[clause]
    assert (found.verdict, " ".join(found.signals)) == (verdict, signals)
