"""What is asked of the communes of a frame."""

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from bt_targets.ground.errors import AssessmentError
from bt_targets.ground.text import Text, echo
from bt_targets.many.request import Request, request_of

_BY: Final = ("clauses", "targets")


class FrameRequest(NamedTuple):
    """A request, and which rows and columns its answers have."""

    request: Request
    by: Literal["clauses", "targets"]
    """Of what there is a row."""
    verdicts_only: bool
    """Whether a row of a clause goes without signals, required level and margin."""


def asked_of(
    as_of: Any, resolution: Any, perspective: Any, readings: Mapping[str, str] | None, by: Any, *, verdicts_only: Any
) -> FrameRequest:
    """What is asked, known to be possible of every commune.

    Raises:
        AssessmentError: as `request_of` does, and for rows of anything but clauses and targets.
    """
    if by not in _BY:
        choices, shown = ", ".join(_BY), echo(by)
        vi, en = f"by là một trong: {choices} (đang ghi: {shown})", f"by is one of {choices} (found: {shown})"
        raise AssessmentError(Text(vi=vi, en=en))
    return FrameRequest(request_of(as_of, resolution, perspective, readings, in_full=False), by, bool(verdicts_only))
