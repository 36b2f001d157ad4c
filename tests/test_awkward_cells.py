"""The table of awkward cells, `awkward_cells.toml`: what offices write into a cell, and what must come of it.

Every cell goes in as the value of one observation, once in a JSON document and once in a CSV table, and has to come out
of both in the same way: read exactly, left out as not filled in, or refused with one code and in both languages.
"""

import csv
import io
import json
import re
import tomllib
import unicodedata
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bt_targets import BACH_THONG, Counts, Observation, Quantity, Report, ReportError
from bt_targets.ground.problems import CODES

PATH = Path(__file__).parent / "awkward_cells.toml"
YEAR = 2026
FIELDS = {"text", "times", "indicator", "beside", "only", "value", "bound", "upper", "unfilled", "error", "why"}

Plain = tuple[Fraction, str] | tuple[int, int, int] | bool | str | None
"""A value taken apart: magnitude and unit, part with whole and excluded, a status, a grade."""


class Outcome(NamedTuple):
    """What a cell came to: its value, or the codes of what is wrong with it, or neither where it is not filled in."""

    value: Plain = None
    bound: str = "exact"
    upper: Plain = None
    codes: frozenset[str] = frozenset()


class Cell(NamedTuple):
    """A row of the table."""

    indicator: str
    text: str
    beside: dict[str, str]
    only: str | None
    row: dict[str, Any]

    @property
    def name(self) -> str:
        shown = ascii(self.row["text"][:40]).strip("'")
        return "-".join(str(each) for each in (self.indicator, shown, self.row.get("times"), self.only) if each)


def cells() -> list[Cell]:
    found = []
    for group in tomllib.loads(PATH.read_text("utf-8"))["group"]:
        for row in group["cells"]:
            assert row.keys() <= FIELDS, row
            indicator = row.get("indicator", group["indicator"])
            text = row["text"] * row.get("times", 1)
            found.append(Cell(indicator, text, row.get("beside", {}), row.get("only"), row))
    return found


CELLS = cells()
IN_JSON = [cell for cell in CELLS if cell.only != "csv"]
IN_CSV = [cell for cell in CELLS if cell.only != "json"]


# -- reading a cell with the library


def as_json(indicator: str, text: str, beside: dict[str, str]) -> str:
    fields = {"indicator": indicator, "year": YEAR, "value": text, **beside}
    return json.dumps({"observations": [fields]}, ensure_ascii=False)


def as_csv(indicator: str, text: str, beside: dict[str, str]) -> str:
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(["indicator", "year", "value", *beside])
    writer.writerow([indicator, YEAR, text, *beside.values()])
    return table.getvalue()


def outcome(load: Any, document: str) -> Outcome:
    """What the library makes of a document of one observation. Anything but a report or a `ReportError` fails."""
    try:
        report = load(document)
    except ReportError as error:
        assert error.items
        for item in error.items:
            assert item.code in CODES
            assert item.message.vi.strip()
            assert item.message.en.strip()
            assert item.message.vi != item.message.en
            assert item.expected.vi.strip()
            assert item.expected.en.strip()
            assert len(item.found) <= 80
        return Outcome(codes=frozenset(item.code for item in error.items))
    assert isinstance(report, Report)
    assert Report.from_json(report.model_dump_json()) == report
    if not report.observations:
        return Outcome()
    (observation,) = report.observations
    assert observation.components is None
    return Outcome(plain(observation.value), observation.bound, plain(observation.upper))


def plain(value: object) -> Plain:
    match value:
        case Quantity():
            return value.magnitude, value.unit
        case Counts():
            return value.part, value.whole, value.excluded
        case None | bool() | str():
            return value
    raise AssertionError(value)


# -- reading what the table expects


def expected(row: dict[str, Any]) -> Outcome:
    return Outcome(machine(row["value"]), row.get("bound", "exact"), machine(row.get("upper")))


def machine(text: str | None) -> Plain:
    """A value in the machine notation of the table."""
    if text is None:
        return None
    if counts := re.fullmatch(r"([0-9]+)/([0-9]+)(?:-([0-9]+))?", text):
        return int(counts[1]), int(counts[2]), int(counts[3] or 0)
    if quantity := re.fullmatch(r"(-?[0-9]+(?:\.[0-9]+|/[0-9]+)?) (\D.*)", text):
        return Fraction(quantity[1]), quantity[2]
    assert re.fullmatch(r"[a-z_]+", text), text
    return {"true": True, "false": False}.get(text, text)


def check(cell: Cell, found: Outcome) -> None:
    row = cell.row
    if "error" in row:
        assert found.codes == {row["error"]}, (row, found)
    elif "unfilled" in row:
        assert found == Outcome(), (row, found)
    else:
        assert found == expected(row), (row, found)


@pytest.mark.parametrize("cell", IN_JSON, ids=[cell.name for cell in IN_JSON])
def test_a_cell_of_a_document_comes_out_as_stated(cell: Cell) -> None:
    check(cell, outcome(Report.from_json, as_json(cell.indicator, cell.text, cell.beside)))


@pytest.mark.parametrize("cell", IN_CSV, ids=[cell.name for cell in IN_CSV])
def test_a_cell_of_a_table_comes_out_as_stated(cell: Cell) -> None:
    check(cell, outcome(Report.from_csv, as_csv(cell.indicator, cell.text, cell.beside)))


READ = [cell for cell in CELLS if "value" in cell.row]
SHORT = [cell for cell in IN_JSON if "times" not in cell.row]
SHORT_READ = [cell for cell in SHORT if "value" in cell.row]
GRADES = {grade.id for each in BACH_THONG.indicators.values() if each.scale for grade in each.scale.grades}


@pytest.mark.parametrize("cell", SHORT, ids=[cell.name for cell in SHORT])
def test_the_unicode_form_does_not_matter(cell: Cell) -> None:
    as_it_is = outcome(Report.from_json, as_json(cell.indicator, cell.text, cell.beside))
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, cell.text)
        assert outcome(Report.from_json, as_json(cell.indicator, text, cell.beside)) == as_it_is, form


@pytest.mark.parametrize("cell", SHORT_READ, ids=[cell.name for cell in SHORT_READ])
def test_case_and_kind_of_blank_do_not_matter(cell: Cell) -> None:
    as_it_is = outcome(Report.from_json, as_json(cell.indicator, cell.text, cell.beside))
    spaced = [cell.text.replace(" ", blank) for blank in ("\u00a0", "\u202f", "\u2009", "  ", "\t")]
    for text in (cell.text.upper(), cell.text.lower(), cell.text.title(), f" {cell.text}\u00a0", *spaced):
        assert outcome(Report.from_json, as_json(cell.indicator, text, cell.beside)) == as_it_is, ascii(text)


@pytest.mark.parametrize("cell", SHORT_READ, ids=[cell.name for cell in SHORT_READ])
def test_the_text_that_was_read_is_kept(cell: Cell) -> None:
    if cell.text in GRADES or cell.only:
        return
    for load, document in ((Report.from_json, as_json), (Report.from_csv, as_csv)):
        try:
            report = load(document(cell.indicator, cell.text, cell.beside))
        except ReportError:
            pytest.skip("not read: that is the matter of another test")
        assert one_line(report.observations[0].as_written) == one_line(cell.text)


def one_line(text: str | None) -> str:
    assert text is not None
    return " ".join(unicodedata.normalize("NFC", text).split())


# -- the table itself


def test_the_table_is_complete() -> None:
    assert len(CELLS) >= 150
    assert len({(cell.indicator, cell.text, str(cell.beside), cell.only) for cell in CELLS}) == len(CELLS)
    for cell in CELLS:
        assert sum(name in cell.row for name in ("value", "unfilled", "error")) == 1, cell.row
        assert cell.indicator in BACH_THONG.indicators
        assert cell.only in {None, "json", "csv"}
        assert ("upper" in cell.row) == (cell.row.get("bound") == "between"), cell.row
        error = cell.row.get("error", [])
        assert set([error] if isinstance(error, str) else error) <= set(CODES), cell.row


def test_every_character_of_the_table_can_be_seen() -> None:
    content = PATH.read_text("utf-8")
    assert unicodedata.is_normalized("NFC", content)
    odd = {char for char in content if not char.isprintable() and char != "\n"}
    assert not odd, sorted(map(hex, map(ord, odd)))


NUMBER = r"[0-9.,]+"
UNIT = r" ?\D+"
# Each row: a form that the page on interchange names, the bound it stands for, how it looks, the kind of indicator.
FORMS: list[tuple[str, str, str, str]] = [
    ("grouped with a full stop", "exact", r"[0-9]{1,3}(\.[0-9]{3})+ \D+", "quantity"),
    ("a decimal comma", "exact", rf"[0-9]+,[0-9]+{UNIT}", "quantity"),
    ("both", "exact", rf"[0-9]+(\.[0-9]{{3}})+,[0-9]+{UNIT}", "quantity"),
    ("a padded count", "exact", r"0[0-9]\D*", "quantity"),
    ("no unit on a countable", "exact", NUMBER, "quantity"),
    ("no unit on a rank", "exact", NUMBER, "rank"),
    ("trên", "above", rf"trên {NUMBER}{UNIT}", "share"),
    ("hơn", "above", rf"hơn {NUMBER}{UNIT}", "share"),
    ("từ … trở lên", "at_least", rf"từ {NUMBER}{UNIT} trở lên", "share"),
    ("… trở lên", "at_least", rf"{NUMBER}{UNIT} trở lên", "share"),
    ("ít nhất", "at_least", rf"ít nhất {NUMBER}{UNIT}", "share"),
    ("tối thiểu", "at_least", rf"tối thiểu {NUMBER}{UNIT}", "share"),
    ("dưới", "below", rf"dưới {NUMBER}{UNIT}", "share"),
    ("không quá", "at_most", rf"không quá {NUMBER}{UNIT}", "share"),
    ("tối đa", "at_most", rf"tối đa {NUMBER}{UNIT}", "share"),
    ("khoảng", "about", rf"khoảng {NUMBER}{UNIT}", "quantity"),
    ("ước", "about", rf"ước {NUMBER}{UNIT}", "quantity"),
    ("a range with a dash", "between", rf"{NUMBER}–{NUMBER}{UNIT}", "quantity"),
    ("a range of shares", "between", rf"{NUMBER}–{NUMBER} %", "share"),
    ("a range of ranks", "between", rf"{NUMBER}–{NUMBER}", "rank"),
    ("a share by counts", "exact", rf"{NUMBER}/{NUMBER}", "share"),
    ("less what is excluded", "exact", rf"{NUMBER}/{NUMBER} trừ {NUMBER}", "share"),
    ("a grade by its id", "exact", r"[a-z_]+", "grade"),
    ("a grade by its name", "exact", r"khá", "grade"),
    ("a grade or better", "at_least", r"khá trở lên", "grade"),
    ("a status", "exact", r"có|đạt", "status"),
    ("no status", "exact", r"không( đạt)?", "status"),
    ("tỷ", "exact", rf"{NUMBER} tỷ đồng", "quantity"),
    ("tỉ", "exact", rf"{NUMBER} tỉ đồng", "quantity"),
]
UNITS = "ha|m²|m2|km²|km2|sào bắc bộ|tấn|tạ|yến|kg|đồng|nghìn đồng|triệu đồng|tỷ đồng|tỉ đồng|triệu đồng/người|triệu đồng/người/năm|con|hộ|người|hợp tác xã|sản phẩm|trường|%|phần trăm|tấn/năm|ha/năm|%/năm|người/năm"


@pytest.mark.parametrize(("form", "bound", "pattern", "kind"), FORMS, ids=[form for form, *_ in FORMS])
def test_every_form_that_the_page_names_is_read(form: str, bound: str, pattern: str, kind: str) -> None:
    assert any(
        re.fullmatch(pattern, cell.text.casefold())
        and cell.row.get("bound", "exact") == bound
        and BACH_THONG.indicators[cell.indicator].kind == kind
        and not cell.beside
        for cell in READ
    ), form


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_every_unit_of_the_specification_is_read(unit: str) -> None:
    assert any(re.fullmatch(rf"{NUMBER} {unit}", cell.text.casefold()) for cell in READ)


def test_the_forms_that_the_page_refuses_are_refused() -> None:
    refused = {(cell.indicator, cell.text): cell.row["error"] for cell in CELLS if "error" in cell.row}
    assert refused["fruit_tree_area", "967.05 ha"] == "ambiguous_number"
    assert refused["par_index_rank", "hạng 30 trở lên"] == "bound_not_allowed"
    assert refused["fruit_tree_area", "5 sào"] == "unknown_unit"
    assert refused["forest_cover", "0,95"] == "share_without_unit"


def test_a_refusal_says_how_the_number_is_written() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_json(as_json("fruit_tree_area", "967.05 ha", {}))
    (item,) = caught.value.items
    assert item.path == "observations[0].value"
    assert item.found == "967.05 ha"
    assert "967,05" in item.expected.vi
    assert "967,05" in item.expected.en


# -- cells that nobody thought of

WORDS = "trên|hơn|từ|đến|trở lên|ít nhất|tối thiểu|dưới|không quá|tối đa|khoảng|ước|trừ|hạng|thứ|xếp|loại|khá|giỏi|đạt|không|có|hoàn thành|tốt|nhiệm vụ|good|completed"
UNIT_WORDS = "ha|m²|m2|km2|sào|sào Bắc Bộ|tấn|tạ|yến|kg|đồng|nghìn đồng|triệu|tr.đ|tỷ|tỉ|%|phần trăm|điểm phần trăm|con|hộ|người|HTX|/người|/ha|/năm|/tháng|bậc"
PIECES = [
    *"0123456789",
    *"0123456789",
    *".,,:/-+()%ex ",
    *(" ", " ", "\t", "\n", "\u00a0", "\u202f", "\u2009", "\u200b", "\u2013", "\u2014", "\u2212", "\u0301", "\u0303"),
    *("Đ", "\u00d0", "\uff15", "\u0665", "1.200", "1200,5", "967.05", "84/90", "06", "-5", "\u0000"),
    *WORDS.split("|"),
    *UNIT_WORDS.split("|"),
]
TEXTS = st.tuples(st.sampled_from(sorted(BACH_THONG.indicators)), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))  # fmt: skip
OWN_UNITS = {
    "fruit_tree_area": ("ha", "m²", "héc-ta", "tấn"),
    "grain_output": ("tấn", "tạ/năm", "kg"),
    "state_budget_revenue": ("triệu đồng", "tr.đ", "tỷ", "tỉ đồng/năm"),
    "income_per_capita": ("triệu/người/năm", "triệu đồng"),
    "pigs": ("con", "", "hộ"),
    "forest_cover": ("%", "phần trăm", "điểm phần trăm", ""),
    "conscription": ("%", "/28", "/28 trừ 3"),
    "gross_product_growth": ("%", "%/năm"),
    "par_index_rank": ("", "", "bậc"),
}
AMOUNTS = (
    "5",
    "06",
    "0,5",
    "1.200",
    "1.200,5",
    "100",
    "99,9",
    "280:3",
    "84/90",
    "950/1.000 trừ 50",
    "967.05",
    "-2",
    "0",
)
AROUND = (
    *("{0}", "{0}", "{0}", "trên {0}", "hơn {0}", "từ {0} trở lên", "{0} trở lên", "ít nhất {0}", "tối thiểu {0}"),
    *("dưới {0}", "không quá {0}", "tối đa {0}", "khoảng {0}", "ước {0}", "hạng {0}", "gần {0}", "trên {0} trở lên"),
    *("{0}\u2013{1}", "{0} - {1}", "{0}-{1}", "từ {0} đến {1}", "{0}.", "\u00a0{0}\u202f", "{0} {1}", "{0}\u200b"),
)


@st.composite
def near_cells(draw: st.DrawFn) -> tuple[str, str]:
    """A cell that is close to the grammar, so that many are read."""
    indicator = draw(st.sampled_from(list(OWN_UNITS)))
    units = st.sampled_from(OWN_UNITS[indicator])
    blanks = st.sampled_from(["", " ", " ", "\u00a0"])
    low, high = ("".join(draw(st.tuples(st.sampled_from(AMOUNTS), blanks, units))) for _ in range(2))
    text = draw(st.sampled_from(AROUND)).format(low, high)
    return indicator, unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), text)


@given(TEXTS | near_cells())
@example(("pigs", ""))
@example(("forest_cover", "trên 84/90 trừ 2–85/90 trừ 2"))
def test_any_text_is_read_or_refused_with_a_known_code(cell: tuple[str, str]) -> None:
    indicator, text = cell
    found = outcome(Report.from_json, as_json(indicator, text, {}))
    if "\0" not in text:
        assert outcome(Report.from_csv, as_csv(indicator, text, {})) == found


@given(TEXTS | near_cells())
@example(("fruit_tree_area", "1.200,5 ha"))
def test_what_is_read_has_every_digit_of_the_text(cell: tuple[str, str]) -> None:
    indicator, text = cell
    try:
        report = Report.from_json(as_json(indicator, text, {}))
    except ReportError:
        return
    for observation in report.observations:
        found = numbers_of(observation)
        assert sorted(map(abs, found)) == sorted(numbers_in(text))
        assert min(found, default=0) >= 0 or re.search(r"[-\u2013\u2014\u2212]", text)


def numbers_of(observation: Observation) -> list[Fraction]:
    found: list[Fraction] = []
    for value in (observation.value, observation.upper):
        match value:
            case Quantity():
                found.append(value.magnitude)
            case Counts():
                found += [Fraction(value.part), Fraction(value.whole)]
                found += [Fraction(value.excluded)] if value.excluded else []
    return found


def numbers_in(text: str) -> list[Fraction]:
    """The numbers that a reader of Vietnamese sees in a text that can be read: a second, simpler way to find them."""
    text = re.sub(r"(?<=m)2", "", text)
    text = re.sub(r"trừ\s*0+(?![0-9])", "", unicodedata.normalize("NFC", text))
    return [
        Fraction(number.replace(".", "").replace(",", ".")) / int(divisor or 1)
        for number, divisor in re.findall(r"([0-9][0-9.,]*)(?:\s*:\s*([0-9]+))?", text)
    ]
