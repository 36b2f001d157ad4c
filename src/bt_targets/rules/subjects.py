"""Subjects: the value that a clause looks at, where that is not simply one indicator."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bt_targets.ground.model import Model


class AsReported(Model):
    """The indicator as it is reported."""

    kind: Literal["as_reported"] = "as_reported"
    other: ClassVar[None] = None

    def part_and_whole(self, indicator: str) -> None:
        """There is one indicator only."""


class Less(Model):
    """The indicator less another one of the same year.

    Absent: without the other one the value lies between 0 and the indicator.
    """

    kind: Literal["less"] = "less"
    minus: str
    """The indicator that is taken off."""

    @property
    def other(self) -> str:
        """The other indicator that the value needs."""
        return self.minus

    def part_and_whole(self, indicator: str) -> tuple[str, str]:
        """The two indicators of which the first is part of the second."""
        return self.minus, indicator


class ShareOf(Model):
    """The indicator as a share of another one of the same year, in %.

    Absent: without the other one, or where it is 0, there is no share.
    """

    kind: Literal["share_of"] = "share_of"
    whole: str
    """The indicator that is the whole."""
    is_part: bool = False
    """Whether what is counted is among what the other one counts, so that it can never be more."""

    @property
    def other(self) -> str:
        """The other indicator that the value needs."""
        return self.whole

    def part_and_whole(self, indicator: str) -> tuple[str, str] | None:
        """The two indicators of which the first is part of the second; None where it need not be."""
        return (indicator, self.whole) if self.is_part else None


Subject = Annotated[AsReported | Less | ShareOf, Field(discriminator="kind")]
"""The value that a clause looks at: its indicator as reported, less another one, or as a share of another one."""
