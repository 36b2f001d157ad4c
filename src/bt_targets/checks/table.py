"""Every warning: the function that detects it, and how it is told. Its sentences stand in `sentences`."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from bt_targets.checks.completeness import gap
from bt_targets.checks.flag import Flag
from bt_targets.checks.notation import three_decimals
from bt_targets.checks.parts import part_is_total
from bt_targets.checks.precision import approximate, bounded
from bt_targets.checks.provenance import no_source, other_definition, provisional
from bt_targets.checks.series import Series, Trait
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
    only_with: Trait = "figures"
    """What the figures have to have for it to flag any: what most series lack need not be looked for."""


def severity_of(code: WarningCode, variant: str) -> Severity:
    """How much depends on a warning; growth that is an index makes another figure of it, unlike any other jump."""
    return "serious" if code in SERIOUS or variant == "index" else "notice"


CHECKS: Final[dict[WarningCode, Check]] = {
    "approximate": Check(approximate, joined=True, only_with="about"),
    "as_written_differs": Check(as_written_differs, joined=True, only_with="as_written"),
    "bounded": Check(bounded, joined=True, only_with="bounded"),
    "factor_1000": Check(factor_1000, joined=False, only_with="quantity"),
    "fell_to_zero": Check(fell_to_zero, joined=False, only_with="zero"),
    "gap": Check(gap, joined=True),
    "jump": Check(jump, joined=False),
    "month_and_year": Check(month_and_year, joined=True, only_with="counts"),
    "no_source": Check(no_source, joined=True, only_with="no_source"),
    "not_used": Check(not_used, joined=True),
    "old_font": Check(old_font, joined=True),
    "only_a_number": Check(only_a_number, joined=True),
    "other_definition": Check(other_definition, joined=True, only_with="other_definition"),
    "part_is_total": Check(part_is_total, joined=True, only_with="parts"),
    "provisional": Check(provisional, joined=True, only_with="not_official"),
    "small_growth": Check(small_growth, joined=False, only_with="rate"),
    "small_share": Check(small_share, joined=False, only_with="share"),
    "three_decimals": Check(three_decimals, joined=True, only_with="as_written"),
}
