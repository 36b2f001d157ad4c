"""Assess the targets of a commune's resolution: a report of figures goes in, a structured scorecard comes out."""

from bt_targets import _hypothesis
from bt_targets.assess import Decisions, assess, decide
from bt_targets.bach_thong import BACH_THONG
from bt_targets.baseline import baseline_report
from bt_targets.checks.check import Checked, check
from bt_targets.checks.warnings import warnings_of
from bt_targets.files import access
from bt_targets.files.reading.json_reader import read_json
from bt_targets.ground.errors import AssessmentError, ReportError
from bt_targets.ground.problems import Problem
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.verdicts import Perspective, Verdict
from bt_targets.report.observation import READ_JSON, Observation
from bt_targets.report.report import FILES, WARNINGS, Report
from bt_targets.report.values import Component, Counts
from bt_targets.report.warning import FigureWarning
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.targets import Target
from bt_targets.scorecard.assessment import ClauseAssessment, Number, TargetAssessment
from bt_targets.scorecard.scorecard import Scorecard

# The layers are put together: what a lower one can do only with the help of one above it.
READ_JSON.plug(read_json)
FILES.plug(access)
WARNINGS.plug(warnings_of)

__version__ = "0.1.0"
__all__ = [
    "BACH_THONG",
    "AssessmentError",
    "Checked",
    "Clause",
    "ClauseAssessment",
    "Component",
    "Counts",
    "Decisions",
    "FigureWarning",
    "Indicator",
    "Number",
    "Observation",
    "Perspective",
    "Problem",
    "Quantity",
    "Report",
    "ReportError",
    "Resolution",
    "Scorecard",
    "Target",
    "TargetAssessment",
    "Verdict",
    "assess",
    "baseline_report",
    "check",
    "decide",
]

_hypothesis.register()
