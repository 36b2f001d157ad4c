"""Wide tables and Vietnamese headings, read from CSV and from workbooks alike: what is read, refused, and left unread."""

import csv
import io
import pickle
from collections.abc import Callable, Sequence
from copy import copy, deepcopy
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets import BACH_THONG, Observation, Report, ReportError, Unread, assess, baseline_report, check
from bt_targets.files.reading.grid import is_dash
from bt_targets.files.writing.template import template
from bt_targets.report.notation.normal import MAX_WRITTEN
from tests import builders

Rows = Sequence[Any]
Read = Callable[[Rows], Report]


def workbook(rows: Rows, title: str = "Data") -> bytes:
    return builders.workbook(rows, title)


def as_csv(rows: Rows, delimiter: str = ",") -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return text.getvalue()


def from_csv(rows: Rows) -> Report:
    return Report.from_csv(as_csv(rows))


def from_semicolons(rows: Rows) -> Report:
    return Report.from_csv(as_csv(rows, ";"))


def from_xlsx(rows: Rows) -> Report:
    return Report.from_xlsx(workbook([["" if cell is None else cell for cell in row] for row in rows]))


READERS = pytest.mark.parametrize("read", [from_csv, from_semicolons, from_xlsx])


def figures(report: Report) -> list[tuple[str, int, str, str]]:
    return [(o.indicator, o.year, text(o.value), o.status) for o in report.observations]


def text(value: Any) -> str:
    return f"{value.magnitude} {value.unit}" if hasattr(value, "magnitude") else str(value)


def unread(report: Report) -> list[tuple[str, str, bool]]:
    return [(each.text, each.kind, each.serious) for each in report.unread]


def codes(read: Read, rows: Rows) -> list[str]:
    with pytest.raises(ReportError) as caught:
        read(rows)
    return [item.code for item in caught.value.items]


OFFICE: Rows = [
    ["BÁO CÁO KẾT QUẢ", None, None, None, None, None, None],
    ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch 2026", "Thực hiện 2026", "ƯTH 2027", "Ghi chú"],
    ["I", "KINH TẾ", None, None, None, None, None],
    [1, "Tổng đàn lợn", "con", "5.000", "2.377", "2.500", "theo thống kê"],
    [2, "Độ che phủ rừng", "%", "76", "trên 75", None, None],
    [3, "Xếp loại Đảng bộ xã", "Xếp loại", None, "hoàn thành tốt", None, None],
    [None, "Người lập biểu", None, None, "CHỦ TỊCH", None, None],
]


@READERS
def test_the_table_of_an_office(read: Read) -> None:
    report = read(OFFICE)
    assert figures(report) == [
        ("pigs", 2026, "2377 con", "official"),
        ("pigs", 2027, "2500 con", "estimate"),
        ("forest_cover", 2026, "75 %", "official"),
        ("party_committee_grade", 2026, "completed_well", "official"),
    ]
    assert [o.note for o in report.observations] == ["theo thống kê", "theo thống kê", None, None]
    assert unread(report) == [
        ("Kế hoạch 2026", "plan", False),
        ("KINH TẾ", "section", False),
        ("Người lập biểu", "signature", False),
    ]


@READERS
@pytest.mark.parametrize(
    "head",
    [
        [["Chỉ tiêu", "ĐVT", "2026", None, None, "Ghi chú"], [None, None, "Kế hoạch", "Thực hiện", "%", None]],
        [["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "TH/KH", "Ghi chú"], [None, None, "2026", "2026", None, None]],
        [[None, None, "2026", None, None, None], ["Chỉ tiêu", "ĐVT", "KH", "TH", "% so với KH", "Ghi chú"]],
        [["Năm 2026", None, None, None, None, None], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "%", "Ghi chú"]],
        [["CHỈ TIÊU", "đvt", "KH\n2026", "TH\n2026 (1)", "Tỷ lệ\n%", "GHI CHÚ"]],
        [["Mã", "ĐVT", "Mục tiêu", "Năm 2026", "Lũy kế", "Ghi chú"]],
        [["Mã số liệu", "ĐVT", "Lộ trình 2026", 2026, "6 tháng 2026", "Ghi chú"], ["A", "B", 1, 2, "3=2/1", 4]],
    ],
)  # fmt: skip
def test_headings_of_every_shape(read: Read, head: Rows) -> None:
    report = (
        read([*head, ["pigs", "con", 5000, 2377, "47,5", "x"]])
        if "Mã" in str(head)
        else read([*head, ["Đàn lợn", "con", 5000, 2377, "47,5", "x"]])
    )
    assert figures(report) == [("pigs", 2026, "2377 con", "official")]
    assert not any(each.serious for each in report.unread)


@READERS
@pytest.mark.parametrize("year", ["TH 2026", "Năm 2026", 2026])
@pytest.mark.parametrize(
    "signed",
    [
        "Bạch Thông, ngày 05 tháng 01 năm 2027",
        "Bạch Thông, ngày 31 tháng 12 năm 2026",
        "ngày    tháng    năm 2027",
        "…, ngày … tháng … năm 2026",
        "Ngày 05/01/2027",
        "Bạch Thông, ngày 5-1-2027",
        "Chủ tịch UBND nhiệm kỳ 2026-2030",
    ],
)
def test_a_signature_in_the_column_of_a_year_is_a_signature(read: Read, year: str | int, signed: str) -> None:
    report = read([["Chỉ tiêu", "ĐVT", year], ["Đàn lợn", "con", 2377], [None, None, signed]])
    assert figures(report) == [("pigs", 2026, "2377 con", "official")]
    assert unread(report) == [(signed, "signature", False)]


@READERS
@pytest.mark.parametrize("nothing", ["…", "...", "N/A", "chưa có", "Chưa có số liệu"])
def test_a_word_for_no_figure_is_told_to_be_left_out(read: Read, nothing: str) -> None:
    with pytest.raises(ReportError, match="để trống nếu chưa có số liệu"):
        read([["Chỉ tiêu", "ĐVT", "Năm 2026"], ["Đàn lợn", "con", nothing]])


@READERS
def test_a_year_that_only_the_title_says(read: Read) -> None:
    row = ["Đàn lợn", "con", 2377]
    head = ["Chỉ tiêu", "ĐVT", "Thực hiện"]
    assert figures(read([["Kết quả năm 2026 (ngày 05/01/2027)"], head, row])) == [
        ("pigs", 2026, "2377 con", "official")
    ]
    for title in ("Kết quả", "Năm 2026, 2027", "6 tháng đầu năm 2026", "Quý I năm 2026"):
        assert codes(read, [[title], head, row]) == ["missing_field"]


def test_a_year_that_only_the_name_of_the_sheet_says() -> None:
    rows = [["Chỉ tiêu", "ĐVT", "Thực hiện"], ["Đàn lợn", "con", 2377]]
    assert figures(Report.from_xlsx(workbook(rows, "Năm 2026"))) == [("pigs", 2026, "2377 con", "official")]
    with pytest.raises(ReportError, match="Thiếu"):
        Report.from_xlsx(workbook(rows, "Năm 2026-2027"))


@READERS
def test_months_in_the_title_are_said_beside_a_year_in_the_heading(read: Read) -> None:
    report = read([["Kết quả 6 tháng"], ["Chỉ tiêu", "ĐVT", "2026"], ["Đàn lợn", "con", 5]])
    assert unread(report) == [("Kết quả 6 tháng", "of_part_of_year", True)]


@READERS
@pytest.mark.parametrize("title", ["KẾ HOẠCH NĂM 2026", "Mục tiêu đến năm 2030", "# Lộ trình từng năm"])
def test_plans_are_refused(read: Read, title: str) -> None:
    assert codes(read, [[title], ["Chỉ tiêu", "ĐVT", "2026"], ["Đàn lợn", "con", 5]]) == ["holds_plan"]
    assert codes(read, [[title], ["indicator", "year", "value"], ["pigs", 2026, 5]]) == ["holds_plan"]


def test_the_sheet_of_a_plan_beside_a_report_is_said() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([["Chỉ tiêu", "ĐVT", "2026"], ["Đàn lợn", "con", 5]])))
    plan = book.create_sheet("Kế hoạch 2027")
    plan.append(["Chỉ tiêu", "ĐVT", "2027"])
    plan.append(["Đàn lợn", "con", 9])
    assert unread(Report.from_xlsx(saved(book))) == [("Kế hoạch 2027", "plan_sheet", False)]


def saved(book: Any) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@READERS
def test_the_first_column_that_names_an_indicator_decides(read: Read) -> None:
    head = ["Chỉ tiêu", "Chỉ tiêu thống kê", "Số chỉ tiêu", "Mã", "ĐVT", "2026"]
    rows = [["Vật nuôi", "Đàn gia cầm", "4b", None, "con", 1], ["Đàn gia cầm", "x", "4", "z", "con", 2]]
    report = read([head, *rows])
    assert figures(report) == [("pigs", 2026, "1 con", "official"), ("poultry", 2026, "2 con", "official")]
    assert unread(report) == [("Đàn gia cầm", "another_indicator", True)]
    assert (report.unread[0].indicator, report.unread[0].year) == ("pigs", None)


@READERS
def test_of_several_figures_of_one_year_the_most_settled_one_counts(read: Read) -> None:
    head = ["Chỉ tiêu", "ĐVT", "ước TH 2026", "TH 2026", "sơ bộ 2026", "Số đầu nhiệm kỳ"]
    report = read([head, ["Đàn lợn", "con", 3, 2, 1, None], ["Đàn gia cầm", "con", 3, None, None, 4]])
    assert figures(report) == [
        ("pigs", 2026, "2 con", "official"), ("poultry", 2026, "3 con", "estimate"), ("poultry", 2025, "4 con", "official"),
    ]  # fmt: skip
    assert unread(report) == [("1", "superseded", False), ("3", "superseded", False)]
    assert {(each.indicator, each.year) for each in report.unread} == {("pigs", 2026)}


PARTS = ["- Lợn nái", "– Tổng đàn lợn", "Trong đó: lợn nái", "trong đó lợn nái"]


@READERS
@pytest.mark.parametrize("name", PARTS)
def test_parts_are_never_added_up(read: Read, name: str) -> None:
    rows = [["Mã", "Chỉ tiêu", "ĐVT", "2026"], [None, "Tổng đàn gia cầm", "con", 5], [None, name, "con", 2]]
    report = read(rows)
    assert [each[:2] for each in figures(report)] == [("poultry", 2026)]
    assert unread(report) == [(name, "part", True)]
    assert unread(read([*rows[:2], [None, name, "con", None]])) == [(name, "part", False)]
    assert figures(read([*rows[:2], ["4b", name, "con", 2]]))[1:] == [("pigs", 2026, "2 con", "official")]


@READERS
@pytest.mark.parametrize("mark", ["-", "+", "•", "*", "Trong đó:"])
def test_a_mark_in_the_column_of_numbers_makes_a_part(read: Read, mark: str) -> None:
    report = read([["TT", "Chỉ tiêu", "2026"], [mark, "Đàn lợn", "5"], ["2", "Đàn gia cầm", "6"]])
    assert unread(report) == [("Đàn lợn", "part", True)]


@READERS
@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [("Tổng cộng", "total", "Tổng cộng"), ("Tổng đàn lợm", "unnamed", "Tổng đàn lợm"), ("Zzz", "unnamed", "Zzz")],
)  # fmt: skip
def test_figures_of_no_indicator_are_serious(read: Read, name: str, kind: str, shown: str) -> None:
    assert unread(read([["Chỉ tiêu", "2026"], [name, 5]])) == [(shown, kind, True)]


@READERS
def test_the_nearest_name_is_said_beside_what_is_not_known(read: Read) -> None:
    report = read([["Chỉ tiêu", "2026"], ["Tổng đàn lợm", 5]])
    (row,) = report.unread
    assert row.near == "pigs (Tổng đàn lợn)"
    (warning,) = report.warnings()
    assert "Gần nhất là pigs (Tổng đàn lợn)." in warning.message.vi


@READERS
def test_figures_without_any_name_are_serious(read: Read) -> None:
    assert unread(read([["STT", "Chỉ tiêu", "2026"], ["1", None, "12"]])) == [("12", "unnamed", True)]


@READERS
@pytest.mark.parametrize("second", [["Đàn lợn", None, 6], ["4b", 6, None], ["pigs", 6, 7]])
def test_two_rows_of_one_indicator_are_refused(read: Read, second: list[Any]) -> None:
    rows = [["Chỉ tiêu", "2026", "2027"], ["Tổng đàn lợn", 5, None]]
    assert codes(read, [*rows, second]) == ["duplicate_observation"]
    with pytest.raises(ReportError, match="thành phần"):
        read([*rows, second])
    assert len(read([*rows, [second[0], None, None]]).observations) == 1


@READERS
@pytest.mark.parametrize(
    "rows",
    [
        [["Chỉ tiêu", "ĐVT", "Quang Thuận", "Dương Phong"], ["Đàn lợn", "con", 1, 2]],
        [["Chỉ tiêu", "ĐVT", "2026", "Quang Thuận"], ["Đàn lợn", "con", 1, 2]],
        [["Chỉ tiêu", "ĐVT", "2026", None], [None, None, "Quang Thuận", "Dương Phong"], ["Đàn lợn", "con", 1, 2]],
        [["Chỉ tiêu", "ĐVT", "2026", None], [None, None, "Xã A", "Xã B"], ["Đàn lợn", "con", 1, 2]],
        [["Chỉ tiêu", "ĐVT", "A 2026", "B 2026"], ["Đàn lợn", "con", 1, 2]],
    ],
)
def test_a_column_for_each_part_is_refused(read: Read, rows: Rows) -> None:
    assert codes(read, rows) == ["columns_of_parts"]


@READERS
@pytest.mark.parametrize("dash", ["-", "–", "—", " - "])
def test_a_mere_dash_is_refused(read: Read, dash: str) -> None:
    assert codes(read, [["Chỉ tiêu", "2026"], ["Đàn lợn", dash]]) == ["unreadable_value"]
    assert codes(read, [["Mã số liệu", "Năm", "Giá trị"], ["pigs", 2026, dash]]) == ["unreadable_value"]
    with pytest.raises(ReportError, match="để trống"):
        read([["Chỉ tiêu", "2026"], ["Đàn lợn", dash]])


def test_dashes_are_a_mere_dash_up_to_the_length_of_a_value() -> None:
    assert is_dash("-" * MAX_WRITTEN)
    assert not is_dash("-" * (MAX_WRITTEN + 1))


UNITS = [
    (["Chỉ tiêu", "ĐVT", "TH 2026"], ["Diện tích cây ăn quả", "ha", "706"]),
    (["Chỉ tiêu", "ĐVT", "TH 2026 (ha)"], ["Diện tích cây ăn quả", None, "706"]),
    (["Chỉ tiêu", "ĐVT", "TH 2026 (ha)"], ["Diện tích cây ăn quả", "Ha", "706"]),
    (["Chỉ tiêu", "TH 2026"], ["Diện tích cây ăn quả", "706 ha"]),
]


@READERS
@pytest.mark.parametrize(("head", "row"), UNITS)
def test_units_stand_in_their_column_the_heading_or_the_cell(read: Read, head: list[Any], row: list[Any]) -> None:
    assert figures(read([head, row])) == [("fruit_tree_area", 2026, "706 ha", "official")]


@READERS
def test_units_that_do_not_fit(read: Read) -> None:
    area = "Diện tích cây ăn quả"
    assert codes(read, [["Chỉ tiêu", "ĐVT", "2026 (ha)"], [area, "m2", 5]]) == ["unit_not_allowed"]
    assert codes(read, [["Chỉ tiêu", "2026"], [area, 5]]) == ["missing_unit"]
    assert codes(read, [["Chỉ tiêu", "ĐVT", "2026"], [area, "acre", 5]]) == ["unknown_unit"]
    ranks = read([["Chỉ tiêu", "ĐVT", "2026"], ["23b", "Thứ hạng", 30], ["9", "-", "có"]])
    assert [text(o.value) for o in ranks.observations] == ["30 hạng", "True"]


@READERS
@pytest.mark.parametrize("head", [["Chỉ tiêu", "TH 2026", "Năm 2026"], ["Chỉ tiêu", "Chỉ tiêu", "2026"], ["Chỉ tiêu", "ĐVT", "đơn vị", "2026"], ["Chỉ tiêu", "2025", "Số đầu kỳ"]])  # fmt: skip
def test_two_columns_of_one_meaning_are_refused(read: Read, head: list[str]) -> None:
    assert set(codes(read, [head, ["Đàn lợn", *[None] * (len(head) - 1)]])) == {"duplicate_column"}


@READERS
def test_years_that_no_figure_can_have(read: Read) -> None:
    assert codes(read, [["Chỉ tiêu", "2031"], ["Đàn lợn", 5]]) == ["year_outside"]
    assert codes(read, [["Chỉ tiêu", "Số đầu kỳ 2024"], ["Đàn lợn", 5]]) == ["year_outside"]


@READERS
def test_columns_that_nobody_knows(read: Read) -> None:
    report = read([["Chỉ tiêu", "2026", "Cơ quan", "Khác"], ["Đàn lợn", 5, "Phòng", "7"]])
    assert unread(report) == [("Cơ quan", "unknown_column", False), ("Khác", "unknown_column", True)]


def test_cells_beside_the_table() -> None:
    report = from_xlsx([["Chỉ tiêu", "2026"], ["Đàn lợn", 5, None, 9]])
    assert unread(report) == [("9", "without_heading", True)]
    assert codes(from_csv, [["Chỉ tiêu", "2026"], ["Đàn lợn", 5, None, 9]]) == ["ragged_row"]


def test_a_decimal_comma_that_slides_into_the_next_year_is_refused() -> None:
    head = "Chỉ tiêu,ĐVT,2026,2027\nĐàn lợn,con,1,2\n"
    with pytest.raises(ReportError, match="ngoài các cột"):
        Report.from_csv(f"{head}Độ che phủ rừng,%,76,5,\n")
    with pytest.raises(ReportError, match="ngoài các cột"):
        Report.from_csv(f"{head}Độ che phủ rừng,%,76,5,78\n")
    assert len(Report.from_csv("Chỉ tiêu,ĐVT,2026\nĐàn lợn,con,1,\n4c,con,2,\n").observations) == 2


@READERS
@pytest.mark.parametrize(
    "rows", [[["a", "b"], [1, 2]], [["Chỉ tiêu", "Ghi chú"], ["Đàn lợn", "x"]], [["Tổng đàn lợn", "con", 5]], []]
)
def test_neither_layout(read: Read, rows: Rows) -> None:
    assert codes(read, rows) == ["missing_column"]
    with pytest.raises(ReportError, match="--layout wide"):
        read(rows)


@READERS
def test_what_holds_for_a_row_and_for_the_table(read: Read) -> None:
    head = ["Chỉ tiêu", "2026", "2027", "Tình trạng", "Nguồn", "Ghi chú", "Xã", "Nghị quyết"]
    row = ["Đàn lợn", 5, 6, "Sơ bộ", "Niên giám", None, "Na Phặc", "BACH-THONG-2025-2030"]
    report = read([head, row, ["4c", 7, None, None, None, "n", "Na  phặc", None]])
    assert [(o.status, o.source, o.note) for o in report.observations] == [
        ("provisional", "Niên giám", None), ("provisional", "Niên giám", None), ("official", None, "n"),
    ]  # fmt: skip
    assert report.commune == "Na Phặc"
    assert codes(read, [head, row, ["4c", 7, None, None, None, None, "Khác", None]]) == ["rows_disagree"]
    assert codes(read, [head, [*row[:7], "other"]]) == ["other_resolution"]
    assert codes(read, [["Chỉ tiêu", "2026", "Chuẩn"], ["Đàn lợn", 5, "other"]]) == ["definition_not_allowed"]


@READERS
def test_remarks_begin_in_the_first_column_that_is_read(read: Read) -> None:
    rows = [["STT", "Chỉ tiêu", "2026"], ["# 1", "Đàn lợn", 5], [2, "#Đàn gia cầm", 6], [3, None, None]]
    report = read(rows)
    assert (figures(report), report.unread) == ([("pigs", 2026, "5 con", "official")], ())


def test_places_are_told_as_they_are_seen() -> None:
    rows = [["Chỉ tiêu", "ĐVT", "TH 2026", "Ghi chú"], ["Đàn lợn", "con", "nhiều", "x"], ["4c", "ha", 5, "y" * 1001]]
    for read, places in (
        (from_csv, ["row 2: TH 2026", "row 3: Ghi chú", "row 3: ĐVT"]),
        (from_xlsx, ["Data!C2", "Data!D3", "Data!B3"]),
    ):
        with pytest.raises(ReportError) as caught:
            read(rows)
        assert [item.path for item in caught.value.items] == places


def test_cells_that_cannot_be_read() -> None:
    rows = [["Chỉ tiêu", "2026", "2027", "Ghi chú"], ["Đàn lợn", "#N/A", 1, "=1/0"]]
    book = openpyxl.load_workbook(io.BytesIO(workbook(rows)))
    book.worksheets[0]["B2"].data_type = "e"
    assert set(codes(Report.from_xlsx, saved(book))) == {"cell_error", "formula_without_value"}  # type: ignore[arg-type]


# -- merged cells


def merged(rows: Rows, *ranges: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(workbook(rows)))
    for each in ranges:
        book.worksheets[0].merge_cells(each)
    return saved(book)


def test_merged_headings() -> None:
    rows = [
        ["STT", "Chỉ tiêu", "ĐVT", "2026", None, None, "2027", None, "Ghi chú"],
        [None, None, None, "Kế hoạch", "Thực hiện", "%", "Kế hoạch", "Thực hiện", None],
        [1, "Đàn lợn", "con", 9, 5, 50, 9, 6, "x"],
    ]
    content = merged(rows, "A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:H1", "I1:I2")
    report = Report.from_xlsx(content)
    assert figures(report) == [("pigs", 2026, "5 con", "official"), ("pigs", 2027, "6 con", "official")]
    assert report.observations[0].note == "x"


def test_a_figure_merged_over_rows_is_refused_in_each() -> None:
    rows = [["Chỉ tiêu", "ĐVT", "2026"], ["Đàn lợn", "con", 5], ["Đàn gia cầm", None, None]]
    for ranges in (["B2:B3", "C2:C3"], ["C2:C3", "B2:B3"]):
        with pytest.raises(ReportError) as caught:
            Report.from_xlsx(merged(rows, *ranges))
        assert [(item.code, item.path) for item in caught.value.items] == [
            ("merged_cells", "Data!C2"),
            ("merged_cells", "Data!C3"),
        ]


# -- two sheets


def two_sheets(long: Rows) -> bytes:
    wide = [["Chỉ tiêu", "2026", "Xã"], ["Đàn lợn", 5, "Bạch Thông"]]
    book = openpyxl.load_workbook(io.BytesIO(workbook(wide)))
    sheet = book.create_sheet("Từng phần")
    for row in long:
        sheet.append(list(row))
    return saved(book)


LONG_HEAD = ["Mã số liệu", "Năm", "Giá trị", "Thành phần", "Xã", "Nghị quyết"]


def test_a_long_sheet_completes_a_wide_one() -> None:
    rows = [["6a", 2026, "5 ha", "A", "bạch  thông", None], ["6a", 2026, "6 ha", "B", None, "bach-thong-2025-2030"]]
    report = Report.from_xlsx(two_sheets([LONG_HEAD, *rows]))
    assert [(o.indicator, o.components is None) for o in report.observations] == [
        ("pigs", True),
        ("afforestation_area", False),
    ]


@pytest.mark.parametrize(
    ("row", "code", "path"),
    [
        (["pigs", 2026, "5 con", None, None, None], "duplicate_observation", "Từng phần!2"),
        (["6a", 2026, "5 cây", "A", None, None], "unknown_unit", "Từng phần!C2"),
        (["6a", 2026, "5 ha", "A", "Khác", None], "rows_disagree", "Từng phần!E2"),
        (["6a", 2026, "5 ha", "A", None, "other"], "other_resolution", "Từng phần!F2"),
    ],
)
def test_what_is_wrong_in_the_second_sheet_is_named_there(row: list[Any], code: str, path: str) -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(two_sheets([LONG_HEAD, row]))
    assert [(item.code, item.path) for item in caught.value.items] == [(code, path)]


def test_two_tables_of_one_layout_are_refused() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(two_sheets([["Chỉ tiêu", "2026"], ["Đàn lợn", 5]]))
    assert [item.code for item in caught.value.items] == ["several_tables"]


# -- long tables


@READERS
def test_long_tables_have_vietnamese_headings(read: Read) -> None:
    head = ["Mã số liệu", "NĂM", "Giá  trị", "Đơn vị", "Nguồn (1)", "STT"]
    report = read([head, ["Tổng đàn lợn", 2026, "2.377", "con", "x", 1], ["4c", "2026", "9 con", None, None, 2]])
    assert figures(report) == [("pigs", 2026, "2377 con", "official"), ("poultry", 2026, "9 con", "official")]


@READERS
def test_long_tables_under_the_headings_of_the_first_template(read: Read) -> None:
    shown = ["Chỉ tiêu\nClause", "Mã số liệu\nId of the figure", "Năm\nYear", "Giá trị\nValue", "Đầu trên\nUpper end"]
    machine = ["# stt", "indicator", "year", "value", "upper"]
    row = ["16", "protected_poor_households", 2026, "5 hộ", None]
    for head in ([shown], [shown, machine], [machine]):
        report = read([*head, row])
        assert (figures(report), report.unread) == ([("protected_poor_households", 2026, "5 hộ", "official")], ())


@READERS
def test_the_rows_of_one_figure_are_joined_by_what_they_mean(read: Read) -> None:
    head = ["Chỉ tiêu", "Năm", "Giá trị", "Thành phần"]
    rows = [["4b", 2026, "1 con", "A"], ["Đàn lợn", "2026", "2 con", "B"], ["PIGS ", "2026 ", "3 con", "C"]]
    (pigs,) = read([head, *rows]).observations
    assert pigs.components is not None
    assert [*pigs.components] == ["A", "B", "C"]
    assert codes(read, [head, *rows, ["4b", 2026, "4 con", " a\u200b"]]) == ["duplicate_component"]
    assert codes(read, [head, *rows, ["4b", 2026, None, "a"]]) == ["duplicate_component"]


@READERS
def test_a_part_left_blank_is_missing_unless_all_are(read: Read) -> None:
    head = ["Mã số liệu", "Năm", "Số đạt", "Tổng số", "Đơn vị", "Thành phần", "Tình trạng"]
    blank = [["25a", 2026, None, None, "%", name, None] for name in ("A", "B")]
    filled = ["25a", 2026, 5, 5, "%", "C", "sơ bộ"]
    assert read([head, *blank]).observations == ()
    for rows in ([*blank, filled], [filled, *blank], [blank[0], filled, blank[1]]):
        assert codes(read, [head, *rows]) == ["missing_value"] * 2


def test_blank_parts_are_counted_as_not_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("indicator,year,value,component\npigs,2026,,a\npigs,2026,,b\npoultry,2026,,\n", "utf-8")
    assert check(path).unfilled == 3
    path.write_text("Chỉ tiêu,2026,2027\nĐàn lợn,5,\n4c,,\n", "utf-8")
    assert check(path).unfilled == 3  # a figure for each year


@READERS
def test_long_rows_that_name_two_indicators(read: Read) -> None:
    report = read(
        [["Mã", "Chỉ tiêu", "Năm", "Giá trị"], ["4b", "Đàn gia cầm", 2026, "5 con"], [None, "4c", 2026, "6 con"]]
    )
    assert [o.indicator for o in report.observations] == ["pigs", "poultry"]
    assert unread(report) == [("Đàn gia cầm", "another_indicator", True)]


@READERS
def test_an_unknown_name_lists_the_nearest(read: Read) -> None:
    rows = [
        ["Chỉ tiêu", "Năm", "Giá trị"],
        ["Tổng đàn lợm", 2026, "5 con"],
        ["@", 2026, "5 con"],
        [None, 2026, "5 con"],
    ]
    assert codes(read, rows) == ["unknown_indicator", "unknown_indicator", "missing_field"]
    with pytest.raises(ReportError, match=r"pigs \(Tổng đàn lợn\)"):
        read(rows)


@READERS
@pytest.mark.parametrize("column", ["Nguồn", "Ghi chú", "Thành phần", "Xã"])
def test_a_number_where_a_text_should_stand_is_said(read: Read, column: str) -> None:
    report = (
        read([["Mã số liệu", "Năm", "Giá trị", column], ["6b", 2026, "76 %", 5]])
        if column != "Thành phần"
        else read([["Mã số liệu", "Năm", "Giá trị", column], ["4b", 2026, "76 con", 5]])
    )
    (remark,) = report.unread
    assert (remark.text, remark.kind, remark.serious, remark.year) == ("5", "only_a_number", True, 2026)


@READERS
@pytest.mark.parametrize(("number", "text"), [(6, "6"), (6.5, "6.5"), (0.125, "0.125")])
def test_a_number_beside_a_wide_row_is_said(read: Read, number: float, text: str) -> None:
    report = read([["Chỉ tiêu", "2026", "Ghi chú"], ["Đàn lợn", 5, number]])
    assert unread(report) == [(text, "only_a_number", True)]


@READERS
@pytest.mark.parametrize("twice", ["value", "Giá trị", "GIÁ TRỊ (1)"])
def test_two_headings_of_one_field_are_refused(read: Read, twice: str) -> None:
    assert codes(read, [["indicator", "year", "value", twice], ["pigs", 2026, "5 con"]]) == ["duplicate_column"]


# -- what a report remembers


def test_what_was_not_read_goes_with_the_report() -> None:
    report = from_csv(OFFICE)
    for again in (copy(report), deepcopy(report), pickle.loads(pickle.dumps(report)), report.model_copy()):
        assert again.unread == report.unread != ()
    again = Report.model_validate_json(report.model_dump_json())
    assert (again, again.unread) == (report, ())
    assert isinstance(report.unread[0], Unread)
    assert "unread" not in str(report.model_dump()) + repr(report)
    assert hash(report) == hash(again)


# -- writing


def without_text(report: Report) -> dict[tuple[str, int], Observation]:
    return {(o.indicator, o.year): o.model_copy(update={"as_written": None}) for o in report.observations}


def test_an_empty_wide_template_reads_as_nothing() -> None:
    for read, form in ((Report.from_csv, "csv"), (Report.from_xlsx, "xlsx")):
        for years in ((2026, 2027), (2025,), None):
            report = read(template(BACH_THONG, form, layout="wide", years=years))  # type: ignore[arg-type]
            assert (report, report.unread) == (Report(), ())


def test_a_wide_workbook_of_the_baseline_reads_back_equal() -> None:
    baseline = baseline_report()
    content = template(BACH_THONG, "xlsx", layout="wide", years=(2026, 2027), report=baseline)
    again = Report.from_xlsx(content)
    assert again.unread == ()
    assert without_text(again) == without_text(baseline)
    assert assess(again, 2025).counts == assess(baseline, 2025).counts
    assert content == template(BACH_THONG, "xlsx", layout="wide", years=(2026, 2027), report=baseline)


PLAIN_FIGURES = [
    {"indicator": "pigs", "year": 2026, "value": 2377, "source": "=1+1", "note": "a;b"},
    {"indicator": "pigs", "year": 2027, "value": "trên 2.400 con", "source": "=1+1", "note": "a;b"},
    {"indicator": "fruit_tree_area", "year": 2026, "value": "khoảng 705,5 ha", "status": "provisional"},
    {"indicator": "fruit_tree_area", "year": 2027, "value": "7.050.000 m²", "status": "provisional"},
    {"indicator": "grain_output", "year": 2026, "value": {"magnitude": "280/3", "unit": "tấn"}},
    {"indicator": "par_index_rank", "year": 2026, "value": 30},
    {"indicator": "militia_training", "year": 2026, "value": "khá trở lên"},
    {"indicator": "advanced_new_rural_status", "year": 2026, "value": False, "status": "estimate"},
    {"indicator": "forest_cover", "year": 2024, "value": "75–76 %"},
]


def test_plain_figures_read_back_equal_from_both() -> None:
    given = Report(commune="Na Phặc", observations=PLAIN_FIGURES)
    for read, form in ((Report.from_csv, "csv"), (Report.from_xlsx, "xlsx")):
        again = read(template(BACH_THONG, form, layout="wide", years=(2026,), report=given))  # type: ignore[arg-type]
        assert without_text(again) == without_text(given)
        assert (again.commune, again.unread) == ("Na Phặc", ())


LEFT = [
    ("components", {"indicator": "pigs", "year": 2026, "components": {"a": 5, "b": 6}}),
    ("counts", {"indicator": "online_work_files", "year": 2026, "value": {"part": 5, "whole": 6}}),
    ("definition", {"indicator": "hygienic_water", "year": 2026, "value": "5 %", "definition": "households"}),
    ("bound", {"indicator": "par_index_rank", "year": 2026, "value": 30, "bound": "at_most"}),
]


@pytest.mark.parametrize(("field", "observation"), LEFT)
def test_what_a_wide_table_cannot_hold(field: str, observation: dict[str, Any]) -> None:
    given = Report(observations=[observation])
    with pytest.raises(ReportError) as caught:
        template(BACH_THONG, "csv", layout="wide", years=(2026,), report=given)
    (item,) = caught.value.items
    assert (item.code, item.path, item.found) == ("not_in_wide_table", f"{observation['indicator']} 2026", field)
    again = Report.from_xlsx(template(BACH_THONG, "xlsx", layout="wide", years=(2026,), report=given))
    assert without_text(again) == without_text(given)


@pytest.mark.parametrize("field", ["status", "source", "note"])
def test_what_differs_between_years_goes_to_the_second_sheet(field: str) -> None:
    value = "estimate" if field == "status" else "x"
    given = Report(
        observations=[
            {"indicator": "pigs", "year": 2026, "value": 5},
            {"indicator": "pigs", "year": 2027, "value": 6, field: value},
        ]
    )
    with pytest.raises(ReportError) as caught:
        template(BACH_THONG, "csv", layout="wide", years=(2026,), report=given)
    assert [(item.path, item.found) for item in caught.value.items] == [("pigs 2027", field)]
    again = Report.from_xlsx(template(BACH_THONG, "xlsx", layout="wide", years=(2026,), report=given))
    assert without_text(again) == without_text(given)


@pytest.mark.parametrize("form", ["json", "toml"])
def test_what_a_template_is_not(form: Any) -> None:
    with pytest.raises(ValueError, match="wide"):
        template(BACH_THONG, form, layout="wide")


@pytest.mark.parametrize("form", ["csv", "json", "toml", "xlsx"])
def test_a_long_template_of_some_years(form: Any) -> None:
    few, every = template(BACH_THONG, form, years=(2026,)), template(BACH_THONG, form)
    assert len(few) < len(every)
    if form != "xlsx":
        assert "2027," not in few.decode().replace("2025-2030", "")


# -- the same figures in every layout, format and spelling

NAMES = {
    "pigs": ["pigs", "4b", "Tổng đàn lợn", "ĐÀN LỢN"],
    "poultry": ["4C", "Đàn gia cầm"],
    "party_members": ["Số đảng viên"],
}
HEADINGS = {
    2025: ["Số đầu nhiệm kỳ", "số đầu kỳ", "2025"],
    2026: ["2026", "Năm 2026", "THỰC HIỆN 2026", "TH\n2026 (1)", "thực hiện năm 2026*"],
    2027: ["2027", "TH 2027", "Thực hiện 2027"],
}
CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [str, str.upper, str.lower, str.title, "{} ".format, "{}\u200b".format, "{}¹".format]
)


@given(data=st.data())
def test_the_same_figures_are_one_report_however_they_stand(data: st.DataObject) -> None:
    keys = st.tuples(st.sampled_from([*NAMES]), st.sampled_from([*HEADINGS]))
    values = data.draw(st.dictionaries(keys, st.integers(0, 99_999), min_size=1))

    def spelt(*texts: str) -> str:
        spelling: Callable[[str], str] = data.draw(CASES)
        return spelling(data.draw(st.sampled_from(texts)))

    units = {"pigs": "con", "poultry": "con", "party_members": "người"}
    years, ids = sorted({year for _, year in values}), sorted({id_ for id_, _ in values})
    names = {id_: data.draw(st.sampled_from(NAMES[id_])) for id_ in ids}
    wide = [
        ["STT", spelt("chỉ tiêu", "Mã", "chỉ tiêu thống kê"), spelt("ĐVT", "Đơn vị tính"), *(data.draw(st.sampled_from(HEADINGS[y])) for y in years)],
        *([1, names[id_], units[id_], *(values.get((id_, year)) for year in years)] for id_ in ids),
    ]  # fmt: skip
    long = [
        [spelt("mã số liệu", "chỉ tiêu"), spelt("năm"), spelt("giá trị"), spelt("đơn vị", "đvt")],
        *([names[id_], year, values[id_, year], units[id_]] for id_, year in sorted(values)),
    ]
    expected = {key: f"{value} {units[key[0]]}" for key, value in values.items()}
    for read in (from_csv, from_semicolons, from_xlsx):
        for rows in (wide, long):
            report = read(rows)
            assert {(o.indicator, o.year): text(o.value) for o in report.observations} == expected
            assert not any(each.serious for each in report.unread)


@READERS
@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Tổng đàn dê", "cattle_and_buffalo"), ("Sản lượng lương thực có hạt*", "grain_output"), ("Tổng đàn gia cầm (*)", "poultry"),
        ("Độ che phủ rừng²", "forest_cover"), ("1.1 Diện tích trồng rừng", "afforestation_area"), ("a) Tổng đàn lợn", "pigs"),
    ],
)  # fmt: skip
def test_a_name_that_nobody_knows_is_told_as_one_beside_its_unit_too(read: Read, name: str, near: str) -> None:
    report = read(
        [["Chỉ tiêu", "ĐVT", "Năm 2026"], ["Diện tích cây ăn quả", "ha", 4900], [name, "con", 50], ["Chè", "tấn", None]]
    )
    (row, blank) = report.unread
    assert (row.text, row.kind, row.serious) == (name, "unnamed", True)
    assert near in row.near or name == "Tổng đàn dê"
    assert (blank.text, blank.kind, blank.serious) == ("Chè", "section", False)


UNDER = ["Nghị quyết", "Chỉ tiêu", "Số giao", "NQ", "Được giao"]


@READERS
@pytest.mark.parametrize("word", UNDER)
def test_what_was_asked_for_below_a_year_is_a_plan(read: Read, word: str) -> None:
    row = ["Tổng đàn lợn", "con", 5000, 5100]
    one = [["Chỉ tiêu", "ĐVT", "Năm 2026"], [None, None, word], row[:3]]
    both = [["Chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2026"], [None, None, word, word], row]
    above = [[None, None, word, None], ["Chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2026"], row]
    for rows in (one, both, above):
        assert codes(read, rows) == ["holds_plan"]
    beside = [["Chỉ tiêu", "ĐVT", "Năm 2026", None], [None, None, word, "Thực hiện"], row]
    assert figures(read(beside)) == [("pigs", 2026, "5100 con", "official")]
    assert figures(read([both[0], [None, None, None, word], row])) == [("pigs", 2025, "5000 con", "official")]


@READERS
@pytest.mark.parametrize(
    "words",
    [
        ("Tổng số", "Số đạt"), ("Tổng số", "Tổng số"), ("Lũy kế", "Lũy kế"), ("%", "%"), ("Vụ xuân", "Vụ mùa"), ("Quý I", "Quý IV"),
        ("Tăng thêm", "Tăng thêm"), ("m2", "ha"), ("Xã", "Nguồn"), ("Giá so sánh", "Giá so sánh"), ("Đến 30/6", "Nguồn"), ("Đến 30/6", "Đến 15/11"),
    ],
)  # fmt: skip
def test_two_rows_of_headings_without_a_year_between_them_are_refused(read: Read, words: tuple[str, str]) -> None:
    row = ["Tỷ lệ thôn văn hóa", "%", 44, 44]
    for head in (["Năm 2026", None], ["Năm 2025", "Năm 2026"]):
        with pytest.raises(ReportError) as caught:
            read([["Chỉ tiêu", "ĐVT", *head], [None, None, *words], row])
        (item,) = caught.value.items
        assert item.code == "columns_of_parts"
        assert "2" in str(item.path)
        assert item.found in words
        assert "hai dòng tiêu đề" in item.message.vi


@READERS
def test_two_rows_of_headings_without_any_year_are_no_table(read: Read) -> None:
    assert codes(read, [["Chỉ tiêu", "ĐVT"], [None, "Lũy kế"], ["Tổng đàn lợn", 44]]) == ["missing_column"]


@READERS
def test_the_value_below_a_year_is_its_figure(read: Read) -> None:
    rows = [["Chỉ tiêu", "Năm 2026", None], [None, "Giá trị (nghìn con)", "Ghi chú"], ["Tổng đàn lợn", 5, None]]
    assert figures(read(rows)) == [("pigs", 2026, "5 nghìn con", "official")]


@READERS
@pytest.mark.parametrize(
    "second", [[None, None, "Nghị quyết"], ["Chỉ tiêu kinh tế", None, "Nghị quyết"], [None, "ha", "ha"]]
)
def test_words_below_a_year_are_serious_before_any_figure(read: Read, second: list[Any]) -> None:
    head = [["Chỉ tiêu", "ĐVT", "Năm 2026", None], [None, None, "Kế hoạch", "Thực hiện"]]
    third = [*second, second[2]]
    row = ["Diện tích trồng rừng", "ha", 50, 60]
    assert [each.serious for each in read([*head, third, row]).unread if each.kind != "plan"] == [True]
    marks = read([*head, ["A", "B", "C", "D"], row])
    assert not any(each.serious for each in marks.unread)
    assert [each.kind for each in read([*head, row, ["Nguyễn Văn A", None, None, "Hoàng Văn B"]]).unread] == [
        "plan",
        "section",
    ]


@READERS
def test_a_column_without_a_heading_is_named_as_such(read: Read) -> None:
    rows: Rows = [["Chỉ tiêu", "ĐVT", "Năm 2026"], ["Tổng đàn lợn", "con", 44, 43]]
    if read is from_xlsx:
        report = read(rows)
        assert unread(report) == [("43", "without_heading", True)]
        (message,) = (warning.message.vi for warning in report.warnings() if warning.code == "not_read")
        assert message == "Data!D2: cột của ô này không có tiêu đề, “43” không được đọc. Ở đó có số liệu, cần xem lại."
    else:
        assert codes(read, rows) == ["ragged_row"]


@READERS
def test_what_gives_way_to_a_more_settled_figure_is_told_for_each_alike(read: Read) -> None:
    report = read([["Chỉ tiêu", "ĐVT", "Ước TH 2026", "Sơ bộ 2026"], ["Tổng đàn gia cầm", "con", 81000, 82000]])
    assert figures(report) == [("poultry", 2026, "82000 con", "provisional")]
    (message,) = (warning.message.vi for warning in report.warnings() if warning.code == "not_read")
    assert "“81000” không được dùng, vì cùng năm đã có số chính thức hơn" in message


@READERS
@pytest.mark.parametrize(
    "heading",
    [
        "Thực hiện 2026 (sau rà soát)", "Ước đạt 2026", "SB 2026", "Năm 2026 (11 tháng)", "Cuối năm 2026", "TH đến 15/11/2026", "TH 26",
        "Kế hoạch 2026",
    ],
)  # fmt: skip
def test_the_only_column_of_a_year_is_named_where_it_is_not_understood(read: Read, heading: str) -> None:
    with pytest.raises(ReportError) as caught:
        read([["BÁO CÁO"], ["Chỉ tiêu", "ĐVT", heading], ["Tổng đàn lợn", "con", 4900]])
    (item,) = caught.value.items
    assert (item.code, item.found) == ("missing_column", heading)
    assert "“Thực hiện 2026”" in item.message.vi
    assert "2" in str(item.path)


@READERS
def test_a_table_without_any_year_is_told_what_tables_have(read: Read) -> None:
    with pytest.raises(ReportError) as caught:
        read([["Chỉ tiêu", "ĐVT", "Kết luận"], ["Tổng đàn lợn", "con", 4900]])
    (item,) = caught.value.items
    assert (item.code, item.found) == ("missing_column", "")
    assert codes(read, [["Chỉ tiêu", "Ước đạt 2025", "Ước đạt 2026"], ["Tổng đàn lợn", 1, 2]]) == ["missing_column"]
    assert codes(read, [["Chỉ tiêu", "Xã Quang Thuận 2026", "Tổng 2026"], ["Tổng đàn lợn", 1, 2]]) == [
        "columns_of_parts"
    ]


@READERS
@pytest.mark.parametrize(
    ("name", "unit", "cell", "code"),
    [
        ("Tổng đàn lợn", "con", "4.900 hộ", "wrong_unit"),
        ("Thu nhập bình quân đầu người", "triệu đồng/người/năm", "4,5 triệu đồng/người/tháng", "unknown_unit"),
        ("Độ che phủ rừng", "%", "96% trở xuống", "unknown_unit"), ("Độ che phủ rừng", "%", "76%.", "unknown_unit"),
        ("Tổng đàn lợn", "con", "95%", "wrong_unit"), ("Diện tích trồng rừng", "ha", "50 m2", "unit_not_allowed"),
        ("Tổng đàn lợn", "hộ", "4.900 con", "unit_not_allowed"), ("Tổng đàn lợn", "hộ", "4.900 tấn", "wrong_unit"),
    ],
)  # fmt: skip
def test_the_cell_that_holds_the_wrong_unit_is_named(read: Read, name: str, unit: str, cell: str, code: str) -> None:
    rows = [["Chỉ tiêu", "ĐVT", "Năm 2026"], [name, unit, cell]]
    long = [["Chỉ tiêu", "Năm", "Đơn vị", "Giá trị"], [name, 2026, unit, cell]]
    for table, column, letter in ((rows, "Năm 2026", "C2"), (long, "Giá trị", "D2")):
        with pytest.raises(ReportError) as caught:
            read(table)
        (item,) = caught.value.items
        assert item.code == code
        in_value = str(item.path).endswith((letter, column))
        assert in_value is (code != "unit_not_allowed"), item.path
