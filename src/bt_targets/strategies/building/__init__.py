"""Figures that get a wanted answer, built from the rule: one module for each timing, as in `deciding`.

Nothing is drawn and thrown away. The wanted answer says how the single years have to come out, the rule turned round
says which values do that, and a value is chosen from those.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from bt_targets.rules.clauses import Timing
from bt_targets.strategies.answers import Answer
from bt_targets.strategies.building import average, by_end, cumulative, every_year, once
from bt_targets.strategies.building.builder import Builder
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields
from bt_targets.strategies.spans import Inverse

_BUILD: Final[dict[Timing, Callable[[Builder], None]]] = {
    "every_year": every_year.build,
    "by_end": by_end.build,
    "average": average.build,
    "cumulative": cumulative.build,
    "once": once.build,
}


def figures(choices: Choices, question: Inverse, wanted: Answer, margin: Fraction | None = None) -> list[Fields]:
    """The observations that give a question its answer, which has to be one that is not refused.

    Raises:
        UnreachableError: where a margin does not fit.
    """
    builder = Builder(choices, question, wanted, margin)
    _BUILD[question.reading.timing](builder)
    return builder.figures
