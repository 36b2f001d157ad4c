"""Units: a closed table, exact factors, and pint only when something has to be converted."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from itertools import product

import pint
import pytest

from bt_targets import Quantity, Report, baseline_report
from bt_targets.ground.units import (
    MAX_UNIT,
    PER_YEAR,
    factor,
    find_unit,
    from_pint,
    is_ambiguous,
    is_pint,
    to_pint,
    unit,
    unit_names,
)

# Factors to the smallest unit of each dimension, from the definitions of the units themselves.
BASE = {
    "m²": 1,
    "ha": 10_000,
    "km²": 1_000_000,
    "sào Bắc Bộ": 360,
    "kg": 1,
    "yến": 10,
    "tạ": 100,
    "tấn": 1000,
    "đồng": 1,
    "nghìn đồng": 10**3,
    "triệu đồng": 10**6,
    "tỷ đồng": 10**9,
}


@pytest.mark.parametrize(("source", "target"), list(product(BASE, BASE)))
def test_every_pair_of_units_converts_exactly_or_not_at_all(source: str, target: str) -> None:
    if unit(source).dimension == unit(target).dimension:
        assert factor(source, target) == Fraction(BASE[source], BASE[target])
    else:
        with pytest.raises(ValueError, match="does not convert"):
            factor(source, target)


@pytest.mark.parametrize("name", unit_names())
def test_every_unit_is_found_by_its_name_and_goes_to_pint_and_back(name: str) -> None:
    assert find_unit(name) == unit(name)
    quantity = to_pint(Fraction(7, 3), name)
    assert is_pint(quantity)
    assert from_pint(quantity) == (Fraction(7, 3), name)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("HA", "ha"),
        ("m2", "m²"),
        ("km2", "km²"),
        ("tỉ đồng", "tỷ đồng"),
        ("  Triệu   đồng / năm", "triệu đồng/năm"),
        ("tr.đ", "triệu đồng"),
        ("phần trăm", "%"),
        ("ta\u0323\u0302n", None),
        ("ta\u0302\u0301n", "tấn"),  # decomposed letters
        ("triệu đồng/người/năm", "triệu đồng/người/năm"),
        ("triệu đồng/ha", "triệu đồng/ha"),
        ("htx", "hợp tác xã"),
        ("con/tháng", None),
        ("tấn/tháng", None),
        ("sào", None),
        ("ha/người", None),
        ("", None),
    ],
)
def test_spellings(spelling: str, name: str | None) -> None:
    found = find_unit(spelling)
    assert (found.name if found else None) == name


def test_what_is_longer_than_any_unit_is_none() -> None:
    """Blanks do not matter, but long text is not even composed to find out."""
    blanks = " " * (MAX_UNIT - len("kg"))
    assert find_unit(f"{blanks}kg") == unit("kg")
    assert find_unit(f"{blanks} kg") is None


def test_a_bare_sao_is_ambiguous() -> None:
    assert is_ambiguous("Sào")
    assert not is_ambiguous("sào Bắc Bộ")


def test_percent_is_not_points_and_animals_are_not_households() -> None:
    for source, target in (("%", "điểm phần trăm"), ("con", "hộ"), ("hạng", "bậc"), ("triệu đồng", "triệu đồng/ha")):
        with pytest.raises(ValueError, match="does not convert"):
            factor(source, target)


def test_quantities_of_other_registries_are_known_by_name() -> None:
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    for name, expected in (
        ("hectare", "ha"),
        ("meter ** 2", "m²"),
        ("kilometer ** 2", "km²"),
        ("kilogram", "kg"),
        ("metric_ton", "tấn"),
        ("percent", "%"),
        ("dimensionless", "dimensionless"),
        ("acre", "acre"),
    ):
        assert from_pint(registry.Quantity(3, name)) == (3, expected)


def test_pint_quantities_are_observations() -> None:
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    given = Report(
        observations=[
            {"indicator": "fruit_tree_area", "year": 2026, "value": registry.Quantity(7.055, "kilometer ** 2")},
            {"indicator": "grain_output", "year": 2026, "value": to_pint(Fraction(3_000_500), "kg")},
            {"indicator": "health_insurance", "year": 2026, "value": registry.Quantity(96.5, "percent")},
        ]
    )
    assert [each.value for each in given.observations] == [
        Quantity(magnitude="7.055", unit="km²"),
        Quantity(magnitude="3000500", unit="kg"),
        Quantity(magnitude="96.5", unit="%"),
    ]


def test_a_quantity_gives_a_pint_quantity() -> None:
    area = Quantity(magnitude="705.5", unit="ha").to_pint()
    assert area.to("m ** 2").magnitude == 7_055_000
    assert Quantity(magnitude="12", unit="tạ").in_unit("tấn") == Fraction(6, 5)
    with pytest.raises(ValueError, match="does not convert"):
        Quantity(magnitude="12", unit="tạ").in_unit("ha")


def test_a_year_in_a_unit_is_not_converted() -> None:
    assert factor("tạ", "tấn" + PER_YEAR) == factor("tạ" + PER_YEAR, "tấn") == Fraction(1, 10)


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_importing_the_library_imports_no_heavy_library() -> None:
    heavy = "('pint', 'hypothesis', 'numpy', 'pandas')"
    assert run(f"import bt_targets, sys; print([each for each in {heavy} if each in sys.modules])") == "[]"


def test_the_baseline_is_assessed_without_pint() -> None:
    code = "import sys, bt_targets as b; b.assess(b.baseline_report(), 2025); print('pint' in sys.modules)"
    assert run(code) == "False"


def test_quantities_hash_compare_and_pickle_without_pint() -> None:
    code = (
        "import pickle, sys; from bt_targets import Quantity; q = Quantity(magnitude='5.10', unit='ha');"
        "assert pickle.loads(pickle.dumps(q)) == q == Quantity(magnitude='5.1', unit='ha');"
        "assert hash(q) == hash(Quantity(magnitude='5.1', unit='ha')); print('pint' in sys.modules)"
    )
    assert run(code) == "False"


def test_the_first_conversion_may_come_from_many_threads() -> None:
    code = (
        "import sys; sys.setswitchinterval(1e-6); from concurrent.futures import ThreadPoolExecutor as T\n"
        "from bt_targets.ground.units import factor\n"
        "with T(16) as pool: found = list(pool.map(lambda each: factor('sào Bắc Bộ', 'km²'), range(64)))\n"
        "print(set(found))"
    )
    assert run(code) == "{Fraction(9, 25000)}"
    with ThreadPoolExecutor(8) as pool:
        assert len({report.model_dump_json() for report in pool.map(lambda _: baseline_report(), range(16))}) == 1


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("(%)", "%"),
        ("( con )", "con"),
        ("1000 con", "nghìn con"),
        ("(1.000 con)", "nghìn con"),
        ("1 000 hộ", "nghìn hộ"),
        ("1000đ", "nghìn đồng"),
        ("1.000 đồng", "nghìn đồng"),
        ("1000đ/người", "nghìn đồng/người"),
    ],
)
def test_brackets_and_a_thousand_in_digits(spelling: str, name: str) -> None:
    found = find_unit(spelling)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("spelling", ["(", ")", "()", "(con", "1000", "100 con", "10000 con", "1000 gì"])
def test_other_digits_and_brackets_are_no_unit(spelling: str) -> None:
    assert find_unit(spelling) is None
