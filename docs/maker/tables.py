"""Small pieces of Markdown: tables, rows to copy, and figures as people write them."""

import csv
import io
import json
from fractions import Fraction
from typing import Any

from bt_targets import BACH_THONG, Clause, Indicator, Report, UsualDefinition
from bt_targets.ground.exact import write_exact
from bt_targets.ground.text import Lang
from bt_targets.report.notation.writing import write_bounded
from bt_targets.report.observation import Observation, measured
from bt_targets.scorecard.assessment import ClauseAssessment, Number, Observed, ShownValue
from bt_targets.wording.formatting import write_observed, write_shown, write_unit
from bt_targets.wording.printed import printed, printed_figure
from bt_targets.wording.terms import CAUSE, PACE, SIGNAL, VERDICT
from docs.maker.samples import Row, as_evidence, report
from docs.maker.sentences import say

_LONG = 15
"""From how many characters a figure may break between its number and its unit."""


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; bars inside cells are escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def tight(text: str) -> str:
    """A figure that does not break between its number and its unit; a long one may, and after a slash."""
    return text.replace(" ", "\u00a0") if len(text) < _LONG else text.replace("/", "/<wbr>")


def shown(value: ShownValue, indicator: Indicator, lang: Lang, found: ClauseAssessment) -> str:
    """A figure of an assessment for a table; a dash where there is none."""
    return "–" if value is None else tight(write_shown(printed_figure(value, found), indicator, lang))


def observed(value: Observed | None, indicator: Indicator, lang: Lang, found: ClauseAssessment | None = None) -> str:
    """An observed figure for a table, beside those of the assessment it led to; a dash where there is none."""
    if value is None:
        return "–"
    alone = value.model_copy(update={"value": _unrounded(value.value)})
    return tight(write_observed(alone if found is None else printed(value, found), indicator, lang))


def _unrounded(value: ShownValue) -> ShownValue:
    """A figure by itself, as it was reported."""
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


def year_verdict(found: ClauseAssessment, lang: Lang) -> str:
    """The verdict of the latest year by itself."""
    alone = found.years[-1].verdict
    assert alone is not None
    return f'<span class="verdict {alone}">{VERDICT[alone].in_(lang)}</span>'


def capital(text: str) -> str:
    """The text with a capital at its head."""
    return text[0].upper() + text[1:]


def signals(found: ClauseAssessment, lang: Lang) -> str:
    """The signals in words, but for the one that stands under every clause with readings."""
    return "; ".join(SIGNAL[each].in_(lang) for each in found.signals if each != "reading_matters")


def label(clause: Clause, lang: Lang) -> str:
    """The clause by its id and name."""
    return f"**{clause.id}. {clause.name.in_(lang)}**"


def checked(given: UsualDefinition, lang: Lang) -> str:
    """In which month a usual definition was last looked up, or that nobody could."""
    if given.checked_on is None:
        return say("usual_unchecked", lang)
    form = "%m/%Y" if lang == "vi" else "%B %Y"
    return say("usual_checked", lang, date=given.checked_on.strftime(form))


def listed(rows: list[Row], lang: Lang) -> str:
    """Observations in words, for a sentence: every indicator once, with its figures and their years."""
    found: dict[str, dict[int, str]] = {}
    for each in report(rows).observations:
        found.setdefault(each.indicator, {})[each.year] = value(each, lang)
    return "; ".join(
        f"{BACH_THONG.indicators[id_].name.in_(lang)}: {_by_year(figures)}" for id_, figures in found.items()
    )


def _by_year(figures: dict[int, str]) -> str:
    if len(figures) > 1 and len(set(figures.values())) == 1:
        return f"{next(iter(figures.values()))} ({min(figures)}-{max(figures)})"
    return ", ".join(f"{figure} ({year})" for year, figure in figures.items())


def unit_of(indicator: Indicator, lang: Lang) -> str:
    """The unit as it is written in reports, and in English what it means."""
    if indicator.unit is None:
        return say("none", lang)
    name = say("unit_rank", lang) if indicator.unit == "hạng" else write_unit(indicator.unit, lang)
    return f"{name} (`{indicator.unit}`)" if lang == "en" and name != indicator.unit else indicator.unit


def value(given: Observation, lang: Lang, found: ClauseAssessment | None = None) -> str:
    """The value of an observation as it is written in the language, beside the assessment it led to."""
    return observed(as_evidence(given), BACH_THONG.indicators[given.indicator], lang, found)


def copyable(given: Row, lang: Lang) -> str:
    """The row as JSON, CSV and text. Each is read back here, and has to be the same observation."""
    wanted = report([given]).observations[0]
    as_json = json.dumps(given, ensure_ascii=False)
    written = _written(wanted)
    fields = ["indicator", "year", *(["component"] if wanted.components else []), "value"]
    fields += ["definition"] if wanted.definition else []
    rows = [
        [wanted.indicator, str(wanted.year), *([name] if name else []), text]
        + ([wanted.definition] if wanted.definition else [])
        for name, text in written.items()
    ]
    as_csv = _csv(fields, *rows)
    texts: Any = {"value": written[""]} if "" in written else {"components": written}
    kept = {name: given[name] for name in ("indicator", "year", "definition") if name in given}
    as_text = json.dumps({"observations": [{**kept, **texts}]}, ensure_ascii=False)
    for content in (
        Report.from_json(f'{{"observations": [{as_json}]}}'),
        Report.from_csv(as_csv),
        Report.from_json(as_text),
    ):
        (found,) = content.observations
        assert measured(found, BACH_THONG.indicators[found.indicator]) == measured(
            wanted, BACH_THONG.indicators[wanted.indicator]
        ), f"{as_csv} is not {given}"
    plain = "\n".join(f"{name}: {text}" if name else text for name, text in written.items())
    return tabs([("JSON", "json", as_json), ("CSV", "text", as_csv.rstrip()), (say("as_text", lang), "text", plain)])


def _written(given: Observation) -> dict[str, str]:
    """The value in Vietnamese notation, or each of its parts."""
    indicator = BACH_THONG.indicators[given.indicator]
    if given.components is not None:
        return {
            name: write_bounded(part.value, part.bound, part.upper, indicator)
            for name, part in given.components.items()
        }
    assert given.value is not None
    return {"": write_bounded(given.value, given.bound, given.upper, indicator)}


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
