"""The tables of cases in `tests/cases`, and how a row is held against an assessment.

A row states figures and what must come out; every field of a row beyond those that describe it is an expectation.
`signals` names some that are given, `no_signals` some that are not.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bt_targets import ClauseAssessment, Report, Resolution, decide
from tests.builders import report

Row = dict[str, Any]

FOLDER = Path(__file__).parent / "cases"
DESCRIBING = {"clause", "row", "as_of", "perspective", "reading", "observations", "why"}
FIGURES = {"margin", "shortfall", "completion", "path", "needed_per_year"}
PLAIN = {"verdict", "final", "cause", "pace", "alternatives"}


@cache
def tables() -> dict[int, list[Row]]:
    """The rows of every target."""
    found = {}
    for path in sorted(FOLDER.glob("t*.toml")):
        document = tomllib.loads(path.read_text("utf-8"))
        assert path.stem == f"t{document['target']:02}"
        found[document["target"]] = document["case"]
    return found


def assessed(row: Row, resolution: Resolution, given: Report | None = None) -> ClauseAssessment:
    """The clause of a row, assessed by the figures of the row; `given` are these figures, where they are read already."""
    readings = {row["clause"]: row["reading"]} if "reading" in row else None
    decisions = decide(
        given or report(*row["observations"]),
        row["as_of"],
        resolution=resolution,
        perspective=row.get("perspective", "term"),
        readings=readings,
    )
    return decisions.describe(row["clause"])


def departures(row: Row, found: ClauseAssessment) -> list[str]:
    """Everything in which an assessment is not what its row states."""
    wrong = []
    for name, expected in row.items():
        if name in DESCRIBING:
            continue
        actual: Any = getattr(found, name.removeprefix("no_"))
        if name == "signals":
            right = set(expected) <= set(actual)
        elif name == "no_signals":
            right = not set(expected) & set(actual)
        elif name in FIGURES:
            actual = None if actual is None else actual.exact
            right = actual == expected
        else:
            assert name in PLAIN
            right = (dict(actual) if name == "alternatives" else actual) == expected
        if not right:
            wrong.append(f"{name} is {actual}, not {expected}")
    return wrong
