"""The pages that list: targets, indicators, errors, the API, the fields of the result; and the navigation."""

import bt_targets
from bt_targets import BACH_THONG, Indicator, Scorecard
from bt_targets.errors import CODES, meaning
from bt_targets.model import Lang
from bt_targets.wording.rules import requirement
from docs.maker.sentences import say
from docs.maker.tables import table


def target_index(lang: Lang) -> str:
    """Every target and clause with what is asked."""
    parts = [f"# {say('targets', lang)}"]
    for section in BACH_THONG.sections:
        rows = [
            [
                f"[{target.number}. {target.title.in_(lang)}]({target.number:02}.md)",
                clause.id,
                f"{clause.name.in_(lang)}: {requirement(clause, clause.readings[0], BACH_THONG.term, lang)}",
            ]
            for target in BACH_THONG.targets
            if target.section == section.id
            for clause in target.clauses
        ]
        heads = [say("target", lang), say("clause", lang), say("asks", lang)]
        parts += [f"## {section.name.in_(lang)}", table(heads, rows)]
    return "\n\n".join(parts)


def indicator_index(lang: Lang) -> str:
    """Every indicator by name, by unit and by section."""
    every = sorted(BACH_THONG.indicators.values(), key=lambda each: _key(each.name.in_(lang)))
    parts = [f"# {say('indicators', lang)}", f"## {say('by_name', lang)}", _links(every, lang)]
    parts.append(f"## {say('by_unit', lang)}")
    for unit in sorted({each.unit or "" for each in every}):
        parts += [
            f"### {unit or say('no_unit', lang)}",
            _links([each for each in every if (each.unit or "") == unit], lang),
        ]
    parts.append(f"## {say('by_section', lang)}")
    for section in BACH_THONG.sections:
        used = {
            indicator.id
            for target in BACH_THONG.targets
            if target.section == section.id
            for clause in target.clauses
            for indicator in clause.indicators
        }
        parts += [f"### {section.name.in_(lang)}", _links([each for each in every if each.id in used], lang)]
    return "\n\n".join(parts) + "\n"


def _key(name: str) -> str:
    return name.casefold()


def _links(indicators: list[Indicator], lang: Lang) -> str:
    return "\n".join(f"- [{each.name.in_(lang)}]({each.id}.md) (`{each.id}`)" for each in indicators)


def errors_page(lang: Lang) -> str:
    """Every code under a heading of its own, with the library's own words for it."""
    parts = [f"# {say('errors', lang)}", say("errors_intro", lang)]
    for code in CODES:
        parts += [f"## {code} {{ #{code} }}", f"{meaning(code).in_(lang)}."]
    return "\n\n".join(parts) + "\n"


def api_page(lang: Lang) -> str:
    """Every public name, from its docstring."""
    parts = [f"# {say('api', lang)}"]
    parts += [f"::: bt_targets.{name}" for name in bt_targets.__all__]
    return "\n\n".join(parts) + "\n"


def fields_table(lang: Lang) -> str:
    """Every field of the scorecard document and of what it holds, from the JSON Schema."""
    schema = Scorecard.model_json_schema(mode="serialization")
    parts = []
    for name, model in {"Scorecard": schema, **schema["$defs"]}.items():
        rows = [
            [f"`{field}`", (about.get("description") or "").replace("\n", " ")]
            for field, about in model.get("properties", {}).items()
        ]
        if rows:
            parts += [f"### {name}", table([say("field", lang), say("meaning", lang)], rows)]
    return f"## {say('fields', lang)}\n\n" + "\n\n".join(parts) + "\n"
