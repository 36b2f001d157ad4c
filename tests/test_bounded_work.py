"""How much work reading takes: limits are checked before it is done, and twice as much to read takes twice as much.

Work is counted in calls of functions, so that it is the same on every machine and at every speed.
"""

import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

from bt_targets import Report, ReportError, assess
from bt_targets.files.limits import MAX_CELLS, MAX_FORMATS, MAX_ITEMS
from bt_targets.files.reading.xlsx import cells
from bt_targets.files.reading.xlsx.looks import flat
from bt_targets.files.writing.report_file import write_report
from bt_targets.ground.problems import MAX_PROBLEMS
from bt_targets.report import document
from bt_targets.report.parsing import components
from bt_targets.report.parsing.components import MAX_COMPONENTS, MAX_COMPONENTS_OF_REPORT
from bt_targets.report.parsing.observation import read_observation
from tests import heavy_files

RATIO = 2.2
"""How much more work at most for twice as much to read: what is done once may grow a little."""


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those written in C included."""
    count = 0

    def counted(_frame: object, event: str, _: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def loading(read: Callable[..., Report], content: str | bytes) -> Callable[[], object]:
    """Reading, whether it ends in a report or in the documented error."""

    def load() -> None:
        try:
            read(content)
        except ReportError as error:
            assert len(str(error)) < 10**6

    return load


def wrong(read: Callable[..., Report], content: str | bytes) -> list[str]:
    with pytest.raises(ReportError) as caught:
        read(content)
    return [item.code for item in caught.value.items]


# -- limits


def parts(observations: int, each: int) -> str:
    return heavy_files.with_parts(observations, each, heavy_files._range)


def test_a_report_takes_so_many_components_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is on all observations together, and it is named before any of them is read."""
    most = MAX_COMPONENTS_OF_REPORT // MAX_COMPONENTS
    assert len(Report.from_json(parts(most, MAX_COMPONENTS)).observations) == most
    monkeypatch.setattr(components, "read_bounded", None)
    with pytest.raises(ReportError) as caught:
        Report.from_json(parts(most + 1, MAX_COMPONENTS))
    (item,) = caught.value.items
    assert (item.code, item.path) == ("too_many_items", "observations")
    assert f"nhiều nhất {MAX_COMPONENTS_OF_REPORT} phần trong cả báo cáo" in item.message.vi
    assert f"at most {MAX_COMPONENTS_OF_REPORT} components in the whole report" in item.message.en


def test_one_observation_with_too_many_components_is_refused_for_itself() -> None:
    listed = {str(number): "1 con" for number in range(MAX_COMPONENTS_OF_REPORT + 1)}
    figure = {"indicator": "pigs", "year": 2026, "components": listed}
    with pytest.raises(ReportError) as caught:
        Report.from_json(json.dumps({"observations": [figure]}))
    (item,) = caught.value.items
    assert (item.path, item.expected.en) == ("observations[0].components", f"at most {MAX_COMPONENTS}")


@pytest.mark.parametrize(
    "value",
    ["[{}]", "[\n{}\n]", "{{a = [{}]}}"],
)
def test_toml_takes_so_many_items_and_no_more(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fits, more = (f"observations = {value.format('0,' * number)}" for number in (MAX_ITEMS // 2, MAX_ITEMS + 1))
    assert wrong(Report.from_toml, fits) != ["not_readable"]
    monkeypatch.setattr("tomllib.loads", None)
    with pytest.raises(ReportError) as caught:
        Report.from_toml(more)
    (item,) = caught.value.items
    assert item.code == "too_many_items"
    assert f"at most {MAX_ITEMS} items" in item.message.en


def test_toml_counts_names_as_items(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tomllib.loads", None)
    assert wrong(Report.from_toml, "".join(f"a{n}=1\n" for n in range(MAX_ITEMS + 1))) == ["too_many_items"]


@pytest.mark.parametrize(
    "text", ['"{}"', "'{}'", '"""{}"""', "'''{}'''", '""  # {}', '""\n\n  # {}\n#{}\n\n', '"\\"{}"']
)
def test_toml_counts_no_commas_in_texts_and_remarks(text: str) -> None:
    document = f"commune = {text.replace('{}', ',=' * MAX_ITEMS)}\n"
    try:
        Report.from_toml(document)
    except ReportError as error:
        assert {item.code for item in error.items} <= {"text_too_long", "missing_value"}


# -- sums


@pytest.mark.parametrize("unit", ["ha", "sào Bắc Bộ"])
def test_many_areas_with_four_decimals_are_added_up(unit: str) -> None:
    """The sum has as many decimals as the finest of its parts, whatever the denominators come to when multiplied."""
    listed = {f"thôn {n}": {"magnitude": f"{n}.{n * 37 % 9999 + 1:04}", "unit": unit} for n in range(MAX_COMPONENTS)}
    report = Report(observations=[{"indicator": "fruit_tree_area", "year": 2026, "components": listed}])
    card = assess(report, 2026)
    assert card["5"].observed is not None


# -- twice as much to read takes twice as much work


def _csv_rows(number: int) -> str:
    return "indicator,year,value\n" + "pigs,2026,5 con\n" * number


def _csv_parts(number: int) -> str:
    rows = "".join(f"pigs,{2030 - n // 200},thôn {n % 200},5 con\n" for n in range(number))
    return f"indicator,year,component,value\n{rows}"


def _csv_wide(number: int) -> str:
    return "Chỉ tiêu,Thực hiện 2026\n" + "".join(f"đàn lợn của thôn {n},5\n" for n in range(number))


def _csv_columns(number: int) -> str:
    """A column without a year each, and titles that might say one."""
    titles = "".join(f'"Kết quả năm 2026 {n}",' for n in range(number))
    return f"{titles}\nChỉ tiêu{',Thực hiện' * number}\npigs{',5' * number}\n"


def _csv_years(number: int) -> str:
    years = [f"{('Chính thức', 'Sơ bộ', 'Ước')[n % 3]} {2030 - n // 3}" for n in range(number)]
    rows = "".join(f"{each.id},{each.unit}{',5' * number}\n" for each in heavy_files.ADDED)
    return f"Chỉ tiêu,Đơn vị tính,{','.join(years)}\n{rows}"


def _xlsx_rows(number: int) -> bytes:
    return heavy_files._wide_sheet(number, "<c><v>5.25</v></c>")


def _xlsx_runs(number: int) -> bytes:
    """So many cells that share one text of so many runs."""
    return heavy_files._wide_sheet(number, heavy_files._SHARED, strings=heavy_files._rich(13 * number))


def _xlsx_merges(number: int) -> bytes:
    return heavy_files._merged(number, lambda n: f'<mergeCell ref="E{2 + 2 * n}:E{3 + 2 * n}"/>', 2 * number)


def _xlsx_formats(number: int) -> bytes:
    return heavy_files._many_formats(number, 5 * number)


def _ranges(number: int) -> str:
    return parts(number, MAX_COMPONENTS)


def _of_one(number: int) -> str:
    return parts(1, number)


def _areas(number: int) -> str:
    return heavy_files.with_parts(number, MAX_COMPONENTS, heavy_files._fine, "thôn {}", heavy_files.AREAS)


def _unknown(number: int) -> str:
    return json.dumps(
        {"observations": [{"indicator": f"pig{n}", "year": 2026, "value": "5 con"} for n in range(number)]}
    )


def _duplicates(number: int) -> str:
    return heavy_files._repeated('"value":"5 con"', number)


def _figures(number: int) -> str:
    return heavy_files._of_units(number, '"value":"1.234 UNIT","source":"Thống kê"')


def _toml_figures(number: int) -> str:
    form = '[[observations]]\nindicator = "pigs"\nyear = {}\nvalue = "5 con"\nsource = "a, b = c"\n\n'
    return "".join(form.format(2030 - n % 55) for n in range(number))


def _toml_items(number: int) -> str:
    return f"observations = [{'{a = [1]}, ' * number}]"


@pytest.mark.share
@pytest.mark.parametrize(
    ("read", "make", "number"),
    [
        (Report.from_json, _figures, 500),
        (Report.from_json, _ranges, 5),
        (Report.from_json, _of_one, 100),
        (Report.from_json, _areas, 5),
        (Report.from_json, _unknown, 150),
        (Report.from_json, _duplicates, 400),
        (Report.from_toml, _toml_figures, 400),
        (Report.from_toml, _toml_items, 300),
        (Report.from_csv, _csv_rows, 400),
        (Report.from_csv, _csv_parts, 800),
        (Report.from_csv, _csv_wide, 400),
        (Report.from_csv, _csv_columns, 40),
        (Report.from_csv, _csv_years, 60),
        (Report.from_xlsx, _xlsx_rows, 100),
        (Report.from_xlsx, _xlsx_runs, 100),
        (Report.from_xlsx, _xlsx_merges, 100),
        (Report.from_xlsx, _xlsx_formats, 40),
    ],
)
def test_twice_as_much_to_read_takes_twice_as_much_work(
    read: Callable[..., Report], make: Callable[[int], Any], number: int
) -> None:
    once, twice = loading(read, make(number)), loading(read, make(2 * number))
    twice()  # what is kept in memory is there afterwards
    assert calls(twice) < RATIO * calls(once)


def _checked(content: str) -> Callable[[], object]:
    report = Report.from_json(content)
    return report.warnings


def _assessed(content: str) -> Callable[[], object]:
    report = Report.from_json(content)
    return lambda: assess(report, 2027)


def _saved(form: Any) -> Callable[[str], Callable[[], object]]:
    def saved(content: str) -> Callable[[], object]:
        report = Report.from_json(content)
        return lambda: write_report(report, form)

    return saved


@pytest.mark.parametrize("use", [_checked, _assessed, *map(_saved, ("json", "toml", "csv"))])
@pytest.mark.parametrize("value", [heavy_files._range, heavy_files._fine])
def test_so_does_what_is_done_with_the_largest_reports(
    use: Callable[[str], Callable[[], object]], value: Callable[[int, str], str]
) -> None:
    """The same figures of twice as many parts: how many figures there are, the years and the indicators say."""
    half, whole = (
        heavy_files.with_parts(12, each, value, "thôn {}", heavy_files.AREAS)
        for each in (MAX_COMPONENTS // 2, MAX_COMPONENTS)
    )
    once, twice = use(half), use(whole)
    twice()
    assert calls(twice) < RATIO * calls(once)


# -- what is not done at all


def test_a_long_text_that_cells_share_is_read_once_for_each_use(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def seen_flat(text: Any) -> str:
        seen.append(text)
        return flat(text)

    monkeypatch.setattr(cells, "flat", seen_flat)
    Report.from_xlsx(_xlsx_runs(50))
    assert len([text for text in seen if not isinstance(text, str)]) == 2  # as a heading may be, and as a value


def test_nothing_is_read_behind_twice_the_problems_that_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0

    def counted(*given: Any, **named: Any) -> Any:
        nonlocal count
        count += 1
        return read_observation(*given, **named)

    monkeypatch.setattr(document, "read_observation", counted)
    with pytest.raises(ReportError) as caught:
        Report.from_json(heavy_files._repeated('"value":"a"', 5 * MAX_PROBLEMS))
    assert len(caught.value.items) == MAX_PROBLEMS
    assert caught.value.left_out > 0
    assert count == 2 * MAX_PROBLEMS + 1


@pytest.mark.parametrize("row", ["pigs,2026,5 con", "pigs,2026,5 con,,,", "#,x,y", ",,a"])
def test_a_csv_file_has_so_many_filled_cells(row: str) -> None:
    """They are counted as they are read; blank ones do not count."""
    filled = sum(map(bool, row.split(",")))
    width = 200
    line = row + ",x" * (width - filled)
    head = "indicator,year,value" + ",#" * (width + row.count(","))
    rows = (MAX_CELLS - head.count(",") - 1) // width
    assert "too_many_items" not in codes_of(Report.from_csv, f"{head}\n" + f"{line}\n" * rows)
    with pytest.raises(ReportError) as caught:
        Report.from_csv(f"{head}\n" + f"{line}\n" * (rows + 1))
    (item,) = caught.value.items
    assert (item.code, item.path) == ("too_many_items", f"row {rows + 2}")
    assert f"at most {MAX_CELLS} filled cells" in item.message.en


@pytest.mark.parametrize("extra", [0, 1])
def test_a_workbook_has_so_many_number_formats(extra: int) -> None:
    found = codes_of(Report.from_xlsx, heavy_files._many_formats(MAX_FORMATS + extra, 1))
    assert found == (["too_many_items"] if extra else [])


def codes_of(read: Callable[..., Report], content: str | bytes) -> list[str]:
    try:
        read(content)
    except ReportError as error:
        return [item.code for item in error.items]
    return []
