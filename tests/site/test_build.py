"""Both sites as one command builds them, strict; and what keeps them from being built."""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from docs.maker import build as building
from docs.maker.build import BUILD, LANGS, ROOT, BuildError
from docs.maker.pages import pages
from tests.share import whole_only
from tests.site.conftest import LEFT_OVER

pytestmark = whole_only

OUTSIDE = {"hypothesis.readthedocs.io"}
"""What a reader may be sent to by a link in the words of a page. Nothing is ever loaded from there."""


class Links(HTMLParser):
    """The addresses that a page has, refers to, and loads."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.refers: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.refers.append(given["href"])
        if tag in {"script", "img", "iframe"} and "src" in given:
            self.loads.append(given["src"])
        if tag == "link" and given.get("rel") != "canonical" and "href" in given:
            self.loads.append(given["href"])


@cache
def links(page: Path) -> Links:
    found = Links()
    found.feed(page.read_text("utf-8"))
    return found


def built(site: Path) -> Iterator[Path]:
    return site.rglob("*.html")


def test_every_page_is_there_and_no_other(site: Path) -> None:
    expected = {"404.html", "en/404.html"}
    for lang in LANGS:
        prefix = "" if lang == "vi" else f"{lang}/"
        expected |= {f"{prefix}{name.removesuffix('.md')}.html" for name in pages(lang)}
    assert {str(page.relative_to(site)) for page in built(site)} == expected
    assert sum("targets/" in name for name in expected) == 2 * 31
    assert sum("indicators/" in name for name in expected) == 2 * 59
    assert not any(left.exists() for left in LEFT_OVER)


def test_every_link_leads_somewhere_in_the_site(site: Path) -> None:
    checked = 0
    for page in built(site):
        if page.name == "404.html":
            continue
        for reference in links(page).refers:
            parts = urlsplit(reference)
            if parts.netloc in OUTSIDE:
                continue
            assert not parts.scheme, f"{page.relative_to(site)} leads out of the site: {reference}"
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            target = target / "index.html" if target.is_dir() else target
            assert target.exists(), f"{page.relative_to(site)}: {reference}"
            if parts.fragment and not parts.fragment.startswith("__"):
                assert unquote(parts.fragment) in links(target).ids, f"{page.relative_to(site)}: {reference}"
            checked += 1
    assert checked > 10_000


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    for page in built(site):
        if page.name == "404.html":
            continue
        for reference in links(page).loads:
            parts = urlsplit(reference)
            assert not parts.scheme
            assert not parts.netloc
            assert (page.parent / unquote(parts.path)).exists(), f"{page.relative_to(site)}: {reference}"


def test_every_page_has_its_language_and_leads_to_the_other(site: Path) -> None:
    for page in built(site):
        if page.name == "404.html":
            continue
        name = page.relative_to(site)
        english = name.parts[0] == "en"
        text = page.read_text("utf-8")
        assert f'<html lang="{"en" if english else "vi"}"' in text
        other = site / (name.relative_to("en") if english else Path("en") / name)
        (leads,) = re.findall(r'class="md-header__button other-language"[^>]*?href="([^"]+)"', text, flags=re.DOTALL)
        assert (page.parent / leads).resolve() == other.resolve()


def test_terms_are_explained_where_they_stand_and_not_where_they_are_defined(site: Path) -> None:
    for name, word in (("targets/04.html", "chưa đến hạn"), ("en/targets/04.html", "not due yet")):
        assert re.search(rf'<abbr title="[^"]+">{word}</abbr>', (site / name).read_text("utf-8"))
    for name in ("glossary.html", "en/glossary.html", "code/t04_livestock.html", "changelog.html"):
        assert "<abbr" not in (site / name).read_text("utf-8")


def test_no_address_of_this_machine_is_in_the_site(site: Path) -> None:
    for page in (*built(site), *BUILD.glob("*.yml")):
        assert str(ROOT) not in page.read_text("utf-8"), page


@pytest.mark.parametrize(
    ("name", "text", "because"),
    [
        ("start.md", "# A\n\n[a page](targets/31.md), [a place](verdict.md#nowhere)\n", ["targets/31.md", "#nowhere"]),
        ("targets/07.md", None, ["targets/07.md"]),
    ],
    ids=["broken links", "a target without a page"],
)
def test_strict_means_strict(
    name: str, text: str | None, because: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build is made in a folder of its own, of the English site alone."""
    for each in ("docs", "src"):
        (tmp_path / each).symlink_to(ROOT / each)
    (tmp_path / "build").mkdir()
    monkeypatch.setattr(building, "BUILD", tmp_path / "build")
    monkeypatch.setattr(building, "LANGS", ("en",))
    given = pages("en")
    changed = {**given, name: text} if text is not None else {key: each for key, each in given.items() if key != name}
    monkeypatch.setattr(building, "pages", lambda _: changed)
    with pytest.raises(BuildError) as caught:
        building.build(tmp_path / "site")
    warned = [line for line in str(caught.value).splitlines() if line.startswith("WARNING")]
    assert all(any(each in line for line in warned) for each in because)


def test_the_command_says_what_keeps_it_from_building(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from docs.maker import build, __main__ as command;"
        "build.pages = lambda lang: {'index.md': '# A'}; build.navigation = lambda lang: ['index.md'];"
        f"build.BUILD = Path({str(tmp_path / 'build')!r}); build.BUILD.mkdir();"
        f"command.SITE = Path({str(tmp_path / 'site')!r});"
        "sys.exit(command.main())"
    )
    made = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 1
    assert "docs/vi.yml' does not exist" in made.stderr
    assert "docs/en.yml' does not exist" in made.stderr
    assert made.stdout == ""
