"""Figures given by parts: none is counted twice, none is left out, and what does not add up is refused."""

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from bt_targets import BACH_THONG, Observation, Report, ReportError, assess, records
from bt_targets.report.parsing.components import MAX_DIGITS_OF_SUM

from .builders import workbook

Parts = list[tuple[str, str]]


def from_json(indicator: str, parts: Parts) -> Report:
    pairs = ", ".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in parts)
    figure = f'{{"indicator": "{indicator}", "year": 2026, "components": {{{pairs}}}}}'
    return Report.from_json(f'{{"observations": [{figure}]}}')


def from_python(indicator: str, parts: Parts) -> Report:
    return Report(observations=[{"indicator": indicator, "year": 2026, "components": dict(parts)}])


def from_toml(indicator: str, parts: Parts) -> Report:
    pairs = ", ".join(f"{json.dumps(name, ensure_ascii=False)} = {json.dumps(value)}" for name, value in parts)
    return Report.from_toml(f'[[observations]]\nindicator = "{indicator}"\nyear = 2026\ncomponents = {{{pairs}}}\n')


def from_csv(indicator: str, parts: Parts) -> Report:
    rows = (f'{indicator},2026,"{name}","{value}"' for name, value in parts)
    return Report.from_csv("indicator,year,component,value\n" + "\n".join(rows))


def from_xlsx(indicator: str, parts: Parts) -> Report:
    rows = ([indicator, 2026, name, value] for name, value in parts)
    return Report.from_xlsx(workbook([["indicator", "year", "component", "value"], *rows]))


WAYS = [from_json, from_python, from_toml, from_csv, from_xlsx]
Way = Callable[[str, Parts], Report]


def codes(way: Way, indicator: str, parts: Parts) -> list[str]:
    """The codes of everything that is wrong, whichever exception says it."""
    try:
        way(indicator, parts)
    except ReportError as error:
        return [item.code for item in error.items]
    except ValueError as error:
        return [item["type"] for item in error.errors()]  # type: ignore[attr-defined]
    return []


SAME_NAMES = [
    "QT ",
    " qt",
    "QT\u00a0",
    "Q\u200bT",
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("other", SAME_NAMES)
def test_a_second_part_of_one_name_is_refused(way: Way, other: str) -> None:
    assert codes(way, "afforestation_area", [("QT", "30 ha"), (other, "30 ha")]) == ["duplicate_component"]


@pytest.mark.parametrize("way", WAYS)
def test_names_in_another_unicode_form_are_the_same(way: Way) -> None:
    name = "Đồng Thắng"
    parts = [(name, "30 ha"), (unicodedata.normalize("NFD", name), "30 ha")]
    assert codes(way, "afforestation_area", parts) == ["duplicate_component"]
    assert codes(way, "afforestation_area", [("Hoà", "30 ha"), ("Hòa", "30 ha")]) == ["duplicate_component"]
    assert codes(way, "afforestation_area", [(name, "30 ha"), ("Dong Thang", "30 ha")]) == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "name", ["Tổng", "tổng số", "TỔNG CỘNG", "Cộng", "Toàn xã", "toàn  tỉnh", "Total", "Tổng cộng:", "Cộng\u200b"]
)
def test_a_total_among_the_parts_is_refused(way: Way, name: str) -> None:
    parts = [("QT", "15 ha"), ("DP", "10 ha"), (name, "25 ha")]
    assert codes(way, "afforestation_area", parts) == ["total_among_components"]


@pytest.mark.parametrize("name", ["Tổng Cọt", "Cộng Hòa", "Toàn Thắng"])
def test_a_place_whose_name_starts_like_a_total_is_a_part(name: str) -> None:
    assert codes(from_json, "afforestation_area", [("QT", "15 ha"), (name, "25 ha")]) == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        ("income_per_capita", "30 triệu đồng/người"),
        ("gross_product_growth", "11 %/năm"),
        ("par_index_rank", "30"),
        ("commune_health_standard", "có"),
    ],
)
def test_averages_rates_ranks_and_statuses_have_no_parts(way: Way, indicator: str, value: str) -> None:
    assert codes(way, indicator, [("QT", value), ("DP", value)]) == ["components_not_allowed"]


@pytest.mark.parametrize("value", ["", " ", "\u200b", None])
def test_a_part_without_a_value_is_an_error(value: Any) -> None:
    figure = {"indicator": "poor_households", "year": 2026, "components": {"QT": "0 hộ", "DP": value}}
    with pytest.raises(ReportError) as refused:
        Report.from_json(json.dumps({"observations": [figure]}))
    assert [(item.code, item.path) for item in refused.value.items] in (
        [("missing_value", "observations[0].components.DP.value")],
        [("missing_value", "observations[0].components.DP")],
    )


def test_a_name_of_nothing_visible_is_no_name() -> None:
    assert codes(from_json, "pigs", [("\u200b", "1 con")]) == ["not_text"]


def test_declared_parts_are_named() -> None:
    declared = [indicator.id for indicator in BACH_THONG.indicators.values() if indicator.parts]
    assert declared == ["afforestation_area"]


def test_records_of_one_part_add_up_however_its_name_is_typed() -> None:
    plots = [{"component": name, "value": "10 ha"} for name in ("Quang Thuận", "quang thuận ", "Dương Phong")]
    figure = records.total(plots, indicator="fruit_tree_area", year=2026)
    assert figure.components is not None
    assert {name: str(part.value.magnitude) for name, part in figure.components.items()} == {  # type: ignore[union-attr]
        "Quang Thuận": "20",
        "Dương Phong": "10",
    }
    with pytest.raises(ReportError) as refused:
        records.total([*plots, {"component": "Cộng", "value": "30 ha"}], indicator="fruit_tree_area", year=2026)
    assert [item.code for item in refused.value.items] == ["total_among_components"]
    with pytest.raises(ReportError) as refused:
        records.total([{"component": "QT", "value": "30 triệu đồng/người"}], indicator="income_per_capita", year=2026)
    assert [item.code for item in refused.value.items] == ["components_not_allowed"]


def test_a_sum_that_would_be_too_long_is_refused_before_it_is_made() -> None:
    parts = {f"t{n}": {"magnitude": f"1/{10**40 + n}", "unit": "ha"} for n in range(200)}
    figure = {"indicator": "fruit_tree_area", "year": 2026, "components": parts}
    with pytest.raises(ReportError) as refused:
        Report.from_json(json.dumps({"observations": [figure]}))
    assert [item.code for item in refused.value.items] == ["number_too_long"]
    enough = {name: parts[name] for name in list(parts)[: MAX_DIGITS_OF_SUM // 41 - 1]}
    assert Observation(indicator="fruit_tree_area", year=2026, components=enough).components is not None


def test_the_lowest_of_grades_needs_them_all() -> None:
    figure = {
        "indicator": "mass_organisation_grades",
        "year": 2026,
        "components": {"HND": "hoàn thành tốt nhiệm vụ", "ĐTN": ""},
    }
    with pytest.raises(ReportError) as refused:
        Report.from_json(json.dumps({"observations": [figure]}))
    assert [(item.code, item.path) for item in refused.value.items] == [
        ("missing_value", "observations[0].components.ĐTN.value")
    ]


def test_what_is_given_by_parts_is_decided_as_their_sum() -> None:
    report = from_json("afforestation_area", [("QT", "15 ha"), ("DP", "20 ha"), ("ĐT", "20 ha")])
    assert assess(report, 2026)["6a"].verdict == "met"
