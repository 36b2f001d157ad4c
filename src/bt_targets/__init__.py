"""Assess the targets of a commune's resolution: a report of figures goes in, a structured scorecard comes out."""

from typing import TYPE_CHECKING, Any

from bt_targets import _hypothesis, _plugs, bach_thong
from bt_targets.assess import Decisions, assess, decide
from bt_targets.baseline import baseline_report
from bt_targets.checks.check import Checked, check
from bt_targets.checks.missing import MissingFigures
from bt_targets.deciding.decide import ClauseDecision, TargetDecision
from bt_targets.deciding.decision import Outcome
from bt_targets.deciding.history import Figure, YearValue
from bt_targets.ground.errors import AssessmentError, BtTargetsError, NotInstalledError, ReportError, UnknownKeyError
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, LinearBound
from bt_targets.ground.model import FrozenMap
from bt_targets.ground.problems import Problem, ProblemCode
from bt_targets.ground.public import publish
from bt_targets.ground.quantity import ExactNumber, Quantity, UnitName
from bt_targets.ground.text import Lang, Text
from bt_targets.ground.verdicts import Cause, Pace, Perspective, Severity, Signal, Verdict, WarningCode
from bt_targets.ground.version import VERSION
from bt_targets.many.calls import assess_many, decide_many
from bt_targets.many.result import ClauseVerdict, ManyResult, TargetVerdict, Verdicts
from bt_targets.report.merging import Preference
from bt_targets.report.observation import Measured, Observation, WrittenValue
from bt_targets.report.raw import Unread, UnreadKind
from bt_targets.report.report import Report
from bt_targets.report.values import Bound, Component, Counts, DataStatus, Value
from bt_targets.report.warning import FigureWarning
from bt_targets.rules.clauses import Clause, Reading, Timing
from bt_targets.rules.comparisons import AtLeast, AtMost, Comparison, GradeAtLeast, Holds, MoreThan
from bt_targets.rules.definitions import Definition
from bt_targets.rules.indicators import Indicator, IndicatorKind, StatusWords
from bt_targets.rules.measures import (
    AbsoluteIncrease,
    AverageGrowth,
    Level,
    Measure,
    MeasureStart,
    RankGain,
    RankGainSinceBaseline,
    RelativeIncrease,
    ShareOfBase,
    YearlyGrowth,
)
from bt_targets.rules.resolution import Resolution, Section
from bt_targets.rules.scales import Grade, Scale
from bt_targets.rules.subjects import AsReported, Less, ShareOf, Subject
from bt_targets.rules.targets import Source, Target
from bt_targets.rules.term import Term
from bt_targets.rules.usage import UsualDefinition
from bt_targets.scorecard.assessment import (
    ClauseAssessment,
    Evidence,
    EvidenceRole,
    ExactText,
    GradeValue,
    Number,
    Observed,
    Range,
    ShownValue,
    TargetAssessment,
    YearAssessment,
)
from bt_targets.scorecard.scorecard import Scorecard, Tally

if TYPE_CHECKING:
    from bt_targets.bach_thong import BACH_THONG

__version__ = VERSION
__all__ = [
    "BACH_THONG",
    "AbsoluteIncrease",
    "AsReported",
    "AssessmentError",
    "AtLeast",
    "AtMost",
    "AverageGrowth",
    "Bound",
    "BtTargetsError",
    "Cause",
    "Checked",
    "Clause",
    "ClauseAssessment",
    "ClauseDecision",
    "ClauseVerdict",
    "Comparison",
    "Component",
    "Counts",
    "DataStatus",
    "Decisions",
    "Definition",
    "Evidence",
    "EvidenceRole",
    "ExactNumber",
    "ExactText",
    "Figure",
    "FigureWarning",
    "FrozenMap",
    "Grade",
    "GradeAtLeast",
    "GradeValue",
    "Holds",
    "Indicator",
    "IndicatorKind",
    "Interval",
    "Lang",
    "Less",
    "Level",
    "LinearBound",
    "ManyResult",
    "Measure",
    "MeasureStart",
    "Measured",
    "MissingFigures",
    "MoreThan",
    "NotInstalledError",
    "Number",
    "Observation",
    "Observed",
    "Outcome",
    "Pace",
    "Perspective",
    "Preference",
    "Problem",
    "ProblemCode",
    "Quantity",
    "Range",
    "RankGain",
    "RankGainSinceBaseline",
    "Ratio",
    "Reading",
    "RelativeIncrease",
    "Report",
    "ReportError",
    "Resolution",
    "Scale",
    "Scorecard",
    "Section",
    "Severity",
    "ShareOf",
    "ShareOfBase",
    "ShownValue",
    "Signal",
    "Source",
    "StatusWords",
    "Subject",
    "Tally",
    "Target",
    "TargetAssessment",
    "TargetDecision",
    "TargetVerdict",
    "Term",
    "Text",
    "Timing",
    "UnitName",
    "UnknownKeyError",
    "Unread",
    "UnreadKind",
    "UsualDefinition",
    "Value",
    "Verdict",
    "Verdicts",
    "WarningCode",
    "WrittenValue",
    "YearAssessment",
    "YearValue",
    "YearlyGrowth",
    "assess",
    "assess_many",
    "baseline_report",
    "check",
    "decide",
    "decide_many",
]


def __dir__() -> list[str]:
    modules = {"laws", "records", "strategies"} & globals().keys()  # public too, once they are imported
    return sorted({*__all__, *modules, "__doc__", "__file__", "__name__", "__version__"})


if not TYPE_CHECKING:  # pragma: no branch  type checkers would take any name for one of the module

    def __getattr__(name: str) -> Any:
        if name == "BACH_THONG":
            return bach_thong.BACH_THONG  # declared when it is used
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


publish(__name__, {name: globals()[name] for name in __all__ if name != "BACH_THONG"})
_plugs.plug()
_hypothesis.register()
