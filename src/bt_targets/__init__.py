"""Assess the targets of a commune's resolution: a report of figures goes in, a structured scorecard comes out."""

from bt_targets import _hypothesis
from bt_targets.assess import assess
from bt_targets.bach_thong import BACH_THONG
from bt_targets.bach_thong.baseline import baseline_report
from bt_targets.errors import AssessmentError, Problem, ReportError
from bt_targets.figures.observation import Observation
from bt_targets.figures.report import Report
from bt_targets.figures.values import Component, Counts
from bt_targets.quantity import Quantity
from bt_targets.results.assessment import ClauseAssessment, TargetAssessment
from bt_targets.results.scorecard import Scorecard
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target

__version__ = "0.1.0"
__all__ = [
    "BACH_THONG",
    "AssessmentError",
    "Clause",
    "ClauseAssessment",
    "Component",
    "Counts",
    "Indicator",
    "Observation",
    "Problem",
    "Quantity",
    "Report",
    "ReportError",
    "Resolution",
    "Scorecard",
    "Target",
    "TargetAssessment",
    "assess",
    "baseline_report",
]

_hypothesis.register()
