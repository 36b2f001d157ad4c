"""What stands around a table counts for its figures: the name of the sheet, titles, headings above years, rows between."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from bt_targets import Quantity, Report, ReportError
from bt_targets.files.reading.context import context_of, is_achieved, is_plan, says_plan, spoken_in, unit_said
from bt_targets.ground.names import MAX_COMPOSED
from bt_targets.ground.units import find_unit

HEAD = ["TT", "Chỉ tiêu", "ĐVT", 2026, 2027]
PIGS = [1, "Tổng đàn lợn", "con", 5200, 5300]
LONG = ["Mã số liệu", "Năm", "Giá trị", "Ghi chú"]


def workbook(
    *rows: list[Any], title: str = "Sheet", merged: tuple[str, ...] = (), beside: list[list[Any]] | None = None
) -> bytes:
    book, target = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for reference in merged:
        sheet.merge_cells(reference)
    if beside is not None:
        other = book.create_sheet("Khác")
        for row in beside:
            other.append(row)
    book.save(target)
    return target.getvalue()


def read(*rows: list[Any], **options: Any) -> tuple[list[str], list[str]]:
    """The figures that are read, and the serious warnings."""
    report = Report.from_xlsx(workbook(*rows, **options))
    figures = [f"{each.indicator} {each.year}: {shown(each.value)}" for each in report.observations]
    return figures, [warning.message.en for warning in report.warnings() if warning.severity == "serious"]


def shown(value: Any) -> str:
    return f"{value.magnitude} {value.unit}" if isinstance(value, Quantity) else str(value)


def refused(*rows: list[Any], **options: Any) -> set[str]:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(*rows, **options))
    return {item.code for item in caught.value.items}


# -- plans

PLAN_TITLES = [
    "KẾ HOẠCH 2026", "Mục tiêu", "lộ trình từng năm", "KH 2026-2030", "KH", "ke hoach 2026", "CHỈ TIÊU PHẤN ĐẤU", "Dự toán 2026",
    "Dự kiến", "DỰ BÁO", "Chỉ tiêu giao", "Cam kết", "Plan", "Tình hình thực hiện kế hoạch năm 2026",
]  # fmt: skip
NO_PLANS = [
    "Kết quả thực hiện", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Căn cứ Kế hoạch số 12/KH-UBND", "Phòng TC-KH", "Sở Kế hoạch và Đầu tư",
    "Bảng theo dõi chỉ tiêu", "Khối xã", "THỰC HIỆN NGHỊ QUYẾT",
]  # fmt: skip


@pytest.mark.parametrize("title", PLAN_TITLES)
def test_what_is_a_plan_by_its_title_or_its_sheet_is_refused(title: str) -> None:
    assert says_plan(title)
    assert refused([title], HEAD, PIGS) == {"holds_plan"}
    assert refused(HEAD, PIGS, title=title[:31]) == {"holds_plan"}
    assert refused([title], LONG, ["pigs", 2026, "5.200 con"]) == {"holds_plan"}


@pytest.mark.parametrize("title", NO_PLANS)
def test_offices_and_documents_make_no_plan(title: str) -> None:
    assert not says_plan(title)
    assert read([title], HEAD, PIGS) == (["pigs 2026: 5200 con", "pigs 2027: 5300 con"], [])


def test_the_error_names_what_says_that_it_is_a_plan() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(["UBND XÃ BẠCH THÔNG"], ["Kế hoạch năm 2026"], HEAD, PIGS))
    (item,) = caught.value.items
    assert item.found == "Kế hoạch năm 2026"


@pytest.mark.parametrize("heading", ["KH", "Phấn đấu các năm", "Kế hoạch"])
@pytest.mark.parametrize("merged", [(), ("D1:E1",)])
def test_years_below_the_heading_of_a_plan_are_a_plan(heading: str, merged: tuple[str, ...]) -> None:
    assert refused([None, None, None, heading], HEAD, PIGS, merged=merged) == {"holds_plan"}


def test_years_below_a_cumulative_heading_are_not_read() -> None:
    figures, serious = read([None, None, None, "Lũy kế các năm"], HEAD, PIGS)
    assert figures == []
    assert len(serious) == 2
    assert all("cumulative" in message for message in serious)


@pytest.mark.parametrize("plan", ["Kế hoạch", "A. KẾ HOẠCH NĂM 2026", "KH 2026:", "Mục tiêu đề ra"])
def test_rows_below_a_plan_are_not_read_until_what_was_achieved(plan: str) -> None:
    figures, serious = read(HEAD, [None, plan], PIGS, ["B", "Thực hiện"], [1, "Đàn lợn", "con", 3100, None])
    assert figures == ["pigs 2026: 3100 con"]
    assert len(serious) == 1
    assert f"“{plan}”" in serious[0]
    figures, serious = read(LONG, [plan], ["pigs", 2026, "5.200 con"], ["Kết quả"], ["pigs", 2027, "3.100 con"])
    assert figures == ["pigs 2027: 3100 con"]
    assert len(serious) == 1


@pytest.mark.parametrize("heading", ["Loại", "Ghi chú", "Nguồn"])
def test_a_row_that_says_that_it_is_a_plan_is_not_read(heading: str) -> None:
    rows = [["Chỉ tiêu", heading, 2026], ["Tổng đàn lợn", "Kế hoạch", 5000], ["Tổng đàn lợn", "Thực hiện", 3100]]
    figures, serious = read(*rows)
    assert figures == ["pigs 2026: 3100 con"]
    assert any("“Kế hoạch”" in message for message in serious)


def test_a_long_row_whose_note_says_that_it_is_a_plan_is_not_read() -> None:
    figures, serious = read(
        LONG, ["pigs", 2026, "5.000 con", "kế hoạch"], ["pigs", 2027, "3.100 con", "kế hoạch 12/KH"]
    )
    assert figures == ["pigs 2027: 3100 con"]
    assert len(serious) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A. Kế hoạch", True), ("KH 2026", True), ("I. KẾ HOẠCH NĂM 2026", True), ("Kế hoạch được giao", True), ("KH 2026-2030", True),
        ("A", False), ("B Thực hiện", False), ("Mục tiêu kinh tế", False), ("I. CHỈ TIÊU KINH TẾ", False), ("kế hoạch " * 40, False),
    ],
)  # fmt: skip
def test_what_says_plan_and_nothing_more(text: str, expected: bool) -> None:
    assert is_plan(text) is expected


def test_what_stands_alone_is_heard_up_to_the_length_of_a_name() -> None:
    assert is_plan("KH".ljust(MAX_COMPOSED))
    assert not is_plan("KH".ljust(MAX_COMPOSED + 1))
    assert is_achieved("Thực hiện".ljust(MAX_COMPOSED))
    assert not is_achieved("Thực hiện".ljust(MAX_COMPOSED + 1))


def test_what_says_achieved() -> None:
    assert all(map(is_achieved, ("B. Thực hiện", "Kết quả 2026", "Thực hiện")))
    assert not any(map(is_achieved, ("A. Kế hoạch", "KINH TẾ", "Thực hiện " * 40)))


# -- units

UNITS: list[tuple[list[list[Any]], str]] = [
    ([["Đơn vị tính: nghìn con"], ["TT", "Chỉ tiêu", 2026], [1, "Tổng đàn lợn", 31]], "31 nghìn con"),
    ([["(ĐVT: nghìn con)"], ["TT", "Chỉ tiêu", 2026], [1, "Tổng đàn lợn", "31"]], "31 nghìn con"),
    ([[None, None, "Nghìn con"], ["TT", "Chỉ tiêu", 2026], [1, "Tổng đàn lợn", 31]], "31 nghìn con"),
    ([["TT", "Chỉ tiêu (nghìn con)", 2026], [1, "Tổng đàn lợn", 31]], "31 nghìn con"),
    ([["TT", "Chỉ tiêu (ĐVT: nghìn con)", 2026], [1, "Tổng đàn lợn", 31]], "31 nghìn con"),
    ([["Đơn vị tính: nghìn con"], ["Chỉ tiêu", 2026], ["Tổng đàn lợn", "5.100 con"]], "5100 con"),
    ([["Đơn vị tính: nghìn con"], ["Chỉ tiêu", "ĐVT", 2026], ["Tổng đàn lợn", "con", 5100]], "5100 con"),
    ([["Đơn vị: Ủy ban nhân dân xã"], ["Chỉ tiêu", 2026], ["Tổng đàn lợn", 5100]], "5100 con"),
    ([["ĐVT: con"], ["ĐVT: hộ"], ["Chỉ tiêu", 2026], ["Tổng đàn lợn", 5100]], "5100 con"),
    ([["Mã số liệu", "Năm", "Giá trị (nghìn con)"], ["pigs", 2026, 31]], "31 nghìn con"),
    ([["Mã số liệu (nghìn con)", "Năm", "Giá trị"], ["pigs", 2026, 31]], "31 nghìn con"),
    ([["ĐVT: nghìn con"], ["Mã số liệu", "Năm", "Giá trị"], ["pigs", 2026, 31]], "31 nghìn con"),
    ([["ĐVT: nghìn con"], ["Mã số liệu", "Năm", "Giá trị"], ["pigs", 2026, "5.100 con"]], "5100 con"),
    ([["Chỉ tiêu", "ĐV tính", 2026], ["Tổng đàn lợn", "nghìn con", 31]], "31 nghìn con"),
    ([["Chỉ tiêu", "Đ/v tính", 2026], ["Tổng đàn lợn", "nghìn con", 31]], "31 nghìn con"),
    ([["Chỉ tiêu", "ĐV", 2026], ["Tổng đàn lợn", "nghìn con", 31]], "31 nghìn con"),
    ([["Chỉ tiêu", "Đ.V.T", 2026], ["Tổng đàn lợn", "nghìn con", 31]], "31 nghìn con"),
    ([["Chỉ tiêu", "Đvị tính", 2026], ["Tổng đàn lợn", "nghìn con", 31]], "31 nghìn con"),
    ([["Chỉ tiêu", "ĐVTính", 2026], ["Tổng đàn lợn", "nghìn con", 31]], "31 nghìn con"),
    ([["Chỉ tiêu", "Đ.vị tính", 2026], ["Tổng đàn lợn", "nghìn con", 31]], "31 nghìn con"),
]


@pytest.mark.parametrize(("rows", "expected"), UNITS)
def test_a_unit_stands_above_the_figures_too(rows: list[list[Any]], expected: str) -> None:
    assert read(*rows) == ([f"pigs 2026: {expected}"], [])


def test_a_unit_above_the_table_is_not_that_of_ranks_and_statuses() -> None:
    rows: list[list[Any]] = [["23a", 30], ["9", "đạt"]]
    figures, _ = read(["ĐVT: con"], ["Chỉ tiêu", 2026], *rows)
    assert len(figures) == 2


def test_a_unit_that_does_not_fit_is_refused() -> None:
    assert refused(["ĐVT: con"], ["Chỉ tiêu", 2026], ["Độ che phủ rừng", 76]) == {"wrong_unit"}
    for heading, unit in (("nghìn con", "con"), ("con", "nghìn con")):
        both: list[list[Any]] = [["Mã số liệu", "Năm", f"Giá trị ({heading})", "Đơn vị"], ["pigs", 2026, 31, unit]]
        assert refused(*both) == {"unit_not_allowed"}


@pytest.mark.parametrize(
    "rows",
    [
        [["Chỉ tiêu", None, 2026], ["Tổng đàn lợn", "nghìn con", 31]],
        [["Chỉ tiêu", 2026, None], ["Tổng đàn lợn", 31, "nghìn con"]],
        [["Chỉ tiêu", "Don vi tinh", 2026], ["Tổng đàn lợn", "nghìn con", 31]],
        [["Chỉ tiêu", 2026], ["Đơn vị: nghìn con", None], ["Tổng đàn lợn", 31]],
        [["Chỉ tiêu", "Giới hạn", 2026], ["Tổng đàn lợn", "dưới", 31]],
    ],
)
def test_what_makes_another_figure_of_a_figure_and_is_not_read_is_serious(rows: list[list[Any]]) -> None:
    figures, serious = read(*rows)
    assert figures == ["pigs 2026: 31 con"]
    assert len([message for message in serious if "not read" in message or "not applied" in message]) == 1


def test_a_unit_among_other_words_is_heard_with_all_its_words() -> None:
    for said in ("điểm phần trăm/năm", "điểm phần trăm / năm", "điểm phần trăm / năm, trừ năm đầu"):
        unit = find_unit("điểm phần trăm/năm")
        assert unit is not None
        assert spoken_in(f"Ghi chú: đơn vị tính: {said}").units == {unit.name}


def test_units_said() -> None:
    assert [*map(unit_said, ("ĐVT: %", "(Đơn vị tính: triệu đồng)", "Nghìn con", "Kinh tế", "", "Đơn vị: xã Bạch Thông"))] == [
        "%", "triệu đồng", "nghìn con", None, None, None,
    ]  # fmt: skip


# -- years and periods

PERIODS = [
    "Quý 1 2026", "Quy 1 2026", "QI-2026", "Q1 2026", "HK1 2026", "6T2026", "6T-2026", "T12 2026", "Q.III năm 2026", "Đợt 1 năm 2026",
    "Vụ xuân 2026", "6 thang 2026", "Kết quả 6 tháng đầu năm 2026",
]  # fmt: skip
UP_TO_A_DAY = [
    "Kết quả thực hiện đến 30/6/2026", "Số liệu Q3/2026", "Kết quả T9/2026", "Kết quả từ 01/01 đến 30/9/2026", "T12-2026", "QIII-2026",
    "Số liệu đến thời điểm 15/11", "Tính đến hết ngày 30.9.2026", "Tính đến ngày 30 tháng 6 năm 2026", "Đến 9/2026", "9T/2026",
    "Từ 01/7/2025 đến 31/12/2025", "Số liệu tại thời điểm 01/7/2026", "Tính đến 31/10", "Q.3/2026",
]  # fmt: skip
DATES = [
    "Bạch Thông, ngày 30/11/2026", "Báo cáo ngày 30 tháng 6 năm 2026", "(Kèm theo Báo cáo số 12/BC-UBND ngày 15/7/2026 của UBND xã)",
    "Số liệu đến 31/12/2026", "Tính đến hết ngày 31 tháng 12 năm 2026", "Từ 01/01 đến 31/12/2026", "Từ ngày 1/1/2026 đến ngày 31.12.2026",
    "Tính đến 31/12", "Có hiệu lực từ ngày 01/7/2025", "Xã được thành lập từ 01/7/2025", "Biểu số 1/2026", "31-12-2026",
]  # fmt: skip


@pytest.mark.parametrize("title", PERIODS)
def test_a_part_of_a_year_is_no_year(title: str) -> None:
    achieved = ["Chỉ tiêu", "Thực hiện"]
    assert refused(achieved, ["Tổng đàn lợn", 5100], title=title) == {"missing_field"}
    assert refused([title], achieved, ["Tổng đàn lợn", 5100]) == {"missing_field"}
    for rows in ([["Chỉ tiêu", 2026], ["Tổng đàn lợn", 5100]], [LONG[:3], ["pigs", 2026, 5100]]):
        figures, serious = read([title], *rows)
        assert figures == ["pigs 2026: 5100 con"]
        assert any(f"“{title}”" in message for message in serious)


@pytest.mark.parametrize("title", UP_TO_A_DAY)
def test_what_is_counted_up_to_a_day_is_no_whole_year(title: str) -> None:
    for rows in ([["Chỉ tiêu", 2026], ["Tổng đàn lợn", 5100]], [LONG[:3], ["pigs", 2026, 5100]]):
        figures, serious = read([title], *rows)
        assert figures == ["pigs 2026: 5100 con"]
        assert any(f"“{title}”" in message for message in serious)
    if "/" not in title and len(title) < 32:
        assert any(f"“{title}”" in message for message in read(HEAD, PIGS, title=title)[1])


@pytest.mark.parametrize("title", DATES)
def test_the_date_of_a_document_and_the_end_of_a_year_say_nothing(title: str) -> None:
    assert read([title], HEAD, PIGS) == (["pigs 2026: 5200 con", "pigs 2027: 5300 con"], [])


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Nghị quyết nhiệm kỳ 2025–2030, năm 2026 (Báo cáo ngày 05/01/2027)", {2026}),
        ("Bạch Thông, ngày 5 tháng 1 năm 2027", set()),
        ("2026, 2027", {2026, 2027}),
        ("KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NĂM 2026", {2026}),
        ("KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 01-NQ/ĐU NĂM 2025", set()),
        ("Căn cứ Quyết định số 12/QĐ-UBND năm 2025", set()),
        ("Nghị quyết của Đảng bộ năm 2025", set()),
        ("So với năm 2025", set()),
        ("Báo cáo năm 2026, so với năm 2025", {2026}),
    ],
)
def test_years_that_titles_say(title: str, years: set[int]) -> None:
    assert context_of([title]).years == years


@pytest.mark.parametrize(
    "title", ["PHÂN KỲ THỰC HIỆN", "Nhiệm kỳ 2025-2030, số đầu kỳ", "Thời kỳ 2026-2030", "Quỹ 2026", "UBND XÃ"]
)
def test_titles_that_say_nothing_of_a_period(title: str) -> None:
    assert context_of([title]).doubts == ()


@pytest.mark.parametrize("title", ["LŨY KẾ TỪ ĐẦU NHIỆM KỲ", "MỨC TĂNG SO VỚI NĂM TRƯỚC", "Số liệu cộng dồn"])
def test_what_is_no_level_of_a_year_is_serious(title: str) -> None:
    figures, serious = read([title], HEAD, PIGS)
    assert len(figures) == 2
    assert any(f"“{title}”" in message for message in serious)


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("ƯỚC THỰC HIỆN NĂM 2026", "estimate"), ("Số liệu sơ bộ", "provisional"), ("Báo cáo", None), ("Công ước", None),
        ("Ước tính, sơ bộ", "estimate"),
    ],
)  # fmt: skip
def test_how_settled_the_figures_are(title: str, status: str | None) -> None:
    assert context_of([title]).status == status
    for rows in ([["Chỉ tiêu", 2026], ["Tổng đàn lợn", 5100]], [LONG[:3], ["pigs", 2026, 5100]]):
        for book in (workbook([title], *rows), workbook(*rows, title=title)):
            (observation,) = Report.from_xlsx(book).observations
            assert observation.status == (status or "official")


def test_how_settled_a_figure_is_says_its_own_row_first() -> None:
    rows: list[list[Any]] = [
        [*LONG[:3], "Tình trạng", "Thành phần"],
        ["pigs", 2026, 5100, "chính thức"],
        ["pigs", 2027, 5100],
    ]
    parts: list[list[Any]] = [
        ["poultry", 2026, 51000, None, "Bản Mún"],
        ["poultry", 2026, 31000, "ước tính", "Nà Nghè"],
    ]
    report = Report.from_csv(
        "\n".join(";".join(str(cell or "") for cell in row) for row in [["Số ước"], *rows, *parts])
    )
    assert [each.status for each in report.observations] == ["official", "estimate", "estimate"]


# -- several tables, sheets and merged cells


@pytest.mark.parametrize(
    "second",
    [
        ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
        ["TT", "Chỉ tiêu", "ĐVT", 2028, 2029],
        [None, None, None, 2028, 2029],
    ],
)
def test_headings_for_a_second_time_are_refused(second: list[Any]) -> None:
    assert refused(HEAD, PIGS, second, [2, "Đàn gia cầm", "con", 80000, 75000]) == {"several_tables"}


def test_headings_that_are_repeated_on_the_next_page_are_passed_over() -> None:
    figures, serious = read(HEAD, PIGS, HEAD, [2, "Đàn gia cầm", "con", 81000, 82000])
    assert len(figures) == 4
    assert serious == []


@pytest.mark.parametrize(
    ("beside", "severity"),
    [
        ([["Tên", "TH 2026"], ["Bảo hiểm", 96]], "serious"),
        ([["Số điện thoại", 912345]], "notice"),
        ([["Bìa", "Báo cáo năm 2026"]], None),
    ],
)
def test_a_sheet_with_figures_that_is_not_read_is_said(beside: list[list[Any]], severity: str | None) -> None:
    report = Report.from_xlsx(workbook(HEAD, PIGS, beside=beside))
    said = [warning.severity for warning in report.warnings() if "“Khác”" in warning.message.vi]
    assert said == ([] if severity is None else [severity])


def test_a_figure_merged_over_years_is_refused() -> None:
    assert refused(HEAD, PIGS, merged=("D2:E2",)) == {"merged_cells"}
    figures, _ = read(HEAD, ["I", "KINH TẾ"], PIGS, merged=("A2:E2",))
    assert len(figures) == 2


def test_the_year_of_a_title_is_that_of_figures_added_up_too() -> None:
    figures, serious = read(["Lũy kế năm 2026"], ["Chỉ tiêu", "ĐVT", "Thực hiện"], ["Tổng đàn lợn", "con", 5200])
    assert figures == ["pigs 2026: 5200 con"]
    assert len(serious) == 1
    assert refused(["Quý I năm 2026"], ["Chỉ tiêu", "ĐVT", "Thực hiện"], ["Tổng đàn lợn", "con", 5200]) == {
        "missing_field"
    }


def test_a_section_below_the_headings_is_no_second_row_of_them() -> None:
    figures, serious = read(
        ["TT", "Chỉ tiêu", "Thực hiện"], ["A. KẾ HOẠCH", None, None], [1, "Tổng đàn lợn", 5100], title="2026"
    )
    assert figures == []
    assert len(serious) == 1


@pytest.mark.parametrize("heading", ["Tên chỉ tiêu", "Nội dung", "Các chỉ tiêu chủ yếu"])
def test_further_headings_of_names(heading: str) -> None:
    assert read(["STT", heading, 2026], [1, "Tổng đàn lợn", 5100]) == (["pigs 2026: 5100 con"], [])


def test_figures_of_another_commune_are_said() -> None:
    _, serious = read(["Xã", *LONG[:3]], ["Phủ Thông", "pigs", 2026, 5100])
    assert serious == [
        "The figures are said to be of “Phủ Thông”, and the resolution is that of “Bạch Thông”: check whether it is the right file."
    ]
