"""How the rows of a frame are read: in columns, one by one by the readers of tables, or with all rows of their commune.

What comes out is the same in every way; the quickest that will do is taken, and that is what these cases state.
"""

from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from bt_targets import BACH_THONG
from bt_targets.frames import assess_frame
from bt_targets.frames.edge import incoming
from bt_targets.frames.long_frame import long_frame
from bt_targets.frames.plain_figures import read_figures

OWN = "bach-thong-2025-2030"


def lane(table: pa.Table) -> str:
    """The slowest way in which a row of a table is read."""
    edge = incoming(table)
    read = read_figures(long_frame(edge.names, edge.table, edge.odd, BACH_THONG), BACH_THONG)
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
