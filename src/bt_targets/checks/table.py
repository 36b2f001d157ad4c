"""Every warning: the function that detects it, and how it is told. Its sentences stand in `sentences`."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from bt_targets.checks.completeness import gap
from bt_targets.checks.flag import Flag
from bt_targets.checks.notation import three_decimals
from bt_targets.checks.parts import part_is_total
from bt_targets.checks.precision import approximate, bounded
from bt_targets.checks.provenance import no_source, other_definition, provisional
from bt_targets.checks.series import Series
from bt_targets.checks.sizes import factor_1000, jump, small_growth, small_share
from bt_targets.checks.texts import old_font, only_a_number
from bt_targets.checks.use import not_used
from bt_targets.checks.vanishing import fell_to_zero
from bt_targets.checks.written import as_written_differs, month_and_year
from bt_targets.ground.verdicts import SERIOUS, Severity, WarningCode


class Check(NamedTuple):
    """One warning."""

    detect: Callable[[Series], Iterator[Flag]]
    """Flags the figures of one indicator."""
    joined: bool
    """Whether several years of one indicator share a sentence where its facts are the same."""


def severity_of(code: WarningCode, variant: str) -> Severity:
    """How much depends on a warning; growth that is an index makes another figure of it, unlike any other jump."""
    return "serious" if code in SERIOUS or variant == "index" else "notice"


CHECKS: Final[dict[WarningCode, Check]] = {
    "approximate": Check(approximate, joined=True),
    "as_written_differs": Check(as_written_differs, joined=True),
    "bounded": Check(bounded, joined=True),
    "factor_1000": Check(factor_1000, joined=False),
    "fell_to_zero": Check(fell_to_zero, joined=False),
    "gap": Check(gap, joined=True),
    "jump": Check(jump, joined=False),
    "month_and_year": Check(month_and_year, joined=True),
    "no_source": Check(no_source, joined=True),
    "not_used": Check(not_used, joined=True),
    "old_font": Check(old_font, joined=True),
    "only_a_number": Check(only_a_number, joined=True),
    "other_definition": Check(other_definition, joined=True),
    "part_is_total": Check(part_is_total, joined=True),
    "provisional": Check(provisional, joined=True),
    "small_growth": Check(small_growth, joined=False),
    "small_share": Check(small_share, joined=False),
    "three_decimals": Check(three_decimals, joined=True),
}
