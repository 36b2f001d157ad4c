"""Templates as report documents in JSON and TOML."""

import json
from collections.abc import Collection, Iterator
from typing import Any, Final

from bt_targets.files.writing.template.examples import how_to_write
from bt_targets.files.writing.template.filled import by_key
from bt_targets.files.writing.template.notes import json_notes, toml_notes
from bt_targets.files.writing.template.wanted import WantedFigure, sections_wanted
from bt_targets.files.writing.toml_text import toml_value
from bt_targets.ground.text import Lang
from bt_targets.report.document import SCHEMA
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution, Section
from bt_targets.rules.targets import Target

_LANGS: tuple[Lang, ...] = ("vi", "en")
_TAKEN_FOR_GRANTED: Final = {"bound": "exact", "status": "official"}
"""What a figure is where nothing is said."""


def json_template(resolution: Resolution, years: Collection[int] | None, report: Report) -> bytes:
    """A report document; remarks stand at the first year of each indicator, every other year takes one line."""
    lines = ["{"]
    for lang in _LANGS:
        for number, note in enumerate(json_notes(resolution)):
            lines.append(f'  "# {number} {lang}": {_json(note.in_(lang))},')
    lines += (f'  "{name}": {_json(text)},' for name, text in _head(report).items())
    observations = ",\n    ".join(_json_observations(resolution, years, report))
    lines += ['  "observations": [', f"    {observations}", "  ]", "}"]
    return ("\n".join(lines) + "\n").encode()


def _json_observations(resolution: Resolution, years: Collection[int] | None, report: Report) -> Iterator[str]:
    figures = by_key(report)
    for section, target, wanted in _headed(resolution, years, report):
        for year in wanted.years:
            known = _fields(wanted, year, figures.get((wanted.indicator.id, year)))
            fields = ", ".join(f"{_json(name)}: {_json(value)}" for name, value in known.items())
            if year != wanted.years[0]:
                yield f"{{{fields}}}"
                continue
            remarks = {**_section_remarks(section), **_remarks(target, wanted, resolution)}
            shown = [f'"# {name}": {_json(text)},' for name, text in remarks.items()]
            yield "\n      ".join(["{", *shown, fields]) + "\n    }"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def toml_template(resolution: Resolution, years: Collection[int] | None, report: Report) -> bytes:
    """A report document with comments."""
    notes, figures = toml_notes(resolution), by_key(report)
    lines = [f"# {note.in_(lang)}" for lang in _LANGS for note in notes]
    lines += ["", *(f"{name} = {toml_value(text)}" for name, text in _head(report).items())]
    for section, target, wanted in _headed(resolution, years, report):
        lines.append("")
        if section is not None:
            lines += [f"# {'=' * 20} {section.name.vi} / {section.name.en}", ""]
        lines += (f"# {name}: {text}" for name, text in _remarks(target, wanted, resolution).items())
        for year in wanted.years:
            known = _fields(wanted, year, figures.get((wanted.indicator.id, year)))
            lines += ["", "[[observations]]", *(f"{name} = {toml_value(value)}" for name, value in known.items())]
    return ("\n".join(lines) + "\n").encode()


# -- what both hold


def _head(report: Report) -> dict[str, str]:
    return {"schema": SCHEMA, "resolution": report.resolution, "commune": report.commune}


def _fields(wanted: WantedFigure, year: int, figure: Observation | None) -> dict[str, Any]:
    """The fields of an observation: those of the figure that is known, or a value to fill in."""
    if figure is None:
        return {"indicator": wanted.indicator.id, "year": year, "value": ""}
    fields = figure.model_dump(mode="json")
    return {name: value for name, value in fields.items() if value != _TAKEN_FOR_GRANTED.get(name)}


def _headed(
    resolution: Resolution, years: Collection[int] | None, report: Report
) -> Iterator[tuple[Section | None, Target | None, WantedFigure]]:
    """Every indicator, with its section and its target where it is the first of them."""
    for section in sections_wanted(resolution, years, report):
        new_section: Section | None = section.section
        for target in section.targets:
            new_target: Target | None = target.target
            for wanted in target.figures:
                yield new_section, new_target, wanted
                new_section = new_target = None


def _section_remarks(section: Section | None) -> dict[str, str]:
    return {} if section is None else {"mục": section.name.vi, "section": section.name.en}


def _remarks(target: Target | None, wanted: WantedFigure, resolution: Resolution) -> dict[str, str]:
    """What a person who fills in an indicator wants to see, in both languages."""
    remarks: dict[str, str] = {}
    if target is not None:
        remarks |= {
            "chỉ tiêu": f"{target.number}. {target.title.vi}. {target.summary.vi}",
            "target": f"{target.number}. {target.title.en}. {target.summary.en}",
        }
    indicator, baseline = wanted.indicator, resolution.term.baseline
    remarks |= {"số liệu": wanted.label.vi, "figure": wanted.label.en}
    remarks |= {"nội dung": indicator.what_is_counted.vi, "what is counted": indicator.what_is_counted.en}
    if wanted.serves is not None:
        remarks |= {"lưu ý": wanted.serves.vi, "remark": wanted.serves.en}
    if indicator.unit is not None:
        remarks["đơn vị"] = indicator.unit
    if indicator.definitions:
        remarks["definition"] = " | ".join(indicator.definitions)
    remarks["cách ghi"] = how_to_write(indicator, with_unit=True)
    if len(wanted.years) > 1 and baseline in wanted.years:
        remarks["năm"] = f"{baseline}: số đầu nhiệm kỳ (baseline)"
    return remarks
