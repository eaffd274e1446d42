"""Arithmetic on the units of the calendar: which week, month, quarter, half, year, decade or century a day is in.

Months are counted from year 0 (January of year 0 is 0), so that quarters, halves, years and decades are whole
multiples. A reporting ("administrative") month runs from the 15th of the month before to the 14th.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

__all__ = [
    "ADMINISTRATIVE_FIRST_DAY",
    "FIRST_YEAR",
    "MONTHS_IN",
    "day_after",
    "last_day_of_month",
    "month_index",
    "months_of",
    "reporting_months_of",
    "span_of_months",
    "span_of_reporting_months",
    "unit_months",
]

ADMINISTRATIVE_FIRST_DAY: Final = 15
"""The day on which a reporting month begins, in the month before (Decree 09/2019, Article 12)."""

MONTHS_IN: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""How many months each unit has that is made of whole months."""

# Centuries are counted from year 1: the 21st is 2001 to 2100. Everything else is counted from year 0.
FIRST_YEAR: Final = {"century": 1}
_LAST_DAY_OF_ADMINISTRATIVE_MONTH: Final = ADMINISTRATIVE_FIRST_DAY - 1
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_OUTSIDE: Final = "the years of a period are 1 to 9999"


def __dir__() -> list[str]:
    return __all__


def last_day_of_month(year: int, month: int) -> int:
    """Return 28, 29, 30 or 31."""
    return _DAYS[month - 1] + (month == _FEBRUARY and calendar.isleap(year))


def month_index(day: dt.date) -> int:
    """Return the number of the month of *day*."""
    return day.year * 12 + day.month - 1


def day_after(day: dt.date, days: int) -> dt.date:
    """Return the day so many *days* after *day*, or before it for a negative number.

    Raises
    ------
    ValueError
        If it is outside the years 1 to 9999.
    """
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        raise ValueError(_OUTSIDE) from None


def span_of_months(first: int, last: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the months *first* to *last*.

    Raises
    ------
    ValueError
        If they are outside the years 1 to 9999.
    """
    year, month = divmod(last, 12)
    if first < 12 or year > dt.MAXYEAR:  # noqa: PLR2004  # 12 months a year; the calendar of datetime begins with year 1
        raise ValueError(_OUTSIDE)
    return dt.date(first // 12, first % 12 + 1, 1), dt.date(year, month + 1, last_day_of_month(year, month + 1))


def span_of_reporting_months(first: int, last: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the reporting months *first* to *last*: from a 15th to a 14th."""
    start, _ = span_of_months(first - 1, first - 1)
    end, _ = span_of_months(last, last)
    return start.replace(day=ADMINISTRATIVE_FIRST_DAY), end.replace(day=_LAST_DAY_OF_ADMINISTRATIVE_MONTH)


def months_of(start: dt.date, end: dt.date) -> tuple[int, int] | None:
    """Return the months that *start* to *end* are exactly, or ``None``."""
    if start.day != 1 or end.day != last_day_of_month(end.year, end.month):
        return None
    return month_index(start), month_index(end)


def reporting_months_of(start: dt.date, end: dt.date) -> tuple[int, int] | None:
    """Return the reporting months that *start* to *end* are exactly, or ``None``."""
    if start.day != ADMINISTRATIVE_FIRST_DAY or end.day != _LAST_DAY_OF_ADMINISTRATIVE_MONTH:
        return None
    return month_index(start) + 1, month_index(end)


def unit_months(index: int, unit: str) -> tuple[int, int]:
    """Return the first and the last month of the *unit* that the month *index* is in."""
    size = MONTHS_IN[unit]
    offset = FIRST_YEAR.get(unit, 0) * 12
    first = index - (index - offset) % size
    return first, first + size - 1
