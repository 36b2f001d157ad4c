"""How public names look from outside: under the package they are imported from, with signatures that can be read."""

from collections.abc import Callable, Mapping
from functools import partial
from inspect import Signature, signature
from types import FunctionType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from bt_targets.ground.document_schema import name_choices
from bt_targets.ground.model import Model


def publish(package: str, public: Mapping[str, object]) -> None:
    """Make public things say in tracebacks, pickles and `help` that they are of the package, wherever they are written.

    Signatures of models name types as the caller imports them: `verdict: Verdict`, and not every word it can be. So do
    schemas.
    """
    name_choices({name: thing for name, thing in public.items() if get_origin(thing) is Literal})
    aliases = [(thing, name) for name, thing in public.items() if get_origin(thing) is not None]
    # A field keeps the union and the discriminator of an annotated union apart.
    aliases += [(get_args(thing)[0], name) for thing, name in aliases if _is_annotated_union(thing)]
    for thing in public.values():
        if isinstance(thing, type | FunctionType):
            thing.__module__ = package
        if isinstance(thing, type) and issubclass(thing, Model):
            thing._when_built = partial(_sign, aliases)  # noqa: SLF001
            if thing.__pydantic_complete__:
                thing._when_built(thing)  # noqa: SLF001
            else:
                _put_signature(thing, _OfModel())
        elif isinstance(thing, type) and issubclass(thing, tuple):
            _put_signature(thing, _ReadableSignature(_of_named_tuple, aliases))


def _sign(aliases: list[tuple[object, str]], model: type) -> None:
    """Put a readable signature around that which pydantic gave a model when it was built."""
    _put_signature(model, _OfModel(_ReadableSignature(vars(model)["__signature__"].__get__, aliases)))


def _put_signature(kind: type, made_later: object) -> None:
    setattr(kind, "__signature__", made_later)  # noqa: B010  classes declare none


class _OfModel:
    """The signature of a model: who looks at that of one that has not been built builds it, and it has its own then."""

    def __init__(self, readable: "_ReadableSignature | None" = None) -> None:
        self._readable = readable

    def __get__(self, instance: object, kind: type[Model]) -> Signature:
        if self._readable is not None and vars(kind).get("__signature__") is self:
            return self._readable.__get__(None, kind)
        kind.model_rebuild()
        return signature(kind)


def _of_named_tuple(_: None, kind: type) -> Signature:
    whole = signature(kind.__new__)
    return whole.replace(parameters=[*whole.parameters.values()][1:])


class _ReadableSignature:
    """The signature of a class, made when somebody looks at it."""

    def __init__(self, original: Callable[[None, type], Signature], aliases: list[tuple[object, str]]) -> None:
        self._original, self._aliases = original, aliases

    def __get__(self, instance: object, kind: type) -> Signature:
        parameters = self._original(None, kind).parameters.values()
        return Signature(
            [parameter.replace(annotation=_Unquoted(self._text(parameter.annotation))) for parameter in parameters]
        )

    def _text(self, annotation: Any) -> str:
        name = next((name for alias, name in self._aliases if alias == annotation), None)
        if name is not None:
            return name
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._text(arguments[0])
        if origin in {Union, UnionType} and NoneType in arguments:
            return f"{self._text(Union[tuple(one for one in arguments if one is not NoneType)])} | None"  # noqa: UP007
        if origin in {Union, UnionType}:
            return " | ".join(map(self._text, arguments))
        if origin is Literal:
            return f"Literal[{', '.join(map(repr, arguments))}]"
        if origin is not None:
            return f"{origin.__name__}[{', '.join(map(self._text, arguments))}]"
        return "..." if annotation is ... else str(annotation.__name__)


class _Unquoted(str):
    """An annotation as text, which signatures show without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _is_annotated_union(thing: object) -> bool:
    return get_origin(thing) is Annotated and get_origin(get_args(thing)[0]) in {Union, UnionType}
