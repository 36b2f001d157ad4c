"""The fields of an observation beside its value: indicator, year, choices, definition and texts."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Any, Final, TypeVar, cast

from bt_targets.ground.exact import MAX_DIGITS_BEFORE
from bt_targets.ground.names import find, is_blank
from bt_targets.ground.patterns import pattern
from bt_targets.ground.problems import MAX_PROBLEMS, MAX_SUGGESTED
from bt_targets.ground.text import echo
from bt_targets.ground.words import Chosen, Saying
from bt_targets.report.naming import indicator_names
from bt_targets.report.parsing import expected
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.raw import MAX_TEXT, REMARK
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.term import EARLIEST, Term

_HALF: Final = pattern("[\ud800-\udfff]")
"""Half of a character, which no file can hold."""

Choice = TypeVar("Choice", bound=str)


def whole_number(raw: Any) -> int | None:
    """The whole number, however it is written (2026.0); None for anything else, truth values included."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal | Fraction):
        return None
    if isinstance(raw, Decimal) and not (raw.is_finite() and raw.adjusted() < MAX_DIGITS_BEFORE):
        return None
    if isinstance(raw, float) and not isfinite(raw):
        return None
    return int(raw) if raw == int(raw) else None


def unknown_fields(raw: Mapping[Any, Any], known: tuple[str, ...], findings: Findings, *, suggest: bool = True) -> None:
    """Add a finding for every field that is not one of the known; beyond the most that are listed, for one more."""
    for name in raw:
        if name not in known and not (isinstance(name, str) and name.startswith(REMARK)):
            if len(findings.all) > MAX_PROBLEMS:
                return
            near = _near(name, known) if suggest and len(findings.all) < MAX_SUGGESTED else []
            findings.add("unknown_field", name, expected.one_of((*near,) or known))


def _near(name: object, known: tuple[str, ...]) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415  seldom needed

    return get_close_matches(echo(name), known, n=1)


def read_indicator(raw: Any, resolution: Resolution, findings: Findings, *, suggest: bool) -> Indicator | None:
    """The indicator of an id."""
    if raw is None:
        findings.add("missing_field", raw, expected.INDICATOR_ID)
        return None
    known = resolution.indicators
    if isinstance(raw, str) and (id_ := find(raw, known)) is not None:
        return known[id_]
    near = indicator_names(resolution).nearest(raw) if isinstance(raw, str) and suggest else []
    findings.add("unknown_indicator", raw, expected.nearest(near) if near else expected.KNOWN_INDICATOR)
    return None


def read_year(raw: Any, term: Term, findings: Findings) -> int | None:
    """A year up to the end of the term."""
    year = whole_number(raw)
    if year is not None and EARLIEST <= year <= term.last:
        return year
    years = expected.year_in(EARLIEST, term.last)
    if raw is None:
        findings.add("missing_field", raw, years)
    elif year is None:
        findings.add("not_a_whole_number", Saying('"{0}"', '"{0}"', (raw,)) if isinstance(raw, str) else raw, years)
    else:
        findings.add("year_outside", str(year), years)  # years have no groups of thousands
    return None


def read_choice(raw: Any, field: str, choices: tuple[Choice, ...], findings: Findings) -> Choice | None:
    """One of the choices of a field; nothing where nothing is chosen."""
    if raw is None:
        return None
    if isinstance(raw, str) and (choice := find(raw, choices)) is not None:
        return cast("Choice", choice)
    written = Chosen(field, raw) if isinstance(raw, str) else raw
    findings.add("unknown_choice", written, expected.chosen_of(field, choices))
    return None


def read_definition(raw: Any, indicator: Indicator, findings: Findings) -> str | None:
    """The id of a definition that the indicator may be measured under."""
    if raw is not None and not indicator.definitions:
        findings.add("definition_not_allowed", raw, expected.NO_FIELD)
        return None
    return read_choice(raw, "definition", indicator.definitions, findings)


def read_text(raw: Any, findings: Findings) -> str | None:
    """A text or None as it is; adds a finding where it is neither, too long, or not valid Unicode."""
    if raw is None or (isinstance(raw, str) and _is_blank(raw)):
        return None  # a blank says nothing, in whatever format
    if not isinstance(raw, str):
        findings.add("not_text", raw, expected.TEXT)
    elif len(raw) > MAX_TEXT:
        findings.add("text_too_long", raw, expected.characters(MAX_TEXT))
    elif _HALF.search(raw):
        findings.add("not_text", raw, expected.VALID_TEXT)
    else:
        return raw
    return None


def _is_blank(raw: str) -> bool:
    # A long text is looked over only where its first characters show nothing.
    return is_blank(raw[:MAX_TEXT]) and is_blank(raw)


def read_unit(raw: Any, findings: Findings) -> str | None:
    """How a unit is written; whether it is one is seen with the number that it belongs to."""
    if raw is None or isinstance(raw, str):
        return raw
    findings.add("not_text", raw, expected.UNIT_NAME)
    return None
