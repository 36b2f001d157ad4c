"""Small inputs that were read wrongly once, each with what is right; they are kept outside the project."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from bt_targets import BACH_THONG, Report, ReportError, assess, check
from bt_targets.files.writing.scorecard.csv_rows import scorecard_csv
from bt_targets.report.observation import Observation
from bt_targets.report.values import Counts

FOLDER = Path(__file__).parents[1].parent / "shared" / "cases" / "reading"
CASES = sorted(path.parent for path in FOLDER.glob("*/expected.json"))
pytestmark = pytest.mark.skipif(not CASES, reason="the folder of shared cases is not here")


def source_of(folder: Path) -> Path:
    (path,) = folder.glob("input.*")
    return path


def shown(figure: Observation) -> list[Any]:
    """An observation in the short form of the cases."""
    if figure.components is not None:
        return [figure.indicator, figure.year, {name: text(part.value) for name, part in figure.components.items()}]
    return [figure.indicator, figure.year, text(figure.value)]


def text(value: Any) -> Any:
    if isinstance(value, bool | str):
        return value
    if isinstance(value, Counts):
        return f"{value.part}/{value.whole}"
    return f"{value.model_dump(mode='json')['magnitude']} {value.unit}"


def answers(path: Path) -> tuple[Report | None, list[str]]:
    """The report, or the codes of what is wrong with it."""
    try:
        return Report.load(path), []
    except ReportError as error:
        return None, [item.code for item in error.items]


def is_right(name: str, wanted: Any, path: Path) -> bool:
    """Whether the answer to a case is the one that an entry of `expected` names."""
    report, codes = answers(path)
    match name.removeprefix("or_"):
        case "errors":
            return bool(codes) if wanted is True else sorted(codes) == sorted(wanted)
        case "error_that_names_the_cause":
            return bool(codes)
        case "observations":
            return report is not None and all(each in map(shown, report.observations) for each in wanted)
        case "check_says_something_about" | "check":
            return any([warning.indicator, warning.year] == wanted for warning in check(path).warnings)
        case "verdict":
            assert report is not None
            ((clause, verdict),) = wanted.items()
            return bool(assess(report, max(figure.year for figure in report.observations))[clause].verdict == verdict)
        case _:
            return False


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_what_was_read_wrongly_is_read_right(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))["expected"]
    if not isinstance(expected, dict) or "search" in expected:
        pytest.skip("tried with the site, and with the strategies")
    path = source_of(folder)
    if "save_csv" in expected:
        _counts_have_columns(path)
    elif "scorecard_csv" in expected:
        _csv_shows_the_miss(path, expected["scorecard_csv"])
    else:
        assert any(is_right(name, wanted, path) for name, wanted in expected.items()), (expected, answers(path))


def _csv_shows_the_miss(path: Path, expected: dict[str, Any]) -> None:
    card = assess(Report.load(path), expected["as_of"])
    (row,) = [
        row
        for row in csv.DictReader(io.StringIO(scorecard_csv(card, BACH_THONG, "vi").lstrip("\ufeff")))
        if expected["clause"] in row.values()
    ]
    assert not {"76", "0", "100"} & {row[name] for name in row if name in {"observed", "shortfall", "completion"}}, row


def _counts_have_columns(path: Path) -> None:
    from bt_targets.files.writing.report_file import write_report

    content = write_report(Report.load(path), "csv")
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
    assert not {"6/6", "3/5"} & set(cells)
    assert Report.from_csv(content).observations == Report.load(path).observations
