"""What Python code hands over, in plain types: the one place where foreign ones are read.

Subclasses count by their value, whatever their methods say; numbers of other libraries are taken exactly; a row of a
database is a mapping like any other. What raises when it is asked becomes something that nobody can read.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from numbers import Integral, Rational, Real
from typing import Any, Final

from bt_targets.ground.model import Model
from bt_targets.ground.text import echo
from bt_targets.ground.units import is_pint
from bt_targets.ground.words import IN_FIELDS

MAX_KEYS: Final = 10_000
"""How many keys of a mapping are looked at."""
_MAX_DEPTH: Final = 4
"""How deep mappings lie in an observation: its components, one of them, its value."""
_PLAIN: Final = frozenset({str, int, float, bool, type(None), Decimal, Fraction})
_ABSENT: Final = frozenset({"NAType", "NaTType"})
"""What pandas calls a value that is not there, beside a number that is none."""


class Foreign:
    """Something that is no value of any kind, kept as the text that messages repeat; its methods are never called."""

    def __init__(self, raw: object) -> None:
        self._text = echo(IN_FIELDS.shown(raw, "en"))

    def __repr__(self) -> str:
        return self._text


def plain(raw: Any, depth: int = _MAX_DEPTH) -> Any:
    """The same in plain types; what has none is foreign, for the reader of the field to refuse."""
    if type(raw) in _PLAIN:
        return raw
    try:
        return _plain(raw, depth)
    except Exception:  # noqa: BLE001  whatever a stranger's object raises
        return Foreign(raw)


def mapping(raw: Any) -> dict[Any, Any] | None:
    """The fields of a mapping or of the row of a database, their values as they are; None for anything else."""
    try:
        if isinstance(raw, Mapping) or (hasattr(raw, "keys") and hasattr(raw, "__getitem__")):
            return {plain(key): raw[key] for key in islice(iter(raw.keys()), MAX_KEYS + 1)}
    except Exception:  # noqa: BLE001, S110  whatever a stranger's mapping raises
        pass
    return None


def plain_fields(raw: Any) -> dict[Any, Any] | None:
    """The fields of a row in plain types, a NaN beside the value as one that is not there; None for what has none."""
    fields = plain(raw)
    if not isinstance(fields, dict):
        return None
    beside = without_nan(fields)
    if beside.get("components") is None and "value" in fields:
        beside["value"] = fields["value"]  # where nothing else says it, that it is no number is what is wrong
    return beside


def without_nan(fields: dict[Any, Any]) -> dict[Any, Any]:
    """The fields, those that are no number at all as ones that are not there."""
    return {name: None if _is_nan(value) else value for name, value in fields.items()}


def listed(raw: Any, most: int) -> list[Any] | None:
    """What a list, a generator or any other sequence gives, up to one more than the most; None for anything else."""
    if isinstance(raw, str | bytes | Mapping) or hasattr(raw, "to_dict"):
        return None
    try:
        return list(islice(iter(raw), most + 1))
    except Exception:  # noqa: BLE001  whatever a stranger's generator raises
        return None


def _is_nan(value: Any) -> bool:
    """Whether this is the number that is none, by which tables of other libraries say that a cell is empty."""
    return isinstance(value, float | Decimal) and value != value  # noqa: PLR0124


def _plain(raw: Any, depth: int) -> Any:
    if type(raw).__name__ in _ABSENT:
        return None
    if isinstance(raw, Model | tuple) or is_pint(raw):
        return raw
    if isinstance(raw, str):
        return str.__str__(raw)
    if isinstance(raw, int):
        return int.__int__(raw)
    if isinstance(raw, float):
        return float.__float__(raw)
    if isinstance(raw, Decimal):
        return Decimal(raw)
    if isinstance(raw, Rational):
        return int(raw) if isinstance(raw, Integral) else Fraction(int(raw.numerator), int(raw.denominator))
    if isinstance(raw, Real):
        return Decimal(str(raw))  # a number of another width counts by the shortest form of its own
    if getattr(getattr(raw, "dtype", None), "kind", None) == "b":
        return bool(raw)
    fields = mapping(raw) if depth else None
    return Foreign(raw) if fields is None else {name: plain(value, depth - 1) for name, value in fields.items()}
