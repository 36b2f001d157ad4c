"""Hypothesis strategies: figures by the answer that they must get.

`reports(verdicts={"12b": "met", 4: "not_met"}, as_of=2028)` draws reports that are judged so, `from_clause` does it for
one clause, `boundary` stands exactly at a bound and one step to each side, and `mutations` changes one figure of a
report. What cannot be reached is refused with a reason; `reach_table` lists it all. This needs the extra `testing`.
"""

try:
    import hypothesis as _hypothesis  # noqa: F401  to say what to install
except ImportError:
    raise ImportError(
        "Cần cài phần mở rộng để kiểm thử / the extra for testing is needed: pip install 'bt-targets[testing]'"
    ) from None

from bt_targets.strategies.answers import (
    ANSWERS,
    REASONS,
    Answer,
    Reach,
    ReasonCode,
    UnreachableError,
    reach_table,
)
from bt_targets.strategies.boundaries import AtBound, boundary, boundary_cases
from bt_targets.strategies.models import resolutions, scorecards
from bt_targets.strategies.mutations import Change, Mutation, mutations
from bt_targets.strategies.observing import components, counts, dimensions, observations, quantities
from bt_targets.strategies.reports import Margin, from_clause, reports
from bt_targets.strategies.texts import texts
from bt_targets.strategies.wishes import Wanted

__all__ = [
    "ANSWERS",
    "REASONS",
    "Answer",
    "AtBound",
    "Change",
    "Margin",
    "Mutation",
    "Reach",
    "ReasonCode",
    "UnreachableError",
    "Wanted",
    "boundary",
    "boundary_cases",
    "components",
    "counts",
    "dimensions",
    "from_clause",
    "mutations",
    "observations",
    "quantities",
    "reach_table",
    "reports",
    "resolutions",
    "scorecards",
    "texts",
]
