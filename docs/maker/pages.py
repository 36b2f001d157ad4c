"""All pages of a language: those made from the rules, and those written by hand with their marks filled in."""

import ast
import contextlib
import io
import os
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, settings

from bt_targets import BACH_THONG, Target
from bt_targets.command_line import main
from bt_targets.ground.text import Lang
from docs.maker.confirm_page import confirm_page
from docs.maker.indexes import indicator_index, target_index
from docs.maker.indicator_page import indicator_page, title
from docs.maker.reference import MADE
from docs.maker.sentences import say
from docs.maker.tables import fenced
from docs.maker.target_page import module_of, target_page

ROOT: Final = Path(__file__).parents[2]
_MARK: Final = re.compile(r"^<!-- (made|run|printed)(?:: (.*?))? -->$", flags=re.MULTILINE)
_CODE: Final = re.compile(r"^```python\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
_PROFILE: Final = "page"
# without the phase that explains a failure line by line: it takes ten times as long as all others, and nobody reads it
settings.register_profile(
    _PROFILE,
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=20,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


@cache
def pages(lang: Lang) -> dict[str, str]:
    """Every page by its name."""
    return {**hand_pages(lang), **made_pages(lang)}


def made_pages(lang: Lang) -> dict[str, str]:
    """The pages that come from the rules alone."""
    found = {
        "confirm.md": confirm_page(lang),
        "targets/index.md": target_index(lang),
        "indicators/index.md": indicator_index(lang),
    }
    for target in BACH_THONG.targets:
        found[f"targets/{target.number:02}.md"] = target_page(target, lang)
        found[_code_name(target)] = _code_page(target, lang)
    for indicator in BACH_THONG.indicators.values():
        found[f"indicators/{indicator.id}.md"] = indicator_page(indicator, lang)
    return found


def hand_pages(lang: Lang) -> dict[str, str]:
    """The pages of `docs/vi` or `docs/en`."""
    folder = ROOT / "docs" / lang
    return {page.name: filled(page.read_text("utf-8"), lang) for page in sorted(folder.glob("*.md"))}


def filled(text: str, lang: Lang) -> str:
    """A page with every mark replaced by what the code says now.

    `<!-- made: name -->` is a list or table of `reference`; `<!-- run: arguments -->` what the command prints;
    `<!-- printed -->` what the Python of the page up to there prints.
    """
    printed = iter(_printed(_programs(text)))

    def fill(mark: re.Match[str]) -> str:
        kind, what = mark.groups()
        match kind:
            case "made":
                return MADE[what](lang)
            case "run":
                return fenced(_printed_by(shlex.split(what)))
            case _:
                return fenced(next(printed))

    return _MARK.sub(fill, text)


@contextlib.contextmanager
def _at_the_root() -> Iterator[io.StringIO]:
    """What is printed meanwhile, with the paths that readers type."""
    before, printed = Path.cwd(), io.StringIO()
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(printed):
            yield printed
    finally:
        os.chdir(before)


def _programs(text: str) -> tuple[str, ...]:
    """The code up to each mark that asks for what it prints, without remarks: languages differ in nothing else."""
    programs, done = [], 0
    for mark in _MARK.finditer(text):
        if mark[1] == "printed":
            blocks = [each[1] for each in _CODE.finditer(text, done, mark.start())]
            programs.append(ast.unparse(ast.parse("".join(blocks))))
            done = mark.end()
    return tuple(programs)


@cache
def _printed(programs: tuple[str, ...]) -> tuple[str, ...]:
    """What each of them prints, run one after the other; once for a page and its translation."""
    names: dict[str, object] = {"__name__": "page"}
    texts = []
    for program in programs:
        with _at_the_root() as printed, _hypothesis_at_ease():
            exec(compile(program, "page", "exec"), names)  # noqa: S102  our own pages
        texts.append(printed.getvalue().rstrip())
    return tuple(texts)


@contextlib.contextmanager
def _hypothesis_at_ease() -> Iterator[None]:
    """What hypothesis tests meanwhile is tested for the page alone: the same on every machine, however slow it is."""
    before = settings.get_current_profile_name()
    settings.load_profile(_PROFILE)
    try:
        yield
    finally:
        settings.load_profile(before)


def _printed_by(arguments: list[str]) -> str:
    with _at_the_root() as printed:
        if main(arguments):
            raise ValueError(f"bt-targets {shlex.join(arguments)} fails")
    return printed.getvalue().rstrip()


def _code_name(target: Target) -> str:
    return f"code/{module_of(target)[0].removesuffix('.py')}.md"


def _code_page(target: Target, lang: Lang) -> str:
    name, text = module_of(target)
    path = f"src/bt_targets/bach_thong/{name}"
    return "\n\n".join(
        [
            "---\nsearch:\n  exclude: true\n---",
            f"# {say('code_title', lang, number=target.number)}",
            say("code_intro", lang, path=path, number=target.number),
            f'<div lang="en" markdown>\n\n{fenced(text, "python")}\n\n</div>',
        ]
    )


def navigation(lang: Lang) -> list[Any]:
    """Every page under one of five headings; hand-written pages stand under their own titles."""
    targets: list[Any] = ["targets/index.md"]
    for section in BACH_THONG.sections:
        inside = [
            {f"{each.number}. {each.title.in_(lang)}": f"targets/{each.number:02}.md"}
            for each in BACH_THONG.targets
            if each.section == section.id
        ]
        targets.append({section.name.in_(lang): inside})
    indicators: list[Any] = ["indicators/index.md"]
    indicators += [{title(each, lang): f"indicators/{each.id}.md"} for each in BACH_THONG.indicators.values()]
    return [
        {say("nav_home", lang): "index.md"},
        {say("targets", lang): targets},
        {say("indicators", lang): indicators},
        {
            say("nav_guide", lang): [
                "start.md",
                "verdict.md",
                "figures.md",
                "errors.md",
                "glossary.md",
                "conflicts.md",
                "confirm.md",
                "decisions.md",
            ]
        },
        {
            say("nav_program", lang): [
                "embedding.md",
                "many.md",
                "frames.md",
                "benchmarks.md",
                "testing.md",
                "api.md",
                "contributing.md",
                "changelog.md",
                {say("nav_code", lang): [_code_name(each) for each in BACH_THONG.targets]},
            ]
        },
    ]
