"""The fast lane of frames: rows of every form, decided in columns or the long way, and always the same."""

from datetime import date
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from bt_targets.frames import assess_frame, assessing, plain
from bt_targets.frames.asked import FrameRequest
from bt_targets.frames.communes import Communes
from bt_targets.frames.long_frame import LongFrame
from bt_targets.frames.rows import schema_of

Rows = list[dict[str, Any]]
YEARS = (2026, 2030)

Form = dict[str, Any]

FORMS: dict[str, Form] = {
    "a whole number": {"indicator": "pigs", "value": 6000.0},
    "a decimal": {"indicator": "fruit_tree_area", "value": 705.5, "unit": "ha"},
    "another unit": {"indicator": "fruit_tree_area", "value": 7055000.0, "unit": "m²"},
    "a quotient": {"indicator": "forest_cover", "value": 92.5925925925926, "unit": "%"},
    "a share by counts": {"indicator": "cultural_families", "part": 96, "whole": 100},
    "counts with some left out": {"indicator": "cultural_families", "part": 96, "whole": 104, "excluded": 4},
    "counts in per cent": {"indicator": "cultural_families", "part": 96, "whole": 100, "unit": "%"},
    "a word": {"indicator": "militia_training", "text": "khá"},
    "a status": {"indicator": "commune_health_standard", "text": "đạt"},
    "a number in a text": {"indicator": "grain_output", "text": "3.120,5 tấn"},
    "a text and a unit beside it": {"indicator": "grain_output", "text": "3.120,5", "unit": "tấn"},
    "provisional": {"indicator": "pigs", "value": 6000.0, "status": "provisional"},
    "with its source": {"indicator": "pigs", "value": 6000.0, "source": "Niên giám", "note": "cả xã"},
    "its own definition": {"indicator": "poor_households", "value": 9.0, "definition": "poverty-2021-2025"},
    "about": {"indicator": "fruit_tree_area", "text": "khoảng 705 ha"},
    "above": {"indicator": "forest_cover", "text": "trên 75 %"},
    "bounded beside": {"indicator": "forest_cover", "value": 77.0, "unit": "%", "bound": "at_least"},
    "a range": {"indicator": "fruit_tree_area", "value": 690.0, "upper": 710.0, "unit": "ha", "bound": "between"},
    "another definition": {"indicator": "poor_households", "value": 9.0, "definition": "other"},
    "a year without events": {"indicator": "conscription", "part": 0, "whole": 0},
    "a fall": {"indicator": "gross_product_growth", "value": -2.5, "unit": "%"},
    "more than a column holds": {"indicator": "pigs", "value": 8e13},
    "not filled in": {"indicator": "poultry", "unit": "con"},
}
"""What a row of a commune may be, so that its commune is decided in columns."""
WRONG: dict[str, Form] = {
    "noise": {"indicator": "forest_cover", "value": 75.99999999999999, "unit": "%"},
    "a fraction of a pig": {"indicator": "pigs", "value": 6000.5},
    "below nothing": {"indicator": "grain_output", "value": -1.0, "unit": "tấn"},
    "more than all": {"indicator": "forest_cover", "value": 100.5, "unit": "%"},
    "a share without a unit": {"indicator": "forest_cover", "value": 0.95},
    "no place": {"indicator": "par_index_rank", "value": 0.0},
    "a number for a status": {"indicator": "commune_health_standard", "value": 1.0},
    "a wrong unit": {"indicator": "pigs", "value": 6000.0, "unit": "kg"},
    "more than the whole": {"indicator": "cultural_families", "part": 96, "whole": 90},
    "counts of no share": {"indicator": "pigs", "part": 9, "whole": 10},
    "counts in hectares": {"indicator": "cultural_families", "part": 9, "whole": 10, "unit": "ha"},
    "part of a person": {"indicator": "cultural_families", "part": 9, "whole": 10, "excluded": -1},
    "no number": {"indicator": "pigs", "text": "?"},
    "two values": {"indicator": "pigs", "value": 6000.0, "text": "6.000 con"},
    "no indicator": {"indicator": "wolves", "value": 1.0},
    "an unknown status": {"indicator": "pigs", "value": 6000.0, "status": "hearsay"},
    "an unknown bound": {"indicator": "pigs", "value": 6000.0, "bound": "roughly"},
    "an unknown definition": {"indicator": "poor_households", "value": 9.0, "definition": "mine"},
    "a note beyond all limits": {"indicator": "pigs", "value": 6000.0, "note": "x" * 2000},
    "a name like a remark": {"indicator": "#pigs", "value": 6000.0},
    "nothing but a source": {"indicator": "pigs", "source": "Niên giám"},
}
"""What is wrong with a commune, or takes all of its rows to tell."""
ASIDE: dict[str, Form] = {
    "a plan": {"indicator": "pigs", "value": 6000.0, "note": "Kế hoạch"},
}
"""Rows that are passed over, for which a commune goes the long way."""
TYPES = {
    "commune": pa.string(),
    "indicator": pa.string(),
    "year": pa.int64(),
    "value": pa.float64(),
    "text": pa.string(),
    "unit": pa.string(),
    "part": pa.int64(),
    "whole": pa.int64(),
    "excluded": pa.int64(),
    "upper": pa.float64(),
    **dict.fromkeys(("bound", "status", "definition", "source", "note"), pa.string()),
}


def table_of(rows: Rows, **types: Any) -> pa.Table:
    kinds = {**TYPES, **types}
    names = [name for name in kinds if any(name in row for row in rows)]
    return pa.table({name: pa.array([row.get(name) for row in rows], kinds[name]) for name in names})


def commune(name: str, *forms: Form) -> Rows:
    return [{"commune": name, "year": 2026, **form} for form in forms]


@pytest.fixture
def lane(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str | None, ...]]:
    """The names of the communes that were decided in columns, a frame at a time."""
    taken: list[tuple[str | None, ...]] = []

    def watched(frame: LongFrame, communes: Communes, asked: FrameRequest) -> plain.Answered:
        answered = plain.answered(frame, communes, asked)
        taken.append(tuple(name for name, is_one in zip(communes.names, answered.which, strict=True) if is_one))
        return answered

    monkeypatch.setattr(assessing, "answered", watched)
    return taken


def the_long_way(frame: Any, monkeypatch: pytest.MonkeyPatch, **asked: Any) -> Rows:
    def none(_: LongFrame, communes: Communes, request: FrameRequest) -> plain.Answered:
        nothing = np.zeros(len(communes.names), np.bool_)
        return plain.Answered(nothing, schema_of(request).empty_table(), np.empty(0, np.int64))

    with monkeypatch.context() as patched:
        patched.setattr(assessing, "answered", none)
        rows: Rows = pa.table(nw.from_native(assess_frame(frame, **asked)).to_arrow()).to_pylist()
        return rows


def agree(frame: Any, monkeypatch: pytest.MonkeyPatch, **asked: Any) -> Rows:
    """The rows of a frame, which are those of the long way."""
    asked = {"as_of": YEARS, **asked}
    rows: Rows = pa.table(nw.from_native(assess_frame(frame, **asked)).to_arrow()).to_pylist()
    assert rows == the_long_way(frame, monkeypatch, **asked)
    return rows


@pytest.mark.parametrize("form", FORMS)
def test_a_plain_commune_is_decided_in_columns(
    form: str, lane: list[tuple[str | None, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = agree(table_of(commune("Xã A", FORMS[form])), monkeypatch)
    assert lane == [("Xã A",)]
    assert not any(row["error"] for row in rows)


@pytest.mark.parametrize("form", [*WRONG, *ASIDE])
def test_a_commune_that_is_not_goes_the_long_way_and_stops_no_other(
    form: str, lane: list[tuple[str | None, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    others = commune("Xã B", *FORMS.values())[:1]
    rows = agree(table_of([*commune("Xã A", {**WRONG, **ASIDE}[form]), *others]), monkeypatch)
    assert lane == [("Xã B",)]
    errors = {row["commune"] for row in rows if row["error"]}
    assert errors == ({"Xã A"} if form in WRONG else set())


@pytest.mark.parametrize(
    "asked", [{}, {"by": "targets"}, {"verdicts_only": True}, {"as_of": None}, {"perspective": "year"}]
)
def test_all_forms_at_once_in_several_blocks(
    asked: dict[str, Any], lane: list[tuple[str | None, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain, "_IN_A_BLOCK", 4)
    listed = [row for name, form in FORMS.items() for row in commune(name, form)]
    listed += [row for name, form in WRONG.items() for row in commune(name, form)]
    listed += [{**row, "year": 2025} for row in commune("above", FORMS["above"])]
    rows = agree(table_of(listed[::2] + listed[1::2]), monkeypatch, **asked)
    assert {*lane[0]} == {*FORMS}
    assert {row["commune"] for row in rows if row["error"]} == {*WRONG}


def test_two_figures_of_one_year_and_a_part_above_its_whole(
    lane: list[tuple[str | None, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = commune("twice", FORMS["a whole number"], FORMS["provisional"])
    bounded = commune("bounded twice", FORMS["above"], FORMS["bounded beside"])
    schools = [{"indicator": "schools", "value": 8.0}, {"indicator": "national_standard_schools", "value": 9.0}]
    good = commune("good", FORMS["a whole number"], schools[0])
    rows = agree(table_of([*twice, *good, *bounded, *commune("above", *schools)]), monkeypatch)
    assert lane == [("good",)]
    assert {row["error"] for row in rows} == {None, "duplicate_observation", "part_above_indicator"}
    assert agree(table_of(twice), monkeypatch)
    assert lane[-1] == ()


STATUS = {"indicator": "commune_health_standard", "year": 2026, "commune": "Xã A"}


def test_a_column_of_truths(lane: list[tuple[str | None, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{**STATUS, "value": True}, {**STATUS, "commune": "Xã B", "value": False, "unit": "con"}]
    rows += [{**STATUS, "commune": "Xã C", "value": True, "indicator": "pigs"}]
    told = agree(table_of(rows, value=pa.bool_()), monkeypatch)
    assert lane == [("Xã A",)]
    assert {row["commune"] for row in told if row["error"]} == {"Xã B", "Xã C"}


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("value", pa.array([date(2026, 1, 1)])),
        ("text", pa.array([7])),
        ("year", pa.array([date(2026, 1, 1)])),
        ("year", pa.array([2026.5])),
        ("year", pa.array(["2026"])),
        ("year", pa.array(["năm nay"])),
        ("year", pa.array([2026.0])),
        ("part", pa.array(["96"])),
        ("note", pa.array([7])),
        ("component", pa.array([True])),
        ("component", pa.array([None], pa.string())),
        ("upper", pa.array([None], pa.float64())),
        ("resolution", pa.array(["bach-thong-2025-2030"])),
        ("resolution", pa.array(["another"])),
        ("status", pa.array([None])),
        ("status", pa.array(["official"]).dictionary_encode()),
        ("status", pa.array([1]).dictionary_encode()),
        ("value", pa.array([6000], pa.uint64())),
        ("value", pa.array([None], pa.float32())),
        ("value (con)", pa.array([6000.0])),
        ("mã số liệu", pa.array(["pigs"])),
        ("weather", pa.array(["fair"])),
        ("weather", pa.array([None], pa.string())),
    ],
)
def test_columns_of_other_kinds(column: str, values: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a column holds, the two ways agree."""
    row = {"commune": "Xã A", "year": 2026, "indicator": "pigs", "value": 6000.0}
    del row["year" if column == "year" else "value"]
    table = table_of([row])
    agree(table.append_column(column, values), monkeypatch)


def test_a_table_that_narwhals_holds_comes_back_so(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = nw.from_native(table_of(commune("Xã A", *FORMS.values())[:1]), eager_only=True)
    assert isinstance(assess_frame(frame, 2026), nw.DataFrame)
    agree(frame, monkeypatch)


def test_a_frame_without_a_regular_row(lane: list[tuple[str | None, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    agree(table_of(commune("#Xã A", FORMS["a whole number"])), monkeypatch, as_of=None)
    agree(pd.DataFrame({"commune": [None], "indicator": ["pigs"], "year": [2026], "value": [1.5]}), monkeypatch)
    assert lane == [(), ()]
