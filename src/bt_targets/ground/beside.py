"""What has been computed from a model, kept with it so that it is computed once."""

from typing import Any, Final

from pydantic import BaseModel

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
