"""The files around the code say what is so: forms, the public CI, hooks, and what the package is built of."""

import io
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from bt_targets import BACH_THONG
from bt_targets.ground.verdicts import PERSPECTIVES, VERDICTS
from bt_targets.wording.terms import VERDICT

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FORMS = ("verdict", "fault")


def document(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def form(name: str) -> dict[str, dict[str, Any]]:
    """The fields of an issue form by their ids."""
    body = document(GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml")["body"]
    return {field["id"]: field for field in body if "id" in field}


def options(field: str) -> list[str]:
    listed: list[str] = form("verdict")[field]["attributes"]["options"]
    return listed


# -- forms


def test_a_verdict_is_questioned_with_all_that_decides_it() -> None:
    assert list(form("verdict")) == [
        "clause", "figures", "year", "perspective", "reading", "actual", "expected", "place", "version",
    ]  # fmt: skip
    verdicts = [f"{VERDICT[name].vi} / {VERDICT[name].en}" for name in reversed(VERDICTS)]
    assert options("actual") == options("expected") == verdicts
    term = BACH_THONG.term
    assert options("year") == [str(year) for year in range(term.baseline, term.last + 1)]
    assert [option.rsplit("(", 1)[1] for option in options("perspective")] == [f"{name})" for name in PERSPECTIVES]


@pytest.mark.parametrize("name", FORMS)
def test_forms_speak_both_languages(name: str) -> None:
    whole = document(GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml")
    for text in (whole["name"], whole["description"], *(field["attributes"]["label"] for field in form(name).values())):
        assert text.count(" / ") == 1, text
        assert not text.split(" / ")[1].startswith(" "), text
    assert all(field["validations"]["required"] for id_, field in form(name).items() if id_ != "version")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "SECURITY.md"])
def test_links_lead_to_files(name: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", (GITHUB / name).read_text("utf-8"))
    assert links
    for link in links:
        assert (GITHUB / link).exists(), link


def test_paths_named_exist() -> None:
    for name in ("CONTRIBUTING.md", "SECURITY.md", "PULL_REQUEST_TEMPLATE.md"):
        for path in re.findall(r"`((?:tests/|\.ci/)[\w./]+|[A-Z]+\.md)`", (GITHUB / name).read_text("utf-8")):
            assert (ROOT / path).exists(), path


# -- CI and hooks


def test_the_public_ci_runs_what_ci_runs_on_every_python_that_is_named() -> None:
    (job,) = document(GITHUB / "workflows" / "ci.yml")["jobs"].values()
    named = re.findall(r"Python :: (3\.[0-9]+)", "\n".join(PROJECT["project"]["classifiers"]))
    assert job["strategy"]["matrix"]["python"] == named
    assert PROJECT["project"]["requires-python"] == f">={named[0]}"
    assert job["steps"][-1] == {"run": ".ci/run"}
    (minors,) = re.findall(r"for minor in ([0-9 ]+);", (ROOT / ".ci" / "run").read_text("utf-8"))
    assert [f"3.{minor}" for minor in minors.split()] == named


def test_hooks_are_the_commands_of_ci() -> None:
    (source,) = document(ROOT / ".pre-commit-config.yaml")["repos"]
    assert source["repo"] == "local"
    commands = (ROOT / ".ci" / "run").read_text("utf-8")
    for hook in source["hooks"]:
        assert hook["language"] == "system"
        assert hook["entry"].removesuffix(" --force-exclude") in commands


# -- the package


def test_everything_that_builds_is_pinned() -> None:
    pinned = {line.split("==")[0] for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}
    assert pinned >= {"editables", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
    (backend,) = PROJECT["build-system"]["requires"]
    assert backend in PROJECT["project"]["optional-dependencies"]["dev"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution and the wheel, built without a network."""
    folder = tmp_path_factory.mktemp("dist")
    build(ROOT, folder)
    return folder


def build(root: Path, folder: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=root, check=True, capture_output=True
    )


def tracked() -> set[str]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: nothing says which files are tracked")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    ).stdout
    return {name for name in listed.split("\0") if name and (ROOT / name).is_file()}


def wheel_in(folder: Path) -> dict[str, bytes]:
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist()}


def test_the_source_distribution_holds_what_is_tracked_and_nothing_else(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {member.name.split("/", 1)[1] for member in archive if member.isfile()}
    assert names - {"PKG-INFO"} == tracked()


def test_the_wheel_holds_the_library_and_nothing_else(built: Path) -> None:
    names = {name for name in wheel_in(built) if ".dist-info/" not in name}
    assert names == {name.removeprefix("src/") for name in tracked() if name.startswith("src/")}
    assert {"bt_targets/py.typed", "bt_targets/bach_thong/baseline.json", "bt_targets_hypothesis.py"} <= names
    assert {name.split("/")[0] for name in names} == {"bt_targets", "bt_targets_hypothesis.py"}


def test_the_source_distribution_builds_the_same_wheel(built: Path, tmp_path: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(fileobj=io.BytesIO(path.read_bytes())) as archive:
        archive.extractall(tmp_path, filter="data")
    (root,) = tmp_path.iterdir()
    build(root, tmp_path / "dist")
    assert wheel_in(tmp_path / "dist") == wheel_in(built)


def test_what_no_test_notices_is_said_of_lines_that_are_there() -> None:
    listed = tomllib.loads((ROOT / "tests" / "mutation" / "survivors.toml").read_text("utf-8"))["survivor"]
    for each in listed:
        lines = {line.strip() for line in (ROOT / "src" / "bt_targets" / each["file"]).read_text("utf-8").splitlines()}
        changed = [line[2:] for line in each["change"].strip().splitlines() if line.startswith("-")]
        assert changed, each
        assert lines.issuperset(changed), each
