"""One explanation for every decision, in Vietnamese and in English, made from the rule and the figures.

Each starts with what is required, goes on with what was observed, and ends with what follows: of an undetermined
clause, which figure of which year to supply; of a pending one, by when, and how it moves.
"""

from collections.abc import Iterator

from bt_targets.ground.text import Text
from bt_targets.rules.clauses import DEFAULT_READING
from bt_targets.wording.facts import Facts
from bt_targets.wording.missing import missing_text
from bt_targets.wording.observed import basis_text, observed_text
from bt_targets.wording.outcome import impossible_text, outcome_text
from bt_targets.wording.pace import needed_text, pace_text
from bt_targets.wording.phrases import Phrase, fill
from bt_targets.wording.requirement import requirement
from bt_targets.wording.sentences.explanation import EXPLANATION


def explanation(facts: Facts) -> Text:
    """The explanation in both languages."""
    sentences = [sentence for sentence in _sentences(facts) if sentence is not None]
    return Text(vi=" ".join(sentence.vi for sentence in sentences), en=" ".join(sentence.en for sentence in sentences))


def _sentences(facts: Facts) -> Iterator[Phrase | None]:
    case = facts.case
    yield fill(EXPLANATION["required"], requirement=requirement(case.clause, case.reading, case.term))
    if facts.decision.verdict == "undetermined":
        yield missing_text(facts)
    else:
        yield observed_text(facts)
        yield basis_text(facts)
        yield outcome_text(facts)
        yield pace_text(facts)
        yield needed_text(facts)
    yield impossible_text(facts)
    if "approximate" in facts.signals:
        yield fill(EXPLANATION["approximate"])
    if case.reading.name != DEFAULT_READING:
        yield fill(EXPLANATION["reading"], reading=case.reading.text)
