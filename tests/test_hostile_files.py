"""Files made to hurt: each ends in the documented error, soon and in little memory, or is read as what it holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bt_targets.files.reading.content import MAX_BYTES
from bt_targets.ground.problems import MAX_PROBLEMS
from tests.hostile_files import FILES, MOST_MEGABYTES, MOST_SECONDS, HostileFile, Loading, Outcome

MOST_CHARACTERS = MAX_PROBLEMS * 1_000
"""An error names at most so many problems, and each message is short."""


@pytest.fixture(scope="module")
def loading() -> Iterator[Loading]:
    with Loading() as process:
        yield process


def complaints(file: HostileFile, outcome: Outcome) -> list[str]:
    """What is wrong with how a file was loaded."""
    found = []
    if outcome.leaked:
        found.append(outcome.leaked)
    if outcome.warned:
        found.append(f"warned {outcome.warned}")
    if outcome.seconds > MOST_SECONDS:
        found.append(f"took {outcome.seconds:.2f} s")
    if outcome.megabytes > MOST_MEGABYTES:
        found.append(f"took {outcome.megabytes:.0f} MB")
    if outcome.characters > MOST_CHARACTERS:
        found.append(f"an error of {outcome.characters} characters")
    if outcome.observations is None and not set(outcome.codes) <= file.codes:
        found.append(f"refused as {outcome.codes}, not as {sorted(file.codes)}")
    if outcome.observations is None and not outcome.codes and not outcome.leaked:
        found.append("neither read nor refused")
    if outcome.observations is not None and outcome.observations != file.observations:
        found.append(f"{outcome.observations} observations were read")
    return found


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_a_hostile_file_ends_in_the_documented_error(file: HostileFile, loading: Loading, tmp_path: Path) -> None:
    path = file.write(tmp_path)
    assert complaints(file, loading.load(path)) == []


def test_the_list_has_what_hurts_most() -> None:
    names = {file.name for file in FILES}
    assert len(FILES) > 350
    assert len(names) == len(FILES)
    for name in (
        "blanks_in_bzip2.xlsx",
        "forged_sizes.xlsx",
        "endless.csv",
        "unknown_fields.json",
        "marks_in_unit.toml",
        "long_title.xlsx",
        "sheets_of_a_long_part.xlsx",
    ):
        assert name in names


@pytest.mark.parametrize(
    ("outcome", "complaint"),
    [
        (Outcome(("not_readable",), None, 1.5, 1, 100, "", ()), "took 1.50 s"),
        (Outcome(("not_readable",), None, 0.1, 150, 100, "", ()), "took 150 MB"),
        (Outcome(("not_readable",), None, 0.1, 1, 10**9, "", ()), "an error of 1000000000 characters"),
        (Outcome((), None, 0.1, 1, 0, "KeyError: 5", ()), "KeyError: 5"),
        (
            Outcome(("missing_value",), None, 0.1, 1, 10, "", ()),
            "refused as ('missing_value',), not as ['not_readable']",
        ),
        (Outcome((), 3, 0.1, 1, 0, "", ()), "3 observations were read"),
        (Outcome((), None, 0.1, 1, 0, "", ()), "neither read nor refused"),
        (Outcome(("not_readable",), None, 0.1, 1, 10, "", ("odd",)), "warned ('odd',)"),
    ],
)
def test_the_measure_can_fail(outcome: Outcome, complaint: str) -> None:
    file = HostileFile("a.json", frozenset({"not_readable"}), None)
    assert complaints(file, outcome) == [complaint]


def test_time_and_memory_are_really_measured(loading: Loading, tmp_path: Path) -> None:
    """A file near the largest size that is read takes measurable time and memory; a missing one next to none."""
    path = tmp_path / "large.json"
    path.write_bytes(b'{"note": "' + b"a" * (MAX_BYTES - 100) + b'"}')
    large, missing = loading.load(path), loading.load(tmp_path / "missing.json")
    assert large.seconds > missing.seconds > 0
    assert large.megabytes > MAX_BYTES / 1024 / 1024 / 2 > missing.megabytes
    assert large.codes == ("unknown_field",)
    assert missing.codes == ("not_readable",)
