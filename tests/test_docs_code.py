"""Every block of Python on a page or in a docstring runs, in the order in which it stands."""

import ast
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.share import whole_only

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(?:python|py)\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
PAGES = [
    page
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if BLOCK.search(page.read_text("utf-8"))
]


def program(page: Path) -> str:
    """The code of a page without its remarks, which are all that the code of its translation may differ in."""
    return ast.unparse(ast.parse("".join(block[1] for block in BLOCK.finditer(page.read_text("utf-8")))))


PROGRAMS = {program(page): page for page in PAGES}
"""Each program once, with one of the pages that it stands on."""


def made_anyway(page: Path) -> bool:
    """Whether the tests of the site run the code too, for what it prints."""
    return "<!-- printed -->" in page.read_text("utf-8")


def run(text: str, path: Path) -> int:
    """Run the blocks of a text one after the other; how many there are."""
    names: dict[str, object] = {"__name__": "page"}
    count = 0
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start(1))
        exec(compile("\n" * line + block[1], str(path), "exec"), names)
        count += 1
    return count


@pytest.fixture
def unexplained() -> Iterator[None]:
    """Hypothesis explains no example that a page looks for: to do so it traces every line, and takes ten times as long."""
    before = settings.get_current_profile_name()
    settings.register_profile("unexplained", settings.default, phases=set(Phase) - {Phase.explain})
    settings.load_profile("unexplained")
    yield
    settings.load_profile(before)


@pytest.mark.usefixtures("unexplained")
@pytest.mark.parametrize(
    "page",
    [
        pytest.param(page, id=str(page.relative_to(ROOT)), marks=[whole_only] if made_anyway(page) else [])
        for page in PROGRAMS.values()
    ],
)
def test_the_code_of_a_page_runs(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Guides are read in the folder of the project; who reads the README may have the package and nothing else.
    monkeypatch.chdir(tmp_path if page.name == "README.md" else ROOT)
    assert run(page.read_text("utf-8"), page) > 0


def test_no_code_of_a_page_is_passed_over() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        text = page.read_text("utf-8")
        fences = re.findall(r"^ *```(\S*)", text, flags=re.MULTILINE)
        assert len(fences) % 2 == 0, page
        assert set(fences[::2]) <= {"python", "console", "text", "json", "toml"}, page
        assert fences[::2].count("python") == len(BLOCK.findall(text)), page
        assert ">>>" not in text, page


def docstrings() -> Iterator[tuple[Path, str, str]]:
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (text := ast.get_docstring(node)):
                yield path, getattr(node, "name", "module"), text


def dedented(text: str) -> str:
    """A docstring whose blocks of code stand at the margin, as on a page."""
    return re.sub(r"^ +```.*?^ +```", lambda block: textwrap.dedent(block[0]), text, flags=re.DOTALL | re.MULTILINE)


EXAMPLES = [each for each in docstrings() if "```" in each[2] or ">>>" in each[2]]


@pytest.mark.parametrize(
    ("path", "text"),
    [(path, text) for path, _, text in EXAMPLES],
    ids=[f"{path.stem}.{name}" for path, name, _ in EXAMPLES],
)
def test_the_code_of_a_docstring_runs(path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert ">>>" not in text, "examples stand in fences"
    assert run(dedented(text), path) == text.count("```") // 2


def test_docstrings_with_examples_are_found() -> None:
    assert {name for _, name, _ in EXAMPLES} >= {"assess", "from_csv"}
