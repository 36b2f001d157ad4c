"""What was written of a figure, held against the figure: a text that says another one, a month with its year."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from bt_targets.checks.flag import Flag
from bt_targets.checks.series import Series
from bt_targets.deciding.history import Figure
from bt_targets.ground.exact import write_exact
from bt_targets.ground.patterns import pattern
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text, echo
from bt_targets.report.notation.numerals import NUMERAL
from bt_targets.report.parsing.bounds import Bounded, RawValue, read_bounded
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.parsing.values import ReadAs
from bt_targets.report.raw import TableText
from bt_targets.report.values import Counts

_MONTHS: Final = 12
_AROUND: Final = 5
"""How many years before and after the term a date in a report may be of."""
_NO_DIGITS: Final = pattern("[^0-9]")
_LAST_ZEROS: Final = pattern(",0+$")
"""Decimals that say nothing: 53,0 nghìn is 53 nghìn."""
_FIRST_NUMBER: Final = pattern(NUMERAL)


def month_and_year(series: Series) -> Iterator[Flag]:
    """A share by counts, such as 12/2026, that may be a month and its year."""
    term = series.resolution.term
    for year, figure in series.figures.items():
        observation = figure.observation
        parts = [part.value for part in (observation.components or {}).values()]
        for value in (observation.value, *parts):
            if (
                isinstance(value, Counts)
                and 0 < value.part <= _MONTHS
                and term.baseline - _AROUND <= value.whole <= term.last + _AROUND
            ):
                shown = f"{value.part}/{value.whole}"
                yield series.flag("month_and_year", year, details=({"text": Text(vi=shown, en=shown)},))


def as_written_differs(series: Series) -> Iterator[Flag]:
    """A text kept beside a figure that, read as one, is another."""
    for year, figure in series.figures.items():
        text = figure.observation.as_written
        if text is not None and figure.observation.components is None and _says_another(text, figure):
            shown = echo(text)
            yield series.flag(
                "as_written_differs", year, details=({"text": Text(vi=shown, en=shown), "value": figure},)
            )


def _says_another(text: str, figure: Figure) -> bool:
    observation = figure.observation
    value = observation.value
    if isinstance(value, Quantity) and observation.upper is None and _same_digits(text, value.magnitude):
        return False  # most texts are the ones that the figure was read from
    beside = value.unit if isinstance(value, Quantity) else None
    for unit_name in dict.fromkeys((None, beside)):
        findings = Findings()
        read = read_bounded(RawValue(TableText(text, unit_name)), ReadAs(figure.indicator), findings)
        if not findings.all and read.value is not None:
            return _differs(read, figure)
    return False


def _same_digits(text: str, magnitude: Fraction) -> bool:
    """Whether the first number in a text has the digits of a number, wherever its marks stand."""
    number = _FIRST_NUMBER.search(text)
    return number is not None and _digits(number[0]) == _digits(write_exact(magnitude))


def _digits(number: str) -> str:
    number = _LAST_ZEROS.sub("", number)
    return _NO_DIGITS.sub("", number).lstrip("0")


def _differs(read: Bounded, figure: Figure) -> bool:
    """Whether two values of one form and bound are not the same."""
    observation, own = figure.observation, figure.indicator.unit
    if read.bound != observation.bound:
        return False
    for one, other in ((read.value, observation.value), (read.upper, observation.upper)):
        if isinstance(one, Quantity) and isinstance(other, Quantity) and own is not None:
            if one.in_unit(own) != other.in_unit(own):
                return True
        elif type(one) is type(other) and one != other:
            return True
    return False
