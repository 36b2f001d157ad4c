"""How the rows of a frame are read: in columns, one by one by the readers of tables, or with all rows of their commune.

What comes out is the same in every way; the quickest that will do is taken, and that is what these cases state.
"""

from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from bt_targets import BACH_THONG
from bt_targets.files.reading.tables import read_tables
from bt_targets.frames import assess_frame, plain
from bt_targets.frames import long_frame as long_frame_module
from bt_targets.frames.asked import asked_of
from bt_targets.frames.communes import communes_of
from bt_targets.frames.edge import incoming
from bt_targets.frames.long_frame import LongFrame, long_frame
from bt_targets.frames.plain import answered
from bt_targets.frames.plain_figures import read_figures

OWN = "bach-thong-2025-2030"


def frame_of(table: pa.Table) -> LongFrame:
    edge = incoming(table)
    return long_frame(edge.names, edge.table, edge.odd, BACH_THONG)


def lane(table: pa.Table) -> str:
    """The slowest way in which a row of a table is read."""
    read = read_figures(frame_of(table), BACH_THONG)
    if read is None or read.irregular.any():
        return "with its commune"
    return "by itself" if read.odd.any() else "in columns"


def row(indicator: str, value: Any, **others: Any) -> dict[str, Any]:
    return {"commune": "Xã A", "indicator": indicator, "year": 2026, "value": value, **others}


@pytest.mark.parametrize(
    ("cells", "wanted", "clause", "verdict"),
    [
        # numbers, in a column of numbers and as texts
        (row("pigs", 5000, unit="con"), "in columns", "4b", "met"),
        (row("pigs", 5001, unit="con"), "in columns", "4b", "exceeded"),
        (row("pigs", 0, unit="con"), "in columns", "4b", "not_met"),
        (row("pigs", 4999.0, unit="con"), "in columns", "4b", "not_met"),
        (row("pigs", Decimal("5000.00"), unit="con"), "in columns", "4b", "met"),
        (row("pigs", "5.000", unit="con"), "in columns", "4b", "met"),
        (row("pigs", "5.000 con"), "in columns", "4b", "met"),
        (row("pigs", 5000.5, unit="con"), "by itself", "4b", None),
        (row("pigs", -1, unit="con"), "by itself", "4b", None),
        (row("pigs", 5000), "in columns", "4b", "met"),
        (row("pigs", 5000, unit="%"), "by itself", "4b", None),
        (row("pigs", 10**14, unit="con"), "by itself", "4b", "exceeded"),
        (row("pigs", 10**14 - 1, unit="con"), "in columns", "4b", "exceeded"),
        (row("forest_cover", 100.0, unit="%"), "in columns", "6b", "exceeded"),
        (row("forest_cover", 100.1, unit="%"), "by itself", "6b", None),
        (row("forest_cover", 76.0, unit="%"), "in columns", "6b", "met"),
        (row("forest_cover", 0.1 + 0.2, unit="%"), "by itself", "6b", None),
        # bounds, words and rough figures
        (row("pigs", "trên 5.000 con"), "by itself", "4b", "exceeded"),
        (row("pigs", "khoảng 5.000 con"), "by itself", "4b", "met"),
        (row("pigs", "≥ 5.000 con"), "by itself", "4b", "met"),
        (row("pigs", 5000, unit="con", bound="at_least"), "by itself", "4b", "met"),
        (row("pigs", 5000, unit="con", bound="exact"), "in columns", "4b", "met"),
        (row("pigs", 4000, unit="con", bound="between", upper=6000), "by itself", "4b", "undetermined"),
        (row("pigs", "khá"), "by itself", "4b", None),
        # statuses and counts
        (row("commune_health_standard", True), "in columns", "12a", "met"),
        (row("commune_health_standard", False), "in columns", "12a", "not_met"),
        (row("pigs", True), "by itself", "4b", None),
        (row("cases_resolved", None, part=1, whole=1), "in columns", "26a", "met"),
        (row("cases_resolved", None, part=2, whole=1), "by itself", "26a", None),
        (row("cases_resolved", None, part=1.5, whole=20), "by itself", "26a", None),
        (row("grain_output", 1234567.5, unit="tấn"), "in columns", "3", "exceeded"),
        (row("cases_resolved", None, part=0, whole=0), "by itself", "26a", "met"),
        (row("cases_resolved", None, part=1, whole=2, excluded=1), "in columns", "26a", "met"),
        (row("cases_resolved", None, part=1, whole=2, excluded=2), "by itself", "26a", None),
        (row("cases_resolved", None, part=1, whole=2, excluded=-1), "by itself", "26a", None),
        (row("cases_resolved", None, part=-1, whole=2), "by itself", "26a", None),
        # what is said of a figure
        (row("pigs", 5000, unit="con", status="ước tính"), "in columns", "4b", "met"),
        (row("pigs", 5000, unit="con", status="?"), "by itself", "4b", None),
        (row("pigs", 5000, unit="con", source="niên giám"), "in columns", "4b", "met"),
        (row("pigs", 5000, unit="con", source="kế hoạch 2026"), "with its commune", "4b", "undetermined"),
        (row("pigs", 5000, unit="con", note="# nháp"), "with its commune", "4b", "met"),
        (row("pigs", 5000, unit="con", resolution=OWN), "in columns", "4b", "met"),
        (row("pigs", 5000, unit="con", resolution="another"), "with its commune", "4b", None),
        (row("hygienic_water", 99, unit="%", definition="households"), "by itself", "10", "undetermined"),
        # years and indicators
        ({**row("pigs", 5000, unit="con"), "year": "năm 2026"}, "in columns", "4b", "met"),
        ({**row("pigs", 5000, unit="con"), "year": 2026.0}, "in columns", "4b", "met"),
        ({**row("pigs", 5000, unit="con"), "year": 2030}, "in columns", "4b", "undetermined"),
        ({**row("pigs", 5000, unit="con"), "year": 2031}, "with its commune", "4b", None),
        ({**row("pigs", 5000, unit="con"), "year": 2026.5}, "with its commune", "4b", None),
        (row("tổng đàn lợn", 5000, unit="con"), "in columns", "4b", "met"),
        (row("unheard of", 5000, unit="con"), "with its commune", "4b", None),
        (row("pigs", None, unit="con"), "in columns", "4b", "undetermined"),
        (row("pigs", " ", unit="con"), "in columns", "4b", "undetermined"),
        (row("pigs", 5000, unit="con", component="Quân Thông"), "by itself", "4b", "met"),
        (row("pigs", 5000, unit="con", text="5.000 con"), "with its commune", "4b", None),
        (row("pigs", 5000, unit="con", province="x"), "with its commune", "4b", None),
    ],
    ids=str,
)  # fmt: skip
def test_the_quickest_way_that_will_do_is_taken(
    cells: dict[str, Any], wanted: str, clause: str, verdict: str | None
) -> None:
    table = pa.Table.from_pylist([cells])
    told = {each["clause"]: each["verdict"] for each in assess_frame(table, 2026, verdicts_only=True).to_pylist()}
    assert (lane(table), told.get(clause)) == (wanted, verdict)
    frame, asked = frame_of(table), asked_of(2026, None, "term", None, "clauses", verdicts_only=True)
    in_columns = answered(frame, communes_of(frame), asked).which.all()
    assert in_columns == (wanted != "with its commune" and verdict is not None)


@pytest.mark.parametrize(
    ("rows", "documents"),
    [
        ([row("pigs", "≥ 5.000 con"), row("forest_cover", "≥ 76 %")], 1),
        ([row("pigs", "≥ 5.000 con"), {**row("pigs", "≥ 5.000 con"), "commune": "Xã B"}], 1),
        ([row("pigs", "5.000 con", component="Quân Thông"), row("pigs", "1 con", component="Đông Thắng")], 1),
        ([row("pigs", "5.000 con", component="Quân Thông"), row("forest_cover", "≥ 76 %", component=None)], 2),
        ([{**row("pigs", "5.000 con", component="a"), "commune": name} for name in ("Xã A", "Xã B", "Xã A")], 2),
    ],
    ids=str,
)
def test_rows_are_read_together_where_they_are_not_parts(
    rows: list[dict[str, Any]], documents: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Any] = []

    def counted(tables: Any, rules: Any) -> Any:
        read.append(tables)
        return read_tables(tables, rules)

    monkeypatch.setattr(long_frame_module, "read_tables", counted)
    assess_frame(pa.Table.from_pylist(rows), 2026, verdicts_only=True)
    assert len(read) == documents


@pytest.mark.parametrize(
    ("first", "second", "error"),
    [
        ({"component": "Quân Thông"}, {"component": "Quân Thông"}, "duplicate_component"),
        ({"status": "official"}, {"status": "estimate"}, "rows_disagree"),
        ({"source": "niên giám"}, {"source": "báo cáo"}, "rows_disagree"),
        ({"definition": None}, {"definition": "zzz"}, "rows_disagree"),
        ({}, {"value": "?"}, "unreadable_value"),
        ({}, {"value": ""}, "missing_value"),
    ],
)
def test_what_is_wrong_with_a_later_part_is_wrong_with_the_commune(
    first: dict[str, Any], second: dict[str, Any], error: str
) -> None:
    one, other = row("pigs", "3.000 con", component="Quân Thông"), row("pigs", "3.000 con", component="Đông Thắng")
    beside = {**row("pigs", "≥ 6.000 con"), "commune": "Xã B"}
    listed = assess_frame(pa.Table.from_pylist([{**one, **first}, {**other, **second}, beside]), 2026).to_pylist()
    assert [(each["commune"], each["error"]) for each in listed if each["error"]] == [("Xã A", error)]
    assert [(each["commune"], each["verdict"]) for each in listed if each["clause"] == "4b"] == [("Xã B", "exceeded")]


def test_each_row_is_read_by_itself_from_the_column_that_it_fills() -> None:
    table = pa.Table.from_pylist(
        [
            row("pigs", 5001.0, unit="con", bound="at_least", text=None),
            row("forest_cover", None, unit=None, bound=None, text="≥ 77 %"),
        ]
    )
    told = {each["clause"]: each["verdict"] for each in assess_frame(table, 2026).to_pylist()}
    assert (lane(table), told["4b"], told["6b"]) == ("by itself", "exceeded", "exceeded")


@pytest.mark.parametrize("size", [1, 2, 3])
def test_blocks_of_communes_do_not_mix_their_figures(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """In turn: decided in columns, with rows read by themselves, without events, and with an error."""
    values: dict[str, list[str | None]] = {
        "Xã A": ["5.000 con", "76 %", None],
        "Xã B": ["≥ 5.001 con", "≥ 70 %", None],
        "Xã C": ["4.999 con", None, "0/0"],
        "Xã D": ["≥ 4.000 con", "?", "1/1"],
        "Xã E": [None, "77 %", "1/2"],
        "Xã F": [None, None, None],
    }
    rows = [
        {**row(indicator, value, source=None, status=None), "commune": commune}
        for commune, some in values.items()
        for indicator, value in zip(("pigs", "forest_cover", "cases_resolved"), some, strict=True)
    ]
    rows.append({**row("cases_resolved", "0/0", source="kế hoạch 2026"), "commune": "Xã G"})
    rows.append({**row("pigs", "5.000 con", status="ước tính"), "commune": "Xã G"})
    table = pa.Table.from_pylist(rows)
    wanted = assess_frame(table, 2026).to_pylist()
    told = {(each["commune"], each["clause"]): each["verdict"] for each in wanted}
    assert [[told.get((name, clause)) for clause in ("4b", "6b", "26a")] for name in [*values, "Xã G"]] == [
        ["met", "met", "undetermined"],
        ["exceeded", "undetermined", "undetermined"],
        ["not_met", "undetermined", "met"],
        [None, None, None],
        ["undetermined", "exceeded", "not_met"],
        ["undetermined", "undetermined", "undetermined"],
        ["met", "undetermined", "undetermined"],
    ]
    monkeypatch.setattr(plain, "_IN_A_BLOCK", size)
    assert assess_frame(table, 2026).to_pylist() == wanted


def test_of_a_column_of_numbers_only_those_that_are_no_figures_are_errors() -> None:
    for numbers in ([-1, 5000, 5001], [0.5, 5000.0, 5001.0]):
        table = pa.Table.from_pylist(
            [{**row("pigs", number, unit="con"), "commune": name} for name, number in zip("ABC", numbers, strict=True)]
        )
        listed = assess_frame(table, 2026).to_pylist()
        told = [(each["commune"], each["verdict"]) for each in listed if each["clause"] == "4b" or each["error"]]
        assert told == [("A", None), ("B", "met"), ("C", "exceeded")]


def test_a_part_greater_than_its_whole_is_an_error_of_its_commune() -> None:
    protected = {"Xã A": 10, "Xã B": 11, "Xã C": 9}
    table = pa.Table.from_pylist(
        [
            {**row(indicator, number, unit="hộ"), "commune": commune}
            for commune, part in protected.items()
            for indicator, number in (("poor_households", 10), ("protected_poor_households", part))
        ]
    )
    listed = assess_frame(table, 2026).to_pylist()
    told = [(each["commune"], each["verdict"]) for each in listed if each["clause"] == "16" or each["error"]]
    assert told == [("Xã A", "met"), ("Xã B", None), ("Xã C", "pending")]
