"""Targets in plain text: the list of all, and one of them explained from its rules."""

from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.wording.columns import wrap
from bt_targets.wording.phrases import Phrase, fill
from bt_targets.wording.requirement import requirement
from bt_targets.wording.sentences.description import DESCRIPTION, NOT_JUDGED

_WIDTH = 100


def target_list(resolution: Resolution, lang: Lang) -> str:
    """Every section, target and clause, with what each clause asks for."""
    lines = [resolution.title.in_(lang)]
    for section in resolution.sections:
        lines += ["", section.name.in_(lang)]
        for target in resolution.targets:
            if target.section != section.id:
                continue
            lines.append(f"{target.number:>4}  {target.title.in_(lang)}")
            for clause in target.clauses:
                asked = requirement(clause, clause.readings[0], resolution.term).in_(lang)
                lines += _indented(f"{clause.name.in_(lang)}: {asked}", first=f"{clause.id:>8}  ")
    return "\n".join(lines) + "\n"


def target_text(target: Target, resolution: Resolution, lang: Lang) -> str:
    """A target with its source and all its clauses."""
    source = fill(DESCRIPTION["source"], place=target.source.place, document=target.source.document)
    lines = [f"{target.number}. {target.title.in_(lang)}"]
    lines += _indented(target.summary.in_(lang)) + _indented(source.in_(lang))
    for clause in target.clauses:
        lines += ["", clause_text(clause, resolution, lang).rstrip("\n")]
    return "\n".join(lines) + "\n"


def clause_text(clause: Clause, resolution: Resolution, lang: Lang) -> str:
    """A clause with its readings and its indicators."""
    lines = [f"{clause.id}. {clause.name.in_(lang)}"]
    for reading in clause.readings:
        described = fill(
            DESCRIPTION["default_reading" if reading is clause.readings[0] else "other_reading"],
            reading=reading.name,
            requirement=requirement(clause, reading, resolution.term),
            text=reading.text,
        )
        lines += _indented(described.in_(lang))
    for indicator in clause.indicators:
        lines += _indented(_figure(indicator, lang).in_(lang))
    if clause.not_encoded is not None:
        lines += _indented(fill(NOT_JUDGED, text=clause.not_encoded).in_(lang))
    return "\n".join(lines) + "\n"


def _figure(indicator: Indicator, lang: Lang) -> Phrase:
    name, id_, counted = indicator.name, indicator.id, indicator.what_is_counted
    if indicator.unit is not None:
        return fill(DESCRIPTION["figure_with_unit"], name=name, id=id_, counted=counted, unit=indicator.unit)
    if indicator.scale is not None:
        grades = ", ".join(f"{grade.name.in_(lang)} ({grade.id})" for grade in indicator.scale.grades)
        return fill(DESCRIPTION["figure_with_grades"], name=name, id=id_, counted=counted, grades=grades)
    return fill(DESCRIPTION["figure"], name=name, id=id_, counted=counted)


def _indented(text: str, first: str = "    ") -> list[str]:
    lines = wrap(text, _WIDTH - len(first))
    return [first + lines[0], *(" " * len(first) + line for line in lines[1:])]
