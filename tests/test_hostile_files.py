"""Files made to hurt: each ends in the documented error, in few steps and little memory, or is read as what it holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bt_targets import Report
from bt_targets.files.limits import MAX_BYTES
from bt_targets.ground.problems import MAX_PROBLEMS
from tests import hostile_files
from tests.heavy_files import HEAVY
from tests.hostile_files import FILES, MOST_MEGABYTES, MOST_STEPS, HostileFile, Loading, Outcome

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
    if outcome.steps > MOST_STEPS[Path(file.name).suffix]:
        found.append(f"took {outcome.steps} steps")
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


@pytest.mark.share
@pytest.mark.parametrize("file", [*FILES, *HEAVY], ids=[file.name for file in (*FILES, *HEAVY)])
def test_a_hostile_file_ends_in_the_documented_error(file: HostileFile, loading: Loading, tmp_path: Path) -> None:
    path = file.write(tmp_path)
    assert complaints(file, loading.load(path)) == []


def test_the_list_has_what_hurts_most() -> None:
    names = {file.name for file in (*FILES, *HEAVY)}
    assert len(FILES) > 350
    assert len(HEAVY) > 90
    assert len(names) == len(FILES) + len(HEAVY)
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
        (Outcome(("not_readable",), None, 10**8, 1, 100, "", ()), "took 100000000 steps"),
        (Outcome(("not_readable",), None, 1000, 150, 100, "", ()), "took 150 MB"),
        (Outcome(("not_readable",), None, 1000, 1, 10**9, "", ()), "an error of 1000000000 characters"),
        (Outcome((), None, 1000, 1, 0, "KeyError: 5", ()), "KeyError: 5"),
        (
            Outcome(("missing_value",), None, 1000, 1, 10, "", ()),
            "refused as ('missing_value',), not as ['not_readable']",
        ),
        (Outcome((), 3, 1000, 1, 0, "", ()), "3 observations were read"),
        (Outcome((), None, 1000, 1, 0, "", ()), "neither read nor refused"),
        (Outcome(("not_readable",), None, 1000, 1, 10, "", ("odd",)), "warned ('odd',)"),
    ],
)
def test_the_measure_can_fail(outcome: Outcome, complaint: str) -> None:
    file = HostileFile("a.json", frozenset({"not_readable"}), None)
    assert complaints(file, outcome) == [complaint]


def test_steps_and_memory_are_really_measured(loading: Loading, tmp_path: Path) -> None:
    """A file near the largest size that is read takes many steps and much memory; a missing one next to none."""
    path = tmp_path / "large.json"
    path.write_bytes(b'{"note": "' + b"a" * (MAX_BYTES - 100) + b'"}')
    table = tmp_path / "table.csv"
    table.write_text("indicator,year,value\n" + "pigs,2026,5\n" * 4_000)
    large, long, missing = (loading.load(each) for each in (path, table, tmp_path / "missing.json"))
    assert long.steps > 100_000 > missing.steps > 10
    assert large.megabytes > MAX_BYTES / 1024 / 1024 / 2 > missing.megabytes
    assert large.codes == ("unknown_field",)
    assert long.codes == ("duplicate_observation",)
    assert missing.codes == ("not_readable",)


def test_what_takes_too_many_steps_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even what would never end."""

    def endless(_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(Report, "load", endless)
    outcome = hostile_files.loaded(tmp_path / "a.json", counting=True)
    assert outcome.steps > MOST_STEPS[".json"]
    assert outcome.leaked.startswith("TooManyStepsError")
