"""The tables of cases in `tests/cases`: one file for each target, readable without knowing any Python.

A row states figures and what must come out; every field of a row beyond those that describe it is an expectation.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bt_targets import BACH_THONG, assess
from tests.builders import report

FOLDER = Path(__file__).parent / "cases"
COMPULSORY = {"met", "exactly at the bound", "just past the bound on the wrong side", "a gap", "not yet due"}
DESCRIBING = {"clause", "row", "as_of", "perspective", "reading", "observations", "why"}
FIGURES = {"margin", "shortfall", "completion", "path", "needed_per_year"}
PLAIN = {"verdict", "final", "cause", "pace", "alternatives"}


def tables() -> dict[int, list[dict[str, Any]]]:
    found = {}
    for path in sorted(FOLDER.glob("t*.toml")):
        document = tomllib.loads(path.read_text("utf-8"))
        assert path.stem == f"t{document['target']:02}"
        found[document["target"]] = document["case"]
    return found


TABLES = tables()
ROWS = [(number, row) for number, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize(
    ("number", "row"), ROWS, ids=[f"{row['clause']}-{row['row']}-{index}" for index, (_, row) in enumerate(ROWS)]
)
def test_a_row_comes_out_as_stated(number: int, row: dict[str, Any]) -> None:
    readings = {row["clause"]: row["reading"]} if "reading" in row else None
    card = assess(
        report(*row["observations"]), row["as_of"], perspective=row.get("perspective", "term"), readings=readings
    )
    found = card[row["clause"]]
    assert found in card[number].clauses
    for name, expected in row.items():
        if name in DESCRIBING:
            continue
        if name == "signals":
            assert set(expected) <= set(found.signals), row
        elif name in FIGURES:
            figure = getattr(found, name)
            assert figure is not None, (name, row)
            assert figure.exact == expected, (name, row)
        else:
            assert name in PLAIN
            actual = getattr(found, name)
            assert (dict(actual) if name == "alternatives" else actual) == expected, (name, row)


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
