"""What every public model has in common: it is frozen, strict about its fields, and survives JSON."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from threading import RLock
from typing import Any, ClassVar, Final, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import DEFAULT_REF_TEMPLATE, GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from bt_targets.ground.document_schema import DocumentSchema
from bt_targets.ground.field_docs import field_docs

K = TypeVar("K")
V = TypeVar("V")
M = TypeVar("M", bound="Model")
B = TypeVar("B", bound=BaseModel)
_BUILDING: Final = RLock()
_new = object.__new__
_put_fields, _put_given, _put_extra, _put_private = (
    vars(BaseModel)[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


class Model(BaseModel):
    """A frozen model that refuses unknown fields and writes its fields under their documented names.

    What checks and writes it is built when it is used for the first time.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        defer_build=True,
    )
    _written_in: ClassVar[str]
    """The module that declares the class, which `publish` makes look like the package."""
    _when_built: ClassVar[Callable[[type[BaseModel]], None]]
    """What `publish` has to do once the class is built; nothing for the classes made from it."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls._written_in = cls.__module__

    @classmethod
    def __pydantic_on_complete__(cls) -> None:
        """Called by pydantic when the class has been built."""
        if "_when_built" in vars(cls):
            cls._when_built(cls)

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        """Build the class, or do nothing if it has been built."""
        with _BUILDING:  # pydantic itself lets one thread at a time build a class since 2.14
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                _parent_namespace_depth=_parent_namespace_depth + 1,
                _types_namespace=_types_namespace,
            )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema with what is said of every field in the source as its description."""
        made = handler(schema)
        properties = handler.resolve_ref_schema(made).get("properties", {})
        told: dict[str, str] = {}
        for kind in reversed(cls.__mro__):
            told |= field_docs(kind) if issubclass(kind, Model) else {}
        for name, field in cls.model_fields.items():
            for key in {name, field.alias} & properties.keys():
                if told.get(name) and field.description is None:
                    properties[key] = {**properties[key], "description": told[name]}
        return made

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that were given: a set of the caller's own, since models share theirs."""
        return set(self.__pydantic_fields_set__)

    def __repr_args__(self) -> Iterator[tuple[str, Any]]:
        """The fields that `repr` shows: those that differ from their defaults."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if field.is_required() or value != field.default:
                yield name, value

    @classmethod
    def model_json_schema(
        cls,
        by_alias: bool | None = True,  # noqa: FBT001, FBT002  as in pydantic
        ref_template: str = DEFAULT_REF_TEMPLATE,
        schema_generator: type[GenerateJsonSchema] = DocumentSchema,
        mode: JsonSchemaMode = "validation",
        **options: Any,
    ) -> dict[str, Any]:
        """The JSON Schema: with `mode="validation"` of what is read, with `mode="serialization"` of what is written."""
        return super().model_json_schema(by_alias, ref_template, schema_generator, mode, **options)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy; with changes, it is read and checked like anything that comes from outside."""
        if not update:
            return super().model_copy(deep=deep)
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**fields, **update})


def made(model: type[M], **fields: Any) -> M:
    """A model made of parts that are known to be right, in the order of its fields: nothing is checked again.

    A scorecard holds two thousand models; checking each is what most of the time would go to. `tests/test_made.py`
    checks them all.
    """
    defaults, named = _shape(model, *fields)
    instance = _new(model)  # as `made_of` does, without a call for each of so many
    _put_fields(instance, {**defaults, **fields} if defaults else fields)
    _put_given(instance, named)
    _put_extra(instance, None)
    _put_private(instance, None)
    return instance


def made_of(model: type[B], fields: dict[str, Any], named: set[str], private: dict[str, Any] | None = None) -> B:
    """The same of all fields in their order, those that were named, and the private attributes."""
    instance = _new(model)
    _put_fields(instance, fields)
    _put_given(instance, named)
    _put_extra(instance, None)
    _put_private(instance, private)
    return instance


@cache
def _shape(model: type[Model], *names: str) -> tuple[dict[str, Any], set[str]]:
    """Every field of a model with its default, in their order (empty where all are required), and those named.

    All that are made with the same names share the set: a set each would be a third of what there is to collect.
    """
    fields = model.model_fields
    named = set(names)
    if all(field.is_required() for field in fields.values()):
        return {}, named
    return {name: field.get_default(call_default_factory=True) for name, field in fields.items()}, named


class FrozenMap(Mapping[K, V]):
    """A mapping that cannot change: hashable, comparable with any mapping, and a plain object in JSON."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[K, V] | None = None, /) -> None:
        self._items: dict[K, V] = dict(items or {})

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap):
            return self._items == other._items
        if isinstance(other, Mapping):
            return self._items == dict(other)
        return NotImplemented

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[dict[K, V]]]:
        return type(self), (dict(self._items),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        key, value = get_args(source) or (Any, Any)
        plain = handler.generate_schema(dict[key, value])  # type: ignore[valid-type]
        return core_schema.no_info_wrap_validator_function(
            lambda value, inner: cls(inner(dict(value) if isinstance(value, FrozenMap) else value)),
            plain,
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda value, inner: inner(dict(value)), schema=plain
            ),
        )
