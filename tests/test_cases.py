"""The tables of cases in `tests/cases`: one file for each target, readable without knowing any Python."""

from collections import Counter
from typing import Any

import pytest

from bt_targets import BACH_THONG
from tests.tables import assessed, departures, tables

COMPULSORY = {"met", "exactly at the bound", "just past the bound on the wrong side", "a gap", "not yet due"}
TABLES = tables()
ROWS = [(number, row) for number, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize(
    ("number", "row"), ROWS, ids=[f"{row['clause']}-{row['row']}-{index}" for index, (_, row) in enumerate(ROWS)]
)
def test_a_row_comes_out_as_stated(number: int, row: dict[str, Any]) -> None:
    assert BACH_THONG[row["clause"]] in BACH_THONG[number].clauses
    assert not departures(row, assessed(row, BACH_THONG)), row


def test_every_target_has_a_table() -> None:
    assert list(TABLES) == [target.number for target in BACH_THONG.targets]


@pytest.mark.parametrize("clause", BACH_THONG.clauses, ids=lambda clause: clause.id)
def test_every_clause_has_the_compulsory_rows(clause: Any) -> None:
    number = next(target.number for target in BACH_THONG.targets if clause in target.clauses)
    rows = [row for row in TABLES[number] if row["clause"] == clause.id and "reading" not in row]
    named = {row["row"]: row for row in rows}
    assert set(named) >= COMPULSORY
    assert named["met"]["verdict"] == "met"
    assert named["a gap"]["verdict"] == "undetermined"
    assert named["not yet due"]["verdict"] == "pending"
    assert named["just past the bound on the wrong side"]["verdict"] in {"not_met", "pending"}
    if clause.readings[0].can_be_exceeded(clause.indicator):
        assert named["exceeded"]["verdict"] == "exceeded"
    for reading in clause.readings[1:]:
        others = Counter(row["verdict"] for row in TABLES[number] if row.get("reading") == reading.name)
        assert sum(others.values()) >= 4
