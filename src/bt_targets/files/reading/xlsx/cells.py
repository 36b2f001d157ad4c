"""What a cell holds: a number as it was typed, a text, a truth, or the reason why it can be no figure."""

import re
from collections.abc import Sequence
from math import isfinite
from typing import Final

from bt_targets.files.limits import MAX_CELL
from bt_targets.files.reading.grid import CellValue
from bt_targets.files.reading.xlsx.dates import date_of, elapsed, read_date
from bt_targets.files.reading.xlsx.sheet import StoredCell
from bt_targets.files.reading.xlsx.styles import GENERAL, is_date, is_elapsed_time, is_percentage
from bt_targets.ground.exact import read_number
from bt_targets.ground.noise import NoiseError
from bt_targets.ground.text import MAX_ECHO, echo
from bt_targets.report.notation.normal import is_blank
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.raw import UnreadNumber

_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
_PLACE: Final = re.compile(r"[0-9]{1,9}")
"""The place of a text among those that cells share."""
_TRUTHS: Final = {"0": False, "1": True}


class DamagedCellError(Exception):
    """A cell that no program would have written like this."""


class CellReader:
    """Reads the cells of one workbook."""

    def __init__(self, strings: Sequence[str], styles: Sequence[str], *, since_1904: bool) -> None:
        self._strings = strings
        self._styles = styles or (GENERAL,)
        self._since_1904 = since_1904

    def read(self, cell: StoredCell) -> CellValue | None:
        """What a cell holds, None if that is nothing or blank.

        Raises:
            DamagedCellError: if its parts do not fit together.
        """
        text = cell.text
        if text is None:
            return UnreadNumber("formula_without_value", cell.formula or "")
        match cell.kind:
            case "inlineStr" | "str":
                return _text(text)
            case "s":
                return _text(self._shared(text))
            case "e":
                return UnreadNumber("cell_error", text)
            case "b" if text.strip() in _TRUTHS:
                return _TRUTHS[text.strip()]
            case "d":
                try:
                    return UnreadNumber("cell_is_date", str(read_date(text)))
                except ValueError:
                    raise _damaged(text) from None
            case "n" if _NUMBER.fullmatch(text.strip()):
                return self._number(text.strip(), cell.style)
            case _:
                raise _damaged(text)

    def _shared(self, text: str) -> str:
        place = int(text) if _PLACE.fullmatch(text.strip()) else len(self._strings)
        if place >= len(self._strings):
            raise _damaged(text)
        return self._strings[place]

    def _number(self, text: str, style: int) -> CellValue:
        """The number as it was typed; a binary fraction counts as its shortest decimal form."""
        if style >= len(self._styles):
            raise _damaged(f"style {style}")
        number_format = self._styles[style]
        try:
            value = int(text) if text.lstrip("+-").isdigit() else float(text)
        except ValueError:  # more digits than Python reads
            return UnreadNumber("number_too_long", text)
        if is_date(number_format):
            return self._date(value, number_format)
        try:
            exact = read_number(value)
        except NoiseError as error:
            return UnreadNumber("number_has_noise", repr(value), error.meant)
        except ValueError:
            finite = isinstance(value, int) or isfinite(value)
            return UnreadNumber("number_too_long" if finite else "not_finite", echo(value))
        if is_percentage(number_format):
            # The cell shows 95 % where it holds 0.95; what counts is what is shown.
            return f"{write_numeral(exact * 100)} %"
        return int(exact) if exact.denominator == 1 else exact

    def _date(self, serial: float, number_format: str) -> UnreadNumber:
        try:
            shown = elapsed(serial) if is_elapsed_time(number_format) else date_of(serial, since_1904=self._since_1904)
        except (OverflowError, ValueError):
            return UnreadNumber("cell_error", "#VALUE!")  # it shows as #####
        return UnreadNumber("cell_is_date", str(shown))


def _damaged(what: str) -> DamagedCellError:
    return DamagedCellError(what[:MAX_ECHO])


def _text(text: str) -> CellValue | None:
    if len(text) > MAX_CELL:
        return UnreadNumber("text_too_long", text[:MAX_ECHO])
    return None if is_blank(text) else text
