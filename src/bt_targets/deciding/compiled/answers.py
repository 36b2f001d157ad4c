"""What a compiled reading can answer: few enough to be made beforehand."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from bt_targets.ground.verdicts import CAUSES, PACES, Cause, Pace, Verdict


class CompiledAnswer(NamedTuple):
    """The answer of a clause under one reading."""

    verdict: Verdict
    final: bool
    cause: Cause | None = None
    pace: Pace | None = None


Told = Verdict | Cause
"""What the test of a year comes to: its verdict, or why there is none."""

UNDETERMINED: Final[Mapping[Told, CompiledAnswer]] = {
    cause: CompiledAnswer("undetermined", False, cause) for cause in CAUSES
}
"""By cause: the figures do not decide."""
PENDING: Final[Mapping[Pace, CompiledAnswer]] = {pace: CompiledAnswer("pending", False, None, pace) for pace in PACES}
"""By pace: not reached yet, and not due yet."""
_TESTED: Final[tuple[Verdict, ...]] = ("exceeded", "met", "not_met")


def by_test(*, final: bool) -> Mapping[Told, CompiledAnswer]:
    """By what a test comes to: its verdict is that of the clause; what is undetermined is never final."""
    return {**{verdict: CompiledAnswer(verdict, final) for verdict in _TESTED}, **UNDETERMINED}


MISSED: Final = CompiledAnswer("not_met", True)
"""A year that can no longer be made up for."""
