"""What is said of very many rows of one kind, and what a file or a list may hold at most beside the hostile ones."""

import csv
import io
from collections.abc import Sequence
from fractions import Fraction
from numbers import Real
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import Workbook

from bt_targets import BACH_THONG, Report, ReportError, check, records
from bt_targets.checks.text import SHOWN, check_text
from bt_targets.files.limits import MAX_TITLES
from bt_targets.files.reading.grid import GridRow
from bt_targets.files.reading.layout import find_layout
from bt_targets.files.reading.wide_rows import figures_among
from bt_targets.ground.problems import MAX_PROBLEMS
from bt_targets.ground.text import echo
from bt_targets.report.notation.normal import MAX_WRITTEN
from bt_targets.report.parsing.components import MAX_DIGITS_OF_SUM
from bt_targets.report.parsing.outside import plain
from bt_targets.strategies.questions import Questions
from tests.builders import figure, report

Rows = Sequence[Sequence[Any]]


def table(*rows: Sequence[Any]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def problems(text: str) -> list[str]:
    with pytest.raises(ReportError) as caught:
        Report.from_csv(text)
    return [item.code for item in caught.value.items]


def test_very_many_rows_with_too_many_cells_are_listed_up_to_the_most() -> None:
    many = [["Tổng đàn lợn", 5, 6, 7]] * (MAX_PROBLEMS + 5)
    assert set(problems(table(["Chỉ tiêu", 2026], *many))) == {"ragged_row"}
    many = [["pigs", 2026, 5, 7]] * (MAX_PROBLEMS + 5)
    assert set(problems(table(["Mã số liệu", "Năm", "Giá trị"], *many))) >= {"ragged_row"}
    cells = [[None, None, None, 7]] * (MAX_PROBLEMS + 5)
    book, target = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Mã số liệu", "Năm", "Giá trị"])
    for row in cells:
        sheet.append(row)
    book.save(target)
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(target.getvalue())
    assert {item.code for item in caught.value.items} == {"ragged_row"}


def test_very_many_rows_that_are_not_read_are_listed_up_to_the_most() -> None:
    signatures = [["Tổng cộng", "", ""]] * (MAX_PROBLEMS + 5)
    read = Report.from_csv(
        table(["Mã số liệu", "Năm", "Giá trị", "Nguồn"], *([*row[:1], "", "", "-"] for row in signatures))
    )
    assert len(read.unread) == MAX_PROBLEMS
    sections = [[f"{number}. MỤC", ""] for number in range(MAX_PROBLEMS + 5)]
    assert len(Report.from_csv(table(["Chỉ tiêu", 2026], *sections)).unread) == MAX_PROBLEMS


def test_check_lists_some_of_what_was_not_read_and_counts_the_rest(tmp_path: Any) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        table(["Chỉ tiêu", 2026], *([f"MỤC {letter}", ""] for letter in "ABCDEFGHIJKLMNOPQRSTUVWXY")), "utf-8"
    )
    text = check_text(check(path), "en")
    assert text.count("names no indicator") == SHOWN
    assert "5 others" in text


@pytest.mark.parametrize("rows", [
    [["Chỉ tiêu", "Kế hoạch"], [None, "2026"], ["Tổng đàn lợn", "5"]],
    [[None, "KH"], ["Chỉ tiêu", "x"], ["Tổng đàn lợn", "5"]],
])  # fmt: skip
def test_plans_alone_are_no_table_of_figures(rows: list[list[Any]]) -> None:
    assert problems(table(*rows)) == ["missing_column"]


def test_very_many_titles_are_looked_at_up_to_the_most() -> None:
    titles = [
        GridRow(number, {column: f"tựa {number} {column}" for column in range(MAX_TITLES)}) for number in (1, 2, 3)
    ]
    head = GridRow(4, {0: "Chỉ tiêu", 1: 2026})
    layout = find_layout([*titles, head])
    assert layout is not None
    assert len(layout.above) == 2 * MAX_TITLES


def test_a_long_text_is_no_figure_whatever_stands_in_it() -> None:
    assert not figures_among(["1" * (MAX_WRITTEN + 1)])


def test_what_is_wrong_with_the_commune_of_the_first_of_two_tables_is_named_there() -> None:
    book, target = Workbook(), io.BytesIO()
    wide = book.active
    assert wide is not None
    wide.append(["Xã", "Chỉ tiêu", 2026])
    wide.append(["x" * 1100, "Tổng đàn lợn", 5])
    long = book.create_sheet("Dọc")
    long.append(["Mã số liệu", "Năm", "Giá trị"])
    long.append(["poultry", 2026, 5])
    book.save(target)
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(target.getvalue())
    assert [(item.code, item.path) for item in caught.value.items] == [("text_too_long", "Sheet!A2")]


def test_numbers_within_other_things_are_told_exactly() -> None:
    assert echo([Fraction(1, 3)]) == "[1/3]"


def test_records_have_a_most() -> None:
    with pytest.raises(ReportError) as caught:
        records.total([{}] * (records.MAX_RECORDS + 1), indicator="pigs", year=2026)
    assert [item.code for item in caught.value.items] == ["too_many_items"]


def test_a_sum_of_parts_with_very_many_digits_is_refused() -> None:
    bottoms = [10**49 + odd for odd in (1, 3, 7, 9, 13, 19)]
    parts = {str(bottom): {"magnitude": f"{10**49}/{bottom}", "unit": "tấn"} for bottom in bottoms}
    parts["x"] = {"magnitude": "9" * 18, "unit": "tấn"}
    with pytest.raises(ValueError, match="number_too_long") as caught:
        report({"indicator": "grain_output", "year": 2026, "components": parts})
    assert caught.value is not None
    assert 49 * len(bottoms) + 18 > MAX_DIGITS_OF_SUM


def test_a_range_of_texts_in_a_part_takes_the_unit_beside_it() -> None:
    part = {"value": "5", "upper": "7", "bound": "between", "unit": "con"}
    (observation,) = report({"indicator": "pigs", "year": 2026, "components": {"A": part}}).observations
    assert observation.components is not None
    assert str(observation.components["A"].upper) == "magnitude='7' unit='con'"


def _not_asked(*_: Any) -> Any:
    raise NotImplementedError


OfAnotherWidth: Any = type(
    "OfAnotherWidth", (Real,), {**dict.fromkeys(Real.__abstractmethods__, _not_asked), "__str__": lambda _: "76.1"}
)
"""A number that is no float of Python's own, as numpy has them."""


def test_numbers_and_truths_of_other_libraries_are_read_by_value() -> None:
    (observation,) = report(figure("forest_cover", 2026, OfAnotherWidth(), "%")).observations
    assert str(observation.value) == "magnitude='76.1' unit='%'"
    truth = SimpleNamespace(dtype=SimpleNamespace(kind="b"))
    assert plain(truth) is True


def test_a_growth_may_have_a_plus() -> None:
    (observation,) = report(figure("gross_product_growth", 2026, "+8,5 %")).observations
    assert str(observation.value) == "magnitude='8.5' unit='%'"


def test_the_questions_of_a_year_are_listed_by_clause() -> None:
    questions = Questions(BACH_THONG, 2027, "term", {})
    assert len(questions) == len(BACH_THONG.clauses)
    assert list(questions) == [clause.id for clause in BACH_THONG.clauses]


def test_a_small_number_with_a_comma_is_no_count_of_thousands() -> None:
    (observation,) = report(figure("pigs", 2026, "0,010 nghìn con")).observations
    assert str(observation.value) == "magnitude='0.01' unit='nghìn con'"
