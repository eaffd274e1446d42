"""How exactly periods are meant, where their months begin, and which unit of the calendar a day is in."""

from __future__ import annotations

import datetime as dt
import enum
import functools
from typing import Final

from doingoai.values.calendar import (
    ADMINISTRATIVE_FIRST_DAY,
    MONTHS_IN,
    day_after,
    month_index,
    span_of_months,
    span_of_reporting_months,
    unit_months,
)

__all__ = ["Basis", "Precision", "span_of_basis", "to_basis", "to_precision", "unit_around"]

_DAYS_IN_WEEK: Final = 7
# The same months and years come again and again, each asked for when a period is made and when it is checked.
_remembering: Final = functools.lru_cache(maxsize=1 << 12)


def __dir__() -> list[str]:
    return __all__


class Precision(enum.StrEnum):
    """How fine a date is.

    Examples
    --------
    >>> parse_period("tháng 6/2020").precision
    <Precision.MONTH: 'month'>
    """

    DAY = "day"
    """One day."""
    WEEK = "week"
    """Monday to Sunday, numbered as in ISO 8601."""
    MONTH = "month"
    """A month of the calendar, or of administrative reports."""
    QUARTER = "quarter"
    """Three months: quý I begins in January."""
    HALF = "half"
    """Six months: 6 tháng đầu năm, 6 tháng cuối năm."""
    YEAR = "year"
    """A year."""
    DECADE = "decade"
    """Ten years from one that ends in 0: the nineties are 1990 to 1999."""
    CENTURY = "century"
    """A hundred years from one that ends in 01: the 21st is 2001 to 2100."""
    PART = "part"
    """A part that a convention gives dates to ("đầu tháng 2", "cuối năm", "mùa hè"): always hedged."""
    RANGE = "range"
    """Any other stretch, and every one with an open end."""


class Basis(enum.StrEnum):
    """Where months begin.

    Examples
    --------
    >>> Period.month(2022, 1, basis=Basis.ADMINISTRATIVE).start
    datetime.date(2021, 12, 15)
    """

    CALENDAR = "calendar"
    """On the 1st, as in statistics."""
    ADMINISTRATIVE = "administrative"
    """On the 15th of the month before, as in reports of administrative bodies."""


def to_precision(precision: Precision | str) -> Precision:
    """Return the precision; its lower-case name will do."""
    return precision if type(precision) is Precision else Precision(precision)


def to_basis(basis: Basis | str) -> Basis:
    """Return the basis; its lower-case name will do."""
    return basis if type(basis) is Basis else Basis(basis)


@_remembering
def span_of_basis(first: int, last: int, basis: Basis) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the months *first* to *last*, wherever months begin."""
    if basis is Basis.ADMINISTRATIVE:
        return span_of_reporting_months(first, last)
    return span_of_months(first, last)


@_remembering
def unit_around(day: dt.date, precision: Precision, basis: Basis) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the unit that *day* is in.

    Raises
    ------
    ValueError
        If *precision* is PART or RANGE, which are no units, or the unit begins or ends outside the years 1 to 9999.
    """
    if precision is Precision.DAY:
        return day, day
    if precision is Precision.WEEK:
        start = day_after(day, -day.weekday())
        return start, day_after(start, _DAYS_IN_WEEK - 1)
    if precision not in MONTHS_IN:
        raise ValueError(f"a {precision} is no unit of the calendar")
    index = month_index(day)
    if basis is Basis.ADMINISTRATIVE and day.day >= ADMINISTRATIVE_FIRST_DAY:
        index += 1
    return span_of_basis(*unit_months(index, precision), basis)
