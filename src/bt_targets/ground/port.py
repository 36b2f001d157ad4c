"""Ports: what a lower layer can do only with the help of a layer above it.

A report is saved by what writes files, and files are written from reports. So that imports run one way all the same,
the lower layer states what it needs as a protocol and calls it through a port; `bt_targets/__init__.py` plugs in what
the upper layer offers, once, before anything else can be imported. What is plugged in is a function that imports it, so
that nobody waits for what he does not use.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Port(Generic[T]):
    """A place that a layer above fills."""

    def __init__(self) -> None:
        self._load: Callable[[], T] | None = None

    def plug(self, load: Callable[[], T]) -> None:
        """Fill the place with what a function gives, whenever it is asked for."""
        self._load = load

    def __call__(self) -> T:
        """What was plugged in."""
        assert self._load is not None, "bt_targets/__init__.py plugs every port"
        return self._load()
