"""A report knows the resolution that its figures belong to, and keeps it wherever it goes."""

import copy
import pickle
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from bt_targets import BACH_THONG, AssessmentError, Report, ReportError, Resolution, assess, decide
from tests.builders import figure, report

OTHER: Resolution = BACH_THONG.model_copy(
    update={"id": "na-phac-2025-2030", "commune": "Na Phặc", "targets": BACH_THONG.targets[3:5]}
)
RAW = {"resolution": OTHER.id, "commune": OTHER.commune, "observations": [figure("pigs", 2026, 2377)]}
CONTEXT = {"resolution": OTHER}


def other() -> Report:
    return Report.model_validate(RAW, context=CONTEXT)


def test_it_is_assessed_by_its_own_resolution() -> None:
    card = assess(other(), 2026)
    assert (card.resolution, card.total) == (OTHER.id, 2)
    assert decide(other(), 2026)["4b"].verdict == "not_met"
    assert Report().rules is BACH_THONG


def test_it_is_kept_by_every_copy() -> None:
    given = other()
    copies = [given.model_copy(), given.model_copy(deep=True), copy.copy(given), copy.deepcopy(given)]
    copies += [pickle.loads(pickle.dumps(given)), given.model_copy(update={"commune": "Na Phặc"})]
    for again in copies:
        assert again == given
        assert again.rules == OTHER
        assert assess(again, 2026).total == 2
    changed = given.observations[0].model_copy(update={"note": "đã kiểm tra"})
    assert (changed.note, changed.rules) == ("đã kiểm tra", OTHER)


def test_a_copy_is_checked_against_its_own_resolution() -> None:
    with pytest.raises(ValidationError, match="unknown_indicator"):
        other().model_copy(update={"observations": [figure("poultry_farms", 2026, 5)]})
    with pytest.raises(ValidationError, match="unknown_indicator"):
        other().model_copy(update={"observations": [figure("grain_output", 2026, 5, "tấn")]})  # of target 3


def test_the_default_resolution_is_not_carried_along() -> None:
    small, large = pickle.dumps(report(figure("pigs", 2026, 5))), pickle.dumps(other())
    assert len(small) < 2_000 < len(large)
    assert pickle.loads(small).rules is BACH_THONG


@pytest.mark.parametrize("form", ["json", "toml", "csv", "xlsx"])
def test_files_of_it_are_read_with_it(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"figures.{form}"
    given = other()
    given.save(path)
    again = Report.load(path, resolution=OTHER)
    assert (again.rules, again.observations[0].value) == (OTHER, given.observations[0].value)
    with pytest.raises(ReportError) as caught:
        Report.load(path)
    assert [item.code for item in caught.value.items] == ["other_resolution"]


def test_inside_another_model_it_stays_what_it_is() -> None:
    class Folder(BaseModel):
        report: Report

    given = other()
    assert Folder(report=given).report.rules == OTHER
    assert Folder.model_validate({"report": RAW}, context=CONTEXT).report == given
    with pytest.raises(ValidationError, match="other_resolution"):
        Folder.model_validate({"report": RAW})
    assert Folder.model_validate({"report": report()}, context=CONTEXT).report.rules is BACH_THONG


def test_two_resolutions_are_never_mixed() -> None:
    with pytest.raises(AssessmentError, match=OTHER.id):
        assess(Report(), 2026, resolution=OTHER)
    with pytest.raises(ValidationError, match="other_resolution"):
        Report.model_validate({**RAW, "resolution": BACH_THONG.id}, context=CONTEXT)
