"""What the headings of tables mean, and what rows of a wide table are that name no indicator."""

from collections.abc import Callable

import pytest

from bt_targets import BACH_THONG, Resolution
from bt_targets.files.reading.grid import CellValue, is_dash
from bt_targets.files.reading.header import COLUMNS, NAMING, TITLES
from bt_targets.files.reading.headings import read_heading, under
from bt_targets.files.reading.wide_rows import figures_among, kind_of_row, marks_part, numbers_columns, units_among
from bt_targets.ground.model import FrozenMap
from bt_targets.ground.names import compared
from bt_targets.report.naming import IndicatorNames
from bt_targets.report.notation.normal import MAX_WRITTEN
from bt_targets.report.raw import UnreadNumber

FIELDS = [
    ("mã số liệu", "indicator"), ("năm", "year"), ("giá trị", "value"), ("đơn vị", "unit"), ("số đạt", "part"),
    ("tổng số", "whole"), ("loại trừ", "excluded"), ("giới hạn", "bound"), ("cận trên", "upper"),
    ("thành phần", "component"), ("tình trạng", "status"), ("chuẩn cách tính", "definition"), ("nguồn", "source"),
    ("ghi chú", "note"), ("xã", "commune"), ("nghị quyết", "resolution"), ("đầu trên", "upper"),
    ("số loại ra", "excluded"), ("phần", "component"), ("đơn vị tính", "unit"), ("ĐVT", "unit"),
    ("Chuẩn, cách tính", "definition"), *((name, name) for name in COLUMNS),
]  # fmt: skip
SPELLINGS: list[Callable[[str], str]] = [
    str.upper, str.title, "  {} ".format, "{}¹".format, "{} (1)".format, "{}*".format, "{}:".format, "{}\u200b".format,
    "{} [2]".format, lambda text: text.replace(" ", "\n"), lambda text: text.replace(" ", "\r\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field"), FIELDS)
def test_a_field_is_known_by_its_heading_however_it_is_typed(text: str, field: str) -> None:
    assert read_heading(text).field == field
    for spelling in SPELLINGS:
        assert read_heading(spelling(text)).field == field, spelling(text)


@pytest.mark.parametrize("text", ["ma so lieu", "gia tri", "nam", "don vi"])
def test_accents_count(text: str) -> None:
    assert read_heading(text).kind == "unknown"


def test_the_first_template_is_known_by_both_languages() -> None:
    headings = [read_heading(text) for text in ("Mã số liệu\nId of the figure", "Năm\nYear", "Đầu trên\nUpper end")]
    assert [heading.field for heading in headings] == ["indicator", "year", "upper"]
    assert [read_heading(text).kind for text in ("Chỉ tiêu\nClause", "Số liệu\nFigure", "STT", "TT", "# x")] == [
        "people"
    ] * 5


@pytest.mark.parametrize("rank", range(len(NAMING)))
def test_the_columns_of_names_have_an_order(rank: int) -> None:
    assert read_heading(NAMING[rank].upper()).naming == rank


FIGURES = [
    ("2026", 2026, None, None), (2026, 2026, None, None), ("năm 2026", 2026, None, None),
    ("thực hiện 2026", 2026, None, None), ("Thực hiện năm 2026", 2026, None, None), ("TH 2026", 2026, None, None),
    ("TH\n2026", 2026, None, None), ("ước TH 2026", 2026, "estimate", None), ("ƯTH 2026", 2026, "estimate", None),
    ("Ước thực hiện cả năm 2026", 2026, "estimate", None), ("sơ bộ 2026", 2026, "provisional", None),
    ("2026¹", 2026, None, None), ("2026 (1)", 2026, None, None), ("Năm 2026*", 2026, None, None),
    ("TH 2026 (ha)", 2026, None, "ha"), ("TH 2026 (%)", 2026, None, "%"), ("2026 (ĐVT: triệu đồng/ha)", 2026, None, "triệu đồng/ha"),
    ("Thực hiện (2026)", 2026, None, None), ("Thực hiện", None, None, None), ("TH", None, None, None),
    ("ước TH", None, "estimate", None), ("Chính thức 2026", 2026, "official", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "year", "status", "unit"), FIGURES)
def test_columns_of_a_year(text: CellValue, year: int | None, status: str | None, unit: str | None) -> None:
    heading = read_heading(text)
    assert (heading.kind, heading.year, heading.status, heading.unit) == ("figures", year, status, unit)


@pytest.mark.parametrize("text", ["Số đầu nhiệm kỳ", "số đầu kỳ", "Số đầu kỳ (2025)", "SỐ ĐẦU KỲ"])
def test_columns_of_the_baseline(text: str) -> None:
    assert read_heading(text).kind == "start"


OTHERS = [
    ("Kế hoạch 2026", "plan"), ("KH 2026", "plan"), ("KH", "plan"), ("Mục tiêu 2026", "plan"), ("Chỉ tiêu giao 2026", "plan"),
    ("Lộ trình 2026", "plan"), ("Chỉ tiêu 2026", "plan"), ("Lũy kế 2026", "cumulative"), ("Luỹ kế", "cumulative"),
    ("TH 2026 so với 2025", "comparison"), ("So với kế hoạch", "comparison"), ("TH/KH 2026", "comparison"),
    ("%", "comparison"), ("TH 2026 %", "comparison"), ("2025-2026", "comparison"), ("2026/2025", "comparison"), ("31/12/2026", "unknown"), ("2026 (đến 30/9)", "unknown"),
    ("Quy 1 2026", "part_of_year"), ("Dự toán 2026", "plan"), ("Phấn đấu 2026", "plan"),
    ("6 tháng 2026", "part_of_year"), ("6 tháng đầu năm 2026", "part_of_year"), ("Quý II 2026", "part_of_year"),
    ("Tháng 5 2026", "part_of_year"), ("Cùng kỳ 2025", "part_of_year"), ("9T 2026", "part_of_year"),
    ("Quang Thuận", "unknown"), ("2026 Quang Thuận", "unknown"), (True, "unknown"), ("x" * 300, "unknown"),
    (UnreadNumber("cell_error", "#REF!"), "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), OTHERS)
def test_columns_that_hold_no_figures_of_a_year(text: CellValue, kind: str) -> None:
    assert read_heading(text).kind == kind


@pytest.mark.parametrize(
    ("upper", "lower", "kind", "year", "status"),
    [
        ("2026", "Thực hiện", "figures", 2026, None),
        ("Thực hiện", "2026", "figures", 2026, None),
        ("Năm", "2026", "figures", 2026, None),
        ("2026", "năm 2026", "figures", 2026, None),
        ("Ước thực hiện", 2026, "figures", 2026, "estimate"),
        ("Năm", "Số đầu kỳ", "start", None, None),
        ("Thực hiện", "Số đầu kỳ", "start", None, None),
        ("2025", "Số đầu kỳ", "start", 2025, None),
        ("2026", "Kế hoạch", "plan", None, None),
        ("Kế hoạch", "2026", "plan", 2026, None),
        ("2026", "%", "comparison", None, None),
        ("2026", "TH 2027", "comparison", 2027, None),
        ("Ước", "Sơ bộ 2026", "unknown", 2026, "provisional"),
        ("2026 (ha)", "TH (tấn)", "unknown", None, None),
        ("2026", "Quang Thuận", "unknown", None, None),
    ],
)
def test_two_rows_of_headings_are_one(
    upper: str, lower: CellValue, kind: str, year: int | None, status: str | None
) -> None:
    both = under(read_heading(upper), read_heading(lower))
    assert (both.kind, both.year, both.status) == (kind, year, status)


@pytest.mark.parametrize(
    ("cell", "alone", "expected"),
    [
        ("- Lợn nái", False, True), ("– Lợn nái", False, True), ("Trong đó: lợn nái", False, True), ("+ Lợn", False, True),
        ("Tổng đàn lợn", False, False), (5, False, False), ("-", True, True), ("Trong đó", True, True), ("-a", True, False),
        ("+", True, True), ("•", True, True), ("– –", True, True), ("Trong đó:", True, True), ("2", True, False), ("I", True, False),
    ],
)  # fmt: skip
def test_marks_of_parts(cell: CellValue, alone: bool, expected: bool) -> None:
    assert marks_part(cell, alone=alone) is expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tổng cộng", "total"), ("TỔNG SỐ", "total"), ("Cộng", "total"), ("Toàn xã", "total"), ("KINH TẾ", "section"),
        ("Người lập biểu", "signature"), ("Bạch Thông, ngày 5 tháng 1 năm 2027", "signature"), ("TM. ỦY BAN NHÂN DÂN", "signature"),
    ],
)  # fmt: skip
def test_rows_that_name_no_indicator(text: str, kind: str) -> None:
    assert kind_of_row([text]) == kind


def test_figures_among_cells() -> None:
    for cell in ("12", "trên 5", 0, True, UnreadNumber("cell_error", "#N/A"), "đạt", "Hoàn thành tốt"):
        assert figures_among([cell])
    assert not figures_among(["CHỦ TỊCH", "x", "-"])


def test_a_unit_stands_among_cells_up_to_the_length_of_a_value() -> None:
    assert units_among(["x", "con".ljust(MAX_WRITTEN)])
    assert not units_among(["x", "con".ljust(MAX_WRITTEN + 1)])


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["A", "B", 1, 2, "3=2/1"], True), (["(1)", "(2)", "(3)"], True), ([1, 2, 3, 4], True), ([1, 2], False),
        ([1, "2", 4], False), (["1", "4b", "con"], False), (["a", "b", "c"], False), ([1, "a", 2], False), ([True, 1, 2], False),
    ],
)  # fmt: skip
def test_a_row_that_numbers_the_columns(cells: list[CellValue], expected: bool) -> None:
    assert numbers_columns(cells) is expected


def test_dashes() -> None:
    assert all(is_dash(cell) for cell in ("-", " – ", "—", "--", "- -", "\u2212"))
    assert not any(is_dash(cell) for cell in ("", "-5", "a", 0, "5-6"))


def test_every_field_has_a_heading_in_vietnamese() -> None:
    assert list(TITLES) == list(COLUMNS)


# -- the names of indicators

NAMES = IndicatorNames(BACH_THONG)


@pytest.mark.parametrize(
    ("name", "indicator"),
    [
        ("pigs", "pigs"), (" PIGS ", "pigs"), ("Tổng đàn lợn", "pigs"), ("TỔNG ĐÀN LỢN", "pigs"), ("Đàn lợn", "pigs"),
        ("4b", "pigs"), ("4B", "pigs"), ("9", "advanced_new_rural_status"), (9, "advanced_new_rural_status"),
        (16, "poor_households"), ("23a", "par_index_rank"), ("23b", "par_index_rank"), ("Tỉ lệ che phủ rừng", "forest_cover"),
        ("xếp loại các tổ chức chính trị – xã hội", "mass_organisation_grades"), ("Thôn văn hoá", "cultural_villages"),
        ("4", None), (True, None), (12, None), ("tong dan lon", None), ("lợn nái", None), (1.5, None),
    ],
)  # fmt: skip
def test_what_names_an_indicator(name: object, indicator: str | None) -> None:
    assert NAMES.find(name) == indicator


def test_the_nearest_names_are_listed() -> None:
    assert NAMES.nearest("Tổng đàn lợm")[0] == "pigs (Tổng đàn lợn)"
    assert NAMES.nearest("x" * 500) == []


def test_every_alias_is_that_of_one_indicator() -> None:
    named = {compared(clause.id): clause.indicator.id for clause in BACH_THONG.clauses}
    named |= {compared(name): id_ for id_, each in BACH_THONG.indicators.items() for name in (id_, each.name.vi)}
    for id_, aliases in BACH_THONG.aliases.items():
        for alias in aliases:
            assert named.setdefault(compared(alias), id_) == id_, alias
            assert NAMES.find(alias) == id_, alias


@pytest.mark.parametrize(
    "aliases",
    [{"pigs": ("tổng đàn gia cầm",)}, {"pigs": ("4c",)}, {"pigs": ("x",), "poultry": ("X",)}],
)
def test_an_alias_that_means_two_things_is_refused(aliases: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match="are called"):
        BACH_THONG.model_copy(update={"aliases": FrozenMap(aliases)})
    assert Resolution.model_validate_json(BACH_THONG.model_dump_json()) == BACH_THONG
