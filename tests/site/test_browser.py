"""The site as its readers see it, in a headless Chromium. Skipped where there is none, unless it is demanded."""

import functools
import http.server
import json
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bt_targets import Report
from docs.maker.build import BUILD
from docs.maker.pages import pages
from docs.maker.sentences import HEADINGS
from tests.share import whole_only
from tests.site.chromium import Browser, Page, chromium
from tests.site.text import pieces

DEMANDED = os.environ.get("BT_TARGETS_BROWSER") == "required"
AXE = Path(os.environ.get("BT_TARGETS_AXE", BUILD / "node_modules" / "axe-core" / "axe.min.js"))
"""`npm install --no-save --prefix build axe-core` puts it there."""

PAGES = (
    "index.html",
    "start.html",
    "verdict.html",
    "glossary.html",
    "conflicts.html",
    "figures.html",
    "errors.html",
    "embedding.html",
    "api.html",
    "targets/index.html",
    "targets/04.html",
    "targets/15.html",
    "targets/23.html",
    "indicators/index.html",
    "indicators/hygienic_water.html",
    "code/t04_livestock.html",
    "en/index.html",
    "en/targets/08.html",
    "en/targets/16.html",
    "en/indicators/income_per_capita.html",
    "en/errors.html",
)
TARGETS = ("targets/04.html", "targets/15.html", "targets/23.html")
SCHEMES = ("light", "dark")
PHONE, DESK = 390, 1280

pytestmark = [
    whole_only,
    pytest.mark.skipif(
        chromium() is None and not DEMANDED, reason="no Chromium is installed: the pages are not looked at"
    ),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = chromium()
    assert program is not None, "a browser is demanded and there is none"
    with Browser(program) as opened:
        yield opened


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.page()
    yield opened
    opened.close()


def is_quiet(page: Page, base: str) -> None:
    """Nothing was logged, and nothing was asked for outside the site."""
    assert page.logged == []
    outside = [each for each in page.requested if not each.startswith((base, "data:", "blob:", "about:"))]
    assert outside == []


@pytest.mark.parametrize("name", PAGES)
def test_pages_fit_and_are_quiet(name: str, page: Page, served: str) -> None:
    for width in (DESK, PHONE):
        page.open(served + name, width=width)
        assert page.run("document.documentElement.scrollWidth") <= width, f"{name} is wider than {width}"
        assert page.run("document.querySelector('h1').innerText.length") > 0
    is_quiet(page, served)


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_page_has_its_headings_and_pictures(name: str, page: Page, served: str) -> None:
    page.open(served + name)
    shown = json.loads(page.run("JSON.stringify([...document.querySelectorAll('h2')].map(h => h.innerText.trim()))"))
    assert shown == [each.vi for each in HEADINGS]
    told = page.run("document.querySelector('figure.path svg').getAttribute('aria-label')")
    assert "2026" in told
    assert page.run("document.querySelector('figure.path svg').getBoundingClientRect().height") > 60


def found_by(page: Page, words: str) -> list[str]:
    """The titles that the search shows for these words, typed from the keyboard."""
    page.wait_for("document.querySelector('.md-search-result__meta').innerText != ''")
    page.run("document.querySelector('.md-search__input').focus()")
    page.write(words)
    page.wait_for("document.querySelectorAll('.md-search-result__item').length > 0")
    titles = page.run(
        "JSON.stringify([...document.querySelectorAll('.md-search-result__item h1')].map(each => each.innerText))"
    )
    found: list[str] = json.loads(titles)
    return found


def test_a_row_can_be_copied(page: Page, served: str) -> None:
    page.open(f"{served}targets/04.html")
    origin = served.rstrip("/")
    page.browser.send("Browser.grantPermissions", {"origin": origin, "permissions": ["clipboardReadWrite"]})
    page.send("Page.bringToFront")
    page.run("document.querySelector('.tabbed-block .copy').click()")
    page.wait_for("document.querySelector('.tabbed-block .copy').innerText == 'Đã sao chép'")
    copied = json.loads(page.run("navigator.clipboard.readText()"))
    assert copied["indicator"] == "cattle_and_buffalo"
    assert Report.from_json(json.dumps({"observations": [copied]})).observations[0].year == 2026


@pytest.mark.parametrize("words", ["lương thực", "luong thuc"])
def test_the_search_finds_words_with_and_without_their_marks(words: str, page: Page, served: str) -> None:
    page.open(f"{served}index.html")
    found = found_by(page, words)
    assert any("lương thực" in title.lower() for title in found[:3]), found
    marked = page.run("document.querySelector('.md-search-result__item mark').innerText").lower()
    assert marked.translate(str.maketrans("ươượự", "uouou")) in {"luong", "thuc", "luong thuc"}
    is_quiet(page, served)


def test_the_english_search_stays_english(page: Page, served: str) -> None:
    page.open(f"{served}en/index.html")
    found = found_by(page, "poultry")
    assert any("poultry" in title.lower() for title in found[:3]), found
    is_quiet(page, served)


def test_the_site_opens_from_disk(page: Page, site: Path) -> None:
    base = f"{site.as_uri()}/"
    page.open(f"{base}targets/04.html")
    found = found_by(page, "luong thuc")
    assert any("lương thực" in title.lower() for title in found[:3]), found
    href = page.run("document.querySelector('.md-search-result__link').href")
    page.open(href)
    assert page.run("document.querySelector('h1') !== null")
    is_quiet(page, base)


def test_the_language_switch_stays_on_the_page(page: Page, served: str) -> None:
    for name in ("index.html", "targets/15.html", "indicators/pigs.html", "errors.html"):
        page.open(served + name)
        page.follow("document.querySelector('.other-language').click()")
        assert page.run("location.href") == f"{served}en/{name}"
        assert page.run("document.documentElement.lang") == "en"
        page.follow("document.querySelector('.other-language').click()")
        assert page.run("location.href") == served + name
    is_quiet(page, served)


def test_dark_mode_follows_the_system_and_can_be_chosen(page: Page, served: str) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    page.open(f"{served}targets/04.html", scheme="light")
    light = page.run(background)
    page.open(f"{served}targets/04.html", scheme="dark")
    page.wait_for("document.body.dataset.mdColorScheme == 'slate'")
    dark = page.run(background)
    assert light != dark
    page.open(f"{served}targets/04.html", scheme="light")
    for _ in range(3):  # system, light, dark
        page.run("document.querySelector('form[data-md-component=palette] label:not([hidden])').click()")
        if page.run("document.body.dataset.mdColorScheme") == "slate":
            break
    assert page.run(background) == dark
    page.open(f"{served}index.html", scheme="light")
    assert page.run(background) == dark, "the choice is kept"
    page.run("localStorage.clear()")
    is_quiet(page, served)


def test_the_keyboard_reaches_the_content(page: Page, served: str) -> None:
    page.open(f"{served}targets/04.html")
    page.press("Tab", 9)
    assert "md-skip" in page.run("document.activeElement.className").split()
    seen = set()
    for _ in range(60):
        page.press("Tab", 9)
        seen.add(page.run("(document.activeElement.className + ' ' + document.activeElement.tagName).trim()"))
    assert any("other-language" in each for each in seen)
    assert any("md-search__input" in each for each in seen)
    assert len(seen) > 5


def test_a_target_page_prints_on_one_or_two_sheets(page: Page, served: str) -> None:
    written = {name: text for name, text in pages("vi").items() if re.fullmatch(r"targets/\d\d\.md", name)}
    longest = sorted(written, key=lambda name: len(pieces(written[name])))[-10:]
    for name in longest:
        page.open(served + name.replace(".md", ".html"))
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.printed()))
        assert 1 <= sheets <= 2, f"{name} takes {sheets} sheets"


@pytest.mark.skipif(not AXE.exists() and not DEMANDED, reason="axe-core is not installed: accessibility is not checked")
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(name: str, scheme: str, page: Page, served: str) -> None:
    page.open(served + name, scheme=scheme)
    wanted = "slate" if scheme == "dark" else "default"
    page.wait_for(f"document.body.dataset.mdColorScheme == '{wanted}'")
    page.run(AXE.read_text("utf-8") + "; 0")
    told = page.run(
        "axe.run(document).then(r => JSON.stringify(r.violations.map(v => [v.id, v.nodes.length, "
        "v.nodes.slice(0, 3).map(n => n.target.join(' ') + ': ' + n.failureSummary)])))"
    )
    assert json.loads(told) == []
