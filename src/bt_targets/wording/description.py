"""Targets in plain text: the list of all, and one of them explained from its rules."""

from bt_targets.ground.text import Lang
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.wording.rules import requirement
from bt_targets.wording.table import wrap

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
                asked = requirement(clause, clause.readings[0], resolution.term, lang)
                lines += _indented(f"{clause.name.in_(lang)}: {asked}", first=f"{clause.id:>8}  ")
    return "\n".join(lines) + "\n"


def target_text(target: Target, resolution: Resolution, lang: Lang) -> str:
    """A target with its source and all its clauses."""
    source = "Nguồn" if lang == "vi" else "Source"
    place = f"{source}: {target.source.place.in_(lang)}; {target.source.document.in_(lang)}."
    lines = [f"{target.number}. {target.title.in_(lang)}", *_indented(target.asks.in_(lang)), *_indented(place)]
    for clause in target.clauses:
        lines += ["", clause_text(clause, resolution, lang).rstrip("\n")]
    return "\n".join(lines) + "\n"


def clause_text(clause: Clause, resolution: Resolution, lang: Lang) -> str:
    """A clause with its readings and its indicators."""
    vi = lang == "vi"
    lines = [f"{clause.id}. {clause.name.in_(lang)}"]
    for reading in clause.readings:
        asked = requirement(clause, reading, resolution.term, lang)
        first = reading is clause.readings[0]
        if vi:
            head = f"Cách hiểu {'mặc định' if first else 'khác'} ({reading.name})"
        else:
            head = f"{'Reading by default' if first else 'Other reading'} ({reading.name})"
        lines += _indented(f"{head}: {asked}. {reading.text.in_(lang)}")
    for indicator in clause.indicators:
        lines += _indented(_indicator_text(indicator, lang))
    if clause.not_encoded is not None:
        head = "Không đánh giá: " if vi else "Not judged: "
        lines += _indented(head + clause.not_encoded.in_(lang))
    return "\n".join(lines) + "\n"


def _indicator_text(indicator: Indicator, lang: Lang) -> str:
    vi = lang == "vi"
    head = (
        f"{'Số liệu' if vi else 'Figure'}: {indicator.name.in_(lang)} ({indicator.id}). {indicator.counted.in_(lang)}"
    )
    if indicator.unit is not None:
        return f"{head} {'Đơn vị' if vi else 'Unit'}: {indicator.unit}."
    if indicator.scale is not None:
        grades = ", ".join(f"{grade.name.in_(lang)} ({grade.id})" for grade in indicator.scale.grades)
        return f"{head} {'Mức' if vi else 'Grades'}: {grades}."
    return head


def _indented(text: str, first: str = "    ") -> list[str]:
    lines = wrap(text, _WIDTH - len(first))
    return [first + lines[0], *(" " * len(first) + line for line in lines[1:])]
