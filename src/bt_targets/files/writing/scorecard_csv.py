"""The scorecard as CSV: one row a clause, for a spreadsheet program or for whoever counts on.

The header holds plain field names, and ids of verdicts, causes, paces and signals are those of the scorecard document.
Text is in the language asked for. Numbers are plain decimals with a point, rounded to four decimals as everywhere;
the exact rationals are in the JSON document only, since a program that reads `3/4` may take it for a date. `observed`,
`lower`, `upper` and `required` are in `unit` (`required_unit` says so where it is another one), `margin` and
`shortfall` in `difference_unit`, `completion` in per cent. A range has its ends in `lower` and `upper`, and no
`observed`. A grade stands by its id, a status as true or false. What is absent is empty.
"""

import csv
import io
from collections.abc import Iterable
from typing import Final

from bt_targets.files.writing.cells import guarded
from bt_targets.ground.text import Lang, one_line
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.assessment import ClauseAssessment, GradeValue, Number, Observed, Shown, TargetAssessment
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.numbers import write_observed
from bt_targets.wording.rules import requirement
from bt_targets.wording.table import said

FIELDS: Final = (
    "resolution",
    "commune",
    "as_of",
    "perspective",
    "section",
    "target",
    "title",
    "target_verdict",
    "target_final",
    "target_pace",
    "clause",
    "name",
    "verdict",
    "verdict_text",
    "final",
    "cause",
    "pace",
    "signals",
    "reading",
    "alternatives",
    "year",
    "observed_text",
    "observed",
    "lower",
    "upper",
    "unit",
    "bound",
    "required_text",
    "required",
    "required_unit",
    "margin",
    "shortfall",
    "difference_unit",
    "completion",
    "path",
    "path_unit",
    "needed_per_year",
    "needed_unit",
    "explanation",
    "sources",
    "notes",
)
"""The columns, in order."""
_TEXTS: Final = frozenset(
    (
        "resolution",
        "commune",
        "section",
        "title",
        "name",
        "verdict_text",
        "observed_text",
        "required_text",
        "explanation",
        "sources",
        "notes",
    )
)
"""The columns that hold text and are guarded."""


def scorecard_csv(card: Scorecard, resolution: Resolution, lang: Lang) -> str:
    """The scorecard as CSV by RFC 4180. Whoever writes it to a file puts a byte order mark in front for Excel."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, FIELDS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for target in card.targets:
        for assessment in target.clauses:
            row = _row(card, target, assessment, resolution, lang)
            writer.writerow({name: guarded(text) if name in _TEXTS else text for name, text in row.items()})
    return file.getvalue()


def _row(
    card: Scorecard, target: TargetAssessment, assessment: ClauseAssessment, resolution: Resolution, lang: Lang
) -> dict[str, str]:
    clause = resolution[assessment.id]
    section_id = resolution[target.number].section
    section = next(each for each in resolution.sections if each.id == section_id)
    reading = clause.reading(assessment.reading)
    return {
        "resolution": card.resolution,
        "commune": one_line(card.commune),
        "as_of": str(card.as_of),
        "perspective": card.perspective,
        "section": section.name.in_(lang),
        "target": str(target.number),
        "title": target.title.in_(lang),
        "target_verdict": target.verdict,
        "target_final": _plain(target.final),
        "target_pace": target.pace or "",
        "clause": assessment.id,
        "name": clause.name.in_(lang),
        "verdict": assessment.verdict,
        "verdict_text": said(assessment, clause, card.as_of, lang),
        "final": _plain(assessment.final),
        "cause": assessment.cause or "",
        "pace": assessment.pace or "",
        "signals": " ".join(assessment.signals),
        "reading": assessment.reading,
        "alternatives": " ".join(f"{name}={verdict}" for name, verdict in assessment.alternatives.items()),
        "required_text": requirement(clause, reading, resolution.term, lang),
        "required": _plain(assessment.required),
        "required_unit": _unit(assessment.required),
        "margin": _plain(assessment.margin),
        "shortfall": _plain(assessment.shortfall),
        "difference_unit": _unit(assessment.margin) or _unit(assessment.shortfall),
        "completion": _plain(assessment.completion),
        "path": _plain(assessment.path),
        "path_unit": _unit(assessment.path),
        "needed_per_year": _plain(assessment.needed_per_year),
        "needed_unit": _unit(assessment.needed_per_year),
        "explanation": assessment.explanation.in_(lang),
        "sources": _joined(each.source for each in assessment.evidence),
        "notes": _joined(each.note for each in assessment.evidence),
        **(
            {"observed_text": write_observed(assessment.observed, clause.indicator, lang)}
            | _observed(assessment.observed)
            if assessment.observed
            else {}
        ),
    }


def _observed(observed: Observed) -> dict[str, str]:
    given = {"year": str(observed.year), "bound": observed.bound}
    lower: Shown
    upper: Shown
    if observed.interval is not None:
        lower, upper = observed.interval.lower, observed.interval.upper
    elif observed.bound == "between":
        lower, upper = observed.value, observed.upper
    else:
        return {**given, "observed": _plain(observed.value), "unit": _unit(observed.value)}
    return {**given, "lower": _plain(lower), "upper": _plain(upper), "unit": _unit(lower)}


def _plain(value: Shown) -> str:
    """A value as programs read it; nothing for None."""
    match value:
        case Number(magnitude=magnitude):
            return magnitude
        case GradeValue(grade=grade):
            return grade
        case bool():
            return "true" if value else "false"
        case None:
            return ""


def _unit(value: Shown) -> str:
    return value.unit if isinstance(value, Number) else ""


def _joined(texts: Iterable[str | None]) -> str:
    """Every text once, in order."""
    return "; ".join(dict.fromkeys(one_line(text) for text in texts if text))
