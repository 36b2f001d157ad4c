"""Answers as small numbers: what the test of a year comes to, and what a clause comes to."""

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

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


def caused(codes: Codes) -> NDArray[np.bool_]:
    """Where the test of a year is undetermined."""
    return (codes > NOT_MET) & (codes < MET)


def passed(codes: Codes) -> NDArray[np.bool_]:
    """Where the test of a year is met or exceeded."""
    return codes >= MET


def by_test(told: Codes, *, final: bool) -> Codes:
    """The answers of tests whose verdict is that of the clause."""
    return _BY_TEST[final][told]


def _answers_of(*, final: bool) -> Codes:
    verdicts: dict[Told, CompiledAnswer] = {verdict: CompiledAnswer(verdict, final) for verdict in _PASSED}
    answers: Mapping[Told, CompiledAnswer] = {"not_met": MISSED, **UNDETERMINED, **verdicts}
    return np.array([_PLACE[answers[told]] for told in TOLD], np.int8)


_FINAL: Final = np.array([answer.final for answer in ANSWERS], np.bool_)
_FIRST_MET: Final = np.int8([answer.verdict for answer in ANSWERS].index("met"))
_FIRST_EXCEEDED: Final = np.int8([answer.verdict for answer in ANSWERS].index("exceeded"))


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


_BY_TEST: Final = {final: _answers_of(final=final) for final in (False, True)}
