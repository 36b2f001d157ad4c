"""What a cell holds: a number as it was typed, a text, a truth, or the reason why it can be no figure."""

import re
from collections.abc import Sequence
from fractions import Fraction
from math import isfinite
from typing import Final, Literal

from bt_targets.files.limits import MAX_CELL
from bt_targets.files.reading.grid import CellValue
from bt_targets.files.reading.xlsx.dates import date_of, elapsed, read_date, write_date
from bt_targets.files.reading.xlsx.looks import PLAIN, CellText, Look, as_name, as_value, flat
from bt_targets.files.reading.xlsx.sheet import StoredCell
from bt_targets.files.reading.xlsx.shown import section_of, show_number, show_text
from bt_targets.files.reading.xlsx.styles import Style
from bt_targets.ground.exact import read_number
from bt_targets.ground.noise import NoiseError
from bt_targets.ground.text import MAX_ECHO, echo
from bt_targets.report.notation.normal import MAX_WRITTEN, is_blank
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.raw import UnreadNumber

_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
_ZERO: Final = re.compile(r"[+-]?(?:0++(?:\.0*+)?|\.0++)(?:[eE][+-]?[0-9]++)?")
_PLACE: Final = re.compile(r"[0-9]{1,9}")
"""The place of a text among those that cells share."""
_TRUTHS: Final = {"0": False, "1": True}
_GENERAL: Final = Style()

Use = Literal["value", "name", "text"]
"""What a cell is read as: a value, which has to say what it shows; a name or a heading, which may carry marks of
footnotes; or a free text."""


class DamagedCellError(Exception):
    """A cell that no program would have written like this."""


def is_zero(cell: StoredCell) -> bool:
    """Whether a cell holds the number 0, or a formula whose stored result is 0."""
    text = cell.text.strip() if isinstance(cell.text, str) else ""
    return cell.kind == "n" and _ZERO.fullmatch(text) is not None


class CellReader:
    """Reads the cells of one workbook."""

    def __init__(
        self, strings: Sequence[CellText], styles: Sequence[Style], *, since_1904: bool, uncalculated: bool
    ) -> None:
        self._uncalculated = uncalculated
        self._strings = strings
        self._styles = styles or (_GENERAL,)
        self._since_1904 = since_1904
        self._read: dict[tuple[int, Look, Use], CellValue | None] = {}
        """What the texts that cells share were read as: thousands of cells may share a long one."""
        self._seen: dict[tuple[str, str, int, Use], CellValue | None] = {}
        """What numbers and shared texts were read as, by how they are stored: many cells hold the same."""

    def read(self, cell: StoredCell, use: Use = "value") -> CellValue | None:
        """What a cell holds as a person sees it, None if that is nothing or blank.

        Raises:
            DamagedCellError: if its parts do not fit together.
        """
        text = cell.text
        if cell.formula is None and isinstance(text, str) and cell.kind in {"s", "n"}:
            key = cell.kind, text, cell.style, use
            if key not in self._seen:
                self._seen[key] = self._stored(cell, text, use)
            return self._seen[key]
        if text is None or (use == "value" and self._uncalculated and cell.formula is not None and is_zero(cell)):
            # A program that does not calculate stores nothing, or 0.
            return UnreadNumber("formula_without_value", cell.formula or "")
        if cell.kind == "inlineStr" or not isinstance(text, str):
            return self._text(text, cell.style, use)
        return self._stored(cell, text, use)

    def _stored(self, cell: StoredCell, text: str, use: Use) -> CellValue | None:
        match cell.kind:
            case "str":
                return self._text(text, cell.style, use)
            case "s":
                return self._shared(text, cell.style, use)
            case "e":
                return UnreadNumber("cell_error", text)
            case "b" if text.strip() in _TRUTHS:
                return _TRUTHS[text.strip()]
            case "d":
                try:
                    return UnreadNumber("cell_is_date", write_date(read_date(text)))
                except ValueError:
                    raise _damaged(text) from None
            case "n" if _NUMBER.fullmatch(text.strip()):
                return self._number(text.strip(), cell.style, use)
            case _:
                raise _damaged(text)

    def _shared(self, text: str, number: int, use: Use) -> CellValue | None:
        place = int(text) if _PLACE.fullmatch(text.strip()) else len(self._strings)
        if place >= len(self._strings):
            raise _damaged(text)
        style = self._style_of_text(number)
        key = place, style.look, use
        if key not in self._read:
            self._read[key] = _text(self._strings[place], style.look, use)
        return _formatted(self._read[key], style, use)

    def _text(self, text: CellText, number: int, use: Use) -> CellValue | None:
        style = self._style_of_text(number)
        return _formatted(_text(text, style.look, use), style, use)

    def _style_of_text(self, number: int) -> Style:
        return self._styles[number] if number < len(self._styles) else _GENERAL

    def _number(self, text: str, number: int, use: Use) -> CellValue:
        """The number as it was typed and is shown; a binary fraction counts as its shortest decimal form."""
        if number >= len(self._styles):
            raise _damaged(f"s={number}")
        style = self._styles[number]
        try:
            value = int(text) if text.lstrip("+-").isdigit() else float(text)
        except ValueError:  # more digits than Python reads
            return UnreadNumber("number_too_long", text)
        if isinstance(value, float) and not isfinite(value):
            return UnreadNumber("not_finite", echo(value))
        is_plain = style == _GENERAL
        section = None if is_plain else section_of(style.number_format, Fraction(value))
        if section is not None and section.kind in {"date", "elapsed"}:
            return self._date(value, is_elapsed=section.kind == "elapsed")
        try:
            exact = read_number(value)
        except NoiseError as error:
            return UnreadNumber("number_has_noise", repr(value), meant=error.meant)
        except ValueError:
            return UnreadNumber("number_too_long", echo(value))
        if is_plain:
            return int(exact) if exact.denominator == 1 else exact
        if use == "value" and style.look != PLAIN:
            return as_value(write_numeral(exact), style.look)
        shown = show_number(style.number_format, exact)
        if use != "value" and isinstance(shown, UnreadNumber):
            return int(exact) if exact.denominator == 1 else exact
        return shown

    def _date(self, serial: float, *, is_elapsed: bool) -> UnreadNumber:
        try:
            shown = elapsed(serial) if is_elapsed else date_of(serial, since_1904=self._since_1904)
        except (OverflowError, ValueError):
            return UnreadNumber("cell_error", "#VALUE!")  # it shows as #####
        return UnreadNumber("cell_is_date", write_date(shown))


def _text(text: CellText, look: Look, use: Use) -> CellValue | None:
    """What a text says, apart from its format; None where that is nothing."""
    whole = flat(text)
    if len(whole) > MAX_CELL:
        return UnreadNumber("text_too_long", whole[:MAX_ECHO])
    if is_blank(whole):
        return None
    if use == "text":
        return whole
    if use == "name":
        name = as_name(text, look)
        return None if is_blank(name) else name
    return as_value(text, look)


def _formatted(read: CellValue | None, style: Style, use: Use) -> CellValue | None:
    """The same as its format shows it; a text that is too long for a value stays one, and is not copied."""
    if use != "value" or not isinstance(read, str) or len(read) > MAX_WRITTEN:
        return read
    return show_text(style.number_format, read)


def _damaged(what: str) -> DamagedCellError:
    return DamagedCellError(what[:MAX_ECHO])
