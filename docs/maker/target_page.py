"""The page of one target, made from its rules and from what the library says of sample figures."""

from collections.abc import Iterable, Iterator
from importlib import resources
from itertools import groupby

from bt_targets import (
    BACH_THONG,
    Clause,
    ClauseAssessment,
    Indicator,
    Observation,
    Target,
    assess,
    bach_thong,
    baseline_report,
)
from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Reading
from bt_targets.rules.comparisons import AtMost, GradeAtLeast, Holds, MoreThan
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less
from bt_targets.wording.requirement import requirement, subject
from bt_targets.wording.terms import VERDICT
from docs.maker import samples
from docs.maker.pictures import path_picture
from docs.maker.related import RELATED
from docs.maker.sentences import ANCHORS, HEADINGS, NOTES, locator, say
from docs.maker.tables import (
    capital,
    copyable,
    label,
    listed,
    observed,
    shown,
    signals,
    table,
    tight,
    unit_of,
    value,
    verdict,
    year_verdict,
)

TERM = BACH_THONG.term


def target_page(target: Target, lang: Lang) -> str:
    """Eleven sections under the same headings for every target."""
    sections = (
        _asks(target, lang),
        _judged(target, lang),
        _to_report(target, lang),
        _boundary(target, lang),
        _path(target, lang),
        _missing(target, lang),
        _readings(target, lang),
        _stands(target, lang),
        _example(target, lang),
        _not_encoded(target, lang),
        _sources(target, lang),
    )
    parts = [f"# {target.number}. {target.title.in_(lang)}"]
    for heading, anchor, section in zip(HEADINGS, ANCHORS, sections, strict=True):
        parts += [f"## {heading.in_(lang)} {{ #{anchor} }}", section]
    return "\n\n".join(parts) + "\n"


def told(name: str, lang: Lang, /, **values: object) -> str:
    """A sentence that may name the years of the term."""
    return say(name, lang, baseline=TERM.baseline, first=TERM.first, last=TERM.last, **values)


def _asks(target: Target, lang: Lang) -> str:
    section = next(each.name.in_(lang) for each in BACH_THONG.sections if each.id == target.section)
    parts = [target.summary.in_(lang), f"{say('place', lang)}: {target.source.place.in_(lang)} ({section})."]
    if len(target.clauses) > 1:
        rows = [
            [each.id, each.name.in_(lang), requirement(each, each.readings[0], TERM).in_(lang)]
            for each in target.clauses
        ]
        parts.append(say("worst_counts", lang, count=len(target.clauses)))
        parts.append(table([say("id", lang), say("clause", lang), say("asks", lang)], rows))
    return "\n\n".join(parts)


def _judged(target: Target, lang: Lang) -> str:
    parts = []
    for clause in target.clauses:
        reading = clause.readings[0]
        beyond = "beyond_yes" if reading.can_be_exceeded(clause.indicator) else "beyond_no"
        asked = requirement(clause, reading, TERM).in_(lang)
        lines = [
            f"{label(clause, lang)}: {asked}.",
            "",
            f"- {say('looked_at', lang)}: {subject(clause, reading).in_(lang)}",
            f"- {say('formula', lang)}: {_formula(reading, lang)}",
            f"- {say('unit', lang)}: {unit_of(clause.indicator, lang)}",
            f"- {say('when', lang)}: {told(f'when_{reading.timing}', lang)}",
            f"- {say('beyond', lang)}: {say(beyond, lang)}",
        ]
        parts.append("\n".join(lines))
    return "\n\n".join([*parts, say("see_verdict", lang)])


def _formula(reading: Reading, lang: Lang) -> str:
    match reading.comparison:
        case Holds():
            return say("formula_holds", lang)
        case GradeAtLeast():
            return say("formula_grade", lang)
        case comparison:
            sign = ">" if isinstance(comparison, MoreThan) else "≤" if isinstance(comparison, AtMost) else "≥"
            bound = tight(samples.number(comparison.bound.magnitude, comparison.bound.unit, lang))
            return say(f"formula_{reading.measure.kind}", lang, bound=bound, sign=sign)


def _indicators(target: Target) -> list[Indicator]:
    """Every indicator of the target once."""
    return list({each.id: each for clause in target.clauses for each in clause.indicators}.values())


def _to_report(target: Target, lang: Lang) -> str:
    parts = [say("report_intro", lang)]
    starts = [
        BACH_THONG.indicators[reading.measure.base] if isinstance(reading.measure, ShareOfBase) else clause.indicator
        for clause in target.clauses
        for reading in clause.readings[:1]
        if reading.measure.start != "none"
    ]
    if starts:
        names = ", ".join(dict.fromkeys(each.name.in_(lang) for each in starts))
        parts.append(told("report_start", lang, names=names))
    for indicator in _indicators(target):
        link = f"[{capital(indicator.name.in_(lang))}](../indicators/{indicator.id}.md)"
        parts += [f"**{link}** (`{indicator.id}`)", copyable(samples.typical(indicator), lang)]
    return "\n\n".join(parts)


def _several(clauses: Iterable[Clause]) -> str:
    return ", ".join(each.id for each in clauses)


def _boundary(target: Target, lang: Lang) -> str:
    parts = [say("boundary_intro", lang)]
    rows, beside = [], list[samples.Row]()
    for timing, clauses in groupby(target.clauses, key=lambda each: each.readings[0].timing):
        parts.append(say("basis", lang, clauses=_several(clauses), basis=told(f"basis_{timing}", lang)))
    for clause in target.clauses:
        reading = clause.readings[0]
        for level, given, year in samples.boundary(clause, reading):
            found = samples.judged(clause, given, year)
            figure = samples.report([samples.row(clause.indicator, year, level)]).observations[0]
            required = shown(found.required, clause.indicator, lang, found)
            rows.append([clause.id, _figure(clause, figure, found, lang), required, verdict(found, lang)])
            beside += [each for each in samples.given(clause, reading, (year,)) if each not in beside]
    if beside:
        parts.append(say("start", lang, figures=listed(beside, lang)))
    heads = [say("id", lang), say("figure", lang), say("required", lang), say("verdict", lang)]
    return "\n\n".join([*parts, table(heads, rows)])


def _figure(clause: Clause, given: Observation, found: ClauseAssessment, lang: Lang) -> str:
    """The figure as reported, and beside it what is left where something is taken off."""
    reported = value(given, lang, found)
    if not isinstance(clause.readings[0].subject, Less):
        return reported
    return say("net", lang, value=reported, net=observed(found.years[-1].observed, clause.indicator, lang, found))


def _path(target: Target, lang: Lang) -> str:
    pictures = [
        path_picture(clause, samples.through_the_years(clause, clause.readings[0]), lang) for clause in target.clauses
    ]
    intro = f"{say('path_intro', lang)} {say('picture_key', lang)}"
    return "\n\n".join([intro, '<div class="paths">' + "".join(pictures) + "</div>"])


def _missing(target: Target, lang: Lang) -> str:
    found_for: dict[tuple[str, str], list[str]] = {}
    for clause in target.clauses:
        for each in samples.special(clause):
            found = samples.judged(clause, each.rows, each.year)
            name = each.shown
            if each.name == "definition":
                name = BACH_THONG.definition_name(each.shown).in_(lang)
            elif each.name == "without_part":
                name = BACH_THONG.indicators[each.shown].name.in_(lang)
            elif each.name not in {"vacuous", "missing_all", "missing_one", "provisional"}:
                name = f'<span lang="vi">{tight(each.shown)}</span>' if lang == "en" else tight(each.shown)
            case = say(f"case_{each.name}", lang, shown=name, year=each.year, indicator=clause.indicator.name.in_(lang))
            also = signals(found, lang)
            answer = verdict(found, lang) + (f"; {also}" if also else "")
            found_for.setdefault((capital(case), answer), []).append(clause.id)
    rows = [[", ".join(ids), case, answer] for (case, answer), ids in found_for.items()]
    return "\n\n".join(
        [say("no_rounding", lang), table([say("id", lang), say("case", lang), say("verdict", lang)], rows)]
    )


def _readings(target: Target, lang: Lang) -> str:
    parts = []
    for clause in target.clauses:
        if len(clause.readings) == 1:
            reading = clause.readings[0]
            parts.append(f"{label(clause, lang)}: {reading.text.in_(lang)}")
            continue
        lines = [f"{label(clause, lang)}", ""]
        for reading in clause.readings:
            name = say("by_default", lang) if reading is clause.readings[0] else f"`{reading.name}`"
            asked = requirement(clause, reading, TERM).in_(lang)
            lines.append(f"- {name}: {asked}. {reading.text.in_(lang)}")
        parts += ["\n".join(lines), _difference(clause, lang)]
    single = [each for each in target.clauses if len(each.readings) == 1]
    if single:
        parts.append(say("one_reading", lang, clauses=_several(single)))
    return "\n\n".join(parts)


def _difference(clause: Clause, lang: Lang) -> str:
    given, year = samples.case_that_differs(clause)
    found = samples.judged(clause, given, year)
    rows = [[say("by_default", lang), verdict(found, lang)]]
    rows += [
        [f"`{name}`", f'<span class="verdict {other}">{VERDICT[other].in_(lang)}</span>']
        for name, other in found.alternatives.items()
    ]
    parts = [
        say("differ", lang, year=year, figures=listed(given, lang)),
        table([say("reading", lang), say("verdict", lang)], rows),
    ]
    parts += [say("choose", lang, clause=clause.id, name=reading.name) for reading in clause.readings[1:]]
    return "\n\n".join(parts)


def _stands(target: Target, lang: Lang) -> str:
    card = assess(baseline_report(), TERM.baseline)
    parts = [told("stands_intro", lang)]
    for clause in target.clauses:
        found = card[clause.id]
        parts.append(f"{label(clause, lang)}: {verdict(found, lang)}. {found.explanation.in_(lang)}")
    given = {each.indicator for each in baseline_report().observations}
    parts += ["\n".join(baseline_lines(each, lang)) for each in _indicators(target) if each.id in given]
    absent = [each for each in _indicators(target) if each.id not in given]
    parts += [no_baseline(each, lang) for each in absent if each.id in RELATED]
    if unknown := [each.name.in_(lang) for each in absent if each.id not in RELATED]:
        parts.append(say("no_baseline", lang, name=", ".join(unknown)))
    return "\n\n".join(parts)


def baseline_lines(indicator: Indicator, lang: Lang) -> Iterator[str]:
    """The baseline figure of an indicator with its place, status and remarks, as an item of a list."""
    for given in baseline_report().observations:
        if given.indicator == indicator.id:
            assert given.source is not None
            line = say(
                "baseline_line",
                lang,
                name=capital(indicator.name.in_(lang)),
                year=given.year,
                value=observed(samples.as_evidence(given), indicator, lang),
                status=say(given.status, lang),
                place=locator(given.source, lang),
            )
            if given.note:
                line += f" {say('note', lang)}: {given.note if lang == 'vi' else NOTES[indicator.id]}"
            yield f"- {line}"


def no_baseline(indicator: Indicator, lang: Lang) -> str:
    """That the document has no starting figure of an indicator, and what it has in its place."""
    if indicator.id not in RELATED:
        return say("no_baseline_here", lang)
    related = RELATED[indicator.id].in_(lang)
    return say("only_related", lang, name=indicator.name.in_(lang), related=related)


def _example(target: Target, lang: Lang) -> str:
    parts = [say("example_intro", lang)]
    for clause in target.clauses:
        given = samples.through_the_years(clause, clause.readings[0])
        rows = []
        for each in samples.report(given).observations:
            if each.indicator != clause.indicator.id or each.year < TERM.first:
                continue
            found = samples.judged(clause, given, each.year)
            due = clause.progress or clause.indicator
            by_year = clause.readings[0].timing == "every_year"
            level = found.years[-1].required if by_year else found.required
            required = shown(level, clause.indicator, lang, found)
            between = year_verdict(found, lang) if by_year else shown(found.path, due, lang, found)
            rows.append([str(each.year), _figure(clause, each, found, lang), required, between, verdict(found, lang)])
        fourth = "year_alone" if clause.readings[0].timing == "every_year" else "due"
        heads = [say(name, lang) for name in ("year", "figure", "required", fourth, "verdict_so_far")]
        if all(row[3] == "–" for row in rows):
            rows, heads = [[*row[:3], row[4]] for row in rows], [*heads[:3], heads[4]]
        parts.append(label(clause, lang))
        beside = [each for each in given if each["year"] == TERM.baseline or each["indicator"] != clause.indicator.id]
        if beside:
            parts.append(say("start", lang, figures=listed(beside, lang)))
        last = samples.judged(clause, given, TERM.last)
        parts += [table(heads, rows), say("so", lang, year=TERM.last, text=last.explanation.in_(lang))]
    return "\n\n".join(parts)


def _not_encoded(target: Target, lang: Lang) -> str:
    said = [f"- {each.id}: {each.not_encoded.in_(lang)}" for each in target.clauses if each.not_encoded]
    return "\n".join(said) or say("not_encoded_none", lang)


def _sources(target: Target, lang: Lang) -> str:
    source = target.source
    date = source.checked_on.strftime("%d/%m/%Y") if lang == "vi" else source.checked_on.isoformat()
    name, _ = module_of(target)
    cases = f"tests/cases/t{target.number:02}.toml"
    return "\n\n".join(
        [
            f"{source.document.in_(lang)}; {source.place.in_(lang)}. {say('checked', lang, date=date)}",
            say("code", lang, name=name, stem=name.removesuffix(".py"), cases=cases),
        ]
    )


def module_of(target: Target) -> tuple[str, str]:
    """The name and the text of the module that declares a target."""
    (module,) = (
        each for each in resources.files(bach_thong).iterdir() if each.name.startswith(f"t{target.number:02}_")
    )
    return module.name, module.read_text("utf-8")
