"""Once: one year of the term is enough."""

from typing import Final

from bt_targets.ground.verdicts import CAUSES
from bt_targets.strategies.building.maker import Letter, Maker

_NOTHING: Final[tuple[Letter, ...]] = ("missing_observation", "not_met")


def build(make: Maker) -> None:
    """One year that settles it, or none."""
    asked, wanted = make.asked, make.wanted
    if asked.at_start:
        make.refuse_margin()
        return
    at = make.levels(None, 0)
    years = tuple(range(asked.term.first, asked.as_of + 1))
    pivot = make.one_of(years)
    letter: Letter = make.cause() if wanted.verdict == "undetermined" else wanted.verdict
    if letter == "pending" or letter in CAUSES:
        make.refuse_margin()
    for year in years:
        here = year == pivot and letter != "pending"
        make.come_out(year, letter if here else make.one_of(_beside(make, year < pivot)), at, margin=here)


def _beside(make: Maker, earlier: bool) -> tuple[Letter, ...]:  # noqa: FBT001  before the year that settles it, or after
    """How the years may come out that do not settle it."""
    match make.wanted.verdict:
        case "not_met":
            return ("not_met",)
        case "undetermined":
            return ("not_met",) if earlier else _NOTHING
        case "pending":
            return (*_NOTHING, "inconclusive_bound")
        case "met":
            return _NOTHING if earlier and make.margin is not None else (*_NOTHING, "met")
        case _:
            return _NOTHING if earlier and make.margin is not None else (*_NOTHING, "met", "exceeded")
