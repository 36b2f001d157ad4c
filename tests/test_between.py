"""Rows between the figures and titles above them: what they say of the figures is never lost silently, long and wide."""

import csv
import io
from typing import Any

import pytest

from bt_targets import BACH_THONG, Report, ReportError, Unread
from bt_targets.files.writing.template import template
from tests import builders

Rows = list[list[Any]]


def cut(row: list[Any]) -> list[Any]:
    """A row up to its last filled cell."""
    last = max((index for index, cell in enumerate(row) if cell is not None), default=-1)
    return ["" if cell is None else cell for cell in row[: last + 1]]


def wide(said: list[Any], *, below: bool = False, year: str = "Năm 2026") -> Rows:
    first, second = ["Tổng đàn lợn", "con", 2377], ["Tổng đàn gia cầm", "con", 81000]
    return (
        [["Chỉ tiêu", "ĐVT", year], first, second, said] if below else [["Chỉ tiêu", "ĐVT", year], first, said, second]
    )


def long(said: list[Any], *, below: bool = False) -> Rows:
    first, second = ["Tổng đàn lợn", 2026, "5.200", "con"], ["Diện tích trồng rừng", 2026, "300", "ha"]
    head = ["Chỉ tiêu", "Năm", "Giá trị", "Đơn vị"]
    return [head, first, second, said] if below else [head, first, said, second]


def read(rows: Rows, title: str = "Sheet") -> list[Report]:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(map(cut, rows))
    sheet = builders.workbook([*map(cut, rows)], title)
    return [Report.from_csv(text.getvalue()), Report.from_xlsx(sheet)]


def serious(report: Report) -> list[Unread]:
    assert all(each.kind in {"section", "signature", "total"} for each in report.unread if not each.serious)
    return [each for each in report.unread if each.serious]


SAID = [
    ("I. 6 tháng đầu năm", "of_part_of_year"), ("6 tháng đầu năm 2026", "of_part_of_year"), ("Vụ mùa", "of_part_of_year"),
    ("Bình quân/tháng", "of_part_of_year"), ("Tính đến 30/9/2026", "of_part_of_year"),
    ("Tính đến ngày 30 tháng 9 năm 2026", "of_part_of_year"), ("Q3/2026", "of_part_of_year"),
    ("Lũy kế từ năm 2021", "of_cumulative"), ("II. Lũy kế", "of_cumulative"), ("Giai đoạn 2021-2025", "of_cumulative"), ("Giai đoạn 2025-2026", "of_cumulative"),
    ("Tăng thêm", "of_comparison"), ("So với năm trước", "of_comparison"),
    ("I. Năm 2025", "of_other_year"), ("Thực hiện năm 2025", "of_other_year"), ("Số liệu của năm 2024", "of_other_year"),
    ("Ước tính", "of_status"), ("III. Ước thực hiện năm 2026", "of_status"), ("Số liệu sơ bộ", "of_status"),
    ("Toàn tỉnh", "of_other_body"), ("Thôn Nà Lẹng", "of_other_body"), ("Quang Thuận", "of_other_body"),
    ("1. Xã Cẩm Giàng", "of_other_body"), ("XÃ CẨM GIÀNG", "of_other_body"), ("Tổ dân phố số 2", "of_other_body"),
]  # fmt: skip
NOTES = [
    ("Ghi chú: số liệu đàn gia cầm là của tỉnh", "of_other_body"), ("(*) Số liệu ước tính", "of_status"),
    ("Ghi chú: số liệu 9 tháng", "of_part_of_year"), ("Số liệu lũy kế từ đầu nhiệm kỳ", "of_cumulative"),
    ("Ghi chú: số liệu năm 2024", "of_other_year"), ("Tính đến ngày 30 tháng 9 năm 2026", "of_part_of_year"),
]  # fmt: skip
ORDINARY = [
    "I. Kinh tế", "II. Xã hội", "XÃ HỘI", "III. Quốc phòng - an ninh", "Ghi chú: nguồn Chi cục Thống kê", "Nguồn: Niên giám 2025",
    "Đơn vị báo cáo: UBND xã Bạch Thông", "IV. Xây dựng Đảng", "Chỉ tiêu về nông thôn mới", "A. NÔNG NGHIỆP, NÔNG THÔN",
    "Các chỉ tiêu năm 2026", "Năm 2026", "Hợp tác xã", "HỢP TÁC XÃ NÔNG NGHIỆP", "Xã Bạch Thông", "TỈNH THÁI NGUYÊN",
    "Bạch Thông, ngày 30 tháng 11 năm 2026", "Nhiệm kỳ 2025-2030", "Quy ước", "Thực hiện", "Ngân sách (thu, chi)", "Chăn nuôi (con)",
    "Thôn văn hóa", "1. Tăng trưởng tổng giá trị sản phẩm", "Số xã đạt chuẩn", "UBND huyện Bạch Thông",
    "10. Sản phẩm OCOP tăng thêm", "Sản phẩm OCOP tăng thêm / Additional OCOP products",
]  # fmt: skip
BELOW = [
    "Hoàng Thị Quý",
    "Nơi nhận: UBND xã Cẩm Giàng",
    "Tăng so với năm trước",
    "NGƯỜI LẬP BIỂU",
    "Ngày 30/6/2027",
    "Ghi chú: tăng so với năm trước",
]


@pytest.mark.parametrize(("text", "kind"), SAID)
@pytest.mark.parametrize("table", [wide, long])
def test_a_row_that_makes_others_of_the_figures_is_serious(table: Any, text: str, kind: str) -> None:
    for report in read(table([text, None, None, None])):
        assert len(report.observations) == 2
        assert [(each.kind, each.text) for each in serious(report)] == [(kind, text)]
        assert [each.text for each in report.unread] == [text]
        (told,) = (warning for warning in report.warnings() if warning.code == "not_read")
        assert told.place is not None
        assert f"“{text}”" in told.message.vi


def test_what_stands_beside_the_title_of_a_section_is_heard() -> None:
    rows: Rows = [
        ["STT", "Chỉ tiêu", "ĐVT", "Năm 2026"],
        [1, "Tổng đàn lợn", "con", 2377],
        ["Phát triển kinh tế", "Năm 2025", None, None],
        [2, "Tổng đàn gia cầm", "con", 81000],
    ]
    for report in read(rows):
        assert [(each.kind, each.text) for each in serious(report)] == [("of_other_year", "Năm 2025")]


@pytest.mark.parametrize(("text", "kind"), NOTES)
@pytest.mark.parametrize("table", [wide, long])
def test_a_note_below_all_figures_speaks_of_them(table: Any, text: str, kind: str) -> None:
    for report in read(table([text, None, None, None], below=True)):
        assert [(each.kind, each.text) for each in serious(report)] == [(kind, text)]


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("table", [wide, long])
def test_ordinary_rows_are_not_serious(table: Any, text: str) -> None:
    for below in (False, True):
        for report in read(table([text, None, None, None], below=below)):
            assert len(report.observations) == 2
            assert serious(report) == []


@pytest.mark.parametrize("text", BELOW)
@pytest.mark.parametrize("table", [wide, long])
def test_what_stands_below_the_table_is_no_matter(table: Any, text: str) -> None:
    for report in read(table([text, None, None, None], below=True)):
        assert serious(report) == []


def test_the_row_of_an_indicator_without_figures_says_nothing() -> None:
    for table, row in (
        (wide, ["Tỷ lệ giảm so với năm trước", "%", None]),
        (long, ["Mức tăng của quý", None, None, "%"]),
    ):
        for report in read(table(row)):
            assert report.unread == () or not serious(report)


@pytest.mark.parametrize("first", [True, False])
def test_the_first_column_may_be_one_of_numbers(first: bool) -> None:
    rows: Rows = [["STT", *row] for row in long(["Lũy kế", None, None, None])]
    if first:
        rows[2] = ["II. Lũy kế", None, None, None, None]
    for report in read(rows):
        assert [each.kind for each in serious(report)] == ["of_cumulative"]
    rows[2] = ["A. Kế hoạch", None, None, None, None]
    for report in read(rows):
        assert [each.indicator for each in report.observations] == ["pigs"]
        assert [each.kind for each in serious(report)] == ["below_plan"]


def test_the_year_of_a_section_is_held_against_the_figures_below_it() -> None:
    rows: Rows = [["Chỉ tiêu", "ĐVT", "Thực hiện"], ["I. Năm 2025"], ["Tổng đàn lợn", "con", 2377], ["II. Năm 2026"]]
    for report in read([["KẾT QUẢ NĂM 2026"], *rows, ["Tổng đàn gia cầm", "con", 81000]]):
        assert [each.text for each in serious(report)] == ["I. Năm 2025"]
    rows[1], rows[3] = ["Năm 2026"], ["Năm 2027"]
    book = builders.workbook([*rows, ["Tổng đàn gia cầm", "con", 81000]], "2025")
    assert [each.text for each in serious(Report.from_xlsx(book))] == ["Năm 2026", "Năm 2027"]


def test_how_settled_a_section_is_is_held_against_the_figures_below_it() -> None:
    rows: Rows = [
        ["Chỉ tiêu", "Năm", "Giá trị", "Đơn vị", "Tình trạng"],
        ["I. Số liệu sơ bộ"],
        ["Tổng đàn lợn", 2026, "5.200", "con", "sơ bộ"],
        ["II. Số liệu ước tính"],
        ["Diện tích trồng rừng", 2026, "300", "ha", "ước tính"],
    ]
    for report in read(rows):
        assert serious(report) == []
    rows[1], rows[3] = rows[3], rows[1]
    for report in read(rows):
        assert [(each.kind, each.text) for each in serious(report)] == [
            ("of_status", "II. Số liệu ước tính"),
            ("of_status", "I. Số liệu sơ bộ"),
        ]


@pytest.mark.parametrize(("text", "told"), [("I. Năm 2026", ["of_other_year"]), ("I. Các chỉ tiêu năm 2026", [])])
def test_a_row_that_is_nothing_but_a_year_speaks_of_no_other(text: str, told: list[str]) -> None:
    head, figure = ["Chỉ tiêu", "ĐVT", "Năm 2026", "Năm 2027"], ["Tổng đàn lợn", "con", 2377, 2400]
    for report in read([head, [text], figure]):
        assert [each.kind for each in serious(report)] == told


def test_a_section_agrees_with_a_title_and_a_column_that_say_the_same() -> None:
    (_, book) = read(wide(["Ước thực hiện năm 2026", None, None], year="ƯTH 2026"))
    assert serious(book) == []


@pytest.mark.parametrize(
    "said",
    [
        "I. Chăn nuôi (ĐVT: nghìn con)",
        "Chăn nuôi (nghìn con)",
        "Ghi chú: đơn vị tính nghìn con, trừ lợn",
        "Đàn (1.000 con)",
    ],
)
@pytest.mark.parametrize("where", ["above", "between", "below"])
def test_a_unit_among_other_words_is_not_applied_and_serious(said: str, where: str) -> None:
    figure: Rows = [["Tổng đàn lợn", 52]]
    long_figure: Rows = [["Tổng đàn lợn", 2026, 52]]
    for head, rows in ((["Chỉ tiêu", "Năm 2026"], figure), (["Chỉ tiêu", "Năm", "Giá trị"], long_figure)):
        tables = {"above": [[said], head, *rows], "between": [head, [said], *rows], "below": [head, *rows, [said]]}
        for report in read(tables[where]):
            told = [] if where == "below" and "Ghi chú" not in said and "ĐVT" not in said else [("of_unit", said)]
            assert [(each.kind, each.text) for each in serious(report)] == told


@pytest.mark.parametrize(
    "said", ["Chăn nuôi (con)", "I. Chăn nuôi (ha)", "Đàn vật nuôi (tổng số)", "Đơn vị: xã Bạch Thông"]
)
def test_a_unit_that_changes_nothing_says_nothing(said: str) -> None:
    for report in read([["Chỉ tiêu", "Năm 2026"], [said], ["Tổng đàn lợn", 5200]]):
        assert serious(report) == []
    for report in read([["Chỉ tiêu", "ĐVT", "Năm 2026"], ["Đàn (nghìn con)"], ["Tổng đàn lợn", "con", 5200]]):
        assert serious(report) == []


def test_a_unit_alone_in_a_row_of_a_long_table_is_not_applied() -> None:
    for report in read(long(["ĐVT: m2", None, None, None])):
        assert [each.kind for each in serious(report)] == ["unit_row"]


@pytest.mark.parametrize(
    "title", ["UBND XÃ CẨM GIÀNG", "Thôn Nà Lẹng", "KẾT QUẢ NĂM 2026 XÃ CẨM GIÀNG", "Đảng bộ xã Vi Hương", "Thôn 1"]
)
def test_a_title_of_another_body_is_serious(title: str) -> None:
    for rows in (wide(["Tổng đàn lợn"], below=True)[:-1], long(["x"], below=True)[:-1]):
        for report in read([[title], *rows]):
            assert [each.kind for each in serious(report)] == ["of_other_body"]
        assert [each.kind for each in serious(read(rows, title[:31])[1])] == ["of_other_body"]


@pytest.mark.parametrize(
    "title",
    [
        "UBND XÃ BẠCH THÔNG", "ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN", "UBND HUYỆN BẠCH THÔNG", "KINH TẾ - XÃ HỘI NĂM 2026", "NÔNG THÔN MỚI",
        "ĐẢNG BỘ XÃ BẠCH THÔNG LẦN THỨ I", "Xã Bạch Thông (gồm xã Quang Thuận, xã Dương Phong cũ)", "Biểu số liệu của xã", "XÃ ĐẠT CHUẨN",
        "BÁO CÁO CỦA XÃ TRÌNH HỘI ĐỒNG NHÂN DÂN TỈNH VÀ CÁC CƠ QUAN", "Đơn vị báo cáo: xã Bạch Thông",
    ],
)  # fmt: skip
def test_an_ordinary_letterhead_says_nothing(title: str) -> None:
    for rows in (wide(["Tổng đàn lợn"], below=True)[:-1], long(["x"], below=True)[:-1]):
        for report in read([[title], *rows]):
            assert report.unread == ()


def test_a_title_with_the_commune_that_the_table_names_is_said_once() -> None:
    rows: Rows = [["Xã Na Phặc"], ["Xã", *long([])[0]], ["Na Phặc", *long([])[1]]]
    for report in read(rows):
        assert report.unread == ()
        assert [warning.code for warning in report.warnings() if warning.severity == "serious"] == ["other_commune"]


@pytest.mark.parametrize("layout", ["long", "wide"])
def test_templates_say_nothing(layout: Any) -> None:
    assert Report.from_xlsx(template(BACH_THONG, "xlsx", layout=layout)).unread == ()


def test_only_the_first_texts_of_a_row_are_looked_at() -> None:
    head = ["Chỉ tiêu", "Năm 2026", *(f"#{number}" for number in range(8))]
    for before, told in ((2, 1), (7, 0)):
        rows: Rows = [head, ["Mục", None, *["x"] * before, "Lũy kế"], ["Tổng đàn lợn", 5200]]
        for report in read(rows):
            assert len(serious(report)) == told


def test_the_unit_of_a_section_in_the_column_of_units_is_not_applied() -> None:
    head, section = ["Chỉ tiêu", "ĐVT", "Năm 2026"], ["I. Chăn nuôi", "nghìn con"]
    for report in read([head, section, ["Tổng đàn gia cầm", None, 81]]):
        assert [(each.kind, each.text) for each in serious(report)] == [("of_unit", "nghìn con")]
    for report in read([head, section, ["Tổng đàn gia cầm", "nghìn con", 81]]):
        assert serious(report) == []
    for report in read([head, ["I. Chăn nuôi", "chỉ tiêu"], ["Tổng đàn gia cầm", None, 81000]]):
        assert serious(report) == []
    long_head = ["Chỉ tiêu", "Đơn vị", "Năm", "Giá trị"]
    for report in read([long_head, section, ["Tổng đàn gia cầm", None, 2026, 81]]):
        assert [(each.kind, each.text) for each in serious(report)] == [("of_unit", "nghìn con")]


def test_a_year_that_cannot_be_read_is_held_against_nothing() -> None:
    text = "Chỉ tiêu;Năm;Giá trị;Đơn vị\nI. Năm 2025;;;\nTổng đàn lợn;hai nghìn;5.200;con\n"
    with pytest.raises(ReportError) as caught:
        Report.from_csv(text)
    assert [item.found for item in caught.value.items] == ['"hai nghìn"']
