"""Short ways to declare rules in Python, so that a clause reads like the row of a table.

Of two texts side by side the first is Vietnamese and the second says the same in English.
"""

from typing import Final, NamedTuple

from bt_targets.ground.model import made
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import DEFAULT_READING, Clause, Reading, Timing
from bt_targets.rules.comparisons import Comparison
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import Level, Measure
from bt_targets.rules.scales import Scale
from bt_targets.rules.subjects import AsReported, Subject
from bt_targets.rules.usage import UsualDefinition

_LEVEL: Final = Level()
_AS_REPORTED: Final = AsReported()


class Rule(NamedTuple):
    """The row of a clause in a table: its id, what is measured, how that must stand to the bound, and when.

    Where it is not simply a level, the measure and the subject say what is compared.
    """

    id: str
    indicator: Indicator
    comparison: Comparison
    timing: Timing
    measure: Measure = _LEVEL
    subject: Subject = _AS_REPORTED


def text(vi: str, en: str) -> Text:
    """One text in both languages."""
    return made(Text, vi=vi, en=en)


def stated(counted: Text, *usual: UsualDefinition) -> Text:
    """What is counted in full: what the resolution says, followed by what is usual."""
    return text(
        " ".join((counted.vi, *(each.statement.vi for each in usual))),
        " ".join((counted.en, *(each.statement.en for each in usual))),
    )


def quantity(
    id_: str,
    unit: str,
    name: Text,
    vi: str,
    en: str,
    *usual: UsualDefinition,
    definitions: tuple[str, ...] = (),
    parts: tuple[str, ...] = (),
) -> Indicator:
    """An amount and its parts: what the resolution counts, what is usual beside that, and by which definition.

    The first definition is the one that the target means.
    """
    return Indicator(
        id=id_,
        name=name,
        what_is_counted=stated(text(vi, en), *usual),
        usual=usual,
        kind="quantity",
        unit=unit,
        definition=definitions[0] if definitions else None,
        other_definitions=definitions[1:],
        parts=parts,
    )


def share(
    id_: str, name: Text, vi: str, en: str, *usual: UsualDefinition, definitions: tuple[str, ...] = ()
) -> Indicator:
    """A share of a population, in %; the rest as for a quantity."""
    return Indicator(
        id=id_,
        name=name,
        what_is_counted=stated(text(vi, en), *usual),
        usual=usual,
        kind="share",
        unit="%",
        whole="population",
        definition=definitions[0] if definitions else None,
        other_definitions=definitions[1:],
    )


def share_of_events(
    id_: str, name: Text, vi: str, en: str, *usual: UsualDefinition, may_pass_100: bool = False
) -> Indicator:
    """A share of what happened in the year, in %: a year without events passes."""
    return Indicator(
        id=id_,
        name=name,
        what_is_counted=stated(text(vi, en), *usual),
        usual=usual,
        kind="share",
        unit="%",
        whole="events",
        may_pass_100=may_pass_100,
    )


def rate(id_: str, name: Text, vi: str, en: str, *usual: UsualDefinition) -> Indicator:
    """The growth of a quantity on the year before, in % a year."""
    return Indicator(
        id=id_, name=name, what_is_counted=stated(text(vi, en), *usual), usual=usual, kind="rate", unit="%/năm"
    )


def rank(id_: str, name: Text, vi: str, en: str, *usual: UsualDefinition) -> Indicator:
    """A place in a ranking; 1 is the best."""
    return Indicator(
        id=id_, name=name, what_is_counted=stated(text(vi, en), *usual), usual=usual, kind="rank", unit="hạng"
    )


def grade(id_: str, scale: Scale, name: Text, vi: str, en: str, *usual: UsualDefinition) -> Indicator:
    """A grade on a scale."""
    return Indicator(
        id=id_, name=name, what_is_counted=stated(text(vi, en), *usual), usual=usual, kind="grade", scale=scale
    )


def reading(
    name: str,
    comparison: Comparison,
    timing: Timing,
    vi: str,
    en: str,
    *,
    measure: Measure = _LEVEL,
    subject: Subject = _AS_REPORTED,
) -> Reading:
    """Another way to read the words of a clause: the test they come to, and what they are taken to mean."""
    return Reading(name=name, text=text(vi, en), subject=subject, measure=measure, comparison=comparison, timing=timing)


def clause(
    rule: Rule,
    name: Text,
    vi: str,
    en: str,
    *other_readings: Reading,
    growth_rate: Indicator | None = None,
    supporting: tuple[Indicator, ...] = (),
    progress: Indicator | None = None,
    not_encoded: Text | None = None,
) -> Clause:
    """A clause: its rule and its name, what the default reading takes the words to mean, and the other readings."""
    id_, indicator, comparison, timing, measure, subject = rule
    default = reading(DEFAULT_READING, comparison, timing, vi, en, measure=measure, subject=subject)
    return Clause(
        id=id_,
        name=name,
        indicator=indicator,
        growth_rate=growth_rate,
        supporting=supporting,
        progress=progress,
        readings=(default, *other_readings),
        not_encoded=not_encoded,
    )
