"""What practice says of an indicator where the resolution is silent, and who has looked it up."""

from datetime import date
from typing import Annotated

from pydantic import WithJsonSchema

from bt_targets.ground.model import Model
from bt_targets.ground.text import Text

_DAY = {"anyOf": [{"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}, {"type": "null"}]}


class UsualDefinition(Model):
    """A statement on what is counted that is usual in practice and does not stand in the resolution."""

    statement: Text
    origin: Text
    """Where it comes from: a document by its number, or that no document is known."""
    checked_on: Annotated[date | None, WithJsonSchema(_DAY)] = None
    """When somebody last compared it with its origin; null where nobody could."""
