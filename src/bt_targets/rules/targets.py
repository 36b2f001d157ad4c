"""Targets: the numbered items of a resolution."""

from datetime import date
from typing import Annotated

from pydantic import Field, WithJsonSchema

from bt_targets.ground.model import Model
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause


class Source(Model):
    """Where a rule comes from."""

    document: Text
    place: Text
    """The place in the document, down to the item."""
    checked_on: Annotated[date, WithJsonSchema({"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})]
    """When somebody last compared the rule with the document."""


class Target(Model):
    """One numbered item of a resolution; it is met when all its clauses are."""

    number: int
    section: str
    """The id of the section of the resolution."""
    title: Text
    summary: Text
    """What the item asks for, in the words of this library."""
    source: Source
    clauses: tuple[Clause, ...] = Field(min_length=1)

    def __repr__(self) -> str:
        return f'<Target {self.number} "{self.title.en}": {", ".join(clause.id for clause in self.clauses)}>'

    __str__ = __repr__
