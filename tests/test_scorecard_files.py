"""The scorecard as CSV and as a workbook: what is read back is what was decided, and no text becomes a formula."""

import csv
import io
import sys
import zipfile
from decimal import Decimal
from typing import Any, cast

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bt_targets import BACH_THONG, Report, ReportError, Scorecard, assess, baseline_report
from bt_targets.files.writing.scorecard.csv_rows import FIELDS, scorecard_csv
from bt_targets.files.writing.scorecard.workbook import scorecard_xlsx
from bt_targets.ground.errors import NotInstalledError
from bt_targets.ground.text import LANGS, Lang
from bt_targets.ground.verdicts import PASSED
from bt_targets.rules.comparisons import Comparison, at_least, at_most, more_than
from bt_targets.scorecard.assessment import Number
from bt_targets.wording.terms import VERDICT
from tests.builders import figure
from tests.test_command_line import EXAMPLE

HOSTILE = (
    '=HYPERLINK("http://a.b","x")', "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "＝1+1", "'=1", "http://a.b", "a\x07b\u202e", "x" * 900,
    "<b>&amp;</b>", "]]>",
)  # fmt: skip


def cards() -> list[Scorecard]:
    example = Report.load(EXAMPLE)
    bounded = Report(
        observations=[
            figure("grain_output", 2026, "627–706 tấn"),
            figure("forest_cover", 2026, "trên 75 %"),
            figure("par_index_rank", 2025, 40),
            figure("par_index_rank", 2026, 30, bound="at_most"),
            figure("militia_training", 2026, "khá trở lên"),
            figure("commune_health_standard", 2026, "có"),
            figure("online_work_files", 2026, {"part": 0, "whole": 0}),
            figure("fruit_tree_area", 2026, "280:3 ha", status="estimate"),
            figure("hygienic_water", 2026, "99 %", definition="households"),
        ]
    )
    return [
        assess(baseline_report(), 2025),
        assess(example, 2027),
        assess(example, 2026, perspective="year", readings={"15": "relative"}),
        assess(bounded, 2026),
        assess(bounded, 2030),
    ]


CARDS = cards()


def hostile_card(text: str) -> Scorecard:
    given = [figure("pigs", 2026, 5200, source=text, note=text), figure("forest_cover", 2026, "76 %", note=text)]
    return assess(Report(commune=text, observations=given), 2026)


def table(card: Scorecard, lang: Lang) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(scorecard_csv(card, BACH_THONG, lang), newline="")))


def plain(value: Any) -> str:
    return value.magnitude if isinstance(value, Number) else ""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("card", CARDS, ids=range(len(CARDS)))
def test_the_csv_says_what_was_decided(card: Scorecard, lang: Lang) -> None:
    rows = table(card, lang)
    clauses = [clause for target in card.targets for clause in target.clauses]
    assert [row["clause"] for row in rows] == [clause.id for clause in clauses]
    assert tuple(rows[0]) == FIELDS
    for row, clause in zip(rows, clauses, strict=True):
        assert (row["verdict"], row["cause"], row["pace"]) == (clause.verdict, clause.cause or "", clause.pace or "")
        assert row["explanation"].lstrip("'") == clause.explanation.in_(lang)
        assert row["signals"].split() == list(clause.signals)
        assert row["margin"] == plain(clause.margin)
        assert row["shortfall"] == plain(clause.shortfall)
        assert row["completion"] == plain(clause.completion)
        assert row["needed_per_year"] == plain(clause.needed_per_year)
        if isinstance(clause.required, Number):
            assert (row["required"], row["required_unit"]) == (clause.required.magnitude, clause.required.unit)
        if clause.observed is not None and isinstance(clause.observed.value, Number):
            found = row["lower"] if clause.observed.bound == "between" else row["observed"]
            assert found == clause.observed.value.magnitude
            assert row["year"] == str(clause.observed.year)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_from_outside_becomes_a_formula_in_csv(text: str) -> None:
    card = hostile_card(text)
    content = scorecard_csv(card, BACH_THONG, "vi")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert {len(row) for row in rows} == {len(FIELDS)}
    for row in rows:
        for name, cell in zip(FIELDS, row, strict=True):
            if name not in {"margin", "needed_per_year"}:  # numbers, which may be below 0
                assert not cell.startswith(tuple("=+-@\t\r＝＋－＠")), (name, cell)


def sheets(content: bytes) -> list[Worksheet]:
    return cast("list[Worksheet]", openpyxl.load_workbook(io.BytesIO(content)).worksheets)


def rows_of(sheet: Worksheet) -> dict[str, list[Any]]:
    """The rows of the table by the number of the target or the id of the clause."""
    return {str(row[0].value): list(row) for row in sheet.iter_rows() if row[0].value is not None}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("card", CARDS, ids=range(len(CARDS)))
def test_the_workbook_says_what_was_decided(card: Scorecard, lang: Lang) -> None:
    content = scorecard_xlsx(card, BACH_THONG, lang)
    assert content == scorecard_xlsx(card, BACH_THONG, lang)
    main, grounds = sheets(content)
    rows = rows_of(main)
    for target in card.targets:
        row = rows[str(target.number)]
        assert row[1].value == target.title.in_(lang)
        assert str(row[8].value).casefold().startswith(VERDICT[target.verdict].in_(lang))
        for clause in target.clauses:
            cells = rows[clause.id] if len(target.clauses) > 1 else row
            assert str(cells[8].value).casefold().startswith(VERDICT[clause.verdict].in_(lang))
            if clause.observed is not None and clause.observed.bound == "exact":
                shown = clause.observed.value
                if isinstance(shown, Number) and shown.unit != "hạng":
                    assert Decimal(repr(cells[5].value)) == Decimal(shown.magnitude)
            if clause.verdict not in PASSED and clause.completion is not None and clause.completion.exact == "100":
                assert cells[7].value == "–"  # all of it, where more is required, would contradict the verdict
            elif isinstance(clause.completion, Number):
                assert Decimal(repr(cells[7].value)) == Decimal(clause.completion.magnitude)
            texts = {cell for line in grounds.iter_rows(values_only=True) for cell in line}
            assert clause.explanation.in_(lang) in texts
    assert main.freeze_panes is not None
    assert main.page_setup.orientation == "landscape"
    assert main.print_title_rows is not None


def test_the_workbook_names_the_clauses_that_decide_and_what_is_lost() -> None:
    main, _ = sheets(scorecard_xlsx(assess(Report.load(EXAMPLE), 2027), BACH_THONG, "vi"))
    rows = rows_of(main)
    assert rows["4"][8].value == "Không đạt (4b)"
    assert rows["4b"][9].value == "Không còn khả năng đạt trong nhiệm kỳ"
    assert str(rows["21"][9].value).startswith("Không có số đầu nhiệm kỳ cụ thể để so sánh")


@pytest.mark.parametrize(
    ("output", "cell"),
    [
        ("12.345.678.901,2345 tấn", 12345678901.2345),  # fifteen digits, as many as a spreadsheet program keeps
        ("123.456.789.012,3456 tấn", "123.456.789.012,3456"),
    ],
)
def test_a_number_with_more_digits_than_a_cell_keeps_is_a_text(output: str, cell: Any) -> None:
    main, _ = sheets(
        scorecard_xlsx(assess(Report(observations=[figure("grain_output", 2026, output)]), 2026), BACH_THONG, "vi")
    )
    assert rows_of(main)["3"][5].value == cell


def test_without_the_extra_no_workbook_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(NotInstalledError) as caught:
        scorecard_xlsx(CARDS[0], BACH_THONG, "vi")
    for text in (caught.value.message.vi, caught.value.message.en):
        assert text in str(caught.value)
        assert "pip install 'bt-targets[excel]'" in text


@pytest.mark.parametrize(
    ("clause", "comparison", "cell"),
    [
        ("4b", at_least("7 con"), 7),
        ("4b", at_most("7 con"), "không quá 7 con"),
        ("4b", more_than("7 con"), "trên 7 con"),
        ("23b", at_most("7 hạng"), "hạng 7"),
    ],
)
def test_what_is_required_stands_in_words_where_the_number_alone_says_less(
    clause: str, comparison: Comparison, cell: Any
) -> None:
    readings = (BACH_THONG[clause].readings[0].model_copy(update={"comparison": comparison}),)
    changed = BACH_THONG[clause].model_copy(update={"readings": readings})
    number = int(clause[:-1])
    targets = [
        target.model_copy(update={"clauses": tuple(changed if one.id == clause else one for one in target.clauses)})
        for target in BACH_THONG.targets
        if target.number == number
    ]
    own = BACH_THONG.model_copy(update={"targets": tuple(targets)})
    main, _ = sheets(scorecard_xlsx(assess(Report(), 2026, resolution=own), own, "vi"))
    assert rows_of(main)[clause][4].value == cell


def test_the_layout_is_that_of_offices() -> None:
    main, _ = sheets(scorecard_xlsx(CARDS[0], BACH_THONG, "vi"))
    texts = [str(cell.value) for row in main.iter_rows(max_row=8) for cell in row if cell.value]
    for name in ("STT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ hoàn thành (%)", "Đánh giá", "Ghi chú"):
        assert name in texts
    rows = rows_of(main)
    for number, section in zip(("I", "II", "III", "IV"), BACH_THONG.sections, strict=True):
        assert rows[number][1].value == section.name.vi


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_from_outside_becomes_a_formula_in_a_workbook(text: str) -> None:
    content = scorecard_xlsx(hostile_card(text), BACH_THONG, "vi")
    found = False
    for sheet in sheets(content):
        assert not sheet._hyperlinks  # type: ignore[attr-defined]  # there is no public list of them
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                found = found or (isinstance(cell.value, str) and text.strip()[:5] in cell.value)
    assert found or not text.isprintable()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist() if "worksheets" in name)


@pytest.mark.parametrize("lang", LANGS)
def test_a_scorecard_is_no_report_of_figures(lang: Lang) -> None:
    """Its column 'Thực hiện' would read as figures of the year that its title names."""
    content = scorecard_xlsx(assess(baseline_report(), 2025), BACH_THONG, lang)
    with pytest.raises(ReportError) as refused:
        Report.from_xlsx(content)
    assert [item.code for item in refused.value.items] == [{"vi": "not_a_report", "en": "missing_column"}[lang]]


def test_all_of_a_strict_requirement_is_not_shown_as_completed() -> None:
    card = assess(Report(observations=[figure("health_insurance", 2030, 96, "%")]), 2030)
    assert card["12b"].verdict == "not_met"
    assert card["12b"].completion is not None
    assert card["12b"].completion.exact == "100"
    main, _ = sheets(scorecard_xlsx(card, BACH_THONG, "vi"))
    assert rows_of(main)["12b"][7].value == "–"
