"""Good files that were damaged, and text that nobody would write: a report or the documented error, and nothing else."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bt_targets import Report, ReportError
from bt_targets.files.writing.report_file import write_report
from bt_targets.ground.problems import CODES
from tests.hostile_files import GOOD
from tests.share import examples

READ: dict[str, Callable[[Any], Report]] = {
    ".json": Report.from_json,
    ".toml": Report.from_toml,
    ".csv": Report.from_csv,
    ".xlsx": Report.from_xlsx,
}
CHANGES = st.lists(
    st.tuples(st.sampled_from(["cut", "insert", "replace", "repeat"]), st.floats(0, 1), st.binary(max_size=8)),
    min_size=1,
    max_size=4,
)


def changed(content: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    for kind, share, extra in changes:
        place = int(len(content) * share)
        end = place + len(extra)
        match kind:
            case "cut":
                content = content[:place] + content[end:]
            case "insert":
                content = content[:place] + extra + content[place:]
            case "replace":
                content = content[:place] + extra + content[end:]
            case _:
                content = content[:end] + content[place:]
    return content


def check(suffix: str, content: bytes | str) -> None:
    """Read; where that is possible, write and read again."""
    try:
        report = READ[suffix](content)
    except ReportError as error:
        assert error.items
        for item in error.items:
            assert item.code in CODES
            assert item.message.vi
            assert item.message.en
        return
    assert Report.from_json(write_report(report, "json")) == report


@given(st.sampled_from(sorted(GOOD)), CHANGES)
@settings(max_examples=examples(1500))
def test_damaged_files(suffix: str, changes: list[tuple[str, float, bytes]]) -> None:
    check(suffix, changed(GOOD[suffix], changes))


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


MEMBERS = members(GOOD[".xlsx"])


@given(st.sampled_from(sorted(MEMBERS)), CHANGES)
@settings(max_examples=examples(600))
def test_workbooks_with_a_damaged_part(name: str, changes: list[tuple[str, float, bytes]]) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for each, part in MEMBERS.items():
            archive.writestr(each, changed(part, changes) if each == name else part)
    check(".xlsx", buffer.getvalue())


WORDS = (
    "indicator", "year", "value", "unit", "pigs", "forest_cover", "par_index_rank", "2026", "observations", "5", "1.200", "0,5",
    "%", "con", "ha", "trên ", "từ ", " trở lên", "84/90", "khá", "có", ",", ";", "\t", "\n", "\r", '"', "=", "[", "]", "{", "}", ":", "#", "'", "\u00a0", "\ufeff", "-", "e",
)  # fmt: skip


@given(st.sampled_from([".json", ".toml", ".csv"]), st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=60))
@settings(max_examples=examples(1500))
def test_text_that_nobody_would_write(suffix: str, words: list[str]) -> None:
    text = "".join(words)
    check(suffix, text if suffix != ".csv" else f"indicator,year,value,unit\n{text}")


def test_the_good_files_are_good() -> None:
    for suffix, content in GOOD.items():
        assert READ[suffix](content).observations
