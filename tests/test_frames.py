"""Frames: the rows are those of the scorecards of `assess_many`, whatever kind of frame the figures come in."""

import itertools
import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet
import pytest

from bt_targets import BACH_THONG, AssessmentError, NotInstalledError, Report, ReportError, assess_many
from bt_targets.files.limits import MAX_ROWS
from bt_targets.frames import assess_frame, assess_spark, assessing
from bt_targets.frames.asked import FrameRequest
from bt_targets.frames.communes import Communes
from bt_targets.frames.long_frame import LongFrame
from bt_targets.frames.long_way import by_the_long_way
from bt_targets.frames.plain import Answered
from bt_targets.ground.problems import MAX_PROBLEMS
from bt_targets.scorecard.assessment import Number
from tests.oracle.figures import random_report
from tests.share import SEED, examples
from tests.test_many import ROWS, as_table, rows

CLAUSES = len(BACH_THONG.clauses)
OF_CLAUSES = "commune as_of target clause reading verdict final cause pace".split()
FIGURES = "signals required margin required_unit margin_unit".split()
ERRORS = "error place message_vi message_en errors_left_out".split()
OF_TARGETS = "commune as_of target verdict final pace".split()
TABLE = as_table([row for some in ROWS for row in some])
Rows = list[dict[str, Any]]


def rows_in(frame: Any) -> Rows:
    """The rows of a frame of any kind."""
    known = nw.from_native(frame)
    table = (known.collect() if isinstance(known, nw.LazyFrame) else known).to_arrow()
    listed: Rows = table.to_pylist()
    return listed


def binary(number: Any) -> float | None:
    return float(Fraction(str(number.exact))) if isinstance(number, Number) else None


def expected(
    table: pa.Table, folder: Path, as_of: Any, *, by: str = "clauses", only: bool = False, **asked: Any
) -> Rows:
    """The rows by `assess_many` on the same table as Parquet."""
    path = folder / "figures.parquet"
    pa.parquet.write_table(table, path)
    told: Rows = []
    columns = (OF_TARGETS if by == "targets" else [*OF_CLAUSES, *([] if only else FIGURES)]) + ERRORS
    for result in assess_many(path, as_of, **asked):
        for target in result.scorecard.targets if result.scorecard is not None else ():
            head = {"commune": result.commune, "as_of": result.as_of, "target": target.number}
            if by == "targets":
                told.append({**head, "verdict": target.verdict, "final": target.final, "pace": target.pace})
                continue
            for clause in target.clauses:
                row = {name: getattr(clause, name, None) for name in OF_CLAUSES[4:]}
                figures = {
                    "signals": " ".join(clause.signals) or None,
                    "required": binary(clause.required),
                    "margin": binary(clause.margin),
                    "required_unit": getattr(clause.required, "unit", None),
                    "margin_unit": getattr(clause.margin, "unit", None),
                }
                told.append({**head, "clause": clause.id, **row, **({} if only else figures)})
        for error in result.errors:
            row = {
                "commune": result.commune,
                "error": error.code,
                "place": error.path,
                "errors_left_out": result.left_out,
            }
            told.append({**row, "message_vi": error.message.vi, "message_en": error.message.en})
    return [{name: row.get(name) for name in columns} for row in told]


# -- kinds of frames


def streamed(table: pa.Table) -> Any:
    return pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=7))


class Capsule:
    """What exports a stream of Arrow, and is nothing that anybody knows."""

    def __init__(self, table: pa.Table) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested: object = None) -> object:
        return self._table.__arrow_c_stream__(requested)


KINDS: dict[str, tuple[Callable[[pa.Table], Any], Any]] = {
    "pandas": (pa.Table.to_pandas, pd.DataFrame),
    "pandas_objects": (lambda table: table.to_pandas().astype(object), pd.DataFrame),
    "pandas_arrow": (lambda table: table.to_pandas(types_mapper=pd.ArrowDtype), pd.DataFrame),
    "polars": (pl.from_arrow, pl.DataFrame),
    "polars_lazy": (lambda table: pl.DataFrame(table).lazy(), pl.LazyFrame),
    "pyarrow": (lambda table: table, pa.Table),
    "dictionaries": (lambda table: pa.table([each.dictionary_encode() for each in table.columns], table.column_names), pa.Table),
    "batch": (lambda table: table.combine_chunks().to_batches()[0], pa.Table),
    "stream": (streamed, pa.Table),
    "capsule": (Capsule, pa.Table),
    "duckdb": (duckdb.from_arrow, duckdb.DuckDBPyRelation),
    "narwhals": (lambda table: nw.from_native(pl.DataFrame(table)), nw.DataFrame),
    "narwhals_lazy": (lambda table: nw.from_native(pl.DataFrame(table)).lazy(), nw.LazyFrame),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_frame_gives_the_rows_of_the_scorecards_in_its_own_kind(kind: str, tmp_path: Path) -> None:
    make, comes_out = KINDS[kind]
    out = assess_frame(make(TABLE), 2027)
    assert isinstance(out, comes_out)
    assert rows_in(out) == expected(TABLE, tmp_path, 2027)


def test_the_columns_have_their_types_whether_or_not_there_are_errors() -> None:
    whole, good = assess_frame(TABLE, 2027), assess_frame(as_table(ROWS[0]), 2027)
    assert whole.schema == good.schema
    assert whole.column_names == [*OF_CLAUSES, *FIGURES, *ERRORS]
    types = {"as_of": "int32", "target": "int32", "final": "bool", "required": "double", "margin": "double"}
    assert {name: str(whole.schema.field(name).type) for name in whole.column_names} == {
        name: types.get(name, "int32" if name == "errors_left_out" else "string") for name in whole.column_names
    }
    frame = assess_frame(TABLE.to_pandas(), 2027)
    assert frame.dtypes.equals(assess_frame(as_table(ROWS[0]).to_pandas(), 2027).dtypes)
    assert (str(frame["as_of"].dtype), str(frame["final"].dtype)) == ("Int32", "boolean")
    assert whole.num_rows == 3 * CLAUSES + 2


@pytest.mark.parametrize("as_of", [2026, (2026, 2028, 2026), None])
@pytest.mark.parametrize(("by", "only"), [("clauses", False), ("clauses", True), ("targets", False)])
@pytest.mark.parametrize("perspective", ["term", "year"])
def test_what_is_asked(as_of: Any, by: Any, only: bool, perspective: Any, tmp_path: Path) -> None:
    asked: dict[str, Any] = {"perspective": perspective, "readings": {"15": "relative", "12b": "every_year"}}
    out = assess_frame(TABLE, as_of, by=by, verdicts_only=only, **asked)
    assert out.to_pylist() == expected(TABLE, tmp_path, as_of, by=by, only=only, **asked)
    assert assess_frame(TABLE, as_of, by=by, verdicts_only=only, resolution=BACH_THONG, **asked).equals(out)


# -- random reports, as offices and programs give them


def drawn(rng: random.Random, commune: str) -> Rows:
    """The rows of a random report, of which now and then a cell is damaged."""
    report = Report.model_validate(random_report(rng)).model_copy(update={"commune": commune})
    listed: Rows = [*rows(report)]
    if rng.random() < 0.3:
        for row in rng.sample(listed, min(len(listed), 2)):
            row[rng.choice(["value", "unit", "year", "indicator", "bound", "source", "part"])] = rng.choice(
                ["", "?", "967.05 ha", "-1", "2026", "khá", "# x", "ước 5", "kế hoạch", "\u200b"]
            )
    return listed


def random_table(rng: random.Random, communes: int) -> pa.Table:
    listed = [row for number in range(communes) for row in drawn(rng, f"Xã {number}")]
    return as_table(listed, [*{name: None for row in listed for name in row}])


def scattered(table: pa.Table, rng: random.Random) -> list[int]:
    """The rows in an order in which those of a commune stand apart, and yet follow one another as before."""
    places: dict[str, list[int]] = {}
    for place, commune in enumerate(table.column("commune").to_pylist()):
        places.setdefault(commune, []).append(place)
    turns = [commune for commune, some in places.items() for _ in some]
    rng.shuffle(turns)
    waiting = {commune: iter(some) for commune, some in places.items()}
    return [next(waiting[commune]) for commune in turns]


def without_places(rows: Iterable[dict[str, Any]]) -> Rows:
    return [
        {name: cell for name, cell in row.items() if name not in {"place", "message_vi", "message_en"}} for row in rows
    ]


@pytest.mark.parametrize("case", range(examples(24)))
def test_random_communes_in_one_piece_and_scattered(case: int, tmp_path: Path) -> None:
    rng = random.Random(SEED + case)
    table = random_table(rng, 5)
    asked: dict[str, Any] = {
        "perspective": rng.choice(["term", "year"]),
        "readings": {
            clause.id: rng.choice(clause.readings).name for clause in BACH_THONG.clauses if len(clause.readings) > 1
        },
    }
    as_of = rng.choice([None, 2025, 2026, 2028, 2030, (2027, 2030)])
    wanted = expected(table, tmp_path, as_of, **asked)
    assert assess_frame(table, as_of, **asked).to_pylist() == wanted
    order = scattered(table, rng)
    apart = assess_frame(table.take(order), as_of, **asked).to_pylist()
    at = {old + 1: new + 1 for new, old in enumerate(order)}
    by_commune = {name: [*some] for name, some in groupby(wanted, lambda row: row["commune"])}
    first = [*dict.fromkeys(table.take(order).column("commune").to_pylist())]
    assert without_places(apart) == without_places(row for name in first for row in by_commune[name])
    placed = {(row["commune"], row["place"]) for row in apart if row["error"]}
    assert placed == {(row["commune"], moved(row["place"], at)) for row in wanted if row["error"]}


def moved(place: str, at: dict[int, int]) -> str:
    row, colon, column = place.partition(":")
    return f"row {at[int(row.removeprefix('row '))]}{colon}{column}"


# -- communes


def some(commune: Any, value: Any = "5.200 con", indicator: str = "pigs", **others: Any) -> dict[str, Any]:
    return {"commune": commune, "indicator": indicator, "year": 2026, "value": value, **others}


def told(frame: Any, *names: str, **asked: Any) -> list[tuple[Any, ...]]:
    """Some cells of the rows of clause 4b and of the errors."""
    listed = rows_in(assess_frame(frame, 2026, **asked))
    return [tuple(row[name] for name in names) for row in listed if row["clause"] == "4b" or row["error"]]


def test_communes_are_one_by_name_as_names_are_compared_and_come_in_the_order_of_their_first_rows() -> None:
    table = pa.Table.from_pylist(
        [
            some("Xã B"),
            some("Xã Hòa"),
            some("xã  b", "78 %", "forest_cover"),
            some("Xã A"),
            some("Xã Hoà", "60 %", "forest_cover"),
        ]
    )
    listed = assess_frame(table, 2026).to_pylist()
    assert [*dict.fromkeys(row["commune"] for row in listed)] == ["Xã B", "Xã Hòa", "Xã A"]
    assert [row["verdict"] for row in listed if row["clause"] == "6b"] == ["exceeded", "not_met", "undetermined"]
    assert len(listed) == 3 * CLAUSES


def test_rows_without_a_commune_are_errors_of_their_own() -> None:
    table = pa.Table.from_pylist(
        [some("Xã A"), some(None), some("Xã B"), some(" \u200b"), some("Xã A", "76 %", "forest_cover")]
    )
    assert told(table, "commune", "verdict", "error", "place", "errors_left_out") == [
        ("Xã A", "exceeded", None, None, None),
        (None, None, "missing_value", "row 2: commune", 0),
        (None, None, "missing_value", "row 4: commune", 0),
        ("Xã B", "exceeded", None, None, None),
    ]
    (only,) = dict.fromkeys(told(table.slice(1, 1), "commune", "place"))
    assert only == (None, "row 1: commune")


def test_of_very_many_rows_without_a_commune_some_are_listed() -> None:
    table = pa.Table.from_pylist([some("")] * (MAX_PROBLEMS + 5))
    listed = assess_frame(table, 2026).to_pylist()
    assert (len(listed), listed[0]["errors_left_out"], listed[0]["message_vi"]) == (
        MAX_PROBLEMS,
        1,
        "dòng 1, cột commune: Số liệu chưa có giá trị. Cần: tên xã ở mỗi dòng.",
    )


def test_remarks_and_blank_rows_are_no_rows_of_a_commune() -> None:
    listed = [
        some("# a remark"),
        some("Xã A"),
        dict.fromkeys(some("")),
        {**some("Xã B"), "commune": None, "indicator": "#"},
    ]
    first = pa.Table.from_pylist(listed)
    assert told(first, "commune") == [("Xã A",)]
    assert told(first.slice(0, 1), "commune") == []
    assert told(first.slice(2, 1), "commune") == []


def test_a_commune_may_be_told_by_a_number_or_in_any_type() -> None:
    for communes in (
        pa.array([101, 7], pa.int16()),
        pa.array([101.0, 7.0], pa.float32()),
        pa.array([Decimal("101.0"), Decimal("7.0")]),
        pa.array(["101", "7"], pa.large_string()),
        pa.array(["101", "7"], pa.string_view()),
        pa.chunked_array([pa.array(["101"]).dictionary_encode(), pa.array(["7"]).dictionary_encode()]),
    ):
        table = pa.Table.from_pylist([some(None), some(None)]).set_column(0, "xã", communes)
        assert told(table, "commune", "verdict") == [("101", "exceeded"), ("7", "exceeded")]
    truths = pa.Table.from_pylist([some(True), some(False)])
    assert told(truths, "commune", "error") == [(None, "missing_value")] * 2
    lists = pa.Table.from_pylist([some(["a"]), some(["a"])])
    assert told(lists, "commune", "verdict", "error") == [("['a']", "exceeded", None)] or told(lists, "error")


def test_a_commune_of_too_many_rows_is_an_error_and_the_next_is_read() -> None:
    rows = [some("Xã A", source=f"s{number}") for number in range(MAX_ROWS + 1)]
    table = pa.Table.from_pylist([*rows, some("Xã B", source="s")])
    assert told(table, "commune", "verdict", "error") == [("Xã A", None, "too_many_items"), ("Xã B", "exceeded", None)]


# -- values


@pytest.mark.parametrize(
    "values",
    [
        pa.array([5200.5, None, float("nan"), float("inf")], pa.float64()),
        pa.array([4999.5, 0.1, None, 76.4], pa.float32()),
        pa.array(np.array([5200, 0.5, 3, 76.4], np.float16)),
        pa.array([5200, 1, None, 76], pa.int64()),
        pa.array([5200, 1, None, 76], pa.uint16()),
        pa.array([Decimal("5200.50"), Decimal("0.10"), None, Decimal("76.00")]),
        pa.array([0.1 + 0.2, 1e300, 5e-324, 76.0]),
        pa.array(["5.200", "≥ 4.800 con", "khá", "76,4 %"]),
        pa.array([True, False, None, True]),
        pa.array([b"5200", b"", None, b"x"]),
        pa.array([1, 2, 3, 4], pa.timestamp("ns")),
        pa.array([1, 2, None, 2**50], pa.timestamp("ms", "Asia/Ho_Chi_Minh")),
        pa.array([1, 2, None, 4], pa.time64("ns")),
        pa.array([1, 2, None, 4], pa.date32()),
        pa.array([[1], [], None, [2]]),
        pa.array(["5.200", "4.800 con", None, "khá"], pa.string_view()),
    ],
    ids=lambda values: str(values.type),
)
def test_values_of_every_type_are_read_as_in_parquet(values: pa.Array, tmp_path: Path) -> None:
    communes, units = ["Xã A", "Xã B", "Xã C", "Xã D"], ["con", "con", None, "con"]
    table = pa.table(
        {"commune": communes, "mã số liệu": ["pigs"] * 4, "năm": [2026] * 4, "giá trị": values, "đơn vị": units}
    )
    held = table if values.type != pa.float16() else table.set_column(3, "giá trị", values.cast(pa.float32()))
    assert assess_frame(table, 2026).to_pylist() == expected(held, tmp_path, 2026)


def test_values_of_a_type_that_arrow_cannot_take_are_no_figures() -> None:
    table = pa.Table.from_pylist([some("Xã A"), some("Xã B")])
    values = pa.array([b"5200", None], pa.binary_view())
    assert told(table.set_column(3, "value", values), "verdict", "error") == [
        (None, "unreadable_value"),
        ("undetermined", None),
    ]


def test_objects_of_pandas_are_read_cell_by_cell() -> None:
    values = [
        5200,
        "4.900 con",
        None,
        5200.5,
        Decimal("4999.5"),
        float("nan"),
        pd.NA,
        np.float64(5300.0),
        Fraction(9998, 2),
        "khá",
        b"5",
    ]
    frame = pd.DataFrame([some(f"Xã {number}", value) for number, value in enumerate(values)])
    frame["unit"] = pd.Series(["con", None, "con", *["con"] * 6, None, None], dtype=object)
    assert frame["value"].dtype == object
    assert told(frame, "verdict", "error", "place") == [
        ("exceeded", None, None),
        ("not_met", None, None),
        ("undetermined", None, None),
        (None, "fractional_count", "row 4: value"),
        (None, "fractional_count", "row 5: value"),
        ("undetermined", None, None),
        ("undetermined", None, None),
        ("exceeded", None, None),
        ("not_met", None, None),
        (None, "unreadable_value", "row 10: value"),
        (None, "unreadable_value", "row 11: value"),
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        [5200, 4900],
        [5200.0, 4900.0],
        [5200, 4900.0],
        [Decimal("5200.0"), Decimal(4900)],
        [2**70, 4900],
        ["\ud800", 4900],
    ],
)
def test_numbers_beside_texts(numbers: list[Any]) -> None:
    values = [numbers[0], "khá", numbers[1], "4.999 con"]
    frame = pd.DataFrame(
        [
            some(f"Xã {number}", value, unit="con" if isinstance(value, int) else None)
            for number, value in enumerate(values)
        ]
    )
    frame["unit"] = ["con", None, "con", None]
    listed = told(frame, "verdict", "error", "place")
    odd = {2**70: (None, "number_too_long", "row 1: value"), "\ud800": (None, "unreadable_value", "row 1: value")}
    assert listed[0] in {odd.get(numbers[0], ("exceeded", None, None)), (None, "unit_not_allowed", "row 1: value")}
    assert listed[1:] == [
        (None, "unreadable_value", "row 2: value"),
        ("not_met", None, None),
        ("not_met", None, None),
    ]


def test_objects_of_polars() -> None:
    frame = pl.DataFrame(
        {
            "commune": ["Xã A", "Xã B"],
            "indicator": ["pigs", "pigs"],
            "year": pl.Series([2026, 2026], dtype=pl.Int128),
            "value": pl.Series([5200, "4.900 con"], dtype=pl.Object),
            "unit": ["con", None],
        }
    )
    assert told(frame, "commune", "verdict") == [("Xã A", "exceeded"), ("Xã B", "not_met")]


def test_other_columns_of_objects() -> None:
    frame = pd.DataFrame(
        {
            "commune": pd.Series(["Xã A", 7, None, True], dtype=object),
            "indicator": ["pigs"] * 4,
            "year": pd.Series([2026, "năm 2026", 2026.0, "2026"], dtype=object),
            "value": ["5.200 con"] * 4,
        }
    )
    assert told(frame, "commune", "verdict", "error") == [
        ("Xã A", "exceeded", None),
        ("7", "exceeded", None),
        (None, None, "missing_value"),
        (None, None, "missing_value"),
    ]


def test_half_characters_do_not_stop_the_others() -> None:
    frame = pd.DataFrame([some("Xã \ud800"), some("Xã B", "x\ud800"), some("Xã C")], dtype=object)
    assert told(frame, "commune", "verdict", "error")[::2] == [
        ("Xã \\ud800", None, "not_text"),
        ("Xã C", "exceeded", None),
    ]


# -- the column of texts


def test_a_column_of_texts_stands_in_for_numbers() -> None:
    table = pa.table(
        {
            "commune": ["Xã A", "Xã A", "Xã B", "Xã C", "Xã C", "Xã D"],
            "indicator": ["pigs", "commune_health_standard", "pigs", "pigs", "forest_cover", "pigs"],
            "year": [2026] * 6,
            "value": pa.array([5200.0, None, None, 5200.0, 76.0, float("nan")]),
            "Text": [None, "được công nhận", "trên 4.900 con", "≥ 5.000 con", " ", "khá"],
            "unit": ["con", None, None, "con", "%", None],
        }
    )  # fmt: skip
    listed = assess_frame(table, 2026).to_pylist()
    assert [(row["commune"], row["error"], row["place"]) for row in listed if row["error"]] == [
        ("Xã C", "two_values", "row 4: Text"),
        ("Xã D", "unreadable_value", "row 6: Text"),
    ]
    two = next(row for row in listed if row["error"] == "two_values")
    assert two["message_en"].endswith("Expected: only one of the columns “value” and “Text” filled.")
    assert {row["commune"] for row in listed if row["clause"] == "4b"} == {"Xã A", "Xã B"}


@pytest.mark.parametrize("heading", ["text", "giá trị bằng chữ"])
def test_texts_may_stand_alone(heading: str) -> None:
    table = pa.Table.from_pylist([{("value" if name == "x" else name): cell for name, cell in some("Xã A").items()}])
    alone = table.rename_columns([heading if name == "value" else name for name in table.column_names])
    assert told(alone, "commune", "verdict") == [("Xã A", "exceeded")]
    wrong = alone.set_column(alone.column_names.index(heading), heading, pa.array(["khá"]))
    assert told(wrong, "error", "place") == [("unreadable_value", f"row 1: {heading}")]


# -- communes that are answered in columns go in between the others


def test_answers_in_columns_and_the_long_way_come_together_in_the_order_of_the_communes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = assess_frame(TABLE, (2026, 2027))
    for which in itertools.product([False, True], repeat=len(ROWS)):

        def some_in_columns(frame: LongFrame, communes: Communes, asked: FrameRequest) -> Answered:
            chosen = np.array(which)  # noqa: B023  it is called before the next turn
            return Answered(chosen, *by_the_long_way(frame, communes, chosen, asked))

        monkeypatch.setattr(assessing, "answered", some_in_columns)
        assert assess_frame(TABLE, (2026, 2027)).equals(wanted)


def test_a_figure_too_long_for_a_column_is_decided_beside_a_commune_with_an_error() -> None:
    long = "78000000000000000000000001:1000000000000000000000000 %"
    twice = [some("Xã B", "70 %", "forest_cover"), some("Xã B", "71 %", "forest_cover")]
    listed = assess_frame(pa.Table.from_pylist([some("Xã A", long, "forest_cover"), *twice]), 2026).to_pylist()
    assert [row["verdict"] for row in listed if row["clause"] == "6b"] == ["exceeded"]
    assert [row["error"] for row in listed if row["commune"] == "Xã B"] == ["duplicate_observation"]


# -- columns that are not known, and what is no table of figures


def test_a_column_that_nobody_knows_is_an_error_of_every_commune() -> None:
    table = pa.Table.from_pylist([some("Xã A", province=1), some("Xã B", province=2)])
    assert told(table, "commune", "error", "place") == [
        ("Xã A", "unknown_field", "province"),
        ("Xã B", "unknown_field", "province"),
    ]
    assert told(table.rename_columns([*table.column_names[:-1], "#province"]), "error") == [(None,), (None,)]
    labelled = table.to_pandas().rename(columns={"province": 5})
    assert told(labelled, "error", "place") == [("unknown_field", "5")] * 2
    labelled.columns = pd.Index([*labelled.columns[:-1], ("a", 1)], dtype=object)
    assert {error for (error,) in told(labelled, "error")} == {"unknown_field"}


def test_two_columns_of_one_name() -> None:
    table = pa.table([["Xã A"], ["pigs"], [2026], ["5"], ["6"]], ["commune", "indicator", "year", "value", "value"])
    assert ("duplicate_column", "value") in told(table, "error", "place")
    frame = table.to_pandas()
    with pytest.raises(AssessmentError, match="name of its own"):
        assess_frame(frame, 2026)


@pytest.mark.parametrize("names", [["a", "b"], ["indicator", "year"], ["xã", "chỉ tiêu", "Thực hiện 2026"], []])
def test_what_is_no_long_table_of_communes(names: list[str]) -> None:
    with pytest.raises(ReportError) as caught:
        assess_frame(pa.table({name: ["x"] for name in names}), 2026)
    assert [item.code for item in caught.value.items] == ["missing_column"]


@pytest.mark.parametrize(
    "thing",
    [
        None,
        "figures.csv",
        [some("Xã A")],
        {"commune": ["Xã A"]},
        pa.chunked_array([[1]]),
        pl.Series([1]),
        pd.Series([1]),
        Report(),
    ],
)
def test_what_is_no_frame(thing: Any) -> None:
    with pytest.raises(AssessmentError) as caught:
        assess_frame(thing, 2026)
    assert "Cần một bảng" in caught.value.message.vi
    assert "A frame is needed" in caught.value.message.en
    assert type(thing).__name__ in caught.value.message.en


@pytest.mark.parametrize(
    "asked", [{"as_of": 2031}, {"as_of": ()}, {"perspective": "month"}, {"readings": {"4b": "x"}}, {"by": "communes"}, {"by": []}, {"resolution": 1}]
)  # fmt: skip
def test_what_is_asked_wrongly(asked: Any) -> None:
    with pytest.raises(AssessmentError):
        assess_frame(TABLE, **{"as_of": 2026, **asked})


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_without_rows(kind: str) -> None:
    make, comes_out = KINDS[kind]
    if kind == "batch":
        empty: Any = pa.RecordBatch.from_pylist([], TABLE.schema)
    else:
        empty = make(TABLE.slice(0, 0))
    out = assess_frame(empty, None)
    assert isinstance(out, comes_out)
    assert rows_in(out) == []
    assert list(nw.from_native(out).collect_schema()) == [*OF_CLAUSES, *FIGURES, *ERRORS]


def test_a_table_of_no_chunks() -> None:
    table = pa.table(
        [pa.chunked_array([], TABLE.schema.field(name).type) for name in TABLE.column_names], TABLE.column_names
    )
    assert assess_frame(table, 2026).num_rows == 0


# -- Spark, by what stands in for it; `python -m tests.spark` does the same on a real one


class Schema:
    def __init__(self, names: list[str]) -> None:
        self.names = names

    def add(self, name: str, kind: str) -> "Schema":
        assert kind == "integer"
        return Schema([*self.names, name])


class Sparkling:
    """A DataFrame in two pieces that does what Spark would do with them."""

    def __init__(self, batches: list[pa.RecordBatch]) -> None:
        self.batches = batches
        self.columns = batches[0].schema.names
        self.schema = Schema(self.columns)

    def mapInArrow(self, function: Any, schema: Schema) -> "Sparkling":  # noqa: N802
        made = Sparkling([*function(iter(self.batches))])
        assert made.columns == schema.names
        return made

    def repartition(self, number: int, name: str) -> "Sparkling":
        assert number > 0
        assert name in self.columns
        return self

    def groupBy(self, name: str) -> "Grouped":  # noqa: N802
        return Grouped(pa.Table.from_batches(self.batches), name)


class Grouped:
    def __init__(self, table: pa.Table, name: str) -> None:
        self.table, self.name = table, name

    def applyInArrow(self, function: Any, schema: str) -> pa.Table:  # noqa: N802
        column = self.table.column(self.name)
        self.blocks = column.unique().to_pylist()
        done = pa.concat_tables(function(self.table.filter(pa.compute.equal(column, block))) for block in self.blocks)
        types = {"int32": "int", "bool": "boolean"}
        assert schema == ", ".join(f"{each.name} {types.get(str(each.type), each.type)}" for each in done.schema)
        return done


def in_pieces(table: pa.Table) -> Sparkling:
    return Sparkling(table.combine_chunks().to_batches(max_chunksize=max(1, table.num_rows // 2)))


def by_commune(table: pa.Table) -> dict[str | None, Rows]:
    listed: dict[str | None, Rows] = {}
    for row in table.to_pylist():
        listed.setdefault(row["commune"], []).append(row)
    return listed


@pytest.mark.parametrize("blocks", [1, 2, 64])
@pytest.mark.parametrize("asked", [{}, {"by": "targets"}, {"verdicts_only": True}])
def test_blocks_of_communes(blocks: int, asked: dict[str, Any]) -> None:
    table = TABLE.append_column("at", pa.array(range(1, TABLE.num_rows + 1)))
    shuffled = table.take(random.Random(SEED).sample(range(table.num_rows), table.num_rows))
    out = assess_spark(in_pieces(shuffled), (2026, 2027), blocks=blocks, row="at", **asked)
    assert by_commune(out) == by_commune(assess_frame(TABLE, (2026, 2027), **asked))


def test_blocks_without_numbers_of_rows() -> None:
    out = assess_spark(in_pieces(TABLE), 2027)
    assert without_places(out.filter(pa.compute.is_null(out.column("error"))).to_pylist())
    assert {name: len(some) for name, some in by_commune(out).items()} == {
        name: len(some) for name, some in by_commune(assess_frame(TABLE, 2027)).items()
    }


@pytest.mark.parametrize("asked", [{"blocks": 0}, {"blocks": "x"}, {"row": "nowhere"}, {"as_of": 2031}])
def test_what_is_asked_wrongly_of_spark(asked: dict[str, Any]) -> None:
    with pytest.raises(AssessmentError):
        assess_spark(in_pieces(TABLE), **{"as_of": 2027, **asked})


def test_what_is_no_table_for_spark() -> None:
    with pytest.raises(ReportError):
        assess_spark(in_pieces(TABLE.drop_columns("commune")), 2027)


def test_a_frame_of_spark_is_told_where_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = nw.from_native(pl.LazyFrame({"a": [1]}))
    monkeypatch.setattr(type(frame), "implementation", property(lambda _: nw.Implementation.PYSPARK))
    with pytest.raises(AssessmentError, match="assess_spark"):
        assess_frame(frame, 2026)


# -- what importing brings along


@pytest.mark.parametrize("module", ["narwhals", "numpy", "pyarrow"])
@pytest.mark.parametrize("function", [assess_frame, assess_spark])
def test_without_the_extra_the_message_says_what_to_install(
    module: str, function: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(NotInstalledError, match=r"bt-targets\[frames\]"):
        function(TABLE, 2026)


def test_nothing_of_it_is_imported_before_its_use() -> None:
    code = """
import json, sys
import bt_targets, bt_targets.many.calls
first = sorted(sys.modules)
import bt_targets.frames
print(json.dumps([first, sorted(sys.modules)]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    first, second = json.loads(done.stdout)
    heavy = {"narwhals", "numpy", "pyarrow", "pandas", "polars", "duckdb", "pyspark"}
    assert not [name for name in first if name.startswith("bt_targets.frames")]
    assert not heavy & {*first, *second}
    assert [name for name in second if name.startswith("bt_targets.frames")] == ["bt_targets.frames"]
