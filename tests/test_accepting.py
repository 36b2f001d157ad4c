"""The accepting lane takes what the full reader takes, makes the same of it, and hands the rest over."""

import csv
import io
import json
import random
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Final

import pytest
from pydantic import BaseModel

from bt_targets import BACH_THONG, Counts, Observation, Quantity, Report, ReportError, Resolution
from bt_targets.files.reading import json_reader
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.csv_reader import read_csv
from bt_targets.files.reading.grid import GridRow
from bt_targets.files.reading.json_reader import read_json
from bt_targets.files.reading.plain_rows import PlainRows
from bt_targets.files.reading.xlsx.reader import read_xlsx
from bt_targets.files.writing.report_file import write_report
from bt_targets.ground.errors import report_error
from bt_targets.ground.model import made_of
from bt_targets.ground.problems import Finding
from bt_targets.report import accepting, document
from bt_targets.report.accepting import AcceptingLane
from bt_targets.report.parsing.observation import read_observation
from bt_targets.report.plain_values import MOST_SPELLINGS, PlainValues
from bt_targets.report.raw import MAX_TEXT, Document, Format, TableText, UnreadNumber
from bt_targets.rules.indicators import Indicator
from tests.builders import workbook
from tests.share import examples

INDICATORS: Final = tuple(BACH_THONG.indicators.values())
REPORTS: Final = examples(4000)
ROWS: Final = 12


class Text(str):
    """A text of a type of its own."""

    __slots__ = ()


class Liar(str):
    """A text that says that it is whatever it is asked for."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("year")


class Status(StrEnum):
    """A choice as an enumeration."""

    OFFICIAL = "official"


class Whole(int):
    """A whole number of a type of its own."""


# -- raw observations, plainly good ones and damaged ones

DIGITS: Final = ("0", "1", "7", "30", "96", "100", "101", "705", "3120", "98000", "007", "99999999999999", "1" * 15)
WRITTEN: Final = (
    *DIGITS,
    "1.234",
    "12.345.678",
    "0,5",
    "97,25",
    "1.234,567",
    "1,570",
    "00,5",
    "1.23",
    "10.",
    "-3",
    "5:3",
)
WORDS: Final = ("đạt", "Không đạt", "khá", "Loại Khá", "hoàn thành tốt", "hoàn thành tốt trở lên", "trên", "x", "", " ")
BEHIND: Final = ("", " ", "%", " %", " hạng", " con", " nghìn con", " tấn", " ha", " m²", " m2", " tỷ đồng", " (con)", ".",
                 " trở lên", "\u200b", " \u0301", " - ", "/")  # fmt: skip
ODD: Final[tuple[Any, ...]] = (
    None, True, False, 0, 5, -1, 2026, 2026.0, 1e300, float("nan"), float("inf"), Decimal(7), Decimal("NaN"), 10**18,
    Fraction(1, 3), Fraction(5), Fraction(1, 10**20), Whole(5), "", " ", "\u200b", "x", "tấn", "\ud800", "y" * (MAX_TEXT + 1),
    Text("official"), Status.OFFICIAL, "Official", "exact", "about", "between", "estimate", b"x", [], {}, [1], {"x": 1}, (),
    {"a": "5 con", "b": "6 con"}, Quantity(magnitude=5, unit="con"), Counts(part=1, whole=2), UnreadNumber("not_finite", "NaN"),
    {"magnitude": "5", "unit": "con", "x": 1}, {"magnitude": 5, "unit": "con"}, {"magnitude": "5"}, {"magnitude": "٥", "unit": "%"},
    {"magnitude": "5.0", "unit": "con"}, {"magnitude": "0.10000000000000001", "unit": "%"}, {"magnitude": "1/3", "unit": "%"},
    {"part": 1, "whole": 2}, {"part": 3, "whole": 2}, {"part": 0, "whole": 0}, {"part": True, "whole": 2}, {"part": 1},
    {"part": 1, "whole": 4, "excluded": 1}, {"part": 1, "whole": 4, "excluded": -1}, {"part": 1, "whole": 4, "excluded": 4},
    {"part": 1, "whole": 10**15}, {"part": 1, "whole": 4, "excluded": None}, {Text("part"): 1, "whole": 4}, TableText("7 con", None),
    TableText("7", "con"), TableText("7", "con", of_others=True), TableText("7", "%"), TableText(Text("7"), "%"), TableText(Text("7"), None),
)  # fmt: skip
NAMES: Final[tuple[Any, ...]] = (
    "#",
    "# ghi chú",
    "valeu",
    "",
    5,
    None,
    Text("note"),
    Liar("nothing"),
    Status.OFFICIAL,
    ("x",),
)


def unit_of(rng: random.Random, indicator: Indicator) -> str | None:
    units = indicator.units
    return rng.choice([*units[:1], *units[:1], *units, None]) if units else None


def good_value(rng: random.Random, indicator: Indicator) -> tuple[Any, str | None]:
    """A value in one of its forms, most of them good, and what stands beside it."""
    unit, number = unit_of(rng, indicator), rng.choice(WRITTEN)
    if indicator.kind == "status":
        return rng.choice([True, False, "đạt", "không đạt", TableText("có", None)]), None
    if indicator.scale is not None:
        grade = rng.choice(indicator.scale.grades)
        text = rng.choice([grade.id, grade.name.vi, *grade.spellings, grade.name.vi.upper(), f"loại {grade.id}"])
        return rng.choice([text, TableText(text, None)]), None
    if indicator.kind == "rank" and rng.random() < 0.5:
        return f"{rng.choice(['hạng', 'xếp hạng', 'hạng hạng'])} {number}", rng.choice([None, unit])
    match rng.randrange(7):
        case 0:
            return {"magnitude": rng.choice(DIGITS) + rng.choice(["", "", ".5", ".25"]), "unit": unit}, None
        case 1:
            return rng.choice([int(rng.choice(DIGITS)), Fraction(rng.randrange(10**6), 1000)]), unit
        case 2 if indicator.kind == "share":
            return {"part": rng.randrange(90), "whole": rng.randrange(80, 200)}, None
        case 3:
            return TableText(number, unit), None
        case 4:
            return number, unit
        case 5:
            return f"{number}{rng.choice(BEHIND)}", None
        case _:
            return f"{number} {unit or ''}", None


def raw_observation(rng: random.Random) -> dict[Any, Any]:
    indicator = rng.choice(INDICATORS)
    value, unit = good_value(rng, indicator)
    raw: dict[Any, Any] = {"indicator": indicator.id, "year": rng.randint(2024, 2030), "value": value}
    beside: dict[str, list[Any]] = {
        "unit": [unit], "bound": ["exact", None], "status": ["official", "provisional", "estimate", None],
        "definition": [None, *indicator.definitions[:1]], "source": ["Báo cáo số 12/BC-UBND", "x", "x:\ny"],
        "note": ["a “note”", 'a "note"'], "as_written": ["5 con"], "upper": [None], "components": [None],
    }  # fmt: skip
    for name, choices in beside.items():
        chosen = rng.choice(choices)
        if (name == "unit" and chosen is not None) or rng.random() < 0.3:
            raw[name] = chosen
    return raw


def damaged(rng: random.Random, raw: dict[Any, Any]) -> Any:
    """The same with something else in one of its fields, or in two."""
    for _ in range(rng.randint(1, 2)):
        match rng.randrange(8):
            case 0:
                raw[rng.choice(NAMES)] = rng.choice(ODD)
            case 1:
                raw = {Text(name): value for name, value in raw.items()}
            case 2:
                raw.pop(rng.choice([*raw]), None)
            case _:
                raw[rng.choice([*Observation.model_fields])] = rng.choice(ODD)
    return (
        rng.choice([raw, raw, raw, raw, raw, list(raw), None, Text("x"), tuple(raw.items())])
        if rng.random() < 0.1
        else raw
    )


def raw_observations(rng: random.Random) -> list[Any]:
    """Some, of which half are damaged."""
    return [damaged(rng, raw_observation(rng)) if rng.random() < 0.5 else raw_observation(rng) for _ in range(ROWS)]


def told(model: object) -> object:
    """All that a model holds, its types and the order of its fields among it."""
    if isinstance(model, BaseModel):
        fields = [(name, told(value)) for name, value in model.__dict__.items()]
        private = [(name, id(value)) for name, value in (model.__pydantic_private__ or {}).items()]
        return type(model), fields, model.model_fields_set, model.model_extra, private
    return type(model), repr(model)


Read = Callable[[Any], tuple[dict[str, Any], list[Finding]]]


def without_lane(read: Read, raw: Any) -> tuple[dict[str, Any], list[Finding]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AcceptingLane, "take", lambda *_: None)
        return read(raw)


def said(findings: list[Finding]) -> object:
    """All that an error of these findings says."""
    error = report_error(findings)
    return str(error), [*error.items], error.left_out


def compare(read: Read, raw: Any, where: str) -> None:
    fields, findings = read(raw)
    all_fields, all_findings = without_lane(read, raw)
    assert said(findings) == said(all_findings), where
    for name, value in fields.items():
        if name == "observations":
            assert [*map(told, value)] == [*map(told, all_fields[name])], where
        else:
            assert value == all_fields[name], where


def full_report() -> Report:
    """Every indicator for the baseline year and all years of the term."""

    def value(indicator: Indicator, year: int) -> Any:
        if indicator.kind == "status":
            return True
        number = year - 2020 if indicator.is_countable else Fraction(year - 2020, 8)
        return (
            indicator.scale.grades[2].id
            if indicator.scale
            else {"magnitude": str(Decimal(number.numerator) / number.denominator), "unit": indicator.unit}
        )

    return Report(
        observations=[
            {"indicator": each.id, "year": year, "value": value(each, year), "source": f"Báo cáo {year}"}
            for each in INDICATORS
            for year in range(2025, 2031)
        ]
    )


# -- tests


def test_what_the_lane_takes_the_full_reader_makes_as_well(seed: int) -> None:
    """And whatever the full reader refuses is handed over."""
    rng = random.Random(seed)
    taken = 0
    for number in range(REPORTS):
        lane = AcceptingLane(BACH_THONG, is_named=False)
        for raw in raw_observations(rng):
            observation = lane.take(raw)
            if observation is not None:
                fields, findings = read_observation(raw, BACH_THONG)
                where = f"seed {seed}, report {number}: {raw}"
                assert not findings, where
                full = made_of(Observation, fields, set(fields), {"_rules": BACH_THONG})
                assert told(observation) == told(full), where
                taken += 1
    assert REPORTS * ROWS / 8 < taken < REPORTS * ROWS  # neither nothing nor everything


def test_reports_are_the_same_with_the_lane_and_without_it(seed: int) -> None:
    """Their findings too, word for word, place for place."""
    rng = random.Random(seed + 1)
    for number in range(REPORTS // 4):
        raws = raw_observations(rng)
        good = [raw for raw in raws if AcceptingLane(BACH_THONG, is_named=False).take(raw) is not None]
        for entries in (raws, good):
            where = f"seed {seed}, report {number}"
            compare(lambda raw: document.read_report(raw, BACH_THONG), {"observations": entries}, where)


def test_documents_are_the_same_with_the_lane_and_without_it(seed: int) -> None:
    rng = random.Random(seed + 2)
    for number in range(REPORTS // 8):
        raws = [raw for raw in raw_observations(rng) if isinstance(raw, dict)]
        text = json.dumps({"observations": [*_written(raws)]})
        compare(read_json_report, text, f"seed {seed}, report {number}")


def _written(raws: list[dict[Any, Any]]) -> Iterator[dict[str, Any]]:
    for raw in raws:
        yield {
            str(name): value.text if isinstance(value, TableText) else value
            for name, value in raw.items()
            if isinstance(name, str) and _is_json(value)
        }


def _is_json(value: Any) -> bool:
    try:
        json.dumps(value)
    except TypeError:
        return False
    return not isinstance(value, bytes)


JSON_PIECES: Final = ("{", "}", "[", "]", ",", ":", '"a"', '"b"', '"\\""', '"[{"', "1", "2030", "-0", "1.5", "1e5", "NaN", "9" * 25,
                      " ", "null", "x", '{"a": 1, "a": 2}', '{"a": {"b": 1}}', "[" * 33, "]" * 33, "[" * 32 + "]" * 32)  # fmt: skip


def checked_first(text: str) -> tuple[object, object]:
    """What is read, and said, where brackets are looked at before anything is read, and every object while it is."""
    try:
        json_reader._check_nesting(text)
        made = json_reader._without_duplicates(text)
        return repr(made.raw), said(made.findings)
    except NotReadableError as problem:
        return "None", said([problem.finding])
    except json.JSONDecodeError as error:
        return "None", f"{error.lineno}:{error.colno}"


def test_documents_are_read_as_if_their_brackets_were_looked_at_first(seed: int) -> None:
    rng = random.Random(seed + 3)
    wholes = ("{", "[", '{"a": [', '{"a": ' * 20)
    for number in range(REPORTS):
        text = "".join(rng.choices(JSON_PIECES, k=rng.randint(0, 8)))
        if rng.random() < 0.7:
            whole = rng.choice(wholes)
            ends = "".join("}" if sign == "{" else "]" for sign in reversed(whole) if sign in "{[")
            inside = rng.choice(
                ['{"a": 1, "a": 2}', '{"a": "\\""}', "[" * 20 + "]" * 20, "[" * 12 + "]" * 12, "1", text, '"[{"']
            )
            text = (
                f"{whole}{inside}{ends}"
                if whole != "{"
                else f'{{"a": {inside}, "b": {inside}, "{rng.choice("ac")}": 1}}'
            )
        read = read_json(text)
        raw, findings = checked_first(text)
        where = f"seed {seed}, text {number}: {text}"
        assert repr(read.raw) == raw, where
        assert findings in (said(read.findings), *(each.found for each in read.findings)), where


def test_what_is_nested_too_deeply_is_said_before_what_stands_behind_it() -> None:
    for text in (
        "[" * 33 + "x",
        "[" * 33,
        '{"a": ' + "[" * 33 + "]" * 33 + ', "a": 1}',
        "[" * 5000,
        "[" * 33 + "]" * 33,
    ):
        (found,) = read_json(text).findings
        assert (found.code, found.found) == ("not_readable", "[[[…")
    (found,) = read_json("[" * 32 + "x").findings
    assert found.found == "1:33"
    assert read_json("[" * 32 + "]" * 32).findings == []


def read_json_report(content: str) -> tuple[dict[str, Any], list[Finding]]:
    return document.read_document(read_json(content), BACH_THONG)


# -- tables

HEADINGS: Final = (
    ("indicator", "mã số liệu"), ("chỉ tiêu", "tên chỉ tiêu"), ("year", "năm"), ("value", "giá trị", "Giá trị (con)"), ("unit", "đvt"),
    ("bound",), ("status", "tình trạng"), ("definition",), ("source", "nguồn"), ("note",), ("commune",), ("resolution",), ("STT",),
    ("# của tôi",), ("as_written",), ("component",), ("part",), ("whole",), ("upper",), ("lạ",),
)  # fmt: skip
COMPULSORY: Final = 4
ODD_CELLS: Final = (
    "", " ", "x", "-", "– –", "#", "# bỏ", "76,5", "5", 5, 2026, True, 2026.0, 7.5, "kế hoạch", "KH 2026", "A. Kế hoạch", "Thực hiện",
    "Tổng cộng", "Người lập biểu", "pigs", "4b", 4, "tổng đàn lợn", "tổng đàn bò", "Ước tính", "≥", "trên 5 con", "5 con", "5 - 7 con",
    "Bạch Thông", "Khác", "bach-thong-2025-2030", "a\u200b", "'=1", "'5/6", "năm 2026", "2031", "con", "nghìn con", "%", "1,570", "đạt",
)  # fmt: skip
TITLES: Final = (
    "",
    "Báo cáo năm 2026",
    "Ước thực hiện năm 2026",
    "Xã Khác",
    "Kế hoạch 2026",
    "Đơn vị tính: con",
    "Quý I",
)


def table(rng: random.Random) -> list[list[Any]]:
    """A long table with good rows, some of whose cells are something else."""
    columns = [
        rng.choice(names)
        for place, names in enumerate(HEADINGS)
        if (place < COMPULSORY and place != 1)
        or rng.random() < (0.05 if names[0] in {"lạ", "component", "part", "upper"} else 0.4)
    ]
    rng.shuffle(columns)
    rows: list[list[Any]] = [[rng.choice(TITLES)] for _ in range(rng.choice([0, 0, 0, 1]))] + [columns]
    for number in range(1, ROWS):
        indicator = rng.choice(INDICATORS)
        unit, name = unit_of(rng, indicator), rng.choice([indicator.id, indicator.name.vi])
        good = {
            "indicator": name, "mã số liệu": indicator.id, "chỉ tiêu": indicator.name.vi, "tên chỉ tiêu": rng.choice(["", name]),
            "year": str(rng.randint(2025, 2030)), "năm": rng.choice([2026, "2027", "năm 2028"]),
            "unit": rng.choice(["", unit or ""]), "đvt": rng.choice(["", unit or ""]), "bound": rng.choice(["", "exact", "chính xác"]),
            "status": rng.choice(["", "official", "Ước tính"]), "tình trạng": rng.choice(["", "sơ bộ"]),
            "definition": rng.choice(["", "", *indicator.definitions[:1]]), "source": f"Báo cáo số {number % 3}/BC", "nguồn": "",
            "note": rng.choice(["", "đã đối chiếu"]), "commune": "Bạch Thông", "resolution": BACH_THONG.id, "STT": number,
        }  # fmt: skip
        value = good_value(rng, indicator)[0]
        value = (
            value.text if isinstance(value, TableText) else value if isinstance(value, str | bool | int) else "5.120"
        )
        row = [
            value if heading.casefold().startswith(("value", "giá trị")) else good.get(heading, "")
            for heading in columns
        ]
        if rng.random() < 0.3:
            row[rng.randrange(len(row))] = rng.choice(ODD_CELLS)
        if rng.random() < 0.05:
            rows.append(
                [
                    rng.choice(
                        ["Năm 2027", "Số liệu ước tính", "Đơn vị tính: nghìn con", "A. Kế hoạch", "Thực hiện", "Quý I"]
                    )
                ]
            )
        rows.append([*row, rng.choice(ODD_CELLS)] if rng.random() < 0.01 else row)
    return rows


def as_csv(rows: list[list[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


Told = tuple[dict[str, Any], object, object]


def read_table(read: Callable[[Any, Resolution], Document], content: Any) -> Told:
    """The fields of a table, all that is said of it, and where each figure stands."""
    made = read(content, BACH_THONG)
    fields, findings = document.read_document(made, BACH_THONG)
    count = 0 if made.raw is None else len(made.raw["observations"])
    places = [
        made.place(("observations", index, *rest))
        for index in range(count)
        for rest in ((), ("value",), ("unit",), ("bound",), ("indicator",), ("source",))
    ]
    return fields, said(findings) if findings else made.unread, (made.unfilled, made.unread, places)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_tables_are_the_same_with_the_lane_and_without_it(form: str, seed: int) -> None:
    """Every row is either taken as its reader takes it, or read by that."""
    rng = random.Random(seed + 4)
    taken, take = 0, PlainRows.take

    def counted(rows: PlainRows, row: GridRow) -> dict[str, Any] | None:
        nonlocal taken
        raw = take(rows, row)
        taken += raw is not None
        return raw

    tables = REPORTS // (4 if form == "csv" else 20)
    for number in range(tables):
        rows = table(rng)
        content, read = (as_csv(rows), read_csv) if form == "csv" else (workbook(rows), read_xlsx)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(PlainRows, "take", counted)
            fields, *with_lane = read_table(read, content)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(PlainRows, "take", lambda *_: None)
            patch.setattr(AcceptingLane, "take", lambda *_: None)
            all_fields, *without = read_table(read, content)
        where = f"seed {seed}, table {number}: {rows}"
        assert with_lane == without, where
        assert [*map(told, fields.get("observations", ()))] == [*map(told, all_fields.get("observations", ()))], where
        assert {**fields, "observations": ()} == {**all_fields, "observations": ()}, where
    assert tables * ROWS / 8 < taken < tables * ROWS


def test_a_number_in_a_row_is_not_taken_for_a_truth_that_equals_it() -> None:
    rows: list[list[Any]] = [
        ["indicator", "year", "value"],
        ["advanced_new_rural_status", 2026, True],
        ["ocop_products", 2026, 1],
    ]
    first, second = Report.from_xlsx(workbook(rows)).observations
    assert (first.value, second.value) == (True, Quantity(magnitude=1, unit="sản phẩm"))


@pytest.mark.parametrize("unit", [True, "=1/0"])
def test_a_unit_that_is_no_text_is_named_by_its_cell(unit: object) -> None:
    rows: list[list[Any]] = [
        ["indicator", "year", "value", "unit"],
        ["pigs", 2026, "5", unit],
        ["pigs", 2027, "5 con", unit],
    ]
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(workbook(rows))
    assert {item.path for item in caught.value.items} == {"Data!D2", "Data!D3"}


@pytest.mark.parametrize("form", ["json", "toml", "csv", "xlsx"])
def test_a_good_report_never_enters_the_full_reader(form: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    report = full_report()
    content = write_report(report, form)

    def entered(*_: Any, **__: Any) -> Any:
        raise AssertionError("the full reader was entered")

    monkeypatch.setattr(document, "read_observation", entered)
    read = getattr(Report, f"from_{form}")(content)
    assert len(read.observations) == len(report.observations)
    assert [each.value for each in read.observations] == [each.value for each in report.observations]


def test_a_report_with_one_odd_figure_enters_the_full_reader_once(monkeypatch: pytest.MonkeyPatch) -> None:
    entered: list[Any] = []

    def counted(raw: Any, *given: Any, **named: Any) -> Any:
        entered.append(raw)
        return read_observation(raw, *given, **named)

    monkeypatch.setattr(document, "read_observation", counted)
    observations = [*full_report().model_dump(mode="json")["observations"]]
    observations[7]["bound"] = "about"
    Report(observations=observations)
    assert [raw["bound"] for raw in entered] == ["about"]


def test_what_a_lane_remembers_of_spellings_is_bounded() -> None:
    indicator = BACH_THONG.indicators["pigs"]
    values = PlainValues(indicator)
    for number in range(3 * MOST_SPELLINGS):
        behind = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        assert values.read(f"5 {behind}", None, {}) is None
        assert values.read("5", behind, {}) is None
        assert len(values._units) <= MOST_SPELLINGS
        assert len(values._behind) <= MOST_SPELLINGS
    assert values.read("5 con", None, {}) == Quantity(magnitude=5, unit="con")


def test_observations_of_a_lane_are_their_own() -> None:
    """Nothing that can be changed belongs to two of them."""
    raws = [{"indicator": "pigs", "year": year, "value": "5.120 con"} for year in (2026, 2027)]
    one, other = Report(observations=raws).observations
    assert one.model_fields_set is not other.model_fields_set
    assert one.__dict__ is not other.__dict__
    with pytest.raises(ReportError):
        Report.from_json('{"observations": [{"indicator": "pigs", "year": 2026, "value": "1,570 con"}]}')
    assert accepting.AcceptingLane(BACH_THONG, is_named=True).take([]) is None
