"""The term of a resolution: its baseline year and its years."""

from typing import Final, Self

from pydantic import Field, model_validator

from bt_targets.ground.model import Model

EARLIEST: Final = 1976
"""The earliest year that a figure or a term may have."""
LATEST: Final = 2200
"""The latest baseline year of a term."""
MAX_YEARS: Final = 50
"""Maximum number of years of a term."""


class Term(Model):
    """The years of a resolution. Figures of the baseline year are the state at the start."""

    baseline: int = Field(ge=EARLIEST, le=LATEST)
    """The year before the first; its figures are the starting point (số đầu nhiệm kỳ)."""
    first: int
    """The first year that is judged."""
    last: int
    """The last year that is judged: 'by the end of the term' means the end of this year."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.baseline + 1 == self.first <= self.last:
            raise ValueError("a term starts the year after its baseline year, and does not end before it starts")
        if self.last - self.baseline > MAX_YEARS:
            raise ValueError(f"a term has at most {MAX_YEARS} years")
        return self
