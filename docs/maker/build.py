"""Writes every page and builds both sites, strict. Nothing is left behind: what was made before is removed first."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final, get_args

import yaml

from bt_targets.ground.text import Lang
from docs.maker.glossary import tooltips
from docs.maker.pages import navigation, pages

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
BUILD: Final = ROOT / "build"
SITE: Final = BUILD / "site"
LANGS: Final[tuple[Lang, ...]] = get_args(Lang)
_CODE: Final = re.compile(r"(^ *```.*?^ *```$|`[^`\n]*`)", flags=re.DOTALL | re.MULTILINE)
_WITHOUT_TOOLTIPS: Final = ("api.", "changelog.", "code/", "glossary.")
_SEARCH: Final = Path("assets/javascripts/lunr/min/lunr.vi.min.js")
_DIALOG: Final = 'data-md-component="search" role="dialog"'


class BuildError(Exception):
    """Something kept the site from being built; the message says what."""


def build(site: Path) -> None:
    """Write the pages of both languages and build them: Vietnamese at the root, English under `en/`.

    Raises:
        BuildError: if mkdocs warns of anything, such as a broken link, or the theme is not the one known here.
    """
    shutil.rmtree(site, ignore_errors=True)
    running = [(lang, _start(lang, write(lang))) for lang in LANGS]
    problems = []
    for lang, process in running:
        output, _ = process.communicate()
        if process.returncode:
            problems.append(f"{lang}:\n{output}")
    if problems:
        raise BuildError("\n".join(problems))
    shutil.move(_apart("vi"), site)
    shutil.move(_apart("en"), site / "en")
    _finish(site)


def _apart(lang: Lang) -> Path:
    """Where a language is built before both are put together; a build empties its folder first."""
    return BUILD / f"site.{lang}"


def write(lang: Lang) -> Path:
    """Write the pages of a language and its configuration; the path of the configuration."""
    folder = BUILD / "docs" / lang
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in pages(lang).items():
        page = folder / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_with_per_cent(text + tooltips_of(name, lang), lang), encoding="utf-8")
    shutil.copytree(DOCS / "assets", folder / "assets", ignore=shutil.ignore_patterns("fold.js"))
    config: dict[str, Any] = {
        "INHERIT": f"../docs/{lang}.yml",
        "docs_dir": f"docs/{lang}",
        "site_dir": _apart(lang).name,
        "nav": navigation(lang),
    }
    path = BUILD / f"{lang}.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def tooltips_of(name: str, lang: Lang) -> str:
    """What explains the terms of a page where they stand: not where they are defined, nor in pages that are English."""
    return "" if name.startswith(_WITHOUT_TOOLTIPS) else f"\n\n{tooltips(lang)}\n"


def _with_per_cent(text: str, lang: Lang) -> str:
    """The text with % right behind its number, in English with a space that does not break; code is copied as it is."""
    parts, sign = _CODE.split(text), "%" if lang == "vi" else "\u00a0%"
    return "".join(each if index % 2 else re.sub(r"(?<=\d)[ \u00a0]%", sign, each) for index, each in enumerate(parts))


def _start(lang: Lang, config: Path) -> "subprocess.Popen[str]":
    shutil.rmtree(_apart(lang), ignore_errors=True)
    return subprocess.Popen(  # noqa: S603  our own interpreter, our own file
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _finish(site: Path) -> None:
    """What the theme leaves open: a search that knows words without their marks, and a name for its dialog."""
    script = site / _SEARCH
    if "e.vi=function" not in script.read_text("utf-8"):
        raise BuildError(f"{_SEARCH} is not the search for Vietnamese")
    script.write_text(script.read_text("utf-8") + (DOCS / "assets" / "fold.js").read_text("utf-8"), encoding="utf-8")
    for lang in LANGS:
        settings = yaml.safe_load((DOCS / f"{lang}.yml").read_text("utf-8"))
        name = settings["extra"]["words"]["search.dialog"]
        folder = site if lang == "vi" else site / lang
        for page in folder.rglob("*.html"):
            if lang == "vi" and page.is_relative_to(site / "en"):
                continue
            text = page.read_text("utf-8")
            if text.count(_DIALOG) != 1:
                raise BuildError(f"{page.relative_to(site)} has no search dialog where it was")
            page.write_text(text.replace(_DIALOG, f'{_DIALOG} aria-label="{name}"'), encoding="utf-8")
