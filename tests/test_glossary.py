"""Each word has one meaning: in the glossary, in the documents, and in the names of the code."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

import bt_targets

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SOURCES = sorted((ROOT / "src").rglob("*.py"))
ROW = re.compile(r'^\| ([^|]+) \| <span lang="(?:vi|en)">([^<]+)</span> \| [^|]+ \|$', re.MULTILINE)
OTHER_WORDS = {"Checked", "Decisions", "FigureWarning", "Number", "Problem"}
"""Public classes that are told by plain words: what `check` returns, what `decide` returns, and what they list."""
OTHER_WORDS |= {
    "GradeValue",
    "Number",
    "Observed",
    "Range",
    "Source",
    "StatusWords",
    "Tally",
    "Text",
    "UsualDefinition",
}
"""And what the documents are made of, by the names of their fields."""


def rows(lang: str) -> list[tuple[str, str]]:
    """The terms of the glossary in a language, each with its counterpart."""
    return ROW.findall((DOCS / lang / "glossary.md").read_text("utf-8"))


def repeated(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_term_is_defined_once(lang: str) -> None:
    own, other = zip(*rows(lang), strict=True)
    assert (repeated([*own]), repeated([*other])) == ([], [])


def test_both_languages_define_the_same_terms() -> None:
    assert set(rows("en")) == {(en, vi) for vi, en in rows("vi")}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_documents_use_every_term(lang: str) -> None:
    pages = [page for page in (DOCS / lang).glob("*.md") if page.name != "glossary.md"]
    sentences = [ROOT / "README.md", *(DOCS / "maker").glob("*.py"), *(ROOT / "src/bt_targets/wording").rglob("*.py")]
    text = "\n".join(page.read_text("utf-8") for page in [*pages, *sentences]).lower()
    text = re.sub(r"\s+", " ", text)
    words = [word for term, _ in rows(lang) for word in term.lower().split(", ")]
    assert [word for word in words if word not in text] == []


def test_no_two_classes_have_one_name() -> None:
    classes = [
        node.name
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert repeated(classes) == []


def fields(name: str) -> dict[str, FieldInfo]:
    """The fields of a public class, where it is a model."""
    found: dict[str, FieldInfo] = getattr(getattr(bt_targets, name), "model_fields", {})
    return found


def test_public_classes_are_called_by_terms() -> None:
    terms = {word for term, _ in rows("en") for word in re.findall(r"\w+", term)} | {"counts"}
    models = {
        name
        for name in bt_targets.__all__
        if isinstance(cls := getattr(bt_targets, name), type) and (issubclass(cls, BaseModel) or name in OTHER_WORDS)
    }
    kinds = {name for name in models if "kind" in fields(name) and name != "Indicator"}
    for name in kinds:  # a measure, a comparison or a subject goes by the kind that its document says
        assert re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower() == fields(name)["kind"].default
    named = {name: re.findall(r"[A-Z][a-z]+", name) for name in models - kinds - OTHER_WORDS}
    assert {name for name, words in named.items() if not {word.lower() for word in words} <= terms} == set()


@pytest.mark.parametrize("word", ["given", "found"])
def test_names_say_what_they_name(word: str) -> None:
    """No variable, argument or attribute is called by a word that fits everything; `found` of a problem is published."""
    names = [
        f"{source.stem}:{node.lineno}"
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if (isinstance(node, ast.Name) and node.id == word and isinstance(node.ctx, ast.Store))
        or (isinstance(node, ast.arg) and node.arg == word)
    ]
    published = {"problems", "findings", "content", "rows"}
    assert [name for name in names if word == "given" or name.partition(":")[0] not in published] == []
