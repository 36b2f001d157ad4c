"""What has been computed from a model, kept with it so that it is computed once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, TypeVar, TypeVarTuple

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)
R = TypeVar("R")
Others = TypeVarTuple("Others")

_NAME: Final = "_computed"


class _Computed(dict[Any, Any]):
    """Copies of the model share it; where the model is pickled, it is left behind."""

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        return type(None), ()


def beside(model: BaseModel) -> dict[Any, Any]:
    """What has been computed from a frozen model so far, by whatever name.

    It stands beside the fields, where pydantic keeps cached properties, under a private name: no part of documents, of
    comparisons and of `repr`. Two threads may both compute something; one of the two results stays.
    """
    kept: dict[Any, Any] | None = model.__dict__.get(_NAME)
    if kept is None:
        kept = model.__dict__[_NAME] = _Computed()
    return kept


def remembered(function: Callable[[M, *Others], R]) -> Callable[[M, *Others], R]:
    """The function, asked once of the same objects: not of equal ones, since comparing rules takes longer than that.

    For what follows from frozen models alone. The answer is kept with the first of them.
    """

    @wraps(function)
    def ask(model: M, *others: *Others) -> R:
        answers = beside(model)
        key = (function, *map(id, others))
        known: tuple[tuple[*Others], R] | None = answers.get(key)
        if known is None:
            # The others are kept with the answer: as long as they live, no other object has their identity.
            known = answers[key] = others, function(model, *others)
        return known[1]

    return ask
