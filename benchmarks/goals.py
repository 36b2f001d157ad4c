"""The goals, and whether a run reached them: every one is said, good or bad, and one that was not measured as such."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from benchmarks.sizes import COUNTRY, TEN_COUNTRIES

Parts = Mapping[str, Any]
"""What each part of a run measured."""

KINDS: Final = ("polars", "pandas", "pyarrow", "DuckDB")
EQUAL: Final = 1.3
"""Up to which ratio two times are taken as equal on a machine that others use too."""


class Goal(NamedTuple):
    """What was aimed at: at most a limit, or at least."""

    name: str
    limit: float
    value: float | None
    at_least: bool = False
    of: str = ""
    """The kind of frame that it speaks of."""

    @property
    def reached(self) -> bool | None:
        """Whether it is reached; None where it was not measured."""
        if self.value is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def goals(parts: Parts) -> list[Goal]:
    """All of them, in the order of the page."""
    framed = _at(parts, "frames", "sizes", str(COUNTRY))
    alone = _at(parts, "deciding", str(COUNTRY), "each")
    item = _at(parts, "common", "sizes", str(COUNTRY))
    streamed = _at(parts, "streaming")
    result = [Goal("frames", 0.4, _ratio(framed, f"{kind} answers", "floor"), of=kind) for kind in KINDS]
    result += [Goal("figures", 0.8, _ratio(framed, f"{kind} figures", "floor"), of=kind) for kind in KINDS]
    result += [
        Goal("passes", 8, _ratio(alone, "library", "passes")),
        Goal("answers", 4, _ratio(alone, "library", "answers")),
        Goal("openfisca", 1, _ratio(item, "OpenFisca-Core bare", "bt_targets bare"), at_least=True),
        Goal("openfisca_input", 3, _ratio(item, "OpenFisca-Core input", "bt_targets input"), at_least=True),
        Goal("memory", 1.2, streamed["all"][1] / streamed["one"][1] if "all" in streamed else None),
        Goal("linear", EQUAL, _grown(parts, "frames", "polars answers")),
    ]
    return result


def _grown(parts: Parts, part: str, work: str) -> float | None:
    """How many times as long a decision takes for ten countries as for one."""
    many, one = (_at(parts, part, "sizes", str(size)).get(work) for size in (TEN_COUNTRIES, COUNTRY))
    return many / one if many and one else None


def _at(parts: Parts, *path: str) -> Mapping[str, Any]:
    """What stands at a place, or nothing."""
    there: Any = parts
    for name in path:
        there = there.get(name, {})
    return there  # type: ignore[no-any-return]


def _ratio(times: Mapping[str, float], work: str, unit: str) -> float | None:
    return times[work] / times[unit] if work in times and unit in times else None
