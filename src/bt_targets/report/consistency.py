"""Observations that do not go together: two of one indicator and year, and a part greater than what it is part of."""

from collections.abc import Callable

from bt_targets.ground.exact import compare
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, Place, finding, place_text
from bt_targets.ground.text import LANGS, Lang, sentence
from bt_targets.ground.words import Saying
from bt_targets.report.observation import Observation, measured
from bt_targets.rules.resolution import Resolution

Keyed = dict[tuple[str, int], tuple[int, Observation]]
"""The last observation of each indicator and year, with its place in the document."""


def keyed(observations: list[tuple[int, Observation]]) -> Keyed:
    """The observations by indicator and year."""
    return {(each[1].indicator, each[1].year): each for each in observations}


def duplicates(observations: list[tuple[int, Observation]], place: Callable[[Place], Place]) -> list[Finding]:
    """Every further observation of an indicator and a year; `place` says where each stands in a file."""
    seen: dict[tuple[str, int], int] = {}
    findings: list[Finding] = []
    for index, observation in observations:
        if len(findings) > MAX_PROBLEMS:
            break  # an error lists no more
        key = (observation.indicator, observation.year)
        first = seen.setdefault(key, index)
        if first != index:
            places = [place(("observations", number)) for number in (first, index)]
            both = (f"{key[0]} {key[1]}: {', '.join(place_text(at, lang) for at in places)}" for lang in LANGS)
            vi, en = "mỗi chỉ tiêu một số liệu cho một năm", "one observation of an indicator for a year"
            findings.append(finding("duplicate_observation", ("observations", index), Saying.plain(*both), vi, en))
    return findings


def contradictions(figures: Keyed, resolution: Resolution) -> list[Finding]:
    """Parts that are surely greater than what they are part of, measured under one definition."""
    findings = []
    for part_id, whole_id in parts_and_wholes(resolution):
        for year in [year for indicator, year in figures if indicator == part_id]:
            if (whole_id, year) in figures:
                (index, part), (_, whole) = figures[part_id, year], figures[whole_id, year]
                if _is_surely_more(part, whole, resolution) and _same_definition(whole, part, resolution):
                    text = f"{part_id} > {whole_id}, {year}"
                    vi, en = (
                        f"{_named(part_id, resolution, lang)} ≤ {_named(whole_id, resolution, lang)}" for lang in LANGS
                    )
                    findings.append(finding("part_above_indicator", ("observations", index), text, vi, en))
    return findings


def _named(id_: str, resolution: Resolution, lang: Lang) -> str:
    return f"{id_} ({sentence(resolution.indicators[id_].name.in_(lang))})"


def parts_and_wholes(resolution: Resolution) -> dict[tuple[str, str], None]:
    """The pairs of indicators of which the first is part of the second, as the readings say, in order."""
    return dict.fromkeys(
        pair
        for clause in resolution.clauses
        for reading in clause.readings
        if (pair := reading.subject.part_and_whole(clause.indicator.id)) is not None
    )


def _is_surely_more(part: Observation, whole: Observation, resolution: Resolution) -> bool:
    least = measured(part, resolution.indicators[part.indicator]).interval
    most = measured(whole, resolution.indicators[whole.indicator]).interval
    return least is not None and most is not None and most.high is not None and compare(least.low, most.high) > 0


def _same_definition(one: Observation, other: Observation, resolution: Resolution) -> bool:
    own = [resolution.indicators[figure.indicator].definition for figure in (one, other)]
    return (one.definition or own[0]) == (other.definition or own[1])
