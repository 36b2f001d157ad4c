"""One value of a text in Vietnamese notation. Here what the notation refuses becomes a finding."""

from collections.abc import Callable
from typing import TypeVar

from bt_targets.ground.units import PER_YEAR, find_unit
from bt_targets.report.notation import reading as notation
from bt_targets.report.parsing import expected
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.values import ReadAs, fitting_unit, read_counts, read_quantity
from bt_targets.report.raw import TableText
from bt_targets.report.values import Value
from bt_targets.rules.indicators import Indicator

T = TypeVar("T")


def cell_of(raw: object) -> TableText | None:
    """A text as that of a cell, with a unit in a column of its own or without; None for what is no text."""
    if isinstance(raw, TableText):
        return raw
    return TableText(raw, None) if isinstance(raw, str) else None


def read_count(text: str, findings: Findings) -> int | None:
    """A whole number of 0 or more."""
    return _read(text, notation.read_count, findings)


def read_written(text: str, indicator: Indicator, findings: Findings) -> notation.Written | None:
    """What the text says of the indicator: one value or the two ends of a range, and a bound."""
    return _read(text, lambda plain: notation.read_value(plain, indicator), findings)


def _read(text: str, read: Callable[[str], T], findings: Findings) -> T | None:
    try:
        return read(text)
    except notation.NotReadError as error:
        findings.add(error.code, text, error.expected)
        return None


def read_end(
    end: notation.End, cell: TableText, read_as: ReadAs, findings: Findings, at_unit: Findings
) -> Value | None:
    """One end of what a text says, as a value; `at_unit` is where the column of its unit stands."""
    beside = None if cell.of_others else cell.unit
    unfit = beside is not None and _is_unfit(end, read_as)
    if beside is not None and not unfit and not _says(end, beside):
        at_unit.add("unit_not_allowed", beside, expected.SAME_UNIT)
        return None
    in_text = findings.of_text(cell.text)
    match end:
        case notation.WrittenAmount(magnitude, None) if cell.unit is not None:
            return read_quantity(magnitude, cell.unit, read_as, in_text, text=cell.text, at_unit=at_unit)
        case notation.WrittenAmount(magnitude, unit_name):
            if unfit:  # what is wrong stands in the text, and not in the column of its unit
                return read_quantity(magnitude, unit_name, read_as, in_text, text=cell.text, at_unit=in_text)
            if beside is not None and beside.casefold().rstrip().endswith(PER_YEAR):
                unit_name = beside  # the same unit, and it says that the figure is one of a year
            return read_quantity(magnitude, unit_name, read_as, in_text, text=cell.text)
        case notation.WrittenShare():
            return read_counts(end._asdict(), read_as, in_text)
        case _:
            return end


def _is_unfit(end: notation.End, read_as: ReadAs) -> bool:
    """Whether the unit that is written in a text is none for the indicator, whatever stands beside it."""
    if not isinstance(end, notation.WrittenAmount) or end.unit is None or read_as.indicator.unit is None:
        return False
    return fitting_unit(end.unit, read_as) is None


def _says(end: notation.End, unit_name: str) -> bool:
    """Whether the unit of a column says no other than what is written beside it."""
    match end:
        case notation.WrittenAmount(_, written):
            return written is None or _same(written, unit_name)
        case notation.WrittenShare():
            return _same("%", unit_name)
        case _:
            return False


def _same(one: str, other: str) -> bool:
    """Whether two units are one, a year left out of one of them or not: the year is the observation's."""
    units = find_unit(one), find_unit(other)
    return None not in units and len({unit.name.removesuffix(PER_YEAR) for unit in units if unit}) == 1
