"""Small pieces of Markdown: tables, rows to copy, and figures as people write them."""

import csv
import io
import json
from fractions import Fraction

from bt_targets import BACH_THONG, Clause, Indicator, Report
from bt_targets.exact import write_exact
from bt_targets.figures.observation import Observation
from bt_targets.model import Lang
from bt_targets.notation.writing import write_bounded
from bt_targets.results.assessment import ClauseAssessment, Evidence, Number, Observed, Shown
from bt_targets.wording.numbers import write_observed, write_shown
from bt_targets.wording.terms import CAUSE, PACE, SIGNAL, VERDICT
from docs.maker.samples import Row, as_evidence, report
from docs.maker.sentences import say

_LONG = 28
"""From how many characters a figure may break between its number and its unit."""


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; bars inside cells are escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def tight(text: str) -> str:
    """A figure that does not break between its number and its unit."""
    return text.replace(" ", "\u00a0") if len(text) < _LONG else text


def shown(value: Shown, indicator: Indicator, lang: Lang) -> str:
    """A figure for a table; a dash where there is none."""
    return "–" if value is None else tight(write_shown(_unrounded(value), indicator, lang))


def observed(value: Observed | Evidence | None, indicator: Indicator, lang: Lang) -> str:
    """An observed figure for a table; a dash where there is none."""
    if value is None:
        return "–"
    return tight(write_observed(value.model_copy(update={"value": _unrounded(value.value)}), indicator, lang))


def _unrounded(value: Shown) -> Shown:
    """The figure with all its decimals, so that a page never shows a rounded one beside a verdict."""
    if not isinstance(value, Number) or value.exact is None:
        return value
    text = write_exact(Fraction(value.exact))
    return value if "/" in text else value.model_copy(update={"magnitude": text})


def verdict(found: ClauseAssessment, lang: Lang) -> str:
    """The verdict in words, with its cause or pace."""
    text = f'<span class="verdict {found.verdict}">{VERDICT[found.verdict].in_(lang)}</span>'
    if found.cause:
        text += f" ({CAUSE[found.cause].in_(lang)})"
    if found.pace:
        text += f" ({PACE[found.pace].in_(lang)})"
    return text


def signals(found: ClauseAssessment, lang: Lang) -> str:
    """The signals in words, but for the one that stands under every clause with readings."""
    return "; ".join(SIGNAL[each].in_(lang) for each in found.signals if each != "reading_matters")


def label(clause: Clause, lang: Lang) -> str:
    """The clause by its id and name."""
    return f"**{clause.id}. {clause.name.in_(lang)}**"


def listed(rows: list[Row], lang: Lang) -> str:
    """Observations in words, for a sentence: every indicator once, with its figures and their years."""
    found: dict[str, list[str]] = {}
    for each in report(rows).observations:
        found.setdefault(each.indicator, []).append(f"{value(each, lang)} ({each.year})")
    return "; ".join(f"{BACH_THONG.indicators[id_].name.in_(lang)}: {', '.join(all_)}" for id_, all_ in found.items())


def value(given: Observation, lang: Lang) -> str:
    """The value of an observation as it is written in the language."""
    return observed(as_evidence(given), BACH_THONG.indicators[given.indicator], lang)


def copyable(given: Row, lang: Lang) -> str:
    """The row as JSON, CSV and text. Each is read back here, and has to be the same observation."""
    wanted = report([given]).observations[0]
    indicator = BACH_THONG.indicators[wanted.indicator]
    assert wanted.value is not None
    text = write_bounded(wanted.value, wanted.bound, wanted.upper, indicator)
    as_json = json.dumps(given, ensure_ascii=False)
    as_csv = _csv(["indicator", "year", "value"], [wanted.indicator, str(wanted.year), text])
    as_text = json.dumps({**given, "value": text} | {"bound": "exact"}, ensure_ascii=False)
    for content in (
        Report.from_json(f'{{"observations": [{as_json}]}}'),
        Report.from_csv(as_csv),
        Report.from_json(f'{{"observations": [{as_text}]}}'),
    ):
        (found,) = content.observations
        same = found.value == wanted.value and found.bound == wanted.bound and found.year == wanted.year
        assert same, f"{as_csv} is not {given}"
    return tabs([("JSON", "json", as_json), ("CSV", "text", as_csv.rstrip()), (say("as_text", lang), "text", text)])


def _csv(*rows: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def fenced(content: str, form: str = "text", indent: str = "") -> str:
    """A block of code."""
    return "\n".join(f"{indent}{line}".rstrip() for line in [f"```{form}", *content.splitlines(), "```"])


def tabs(given: list[tuple[str, str, str]]) -> str:
    """Blocks of code behind tabs: the name, the form and the content of each."""
    return "\n\n".join(f'=== "{name}"\n\n{fenced(content, form, "    ")}' for name, form, content in given)
