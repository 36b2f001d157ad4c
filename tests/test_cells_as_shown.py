"""A cell counts as a person sees it: small digits, struck-out text, number formats, merged cells, escapes."""

from fractions import Fraction
from itertools import permutations
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

from bt_targets import Quantity, Report, ReportError, assess
from bt_targets.files.reading.xlsx.formats import read_format
from bt_targets.files.reading.xlsx.reader import read_sheets
from bt_targets.files.reading.xlsx.shown import show_number
from bt_targets.report.raw import UnreadNumber
from tests.hostile_files import (
    HEADER,
    figure_row,
    inline,
    row,
    sheet_part,
    strings_part,
    styles_part,
    workbook,
    workbook_part,
)

SMALL = '<vertAlign val="superscript"/>'
BELOW = '<vertAlign val="subscript"/>'
STRUCK = "<strike/>"


def runs(*pieces: str | tuple[str, str]) -> str:
    """The runs of a text; a pair is a run with a look of its own."""
    return "".join(
        f"<r><t>{piece}</t></r>"
        if isinstance(piece, str)
        else f"<r><rPr>{piece[1]}<sz val='11'/></rPr><t>{piece[0]}</t></r>"
        for piece in pieces
    )


def own(text: str, style: int = 0) -> str:
    return f'<c s="{style}" t="inlineStr"><is>{text}</is></c>'


def read(cell: str, use: Any = "value", **changed: str) -> Any:
    (sheet,), reader = read_sheets(workbook(sheet=sheet_part(row(cell)), **changed))
    return reader.read(sheet.rows[1][0], use)


# -- small and struck-out letters

REFUSED: list[tuple[str, str, str]] = [
    (runs("149", ("1", SMALL)), "149¹", '"1" là chữ số nhỏ ở trên'),
    (runs("149", ("(a)", SMALL), " con"), "149⁽a⁾ con", '"(a)" là chữ số nhỏ ở trên'),
    (runs("149", ("2", BELOW)), "149₂", '"2" là chữ số nhỏ ở dưới'),
    (runs(("5", STRUCK), "377 con"), "5377 con", '"5" bị gạch ngang'),
    (runs(("5", '<strike val="1"/>'), ("377", SMALL)), "5³⁷⁷", '"5" bị gạch ngang'),
    (runs("150", ("2", SMALL)), "150²", '"2" là chữ số nhỏ ở trên'),
    (runs("150 m", ("2", BELOW)), "150 m₂", '"2" là chữ số nhỏ ở dưới'),
    (runs("150 cam", ("2", SMALL)), "150 cam²", '"2" là chữ số nhỏ ở trên'),
    (runs("150 m", ("2", SMALL), ("1", SMALL)), "150 m²¹", '"1" là chữ số nhỏ ở trên'),
    (runs("150 m", ("4", SMALL)), "150 m⁴", '"4" là chữ số nhỏ ở trên'),
    (runs("150 m", ("2", STRUCK + SMALL)), "150 m²", '"2" bị gạch ngang'),
]  # fmt: skip


@pytest.mark.parametrize("shared", [False, True], ids=["own text", "shared text"])
@pytest.mark.parametrize(("text", "found", "seen"), REFUSED, ids=[case[1] for case in REFUSED])
def test_small_and_struck_out_letters_are_seen(text: str, found: str, seen: str, shared: bool) -> None:
    cell, strings = (
        ('<c t="s"><v>0</v></c>', strings_part(f"<si>{text}</si>")) if shared else (own(text), strings_part())
    )
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(sheet=sheet_part(HEADER, figure_row(cell)), strings=strings))
    (problem,) = caught.value.items
    assert (problem.code, problem.path, problem.found) == ("unreadable_value", "Figures!C2", found)
    assert seen in problem.message.vi
    assert f'here "{seen.split(chr(34))[1]}"' in problem.message.en


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (runs("150 m", ("2", SMALL)), "150 m²"),
        (runs("150 km", ("2 ", SMALL), "đất"), "150 km² đất"),
        (runs("150m", ("3", SMALL)), "150m³"),
        (runs("150 ", ("k", "<b/>"), "m", ("2", SMALL)), "150 km²"),
        (runs("150.000m", ("2", SMALL)), "150.000m²"),
        (runs("15 triệu đồng/m", ("2", SMALL)), "15 triệu đồng/m²"),
        (runs("149", (" ", SMALL), (" ", STRUCK)), "149  "),
        (runs(("149", '<strike val="0"/><vertAlign val="baseline"/>')), "149"),
        (runs(("149", "<b/>"), "1"), "1491"),
        ("<t>1</t>", "1"),
    ],
)
def test_other_looks_and_the_powers_of_metres_are_read(text: str, value: str) -> None:
    assert read(own(text)) == value


def test_names_and_texts_may_carry_marks_of_footnotes() -> None:
    text = own(runs("lợn", ("1", SMALL), (" nái", STRUCK)))
    assert read(text, "name") == "lợn"
    assert read(text, "text") == "lợn¹ nái"
    assert read(own(runs(("1", SMALL))), "name") is None
    cells = own(runs("pigs", ("1", SMALL))), "<c><v>2026</v></c>", "<c><v>5</v></c>", inline("con"), text
    (observation,) = Report.from_xlsx(workbook(sheet=sheet_part(HEADER, row(*cells)))).observations
    assert observation.value == Quantity(magnitude=5, unit="con")
    assert observation.note == "lợn¹ nái"


FONTS = "<fonts><font/><font><strike/></font><font><vertAlign val='superscript'/></font></fonts>"
FONT_STYLES = '<xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="9"/>'


def looks() -> str:
    conditional = "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
    return styles_part(cells=FONT_STYLES).replace("<fonts><font/></fonts>", FONTS).replace("</styleSheet>", conditional)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ('<c s="1"><v>5</v></c>', "unreadable_value"),
        ('<c s="2"><v>5</v></c>', "unreadable_value"),
        ('<c s="1" t="str"><f>A1</f><v>5 con</v></c>', "unreadable_value"),
        (own("<t>5 con</t>", 1), "unreadable_value"),
        (own(runs("5 con"), 2), "unreadable_value"),
        (own(runs(("5 con", "<b/>")), 1), None),  # a run has all of its look itself
        ('<c s="3"><v>5</v></c>', None),
        (own("<t>5 con</t>", 7), None),
    ],
)
def test_the_font_of_a_cell_is_that_of_its_numbers_and_texts(cell: str, code: str | None) -> None:
    value = read(cell, styles=looks())
    assert (value.code if isinstance(value, UnreadNumber) else None) == code


def test_fonts_of_conditional_formats_are_not_those_of_cells() -> None:
    styles = looks().replace(FONTS, "<fonts><font/></fonts>")
    assert read("<c><v>5</v></c>", styles=styles) == 5
    assert read("<c><v>5</v></c>", styles=styles.replace("<font/>", "")) == 5


# -- number formats

SHOWN: list[tuple[str, str, Any]] = [
    # per cent and thousands
    ('[<1]0.0%;0.0" %"', "8.5", "8,5 %"),
    ('[<1]0.0%;0.0" %"', "0.85", "85 %"),
    ("[>=1]0.0;0.0%", "0.085", "8,5 %"),
    ("0;0%", "5", 5),
    ("0.0%;-0.0%", "-0.05", "−5 %"),
    ("#,##0.0,,", "500500000", Fraction("500.5")),
    ("#,##0,.0", "500500", Fraction("500.5")),
    ("0,", "1234567", Fraction("1234.567")),
    ('#,##0,," triệu đồng"', "500000000", "500 triệu đồng"),
    # words beside the number
    ('"dưới "0', "5", "dưới 5"),
    ('"trên "0%', "0.75", "trên 75 %"),
    ('#,##0" tạ"', "72740", "72.740 tạ"),
    ("0\\ \\t\\ạ", "72740", "72740 tạ"),
    ('0.0"%"', "8.5", "8,5%"),
    ('0.00" m2"', "8.5", "8,5 m2"),
    ("#,##0[$đ-42A]", "5000", "5.000đ"),
    ('"≥ "0', "5", "≥ 5"),
    ('"Năm "0', "2026", "Năm 2026"),
    ('"đạt";;"không đạt"', "1", "đạt"),
    ('"đạt";;"không đạt"', "0", "không đạt"),
    ('-0" con"', "5", "-5 con"),
    # signs
    ("+0.0;-0.0", "8.5", Fraction("8.5")),
    ("+0.0;-0.0", "0", 0),
    ("+0.0;-0.0", "-8.5", Fraction("-8.5")),
    ("#,##0_);(#,##0)", "-5", -5),
    ('#,##0_);(#,##0)" tạ"', "-5", None),
    ('0;- 0" tạ"', "-5", "−5 tạ"),
    ("0;0", "-5", None),
    ("0;[Red]0", "-5", None),
    ("[>=0]0;0", "-5", None),
    ("[>=0]0;[<0]-0", "-5", -5),
    # the number itself, however it is padded, coloured or rounded
    ("General", "5", 5), ("", "5", 5), ("@", "5", 5), ('"x"@', "5", 5), ("0", "4.6", Fraction("4.6")),
    ("_-* #,##0.00_-;-* #,##0.00_-", "5", 5), ("[Red][>100]0;[Blue]0", "5", 5), ("[Color 5]0", "5", 5), ("# ?/?", "0.5", Fraction(1, 2)),
    ("# ?/100", "0.5", Fraction(1, 2)), ("0.00E+00", "5", 5), ("##0.0e-0", "5", 5), ("# ##0", "1200", 1200), ("0.", "5", 5), (".00", "5", 5), ("[DBNum1]0", "5", 5),
    # conditions
    ("[>100]0;[<5]0%;0", "50", 50), ("[>100]0;[<5]0%;0", "4", "400 %"), ("[>100]0;0%;0", "50", 50), ("[>100]0;-0%;0", "-1", "−100 %"),
    ("[=5]0%;0", "5", "500 %"), ("[<>5]0%;0", "5", 5), ("[<=5]0%;0", "5", "500 %"), ("[>5]0", "6", 6),
    ("[>5]0", "5", None), ("[>5]0;[<5]0", "5", None), ("0;[<5]0%", "4", None), ("[>5]0;0;[<9]0", "4", None), ("[<1e3]0%;0", "5", None),
    # words, marks and places that make another number of it
    ('0;-0;"-"', "0", None), ("0;-0;", "0", None), (";;;", "5", None), ('0"000"', "5", None), ('"1"0', "5", None), ('0"."000', "8500", None),
    ('0".5"', "8", None), ('0","0', "85", None), ("0-0", "85", None), ("0%0", "5", None), ("0%%", "5", None), ("**0", "5", None), ("01", "5", None),
    ("0 ,", "5", None), (",0", "5", None), ("0.0,0", "5", None), ("0.0.0", "5", None), ("E+0", "5", None), ("0;@0;0;@", "-5", None), ('0 "năm 2026"', "5", None),
    ("0\\", "5", "5\\"),
    # places that are left blank: nothing is seen of 0, nor of what is rounded to it
    ("#,###", "0", None), ("#", "0", None), ("# ###", "0", None), ("#.#", "0", None), ("?", "0", None), ("#%", "0.004", None),
    ("#,###;-#,###", "0", None), ('[=0]"";0', "0", None), ('#" hộ"', "0", None), ("#,##0;-#,##0;#", "0", None), ("#", "-0.4", None),
    ('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "0", None), ("#,", "499", None), ("#.##", "0.004", None), ("#", "0.4", None),
    ("#,###", "5000", 5000), ("#", "0.5", Fraction(1, 2)), ("#.#", "0.05", Fraction("0.05")), ("#.0", "0", 0), ("# ?/?", "0", 0),
]  # fmt: skip


@pytest.mark.parametrize(("code", "number", "value"), SHOWN)
def test_a_number_counts_as_its_format_shows_it(code: str, number: str, value: Any) -> None:
    styles = styles_part(f"<numFmt numFmtId='164' formatCode={quoteattr(code)}/>", '<xf numFmtId="164"/>')
    shown = read(f"<c><v>{number}</v></c>", styles=styles)
    if value is not None:
        assert shown == value
        return
    assert isinstance(shown, UnreadNumber)
    assert shown.code == "unreadable_value"
    assert shown.expected is not None
    assert all(code in str(text) for text in shown.expected.filled)
    assert read(f"<c><v>{number}</v></c>", "text", styles=styles) == Fraction(number)


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("dd/mm/yyyy;@", "46179", "06/06/2026"),
        ("[$-F800]dddd, mmmm dd, yyyy", "46179", "06/06/2026"),
        ("[<1]h:mm AM/PM;0", "0.5", "12:00"),
        ("0;d", "-1", "29/12/1899"),
        ("[h]:mm:ss", "1.5", "36:00"),
        ("mm:ss.0", "0.5", "12:00"),
        ("A/P h", "0.5", "12:00"),
    ],
)
def test_dates_are_those_of_the_section_that_shows_the_number(code: str, number: str, shown: str) -> None:
    styles = styles_part(f"<numFmt numFmtId='164' formatCode={quoteattr(code)}/>", '<xf numFmtId="164"/>')
    assert read(f"<c><v>{number}</v></c>", styles=styles) == UnreadNumber("cell_is_date", shown)


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ('0;0;0;@" tấn"', "5 tấn"),
        ('0;"dưới "@', "dưới 5"),
        ("@_)", "5"),
        ("0", "5"),
        (";;;", None),
        ('0;0;0;"x"', None),
        ('@"0"', None),
        ("@@", None),
        ("0@", None),
    ],
)
def test_a_text_counts_as_its_format_shows_it(code: str, value: str | None) -> None:
    styles = styles_part(f"<numFmt numFmtId='164' formatCode={quoteattr(code)}/>", '<xf numFmtId="164"/>')
    shown = read(own("<t>5</t>"), styles=styles)
    assert (None if isinstance(shown, UnreadNumber) else shown) == value


def test_a_unit_in_the_format_is_held_against_the_column_of_units() -> None:
    styles = styles_part("<numFmt numFmtId='164' formatCode='#,##0\" tạ\"'/>", '<xf/><xf numFmtId="164"/>')

    def load(unit: str) -> Report:
        cells = inline("grain_output"), "<c><v>2026</v></c>", '<c s="1"><v>72740</v></c>', inline(unit)
        return Report.from_xlsx(workbook(sheet=sheet_part(HEADER, row(*cells)), styles=styles))

    assert load("tạ").observations[0].value == Quantity(magnitude=72740, unit="tạ")
    assert load("tạ/năm").observations[0].value == Quantity(magnitude=72740, unit="tạ/năm")
    with pytest.raises(ReportError) as caught:
        load("tấn")
    assert [item.code for item in caught.value.items] == ["unit_not_allowed"]


# -- merged cells


@pytest.mark.parametrize("order", list(permutations(("A2:A3", "B2:B3", "C2:C3", "E2:F3"))))
def test_a_value_merged_over_rows_is_refused_in_each_whatever_the_order(order: tuple[str, ...]) -> None:
    merged = "".join(f'<mergeCell ref="{reference}"/>' for reference in order)
    second = row(inline("tấn", "D3"), attributes=' r="3"')
    after = f"<mergeCells>{merged}</mergeCells>"
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(sheet=sheet_part(HEADER, figure_row(), second, after=after)))
    found = [(item.code, item.path) for item in caught.value.items]
    assert [each for each in found if each[0] == "merged_cells"] == [
        ("merged_cells", "Figures!C2"),
        ("merged_cells", "Figures!C3"),
    ]


def test_cells_merged_over_rows_are_found_by_any_of_their_rows() -> None:
    after = '<mergeCells><mergeCell ref="C7:C8"/><mergeCell ref="A1:B1"/><mergeCell ref="C2:D4"/><mergeCell ref="E5:E5"/></mergeCells>'
    (sheet,), _ = read_sheets(workbook(sheet=sheet_part(HEADER, after=after)))
    merge = sheet.merged_over_rows(3, 2)
    assert merge is not None
    assert (merge.first_row, merge.last_row, merge.column, merge.last_column) == (2, 4, 2, 3)
    places = [(number, 2) for number in range(1, 10) if sheet.merged_over_rows(number, 2) is not None]
    assert [number for number, _ in places] == [2, 3, 4, 7, 8]
    assert sheet.merged_over_rows(1, 0) is None
    assert len(sheet.merged) == 3


# -- escapes


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("2.377 con_x000D_\n", "2.377 con\r\n"),
        ("a_x000d_b", "a\rb"),
        ("_x005F_x000D_", "_x000D_"),
        ("_x005F_", "_"),
        ("_x005f_x005F_", "_x005F_"),
        ("_xD83D__xDE00_", "😀"),
        ("_xD83D_", "_xD83D_"),
        ("_x00D_ _x00GG_ _X000D_", "_x00D_ _x00GG_ _X000D_"),
    ],
)
def test_escapes_are_the_characters_they_stand_for(stored: str, text: str) -> None:
    for cell in (own(f"<t>{stored}</t>"), f'<c t="str"><v>{stored}</v></c>', own(runs(stored))):
        assert read(cell) == text
    assert read('<c t="s"><v>0</v></c>', strings=strings_part(f"<si><t>{stored}</t></si>")) == text


def test_an_escaped_line_break_behind_a_value_is_blank() -> None:
    (observation,) = Report.from_xlsx(
        workbook(sheet=sheet_part(HEADER, figure_row(inline("2.377 con_x000D_\n"))))
    ).observations
    assert observation.value == Quantity(magnitude=2377, unit="con")


def test_a_year_is_one_year_as_number_and_as_text() -> None:
    header = row(*map(inline, ("indicator", "year", "component", "value")))
    rows = (
        row(inline("grain_output"), year, inline(name), inline("100 tấn"))
        for name, year in (("a", "<c><v>2026</v></c>"), ("b", inline("2026")))
    )
    (observation,) = Report.from_xlsx(workbook(sheet=sheet_part(header, *rows))).observations
    assert observation.components is not None
    assert sorted(observation.components) == ["a", "b"]


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ('"$"0', "5", "$5"),  # only a plus is dropped in front
        ("+0", "5", 5),
        ("+0", "-1/2", "+−0,5"),
        ('[>100]"nhiều "0;"âm "0;"khác "0', "101", "nhiều 101"),
        ('[>100]"nhiều "0;"âm "0;"khác "0', "0", "khác 0"),
        ('[>100]"nhiều "0;"âm "0;"khác "0', "1/2", "khác 0,5"),
        ('"a "0;-"b "0;"không"', "-5", "b −5"),
        ('"a "0;-"b "0;"không"', "0", "không"),
        ("@", "-5", -5),
    ],
)
def test_each_section_shows_its_own_numbers(code: str, number: str, shown: object) -> None:
    assert show_number(code, Fraction(number)) == shown


def test_a_whole_number_is_shown_as_one() -> None:
    assert isinstance(show_number("0", Fraction(5)), int)
    assert isinstance(show_number("0.0", Fraction(1, 2)), Fraction)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("0/x", "5/x"),  # no fraction
        ("# ?/8", 5),
        ('"a"\n"b "0', "a\nb 5"),
        ("A 0", "A 5"),
        ("0_", "5_"),  # marks that need another one behind them stand for themselves at the end
        ("0[", "5["),
        ("0E", "5E"),
        ("0\\", "5\\"),
    ],
)
def test_marks_that_stand_alone_are_words(code: str, shown: object) -> None:
    assert show_number(code, Fraction(5)) == shown


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ('"."0', "other"),
        ('"a.b "0', "number"),
        ("AM/PM", "date"),
        ("A/P", "date"),
        ("*\n0", "other"),
        ("* 0", "number"),
        ("*x0", "other"),
    ],
)
def test_what_a_section_of_numbers_shows(code: str, kind: str) -> None:
    assert read_format(code).numbers[0].kind == kind


@pytest.mark.parametrize(
    ("code", "kind"), [("@", "text"), ("@0", "other"), ("0@", "other"), ("@@", "other"), ("d@", "text")]
)
def test_what_a_section_of_texts_shows(code: str, kind: str) -> None:
    section = read_format(code).text
    assert section is not None
    assert section.kind == kind


# -- zeros that nobody sees, or that nobody calculated

HIDING = '<sheetViews><sheetView workbookViewId="0"/><sheetView showZeros="{0}" workbookViewId="1"/></sheetViews>'
UNCALCULATED = '<calcPr calcId="124519" fullCalcOnLoad="{0}"/>'


def problems(sheet: str, **changed: str) -> list[tuple[str, str, str]]:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(sheet=sheet, **changed))
    return [(item.code, item.path, item.found) for item in caught.value.items]


@pytest.mark.parametrize("off", ["0", "false"])
def test_a_zero_in_a_sheet_that_shows_none_is_refused(off: str) -> None:
    before = HIDING.format(off)
    sheet = sheet_part(HEADER, figure_row("<c><v>0.0</v></c>"), before=before)
    assert problems(sheet) == [("unreadable_value", "Figures!C2", "0")]
    with pytest.raises(ReportError, match="showZeros"):
        Report.from_xlsx(workbook(sheet=sheet))
    for cell, shown in (("<c><v>5</v></c>", 5), (inline("0"), 0)):
        (seen,) = Report.from_xlsx(workbook(sheet=sheet_part(HEADER, figure_row(cell), before=before))).observations
        assert seen.value == Quantity(magnitude=shown, unit="con")
    visible = sheet_part(HEADER, figure_row("<c><v>0</v></c>"), before=HIDING.format("1"))
    assert len(Report.from_xlsx(workbook(sheet=visible)).observations) == 1


@pytest.mark.parametrize("zero", ["0", "0.0", "-0", "0E+5"])
def test_a_zero_of_a_program_that_does_not_calculate_is_no_result(zero: str) -> None:
    sheet = sheet_part(HEADER, figure_row(f"<c><f>SUM(C3:C4)</f><v>{zero}</v></c>"))
    asks = workbook_part(more=UNCALCULATED.format("1"))
    assert problems(sheet, workbook=asks) == [("formula_without_value", "Figures!C2", "=SUM(C3:C4)")]
    for cell in ("<c><f>SUM(C3:C4)</f><v>5</v></c>", "<c><v>5</v></c>"):
        kept = Report.from_xlsx(workbook(sheet=sheet_part(HEADER, figure_row(cell)), workbook=asks))
        assert not [each for each in kept.warnings() if each.code == "formula_zero"]


FORMULA = "<c><f>A9</f><v>0</v></c>"


@pytest.mark.parametrize(
    ("header", "cells", "place"),
    [
        (HEADER, (inline("pigs"), "<c><v>2026</v></c>", FORMULA), "C2"),
        (
            ("indicator", "year", "part", "whole"),
            (inline("26a"), "<c><v>2026</v></c>", FORMULA, "<c><v>5</v></c>"),
            "C2",
        ),
        (
            ("indicator", "year", "component", "value"),
            (inline("pigs"), "<c><v>2026</v></c>", inline("a"), FORMULA),
            "D2",
        ),
        (("Chỉ tiêu", "ĐVT", "2026"), (inline("4b"), inline("con"), FORMULA), "C2"),
    ],
)
def test_a_zero_that_a_formula_gave_is_said(header: Any, cells: tuple[str, ...], place: str) -> None:
    head = header if isinstance(header, str) else row(*map(inline, header))
    read_report = Report.from_xlsx(workbook(sheet=sheet_part(head, row(*cells))))
    (said,) = [each for each in read_report.warnings() if each.code == "formula_zero"]
    assert (said.severity, said.year) == ("serious", 2026)
    assert said.indicator == read_report.observations[0].indicator
    assert place in said.message.vi
    assert "=A9" in said.message.en
    clause = "26a" if said.indicator != "pigs" else "4b"
    assert "formula_zero" in assess(read_report, 2026)[clause].warnings
    typed = Report.from_xlsx(workbook(sheet=sheet_part(head, row(*cells).replace("<f>A9</f>", ""))))
    assert "formula_zero" not in {each.code for each in typed.warnings()}


def test_a_zero_that_was_typed_beside_one_of_a_formula_is_one() -> None:
    rows = (
        row(inline(name), "<c><v>2026</v></c>", cell)
        for name, cell in (("pigs", FORMULA), ("poultry", "<c><v>0</v></c>"))
    )
    said = Report.from_xlsx(workbook(sheet=sheet_part(HEADER, *rows))).warnings()
    assert [each.indicator for each in said if each.code == "formula_zero"] == ["pigs"]


def test_other_formulas_of_a_sheet_are_not_spoken_of() -> None:
    cells = inline("pigs"), "<c><f>YEAR(A1)</f><v>2026</v></c>", "<c><f>A9</f><v>7</v></c>"
    elsewhere = row("<c/>", "<c/>", "<c/>", "<c/>", "<c/>", "<c/>", "<c/>")
    read_report = Report.from_xlsx(workbook(sheet=sheet_part(HEADER, row(*cells), elsewhere)))
    assert "formula_zero" not in {each.code for each in read_report.warnings()}
