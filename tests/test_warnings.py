"""Which figures of a report are warned about, and which are not."""

import json
from fractions import Fraction
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bt_targets import BACH_THONG, AssessmentError, FigureWarning, Report, assess, baseline_report, check, decide
from bt_targets.checks.codes import WarningCodes
from bt_targets.checks.sentences import DETAILS, NOT_READ, ONE_YEAR, SENTENCES, SEVERAL_YEARS
from bt_targets.checks.table import CHECKS, severity_of
from bt_targets.checks.text import SHOWN, check_text
from bt_targets.checks.warnings import warnings_of
from bt_targets.deciding.history import History
from bt_targets.ground.text import LANGS, Text
from bt_targets.ground.verdicts import PERSPECTIVES, WARNING_CODES, WarningCode
from bt_targets.report.raw import UnreadKind
from bt_targets.rules.indicators import Indicator
from bt_targets.scorecard.assessment import Number
from tests.builders import alone, figure, report
from tests.share import examples

SOURCE = "Báo cáo của Văn phòng"
EXAMPLE = "examples/invented_2026_2027.json"


def sourced(*figures: dict[str, Any]) -> Report:
    return report(*({"source": SOURCE, **each} for each in figures))


def said(given: Report) -> list[tuple[str, str | None, int | None]]:
    return [(each.code, each.indicator, each.year) for each in warnings_of(given)]


def series(indicator: str, values: dict[int, Any]) -> list[dict[str, Any]]:
    return [
        {"indicator": indicator, "year": year, "components" if isinstance(value, dict) else "value": value}
        for year, value in values.items()
    ]


CASES: list[tuple[str, dict[int, Any], list[str]]] = [
    # more than ten times, less than a tenth
    ("pigs", {2025: "2.377 con", 2026: "2.500 con"}, []),
    ("pigs", {2025: "500 con", 2026: "5.000 con"}, []),
    ("pigs", {2025: "500 con", 2026: "5.001 con"}, ["jump 2026"]),
    ("pigs", {2025: "5.000 con", 2026: "500 con"}, []),
    ("pigs", {2025: "5.000 con", 2026: "499 con"}, ["jump 2026"]),
    ("pigs", {2025: "500 con", 2027: "khoảng 5.001 con"}, ["approximate 2027", "gap 2026", "jump 2027"]),
    ("pigs", {2025: "500 con", 2026: "trên 5.001 con"}, []),  # no number, and more than is required
    ("pigs", {2025: "500 con", 2026: "trên 600 con", 2027: "5.001 con"}, ["bounded 2026", "jump 2027"]),
    # nothing is ten times 0
    ("pigs", {2024: "500 con", 2025: "0 con", 2026: "6.000 con"}, ["not_used 2024", "fell_to_zero 2025"]),
    # a figure that is suddenly nothing
    ("pigs", {2025: "6.000 con", 2026: "0 con"}, ["fell_to_zero 2026"]),
    ("pigs", {2025: "6.000 con", 2026: "0 con", 2027: "0 con"}, ["fell_to_zero 2026"]),
    ("pigs", {2025: "6.000 con", 2027: "không quá 0 con"}, ["fell_to_zero 2027", "gap 2026"]),
    ("pigs", {2026: "0 con"}, []),
    ("pigs", {2025: "trên 6.000 con", 2026: "0 con"}, []),
    ("forest_cover", {2025: "76 %", 2026: "0 %"}, ["fell_to_zero 2026"]),
    ("cultural_villages", {2025: "44/44", 2026: "0/44"}, ["fell_to_zero 2026"]),
    ("party_members", {2024: "700 người", 2025: "0 người"}, ["not_used 2024", "fell_to_zero 2025"]),
    ("poor_households", {2025: "99 hộ", 2026: "0 hộ"}, []),  # as is wished
    ("new_cooperatives", {2026: "2 hợp tác xã", 2027: "0 hợp tác xã"}, []),  # counted anew every year
    ("field_area_income_200m", {2026: "2 ha", 2027: "0 ha"}, []),  # once is enough
    # a total among the parts
    ("fruit_tree_area", {2026: {"a": "15 ha", "b": "10 ha", "c": "5 ha", "d": "30 ha"}}, ["part_is_total 2026"]),
    ("fruit_tree_area", {2026: {"a": "15 ha", "b": "10 ha", "c": "500 m²", "d": "30 ha"}}, []),
    ("fruit_tree_area", {2026: {"a": "15 ha", "b": "15 ha", "c": "30 ha"}}, []),  # two parts may add up to a third
    ("fruit_tree_area", {2026: {"a": "30 ha", "b": "0 ha", "c": "0 ha", "d": "30 ha"}}, []),
    ("fruit_tree_area", {2026: {"a": "15 ha", "b": "10 ha", "c": "5 ha", "d": "30,1 ha"}}, []),
    ("fruit_tree_area", {2026: {"a": "15 ha", "b": "10 ha", "c": "trên 5 ha", "d": "30 ha"}}, ["bounded 2026"]),
    ("cultural_villages", {2026: {"a": "3/13", "b": "2/9", "c": "4/22", "d": "9/44"}}, ["part_is_total 2026"]),
    ("cultural_villages", {2026: {"a": "3/13", "b": "2/9", "c": "4/22", "d": "9/45"}}, []),
    (
        "afforestation_area",
        {2026: {"new_planting": "60 ha", "replanting": "20 ha", "scattered_planting": "20 ha", "other": "20 ha"}},
        [],
    ),
    ("fruit_tree_area", {2025: "0,5 ha", 2026: "5,1 ha"}, ["factor_1000 2025", "jump 2026"]),
    ("fruit_tree_area", {2025: "500 ha", 2026: "50010000 m²"}, ["jump 2026"]),  # in one unit: 5.001 ha
    ("fruit_tree_area", {2025: "500 ha", 2026: "5000000 m²"}, []),
    ("income_per_capita", {2025: "45 triệu đồng/người/năm", 2026: "450,1 triệu đồng/người/năm"}, ["jump 2026"]),
    # of a few things
    ("new_party_members", {2026: "2 người", 2027: "23 người"}, []),
    ("new_party_members", {2026: "4 người", 2027: "49 người"}, []),
    ("new_party_members", {2026: "4 người", 2027: "50 người"}, ["jump 2027"]),
    ("poor_households", {2025: "30 hộ", 2026: "1 hộ"}, []),
    # ranks, shares and rates
    ("par_index_rank", {2025: "hạng 60", 2026: "hạng 5"}, []),
    ("par_index_rank", {2025: "hạng 1", 2026: "hạng 92"}, []),
    ("digital_signatures", {2025: "5 %", 2026: "60 %"}, []),
    ("digital_signatures", {2025: "60 %", 2026: "6 %"}, []),
    ("digital_signatures", {2025: "60 %", 2026: "5,9 %"}, ["jump 2026"]),
    ("digital_signatures", {2025: "60 %", 2026: "5/90"}, ["jump 2026"]),
    ("conscription", {2025: "100 %", 2026: "1.001 %"}, ["jump 2026"]),
    ("conscription", {2025: "9 %", 2026: "95 %"}, []),
    ("gross_product_growth", {2026: "0,5 %/năm", 2027: "11,4 %/năm"}, []),
    ("gross_product_growth", {2026: "99,9 %/năm"}, []),
    ("gross_product_growth", {2026: "100 %/năm"}, ["jump 2026"]),
    ("gross_product_growth", {2026: "111,4 %/năm", 2027: "-5 %/năm"}, ["jump 2026"]),
    # a thousand times
    ("grain_output", {2025: "3.000 tấn", 2026: "899.999 tấn"}, ["jump 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "900.000 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "9.000.000 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "9.000.001 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "10 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "10,1 tấn"}, ["jump 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "1 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "0,9999 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2025: "3.000 tấn", 2026: "3.000.000 kg"}, []),
    # a million times: đồng for millions, m² for ha
    ("state_budget_revenue", {2025: "500,5 triệu đồng", 2026: "1.502.000.000 triệu đồng"}, ["factor_1000 2026"]),
    ("fruit_tree_area", {2025: "702,3 ha", 2026: "7.055.000 ha"}, ["factor_1000 2026"]),
    ("income_per_capita", {2025: "42,5 triệu đồng/người", 2026: "46.000.000 triệu đồng/người"}, ["factor_1000 2026"]),
    ("income_per_capita", {2025: "45 triệu đồng/người/năm", 2026: "48 nghìn đồng/người/năm"}, ["factor_1000 2026"]),
    ("poultry", {2025: "50.500 con", 2026: "52 con"}, ["factor_1000 2026"]),
    ("par_index_rank", {2025: "hạng 30", 2026: "hạng 30.000"}, []),
    # against what is required, where nothing is known before
    ("grain_output", {2026: "900.000 tấn"}, []),
    ("grain_output", {2026: "900.001 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2026: "10 tấn"}, []),
    ("grain_output", {2026: "9,99 tấn"}, ["factor_1000 2026"]),
    ("grain_output", {2026: "0 tấn"}, []),
    ("grain_output", {2025: "trên 2.000 tấn", 2026: "3 tấn"}, ["bounded 2025", "factor_1000 2026"]),
    ("grain_output", {2025: "0 tấn", 2026: "3 tấn"}, []),
    ("field_area_income_200m", {2026: "0,02 ha"}, []),  # it may start from next to nothing
    ("field_area_income_200m", {2026: "3.001 ha"}, ["factor_1000 2026"]),
    ("new_cooperatives", {2026: "1 hợp tác xã"}, []),
    ("new_cooperatives", {2026: "900 hợp tác xã"}, []),
    ("new_cooperatives", {2026: "901 hợp tác xã"}, ["factor_1000 2026"]),
    ("level_2_schools", {2026: "6 trường"}, []),
    ("ocop_four_star_products", {2026: "1 sản phẩm"}, []),
    # no person has so much, or so little
    ("income_per_capita", {2026: "46.500 triệu đồng/người/năm"}, ["factor_1000 2026"]),
    ("income_per_capita", {2026: "1.000,1 triệu đồng/người/năm"}, ["factor_1000 2026"]),
    ("income_per_capita", {2026: "46,5 nghìn đồng/người/năm"}, ["factor_1000 2026"]),
    ("income_per_capita", {2026: "46.500 nghìn đồng/người/năm"}, []),
    ("income_per_capita", {2026: "1 triệu đồng/người/năm", 2027: "1.000 triệu đồng/người/năm"}, ["factor_1000 2027"]),
    # a count of thousands
    ("pigs", {2026: "31 con"}, ["factor_1000 2026"]),
    ("pigs", {2026: "49 con"}, ["factor_1000 2026"]),
    ("pigs", {2026: "50 con"}, []),
    ("pigs", {2026: "0 con", 2027: "31 con"}, []),
    ("party_members", {2025: "738.000 người"}, []),
    # a fraction of 1
    ("health_insurance", {2026: "0,95 %"}, ["small_share 2026"]),
    ("health_insurance", {2026: "1 %"}, ["small_share 2026"]),
    ("health_insurance", {2026: "1,01 %"}, []),
    ("health_insurance", {2026: "0 %"}, []),
    ("health_insurance", {2025: "95 %", 2026: "0,95 %"}, ["small_share 2026"]),
    ("health_insurance", {2026: "1/200"}, []),
    ("health_insurance", {2026: "trên 0,95 %"}, ["bounded 2026", "small_share 2026"]),
    ("health_insurance", {2026: "0-0,9 %"}, ["small_share 2026"]),
    ("health_insurance", {2026: "0-0 %"}, []),
    ("health_insurance", {2026: "0,9-95 %"}, []),
    ("health_insurance", {2026: "dưới 1 %"}, []),
    ("trained_labour", {2025: "0,62 %"}, ["small_share 2025"]),
    ("conscription", {2026: "1,2 %"}, ["small_share 2026"]),
    ("conscription", {2026: "2 %"}, ["small_share 2026"]),
    ("conscription", {2026: "2,01 %"}, []),
    # a month and its year
    ("cases_resolved", {2026: "12/2026"}, ["month_and_year 2026"]),
    ("cases_resolved", {2026: "1/2020", 2027: "12/2035"}, ["month_and_year 2026"]),
    ("cases_resolved", {2026: "1/2019", 2027: "12/2036"}, []),
    ("cases_resolved", {2026: "13/2026", 2027: "0/2026"}, ["fell_to_zero 2027"]),
    ("cultural_villages", {2026: {"a": "3/2026", "b": "2/9"}}, ["month_and_year 2026"]),
    ("advanced_new_rural_criteria", {2026: "0,9 %"}, ["small_share 2026"]),
    # growth that may be a fraction of 1
    ("gross_product_growth", {2026: "0,11 %/năm"}, ["small_growth 2026"]),
    ("gross_product_growth", {2026: "-0,05 %/năm"}, ["small_growth 2026"]),
    ("gross_product_growth", {2026: "0 %/năm"}, []),
    ("gross_product_growth", {2026: "1,115 %/năm"}, ["small_growth 2026"]),
    ("gross_product_growth", {2026: "1,02 %/năm"}, ["small_growth 2026"]),
    ("gross_product_growth", {2026: "1,2 %/năm"}, []),
    ("gross_product_growth", {2026: "1,31 %/năm"}, []),
    ("gross_product_growth", {2026: "1,01 %/năm"}, []),
    ("gross_product_growth", {2026: "trên 0,11 %/năm"}, ["bounded 2026"]),
    # a comma and three digits
    ("grain_output", {2026: "1.234,567 tấn"}, []),
    ("grain_output", {2026: "103,120 tấn"}, ["three_decimals 2026"]),
    ("grain_output", {2026: "103,12 tấn"}, []),
    ("grain_output", {2026: "103,1204 tấn"}, []),
    ("grain_output", {2026: "1030,120 tấn"}, []),
    ("grain_output", {2025: "3.000 tấn", 2026: "3,120 tấn"}, ["factor_1000 2026", "three_decimals 2026"]),
    ("afforestation_area", {2026: "0,520 ha"}, []),
    ("afforestation_area", {2026: "20,500-30 ha"}, ["three_decimals 2026"]),
    ("afforestation_area", {2026: "khoảng 50,125 ha"}, ["approximate 2026", "three_decimals 2026"]),
    ("health_insurance", {2026: "95,125 %"}, []),
    ("gross_product_growth", {2026: "11,125 %/năm"}, []),
    ("afforestation_area", {2025: "20,125 ha", 2026: "21,125 ha"}, ["three_decimals 2025"]),
    # about and bounded
    ("forest_cover", {2025: "trên 75 %"}, ["bounded 2025"]),
    ("forest_cover", {2025: "trên 75 %", 2026: "trên 75 %"}, ["bounded 2025"]),
    ("forest_cover", {2025: "trên 76 %"}, []),
    ("forest_cover", {2025: "dưới 76 %"}, []),
    ("forest_cover", {2025: "không quá 76 %"}, ["bounded 2025"]),
    ("health_insurance", {2026: "từ 96 % trở lên"}, ["bounded 2026"]),
    ("health_insurance", {2026: "trên 96 %"}, []),
    ("poor_households", {2026: "dưới 31 hộ"}, ["bounded 2026"]),
    ("ocop_products", {2025: "ít nhất 8 sản phẩm"}, ["bounded 2025"]),
    ("new_cooperatives", {2026: "ít nhất 3 hợp tác xã"}, ["bounded 2026"]),
    ("gross_product_growth", {2026: "trên 11 %/năm"}, []),
    ("gross_product_growth", {2026: "trên 10 %/năm"}, ["bounded 2026"]),
    ("militia_training", {2026: "khá trở lên"}, []),
    ("militia_training", {2026: "đạt trở lên"}, ["bounded 2026"]),
    ("par_index_rank", {2025: "28-30"}, ["bounded 2025"]),
    ("national_standard_schools", {2026: "ít nhất 6 trường"}, []),
    ("health_insurance", {2026: "từ 100 % trở lên"}, []),  # leaves one number
    ("cases_resolved", {2026: "0/0"}, []),
    ("commune_health_standard", {2026: "có"}, []),
    # figures that decide nothing
    ("poor_households", {2023: "120 hộ", 2024: "99 hộ", 2025: "80 hộ"}, ["not_used 2023"]),
    ("poor_households", {2024: "99 hộ"}, []),
    ("poor_households", {2024: "khoảng 99 hộ", 2025: "khoảng 80 hộ"}, ["not_used 2024", "approximate 2025"]),
    ("poor_households", {2024: "dưới 99 hộ", 2025: "80 hộ"}, ["not_used 2024"]),
    ("new_cooperatives", {2024: "1 hợp tác xã", 2025: "2 hợp tác xã"}, ["not_used 2024"]),
    ("field_area_income_200m", {2025: "5 ha"}, ["not_used 2025"]),
    ("new_party_members", {2025: "20 người"}, ["not_used 2025"]),
    ("party_members", {2024: "730 người", 2025: "738 người", 2026: "760 người"}, ["not_used 2024", "not_used 2026"]),
    ("gross_product_growth", {2025: "9 %/năm", 2026: "11 %/năm"}, ["not_used 2025"]),
    ("protected_poor_households", {2026: "5 hộ"}, ["not_used 2026"]),
    ("schools", {2025: "8 trường"}, ["not_used 2025"]),
    ("advanced_new_rural_criteria", {2024: "50 %", 2025: "60 %", 2026: "70 %"}, ["not_used 2024"]),
    # years without a figure
    ("pigs", {2025: "5.000 con", 2027: "5.000 con", 2029: "5.000 con"}, ["gap 2026"]),
    ("pigs", {2023: "5.000 con", 2026: "5.000 con"}, []),
    ("pigs", {2027: "5.000 con"}, []),
    ("pigs", {2030: "5.000 con", 2026: "5.000 con"}, ["gap 2027"]),
    ("new_cooperatives", {2026: "1 hợp tác xã", 2028: "1 hợp tác xã"}, ["gap 2027"]),
    ("health_insurance", {2026: "96 %", 2028: "97 %"}, []),  # due at the end
    ("gross_product_growth", {2026: "11 %/năm", 2028: "11 %/năm"}, ["gap 2027"]),
    ("gross_product", {2025: "500 tỷ đồng", 2028: "700 tỷ đồng"}, []),
    ("militia_training", {2026: "khá", 2028: "khá"}, ["gap 2027"]),
]


@pytest.mark.parametrize(
    ("indicator", "values", "expected"), CASES, ids=[f"{row[0]}-{'-'.join(map(str, row[1].values()))}" for row in CASES]
)
def test_what_is_odd(indicator: str, values: dict[int, Any], expected: list[str]) -> None:
    found = said(sourced(*series(indicator, values)))
    assert [f"{code} {year}" for code, _, year in found] == expected


def test_figures_of_two_indicators() -> None:
    poor, protected = series("poor_households", {2024: 99, 2025: 80}), series("protected_poor_households", {2024: 9})
    assert said(sourced(*poor, *protected)) == [
        ("not_used", "poor_households", 2024),
        ("not_used", "protected_poor_households", 2024),
    ]
    levels = series("gross_product", {2025: "500 tỷ đồng", 2026: "560 tỷ đồng"})
    rates = series("gross_product_growth", {2026: "12 %/năm", 2027: "11 %/năm"})
    assert said(sourced(*levels, *rates)) == [("not_used", "gross_product_growth", 2026)]
    # rates beside a baseline are not compounded
    gaps = series("gross_product_growth", {2026: "12 %/năm", 2028: "11 %/năm"})
    assert said(sourced(levels[0], *gaps)) == []


def test_a_figure_without_a_source_and_one_that_is_not_official() -> None:
    found = warnings_of(
        report(
            figure("pigs", 2027, "5.200 con", status="estimate"),
            figure("poultry", 2026, "80.000 con", source=SOURCE),
            figure("pigs", 2026, "5.100 con", status="provisional"),
            figure("pigs", 2025, "5.000 con", source=SOURCE),
        )
    )
    assert [(each.code, each.year) for each in found] == [("no_source", 2026), ("provisional", 2026)]
    assert found[0].message.vi == (
        "Số liệu các năm 2026, 2027 về tổng đàn lợn chưa ghi nguồn; cần ghi nguồn để có thể đối chiếu."
    )
    assert found[1].message.vi == (
        "Số liệu các năm 2026, 2027 về tổng đàn lợn chưa phải số chính thức (2026: sơ bộ; 2027: ước tính); "
        "cần thay khi có số chính thức."
    )


def test_another_definition() -> None:
    households = {"definition": "households"}
    found = warnings_of(
        sourced(
            figure("hygienic_water", 2025, "100 %", **households),
            figure("hygienic_water", 2026, "trên 90 %", **households),
            figure("hygienic_water", 2027, "99 %", definition="other"),
            figure("hygienic_water", 2028, "99 %", definition="population"),
        )
    )
    assert [(each.code, each.year) for each in found] == [("other_definition", 2025), ("other_definition", 2027)]
    assert found[0].message.vi == (
        "Số liệu các năm 2025, 2026 về tỷ lệ dân số sử dụng nước sinh hoạt hợp vệ sinh được tính theo số hộ nên "
        "không dùng để kết luận; cần số liệu tính theo dân số."
    )


def test_only_figures_under_one_definition_are_compared() -> None:
    new = {"definition": "poverty-2026-2030"}
    old, other = figure("poor_households", 2026, "60 hộ"), figure("poor_households", 2027, "900 hộ", **new)
    assert said(sourced(old, other)) == [("other_definition", "poor_households", 2027)]
    third = figure("poor_households", 2028, "60 hộ", definition="poverty-2021-2025")
    assert said(sourced(old, other, third)) == [("other_definition", "poor_households", 2027)]
    last = figure("poor_households", 2029, "89 hộ", **new)
    assert ("jump", "poor_households", 2029) in said(sourced(old, other, third, last))


def test_components_count_as_their_sum() -> None:
    parts = {"Quang Thuận": "1.000 con", "Đồng Thắng": "4.010 con"}
    both = [figure("pigs", 2025, "501 con"), {"indicator": "pigs", "year": 2026, "components": parts}]
    assert said(sourced(*both)) == []
    both[0] = figure("pigs", 2025, "500 con")
    assert said(sourced(*both)) == [("jump", "pigs", 2026)]


def test_a_text_given_beside_the_value_is_not_what_was_read() -> None:
    value = {"magnitude": "3120", "unit": "tấn"}
    assert said(sourced(figure("grain_output", 2026, value, as_written="3,120 tấn"))) == []
    read = {"magnitude": "103.12", "unit": "tấn"}
    assert said(sourced(figure("grain_output", 2026, read, as_written="năm 2026: 103,120 tấn"))) == [
        ("three_decimals", "grain_output", 2026)
    ]


@pytest.mark.parametrize(
    ("indicator", "value", "text", "differs"),
    [
        ("pigs", "5.200 con", "3.100 con", True),
        ("pigs", "5.200 con", "520 con", True),
        ("pigs", "5.200 con", "3.100", True),
        ("pigs", "5.200 con", "5,2 nghìn con", False),
        ("pigs", "5.200 con", "05.200 con", False),
        ("pigs", "5.200 con", "theo báo cáo", False),
        ("poultry", "53 nghìn con", "53,0", False),
        ("poultry", "53 nghìn con", "53,00 nghìn con", False),
        ("poultry", "53 con", "53.000", True),
        ("forest_cover", "76 %", "76,0", False),
        ("forest_cover", "76 %", "76,01", True),
        ("pigs", "5.200 con", "khoảng 5.300 con", False),  # rounded in words
        ("pigs", "khoảng 5.200 con", "khoảng 3.100 con", True),
        ("forest_cover", "76,5 %", "67,5", True),
        ("forest_cover", "75-76 %", "75-77 %", True),
        ("forest_cover", "75-76 %", "từ 75 đến 76 %", False),
        ("forest_cover", "74-76 %", "75-76 %", True),
        ("cases_resolved", "84/90", "84/91", True),
        ("cases_resolved", "84/90", "84 / 90", False),
        ("cases_resolved", "84/90", "93,3 %", False),
        ("militia_training", "khá", "giỏi", True),
        ("militia_training", "khá", "loại khá", False),
        ("commune_health_standard", "có", "chưa đạt", True),
    ],
)
def test_a_text_that_says_another_figure_is_said(indicator: str, value: str, text: str, differs: bool) -> None:
    seen = [code for code, _, _ in said(sourced(figure(indicator, 2026, value, as_written=text)))]
    assert ("as_written_differs" in seen) == differs


def test_a_text_beside_parts_says_nothing() -> None:
    parts = {"indicator": "pigs", "year": 2026, "components": {"a": "5 con"}, "as_written": "3.100 con"}
    assert "as_written_differs" not in [code for code, _, _ in said(sourced(parts))]


def test_the_order_is_that_of_the_report() -> None:
    found = said(
        report(
            figure("poultry", 2027, "80.000 con", source=SOURCE),
            figure("forest_cover", 2025, "trên 75 %"),
            figure("poultry", 2025, "80.000 con", status="estimate"),
        )
    )
    assert found == [
        ("gap", "poultry", 2026),
        ("bounded", "forest_cover", 2025),
        ("no_source", "forest_cover", 2025),
        ("no_source", "poultry", 2025),
        ("provisional", "poultry", 2025),
    ]


MESSAGES: list[tuple[str, dict[int, Any], str, str]] = [
    (
        "pigs", {2026: "500 con", 2027: "5.001 con"},
        "Số liệu năm 2027 về tổng đàn lợn là 5.001 con, gấp hơn 10 lần số liệu năm 2026 (500 con); cần kiểm tra lại cả hai số.",
        "The figure “number of pigs” of 2027 is 5,001 head, more than 10 times that of 2026 (500 head); check both.",
    ),
    (
        "pigs", {2026: "5.000 con", 2027: "400 con"},
        "Số liệu năm 2027 về tổng đàn lợn là 400 con, chưa bằng 1/10 số liệu năm 2026 (5.000 con); cần kiểm tra lại cả hai số.",
        "The figure “number of pigs” of 2027 is 400 head, less than 1/10 of that of 2026 (5,000 head); check both.",
    ),
    (
        "gross_product_growth", {2026: "111,4 %/năm"},
        "Số liệu năm 2026 về tốc độ tăng tổng giá trị sản phẩm là 111,4%/năm, tức là ít nhất gấp đôi năm trước; nếu đó là chỉ số phát triển thì tốc độ tăng là 11,4%/năm.",
        "The figure “growth of gross product” of 2026 is 111.4 % a year, at least twice the year before; if that is an index, the growth is 11.4 % a year.",
    ),
    (
        "grain_output", {2026: "3.000 tấn", 2027: "2.985.500 tấn"},
        "Số liệu năm 2027 về sản lượng lương thực có hạt là 2.985.500 tấn, gấp khoảng 995 lần số liệu năm 2026 (3.000 tấn); một trong hai có thể lệch 1.000 lần trở lên; cần kiểm tra đơn vị tính và dấu phân cách hàng nghìn.",
        "The figure “grain output” of 2027 is 2,985,500 tonnes, about 995 times that of 2026 (3,000 tonnes); one of the two may be off by a factor of 1,000 or more; check the unit and the thousands separator.",
    ),
    (
        "grain_output", {2026: "3 tấn"},
        "Số liệu năm 2026 về sản lượng lương thực có hạt là 3 tấn, bằng khoảng 1/1.000 mức yêu cầu (3.000 tấn); số này có thể lệch 1.000 lần trở lên; cần kiểm tra đơn vị tính và dấu phân cách hàng nghìn.",
        "The figure “grain output” of 2026 is 3 tonnes, about 1/1,000 of what is required (3,000 tonnes); it may be off by a factor of 1,000 or more; check the unit and the thousands separator.",
    ),
    (
        "health_insurance", {2026: "0,965 %"},
        "Số liệu năm 2026 về tỷ lệ người dân tham gia bảo hiểm y tế là 0,965%; nếu đó là số thập phân (1 là 100%) thì phải ghi 96,5%.",
        "The figure “share of people with health insurance” of 2026 is 0.965 %; if that is a fraction (1 being 100 %), write 96.5 %.",
    ),
    (
        "health_insurance", {2026: "0,000000000001 %"},
        "Số liệu năm 2026 về tỷ lệ người dân tham gia bảo hiểm y tế là dưới 0,000001%; nếu đó là số thập phân (1 là 100%) thì phải ghi dưới 0,000001%.",
        "The figure “share of people with health insurance” of 2026 is below 0.000001 %; if that is a fraction (1 being 100 %), write below 0.000001 %.",
    ),
    (
        "afforestation_area", {2026: "50,125 ha", 2027: "60,250-61,000 ha"},
        "Số liệu các năm 2026, 2027 về diện tích trồng rừng có dấu phẩy, được đọc là dấu thập phân (2026: “50,125” là 50,125 ha; 2027: “60,250” là 60,25 ha, “61,000” là 61 ha); nếu là hàng nghìn thì phải ghi dấu chấm.",
        "The figures “area afforested” of 2026, 2027 have a comma, read as the decimal mark (2026: “50,125” is 50.125 ha; 2027: “60,250” is 60.25 ha, “61,000” is 61 ha); for thousands, write a point instead.",
    ),
    (
        "forest_cover", {2025: "trên 75 %", 2026: "75-77 %"},
        "Số liệu các năm 2025, 2026 về độ che phủ rừng chưa phải là con số cụ thể (2025: trên 75%; 2026: từ 75 đến 77%), có thể chưa đủ để kết luận; cần số liệu cụ thể.",
        "The figures “forest cover” of 2025, 2026 are not exact (2025: above 75 %; 2026: 75 to 77 %) and may not be enough for a verdict; supply an exact figure.",
    ),
    (
        "fruit_tree_area", {2026: "khoảng 705,5 ha"},
        "Số liệu năm 2026 về diện tích cây ăn quả là số gần đúng, được tính như số chính xác; cần thay nếu có số chính xác.",
        "The figure “area under fruit trees” of 2026 is approximate and judged as if exact; replace it if an exact figure exists.",
    ),
    (
        "poor_households", {2023: "120 hộ", 2024: "99 hộ", 2025: "80 hộ"},
        "Số liệu các năm 2023, 2024 về số hộ nghèo không được dùng, vì số đầu nhiệm kỳ là số liệu năm 2025; cần xem số liệu năm 2025 có đúng là số đầu nhiệm kỳ không.",
        "The figures “number of poor households” of 2023, 2024 are not used: the baseline is the figure of 2025; check whether that is the right one.",
    ),
    (
        "new_cooperatives", {2025: "1 hợp tác xã"},
        "Số liệu năm 2025 về số hợp tác xã thành lập mới không được dùng, vì chỉ số liệu từ năm 2026 trở đi được xét; cần xem có ghi nhầm năm không.",
        "The figure “number of newly founded co-operatives” of 2025 is not used: only those from 2026 on count; check the year.",
    ),
    (
        "party_members", {2026: "760 người"},
        "Số liệu năm 2026 về tổng số đảng viên không được dùng, vì chỉ số đầu nhiệm kỳ (năm 2025 hoặc năm trước đó) được dùng; cần xem có ghi nhầm năm không.",
        "The figure “number of Party members” of 2026 is not used: only the baseline (2025 or an earlier year) counts; check the year.",
    ),
    (
        "schools", {2026: "8 trường"},
        "Số liệu năm 2026 về tổng số trường mầm non, phổ thông không được dùng, vì chưa có số liệu cùng năm về số trường đạt chuẩn quốc gia; cần bổ sung số liệu đó.",
        "The figure “number of all schools” of 2026 is not used: there is no figure “number of schools at national standard” of the same year; supply that one.",
    ),
    (
        "militia_training", {2026: "khá", 2029: "khá"},
        "Số liệu các năm 2027, 2028 về kết quả huấn luyện dân quân còn thiếu, trong khi đã có số liệu của năm trước và năm sau; năm nào cũng được xét nên cần bổ sung.",
        "The figures “result of militia training” of 2027, 2028 are missing between years that have figures; every year counts, so supply what is missing.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("indicator", "values", "vi", "en"), MESSAGES, ids=[f"{row[0]}-{min(row[1])}" for row in MESSAGES]
)
def test_messages(indicator: str, values: dict[int, Any], vi: str, en: str) -> None:
    (found,) = warnings_of(sourced(*series(indicator, values)))
    assert (found.message.vi, found.message.en) == (vi, en)


BESIDE: list[tuple[str, list[str]]] = [
    ("Báo cáo số 5 năm 2026", []),
    ("Niên giám thống kê 2026", []),
    ("5", ["only_a_number"]),
    (" 76,5 %", ["only_a_number"]),
    ("1.200", ["only_a_number"]),
    ("2026", ["only_a_number"]),
    ("số 5", []),
    ("B¸o c¸o cña V¨n phßng", ["old_font"]),
    ("§¬n vÞ b¸o c¸o", ["old_font"]),
    ("Baùo caùo cuûa xaõ", ["old_font"]),
    ("Chi cục Thống kê khu vực, hoà giải, khuê, luân, thuỷ, quý, où", []),
    ("Niên giám, tr. 5 § 2 © 2026", []),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
@pytest.mark.parametrize("field", ["source", "note"])
def test_texts_beside_a_figure(text: str, expected: list[str], field: str) -> None:
    seen = said(sourced(figure("pigs", 2026, "5.000 con", **{field: text})))
    assert [code for code, _, _ in seen] == expected


def test_how_much_depends_on_a_warning() -> None:
    serious = {code for code in CHECKS if severity_of(code, "") == "serious"}
    assert serious == {
        *("as_written_differs", "factor_1000", "fell_to_zero", "month_and_year", "only_a_number", "part_is_total"),
        *("small_growth", "small_share", "three_decimals"),
    }
    (index,) = warnings_of(sourced(figure("gross_product_growth", 2026, "111,4 %/năm")))
    assert (index.code, index.severity) == ("jump", "serious")
    (jump,) = warnings_of(sourced(*series("pigs", {2025: "500 con", 2026: "5.001 con"})))
    assert (jump.code, jump.severity) == ("jump", "notice")


WIDE = """\
Chỉ tiêu,ĐVT,Kế hoạch 2026,Thực hiện 2026,Lũy kế,Ghi chú
I. KINH TẾ,,,,,
Đàn lợn,con,5.000,5.120,9.000,
Trong đó: lợn nái,con,,500,,
Tổng cộng,,,5.620,,
Đàn chó,con,,55,,
"""


def test_what_was_not_read_is_said_row_by_row() -> None:
    read = Report.from_csv(WIDE)
    unread = [each for each in read.warnings() if each.code == "not_read"]
    assert [(each.severity, (each.place or Text(vi="", en="")).en) for each in unread] == [
        ("notice", "row 1: 3"),
        ("notice", "row 1: 5"),
        ("notice", "row 2: Chỉ tiêu"),
        ("serious", "row 4: Chỉ tiêu"),
        ("serious", "row 5: Chỉ tiêu"),
        ("serious", "row 6: Chỉ tiêu"),
    ]
    for each in unread:
        assert (each.place or Text(vi="?", en="?")).vi in each.message.vi
    assert [each for each in Report.from_csv(WIDE).adding().warnings() if each.code == "not_read"] == unread
    assert [each.code for each in read.merged(Report.from_csv(WIDE)).warnings()].count("not_read") == 12


def test_a_number_that_slid_is_said_once() -> None:
    read = Report.from_csv("indicator,year,unit,value,source\nforest_cover,2026,%,76,5\n")
    assert [(each.code, each.indicator, each.year) for each in read.warnings()] == [
        ("only_a_number", "forest_cover", 2026)
    ]
    assert assess(read, 2026)["6b"].warnings == ("only_a_number",)


def test_a_reported_rate_beside_levels_is_not_used() -> None:
    levels = series("gross_product", {2025: "500 tỷ đồng", 2026: "560 tỷ đồng"})
    (found,) = warnings_of(sourced(*levels, *series("gross_product_growth", {2026: "12 %/năm"})))
    assert found.message.vi == (
        "Số liệu năm 2026 về tốc độ tăng tổng giá trị sản phẩm không được dùng, vì đã có số liệu về tổng giá trị sản "
        "phẩm trên địa bàn xã để tính tốc độ tăng; cần xem các số có khớp nhau không."
    )


def test_the_baseline() -> None:
    said_of = said(baseline_report())
    assert [each for each in said_of if each[0] != "provisional"] == [
        ("bounded", "forest_cover", 2025),
        ("bounded", "effective_cooperatives", 2025),
        ("other_definition", "hygienic_water", 2025),
        ("bounded", "cultural_families", 2025),
        ("bounded", "online_administrative_files", 2025),
    ]
    unsettled = {figure.indicator for figure in baseline_report().observations if figure.status != "official"}
    assert {indicator for code, indicator, _ in said_of if code == "provisional"} == unsettled
    assert len(unsettled) == 20


def test_the_verdicts_of_the_baseline() -> None:
    """The list at the end of section 7 of the specification."""
    decided = decide(baseline_report(), as_of=2025)
    by_verdict: dict[str, set[str]] = {}
    for clause in decided.clauses:
        key = clause.cause if clause.cause not in {None, "missing_observation"} else clause.verdict
        by_verdict.setdefault(str(key), set()).add(clause.id)
    assert by_verdict["exceeded"] == {"3", "13c", "28a", "28b"}
    assert by_verdict["met"] == {"11a", "12a", "13a", "25a", "26a", "26b"}
    assert by_verdict["pending"] == {"2", "4a", "4b", "4c", "8b", "8c", "9", "12b", "27", "30b", "7b", "8d"}
    assert by_verdict["inconclusive_bound"] == {"6b", "8a", "13b", "20"}
    assert by_verdict["missing_part"] == {"16"}
    assert by_verdict["different_definition"] == {"10"}


def test_the_codes_are_closed_and_sorted() -> None:
    assert list(WARNING_CODES) == sorted(WARNING_CODES)
    reached = {code.split()[0] for _, _, expected in CASES for code in expected}
    of_texts = {"as_written_differs", "old_font", "only_a_number", "not_read", "formula_zero", "other_commune"}
    assert reached | of_texts | {"no_source", "other_definition", "provisional"} == set(WARNING_CODES)


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_warning_has_a_function_and_its_sentences() -> None:
    of_figures = [code for code in WARNING_CODES if code not in {"not_read", "formula_zero", "other_commune"}]
    assert list(CHECKS) == of_figures
    assert {key.partition(".")[0] for key in SENTENCES} == set(of_figures)
    assert set(NOT_READ) == set(get_args(UnreadKind))
    assert {code for code in DETAILS if code in SENTENCES} == {
        key.partition(".")[0] for key in SENTENCES if "{details}" in SENTENCES[key].vi
    }
    grammar = {"be", "have"}
    for sentence in (*SENTENCES.values(), *DETAILS.values(), ONE_YEAR, SEVERAL_YEARS):
        assert slots(sentence.vi) == slots(sentence.en) - grammar
    for sentence in SENTENCES.values():
        assert "head" in slots(sentence.vi)


def test_the_codes_are_had_without_composing_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    found = report(
        figure("poultry", 2025, "82.000 con"),
        figure("poultry", 2026, "khoảng 82 con", status="estimate"),
        figure("forest_cover", 2025, "trên 75 %"),
        figure("hygienic_water", 2026, "0,95 %", definition="households"),
        figure("party_members", 2027, "760 người"),
    )
    before = codes_of(found, 2027)
    assert {code for codes in before.values() for code in codes} == {
        *("approximate", "bounded", "factor_1000", "no_source", "not_used"),
        *("other_definition", "provisional", "small_share"),
    }

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a text is composed")

    monkeypatch.setattr(Text, "__init__", refuse)
    monkeypatch.setattr(Number, "__init__", refuse)
    assert codes_of(found, 2027) == before


def codes_of(found: Report, as_of: int) -> dict[str, tuple[WarningCode, ...]]:
    codes = WarningCodes(History(found, BACH_THONG, as_of), BACH_THONG)
    return {clause.id: codes[clause] for clause in BACH_THONG.clauses}


def test_figures_of_later_years_are_not_warned_about() -> None:
    found = sourced(*series("pigs", {2025: "500 con", 2026: "5.001 con", 2028: "5.001 con"}))
    assert [(each.code, each.year) for each in found.warnings(as_of=2025)] == []
    assert [(each.code, each.year) for each in found.warnings(as_of=2027)] == [("jump", 2026)]
    assert [(each.code, each.year) for each in found.warnings()] == [("jump", 2026), ("gap", 2027)]
    assert found.warnings() == found.warnings(as_of=2030) == warnings_of(found)
    assert report().warnings() == ()


@pytest.mark.parametrize("as_of", [2024, 2031, "2027", 2027.5])
def test_a_review_year_outside_the_term(as_of: Any) -> None:
    for call in (baseline_report().warnings, lambda as_of: check(EXAMPLE, as_of)):
        with pytest.raises(AssessmentError, match="2025"):
            call(as_of=as_of)


def test_a_file_is_looked_over() -> None:
    read = Report.load(EXAMPLE)
    for as_of in (None, 2025, 2027):
        checked = check(EXAMPLE, as_of=as_of)
        without_places = tuple(each.model_copy(update={"place": None}) for each in checked.warnings)
        assert (checked.report, without_places) == (read, read.warnings(as_of))
        assert all(each.place is not None for each in checked.warnings)
        assert (checked.problems, checked.left_out, checked.unfilled) == ((), 0, 0)


def test_rows_that_are_not_filled_in_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("indicator,year,value,unit\npigs,2026,,con\npoultry,2026,,con\n", encoding="utf-8")
    assert check_text(check(path), "vi") == "Không đọc được số liệu nào.\nCòn 2 dòng chưa điền.\nKhông có lỗi.\n"
    path.write_text("indicator,year,value,unit,source\npigs,2025,500,con,x\npigs,2026,,con,\n", encoding="utf-8")
    assert check_text(check(path), "en").startswith(
        "Figures read: 1, indicators: 1, 2025.\nRows not filled in yet: 1.\nThere are no errors.\nNothing looks odd.\n"
        "\nMissing to assess as of 2025: 48\n"
    )


LOOKED_OVER = """\
chỉ tiêu,năm,giá trị,đơn vị,nguồn
Tổng đàn lợn,2025,50.500,con,TK
Tổng đàn lợn,2026,0,con,TK
forest_cover,2026,77,%,
12b,2026,"96,5",%,
grain_output,2026,"3.120",tấn,TK
"""


def test_what_a_look_at_a_file_says(tmp_path: Path) -> None:
    """The serious first and each with its place; the same of several in one line; what is missing by its clauses."""
    path = tmp_path / "figures.csv"
    path.write_text(LOOKED_OVER, encoding="utf-8")
    vi, en = (check_text(check(path, as_of=2026), lang).splitlines() for lang in LANGS)
    assert vi[:9] == [
        "Đọc được 5 số liệu của 4 chỉ tiêu thống kê, năm 2025-2026.",
        "Không có lỗi.",
        "",
        "Cần xem lại trước khi đánh giá, vì số đã ghi có thể khác với số định ghi: 1",
        "Giảm về 0:",
        (
            "- dòng 3, cột giá trị: Số liệu năm 2026 về tổng đàn lợn là 0, trong khi số liệu năm 2025 là 50.500 con; cần "
            "xem ô có lấy số từ một ô trống không."
        ),
        "",
        "Nên xem lại: 2",
        "- Chưa ghi nguồn (2): dòng 4, cột giá trị; dòng 5, cột giá trị.",
    ]
    assert en[4:6] == [
        "Fell to 0:",
        (
            "- row 3: giá trị: The figure “number of pigs” of 2026 is 0, after 50,500 head in 2025; check whether the cell "
            "refers to a blank one."
        ),
    ]
    assert "- The figure “rank in the administrative reform index” of 2026 is missing (for 23a, 23b)." in en
    assert not any("(for 4b)" in line or "(for 12b)" in line for line in en)
    later = check(path, as_of=2027)
    assert [each.years for each in later.missing if "6b" in each.clauses] == [(2027,)]
    assert check(path).as_of == 2026


def test_many_places_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    figures = [figure(id_, 2026, "1 con") for id_ in ("pigs", "poultry")]
    figures += [
        figure(each.id, year, 50, "%")
        for each in BACH_THONG.indicators.values()
        if each.kind == "share"
        for year in (2026,)
    ]
    path.write_text(json.dumps({"observations": figures}), encoding="utf-8")
    (folded,) = [line for line in check_text(check(path), "en").splitlines() if line.startswith("- No source")]
    assert folded.endswith(f"and {len(figures) - SHOWN} others.")


def test_nothing_is_missing_where_all_is_there(tmp_path: Path) -> None:
    resolution, path = alone("4b"), tmp_path / "figures.json"
    path.write_text(json.dumps({"observations": [{**figure("pigs", 2026, "6.000 con"), "source": "x"}]}), "utf-8")
    checked = check(path, as_of=2026, resolution=resolution)
    assert check_text(checked, "en").splitlines()[-3:] == ["Nothing looks odd.", "", "Nothing is missing as of 2026."]


def test_a_file_of_another_resolution_is_looked_over_by_its_own_rules(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    report(figure("pigs", 2026, "500 con")).save(path)
    assert [each.code for each in check(path, resolution=alone("4b")).warnings] == ["no_source"]
    other = check(path, resolution=alone("12b"))
    assert ([each.code for each in other.problems], other.warnings) == (["unknown_indicator"], ())


def test_a_warning_survives_json() -> None:
    for each in baseline_report().warnings():
        assert FigureWarning.model_validate_json(each.model_dump_json()) == each


def test_an_indicator_that_the_resolution_does_not_know_is_passed_over() -> None:
    assert said(report(figure("pigs", 2026, 5))) != []
    other = Report.built({**dict(report(figure("pigs", 2026, 5)))}, alone("12b"))
    assert warnings_of(other) == ()


def test_an_indicator_that_a_clause_lists_and_never_needs() -> None:
    clause = BACH_THONG["12b"]
    idle = clause.model_copy(update={"supporting": (BACH_THONG["4b"].indicator,)})
    target = alone("12b").targets[0].model_copy(update={"clauses": (idle,)})
    rules = BACH_THONG.model_copy(update={"targets": (target,)})
    found = warnings_of(Report.built({**dict(sourced(figure("pigs", 2026, 5000)))}, rules))
    assert [each.code for each in found] == ["not_used"]
    assert found[0].message.vi.startswith("Số liệu năm 2026 về tổng đàn lợn không được dùng, vì không cách hiểu nào")


# -- whatever the figures


NUMBERS = st.one_of(
    st.sampled_from(
        [Fraction(0), Fraction(1), Fraction(1, 3), Fraction(19, 20), Fraction(10**18 - 1), Fraction(1, 10**30)]
    ),
    st.fractions(min_value=0, max_value=100, max_denominator=1000),
    st.integers(1, 10**7).map(Fraction),
)
TEXTS = st.sampled_from([None, "3,120 tấn", "1,000", "{head} {0} %s", "0,5,123", "١,٢٣٤", "9" * 900 + ",123"])


def magnitude(indicator: Indicator, drawn: Fraction) -> Fraction:
    if indicator.kind == "share" and drawn > 100:
        return Fraction(100)
    if indicator.is_countable:
        return Fraction(max(int(drawn), 1))
    return drawn


@st.composite
def values(draw: st.DrawFn, indicator: Indicator, year: int) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "status": draw(st.sampled_from(["official", "provisional", "estimate"])),
        "source": draw(st.sampled_from([None, SOURCE])),
        "as_written": draw(TEXTS),
    }
    if indicator.definitions:
        fields["definition"] = draw(st.sampled_from([None, *indicator.definitions]))
    if indicator.kind == "status":
        return figure(indicator.id, year, draw(st.booleans()), **fields)
    if indicator.scale is not None:
        grades = [grade.id for grade in indicator.scale.grades]
        bound = draw(st.sampled_from(["exact", "about", "at_least", "at_most"]))
        return figure(indicator.id, year, draw(st.sampled_from(grades)), bound=bound, **fields)
    if indicator.kind == "share" and draw(st.booleans()):
        least = 1 if indicator.whole == "population" else 0
        whole = draw(st.integers(least, 10**6))
        return figure(indicator.id, year, {"part": draw(st.integers(0, whole)), "whole": whole}, **fields)
    low, high = sorted(magnitude(indicator, draw(NUMBERS)) for _ in range(2))
    bound = draw(st.sampled_from(["exact", "exact", "about", "at_least", "at_most", "between"]))
    if bound == "between":
        fields["upper"] = {"magnitude": str(high), "unit": indicator.unit}
    return figure(indicator.id, year, {"magnitude": str(low), "unit": indicator.unit}, bound=bound, **fields)


@st.composite
def reports(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Figures of a few clauses with all that they need, in any order; never more protected households than poor."""
    found: list[dict[str, Any]] = []
    wanted = draw(st.sets(st.sampled_from(BACH_THONG.clauses), max_size=3))
    for indicator in dict.fromkeys(each for clause in wanted for each in clause.indicators):
        if indicator.id == "schools":  # more than there ever are at standard
            found += [figure(indicator.id, year, 10**9, "trường") for year in draw(st.sets(st.integers(2022, 2030)))]
            continue
        if indicator.id == "protected_poor_households":
            found += [figure(indicator.id, year, 0, "hộ") for year in draw(st.sets(st.integers(2022, 2030)))]
            continue
        found += [draw(values(indicator, year)) for year in draw(st.sets(st.integers(2022, 2030)))]
    return draw(st.permutations(found))


@given(reports())
def test_nothing_is_ever_raised(figures: list[dict[str, Any]]) -> None:
    """Whatever was read can be looked at; the order is that of the report, and every message names what it is about."""
    found = warnings_of(report(*figures))
    names = {each.id: each.name for each in BACH_THONG.indicators.values()}
    for each in found:
        assert each.indicator is not None
        for lang in ("vi", "en"):
            text = each.message.vi if lang == "vi" else each.message.en
            assert (names[each.indicator].vi if lang == "vi" else names[each.indicator].en) in text
            assert str(each.year) in text
            assert "{" not in text
            assert text.endswith(".")
    keys = [(each.code, each.indicator, each.year) for each in found]
    assert len(set(keys)) == len(keys)


@given(reports())
def test_sources_remove_nothing_but_their_absence(figures: list[dict[str, Any]]) -> None:
    before, after = (
        warnings_of(report(*figures)),
        warnings_of(report(*({**each, "source": SOURCE} for each in figures))),
    )
    assert [each for each in before if each.code != "no_source"] == list(after)


@given(reports(), st.randoms())
def test_the_order_of_the_report_does_not_matter_to_what_is_said(figures: list[dict[str, Any]], random: Any) -> None:
    shuffled = random.sample(figures, len(figures))
    assert set(warnings_of(report(*figures))) == set(warnings_of(report(*shuffled)))


@given(reports(), st.integers(BACH_THONG.term.baseline, BACH_THONG.term.last))
def test_a_clause_names_the_warnings_of_its_figures(figures: list[dict[str, Any]], as_of: int) -> None:
    """What the scorecard says by clause is what the report says by indicator."""
    found = report(*figures)
    codes = codes_of(found, as_of)
    said_of = found.warnings(as_of)
    for clause in BACH_THONG.clauses:
        own = {indicator.id for indicator in clause.indicators}
        expected = {each.code for each in said_of if each.indicator in own}
        assert codes[clause.id] == tuple(code for code in WARNING_CODES if code in expected)


@settings(max_examples=examples(20))
@given(reports())
def test_what_is_not_used_is_in_no_evidence(figures: list[dict[str, Any]]) -> None:
    """A figure that is said to be of no use is used in no year, under no reading and from no perspective."""
    given_report = report(*figures)
    unused = {(each.indicator, each.year) for each in warnings_of(given_report) if each.code == "not_used"}
    for as_of in range(BACH_THONG.term.baseline, BACH_THONG.term.last + 1):
        for perspective in PERSPECTIVES:
            for place in range(2):
                chosen = {
                    each.id: each.readings[min(place, len(each.readings) - 1)].name for each in BACH_THONG.clauses
                }
                card = assess(given_report, as_of, perspective=perspective, readings=chosen)
                for target in card.targets:
                    for clause in target.clauses:
                        assert not unused & {(each.indicator, each.year) for each in clause.evidence}
