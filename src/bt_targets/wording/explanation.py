"""One explanation for every decision, in Vietnamese and in English, made from the rule and the figures.

Each starts with what is required and by when. Then come the verdict and its grounds: the figure beside the
requirement, or the figure of which year is missing. It ends with what follows: years missed, or the change still
needed.
"""

from collections.abc import Iterator

from bt_targets.ground.model import made
from bt_targets.ground.text import Text, sentence
from bt_targets.rules.clauses import DEFAULT_READING
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
    return made(Text, vi=" ".join(told.vi for told in sentences), en=" ".join(told.en for told in sentences))


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
    case = facts.case
    by_default = case.reading.name == DEFAULT_READING
    return fill(
        EXPLANATION["required" if by_default else "required_by_chosen_reading"],
        name=subject(case.clause, case.reading),
        requirement=requirement(case.clause, case.clause.reading(case.reading.name), case.term),
        level=required_level_text(facts) or "",
    )


def _verdict(facts: Facts) -> Phrase:
    verdict, pace = VERDICT[facts.decision.verdict], facts.decision.pace
    return fill(
        EXPLANATION["verdict" if pace is None else "verdict_and_pace"],
        verdict=Phrase(sentence(verdict.vi), sentence(verdict.en)),
        pace="" if pace is None else PACE[pace],
        grounds=joined([ground for ground in _grounds(facts) if ground is not None]),
    )


def _grounds(facts: Facts) -> Iterator[Phrase | None]:
    if facts.decision.verdict == "undetermined":
        yield missing_text(facts)
    else:
        yield observed_text(facts)
        yield due_text(facts)
        yield not_due_text(facts)
        yield unclear_text(facts)
