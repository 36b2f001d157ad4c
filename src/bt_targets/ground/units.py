"""The units of the resolution and their exact factors. The only module that knows pint.

Every unit is a row of `_ROWS`. A unit has one canonical name (`tấn`, `triệu đồng/người/năm`) and the spellings under
which it is accepted. Factors come from one private pint registry that holds these units and no others; it is built
when a value has to be converted for the first time, so that importing the library does not import pint. Text from
outside is looked up here and never reaches pint's own parser.
"""

import sys
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from bt_targets.ground.patterns import pattern

if TYPE_CHECKING:
    import pint

PER_YEAR = "/năm"
THOUSAND = "nghìn "
"""In front of the name of something that is counted."""
MAX_UNIT = 200
"""Maximum length of the name of a unit."""


class Unit(NamedTuple):
    """One unit of measurement.

    `dimension` tells which units convert into each other; `countable` says that only whole numbers make sense;
    `per_year` that the quantity is one of a year (its year is the observation's).
    """

    name: str
    dimension: str
    countable: bool
    per_year: bool
    pint_name: str

    @property
    def is_per_something(self) -> bool:
        """Whether it measures an average, per person or per area; a year is no part of that."""
        return "/" in self.name.removesuffix(PER_YEAR)


class _UnitRow(NamedTuple):
    name: str
    dimension: str
    definition: str
    spellings: tuple[str, ...] = ()
    countable: bool = False


def _of_dong(*words: str) -> Iterator[str]:
    """The ways to write so many đồng, đồng itself in short or in full."""
    yield from (f"{word} {short}" for word in words for short in ("đ", "vnd", "vnđ", "đồng"))


_ROWS: tuple[_UnitRow, ...] = (
    _UnitRow("m²", "area", "", ("m2", "mét vuông")),
    _UnitRow("ha", "area", "10000 * m ** 2", ("hecta", "hécta", "héc-ta", "héc ta")),
    _UnitRow("km²", "area", "1000000 * m ** 2", ("km2", "ki-lô-mét vuông")),
    _UnitRow("sào Bắc Bộ", "area", "360 * m ** 2", ("sào bắc bộ",)),
    _UnitRow("kg", "mass", "[mass]", ("ki-lô-gam",)),
    _UnitRow("yến", "mass", "10 * kg"),
    _UnitRow("tạ", "mass", "100 * kg"),
    _UnitRow("tấn", "mass", "1000 * kg"),
    _UnitRow("đồng", "money", "[money]", ("đ", "₫", "vnd", "vnđ")),
    _UnitRow("nghìn đồng", "money", "1000 * đồng", ("ngàn đồng", "nghìn", "ngàn", *_of_dong("nghìn", "ngàn"))),
    _UnitRow("triệu đồng", "money", "1000000 * đồng", ("tr.đ", "trđ", "triệu", *_of_dong("triệu", "tr"))),
    _UnitRow("tỷ đồng", "money", "1000000000 * đồng", ("tỉ đồng", "tỷ", "tỉ", *_of_dong("tỷ", "tỉ"))),
    _UnitRow("%", "share", "[share]", ("phần trăm",)),
    _UnitRow("điểm phần trăm", "points", "[points]", ("điểm %",)),
    _UnitRow("hạng", "rank", "[rank]", (), countable=True),
    _UnitRow("bậc", "places", "[places]", (), countable=True),
    _UnitRow("con", "con", "[con]", (), countable=True),
    _UnitRow("hộ", "hộ", "[hộ]", (), countable=True),
    _UnitRow("người", "người", "[người]", (), countable=True),
    _UnitRow("hợp tác xã", "hợp tác xã", "[hợp_tác_xã]", ("htx",), countable=True),
    _UnitRow("sản phẩm", "sản phẩm", "[sản_phẩm]", (), countable=True),
    _UnitRow("trường", "trường", "[trường]", (), countable=True),
    _UnitRow("thôn", "thôn", "[thôn]", (), countable=True),
)
_THINGS = tuple(row for row in _ROWS if row.countable and row.name not in {"hạng", "bậc"})
_ROWS += tuple(
    _UnitRow(
        THOUSAND + row.name,
        row.dimension,
        f"1000 * {row.name.replace(' ', '_')}",
        (f"ngàn {row.name}", *(f"nghìn {spelling}" for spelling in row.spellings)),
        countable=True,
    )
    for row in _THINGS
)
_PINT_NAMES = {"m²": "m ** 2", "km²": "km2", "%": "phần_trăm"}
_FOREIGN_NAMES = {
    "meter": "m",
    "hectare": "ha",
    "kilogram": "kg",
    "metric_ton": "tấn",
    "tonne": "tấn",
    "percent": "phần_trăm",
    "year": "năm",
}
"""Units of other pint registries that mean one thing only, under the names of ours."""


def _all_units() -> tuple[dict[str, Unit], dict[str, str]]:
    units: dict[str, Unit] = {}
    spellings: dict[str, str] = {}
    for row in _ROWS:
        pint_name = _pint_name(row)
        heads = [("", row.dimension, "")]
        if row.dimension == "money":
            heads += [("/ha", "money_per_area", " / ha"), ("/người", "money_per_person", " / người")]
        for suffix, dimension, pint_suffix in heads:
            for year, pint_year in (("", ""), (PER_YEAR, " / năm")):
                name = row.name + suffix + year
                units[name] = Unit(name, dimension, row.countable, bool(year), pint_name + pint_suffix + pint_year)
                for spelling in (row.name, *row.spellings):
                    spellings[_plain(spelling + suffix + year)] = name
    return units, spellings


def _pint_name(row: _UnitRow) -> str:
    return _PINT_NAMES.get(row.name, row.name.replace(" ", "_"))


def _plain(text: str) -> str:
    if len(text) > MAX_UNIT:
        return text  # composing long runs of marks takes quadratic time
    words = unicodedata.normalize("NFC", text).split()
    return "/".join(part.strip() for part in " ".join(words).split("/")).casefold()


def _bare(plain: str) -> str:
    """A unit without brackets around it, and with its thousand in words: (1.000 con)."""
    inside = plain[1:-1].strip() if plain[:1] == "(" and plain[-1:] == ")" else plain
    return _DIGITS.sub(THOUSAND, inside)


_DIGITS: Final = pattern(r"^1[. ]?000 ?")
"""Thousand in digits, in front of a unit."""
_UNITS, _SPELLINGS = _all_units()
AMBIGUOUS_UNITS = frozenset({"sào", "mẫu", "sào/năm"})
"""Names that mean different areas in different regions; they are refused."""


def unit(name: str) -> Unit:
    """The unit of a canonical name.

    Raises:
        KeyError: if there is none.
    """
    return _UNITS[name]


def unit_names() -> tuple[str, ...]:
    """The canonical names of all units."""
    return tuple(_UNITS)


@cache
def units_like(name: str) -> tuple[str, ...]:
    """The units in which a figure of this unit may be given, itself first; a figure of a year need not say so.

    Raises:
        KeyError: if there is no such unit.
    """
    own = unit(name)
    fitting = [other for other in _UNITS.values() if other.dimension == own.dimension]
    allowed = [other for other in fitting if own.per_year or not other.per_year]
    ordered = sorted(allowed, key=lambda other: (other != own, other.per_year != own.per_year))
    return tuple(other.name for other in ordered)


def find_unit(spelling: str) -> Unit | None:
    """The unit that is written like this, or None. Case, spacing and the Unicode form do not matter."""
    return _UNITS.get(spelling) or (_short(spelling) if len(spelling) <= MAX_UNIT else _looked_up(spelling))


def _looked_up(spelling: str) -> Unit | None:
    plain = _plain(spelling)
    name = _SPELLINGS.get(plain) or _SPELLINGS.get(_bare(plain))
    return None if name is None else _UNITS[name]


_short: Final = lru_cache(maxsize=4096)(_looked_up)
"""The same, remembered: a report says the same few units again and again."""


def spellings_of(name: str) -> tuple[str, ...]:
    """Every way to write a unit, the canonical one first, then by length."""
    others = (spelling for spelling, of in _SPELLINGS.items() if of == name and spelling != _plain(name))
    return (name, *sorted(others, key=lambda spelling: (len(spelling), spelling)))


def is_ambiguous(spelling: str) -> bool:
    """Whether this is a unit whose size differs by region."""
    return _plain(spelling) in AMBIGUOUS_UNITS


@cache
def factor(source: str, target: str) -> Fraction:
    """How many of the target unit one source unit is, exactly. Both are canonical names; a year is not looked at.

    Raises:
        ValueError: if the dimensions differ.
    """
    start, end = _UNITS[source.removesuffix(PER_YEAR)], _UNITS[target.removesuffix(PER_YEAR)]
    if start.dimension != end.dimension:
        raise ValueError(f"{source} does not convert to {target}")
    if start is end:
        return Fraction(1)
    registry = _registry("factors")
    return Fraction(registry.Quantity(Fraction(1), start.pint_name).to(end.pint_name).magnitude)


_lock = Lock()


def _registry(use: Literal["factors", "outside"]) -> "pint.UnitRegistry[Fraction]":
    # Pint's registries are not safe to build from several threads at once. Quantities that are handed out have one of
    # their own: whoever gets them can redefine its units, and must not change our factors.
    with _lock:
        return _build_registry(use)


@cache
def _build_registry(_use: str) -> "pint.UnitRegistry[Fraction]":
    import pint  # noqa: PLC0415  it takes longer to import than the rest of the library

    lines = ["m = [length]", "năm = [time]"]
    lines += (f"{_pint_name(row)} = {row.definition}" for row in _ROWS if row.definition)
    registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(None, non_int_type=Fraction)
    registry.load_definitions(lines)
    return registry


def to_pint(magnitude: Fraction, name: str) -> "pint.Quantity[Fraction]":
    """A pint quantity in the library's own registry."""
    quantity: pint.Quantity[Fraction] = _registry("outside").Quantity(magnitude, _UNITS[name].pint_name)
    return quantity


def is_pint(value: object) -> bool:
    """Whether this is a pint quantity, of whatever registry. Pint is not imported to find out."""
    # Another thread may be in the middle of importing it.
    quantity = getattr(sys.modules.get("pint"), "Quantity", None)
    return quantity is not None and isinstance(value, quantity)


def from_pint(value: Any) -> tuple[object, str]:
    """The magnitude of a pint quantity and the name of its unit here, or, where there is none, pint's own name.

    The unit is looked up by name and never converted by the other registry, whose factors may be floats.
    """
    powers = {_FOREIGN_NAMES.get(name, name): power for name, power in value.unit_items()}
    if powers == {"kilometer": 2}:
        powers = {"km2": 1}
    for candidate in _UNITS.values():
        if _powers_of(candidate) == powers:
            return value.magnitude, candidate.name
    return value.magnitude, str(value.units) or "dimensionless"


@cache
def _powers_of(candidate: Unit) -> dict[str, int]:
    if candidate.pint_name.startswith("m ** 2"):
        return {"m": 2} if candidate.pint_name == "m ** 2" else {"m": 2, "năm": -1}
    head, *rest = candidate.pint_name.split(" / ")
    return {head: 1} | dict.fromkeys(rest, -1)
