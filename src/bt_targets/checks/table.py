"""Every warning: the function that detects it, and how it is told. Its sentences stand in `sentences`."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from bt_targets.checks.completeness import gap
from bt_targets.checks.flag import Flag
from bt_targets.checks.notation import three_decimals
from bt_targets.checks.precision import approximate, bounded
from bt_targets.checks.provenance import no_source, other_definition, provisional
from bt_targets.checks.series import Series
from bt_targets.checks.sizes import factor_1000, jump, small_share
from bt_targets.checks.use import not_used
from bt_targets.ground.verdicts import WarningCode


class Check(NamedTuple):
    """One warning."""

    detect: Callable[[Series], Iterator[Flag]]
    """Flags the figures of one indicator."""
    joined: bool
    """Whether several years of one indicator share a sentence where its facts are the same."""


CHECKS: Final[dict[WarningCode, Check]] = {
    "approximate": Check(approximate, joined=True),
    "bounded": Check(bounded, joined=True),
    "factor_1000": Check(factor_1000, joined=False),
    "gap": Check(gap, joined=True),
    "jump": Check(jump, joined=False),
    "no_source": Check(no_source, joined=True),
    "not_used": Check(not_used, joined=True),
    "other_definition": Check(other_definition, joined=True),
    "provisional": Check(provisional, joined=True),
    "small_share": Check(small_share, joined=False),
    "three_decimals": Check(three_decimals, joined=True),
}
