"""Once: one year of the term is enough."""

from typing import Final

from bt_targets.ground.verdicts import CAUSES
from bt_targets.strategies.building.builder import Builder, Outcome

_NOTHING: Final[tuple[Outcome, ...]] = ("missing_observation", "not_met")


def build(builder: Builder) -> None:
    """One year that settles it, or none."""
    question, wanted, choices = builder.question, builder.wanted, builder.choices
    if question.at_baseline:
        builder.refuse_margin()
        return
    levels = question.levels(None, 0)
    years = question.years_so_far
    # What is never reached is told by its latest figure.
    pivot = years[-1] if wanted.verdict == "not_met" and builder.margin is not None else choices.one_of(years)
    outcome: Outcome = builder.cause() if wanted.verdict == "undetermined" else wanted.verdict
    if outcome == "pending" or outcome in CAUSES:
        builder.refuse_margin()
    for year in years:
        if year == pivot and outcome != "pending":
            builder.come_out(year, outcome, levels, margin=True)
        else:
            builder.come_out(year, choices.one_of(_beside(builder, earlier=year < pivot)), levels)


def _beside(builder: Builder, *, earlier: bool) -> tuple[Outcome, ...]:
    """How the years may come out that do not settle it; `earlier`: than the year that does."""
    match builder.wanted.verdict:
        case "not_met":
            return ("not_met",)
        case "undetermined":
            return ("not_met",) if earlier else _NOTHING
        case "pending":
            return (*_NOTHING, "inconclusive_bound")
        case "met":
            return _NOTHING if earlier and builder.margin is not None else (*_NOTHING, "met")
        case _:
            return _NOTHING if earlier and builder.margin is not None else (*_NOTHING, "met", "exceeded")
