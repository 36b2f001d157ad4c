"""Each word has one meaning: in the glossary, in the documents, and in the names of the code."""

import ast
import importlib
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

import bt_targets
from bt_targets.ground.text import Lang, sentence
from bt_targets.wording.terms import PACE, VERDICT
from docs.maker.build import LANGS, tooltips_of
from docs.maker.glossary import TERMS, tooltips
from docs.maker.pages import filled

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SOURCES = sorted((ROOT / "src").rglob("*.py"))
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


def words(lang: Lang) -> list[str]:
    """The terms of the glossary in a language."""
    return [each.term.in_(lang) for each in TERMS]


def repeated(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


@pytest.mark.parametrize("lang", LANGS)
def test_each_term_is_defined_once(lang: Lang) -> None:
    assert repeated(words(lang)) == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_documents_use_every_term(lang: Lang) -> None:
    pages = [page for page in (DOCS / lang).glob("*.md") if page.name != "glossary.md"]
    sentences = [ROOT / "README.md", *(DOCS / "maker").glob("*.py"), *(ROOT / "src/bt_targets/wording").rglob("*.py")]
    text = "\n".join(page.read_text("utf-8") for page in [*pages, *sentences]).lower()
    text = re.sub(r"\s+", " ", text)
    assert [word for term in words(lang) for word in term.lower().split(", ") if word not in text] == []


def test_verdicts_and_paces_are_called_as_explanations_call_them() -> None:
    terms = [each.term for each in TERMS]
    assert [name for name, term in VERDICT.items() if term not in terms] == []
    assert [name for name, term in PACE.items() if term not in terms and name != "unclear"] == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_tells_what_a_term_means_where_from_and_what_it_is_not(lang: Lang) -> None:
    page = filled((DOCS / lang / "glossary.md").read_text("utf-8"), lang)
    for each in TERMS:
        (entry,) = re.findall(rf"^\*\*{re.escape(each.term.in_(lang))}\*\* · .*\n: {{3}}(.*)$", page, re.MULTILINE)
        for part in filter(None, (each.basis, each.is_not)):
            assert f" {part.in_(lang)}." in re.sub("</?span[^>]*>", "", entry)
        assert entry.startswith(sentence(each.meaning.in_(lang)))
        assert ".." not in entry


@pytest.mark.parametrize("lang", LANGS)
def test_tooltips_say_what_the_glossary_says(lang: Lang) -> None:
    meanings = {each.term.in_(lang): each.meaning.in_(lang) for each in TERMS if each.tooltip}
    text = "".join(f"{sentence(term)}, {term}.\n\n" for term in meanings)
    html = importlib.import_module("markdown").markdown(f"{text}{tooltips(lang)}", extensions=["abbr"])
    told = re.findall(r'<abbr title="([^"]+)">([^<]+)</abbr>', html)
    assert told == [(unescape(each), word) for term, each in meanings.items() for word in (sentence(term), term)]
    assert set(re.findall(r"^\*\[([^]]+)\]", tooltips("en"), re.MULTILINE)) >= {"clause", "Clauses", "Not due yet"}
    assert "vacuouss" not in tooltips("en")


def test_only_pages_in_the_reader_s_language_have_tooltips() -> None:
    names = [name for lang in LANGS for name in sorted(page.name for page in (DOCS / lang).glob("*.md"))] + [
        "targets/04.md",
        "code/t04_livestock.md",
    ]
    with_tooltips = {name for name in names if tooltips_of(name, "vi")}
    assert set(names) - with_tooltips == {"api.md", "changelog.md", "glossary.md", "code/t04_livestock.md"}


REPLACED = ("mức phải đạt", "đầu kỳ", "cuối kỳ", "giữa kỳ", "đầu trên", "đầu dưới", "phép thử", "mức độ hoàn thành")
"""Words that pages used beside the one term."""


def test_pages_have_one_word_for_one_thing() -> None:
    pages = [page for page in sorted((DOCS / "vi").glob("*.md")) if page.name != "changelog.md"]
    texts = {page.name: re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL) for page in pages}
    texts["terms"] = " ".join(f"{each.term.vi} {each.meaning.vi}" for each in TERMS)
    found = [
        (name, word) for name, text in texts.items() for word in REPLACED if word in re.sub(r"\s+", " ", text).lower()
    ]
    assert found == []


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
    terms = {word for term in words("en") for word in re.findall(r"\w+", term)} | {"counts"}
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
