"""The scorecard as CSV: one row a clause, for a spreadsheet program or for whoever counts on.

The header holds plain field names, and ids of verdicts, causes, paces and signals are those of the scorecard document.
Text is in the language asked for. Numbers are plain decimals with a point, those of the document;
the exact rationals are in the JSON document only, since a program that reads `3/4` may take it for a date. `observed`,
`lower`, `upper` and `required` are in `unit` (`required_unit` says so where it is another one), `margin` and
`shortfall` in `difference_unit`, `completion` in per cent. A range has its ends in `lower` and `upper`, and no
`observed`. A grade stands by its id, a status as true or false. What is absent is empty.
"""

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from bt_targets.files.writing.csv_table import csv_table
from bt_targets.ground.text import Lang, one_line
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.assessment import GradeValue, Number, Observed, ShownValue
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.view import ClauseView, TargetView, scorecard_view

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
NUMBERS: Final = frozenset(
    ("observed", "lower", "upper", "required", "margin", "shortfall", "completion", "path", "needed_per_year")
)
"""The columns of numbers, some of which may be below 0."""


def scorecard_csv(card: Scorecard, resolution: Resolution, lang: Lang) -> str:
    """The scorecard as CSV. Whoever writes it to a file puts a byte order mark in front for Excel."""
    return csv_table(FIELDS, scorecard_rows(card, resolution, lang), numbers=NUMBERS)


def scorecard_rows(card: Scorecard, resolution: Resolution, lang: Lang) -> Iterator[dict[str, str]]:
    """The cells of every clause by column, in the order of the scorecard."""
    view = scorecard_view(card, resolution, lang)
    whole = {
        "resolution": card.resolution,
        "commune": one_line(card.commune),
        "as_of": str(card.as_of),
        "perspective": card.perspective,
    }
    for target in view.targets:
        of_target = whole | _of_target(target)
        for clause in target.clauses:
            yield of_target | _of_clause(clause)


def _of_target(view: TargetView) -> dict[str, str]:
    target = view.assessment
    return {
        "section": view.section,
        "target": str(target.number),
        "title": view.title,
        "target_verdict": target.verdict,
        "target_final": _plain(target.final),
        "target_pace": target.pace or "",
    }


def _of_clause(view: ClauseView) -> dict[str, str]:
    clause = view.assessment
    return {
        "clause": clause.id,
        "name": view.name,
        "verdict": clause.verdict,
        "verdict_text": view.verdict_in_full,
        "final": _plain(clause.final),
        "cause": clause.cause or "",
        "pace": clause.pace or "",
        "signals": " ".join(clause.signals),
        "reading": clause.reading,
        "alternatives": " ".join(f"{name}={verdict}" for name, verdict in clause.alternatives.items()),
        "observed_text": view.observed_in_full or "",
        **({} if clause.observed is None else _of_observed(clause.observed)),
        "required_text": view.requirement,
        "required": _plain(clause.required),
        "required_unit": _unit(clause.required),
        "margin": _plain(clause.margin),
        "shortfall": _plain(clause.shortfall),
        "difference_unit": _unit(clause.margin) or _unit(clause.shortfall),
        "completion": _plain(clause.completion),
        "path": _plain(clause.path),
        "path_unit": _unit(clause.path),
        "needed_per_year": _plain(clause.needed_per_year),
        "needed_unit": _unit(clause.needed_per_year),
        "explanation": view.explanation,
        "sources": _joined(evidence.source for evidence in view.evidence),
        "notes": _joined(evidence.note for evidence in view.evidence),
    }


def _of_observed(observed: Observed) -> dict[str, str]:
    cells = {"year": str(observed.year), "bound": observed.bound}
    lower: ShownValue
    upper: ShownValue
    if observed.interval is not None:
        lower, upper = observed.interval.lower, observed.interval.upper
    elif observed.bound == "between":
        lower, upper = observed.value, observed.upper
    else:
        return {**cells, "observed": _plain(observed.value), "unit": _unit(observed.value)}
    return {**cells, "lower": _plain(lower), "upper": _plain(upper), "unit": _unit(lower)}


def _plain(value: ShownValue) -> str:
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
        case other:
            assert_never(other)


def _unit(value: ShownValue) -> str:
    return value.unit if isinstance(value, Number) else ""


def _joined(texts: Iterable[str]) -> str:
    """Every text once, in order."""
    return "; ".join(dict.fromkeys(filter(None, texts)))
