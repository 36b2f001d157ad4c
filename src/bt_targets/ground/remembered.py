"""Remembers what follows from declarations alone, which are the same objects in every assessment."""

from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar, TypeVarTuple

R = TypeVar("R")
Arguments = TypeVarTuple("Arguments")

MOST: Final = 2048
"""How many answers are kept; then all are forgotten, so that resolutions made one after another do not pile up."""


def remembered(function: Callable[[*Arguments], R]) -> Callable[[*Arguments], R]:
    """The function, asked once for the same objects: not for equal ones, since comparing rules takes longer than that.

    For functions that are given frozen objects and answer with one.
    """
    # The arguments are kept with the answer: as long as they live, no other object has their identity.
    answers: dict[tuple[int, ...], tuple[tuple[*Arguments], R]] = {}

    @wraps(function)
    def ask(*arguments: *Arguments) -> R:
        key = tuple(map(id, arguments))
        known = answers.get(key)
        if known is None:
            if len(answers) >= MOST:
                answers.clear()
            known = answers[key] = arguments, function(*arguments)
        return known[1]

    return ask
