"""The plain values of an indicator: a number in a unit, a share by counts, a grade's or a status's word.

Which units fit, and what a word or what stands behind a number says, is asked of the full reader, once a spelling.
"""

from fractions import Fraction
from functools import lru_cache
from typing import Any, Final, TypeVar

from bt_targets.ground.beside import remembered
from bt_targets.ground.model import made_of
from bt_targets.ground.patterns import pattern
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.units import PER_YEAR
from bt_targets.report.notation.normal import MAX_WRITTEN
from bt_targets.report.notation.reading import NotReadError, WrittenAmount, WrittenShare, read_value
from bt_targets.report.parsing.values import ReadAs, fitting_unit
from bt_targets.report.raw import TableText
from bt_targets.report.values import Counts, Value
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

MOST_SPELLINGS: Final = 256
"""How many spellings of an indicator's units and words are remembered; then all are forgotten."""
_MAX_DIGITS: Final = 14
"""A number of so many digits is none that a calculation left."""
_MOST: Final = 10**_MAX_DIGITS
_NUMERAL: Final = pattern(r"(0|[1-9][0-9]{0,13}|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?([^0-9]*)")
"""A number in Vietnamese notation, and what stands behind it."""
_BEFORE_RANK: Final = "hạng "
"""In front of a rank, as ranks are written."""
_DECIMAL: Final = pattern(r"([0-9]+)\.([0-9]+)")
_QUANTITY: Final = frozenset(Quantity.model_fields)
_COUNTS: Final = frozenset(Counts.model_fields)

K = TypeVar("K")
V = TypeVar("V")
Known = dict[tuple[str | None, ...], Value]
"""The values of one document by indicator, text and unit: those of several years are often the same."""


class PlainValues:
    """Reads the plain values of one indicator; whatever is not plain is None."""

    def __init__(self, indicator: Indicator) -> None:
        self.definitions = indicator.definitions
        self._indicator, self._id, self._kind = indicator, indicator.id, indicator.kind
        self._has_unit = indicator.unit is not None
        self.is_countable = indicator.is_countable
        self.least, self.most = 1 if indicator.kind == "rank" else 0, _MOST
        """The least and the greatest number that is plain, in whatever unit."""
        if indicator.kind == "share" and not indicator.may_pass_100:
            self.most = 100
        self._units: dict[str | None, str | None] = {}
        """The name of the unit of each spelling, None where that does not plainly fit."""
        self._behind: dict[str, str | None] = {}
        """The same of what stands behind a number."""
        self._words: dict[str, str | bool | None] = {}
        """The grade or status of each word."""

    def read(self, raw: Any, unit: Any, known: Known) -> Value | None:
        """The value as it came, with the unit that stands beside it, in all forms that documents and tables have.

        The names of its fields are plain strings.
        """
        kind = type(raw)
        if kind is dict:
            return self._of_fields(raw, known) if unit is None else None
        if kind is TableText:
            if unit is not None or raw.of_others:
                return None
            raw, unit, _ = raw
            kind = type(raw)
        if unit is not None and type(unit) is not str:
            return None
        if kind is str:
            key = self._id, raw, unit
            value = known.get(key)
            if value is None and (value := self._of_text(raw, unit)) is not None:
                known[key] = value
            return value
        if kind is bool:
            return raw if self._kind == "status" and unit is None else None
        if (kind is int or kind is Fraction) and self._has_unit:
            return self._quantity(raw, self.unit_of(unit))
        return None

    def _of_fields(self, raw: dict[Any, Any], known: Known) -> Value | None:
        text, unit = raw.get("magnitude"), raw.get("unit")
        if type(text) is not str or type(unit) is not str:
            return self._counts(**raw) if raw.keys() <= _COUNTS and self._kind == "share" else None
        if len(raw) > len(_QUANTITY) or not self._has_unit or not text.isascii():
            return None
        key = self._id, text, unit, "machine"  # the same text means another number in notation: 1.234
        value = known.get(key)
        if value is not None:
            return value
        if text.isdigit():
            value = self._of_digits(text, None, self.unit_of(unit))
        elif decimal := _DECIMAL.fullmatch(text):
            value = self._of_digits(decimal[1], decimal[2], self.unit_of(unit))
        if value is not None:
            known[key] = value
        return value

    def _counts(self, part: Any = None, whole: Any = None, excluded: Any = 0) -> Counts | None:
        if not type(part) is type(whole) is type(excluded) is int:
            return None
        if not 0 <= part <= whole - excluded or whole == excluded or excluded < 0 or whole > _MOST:
            return None
        return made_of(Counts, {"part": part, "whole": whole, "excluded": excluded}, set(_COUNTS))

    def _of_text(self, text: str, unit: str | None) -> Value | None:
        if len(text) > MAX_WRITTEN:
            return None
        if not self._has_unit:
            return self._word(text) if unit is None else None
        match = _NUMERAL.fullmatch(text if self._kind != "rank" else text.removeprefix(_BEFORE_RANK))
        if match is None:
            return None
        whole, decimals, behind = match.groups()
        if unit is None:
            name = self._behind[behind] if behind in self._behind else self._find_behind(behind)
        else:
            name = None if behind else self.unit_of(unit)
        return self._of_digits(whole.replace(".", ""), decimals, name)

    def _of_digits(self, whole: str, decimals: str | None, unit: str | None) -> Quantity | None:
        if decimals is None:
            return self._quantity(int(whole), unit) if len(whole) <= _MAX_DIGITS else None
        # Three decimals of a count may be thousands.
        if self.is_countable or len(whole) + len(decimals) > _MAX_DIGITS:
            return None
        return self._quantity(Fraction(int(whole + decimals), 10 ** len(decimals)), unit)

    def _quantity(self, number: int | Fraction, unit: str | None) -> Quantity | None:
        if unit is None or not self.least <= number <= self.most:
            return None
        if type(number) is int:
            number = _whole(number)
        elif number.denominator > (1 if self.is_countable else _MOST):
            return None
        return made_of(Quantity, {"magnitude": number, "unit": unit}, set(_QUANTITY))

    def unit_of(self, spelling: str | None) -> str | None:
        """The name of the unit that stands beside a number; None where it does not plainly fit."""
        if spelling in self._units:
            return self._units[spelling]
        chosen, own = fitting_unit(spelling, ReadAs(self._indicator)), str(self._indicator.unit)
        name = None if chosen is None else chosen.name
        if chosen is not None and chosen.countable and chosen.name.removesuffix(PER_YEAR) != own.removesuffix(PER_YEAR):
            name = None  # half a thousand is whole, and half a piece is not
        return _remember(self._units, spelling, name)

    def _find_behind(self, behind: str) -> str | None:
        written = self._written(f"7{behind}")
        return _remember(
            self._behind, behind, self.unit_of(written.unit) if isinstance(written, WrittenAmount) else None
        )

    def _word(self, text: str) -> str | bool | None:
        if text in self._words:
            return self._words[text]
        written = self._written(text)
        return _remember(self._words, text, written if isinstance(written, str | bool) else None)

    def _written(self, text: str) -> WrittenAmount | WrittenShare | str | bool | None:
        """What the text says exactly, None where it does not."""
        try:
            written = read_value(text, self._indicator)
        except NotReadError:
            return None
        return written.value if written.bound == "exact" else None


@remembered
def plain_values(resolution: Resolution) -> dict[str, PlainValues]:
    """What reads the plain values of each indicator, by its id: the same from one document to the next."""
    return {id_: PlainValues(indicator) for id_, indicator in resolution.indicators.items()}


_whole: Final = lru_cache(maxsize=4096)(Fraction)
"""A whole number; the same few are those of many figures."""


def _remember(spellings: dict[K, V], spelling: K, said: V) -> V:
    if len(spellings) >= MOST_SPELLINGS:
        spellings.clear()
    spellings[spelling] = said
    return said
