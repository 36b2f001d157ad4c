"""The page of the sites, made of the figures of one run; what was not measured is said."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.goals import EQUAL, KINDS, Goal, goals
from benchmarks.sentences import duration, number, say
from benchmarks.sizes import CLAUSES, COUNTRY, PROVINCE
from bt_targets.ground.text import LANGS, Lang

ROOT: Final = Path(__file__).parents[1]
MEASURED: Final = ROOT / "benchmarks" / "measured.json"
"""The figures that the pages are made of."""
COMMANDS: Final = """\
```console
python3 -m pip --python .venv install -q -c constraints.txt -e '.[dev,benchmarks]'
.venv/bin/python -m benchmarks
.venv/bin/python -m benchmarks deciding
.venv/bin/python -m benchmarks --page
```"""

Parts = Mapping[str, Any]
__all__ = ["LANGS", "MEASURED", "page", "path_of"]


def path_of(lang: Lang) -> Path:
    """The page of a language."""
    return ROOT / "docs" / lang / "benchmarks.md"


def page(measured: Mapping[str, Any], lang: Lang) -> str:
    """The whole page; a part that did not run has no section."""
    about, parts = measured["about"], measured["parts"]
    versions = ", ".join(f"{name} {version}" for name, version in about["versions"].items())
    blocks = [
        f"# {say('title', lang)}",
        say("intro", lang, **{**about, "versions": versions}),
        say("how", lang, equal=number(EQUAL, lang)),
        say("floor", lang),
        _heading("conclusions", lang),
        "\n".join(f"- {each}" for each in _conclusions(parts, lang)),
        _heading("goals", lang),
        _table("goals_heads", [_goal_row(each, parts, lang) for each in goals(parts)], lang),
    ]
    for name, section in _SECTIONS.items():
        if name in parts:
            blocks += section(parts[name], lang)
    if "streaming" in parts:
        blocks += _growth(parts["streaming"], lang)
    if "hostile" in parts:
        blocks += _hostile(parts["hostile"], lang)
    blocks += [_heading("again", lang), say("again_text", lang), COMMANDS]
    return "\n\n".join(blocks) + "\n"


def _heading(key: str, lang: Lang, level: int = 2) -> str:
    return f"{'#' * level} {say(key, lang)} {{ #{key.replace('_', '-')} }}"


def _table(heads: str, rows: Iterable[list[str]], lang: Lang) -> str:
    names = say(heads, lang).split(" | ")
    return _rows(names, rows)


def _rows(names: list[str], rows: Iterable[list[str]]) -> str:
    lines = [names, ["---"] + ["---:"] * (len(names) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _conclusions(parts: Parts, lang: Lang) -> list[str]:
    every = goals(parts)
    told = [each.reached for each in every]
    counts = {"reached": told.count(True), "missed": told.count(False), "unmeasured": told.count(None)}
    lines = [say("conclude_goals", lang, all=len(every), **counts)]
    if "report" in parts:
        report = parts["report"]
        first, assess = (number(report[name] / report["floor"], lang) for name in ("decide_first", "assess"))
        lines.append(say("conclude_report", lang, first=first, assess=assess))
    framed = parts.get("frames", {}).get("sizes", {}).get(str(COUNTRY), {})
    if "polars answers" in framed and "many" in parts:
        answers, figures = (framed[f"polars {what}"] for what in ("answers", "figures"))
        words = {
            "answers": number(answers / framed["floor"], lang),
            "figures": number(figures / framed["floor"], lang),
            "many": number(parts["many"]["decide_many"] / CLAUSES / answers, lang),
        }
        lines.append(say("conclude_frames", lang, **words))
    if "wrong" in parts.get("common", {}):
        wrong = parts["common"]["wrong"]
        failing = [name for name, clauses in wrong.items() if any(clauses.values())]
        right = [name for name in wrong if name not in failing]
        names = (", ".join(each) or say("nobody", lang) for each in (failing, right))
        lines.append(say("conclude_wrong", lang, **dict(zip(("wrong", "right"), names, strict=True))))
    return lines


def _goal_row(goal: Goal, parts: Parts, lang: Lang) -> list[str]:
    blocks = parts.get("streaming", {}).get("blocks", 100)
    limit = say("at_least" if goal.at_least else "at_most", lang, limit=number(goal.limit, lang))
    value = "–" if goal.value is None else number(goal.value, lang)
    reached = {True: "yes", False: "no", None: "unmeasured"}[goal.reached]
    return [say(f"goal_{goal.name}", lang, of=goal.of, blocks=blocks), limit, value, say(reached, lang)]


def _against(times: Mapping[str, float], unit: str, word: Callable[[str], str], heads: str, lang: Lang) -> str:
    """A table of times, and of each against one of them."""
    rows = [
        [word(name), duration(seconds, lang), number(seconds / times[unit], lang)] for name, seconds in times.items()
    ]
    return _table(heads, rows, lang)


def _startup(times: Mapping[str, float], lang: Lang) -> list[str]:
    own = ("python", "pydantic", "bt_targets", "decide", "assess")

    def word(name: str) -> str:
        return say(f"startup_{name}", lang) if name in own else say("startup_other", lang, name=name)

    table = _against(times, "pydantic", word, "startup_heads", lang)
    return [_heading("startup", lang), say("startup_intro", lang), table]


def _report(times: Mapping[str, float], lang: Lang) -> list[str]:
    rows = [
        [say(f"report_{name}", lang), duration(seconds, lang), number(seconds / times["floor"], lang)]
        for name, seconds in times.items()
        if name != "floor"
    ]
    floor = duration(times["floor"], lang)
    return [_heading("report", lang), say("report_intro", lang, floor=floor), _table("report_heads", rows, lang)]


def _reading(cases: Mapping[str, Mapping[str, float]], lang: Lang) -> list[str]:
    rows = [
        [say(f"reading_{name}", lang), duration(each["load"], lang), number(each["load"] / each["floor"], lang)]
        for name, each in cases.items()
    ]
    return [_heading("reading", lang, 3), say("reading_intro", lang), _table("reading_heads", rows, lang)]


def _many(times: Mapping[str, float], lang: Lang) -> list[str]:
    table = _against(times, "floor", lambda name: say(f"many_{name}", lang), "many_heads", lang)
    return [_heading("many", lang), say("many_intro", lang, communes=PROVINCE), table]


def _by_size(sizes: Mapping[str, Mapping[str, float]], unit: str, words: Mapping[str, str], lang: Lang) -> str:
    """A row a work, a column a number of communes: the time of a decision, and how often it is that of the unit."""
    rows = []
    for work, word in words.items():
        if any(work in times for times in sizes.values()):
            cells = [_cell(times, work, unit, lang) for times in sizes.values()]
            rows.append([word, *cells])
    return _rows([say("communes", lang), *(number(int(size), lang) for size in sizes)], rows)


def _cell(times: Mapping[str, float], work: str, unit: str, lang: Lang) -> str:
    if work not in times:
        return "–"
    text = duration(times[work], lang)
    return f"{text} ({number(times[work] / times[unit], lang)})" if unit in times and work != unit else text


def _deciding(sizes: Mapping[str, Any], lang: Lang) -> list[str]:
    each = {size: value["each"] for size, value in sizes.items()}
    words = {name: say(f"deciding_{name}", lang) for name in ("floor", "passes", "answers", "library", "input")}
    table = _by_size(each, "answers", words, lang)
    wrong = [value["different"] for value in sizes.values() if value["different"] is not None]
    end = say("deciding_different", lang, different=sum(wrong)) if wrong else say("deciding_missing", lang)
    return [_heading("deciding", lang), say("deciding_intro", lang), table, end]


def _frames(part: Mapping[str, Any], lang: Lang) -> list[str]:
    head = [_heading("frames", lang), say("frames_intro", lang)]
    if "missing" in part:
        return [*head, say("frames_missing", lang, missing=part["missing"])]
    words = {"floor": say("deciding_floor", lang)}
    words |= {
        f"{kind} {what}": say(f"frames_{what}", lang, kind=kind) for what in ("answers", "figures") for kind in KINDS
    }
    blocks = [*head, _by_size(part["sizes"], "floor", words, lang)]
    if "different" in part:
        blocks.append(say("frames_different", lang, different=part["different"]))
    if part["lacking"]:
        blocks.append(say("frames_lacking", lang, names=", ".join(part["lacking"])))
    return blocks


def _others(part: Mapping[str, Any], lang: Lang) -> list[str]:
    head = [_heading("others", lang), say("others_intro", lang)]
    if "missing" in part:
        return [*head, say("frames_missing", lang, missing=part["missing"])]
    blocks = head
    works = list(dict.fromkeys(work for times in part["sizes"].values() for work in times))
    for mode in ("bare", "input"):
        words = {work: work.removesuffix(f" {mode}") for work in works if work.endswith(f" {mode}")}
        blocks += [_heading(f"others_{mode}", lang, 3), _by_size(part["sizes"], f"numpy {mode}", words, lang)]
    rows = []
    for name, clauses in part["wrong"].items():
        each = ", ".join(f"{clause}: {times}" for clause, times in clauses.items() if times)
        total = sum(clauses.values())
        of = part["communes"] * len(clauses)
        rows.append([name, part["versions"][name], f"{number(total, lang)}/{number(of, lang)}", each or "–"])
    blocks += [
        _heading("others_wrong", lang, 3),
        say("others_wrong_intro", lang, communes=part["communes"]),
        _table("others_wrong_heads", rows, lang),
        say("others_apart", lang),
    ]
    if part["lacking"]:
        blocks.append(
            say("others_lacking", lang, names=", ".join(f"{name} (`{why}`)" for name, why in part["lacking"].items()))
        )
    return blocks


def _growth(part: Mapping[str, Any], lang: Lang) -> list[str]:
    head = [_heading("growth", lang), say("growth_time", lang)]
    if "missing" in part:
        return [*head, say("frames_missing", lang, missing=part["missing"])]
    (first, low), (seconds, high) = part["one"], part["all"]
    words = {
        "blocks": part["blocks"],
        "communes": number(part["communes"], lang),
        "all": number(high, lang),
        "one": number(low, lang),
        "ratio": number(high / low, lang),
        "time": number(seconds / first, lang),
    }
    return [*head, say("growth_memory", lang, **words)]


def _hostile(part: Mapping[str, Any], lang: Lang) -> list[str]:
    name, seconds, _ = part["dearest"][0]
    words = {
        **part,
        "seconds": number(part["seconds"], lang),
        "megabytes": number(part["most_megabytes"], lang),
        "example": duration(part["example"], lang),
        "name": name,
        "dearest": number(seconds, lang),
    }
    return [_heading("hostile", lang), say("hostile_text", lang, **words)]


_SECTIONS: Final[Mapping[str, Callable[[Any, Lang], list[str]]]] = {
    "startup": _startup,
    "report": _report,
    "reading": _reading,
    "many": _many,
    "deciding": _deciding,
    "frames": _frames,
    "common": _others,
}
