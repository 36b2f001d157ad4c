"""Text in CSV: nothing becomes a formula or a date under any separator, and everything comes back as it was."""

import csv
import io
import itertools
import re
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets import Report
from bt_targets.files.guards import guarded, unguarded
from bt_targets.files.writing.csv_table import csv_table

FORMULA = re.compile("[=+\\-@＝＋－＠]")
AWKWARD = st.text(alphabet="=+-@＝'\";,\t\r\n\v\f \u00a0\u200b\u20286/a", max_size=12)


def cells_under(text: str, separator: str) -> list[str]:
    """What a spreadsheet program makes of a file with this separator, quotes seen and unseen."""
    seen = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) for cell in row]
    return [*seen, *re.split(f"[{separator}\r\n\v\f]", text)]


def assert_safe(text: str) -> None:
    table = csv_table(("a", "b", "c"), [{"a": "x", "b": text, "c": "y"}, {"a": text}])
    for separator in ",;\t":
        for cell in cells_under(table, separator):
            bare = cell.strip(' \t\r\n\v\f\u00a0\u200b\u2028"')
            assert not FORMULA.match(bare), (text, separator, cell)


@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
@pytest.mark.parametrize(
    "before", ["", " ", "\u00a0", "\n", "\v", "\f", "a;", "a; ", "a,", "a\t", "a\r\n", "a,\n ", 'a;"']
)
def test_no_sign_starts_a_cell_under_any_separator(before: str, sign: str) -> None:
    for after in ("1+1", "1+1;", "1+1,", '1"'):
        text = f"{before}{sign}{after}"
        assert_safe(text)
        assert unguarded(guarded(text)) == text


@given(AWKWARD)
def test_every_text_is_safe_and_comes_back(text: str) -> None:
    assert_safe(text)
    assert unguarded(guarded(text)) == text


def test_every_short_text_comes_back_and_no_two_are_written_alike() -> None:
    texts = ["".join(signs) for length in range(6) for signs in itertools.product("=';\n6/", repeat=length)]
    written = [guarded(text) for text in texts]
    assert [unguarded(text) for text in written] == texts
    assert len(set(written)) == len(texts)


@pytest.mark.parametrize("text", ["6/6", "3 / 5", "12-2026", "2026-06-06", "1/2/2026"])
def test_what_looks_like_a_date_stays_text(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(f"'{text}") == text


@pytest.mark.parametrize("text", ["", "abc", "Biểu 3, trang 4; mục 2", "75 %", "1.200,5 ha", "a-b", "x=1", "'quoted'"])
def test_other_text_is_written_as_it_is(text: str) -> None:
    assert guarded(text) == text


def test_long_runs_take_linear_work() -> None:
    # Each sign is looked at once; a quadratic walk over a million would not end.
    for sign in ("\n", ";", " ", "'", ";'", "6"):
        text = sign * (1_000_000 // len(sign))
        assert unguarded(text) == guarded(text) == text


def test_a_report_comes_back_from_csv_with_every_text() -> None:
    texts = ["x;=1+1;", "Gồm:\n- lúa\n- ngô", "\u00a0=1", "a,\t@b", "6/6", "''=1", "'6/6", 'a;"=1"', "-5"]
    report = Report(
        commune="Xã;=1",
        observations=[
            {"indicator": "pigs", "year": 2021 + index, "value": "5000 con", "source": text, "note": text}
            for index, text in enumerate(texts)
        ],
    )
    content = csv_table(("a",), [{"a": text} for text in texts])
    assert "\n- " not in content
    from bt_targets.files.writing.report_file import write_report

    assert Report.from_csv(write_report(report, "csv")) == report


COUNTS = [
    {"indicator": "cultural_villages", "year": 2026, "value": {"part": 6, "whole": 6}},
    {"indicator": "cultural_agencies", "year": 2026, "value": "3/5", "source": "6/6", "note": "1-2-2026"},
    {"indicator": "online_work_files", "year": 2026, "value": {"part": 95000, "whole": 100000, "excluded": 5000}},
    {"indicator": "online_work_files", "year": 2027, "value": "trên 1.200/1.500"},
    {"indicator": "forest_cover", "year": 2026, "value": {"part": 3, "whole": 5}, "bound": "between", "upper": "4/5"},
    {"indicator": "forest_cover", "year": 2027, "value": "từ 3/5 trừ 1 đến 4/5 trừ 1"},
    {"indicator": "digital_signatures", "year": 2026, "value": {"part": 10**17, "whole": 10**17 + 1}},
    {
        "indicator": "health_insurance",
        "year": 2026,
        "components": {
            "1/2": "1/2",
            "b": {"value": "trên 3/4"},
            "c": {"value": {"part": 5, "whole": 8, "excluded": 1}},
        },
    },
]


def test_counts_stand_in_columns_of_their_own(tmp_path: Path) -> None:
    report = Report(observations=COUNTS)
    report.save(tmp_path / "r.csv")
    report.save(tmp_path / "r.xlsx")
    assert Report.load(tmp_path / "r.csv") == Report.load(tmp_path / "r.xlsx") == report
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[0]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    written = list(csv.reader(io.StringIO((tmp_path / "r.csv").read_text("utf-8-sig"), newline="")))
    for table in (rows, written):
        head = table[0]
        found = [
            dict(zip(head, row, strict=True))
            for row in table[1:]
            if row[head.index("part")] or row[head.index("whole")]
        ]
        assert len(found) == len(COUNTS) + 2
        assert {row["value"] for row in found} == {""}
        assert (found[0]["part"], found[0]["whole"], found[0]["excluded"]) == ("6", "6", "")
        assert (found[2]["part"], found[2]["whole"], found[2]["excluded"]) == ("95000", "100000", "5000")
        for name in ("part", "whole", "excluded", "value", "upper"):
            assert not any(re.fullmatch(r"[0-9]+/[0-9]+", row[name]) for row in found)
    assert not [cell for row in written for cell in row if re.fullmatch(r"[0-9]+[/-][0-9]+(-[0-9]+)?", cell)]
