"""What hand-written pages take from the code, by the name in their marks."""

import ast
import inspect
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from types import UnionType
from typing import Annotated, Final, Literal, Union, get_args, get_origin

import bt_targets
from bt_targets import BACH_THONG, assess, baseline_report
from bt_targets.ground.problems import CODES, meaning
from bt_targets.ground.text import Lang
from bt_targets.ground.units import spellings_of, unit, unit_names
from bt_targets.ground.verdicts import VERDICTS
from bt_targets.laws import LAWS
from bt_targets.rules.definitions import OTHER
from bt_targets.strategies.answers import reach_table
from bt_targets.wording.phrases import Words, fill
from bt_targets.wording.terms import CAUSE, PACE, SIGNAL, TIMING, VERDICT
from docs.maker.fields import report_fields, scorecard_fields
from docs.maker.glossary import glossary
from docs.maker.house import layers_picture
from docs.maker.pictures import flow_picture
from docs.maker.remedies import REMEDIES
from docs.maker.samples import as_evidence
from docs.maker.sentences import NOTES, locator, say
from docs.maker.tables import observed, table
from docs.maker.target_page import module_of


def errors(lang: Lang) -> str:
    """Every code under a heading of its own: what it says is wrong, and what to do."""
    return "\n\n".join(
        f"## {code} {{ #{code} }}\n\n{meaning(code).in_(lang)}.\n\n"
        f"**{say('remedy', lang)}:** {REMEDIES[code].in_(lang)}"
        for code in CODES
    )


_API: Final[dict[str, tuple[str, ...]]] = {
    "api_calls": (),
    "api_figures": ("report", "ground.quantity"),
    "api_answers": ("assess", "deciding", "many", "scorecard", "ground.verdicts"),
    "api_rules": ("rules",),
    "api_errors": ("checks", "ground.errors", "ground.problems", "report.warning"),
    "api_basics": ("ground",),
}
"""The headings of the API page, each with the modules that its classes come from; the first has all functions."""


def api(lang: Lang) -> str:
    """Every public name under a heading, from its docstring; the docstrings are English."""
    origins = _origins()
    headings: dict[str, list[str]] = {heading: [] for heading in _API}
    for name in bt_targets.__all__:
        headings[_heading(name, origins[name])].append(_documented(name, origins[name]))
    parts = []
    for heading, entries in headings.items():
        parts += [f"## {say(heading, lang)} {{ #{heading.removeprefix('api_')} }}", '<div lang="en" markdown>']
        parts += [*entries, "</div>"]
    return "\n\n".join(parts)


def _origins() -> dict[str, str]:
    """The module of every public name, as the import says that makes it public."""
    return {
        alias.name: node.module.removeprefix("bt_targets.")
        for node in ast.walk(ast.parse(inspect.getsource(bt_targets)))
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def _heading(name: str, module: str) -> str:
    """The heading of a name: the one that lists its module, or else the folder that the module stands in."""
    homes = {home: heading for heading, modules in _API.items() for home in modules}
    if name == "BACH_THONG" or inspect.isfunction(getattr(bt_targets, name)):
        return "api_calls"
    return homes.get(module) or homes[module.partition(".")[0]]


def _documented(name: str, module: str) -> str:
    """The entry of a name: of an alias with what it stands for, but for how pydantic reads it."""
    thing = getattr(bt_targets, name)
    inner = get_args(thing)[0] if get_origin(thing) is Annotated else thing
    is_alias = get_origin(inner) in {Literal, Union, UnionType, tuple}
    path = f"{module}.{name}" if module == name else name  # where a module has the name of what it holds
    return f"::: bt_targets.{path}" + ("\n    options:\n      show_attribute_values: true" if is_alias else "")


def _named(given: Iterable[tuple[str, Words]], lang: Lang) -> str:
    rows = [[f"`{id_}`", name.vi, name.en] for id_, name in given]
    heads = [say("id", lang), "Tiếng Việt", "English"]
    return table(heads, [[id_, _marked(vi, lang, "vi"), _marked(en, lang, "en")] for id_, vi, en in rows])


def _marked(text: str, page: Lang, lang: Lang) -> str:
    """A text in the other language than the page's, marked as such for those who listen."""
    return text if page == lang else f'<span lang="{lang}">{text}</span>'


def verdicts(lang: Lang) -> str:
    """Every verdict, the best first."""
    return _named([(name, VERDICT[name]) for name in VERDICTS[::-1]], lang)


def timings(lang: Lang) -> str:
    """Every timing."""
    years = {"first": BACH_THONG.term.first, "last": BACH_THONG.term.last}
    return _named([(name, fill(each, **years)) for name, each in TIMING.items()], lang)


def units(lang: Lang) -> str:
    """Every unit that no year belongs to, with its spellings and those it converts into."""
    rows = []
    for name in unit_names():
        known = unit(name)
        if known.per_year or "/" in name:
            continue
        same = [each for each in unit_names() if each != name and unit(each).dimension == known.dimension]
        spelled = ", ".join(f"`{each}`" for each in spellings_of(name))
        rows.append([f"`{name}`", spelled, ", ".join(f"`{each}`" for each in same) or "–"])
    return table([say("unit", lang), say("spellings", lang), say("converts", lang)], rows)


def baseline(lang: Lang) -> str:
    """Every figure of the report that ships with the package."""
    rows = []
    for given in baseline_report().observations:
        indicator = BACH_THONG.indicators[given.indicator]
        link = f"[{indicator.name.in_(lang)}](indicators/{indicator.id}.md)"
        assert given.source is not None
        rows.append([link, str(given.year), observed(as_evidence(given), indicator, lang), locator(given.source, lang)])
    return table([say(name, lang) for name in ("indicator_head", "year", "figure", "locator")], rows)


def remarks(lang: Lang) -> str:
    """What the baseline report remarks on its own figures."""
    lines = []
    for given in baseline_report().observations:
        if given.note:
            indicator = BACH_THONG.indicators[given.indicator]
            note = given.note if lang == "vi" else NOTES[indicator.id]
            name = indicator.name.in_(lang)
            lines.append(f"- [{name[0].upper()}{name[1:]}](indicators/{indicator.id}.md): {note}")
    return "\n".join(lines)


def standing(lang: Lang) -> str:
    """How the targets stand at the start of the term, by verdict."""
    card = assess(baseline_report(), BACH_THONG.term.baseline)
    rows = []
    for name, count in card.counts.targets.items():
        links = ", ".join(
            f"[{each.number}](targets/{each.number:02}.md)" for each in card.targets if each.verdict == name
        )
        rows.append([f'<span class="verdict {name}">{VERDICT[name].in_(lang)}</span>', str(count), links or "–"])
    said = say("achieved", lang, achieved=card.achieved, total=card.total)
    return f"{said}\n\n" + table([say("verdict", lang), say("how_many", lang), say("target", lang)], rows)


def modules(lang: Lang) -> str:
    """The modules of the targets."""
    rows = []
    for target in BACH_THONG.targets:
        name, _ = module_of(target)
        stem = name.removesuffix(".py")
        rows.append(
            [f"[{target.number}. {target.title.in_(lang)}](targets/{target.number:02}.md)", f"[{name}](code/{stem}.md)"]
        )
    return table([say("target", lang), say("module", lang)], rows)


def changelog(_: Lang) -> str:
    """The changelog of the project, its links in words."""
    text = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8").split("\n", 1)[1]
    return re.sub(
        r"^## \[(.*?)\]", r"## \1", re.sub(r"\[(Keep a Changelog)\]\(.*?\)", r"\1", text), flags=re.MULTILINE
    ).strip()


def laws(lang: Lang) -> str:
    """Every law that users can check against their own program."""
    return "\n".join(f"- `{law.name}`: {law.statement.in_(lang)}" for law in LAWS)


def reach(lang: Lang) -> str:
    """What each clause can come to over the term, in its baseline year, in the middle and at its end."""
    term = BACH_THONG.term
    years = (term.baseline, (term.first + term.last) // 2, term.last)
    found: dict[tuple[str, str], dict[int, list[str]]] = {}
    for each in reach_table():
        if each.perspective == "term" and each.as_of in years and each.reason is None:
            verdicts_of = found.setdefault((each.clause, each.reading), {}).setdefault(each.as_of, [])
            word = VERDICT[each.answer.verdict].in_(lang)
            if word not in verdicts_of:
                verdicts_of.append(word)
    rows = [
        [clause if name == "default" else f"{clause} `{name}`", *(", ".join(of.get(year, ["–"])) for year in years)]
        for (clause, name), of in found.items()
    ]
    return table([say("clause", lang), *map(str, years)], rows)


MADE: Final[dict[str, Callable[[Lang], str]]] = {
    "api": api,
    "baseline": baseline,
    "changelog": changelog,
    "causes": lambda lang: _named(list(CAUSE.items()), lang),
    "definitions": lambda lang: _named([(each.id, each.name) for each in (*BACH_THONG.definitions, OTHER)], lang),
    "errors": errors,
    "flow": flow_picture,
    "glossary": glossary,
    "laws": laws,
    "layers": layers_picture,
    "modules": modules,
    "paces": lambda lang: _named(list(PACE.items()), lang),
    "reach": reach,
    "remarks": remarks,
    "report-fields": report_fields,
    "scorecard-fields": scorecard_fields,
    "signals": lambda lang: _named(list(SIGNAL.items()), lang),
    "standing": standing,
    "timings": timings,
    "units": units,
    "verdicts": verdicts,
}
"""What a mark `<!-- made: … -->` stands for."""
