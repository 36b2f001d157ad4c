"""Cells of workbooks: the library that writes them, and numbers that are exactly what was decided."""

from fractions import Fraction
from types import ModuleType
from typing import Final

from bt_targets.ground.errors import not_installed

_EXCEL_DIGITS: Final = 15
"""How many digits of a number Excel keeps."""


def xlsxwriter() -> ModuleType:
    """The library that writes workbooks.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    try:
        import xlsxwriter as library  # type: ignore[import-untyped]  # noqa: PLC0415  it is optional
    except ImportError:
        raise not_installed("excel", "Excel") from None
    module: ModuleType = library
    return module


def number_in_cell(magnitude: str) -> float | None:
    """The number for a cell, or None where a spreadsheet program would not keep every digit of the decimal text."""
    # Fractions and text, since the arithmetic of decimals follows settings of whoever calls.
    if len(magnitude.replace(".", "").strip("-0")) > _EXCEL_DIGITS:
        return None
    nearest = float(magnitude)
    return nearest if Fraction(repr(nearest)) == Fraction(magnitude) else None


def number_format(magnitude: str) -> str:
    """The format that shows every digit of a decimal text, in the separators of whoever opens the file."""
    _, _, decimals = magnitude.partition(".")
    return f"#,##0.{'0' * len(decimals)}" if decimals else "#,##0"
