"""Dates and times as a workbook stores them, for messages: a date in a cell of figures is a mistake to be shown."""

from datetime import date, datetime, time, timedelta
from typing import Final

_MILLISECONDS: Final = 24 * 60 * 60 * 1000
_PHANTOM: Final = 60
"""The 29th of February 1900, which Excel counts though there was none."""


def date_of(serial: float, *, since_1904: bool) -> datetime | time:
    """The date and time of a number of days; the time alone where the day is the first.

    Raises:
        OverflowError: if it is beyond all dates.
        ValueError: if it is no finite number.
    """
    days, fraction = divmod(serial, 1)
    within_day = timedelta(milliseconds=round(fraction * _MILLISECONDS))
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  workbooks know no zones
    if 0 <= serial < 1 and not within_day.days:
        return (start + within_day).time()
    if 0 < serial < _PHANTOM and not since_1904:
        days += 1
    return start + timedelta(days=days) + within_day


def elapsed(serial: float) -> timedelta:
    """The time that a number of days takes, in milliseconds.

    Raises:
        OverflowError: if it is beyond all times.
        ValueError: if it is no finite number.
    """
    exact = timedelta(days=serial)
    return exact - timedelta(microseconds=exact.microseconds) + timedelta(microseconds=round(exact.microseconds, -3))


def write_date(value: date | time | timedelta) -> str:
    """A date as people write it, `06/06/2026`, with its time where it has one; a time alone, `7:30`."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    clock = value if isinstance(value, time) else value.time() if isinstance(value, datetime) else time()
    told = f"{clock.hour}:{clock.minute:02}" + (f":{clock.second:02}" if clock.second else "")
    if isinstance(value, time):
        return told
    day = f"{value.day:02}/{value.month:02}/{value.year}"
    return day if clock == time() else f"{day} {told}"


def read_date(text: str) -> date | time:
    """The date, the time, or both, of a text such as '2026-01-31T12:00:00Z'.

    Raises:
        ValueError: if it is neither.
    """
    plain = text.strip().removesuffix("Z").removeprefix("T")
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(plain)
        except ValueError:
            continue
    if ":" not in plain:
        raise ValueError(text)
    return time.fromisoformat(plain)
