"""The conventions that give dates to parts of a period: đầu, giữa, cuối, nửa đầu, nửa cuối, and the seasons.

They are conventions, not facts: every period made here is a hedged PART.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from doingoai.values.calendar import last_day_of_month, months_of, span_of_months
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = ["half", "season", "third"]

# The first of three months of spring, summer, autumn and winter: those whose middle is nearest to the solar terms
# that open the seasons of the Vietnamese calendar (lập xuân, 4 February, and so on).
_FIRST_MONTH_OF_SEASON: Final = (2, 5, 8, 11)
_MONTHS_OF_SEASON: Final = 3
# What is early, in the middle and late in a year, in months: the first quarter, April to September, the last quarter.
_THIRDS_OF_YEAR: Final = ((0, 2), (3, 8), (9, 11))
# In a week: Monday and Tuesday, Wednesday to Friday, the weekend.
_THIRDS_OF_WEEK: Final = ((0, 1), (2, 4), (5, 6))
_FIRST_DAY_OF_THIRD: Final = (1, 11, 21)
_FIRST_DAY_OF_SECOND_HALF: Final = 16


def __dir__() -> list[str]:
    return __all__


def season(year: int, number: int) -> Period:
    """Return spring (1), summer (2), autumn (3) or winter (4); the winter of 2021 ends in January 2022.

    Examples
    --------
    >>> season(2021, 2).edtf
    '2021-05~/2021-07~'
    """
    first = year * 12 + _FIRST_MONTH_OF_SEASON[number - 1] - 1
    return _part(first, first + _MONTHS_OF_SEASON - 1)


def third(whole: Period, number: int) -> Period:
    """Return what is early (1), in the middle (2) and late (3) in a week, a month, a quarter, a year, or longer.

    Of a week Monday and Tuesday, Wednesday to Friday, and the weekend; of a month days 1-10, 11-20 and 21 to the
    end; of a year the first quarter, April to September and the last quarter; of anything else its thirds.

    Raises
    ------
    ValueError
        If *whole* has no such parts: a day, a range that is no whole months.

    Examples
    --------
    >>> third(Period.month(2020, 2), 3).end
    datetime.date(2020, 2, 29)
    """
    if whole.precision is Precision.WEEK and whole.start is not None:
        first_day, last_day = _THIRDS_OF_WEEK[number - 1]
        start, end = (whole.start + dt.timedelta(days=days) for days in (first_day, last_day))
        return Period(start, end, Precision.PART, Hedge.ABOUT)
    first, last = _months(whole)
    if whole.precision is Precision.YEAR:
        from_month, to_month = _THIRDS_OF_YEAR[number - 1]
        return _part(first + from_month, first + to_month)
    size = last - first + 1
    if size == 1:
        starts = _FIRST_DAY_OF_THIRD
        start = dt.date(first // 12, first % 12 + 1, starts[number - 1])
        end_of_month = last_day_of_month(start.year, start.month)
        end = start.replace(day=end_of_month if number == len(starts) else starts[number] - 1)
        return Period(start, end, Precision.PART, Hedge.ABOUT)
    if size % 3:
        raise ValueError(f"{whole!r} has no thirds of whole months")
    return _part(first + size // 3 * (number - 1), first + size // 3 * number - 1)


def half(whole: Period, number: int) -> Period:
    """Return the first or the second half of a month (to the 15th, from the 16th), a quarter, or whole months.

    Examples
    --------
    >>> half(Period.month(2020, 2), 2).start
    datetime.date(2020, 2, 16)
    """
    first, last = _months(whole)
    size = last - first + 1
    if size % 2 == 0:
        return _part(first + size // 2 * (number - 1), first + size // 2 * number - 1)
    # The middle is in the middle of a month.
    middle = (first + last) // 2
    cut = dt.date(middle // 12, middle % 12 + 1, _FIRST_DAY_OF_SECOND_HALF)
    start, end = span_of_months(first, last)
    if number == 1:
        return Period(start, cut - dt.timedelta(days=1), Precision.PART, Hedge.ABOUT)
    return Period(cut, end, Precision.PART, Hedge.ABOUT)


def _months(whole: Period) -> tuple[int, int]:
    months = None if whole.start is None or whole.end is None else months_of(whole.start, whole.end)
    if months is None:
        raise ValueError(f"{whole!r} is not made of whole months, and has no such parts")
    return months


def _part(first: int, last: int) -> Period:
    start, end = span_of_months(first, last)
    return Period(start, end, Precision.PART, Hedge.ABOUT)
