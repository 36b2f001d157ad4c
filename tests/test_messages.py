"""Messages that an officer can act on: in the words of the document at hand, in one language at a time, said once."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bt_targets import BACH_THONG, Problem, Report, ReportError, check
from bt_targets.files.reading.header import TITLES
from bt_targets.ground.problems import CODES, meaning
from bt_targets.ground.text import LANGS
from bt_targets.ground.units import unit_names
from bt_targets.ground.words import IN_FIELDS
from tests.hostile_files import FILES
from tests.test_awkward_cells import CELLS, as_csv, as_json
from tests.test_bad_input import ROWS

Fields = dict[str, Any]
HEADINGS = {
    **TITLES,
    "indicator": "Mã số liệu",
    "year": "Năm",
    "value": "Giá trị",
    "unit": "Đơn vị",
    "bound": "Giới hạn",
    "part": "Số đạt",
    "whole": "Tổng số",
    "excluded": "Loại trừ",
    "status": "Tình trạng",
}
ENGLISH = {name: name for name in TITLES}


# -- the same rows in every format


def columns(rows: Sequence[Fields]) -> list[str]:
    used = dict.fromkeys(name for row in rows for name in row)
    return [name for name in TITLES if name in used or name in {"indicator", "year"}]


def workbook(rows: Sequence[Fields], headings: dict[str, str] = HEADINGS) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Số liệu"
    names = columns(rows)
    sheet.append([headings[name] for name in names])
    for row in rows:
        sheet.append([row.get(name) for name in names])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def table(rows: Sequence[Fields], headings: dict[str, str] = HEADINGS) -> str:
    text = io.StringIO(newline="")
    writer, names = csv.writer(text), columns(rows)
    writer.writerow([headings[name] for name in names])
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    return text.getvalue()


def document(rows: Sequence[Fields]) -> Fields:
    observations = []
    for row in rows:
        counts = {name: row[name] for name in ("part", "whole", "excluded") if name in row}
        fields = {name: value for name, value in row.items() if name not in counts}
        observations.append({**fields, "value": counts} if counts else fields)
    return {"observations": observations}


def in_toml(value: object) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name} = {in_toml(each)}' for name, each in value.items())}}}"
    return json.dumps(value, ensure_ascii=False)


def toml(rows: Sequence[Fields]) -> str:
    lines = (f"{name} = {in_toml(value)}\n" for row in document(rows)["observations"] for name, value in row.items())
    return "".join(f"[[observations]]\n{line}" if line.startswith("indicator") else line for line in lines)


def wrong(load: Callable[[Any], Report], content: Any) -> tuple[Problem, ...]:
    with pytest.raises(ReportError) as caught:
        load(content)
    return caught.value.items


def one(load: Callable[[Any], Report], content: Any) -> Problem:
    (item,) = wrong(load, content)
    return item


FORMATS: dict[str, Callable[[Sequence[Fields]], tuple[Problem, ...]]] = {
    "json": lambda rows: wrong(Report.from_json, json.dumps(document(rows))),
    "toml": lambda rows: wrong(Report.from_toml, toml(rows)),
    "csv": lambda rows: wrong(Report.from_csv, table(rows)),
    "csv in English": lambda rows: wrong(Report.from_csv, table(rows, ENGLISH)),
    "xlsx": lambda rows: wrong(Report.from_xlsx, workbook(rows)),
}


# -- what the findings list


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (datetime(2026, 6, 6), "06/06/2026"),  # noqa: DTZ001  workbooks know no zones
        (date(2026, 6, 6), "06/06/2026"),
        (datetime(2026, 6, 6, 7, 30, 5), "06/06/2026 7:30:05"),  # noqa: DTZ001
        (time(7, 30), "7:30"),
    ],
)
def test_a_date_is_shown_as_one(value: object, shown: str) -> None:
    item = one(Report.from_xlsx, workbook([{"indicator": "pigs", "year": 2026, "value": value}]))
    assert (item.code, item.path, item.found) == ("cell_is_date", "Số liệu!C2", shown)
    assert f"(đang ghi: {shown})" in item.message.vi


def test_numbers_are_shown_as_each_language_writes_them() -> None:
    item = one(Report.from_xlsx, workbook([{"indicator": "pigs", "year": 2026, "value": 82.35}]))
    assert "(đang ghi: 82,35)" in item.message.vi
    assert "(found: 82.35)" in item.message.en
    item = one(Report.from_xlsx, workbook([{"indicator": "forest_cover", "year": 2026, "value": 12345.5}]))
    assert "(đang ghi: 12.345,5)" in item.message.vi
    item = one(Report.from_json, '{"observations": [{"indicator": "pigs", "year": 2026, "value": 82.35}]}')
    assert item.found == "82.35"


@pytest.mark.parametrize("unit", [None, "%"])
def test_the_number_of_a_date_is_told(unit: str | None) -> None:
    rows = [{"indicator": "forest_cover", "year": 2026, "value": 46179, "unit": unit}]
    item = one(Report.from_xlsx, workbook(rows))
    assert "(đang ghi: 46.179)" in item.message.vi
    assert "46.179 là số mà bảng tính ghi cho ngày 06/06/2026" in item.expected.vi
    assert "46,179 is what a spreadsheet keeps for the date 06/06/2026" in item.expected.en
    # In a document for programs no cell is formatted, and other numbers are none of dates.
    rows[0] = {name: value for name, value in rows[0].items() if value is not None}
    for other in (
        one(Report.from_json, json.dumps(document(rows))),
        one(Report.from_xlsx, workbook([{**rows[0], "value": 101}])),
    ):
        assert "06/06" not in other.message.vi


@pytest.mark.parametrize(
    ("indicator", "value", "hint"),
    [
        ("forest_cover", "95.3%", "ghi 95,3%."),
        ("forest_cover", "trên 95.3 %", "ghi 95,3%."),
        ("pigs", "3,900 con", "ghi 3.900 con."),
        ("pigs", "80,000 con", "ghi 80.000 con."),
        ("pigs", "80,000", "ghi 80.000."),
        ("fruit_tree_area", "967.05 ha", "ghi 967,05 ha."),
        ("new_cooperatives", "80500.0 HTX", "ghi 80.500 htx."),
    ],
)
def test_a_number_that_may_mean_two_things_is_written_out_with_its_unit(indicator: str, value: str, hint: str) -> None:
    rows = [{"indicator": indicator, "year": 2026, "value": value}]
    for item in (one(Report.from_csv, table(rows)), one(Report.from_json, json.dumps(document(rows)))):
        assert item.code == "ambiguous_number"
        assert item.message.vi.endswith(hint)


def test_headings_are_named_as_they_stand_in_the_table() -> None:
    rows = [{"indicator": "hygienic_water", "year": 2026, "part": 100, "whole": 90, "excluded": 5}]
    assert one(Report.from_csv, table(rows)).expected.vi == "“Số đạt” ≤ “Tổng số” - “Loại trừ”"
    assert one(Report.from_xlsx, workbook(rows)).expected.en == "“Số đạt” ≤ “Tổng số” - “Loại trừ”"
    assert one(Report.from_csv, table(rows, ENGLISH)).expected.vi == "“part” ≤ “whole” - “excluded”"
    assert one(Report.from_json, json.dumps(document(rows))).expected.vi == '"part" ≤ "whole" - "excluded"'
    other = {**HEADINGS, "part": "SỐ ĐẠT (1)", "excluded": "số loại ra"}
    assert one(Report.from_csv, table(rows, other)).expected.vi == "“SỐ ĐẠT (1)” ≤ “Tổng số” - “số loại ra”"
    # A text names no columns.
    item = one(Report.from_csv, table([{"indicator": "hygienic_water", "year": 2026, "value": "91/90"}]))
    assert "số đứng trước dấu /" in item.expected.vi


def test_choices_are_offered_as_they_are_to_be_typed() -> None:
    rows = [{"indicator": "pigs", "year": 2026, "value": "5 con", "status": "Nháp"}]
    vietnamese, ids = '"chính thức", "sơ bộ", "ước tính"', '"official", "provisional", "estimate"'
    for item in (one(Report.from_csv, table(rows)), one(Report.from_xlsx, workbook(rows))):
        assert (item.found, item.expected.vi) == ("Nháp", f"một trong: {vietnamese}")
        assert item.expected.en == f"one of: {vietnamese}"
    # Below an English heading it depends on the language of what was written.
    assert vietnamese in one(Report.from_csv, table(rows, ENGLISH)).expected.en
    assert ids in one(Report.from_csv, table([{**rows[0], "status": "draft"}], ENGLISH)).expected.vi
    assert ids in one(Report.from_json, json.dumps(document(rows))).expected.vi


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"indicator": "fruit_tree_area", "value": "0 ha", "bound": "dưới"}, "dưới 0 ha"),
        ({"indicator": "forest_cover", "value": "100 %", "bound": "Trên"}, "Trên 100%"),
        ({"indicator": "forest_cover", "value": "trên 100 %"}, "trên 100 %"),
        ({"indicator": "fruit_tree_area", "value": "5-3 ha"}, "5-3 ha"),
        (
            {"indicator": "fruit_tree_area", "value": "5 ha", "bound": "trong khoảng", "upper": "3,5 ha"},
            "5 ha - 3,5 ha",
        ),
        ({"indicator": "fruit_tree_area", "value": "trên 5 ha", "bound": "dưới"}, "dưới"),
        (
            {"indicator": "hygienic_water", "part": 5, "whole": 9, "bound": "trong khoảng", "upper": "6/8 trừ 1"},
            "6/8 trừ 1",
        ),
        ({"indicator": "militia_training", "value": "khá", "bound": "trong khoảng", "upper": "đạt"}, '"khá" - "đạt"'),
    ],
)
def test_what_was_written_is_repeated(fields: Fields, found: str) -> None:
    item = one(Report.from_csv, table([{"year": 2026, **fields}]))
    assert f"(đang ghi: {found})" in item.message.vi


def test_a_mistake_in_a_text_is_placed_at_the_text() -> None:
    rows = [{"indicator": "forest_cover", "year": 2026, "value": "trên 100 %", "bound": "", "upper": ""}]
    assert one(Report.from_xlsx, workbook(rows)).path == "Số liệu!C2"
    assert one(Report.from_xlsx, workbook([{**rows[0], "value": "100 %", "bound": "trên"}])).path == "Số liệu!D2"


def test_no_hint_for_documents_stands_beside_a_cell() -> None:
    rows = [
        {"indicator": "forest_cover", "year": 2026, "value": 0.95},
        {"indicator": "commune_health_standard", "year": 2026, "value": 1},
        {"indicator": "militia_training", "year": 2026, "value": 3},
        {"indicator": "fruit_tree_area", "year": 2026, "value": 3},
        {"indicator": "pigs", "year": 2026, "part": 3, "whole": 4},
        {"indicator": "pigs", "year": 2027, "value": True},
    ]
    items = wrong(Report.from_xlsx, workbook(rows))
    assert [item.path for item in items] == [f"Số liệu!{place}" for place in ("C2", "C3", "C4", "C5", "D6", "C7")]
    for item in items:
        for text in (item.message.vi, item.message.en):
            assert not re.search(r'[{}]|"unit"|magnitude|\btrue\b|\bfalse\b|None', text), text
    assert items[4].found == "“Số đạt” 3, “Tổng số” 4"
    assert items[5].found == "TRUE"
    assert "ở “unit”" in wrong(
        Report.from_csv, table([{"indicator": "forest_cover", "year": 2026, "value": "5"}], ENGLISH)
    )[0].expected.vi.replace("sau số", "ở “unit”")


def test_units_are_named_in_full() -> None:
    rows = [{"indicator": "grain_output", "year": 2026, "value": "5 ha"}]
    assert one(Report.from_csv, table(rows)).expected.vi == "đơn vị “tấn/năm”, hoặc kg, yến, tạ"
    assert one(Report.from_csv, table([{**rows[0], "indicator": "pigs"}])).expected.vi == "đơn vị “con”"


# -- rows that are no figures


SIGNATURES = [
    {"value": "Người lập biểu"},
    {"indicator": "Người lập biểu", "value": "Thủ trưởng đơn vị"},
    {"value": "Bạch Thông, ngày 5 tháng 1 năm 2027"},
    {"year": "Bạch Thông, ngày 5 tháng 1 năm 2027"},
    {"source": "TM. Ủy ban nhân dân"},
    {"indicator": "Tổng cộng", "source": "-"},
]
GOOD = {"indicator": "pigs", "year": 2026, "value": "5 con", "source": "x"}


@pytest.mark.parametrize("row", SIGNATURES)
def test_a_signature_below_a_table_is_not_read_and_that_is_said(row: Fields) -> None:
    for report in (Report.from_csv(table([GOOD, row])), Report.from_xlsx(workbook([GOOD, row]))):
        assert len(report.observations) == 1
        (unread,) = report.unread
        assert (unread.kind, unread.serious) == ("total" if "Tổng cộng" in row.values() else "signature", False)


@pytest.mark.parametrize(
    "row",
    [
        {"indicator": "Tổng cộng", "value": 15},
        {"indicator": "Tổng cộng", "year": 2026, "value": 15},
        {"indicator": "Cộng", "part": 15, "whole": 20},
        {"value": 15},
        {"value": "15 con", "source": "Cộng"},
        {"source": "một nguồn nào đó"},
    ],
)
def test_a_row_that_names_no_indicator_is_said_once(row: Fields) -> None:
    for item in (one(Report.from_csv, table([GOOD, row])), one(Report.from_xlsx, workbook([GOOD, row]))):
        assert item.code == ("unknown_indicator" if "indicator" in row else "missing_field")
        assert item.path in {"row 3: Mã số liệu", "Số liệu!A3"}
        if "year" not in row:
            assert "dòng không phải số liệu (cộng, chữ ký) thì xóa" in item.expected.vi
            assert item.found in {"15", "Tổng cộng", "Cộng", "15 con", "một nguồn nào đó"}


@pytest.mark.parametrize("text", ["pig", "Tổng đàn lợm", "PIGZ"])
def test_an_unknown_indicator_names_the_nearest_and_where_the_list_is(text: str) -> None:
    for name, load in FORMATS.items():
        (item,) = load([{**GOOD, "indicator": text}])
        assert "pigs (Tổng đàn lợn)" in item.expected.vi, name
        assert "bt-targets template" in item.expected.vi
        assert "bt-targets template" in item.expected.en
        (item,) = load([{**GOOD, "indicator": "qqqqqq"}])
        assert "bt-targets template" in item.expected.vi


def test_an_unknown_heading_lists_the_known_ones() -> None:
    item = one(Report.from_csv, "Mã số liệu,Năm,Giá trị,Phụ lục\npigs,2026,5 con,x\n")
    assert item.found == "Phụ lục"
    for title in TITLES.values():
        assert f"“{title}”" in item.expected.vi
    item = one(Report.from_csv, "indicator,year,value,annex\npigs,2026,5 con,x\n")
    assert "“excluded”" in item.expected.vi


def test_a_wide_table_has_words_of_its_own() -> None:
    item = one(Report.from_csv, 'Mã,Thực hiện 2026,Ghi chú\nforest_cover,"95",x\n')
    assert item.expected.vi == "% sau số"
    item = one(Report.from_csv, "Mã,Thực hiện 2026\nfruit_tree_area,5\n")
    assert item.expected.vi == "ha ghi sau số, hoặc ở “đơn vị”"
    item = one(Report.from_csv, "Mã,Thực hiện 2026\npar_index_rank,hạng 30 trở lên\n")
    assert "giới hạn ghi ở “giới hạn” của bảng dọc" in item.expected.vi
    assert "“giới hạn” of a long table" in item.expected.en
    item = one(Report.from_csv, "Mã,Thực hiện 2026,Tình trạng\npigs,5 con,nháp\n")
    assert '"sơ bộ"' in item.expected.vi
    item = one(Report.from_csv, 'Mã,Thực hiện 2026,Xã\npigs,5 con,""\npoultry,5 tấn,\n')
    assert item.found == "tấn"


def test_a_range_of_two_forms_is_told_in_the_words_of_its_table() -> None:
    text = "từ 75 % đến 84/90"
    item = one(Report.from_csv, f"Mã,Thực hiện 2026\nforest_cover,{text}\n")
    assert (item.found, item.expected.vi) == (text, "cùng dạng với ô số liệu")
    assert item.expected.en == "the same form as the cell of the figure"
    item = one(Report.from_csv, table([{"indicator": "forest_cover", "year": 2026, "value": text}]))
    assert item.expected.vi == "cùng dạng với “Giá trị”"


def test_rows_of_one_figure_that_disagree_say_what_the_first_one_has() -> None:
    rows = [{"indicator": "pigs", "year": 2026, "component": name, "value": "5 con"} for name in "ab"]
    item = one(Report.from_csv, table([rows[0], {**rows[1], "status": "Sơ bộ"}]))
    assert (item.found, item.expected.vi) == ("Sơ bộ", "để trống như dòng 2")
    item = one(Report.from_csv, table([{**rows[0], "status": "Sơ bộ"}, rows[1]]))
    assert (item.found, item.expected.vi) == ("", "như dòng 2: “Sơ bộ”")


def test_what_raises_when_it_is_looked_at_is_told_all_the_same() -> None:
    class Hostile(Fraction):
        def __abs__(self) -> Any:
            raise ZeroDivisionError

        def __eq__(self, other: object) -> bool:
            raise ZeroDivisionError

        def __str__(self) -> str:
            raise ZeroDivisionError

        __repr__ = __str__
        __hash__ = Fraction.__hash__
        numerator = property(__str__)

    assert IN_FIELDS.shown(Hostile(5), "vi") == "…"
    assert (
        IN_FIELDS.shown({"a": [1, None, "x", {"b": {"c": 1}}], 5: 2}, "vi") == '{"a": [1, null, "x", {"b": …}], 5: 2}'
    )
    assert len(IN_FIELDS.shown(10**5000, "vi")) <= 80


# -- files that cannot be opened


def test_why_a_file_cannot_be_opened_is_told_in_both_languages(tmp_path: Path) -> None:
    item = one(Report.load, tmp_path / "nofile.json")
    assert "không có tệp hoặc thư mục này" in item.message.vi
    assert "there is no such file or folder" in item.message.en
    for content in (b"PK\x03\x04" + b"x" * 50, b"PK", b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600):
        item = one(Report.from_xlsx, content)
        assert not re.search("BadZipFile|KeyError|Errno", item.message.vi + item.message.en)


# -- one language at a time


def as_wide(indicator: str, text: str, beside: dict[str, str]) -> str:
    names = [name for name in beside if name in {"unit", "status", "source", "note", "definition"}]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["Mã", "Thực hiện 2026", *(HEADINGS[name] for name in names)])
    writer.writerow([indicator, text, *(beside[name] for name in names)])
    return out.getvalue()


def problems_of(load: Callable[[Any], Report], content: Any) -> tuple[Problem, ...]:
    try:
        load(content)
    except ReportError as error:
        return error.items
    return ()


OTHER_TABLES = [
    "Mã,Quang Thuận,Dương Phong\npigs,5,6\n",
    "Kế hoạch năm 2026\nMã,Thực hiện 2026\npigs,5\n",
    "Mã,Thực hiện 2026,Thực hiện 2026\npigs,5,6\n",
    "Mã,Thực hiện\npigs,5\n",
    "Mã,Thực hiện 2036\npigs,5\n",
    "Mã,Thực hiện 2026\npigs,5\npigs,6\n",
    "Mã,Thực hiện 2026 (%),ĐVT\nforest_cover,5,ha\n",
    "indicator,year,value\npigs,2026,5\npigs,2026,6\n",
    "indicator,year,value,commune\npigs,2026,5,a\npigs,2025,6,b\n",
    "indicator,year,component,value,status,source\npigs,2026,a,5,sơ bộ,x\npigs,2026,b,6,,y\npigs,2026,b,7,,\npigs,2026,Tổng,9,,\n",
    "indicator,year,value\npigs,2026,5,6,7\npoultry,2026,5\n",
    'indicator,year,value\npigs,2026,"5\n',
    "a,b\n1,2\n",
    "indicator,year,value\nafforestation_area,2026,5 ha\n",
]
OTHER_DOCUMENTS = [
    "{",
    "[",
    '{"a": 1 2}',
    "5",
    '{"schema": "x", "resolution": "y", "commune": " ", "observations": 5}',
    '{"observations": [{"indicator": "pigs", "indicator": "poultry", "year": 2026, "value": 5}]}',
    '{"observations": [{"indicator": "pigs", "year": 2026, "components": {"a": 5, "A ": 6, "b": {"value": 5, "bound": "x"}}}]}',
    '{"observations": [{"indicator": "gross_product", "year": 2026, "value": 75.99999999999999, "unit": "tỷ đồng"}]}',
    json.dumps({"observations": [
        {"indicator": "poor_households", "year": 2026, "value": 5}, {"indicator": "protected_poor_households", "year": 2026, "value": 6},
    ]}),
]  # fmt: skip


def every_problem(tmp_path: Path) -> Iterator[Problem]:
    """The problems of all awkward cells, of bad input and of hostile files, in every format."""
    for cell in CELLS[::3]:
        beside = {name: text for name, text in cell.beside.items() if name in HEADINGS}
        row = {"indicator": cell.indicator, "year": 2026, "value": cell.text, **beside}
        yield from problems_of(Report.from_json, as_json(cell.indicator, cell.text, cell.beside))
        yield from problems_of(Report.from_csv, as_csv(cell.indicator, cell.text, cell.beside))
        yield from problems_of(Report.from_csv, table([row]))
        yield from problems_of(Report.from_csv, as_wide(cell.indicator, cell.text, cell.beside))
    for _, _, _, raw in ROWS:
        yield from problems_of(Report.from_json, json.dumps({"observations": [raw]}, default=str))
    for text in OTHER_TABLES:
        yield from problems_of(Report.from_csv, text)
    for text in OTHER_DOCUMENTS:
        yield from problems_of(Report.from_json, text)
    for value in ("#N/A", "=1+1", datetime(2026, 6, 6), 699.99999999999352, "-"):  # noqa: DTZ001
        yield from problems_of(
            Report.from_xlsx, workbook([{"indicator": "grain_output", "year": 2026, "value": value}])
        )
    first = {code: file for file in reversed(FILES) for code in file.codes}
    for file in dict.fromkeys(first.values()):  # many others are large
        path = file.write(tmp_path)
        if path.is_file() and not path.is_symlink() and path.stat().st_size < 100_000:
            yield from problems_of(Report.load, path)
    for rows in SEVERAL:
        for load in FORMATS.values():
            yield from load(rows)


PYTHON = re.compile(
    r"Fraction\(|Decimal\(|datetime|\{'|UnreadNumber|TableText|Saying\(|Errno|KeyError|BadZipFile|<class"
)
CODE = re.compile(r'"[^"]*"|“[^”]*”|\{.*?\}|bt-targets template(?: --layout wide)?')
WORD = re.compile(r"[^\W\d_]+")
IN_BOTH = set(
    "csv json toml xml xlsx xls ods utf unicode excel libreoffice windows doctype mb round tcvn vni viscii apple numbers pdf html "
    "word powerpoint opendocument office f b m xlsb".split()
)
"""Names of programs, encodings and kinds of files; examples of clauses."""


def words(text: str) -> set[str]:
    """The words of a text, without what stands in quotes, names of indicators and units."""
    for id_, indicator in BACH_THONG.indicators.items():
        name = indicator.name.vi
        text = text.replace(f"{id_} ({name[:1].upper()}{name[1:]})", " ")
    text = CODE.sub(" ", text)
    for unit in sorted(unit_names(), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(unit)}(?!\w)", " ", text)
    return {word.casefold() for word in WORD.findall(text)} - IN_BOTH


MISTAKES: list[tuple[Fields, str]] = [
    ({"indicator": "pigs", "year": 2031, "value": "5 tấn", "status": "draft", "definition": "other", "source": "s" * 1001},
     "year_outside wrong_unit unknown_choice definition_not_allowed text_too_long"),
    ({"indicator": "forest_cover", "year": 2026, "value": "105 %", "status": "nháp"}, "share_above_100 unknown_choice"),
    ({"indicator": "forest_cover", "year": 2027, "part": 6, "whole": 5, "definition": "other"}, "part_above_whole definition_not_allowed"),
    ({"indicator": "pig", "year": 1900, "value": "5", "status": "draft"}, "unknown_indicator year_outside unknown_choice"),
    ({"indicator": "hygienic_water", "year": 2027, "value": "95.3 %", "definition": "x", "bound": "y"},
     "ambiguous_number unknown_choice unknown_choice"),
    ({"indicator": "fruit_tree_area", "year": 2026, "value": "trên 5 ha", "bound": "below", "upper": "7 ha"},
     "two_bounds upper_without_between"),
    ({"indicator": "fruit_tree_area", "year": 2027, "value": "5 tấn", "bound": "between", "upper": "7 tạ"}, "wrong_unit wrong_unit"),
    ({"indicator": "fruit_tree_area", "year": 2028, "value": "5", "unit": "acre", "bound": "between", "upper": "7"}, "unknown_unit"),
    ({"indicator": "fruit_tree_area", "year": 2029, "value": "5.5 ha", "bound": "between", "upper": "7.25 ha"},
     "ambiguous_number ambiguous_number"),
    ({"indicator": "hygienic_water", "year": 2028, "part": -6, "whole": 5, "excluded": -1}, "negative_value negative_value"),
    ({"indicator": "hygienic_water", "year": 2029, "part": 6, "whole": 5, "excluded": 7, "status": "x"},
     "excluded_above_whole unknown_choice"),
    ({"indicator": "hygienic_water", "year": 2030, "part": 5, "whole": 6, "unit": "ha", "bound": "x"}, "unit_not_allowed unknown_choice"),
    ({"indicator": "grain_output", "value": "7", "note": "n" * 1001}, "missing_field missing_unit text_too_long"),
    ({"indicator": "grain_output", "year": 2027, "source": "x", "status": "x"}, "missing_value unknown_choice"),
    ({"indicator": "grain_output", "year": 2028, "value": "nhiều", "status": "x"}, "unreadable_value unknown_choice"),
    ({"indicator": "commune_health_standard", "year": 2028, "value": "vâng", "definition": "households"}, "unknown_choice unknown_choice"),
    ({"indicator": "militia_training", "year": 2028, "value": "tốt", "bound": "above", "upper": "khá"},
     "unknown_choice upper_without_between"),
    ({"indicator": "militia_training", "year": 2029, "value": "khá", "bound": "between", "upper": "đạt"}, "upper_below_lower"),
    ({"indicator": "par_index_rank", "year": 2028, "value": "hạng 0", "status": "x"}, "rank_below_one unknown_choice"),
    ({"indicator": "par_index_rank", "year": 2029, "value": "hạng 3 trở lên", "status": "x"}, "bound_not_allowed unknown_choice"),
    ({"indicator": "gross_product_growth", "year": 2029, "value": "-100 %/năm", "unit": "%/năm", "status": "x"},
     "growth_too_low unknown_choice"),
    ({"indicator": "state_budget_revenue", "year": 2029, "value": "-5 triệu đồng", "bound": "above"}, "negative_value"),
]  # fmt: skip
"""Rows with several mistakes, and the codes of all of them."""
SEVERAL = [[MISTAKES[(index + each) % len(MISTAKES)][0] for each in range(4)] for index in range(len(MISTAKES))]


def test_no_message_mixes_languages_or_shows_an_object_of_python(tmp_path: Path) -> None:
    said: dict[str, dict[str, str]] = {lang: {} for lang in LANGS}
    told: set[str] = set()
    for item in every_problem(tmp_path):
        for text in (item.message.vi, item.message.en):
            assert not PYTHON.search(text.replace(item.found, "")), text
        assert not PYTHON.search(item.found) or item.found == "…", item.found
        told.add(item.code)
        for lang in LANGS:
            for word in words(f"{meaning(item.code).in_(lang)}. {item.expected.in_(lang)}"):
                said[lang].setdefault(word, item.message.in_(lang))
    assert len(told) > 50, sorted({*CODES} - told)
    assert {word: said["vi"][word] for word in said["vi"].keys() & said["en"].keys()} == {}
    marks = {word: text for word, text in said["en"].items() if not word.isascii()}
    assert marks == {}


@pytest.mark.parametrize("code", CODES)
def test_what_a_code_means_is_told_in_one_language_at_a_time(code: Any) -> None:
    said = meaning(code)
    assert not words(said.vi) & words(said.en)
    assert said.en.isascii()


# -- everything in one go, and once


def test_every_mistake_of_a_file_is_said_once_in_every_format() -> None:
    assert len(SEVERAL) >= 20
    for index, rows in enumerate(SEVERAL):
        expected = Counter(code for each in range(4) for code in MISTAKES[(index + each) % len(MISTAKES)][1].split())
        for name, load in FORMATS.items():
            items = load(rows)
            assert Counter(item.code for item in items) == expected, (
                index,
                name,
                [(item.code, item.path) for item in items],
            )
            assert len({(item.code, item.path) for item in items}) == len(items), (index, name)


WRITERS: dict[str, Callable[[Sequence[Fields]], str | bytes]] = {
    ".csv": table,
    ".xlsx": workbook,
    ".json": lambda rows: json.dumps(document(rows)),
    ".toml": toml,
}


@pytest.mark.parametrize("ending", WRITERS)
def test_the_other_rows_of_a_file_with_mistakes_are_read(ending: str, tmp_path: Path) -> None:
    good = [{**GOOD, "indicator": "poultry"}, {**GOOD, "year": 2025}]
    for rows in SEVERAL:
        path = tmp_path / f"figures{ending}"
        content = WRITERS[ending]([good[0], *rows, good[1]])
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        found = check(path)
        read = {(figure.indicator, figure.year) for figure in found.report.observations}
        assert {("poultry", 2026), ("pigs", 2025)} <= read
        assert found.problems


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (2.377, "nếu là 2377 con thì ghi số 2377 liền, không có dấu phân cách."),
        (12.5, "nếu là 12500 con thì ghi số 12500 liền, không có dấu phân cách."),
        (0.5, "Cần: một số nguyên."),
        (2.3771, "Cần: một số nguyên."),
    ],
)
def test_a_count_whose_point_was_read_as_a_decimal_one_is_written_out(value: float, hint: str) -> None:
    given = [{"indicator": "pigs", "year": 2026, "value": value, "unit": "con"}]
    for item in (one(Report.from_json, json.dumps(document(given))), one(Report.from_xlsx, workbook(given))):
        assert item.code == "fractional_count"
        assert hint in item.message.vi
