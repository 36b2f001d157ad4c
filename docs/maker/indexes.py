"""The pages that list: targets, and indicators by name, unit and section."""

from bt_targets import BACH_THONG, Indicator
from bt_targets.ground.text import Lang
from bt_targets.wording.formatting import write_unit
from bt_targets.wording.requirement import requirement
from docs.maker.indicator_page import title
from docs.maker.sentences import say
from docs.maker.tables import table

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyjfwz"
_TONES = str.maketrans(
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    "".join(letter * 5 for letter in "aăâeêioôơuưy"),
)


def target_index(lang: Lang) -> str:
    """Every target and clause with what is asked."""
    parts = [f"# {say('targets', lang)}", say("targets_intro", lang)]
    for section in BACH_THONG.sections:
        rows = []
        for target in BACH_THONG.targets:
            if target.section != section.id:
                continue
            asked = [
                (f"{clause.id}. {clause.name.in_(lang)}: " if len(target.clauses) > 1 else "")
                + requirement(clause, clause.readings[0], BACH_THONG.term).in_(lang)
                for clause in target.clauses
            ]
            rows.append([f"[{target.number}. {target.title.in_(lang)}]({target.number:02}.md)", "<br>".join(asked)])
        parts += [
            f"## {section.name.in_(lang)} {{ #{section.id.replace('_', '-')} }}",
            table([say("target", lang), say("asks", lang)], rows),
        ]
    return "\n\n".join(parts) + "\n"


def indicator_index(lang: Lang) -> str:
    """Every indicator by name, by unit and by section."""
    every = sorted(BACH_THONG.indicators.values(), key=lambda each: _key(each.name.in_(lang), lang))
    parts = [
        f"# {say('indicators', lang)}",
        say("indicators_intro", lang),
        f"## {say('by_name', lang)} {{ #by-name }}",
        _links(every, lang),
        f"## {say('by_unit', lang)} {{ #by-unit }}",
    ]
    units = {each.unit: _unit(each, lang) for each in every}
    for unit, name in sorted(units.items(), key=lambda each: _key(each[1], lang)):
        parts += [f"**{name}**", _links([each for each in every if each.unit == unit], lang)]
    parts.append(f"## {say('by_section', lang)} {{ #by-section }}")
    for section in BACH_THONG.sections:
        used = {
            indicator.id
            for target in BACH_THONG.targets
            if target.section == section.id
            for clause in target.clauses
            for indicator in clause.indicators
        }
        parts += [f"**{section.name.in_(lang)}**", _links([each for each in every if each.id in used], lang)]
    return "\n\n".join(parts) + "\n"


def _unit(indicator: Indicator, lang: Lang) -> str:
    if indicator.unit is None:
        return say("no_unit", lang)
    name = say("unit_rank", lang) if indicator.unit == "hạng" else write_unit(indicator.unit, lang)
    return indicator.unit if lang == "vi" else f"{name} (`{indicator.unit}`)" if name != indicator.unit else name


def _key(name: str, lang: Lang) -> list[tuple[int, str]]:
    """The order of the alphabet; in the Vietnamese one ă, â and đ are letters of their own."""
    letters = [letter for letter in name.casefold() if letter not in "`("]
    if lang == "en":
        return [(0, letter) for letter in letters]
    plain = "".join(letters).translate(_TONES)
    return [(_LETTERS.find(letter), letter) for letter in plain]


def _links(indicators: list[Indicator], lang: Lang) -> str:
    return "\n".join(f"- [{title(each, lang)}]({each.id}.md) (`{each.id}`)" for each in indicators)
