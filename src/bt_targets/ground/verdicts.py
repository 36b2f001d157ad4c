"""The closed vocabularies of an assessment: verdicts, causes, paces, signals and warnings."""

from typing import Final, Literal, get_args

Verdict = Literal["not_met", "undetermined", "pending", "met", "exceeded"]
"""From worst to best: không đạt, chưa đủ căn cứ đánh giá, chưa đến hạn, đạt, vượt."""
Cause = Literal[
    "missing_observation",
    "missing_baseline",
    "missing_previous_year",
    "missing_part",
    "inconclusive_bound",
    "different_definition",
]
"""Why a verdict is undetermined."""
Pace = Literal["on_track", "behind", "unclear"]
"""How a pending clause or target moves: đúng tiến độ, chậm tiến độ, chưa rõ."""
Signal = Literal[
    "approximate",
    "vacuous",
    "provisional",
    "stale",
    "old_baseline",
    "slipping",
    "lost",
    "reading_matters",
]
"""What a careful reader would want to see beside a verdict; none of them changes it."""
WarningCode = Literal[
    "approximate",
    "as_written_differs",
    "bounded",
    "factor_1000",
    "fell_to_zero",
    "formula_zero",
    "gap",
    "jump",
    "month_and_year",
    "no_source",
    "not_read",
    "not_used",
    "old_font",
    "only_a_number",
    "other_commune",
    "other_definition",
    "part_is_total",
    "provisional",
    "small_growth",
    "small_share",
    "three_decimals",
]
"""What somebody should look at again in a figure that was read without error."""
Severity = Literal["serious", "notice"]
"""`serious` where the verdict may be of another figure than the one meant; `notice` for the rest."""
Perspective = Literal["term", "year"]
"""Judged over the term so far, or the review year alone where the timing allows."""

VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
CAUSES: Final[tuple[Cause, ...]] = get_args(Cause)
PACES: Final[tuple[Pace, ...]] = get_args(Pace)
SIGNALS: Final[tuple[Signal, ...]] = get_args(Signal)
WARNING_CODES: Final[tuple[WarningCode, ...]] = get_args(WarningCode)
PERSPECTIVES: Final[tuple[Perspective, ...]] = get_args(Perspective)
SERIOUS: Final[frozenset[WarningCode]] = frozenset(
    {
        "as_written_differs",
        "factor_1000",
        "fell_to_zero",
        "formula_zero",
        "month_and_year",
        "not_read",
        "only_a_number",
        "other_commune",
        "part_is_total",
        "small_growth",
        "small_share",
        "three_decimals",
    }
)
"""The warnings beside which a verdict may be of another figure than the one meant. What was not read is a notice
where no figure was lost, and is then named beside no clause."""
PASSED: Final = frozenset({"met", "exceeded"})
"""The verdicts that count as achieved."""


def in_brief(verdict: Verdict, *, final: bool, why: Cause | Pace | None) -> str:
    """An answer as `repr` shows it: `not_met, final` or `pending, behind`."""
    return ", ".join(filter(None, (verdict, "final" if final else None, why)))
