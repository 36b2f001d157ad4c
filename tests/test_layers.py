"""The house: every module stands in a layer, and only the default and the public edge name a resolution."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "bt_targets"
LOCAL = re.compile(r"BACH_THONG|Bạch Thông|Quang Thuận|việc xã|\bba xã\b|được công nhận|recognised|nghèo|poor")
"""What only the resolution of one commune has: its name, its places, its words."""


def contracts() -> list[dict[str, list[str]]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: list[dict[str, list[str]]] = settings["tool"]["importlinter"]["contracts"]
    return found


def test_every_module_stands_in_a_layer() -> None:
    layers = {name.strip() for layer in contracts()[0]["layers"] for name in layer.split("|")}
    modules = {
        f"bt_targets.{path.stem}"
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert layers == (modules - {"bt_targets.__init__"}) | {"docs.maker"}


def test_the_contracts_have_no_exceptions() -> None:
    for contract in contracts():
        assert not {"ignore_imports", "exclude_type_checking_imports"} & set(contract)


def _of_one_commune(path: Path) -> str:
    """The text of a module, but for what the notation reads of every status, whatever the resolution."""
    text = path.read_text("utf-8")
    return text.replace('được công nhận": ', "") if path.parent.name == "notation" else text


def test_the_engine_knows_no_commune() -> None:
    named = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if not path.is_relative_to(PACKAGE / "bach_thong") and LOCAL.search(_of_one_commune(path))
    }
    assert named <= {"__init__.py", "command_line/commands.py", "report/default_resolution.py"}
