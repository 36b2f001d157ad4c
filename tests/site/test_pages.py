"""The pages before they are built: none is missing, each has its headings, and both languages say the same.

`BT_TARGETS_WRITE_GOLDEN=1 pytest tests/site/test_pages.py` writes the golden file of sentences anew; the change is then
read like any other.
"""

import os
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import bt_targets
from bt_targets import BACH_THONG, Clause, Indicator, Target, baseline_report
from bt_targets.ground.problems import CODES
from bt_targets.ground.text import Lang
from bt_targets.ground.verdicts import PASSED, VERDICTS
from docs.maker import samples
from docs.maker.fields import MEANINGS
from docs.maker.pages import ROOT, pages
from docs.maker.reference import MADE
from docs.maker.remedies import REMEDIES
from docs.maker.sentences import ANCHORS, HEADINGS, INDICATOR_ANCHORS, INDICATOR_HEADINGS, NOTES, SENTENCES
from tests.site.text import made, pieces

pytestmark = pytest.mark.xdist_group("pages")  # which take long to make, and are made once

LANGS: tuple[Lang, ...] = ("vi", "en")
GOLDEN = ROOT / "tests" / "golden" / "pages.txt"
HEAD = """\
Every sentence, heading and cell that the pages take from the rules, in Vietnamese and in English, at the page where it
is said first. Figures and words that are the same in both languages are left out. Invented figures are marked so on the
pages.
"""
VIETNAMESE = re.compile(
    r"[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9àáâãèéêìíòóôõùúý]"
)


def test_the_reference_has_every_public_name_once() -> None:
    entries = re.findall(r"^::: bt_targets\.(\S+)$", MADE["api"]("en"), flags=re.MULTILINE)
    assert sorted(entry.rpartition(".")[2] for entry in entries) == sorted(bt_targets.__all__)
    for entry in entries:
        home, _, name = f"bt_targets.{entry}".rpartition(".")
        assert getattr(import_module(home), name) is getattr(bt_targets, name)
        modules = {path.stem for path in Path(bt_targets.__file__).parent.iterdir()}
        assert entry not in modules, "a module is documented in place of what has its name"


@cache
def written(lang: Lang) -> dict[str, str]:
    return pages(lang)


def headings(page: str) -> list[tuple[str, str]]:
    """Every heading of the second level outside code, with its address."""
    text = re.sub(r"^```.*?^```", "", page, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"^## (.+?) \{ #(\S+) \}$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("target", BACH_THONG.targets, ids=lambda target: str(target.number))
def test_every_target_page_has_the_same_headings_in_the_same_order(target: Target, lang: Lang) -> None:
    page = written(lang)[f"targets/{target.number:02}.md"]
    expected = [(heading.in_(lang), anchor) for heading, anchor in zip(HEADINGS, ANCHORS, strict=True)]
    assert headings(page) == expected
    assert page.startswith(f"# {target.number}. {target.title.in_(lang)}\n")
    sections = re.split(r"^## .*$", page, flags=re.MULTILINE)[1:]
    assert all(section.strip() for section in sections)


def test_the_headings_are_those_that_were_agreed() -> None:
    assert " · ".join(each.en for each in HEADINGS) == (
        "What it asks · How it is judged · What to report · Exactly at the boundary · The path to 2030 · Missing, "
        "bounded and rounded figures · Readings · Where the commune stands · A worked example · Not encoded · Sources"
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("indicator", BACH_THONG.indicators.values(), ids=lambda indicator: indicator.id)
def test_every_indicator_has_its_entry(indicator: Indicator, lang: Lang) -> None:
    page = written(lang)[f"indicators/{indicator.id}.md"]
    expected = zip(INDICATOR_HEADINGS, INDICATOR_ANCHORS, strict=True)
    assert headings(page) == [(heading.in_(lang), anchor) for heading, anchor in expected]
    index = written(lang)["indicators/index.md"]
    assert index.count(f"({indicator.id}.md)") >= 3, "by name, by unit and by section"
    assert indicator.what_is_counted.in_(lang) in page


@pytest.mark.parametrize("lang", LANGS)
def test_every_target_is_in_the_index_and_every_clause_on_its_page(lang: Lang) -> None:
    index = written(lang)["targets/index.md"]
    for target in BACH_THONG.targets:
        assert f"({target.number:02}.md)" in index
        page = written(lang)[f"targets/{target.number:02}.md"]
        for clause in target.clauses:
            assert f"**{clause.id}. {clause.name.in_(lang)}**" in page
            assert page.count(f"<b>{clause.id}. ") == 1, "its picture"
            for reading in clause.readings:
                assert reading.text.in_(lang) in page
        assert f"(../{code_page(target)})" in page


def code_page(target: Target) -> str:
    (name,) = (name for name in written("vi") if name.startswith(f"code/t{target.number:02}_"))
    return name


@pytest.mark.parametrize("clause", BACH_THONG.clauses, ids=lambda clause: clause.id)
def test_boundaries_are_tight(clause: Clause) -> None:
    reading = clause.readings[0]
    verdicts = [samples.judged(clause, rows, year).verdict for _, rows, year in samples.boundary(clause, reading)]
    assert "not_met" in verdicts
    assert PASSED & set(verdicts)
    if reading.can_be_exceeded(clause.indicator):
        assert "exceeded" in verdicts
    better = verdicts if reading.higher_is_better else verdicts[::-1]
    assert better == sorted(better, key=VERDICTS.index), "the better the figure, the better the verdict"
    for lang in LANGS:
        page = written(lang)[f"targets/{number_of(clause):02}.md"]
        section = page.split("{ #boundary }")[1].split("\n## ")[0]
        shown = re.findall(rf'^\| {clause.id} \|.*<span class="verdict (\w+)">', section, flags=re.MULTILINE)
        assert shown == verdicts


def number_of(clause: Clause) -> int:
    return next(target.number for target in BACH_THONG.targets if clause in target.clauses)


def test_both_languages_have_the_same_pages_and_the_same_pieces() -> None:
    assert list(written("vi")) == list(written("en"))
    vi, en = made("vi"), made("en")
    for name in vi:
        if name == "indicators/index.md":  # sorted by each alphabet
            assert len(vi[name]) == len(en[name])
            continue
        assert len(vi[name]) == len(en[name]), f"{name}: a sentence is missing in one language"


def test_hand_written_pages_are_the_same_in_both_languages() -> None:
    folders = [ROOT / "docs" / lang for lang in LANGS]
    names = [sorted(page.name for page in folder.glob("*")) for folder in folders]
    assert names[0] == names[1]
    for name in names[0]:
        vi, en = ((folder / name).read_text("utf-8") for folder in folders)
        marks = [re.findall(r"<!-- .*? -->", re.sub(r"--lang en|targets 4b", "", text)) for text in (vi, en)]
        if name == "changelog.md":
            continue
        assert [each.replace(" -->", "").strip() for each in marks[0]] == [
            each.replace(" -->", "").strip() for each in marks[1]
        ], name
        for form in (r"^\|", r"^#+ ", r"^- ", r"^[0-9]+\. ", r"^```"):
            counts = [len(re.findall(form, text, flags=re.MULTILINE)) for text in (vi, en)]
            assert counts[0] == counts[1], f"{name}: {form} {counts}"


def test_the_vietnamese_changelog_has_every_entry() -> None:
    texts = [(ROOT / name).read_text("utf-8") for name in ("CHANGELOG.md", "docs/vi/changelog.md")]
    entries = [
        [len(re.findall(r"^- ", part, re.MULTILINE)) for part in re.split(r"^##+ ", each, flags=re.MULTILINE)]
        for each in texts
    ]
    assert entries[0] == entries[1]


def test_every_sentence_is_there_in_both_languages() -> None:
    for name, text in SENTENCES.items():
        assert text.vi.strip(), name
        assert text.en.strip(), name
        places = [sorted(filter(None, (part[1] for part in Formatter().parse(each)))) for each in (text.vi, text.en)]
        assert set(places[0]) == set(places[1]), name
    assert set(REMEDIES) == set(CODES)
    assert set(NOTES) == {each.indicator for each in baseline_report().observations if each.note}
    used = {name for name in MEANINGS if any(f"`{name.split('.')[1]}`" in MADE[each]("vi") for each in FIELD_TABLES)}
    assert used == set(MEANINGS)


FIELD_TABLES = ("report-fields", "scorecard-fields")


def test_every_error_has_its_heading_and_what_to_do() -> None:
    for lang in LANGS:
        page = written(lang)["errors.md"]
        assert [anchor for _, anchor in headings(page)] == list(CODES)
        for code in CODES:
            assert REMEDIES[code].in_(lang) in page


def test_every_mark_is_filled_and_every_list_is_used() -> None:
    by_hand = "".join(page.read_text("utf-8") for page in (ROOT / "docs").glob("*/*.md"))
    assert set(re.findall(r"^<!-- made: (\S+) -->$", by_hand, re.MULTILINE)) == set(MADE)
    for lang in LANGS:
        for name, page in written(lang).items():
            assert not re.search(r"<!-- (made|run|printed)", re.sub(r"`[^`]*`", "", page)), name


def test_english_pages_are_english() -> None:
    for name, page in written("en").items():
        if name.startswith("code/"):
            continue
        text = re.sub(r"^ *```.*?^ *```", "", page, flags=re.DOTALL | re.MULTILINE)
        text = re.sub(r'<span lang="vi">.*?</span>|`[^`]*`|yến|Bạch Thông|Quang Thuận|Dương Phong|Đồng Thắng', "", text)
        text = re.sub(
            r"Tiếng Việt|\(found: [^)]*\)|Expected: [^(]*|“[^”]*”|‘sào’|\([^()]*\)|QT|DP|ĐT|sào|tr\.đ", "", text
        )
        found = [line for line in text.splitlines() if VIETNAMESE.search(line)]
        assert found == [], f"{name}: {found[:3]}"


_FIGURE = re.compile(r"(hạng )?[0-9.,]+( (%|ha|[^ ]+ đồng|tấn|con|hộ|hợp tác xã|sản phẩm|trường|người)(/\w+)*)?")
"""A number with its unit; there are hundreds of them, and `test_figures_page` shows how they are written."""


def sentences() -> str:
    """Both languages side by side, each pair once."""
    vi, en = made("vi"), made("en")
    blocks, seen = [HEAD], set()
    for name in vi:
        pairs = []
        for pair in zip(vi[name], en[name], strict=True):
            if (
                name == "indicators/index.md"
                or pair[0] == pair[1]
                or pair in seen
                or not re.search(r"[a-zà-ỹ]{2}", pair[0])
            ):
                continue
            if _FIGURE.fullmatch(pair[0]):
                continue
            seen.add(pair)
            pairs.append(f"  {pair[0]}\n  {pair[1]}\n")
        if pairs:
            blocks.append("\n".join([name.removesuffix(".md"), *pairs]))
    for name in sorted(MADE):
        if name in {"api", "changelog", "flow", "standing"}:
            continue
        pairs = []
        for pair in zip(pieces(MADE[name]("vi")), pieces(MADE[name]("en")), strict=True):
            if pair[0] != pair[1] and pair not in seen and re.search(r"[a-zà-ỹ]{2}", pair[0]):
                seen.add(pair)
                pairs.append(f"  {pair[0]}\n  {pair[1]}\n")
        if pairs:
            blocks.append("\n".join([f"list of {name}", *pairs]))
    return "\n".join(blocks)


def test_the_sentences_are_those_that_were_read() -> None:
    found = sentences()
    if os.environ.get("BT_TARGETS_WRITE_GOLDEN"):
        GOLDEN.write_text(found, encoding="utf-8")
    read = GOLDEN.read_text(encoding="utf-8")
    changed = [block for block in found.split("\n\n") if block not in read]
    assert not changed, f"{len(changed)} sentences changed, such as: {changed[0]}"
    assert found == read


def test_sentences_are_clean() -> None:
    for lang in LANGS:
        for name, all_ in made(lang).items():
            for text in all_:
                assert "  " not in text, (name, text)
                assert not re.search(r"\bNone\b|\bnull\b|Fraction|\{\w+\}|\.\.$", text), (name, text)


def test_the_maker_is_not_part_of_the_package() -> None:
    for module in (ROOT / "src").rglob("*.py"):
        assert "docs.maker" not in module.read_text("utf-8")
    assert Path(samples.__file__).is_relative_to(ROOT / "docs")
