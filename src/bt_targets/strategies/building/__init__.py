"""Figures that get a wanted answer, built from the rule: one module for each timing, as in `deciding`.

Nothing is drawn and thrown away. The wanted answer says how the single years have to come out, the rule turned round
says which values do that, and a value is drawn from those.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from bt_targets.deciding.question import Question
from bt_targets.rules.clauses import Timing
from bt_targets.strategies.answers import Answer
from bt_targets.strategies.building import average, by_end, cumulative, every_year, once
from bt_targets.strategies.building.maker import Maker
from bt_targets.strategies.written import Raw

_BUILDERS: Final[dict[Timing, Callable[[Maker], None]]] = {
    "every_year": every_year.build,
    "by_end": by_end.build,
    "average": average.build,
    "cumulative": cumulative.build,
    "once": once.build,
}


def figures(draw: st.DrawFn, asked: Question, wanted: Answer, margin: Fraction | None = None) -> list[Raw]:
    """The observations that give a question its answer, which has to be one that is not refused.

    Raises:
        UnreachableError: where a margin does not fit.
    """
    make = Maker(draw, asked, wanted, margin)
    _BUILDERS[asked.reading.timing](make)
    return make.found
