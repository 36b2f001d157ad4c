"""Writes the code of the README, the guide and the docstrings to files, for type checkers to read as a user's code.

`python -m tests.typing.snippets` writes to `build/typing`; a line keeps its number, and what stands around it is blank.
"""

import shutil
from pathlib import Path

from tests.test_docs_code import BLOCK, EXAMPLES, PAGES, ROOT, dedented

FOLDER = ROOT / "build" / "typing"


def code(text: str) -> str:
    """The code of a page, each line where it stands on the page."""
    lines = [""] * text.count("\n")
    for block in BLOCK.finditer(text):
        first = text.count("\n", 0, block.start(1))
        lines[first : first + block[1].count("\n")] = block[1].splitlines()
    return "\n".join(lines).rstrip() + "\n"


def snippets() -> dict[str, str]:
    """The code by the name of its page or of what its docstring belongs to."""
    pages = {"_".join(path.relative_to(ROOT).with_suffix("").parts): path.read_text("utf-8") for path in PAGES}
    docstrings = {f"{path.stem}_{name}": dedented(text) for path, name, text in EXAMPLES}
    return {name: code(text) for name, text in (pages | docstrings).items()}


def write(folder: Path) -> None:
    """Write every snippet to a file of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in snippets().items():
        (folder / f"{name}.py").write_text(text, "utf-8")


if __name__ == "__main__":
    write(FOLDER)
