"""How much work reading takes: limits are checked before it is done, and twice as much to read takes twice as much.

Work is counted in calls of functions, so that it is the same on every machine and at every speed.
"""

import json
import sys
from collections.abc import Callable

import pytest

from bt_targets import Report, ReportError, assess
from bt_targets.files.limits import MAX_ITEMS
from bt_targets.report.parsing import components
from bt_targets.report.parsing.components import MAX_COMPONENTS, MAX_COMPONENTS_OF_REPORT
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
