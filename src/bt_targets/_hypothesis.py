"""What hypothesis has to know, so that `st.from_type(Report)` and the other public models just work.

`bt_targets_hypothesis`, which hypothesis calls while it is imported, and `bt_targets` itself both call `register`:
whichever of the two comes second finds the other one there. Neither is imported for it, and the strategies are imported
when the first of them is asked for.
"""

import sys
from typing import Any

_MODELS = (
    "Clause", "ClauseAssessment", "Component", "Counts", "Indicator", "Observation", "Quantity", "Report", "Resolution",
    "Scorecard", "Target", "TargetAssessment",
)  # fmt: skip


def register() -> None:
    """Tell hypothesis of the public models, if it and they are imported."""
    library, strategies = sys.modules.get("bt_targets"), sys.modules.get("hypothesis.strategies")
    tell = getattr(strategies, "register_type_strategy", None)
    if library is None or tell is None:
        return
    for name in _MODELS:
        tell(getattr(library, name), _strategy)


def _strategy(model: type[Any]) -> Any:
    from bt_targets.strategies.models import strategy_for  # noqa: PLC0415  hypothesis alone must stay quick to import

    return strategy_for(model)
