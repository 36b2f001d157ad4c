"""From a report to a scorecard: every clause decided, explained, and put together into targets."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bt_targets.bach_thong import BACH_THONG
from bt_targets.deciding.case import Case, Decision, Outcome
from bt_targets.deciding.compose import Part, compose
from bt_targets.deciding.decide import as_judged, decide
from bt_targets.deciding.history import History
from bt_targets.deciding.signals import signals
from bt_targets.ground.errors import AssessmentError
from bt_targets.ground.intervals import point
from bt_targets.ground.model import FrozenMap
from bt_targets.ground.text import Text, echo
from bt_targets.ground.verdicts import PACES, PASSED, PERSPECTIVES, VERDICTS, Perspective, Verdict
from bt_targets.report.report import Report
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.scorecard import figures as numbers
from bt_targets.scorecard.assessment import ClauseAssessment, TargetAssessment, YearAssessment
from bt_targets.scorecard.evidence import evidence, observed, single, used
from bt_targets.scorecard.scorecard import Scorecard, Tally
from bt_targets.wording.explanation import explanation
from bt_targets.wording.facts import Facts


def assess(
    report: Report,
    as_of: int,
    *,
    resolution: Resolution = BACH_THONG,
    perspective: Perspective = "term",
    readings: Mapping[str, str] | None = None,
) -> Scorecard:
    """Assess all targets of a resolution as of a year.

    Args:
        report: the figures; those of later years than `as_of` are not used.
        as_of: the review year, from the baseline year of the term to its last.
        resolution: the targets; those of Bạch Thông by default.
        perspective: `term` judges the term so far, `year` the review year alone where the timing allows.
        readings: for single clauses, the name of another reading: `{"15": "relative"}`.

    Raises:
        AssessmentError: for a year outside the term, an unknown perspective, clause or reading, or a report of another
            resolution.

    Example:
        ```python
        from bt_targets import Report, assess

        report = Report(observations=[{"indicator": "pigs", "year": 2026, "value": "2.377 con"}])
        pigs = assess(report, as_of=2026)["4b"]
        assert (pigs.verdict, pigs.shortfall.magnitude) == ("not_met", "2623")
        ```
    """
    chosen = _check(report, as_of, resolution, perspective, readings)
    history = History(report, resolution, as_of)

    def assess_clause(clause: Clause) -> ClauseAssessment:
        def case(reading: Reading) -> Case:
            return as_judged(Case(clause, reading, resolution.term, as_of, perspective, history))

        return _clause(clause, case, chosen[clause.id])

    targets = tuple(
        _target(target, [assess_clause(each) for each in target.clauses], chosen) for target in resolution.targets
    )
    clauses = [clause for target in targets for clause in target.clauses]
    return Scorecard(
        resolution=resolution.id,
        commune=report.commune,
        as_of=as_of,
        perspective=perspective,
        counts=Tally(
            targets=_count(VERDICTS[::-1], (target.verdict for target in targets)),
            clauses=_count(VERDICTS[::-1], (clause.verdict for clause in clauses)),
            pace=_count(PACES, (target.pace for target in targets)),
        ),
        achieved=sum(target.verdict in PASSED for target in targets),
        total=len(targets),
        targets=targets,
    )


def _count(names: tuple[Any, ...], given: Iterable[Any]) -> FrozenMap[Any, int]:
    found = list(given)
    return FrozenMap({name: found.count(name) for name in names})


def _check(report: Any, as_of: Any, resolution: Any, perspective: Any, readings: Any) -> dict[str, Reading]:
    """The reading of every clause; raises for whatever is asked wrongly."""
    if not isinstance(resolution, Resolution):
        raise _error("Cần một nghị quyết (Resolution)", "A Resolution is needed", type(resolution).__name__)
    if not isinstance(report, Report):
        raise _error("Cần một báo cáo số liệu (Report)", "A Report is needed", type(report).__name__)
    if report.resolution != resolution.id:
        vi, en = f"Báo cáo phải thuộc nghị quyết {resolution.id}", f"The report has to belong to {resolution.id}"
        raise _error(vi, en, report.resolution)
    first, last = resolution.term.baseline, resolution.term.last
    if not isinstance(as_of, int) or not first <= as_of <= last:
        vi, en = f"Năm đánh giá phải từ {first} đến {last}", f"The review year has to be from {first} to {last}"
        raise _error(vi, en, as_of)
    if perspective not in PERSPECTIVES:
        listed = ", ".join(PERSPECTIVES)
        raise _error(f"Góc đánh giá là một trong: {listed}", f"The perspective is one of: {listed}", perspective)
    chosen = {clause.id: clause.readings[0] for clause in resolution.clauses}
    if readings is not None and not isinstance(readings, Mapping):
        raise _error("Cách hiểu được chọn theo từng chỉ tiêu thành phần", "Readings are chosen by clause", readings)
    for clause_id, name in (readings or {}).items():
        if clause_id not in chosen:
            listed = ", ".join(chosen)
            raise _error(f"Chỉ tiêu thành phần là một trong: {listed}", f"The clause is one of: {listed}", clause_id)
        clause: Clause = resolution[str(clause_id)]
        known = [reading.name for reading in clause.readings]
        if name not in known:
            listed = ", ".join(known)
            vi, en = (
                f"Cách hiểu của {clause_id} là một trong: {listed}",
                f"The reading of {clause_id} is one of: {listed}",
            )
            raise _error(vi, en, name)
        chosen[clause_id] = clause.reading(name)
    return chosen


def _error(vi: str, en: str, found: object) -> AssessmentError:
    seen = echo(found)
    return AssessmentError(Text(vi=f"{vi} (gặp: {seen})" if seen else vi, en=f"{en} (found: {seen})" if seen else en))


def _clause(clause: Clause, case_of: Callable[[Reading], Case], reading: Reading) -> ClauseAssessment:
    case = case_of(reading)
    decision = decide(case)
    alternatives: dict[str, Verdict] = {
        other.name: decide(case_of(other)).verdict for other in clause.readings if other is not reading
    }
    tested, figures = decision.tested, used(case, decision)
    differs = any(verdict != decision.verdict for verdict in alternatives.values())
    facts = Facts(
        case=case,
        decision=decision,
        signals=signals(case, decision, tuple(figure for _, figure in figures), reading_matters=differs),
        observed=observed(case, tested),
        required=numbers.required(case, tested),
        margin=numbers.margin_number(case, tested),
        shortfall=numbers.shortfall(case, tested),
        path=numbers.path_number(case, decision.path),
        needed_per_year=numbers.needed_per_year(case, decision),
    )
    return ClauseAssessment(
        id=clause.id,
        verdict=decision.verdict,
        final=decision.final,
        cause=decision.cause,
        pace=decision.pace,
        signals=facts.signals,
        reading=reading.name,
        alternatives=FrozenMap(alternatives),
        observed=facts.observed,
        required=facts.required,
        margin=facts.margin,
        shortfall=facts.shortfall,
        completion=numbers.completion(case, tested),
        path=facts.path,
        needed_per_year=facts.needed_per_year,
        years=_years(case, decision),
        evidence=evidence(figures),
        explanation=explanation(facts),
    )


def _years(case: Case, decision: Decision) -> tuple[YearAssessment, ...]:
    """Every year of the term so far; the year alone in its perspective."""
    judged = {outcome.year: outcome for outcome in decision.years}
    return tuple(_year(case, judged.get(year), year) for year in case.judged_years)


def _year(case: Case, judged: Outcome | None, year: int) -> YearAssessment:
    timing = case.reading.timing
    if timing == "cumulative":
        # The bound is for the sum and not for one year of it.
        value = case.value(year)
        seen = single(value.figures[0]) if value else None
        return YearAssessment(year=year, verdict=None, cause=None, observed=seen, required=None, margin=None)
    if judged is not None:
        outcome = judged
    elif case.by_rates:
        outcome = Outcome(year, "undetermined", value=case.rate(year), required=point(case.bound))
    else:
        outcome = case.test(year, case.value(year))
    return YearAssessment(
        year=year,
        verdict=judged.verdict if judged and timing == "every_year" else None,
        cause=judged.cause if judged and timing == "every_year" else None,
        observed=observed(case, outcome),
        required=numbers.required(case, outcome),
        margin=numbers.margin_number(case, outcome),
    )


def _target(target: Target, clauses: list[ClauseAssessment], chosen: Mapping[str, Reading]) -> TargetAssessment:
    composed = compose(
        Part(found.verdict, found.pace, found.final, chosen[rule.id].can_be_exceeded(rule.indicator))
        for found, rule in zip(clauses, target.clauses, strict=True)
    )
    return TargetAssessment(
        number=target.number,
        verdict=composed.verdict,
        final=composed.final,
        pace=composed.pace,
        title=target.title,
        clauses=tuple(clauses),
    )
