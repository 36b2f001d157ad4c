"""The term of a resolution: its baseline year and its years."""

from typing import Self

from pydantic import model_validator

from bt_targets.ground.model import Model


class Term(Model):
    """The years of a resolution. Figures of the baseline year are the state at the start."""

    baseline: int
    """The year before the first; its figures are the starting point (số đầu kỳ)."""
    first: int
    """The first year that is judged."""
    last: int
    """The last year that is judged: 'by the end of the term' means the end of this year."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.baseline < self.first <= self.last:
            raise ValueError("a term runs from its baseline year over its first to its last year")
        return self
