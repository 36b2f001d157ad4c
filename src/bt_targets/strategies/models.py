"""A strategy for every public model, so that `st.from_type` finds them."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from bt_targets.assess import assess
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.verdicts import PERSPECTIVES
from bt_targets.report.default_resolution import default
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.report.values import Component, Counts
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.scorecard.assessment import ClauseAssessment, TargetAssessment
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.observing import components, counts, observations, quantities
from bt_targets.strategies.reports import reports


@st.composite
def scorecards(draw: st.DrawFn) -> Scorecard:
    """Scorecards of any report, as of any year and in either perspective."""
    choices, term = Choices(draw), default().term
    as_of = term.last - choices.between(0, term.last - term.baseline)
    perspective = choices.one_of(PERSPECTIVES)
    return assess(draw(reports(as_of=as_of, perspective=perspective)), as_of, perspective=perspective)


@st.composite
def resolutions(draw: st.DrawFn) -> Resolution:
    """The default resolution, or some targets of it alone."""
    choices = Choices(draw)
    first, many = choices.below(len(default().targets)), choices.between(1, len(default().targets))
    return default().model_copy(update={"targets": default().targets[first : first + many]})


def strategy_for(model: type[Any]) -> st.SearchStrategy[Any]:
    """The strategy of a public model.

    Raises:
        KeyError: for any other type.
    """
    known: dict[Any, Callable[[], st.SearchStrategy[Any]]] = {
        Clause: lambda: st.sampled_from(default().clauses),
        ClauseAssessment: lambda: scorecards().flatmap(
            lambda card: st.sampled_from([clause for target in card.targets for clause in target.clauses])
        ),
        Component: components,
        Counts: counts,
        Indicator: lambda: st.sampled_from(tuple(default().indicators.values())),
        Observation: observations,
        Quantity: quantities,
        Report: reports,
        Resolution: resolutions,
        Scorecard: scorecards,
        Target: lambda: st.sampled_from(default().targets),
        TargetAssessment: lambda: scorecards().flatmap(lambda card: st.sampled_from(card.targets)),
    }
    return known[model]()
