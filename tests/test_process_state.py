"""What the library leaves as it found it: the warnings, decimal arithmetic and locale of the process, in threads too."""

import decimal
import locale
import sys
import threading
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from bt_targets import BACH_THONG, Report, assess, baseline_report, check
from bt_targets.files.writing.cells import number_in_cell
from bt_targets.files.writing.scorecard.csv_rows import scorecard_csv
from bt_targets.files.writing.scorecard.workbook import scorecard_xlsx
from bt_targets.files.writing.template import template

EXAMPLE = Path(__file__).parents[1] / "examples" / "invented_2026_2027.json"


def everything(folder: Path) -> list[object]:
    """All that reads, writes and computes, and what comes out."""
    report = Report.load(EXAMPLE)
    out: list[object] = []
    for form in ("json", "toml", "csv", "xlsx"):
        path = folder / f"r.{form}"
        report.save(path)
        out += [Report.load(path)]
        out += [path.read_bytes(), check(path).warnings, template(BACH_THONG, form)]
    card = assess(report, 2027)
    out += [card.model_dump_json(), scorecard_csv(card, BACH_THONG, "vi"), scorecard_xlsx(card, BACH_THONG, "vi")]
    return out


def state() -> tuple[object, ...]:
    return (list(warnings.filters), repr(decimal.getcontext()), locale.setlocale(locale.LC_ALL, None))


def test_nothing_of_the_process_is_changed(tmp_path: Path) -> None:
    before = state()
    everything(tmp_path)
    assert state() == before


def test_nothing_of_the_process_is_touched_even_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What is changed and put back is changed for all other threads meanwhile, and stays so if two do it at a time.
    def forbidden(name: str) -> Callable[..., None]:
        def called(*_: object, **__: object) -> None:
            raise AssertionError(name)

        return called

    everything(tmp_path)  # libraries that are imported on the way may do it once
    for module, name in (
        (warnings.catch_warnings, "__enter__"),
        (warnings, "simplefilter"),
        (warnings, "filterwarnings"),
        (decimal, "setcontext"),
        (decimal, "localcontext"),
        (locale, "setlocale"),
    ):
        monkeypatch.setattr(module, name, forbidden(name))
    everything(tmp_path)


def test_threads_leave_the_process_as_it_was(tmp_path: Path) -> None:
    before, switched = state(), sys.getswitchinterval()
    wrong: list[BaseException] = []

    def work(folder: Path) -> None:
        try:
            folder.mkdir()
            baseline_report().save(folder / "r.xlsx")
            for _ in range(5):
                assert len(Report.load(folder / "r.xlsx").observations) == len(baseline_report().observations)
        except BaseException as error:  # noqa: BLE001  whatever a thread dies of
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(tmp_path / str(number),)) for number in range(8)]
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(switched)
    assert wrong == []
    assert state() == before


STRICT = decimal.Context(prec=2, rounding=decimal.ROUND_UP, traps=[*decimal.Context().flags])


def test_the_decimal_arithmetic_of_whoever_calls_changes_nothing(tmp_path: Path) -> None:
    expected = everything(tmp_path)
    with decimal.localcontext(STRICT):
        assert everything(tmp_path) == expected
        assert not any(decimal.getcontext().flags.values())


@pytest.mark.parametrize(
    ("magnitude", "expected"),
    [("0", 0.0), ("-0.05", -0.05), ("1200", 1200.0), ("123456789012345", 123456789012345.0), ("1234567890123456", None),
     ("0.000000000000001", 1e-15), ("1000000000000000000", 1e18), ("99.12345678901234567", None)],
)  # fmt: skip
def test_a_number_of_a_cell_is_exact_or_none(magnitude: str, expected: float | None) -> None:
    with decimal.localcontext(STRICT):
        assert number_in_cell(magnitude) == expected
