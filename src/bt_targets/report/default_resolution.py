"""Which resolution figures belong to. Below what users import, only this module names one: the default."""

from collections.abc import Mapping
from typing import Any, Final, Self

from pydantic import PrivateAttr

from bt_targets import bach_thong
from bt_targets.ground.model import Model
from bt_targets.rules.resolution import Resolution

DEFAULT_ID: Final = bach_thong.ID
DEFAULT_COMMUNE: Final = bach_thong.COMMUNE


def default() -> Resolution:
    """The resolution of figures that name none."""
    return bach_thong.BACH_THONG


def or_default(resolution: Resolution | None) -> Resolution:
    """The resolution itself, or the default for None."""
    return default() if resolution is None else resolution


def resolution_in(context: Any) -> Resolution:
    """The resolution that a validation context names under `resolution`, or the default."""
    named = context.get("resolution") if isinstance(context, Mapping) else None
    return named if isinstance(named, Resolution) else default()


class WithRules(Model):
    """A model that knows the resolution of its figures, and keeps it when it is copied, changed or pickled."""

    _rules: Resolution = PrivateAttr()

    @property
    def rules(self) -> Resolution:
        """The resolution that the figures belong to."""
        return self._rules

    @classmethod
    def built(cls, fields: Mapping[str, Any], rules: Resolution) -> Self:
        """The model of fields that have been read and checked."""
        made = cls.model_construct(**fields)
        made.model_post_init({"resolution": rules})
        return made

    def model_post_init(self, context: Any, /) -> None:
        """Take the resolution from the validation context."""
        self._rules = resolution_in(context)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy of the same resolution; with changes, it is read and checked like anything that comes from outside."""
        if not update:
            return super().model_copy(deep=deep)
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**fields, **update}, context={"resolution": self._rules})

    def __getstate__(self) -> dict[Any, Any]:
        state = super().__getstate__()
        # The default is known wherever the library is; any other resolution goes with its figures.
        return {**state, "__pydantic_private__": None} if self._rules is default() else state

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        if state["__pydantic_private__"] is None:
            self.__pydantic_private__ = {"_rules": default()}
