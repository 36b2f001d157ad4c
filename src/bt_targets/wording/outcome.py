"""The sentences of an explanation that say what follows: which years counted, and whether a result has to be kept."""

from collections.abc import Iterable
from functools import lru_cache
from typing import assert_never

from bt_targets.deciding.decision import Outcome
from bt_targets.ground.verdicts import Verdict
from bt_targets.wording.facts import Facts, required_text
from bt_targets.wording.phrases import Phrase, fill
from bt_targets.wording.sentences.outcome import IMPOSSIBLE, NOT_DUE, OUTCOME, PASSED_SO_FAR
from bt_targets.wording.sentences.situations import WhatFollows


def not_due_text(facts: Facts) -> Phrase | None:
    """Why a clause is pending, where its requirement does not say so."""
    case = facts.case
    timing, term = case.reading.timing, case.term
    if facts.decision.verdict != "pending" or timing == "by_end":
        return None
    if case.at_baseline:
        return fill(NOT_DUE["not_judged_yet"], first=term.first)
    return fill(NOT_DUE["no_year_passed_yet"], last=term.last) if timing == "once" else None


def outcome_text(facts: Facts) -> Phrase | None:
    """What follows from the verdict."""
    situation = _what_follows(facts)
    if situation is None:
        return None
    term, as_of, judged = facts.case.term, facts.case.as_of, facts.decision.years
    years = f"{judged[0].year}-{as_of}" if judged else ""
    missed, unknown, beyond = (_years(judged, verdict) for verdict in ("not_met", "undetermined", "exceeded"))
    return _told(
        situation,
        first=term.first,
        last=term.last,
        year=as_of,
        years=years,
        missed=missed,
        unknown=unknown,
        beyond=beyond,
    )


@lru_cache(maxsize=1024)
def _told(situation: WhatFollows, **years: str | int) -> Phrase:
    return fill(OUTCOME[situation], **years)


def passed_text(facts: Facts) -> Phrase | None:
    """The years that are known to have passed, where others failed or leave a clause undetermined."""
    if facts.decision.verdict not in {"not_met", "undetermined"}:
        return None
    passed = _years(facts.decision.years, "met", "exceeded")
    return _passed_in(passed) if passed else None


@lru_cache(maxsize=256)
def _passed_in(years: str) -> Phrase:
    return fill(PASSED_SO_FAR, passed=years)


def _what_follows(facts: Facts) -> WhatFollows | None:
    case, verdict = facts.case, facts.decision.verdict
    if verdict == "pending":
        return None
    match case.reading.timing:
        case "every_year":
            return _every_year(facts)
        case "once" if verdict == "not_met":
            return "no_year_passed"
        case "once" | "cumulative":
            return None if case.at_end else "settled"
        case "average":
            return None
        case "by_end":
            return None if case.at_end else "to_be_kept"
        case other:
            assert_never(other)


def _every_year(facts: Facts) -> WhatFollows | None:
    case, decision = facts.case, facts.decision
    if case.at_baseline:
        return "baseline_of_every_year"
    if case.perspective == "year":
        return "this_year_alone"
    if decision.verdict == "not_met":
        several = sum(judged.verdict == "not_met" for judged in decision.years) > 1
        if any(judged.verdict == "undetermined" for judged in decision.years):
            return "years_missed_others_unknown" if several else "others_unknown"
        return "years_missed" if several else None
    if len(decision.years) == 1:
        return None
    if decision.verdict == "exceeded":
        return "all_years_beyond"
    some_beyond = any(judged.verdict == "exceeded" for judged in decision.years)
    return "all_years_passed_some_beyond" if some_beyond else "all_years_passed"


def _years(judged: Iterable[Outcome], *verdicts: Verdict) -> str:
    return ", ".join([str(outcome.year) for outcome in judged if outcome.verdict in verdicts])


def is_impossible(facts: Facts) -> bool:
    """Whether the required level is out of reach: a share would have to pass 100 %."""
    case, level = facts.case, facts.level
    if case.indicator.kind != "share" or case.indicator.may_pass_100 or case.unit != "%":
        return False
    return level is not None and level[0] > 100 * level[1]


def impossible_text(facts: Facts) -> Phrase | None:
    """That the required level is out of reach."""
    return fill(IMPOSSIBLE, required=required_text(facts)) if is_impossible(facts) else None
