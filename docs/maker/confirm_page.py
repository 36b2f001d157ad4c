"""The page of what an officer should confirm: how the words are read, and what is usual and not in the document."""

from bt_targets import BACH_THONG, Clause, Indicator, Target
from bt_targets.ground.text import Lang
from docs.maker.sentences import say
from docs.maker.tables import capital, checked, table


def confirm_page(lang: Lang) -> str:
    """Every target with its readings and its usual definitions."""
    usual = [each for indicator in BACH_THONG.indicators.values() for each in indicator.usual]
    unchecked = [each for each in usual if each.checked_on is None]
    intro = say("confirm_intro", lang, usual=len(usual), unchecked=len(unchecked))
    parts = [f"# {say('confirm_title', lang)}", intro, say("confirm_checked", lang)]
    for target in BACH_THONG.targets:
        link = f"[{target.title.in_(lang)}](targets/{target.number:02}.md)"
        parts += [f"## {target.number}. {link} {{ #target-{target.number} }}", target.summary.in_(lang)]
        parts += [
            say("confirm_readings", lang),
            _readings(target, lang),
            say("confirm_usual", lang),
            _usual(target, lang),
        ]
    return "\n\n".join(parts) + "\n"


def _readings(target: Target, lang: Lang) -> str:
    rows = [[each.id, each.readings[0].text.in_(lang), _others(each, lang)] for each in target.clauses]
    return table([say(name, lang) for name in ("id", "reading_used", "readings_left")], rows)


def _others(clause: Clause, lang: Lang) -> str:
    return "<br>".join(f"`{each.name}`: {each.text.in_(lang)}" for each in clause.readings[1:]) or "–"


def _usual(target: Target, lang: Lang) -> str:
    indicators: dict[str, Indicator] = {each.id: each for clause in target.clauses for each in clause.indicators}
    rows = [
        [
            f"[{capital(indicator.name.in_(lang))}](indicators/{indicator.id}.md)",
            each.statement.in_(lang),
            each.origin.in_(lang),
            checked(each, lang),
        ]
        for indicator in indicators.values()
        for each in indicator.usual
    ]
    heads = [say(name, lang) for name in ("indicator_head", "statement", "origin", "checked_head")]
    return table(heads, rows)
