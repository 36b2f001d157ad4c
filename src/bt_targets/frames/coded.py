"""The columns of a frame as numbers: texts by their place in a list of different ones, decimals as whole numbers."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from bt_targets.deciding.columns.integers import LIMIT
from bt_targets.frames.long_frame import LongFrame, Numbers
from bt_targets.ground.exact import read_number
from bt_targets.ground.names import is_blank
from bt_targets.many.sources.typed_cells import values_of

Mask = npt.NDArray[np.bool_]
NOTHING: Final = -1
"""The place of a cell that holds nothing."""
MOST: Final = 10**14
"""Numbers below it have no more than 14 digits, and are none that a calculation left."""
_MOST_NARROW: Final = 10**6
"""The same of floats of 32 bits."""
_MOST_DECIMALS: Final = 9


class Coded(NamedTuple):
    """The cells of a column of texts."""

    places: npt.NDArray[np.int32]
    """Which of the texts stands in each row; -1 for none."""
    texts: tuple[str, ...]

    def at(self, of_text: Callable[[str], Any], nothing: Any, kind: Any) -> npt.NDArray[Any]:
        """What each row says, worked out once for each text."""
        return np.array([*map(of_text, self.texts), nothing], kind)[self.places]


class ReadNumbers(NamedTuple):
    """Numbers as whole numbers over others."""

    top: Numbers
    bottom: Numbers
    """A power of ten mostly; 1 under a whole number."""
    plain: Mask
    """Where that is the number."""


def column_of(frame: LongFrame, column: int) -> Any:
    """A column in one piece; None for one of which Arrow has no type."""
    if column in frame.odd:
        return None
    pieces = frame.table.column(column)
    return pieces.combine_chunks() if pieces.num_chunks != 1 else pieces.chunk(0)


def coded(array: Any) -> Coded | None:
    """A column of texts; None for any other."""
    if pa.types.is_dictionary(array.type):
        if not _is_text(array.type.value_type):
            return None
    elif pa.types.is_null(array.type):
        return Coded(np.full(len(array), NOTHING, np.int32), ())
    elif _is_text(array.type):
        array = array.dictionary_encode()
    else:
        return None
    indices, texts = array.indices, array.dictionary.to_pylist()
    places = (indices.fill_null(NOTHING) if indices.null_count else indices).to_numpy(zero_copy_only=False)
    if any(text is None or is_blank(text) for text in texts):
        kept = [NOTHING if text is None or is_blank(text) else at for at, text in enumerate(texts)]
        places = np.array([*kept, NOTHING], np.int32)[places]
    return Coded(places.astype(np.int32, copy=False), tuple(text or "" for text in texts))


def _is_text(kind: Any) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


class NumberColumn:
    """A column of numbers, of which some are looked at at a time, so that they lie near at hand."""

    def __init__(self, array: Any) -> None:
        self.filled: Mask = ~empty_in(array)
        self._array = array
        kind = array.type
        if pa.types.is_decimal(kind):
            self._values: npt.NDArray[Any] = np.array([*values_of(array, pa), None], object)[:-1]
            self._read: Callable[[npt.NDArray[Any]], ReadNumbers] = _of_objects
        elif pa.types.is_integer(kind):
            self._values, self._read = _held(array), _of_integers
        else:
            self._values = _held(array.cast(pa.float32()) if pa.types.is_float16(kind) else array)
            self._read = _of_floats
            self.filled &= ~np.isnan(self._values)

    @classmethod
    def of(cls, array: Any) -> "NumberColumn | None":
        """A column of numbers; None for any other."""
        kind = array.type
        is_number = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
        return cls(array) if is_number and kind != pa.uint64() else None

    def at(self, rows: Numbers) -> ReadNumbers:
        """The numbers of some rows, which are filled."""
        return self._read(self._values[rows])

    def whole(self) -> tuple[Numbers, Mask]:
        """All numbers, and where they are plainly whole."""
        numbers, rows = np.zeros(len(self.filled), np.int64), np.flatnonzero(self.filled)
        plain = np.zeros(len(self.filled), np.bool_)
        top, bottom, good = self.at(rows)
        numbers[rows], plain[rows] = top, good & (bottom == 1)
        return numbers, plain


def empty_in(array: Any) -> Mask:
    """Where a column holds nothing."""
    if not array.null_count:
        return np.zeros(len(array), np.bool_)
    empty: Mask = array.is_null().to_numpy(zero_copy_only=False)
    return empty


def _held(array: Any) -> npt.NDArray[Any]:
    numbers: npt.NDArray[Any] = (array.fill_null(0) if array.null_count else array).to_numpy(zero_copy_only=False)
    return numbers


def _of_integers(numbers: npt.NDArray[Any]) -> ReadNumbers:
    numbers = numbers.astype(np.int64)
    return ReadNumbers(numbers, np.ones(len(numbers), np.int64), (numbers < MOST) & (numbers > -MOST))


def _of_floats(floats: npt.NDArray[Any]) -> ReadNumbers:
    """Floats by their shortest decimal form, as everywhere.

    The whole number of fewest digits whose quotient by a power of ten is the float again is that form, as long as there
    are so few digits that no two such numbers give one float.
    """
    narrow = floats.dtype == np.float32
    most = _MOST_NARROW if narrow else MOST
    top, bottom, plain = _blank(len(floats))
    rest = np.flatnonzero(np.abs(floats) < most)
    for places in range(_MOST_DECIMALS + 1):
        scale = floats.dtype.type(10**places)
        left = floats[rest]
        digits = np.rint(left * scale)
        same = (digits / scale == left) & (np.abs(digits) < most)
        if same.all() and len(rest) == len(floats):
            return ReadNumbers(digits.astype(np.int64), np.full(len(floats), 10**places), same)
        rows = rest[same]
        top[rows], bottom[rows], plain[rows] = digits[same], 10**places, True
        rest = rest[~same]
        if not len(rest):
            break
    if not narrow and len(rest):
        top[rest], bottom[rest], plain[rest] = _of_objects(np.array(floats[rest].tolist(), object))
    return ReadNumbers(top, bottom, plain)


def _of_objects(numbers: npt.NDArray[Any]) -> ReadNumbers:
    top, bottom, plain = _blank(len(numbers))
    for row, value in enumerate(numbers.tolist()):
        try:
            number = read_number(value)
        except ValueError:
            continue
        if abs(number.numerator) < LIMIT and number.denominator <= MOST:
            top[row], bottom[row], plain[row] = number.numerator, number.denominator, abs(number) < MOST
    return ReadNumbers(top, bottom, plain)


def _blank(size: int) -> tuple[Numbers, Numbers, Mask]:
    return np.zeros(size, np.int64), np.ones(size, np.int64), np.zeros(size, np.bool_)
