"""The entry of one indicator, made from its declaration and from the rules that use it."""

import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from bt_targets import BACH_THONG, Indicator, Quantity, Report, ReportError, baseline_report
from bt_targets.ground.text import Lang
from bt_targets.ground.units import PER_YEAR, spellings_of, unit, unit_names
from bt_targets.wording.requirement import requirement
from docs.maker.samples import Row, report, row, typical
from docs.maker.sentences import INDICATOR_ANCHORS, INDICATOR_HEADINGS, say
from docs.maker.tables import capital, checked, copyable, table, unit_of
from docs.maker.target_page import baseline_lines, no_baseline

_SUMMED = frozenset({"afforestation_area", "grain_output", "state_budget_revenue"})
"""Indicators whose figure is usually put together from parts."""


def indicator_page(indicator: Indicator, lang: Lang) -> str:
    """Five sections under the same headings for every indicator."""
    sections = (
        _counted(indicator, lang),
        _used(indicator, lang),
        _report(indicator, lang),
        _mistakes(indicator, lang),
        _baseline(indicator, lang),
    )
    parts = [f"# {title(indicator, lang)}"]
    for heading, anchor, section in zip(INDICATOR_HEADINGS, INDICATOR_ANCHORS, sections, strict=True):
        parts += [f"## {heading.in_(lang)} {{ #{anchor} }}", section]
    return "\n\n".join(parts) + "\n"


def title(indicator: Indicator, lang: Lang) -> str:
    """The name of the indicator as a title."""
    return capital(indicator.name.in_(lang))


def _counted(indicator: Indicator, lang: Lang) -> str:
    kind = "quota" if indicator.may_pass_100 else indicator.kind
    lines = [indicator.what_is_counted.in_(lang), ""]
    if indicator.usual:
        lines += [say("usual_intro", lang), "", *_usual(indicator, lang), "", say("counted_as", lang), ""]
    lines += [
        f"- {say('id', lang)}: `{indicator.id}`",
        f"- {say('kind', lang)}: {say(f'kind_{kind}', lang)}",
        f"- {say('unit', lang)}: {unit_of(indicator, lang)}",
        f"- {say('spellings', lang)}: {', '.join(f'`{each}`' for each in _spellings(indicator))}",
    ]
    if indicator.definition:
        lines.append(f"- {say('definition', lang)}: {_definition(indicator.definition, lang)}")
        others = "; ".join(_definition(each, lang) for each in indicator.definitions[1:])
        lines.append(f"- {say('other_definitions', lang)}: {others}")
    if indicator.whole:
        lines += ["", say(indicator.whole, lang)]
    return "\n".join(lines)


def _usual(indicator: Indicator, lang: Lang) -> Iterator[str]:
    for each in indicator.usual:
        said, origin = each.statement.in_(lang), each.origin.in_(lang)
        yield f"- {say('usual_line', lang, statement=said, origin=origin, checked=checked(each, lang))}"


def _definition(id_: str, lang: Lang) -> str:
    return f"`{id_}` ({BACH_THONG.definition_name(id_).in_(lang)})"


def _spellings(indicator: Indicator) -> tuple[str, ...]:
    if indicator.kind == "status":
        return ("có", "không", "đạt", "không đạt")
    if indicator.scale is not None:
        return tuple(
            dict.fromkeys(name for each in indicator.scale.grades for name in (each.name.vi, *each.spellings, each.id))
        )
    assert indicator.unit is not None
    without_year = indicator.unit.removesuffix(PER_YEAR)
    known = [*spellings_of(indicator.unit), *spellings_of(without_year), *_of_the_same_kind(without_year)]
    for each in known:  # every one of them is read here
        value = Quantity(magnitude=Fraction(10), unit=each)
        report([{"indicator": indicator.id, "year": BACH_THONG.term.first, "value": value.model_dump(mode="json")}])
    return tuple(dict.fromkeys(known))


def _of_the_same_kind(name: str) -> list[str]:
    return [each for each in unit_names() if unit(each).dimension == unit(name).dimension and not unit(each).per_year]


def _used(indicator: Indicator, lang: Lang) -> str:
    rows = []
    for target in BACH_THONG.targets:
        for clause in target.clauses:
            if indicator not in clause.indicators:
                continue
            roles = {clause.indicator.id: "indicator"}
            roles |= {each.id: name for name, each in (("rate", clause.growth_rate), ("pace", clause.progress)) if each}
            role = say(f"role_{roles.get(indicator.id, 'other')}", lang)
            link = f"[{clause.id}. {clause.name.in_(lang)}](../targets/{target.number:02}.md)"
            for reading in clause.readings:
                asked = requirement(clause, reading, BACH_THONG.term).in_(lang)
                name = say("by_default", lang) if reading is clause.readings[0] else f"`{reading.name}`"
                rows.append([link, f"{asked} ({name})" if len(clause.readings) > 1 else asked, role])
    return table([say(name, lang) for name in ("clause", "asks", "used_as")], rows)


def _report(indicator: Indicator, lang: Lang) -> str:
    parts = []
    for name, given in _forms(indicator):
        parts += [f"**{say(f'form_{name}', lang)}**", copyable(given, lang)]
    return "\n\n".join(parts)


def _forms(indicator: Indicator) -> Iterator[tuple[str, Row]]:
    usual = typical(indicator)
    match indicator.kind:
        case "grade" | "status" | "rank":
            yield indicator.kind, usual
        case "share":
            yield "number", usual
            yield "counts", row(indicator, usual["year"], {"part": 193, "whole": 200})
            yield "excluded", row(indicator, usual["year"], {"part": 190, "whole": 200, "excluded": 4})
            yield "above", {**usual, "bound": "above"}
        case _:
            yield "number", usual
            yield "about", {**usual, "bound": "about"}
            if indicator.kind == "quantity":
                low = Fraction(usual["value"]["magnitude"])
                high = {**usual["value"], "magnitude": str(low + 2 if low.denominator == 1 else low.__ceil__() + 2)}
                yield "between", {**usual, "bound": "between", "upper": high}
    if indicator.definitions:
        yield "definition", {**usual, "definition": indicator.definitions[1]}
    if indicator.id in _SUMMED:
        whole = Fraction(usual["value"]["magnitude"])
        names = (
            ("new_planting", "replanting", "scattered_planting")
            if indicator.id == "afforestation_area"
            else ("Quang Thuận", "Dương Phong", "Đồng Thắng")
        )
        sizes = (Fraction((whole * share / 10).__floor__()) for share in (5, 3))
        first, second = sizes
        parts = dict(zip(names, (first, second, whole - first - second), strict=True))
        yield "components", row(indicator, usual["year"], None, components=parts)


def _mistakes(indicator: Indicator, lang: Lang) -> str:
    parts = [say("mistake_intro", lang)]
    for wrong in _wrong(indicator):
        text = json.dumps(wrong, ensure_ascii=False)
        try:
            Report.from_json('{"observations": [' + text + "]}")
        except ReportError as error:
            item = error.items[0]
            written = json.dumps(wrong["value"], ensure_ascii=False)
            message = item.message.in_(lang).split(": ", 1)[1]
            parts.append(f"- `{written}`: {_plain(message)} ([`{item.code}`](../errors.md#{item.code}))")
        else:
            raise AssertionError(f"{text} was expected to be refused")
    return "\n\n".join([parts[0], "\n".join(parts[1:])])


def _plain(text: str) -> str:
    return text.replace("[", "\\[").replace("<", "&lt;").replace("_", "\\_").replace("*", "\\*")


def _wrong(indicator: Indicator) -> Iterator[dict[str, Any]]:
    given = {"indicator": indicator.id, "year": BACH_THONG.term.first}
    match indicator.kind:
        case "share" | "rate":
            yield {**given, "value": 0.95}
            yield {**given, "value": "95.5 %"}
            if indicator.kind == "share":
                yield {**given, "value": "205/200" if not indicator.may_pass_100 else "5 người"}
        case "rank":
            yield {**given, "value": 0}
            yield {**given, "value": "hạng 30 trở lên"}
        case "grade":
            yield {**given, "value": "tương đối tốt"}
            yield {**given, "value": "95 %"}
        case "status":
            yield {**given, "value": 1}
            yield {**given, "value": "đang làm"}
        case _ if indicator.is_countable:
            yield {**given, "value": 12.5}
            yield {**given, "value": "12 tấn"}
        case _:
            yield {**given, "value": 705}
            yield {**given, "value": f"967.05 {indicator.unit}"}
            yield {**given, "value": "12 thôn"}


def _baseline(indicator: Indicator, lang: Lang) -> str:
    if any(each.indicator == indicator.id for each in baseline_report().observations):
        return "\n".join(baseline_lines(indicator, lang))
    return no_baseline(indicator, lang)
