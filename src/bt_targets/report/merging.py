"""Two sets of observations into one: which of two figures of one indicator and year stays, or that neither may."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, get_args

from bt_targets.ground.intervals import Interval
from bt_targets.ground.names import compared
from bt_targets.ground.problems import Finding, finding
from bt_targets.report.observation import Observation, measured
from bt_targets.report.parsing.expected import exactly
from bt_targets.rules.resolution import Resolution

Preference = Literal["error", "self", "other"]
"""Which of two different figures of one indicator and year is kept: none, the report's own, or the other's."""
PREFERENCES: tuple[Preference, ...] = get_args(Preference)


def keyed(observations: Iterable[Observation]) -> dict[tuple[str, int], Observation]:
    """The observations by indicator and year."""
    return {(figure.indicator, figure.year): figure for figure in observations}


def merged(
    own: Iterable[Observation], others: Iterable[Observation], resolution: Resolution, prefer: Preference
) -> tuple[tuple[Observation, ...], list[Finding]]:
    """All observations of both, the report's own first, and what contradicts where neither is preferred."""
    kept = keyed(own)
    findings = []
    for key, figure in keyed(others).items():
        if key in kept and prefer != "other":
            if prefer == "error" and not _agree(kept[key], figure, resolution):
                vi = "hai số liệu như nhau, hoặc chọn giữ số nào bằng “prefer”"
                en = "two equal figures, or prefer to say which one is kept"
                findings.append(finding("duplicate_observation", (), f"{key[0]} {key[1]}", vi, en))
            continue
        kept[key] = figure
    return tuple(kept.values()), findings


def other_commune(own: str, other: str) -> list[Finding]:
    """That two reports are of two communes, if they are."""
    if compared(own) == compared(other):
        return []
    return [Finding("other_commune", ("commune",), other, exactly(own))]


def _agree(one: Observation, other: Observation, resolution: Resolution) -> bool:
    """Whether two observations give the same figure: 1 ha and 10.000 m² are one, whoever reports it."""
    indicator = resolution.indicators[one.indicator]
    (first, about, _), (second, also_about, _) = measured(one, indicator), measured(other, indicator)
    same_definition = (one.definition or indicator.definition) == (other.definition or indicator.definition)
    return same_definition and about == also_about and _numbers(first) == _numbers(second)


def _numbers(interval: Interval | None) -> tuple[object, ...]:
    if interval is None:
        return ()
    ends = (None if end is None else Fraction(*end) for end in (interval.low, interval.high))
    return (*ends, interval.low_open, interval.high_open)
