"""From what is decided of a clause to what a scorecard says of it: figures, signals, evidence and explanation."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bt_targets.checks.codes import WarningCodes
from bt_targets.deciding.case import Case
from bt_targets.deciding.decide import Deciding, TargetDecision
from bt_targets.deciding.decision import Decision
from bt_targets.deciding.history import Figure
from bt_targets.deciding.signals import signals
from bt_targets.deciding.years import shown_years
from bt_targets.ground.exact import Ratio
from bt_targets.ground.model import FrozenMap, made
from bt_targets.ground.verdicts import Signal, Verdict
from bt_targets.rules.targets import Target
from bt_targets.scorecard import figures
from bt_targets.scorecard.assessment import ClauseAssessment, EvidenceRole, ShownValue, TargetAssessment
from bt_targets.scorecard.beside import writers
from bt_targets.scorecard.evidence import evidence, used
from bt_targets.scorecard.writer import ALONE
from bt_targets.scorecard.years import Tests
from bt_targets.wording.explanation import explanation
from bt_targets.wording.facts import facts


def described(clause: str, deciding: Deciding, warnings: WarningCodes) -> ClauseAssessment:
    """A clause with all that is said of it."""
    case, decision = deciding.in_full(clause)
    alternatives = deciding.alternatives(clause)
    figures_used = used(case, decision)
    years = shown_years(case, decision)
    ahead = figures.ahead(case, decision)
    writer, of_sentences = writers(case, decision, years, ahead)
    tests = Tests(case, writer)
    shown = tests.tested(decision.tested)
    signs = _signs(case, decision, alternatives, figures_used)
    return made(
        ClauseAssessment,
        id=case.clause.id,
        name=case.clause.name,
        warnings=warnings[case.clause],
        verdict=decision.verdict,
        final=decision.final,
        cause=decision.cause,
        pace=decision.pace,
        signals=signs,
        reading=case.reading.name,
        alternatives=FrozenMap(alternatives),
        observed=shown.observed,
        required=shown.required,
        margin=shown.margin,
        shortfall=figures.shortfall(case, shown.exact_margin, writer),
        completion=figures.completion(case, decision.tested, shown.exact_margin, writer),
        path=figures.path_number(case, ahead, writer),
        needed_per_year=figures.needed_per_year(ahead, writer),
        years=tests.years(years, (decision.tested, shown)),
        evidence=evidence(figures_used, writer),
        explanation=explanation(facts(case, decision, signs, of_sentences, (shown, ahead))),
    )


class FiguresInBrief(NamedTuple):
    """What a clause has beside its verdict, in figures alone."""

    signals: tuple[Signal, ...]
    required: ShownValue
    margin: Ratio | None
    margin_unit: str | None


def figures_in_brief(clause: str, deciding: Deciding) -> FiguresInBrief:
    """The signals, the required level and the margin of a clause as `described` has them, and nothing else."""
    case, decision = deciding.in_full(clause)
    outcome = decision.tested
    level = None if case.level is None else case.level.low
    if outcome is not None and outcome.required is not case.level:
        level = figures.stated_level(outcome)
    margin = figures.margin(case, outcome, level)
    return FiguresInBrief(
        _signs(case, decision, deciding.alternatives(clause), used(case, decision)),
        figures.required(case, outcome, level, ALONE),
        margin,
        None if margin is None else case.difference_unit,
    )


def _signs(
    case: Case,
    decision: Decision,
    alternatives: Mapping[str, Verdict],
    figures_used: Sequence[tuple[EvidenceRole, Figure]],
) -> tuple[Signal, ...]:
    differs = any(verdict != decision.verdict for verdict in alternatives.values())
    return signals(case, decision, tuple(figure for _, figure in figures_used), reading_matters=differs)


def target_of(target: TargetDecision, declared: Target, clauses: Mapping[str, ClauseAssessment]) -> TargetAssessment:
    """A target with its clauses."""
    return made(
        TargetAssessment,
        number=target.number,
        verdict=target.verdict,
        final=target.final,
        pace=target.pace,
        title=declared.title,
        clauses=tuple([clauses[clause.id] for clause in target.clauses]),
    )
