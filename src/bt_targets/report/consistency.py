"""Observations that do not go together: two of one indicator and year, and a part greater than what it is part of."""

from collections.abc import Callable

from bt_targets.ground.exact import Ratio, compare
from bt_targets.ground.problems import Finding, Place, finding, place_text
from bt_targets.report.observation import Observation, measured
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import Less


def duplicates(observations: list[tuple[int, Observation]], place: Callable[[Place], Place]) -> list[Finding]:
    """Every further observation of an indicator and a year; `place` says where each stands in a file."""
    seen: dict[tuple[str, int], int] = {}
    findings = []
    for index, observation in observations:
        key = (observation.indicator, observation.year)
        first = seen.setdefault(key, index)
        if first != index:
            places = (place_text(place(("observations", number))) for number in (first, index))
            text = f"{key[0]} {key[1]}: {', '.join(places)}"
            vi, en = "mỗi chỉ tiêu một số liệu cho một năm", "one observation of an indicator for a year"
            findings.append(finding("duplicate_observation", ("observations", index), text, vi, en))
    return findings


def contradictions(observations: list[tuple[int, Observation]], resolution: Resolution) -> list[Finding]:
    """Parts that are surely greater than what they are taken off, measured under one definition."""
    by_key = {(figure.indicator, figure.year): (index, figure) for index, figure in observations}
    findings = []
    pairs = dict.fromkeys(
        (clause.indicator.id, reading.subject.minus)
        for clause in resolution.clauses
        for reading in clause.readings
        if isinstance(reading.subject, Less)
    )
    for (indicator, year), (_, whole) in by_key.items():
        for wanted, part_id in pairs:
            if indicator != wanted or (part_id, year) not in by_key:
                continue
            index, part = by_key[part_id, year]
            most = _most(whole, resolution)
            least = measured(part, resolution.indicators[part_id])
            if most is not None and least.interval is not None and _same_definition(whole, part, resolution):
                if compare(least.interval.low, most) > 0:
                    text = f"{part_id} > {indicator}, {year}"
                    vi, en = f"{part_id} ≤ {indicator}", f"{part_id} ≤ {indicator}"
                    findings.append(finding("part_above_indicator", ("observations", index), text, vi, en))
    return findings


def _most(observation: Observation, resolution: Resolution) -> Ratio | None:
    interval = measured(observation, resolution.indicators[observation.indicator]).interval
    return None if interval is None else interval.high


def _same_definition(one: Observation, other: Observation, resolution: Resolution) -> bool:
    own = [resolution.indicators[figure.indicator].definition for figure in (one, other)]
    return (one.definition or own[0]) == (other.definition or own[1])
