"""The page of one target, made from its rules and from what the library says of sample figures."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from bt_targets import BACH_THONG, Clause, Target, assess, bach_thong, baseline_report
from bt_targets.model import Lang
from bt_targets.rules.clauses import Reading
from bt_targets.rules.comparisons import GradeAtLeast, Holds
from bt_targets.wording.rules import requirement, subject
from bt_targets.wording.terms import TIMING, VERDICT
from docs.maker import samples
from docs.maker.pictures import path_picture
from docs.maker.sentences import HEADINGS, say
from docs.maker.tables import copyable, listed, observed, shown, signals, table, tight, value, verdict


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
    for heading, section in zip(HEADINGS, sections, strict=True):
        parts += [f"## {heading.in_(lang)}", section]
    return "\n\n".join(parts) + "\n"


def _asks(target: Target, lang: Lang) -> str:
    return f"{target.asks.in_(lang)}\n\n{say('place', lang)}: {target.source.place.in_(lang)}."


def _judged(target: Target, lang: Lang) -> str:
    parts = []
    for clause in target.clauses:
        reading = clause.readings[0]
        asked = requirement(clause, reading, BACH_THONG.term, lang)
        unit = clause.indicator.unit or say("no_unit", lang)
        lines = [
            f"**{clause.id}. {clause.name.in_(lang)}**: {subject(clause, reading, lang)}; {asked}.",
            "",
            f"- {say('formula', lang)}: {_formula(clause, reading, lang)}",
            f"- {say('unit', lang)}: {unit}",
            f"- {TIMING[reading.timing].in_(lang).format(last=BACH_THONG.term.last)}",
        ]
        parts.append("\n".join(lines))
    return "\n\n".join([*parts, say("see_verdict", lang)])


def _formula(clause: Clause, reading: Reading, lang: Lang) -> str:
    match reading.comparison:
        case Holds():
            return say("formula_holds", lang)
        case GradeAtLeast():
            return say("formula_grade", lang)
        case comparison:
            bound = samples.number(comparison.bound.magnitude, comparison.bound.unit, lang)
            return say(f"formula_{reading.measure.kind}", lang, bound=tight(bound))


def _to_report(target: Target, lang: Lang) -> str:
    parts, seen = [say("report_intro", lang)], set()
    for clause in target.clauses:
        for indicator in clause.indicators:
            if indicator.id not in seen:
                seen.add(indicator.id)
                parts += [
                    f"**[{indicator.name.in_(lang)}](../indicators/{indicator.id}.md)** (`{indicator.id}`)",
                    copyable(samples.typical(indicator), lang),
                ]
    return "\n\n".join(parts)


def _boundary(target: Target, lang: Lang) -> str:
    parts = []
    for clause in target.clauses:
        reading = clause.readings[0]
        rows = []
        for level, given, year in samples.boundary(clause, reading):
            found = assess(samples.report(given), year)[clause.id]
            figure = samples.report([samples.row(clause.indicator, year, level)]).observations[0]
            rows.append([value(figure, lang), shown(found.required, clause.indicator, lang), verdict(found, lang)])
        basis = say(f"basis_{reading.timing}", lang)
        parts.append(f"**{clause.id}. {clause.name.in_(lang)}.** {say('boundary_intro', lang, basis=basis)}")
        starting = samples.given(clause, reading, (year,))
        if starting:
            parts.append(say("start", lang, figures=listed(starting, lang)))
        parts.append(table([say("figure", lang), say("required", lang), say("verdict", lang)], rows))
    return "\n\n".join(parts)


def _path(target: Target, lang: Lang) -> str:
    pictures = [
        path_picture(clause, samples.through_the_years(clause, clause.readings[0]), lang) for clause in target.clauses
    ]
    return "\n\n".join([say("path_intro", lang), *pictures])


def _missing(target: Target, lang: Lang) -> str:
    parts = [say("no_rounding", lang)]
    for clause in target.clauses:
        rows = [_case(clause, say("missing", lang), [], samples.TERM.last, lang)]
        rows += [
            _case(clause, say("bounded", lang, value=text), given, year, lang)
            for text, given, year in samples.bounded(clause)
        ]
        parts += [
            f"**{clause.id}. {clause.name.in_(lang)}**",
            table([say("case", lang), say("verdict", lang)], rows),
        ]
    return "\n\n".join(parts)


def _case(clause: Clause, name: str, given: list[samples.Row], year: int, lang: Lang) -> list[str]:
    found = assess(samples.report(given), year)[clause.id]
    also = signals(found, lang)
    return [name, verdict(found, lang) + (f"; {also}" if also else "")]


def _readings(target: Target, lang: Lang) -> str:
    parts = []
    for clause in target.clauses:
        for reading in clause.readings:
            first = reading is clause.readings[0]
            name = say("by_default", lang) if first else f"`{reading.name}`"
            asked = requirement(clause, reading, BACH_THONG.term, lang)
            parts.append(f"**{clause.id}, {name}**: {asked}. {reading.text.in_(lang)}")
        if len(clause.readings) == 1:
            parts.append(say("one_reading", lang, clause=clause.id))
        else:
            parts.append(_difference(clause, lang))
    return "\n\n".join(parts)


def _difference(clause: Clause, lang: Lang) -> str:
    for given, year in samples.cases_that_may_differ(clause):
        found = assess(samples.report(given), year)[clause.id]
        if "reading_matters" not in found.signals:
            continue
        rows = [[f"{say('by_default', lang)}", f"**{VERDICT[found.verdict].in_(lang)}**"]]
        rows += [[f"`{name}`", f"**{VERDICT[other].in_(lang)}**"] for name, other in found.alternatives.items()]
        text = say("differ", lang, year=year, figures=listed(given, lang))
        return f"{text}\n\n{table([say('reading', lang), say('verdict', lang)], rows)}"
    raise AssertionError(f"no case was found in which the readings of {clause.id} differ")


def _stands(target: Target, lang: Lang) -> str:
    card = assess(baseline_report(), BACH_THONG.term.baseline)
    parts = [say("stands_intro", lang)]
    for clause in target.clauses:
        found = card[clause.id]
        parts.append(f"**{clause.id}. {clause.name.in_(lang)}**: {verdict(found, lang)}. {found.explanation.in_(lang)}")
        lines = list(_baseline_lines(clause, lang))
        parts.append("\n".join(lines) if lines else say("no_baseline", lang))
    return "\n\n".join(parts)


def _baseline_lines(clause: Clause, lang: Lang) -> Iterator[str]:
    ids = {indicator.id for indicator in clause.indicators}
    for given in baseline_report().observations:
        if given.indicator in ids:
            yield from baseline_lines(given.indicator, lang)


def baseline_lines(indicator_id: str, lang: Lang) -> Iterator[str]:
    """The baseline figure of an indicator with its place, status and remarks, as items of a list."""
    indicator = BACH_THONG.indicators[indicator_id]
    for given in baseline_report().observations:
        if given.indicator == indicator_id:
            written = observed(samples.as_evidence(given), indicator, lang)
            yield f"- {indicator.name.in_(lang)}, {given.year}: {written}"
            yield f'- {say("locator", lang)}: <span lang="vi">{given.source}</span>'
            yield f"- {say('status', lang)}: {say(given.status, lang)}"
            if given.note:
                yield f'- {say("note", lang)}: <span lang="vi">{given.note}</span>'


def _example(target: Target, lang: Lang) -> str:
    parts = [say("example_intro", lang)]
    heads = [say(name, lang) for name in ("year", "figure", "required", "path", "verdict")]
    for clause in target.clauses:
        given = samples.through_the_years(clause, clause.readings[0])
        rows = []
        for each in samples.report(given).observations:
            if each.indicator != clause.indicator.id or each.year < samples.TERM.first:
                continue
            found = assess(samples.report(given), each.year)[clause.id]
            required, path = (shown(level, clause.indicator, lang) for level in (found.required, found.path))
            rows.append([str(each.year), value(each, lang), required, path, verdict(found, lang)])
        last = assess(samples.report(given), samples.TERM.last)[clause.id]
        parts.append(f"**{clause.id}. {clause.name.in_(lang)}**")
        starting = [each for each in given if each["year"] == samples.TERM.baseline]
        if starting:
            parts.append(say("start", lang, figures=listed(starting, lang)))
        parts += [table(heads, rows), f"{say('as_of', lang, year=samples.TERM.last)}: {last.explanation.in_(lang)}"]
    return "\n\n".join(parts)


def _not_encoded(target: Target, lang: Lang) -> str:
    said = [f"- {each.id}: {each.not_encoded.in_(lang)}" for each in target.clauses if each.not_encoded]
    return "\n".join(said) or say("not_encoded_none", lang)


def _sources(target: Target, lang: Lang) -> str:
    source = target.source
    (module,) = (
        each for each in resources.files(bach_thong).iterdir() if each.name.startswith(f"t{target.number:02}_")
    )
    code = "\n".join(f"    {line}".rstrip() for line in ["```python", *module.read_text("utf-8").splitlines(), "```"])
    date = source.checked_on.strftime("%d/%m/%Y") if lang == "vi" else source.checked_on.isoformat()
    return "\n\n".join(
        [
            f"{source.document.in_(lang)}; {source.place.in_(lang)}. {say('checked', lang, date=date)}",
            f"{say('cases', lang)}: `tests/cases/t{target.number:02}.toml`",
            f'??? note "{say("code", lang)}: {Path(module.name)}"\n\n{code}',
        ]
    )
