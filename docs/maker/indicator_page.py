"""The page of one indicator, made from the rules that use it."""

import json
from collections.abc import Iterator
from typing import Any

from bt_targets import BACH_THONG, Indicator, Report, ReportError
from bt_targets.model import Lang
from bt_targets.units import spellings_of
from bt_targets.wording.rules import requirement
from bt_targets.wording.terms import DEFINITION
from docs.maker.samples import row, typical
from docs.maker.sentences import INDICATOR_HEADINGS, say
from docs.maker.tables import copyable, table
from docs.maker.target_page import baseline_lines


def indicator_page(indicator: Indicator, lang: Lang) -> str:
    """Five sections under the same headings for every indicator."""
    sections = (
        _counted(indicator, lang),
        _used(indicator, lang),
        _report(indicator, lang),
        _mistakes(indicator, lang),
        "\n".join(baseline_lines(indicator.id, lang)) or say("no_baseline", lang),
    )
    name = indicator.name.in_(lang)
    parts = [f"# {name[0].upper()}{name[1:]}"]
    for heading, section in zip(INDICATOR_HEADINGS, sections, strict=True):
        parts += [f"## {heading.in_(lang)}", section]
    return "\n\n".join(parts) + "\n"


def _counted(indicator: Indicator, lang: Lang) -> str:
    kind = "quota" if indicator.may_pass_100 else indicator.kind
    lines = [
        indicator.counted.in_(lang),
        "",
        f"- {say('id', lang)}: `{indicator.id}`",
        f"- {say('kind', lang)}: {say(f'kind_{kind}', lang)}",
        f"- {say('unit', lang)}: {indicator.unit or say('no_unit', lang)}",
        f"- {say('spellings', lang)}: {', '.join(f'`{each}`' for each in _spellings(indicator))}",
    ]
    if indicator.definition:
        lines.append(f"- {say('definition', lang)}: {_definition(indicator.definition, lang)}")
        others = "; ".join(_definition(each, lang) for each in indicator.definitions[1:])
        lines.append(f"- {say('other_definitions', lang)}: {others}")
    if indicator.whole:
        lines += ["", say(indicator.whole, lang)]
    return "\n".join(lines)


def _definition(id_: str, lang: Lang) -> str:
    return f"`{id_}` ({DEFINITION[id_].in_(lang)})"


def _spellings(indicator: Indicator) -> tuple[str, ...]:
    if indicator.kind == "status":
        return ("có", "không", "true", "false")
    if indicator.scale is not None:
        return tuple(name for grade in indicator.scale.grades for name in (grade.id, grade.name.vi, *grade.spellings))
    assert indicator.unit is not None
    return spellings_of(indicator.unit)


def _used(indicator: Indicator, lang: Lang) -> str:
    rows = []
    for target in BACH_THONG.targets:
        for clause in target.clauses:
            if indicator not in clause.indicators:
                continue
            roles = {clause.indicator.id: "indicator"}
            roles |= {each.id: name for name, each in (("rate", clause.rate), ("pace", clause.pace)) if each}
            role = say(f"role_{roles.get(indicator.id, 'other')}", lang)
            link = f"[{clause.id}. {clause.name.in_(lang)}](../targets/{target.number:02}.md)"
            rows += [
                [
                    link,
                    say("by_default", lang) if reading.name == "default" else f"`{reading.name}`",
                    role,
                    requirement(clause, reading, BACH_THONG.term, lang),
                ]
                for reading in clause.readings
            ]
    return table([say(name, lang) for name in ("clause", "reading", "used_as", "asks")], rows)


def _report(indicator: Indicator, lang: Lang) -> str:
    rows = [typical(indicator)]
    if indicator.kind == "share":
        rows.append(row(indicator, 2026, {"part": 193, "whole": 200}))
        rows.append(row(indicator, 2026, "trên 95 %"))
    elif indicator.kind == "quantity":
        value = rows[0]["value"]["magnitude"]
        rows.append({**rows[0], "bound": "about", "value": {"magnitude": value, "unit": indicator.unit}})
    return "\n\n".join(copyable(each, lang) for each in rows)


def _mistakes(indicator: Indicator, lang: Lang) -> str:
    parts = [say("mistake_intro", lang)]
    for wrong in _wrong(indicator):
        text = json.dumps(wrong, ensure_ascii=False)
        try:
            Report.from_json('{"observations": [' + text + "]}")
        except ReportError as error:
            item = error.items[0]
            parts.append(
                f"- {say('written', lang)} `{text}`\n\n    {say('answer', lang)}: "
                f"{_plain(item.message.in_(lang))} ([`{item.code}`](../errors.md#{item.code}))"
            )
        else:
            raise AssertionError(f"{text} was expected to be refused")
    return "\n\n".join(parts)


def _plain(text: str) -> str:
    return text.replace("[", "\\[").replace("<", "&lt;")


def _wrong(indicator: Indicator) -> Iterator[dict[str, Any]]:
    given = {"indicator": indicator.id, "year": 2026}
    match indicator.kind:
        case "share" | "rate":
            yield {**given, "value": 0.95}
            yield {**given, "value": "95.5 %"}
        case "rank":
            yield {**given, "value": 0}
            yield {**given, "value": "hạng 30 trở lên"}
        case "grade":
            yield {**given, "value": "tương đối tốt"}
        case "status":
            yield {**given, "value": 1}
        case _ if indicator.counted_in_ones:
            yield {**given, "value": 12.5}
            yield {**given, "value": "12 lít"}
        case _:
            yield {**given, "value": 705}
            yield {**given, "value": "967.05 ha"}
