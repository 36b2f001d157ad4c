"""Objects and documents made to be misread: nothing but the documented errors comes out, and nothing gets in."""

import json
import os
import subprocess
import sys
import types
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from bt_targets import (
    BACH_THONG,
    AssessmentError,
    Counts,
    Observation,
    Quantity,
    Report,
    ReportError,
    Scorecard,
    assess,
)
from bt_targets.command_line import main
from bt_targets.files.limits import MAX_BYTES
from bt_targets.ground.problems import CODES
from bt_targets.ground.text import echo
from bt_targets.ground.units import is_pint
from bt_targets.scorecard.scorecard import Tally
from tests.builders import card, figure, report

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "invented_2026_2027.json"


class OddFloat(float):
    def __repr__(self) -> str:
        return "OddFloat(5)"


class OddDecimal(Decimal):
    def as_tuple(self) -> Any:
        raise RuntimeError("never asked")


class Mute:
    def __repr__(self) -> str:
        raise RuntimeError("no text")


class Year(IntEnum):
    FIRST = 2026


class Name(StrEnum):
    PIGS = "pigs"


def nested(depth: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(depth):
        found = [found]
    return found


def codes(raw: dict[Any, Any]) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        Observation.model_validate(raw)
    found = [each["type"] for each in caught.value.errors()]
    assert set(found) <= set(CODES)
    with pytest.raises(ValidationError) as again:
        Report.model_validate({"observations": [raw]})
    assert [each["type"] for each in again.value.errors()] == found
    assert str(caught.value)
    return found


def test_subclasses_of_numbers_are_the_numbers_they_are() -> None:
    for value in (OddFloat(5), OddDecimal(5), Decimal(5), 5):
        assert Observation(indicator="fruit_tree_area", year=2026, value=value, unit="ha").value == Quantity(
            magnitude=5, unit="ha"
        )
    given = Report(
        observations=[{"indicator": Name.PIGS, "year": Year.FIRST, "value": 5, "source": Name.PIGS}]
    ).observations[0]
    assert [type(each) for each in (given.indicator, given.year, given.source)] == [str, int, str]


@pytest.mark.parametrize("value", [[10**5000], Mute(), nested(100_000), {"a": Mute()}, {10**6000: 1}, object])
def test_values_that_cannot_even_be_shown(value: Any) -> None:
    assert set(codes(figure("pigs", 2026, value))) <= {"unreadable_value", "unknown_field"}
    assert len(echo(value)) <= 80
    with pytest.raises(AssessmentError):
        assess(Report(), 2026, perspective=value)


def test_numbers_are_shown_as_they_were_written() -> None:
    text = '{"observations": [{"indicator": "forest_cover", "year": 2026, "value": 0.76}, {"indicator": "pigs", "year": 2026, "value": [0.5]}]}'
    with pytest.raises(ReportError) as caught:
        Report.from_json(text)
    assert [item.found for item in caught.value.items] == ["0.76", "[0.5]"]
    assert echo(Decimal("1E+9")) == "1E+9"


def test_field_names_that_are_no_names() -> None:
    assert codes({**figure("pigs", 2026, 5), 10**6000: 1}) == ["unknown_field"]
    assert codes({"indicator": "pigs", "year": 2026, "components": {None: 5}}) == ["not_text"]
    assert codes({"indicator": "pigs", "year": 2026, "components": {" ": 5}}) == ["not_text"]
    assert codes({"indicator": "pigs", "year": 2026, "components": {10**6000: 5}}) == ["not_text"]


def test_a_fraction_that_is_a_whole_number_keeps_to_the_limits() -> None:
    text = json.dumps({"observations": [figure("fruit_tree_area", 2026, {"magnitude": f"{10**18}/1", "unit": "ha"})]})
    with pytest.raises(ReportError) as caught:
        Report.from_json(text)
    assert [item.code for item in caught.value.items] == ["not_a_number"]


def test_components_lose_neither_unit_nor_bound() -> None:
    area = {"indicator": "fruit_tree_area", "year": 2026}
    assert codes({**area, "unit": "ha", "components": {"a": {"value": 5, "unit": ""}}}) == ["unknown_unit"]
    assert codes({**area, "unit": "km²", "components": {"a": {"value": 5, "unit": "ha"}}}) == ["unit_not_allowed"]
    for bound in ("", 0, False):
        assert codes({**area, "components": {"a": {"value": 5, "unit": "ha", "bound": bound}}}) == ["unknown_choice"]
    mixed = Observation.model_validate({**area, "unit": "km²", "components": {"a": 1, "b": {"value": 5, "unit": "ha"}}})
    assert card(json.loads(mixed.model_dump_json()), as_of=2026)["5"].observed.value.exact == "105"  # type: ignore[union-attr]


def test_a_unit_that_cannot_be_read_hides_nothing_else() -> None:
    assert codes({"indicator": "fruit_tree_area", "year": 2026, "value": -5, "unit": 7}) == [
        "not_text",
        "negative_value",
    ]


def test_components_whose_sum_has_too_many_digits() -> None:
    parts = {str(n): {"magnitude": f"1/{10**49 + 9 + 2 * n}", "unit": "ha"} for n in range(90)}
    assert codes({"indicator": "fruit_tree_area", "year": 2026, "components": parts}) == ["number_too_long"]


@pytest.mark.parametrize("fields", [{"part": True, "whole": 9}, {"part": 1, "whole": "9"}, {"part": -1, "whole": 9}])
def test_counts_are_whole_numbers(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Counts(**fields)


@pytest.mark.parametrize(
    "update",
    [{"value": 7.5}, {"year": "2026"}, {"value": Quantity(magnitude=7, unit="ha")}, {"value": -7}, {"year": 2999}],
)
def test_a_changed_copy_is_checked(update: dict[str, Any]) -> None:
    observation = Observation(indicator="pigs", year=2026, value=5)
    assert observation.model_copy(update={"year": 2027}) == Observation(indicator="pigs", year=2027, value=5)
    assert observation.model_copy() == observation
    with pytest.raises(ValidationError):
        observation.model_copy(update=update)
    unchecked = Observation.model_construct(**{**dict(observation), **update})
    with pytest.raises(ValidationError):
        Report(observations=[unchecked])


def test_a_duplicate_cannot_come_in_by_a_copy() -> None:
    given = report(figure("pigs", 2026, 5))
    with pytest.raises(ValidationError, match="duplicate_observation"):
        given.model_copy(update={"observations": (*given.observations, figure("pigs", 2026, 6))})


def test_json_of_one_observation_is_read_exactly_too() -> None:
    text = '{"indicator": "forest_cover", "year": 2026, "value": 95.3, "unit": "%"}'
    assert Observation.model_validate_json(text).value == Quantity(magnitude="95.3", unit="%")
    for bad in ('{"indicator": "pigs", "year": 2026, "value": 1, "value": 2}', "5", "{", "null"):
        with pytest.raises(ValidationError):
            Observation.model_validate_json(bad)


@pytest.mark.parametrize("content", [None, 5, memoryview(b"{}"), [], object()])
def test_what_is_no_document(content: Any) -> None:
    with pytest.raises(ReportError):
        Report.from_json(content)
    with pytest.raises(ValidationError):
        Report.model_validate_json(content)
    with pytest.raises(ReportError):
        Report.load(content)


def test_an_endless_file_is_read_to_the_limit_only(tmp_path: Path) -> None:
    link = tmp_path / "endless.json"
    link.symlink_to("/dev/zero")
    with pytest.raises(ReportError) as caught:
        Report.load(link)
    assert caught.value.items[0].code == "file_too_large"


def test_a_string_that_never_ends_is_refused_in_one_pass() -> None:
    with pytest.raises(ReportError):
        Report.from_json('"' + '\\"' * (MAX_BYTES // 4))


def test_contexts_and_resolutions_that_are_none() -> None:
    assert Report.model_validate_json("{}", context={"resolution": None}) == Report()
    for resolution in ("x", 5):
        with pytest.raises(AssessmentError, match="Resolution"):
            assess(Report(), 2026, resolution=resolution)  # type: ignore[arg-type]


def test_pint_half_imported_by_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pint", types.ModuleType("pint"))
    assert not is_pint(5)


def test_whoever_gets_a_pint_quantity_cannot_change_our_factors() -> None:
    pint_quantity = Quantity(magnitude=1, unit="yến").to_pint()
    pint_quantity._REGISTRY.define("yến = 77 * kg")
    assert Quantity(magnitude=1, unit="yến").in_unit("kg") == 10


def test_mappings_inside_models_are_checked() -> None:
    good = assess(Report(), 2025).counts
    with pytest.raises(ValidationError):
        Tally.model_validate({"targets": {"better": 1}, "clauses": good.clauses, "pace": good.pace})
    assert Tally(targets=good.targets, clauses=good.clauses, pace=good.pace) == good


def test_what_is_no_target_and_no_clause_has_no_assessment() -> None:
    """Neither truth, which is equal to 1, nor a number or an id that there is not."""
    found = assess(Report(), 2025)
    keys: tuple[Any, ...] = (True, 1.0, 31, "12", "12z", None)
    for key in keys:
        with pytest.raises(KeyError):
            found[key]
        with pytest.raises(KeyError):
            BACH_THONG[key]


def test_other_mappings_are_mappings() -> None:
    class Lazy(Mapping[str, Any]):
        def __init__(self, given: dict[str, Any]) -> None:
            self.given = given

        def __getitem__(self, key: str) -> Any:
            return self.given[key]

        def __iter__(self) -> Iterator[str]:
            return iter(self.given)

        def __len__(self) -> int:
            return len(self.given)

    raw = figure("pigs", 2026, Lazy({"magnitude": "5", "unit": "con"}))
    assert Report(observations=[Lazy(raw)]) == report(figure("pigs", 2026, 5))


# -- the command line

SUPPLY = [
    ("8b", [figure("new_cooperatives", 2027, 1)], 2027, "2026"),
    ("8d", [figure("ocop_four_star_products", year, 0) for year in (2026, 2028, 2029, 2030)], 2030, "2027"),
    ("1", [figure("gross_product_growth", year, 11, "%") for year in (2026, 2028)], 2028, "2027"),
    ("14", [figure("income_per_capita", 2025, 40, "triệu đồng/người")], 2030, "2030"),
]


@pytest.mark.parametrize(("clause", "figures", "as_of", "year"), SUPPLY)
def test_the_table_and_the_explanation_name_the_same_year(
    clause: str,
    figures: list[dict[str, Any]],
    as_of: int,
    year: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps({"observations": figures}), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "200")
    assert main(["assess", str(path), "--as-of", str(as_of), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    column = next(line for line in lines if "Verdict" in line).index("Verdict")
    start = max(index for index, line in enumerate(lines) if line.startswith(f"{clause} "))
    cell = " ".join(line[column:].strip() for line in lines[start : start + 2])
    assert f"figure of {year} missing" in cell
    found = card(*figures, as_of=as_of)[clause]
    assert found.cause == "missing_observation"
    assert f"for {year}" in found.explanation.en


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps({"commune": "\u001b[31mX\nSTT"}))
    assert main(["assess", str(path)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\\x1b[31mX\\nSTT" in out


def test_the_report_is_never_overwritten_by_its_assessment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "r.json"
    path.write_text("{}")
    assert main(["assess", str(path), "-o", str(path)]) == 2
    assert path.read_text() == "{}"
    assert "input file itself" in capsys.readouterr().err
    out = tmp_path / "card.txt"
    out.write_text("old")
    assert main(["assess", str(path), "-o", str(out)]) == 0
    assert "Bạch Thông" in out.read_text("utf-8")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["card.txt", "r.json"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["assess", str(EXAMPLE), "--as-of", "0000002026"], "2025"),
        (["assess", str(EXAMPLE), "-o", "a\0b.txt"], "cannot be written"),
        (["assess", str(EXAMPLE), "-o", "\udcff/zz.txt"], "cannot be written"),
        (["targets", "\udcff"], "no such target"),
    ],
)
def test_odd_arguments(arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize("redirection", ["> /dev/full", ">&-", "2>&- --lang xx", "2>&- assess nowhere.json"])
def test_outputs_that_cannot_be_written(redirection: str) -> None:
    command = f'"{sys.executable}" -m bt_targets {redirection}'
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, encoding="utf-8", env=dict(os.environ)
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_scorecard_is_not_made_from_other_things() -> None:
    with pytest.raises(ValidationError):
        Scorecard.model_validate({"targets": []})


# -- sentences that must not mislead


def test_a_miss_smaller_than_the_decimals_shown_is_not_called_nothing() -> None:
    almost = {"magnitude": "2999.999999999", "unit": "tấn"}
    for readings in ({"3": "default"}, {"3": "by_end"}):
        found = card(
            figure("grain_output", 2025, 2000, "tấn"),
            figure("grain_output", 2026, almost),
            as_of=2026,
            readings=readings,
        )["3"]
        assert found.margin is not None
        assert found.margin.exact == "-1/1000000000"
        assert "còn thiếu chưa tới 0,000001 tấn" in found.explanation.vi
        assert "less than 0.000001 tonnes short" in found.explanation.en
        assert "Chỉ cần giữ" not in found.explanation.vi
        assert "only has to be kept" not in found.explanation.en


def test_what_is_absent_is_not_called_none() -> None:
    with pytest.raises(ReportError) as caught:
        Report.from_json('{"observations": [{"indicator": "pigs", "year": "2026", "value": null}, {}]}')
    assert [item.found for item in caught.value.items] == ['"2026"', "", "", ""]
    for item in caught.value.items:
        assert "None" not in item.message.vi + item.message.en
    assert (
        caught.value.items[1].message.vi
        == 'observations[0].value: Số liệu chưa có giá trị. Cần: "value" hoặc "components".'
    )


def test_usage_errors_speak_vietnamese_too(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["assess", "--as-off"], ["assess", "a.json", "--format", "pdf"], ["nonsense"]):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
        assert "lệnh chưa đúng" in capsys.readouterr().err
