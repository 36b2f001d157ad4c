"""Where everything that is wrong with an input is collected, in the order in which it is come upon."""

from dataclasses import dataclass, field

from bt_targets.ground.problems import Finding, Place, ProblemCode
from bt_targets.ground.words import Saying


@dataclass(slots=True)
class Findings:
    """What is wrong at one place and inside it. Readers return None for what they cannot read, and add here why."""

    all: list[Finding] = field(default_factory=list)
    """The findings of the whole input: every place of it adds to the same list."""
    place: Place = ()
    in_text: str | None = None
    """The text that stands at the place, which has no fields inside to point at."""

    def at(self, field: str) -> "Findings":
        """The same for a field inside."""
        return self if self.in_text is not None else Findings(self.all, (*self.place, field))

    def of_text(self, text: str) -> "Findings":
        """The same for the text that stands here."""
        return Findings(self.all, self.place, text)

    def add(self, code: ProblemCode, found: object, expected: Saying) -> None:
        """Add what is wrong here, what stands here, and what is expected instead."""
        self.all.append(Finding(code, self.place, found, expected))
