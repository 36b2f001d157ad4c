"""Small pieces of Markdown: tables, rows to copy, and figures as people write them."""

import csv
import io
import json

from bt_targets import BACH_THONG, Indicator, Quantity, Report
from bt_targets.figures.observation import Observation
from bt_targets.model import Lang
from bt_targets.notation.writing import write_bounded
from bt_targets.results.assessment import ClauseAssessment, Evidence, GradeValue, Observed, Shown
from bt_targets.results.numbers import number
from bt_targets.wording.numbers import write_observed, write_shown
from bt_targets.wording.terms import CAUSE, PACE, SIGNAL, VERDICT
from docs.maker.samples import Row, report
from docs.maker.sentences import say


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; bars inside cells are escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def tight(text: str) -> str:
    """A figure that does not break between its number and its unit."""
    return text.replace(" ", "\u00a0") if len(text) < 28 else text


def shown(value: Shown, indicator: Indicator, lang: Lang) -> str:
    """A figure for a table; a dash where there is none."""
    return "–" if value is None else tight(write_shown(value, indicator, lang))


def observed(value: Observed | Evidence | None, indicator: Indicator, lang: Lang) -> str:
    """An observed figure for a table; a dash where there is none."""
    return "–" if value is None else tight(write_observed(value, indicator, lang))


def verdict(found: ClauseAssessment, lang: Lang) -> str:
    """The verdict with its cause and pace."""
    text = f"**{VERDICT[found.verdict].in_(lang)}**"
    if found.cause:
        text += f" ({CAUSE[found.cause].in_(lang)})"
    if found.pace:
        text += f" ({PACE[found.pace].in_(lang)})"
    return text


def signals(found: ClauseAssessment, lang: Lang) -> str:
    """The signals in words."""
    return "; ".join(SIGNAL[each].in_(lang) for each in found.signals)


def listed(rows: list[Row], lang: Lang) -> str:
    """Observations in words, for a sentence."""
    parts = []
    for each in report(rows).observations:
        indicator = BACH_THONG.indicators[each.indicator]
        parts.append(say("given", lang, indicator=indicator.name.in_(lang), year=each.year, value=value(each, lang)))
    return "; ".join(parts)


def value(given: Observation, lang: Lang) -> str:
    """The value of an observation as it is written in the language."""
    indicator = BACH_THONG.indicators[given.indicator]
    return tight(write_shown(_shown(given), indicator, lang))


def _shown(given: Observation) -> Shown:
    indicator, found = BACH_THONG.indicators[given.indicator], given.value
    if isinstance(found, bool):
        return found
    if isinstance(found, str):
        assert indicator.scale is not None
        return GradeValue(grade=found, scale=indicator.scale.id)
    assert isinstance(found, Quantity), "the samples are given as single figures"
    return number(found.magnitude, found.unit)


def copyable(given: Row, lang: Lang) -> str:
    """The row as JSON, CSV and text. Each is read back here, and has to be the same observation."""
    wanted = report([given]).observations[0]
    indicator = BACH_THONG.indicators[wanted.indicator]
    assert wanted.value is not None
    text = write_bounded(wanted.value, wanted.bound, wanted.upper, indicator)
    as_json = json.dumps({"observations": [given]}, ensure_ascii=False, indent=2)
    as_csv = _csv(["indicator", "year", "value"], [wanted.indicator, str(wanted.year), text])
    as_text = json.dumps({"indicator": wanted.indicator, "year": wanted.year, "value": text}, ensure_ascii=False)
    for content in (
        Report.from_json(as_json),
        Report.from_csv(as_csv),
        Report.from_json('{"observations": [' + as_text + "]}"),
    ):
        (found,) = content.observations
        same = found.value == wanted.value and found.bound == wanted.bound and found.year == wanted.year
        assert same, f"{as_csv} is not {given}"
    return _tabs([("JSON", "json", as_json), ("CSV", "text", as_csv.rstrip()), (say("as_text", lang), "json", as_text)])


def _csv(*rows: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def _tabs(tabs: list[tuple[str, str, str]]) -> str:
    parts = []
    for name, form, content in tabs:
        body = "\n".join(f"    {line}" for line in [f"```{form}", *content.splitlines(), "```"])
        parts.append(f'=== "{name}"\n\n{body}\n')
    return "\n".join(parts)
