"""Short ways to write a report in a test."""

from typing import Any

from bt_targets import Report, Scorecard, assess
from bt_targets.verdicts import Perspective


def figure(indicator: str, year: int, value: Any, unit: str | None = None, **fields: Any) -> dict[str, Any]:
    """One raw observation."""
    given = {"indicator": indicator, "year": year, "value": value, **fields}
    return given if unit is None else {**given, "unit": unit}


def report(*figures: dict[str, Any]) -> Report:
    """A report of raw observations."""
    return Report(observations=figures)


def card(
    *figures: dict[str, Any],
    as_of: int,
    perspective: Perspective = "term",
    readings: dict[str, str] | None = None,
) -> Scorecard:
    """The scorecard of raw observations."""
    return assess(report(*figures), as_of, perspective=perspective, readings=readings)
