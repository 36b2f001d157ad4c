"""The observations behind a verdict, in words."""

from dataclasses import dataclass

from bt_targets.ground.text import Lang, one_line, sentence
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.assessment import Evidence
from bt_targets.wording.phrases import fill
from bt_targets.wording.sentences.formatting import MEASURED
from bt_targets.wording.tabulated import TableFigure, observed_figure, unit_in_column
from bt_targets.wording.terms import DATA_STATUS, ROLE


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """An observation that was used."""

    evidence: Evidence
    name: str
    """The indicator, with the definition it was measured under where it names one."""
    role: str
    value: TableFigure
    unit: str | None
    status: str
    source: str
    """On one line; empty where none was named, as is the note."""
    note: str


def evidence_view(evidence: Evidence, resolution: Resolution, lang: Lang) -> EvidenceView:
    """The view of an observation."""
    indicator = resolution.indicators[evidence.indicator]
    name = sentence(indicator.name.in_(lang))
    if evidence.definition is not None:
        definition = resolution.definition_name(evidence.definition)
        name = fill(MEASURED, name=name, definition=definition).in_(lang)
    return EvidenceView(
        evidence=evidence,
        name=name,
        role=ROLE[evidence.role].in_(lang),
        value=observed_figure(evidence, indicator, lang),
        unit=unit_in_column(indicator.unit, lang),
        status=DATA_STATUS[evidence.status].in_(lang),
        source=one_line(evidence.source or ""),
        note=one_line(evidence.note or ""),
    )
