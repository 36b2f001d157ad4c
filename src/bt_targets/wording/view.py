"""A scorecard in words, made once and laid out by everything that shows one: text, CSV, workbook.

Whatever a reader sees of a scorecard stands here in the language asked for; what programs read of it stands in the
assessments, which every row carries along.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bt_targets.ground.text import Lang, Text, printable, sentence
from bt_targets.ground.verdicts import PACES, PASSED, SERIOUS, VERDICTS
from bt_targets.rules.clauses import DEFAULT_READING, Clause
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.term import Term
from bt_targets.scorecard.assessment import ClauseAssessment, TargetAssessment
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.evidence import EvidenceView, evidence_view
from bt_targets.wording.formatting import write_observed
from bt_targets.wording.missing_in_brief import missing_in_brief
from bt_targets.wording.numbering import section_number
from bt_targets.wording.phrases import fill
from bt_targets.wording.printed import printed
from bt_targets.wording.requirement import requirement
from bt_targets.wording.row import (
    is_out_of_reach,
    observed_and_latest,
    verdict_and_clauses,
    verdict_and_pace,
    years_of,
)
from bt_targets.wording.sentences.description import NOT_JUDGED
from bt_targets.wording.sentences.view import (
    ACHIEVED,
    COUNTED,
    HEADING,
    OTHER_READING,
    OUT_OF_REACH,
    READING,
)
from bt_targets.wording.tabulated import (
    TableFigure,
    number_figure,
    observed_figure,
    required_level,
    unit_of_row,
)
from bt_targets.wording.terms import PACE, SIGNAL, TO_LOOK_AT, VERDICT, WARNING
from bt_targets.wording.unclear_pace import why_unclear


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """A clause: a row of a table, and the grounds of its verdict."""

    assessment: ClauseAssessment
    name: str
    requirement: str
    """What has to hold and when."""
    unit: str | None
    """The unit of the row; None for grades and statuses."""
    required: TableFigure | None
    """The required level beside that unit."""
    observed: str | None
    """The value that the verdict rests on, with its unit, as it is printed."""
    observed_and_latest: str | None
    """The same with its years, and beside it the figure of the review year where that is another one."""
    observed_in_full: str | None
    """The same with the decimals of the document."""
    result: TableFigure | None
    """The same beside the unit of the row."""
    years: str | None
    """The year of that value; the years that were added up, where it is a total of several."""
    completion: TableFigure | None
    """In per cent; None where it would contradict the verdict."""
    verdict: str
    """The verdict and, where it is pending, the pace."""
    missing: str | None
    """What stands in the way of a verdict."""
    why_unclear: str | None
    """What stands in the way of a pace."""
    out_of_reach: str | None
    """That later years can no longer change a failure."""
    signals: tuple[str, ...]
    """What to look out for."""
    reading: str | None
    """The reading that was applied, where it is not the first."""
    explanation: str
    other_readings: tuple[str, ...]
    """What the other readings ask for and come to."""
    not_judged: str | None
    """What the words of the clause say beyond what figures can decide."""
    evidence: tuple[EvidenceView, ...]

    @property
    def verdict_in_full(self) -> str:
        """The verdict with everything that stands beside it: pace, what is missing, signals."""
        why = self.missing or self.why_unclear
        verdict = self.verdict if why is None else f"{self.verdict}: {why}"
        return "; ".join(filter(None, (verdict, self.out_of_reach, *self.signals)))

    @property
    def remarks(self) -> str:
        """What stands beside the verdict in a column of its own; empty where nothing does."""
        return "; ".join(filter(None, (self.missing, self.why_unclear, self.out_of_reach, *self.signals, self.reading)))

    @property
    def grounds(self) -> tuple[str, ...]:
        """Everything that is said of the verdict, in paragraphs."""
        return tuple(filter(None, (self.explanation, *self.other_readings, self.not_judged)))


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetView:
    """A target with its clauses."""

    assessment: TargetAssessment
    section: str
    title: str
    verdict: str
    """The verdict and, where it is pending, the pace."""
    verdict_and_clauses: str
    """The same with the clauses that it comes from, where others come to something else."""
    clauses: tuple[ClauseView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section of the resolution with its targets."""

    number: str
    name: str
    targets: tuple[TargetView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardView:
    """A scorecard in one language."""

    card: Scorecard
    heading: str
    """What it is of: the body, what was judged and the year."""
    resolution: str
    """The title of the resolution."""
    summary: str
    """How many targets are achieved, and how many have each verdict."""
    paces: str
    """How many of the pending targets have each pace."""
    targets: tuple[TargetView, ...]
    """In the order of the scorecard."""
    sections: tuple[SectionView, ...]
    """The same targets by section; a section without any is left out."""


def scorecard_view(card: Scorecard, resolution: Resolution, lang: Lang) -> ScorecardView:
    """The view of a scorecard."""
    targets = tuple(_target_view(card, target, resolution, lang) for target in card.targets)
    by_section = {
        section.id: tuple(target for target in targets if resolution[target.assessment.number].section == section.id)
        for section in resolution.sections
    }
    paces = ", ".join(_counted(PACE[name], card.counts.pace[name], lang) for name in PACES)
    return ScorecardView(
        card=card,
        heading=_heading(card, resolution, lang),
        resolution=resolution.title.in_(lang),
        summary=_summary(card, lang),
        paces=f"{sentence(VERDICT['pending'].in_(lang))}: {paces}.",
        targets=targets,
        sections=tuple(
            SectionView(number=section_number(place), name=section.name.in_(lang), targets=by_section[section.id])
            for place, section in enumerate(resolution.sections)
            if by_section[section.id]
        ),
    )


def _summary(card: Scorecard, lang: Lang) -> str:
    counted = [(name, _counted(VERDICT[name], card.counts.targets[name], lang)) for name in reversed(VERDICTS)]
    passed = ", ".join(words for name, words in counted if name in PASSED)
    others = "; ".join(words for name, words in counted if name not in PASSED)
    return fill(ACHIEVED, achieved=card.achieved, total=card.total, passed=passed, others=others).in_(lang)


def _counted(name: Text, count: int, lang: Lang) -> str:
    return fill(COUNTED, name=name, count=count).in_(lang)


def _heading(card: Scorecard, resolution: Resolution, lang: Lang) -> str:
    body = sentence(resolution.body_kind.in_(lang))
    return fill(HEADING[card.perspective], body=body, commune=printable(card.commune), year=card.as_of).in_(lang)


def _target_view(card: Scorecard, assessment: TargetAssessment, resolution: Resolution, lang: Lang) -> TargetView:
    section_id = resolution[assessment.number].section
    section = next(section for section in resolution.sections if section.id == section_id)
    return TargetView(
        assessment=assessment,
        section=section.name.in_(lang),
        title=assessment.title.in_(lang),
        verdict=verdict_and_pace(assessment, lang),
        verdict_and_clauses=verdict_and_clauses(assessment, lang),
        clauses=tuple(_clause_view(clause, resolution, card, lang) for clause in assessment.clauses),
    )


def _clause_view(assessment: ClauseAssessment, resolution: Resolution, card: Scorecard, lang: Lang) -> ClauseView:
    clause, term, observed = resolution[assessment.id], resolution.term, assessment.observed
    reading, indicator = clause.reading(assessment.reading), clause.indicator
    applied = None if assessment.reading == DEFAULT_READING else fill(READING, name=assessment.reading).in_(lang)
    beyond = clause.not_encoded
    years = None if observed is None else years_of(observed, reading, term)
    return ClauseView(
        assessment=assessment,
        name=clause.name.in_(lang),
        requirement=requirement(clause, reading, term).in_(lang),
        unit=unit_of_row(assessment, clause, lang),
        required=required_level(assessment, clause, lang),
        observed=None if observed is None else write_observed(printed(observed, assessment), indicator, lang),
        observed_and_latest=observed_and_latest(assessment, clause, years, card.as_of, lang),
        observed_in_full=None if observed is None else write_observed(observed, indicator, lang),
        result=None if observed is None else observed_figure(observed, indicator, lang),
        years=years,
        completion=_completion(assessment, lang),
        verdict=verdict_and_pace(assessment, lang),
        missing=missing_in_brief(assessment, clause, card.as_of, lang),
        why_unclear=why_unclear(assessment, clause, term, card.as_of, lang),
        out_of_reach=OUT_OF_REACH.in_(lang) if is_out_of_reach(assessment, card, term) else None,
        signals=(*(SIGNAL[signal].in_(lang) for signal in assessment.signals), *_to_look_at(assessment, lang)),
        reading=applied,
        explanation=assessment.explanation.in_(lang),
        other_readings=tuple(_other_readings(assessment, clause, term, lang)),
        not_judged=None if beyond is None else fill(NOT_JUDGED, text=beyond).in_(lang),
        evidence=tuple(evidence_view(evidence, resolution, lang) for evidence in assessment.evidence),
    )


def _completion(assessment: ClauseAssessment, lang: Lang) -> TableFigure | None:
    """In per cent; nothing where all of a strict requirement is there and does not do: 100 beside 'not met'."""
    completion = assessment.completion
    if completion is None or (completion.exact == "100" and assessment.verdict not in PASSED):
        return None
    return number_figure(completion, lang)


def _to_look_at(assessment: ClauseAssessment, lang: Lang) -> Iterator[str]:
    """What is doubtful in the figures, if anything is that a verdict may depend on."""
    serious = [WARNING[code].in_(lang) for code in assessment.warnings if code in SERIOUS]
    if serious:
        yield TO_LOOK_AT.in_(lang).format(warnings=", ".join(serious))


def _other_readings(assessment: ClauseAssessment, clause: Clause, term: Term, lang: Lang) -> Iterator[str]:
    for name, verdict in assessment.alternatives.items():
        reading = clause.reading(name)
        asked = requirement(clause, reading, term)
        words = fill(OTHER_READING, name=name, requirement=asked, text=reading.text, verdict=VERDICT[verdict])
        yield words.in_(lang)
