"""The template as a workbook: a sheet to fill in, with drop-downs and checks, and the guide beside it.

The cells to fill in hold text, so that no spreadsheet program makes a date of `06/06` or another number of `1,5`; the
reader takes numbers as well. Everything else is locked, without a password: a guard against slips.
"""

import io
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from bt_targets.files.writing.asked import Asked, by_target, examples, how_to_write, title, units_for
from bt_targets.files.writing.book import FIGURES_SHEET as SHEET
from bt_targets.files.writing.book import REPORTS_DATED as MADE_ON
from bt_targets.files.writing.cells import xlsxwriter
from bt_targets.files.writing.heights import INDENT, height
from bt_targets.files.writing.template_guide import GUIDE
from bt_targets.ground.text import Text, sentence
from bt_targets.ground.units import unit_names
from bt_targets.report.notation.words import BOUND_NAMES, STATUS_NAMES
from bt_targets.report.parsing.entry import FIRST_YEAR
from bt_targets.report.raw import MAX_TEXT
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution, Section

GUIDE_SHEET: Final = "Hướng dẫn"
CONTENT_SHEET: Final = "Nội dung"
LISTS_SHEET: Final = "Danh mục"
"""Hidden: what the drop-downs offer."""
FURTHER_ROWS: Final = 120
"""How many rows there are for other years and for figures made of parts."""

_FONT: Final = "Times New Roman"
_SIZE: Final = 11
_SMALL: Final = 9
_LOWEST: Final = 19.0
"""The height of a row to write in, in points."""
_A4: Final = 9
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_MOST_OF_A_PROMPT: Final = 255
"""How many characters the message beside a cell may have; Excel does not open a file with a longer one."""


class _Column(NamedTuple):
    field: str
    """What the reader knows the column by; a name that starts with # is for people."""
    name: Text
    width: int
    """In pixels."""


_COLUMNS: Final = (
    _Column("# stt", Text(vi="Chỉ tiêu", en="Clause"), 62),
    _Column("# số liệu", Text(vi="Số liệu", en="Figure"), 330),
    _Column("year", Text(vi="Năm", en="Year"), 58),
    _Column("value", Text(vi="Giá trị", en="Value"), 132),
    _Column("unit", Text(vi="Đơn vị", en="Unit"), 104),
    _Column("# cách ghi", Text(vi="Ví dụ cách ghi", en="Example"), 116),
    _Column("bound", Text(vi="Giới hạn", en="Bound"), 92),
    _Column("upper", Text(vi="Đầu trên", en="Upper end"), 84),
    _Column("part", Text(vi="Số đạt", en="Part"), 70),
    _Column("whole", Text(vi="Tổng số", en="Whole"), 70),
    _Column("excluded", Text(vi="Số loại ra", en="Left out"), 76),
    _Column("status", Text(vi="Tình trạng", en="Status"), 92),
    _Column("definition", Text(vi="Chuẩn, cách tính", en="Definition"), 136),
    _Column("source", Text(vi="Nguồn", en="Source"), 190),
    _Column("note", Text(vi="Ghi chú", en="Note"), 190),
    _Column("indicator", Text(vi="Mã số liệu", en="Id of the figure"), 200),
    _Column("component", Text(vi="Phần", en="Component"), 130),
    _Column("# figure", Text(vi="Tên tiếng Anh", en="Name"), 250),
    _Column("commune", Text(vi="Xã", en="Commune"), 100),
    _Column("resolution", Text(vi="Nghị quyết", en="Resolution"), 150),
)
_PLACE: Final = {column.field: index for index, column in enumerate(_COLUMNS)}
_FROZEN: Final = _PLACE["value"]
"""The columns that stay in view: which figure of which year a row is."""
_COUNTS: Final = ("part", "whole", "excluded")

_INPUT: Final[dict[str, Any]] = {"bg_color": "#FFF8D6", "locked": False, "num_format": "@", "border_color": "#BFBFBF"}
_SHUT: Final[dict[str, Any]] = {"bg_color": "#F2F2F2", "border_color": "#BFBFBF"}
"""A cell in which nothing makes sense for the figure of its row."""
_PLAIN: Final[dict[str, Any]] = {"border_color": "#BFBFBF"}
_HEAD: Final[dict[str, Any]] = {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#D9E1F2"}
_SECTION: Final[dict[str, Any]] = {"bold": True, "bg_color": "#D9D9D9"}
_TARGET: Final[dict[str, Any]] = {"bold": True, "bg_color": "#EDEDED"}
_GREY: Final[dict[str, Any]] = {"font_color": "#7F7F7F", "font_size": _SMALL}

_A_DIGIT: Final = tuple(f"*{digit}*" for digit in range(10))
_HOLDS: Final = ("có", "không")
_BOUNDS: Final = tuple(name for name, bound in BOUND_NAMES.items() if bound != "exact")


def xlsx_template(resolution: Resolution) -> bytes:
    """A workbook to fill in. The same resolution gives the same bytes.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    library = xlsxwriter()
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with library.Workbook(file, options) as workbook:
        workbook.set_properties({"created": MADE_ON})
        book = _Book(workbook, library.utility)
        figures, guide = book.sheet(SHEET), book.sheet(GUIDE_SHEET)
        content, lists = book.sheet(CONTENT_SHEET), _Lists(book)
        _Figures(book, figures, lists, resolution).write()
        _write_guide(book, guide)
        _write_content(book, content, resolution)
        lists.write()
    return file.getvalue()


class _Book:
    """A workbook that holds each format once."""

    def __init__(self, workbook: Any, utility: Any) -> None:
        self._workbook = workbook
        self.cell = utility.xl_rowcol_to_cell
        self.range = utility.xl_range
        self.absolute_range = utility.xl_range_abs
        self._formats: dict[str, Any] = {}

    def sheet(self, name: str) -> Any:
        """A new sheet, locked but for the cells to fill in."""
        sheet = self._workbook.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f'&C&"{_FONT}"&10&P/&N')
        sheet.protect("", {"autofilter": True, "format_columns": True, "format_rows": True, "format_cells": False})
        return sheet

    def look(self, *looks: dict[str, Any]) -> Any:
        """The format of looks; a later one wins over an earlier one."""
        look: dict[str, Any] = {"font_name": _FONT, "font_size": _SIZE, "text_wrap": True, "valign": "vcenter"}
        for each in looks:
            look |= each
        return self._formats.setdefault(repr(sorted(look.items())), self._workbook.add_format(look))


class _Lists:
    """What drop-downs offer, each list in a column of a hidden sheet: lists inside a check have a length limit."""

    def __init__(self, book: _Book) -> None:
        self._book = book
        self._sheet = book.sheet(LISTS_SHEET)
        self._columns: dict[tuple[str, ...], int] = {}

    def range_of(self, offered: Sequence[str]) -> str:
        """Where the list stands, as formulas name it."""
        column = self._columns.setdefault(tuple(offered), len(self._columns))
        place = self._book.absolute_range(0, column, len(offered) - 1, column)
        return f"'{LISTS_SHEET}'!{place}"

    def write(self) -> None:
        """Write all lists that were asked for."""
        for offered, column in self._columns.items():
            for row, each in enumerate(offered):
                self._sheet.write_string(row, column, each, self._book.look())
        self._sheet.hide()


# -- the figures


class _Figures:
    """The sheet to fill in, written from top to bottom."""

    def __init__(self, book: _Book, sheet: Any, lists: _Lists, resolution: Resolution) -> None:
        self._book, self._sheet, self._lists, self._resolution = book, sheet, lists, resolution
        self._row = 0

    def write(self) -> None:
        """Write the heading, a row for each figure and year, and the rows for whatever else there is."""
        for index, column in enumerate(_COLUMNS):
            self._sheet.set_column_pixels(index, index, column.width)
        self._heading()
        first = self._row
        for place, (section, targets) in enumerate(by_target(self._resolution)):
            self._section(place, section)
            for target, group in targets:
                self._across(f"{target.number}. {target.title.vi}", _TARGET)
                for asked in group:
                    for year in asked.years:
                        self._figure(asked, year)
        self._across("Dòng bổ sung: năm khác, hoặc từng phần của một số liệu / Further rows", _SECTION)
        for _ in range(FURTHER_ROWS):
            self._further()
        # What only the reader needs is not printed.
        self._sheet.print_area(0, 0, self._row - FURTHER_ROWS - 2, _PLACE["note"])
        self._sheet.autofilter(first - 1, 0, self._row - 1, len(_COLUMNS) - 1)
        self._sheet.ignore_errors({"number_stored_as_text": self._book.range(0, 0, self._row, len(_COLUMNS) - 1)})

    def _heading(self) -> None:
        commune, body = self._resolution.commune, self._resolution.body
        how = (
            f"Điền vào các ô nền vàng; chưa có số liệu thì để trống. Cách ghi: xem trang “{GUIDE_SHEET}”. / "
            f"Fill in the yellow cells, and leave blank what is not known. How to write: see the sheet “{GUIDE_SHEET}”."
        )
        lines = (
            (sentence(title(self._resolution, "vi")), {"bold": True, "font_size": 14}),
            (f"{sentence(body.vi)} {commune} / {sentence(body.en)} of {commune}", {"bold": True}),
            (how, {"italic": True}),
        )
        for text, look in lines:
            self._sheet.write_string(self._row, 0, text, self._book.look(look, {"text_wrap": False}))
            self._row += 1
        for index, column in enumerate(_COLUMNS):
            self._write(index, f"{column.name.vi}\n{column.name.en}", _HEAD, {"border": 1})
        self._sheet.set_row(self._row, 48)
        self._row += 1
        # The reader finds the columns by these names.
        for index, column in enumerate(_COLUMNS):
            self._write(index, column.field, _GREY, _HEAD, {"bold": False, "border": 1})
        self._row += 1
        self._sheet.repeat_rows(self._row - 2, self._row - 1)
        self._sheet.freeze_panes(self._row, _FROZEN)

    def _section(self, place: int, section: Section) -> None:
        number = _ROMAN[place] if place < len(_ROMAN) else str(place + 1)
        self._across(f"{number}. {section.name.vi} / {section.name.en}", _SECTION)

    def _across(self, text: str, look: dict[str, Any]) -> None:
        """A heading in the first column for people; it runs over the empty cells to its right."""
        for index in range(len(_COLUMNS)):
            self._write(index, text if index == 0 else "", look, {"text_wrap": False})
        self._row += 1

    def _figure(self, asked: Asked, year: int) -> None:
        """One row: the figure of one year."""
        indicator, resolution = asked.indicator, self._resolution
        name, english = sentence(indicator.name.vi), sentence(indicator.name.en)
        if year == resolution.term.baseline:
            name, english = f"{name} (số đầu kỳ)", f"{english} (baseline)"
        self._write(0, ", ".join(asked.clauses), _PLAIN, {"align": "center"})
        self._write(1, name, _PLAIN, {"indent": 1})
        self._sheet.write_comment(
            self._row,
            1,
            _comment(asked),
            {"author": "", "width": 420, "height": 190, "font_name": _FONT, "font_size": 10},
        )
        self._number(_PLACE["year"], year, _PLAIN, {"align": "center"})
        self._write(_PLACE["# cách ghi"], how_to_write(indicator, with_unit=False), _PLAIN, _GREY)
        self._write(_PLACE["indicator"], indicator.id, _PLAIN, _GREY)
        self._write(_PLACE["component"], "", _SHUT)
        self._write(_PLACE["# figure"], english, _PLAIN, _GREY)
        self._write(_PLACE["commune"], resolution.commune, _PLAIN, _GREY)
        self._write(_PLACE["resolution"], resolution.id, _PLAIN, _GREY)
        self._inputs(indicator)
        english_width = _COLUMNS[_PLACE["# figure"]].width
        tall = height(name, _COLUMNS[1].width - INDENT, _SIZE), height(english, english_width, _SMALL)
        self._sheet.set_row(self._row, max(*tall, _LOWEST))
        self._row += 1

    def _inputs(self, indicator: Indicator) -> None:
        """The cells to fill in, each open only where it makes sense for the indicator."""
        self._open("value", _value_check(indicator, self._cell("value"), self._lists))
        units = units_for(indicator)
        if len(units) > 1:
            self._open("unit", self._choice(units, "Đơn vị", "Đổi nếu giá trị theo đơn vị khác."), units[0])
        else:
            self._write(_PLACE["unit"], units[0] if units else "", _PLAIN)
        if indicator.kind == "status":
            self._shut("bound", "upper")
        else:
            self._open("bound", self._choice(_BOUNDS, "Giới hạn", "Để trống nếu giá trị là chính xác."))
            self._open("upper", _value_check(indicator, self._cell("upper"), self._lists))
        if indicator.kind == "share":
            for field in _COUNTS:
                self._open(field, _count_check(self._cell(field)))
        else:
            self._shut(*_COUNTS)
        self._open("status", self._choice(tuple(STATUS_NAMES), "Tình trạng", "Để trống nếu là số chính thức."))
        if indicator.definitions:
            says = "Chỉ chọn khi khác với nội dung chỉ tiêu."
            self._open("definition", self._choice(indicator.definitions, "Chuẩn, cách tính", says))
        else:
            self._shut("definition")
        self._texts()

    def _texts(self) -> None:
        for field in ("source", "note"):
            check = _check("length", criteria="<=", value=MAX_TEXT)
            self._open(field, check | _refusal(f"Nhiều nhất {MAX_TEXT} ký tự. / At most {MAX_TEXT} characters."))

    def _further(self) -> None:
        """A row for another year, or for a part of a figure."""
        resolution = self._resolution
        self._write(0, "", _PLAIN)
        self._write(1, "Chọn ở cột “Mã số liệu” / choose the id", _PLAIN, _GREY)
        self._write(_PLACE["# cách ghi"], "", _PLAIN)
        self._write(_PLACE["# figure"], "", _PLAIN)
        last = resolution.term.last
        cell = self._cell("year")
        year = _check("custom", value=f'=AND({FIRST_YEAR}<=VALUE({cell}&""),VALUE({cell}&"")<={last})')
        self._open("year", year | _refusal(f"Một năm từ {FIRST_YEAR} đến {last}. / A year."))
        self._open("value", _check("any") | _prompt("Giá trị", "Ghi như các dòng trên, đơn vị ở cột bên. / As above."))
        names = tuple(unit_names())
        self._open("unit", self._choice(names, "Đơn vị", "Chọn đơn vị; xếp loại, có/không thì để trống."))
        self._open("bound", self._choice(_BOUNDS, "Giới hạn", "Để trống nếu giá trị là chính xác."))
        self._open("upper", None)
        for field in _COUNTS:
            self._open(field, _count_check(self._cell(field)))
        self._open("status", self._choice(tuple(STATUS_NAMES), "Tình trạng", "Để trống nếu là số chính thức."))
        definitions = dict.fromkeys(
            each for indicator in resolution.indicators.values() for each in indicator.definitions
        )
        self._open("definition", self._choice(tuple(definitions), "Chuẩn, cách tính", "Xem trang “Nội dung”."))
        self._texts()
        ids = tuple(resolution.indicators)
        self._open("indicator", self._choice(ids, "Mã số liệu", "Chọn mã; xem trang “Nội dung”. / Choose the id."))
        says = "Tên của phần, ví dụ tên thôn; không có phần thì để trống."
        self._open("component", _check("any") | _prompt("Phần", says))
        for field in ("commune", "resolution"):
            self._write(_PLACE[field], "", _PLAIN)
        self._row += 1

    # -- cells

    def _cell(self, field: str) -> str:
        return str(self._book.cell(self._row, _PLACE[field]))

    def _choice(self, offered: Sequence[str], name: str, says: str) -> dict[str, Any]:
        wanted = "Chọn trong danh sách của ô. / Choose from the list."
        return _check("list", source=f"={self._lists.range_of(offered)}") | _prompt(name, says) | _refusal(wanted)

    def _open(self, field: str, check: dict[str, Any] | None, text: str = "") -> None:
        column = _PLACE[field]
        self._write(column, text, _INPUT, {"bg_color": "#FFFFFF"} if text else {})
        if check is not None:
            self._sheet.data_validation(self._row, column, self._row, column, check)

    def _shut(self, *fields: str) -> None:
        for field in fields:
            self._write(_PLACE[field], "", _SHUT)

    def _write(self, column: int, text: str, *looks: dict[str, Any]) -> None:
        look = self._book.look(*({"border": 1} if "border_color" in each else {} for each in looks), *looks)
        if text:
            self._sheet.write_string(self._row, column, text, look)
        else:
            self._sheet.write_blank(self._row, column, None, look)

    def _number(self, column: int, number: int, *looks: dict[str, Any]) -> None:
        self._sheet.write_number(self._row, column, number, self._book.look({"border": 1, "num_format": "0"}, *looks))


def _comment(asked: Asked) -> str:
    """What exactly is counted, what the figure is for, and what is asked, in both languages."""
    lines = []
    for lang in ("vi", "en"):
        lines.append(asked.indicator.counted.in_(lang))
        if asked.serves is not None:
            lines.append(asked.serves.in_(lang))
    return "\n".join(lines)


# -- checks


def _check(kind: str, **options: Any) -> dict[str, Any]:
    return {"validate": kind, "ignore_blank": True, **options}


def _prompt(name: str, says: str) -> dict[str, Any]:
    """What is shown beside the chosen cell."""
    assert len(says) <= _MOST_OF_A_PROMPT
    return {"input_title": name, "input_message": says}


def _refusal(wanted: str, *, only_warn: bool = False) -> dict[str, Any]:
    """What is shown where something else was typed."""
    assert len(wanted) <= _MOST_OF_A_PROMPT
    return {
        "error_title": "Kiểm tra lại / Check",
        "error_message": wanted,
        "error_type": "warning" if only_warn else "stop",
    }


def _value_check(indicator: Indicator, cell: str, lists: _Lists) -> dict[str, Any]:
    """The check of a value. What it lets pass is read by the library; it catches slips while they are made."""
    says = _prompt("Cách ghi", _says(indicator))
    match indicator.kind:
        case "status":
            return says | _check("list", source=f"={lists.range_of(_HOLDS)}") | _refusal("Chọn “có” hoặc “không”.")
        case "grade":
            assert indicator.scale is not None
            names = tuple(grade.name.vi for grade in reversed(indicator.scale.grades))
            wanted = "Chọn trong danh sách, hoặc ghi như “khá trở lên”. Vẫn giữ giá trị này?"
            check = _check("list", source=f"={lists.range_of(names)}")
            return says | check | _refusal(wanted, only_warn=True)
        case kind:
            highest = {"share": "" if indicator.may_pass_100 else f",{cell}<=100"}.get(kind, "")
            lowest = {"rate": "-100<", "rank": "1<="}.get(kind, "0<=")
            whole = f",{cell}=INT({cell})" if indicator.counted_in_ones else ""
            number = f"AND({lowest}{cell}{highest}{whole})"
            formula = f"=IF(ISNUMBER({cell}),{number},{_text_formula(cell, lists)})"
            wanted = (
                f"Ghi như {how_to_write(indicator, with_unit=False)}; số thập phân dùng dấu phẩy. Vẫn giữ giá trị này?"
            )
            return says | _check("custom", value=formula) | _refusal(wanted, only_warn=True)


def _says(indicator: Indicator) -> str:
    shown = how_to_write(indicator, with_unit=False)
    if indicator.kind in {"status", "grade"}:
        return f"Chọn trong danh sách: {shown}… Chưa có thông tin thì để trống."
    bounded = (
        "" if indicator.kind == "rank" else f" Chưa chính xác thì ghi: trên {examples(indicator, with_unit=False)[0]}."
    )
    return f"Ghi như {shown}; đơn vị ở cột bên.{bounded} Chưa có số liệu thì để trống."


def _text_formula(cell: str, lists: _Lists) -> str:
    """Whether text may be a number in Vietnamese notation: it has a digit, and a full stop has three digits behind it.

    It is a formula of spreadsheet programs and need not be complete: the library reads the text afterwards. Excel takes
    at most 255 characters and no array constants here.
    """
    behind = f'MID({cell},FIND(".",{cell})+1,3)'
    after = f'MID({cell},FIND(".",{cell})+4,1)'
    has_digit = f"SUMPRODUCT(COUNTIF({cell},{lists.range_of(_A_DIGIT)}))>0"
    grouped = f"AND(LEN(TRIM({behind}))=3,ISNUMBER(VALUE({behind})),ISERROR(VALUE({after})))"
    return f"AND({has_digit},IFERROR({grouped},TRUE))"


def _count_check(cell: str) -> dict[str, Any]:
    """The check of a count: digits, with full stops between groups of three at most."""
    formula = f'=IF(ISNUMBER({cell}),AND({cell}>=0,{cell}=INT({cell})),ISNUMBER(VALUE(SUBSTITUTE({cell},".",""))))'
    wanted = "Một số nguyên như 8.251. Vẫn giữ giá trị này? / A whole number. Keep it?"
    return _check("custom", value=formula) | _refusal(wanted, only_warn=True)


# -- the sheets to read


def _write_guide(book: _Book, sheet: Any) -> None:
    """How to write a value, what is refused, and where to fill in."""
    widths = (190, 470, 470)
    for index, width in enumerate(widths):
        sheet.set_column_pixels(index, index, width)
    sheet.write_string(
        0,
        0,
        "Hướng dẫn điền biểu số liệu / How to fill in",
        book.look({"bold": True, "font_size": 14, "text_wrap": False}),
    )
    row = 2
    for part in GUIDE:
        for index, text in enumerate((part.heading.vi, "", part.heading.en)):
            sheet.write_string(row, index, text, book.look(_SECTION, {"text_wrap": False}))
        row += 1
        for line in part.lines:
            first = 0 if not line.written else 1
            vi, en = line.meaning.vi, line.meaning.en
            if first:
                sheet.write_string(row, 0, line.written, book.look(_INPUT, {"border": 1, "locked": True}))
                sheet.write_string(row, 1, vi, book.look())
            else:
                sheet.merge_range(row, 0, row, 1, vi, book.look())
            sheet.write_string(row, 2, en, book.look({"font_color": "#595959"}))
            wide = widths[1] if first else widths[0] + widths[1]
            sheet.set_row(
                row, max(height(line.written, widths[0], _SIZE), height(vi, wide, _SIZE), height(en, widths[2], _SIZE))
            )
            row += 1
        row += 1


_CONTENT: Final = (
    (Text(vi="Chỉ tiêu", en="Clause"), 70),
    (Text(vi="Mã số liệu", en="Id"), 200),
    (Text(vi="Số liệu", en="Figure"), 220),
    (Text(vi="Nội dung", en="What is counted"), 420),
    (Text(vi="Đơn vị nhận được", en="Units accepted"), 170),
    (Text(vi="Cách ghi", en="How to write"), 130),
    (Text(vi="Năm cần báo cáo", en="Years"), 90),
    (Text(vi="Chuẩn, cách tính", en="Definitions"), 170),
    (Text(vi="Tiếng Anh", en="In English"), 420),
)


def _write_content(book: _Book, sheet: Any, resolution: Resolution) -> None:
    """What every figure counts, with the units and the years, grouped as in the resolution."""
    for index, (_, width) in enumerate(_CONTENT):
        sheet.set_column_pixels(index, index, width)
    for index, (name, _) in enumerate(_CONTENT):
        sheet.write_string(0, index, f"{name.vi}\n{name.en}", book.look(_HEAD, {"border": 1}))
    sheet.set_row(0, 34)
    sheet.freeze_panes(1, 3)
    sheet.repeat_rows(0)
    row = 1
    for place, (section, targets) in enumerate(by_target(resolution)):
        number = _ROMAN[place] if place < len(_ROMAN) else str(place + 1)
        for index in range(len(_CONTENT)):
            text = f"{number}. {section.name.vi} / {section.name.en}" if index == 0 else ""
            sheet.write_string(row, index, text, book.look(_SECTION, {"text_wrap": False}))
        row += 1
        for _, group in targets:
            for asked in group:
                cells = _content_cells(asked)
                for index, text in enumerate(cells):
                    sheet.write_string(row, index, text, book.look(_PLAIN, {"border": 1, "valign": "top"}))
                tall = (height(text, width, _SIZE) for text, (_, width) in zip(cells, _CONTENT, strict=True))
                sheet.set_row(row, max(tall))
                row += 1


def _content_cells(asked: Asked) -> tuple[str, ...]:
    indicator, years = asked.indicator, asked.years
    counted, english = indicator.counted.vi, f"{sentence(indicator.name.en)}: {indicator.counted.en}"
    if asked.serves is not None:
        counted, english = f"{counted} {asked.serves.vi}", f"{english} {asked.serves.en}"
    return (
        ", ".join(asked.clauses),
        indicator.id,
        sentence(indicator.name.vi),
        counted,
        "; ".join(units_for(indicator)),
        how_to_write(indicator, with_unit=False),
        str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}",
        "; ".join(indicator.definitions),
        english,
    )
