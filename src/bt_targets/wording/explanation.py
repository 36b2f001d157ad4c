"""One explanation for every decision, in Vietnamese and in English, made from the rule and the figures.

Each starts with what is required, goes on with what was observed, and ends with what follows: of an undetermined
clause, which figure of which year to supply; of a pending one, by when, and how it moves.
"""

from bt_targets.ground.text import Lang, Text
from bt_targets.rules.clauses import DEFAULT_READING
from bt_targets.wording.consequence import consequence, impossible, pace
from bt_targets.wording.facts import Facts
from bt_targets.wording.finding import basis, finding
from bt_targets.wording.obstacle import obstacle
from bt_targets.wording.rules import requirement


def explanation(facts: Facts) -> Text:
    """The explanation in both languages."""
    return Text(vi=_sentences(facts, "vi"), en=_sentences(facts, "en"))


def _sentences(facts: Facts, lang: Lang) -> str:
    case, decision = facts.case, facts.decision
    asked = requirement(case.clause, case.reading, case.term, lang)
    sentences = [f"Yêu cầu: {asked}." if lang == "vi" else f"Required: {asked}."]
    if decision.verdict == "undetermined":
        sentences.append(obstacle(facts, lang))
    else:
        sentences += [finding(facts, lang), basis(facts, lang), consequence(facts, lang), pace(facts, lang)]
    sentences += [impossible(facts, lang), _caution(facts, lang)]
    if case.reading.name != DEFAULT_READING:
        text = case.reading.text.in_(lang)
        sentences.append(f"Cách hiểu được áp dụng: {text}" if lang == "vi" else f"Reading applied: {text}")
    return " ".join(filter(None, sentences))


def _caution(facts: Facts, lang: Lang) -> str:
    if "approximate" not in facts.signals:
        return ""
    if lang == "vi":
        return "Có số liệu gần đúng (“khoảng”), được tính theo giá trị đã nêu."
    return "An approximate figure (“about”) was taken at its stated value."
