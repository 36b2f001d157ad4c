"""Answers as small numbers: what the test of a year comes to, and what a clause comes to."""

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bt_targets.deciding.columns.integers import Mask
from bt_targets.deciding.compiled.answers import MISSED, PENDING, UNDETERMINED, CompiledAnswer, Told
from bt_targets.ground.verdicts import CAUSES, Pace, Verdict

Codes = NDArray[np.int8]
"""A place in one of the lists below, a row."""

_PASSED: Final[tuple[Verdict, ...]] = ("met", "exceeded")
TOLD: Final[tuple[Told, ...]] = ("not_met", *CAUSES, *_PASSED)
"""What the test of a year can come to, in an order in which the least of several years settles an every-year clause."""
CODE_OF: Final[Mapping[Told, np.int8]] = {told: np.int8(code) for code, told in enumerate(TOLD)}
NOT_MET: Final = CODE_OF["not_met"]
MET: Final = CODE_OF["met"]
EXCEEDED: Final = CODE_OF["exceeded"]

ANSWERS: Final[tuple[CompiledAnswer, ...]] = (
    MISSED,
    *(UNDETERMINED[cause] for cause in CAUSES),
    *(PENDING[pace] for pace in ("behind", "unclear", "on_track")),
    *(CompiledAnswer(verdict, final) for verdict in _PASSED for final in (False, True)),
)
"""Every answer, the worst first: a target that is pending has the pace of the least of its clauses."""
_PLACE: Final = {answer: np.int8(code) for code, answer in enumerate(ANSWERS)}
PENDING_CODE: Final[Mapping[Pace, np.int8]] = {pace: _PLACE[answer] for pace, answer in PENDING.items()}

_FINAL: Final = np.array([answer.final for answer in ANSWERS], np.bool_)
_FIRST_MET, _FIRST_EXCEEDED = (np.int8([answer.verdict for answer in ANSWERS].index(verdict)) for verdict in _PASSED)
_BEYOND_MET: Final = (_FIRST_EXCEEDED - _FIRST_MET) - (EXCEEDED - MET)
"""How much further apart met and exceeded are among answers than among what tests come to."""


def caused(codes: Codes) -> Mask:
    """Where the test of a year is undetermined."""
    return (codes > NOT_MET) & (codes < MET)


def passed(codes: Codes) -> Mask:
    """Where the test of a year is met or exceeded."""
    return codes >= MET


def of_standing(better: Mask, equal: Mask | None, *, exceedable: bool) -> Codes:
    """What tests come to: met where a value is better or, if that passes, equal; exceeded where it is better.

    Truths are added up as small numbers, which is much faster than choosing between codes row by row.
    """
    passes = better if equal is None else better | equal
    codes: Codes = passes.view(np.int8) * MET
    return codes + better.view(np.int8) if exceedable else codes


def by_test(told: Codes, *, final: bool) -> Codes:
    """The answers of tests whose verdict is that of the clause."""
    met, exceeded = (told >= MET).view(np.int8), (told == EXCEEDED).view(np.int8)
    answers: Codes = told + met * (_FIRST_MET - MET + np.int8(final)) + exceeded * _BEYOND_MET
    return answers


def composed(parts: Iterable[tuple[Codes, bool]]) -> Codes:
    """The answers of a target from those of its clauses, each with whether it can be exceeded; of causes it has any.

    It is the worst of them, save that a clause which can never be exceeded keeps no target from `exceeded`.
    """
    codes, exceedable = zip(*parts, strict=True)
    worst = np.minimum.reduce(codes)
    beyond = [of_clause >= _FIRST_EXCEEDED for of_clause, can_be in zip(codes, exceedable, strict=True) if can_be]
    passed_ = np.where(np.logical_and.reduce(beyond) if beyond else False, _FIRST_EXCEEDED, _FIRST_MET)
    final = np.logical_and.reduce([_FINAL[of_clause] for of_clause in codes])
    target: Codes = np.where(worst < _FIRST_MET, worst, passed_ + final.astype(np.int8)).astype(np.int8)
    return target
