"""One explanation for every decision, in Vietnamese and in English, made from the rule and the figures.

Each starts with what is required and by when. Then come the verdict and its grounds: the figure beside the
requirement, or the figure of which year is missing. It ends with what follows: years missed, or the change still
needed.
"""

from collections.abc import Iterator
from functools import cache

from bt_targets.ground.beside import remembered
from bt_targets.ground.model import made
from bt_targets.ground.text import Text, sentence
from bt_targets.ground.verdicts import Verdict
from bt_targets.rules.clauses import DEFAULT_READING, Clause, Reading
from bt_targets.rules.term import Term
from bt_targets.wording.facts import Facts
from bt_targets.wording.missing import missing_text
from bt_targets.wording.observed import observed_text
from bt_targets.wording.outcome import impossible_text, not_due_text, outcome_text, passed_text
from bt_targets.wording.pace import due_text, needed_text
from bt_targets.wording.phrases import Phrase, fill, joined
from bt_targets.wording.required import required_level_text
from bt_targets.wording.requirement import requirement, subject
from bt_targets.wording.sentences.explanation import EXPLANATION
from bt_targets.wording.terms import PACE, VERDICT
from bt_targets.wording.unclear_pace import unclear_text


def explanation(facts: Facts) -> Text:
    """The explanation in both languages."""
    sentences = [told for told in _sentences(facts) if told is not None]
    vi, en = map(" ".join, zip(*sentences, strict=True))
    return made(Text, vi=vi, en=en)


def _sentences(facts: Facts) -> Iterator[Phrase | None]:
    yield _required(facts)
    yield _verdict(facts)
    if facts.decision.verdict != "undetermined":
        yield outcome_text(facts)
        yield needed_text(facts)
    yield passed_text(facts)
    yield impossible_text(facts)
    if "approximate" in facts.signals:
        yield fill(EXPLANATION["approximate"])


def _required(facts: Facts) -> Phrase:
    case, level = facts.case, required_level_text(facts)
    return (
        _as_stated(case.clause, case.reading, case.term)
        if level is None
        else _filled(case.clause, case.reading, case.term, level)
    )


@remembered
def _as_stated(clause: Clause, reading: Reading, term: Term) -> Phrase:
    return _filled(clause, reading, term, "")


def _filled(clause: Clause, reading: Reading, term: Term, level: Phrase | str) -> Phrase:
    return fill(
        EXPLANATION["required" if reading.name == DEFAULT_READING else "required_by_chosen_reading"],
        name=subject(clause, reading),
        requirement=requirement(clause, clause.reading(reading.name), term),
        level=level,
    )


def _verdict(facts: Facts) -> Phrase:
    verdict, pace = facts.decision.verdict, facts.decision.pace
    grounds = joined([ground for ground in _grounds(facts) if ground is not None])
    if pace is None:
        return fill(EXPLANATION["verdict"], verdict=_opening(verdict), grounds=grounds)
    return fill(EXPLANATION["verdict_and_pace"], verdict=_opening(verdict), pace=PACE[pace], grounds=grounds)


@cache
def _opening(verdict: Verdict) -> Phrase:
    return Phrase(sentence(VERDICT[verdict].vi), sentence(VERDICT[verdict].en))


def _grounds(facts: Facts) -> Iterator[Phrase | None]:
    if facts.decision.verdict == "undetermined":
        yield missing_text(facts)
    else:
        yield observed_text(facts)
        yield due_text(facts)
        yield not_due_text(facts)
        yield unclear_text(facts)
