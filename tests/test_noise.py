"""One rule for what a computer leaves of a number, whatever way the number comes in."""

import json
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets import Observation, Quantity, Report, ReportError, records
from bt_targets.ground.exact import read_exact, read_number, write_exact
from bt_targets.ground.noise import NoiseError, probably_meant

from .builders import replaced_in, workbook

NOISY = [
    ("75.99999999999999", "76"),
    ("699.99999999999352", "700"),
    ("11.000000000000002", "11"),
    ("0.30000000000000004", "0.3"),
    ("-0.30000000000000004", "-0.3"),
    ("1234567.89000000001", "1234567.89"),
    ("99.9999999999999999999", "100"),
    ("0.000000000312345678901234", "0"),
    ("5.551115123125783e-17", "0"),
    ("-5.551115123125783e-17", "0"),
    ("2.220446049250313e-16", "0"),
    ("99999999999999.9", "100000000000000"),
]
PLAIN = [
    "76",
    "75.999999999999",  # fourteen digits are what somebody may have typed
    "92.5925925925926",
    "12345678.91000000001",  # beside a number of ten digits
    "999999999999999000",  # whole
    "66.66666666666667",
    "0.1234567890123456",
    "1234567890.12345",
    "123456789012345678",
    "700.000000000000000",
    "0000000000000076.5",
    "0.000000000312",
    "76.0000000001",
    "76.00000000010001",
]


@pytest.mark.parametrize(("number", "meant"), NOISY)
def test_noise_names_what_was_meant(number: str, meant: str) -> None:
    assert probably_meant(Decimal(number)) == Fraction(meant)
    with pytest.raises(NoiseError) as refused:
        read_number(Decimal(number))
    assert refused.value.meant == Fraction(meant)


@pytest.mark.parametrize("number", PLAIN)
def test_other_numbers_pass(number: str) -> None:
    assert probably_meant(Decimal(number)) is None
    assert read_exact(number) == Fraction(number)


def test_one_part_in_a_million_million_is_the_bound() -> None:
    assert probably_meant(Decimal("0.999999999999000000000001")) == 1
    assert probably_meant(Decimal("1.000000000001")) is None  # thirteen digits
    assert probably_meant(Decimal("1.00000000000099999")) == 1
    assert probably_meant(Decimal("1.00000000000100001")) is None
    assert probably_meant(Decimal("0.99999999999899999")) is None


def test_the_rule_knows_no_context() -> None:
    with localcontext(prec=3):
        assert probably_meant(Decimal("75.99999999999999")) == 76
        assert probably_meant(Decimal("92.5925925925926")) is None


@given(st.integers(1, 10**9 - 1), st.integers(1, 9), st.sampled_from([1, -1]))
def test_the_neighbours_of_a_short_number(units: int, decimals: int, sign: int) -> None:
    """A float beside a number of at most nine digits is that number with noise, unless it is short itself."""
    exact = Fraction(sign * units, 10**decimals)
    beside = float(exact)
    for _ in range(3):
        beside += beside * 2.3e-16
        found = probably_meant(Decimal(repr(beside)))
        digits = len(str(Decimal(repr(beside)).as_tuple().digits).replace(", ", "").strip("(0,)"))
        assert found in ({exact} if digits >= 15 else {None, exact})


@given(st.fractions(1 - 10**18, 10**18 - 1, max_denominator=10**6))
def test_what_is_written_is_read_back(value: Fraction) -> None:
    assert read_exact(write_exact(value)) == value


def test_a_fraction_is_taken_as_it_is_and_written_as_one() -> None:
    value = Fraction("75.99999999999999")
    figure = Observation(indicator="forest_cover", year=2026, value={"magnitude": value, "unit": "%"})
    assert figure.value == Quantity(magnitude=value, unit="%")
    assert write_exact(value) == "7599999999999999/100000000000000"
    assert Observation.model_validate_json(figure.model_dump_json()) == figure


def _csv(number: str) -> Report:
    return Report.from_csv(f'indicator,year,value\nforest_cover,2026,"{number.replace(".", ",")} %"\n')


def _csv_beside(number: str) -> Report:
    return Report.from_csv(f'indicator,year,value,unit\nforest_cover,2026,"{number.replace(".", ",")}",%\n')


def _json(number: str) -> Report:
    figure = f'{{"indicator": "forest_cover", "year": 2026, "value": {number}, "unit": "%"}}'
    return Report.from_json(f'{{"observations": [{figure}]}}')


def _json_magnitude(number: str) -> Report:
    value = {"magnitude": number, "unit": "%"}
    return Report.from_json(json.dumps({"observations": [{"indicator": "forest_cover", "year": 2026, "value": value}]}))


def _json_text(number: str) -> Report:
    value = f"trên {number.replace('.', ',')} %"
    return Report.from_json(json.dumps({"observations": [{"indicator": "forest_cover", "year": 2026, "value": value}]}))


def _json_upper(number: str) -> Report:
    figure = f'"value": 1, "bound": "between", "upper": {number}, "unit": "%"'
    return Report.from_json(f'{{"observations": [{{"indicator": "forest_cover", "year": 2026, {figure}}}]}}')


def _json_part(number: str) -> Report:
    figure = f'{{"indicator": "fruit_tree_area", "year": 2026, "components": {{"a": {number}}}, "unit": "ha"}}'
    return Report.from_json(f'{{"observations": [{figure}]}}')


def _toml(number: str) -> Report:
    return Report.from_toml(
        f'[[observations]]\nindicator = "forest_cover"\nyear = 2026\nvalue = {number}\nunit = "%"\n'
    )


def _python(number: Any) -> Report:
    return Report(observations=[{"indicator": "forest_cover", "year": 2026, "value": float(number), "unit": "%"}])


def _python_decimal(number: str) -> Report:
    return Report(observations=[{"indicator": "forest_cover", "year": 2026, "value": Decimal(number), "unit": "%"}])


def _xlsx(number: str) -> Report:
    rows: list[list[Any]] = [["indicator", "year", "value", "unit"], ["forest_cover", 2026, 12345, "%"]]
    return Report.from_xlsx(replaced_in(workbook(rows), b"<v>12345</v>", f"<v>{number}</v>".encode()))


WAYS = [
    _csv,
    _csv_beside,
    _json,
    _json_magnitude,
    _json_text,
    _json_upper,
    _json_part,
    _toml,
    _python,
    _python_decimal,
    _xlsx,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize(("number", "meant"), [("75.99999999999999", "76"), ("11.000000000000002", "11")])
def test_noise_is_refused_whatever_way_it_comes(way: Any, number: str, meant: str) -> None:
    with pytest.raises(ValueError, match=r"number_has_noise|calculation") as refused:
        way(number)
    if isinstance(refused.value, ReportError):
        (item,) = refused.value.items
        assert item.code == "number_has_noise"
        assert meant in item.message.vi
        assert meant in item.message.en


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_an_honest_quotient_passes(way: Any) -> None:
    (figure,) = way("92.5925925925926").observations
    assert "92.5925925925926" in figure.model_dump_json()


def test_records_refuse_noise_too() -> None:
    with pytest.raises(ReportError) as refused:
        records.total(
            [{"component": "a", "value": {"magnitude": 699.99999999999352, "unit": "ha"}}],
            indicator="fruit_tree_area",
            year=2026,
        )
    assert [item.code for item in refused.value.items] == ["number_has_noise"]
