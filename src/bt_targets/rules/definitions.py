"""Definitions: the standards and ways of counting under which figures of one name are measured."""

from typing import Final

from bt_targets.ground.model import Model
from bt_targets.ground.text import Text


class Definition(Model):
    """A standard or a way of counting."""

    id: str
    name: Text
    """What it is called in a sentence."""


OTHER: Final = Definition(id="other", name=Text(vi="một chuẩn hoặc cách tính khác", en="another standard or measure"))
"""The definition to name for a figure measured in a way that has no id of its own."""
