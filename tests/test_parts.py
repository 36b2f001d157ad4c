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


PLANS = [
    "KH",
    "Kế hoạch",
    "KH 2026",
    "Thực hiện",
    "TH quý I",
    "Quý I",
    "quý II/2026",
    "6 tháng",
    "6 tháng đầu năm 2026",
]
PERIODS = [
    "Tháng 3",
    "Ước TH cả năm",
    "Năm 2026",
    "2026",
    "Cuối năm",
    "ƯTH",
    "Sơ bộ",
    "% so với KH",
    "TH/KH",
    "Q1",
    "Plan",
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", [PLANS[0], PLANS[-1]])
def test_a_plan_or_a_period_is_no_part_in_any_format(way: Way, name: str) -> None:
    assert codes(way, "pigs", [("TH", "3.100 con"), (name, "5.000 con")]) == ["not_a_component"]


@pytest.mark.parametrize("name", PLANS + PERIODS)
def test_a_plan_a_period_or_a_state_is_no_part(name: str) -> None:
    assert codes(from_json, "pigs", [("Thôn A", "3.100 con"), (name, "5.000 con")]) == ["not_a_component"]


@pytest.mark.parametrize(
    "name", ["TH", "Lợn 6 tháng tuổi", "Thôn Quý", "Khu Kế hoạch hóa", "Đạt", "Thôn 6", "Vụ mùa", "Khánh Hòa", "3"]
)
def test_places_and_kinds_are_parts(name: str) -> None:
    read = from_json("pigs", [("Thôn A", "3.100 con"), ("Thôn B", "8 con"), (name, "5.000 con")])
    assert "part_is_total" not in {each.code for each in read.warnings()}


def variants(indicator: str, *names: str, commune: str = "Bạch Thông") -> list[str]:
    """What is said of which of the names."""
    values = (f"{7 ** (place + 1)} {'con' if indicator == 'pigs' else 'ha'}" for place in range(len(names)))
    figure = {"indicator": indicator, "year": 2026, "components": dict(zip(names, values, strict=True))}
    read = Report(commune=commune, observations=[figure])
    flags = [each for each in read.warnings() if each.code == "part_is_total"]
    assert {each.severity for each in flags} <= {"serious"}
    return [
        ("in " if "inside" in each.message.en else "") + name
        for name in names
        for each in flags
        if f"“{name}”" in each.message.en
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("cả xã", "Xã", "xã Bạch Thông", "Bạch Thông", "toàn xã Bạch Thông", "Toàn bộ", "Tất cả", "Chung", "TC", "T.C"),
        *("Tổng đàn", "Tổng cộng toàn xã", "Tổng số con", "(Tổng đàn)", "Lợn toàn xã", "cả 3 xã", "Σ", "Sum", "All", "Totals", "tổng hợp", "Cộng chung"),
        *("Tổng đàn lợn", "Lợn", "pigs", "number of pigs", "TỔNG  SỐ LỢN", "Tổng trâu, bò", "- Tổng lợn nái", "TỔNG LỢN NÁI"),
    ],
)  # fmt: skip
def test_a_part_with_the_name_of_the_whole_is_said(name: str) -> None:
    assert variants("pigs", "Thôn A", name) == [name]
    assert variants("pigs", name) == []  # all of it in one part


@pytest.mark.parametrize(
    "names",
    [
        ("gà", "vịt", "trong đó: vịt đẻ"), ("gà", "vịt", "- Trong đó vịt đẻ"), ("gà", "vịt", "- vịt đẻ"), ("gà", "+ gà đẻ"),
        ("gà", "Trđ: gà đẻ"), ("gà", "– gà đẻ"), ("1. gà", "2. vịt", "2.1. vịt đẻ"), ("- gà", "+ gà đẻ"), ("a", "of which b"),
    ],
)  # fmt: skip
def test_a_part_inside_another_one_is_said(names: tuple[str, ...]) -> None:
    assert variants("pigs", *names) == [f"in {names[-1]}"]


@pytest.mark.parametrize(
    ("names", "commune"),
    [
        (("- gà", "- vịt"), "Bạch Thông"),
        (("1. gà", "2. vịt"), "Bạch Thông"),
        (("Tổng Cọt", "Tổng Moòng"), "Bạch Thông"),
        (("Tổng công ty Đông Bắc", "Hợp tác xã"), "Bạch Thông"),
        (("1.1 gà", "1.2 vịt"), "Bạch Thông"),
        (("SC", "TC", "CĐ"), "Bạch Thông"),
        (("Quang Thuận", "Dương Phong"), "Quang Thuận"),
        (("Tổng Cọt", "Cộng Hòa", "Toàn Thắng", "Cả Lọ"), "Bạch Thông"),
        (("Gồ", "Trong"), "Bạch Thông"),
    ],
)
def test_names_of_places_and_kinds_say_nothing(names: tuple[str, ...], commune: str) -> None:
    assert variants("pigs", *names, commune=commune) == []


def test_grades_and_declared_parts_too() -> None:
    graded = from_json(
        "mass_organisation_grades", [("HND", "hoàn thành tốt nhiệm vụ"), ("cả xã", "hoàn thành nhiệm vụ")]
    )
    assert [each.code for each in graded.warnings()].count("part_is_total") == 1
    assert variants("afforestation_area", "new_planting", "- replanting", "- scattered_planting") == []


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
